"""The printed cells of a table as figures of the ledger: every count, rate, ratio, growth and point change."""

from typing import Any

from spotcheck.language import formats
from spotcheck.reports.counted import Counted
from spotcheck.reports.document import Table
from spotcheck.reports.draft import Draft

_COUNTS = ("sampled", "tested", "nonconforming")
#: column of a result frame → the quantity it is, of the row's scope `s` and its base `b`
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
    "difference": "failure_rate({s}) - failure_rate({b})",
    "rate_ratio": "failure_rate({s}) / failure_rate({b})",
    "ratio": "failure_rate({s}) / failure_rate({b})",
}


def note_table(
    draft: Draft, counted: Counted, table: Table, keys: tuple[str, ...], **conditions: Any
) -> None:
    """Put the numbers that `table` prints into the ledger of `draft`.

    Parameters
    ----------
    draft
        Whose ledger; rows of one scope share figures that were noted before.
    counted
        Gives the conditions of scopes.
    table
        A table whose rows are each of one scope: `keys` of the row, and `conditions`. A row with ``base_year`` or
        ``baseline`` has a base scope of that year or level.
    keys
        Group columns of the frame.
    conditions
        What holds for every row.
    """
    known = {(figure["printed"], figure["is"]) for figure in draft.figures}
    for row in table.rows():
        own = conditions | {key: _plain(row[key]) for key in keys}
        if any(value is None for value in own.values()):
            continue  # batches without a level make no scope
        scope = _scope(draft, counted, own)
        base = _scope(draft, counted, _base(row, own)) if _base(row, own) else ""
        for column in table.columns:
            if column not in _QUANTITIES or ("{b}" in _QUANTITIES[column] and not base):
                continue
            printed = formats.cell_text(row, column, draft.lang)
            if printed in (formats.ABSENT, formats.BOUNDLESS[draft.lang]):
                continue
            quantity = _QUANTITIES[column].format(s=scope, b=base)
            printed = printed.replace("−", "-").replace("+", "")
            if (printed, quantity) not in known:
                known.add((printed, quantity))
                draft.figure(printed, quantity)
                draft.figures[-1]["quote"] = table.caption


def _scope(draft: Draft, counted: Counted, conditions: dict[str, Any]) -> str:
    ordered = dict(sorted(conditions.items(), key=lambda item: item[0] == "year"))
    return draft.scope(f"t{len(draft.scopes) + 1}", counted.scope(**ordered))


def _base(row: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    if "base_year" in row and _plain(row["base_year"]) is not None:
        return own | {"year": _plain(row["base_year"])}
    if "baseline" in row:
        return own | {"channel": row["baseline"]}
    return {}


def _plain(value: Any) -> Any:
    """Give a cell as TOML can hold it; None for a missing one."""
    if value is None or value != value or type(value).__name__ in ("NAType", "NaTType"):  # noqa: PLR0124 (NaN)
        return None
    return value.item() if hasattr(value, "item") else value
