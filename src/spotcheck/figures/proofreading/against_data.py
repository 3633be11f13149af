"""A bulletin's figures against data: each verdict of `check`, as a finding at its number."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from spotcheck.figures.counting import Counted
from spotcheck.figures.judging import FAILURES, Judgement, judge, printed_counts
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.figures.proofreading.naming import quantity_in_words, scope_in_words
from spotcheck.figures.proofreading.part_of_year import of_part
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.quantities import terms
from spotcheck.figures.scopes import PASSAGE, Scope, in_data
from spotcheck.language import Language
from spotcheck.language.proof_programmes import CALLED
from spotcheck.language.proof_sentences import say
from spotcheck.language.proofreading import scope_words
from spotcheck.language.verdicts import sentence

if TYPE_CHECKING:
    from spotcheck.figures.ledger import Figure

#: columns that words of a text may be values of, the likeliest first
_COLUMNS = (
    "product", "category", "region", "platform", "producer_region", "brand", "programme", "shop", "outlet",
)  # fmt: skip
#: a column that data need not have: it is made of another; those made of a day are columns where there is one
_MADE = frozenset({"failed_item"})

#: why figures are not held against the data, in the order in which it is said
_REASONS = ("part of year", "not in data", "not covered", "called alike")
#: codes of what numbers say of each other
_BETWEEN_NUMBERS = frozenset(
    ("contradiction", "sum", "two-values", "rounding", "other-base", "shares", "look")
)


def rejected(data: Counted, lang: Language) -> list[Finding]:
    """Say that rows of the lists were rejected: what the figures are held against is not the whole."""
    if data.rejected is None:
        return []
    n, rows = data.rejected
    return [Finding("info", "rejected-rows", "", 0, 0, sentence("rejected", lang, n=n, rows=rows), "")]


def columns_of_words(words: Iterable[str], data: Counted) -> dict[str, str]:
    """Say of which column of the data the words of scopes are values.

    Parameters
    ----------
    words
        Words of scopes.
    data
        The data.

    Returns
    -------
    dict
        Words → column; words that no column has are left out.
    """
    wanted = set(words)
    if not wanted:
        return {}
    found: dict[str, str] = {}
    if "programme_kind" in data.columns:
        found |= dict.fromkeys(wanted & CALLED.keys(), "programme_kind")
    for column in word_columns(data):
        for word in wanted & data.values(column):
            found.setdefault(word, column)
    if data.columns & {"failed_item", "failed_items"}:
        left = wanted - found.keys()
        found |= {
            word: "failed_item" for word in left if data.count("nonconforming", _one("failed_item", word))
        }
    return found


def word_columns(data: Counted) -> list[str]:
    """Give the columns of the data that words of a text may be values of, the likeliest first."""
    return [column for column in _COLUMNS if column in data.columns]


def _one(column: str, word: str) -> Scope:
    return Scope.of("", {column: word})


def verdicts(
    related: Related, proposal: Proposal, data: Counted, lang: Language
) -> tuple[dict[int, Judgement], dict[int, str]]:
    """Judge every figure by the data; a figure whose set the data cannot tell has no verdict.

    Returns
    -------
    dict, dict
        Claim → its verdict; and claims that are of a part of a year which is no condition of their scope, with that part.
    """
    found: dict[int, Judgement] = {}
    passed: dict[int, str] = {}
    tell = partial(quantity_in_words, lang=lang)
    parts = of_part(related.claims, related.text)
    printed = printed_counts(proposal.ledger)
    plain = in_data(proposal.ledger.scopes)
    named = {name: scope for name, scope in plain.items() if set(scope.mapping) <= data.columns | _MADE}
    for figure in proposal.ledger.figures:
        if all(term.scope in named for term in terms(figure.quantity)):
            claim = proposal.claims[figure.id]
            told = {column for term in terms(figure.quantity) for column in named[term.scope].mapping}
            if parts[claim] and not told & {"month", "quarter", "sampled_on"}:
                passed[claim] = parts[claim]
                continue
            judgement = judge(figure, named, data, lang, printed, tell)
            if judgement.verdict not in ("no-data", "waived"):
                found[claim] = judgement
    return found, passed


def settled(findings: Iterable[Finding], judged: Mapping[int, Judgement]) -> list[Finding]:
    """Let the data decide between numbers of which one must be wrong: those that agree with them are not doubted.

    Nor are those that they say nothing of, where another is wrong and what they say of it mends all.

    Parameters
    ----------
    findings
        What the numbers of the text say of each other.
    judged
        What `verdicts` gave.
    """
    listed = list(findings)
    mended = {f.group for f in listed if f.group and f.claim in judged and _mends(f, judged[f.claim])}
    made: list[Finding] = []
    first: dict[int, str] = {}
    for finding in listed:
        judgement = judged.get(finding.claim)
        if finding.group:
            first.setdefault(finding.group, finding.message)
        if finding.code not in _BETWEEN_NUMBERS:
            made.append(finding)
        elif judgement is None:
            if finding.group not in mended:
                made.append(finding)
        elif judgement.verdict in FAILURES and finding.code != "rounding":
            made.append(finding)  # how a number that is not that of the data was rounded is nothing to say
    # the one that is said first says what is wrong, the others that they may be it too
    told = {f.group: f for f in reversed(made) if f.group}
    return [replace(f, message=first[f.group]) if f is told.get(f.group) else f for f in made]


def _mends(finding: Finding, judgement: Judgement) -> bool:
    """Whether what the data say would mend a contradiction: then the others of it are not doubted."""
    right = (judgement.would_print or "").lstrip("-−")
    quoted = (f"“{right}”", f"'{right}'")
    return judgement.verdict in FAILURES and any(text in finding.suggestion for text in quoted)


def not_held(
    related: Related,
    proposal: Proposal,
    data: Counted,
    columns: Mapping[str, str],
    judged: Mapping[int, Judgement],
    passed: Mapping[int, str],
    unsure: AbstractSet[int],
    lang: Language,
) -> list[Finding]:
    """Say which figures were not held against the data, once for each reason and what it is about.

    Parameters
    ----------
    related, proposal
        The numbers and their ledger.
    data
        The data.
    columns
        The names that the data have.
    judged, passed
        What `verdicts` gave.
    unsure
        Second numbers of a set that may be of it.
    lang
        Language of the messages.
    """
    called: dict[tuple[str, str], list[int]] = {}
    for figure in proposal.ledger.figures:
        claim = proposal.claims[figure.id]
        why = (
            None
            if claim in judged
            else ("part of year", passed[claim])
            if claim in passed
            else _why_not(related, proposal, figure, data, columns, unsure, lang)
        )
        if why is not None:
            called.setdefault(why, []).append(claim)
    made: list[Finding] = []
    for kind in _REASONS:
        for name, claims in ((name, claims) for (reason, name), claims in called.items() if reason == kind):
            first = related.claims[min(claims)]
            message, advice = say(kind, lang, called=name, n=len(claims))
            made.append(
                Finding("info", "no-data", first.quote, first.start, first.end, message, advice, min(claims))
            )
    return made


def _why_not(
    related: Related,
    proposal: Proposal,
    figure: "Figure",
    data: Counted,
    columns: Mapping[str, str],
    unsure: AbstractSet[int],
    lang: Language,
) -> tuple[str, str] | None:
    """Say why a figure has no verdict, and what the reason is about; None where its measure stands in no list."""
    stated = related.of(proposal.claims[figure.id])
    groups = [] if stated is None else [related.groups[side.group] for side in stated.sides]
    for group in groups:
        if group.key[1] and group.key[1] not in columns:
            return "not in data", group.key[1]
    scopes = [proposal.ledger.scopes[term.scope] for term in terms(figure.quantity)]
    for column, values in (pair for scope in scopes for pair in scope.conditions if pair[0] != PASSAGE):
        if column not in data.columns | _MADE or data.uncovered(Scope("", ((column, values),))) is not None:
            return "not covered", scope_in_words(Scope("", ((column, values),)), lang)
    if proposal.claims[figure.id] in unsure:
        return "called alike", scope_in_words(scopes[0], lang)
    return None


def mismatches(
    related: Related,
    proposal: Proposal,
    judged: dict[int, Judgement],
    lang: Language,
    sure: Callable[[int], bool],
) -> list[Finding]:
    """Report figures that do not agree with the data; another rounding is a finding too, and no error."""
    figures: dict[int, Figure] = {proposal.claims[f.id]: f for f in proposal.ledger.figures}
    made: list[Finding] = []
    for claim, judgement in judged.items():
        failed = judgement.verdict in FAILURES
        if not failed and judgement.verdict == "match":
            continue
        known = related.claims[claim]
        certain = sure(claim)
        guess = (
            ""
            if certain
            else say("guess scope", lang, scope=scope_words(known.scope.conditions, known.scope.words, lang))[
                0
            ]
        )
        message, _ = say("data", lang, guess=guess, explanation=judgement.explanation)
        right = judgement.would_print
        shown = right.lstrip("-−") if right and right != figures[claim].printed.text else None
        advice = say("data suggestion", lang, right=shown)[0] if shown else ""
        severity = "error" if failed and certain else "warning"
        code = "mismatch" if failed else "rounding"
        made.append(Finding(severity, code, known.quote, known.start, known.end, message, advice, claim))
    return made
