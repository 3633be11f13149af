"""What became of each number: agrees, contradicts, doubtful, unverified, ignored; with its reading and arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.documents import Source
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.language import Language
from spotcheck.language.proofreading import measure_word, reason_word, scope_words
from spotcheck.language.proofreading import text as words

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures.judging import Judgement


@dataclass(frozen=True)
class Mark:
    """What became of a number.

    Attributes
    ----------
    claim : Claim
        The number.
    state : str
        agrees, contradicts, doubtful, unverified or ignored.
    lines : tuple of str
        How it was read, and the arithmetic it is part of.
    """

    claim: Claim
    state: str
    lines: tuple[str, ...]


def marks(
    claims: Sequence[Claim],
    found: Sequence[Relation],
    findings: Sequence[Finding],
    judged: "Mapping[int, Judgement]",
    lang: Language,
) -> list[Mark]:
    """Say what became of each number.

    Parameters
    ----------
    claims
        The numbers.
    found
        The computations between them; those that hold are shown with each number in them.
    findings
        What was found.
    judged
        Verdicts by the data.
    lang
        Language of the lines.
    """
    errors = {f.claim for f in findings if f.severity == "error"}
    doubts = {f.claim for f in findings if f.severity == "warning" and f.code in _DOUBTS}
    held: dict[int, list[str]] = {}
    for relation in found:
        for member in relation.members:
            if relation.holds:
                held.setdefault(member, []).append(relation.text)
    messages: dict[int, list[str]] = {}
    for finding in findings:
        messages.setdefault(finding.claim, []).append(finding.message)
    made: list[Mark] = []
    for i, claim in enumerate(claims):
        agrees = i in held or (i in judged and judged[i].verdict == "match")
        state = (
            "contradicts" if i in errors
            else "doubtful" if i in doubts
            else "ignored" if claim.status == "ignored"
            else "agrees" if agrees
            else "unverified"
        )  # fmt: skip
        lines = _lines(claim, state, dict.fromkeys(held.get(i, ())), judged.get(i), lang)
        lines += messages.get(i, ())
        made.append(Mark(claim, state, tuple(lines)))
    return made


_DOUBTS = ("contradiction", "sum", "two-values", "shares", "mismatch", "rounding")


def _lines(
    claim: Claim, state: str, held: dict[str, None], judgement: "Judgement | None", lang: Language
) -> list[str]:
    if claim.status == "ignored":
        return [words("ignored because", lang, reason=reason_word(claim.reason, lang))]
    if claim.status == "unknown":
        return [words("not understood", lang)]
    scope = scope_words(claim.scope.conditions, claim.scope.words, lang)
    lines = [words("reads as", lang, claim=f"{measure_word(claim.measure, lang)} · {scope}"), *held]
    if judgement is not None and judgement.verdict == "match":
        lines.append(words("agrees with data", lang))
    elif state == "unverified":
        lines.append(words("nothing to hold against", lang))
    return lines


def claims_frame(marked: Sequence[Mark], source: Source) -> "pd.DataFrame":
    """Give the numbers as a frame, one row each."""
    import pandas as pd

    rows = [
        (
            m.claim.start, m.claim.end, source.text[m.claim.start : m.claim.end], m.claim.status, m.claim.measure,
            None if m.claim.value is None else float(m.claim.value), m.claim.unit, m.claim.decimals,
            str(m.claim.scope), str(m.claim.base), m.claim.reason, m.state, source.place(m.claim.start),
        )
        for m in marked
    ]  # fmt: skip
    names = "start end quote status measure value unit decimals scope base reason state place".split()
    texts = dict.fromkeys("quote status measure unit scope base reason state place".split(), "str")
    numbers = {"start": "int64", "end": "int64", "value": "float64", "decimals": "int64"}
    return pd.DataFrame(rows, columns=names).astype(texts | numbers)
