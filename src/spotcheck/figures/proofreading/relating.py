"""The sets of batches that a text speaks of, each with what is printed of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from spotcheck.figures.claims import Claim, Where
from spotcheck.figures.proofreading.places import Place
from spotcheck.figures.quantities import RATES
from spotcheck.language.proof_cues import VAGUE

Key: TypeAlias = tuple[tuple[tuple[str, str], ...], str]
Form: TypeAlias = Literal["count", "rate", "quotient", "growth", "difference"]

#: a claim read with less is a guess: no error rests on it
SURE = 0.8
#: a vague number and a plain one further apart are not said of one quantity
_ROUGHLY = Fraction(3, 2)
#: a count and a rate of the other verdict
TURNED = (("nonconforming", "pass_rate"), ("conforming", "failure_rate"))
#: measures whose scope keeps the verdict: failing enterprises are other ones than all enterprises
OTHER_UNITS = ("kinds", "enterprises", "items", "cases", "amount")


class Side(NamedTuple):
    """A measure of a group: ``nonconforming`` of group 3."""

    measure: str
    group: int


@dataclass
class Group:
    """A set of batches that the text speaks of; `number` tells sets apart that are called alike but differ."""

    key: Key
    number: int
    values: dict[str, tuple[Fraction, int]] = field(default_factory=dict[str, tuple[Fraction, int]])
    sentences: set[int] = field(default_factory=set[int])

    @property
    def drawn(self) -> Fraction:
        """How many were tested, or else sampled; 0 where neither is printed."""
        known = self.values.get("tested") or self.values.get("sampled")
        return known[0] if known else Fraction(0)


@dataclass(frozen=True)
class Stated:
    """What a number states: a form over one or two sides.

    Attributes
    ----------
    claim : int
        Its place in the list of claims.
    form : str
        count, rate, quotient (a / b), growth (a / b - 1), difference (a - b).
    a, b : Side
        What it is a number of; `b` only where the form has two.
    place : Place
        Where it stands.
    sure : bool
        Whether the reading is more than a guess.
    """

    claim: int
    form: Form
    a: Side
    b: Side | None
    place: Place
    sure: bool

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides there are."""
        return (self.a,) if self.b is None else (self.a, self.b)


class Twice(NamedTuple):
    """One quantity with two values: the claims."""

    first: int
    second: int


