"""Verdicts told by what is said of the others: 18 squealed and the rest passed; of 120 tested, 102 passed and 18 squealed."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import faulty, verdict
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first

#: of which no verdict can be: were not tested, came from abroad
_NEITHER = re.compile(
    r"\s*(?:of (?:them|these|those|which) )?(?:[a-z]+ly )?(?:(?:were|was|are|is|had been|have been|could"
    r"|can|may|will|would)\b|came from|originated|belonged|cost|$|[,.;)])"
)
_UNDECIDED = re.compile(
    r"\b(?:test|sampl|analy|check|examin|inspect|inconclusive|borderline|pending|await|result)[a-z]*"
    r"|\b(?:second|shares?|form|face|need|use|belong|wait|too|also|even)\b"
)
#: as those before: lost a part too
_LIKEWISE = re.compile(r"\b(?:too|also|even|as well)\b(?! [a-z]+ly\b)")
#: a verb and what it needs behind it: cut the hand, shed an eye, gave way; but no preposition, and no noun in the plural
_VERB = re.compile(
    r"\s*(?:of (?:them|these|those|which) )?(?:also |even |still |simply |[a-z]+ly )?"
    r"(?!(?:for|of|in|on|with|from|by|at|to|and|or|as|under|over|than|because|due|out|per|via|all|both|each"
    r"|but|while|about|into|times|that|which|who|more|less|fewer|not|only|were|was|are|is|had|have|has|did"
    r"|do|per ?cent)\b)"
    r"[a-z]{2,}(?<!s) (?:the|an?|their|its|our|his|her|any|no|up|down|out|off|away|apart|into|through|too"
    r"|so|nothing|little)\b"
)
_REST = re.compile(
    r"[,;]?\s*(?:and|but|while|whereas)? ?(?:all )?(?:the |of )*(?:rest|others|remainder|remaining"
    r"|other) ?(?:ones|samples|products|items|models)?\b"
)
_ENDS = re.compile(r"[.;:(]")


def own_verb(predicate: str) -> bool:
    """Whether a clause begins with a verb of its own, though no table may know it.

    >>> own_verb(" cut the tester's hand"), own_verb(" squealed."), own_verb(" for labelling"), own_verb(" imported toys")
    (True, True, False, False)
    """
    lower = predicate.lower()
    return _VERB.match(lower) is not None or (not phrase(predicate).end and faulty(predicate))


def counted_out(here: Here) -> str | None:
    """Read of 120 tested, 102 passed and 18 squealed: what is left of the whole failed.

    Beside those that failed, what is told in unknown words may be another fault: 102 failed and 18 lost a part.
    """
    predicate = here.around.predicate
    if not here.behind("count") or _NEITHER.match(predicate):
        return None
    before, value = here.sentence.figures[here.i - 1].value or 0, here.number.value or 0
    told, whole = here.state.known.get(before, ""), here.state.known.get(before + value, "")
    if told not in VERDICTS or whole not in DRAWN or not own_verb(predicate):
        return None
    if told == "nonconforming":
        return told if _LIKEWISE.search(predicate) else None
    return None if _UNDECIDED.search(predicate) else "nonconforming"


def against_rest(here: Here) -> str | None:
    """Read 18 squealed and the rest passed: where nothing else is known of them, they are told from those that passed."""
    sentence, start = here.sentence, here.around.predicate_start
    place = sentence.rest(start)
    if place >= sentence.end or start + len(here.around.predicate) != place:
        return None
    predicate = here.around.predicate
    if not predicate.strip() or _NEITHER.match(predicate) or _UNDECIDED.search(predicate):
        return None
    if first(here.around.predicate_marks, VERDICTS) or verdict(predicate) or not own_verb(predicate):
        return None
    led = _REST.match(sentence.lower, place)
    clause = sentence.text[led.end() : sentence.end] if led else ""
    told = verdict(_ENDS.split(clause, maxsplit=1)[0])
    return "nonconforming" if told == "conforming" else None
