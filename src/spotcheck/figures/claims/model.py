"""What a number of a text states: the claim, its scope, and how it hangs together with other claims."""

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal, TypeAlias

#: measures that count batches
BATCH_COUNTS = ("sampled", "tested", "nonconforming", "conforming")

_MORE = re.compile(r"[\d万亿萬億十百千][余馀餘多来來]")

Status: TypeAlias = Literal["figure", "ignored", "unknown"]
#: how a claim hangs on another one
#: part: one of parts that a text lists in full; subset: 其中, not said to be complete; partial: one of a list said to be
#: partial; overlapping: parts that may share members; denominator: what a rate or share is of; numerator: what it
#: counts; referent: what a multiple, growth or change is measured against
LinkKind: TypeAlias = Literal[
    "part", "subset", "partial", "overlapping", "denominator", "numerator", "referent"
]


@dataclass(frozen=True)
class Link:
    """One claim's tie to another.

    Attributes
    ----------
    kind : str
        What the tie is.
    target : int
        The place of the other claim in the list of claims.
    confidence : float
        From 0 to 1; below 0.8 it is a guess.
    source : str
        What it was read from: ``其中``, ``占``, ``same clause``, ``same sentence``, ``table`` …
    """

    kind: LinkKind
    target: int
    confidence: float
    source: str


@dataclass(frozen=True)
class Where:
    """A scope as it was read: conditions on columns, and words that no column is known for.

    Examples
    --------
    >>> str(Where((("channel", "online"), ("year", "2020"))))
    'channel=online, year=2020'
    >>> str(Where((("year", "2020"),), "童车"))
    '童车'
    """

    conditions: tuple[tuple[str, str], ...] = ()
    words: str = ""
    confidence: float = field(default=1.0, compare=False)
    #: the words of the whole that a part told by a condition leaves unsaid: of 童车, 线上 is a part; they are not shown
    within: str = ""
    #: the columns whose conditions tell it from others of the same words, which are shown beside them
    shown: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        told = [f"{k}={v}" for k, v in self.conditions if not self.words or k in self.shown]
        return ", ".join([self.words, *told] if self.words else told)

    def joined(self, **conditions: str) -> "Where":
        """Add conditions, replacing those of the same column."""
        merged = dict(self.conditions) | conditions
        return self._of(tuple(sorted(merged.items())))

    def without(self, *columns: str) -> "Where":
        """Leave out the conditions on some columns."""
        return self._of(tuple((key, value) for key, value in self.conditions if key not in columns))

    def only(self, *columns: str) -> "Where":
        """Keep the words, and the conditions on some columns."""
        return self._of(tuple((key, value) for key, value in self.conditions if key in columns))

    def _of(self, conditions: tuple[tuple[str, str], ...]) -> "Where":
        """Give the same words with these conditions."""
        if conditions == self.conditions:
            return self
        return Where(conditions, self.words, self.confidence, self.within, self.shown)

    def named(self, words: str) -> "Where":
        """Give the same conditions with other words."""
        return replace(self, words=words, within="")

    def get(self, column: str) -> str:
        """Give the condition on a column, or an empty string."""
        return dict(self.conditions).get(column, "")


@dataclass(frozen=True)
class Claim:
    """A number of a text and what it states.

    Attributes
    ----------
    start, end : int
        Its place in the original text (of a table, in its cell).
    quote : str
        The text there: the number with its unit.
    printed : str
        The same with its hedges (近三成, 346余批次), as a ledger prints it.
    status : str
        figure, ignored or unknown.
    measure : str
        What it is a number of; empty unless a figure.
    value : Fraction or None
        What the number says: 27.9 with unit ``%``; falls are negative.
    unit : str
        %, ‰, 个百分点, 倍 …, or the counter as printed.
    decimals : int
        Of the printed digits; −3 for 34.6万.
    scope, base : Where
        What it is of, and what a share, multiple, growth or change is measured against.
    base_measure : str
        The measure of the base of a share: sampled, nonconforming …
    reason : str
        Why it was ignored or not understood.
    sentence, clause : int
        Which sentence of the text, which clause in the sentence.
    confidence : float
        Of the measure; below 0.8 it is a guess.
    links : tuple of Link
        Ties to other claims.
    cell : tuple of int or None
        Row and column, in a table.
    """

    start: int
    end: int
    quote: str
    printed: str
    status: Status
    measure: str = ""
    value: Fraction | None = None
    unit: str = ""
    decimals: int = 0
    scope: Where = field(default_factory=Where)
    base: Where = field(default_factory=Where)
    base_measure: str = ""
    reason: str = ""
    sentence: int = 0
    clause: int = 0
    confidence: float = 1.0
    links: tuple[Link, ...] = ()
    cell: tuple[int, int] | None = None

    @property
    def exact(self) -> bool:
        """Whether no word widens it: 约1000批次 and 280余批次 are not."""
        return self.printed == self.quote and _MORE.search(self.quote) is None
