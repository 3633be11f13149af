"""Counts without words of their own, read as those of the clause before stand: of fruit, 288 and 9 respectively; the second of 45, 11."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last

_PAIR = 2
_AND = re.compile(r",? and\s+(?:only |just |about )?")
#: 992, 1,262 and 90: one list of more than two
_NEXT = re.compile(r",\s*")
_RESPECTIVELY = re.compile(r",? respectively\b")
#: what may stand behind a number that has no verb: of 45 samples 11, and
_NOTHING = re.compile(r"\s*(?:$|[,;.:)]|and\b|but\b|while\b)")
_NOUN_ONLY = re.compile(r"\s*(?:[a-z-]+ ){0,2}[a-z-]+s,?\s*(?:only |just )?")


def respective(here: Here) -> str | None:
    """Read 412 were tested and 37 rejected; of fruit, 288 and 9 respectively: each as its fellow before."""
    figures, text, i = here.sentence.figures, here.sentence.text, here.i
    for one in (i, i - 1):
        pair = (
            one - _PAIR >= 0
            and one + 1 < len(figures)
            and figures[one + 1].kind == figures[one].kind == "count"
        )
        if not pair or not _AND.fullmatch(text, figures[one].end, figures[one + 1].start):
            continue
        longer = _NEXT.fullmatch(text, figures[one - 1].end, figures[one].start)
        if longer or not _RESPECTIVELY.match(text, figures[one + 1].end):
            continue
        if first(here.sentence.around(one + 1).predicate_marks, COUNTED):
            return None  # nine and two respectively failed
        told, fellow = here.state.told.get(i - _PAIR, ""), here.state.told.get(one - _PAIR + (one == i), "")
        if (
            told in COUNTED
            and fellow in COUNTED
            and here.state.told.get(one - _PAIR) != here.state.told.get(one - 1)
        ):
            return told
    return None


def in_frame(here: Here) -> str | None:
    """Read the first 30 samples showed 4 positives, the second of 45 samples 11: the verdict of the clause before."""
    told, i = here.state.told, here.i
    framed = (
        told.get(i - 3, "") in DRAWN and told.get(i - _PAIR, "") in VERDICTS and told.get(i - 1, "") in DRAWN
    )
    if not framed or not _NOTHING.match(here.around.predicate) or not _NOUN_ONLY.fullmatch(here.around.gap):
        return None
    return told[i - _PAIR]


_LABEL = re.compile(
    r"(?:^|[;:,(\n])\s*(?:and )?(?:samples? |products? |items? |those )?"
    r"(?P<of>(?:with(?:out)?|above|below|within|over|under|exceeding|free (?:of|from)|not|no|containing|un[a-z]+|non-?[a-z]+)\b"
    r"[A-Za-z' -]{0,40}?)\s*[:=–-]?\s*$",
    re.IGNORECASE,
)


def labelled_in_row(here: Here) -> str | None:
    """Read above the MRL 11; without residues 130; not complying: 17: the verdict in the label before a number."""
    ended = not here.around.predicate.strip(" .;,()") or here.around.predicate.lstrip()[:1] in ";.,("
    found = _LABEL.search(here.around.gap) if ended and not phrase(here.around.predicate).end else None
    if found is None or (last(here.around.near_marks, DRAWN) or first(here.around.predicate_marks, COUNTED)):
        return None
    words = found.group("of").strip().lower()
    if words.startswith("no "):
        return (
            "conforming" if verdict(f" had {words}") == "conforming" else None
        )  # no residues; but: no action
    return verdict(f" were {words}") or verdict(f" {words}") or None
