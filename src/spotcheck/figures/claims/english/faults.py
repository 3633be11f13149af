"""Counts of what failed or passed, told by any predicate: 12 had loose parts, seven dripped, labels were missing on 27."""

import re

from spotcheck.figures.claims.english.found import opens, said_of_led
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import has_part, premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import faulty, verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first

_WITHIN = re.compile(r"\b(?:at|in|from|by|across|to|on)(?: the| some| about| over)*\s*$", re.IGNORECASE)
#: 73 of them contained lead; eleven had no labels: of what was spoken of, wherever that was
_ALONE = re.compile(
    r"\s*(?:of (?:them|these|those)|did|had|were|was|contained|exceeded|failed|came with|came without"
    r"|lacked|carried|showed|posed|gave)\b",
    re.IGNORECASE,
)
#: 48 menus contained lead: a fault that only a check can tell
_FAILED = re.compile(
    r"\s*(?:contained|exceeded|failed|flunked|posed|breached|violated"
    r"|did not (?:comply|meet|pass|conform|carry|bear))\b",
    re.IGNORECASE,
)
#: 42 batches of special checks (20 nonconforming): of a programme, so many were drawn
_OF_CHECKS = re.compile(r"\s*batch(?:es)? of [a-z-]+ checks?\b", re.IGNORECASE)
_DID = re.compile(r"\s*(?:were|was|did|are|had)(?: too| so)?\s*", re.IGNORECASE)
#: with four products unable to protect, resulting in two being rated poor
_WITH = re.compile(
    r"\b(?:with|result(?:ed|ing) in|leaving|led to|leading to|meaning|means"
    r"|meant)(?: (?:only|just|about|around|some|nearly|over|another|a further|the other"
    r"|as many as))*\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[A-Za-z]:\s*$")
_NEXT = re.compile(
    r"(?:\s*\([^()]{2,80}\))?\s*[,;:(]\s*(?:(?:(?:out )?of|among) (?:which|these|them"
    r"|those)\s+)?(?:and |only |just )?",
    re.IGNORECASE,
)
#: when 50 kettles were run dry, seven
_WHEN = re.compile(r"\b(?:when|after|once)(?: the| all| about| some)*\s*$", re.IGNORECASE)
_DONE_TO = re.compile(
    r"\s*(?:were|had been|was|are) (?:[a-z]+ly )?[a-z]+(?: (?!and\b|but\b)[a-z'-]+){0,6},\s+(?:only "
    r"|just |about |some )?",
    re.IGNORECASE,
)
_GAVE = re.compile(
    r"(?:\s+[a-z-]+){1,3}\s+(?:gave|yielded|produced|returned|revealed|turned up|threw up|led to"
    r"|resulted in|brought)\s+(?:about |only |just )?",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s*(?:below|above|over|under|outside|short of|without|missing|lacking)\b", re.IGNORECASE
)
_IN_N = re.compile(
    r"\s(?:in|for|on)(?: just| only| some| about| over| as many as| a further| another)*\s*$", re.IGNORECASE
)


def giving(here: Here) -> str | None:
    """Read 1,420 samples gave 66 adverse results: those that were tested."""
    following = here.following
    if following is None or following.kind != "count" or phrase(here.around.predicate).kind != "batch":
        return None
    told = _GAVE.fullmatch(here.sentence.text, here.number.end, following.start)
    return "tested" if told and first(here.sentence.around(here.i + 1).predicate_marks, VERDICTS) else None


def whole_first(here: Here) -> str | None:
    """Read mixed results: 63 garments, 19 without labels; ghee with 210 samples, of which 61 were bad: what others are a part of."""
    around, following, state = here.around, here.following, here.state
    if following is None or following.kind != "count" or around.predicate_marks or here.i in state.bases:
        return None
    if state.among == "nonconforming":
        return None  # of 127 that failed, 20 were of grains, 19 of oil
    head = phrase(around.predicate)
    noun = head.kind == "batch" or bool(products(head.words.lower(), 0, len(head.words)))
    label = _LABEL.search(around.gap) and not head.end
    text, end = here.sentence.text, here.number.end + head.end
    done = _WHEN.search(around.near) and _DONE_TO.fullmatch(text, end, following.start)
    if not (noun or label) or not (done or _NEXT.fullmatch(text, end, following.start)):
        return None
    if (following.value or 0) >= (here.number.value or 0):
        return None
    later = here.sentence.around(here.i + 1)
    told = (
        first(later.predicate_marks, VERDICTS)
        or verdict(" were" + later.predicate)
        or verdict(later.predicate)
    )
    if not told:
        return None
    return "sampled" if _OF_CHECKS.match(around.predicate) else "tested"


def by_predicate(here: Here) -> str | None:
    """Read 12 had loose parts, six were not labelled: what is said of some of the samples."""
    around, state = here.around, here.state
    head = phrase(around.predicate)
    known = (
        head.kind
        or state.bases
        or state.count in COUNTED
        or state.whole_count in COUNTED
        or state.topic.words
        or _ALONE.match(around.predicate)
        or _WITH.search(around.near)
        or (head.words.endswith("s") and _FAILED.match(around.predicate, head.end))
    )
    known = known or products(head.words.lower(), 0, len(head.words))
    if head.kind not in ("batch", "") or not known or here.i in state.bases:
        return None
    within = _WITHIN.search(around.near) and not _WITH.search(around.near)
    if within and not has_part(around.near):
        return _in_which(here)
    bare = not head.end and _beside_limit(here)
    return bare or _as_before(here) or verdict(around.predicate) or _in_which(here) or _unknown(here)


def _beside_limit(here: Here) -> str | None:
    """Read 27 checked, 8 below 60% alcohol."""
    told = here.behind("count") and here.state.count in DRAWN and _PREPOSITION.match(here.around.after)
    return (verdict(" were" + here.around.after) or "nonconforming") if told else None


def _as_before(here: Here) -> str | None:
    """Read of those made in shops six did: the verdict told before."""
    as_before = _DID.fullmatch(here.around.predicate) and not phrase(here.around.predicate).words
    return here.state.verdict or None if as_before else None


def _unknown(here: Here) -> str | None:
    """Read 31 inaccurate scales, seven dripped: faults that no table knows."""
    around, state = here.around, here.state
    if premodified(around.predicate):
        return "nonconforming"
    drawn = state.count in DRAWN or state.whole_count in DRAWN
    firms = state.plain == "enterprises" and state.plain_at >= 0  # six of the shops were fined and two sealed
    drawn = drawn or (
        not firms
        and any(name in DRAWN and value > (here.number.value or 0) for value, name in state.known.items())
    )
    joined = not around.near.strip() or around.near.endswith((" and ", " but ", " while "))
    alone = joined and not phrase(around.predicate).end
    return "nonconforming" if drawn and alone and faulty(around.predicate) else None


def _in_which(here: Here) -> str | None:
    """Read the seller could not be identified for 306, parts came away in 22; in 71 the meat was not what the menu said."""
    around = here.around
    if opens(here):
        return said_of_led(here) or verdict(around.predicate) or None
    found = _IN_N.search(around.near)
    return (verdict(around.near[: found.start()]) or None) if found else None
