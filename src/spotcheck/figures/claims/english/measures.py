"""Which measure a count of batches has: told by the verb behind it, the verb before it, or what it is a part of."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import (
    COUNTED,
    DRAWN,
    MOVES,
    RATES,
    VERDICTS,
    Around,
    Mark,
    first,
    last,
)
from spotcheck.language import lexicon_english as lexicon

#: measure of a rate → measure of what it counts
VERDICT_OF = {"failure_rate": "nonconforming", "pass_rate": "conforming"}
#: classes of nouns that are measures of their own
PLAIN = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}

_HEDGES = r"(?: (?:about|around|nearly|over|almost|some|approximately|more than|at least|just|only|up to|as many as))*"
_JOINT = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:(?:[a-z]+ )?(?:out )?of|from|in)"
    rf"(?: the| all| these| those| a| total(?: of)?| every| our|{_HEDGES[3:-2]})*\s*",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"(?<!total )(?<!number )(?<!sample )(?<!samples )(?<!collection )(?<!purchase )(?<!testing )(?<!analysis )(?<!survey )(?<!range )(?<!testing of )(?<!sampling )(?<!inspection )(?<!inspections )(?<!checks )(?<!results )(?<!rest )(?<!exception )"
    rf"\b(?:of|out of|among|amongst)(?: the| all| these| those| a| total(?: of)?|{_HEDGES[3:-2]})*\s*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all|none of the|none of|each of the|every one of the)(?: of)?(?: the)?\s*$", re.IGNORECASE
)
_PREMODIFIED = re.compile(
    rf"\s*(?:[a-z]+ of )?(?:{lexicon.BAD_ADJECTIVE})\s+(?:[a-z-]+ ){{0,3}}?" + lexicon.NOUNS["batch"],
    re.IGNORECASE,
)
_FAULTY = re.compile(
    r"\s*(?:[a-z'-]+ ){0,4}?(?:were found to|was found to|had|contained|lacked|posed|showed)\b", re.IGNORECASE
)
_LED = re.compile(r"^\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_UNREAD = re.compile(
    r"\b(?:were|was|are|is|had|have|has|did|could|can|will|would|came|took|said)\b",
    re.IGNORECASE,
)
_TESTS = re.compile(r"\s*(?:[a-z-]+ ){0,2}tests\b", re.IGNORECASE)
_SIZE = re.compile(r"\bn\s?=\s?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s*(?:about |nearly |over |more than )?$", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|other than|apart from|all but|with the exception of)(?: the)?\s*$",
    re.IGNORECASE,
)
_SHARE = frozenset(("share",))
_PASSED = frozenset(("conforming",))
_FAULTS_IN = re.compile(
    rf"\b(?:(?:{lexicon.FAULTS})\b (?:[a-z]+ ){{0,3}}(?:in|with|for|on)|(?:{lexicon.FOUND}) in)(?: (?:a total of|just|only|about))?\s*$",
    re.IGNORECASE,
)
_COMPRISING = re.compile(r"\b(?:comprising|consisting of|including|made up of|namely)\b", re.IGNORECASE)
_COMPOSED = re.compile(
    r"\b(?:comprised?|comprises|consisted of|were made up of|included?|covered)\b", re.IGNORECASE
)
_BATCH = re.compile(r"\s*batch(?:es)?\b", re.IGNORECASE)
_OBJECT = re.compile(
    rf"{_HEDGES}(?: (?:a total of|a further|another|the|these|a|total of|in total|all|samples of|our))*{_HEDGES}\s*",
    re.IGNORECASE,
)
_AND_FOUND = re.compile(
    r" as (?:being )?|(?: [^,;]{0,40}?)? and (?:were |was )?(?:all )?(?:found |deemed |declared |proved |shown |confirmed )?(?:to be |to have |as )?",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?:was|were|been|is|are|be|being)\s(?:(?:{lexicon.ADVERBS})\s){{0,3}}$", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:\s+[a-z'-]+){1,5}(?:,|,? and|,? as well as)\s+(?:about |some |a further |another )?", re.IGNORECASE
)
#: what is said of a part: were imported (33%)
PART = re.compile(
    r"\s*(?:were|was|are|is|came|originated)\s+(?:from |made in |of )?(?P<of>(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+)\s*(?=[(,;.]|and\b|while\b|$)"
)
_THESE = re.compile(r"\b(?:these|those)\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?: a total of| the| some| about| all)*\s*$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:$|[,;:.()]|(?:and|or|for|on|in|from|with|at|due|because|of|while|but|as|by|under|made|sold|bought|labelled)\b|[-–—])",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:\s+[a-z'-]+){1,5},? and\s+", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")
_ASIDE = re.compile(
    r",(?!\s*(?:which|who|that|all|both|each|and|or|were|was|have|had|has|as|did|failed|passed|i\.e|all of which)\b)",
    re.IGNORECASE,
)


def measure_of(here: Here) -> str:
    """Give the measure of a count of batches; empty when nothing tells it."""
    if _joined(here) and not _plain_behind(here):
        here.state.bases.add(here.i + 1)
    return next((said for rule in _MEASURES if (said := rule(here)) is not None), "")


def is_base(here: Here) -> bool:
    """Whether the number is what another one is a part of: of 104 samples."""
    return here.i in here.state.bases or bool(_BASE.search(here.around.near))


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
    kind = phrase(here.sentence.around(here.i + 1).predicate).kind if here.following is not None else ""
    return kind in PLAIN or kind == "other"


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
    later, state = here.sentence.around(here.i + 1), here.state
    verdict = _verdict_of_many(here, later)
    if verdict:
        return verdict
    counted = first(later.predicate_marks, COUNTED)
    if counted and " " not in later.predicate[: counted.start - later.predicate_start].strip():
        return counted.name
    if state.count in VERDICTS:
        return state.count
    share = last(here.around.near_marks, _SHARE)
    return "sampled" if share and phrase(later.predicate).unit.startswith("sample") else ""


def _verdict_of_many(here: Here, later: Around) -> str:
    """Give the verdict behind the M, before the N, of the rate beside it, or at the end of the clause."""
    around, sentence = here.around, here.sentence
    near = (
        first(later.predicate_marks, VERDICTS)
        or last(around.near_marks, VERDICTS)
        or last(around.gap_marks, VERDICTS)
    )
    if near:
        return near.name
    rate = here.earlier(RATES, near=True)
    if rate:
        return VERDICT_OF[rate.name]
    if here.opened and here.behind("rate") and here.state.rate in VERDICT_OF:
        return VERDICT_OF[here.state.rate]
    closing = first(sentence.between(here.number.end, sentence.stop(here.number.end)), VERDICTS)
    return closing.name if closing else ""


def _of_base(here: Here) -> str | None:
    """Of 104 samples tested: what others are within."""
    around = here.around
    moved = last(around.gap_marks if around.near.strip() == "from" else around.near_marks, MOVES)
    within = (_BASE.search(around.near) and not moved) or _led(here)
    if here.i not in here.state.bases and not within:
        return None
    if within:
        here.state.leads.add(here.i)
    if _PREMODIFIED.match(around.predicate):
        return "nonconforming"
    known = here.state.known.get(here.number.value or 0)
    if known and _THESE.search(around.near):
        return known
    names = {m.name for m in around.predicate_marks}
    drawn = last(around.near_marks, DRAWN)
    if drawn and not names & {"tested", "sampled"} and here.i not in here.state.bases:
        return drawn.name
    shared = last(here.sentence.between(here.sentence.start, here.number.start), _SHARE)
    untold = shared and here.i in here.state.bases and phrase(around.predicate).unit.startswith("sample")
    return "sampled" if "tested" not in names and ("sampled" in names or untold) else "tested"


def _led(here: Here) -> bool:
    """Whether the number goes on with what led in: of 452 peppers and 352 cucumbers."""
    return here.i - 1 in here.state.leads and _AND.fullmatch(here.around.gap) is not None


def _from(here: Here) -> str | None:
    """58 samples failed from 1,242 tests: what those that failed are a part of."""
    around, state = here.around, here.state
    moved = last(around.gap_marks, MOVES)
    told = _FROM.search(around.near) and not moved and phrase(around.predicate).kind in ("batch", "item", "")
    opening = here.i == 0 and around.near.strip().lower() == "from"
    if not told or not (opening or (here.behind("count") and state.count in VERDICTS)):
        return None
    state.bases.add(here.i)
    drawn = first(around.predicate_marks, DRAWN)
    return drawn.name if drawn else "tested"


def _of_failed(here: Here) -> str | None:
    """Of these 54 samples, 18 were imported: a part of those that failed."""
    state = here.state
    told = state.among == "nonconforming" and state.leads and max(state.leads) < here.i
    own = first(here.around.predicate_marks, COUNTED)
    return "nonconforming" if told and own is None and PART.match(here.around.predicate) else None


def _of_all(here: Here) -> str | None:
    """All 40 samples tested were satisfactory."""
    mark = first(here.around.predicate_marks, COUNTED)
    if not mark or not _WHOLE.search(here.around.near):
        return None
    return mark.name if mark.name in DRAWN else "tested"


def _all_but(here: Here) -> str | None:
    """Read 5,000 samples tested were satisfactory except for eight."""
    around = here.around
    passed = first(around.predicate_marks, _PASSED)
    return (
        "tested"
        if passed and _EXCEPT.search(around.predicate[passed.end - around.predicate_start :])
        else None
    )


def _object(here: Here) -> str | None:
    """Officers sampled 312 items: what stands right behind an active verb."""
    before = last(here.around.near_marks, COUNTED)
    if before is None or (
        before.name in DRAWN and _PASSIVE.search(here.sentence.text, here.sentence.start, before.start)
    ):
        return None
    if not _OBJECT.fullmatch(here.sentence.text, before.end, here.number.start):
        return None
    told = _governing([m for m in here.around.predicate_marks if m.name in COUNTED], here)
    if (
        told
        and told.role == "finite"
        and told.name in VERDICTS
        and "," not in here.sentence.text[here.number.end : told.start]
    ):
        return None
    return before.name


def _told_behind(here: Here) -> str | None:
    """1,250 samples were collected; 34 products failed; 250 products tested failed."""
    mark = _governing([m for m in here.around.predicate_marks if m.name in COUNTED], here)
    return mark.name if mark else None


def _governing(marks: list[Mark], here: Here) -> Mark | None:
    """Give the mark that is said of the number: the first finite one, or a verdict that is joined to it."""
    around, text = here.around, here.sentence.text
    if not marks:
        return None
    if _PREMODIFIED.match(around.predicate):
        return marks[0]
    aside = _ASIDE.search(text, around.predicate_start)
    inner = [m for m in marks if not aside or m.start < aside.start()]
    if not inner:
        return None
    k = next((k for k, m in enumerate(inner) if m.role == "finite"), None)
    if k is None:
        verdict = first(inner, VERDICTS)
        return verdict or inner[0]
    told = inner[k]
    joined = inner[k + 1] if k + 1 < len(inner) else None
    if (
        told.name in DRAWN
        and joined
        and joined.name in VERDICTS
        and _AND_FOUND.fullmatch(text, told.end, joined.start)
    ):
        return joined
    return told


def _shared(here: Here) -> str | None:
    """Read 12 toys and 9 chargers failed: the verb stands behind the last of the list."""
    sentence, j = here.sentence, here.i
    if first(here.around.predicate_marks, COUNTED):
        return None
    while j + 1 < len(sentence.figures) and sentence.figures[j + 1].kind == "count":
        if not _LISTED.fullmatch(sentence.text, sentence.figures[j].end, sentence.figures[j + 1].start):
            return None
        j += 1
        told = _governing([m for m in sentence.around(j).predicate_marks if m.name in COUNTED], here.at(j))
        if told:
            return told.name if told.role == "finite" else None
    return None


def _told_before(here: Here) -> str | None:
    """Read what stands farther before: the number tested rose by 22% to 1,537."""
    around = here.around
    before = last(around.near_marks, COUNTED) or (None if here.i else last(around.gap_marks, COUNTED))
    if before is None and here.behind("rate") and _TO.search(around.near):
        before = here.earlier(COUNTED)
    return before.name if before else None


def _told_aside(here: Here) -> str | None:
    """45 toys, bought in shops."""
    mark = first(here.around.predicate_marks, COUNTED)
    return mark.name if mark else None


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


def _composed(here: Here) -> str | None:
    """Read a composition: the samples comprised 2,100 samples of vegetables; 300 samples of cereals."""
    text, head = here.sentence.text, phrase(here.around.predicate)
    told = _COMPOSED.search(text, here.sentence.start, here.number.start)
    drawn = last(here.sentence.between(here.sentence.start, told.start()), DRAWN) if told else None
    if (
        not told
        or first(here.sentence.between(told.end(), here.number.start), COUNTED)
        or head.kind not in ("batch", "")
    ):
        return None
    if drawn:
        return drawn.name
    return here.state.count or here.state.whole_count or ("sampled" if head.unit.startswith("sample") else "")


def _carried(here: Here) -> str | None:
    """40 for labelling, 15 for composition: what was counted last, unless a verb says something else."""
    predicate = _DASH.split(here.around.predicate)[0]
    if _SIZE.search(here.around.near) or _TESTS.match(predicate):
        return "tested"
    noun = phrase(predicate)
    if _UNREAD.search(predicate) or not _GOES_ON.match(predicate, noun.end):
        return ""
    return here.state.count or ("sampled" if _BATCH.match(predicate) else "")


_MEASURES = (
    _excepted,
    _violations_in,
    _through_plain,
    _of_many,
    _of_base,
    _from,
    _of_failed,
    _of_all,
    _all_but,
    _object,
    _told_behind,
    _shared,
    _composed,
    _told_before,
    _told_aside,
    _told_later,
    _told_at_end,
    _faulty,
    _carried,
)
