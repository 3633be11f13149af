"""What the sums of money of an English sentence state: penalties, and the worth of goods that were found; prices are set aside."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_UP_TO = re.compile(r"\b(?:up to|at most)\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_IN_FINES = re.compile(
    r"\s*(?:in|of|as)(?: an?)? (?:total )?(?:[a-z]+ )?(?:fines?|penalt(?:y|ies)|compounds?)\b", re.IGNORECASE
)
_PENALTY = re.compile(
    r"fine[sd]?\b|penalt|\bfees?\b|\bcompounds?\b (?:of|worth|totall)|compounded|compounding"
    r"|notices? (?:totall|worth|amount)|compensat|economic loss|loss(?:es)? (?:of|for|to)\b|in loss"
    r"|refund|reimburs|damages\b|seiz|confiscat|recover|cost the economy|impos|levied",
    re.IGNORECASE,
)
_VALUED = re.compile(r"worth|valued?", re.IGNORECASE)
#: what makes the worth of goods that of what was found, and not of a trade
_ACTED = re.compile(
    r"seiz|confiscat|recover|destroy|remov|recall|withdr|detain|intercept|prevent|stopped|impound"
    r"|counterfeit|fake|illegal|illicit|unsafe|dangerous|sub-?standard|unfit|unregistered|expired"
    r"|banned|violat|non-?complian|\bun(?:certified|licen[cs]ed|approved|authori[sz]ed|labell?ed)|\bsealed",
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
#: penalties that were imposed, behind those that may be
_IMPOSED = re.compile(
    r"\b(?:was|were) (?:[a-z]+ )?(?:fined|ordered|sentenced|penali[sz]ed)\b"
    r"|(?<!be )(?<!being )\b(?:fined|paid|collected"
    r"|(?:imposed|issued|levied|handed out)(?! (?:under|by|on)\b))\b",
    re.IGNORECASE,
)
#: a fee of so much from the traders
_FROM_WHOM = re.compile(r"^ from (?=[a-z])")
_FEE = re.compile(
    r"\b(?:fees?|fines?|penalt(?:y|ies)|compensation|refunds?)(?: of| worth| totalling"
    r"| amounting to)?(?: about| over| nearly)?\s*$",
    re.IGNORECASE,
)
#: cases about goods, valued at so much
_CASES_WORTH = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:worth|valued|values (?:amounting|of|totalling))\b[^;]{0,20}$",
    re.IGNORECASE,
)
_NEAR, _BEFORE, _BESIDE = 64, 160, 40
_PRICE = re.compile(
    r"\b(?:market|industry|sales|turnover|revenue|budget)\b|"
    r"pric|\bcost(?:s|ing)?\b|each|between|retail|\bfrom\b|\bfor under\b|per ",
    re.IGNORECASE,
)


def money(here: Here) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    sentence, around, state = here.sentence, here.around, here.state
    if _UP_TO.search(around.near) or _threatened(here):
        return Stated(reason="price or other amount")
    behind = sentence.text[here.number.end : min(sentence.end, here.number.end + _NEAR)]
    said = sentence.text[max(sentence.start, here.number.start - _BEFORE) : here.number.start] + behind
    nearby = sentence.text[max(sentence.start, here.number.start - _BESIDE) : here.number.start].rsplit(
        ",", 1
    )[-1]
    of = _amount_of(here)
    if _IN_FINES.match(around.after):
        return Stated("amount", of)
    of_cases = state.plain == "cases" and ";" not in around.gap and _CASES_WORTH.search(around.gap)
    acted = of_cases or _ACTED.search(sentence.text, sentence.start, sentence.end)
    if not _PENALTY.search(said) and not (_VALUED.search(said) and acted):
        return Stated(reason="price or other amount")
    after = around.after[:20]
    if not _PRICE.search(nearby + (_FROM_WHOM.sub("", after) if _FEE.search(nearby) else after)):
        return Stated("amount", of)
    return Stated(reason="price or other amount")


def _threatened(here: Here) -> bool:
    """Whether a sum may be imposed, by its own clause: may be fined $4,000; not: that may face trial were fined $4,000."""
    text, end = here.sentence.text, here.number.start
    start = max(here.sentence.start, text.rfind(";", here.sentence.start, end) + 1)
    threat = _THREAT.search(text, start, end)
    return threat is not None and _IMPOSED.search(text, threat.end(), end) is None


def _amount_of(here: Here) -> Where:
    """Give what a sum in brackets is of, where it stands behind a name: clothing (R161m), footwear (R230m)."""
    whole = Where(here.state.whole.conditions)
    if not here.opened or not _CLOSED.match(here.sentence.text, here.number.end):
        return whole
    named = scope_of_rate(here.around.gap, "")
    return whole.named(named.words) if named else whole
