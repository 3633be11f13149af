"""Chinese counts of cases: complaints, and cases of law by the offence or by what became of them."""

from spotcheck.figures.claims.chinese import aside, complaints, law_cases
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.stating import Stated


def cases(here: Here) -> Stated:
    """Read a count of cases."""
    brought = complaints.read(here)
    if brought:
        return brought
    if aside.DIFFERENCE.search(here.around.near):
        return Stated(reason="difference of counts")  # 立案58件，同比增加13件
    if became := law_cases.became(here):
        return Stated("cases", here.state.narrowed(became, keep=False), 0.9)
    kind = law_cases.kind(here)
    return Stated("cases", here.state.narrowed(kind) if kind else scoped(here), 0.9)
