"""What the counts and sums of an English sentence state: batches by their verb, other units by their noun."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here, by_rules
from spotcheck.figures.claims.english.sentences import (
    COUNTED,
    MOVES,
    RATES,
    VERDICTS,
    Around,
    Mark,
    first,
    last,
)
from spotcheck.figures.claims.english.state import Stated
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_NOUN = re.compile(
    r"\s*(?:[a-z'-]+\s+){0,4}?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in lexicon.NOUNS.items())
    + r")\b(?!'s)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:[a-z]+ )?(?:(?:out )?of|from|in)(?: the| all| these| those| a total of| every| our| some| about| around| nearly| over)*\s*",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"(?<!total )(?<!number )(?<!sample )(?<!collection )(?<!purchase )(?<!testing )(?<!analysis )(?<!survey )(?<!range )(?<!testing of )\b(?:of|out of|from|among|amongst|in)(?: the| all| these| those| a total of| some| about| around| nearly| over| approximately)*\s*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all|none of the|none of|each of the|every one of the)(?: of)?(?: the)?\s*$", re.IGNORECASE
)
_POSTMODIFIED = re.compile(
    r"\s*(?:[a-z'-]+ ){1,4}?(?:tested|sampled|collected|bought|purchased|analy[sz]ed|examined|checked|inspected|taken) (?:online |by [^,;]{3,30} |in [^,;]{3,20} |from [^,;]{3,30} |at [^,;]{3,20} )?(?:fail|were|was|did|passed|complied|met|had|are)",
    re.IGNORECASE,
)
_PREMODIFIED = re.compile(
    r"\s*(?:failed|failing|non-?\w+|unsafe|unsatisfactory|sub-?standard|dangerous|defective|counterfeit|adulterated|contaminated|faulty)\s+(?:[a-z]+ )?"
    + lexicon.NOUNS["batch"],
    re.IGNORECASE,
)
_VERB = re.compile(
    r"[,;.()]|\b(?:were|was|is|are|did|does|do|have|has|had|that|which|who|from|in|at|on|with|failed|passed|complied|met|meet|exceeded|contained)\b",
    re.IGNORECASE,
)
_FAULTY = re.compile(
    r"\s*(?:[a-z'-]+ ){0,4}?(?:were found to|was found to|had|contained|lacked|posed|showed)\b", re.IGNORECASE
)
_LED = re.compile(r"^\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_UNREAD = re.compile(
    r"^\\s*(?:[a-z-]+ )?[a-z]{3,}ed\\b|\b(?:were|was|are|is|had|have|has|did|could|can|will|would|came|took|said)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"\b(?:cases|prosecutions|suits|convictions)\b (?:in|were|at|:)\s*$", re.IGNORECASE
)
_TESTS = re.compile(r"\s*(?:[a-z-]+ ){0,2}tests\b", re.IGNORECASE)
_SIZE = re.compile(r"\bn\s?=\s?$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:up to|at most)\s*$", re.IGNORECASE)
_TO = re.compile(r"\bto\s*(?:about |nearly |over |more than )?$", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:except(?: for)?|other than|apart from|all but|with the exception of)(?: the)?\s*$", re.IGNORECASE
)
_PASSED = frozenset(("conforming",))
_FAULTS_IN = re.compile(
    r"\b(?:violations?|faults|defects|problems|irregularities|failures|breaches)\b (?:[a-z]+ ){0,3}in\s*$",
    re.IGNORECASE,
)
_LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:,|,? and)\s*", re.IGNORECASE)
_NAMED_FIRMS = re.compile(
    r"\s*(?:[a-z-]+ ){0,2}(?:restaurants|takeaways|caf[eé]s|butchers|bakeries|caterers|stalls|supermarkets)\b",
    re.IGNORECASE,
)
_COMPRISING = re.compile(r"\b(?:comprising|consisting of|including|made up of|namely)\b", re.IGNORECASE)
_DAILY = re.compile(r"\s*(?:[a-z-]+ ){0,3}(?:a|per|each|every) (?:day|week|month|year)\b", re.IGNORECASE)
_CLOSED_NOUN = re.compile(r"(?:\s+[a-z-]+){0,3}\s*\)", re.IGNORECASE)
_OF_WHICH = re.compile(r"\s*of (?:which|them|these|whom)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_FEW = re.compile(
    r"(?:no rate is given for|with) fewer than\s*$|minimum of\s*$|at least\s*$(?<=no rate at least )",
    re.IGNORECASE,
)
_PENALTY = re.compile(
    r"fine[sd]?\b|penalt|worth|valued?|compensation|seiz|confiscat|recover|cost the economy|impos|levied",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:market|industry|sales|turnover|revenue|budget)\b|"
    r"pric|\bcost(?:s|ing)?\b|each|between|retail|\bfrom\b|\bfor under\b|per ",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?:of which|of these|of them|of those|and|the other|the remaining|remaining|while|only|just|but|,|;|that|with)\s*$",
    re.IGNORECASE,
)
_OTHER = frozenset(("other",))
_SEIZED = re.compile(
    r"seiz|detain|intercept|recall|destroy|impound|confiscat|stopped|withdrawn|removed", re.IGNORECASE
)
_PLAIN = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}


_VERDICT_OF = {"failure_rate": "nonconforming", "pass_rate": "conforming"}
_DRAWN = ("sampled", "tested")
_PASSIVE = re.compile(
    r"\s*(?:[a-z'-]+ ){0,4}?(?:were|was|are|been|had been|have been|failed|passed|did|complied|met|exceeded)\b|\s*(?:failed|passed)",
    re.IGNORECASE,
)
_BATCH = re.compile(r"\s*batch(?:es)?\b", re.IGNORECASE)
_LONGEST_LEAD = 60


def count(here: Here) -> Stated:
    """Read a count: of batches by its verb, of others by its noun."""
    return by_rules(_COUNTS, here, "?what is counted was not understood")


def _noun(here: Here) -> "re.Match[str] | None":
    """Find the noun that a count is of."""
    return _NOUN.match(_noun_part(here.around.predicate))


def _no_figure(here: Here) -> Stated | None:
    """Set aside minima, units seized, countries and the like, and what happens a day."""
    around = here.around
    if _FEW.search(around.gap):
        return Stated(reason="limit or measured value")
    told = first(around.predicate_marks, COUNTED | _OTHER)
    seized = told is not None and told.name == "other" and _SEIZED.match(here.sentence.text, told.start)
    acted, own = last(around.near_marks, _OTHER), last(around.near_marks, COUNTED)
    governed = acted is not None and (own is None or acted.end > own.end)
    noun = _noun(here)
    other = noun is not None and noun.lastgroup == "other"
    if noun is not None and noun.lastgroup == "enterprise":
        return None
    return (
        Stated(reason="other count")
        if seized or governed or other or _DAILY.match(around.predicate)
        else None
    )


def _plain(here: Here) -> Stated | None:
    """Read kinds, enterprises, cases and items, told by their noun; a verdict goes into the scope."""
    noun, state = _noun(here), here.state
    measure = _PLAIN.get(noun.lastgroup or "", "") if noun else ""
    named = None if noun else _NAMED_BEFORE.search(here.around.near)
    if named:
        return Stated("cases", state.narrowed(None))
    if not noun or not measure:
        return None
    named_kind = here.around.predicate if _NAMED_FIRMS.match(here.around.predicate) else ""
    scope = state.narrowed(scopes.scope_of_count(here.around.near, named_kind))
    verdict = first(here.around.predicate_marks, VERDICTS)
    if verdict and measure in ("kinds", "enterprises"):
        scope = scope.joined(verdict=verdict.name)
    state.plain = measure
    return Stated(measure, scope, unit=noun.group(noun.lastgroup or 0).lower())


def _word(here: Here) -> Stated | None:
    """'one' that counts nothing."""
    number = here.number
    counts = _noun(here) or _JOINT.match(here.around.after)
    return (
        Stated(reason="a word, not a count")
        if number.value == 1 and number.end - number.start == 3 and not counts
        else None
    )


def _of_rate(here: Here) -> Stated | None:
    """80% (21 models): the count of a rate."""
    if not (here.opened and here.behind("rate") and _CLOSED_NOUN.match(here.sentence.text, here.number.end)):
        return None
    verdict = _VERDICT_OF.get(here.state.rate, "")
    return (
        Stated(verdict, here.state.scope, 0.8)
        if verdict
        else Stated(reason="?what is counted was not understood")
    )


def _more_plain(here: Here) -> Stated | None:
    """41 restaurants, 33 takeaways and 18 shops: a list of what was counted first."""
    state = here.state
    listed = (
        state.plain == "enterprises"
        and here.behind("count")
        and _LIST_JOINT.fullmatch(here.around.gap)
        and not here.around.predicate_marks
    )
    return (
        Stated(state.plain, state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.8)
        if listed
        else None
    )


def _of_plain(here: Here) -> Stated | None:
    """36 shops, 8 of which."""
    state = here.state
    again = _OF_WHICH.match(here.around.predicate) and state.plain == "enterprises" and here.behind("count")
    return Stated(state.plain, state.scope, 0.8) if again else None


def _listed(here: Here) -> Stated | None:
    """Punjab (1,458), Gujarat (1,243): of what was counted before."""
    state = here.state
    again = (
        here.opened
        and here.i
        and state.count
        and not here.around.near_marks
        and _CLOSED.match(here.sentence.text, here.number.end)
    )
    return Stated(state.count, state.narrowed(_scope(here.around)), 0.8) if again else None


def _batches(here: Here) -> Stated | None:
    around, state = here.around, here.state
    measure = next((said for rule in _MEASURES if (said := rule(here)) is not None), "")
    if not measure:
        return None
    state.plain = ""
    if here.i not in state.bases:
        state.whole_count, state.count = state.count or state.whole_count, measure
    if measure == "nonconforming" and (here.i in state.bases or _BASE.search(around.near)):
        state.among = measure
    noun = _noun(here)
    unit = noun.group(noun.lastgroup or 0).lower() if noun and noun.lastgroup else ""
    local = _scope(around) if here.opened or here.i + 1 not in state.bases else None
    if here.i + 1 in state.bases and local is None:
        local = scopes.scope_of_count(around.near, here.sentence.around(here.i + 1).predicate)
    return Stated(measure, state.narrowed(local), unit=unit)


_COUNTS = (_no_figure, _plain, _word, _of_rate, _more_plain, _of_plain, _listed, _batches)


def _scope(around: Around) -> Where | None:
    """Give the scope of a count: of its parenthesis, of the words that lead in, or of its noun."""
    if around.gap.rstrip().endswith("("):
        return scopes.scope_of_rate(around.gap, "")
    lead = around.gap.rsplit(";", 1)[-1] if not last(around.gap_marks, COUNTED) else around.near
    return scopes.scope_of_count(
        lead if scopes.scope_of_count(lead, "") and len(lead) < 60 else around.near, around.predicate
    )


def _noun_part(words: str) -> str:
    """Give the words before the verb, where the noun of a count stands."""
    premodified = _PREMODIFIED.match(words)
    stop = _VERB.search(words, premodified.end() if premodified else 0)
    return words[: stop.start()] if stop else words


def _joined(here: Here) -> bool:
    """Whether the number stands before another as N of M."""
    following = here.following
    return (
        following is not None
        and following.kind == "count"
        and bool(_JOINT.fullmatch(here.sentence.text, here.number.end, following.start))
    )


def _plain_behind(here: Here) -> bool:
    """Whether the next count is of kinds, enterprises or the like: 6619 batches of 150 kinds of product."""
    if here.following is None:
        return False
    noun = _NOUN.match(_noun_part(here.sentence.around(here.i + 1).predicate))
    return bool(noun and noun.lastgroup in _PLAIN)


def _through_plain(here: Here) -> str | None:
    """6619 batches of 150 kinds of product were sampled: the verb stands behind the kinds."""
    if not (_joined(here) and _plain_behind(here)):
        return None
    later = first(here.sentence.around(here.i + 1).predicate_marks, COUNTED)
    return later.name if later else None


def _of_many(here: Here) -> str | None:
    """26 out of 104 samples failed: the verdict that is said of the N of M."""
    if not _joined(here) or _plain_behind(here):
        return None
    here.state.bases.add(here.i + 1)
    later, around = here.sentence.around(here.i + 1), here.around
    verdict = (
        first(later.predicate_marks, VERDICTS)
        or last(around.near_marks, VERDICTS)
        or last(around.gap_marks, VERDICTS)
    )
    if verdict:
        return verdict.name
    rate = here.earlier(RATES, near=True)
    if rate or (here.opened and here.behind("rate") and here.state.rate in _VERDICT_OF):
        return _VERDICT_OF[rate.name if rate else here.state.rate]
    closing = first(here.sentence.between(here.number.end, here.sentence.end), VERDICTS)
    if closing:
        return closing.name
    counted = first(later.predicate_marks, COUNTED)
    if counted and " " not in later.predicate[: counted.start - later.predicate_start].strip():
        return counted.name
    return here.state.count if here.state.count in VERDICTS else ""


def _of_base(here: Here) -> str | None:
    """Of 104 samples tested: what others are within."""
    around = here.around
    moved = last(around.gap_marks if around.near.strip() == "from" else around.near_marks, MOVES)
    within = _BASE.search(around.near) and not moved
    if here.i not in here.state.bases and not within:
        return None
    return _base(around, [m for m in around.predicate_marks if m.name in COUNTED])


def _of_all(here: Here) -> str | None:
    """All 40 samples tested were satisfactory."""
    mark = first(here.around.predicate_marks, COUNTED)
    if not mark or not _WHOLE.search(here.around.near):
        return None
    return mark.name if mark.name in _DRAWN else "tested"


def _told_behind(here: Here) -> str | None:
    """1,250 samples were collected; 34 products failed; tested 2,260 products."""
    around = here.around
    marks = [m for m in around.predicate_marks if m.name in COUNTED]
    if not marks:
        return None
    verdict = first(marks, VERDICTS)
    if verdict and marks[0].name in _DRAWN and _POSTMODIFIED.match(around.predicate):
        return verdict.name
    before = last(around.near_marks, COUNTED)
    if before and before.name in _DRAWN and not _PASSIVE.match(around.predicate):
        apart = marks[0].name in _DRAWN or "," in here.sentence.text[around.predicate_start : marks[0].start]
        return before.name if apart else marks[0].name
    return marks[0].name


def _told_before(here: Here) -> str | None:
    """Officers sampled 312 items."""
    around = here.around
    before = last(around.near_marks, COUNTED) or (None if here.i else last(around.gap_marks, COUNTED))
    if before is None and here.behind("rate") and _TO.search(around.near):
        before = here.earlier(COUNTED)  # the number tested rose by 22% to 1,537
    return before.name if before else None


def _excepted(here: Here) -> str | None:
    """All but nine samples passed."""
    told = _EXCEPT.search(here.around.near) and first(
        here.sentence.between(here.sentence.start, here.sentence.end), _PASSED
    )
    return "nonconforming" if told else None


def _violations_in(here: Here) -> str | None:
    """Violations were found in 214."""
    return "nonconforming" if _FAULTS_IN.search(here.around.near) else None


def _told_later(here: Here) -> str | None:
    """250 products across 18 categories were tested."""
    later = first(here.sentence.around(here.i + 1).predicate_marks, COUNTED) if _plain_behind(here) else None
    return later.name if later else None


def _told_at_end(here: Here) -> str | None:
    """58 samples, comprising 30 toys and 28 lamps, were purchased: the verb stands behind the parts."""
    if not _COMPRISING.search(here.around.predicate):
        return None
    later = first(here.sentence.between(here.number.end, here.sentence.end), COUNTED)
    return later.name if later else None


def _faulty(here: Here) -> str | None:
    """Of 120 sampled, 35 were found to contain mercury."""
    told = _FAULTY.match(here.around.predicate) and (here.state.bases or _LED.search(here.around.gap))
    return "nonconforming" if told else None


def _carried(here: Here) -> str | None:
    """40 for labelling, 15 for composition: what was counted last, unless a verb says something else."""
    predicate = here.around.predicate
    if _SIZE.search(here.around.near) or _TESTS.match(predicate):
        return "tested"
    if _UNREAD.search(predicate):
        return ""
    return here.state.count or ("sampled" if _BATCH.match(predicate) else "")


_MEASURES = (
    _excepted,
    _violations_in,
    _through_plain,
    _of_many,
    _of_base,
    _of_all,
    _told_behind,
    _told_before,
    _told_later,
    _told_at_end,
    _faulty,
    _carried,
)


def _base(around: Around, marks: list[Mark]) -> str:
    """Give what the M of N of M is: tested, unless it is said to be sampled, or failed."""
    if _PREMODIFIED.match(around.predicate):
        return "nonconforming"
    tested = next((m for m in marks if m.name == "tested"), None)
    sampled = next((m for m in marks if m.name == "sampled"), None)
    if tested or not sampled:
        return "tested"
    return "sampled"


def money(here: Here) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    sentence, around, state = here.sentence, here.around, here.state
    if _UP_TO.search(around.near):
        return Stated(reason="price or other amount")
    said = sentence.text[max(sentence.start, here.number.start - 160) : here.number.start] + around.after
    if _PENALTY.search(said) and not _PRICE.search(around.near + around.after[:20]):
        return Stated("amount", state.scope)
    return Stated(reason="price or other amount")
