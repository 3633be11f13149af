"""Months and years that the numbers of a text are told apart by: 147 of the samples of December failed, and in January 138."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

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
_MENTION = re.compile(
    r"\b(?=[IiDdFfOo])(?<!said )(?<!published )(?<!released )(?<!reported )(?<!issued )(?<!announced )"
    r"(?<!launched )(?<!began )(?<!started )(?<!adopted )(?<!introduced )(?<!revealed )(?<!due )"
    r"(?<!planned )(?<!end )(?<!beginning )(?<!middle )"
    rf"\b{_IN_MONTH}"
)
_BEHIND = re.compile(rf"[^,;:()]{{0,60}}?\b{_IN_MONTH}")
#: 310 alerts were sent in 2021
_YEAR_BEHIND = re.compile(
    r"[^,;:()]{0,60}?\b(?<!made )(?<!built )(?<!adopted )(?<!registered )(?<!introduced )(?<!issued )"
    r"(?<!banned )(?<!published )(?:in"
    r"|for|during) (?P<of>(?:19|20)\d\d)\b(?! to\b)"
)
_DATED = re.compile(rf"\b(?P<of>{_NAMES}),? (?P<year>(?:19|20)\d\d)\b")
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


def by_month(sentences: Sequence[Sentence], claims: list[Claim]) -> list[Claim]:
    """Give the claims of a text their months, where it tells numbers of one kind apart by them."""
    text = sentences[0].text if sentences else ""
    named = sum(month in text for month in _ORDER)
    if named < _FEWEST or len({m.group("of") for m in _MENTION.finditer(text)}) < _FEWEST:
        return claims
    months = _months(sentences)
    told = [months.get((k, number.start), "") for k, one in enumerate(sentences) for number in one.found]
    apart: dict[str, set[str]] = {}
    for claim, month in zip(claims, told, strict=True):
        if month and claim.measure in _MEASURES:
            apart.setdefault(claim.measure, set()).add(month)
    if not any(len(several) > 1 for several in apart.values()):
        return claims
    dated = {m.group("of", "year") for m in _DATED.finditer(text)}
    twice = Counter(month for month, _ in dated)
    years = {month: year for month, year in dated if twice[month] == 1}
    return [_dated(claim, month, years) for claim, month in zip(claims, told, strict=True)]


def _dated(claim: Claim, month: str, years: dict[str, str]) -> Claim:
    if not month or claim.measure not in _MEASURES:
        return claim
    scope = claim.scope.joined(month=str(_ORDER.index(month) + 1))
    return replace(claim, scope=scope.joined(year=years[month]) if month in years else scope)


def _months(sentences: Sequence[Sentence]) -> dict[tuple[int, int], str]:
    """Give the month of each number that has one: by its sentence and its place."""
    found: dict[tuple[int, int], str] = {}
    before = ""
    known: set[str] = set()
    for k, sentence in enumerate(sentences):
        told = _in_sentence(sentence)
        goes_on = _GOES_ON.match(sentence.text, sentence.start) if before and not told else None
        if goes_on and (not goes_on.group("number") or goes_on.group("number") in known):
            told = dict.fromkeys(range(len(sentence.figures)), before)
        elif sentence.figures:
            only = set(told.values())
            before = only.pop() if len(only) == 1 else ""
            known = {sentence.text[number.start : number.end] for number in sentence.figures}
        found.update({(k, sentence.figures[i].start): month for i, month in told.items()})
    return found


def _in_sentence(sentence: Sentence) -> dict[int, str]:
    """Give the months of the numbers of a sentence: the one behind a number, or else the last one before it.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> _in_sentence(sentences("In January 140 samples were collected, against 95 of the 200 in February.")[0])
    {0: 'January', 1: 'February', 2: 'February'}
    """
    mentions = list(_MENTION.finditer(sentence.text, sentence.start, sentence.end))
    if not mentions:
        return {}
    behind = told_behind(sentence, _BEHIND.match, str, fewest=1)
    found: dict[int, str] = {}
    for i, number in enumerate(sentence.figures):
        last = next((m.group("of") for m in reversed(mentions) if m.start() < number.start), "")
        month = behind.get(i, "") or last
        if month:
            found[i] = month
    return found
