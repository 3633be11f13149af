"""What divides a count that was told before: of which 18 (46%) were imported; violations numbered 50 among 12 toys."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_OF_WHICH = re.compile(
    r"\b(?:out )?of (?:which|these|those|them|whom),?(?: only| just| about| some| a further| at least)*\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[^;.:]{0,60}?(?:,|\b(?:and|while|but|with)\b)(?: the other| another| only| just)*\s*", re.IGNORECASE
)
_SAID = re.compile(
    r"\s*(?:samples? |products? |items? )?(?:were|was|are|is|came|originated|had been)\b", re.IGNORECASE
)
_PLACE = re.compile(r"\s*(?:in|on|at|from|by|through|via)\b", re.IGNORECASE)
_AMONG = re.compile(
    rf"\s*(?!(?:and|or|while)\b)(?:[a-z-]+ ){{0,2}}(?:{lexicon.FAULTS}) (?:among|in|across|on|with|within)"
    r"(?: (?:the|these|those|all|our|a total of|just|only|about))*\s*",
    re.IGNORECASE,
)
#: 10,000 analyses were carried out on 1,885 samples
_ANALYSES_OF = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}(?:analyses|determinations|measurements|assays)"
    r"(?: (?:were|have been|had been))? (?:carried out|performed|conducted|run|made|done"
    r"|completed)(?: by [A-Za-z ]{2,40}?)? (?:on|in|of)"
    r"(?: (?:the|these|about|some|over|nearly|a total of))*\s*",
    re.IGNORECASE,
)
_MAJORITY = re.compile(r"\b(?:majority|most|bulk|half|remainder) \($", re.IGNORECASE)
_LISTED = re.compile(
    rf"\b(?:{lexicon.FAULTS}|{lexicon.CAUSES}|(?:most|main|common|commonest|frequent(?:ly)?|frequent)\b[^.;()]{{0,40}}?"
    r"(?:contaminants?|adulterants?|allergens?|substances?|chemicals|pathogens?|bacteria|residues|pesticides|toxins?|metals))"
    rf"\b[^.;()]{{0,50}}?(?:\b(?:{lexicon.CONSISTED})\b|: )",
    re.IGNORECASE,
)
#: broken welds (8), and noise (5); but no place: were found in honey (8)
_NAME = (
    r"(?:and |the )*(?P<of>(?:(?!(?:were|was|are|is|had|found|seen|spread|recorded|detected|included?"
    r"|involved|concerned|faults?|problems?|most)\b)[A-Za-z][A-Za-z0-9'’-]*(?: (?!\())?){1,6}?)(?: in"
    r"| on)? \($"
)
_FIRST_FAULT = re.compile(
    rf"(?::|\b(?:were|was|are|is|included?|involved|concerned)\b)\s*{_NAME}", re.IGNORECASE
)
_NEXT_FAULT = re.compile(rf"(?:^\W*|[,;:]\s*|\band\s+){_NAME}", re.IGNORECASE)
_CLOSED = re.compile(r"(?:\s[a-z-]+){0,2}\s*\)", re.IGNORECASE)


def of_which(here: Here) -> str | None:
    """Read 120 failed, out of which 40 (33%) were imported and 80 (67%) were local: of those that failed."""
    state, around = here.state, here.around
    if state.count not in VERDICTS or not here.i:
        return None
    led = " of " in around.gap and _OF_WHICH.search(around.near)
    on = 0 < here.i - state.divided_at <= 2 and _GOES_ON.fullmatch(around.gap)
    said = _SAID.match(around.predicate) or (on and _PLACE.match(around.predicate))
    if not (led or on) or not said:
        return None
    if first(around.predicate_marks, VERDICTS) or verdict(around.predicate):
        return None
    state.divided_at = here.i
    return state.count


def share_of_failed(here: Here, state: State) -> bool:
    """Whether the percentage beside a count of failed ones is of all that failed: told so, or the only one that fits."""
    if state.count != "nonconforming":
        return False
    if state.among == "nonconforming" or state.divided_at == here.i - 1 >= 0:
        return True
    part, rate = here.sentence.figures[here.i - 1].value, here.number.value
    if not part or rate is None or len(state.known) < 2 or here.i - 1 in state.bases:
        return False  # 88 of 131 (67%)
    margin = 10**-here.number.decimals * 0.51
    names = {
        name
        for value, name in state.known.items()
        if value > part and abs(100 * part / value - rate) <= margin
    }
    return "nonconforming" in names and not names & DRAWN


def faults_among(here: Here) -> Stated | None:
    """Read 50 safety failures among the 12 toys, 900 analyses carried out on 80: more faults or tests than toys are no toys."""
    following, number = here.following, here.number
    if following is None or following.kind != "count" or (number.value or 0) <= (following.value or 0):
        return None
    text = here.sentence.text
    told = _AMONG.fullmatch(text, number.end, following.start)
    if not told and not _ANALYSES_OF.fullmatch(text, number.end, following.start):
        return None
    return Stated("items", here.state.narrowed(None), 0.75)


def majority(here: Here) -> Stated | None:
    """Read the majority (987 products) of the checked products came from abroad."""
    if not here.opened or not _MAJORITY.search(here.around.gap):
        return None
    behind = here.sentence.between(here.number.end, min(here.number.end + 48, here.sentence.end))
    drawn = first(behind, DRAWN)
    return Stated(drawn.name, here.state.narrowed(None), 0.7) if drawn else None


def listed_fault(here: Here) -> Stated | None:
    """Read the most frequent faults were loose parts (21 samples), sharp edges (9 samples): how many had each."""
    if not here.opened or here.state.count not in ("", "nonconforming"):
        return None
    if not _CLOSED.match(here.sentence.text, here.number.end):
        return None
    if not _LISTED.search(here.sentence.text, here.sentence.start, here.sentence.figures[0].start):
        return None
    fault = (_NEXT_FAULT if here.i else _FIRST_FAULT).search(here.around.gap)
    named = Where((), fault.group("of"), 0.7) if fault else None
    return Stated("nonconforming", here.state.narrowed(named), 0.7)
