"""The printed cells of a table as figures of the ledger: every count, rate, share, ratio, growth and point change."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from spotcheck.language import formats
from spotcheck.language.labels import is_missing
from spotcheck.reports.counted import Counted
from spotcheck.reports.document import Table
from spotcheck.reports.draft import Draft

_COUNTS = ("sampled", "tested", "nonconforming")
#: column of a result frame → the quantity it is: of the row's scope `s`, its base `b`, and all groups of either, `S` and `B`
_QUANTITIES: dict[str, str] = {
    **{name: f"{name}({{s}})" for name in _COUNTS},
    "rate": "failure_rate({s})",
    **{f"base_{name}": f"{name}({{b}})" for name in _COUNTS},
    "base_rate": "failure_rate({b})",
    **{f"baseline_{name}": f"{name}({{b}})" for name in _COUNTS},
    "baseline_rate": "failure_rate({b})",
    "volume_ratio": "sampled({s}) / sampled({b})",
    "volume_growth": "sampled({s}) / sampled({b}) - 1",
    "rate_change": "failure_rate({s}) - failure_rate({b})",
    "change": "failure_rate({s}) - failure_rate({b})",
    "difference": "failure_rate({s}) - failure_rate({b})",
    "rate_ratio": "failure_rate({s}) / failure_rate({b})",
    "ratio": "failure_rate({s}) / failure_rate({b})",
    "share": "tested({s}) / tested({S})",
    "base_share": "tested({b}) / tested({B})",
}
#: these are of all groups only: of one group, `change` is a contribution
_OF_ALL = frozenset({"change"})
_OF_GROUPS = frozenset({"share", "base_share"})


def note_table(
    draft: Draft,
    counted: Counted,
    table: Table,
    keys: tuple[str, ...],
    base: Mapping[str, Any] | None = None,
    **conditions: Any,
) -> None:
    """Put the numbers that `table` prints into the ledger of `draft`.

    Parameters
    ----------
    draft
        Whose ledger; a number that was noted before is not noted twice.
    counted
        Gives the conditions of scopes.
    table
        A table whose rows are each of one scope: `keys` of the row, and `conditions`; the row of the total has no keys.
    keys
        Group columns of the frame.
    base
        The conditions in which the base of a row differs from the row: another year, or another channel.
    conditions
        What holds for every row.
    """
    rows = table.rows()
    wholes = _names(draft, counted, conditions, base)
    for i, row in enumerate(rows):
        is_total = table.total and i == len(rows) - 1
        own = conditions | ({} if is_total else {key: _plain(row[key]) for key in keys})
        if any(value is None for value in own.values()):
            continue  # batches without a level make no scope
        names = _names(draft, counted, own, base)
        for column in table.columns:
            quantity = _QUANTITIES.get(column, "")
            if not quantity or column in (_OF_GROUPS if is_total else _OF_ALL) or not _has(names, quantity):
                continue
            printed = formats.cell_text(row, column, draft.lang)
            slots = {"s": names["s"], "b": names.get("b"), "S": wholes["s"], "B": wholes.get("b")}
            _note(draft, printed, quantity.format(**slots), table.caption)


def note_items(draft: Draft, counted: Counted, table: Table, **conditions: Any) -> None:
    """Put the batches and shares of failed items into the ledger; shares only where every batch reports its items."""
    whole = draft.scope(f"t{len(draft.scopes) + 1}", counted.scope(**conditions))
    bad = counted.count(**conditions).nonconforming
    for row in table.rows():
        name = f"t{len(draft.scopes) + 1}"
        scope = draft.scope(name, counted.scope(failed_item=str(row["item"]), **conditions))
        count = f"nonconforming({scope})"
        _note(draft, formats.cell_text(row, "batches", draft.lang), count, table.caption)
        if bad and abs(Fraction(int(row["batches"]), bad) - Fraction(row["share"])) < Fraction(1, 10**9):
            share = formats.cell_text(row, "share", draft.lang)
            _note(draft, share, f"{count} / nonconforming({whole})", table.caption)


def note_programmes(draft: Draft, table: Table, *, dated: bool) -> None:
    """Put the counts of the programmes that are not in scope into the ledger, by year where the report is of one."""
    for row in table.rows():
        year = {"year": _plain(row["year"])} if dated else {}
        if None in year.values():
            continue  # batches without a year make no scope
        scope = draft.scope(f"t{len(draft.scopes) + 1}", year | {"programme_kind": row["programme_kind"]})
        for name in _COUNTS:
            _note(draft, formats.cell_text(row, name, draft.lang), f"{name}({scope})", table.caption)


def _note(draft: Draft, printed: str, quantity: str, quote: str) -> None:
    if printed in (formats.ABSENT, formats.INFINITE, formats.BOUNDLESS[draft.lang]):
        return
    printed = printed.replace("−", "-").replace("+", "")
    if not draft.has(printed, quantity):
        draft.figure(printed, quantity)
        draft.figures[-1]["quote"] = quote


def _names(
    draft: Draft, counted: Counted, own: dict[str, Any], base: Mapping[str, Any] | None
) -> dict[str, str]:
    """Name the scope of a row, and that of its base."""
    found = {"s": _scope(draft, counted, own)}
    if base:
        found["b"] = _scope(draft, counted, own | dict(base))
    return found


def _has(names: dict[str, str], quantity: str) -> bool:
    return "b" in names or ("{b}" not in quantity and "{B}" not in quantity)


def _scope(draft: Draft, counted: Counted, conditions: dict[str, Any]) -> str:
    ordered = dict(sorted(conditions.items(), key=lambda item: item[0] == "year"))
    return draft.scope(f"t{len(draft.scopes) + 1}", counted.scope(**ordered))


def _plain(value: Any) -> Any:
    """Give a cell as TOML can hold it; None for a missing one."""
    if is_missing(value):
        return None
    return value.item() if hasattr(value, "item") else value
