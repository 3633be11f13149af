"""What has been read so far of an English text, and what a number was found to state."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.sentences import VERDICTS, Sentence, first
from spotcheck.figures.claims.model import Where

_NOWHERE = Where()
_COMPARED = re.compile(
    r"(?:than|as|with|to|from|since|against|of the \w+ of|that of|(?:batches|samples|products|number|those) of|published|on|by|times)\s+(?:in\s+)?$",
    re.IGNORECASE,
)
_PAST_RATE = re.compile(r"(?:%|percent|per cent)\s+in\s+$", re.IGNORECASE)
_IN_YEAR = re.compile(r"\s*(?:in|for|during)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_AMONG = re.compile(r"\s*(?:of|among|amongst|out of) ", re.IGNORECASE)


class Stated(NamedTuple):
    """What a number states; a reason without a measure says why it states nothing."""

    measure: str = ""
    scope: Where = _NOWHERE
    confidence: float = 0.85
    base: Where = _NOWHERE
    base_measure: str = ""
    reason: str = ""
    falls: bool = False
    unit: str = ""


def in_year(scope: Where, behind: str) -> Where:
    """Give a scope in the year that stands right behind a number: 91,015 in 2018."""
    year = _IN_YEAR.match(behind)
    return scope.joined(year=year.group(1)) if year else scope


@dataclass
class State:
    """What later numbers lean on."""

    year: str = ""
    count: str = ""
    whole_count: str = ""
    rate: str = ""
    #: the rate or share before a growth that was put in between
    level: str = ""
    among: str = ""
    #: the measure of the last count of kinds, enterprises or cases, while nothing else was counted
    plain: str = ""
    scope: Where = _NOWHERE
    whole: Where = _NOWHERE
    falls: bool = False
    bases: set[int] = field(default_factory=set[int])
    #: counts of the sentences before: value → measure
    known: dict[Fraction | int, str] = field(default_factory=dict[Fraction | int, str])
    #: of these, the ones that lead a sentence in: of 452 peppers and 352 cucumbers
    leads: set[int] = field(default_factory=set[int])

    def begin(self, sentence: Sentence) -> None:
        """Prepare for a sentence: the year holds, what was counted last is kept for 'of these'."""
        self.whole = self.scope = Where((("year", self.year),)) if self.year else _NOWHERE
        self.rate = ""
        self.bases.clear()
        self.leads.clear()
        years = [d for d in sentence.found if d.year]
        if len(years) == 1 and sentence.figures and years[0].start > sentence.figures[0].start:
            self.years(sentence, sentence.start, sentence.end)
        named = scopes.topic(sentence.text[sentence.start : min(sentence.end, sentence.start + 60)])
        if named and (
            named.conditions
            or re.match(
                r"\W*(?:in|for|among|as for|of|out of) ",
                sentence.text[sentence.start : sentence.start + 10],
                re.IGNORECASE,
            )
        ):
            self.scope = self.whole = Where(
                tuple(sorted((dict(self.whole.conditions) | dict(named.conditions)).items())),
                named.words,
                0.8,
            )
        opening = sentence.text[sentence.start : sentence.end].lstrip(" \n\t-•*#")
        before = self.count
        self.count = (
            before
            if re.match(
                r"(?:of|out of|among) (?:this|these|those|them)\b|these\b|this (?:compris|includ)|they\b",
                opening,
                re.IGNORECASE,
            )
            else ""
        )
        self.whole_count = before
        self.among = ""
        comma = sentence.text.find(",", sentence.start, sentence.end)
        if _AMONG.match(opening) and comma > 0 and not any(f.start < comma for f in sentence.figures):
            mark = first(sentence.between(sentence.start, comma), VERDICTS)
            self.among = mark.name if mark else ""

    def years(self, sentence: Sentence, start: int, end: int) -> None:
        """Take the year from the dates between two places, unless they are compared with."""
        for date in sentence.found:
            if not date.year or not start <= date.start < end:
                continue
            before = sentence.text[max(sentence.start, date.start - 24) : date.start]
            if not _COMPARED.search(before) and not _PAST_RATE.search(before):
                self.year = date.year
                self.scope, self.whole = self.scope.joined(year=date.year), self.whole.joined(year=date.year)

    def narrowed(self, local: Where | None) -> Where:
        """Give the scope that local words name within the whole; the current one where there are none."""
        if local is not None:
            self.scope = Where(
                tuple(sorted((dict(self.whole.conditions) | dict(local.conditions)).items())),
                local.words,
                local.confidence,
            )
        return self.scope
