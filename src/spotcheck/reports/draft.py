"""A text in the making: sentences, and for every number in them what it is a number of."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from spotcheck.escape import visible
from spotcheck.language import Language, bulletin

if TYPE_CHECKING:
    from spotcheck.figures import Ledger

Conditions = dict[str, Any]


@dataclass
class Draft:
    """Sentences and figures, gathered in the order they are written.

    Attributes
    ----------
    lang
        Language of the text.
    sentences
        What has been said.
    starts
        Which sentences begin a paragraph, where a report sets the text in several.
    scopes
        Name → conditions of every scope that a figure is of.
    parts
        Scope → lists of scopes that partition it.
    figures
        One mapping a printed number: id, printed, is, quote.
    """

    lang: Language
    sentences: list[str] = field(default_factory=list[str])
    starts: list[int] = field(default_factory=list[int])
    scopes: dict[str, Conditions] = field(default_factory=dict[str, Conditions])
    parts: dict[str, list[list[str]]] = field(default_factory=dict[str, list[list[str]]])
    figures: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    _ids: set[str] = field(default_factory=set[str])
    _noted: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    _named: dict[str, str] = field(default_factory=dict[str, str])

    def scope(self, name: str, conditions: Conditions) -> str:
        """Name a set of batches; the same conditions keep the name they were given first."""
        same = repr(sorted(conditions.items()))
        if same not in self._named:
            self._named[same] = name
            self.scopes[name] = conditions
        return self._named[same]

    def figure(self, printed: str, quantity: str, *, negative: bool = False) -> str:
        """Note that `printed` is a number of `quantity`, and give it back to be put into a sentence.

        Of a fall, the sentence prints the magnitude and the ledger the negative number.
        """
        taken = self._ids
        stem = quantity.translate(str.maketrans({"(": "-", ")": "", "_": "-", " ": "", "/": "-per-"}))
        name, n = stem, 2
        while name in taken:
            name, n = f"{stem}-{n}", n + 1
        taken.add(name)
        printed_there = f"-{printed}" if negative else printed
        self._noted.add((printed_there, quantity))
        self.figures.append({"id": name, "printed": printed_there, "is": quantity})
        return printed

    def has(self, printed: str, quantity: str) -> bool:
        """Tell whether a number is noted, as it is printed."""
        return (printed, quantity) in self._noted

    @contextmanager
    def sentence(self) -> Generator[list[str]]:
        """Collect clauses; when the block ends they become a sentence, quoted by the figures noted in it."""
        before = len(self.figures)
        clauses: list[str] = []
        yield clauses
        if clauses:
            text = visible(bulletin.sentence(clauses, self.lang))
            self.sentences.append(text)
            for figure in self.figures[before:]:
                figure["quote"] = text.strip()

    def paragraph(self) -> None:
        """Begin a paragraph with the next sentence."""
        self.starts.append(len(self.sentences))

    @property
    def text(self) -> str:
        """The text as one paragraph, as bulletins have it."""
        return "".join(self.sentences).strip()

    @property
    def paragraphs(self) -> list[str]:
        """The text in paragraphs."""
        places = sorted({0, *self.starts, len(self.sentences)})
        said = ("".join(self.sentences[start:end]).strip() for start, end in pairwise(places))
        return [paragraph for paragraph in said if paragraph]

    def ledger(self, *, title: str, issuer: str | None = None) -> "Ledger":
        """Make the ledger of every number in the text, rounded half-up as all our numbers are."""
        from spotcheck.figures import Ledger

        used = {name for figure in self.figures for name in re.findall(r"\(([^()]*)\)", figure["is"])}
        named = {"title": title} if title.strip() else {}
        document = {**named, "language": self.lang, "rounding": "half-up"} | (
            {"issuer": issuer} if issuer else {}
        )
        parts = {
            whole: [list(names) for names in lists if set(names) <= used]
            for whole, lists in self.parts.items()
            if whole in used and any(set(names) <= used for names in lists)
        }
        scopes = {name: conditions for name, conditions in self.scopes.items() if name in used}
        return Ledger.of(self.figures, scopes=scopes, parts=parts, document=document)