@dataclass
class Related:
    """A text's numbers as quantities."""

    claims: Sequence[Claim]
    text: str
    places: list[Place]
    groups: list[Group] = field(default_factory=list[Group])
    stated: list[Stated] = field(default_factory=list[Stated])
    twice: list[Twice] = field(default_factory=list[Twice])
    # a long text names thousands of sets: each is found by its name, and each number by its place
    _named: dict[Key, list[int]] = field(default_factory=dict[Key, list[int]], repr=False)
    _of: dict[int, Stated] = field(default_factory=dict[int, Stated], repr=False)
    _beside: dict[tuple[int, int], list[Stated]] = field(
        default_factory=dict[tuple[int, int], list[Stated]], repr=False
    )
    _paragraphs: dict[int, list[Stated]] = field(default_factory=dict[int, list[Stated]], repr=False)
    _of_group: dict[int, list[Stated]] = field(default_factory=dict[int, list[Stated]], repr=False)
    #: sets of a time that is not named, from which something moved: 由18.2%降至14.9%
    _left: set[int] = field(default_factory=set[int], repr=False)

    def add(self, stated: Stated) -> None:
        """Take what a claim states."""
        self.stated.append(stated)
        self._of[stated.claim] = stated
        self._beside.setdefault(stated.place.statement, []).append(stated)
        self._paragraphs.setdefault(stated.place.paragraph, []).append(stated)
        for group in {side.group for side in stated.sides}:
            self._of_group.setdefault(group, []).append(stated)

    def order(self) -> None:
        """Put what is stated in the order of the text."""
        for listed in (
            self.stated,
            *self._beside.values(),
            *self._paragraphs.values(),
            *self._of_group.values(),
        ):
            listed.sort(key=lambda stated: stated.claim)

    def of(self, claim: int) -> Stated | None:
        """Give what a claim states, if it could be related."""
        return self._of.get(claim)

    def beside(self, place: Place) -> Sequence[Stated]:
        """Give what the numbers of a statement state."""
        return self._beside.get(place.statement, ())

    def paragraph(self, number: int) -> Sequence[Stated]:
        """Give what the numbers of a paragraph state."""
        return self._paragraphs.get(number, ())

    def near(self, claim: int, paragraphs: int) -> list[int]:
        """Give the numbers no more paragraphs away from one, whatever became of them, in the order of the text."""
        here = self.places[claim].paragraph
        around = range(here - paragraphs, here + paragraphs + 1)
        return sorted(c for number in around for c in self._numbers.get(number, ()))

    @cached_property
    def _numbers(self) -> dict[int, list[int]]:
        """Paragraph → its numbers."""
        found: dict[int, list[int]] = {}
        for claim, place in enumerate(self.places):
            found.setdefault(place.paragraph, []).append(claim)
        return found

    def of_group(self, group: int) -> Sequence[Stated]:
        """Give what is stated of a set."""
        return self._of_group.get(group, ())

    def named(self, key: Key) -> Sequence[int]:
        """Give the sets that are called by this name."""
        return self._named.get(key, ())

    def value(self, side: Side) -> Fraction | None:
        """Give the printed value of a side, if there is one."""
        found = self.groups[side.group].values.get(side.measure)
        return None if found is None else found[0]

    def group(self, key: Key, measure: str = "", fits: Callable[[int], bool] | None = None) -> int:
        """Give the group called by this name: one that prints the measure and fits, or the last one, or a new one.

        Parameters
        ----------
        key
            The name.
        measure
            The measure wanted of it, if any.
        fits
            Whether a group makes sense; asked where several are called alike.
        """
        named = self.named(key)
        if not named:
            return self.another(key)
        having = [g for g in named if not measure or measure in self.groups[g].values] or named
        if len(having) > 1 and fits is not None:
            having = [g for g in having if fits(g)] or having
        return having[-1]

    def meant(self, key: Key, measure: str) -> Key:
        """Give the one name with a printed measure that a name without one may stand for: 线上 for 网售童车 of 线上."""
        if any(measure in self.groups[g].values for g in self.named(key)):
            return key
        told = [g.key for g in self.groups if measure in g.values]
        alike = {name for name in told if _may_mean(key, name)}
        if len({_year(name) for name in told} - {""}) > 1:  # what is told of no year is then of all of them
            alike = {name for name in alike if _year(name)} if _year(key) else alike
            alike = alike or _of_year_alone(told, key)
        return next(iter(alike)) if len(alike) == 1 else key

    def first(self, key: Key) -> int:
        """Give the set that was called by this name first; a new one if there is none."""
        named = self.named(key)
        return named[0] if named else self.another(key)

    def placed(self, key: Key, measure: str, value: Fraction, claim: int, *, left: bool = False) -> int:
        """Give the group that a printed value belongs to: one that does not say otherwise.

        `left`: something moved on from it, so that it is of another time than what the name stands for, unless a set has it.
        """
        named = [g for g in self.named(key) if left or g not in self._left]
        at = self._at_hand(named, measure, value, claim) if named else self.another(key)
        if left and not self._has(at, measure, value, claim):
            at = self.another(key)
            self._left.add(at)
        known = self.groups[at].values.get(measure)
        if known is not None and known[0] != value and self._roughly(claim, known[1]):
            if not self.vague(claim):
                self.groups[at].values[measure] = (value, claim)
        elif known is not None and known[0] != value:
            self.twice.append(Twice(known[1], claim))
            at = self.another(key)
        self.groups[at].values.setdefault(measure, (value, claim))
        self.groups[at].sentences.add(self.places[claim].sentence)
        return at

    def _has(self, group: int, measure: str, value: Fraction, claim: int) -> bool:
        """Whether a set prints a value, or its counts come to it."""
        known = self.groups[group]
        printed = known.values.get(measure)
        return (printed is not None and printed[0] == value) or (
            measure in RATES and _rate_fits(known, measure, value, self.claims[claim])
        )

    def _roughly(self, claim: int, other: int) -> bool:
        """Whether one of two numbers is given vaguely, and they are near enough to be said of one quantity."""
        low, high = sorted(abs(self.claims[c].value or Fraction(0)) for c in (claim, other))
        return high <= low * _ROUGHLY and (self.vague(claim) or self.vague(other))

    def vague(self, claim: int) -> bool:
        """Whether a number is given in words that widen it: 近三成 and 23.6% may be said of one rate."""
        known = self.claims[claim]
        return VAGUE.search(known.printed) is not None

    def _at_hand(self, named: Sequence[int], measure: str, value: Fraction, claim: int) -> int:
        """Choose among sets called alike: the one that says the same, or fits, or the last one."""
        for g in reversed(named):
            if self.groups[g].values.get(measure, (None, 0))[0] == value:
                return g
        here = [g for g in named if self.places[claim].sentence in self.groups[g].sentences]
        if measure in RATES:
            fitting = [
                g for g in here or named if _rate_fits(self.groups[g], measure, value, self.claims[claim])
            ]
            if fitting:
                return fitting[-1]
        free = [g for g in here if measure not in self.groups[g].values]
        return (free or here or named)[-1]

    def fits_rate(self, group: int, rate: str, count: Fraction) -> bool:
        """Whether a count is, as far as can be told, what a rate printed of a set says of it."""
        known = self.groups[group]
        if known.drawn <= 0 or rate not in known.values:
            return True
        told, claim = known.values[rate]
        room = told / 5 if self.vague(claim) else 0
        share = count / known.drawn
        return nearly(share, told, self.claims[claim]) or abs(100 * share - told) <= room

    def another(self, key: Key) -> int:
        """Give a new set that is called by a name that others may be called by too."""
        named = self._named.setdefault(key, [])
        named.append(len(self.groups))
        self.groups.append(Group(key, len(named) - 1))
        return len(self.groups) - 1


