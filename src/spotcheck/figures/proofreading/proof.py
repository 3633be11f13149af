"""``proofread``: read a bulletin, and say which of its numbers cannot be right."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spotcheck.errors import ArgumentError
from spotcheck.escape import visible
from spotcheck.figures.claims import claims_of
from spotcheck.figures.claims.normal import plain
from spotcheck.figures.claims.reading import language_read
from spotcheck.figures.ledger import Ledger
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading import (
    again,
    against_data,
    arithmetic,
    contradictions,
    marking,
    named_in_data,
    partitioning,
    parts,
    sums,
    wording,
)
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.beside import hold_beside
from spotcheck.figures.proofreading.documents import Source, read
from spotcheck.figures.proofreading.findings import Finding, frame, ordered
from spotcheck.figures.proofreading.implied import implied
from spotcheck.figures.proofreading.marking import Mark
from spotcheck.figures.proofreading.programmes import of_text
from spotcheck.figures.proofreading.proposal import Proposal, propose
from spotcheck.figures.proofreading.ranking import likeliest_first
from spotcheck.figures.proofreading.readings import relate
from spotcheck.figures.proofreading.relating import SURE, Related
from spotcheck.figures.proofreading.reviewing import reviewed
from spotcheck.figures.proofreading.tabled import completed
from spotcheck.files import same
from spotcheck.language import Language, check_language
from spotcheck.language.proof_sentences import say
from spotcheck.language.proofreading import risk
from spotcheck.language.proofreading import text as words

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures.judging import Judgement

_TITLE = 60


@dataclass(frozen=True)
class Proof:
    """What proofreading found.

    Attributes
    ----------
    text : str
        What stands in the document, of text and Markdown with its markup; all positions are places in it.
    claims : DataFrame
        start, end, quote, status, measure, value, unit, decimals, scope, base, reason, state (agrees, contradicts,
        doubtful, unverified or ignored), place (paragraph, table row, footnote, page or line).
    findings : DataFrame
        severity (error, warning, info), code, quote, start, end, message, suggestion, place; the most certain first.
        Numbers of which one must be wrong have a row each, the likeliest first.
    implied : DataFrame
        quantity, low, high, note, words: what the numbers imply of quantities that are not printed; the note names
        the reading it holds for, `words` says the quantity in the language of the proof.
    ledger : Ledger
        What the numbers state, proposed: to be reviewed, saved and checked from then on. What contradicts by a
        doubtful reading only is waived in it, with the reason.
    marks : tuple of Mark
        Every number of the text with what became of it.
    source : Source
        The document.
    lang : "zh" or "en"
        The language of the messages.
    strict : bool
        Whether warnings fail too.
    """

    text: str
    claims: "pd.DataFrame"
    findings: "pd.DataFrame"
    implied: "pd.DataFrame"
    ledger: Ledger
    marks: tuple[Mark, ...]
    source: Source
    lang: Language
    strict: bool = False
    listed: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def ok(self) -> bool:
        """Whether no number is certainly wrong: warnings are no errors unless `strict`, and notes never are."""
        failing = ("error", "warning") if self.strict else ("error",)
        return not self.findings["severity"].isin(failing).any()

    @property
    def coverage(self) -> str:
        """Say in a line how many numbers there are, and what became of them."""
        states = Counter(mark.state for mark in self.marks)
        figures = [mark for mark in self.marks if mark.claim.status == "figure"]
        return words(
            "coverage",
            self.lang,
            all=len(self.marks),
            figures=len(figures),
            checked=sum(mark.state in ("agrees", "contradicts", "doubtful") for mark in figures),
            ignored=states["ignored"],
            unknown=sum(mark.claim.status == "unknown" for mark in self.marks),
        )

    def to_html(self, path: str | os.PathLike[str]) -> None:
        """Write the text as a page with every number marked: agrees, contradicts, doubtful, unverified or ignored.

        Parameters
        ----------
        path
            The file; it is written whole or not at all, and asks nothing of the network.

        Raises
        ------
        ArgumentError
            When `path` is the document that was read.
        """
        from spotcheck.figures.proofreading.page import write

        if self.source.file is not None and same(self.source.file, path):
            raise ArgumentError(
                f"{visible(os.fspath(path))} is the document that was read: to write there would replace it. Give another name"
            )
        write(self, path)

    def to_dict(self) -> dict[str, Any]:
        """Give ``{"ok", "coverage", "states", "text", "findings", "claims", "implied"}`` of plain Python values, as JSON holds them."""
        from spotcheck.figures.proofreading.output import as_dict

        return as_dict(self)

    def __str__(self) -> str:
        from spotcheck.figures.proofreading.output import readable

        return readable(self)


def proofread(
    document: str | os.PathLike[str], data: Any = None, *, strict: bool = False, lang: str | None = None
) -> Proof:
    """Read a bulletin, and say which of its numbers cannot be right.

    Parameters
    ----------
    document
        A Path of a .docx, .html, .md, .pdf or .txt file; or the text itself. A str that names a file is an error.
    data
        Batches or a tally in any engine, an `Intake`, or lists to read (path, glob, folder, list of them): the figures
        are held against them too.
    strict
        Whether warnings fail too, so that ``.ok`` is False for them.
    lang
        ``zh`` or ``en``: the language of the messages, and of the text where it is of both; None: told from the text. A
        text that is plainly of the other language is read in its own.

    Returns
    -------
    Proof
        ``.text``, ``.claims``, ``.findings``, ``.implied``, ``.ledger``, ``.ok``, ``.to_html(path)``.

    Raises
    ------
    DocumentError
        When the document cannot be read, with the cause.

    Examples
    --------
    >>> proof = proofread("共抽查1739批次，其中不合格485批次，不合格发现率为28.9%。")
    >>> print(proof.findings.loc[0, "message"])
    如果抽查的批次均已检验：485 ÷ 1739 = 27.89%，而文中写的是“28.9%”
    >>> proof.ok
    True
    """
    if lang is not None:
        check_language(lang)
    source = read(document)
    seen = source.seen.text
    chosen: Language = _language(seen) if lang is None else lang  # pyright: ignore[reportAssignmentType] (checked)
    claims = completed(claims_of(seen, lang=lang), seen)
    counted = None
    columns: dict[str, str] = {}
    if data is not None:
        from spotcheck.figures.counting import counted as prepared

        counted = prepared(data)
        claims = named_in_data.spelt(claims, counted)
        claims = named_in_data.settled(claims, seen, counted, language_read(seen, lang))
    related = relate(claims, plain(seen, chosen if lang is None else language_read(seen, lang)))
    if counted is not None:
        columns = against_data.columns_of_words((g.key[1] for g in related.groups if g.key[1]), counted)
    listed = parts.listings(related)
    cuts = partitioning.partitions(related, listed)
    notes = {
        i: _note(related, i, chosen) for i in range(len(claims)) if len(wording.readings(related, i)) > 1
    }
    proposal = propose(
        related, cuts, written=seen, title=_title(source), lang=chosen, notes=notes, columns=columns,
        programmes=of_text(claims, related.text, counted),
    )  # fmt: skip
    found = arithmetic.relations(related, proposal, listed)
    verdict = contradictions.contradictions(related, proposal, found, chosen)
    findings = _together(related, proposal, found, listed, verdict, chosen)
    beside, findings = hold_beside(related, found, findings, chosen)
    findings = likeliest_first(findings, claims, [*found, *beside])
    judged: dict[int, Judgement] = {}
    if counted is not None:
        judged, passed = against_data.verdicts(related, proposal, counted, chosen)
        second, unsure, proposal = again.decided(related, proposal, counted, judged, chosen)
        judged |= second
        findings = against_data.settled(findings, judged)
        findings += against_data.not_held(related, proposal, counted, columns, judged, passed, unsure, chosen)
        findings += against_data.mismatches(related, proposal, judged, chosen, lambda i: _sure(related, i))
        findings += against_data.rejected(counted, chosen)
    findings = [source.placed(finding) for finding in ordered(findings)]
    marked = marking.marks(
        [source.placed(claim) for claim in claims],
        [*found, *beside],
        findings,
        judged,
        chosen,
    )
    return Proof(
        text=source.text,
        claims=marking.claims_frame(marked, source),
        findings=frame(findings, source),
        implied=implied(related, proposal, verdict.ledger, chosen),
        ledger=reviewed(proposal, findings, verdict.left_out, chosen, listed),
        marks=tuple(marked),
        source=source,
        lang=chosen,
        strict=strict,
        listed=tuple(findings),
    )


def _together(
    related: Related,
    proposal: Proposal,
    found: Sequence[Relation],
    listed: Sequence[parts.Listing],
    verdict: contradictions.Verdict,
    lang: Language,
) -> list[Finding]:
    """Put what was found together: at most one contradiction a number."""
    findings = list(verdict.findings)
    sure = {f.claim for f in findings if f.severity == "error"}
    proven = [
        f for f in sums.sums(related, proposal, found, listed, lang, 1000, sure) if f.severity == "error"
    ]
    # what a sum proves is not left to a guess
    shown = {f.claim for f in proven}
    guessed = {f.group for f in findings if f.severity != "error" and f.claim in shown}
    findings = [f for f in findings if f.severity == "error" or f.group not in guessed] + proven
    taken = {f.claim for f in findings}
    findings += sums.sums(related, proposal, found, listed, lang, 1500, taken)
    taken = {f.claim for f in findings}
    findings += [f for f in sums.two_values(related, proposal, lang, 2000) if f.claim not in taken]
    findings += sums.shares(related, proposal, lang, 3000)
    findings += _rounded(related, proposal, found, verdict, lang)
    return findings + wording.risks(related, lang)


def _rounded(
    related: Related,
    proposal: Proposal,
    found: Sequence[Relation],
    verdict: contradictions.Verdict,
    lang: Language,
) -> list[Finding]:
    """Report what was truncated, and what was taken from 100 % less that."""
    made: list[Finding] = []
    for name in sorted((verdict.truncated | verdict.rests.keys()) & proposal.claims.keys()):
        i = proposal.claims[name]
        claim = related.claims[i]
        printed = proposal.figures[name].printed
        own = [r for r in found if r.derived == i and r.expected is not None]
        if any(r.kind == "rate" and r.holds for r in own):
            continue  # rightly rounded, whatever it was held against
        relation = next((r for r in own if not r.holds), None)
        if relation is None or relation.expected is None:
            message, advice = say("rounding plain", lang, printed=claim.quote)
        else:
            right = print_like(printed, relation.expected, "nearest").lstrip("-−")
            other = proposal.claims.get(verdict.rests.get(name, ""))
            rest = related.claims[other].quote if other is not None else ""
            kind = "rounding rest" if rest else "rounding"
            message, advice = say(kind, lang, printed=claim.quote, right=right, text=relation.text, rest=rest)
        made.append(Finding("warning", "rounding", claim.quote, claim.start, claim.end, message, advice, i))
    return made


def _sure(related: Related, i: int) -> bool:
    claim = related.claims[i]
    return claim.confidence >= SURE and claim.scope.confidence >= SURE


def _note(related: Related, i: int, lang: Language) -> str:
    """Say in the ledger what a multiple may be of."""
    first, second = (related.claims[c].quote for c in wording.readings(related, i)[:2])
    return risk("referent", lang, quote=related.claims[i].quote, first=first, second=second)[0]


def _language(text: str) -> Language:
    han = sum("一" <= c <= "鿿" for c in text)
    return "zh" if han * 4 >= sum(c.isascii() and c.isalpha() for c in text) else "en"


def _title(source: Source) -> str | None:
    """Take the first line for the title where it is short, or else the name of the file."""
    first = next((line.strip() for line in source.seen.text.split("\n") if line.strip()), "")
    if 0 < len(first) <= _TITLE and not first.endswith(("。", ".", "；", ";")) and "\t" not in first:
        return first.lstrip("# ")
    return source.name
