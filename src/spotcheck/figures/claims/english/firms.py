"""Percentages told by what stands farther off: of firms with a verdict, of last year, of where the samples were from."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import OF_MANY, base_of, in_past
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import DRAWN, RATE_OF, RATES, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: enterococci were found on 80%, salmonella on 11%
_ELLIPTIC_ON = re.compile(
    r"(?:^\s*|\b(?:and|while|but) )(?!of\b|and\b|while\b|but\b)(?P<of>[A-Za-z][A-Za-z. -]{2,40}?) (?:on"
    r"|in)(?: about| just| only| over| nearly| almost| around| some)*\s*$",
    re.IGNORECASE,
)
_BESIDE_FIRMS = re.compile(
    r"(?:\s+[a-z-]+){0,4}(?:,?\s*\(|,\s*)(?:or |i\.e\.,? |that is,? |representing |which is "
    r"|equivalent to |about |around |nearly |just |over )*",
    re.IGNORECASE,
)
_LAST_YEARS = re.compile(
    r"\b(?:last year['’]s|the previous year['’]s"
    r"|(?:the |its )?(?:previous|earlier)(?: year['’]s)?) (?:findings|figures|results|rates?"
    r"|levels?) of(?: about| just| over| nearly)*\s*$",
    re.IGNORECASE,
)
_DIVIDED = re.compile(
    r"\s*(?:,|\(|:)\s*(?:comprising|including|consisting of|made up of|namely|broken down into|being)\s*",
    re.IGNORECASE,
)
#: found 642 shops (27%) selling expired goods
_DEALING = re.compile(r"\W*(?:selling|offering|stocking|supplying|displaying|storing) ", re.IGNORECASE)
#: what a share in brackets is told of: were in Band B; but not raised their prices (15%)
_ARE = re.compile(r"\b(?:were|was|are|is|had|have|belonged|fell|came)\b")
_CLOSED = re.compile(r"\)(?! (?:out )?of\b)")
_GROUP = re.compile(
    r"\s*(?:of|for|among|in) (?P<of>[a-z][a-z' -]{2,40}?)\s*(?=[,;.)]|and\b|while\b|$)", re.IGNORECASE
)
_ORIGIN = re.compile(
    r"\s+(?:were |was )?(?P<of>imported|domestic|local|foreign|home-?grown"
    r"|(?:domestically|locally|nationally) (?:made|manufactured|produced|grown|sourced))\s*(?=[,;.)]"
    r"|and\b|while\b|$)",
    re.IGNORECASE,
)


def of_firms(here: Here) -> Stated | None:
    """Read of which 1,511 stations, or 98.8%, were compliant: the rate of the firms."""
    state = here.state
    beside = here.behind("count") and state.plain == "enterprises" and state.plain_at == here.i - 1
    if not beside or not _BESIDE_FIRMS.fullmatch(here.around.gap):
        return None
    around = here.sentence.around(here.i - 1)
    said = first([*around.predicate_marks, *here.around.predicate_marks], VERDICTS)
    text, end = here.sentence.text, here.number.end
    doing = _DEALING.match(text, end)
    told = said.name if said else verdict(around.predicate) or state.judged
    sold = text[doing.end() : here.sentence.stop(end)] if doing else ""
    told = told or (sold and (verdict(f" sold {sold}") or verdict(f" were {sold}")))
    if not told and here.i > 1 and here.i - 1 in state.bases | {state.plain_at}:
        before = here.sentence.around(here.i - 2)
        violated = first(before.near_marks, VERDICTS)
        told = violated.name if violated else "nonconforming" if found_in(here.at(here.i - 2)) else ""
    if not told:
        return None
    state.rate = RATE_OF[told]
    return Stated(state.rate, state.of_firms, 0.85, state.whole, "enterprises")


def share_of_firms(here: Here) -> Stated | None:
    """Read nineteen butchers were in Band B (10.9 percent): a share, where no verdict is told of them."""
    state = here.state
    beside = here.behind("count") and state.plain == "enterprises" and state.plain_at == here.i - 1
    closed = here.opened and _CLOSED.match(here.sentence.text, here.number.end)
    if (
        not (beside and closed and _ARE.search(here.around.gap))
        or first(here.around.gap_marks, VERDICTS)
        or verdict(here.around.gap)
    ):
        return None
    state.rate = "share"
    return Stated("share", state.of_firms, 0.7, state.whole, "enterprises")


def last_years(here: Here) -> Stated | None:
    """Read an increase on last year's findings of 22% and 58%: what the sentence before said."""
    state = here.state
    known = state.rate if state.rate in RATES else state.rate_before
    if known not in RATES or not _LAST_YEARS.search(here.around.near):
        return None
    state.rate = known
    year = state.scope.get("year")
    scope = state.scope.joined(year=str(int(year) - 1)) if year else in_past(here.around, state, state.scope)
    return Stated(known, scope, 0.75)


def divided_rate(here: Here) -> Stated | None:
    """Read a failure rate of 6.1%, comprising 8.7% of local and 4.5% of imported drugs."""
    state = here.state
    told = here.behind("rate") and state.rate in RATES and _DIVIDED.fullmatch(here.around.gap)
    group = _GROUP.match(here.around.predicate) if told else None
    if group is None:
        return None
    named = scopes.scope_of_count("", " " + group.group("of")) or Where((), group.group("of"), 0.8)
    return Stated(state.rate, state.narrowed(named), 0.8)


def origin(here: Here) -> Stated | None:
    """Read 394 samples were tested, 37.8% locally made and 62.2% imported: shares of what was drawn."""
    state, found = here.state, _ORIGIN.match(here.around.predicate)
    if found is None or state.count not in DRAWN or state.rate in RATES:
        return None
    state.rate = "share"
    named = scopes.scope_of_part(found.group("of"))
    return Stated("share", state.narrowed(named), 0.75, *base_of("share", state))


def of_many_again(here: Here) -> Stated | None:
    """Read 70% of the fruits were contaminated, and 56% of 158 samples of produce: the rate goes on."""
    state = here.state
    if not here.i or state.rate not in RATES or not whole_behind(here):
        return None
    state.bases.add(here.i + 1)
    return Stated(state.rate, state.narrowed(whole_named(here)), 0.75)


def whole_behind(here: Here) -> bool:
    """Whether the count behind is what a percentage is of: 56% of 158 samples."""
    following = here.following
    if following is None or following.kind != "count":
        return False
    return OF_MANY.fullmatch(here.sentence.text, here.number.end, following.start) is not None


def whole_named(here: Here) -> Where | None:
    """Give what the count behind is of, where a percentage is of that: 56% of 158 samples of produce."""
    if not whole_behind(here):
        return None
    return scopes.scope_of_count("", here.sentence.around(here.i + 1).predicate)


def found_on(here: Here) -> Stated | None:
    """Read enterococci were found on 80%, campylobacter on 43%: each substance is told of the samples."""
    state = here.state
    found = _ELLIPTIC_ON.search(here.around.near) if state.found_in and state.rate in RATES else None
    return Stated(state.rate, state.narrowed(Where((), found.group("of"), 0.8)), 0.8) if found else None
