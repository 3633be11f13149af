"""What failures were found for most, and then what: lead topped the list, with 61 items; six concerned the label and four the weight."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language.lexicon_english import RELATED

_HEDGES = r"(?: ?(?:about|some|only|just|nearly|over|around|almost|as many as))*"
_NAME = r"(?P<of>(?!(?:and|then|but|compared|against|up|down|including|mostly|mainly)\b)[A-Za-z][\w'’/-]*(?: (?!and\b|but\b|was\b|were\b|with\b)[\w'’/-]+){0,5}?)"
_COMMON = "(?:most (?:common|frequent|usual|frequently found)|commonest|main|biggest|leading|chief|principal|second most common)"
_FAULTS = (
    "(?:finding|fault|reason|contaminant|defect|problem|cause|failure|shortcoming|deficiency|adulterant|violation|offender"
    "|non-?conformity|non-?compliance|infringement)s?"
)
#: lead topped the list, with 61; lead in solder was the most common finding (52; low octane was behind 97
_FIRST = re.compile(
    rf"(?:^\W*|[;:.] ){_NAME} (?:(?:topped|headed|led) (?:the|this) (?:list|table),? (?:with|at)"
    rf"|(?:was|were) (?:by far )?the {_COMMON} {_FAULTS}(?: [a-z]+)?,? ?(?:\(|with|in|at)"
    r"|(?:was|were) the [a-z]+ most (?:often|frequently) [a-z]+(?: with)?,? ?\("
    r"|(?:was|were|lay) behind|(?:was|were) (?:the|a) (?:reason|cause|problem) (?:in|for))"
    rf"{_HEDGES} ?$"
)
#: cadmium came next with 15, followed by chromium (12), then paraffins (17 articles) and DEHP (14, high sulphur behind 34
_NEXT = re.compile(
    r"(?: [a-z]+(?: [a-z]+){0,2}?)?\)?(?:[,;]|,? and|,? then|[,;] (?:and|while|then)|,? followed by) (?:then |followed by |the )?"
    rf"{_NAME}(?: (?:came|was|were) (?:next|second|third|close behind),? (?:with|at)| (?:came|followed) with| behind| in| \(| with){_HEDGES} ?$"
)
_COMPRISED = re.compile(
    r"\W*(?:those|the (?:[a-z]+ )?(?:samples|products|items|batches|ones|models|goods))(?: that| which)?(?: not passing| failing| failed"
    r"| did not pass| were (?:unsatisfactory|rejected|unsafe)| found (?:unsatisfactory|unsafe))"
    r" (?:comprised|included|were|consisted of)(?= )",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:\b(?:from|in|at|and|of),?|^) (?P<of>(?:[a-z-]+ ){0,3}[a-z-]+) \(n ?= ?$", re.IGNORECASE
)
_COMPARED = re.compile(rf"(?: [a-z]+){{0,2}},? (?:compared (?:with|to)|against|up from|down from){_HEDGES} ")
#: six concerned water content; and then: four the flash point
_CONCERNED = re.compile(
    rf"(?: of (?:them|these|those|the [a-z]+))? (?:{RELATED}) (?:the |an? |its |their )?(?P<of>[a-z][\w' -]{{2,40}}?)"
    r"(?=,|;|\.| and\b|$)"
)
_THEN = re.compile(r" (?:the |an? |its |their )(?P<of>[a-z][\w' -]{2,40}?)(?=,|;|\.| and\b|$)")
_AND = re.compile(r"(?:,|;|,? and|[,;] (?:and|while|another)) ?")


def leading(here: Here) -> Stated | None:
    """Read how many failed for what is named before a count or behind it, where no verdict stands beside: the failures were told before."""
    state = here.state
    failed = state.failed or "nonconforming" in state.known.values()
    if not (failed or state.plain == "cases") or here.number.kind != "count":
        return None
    words = _put_first(here.sentence, here.i) or _concerned(here.sentence, here.i)
    if not words:
        return None
    measure = "cases" if state.plain == "cases" else "nonconforming"
    named = scopes.scope_of_part(words) or Where((), words)
    return Stated(measure, state.narrowed(Where((), named.words or words, 0.75)), 0.7)


def comprised(here: Here) -> Stated | None:
    """Read the samples that failed comprised four vegetables and two ice-creams: what each number counts has failed."""
    sentence = here.sentence
    told = _COMPRISED.match(sentence.text, sentence.start, sentence.end)
    if told is None or here.number.kind != "count" or told.end() > here.number.start:
        return None
    if here.i and "," not in here.around.gap and " and " not in here.around.gap:
        return None
    here.state.count = "nonconforming"
    return Stated(
        "nonconforming", here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75
    )


def size(here: Here) -> Stated | None:
    """Read collected from butcheries (n = 66) and supermarkets (n = 86): how many were drawn where."""
    found = _SIZE.search(here.around.gap)
    drawn = [name for name in here.state.known.values() if name in DRAWN]
    if found is None or not drawn or here.behind("rate") or here.sentence.at(here.number.end) != ")":
        return None
    named = scopes.group(found.group("of")) or scopes.scope_of_count("", " " + found.group("of"))
    return Stated(drawn[-1], here.state.narrowed(named), 0.75) if named else None


def _put_first(sentence: Sentence, i: int) -> str:
    """Give what stands first in a list by how often it was found, or next."""
    text, figures = sentence.text, sentence.figures
    before = figures[i - 1].end if i else sentence.start
    first = _FIRST.search(text[before : figures[i].start])
    if first:
        return first.group("of")
    if i and _COMPARED.fullmatch(text, before, figures[i].start):
        return _put_first(sentence, i - 1)
    following = _NEXT.fullmatch(text, before, figures[i].start) if i else None
    return following.group("of") if following and _put_first(sentence, i - 1) else ""


def _concerned(sentence: Sentence, i: int) -> str:
    """Give what some concerned: the verb stands behind the first number of its sentence, and holds for the next."""
    text, figures = sentence.text, sentence.figures
    told = _CONCERNED.match(text, figures[i].end, sentence.end)
    if told:
        return told.group("of")
    goes_on = i and _AND.search(text[figures[i - 1].end : figures[i].start])
    then = _THEN.match(text, figures[i].end, sentence.end) if goes_on else None
    return then.group("of") if then and _concerned(sentence, i - 1) else ""
