"""From a table as found to the schema's columns: cells made ready, columns that others give, defaults."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, did_you_mean, one_of
from spotcheck.intake import cells
from spotcheck.intake.coded import Coded, combined
from spotcheck.intake.columnar import validated
from spotcheck.intake.dates import ORDERS, date_of
from spotcheck.intake.flaws import Flaw
from spotcheck.intake.item_columns import with_parts
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE, Table
from spotcheck.language.cells import STAGE_ALONE
from spotcheck.schema import (
    COLUMNS,
    DERIVED,
    ONLINE_ONLY,
    PROVENANCE,
    Channel,
    ProgrammeKind,
    SalesMode,
    Severity,
    Stage,
    Verdict,
)

#: what `defaults` may hold beside columns: the order of dates such as 03/04/2020
DATE_ORDER = "date_order"

_NO_DEFAULT = ("batch_id", *PROVENANCE)
#: column → the words that it may hold
_WORDS: dict[str, tuple[str, ...]] = {
    "channel": get_args(Channel), "stage": get_args(Stage), "programme_kind": get_args(ProgrammeKind),
    "sales_mode": get_args(SalesMode), "verdict": get_args(Verdict), "severity": get_args(Severity),
}  # fmt: skip
#: column → what it holds that is no text
_FORMS = {
    "year": "a whole number such as 2020, from 1980 to 2100", "sampled_on": "a date such as 2020-03-05",
    "produced_on": "a date such as 2020-03-05", "failed_items": "written item║result║limit, with ； between items",
}  # fmt: skip
#: column → the targets that can give it where it has no header of its own
_GIVEN_BY = {
    "stage": (DOMAIN,),
    "channel": (DOMAIN,),
    "lot": (LOT_OR_DATE,),
    "produced_on": (LOT_OR_DATE,),
    "year": ("sampled_on",),
    "programme_kind": ("programme",),
}


@dataclass(frozen=True)
class Prepared:
    """A table in the schema's columns, before validation.

    Attributes
    ----------
    table
        The table, its mapped columns coded.
    columns
        Schema column → its cells, made ready.
    headers
        Schema column → the positions of the headers that give it.
    """

    table: Table
    columns: dict[str, Coded]
    headers: dict[str, tuple[int, ...]]


def checked(defaults: Mapping[str, Any] | None) -> dict[str, Any]:
    """Check what the caller says of all rows, and give it as stored.

    Parameters
    ----------
    defaults
        Column → value, used where a list has no such column, or has it blank; ``date_order`` ("dmy", "mdy") says how
        dates such as 03/04/2020 are to be read. What only online batches have is given to these alone.

    Raises
    ------
    ArgumentError
        When a key is no column, or a value is not allowed in it.

    Examples
    --------
    >>> checked({"channel": "线上", "date_order": "dmy"})
    {'channel': 'online', 'date_order': 'dmy'}
    """
    if defaults is not None and not isinstance(cast("object", defaults), Mapping):
        raise ArgumentError(
            'defaults is a dict of column → value, such as {"channel": "online"} '
            f"(got {type(defaults).__name__}: {' '.join(str(defaults).split())[:60]})"
        )
    given = dict(defaults or {})
    allowed = [*(name for name in COLUMNS if name not in _NO_DEFAULT), DATE_ORDER]
    for name in given:
        if name not in allowed:
            raise ArgumentError(
                f"defaults has no column {name!r}{did_you_mean(name, allowed)}; it may hold {', '.join(allowed)}"
            )
    order = given.pop(DATE_ORDER, None)
    if order is not None:
        one_of(DATE_ORDER, order, ORDERS)
    ready = {name: cells.reader(name, date_order=order)(value) for name, value in given.items()}
    for name, value in ready.items():
        if value is not None and _refused(name, value):
            words = _WORDS.get(name)
            hint = f"it may be {', '.join(words)}" if words else f"it is {_FORMS.get(name, 'a text')}"
            raise ArgumentError(f"defaults[{name!r}] cannot be {given[name]!r}: {hint}")
    return ready | ({DATE_ORDER: order} if order is not None else {})


def _refused(name: str, value: Any) -> bool:
    """Tell whether no model takes this value in this column."""
    return all(
        any(name in found.columns and found.kind != "missing" for found in validated(row, 1).found)
        for row in (
            {"channel": Coded.of([tag]), name: Coded.by_type_and_value([value])}
            for tag in ("online", "offline")
        )
    )


def prepared(table: Table, defaults: Mapping[str, Any]) -> Prepared:
    """Make the cells of a table ready for the schema; `defaults` as `checked` gives them."""
    table = _kept(table)
    places = {target: place for place, target in reversed(list(enumerate(table.targets))) if target}
    order = defaults.get(DATE_ORDER)
    length = len(table.rows)
    named = {name: place for name, place in places.items() if name in COLUMNS}
    # Coding is Arrow's work, which leaves Python to a second thread.
    with ThreadPoolExecutor(2) as threads:
        coded = threads.map(Coded.of, [table.cells[place] for place in named.values()])
        columns = {
            name: cells.made_ready(
                _in_known_words(column, name, table), name, date_order=order, header=table.headers[place]
            )
            for (name, place), column in zip(named.items(), coded, strict=True)
        }
    if DOMAIN in places:
        words = _in_known_words(Coded.of(table.cells[places[DOMAIN]]), DOMAIN, table)
        _split_domain(columns, words, length)
    if LOT_OR_DATE in places:
        lots = Coded.of(table.cells[places[LOT_OR_DATE]])
        _fill(columns, "lot", cells.made_ready(lots, "lot"))
        _fill(columns, "produced_on", lots.map(lambda cell: _date_of_lot(cell, order)))
    if "programme" in columns:
        _fill(columns, "programme_kind", columns["programme"].map(cells.kind_of_programme))
    for derived in DERIVED:
        if derived.column in defaults:
            read = [columns.get(name) or Coded.constant(None, length) for name in derived.reads]
            codes, rows = combined(read)
            columns[derived.column] = Coded.merged(codes, [derived.give(*row) for row in rows])
    for name, value in defaults.items():
        if name not in (DATE_ORDER, *ONLINE_ONLY, "stage"):
            _fill(columns, name, Coded.constant(value, length))
    _fill_by_channel(columns, defaults, length)
    _settle_items(columns, table)
    return Prepared(table, columns, _headers(table))


def _in_known_words(column: Coded, name: str, table: Table) -> Coded:
    """Give a column with the words that the caller takes for known ones in their place."""
    words = table.words.get(name)
    if not words:
        return column
    return column.map(
        lambda cell: words.get(cells.folded(str(cell)), cell) if isinstance(cell, (str, bool)) else cell
    )


def _kept(table: Table) -> Table:
    """Give the table as it is kept: columns of a frame as they are, others coded; error cells hold their text."""
    wrong: dict[int, dict[int, str]] = {}
    for (row, column), text in (table.errors or {}).items():
        wrong.setdefault(column, {})[row] = text
    columns: list[Any] = []
    for place, column in enumerate(table.cells):
        if place in wrong:
            columns.append(_with_texts(Coded.of(column), wrong[place]))
        elif isinstance(column, pd.Series) or not table.targets[place]:
            columns.append(column)
        else:
            columns.append(Coded.of(column))
    rows = table.rows
    numbers = np.arange(rows.start, rows.stop, rows.step) if isinstance(rows, range) else np.asarray(rows)
    return replace(table, cells=tuple(columns), rows=numbers, errors=None)


def _with_texts(column: Coded, texts: Mapping[int, str]) -> Coded:
    """Give a column with some cells replaced by texts."""
    codes = column.codes.copy()
    distinct = sorted(set(texts.values()))
    for row, text in texts.items():
        codes[row] = len(column.distinct) + distinct.index(text)
    values = [*column.distinct, *distinct]
    return Coded.merged(codes, values)


def _fill(columns: dict[str, Coded], name: str, other: Coded) -> None:
    columns[name] = columns[name].filled(other) if name in columns else other


def _fill_by_channel(columns: dict[str, Coded], defaults: Mapping[str, Any], length: int) -> None:
    """Fill what one channel has only where it is that channel: no platform offline, no stage but one online."""
    channel = columns.get("channel") or Coded.constant(None, length)
    online = np.array([*(said == "online" for said in channel.distinct), False], dtype=bool)[channel.codes]
    blank = Coded.constant(None, length)
    for name in ("stage", *ONLINE_ONLY):
        if name in defaults:
            where = ~online if name == "stage" else online
            _fill(columns, name, Coded.constant(defaults[name], length).where(where, blank))


def _split_domain(columns: dict[str, Coded], words: Coded, length: int) -> None:
    """Give stage and channel from 抽样领域, where the list has no columns of their own that say it."""
    blank = Coded.constant(None, length)
    read = [words, columns.get("stage") or blank, columns.get("channel") or blank]
    codes, rows = combined(read)
    both = [_stage_and_channel(*row) for row in rows]
    columns["stage"] = Coded.merged(codes, [stage for stage, _ in both])
    columns["channel"] = Coded.merged(codes, [channel for _, channel in both])


def _stage_and_channel(cell: Any, stage: Any, channel: Any) -> tuple[Any, Any]:
    said = cells.hashable(cells.domain(cell))
    if not isinstance(said, tuple):
        # A word that is not known: the channel is refused with it, unless a column of its own says the channel.
        return stage, said if channel is None or isinstance(said, Flaw) else channel
    its_stage, its_channel = said
    alone = isinstance(cell, str) and cells.folded(cell) in STAGE_ALONE
    if channel in ("online", "offline") and channel != its_channel and not alone:
        return stage or its_stage, Flaw("domain_contradicts", str(cell))
    return stage or its_stage, channel or its_channel


def _date_of_lot(cell: Any, order: str | None) -> Any:
    """Give the date of 生产日期/批号 where it says one; a bare number of few digits is a lot."""
    value = cells.plain(cell)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value < 10**7:
        return None
    if isinstance(value, str) and value.replace(".", "").isdigit() and len(value) < 8:
        return None
    day = date_of(value, order)
    return day if hasattr(day, "isoformat") else None


def _settle_items(columns: dict[str, Coded], table: Table) -> None:
    """In a list that reports failed items, a blank cell says that none failed, unless the batch is nonconforming.

    The clean table, whose column is called as the schema calls it, says exactly what it means.
    """
    if "failed_items" not in table.targets:
        return
    if table.headers[table.targets.index("failed_items")] == "failed_items":
        return
    columns["failed_items"] = with_parts(columns["failed_items"], table)
    read = [columns["failed_items"], columns.get("verdict") or Coded.constant(None, len(table.rows))]
    codes, rows = combined(read)
    columns["failed_items"] = Coded.merged(
        codes, [items or (None if verdict == "nonconforming" else ()) for items, verdict in rows]
    )


def _headers(table: Table) -> dict[str, tuple[int, ...]]:
    """Give for each schema column the headers that say it."""
    places: dict[str, int] = {}
    for place, target in enumerate(table.targets):
        if target:
            places.setdefault(target, place)
    found: dict[str, tuple[int, ...]] = {}
    for name in COLUMNS:
        sources = [name, *_GIVEN_BY.get(name, ())]
        found[name] = tuple(places[target] for target in sources if target in places)[:1]
    return found


def id_place(table: Table) -> str:
    """Give what made batch numbers of a table begin with, as numbers are read: `made_ids` and its file say the same.

    >>> id_place(Table("a.xlsx", "不合格（初稿）", (), (), (), []))
    'a.xlsx:不合格(初稿)'
    """
    place = ":".join(part for part in (table.source, table.sheet) if part)
    said = cells.key(f"{place}:")
    return said[:-1] if isinstance(said, str) else place


def made_ids(table: Table, blank: np.ndarray, serial: int) -> list[str]:
    """Make a batch number from source and row for each row that has none; `serial` tells tables of one name apart.

    >>> made_ids(Table("a.csv", None, (), (), (), [2, 3]), np.array([False, True]), 0)
    ['a.csv:3']
    """
    place = id_place(table) + (f":#{serial + 1}" if serial else "")
    rows = np.asarray(table.rows)[blank].tolist()
    return [f"{place}:{row}" for row in rows]
