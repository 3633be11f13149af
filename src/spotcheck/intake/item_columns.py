"""Columns beside the failed items that hold the result and the limit of an item."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from spotcheck.intake import cells
from spotcheck.intake.coded import Coded, combined
from spotcheck.intake.tables import Table
from spotcheck.language.cells import PART_LABELS, WORDS


class ItemColumns(NamedTuple):
    """Positions of the columns of results and of limits; None where a list has none, or several."""

    result: int | None
    limit: int | None


def item_columns(table: Table) -> ItemColumns:
    """Find the columns of results and limits in a list with a column of failed items; the clean table needs none.

    >>> item_columns(Table("a.csv", None, ("不合格项目", "检验值", "标准值"), ("failed_items", "", ""), (), []))
    ItemColumns(result=1, limit=2)
    """
    items = table.targets.index("failed_items") if "failed_items" in table.targets else None
    if items is None or table.headers[items] == "failed_items":
        return ItemColumns(None, None)
    named = [
        None if target else PART_LABELS.get(cells.folded(header).removeprefix("不合格项目"))
        for header, target in zip(table.headers, table.targets, strict=True)
    ]
    return ItemColumns(_only(named, 1), _only(named, 2))


def _only(named: Sequence[int | None], part: int) -> int | None:
    places = [place for place, said in enumerate(named) if said == part]
    return places[0] if len(places) == 1 else None


def with_parts(items: Coded, table: Table) -> Coded:
    """Give failed items with the results and limits of their own columns, where a row has one item that says neither."""
    found = item_columns(table)
    if found == (None, None):
        return items
    blank = Coded.constant(None, len(items))
    parts = [blank if place is None else Coded.of(table.cells[place]).map(_part) for place in found]
    codes, rows = combined([items, *parts])
    return Coded.merged(codes, [_with(*row) for row in rows])


def _part(cell: Any) -> str | None:
    said = cells.text(cell)
    return said if isinstance(said, str) else None


def _with(items: Any, result: str | None, limit: str | None) -> Any:
    if not isinstance(items, tuple) or len(items) != 1 or items[0][1:] != (None, None):
        return items
    if result is not None and cells.folded(result) in WORDS["verdict"]:
        result = None  # 不合格 below 检验结果 is a verdict
    return ((items[0][0], result, limit),)
