"""What a proofreader found: one finding a number, the most certain first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.slips import slip
from spotcheck.language import Language
from spotcheck.language.proof_sentences import say, slip_word

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures.proofreading.documents import Source

COLUMNS = ("severity", "code", "quote", "start", "end", "message", "suggestion", "place")
SEVERITIES = ("error", "warning", "info")
#: codes in the order of how sure they are
CODES = (
    "contradiction",
    "sum",
    "mismatch",
    "two-values",
    "rounding",
    "other-base",
    "shares",
    "growth-is-multiple",
    "growth-or-multiple",
    "percent-or-points",
    "referent",
    "mixed-units",
    "scope-change",
    "share-of-what",
    "rate-without-denominator",
    "pass-rate",
    "look",
    "undecided",
    "no-data",
    "rejected-rows",
)


@dataclass(frozen=True)
class Finding:
    """Something about a number that has to be looked at.

    Attributes
    ----------
    severity : str
        ``error``: cannot be true; ``warning``: rests on a guess that the message names, or a wording risk; ``info``.
    code : str
        One of `CODES`.
    quote, start, end
        The number, and where it stands in the text.
    message, suggestion : str
        What is wrong, with the arithmetic; what to write instead, or an empty string.
    claim : int
        Its place in the list of claims.
    group : int
        Findings of one group are one contradiction, seen from each number that may be the wrong one; the first is
        the likeliest. 0: alone.
    """

    severity: str
    code: str
    quote: str
    start: int
    end: int
    message: str
    suggestion: str = ""
    claim: int = -1
    group: int = 0


class Doubted(NamedTuple):
    """A number that may be the wrong one: its claim, its digits as printed, and what should stand there (or nothing)."""

    claim: int
    printed: str
    right: str


def each(
    claims: Sequence[Claim],
    doubted: Iterable[Doubted],
    text: str,
    guess: str,
    lang: Language,
    group: int,
    *,
    severity: str = "warning",
    code: str = "contradiction",
    also: bool = False,
) -> list[Finding]:
    """Give a finding for each number of a contradiction that may be the wrong one, the likeliest first.

    Parameters
    ----------
    claims
        The numbers of the text.
    doubted
        Those that may be wrong.
    text, guess
        The arithmetic, and what it takes for granted.
    lang, group, severity, code
        Of the findings.
    also
        Whether a likelier one is told before them.
    """
    made: list[Finding] = []
    for at, (c, printed, right) in enumerate(doubted):
        message, _ = say(
            "contradiction also" if at or also else "contradiction", lang, text=text, guess=guess
        )
        claim, advice = claims[c], suggested(printed, right, lang)
        made.append(Finding(severity, code, claim.quote, claim.start, claim.end, message, advice, c, group))
    return made


def suggested(printed: str, right: str, lang: Language) -> str:
    """Say what should stand there, and how it may have come to be wrong."""
    if not right:
        return ""
    kind = slip(printed, right)
    plain, mended = printed.lstrip("-−"), right.lstrip("-−")
    if "," in plain and "," not in mended:  # 2,040 was 2,400
        mended = _LONG.sub(lambda digits: f"{int(digits.group()):,}", mended, count=1)
    if kind is None:
        return say("suggest", lang, printed=plain, right=mended)[0]
    return say("suggest slip", lang, printed=plain, right=mended, slip=slip_word(kind, lang))[0]


#: digits that are printed in groups of three, but those behind a point
_LONG = re.compile(r"(?<![\d.])\d{4,}")


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Put the most certain first; the numbers of one contradiction stay together."""
    listed = list(findings)
    first: dict[int, tuple[int, int, int]] = {}
    for at, finding in enumerate(listed):
        rank = (SEVERITIES.index(finding.severity), CODES.index(finding.code), finding.start)
        first.setdefault(finding.group or -at - 1, rank)
    places = {id(f): first[f.group or -at - 1] for at, f in enumerate(listed)}
    return sorted(listed, key=lambda f: (places[id(f)], f.group))


def frame(findings: Iterable[Finding], source: "Source") -> "pd.DataFrame":
    """Give findings as a frame, one row each; the quote as it stands in the text."""
    import pandas as pd

    rows = [
        (
            f.severity, f.code, source.text[f.start : f.end] if f.quote else "", f.start, f.end, f.message,
            f.suggestion, source.place(f.start) if f.quote else "",
        )
        for f in findings
    ]  # fmt: skip
    texts = dict.fromkeys(("severity", "code", "quote", "message", "suggestion", "place"), "str")
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({**texts, "start": "int64", "end": "int64"})


def by_group(findings: Iterable[Finding]) -> dict[int, list[int]]:
    """Give the numbers of each group of findings."""
    found: dict[int, list[int]] = {}
    for finding in findings:
        if finding.group:
            found.setdefault(finding.group, []).append(finding.claim)
    return found
