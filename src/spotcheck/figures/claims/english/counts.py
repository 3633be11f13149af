"""What the counts and sums of an English sentence state."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.sentences import COUNTED, RATES, VERDICTS, Around, Mark, Sentence, first, last
from spotcheck.figures.claims.english.state import State, Stated
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_NOUN = re.compile(
    r"\s*(?:[a-z'-]+\s+){0,4}?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in lexicon.NOUNS.items()) + r")\b(?!'s)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[a-z]+ )?(?:(?:out )?of|from|in)(?: the| all| these| those| a total of| every| our| some| about| around| nearly| over)*\s*", re.IGNORECASE
)
_BASE = re.compile(
    r"(?<!total )(?<!number )(?<!sample )\b(?:of|out of|from|among|amongst|in)(?: the| all| these| those| a total of| some| about| around| nearly| over| approximately)*\s*$", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:all|none of the|none of|each of the|every one of the)(?: of)?(?: the)?\s*$", re.IGNORECASE)
_POSTMODIFIED = re.compile(r"\s*(?:[a-z'-]+ ){1,4}?(?:tested|sampled|collected|bought|purchased|analy[sz]ed|examined|checked|inspected|taken) (?:online |by [^,;]{3,30} |in [^,;]{3,20} |from [^,;]{3,30} |at [^,;]{3,20} )?(?:fail|were|was|did|passed|complied|met|had|are)", re.IGNORECASE)
_PREMODIFIED = re.compile(r"\s*(?:failed|failing|non-?\w+|unsafe|unsatisfactory|sub-?standard|dangerous|defective|counterfeit|adulterated|contaminated|faulty)\s+(?:[a-z]+ )?" + lexicon.NOUNS["batch"], re.IGNORECASE)
_VERB = re.compile(r"[,;.()]|\b(?:were|was|is|are|did|does|do|have|has|had|that|which|who|from|in|at|on|with|failed|passed|complied|met|meet|exceeded|contained)\b", re.IGNORECASE)
_FAULTY = re.compile(r"\s*(?:[a-z'-]+ ){0,4}?(?:were found to|was found to|had|contained|lacked|posed|showed)\b", re.IGNORECASE)
_LED = re.compile(r"^\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_UNREAD = re.compile(r"\b(?:were|was|are|is|had|have|has|did|could|can|will|would|came|took|said)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_FEW = re.compile(r"(?:no rate is given for|with) fewer than\s*$|minimum of\s*$|at least\s*$(?<=no rate at least )", re.IGNORECASE)
_PENALTY = re.compile(r"fine[sd]?\b|penalt|worth|valued?|compensation|seiz|confiscat|recover|cost the economy|impos|levied", re.IGNORECASE)
_PRICE = re.compile(r"pric|\bcost(?:s|ing)?\b|each|between|retail|\bfrom\b|\bfor under\b|per ", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:of which|of these|of them|of those|and|the other|the remaining|remaining|while|only|just|but|,|;|that|with)\s*$", re.IGNORECASE)
_OTHER = frozenset(("other",))
_SEIZED = re.compile(r"seiz|detain|intercept|recall|destroy|impound|confiscat|stopped|withdrawn|removed", re.IGNORECASE)
_PLAIN = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}


def count(sentence: Sentence, i: int, around: Around, state: State) -> Stated:
    """Read a count: of batches by its verb, of others by its noun."""
    if _FEW.search(around.gap):
        return Stated(reason="limit or measured value")
    noun = _NOUN.match(_noun_part(around.predicate))
    kind = (noun.lastgroup or "") if noun else ""
    unit = noun.group(noun.lastgroup or 0).lower() if noun and noun.lastgroup else ""
    number = sentence.figures[i]
    acted = last(around.near_marks, _OTHER)
    told = first(around.predicate_marks, COUNTED | _OTHER)
    if told and told.name == "other" and _SEIZED.match(sentence.text, told.start):
        return Stated(reason="other count")
    if kind == "other" or (acted and acted.end > (last(around.near_marks, COUNTED) or Mark(-1, -1, "")).end):
        return Stated(reason="other count")
    if kind in _PLAIN:
        scope = state.narrowed(scopes.scope_of_count(around.near, ""))
        verdict = first(around.predicate_marks, VERDICTS)
        if verdict and _PLAIN[kind] in ("kinds", "enterprises"):
            scope = scope.joined(verdict=verdict.name)
        return Stated(_PLAIN[kind], scope, unit=unit)
    if number.value == 1 and number.end - number.start == 3 and not (kind or _JOINT.match(around.after)):
        return Stated(reason="a word, not a count")
    if around.gap.rstrip().endswith("(") and _CLOSED.match(sentence.text, number.end) and state.count and not around.near_marks and i:
        return Stated(state.count, state.narrowed(_scope(around)), 0.8)
    measure = _measure(sentence, i, around, state)
    if not measure:
        return Stated(reason="?what is counted was not understood")
    if i not in state.bases:
        state.whole_count, state.count = state.count or state.whole_count, measure
    if i in state.bases or _BASE.search(around.near):
        state.among = measure if measure == "nonconforming" else state.among
    if i + 1 in state.bases:
        return Stated(measure, state.narrowed(scopes.scope_of_count(around.near, sentence.around(i + 1).predicate)), unit=unit)
    return Stated(measure, state.narrowed(_scope(around)), unit=unit)


def _scope(around: Around) -> Where | None:
    """Give the scope of a count: of its parenthesis, of the words that lead in, or of its noun."""
    if around.gap.rstrip().endswith("("):
        return scopes.scope_of_rate(around.gap, "")
    lead = around.gap.rsplit(";", 1)[-1] if not last(around.gap_marks, COUNTED) else around.near
    return scopes.scope_of_count(lead if scopes.scope_of_count(lead, "") and len(lead) < 60 else around.near, around.predicate)


def _noun_part(words: str) -> str:
    """Give the words before the verb, where the noun of a count stands."""
    premodified = _PREMODIFIED.match(words)
    stop = _VERB.search(words, premodified.end() if premodified else 0)
    return words[: stop.start()] if stop else words


def _measure(sentence: Sentence, i: int, around: Around, state: State) -> str:
    """Give what a count of batches is a count of, from the verb that governs it."""
    following = sentence.figures[i + 1] if i + 1 < len(sentence.figures) else None
    words = sentence.text[sentence.figures[i].end : following.start] if following else ""
    joined = bool(following and following.kind == "count" and _JOINT.fullmatch(words))
    if joined and (other := _plain_noun(sentence, i + 1)):
        marks = [m for m in sentence.around(i + 1).predicate_marks if m.name in COUNTED]
        if marks and other:
            return marks[0].name
    if joined:
        return _of_many(sentence, i, around, state)
    marks = [m for m in around.predicate_marks if m.name in COUNTED]
    verdict = first(marks, VERDICTS)
    if i in state.bases or _BASE.search(around.near):
        return _base(around, marks)
    if _WHOLE.search(around.near) and marks:
        return marks[0].name if marks[0].name not in VERDICTS else "tested"
    if marks:
        if marks[0].name not in VERDICTS and verdict and _POSTMODIFIED.match(around.predicate):
            return verdict.name
        before = last(around.near_marks, COUNTED)
        passive = re.match(r"\s*(?:[a-z'-]+ ){0,4}?(?:were|was|are|been|had been|have been|failed|passed|did|complied|met|exceeded)\b|\s*(?:failed|passed)", around.predicate, re.IGNORECASE)
        if before and before.name in ("sampled", "tested") and not passive and marks[0].name not in VERDICTS:
            return before.name
        if before and before.name in ("sampled", "tested") and not passive and "," in sentence.text[around.predicate_start : marks[0].start]:
            return before.name
        return marks[0].name
    before = last(around.near_marks, COUNTED) or last(around.gap_marks, COUNTED)
    if before:
        return before.name
    if following and _plain_noun(sentence, i + 1) and (later := first(sentence.around(i + 1).predicate_marks, COUNTED)):
        return later.name
    if _FAULTY.match(around.predicate) and (state.bases or _LED.search(around.gap)):
        return "nonconforming"
    if _UNREAD.search(around.predicate):
        return ""
    return state.count or ("sampled" if re.match(r"\s*batch(?:es)?\b", around.predicate, re.IGNORECASE) else "")


def _plain_noun(sentence: Sentence, i: int) -> bool:
    """Whether a count is of kinds, enterprises or the like: 6619 batches of 150 kinds of product."""
    noun = _NOUN.match(_noun_part(sentence.around(i).predicate))
    return bool(noun and noun.lastgroup in _PLAIN)


def _of_many(sentence: Sentence, i: int, around: Around, state: State) -> str:
    """Give what N of M is: the verdict that is said of it."""
    state.bases.add(i + 1)
    later = sentence.around(i + 1)
    verdict = first(later.predicate_marks, VERDICTS)
    if verdict is None:
        before = last(around.near_marks, VERDICTS)
        verdict = before or last(around.gap_marks, VERDICTS)
    if verdict:
        return verdict.name
    rate = last(sentence.between(sentence.start, around.gap_start + len(around.gap)), RATES)
    if rate:
        return "nonconforming" if rate.name == "failure_rate" else "conforming"
    counted = first(later.predicate_marks, COUNTED)
    return counted.name if counted and not later.predicate[: counted.start - later.predicate_start].strip().count(" ") else state.count if state.count in VERDICTS else ""


def _base(around: Around, marks: list[Mark]) -> str:
    """Give what the M of N of M is: tested, unless it is said to be sampled, or failed."""
    if _PREMODIFIED.match(around.predicate):
        return "nonconforming"
    tested = next((m for m in marks if m.name == "tested"), None)
    sampled = next((m for m in marks if m.name == "sampled"), None)
    if tested or not sampled:
        return "tested"
    return "tested" if "bought" in around.predicate or "purchased" in around.predicate[:40] else "sampled"


def money(sentence: Sentence, i: int, around: Around, state: State) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    if _PENALTY.search(around.gap + sentence.text[sentence.start : sentence.figures[i].start][-160:] + around.after) and not _PRICE.search(around.near + around.after[:20]):
        return Stated("amount", state.scope if state.scope != Where() else state.whole)
    return Stated(reason="price or other amount")
