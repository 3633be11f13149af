"""What no nearer rule has told: the verdict of the clause a number is the subject of, and samples that are only counted."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.bases import is_base
from spotcheck.figures.claims.english.found import FINDING
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import DRAWN, RATE_OF, VERDICTS, first
from spotcheck.figures.claims.stating import Stated

#: investigations on 63 items, covering 1,082 products
_COVERING = re.compile(
    r"\b(?:cover|span|compris|total)[a-z]*(?: (?:about|some|over|nearly|a total of))*\s*$", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:there (?:were|was|are|have been)|based on|involv(?:ed|ing|es)|consist(?:ed|ing|s) of"
    r"|compris(?:ed|ing|es)|sample of|on the basis of)(?: (?:a|an|the|total|of|representative|some"
    r"|about|more|than|over|nearly|around|sample|tests|results|from|also|only|in|all))*\s*$",
    re.IGNORECASE,
)
#: netted 1,250 samples: whatever is done with samples, they were drawn
_HANDLED = re.compile(
    rf"\b(?!used|needed|required|wanted|planned|lost|refused|failed|passed|rejected)[a-z]{{3,}}ed{HEDGES}(?: a total of| another| a further)?\s*$"
)
#: where nothing is checked, what there is was not drawn
_CHECKED = re.compile(
    r"sampl|test|analy|examin|inspect|check|survey|investigat|stud(?:y|ies)|monitor|review|finding"
    r"|result|purchas|laborator",
    re.IGNORECASE,
)
_SUCH = re.compile(
    r"\s*(?:[a-z]+ ){0,2}\b(?:such|these|those|more|further|another|listings?|adverts?|offers)\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"\s*[a-z]+(?:ed|ld|ve) (?:less|more|only|just|barely|fewer|no|none|an?|the|their|its|at|by|in|on"
    r"|for|from|with|well|too|up|down|under|over|below|above|out|off)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:to|with|for|by|into|than|per|each|every|in|at|from|on|of|among|across)(?: the| a| about| over)*\s*$",
    re.IGNORECASE,
)


def _counted(here: Here) -> bool:
    """Whether a number counts what is checked: a noun of the trade, a product, or nothing of its own."""
    head = phrase(here.around.predicate)
    if head.kind:
        return head.kind == "batch"
    return (
        not head.end
        or _VERB_FIRST.match(here.around.predicate) is not None
        or bool(products(head.words.lower(), 0, len(head.words)))
    )


def _found_again(here: Here) -> str:
    """Give the verdict told before of what is found here: four models were unsafe. We found 46 listings on one site."""
    such = _SUCH.search(here.around.near) or _SUCH.match(here.around.predicate)
    again = such and FINDING.search(here.around.near) and phrase(here.around.predicate).kind == "batch"
    return (
        "nonconforming" if again and "nonconforming" in (here.state.whole_count, here.state.verdict) else ""
    )


def by_role(here: Here) -> Stated | None:
    """Read 40 of the toys, sold by nine shops in June, could be opened: by the verdict of the clause."""
    if (
        here.state.among == "nonconforming"
        or is_base(here)
        or _OBJECT.search(here.around.near)
        or not _counted(here)
    ):
        return None
    told = verdict(here.clause) or _found_again(here)
    if not told:
        return None
    here.state.count = here.state.verdict = told
    return Stated(
        told, here.state.narrowed(scopes.scope_of_count(here.around.near, here.around.predicate)), 0.6
    )


def drawn(here: Here) -> Stated | None:
    """Read in 2006 there were 3,590 samples; findings are based on 320 samples: what was drawn, of which nothing more is said."""
    head, state = phrase(here.around.predicate), here.state
    goods = head.kind == "batch" or bool(products(head.words.lower(), 0, len(head.words)))
    checked = _CHECKED.search(here.sentence.text, here.sentence.start, here.sentence.end)
    if not goods or not checked or here.number.value == 1 or first(here.around.predicate_marks, VERDICTS):
        return None
    covered = state.count in DRAWN and _COVERING.search(here.around.near)
    handled = (
        head.unit.startswith("sample")
        and _HANDLED.search(here.around.near)
        and not first(here.sentence.between(here.sentence.start, here.sentence.end), VERDICTS | {"other"})
    )
    if not _THERE.search(here.around.near) and not covered and not handled:
        return None
    state.whole_count, state.count = state.count or state.whole_count, "sampled"
    return Stated(
        "sampled", state.narrowed(scopes.scope_of_count(here.around.near, here.around.predicate)), 0.6
    )


def rate_by_role(here: Here) -> Stated | None:
    """Read 73% (66 of 90) of the top five brands failed: by the verdict of the clause."""
    if here.state.among == "nonconforming" or here.opened:
        return None
    told = verdict(here.clause)
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(
        here.state.rate,
        here.state.narrowed(scopes.scope_of_count(here.around.near, here.around.predicate)),
        0.6,
    )
