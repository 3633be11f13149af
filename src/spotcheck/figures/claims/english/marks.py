"""The words that say what the numbers near them are: sampled, failed, a rate, a rise."""

import re

from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark
from spotcheck.figures.claims.scanning import Scanner
from spotcheck.language import lexicon_acts, lexicon_rates
from spotcheck.language import lexicon_english as lexicon

MOVES = frozenset(("rise", "fall"))
_SCANNER = Scanner(
    [
        ("failure_rate", lexicon_rates.BAD_RATE),
        ("pass_rate", lexicon_rates.GOOD_RATE),
        ("share", lexicon_rates.SHARE),
        *lexicon.MEASURE_WORDS.items(),
        ("rise", lexicon_rates.RISE),
        ("fall", lexicon_rates.FALL),
        ("other", lexicon_acts.OTHER_ACTS),
    ],
    behind=r"(?!\w)",
)
_FINITE = re.compile(rf"(?:{lexicon.FINITE})\b")
_AUXILIARY = re.compile(rf"\b(?:{lexicon.AUXILIARY})\s(?:(?:{lexicon.ADVERBS})\s)*[“\"'‘]?$")
_WISHED = re.compile(rf"\b(?:{lexicon.WISHES})\s(?:[\w,'-]+\s){{0,5}}$")
_FUTURE = re.compile(r"\b(?:will|would|should|must|to) (?:also |again )?be (?:[a-z]+ly )?$")
#: were not tested
_UNDONE = re.compile(r"\b(?:(?:were|was|been|could|be) not|weren't|wasn't)(?: been| be| yet| all)* $")
_FOR = re.compile(r"\b(?:for|of|on|their)\s$")
_CHECKS = re.compile(
    r" (?:tests?|checks?|inspections?|visits?|purchases?|audits?|monitoring|surveys?|operations?|teams?"
    r"|officers?|requirements?|standards?|programmes?|work|activit(?:y|ies)|issues?|problems?|actions?"
    r"|notices?|testing|assessments?|reviews?|orders?)\b"
)
_HEDGE_OF = re.compile(
    r"\s+than\s+(?:an?\s+)?(?!(?:19|20)\d\d\b)(?:\d|half|third|quarter|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twenty|£|€|\$|rs)"
)
#: words that turn a verdict behind them, and what may stand between
_NEGATED = re.compile(rf"{lexicon.NEGATIONS}(?: (?:{lexicon.BEHIND_NEGATION}))* $")
#: verdicts with what turns them: did not show residues, posed no risk, contained nothing harmful, less than the law allows
_NEGATES = re.compile(
    r"(?:did|do|does|had|has|have)(?: not|n't)\b|.* (?:no|nothing|none)\b"
    r"|(?:less|fewer|lower) .*(?:allow|permit)"
)
_TURNED = {"nonconforming": "conforming", "conforming": "nonconforming"}
_FAILS_TO = re.compile(r"\bfail(?:s|ed|ing|ures?)? to(?: [a-z]+ly)? $")
#: were not oil as claimed, lasted half as long as advertised
_NOT_AS = re.compile(
    r"(?:\b(?:not|no|never)|n't)\b[^,;.]{0,50}$"
    r"|\b(?:half|a third|a quarter|a fraction|nowhere near) (?:as|so) [a-z]+ $"
)
#: even though they claimed to meet the standard
_CLAIMS_TO = re.compile(r"\bclaim(?:ed|s|ing)? to (?:be |have |fully )*$")
_DIGIT = re.compile(r"\d")
_LOOK_BACK = 60
#: so near before a verdict stands what turns it
_NEGATION_NEAR = 44
#: so far behind a verdict stands what it is of
_LOOK_AHEAD = 70


def marks(lower: str, start: int, end: int) -> list[Mark]:
    """Find the marks of a stretch of text in lower case.

    >>> [(m.name, m.role) for m in marks("of 40 fans tested, three failed", 0, 31)]
    [('tested', ''), ('nonconforming', 'finite')]
    """
    found = _SCANNER.finditer(lower, start, end)
    return [mark for match in found if (mark := _mark(lower, start, match))]


def names(lower: str, start: int, end: int) -> list[str]:
    """Give the names of the marks of a stretch, also of those that are only asked for."""
    return [_name(match) for match in _SCANNER.finditer(lower, start, end)]


def _name(match: "re.Match[str]") -> str:
    return (match.lastgroup or "").rstrip("_")


def _mark(lower: str, start: int, found: "re.Match[str]") -> Mark | None:
    """Give a mark with its role; none where it is only asked for: to see whether they comply, checked for compliance."""
    name, (begin, end) = _name(found), found.span()
    if name in MOVES and _HEDGE_OF.match(lower, end):
        return None
    if name not in COUNTED:
        return Mark(begin, end, name)
    low = max(start, begin - _LOOK_BACK)
    if _is_none(lower, low, (begin, end), name):
        return None
    if name in VERDICTS:
        name = _turned(lower, low, found, name)
    finite = _FINITE.match(lower, begin, end) or _AUXILIARY.search(lower, low, begin)
    return Mark(begin, end, name, "finite" if finite else "")


def _is_none(lower: str, low: int, span: tuple[int, int], name: str) -> bool:
    """Whether words are no mark: a piece of a word, or what is only asked for, wished, planned or left undone."""
    begin, end = span
    words = lower[begin:end]
    if name in VERDICTS and _in_compound(lower, begin, end):
        return True
    if name == "conforming" and (
        _WISHED.search(lower, low, begin)
        or _CLAIMS_TO.search(lower, low, begin)
        or _asked(lower, low, begin, words)
    ):
        return True
    if words.startswith("undeclared") and lower.endswith(" for ", low, begin):
        return True  # tested for undeclared milk
    undone = _FUTURE.search(lower, low, begin) or _UNDONE.search(lower, low, begin)
    return name in DRAWN and undone is not None


def _in_compound(lower: str, begin: int, end: int) -> bool:
    """Whether a verdict is only a piece of a word with a hyphen: flip-flops, fail-safe brakes."""
    before, behind = lower[max(begin - 2, 0) : begin], lower[end : end + 2]
    return (before[-1:] == "-" and before[:1].isalpha()) or (behind[:1] == "-" and behind[1:].isalpha())


def _turned(lower: str, low: int, found: "re.Match[str]", name: str) -> str:
    """Turn a verdict that is denied: were not contaminated, did not show residues, less than satisfactory."""
    begin, end = found.span()
    before = lower[max(low, begin - _NEGATION_NEAR) : begin]
    if any(sign in before for sign in lexicon.NEGATION_SIGNS) and _NEGATED.search(before):
        return _TURNED[name]
    if name == "conforming" and "fail" in before and _FAILS_TO.search(before):
        return _TURNED[name]  # 14 failing to meet the standard
    if name == "conforming" and lower.startswith("as ", begin) and _NOT_AS.search(lower, low, begin):
        return _TURNED[name]  # were not extra virgin oil as claimed
    if name == "nonconforming" and _NEGATES.match(lower, begin, end):
        return verdict(_DIGIT.split(lower[begin : end + _LOOK_AHEAD], maxsplit=1)[0]) or name
    return name


def _asked(lower: str, low: int, begin: int, words: str) -> bool:
    if words not in ("compliance", "conformity"):
        return False
    return _FOR.search(lower, low, begin) is not None or _CHECKS.match(lower, begin + len(words)) is not None


def lowered(text: str) -> str:
    """Give a text in lower case and with plain apostrophes, character by character: no place moves."""
    lower = text.lower().replace("’", "'")
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )
