"""Ledgers: lists of published figures, read from and written to ``*.figures.toml``.

The format is described in docs/ledger-format.md. Reading stands in `figures.ledger_reading`, writing in
`figures.ledger_writing`.
"""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spotcheck.figures.printed import Claim, Printed, Rounding
from spotcheck.figures.quantities import Quantity, is_points
from spotcheck.figures.scopes import Scope
from spotcheck.figures.toml_lines import Comment
from spotcheck.language import Language

SCHEMA = "spotcheck.figures/1"


@dataclass(frozen=True)
class Document:
    """What the figures were published in.

    Attributes
    ----------
    title, issuer, number, date, source, url, note : str or None
        As the document says.
    language : "zh" or "en"
        The language of explanations; where the ledger does not say, that of its text.
    rounding : Rounding
        How its figures are rounded unless they say otherwise.
    """

    title: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    note: str | None = None
    language: Language = "en"
    rounding: Rounding = "nearest"


@dataclass(frozen=True)
class Partition:
    """Scopes that make up a scope and do not overlap: their counts add up."""

    whole: str
    parts: tuple[str, ...]
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Figure:
    """A published number and what it is a number of.

    Attributes
    ----------
    id : str
        Its name in the ledger.
    printed : Printed
        The number as it stands.
    is_ : str
        What it is a number of, as the ledger writes it.
    quantity : Quantity
        The same, read.
    rounding : Rounding
        How it was rounded: its own word, or the document's.
    quote, note, waived : str or None
        The sentence it stands in; a remark; why it is not checked.
    file, line : str or None, int or None
        Where the ledger has it; the line is that of its ``printed``.
    """

    id: str
    printed: Printed
    is_: str
    quantity: Quantity
    rounding: Rounding = "nearest"
    quote: str | None = None
    note: str | None = None
    waived: str | None = None
    file: str | None = field(default=None, compare=False)
    line: int | None = field(default=None, compare=False)

    def claim(self) -> Claim:
        """Give the interval of exact numbers that are printed like this, as `figures.printed.Printed.claim`."""
        return self.printed.claim(self.rounding, points=is_points(self.quantity))


@dataclass(frozen=True)
class Ledger:
    """Published figures of a document.

    Attributes
    ----------
    document : Document
        Title, issuer, language, rounding.
    scopes : mapping from name to Scope
        The sets of batches that figures speak of, in the order of the ledger.
    parts : tuple of Partition
        Which scopes make up which.
    figures : tuple of Figure
        In the order of the ledger.

    Examples
    --------
    >>> ledger = Ledger.of(
    ...     [{"id": "online", "printed": "485批次", "is": "nonconforming(online)"}],
    ...     scopes={"online": {"channel": "online"}},
    ... )
    >>> ledger.figures[0].printed.value
    Fraction(485, 1)
    >>> Ledger.loads(ledger.dumps()) == ledger
    True
    """

    document: Document
    scopes: Mapping[str, Scope]
    parts: tuple[Partition, ...]
    figures: tuple[Figure, ...]
    file: str | None = field(default=None, compare=False)
    comments: Mapping[tuple[str | int, ...], Comment] = field(
        default_factory=dict[tuple[str | int, ...], Comment], compare=False, repr=False
    )

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, columns: Collection[str] | None = None) -> "Ledger":
        """Read a ``*.figures.toml`` file.

        Parameters
        ----------
        path
            The file.
        columns
            The columns of the data it will be put to, if known: scopes may name no other.

        Raises
        ------
        LedgerError
            When anything is wrong, with file, line, key, and the nearest valid name.
        """
        from spotcheck.figures.ledger_reading import load

        return load(path, columns=columns)

    @classmethod
    def loads(cls, text: str, *, file: str | None = None, columns: Collection[str] | None = None) -> "Ledger":
        """Read the text of a ledger; `file` is the name that messages give it."""
        from spotcheck.figures.ledger_reading import loads

        return loads(text, file=file, columns=columns)

    @classmethod
    def of(
        cls,
        figures: Iterable[Mapping[str, Any] | Figure],
        *,
        scopes: Mapping[str, Mapping[str, Any] | Scope],
        parts: Mapping[str, Sequence[Any]] | None = None,
        document: Mapping[str, Any] | Document | None = None,
    ) -> "Ledger":
        """Make a ledger in code, held to the same rules as one that is read.

        Parameters
        ----------
        figures
            Mappings with the keys of the file: id, printed, is, and any of rounding, quote, note, waived.
        scopes
            Name → conditions (column → value or list of values); ``{}`` is everything.
        parts
            Name → list of names, or list of such lists.
        document
            title, issuer, number, date, source, url, note, language, rounding.

        Raises
        ------
        LedgerError
            As `loads`, without a line.
        """
        from spotcheck.figures.ledger_reading import build

        return build(figures, scopes, parts or {}, document or {})

    def dumps(self) -> str:
        """Write the ledger as TOML: order, notes and comments are kept, blank lines and alignment are made even."""
        from spotcheck.figures.ledger_writing import dumps

        return dumps(self)

    def dump(self, path: str | os.PathLike[str]) -> None:
        """Write the ledger to a file, whole or not at all."""
        from spotcheck.files import write_text

        write_text(path, self.dumps())
