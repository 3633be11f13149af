"""What the sums of money of an English sentence state: penalties, and the worth of goods that were found; prices are set aside."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_UP_TO = re.compile(r"\b(?:up to|at most)\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_IN_FINES = re.compile(
    r"\s*(?:in|of|as)(?: an?)? (?:total )?(?:[a-z]+ )?(?:fines?|penalt(?:y|ies)|compounds?)\b", re.IGNORECASE
)
_PENALTY = re.compile(
    r"fine[sd]?\b|penalt|\bfees?\b|\bcompounds?\b (?:of|worth|totall)|compounded|compounding|notices? (?:totall|worth|amount)|compensat|economic loss|loss(?:es)? (?:of|for|to)\b|in loss|refund|reimburs|damages\b|seiz|confiscat|recover|cost the economy|impos|levied",
    re.IGNORECASE,
)
_VALUED = re.compile(r"worth|valued?", re.IGNORECASE)
#: what makes the worth of goods that of what was found, and not of a trade
_ACTED = re.compile(
    r"seiz|confiscat|recover|destroy|remov|recall|withdr|detain|intercept|prevent|stopped|impound|counterfeit|fake|illegal|illicit|unsafe|dangerous|sub-?standard|unfit|unregistered|expired|banned|violat|non-?complian",
    re.IGNORECASE,
)
#: fines that may be imposed
_THREATS = (
    r"maximum (?:penalt|of\b)",
    r"\bpowers? to\b",
    r"\b(?:can|may|could|will|would|shall) (?:also )?(?:issue|impose|levy|face|be (?:fined|punished|liable))",
    r"\bfac(?:e|es|ing) (?:an? )?(?:fines?|penalt)",
    r"\brisk (?:an? )?fines?",
    r"\bcarr(?:y|ies) (?:an? )?(?:[a-z]+ ){0,3}(?:fines?|penalt)",
    r"\b(?:liable|punishable)\b",
    r"(?:up)?on (?:first |subsequent )?conviction",
    r"penalty (?:is|of up)",
    r"an offence",
)
_THREAT = re.compile("|".join(_THREATS), re.IGNORECASE)
#: a fee of so much from the traders
_FROM_WHOM = re.compile(r"^ from (?=[a-z])")
_NEAR, _BEFORE, _BESIDE = 64, 160, 40
_PRICE = re.compile(
    r"\b(?:market|industry|sales|turnover|revenue|budget)\b|"
    r"pric|\bcost(?:s|ing)?\b|each|between|retail|\bfrom\b|\bfor under\b|per ",
    re.IGNORECASE,
)


def money(here: Here) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    sentence, around, state = here.sentence, here.around, here.state
    if _UP_TO.search(around.near) or _THREAT.search(sentence.text, sentence.start, here.number.start):
        return Stated(reason="price or other amount")
    behind = sentence.text[here.number.end : min(sentence.end, here.number.end + _NEAR)]
    said = sentence.text[max(sentence.start, here.number.start - _BEFORE) : here.number.start] + behind
    nearby = sentence.text[max(sentence.start, here.number.start - _BESIDE) : here.number.start].rsplit(
        ",", 1
    )[-1]
    of = _amount_of(here)
    if _IN_FINES.match(around.after):
        return Stated("amount", of)
    acted = state.plain == "cases" or _ACTED.search(sentence.text, sentence.start, sentence.end)
    if not _PENALTY.search(said) and not (_VALUED.search(said) and acted):
        return Stated(reason="price or other amount")
    if not _PRICE.search(nearby + _FROM_WHOM.sub("", around.after[:20])):
        return Stated("amount", of)
    return Stated(reason="price or other amount")


def _amount_of(here: Here) -> Where:
    """Give what a sum in brackets is of, where it stands behind a name: clothing (R161m), footwear (R230m)."""
    whole = Where(here.state.whole.conditions)
    if not here.opened or not _CLOSED.match(here.sentence.text, here.number.end):
        return whole
    named = scopes.scope_of_rate(here.around.gap, "")
    return whole.named(named.words) if named else whole
