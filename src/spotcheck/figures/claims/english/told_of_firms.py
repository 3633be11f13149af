"""Which firms are counted: those with a fault, those in a place, and those of a row or a list of trades."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

#: non-compliance with the labelling rules was found in 18 of the shops, during audits of five shops
_CHECKS_OF = r"during (?:the )?(?:audits?|inspections?|checks?|visits?) (?:of|to|at)"
_FAULT_IN = re.compile(
    rf"\b(?:{lexicon.FAULTS}|non[- ]?compliance|offences?)"
    r" (?:with|of|in|on|against|relating to|related to|concerning|regarding"
    r"|for) (?:the )?(?P<of>[^;:.()]{3,80}?)"
    r"(?: \([^()]{2,60}\)|, [^,;.]{3,60},)? (?:was|were|had been|has been|have been) (?:also )?"
    rf"(?:{lexicon.FOUND})(?: (?:in|at|on|among|by|{_CHECKS_OF}))"
    r"(?: (?:only|just|about|over|nearly|almost|the|a total of))*\s*$",
    re.IGNORECASE,
)
#: what is broken, without the word for any rule: labelling requirements
_RULES = re.compile(
    r"(?P<of>[^,]+?) (?:requirement|rule|obligation|provision|restriction|regulation|standard"
    r"|legislation|dut)(?:s|y|ies)?\b",
    re.IGNORECASE,
)
_FAR = 220
#: of these shops; the shops of which a fault was told before
_OF_THESE = re.compile(r"\s*of (?:these|those|them|the)\b", re.IGNORECASE)
_THESE = re.compile(r"\b(?:these|those|them)(?: other)?\s*$", re.IGNORECASE)
#: 610 shops were located in town
_NO_PLACE = "|".join(
    (
        "the total all breach violation line order need poor good bad fair operation possession default question accordance "
        "category categories band class tier group grade compliance full"
    ).split()
)
_LOCATED = re.compile(
    r"(?: [a-z-]+){0,3} (?:were|was|are|is) (?:all )?(?:located |situated |based |operating |registered "
    r"|found )?in "
    rf"(?P<of>(?:the )?(?!(?:{_NO_PLACE})\b)[A-Za-z][a-z-]*(?: [A-Za-z][a-z-]*){{0,3}}?)"
    r"(?=\s*(?:[,;.()]|$)| (?:and|while|but|whereas)\b)"
)
#: at twelve of them, the pumps
_AT = re.compile(
    r"\W*(?:(?:and|but|while|however),? )?(?P<at>[Aa]t|[Ii]n)(?: only| just| another| a further| the other)* $"
)
_THE_PLACE = re.compile(
    r"(?: of (?:them|these|those|(?:the|these|those) [a-z]+s))?,? (?:the|its|their|no|some|several|all|prices|goods|staff|records)\b"
)
#: a row goes on: 44 sole agents and
_ROW = re.compile(
    r"(?:\s+(?!were\b|was\b|had\b|did\b|sold\b)[A-Za-z-]+){1,6}(?:,|,? and|,? as well as)\s+(?:about |some )?"
)
_INSPECTED = re.compile(
    r"\b(?:were|was|have been|had been) (?:also |all )?"
    r"(?:inspected|visited|checked|audited|controlled|examined|monitored|raided|surveyed|contacted)\b"
)
_NO_FIRMS = frozenset(("", "other"))
#: 520 meat, fish and poultry traders
_TRADES = re.compile(
    r"\s+(?P<of>(?!(?:from|in|at|on|by|of|to|with|across|sold|bought|taken|purchased|ordered)\b)"
    r"[a-z-]+(?: [a-z-]+)?(?:, [a-z-]+(?: [a-z-]+)?)+,? and (?:[a-z-]+ ){1,2}"
    rf"(?:{lexicon.NOUNS['enterprise']}))\b"
)


def told_apart(here: Here) -> Where | None:
    """Give what firms are told apart by: a fault that was found in them, or where they are."""
    state, sentence = here.state, here.sentence
    fault = _fault(here)
    if not fault and (_OF_THESE.match(here.around.predicate) or _THESE.search(here.around.near)):
        fault = state.firms_fault
    state.firms_fault = fault
    if fault:
        return Where((), fault, 0.75)
    located = _LOCATED.match(sentence.text, here.number.end) if " in " in here.around.predicate else None
    return Where((), located.group("of"), 0.75) if located else None


def _fault(here: Here) -> str:
    """Give the fault that was found in a number of firms, by the words before it."""
    start = max(here.around.gap_start, here.number.start - _FAR)
    found = _FAULT_IN.search(here.sentence.text, start, here.number.start)
    if found is None:
        return ""
    words = found.group("of")
    rules = _RULES.match(words)
    return rules.group("of") if rules else words


def in_row(here: Here) -> Stated | None:
    """Read 320 importers, 44 sole agents and 201 end users were inspected: a row of firms, each by its noun."""
    state, sentence = here.state, here.sentence
    trades = _TRADES.match(here.around.predicate) if "," in here.around.predicate else None
    if trades is None and "," in here.around.after:
        trades = _TRADES.match(sentence.text, here.number.end, sentence.end)
    if trades:
        state.plain, state.plain_at = "enterprises", here.i
        return Stated("enterprises", state.narrowed(Where((), trades.group("of"), 0.75)), 0.75)
    if state.plain != "enterprises" or state.plain_at != here.i - 1 or not here.i:
        return None
    head = phrase(here.around.predicate)
    if head.kind not in _NO_FIRMS or not head.end or not _ROW.fullmatch(here.around.gap):
        return None
    last = sentence.around(_last_of_row(here)).predicate
    if not _INSPECTED.search(last) or first(here.around.predicate_marks, VERDICTS):
        return None
    state.plain_at = here.i
    before = state.scope
    scope = state.narrowed(Where((), here.around.predicate[: head.end].strip(), 0.75))
    state.scope = before
    return Stated("enterprises", scope, 0.7)


def at_firms(here: Here) -> Stated | None:
    """Read 310 stations were checked. At 284 the fuel met the standard, at twelve the pumps gave short measure: as many of the firms."""
    state, value = here.state, here.number.value or 0
    at = _AT.fullmatch(here.around.near) if state.plain == "enterprises" else None
    if at is None or not _THE_PLACE.match(here.around.predicate):
        return None
    if at.group("at").lower() == "in" and not DRAWN.isdisjoint(state.known.values()):
        return None  # 90 samples from 40 shops; in twelve the label was wrong
    if value >= max((n for n, name in state.known.items() if name == "enterprises"), default=0):
        return None
    marked = first(here.around.predicate_marks, VERDICTS)
    told = marked.name if marked else verdict(here.around.predicate)
    state.plain_at, state.judged_firms = here.i, bool(told)
    return Stated("enterprises", state.of_firms.joined(verdict=told) if told else state.of_firms, 0.7)


def _last_of_row(here: Here) -> int:
    j, figures = here.i, here.sentence.figures
    while j + 1 < len(figures) and _ROW.fullmatch(here.sentence.text, figures[j].end, figures[j + 1].start):
        j += 1
    return j
