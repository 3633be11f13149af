"""Months, quarters and years that the numbers of a text are told apart by: 147 of the samples of December failed, and in January 138."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from spotcheck.figures.claims.english.lists import told_behind
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import COUNTED, RATES
from spotcheck.figures.claims.model import Claim

_ORDER: Sequence[str] = (
    "January February March April May June July August September October November December".split()
)
_NAMES = "|".join(_ORDER)
_YEAR = r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?"
#: in December 2022, during the month of May; not in May and June, in May 12
_IN_MONTH = (
    rf"(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]f)(?: the month of)? (?P<of>{_NAMES}){_YEAR}\b(?! \d{{1,2}}\b(?! of)"
    rf"|\s?[-–/]\s?\w|,? (?:and|to|or|until|through|till) (?:{_NAMES})\b)"
)
_SAID = (
    r"\b(?=[IiDdFfOo])(?<!said )(?<!published )(?<!released )(?<!reported )(?<!issued )(?<!announced )"
    r"(?<!launched )(?<!began )(?<!started )(?<!adopted )(?<!introduced )(?<!revealed )(?<!due )"
    r"(?<!planned )(?<!end )(?<!beginning )(?<!middle )\b"
)
_BEFORE = r"[^,;:()]{0,60}?\b"
#: in the third quarter, during Q3 2019; not for the first and second quarters
_QUARTERS = dict(
    zip("first second third fourth last final 1st 2nd 3rd 4th".split(), "1234441234", strict=True)
)
_IN_QUARTER = (
    rf"(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]f)(?: the)? (?P<of>(?:{'|'.join(_QUARTERS)})(?= quarter)|Q[1-4])(?: quarter)?"
    r"(?:,? (?:of )?(?:fiscal (?:year )?|the year )?(?P<year>(?:19|20)\d\d))?\b"
    rf"(?!,? (?:and|to|or|until|through) (?:the )?(?:{'|'.join(_QUARTERS)}|Q[1-4])\b)"
)
#: 310 alerts were sent in 2021
_YEAR_BEHIND = re.compile(
    r"[^,;:()]{0,60}?\b(?<!made )(?<!built )(?<!adopted )(?<!registered )(?<!introduced )(?<!issued )"
    r"(?<!banned )(?<!published )(?:in"
    r"|for|during) (?P<of>(?:19|20)\d\d)\b(?! to\b)"
)
#: what goes on with the numbers of the sentence before: of the total 575 samples, 59; of these
_GOES_ON = re.compile(
    r"\s*(?:Out )?[Oo]f (?:(?:these|those|them)\b|(?:the |all |total |those |these )+(?P<number>\d[\d,]*)\b)"
)
_FEWEST = 2
_MEASURES = COUNTED | RATES | {"cases", "enterprises"}


def by_year(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """Give the claims of a sentence the years that stand behind them, each its own: 310 in 2021, against 290 in 2020."""
    if len({date.year for date in sentence.found if date.year}) < _FEWEST:
        return claims
    years = told_behind(sentence, _YEAR_BEHIND.match, str)
    places = {number.start: i for i, number in enumerate(sentence.figures)}
    return [
        replace(claim, scope=claim.scope.joined(year=years[i]))
        if claim.measure in _MEASURES and (i := places.get(number.start, -1)) in years
        else claim
        for number, claim in zip(sentence.found, claims, strict=True)
    ]


class _Period(NamedTuple):
    """A kind of period: its column, what every mention has, the value of each name, and how it is mentioned."""

    column: str
    signs: Sequence[str]
    values: Mapping[str, str]
    mention: re.Pattern[str]
    behind: re.Pattern[str]
    dated: re.Pattern[str]

    def value(self, name: str) -> str:
        """Give the value of a name: 12 for December."""
        return self.values[name]


_MONTH = _Period(
    "month",
    _ORDER,
    {name: str(k) for k, name in enumerate(_ORDER, 1)},
    re.compile(_SAID + _IN_MONTH),
    re.compile(_BEFORE + _IN_MONTH),
    re.compile(rf"\b(?P<of>{_NAMES}),? (?P<year>(?:19|20)\d\d)\b"),
)
_QUARTER = _Period(
    "quarter",
    ("quarter", "Q1", "Q2", "Q3", "Q4"),
    _QUARTERS | {f"Q{k}": str(k) for k in range(1, 5)},
    re.compile(_SAID + _IN_QUARTER),
    re.compile(_BEFORE + _IN_QUARTER),
    re.compile(rf"\b{_IN_QUARTER}"),
)


def by_period(sentences: Sequence[Sentence], claims: list[Claim]) -> list[Claim]:
    """Give the claims of a text their months and quarters, where it tells numbers of one kind apart by them."""
    text = sentences[0].text if sentences else ""
    for period in (_MONTH, _QUARTER):
        if any(sign in text for sign in period.signs):
            claims = _by(period, sentences, claims)
    return claims


def _by(period: _Period, sentences: Sequence[Sentence], claims: list[Claim]) -> list[Claim]:
    text = sentences[0].text
    if len({period.value(m.group("of")) for m in period.mention.finditer(text)}) < _FEWEST:
        return claims
    found = _found(period, sentences)
    told = [found.get((k, number.start), "") for k, one in enumerate(sentences) for number in one.found]
    apart: dict[str, set[str]] = {}
    for claim, value in zip(claims, told, strict=True):
        if value and claim.measure in _MEASURES:
            apart.setdefault(claim.measure, set()).add(value)
    if not any(len(several) > 1 for several in apart.values()):
        return claims
    dated = {
        (period.value(m.group("of")), m.group("year")) for m in period.dated.finditer(text) if m.group("year")
    }
    twice = Counter(value for value, _ in dated)
    years = {value: year for value, year in dated if twice[value] == 1}
    return [_dated(claim, period, value, years) for claim, value in zip(claims, told, strict=True)]


def _dated(claim: Claim, period: _Period, value: str, years: dict[str, str]) -> Claim:
    if not value or claim.measure not in _MEASURES:
        return claim
    scope = claim.scope.joined(**{period.column: value})
    return replace(claim, scope=scope.joined(year=years[value]) if value in years else scope)


def _found(period: _Period, sentences: Sequence[Sentence]) -> dict[tuple[int, int], str]:
    """Give the period of each number that has one: by its sentence and its place."""
    found: dict[tuple[int, int], str] = {}
    before = ""
    known: set[str] = set()
    for k, sentence in enumerate(sentences):
        told = _in_sentence(period, sentence)
        goes_on = _GOES_ON.match(sentence.text, sentence.start) if before and not told else None
        if goes_on and (not goes_on.group("number") or goes_on.group("number") in known):
            told = dict.fromkeys(range(len(sentence.figures)), before)
        elif sentence.figures:
            only = set(told.values())
            before = only.pop() if len(only) == 1 else ""
            known = {sentence.text[number.start : number.end] for number in sentence.figures}
        found.update({(k, sentence.figures[i].start): value for i, value in told.items()})
    return found


def _in_sentence(period: _Period, sentence: Sentence) -> dict[int, str]:
    """Give the periods of the numbers of a sentence: the one behind a number, or else the last one before it.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> _in_sentence(_MONTH, sentences("In January 140 samples were taken, against 95 of the 200 in February.")[0])
    {0: '1', 1: '2', 2: '2'}
    """
    mentions = list(period.mention.finditer(sentence.text, sentence.start, sentence.end))
    if not mentions:
        return {}
    behind = told_behind(sentence, period.behind.match, period.value, fewest=1)
    found: dict[int, str] = {}
    for i, number in enumerate(sentence.figures):
        last = next((m.group("of") for m in reversed(mentions) if m.start() < number.start), "")
        value = behind.get(i, "") or (period.value(last) if last else "")
        if value:
            found[i] = value
    return found
