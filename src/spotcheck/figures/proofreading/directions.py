"""Changes that are told the wrong way round: last year 12.6%, this year 10.6%, a rise of 2.0 points."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.proofreading.arithmetic import Relation, digits, growth_text
from spotcheck.figures.proofreading.findings import Doubted, Finding, each
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.two_times import of_before_itself, pairs, told_earlier
from spotcheck.language import Language
from spotcheck.language import proof_directions as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_sentences import say

_MEASURES = ("change", "growth")
_KINDS = ("change", "growth", "difference")
_LEAD, _TRAIL = 40, 16
_DATE = "date or duration"
#: what a count is that is only told to be more or less than another
_APART = ("difference of counts", "other count")


class Told(NamedTuple):
    """Which way a change is told to go: 1 up, −1 down; where its words begin and end."""

    way: int
    start: int
    end: int


def reversed_(
    related: Related, found: Iterable[Relation], lang: Language, group: int
) -> tuple[list[Relation], list[Finding]]:
    """Find changes whose size is right and whose direction is not.

    Parameters
    ----------
    related
        The numbers.
    found
        The computations between them; of a change these know what it is between.
    lang
        Language of the messages.
    group
        The number of the first group of findings.
    """
    tied: dict[int, list[tuple[int, int]]] = {}
    for relation in found:
        if relation.kind in _KINDS and len(relation.members) == 3:
            now, base = relation.members[1:]
            pair = (base, now) if told_earlier(related, now, base) else (now, base)
            tied.setdefault(relation.members[0], []).append(pair)
    relations: list[Relation] = []
    findings: list[Finding] = []
    for i, claim in enumerate(related.claims):
        told = _told(related.text, claim)
        if told is None or related.places[i].table or of_before_itself(related, i):
            continue
        fitting = [
            (now, base)
            for now, base in dict.fromkeys(
                (*tied.get(i, ()), *(() if _is_apart(claim) else pairs(related, i)))
            )
            if _is_size(related, i, now, base)
        ]
        ways = {_way(related, i, *pair) for pair in fitting}
        if ways != {-told.way}:
            continue
        now, base = fitting[0]
        text, expected = _computed(related, i, now, base)
        relations.append(Relation("direction", (i, now, base), i, holds=False, text=text, expected=expected))
        phrase = related.text[told.start : told.end]
        said = say("rises" if told.way < 0 else "falls", lang, text=text, phrase=phrase)[0]
        guess = say("guess together", lang)[0]
        findings.append(
            Finding("warning", "contradiction", phrase, told.start, told.end, guess + said, "", i, group)
        )
        findings += each(
            related.claims, [Doubted(base, "", ""), Doubted(now, "", "")], said, guess, lang, group, also=True
        )
        group += 1
    for relation, finding in _from_to(related, lang, group):
        relations.append(relation)
        findings.append(finding)
    return relations, findings


def _from_to(related: Related, lang: Language, group: int) -> Iterator[tuple[Relation, Finding]]:
    """Find what is told to rise from a number to a smaller one, or to fall to a larger one."""
    claims, text = related.claims, related.text
    told = [
        c
        for c, claim in enumerate(claims)
        if claim.value is not None and claim.exact and claim.reason != _DATE and claim.cell is None
    ]
    for first, second in pairwise(told):
        a, b = claims[first], claims[second]
        start = max(0, a.start - _LEAD)
        for way, verb in ((1, words.ROSE_FROM), (-1, words.FELL_FROM)):
            said = verb.search(text, start, a.start)
            if said is None or not words.TO_BEHIND.fullmatch(text, a.end, b.start) or _kind(a) != _kind(b):
                continue
            growth = abs(b.value or 0) - abs(a.value or 0)  # as printed, whatever they were taken for
            if growth * way >= 0:
                continue
            phrase = text[said.start() : b.end]
            computed = f"{digits(a)} → {digits(b)}"
            message = say("rises" if way < 0 else "falls", lang, text=computed, phrase=phrase)[0]
            relation = Relation("direction", (second, first), second, holds=False, text=computed)
            yield (
                relation,
                Finding("warning", "contradiction", phrase, said.start(), b.end, message, "", second, group),
            )
            group += 1


def _is_apart(claim: Claim) -> bool:
    """Whether a count may be by how many another is more or less than a third."""
    return claim.status == "ignored" and claim.reason in _APART and claim.unit != "%"


def _kind(claim: Claim) -> str:
    return claim.unit if claim.unit in ("%", "‰") else ""


def _told(text: str, claim: Claim) -> Told | None:
    """Say which way words right before a change, or right behind it, tell that it goes; None where the reading has it otherwise."""
    grown = claim.status == "unknown" and claim.unit == "%"  # of what is no figure of the field
    grown = grown or _is_apart(claim)
    read = grown or (claim.status == "figure" and claim.measure in _MEASURES)
    if not read or not claim.value or claim.cell is not None:
        return None
    if not claim.exact or claim.quote[0] in "+-−–":
        return None
    first = max(0, claim.start - _LEAD)
    signed = words.SIGN.search(text, first, claim.start)
    if signed:
        return Told(1 if signed["sign"] in "+＋" else -1, signed.start() + 1, claim.end)
    for way, before, behind in (
        (1, words.UP_BEFORE, words.UP_BEHIND),
        (-1, words.DOWN_BEFORE, words.DOWN_BEHIND),
    ):
        ahead = before.search(text, first, claim.start)
        after = behind.match(text, claim.end, claim.end + _TRAIL)
        if (ahead or after) and (grown or (claim.value > 0) == (way > 0)):
            than_now = words.THAN_NOW.match(text, claim.end) is not None
            start, end = ahead.start() if ahead else claim.start, after.end() if after else claim.end
            return Told(-way if than_now else way, start, end)
    return None


def _is_size(related: Related, i: int, now: int, base: int) -> bool:
    """Whether a change is by as much as two numbers differ, and is told of the same of two rates."""
    claims = related.claims
    change, size = claims[i], abs(claims[i].value or Fraction(0))
    if _is_apart(change):
        return abs(_change(change, claims[now], claims[base])) == size > 0
    if claims[now].value == claims[base].value or not _of_same_rate(related, i, (now, base)):
        return False
    expected = 100 * abs(_change(change, claims[now], claims[base]))
    finest = Fraction(1, 10 ** max(0, change.decimals))
    return abs(expected - size) < finest


def _of_same_rate(related: Related, i: int, pair: Sequence[int]) -> bool:
    """Whether the clause of a change does not name the other rate: failures fell by 2 points, between pass rates."""
    text, claim = related.text, related.claims[i]
    start = max(text.rfind(stop, 0, claim.start) for stop in "。，；,;.\n") + 1
    clause = text[start : claim.start]
    measures = {related.claims[c].measure for c in pair} & set(RATES)
    if "pass_rate" in measures:
        return words.OF_FAILURES.search(clause) is None
    return "failure_rate" not in measures or words.OF_PASSES.search(clause) is None


def _change(change: Claim, now: Claim, base: Claim) -> Fraction:
    a, b = now.value or Fraction(0), base.value or Fraction(1)
    if _is_apart(change):
        return a - b
    return (a - b) / 100 if change.measure == "change" else a / b - 1


def _way(related: Related, i: int, now: int, base: int) -> int:
    return 1 if _change(related.claims[i], related.claims[now], related.claims[base]) > 0 else -1


def _computed(related: Related, i: int, now: int, base: int) -> tuple[str, Fraction]:
    """Say what two numbers differ by."""
    claims, places = related.claims, max(0, related.claims[i].decimals)
    expected = _change(claims[i], claims[now], claims[base])
    a, b = digits(claims[now]), digits(claims[base])
    if _is_apart(claims[i]):
        return f"{a} − {b} = {fixed(expected, 0)}", expected
    if claims[i].measure == "change":
        return f"{a} − {b} = {fixed(100 * expected, places)}", expected
    return growth_text(a, b, expected, places), expected
