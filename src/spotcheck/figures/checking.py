"""``check``: whether each published figure agrees with the data, and all of them with each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from spotcheck.errors import LedgerError
from spotcheck.figures.combining import ISSUER, combine
from spotcheck.figures.counting import Counted, counted
from spotcheck.figures.divided import Undivided, undivided
from spotcheck.figures.judging import FAILURES, WARNINGS, Judgement, judge, printed_counts
from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.loading import LedgerSource, load_all
from spotcheck.figures.quantities import is_whole
from spotcheck.figures.scopes import Scope, in_data
from spotcheck.language import Language, check_language

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures.solving import Solution
    from spotcheck.figures.solving.system import Known

COLUMNS = ("id", "printed", "is", "verdict", "computed", "would_print", "explanation", "file", "line")


@dataclass(frozen=True)
class CheckReport:
    """What a check found.

    Attributes
    ----------
    results : DataFrame
        One row a figure: id, printed, is, verdict, computed (an integer or a fraction as float; null without data),
        would_print, explanation, file, line.
    solution : Solution
        Whether the figures can all be true together, as `spotcheck.figures.solve`; waived figures are left out.
    lang : "zh" or "en"
        The language of the explanations.
    strict : bool
        Whether warnings fail too.
    with_data : bool
        Whether data were given; without, ``no-data`` is no warning.
    rejected : tuple of int, or None
        Rows of the lists that were rejected, and of how many: they are not counted.
    unread : frozenset of str
        Ids of the figures without data whose rows stand in the lists and were rejected: they fail.
    undivided : tuple of Undivided
        Parts that do not divide their whole in the data, each with its explanation, file and line: they fail, and the
        figures are held against each other without them.
    reread : tuple of str
        Ids of the figures that `solution` reads as rounded in the way that the data show, without which they contradict others.
    """

    results: "pd.DataFrame"
    solution: "Solution"
    lang: Language = "en"
    strict: bool = False
    with_data: bool = True
    rejected: tuple[int, int] | None = None
    unread: frozenset[str] = frozenset()
    undivided: "tuple[Undivided, ...]" = ()
    reread: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing fails: no figure, no parts, and not the figures as a whole."""
        together = self.solution.status == "consistent" or (
            self.solution.status == "rounding" and not self.strict
        )
        return together and not self.undivided and self.failures.empty

    @property
    def failures(self) -> "pd.DataFrame":
        """The rows of `results` that fail: wrong figures, those of `unread`, and with `strict` those of `warnings`."""
        failing = self._failing()
        return self.results.loc[failing | self._warned() if self.strict else failing]

    @property
    def warnings(self) -> "pd.DataFrame":
        """The rows that deserve a look and do not fail."""
        return self.results.iloc[:0] if self.strict else self.results.loc[self._warned()]

    def _warned(self) -> "pd.Series":
        verdicts = [verdict for verdict in WARNINGS if self.with_data or verdict != "no-data"]
        return self.results["verdict"].isin(verdicts) & ~self._failing()

    def _failing(self) -> "pd.Series":
        return self.results["verdict"].isin(FAILURES) | self.results["id"].isin(self.unread)

    def __str__(self) -> str:
        from spotcheck.figures.outputs import readable

        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """Give ``{"ok", "results", "solution"}`` of plain Python values, as JSON holds them."""
        from spotcheck.figures.outputs import as_dict

        return as_dict(self)


def check(
    ledger: LedgerSource,
    data: Any = None,
    *,
    strict: bool = False,
    lang: Language | None = None,
) -> CheckReport:
    """Check published figures against data, and against each other.

    Parameters
    ----------
    ledger
        A ledger, a path, a glob (``"*.figures.toml"``), a folder, or a list of them. Several are one system: scopes
        with equal conditions are one where the documents have one issuer.
    data
        Batches or a tally in any engine, an `Intake`, or lists to read (path, glob, folder, list of them). None: only
        whether the figures can all be true together. Routine programmes only, unless a scope names ``programme_kind``.
    strict
        Whether ``match-other-rounding``, ``no-data`` and a ledger that holds only when some figures are read as
        truncated fail too.
    lang
        The language of explanations; None takes that of the ledger's document.

    Returns
    -------
    CheckReport
        ``.ok``, ``.results``, ``.solution``; ``str()`` is a table for people.

    Raises
    ------
    LedgerError
        When a ledger cannot be read, or names a column that the data do not have.

    Examples
    --------
    >>> import spotcheck as sc
    >>> ledger = sc.figures.Ledger.of(
    ...     [
    ...         {"id": "tested", "printed": "1739 batches", "is": "tested(online)"},
    ...         {"id": "rate", "printed": "27.9%", "is": "failure_rate(online)"},
    ...     ],
    ...     scopes={"online": {"channel": "online"}},
    ... )
    >>> report = sc.check(ledger, sc.counts({"online": (485, 1739)}, "channel"))
    >>> report.ok, list(report.results["verdict"])
    (True, ['match', 'match'])
    """
    if lang is not None:
        check_language(lang)
    known = None if data is None else counted(data)
    ledgers = load_all(ledger, None if known is None else known.columns)
    return check_ledgers(ledgers, known, strict=strict, lang=lang)


