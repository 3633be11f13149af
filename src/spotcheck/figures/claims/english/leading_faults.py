"""What failures were found for most, and then what: lead topped the list, with 61 items; six concerned the label and four the weight."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.sentences import Sentence
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
_COMPARED = re.compile(rf"(?: [a-z]+){{0,2}},? (?:compared (?:with|to)|against|up from|down from){_HEDGES} ")
#: six concerned water content; and then: four the flash point
_CONCERNED = re.compile(
    rf"(?: of (?:them|these|those|the [a-z]+))? (?:{RELATED}) (?:the |an? |its |their )?(?P<of>[a-z][\w' -]{{2,40}}?)"
    r"(?=,|;|\.| and\b|$)"
)
_THEN = re.compile(r" (?:the |an? |its |their )(?P<of>[a-z][\w' -]{2,40}?)(?=,|;|\.| and\b|$)")
_AND = re.compile(r"(?:,|;|,? and|[,;] (?:and|while|another)) ?")


def first_faults(sentence: Sentence) -> dict[int, str]:
    """Find what counts of a sentence are told to have failed for most, then what next; and what they concerned: place of a figure → words.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> first_faults(sentences("Lead topped the list, with 61 items; cadmium came next with 15.")[0])
    {0: 'Lead', 1: 'cadmium'}
    >>> first_faults(sentences("Six concerned water content and four the flash point.")[0])
    {0: 'water content', 1: 'flash point'}
    """
    text, figures = sentence.text, sentence.figures
    first, concerned = dict[int, str](), dict[int, str]()
    for i, figure in enumerate(figures):
        if figure.kind != "count":
            continue
        before = figures[i - 1].end if i else sentence.start
        told = _FIRST.search(text[before : figure.start])
        if told is None and i - 1 in first:
            if _COMPARED.fullmatch(text, before, figure.start):
                first[i] = first[i - 1]
            told = _NEXT.fullmatch(text, before, figure.start)
        if told:
            first[i] = told.group("of")
        about = _CONCERNED.match(text, figure.end, sentence.end)
        if about is None and i - 1 in concerned and _AND.search(text[before : figure.start]):
            about = _THEN.match(text, figure.end, sentence.end)
        if about:
            concerned[i] = about.group("of")
    return concerned | first


def leading(here: Here) -> Stated | None:
    """Read how many failed for what is named before a count or behind it, where no verdict stands beside: the failures were told before."""
    state = here.state
    if not (state.failed or state.plain == "cases" or "nonconforming" in state.known.values()):
        return None
    if state.first_faults is None:
        state.first_faults = first_faults(here.sentence)
    words = state.first_faults.get(here.i, "")
    if not words:
        return None
    measure = "cases" if state.plain == "cases" else "nonconforming"
    named = scopes.scope_of_part(words)
    return Stated(measure, state.narrowed(Where((), (named and named.words) or words, 0.75)), 0.7)


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
