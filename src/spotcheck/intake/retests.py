"""A second column of verdicts, of a retest or a part: where it contradicts the first, it is not guessed which of them counts."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.intake.cells import folded, word
from spotcheck.intake.coded import Coded
from spotcheck.intake.mapping import keyed_rows
from spotcheck.intake.matching import Matched
from spotcheck.intake.questioned import questioned
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.cells import WORDS
from spotcheck.language.headers import is_judgement, is_retest
from spotcheck.language.retests import RAISED, may_speak_of_retests, said_of_retest

#: the verdict passes, and the other judgement fails
_FAILS_BESIDE = ("conforming", "nonconforming")
#: verdict → a number for it
_RANKS = {name: number for number, name in enumerate(sorted(set(WORDS["verdict"].values())))}


def settled_verdicts(table: Table, matched: Matched, lang: Language) -> Table:
    """Ask which verdict counts where a retest (复检结论) says another than the list's verdict, or another judgement a worse one.

    So does a remark (备注: 复检合格). Of 质量判定 and 标签判定 neither is the batch's verdict, where one fails what the other passes.

    Where the caller has said that the column is an extra, a note tells in how many rows they differ.

    Raises
    ------
    IntakeError
        Naming both columns, and a row in which they differ.
    """
    if "verdict" not in table.targets:
        return table
    first = table.targets.index("verdict")
    for place, (key, row) in enumerate(keyed_rows(matched.rows)):
        kind = _kind(row.header, table.targets[place])
        if not kind:
            continue
        differ = _differing(table.cells[first], table.cells[place], kind)
        if not len(differ):
            continue
        table = questioned(
            table, matched, place, int(differ[0]), kind, lang, why="retest", candidates=(row.column or "verdict",),
            retest=key, verdict=table.headers[first], n=len(differ), column=table.targets[place],
        )  # fmt: skip
    return table


def _kind(header: str, target: str) -> str:
    """Tell what a column says of the verdict beside it: a retest's, another one, or a remark that may speak of a retest."""
    if target == "remarks" or (not target and not is_retest(header) and may_speak_of_retests(header)):
        return "remark"
    if target:
        return ""
    return "retest" if is_retest(header) else "other verdict" if is_judgement(header) else ""


def _differing(verdicts: Any, others: Any, kind: str) -> np.ndarray:
    """Give the rows in which both say a verdict, and not the same; of another judgement: those in which it alone fails."""
    says = _JUDGED.get(kind, _judged)
    first, second = Coded.of(verdicts), Coded.of(others)
    said = np.array([_RANKS.get(says(cell), -1) for cell in second.distinct] + [-1])
    if (said < 0).all():
        return np.empty(0, dtype=np.int64)
    counted = np.array([_RANKS.get(_judged(cell), -1) for cell in first.distinct] + [-1])
    one, other = counted[first.codes], said[second.codes]
    if kind == "other verdict":
        good, bad = (_RANKS[name] for name in _FAILS_BESIDE)
        return np.flatnonzero((one == good) & (other == bad))
    return np.flatnonzero((one >= 0) & (other >= 0) & (one != other))


def _judged(cell: Any) -> Any:
    """Give the verdict that a cell says."""
    said = word(cell, "verdict")
    return said if isinstance(said, str) else None


def _retested(cell: Any) -> Any:
    """Give what a cell of a column of retests says; that there was none, or an objection, is no verdict."""
    said = _judged(cell)
    if said is None or said == "untested" or folded(str(cell)) in RAISED:
        return None
    return said if said in _RANKS else said_of_retest(said)


def _remarked(cell: Any) -> Any:
    """Give the verdict of a retest of which a remark speaks."""
    return said_of_retest(cell) if isinstance(cell, str) else None


_JUDGED: dict[str, Callable[[Any], Any]] = {"retest": _retested, "remark": _remarked}