def check_ledgers(
    ledgers: Sequence[Ledger], data: Counted | None, *, strict: bool = False, lang: Language | None = None
) -> CheckReport:
    """Check ledgers that are read against data that are ready, as `check`."""
    ids = iter(combine(ledgers).figures)
    rows: list[dict[str, Any]] = []
    judged: dict[str, Judgement] = {}
    wrong: list[Undivided] = []
    for ledger in ledgers:
        words = lang or ledger.document.language
        if data is not None:
            _data_have(ledger, data)
            wrong += undivided(ledger, data, words)
        scopes, printed = in_data(ledger.scopes), printed_counts(ledger)
        for figure in ledger.figures:
            name = next(ids).id
            judged[name] = judge(figure, scopes, data, words, printed)
            rows.append(_row(name, figure, judged[name]))
    solution, reread = _together(ledgers, judged, wrong, lang, _known(data, judged.values()))
    return CheckReport(
        results=_frame(rows),
        solution=solution,
        lang=lang or ledgers[0].document.language,
        strict=strict,
        with_data=data is not None,
        rejected=None if data is None else data.uncounted,
        unread=frozenset(name for name, judgement in judged.items() if judgement.unread),
        undivided=tuple(wrong),
        reread=reread,
    )


def _together(
    ledgers: Sequence[Ledger],
    judged: Mapping[str, Judgement],
    wrong: Sequence[Undivided],
    lang: Language | None,
    known: "Known | None",
) -> "tuple[Solution, tuple[str, ...]]":
    """Hold the figures against each other: without parts that the data show to be none.

    What is contradictory is so for no figure that the data print, rounded as they show it: those are read like that then.
    """
    from spotcheck.figures.solving import solve

    gone = {id(one.parts) for one in wrong}
    sound = [replace(one, parts=tuple(p for p in one.parts if id(p) not in gone)) for one in ledgers]
    together = combine(sound)
    other = {name: found.rounding for name, found in judged.items() if found.rounding is not None}
    solution = solve(together, lang=lang, known=None if other else known)
    if solution.status != "contradictory" or not other:
        return solution, ()
    read = [replace(f, rounding=other.get(f.id, f.rounding)) for f in together.figures]
    return solve(replace(together, figures=tuple(read)), lang=lang, known=known), tuple(other)


def _known(data: Counted | None, judged: Iterable[Judgement]) -> "Known | None":
    """Give the counts of the data where every figure agrees with them: then they show that all can be true."""
    agreeing = ("match", "match-other-rounding", "waived", "no-data")
    if data is None or any(judgement.verdict not in agreeing for judgement in judged):
        return None

    def known(measure: str, scope: Scope) -> int | None:
        there = Scope("", tuple(pair for pair in scope.conditions if pair[0] != ISSUER))
        return data.count(measure, in_data({"": there})[""])

    return known


def _data_have(ledger: Ledger, data: Counted) -> None:
    """Hold scopes to the columns of the data (those from a file were, when it was read) and to the words they write."""
    from spotcheck.figures.scopes import check_columns, check_words_in_data

    def found(column: str, value: str) -> bool:
        return data.uncovered(Scope.of("", {column: value})) is None

    for scope in ledger.scopes.values():
        try:
            check_columns(scope.mapping, data.columns)
            check_words_in_data(scope.conditions, found)
        except LedgerError as error:
            raise LedgerError(
                f"scope {scope.name!r}: {error}",
                file=ledger.file,
                line=scope.line,
                key=f"scopes.{scope.name}",
            ) from error


def _row(name: str, figure: Figure, judgement: Judgement) -> dict[str, Any]:
    return {
        "id": name,
        "printed": figure.printed.text,
        "is": figure.is_,
        "verdict": judgement.verdict,
        "computed": _plain(judgement.value, whole=is_whole(figure.quantity)),
        "would_print": judgement.would_print,
        "explanation": judgement.explanation,
        "file": figure.file,
        "line": figure.line,
    }


def _plain(value: Fraction | None, *, whole: bool) -> int | float | None:
    if value is None:
        return None
    return int(value) if whole and value.denominator == 1 else float(value)


def _frame(rows: Sequence[Mapping[str, Any]]) -> "pd.DataFrame":
    import pandas as pd

    texts = dict.fromkeys(("id", "printed", "is", "verdict", "would_print", "explanation", "file"), "str")
    frame = pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object) for name in COLUMNS})
    return frame.astype({**texts, "line": "Int64"})
