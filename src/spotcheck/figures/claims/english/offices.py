"""Counts that are told apart by the office that did it: 16 were detected by the Kolkata laboratory and 20 by the Pune laboratory."""

import re

from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import COUNTED
from spotcheck.figures.claims.stating import Stated

_DONE = (
    "(?:detected|found|identified|reported|flagged|uncovered|tested|analy[sz]ed|examined|checked|taken|collected"
    "|sampled|inspected)"
)
_OFFICE = (
    r"(?P<of>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?: (?:laborator(?:y|ies)|labs?|offices?|branch(?:es)?|cent(?:re|er)s?"
    r"|units?|divisions?|teams?))?)"
)
#: 29 drugs were detected by the Kolkata laboratory, and four by
_BY = re.compile(
    rf"(?: of (?:them|these|those)| (?!was\b)[a-z-]+s)?(?: (?:were|was)(?: (?:also|then))? {_DONE}(?: (?:as|to be) [a-z-]+)?)?"
    rf" by (?:the |its )?{_OFFICE}"
)
#: the Kolkata laboratory has detected 29
_SUBJECT = re.compile(
    rf"(?:^\W*|[,;:] |\band |\bwhile )(?:[Tt]he )?{_OFFICE} (?:(?:has|had|have|also) )*{_DONE}{HEDGES} $"
)


def offices(sentence: Sentence) -> dict[int, str]:
    """Give the offices that did what is counted, by the places of the counts, where a sentence tells several apart."""
    if sentence.text.find(" by ", sentence.start, sentence.end) < 0:
        return {}
    named = {i: office for i in range(len(sentence.figures)) if (office := _office(sentence, i))}
    return named if len({*named.values()}) > 1 else {}


def of_office(stated: Stated, office: str) -> Stated:
    """Say of which office a count is."""
    counted = office and stated.measure in COUNTED
    return stated._replace(scope=stated.scope.named(office)) if counted else stated


def _office(sentence: Sentence, i: int) -> str:
    """Give the office that did what is counted, behind the number or before it."""
    number = sentence.figures[i]
    if number.kind != "count":
        return ""
    found = _BY.match(sentence.text, number.end) or _SUBJECT.search(sentence.around(i).near)
    return found.group("of") if found else ""