def _of_year_alone(told: Sequence[Key], key: Key) -> set[Key]:
    """Give the one name that is told of the year of another, where it leaves out the product: 童车2021年抽查80批次，2020年抽查70批次."""
    of_year = {name for name in told if name[0] == key[0]}
    return of_year if _year(key) and len(of_year) == 1 and not next(iter(of_year))[1] else set()


def _year(key: Key) -> str:
    return dict(key[0]).get("year", "")


def _may_mean(key: Key, other: Key) -> bool:
    """Whether two names may be of one set: they differ by a year, or a channel or stage of it by words, that one leaves out."""
    (own, words), (others, other_words) = (dict(key[0]), key[1]), (dict(other[0]), other[1])
    parted = any(column != "year" for column in own)
    if words == other_words:
        untimed = ({k: v for k, v in c.items() if k != "year"} for c in (own, others))
        return len({tuple(c.items()) for c in untimed}) == 1 and ("year" in own) != ("year" in others)
    return own == others and parted and not (words and other_words)


def key_of(where: Where, measure: str) -> Key:
    """Give the set that a scope names, for a measure.

    >>> key_of(Where((("channel", "online"), ("verdict", "nonconforming"))), "nonconforming")
    ((('channel', 'online'),), '')
    """
    where = where if measure in OTHER_UNITS else where.without("verdict")
    return where.conditions, (where.words or where.within).strip()


def _rate_fits(group: Group, measure: str, value: Fraction, claim: Claim) -> bool:
    """Whether a rate is, to its last digit, the quotient of the counts of a group."""
    top = group.values.get("nonconforming" if measure == "failure_rate" else "conforming")
    return top is not None and group.drawn > 0 and nearly(top[0] / group.drawn, value, claim)


def nearly(exact: Fraction, value: Fraction, claim: Claim) -> bool:
    """Whether an exact number is, to a unit of its last digit, what a claim prints."""
    scale = {"%": 100, "‰": 1000}.get(claim.unit, 1)
    return abs(exact * scale - value) <= Fraction(1, 10**claim.decimals if claim.decimals > 0 else 1)


def narrower(inner: Key, outer: Key, *, unnamed: bool = False) -> str:
    """Say along which column `inner` is one part of `outer`: a column, ``words``, or an empty string.

    `unnamed`: the part need not repeat the words of the whole: of 24 alarms, 14 bought online.

    >>> narrower(((("channel", "online"), ("year", "2020")), ""), ((("year", "2020"),), ""))
    'channel'
    """
    own, whole = dict(inner[0]), dict(outer[0])
    added = [column for column in own if column not in whole]
    if any(own.get(column) != value for column, value in whole.items()):
        return ""
    if inner[1] == outer[1] or (unnamed and not inner[1] and added):
        return added[0] if len(added) == 1 else ""
    return "words" if not outer[1] and not added else ""
