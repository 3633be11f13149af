"""From tables as found to an Intake: every row is accepted, or rejected with its reasons."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from spotcheck.intake.coded import Coded, combined, joined
from spotcheck.intake.columnar import beyond, validated
from spotcheck.intake.duplicates import Repeated, alike, repeated, with_items
from spotcheck.intake.frames import batches_of, extras_of, rejected_of, stacked
from spotcheck.intake.noted import lookalikes, with_note, with_note_on_lots
from spotcheck.intake.preparing import Prepared, checked, id_place, made_ids, prepared
from spotcheck.intake.problems import Problem, frame_of, longer_problem, problems_of, repeated_problem
from spotcheck.intake.readable import readable
from spotcheck.intake.result import Intake, Sheet
from spotcheck.intake.tables import Table
from spotcheck.language import Language, check_language
from spotcheck.language.intake import row_in_words
from spotcheck.language.reading import note
from spotcheck.schema import COLUMNS

_EXTRA_TAKEN = COLUMNS


@dataclass
class _Part:
    """A table on its way: what was found, and the columns of the rows that the schema accepts."""

    prepared: Prepared
    rows: npt.NDArray[np.int64]  # positions of the accepted rows
    columns: dict[str, Coded]  # all but source_row
    source_rows: npt.NDArray[np.int64]
    problems: list[Problem]
    makes: bool  # whether some batch numbers are ours
    readable: pd.DataFrame  # what could be read of the rows that the schema rejects


def judge(tables: Iterable[Table], *, defaults: Mapping[str, Any] | None = None, lang: str = "en") -> Intake:
    """Validate the tables of one read, and account for each of their rows.

    Parameters
    ----------
    tables
        What the readers found; each is taken in turn.
    defaults
        Column → value for what the lists do not say: no such column, or a blank cell; ``date_order``: "dmy" or "mdy".
    lang
        Language of the messages and of the printed summary, "zh" or "en".

    Returns
    -------
    Intake

    Raises
    ------
    ArgumentError
        When `defaults` names no column, or a value that its column does not allow.

    Examples
    --------
    >>> table = Table(
    ...     "a.csv", None, ("编号", "领域", "产品", "结论", "年度"), ("batch_id", "domain", "product", "verdict", "year"),
    ...     (["1", "2"], ["生产", "仓库"], ["牙刷", "牙膏"], ["合格", "不合格"], ["2020", "2020"]), [3, 4],
    ... )
    >>> intake = judge([table])
    >>> intake.accepted, intake.rows, intake.problems[["row", "column", "value", "code"]].to_numpy().tolist()
    (1, 2, [[4, '领域', '仓库', 'literal_error']])
    """
    check_language(lang)
    language = cast("Language", lang)
    given = checked(defaults)
    names: Counter[str] = Counter()
    parts: list[_Part] = []
    for table in tables:
        place = id_place(table)
        parts.append(_part(table, given, names[place], language))
        names[place] += 1
    unnumbered = np.concatenate([np.empty(0, dtype=bool), *map(_unnumbered, parts)])
    _keep_made_ids_apart(parts)
    names_left = [name for name in COLUMNS if name != "source_row"]
    columns = {
        name: joined([part.columns.pop(name) for part in parts]) if parts else Coded.constant(None, 0)
        for name in names_left
    }
    source_rows = np.concatenate([np.empty(0, dtype=np.int64), *(part.source_rows for part in parts)])
    found = repeated(columns)
    _note_alike(parts, alike(columns, unnumbered), language)
    _note_lookalikes(parts, lookalikes(columns["batch_id"], ~unnumbered), language)
    _reject_repeated(parts, found, language)
    columns["failed_items"] = with_items(columns["failed_items"], found.items)
    if found.rejected:
        keep = np.ones(len(source_rows), dtype=bool)
        keep[list(found.rejected)] = False
        source_rows = source_rows[keep]
        columns = {name: columns.pop(name).take(keep) for name in names_left}
    return _intake(parts, columns, source_rows, language)


def validate(
    frame: Any, *, defaults: Mapping[str, Any] | None = None, aliases: Any = None, lang: str = "en"
) -> Intake:
    """Validate a list that is in memory, or in Spark.

    Parameters
    ----------
    frame
        A pandas, Polars, pyarrow, DuckDB or PySpark frame, or a list of dicts; its columns are matched by name and
        content, as `spotcheck.read` matches headers.
    defaults
        Column → value for what the list does not say: no such column, or a blank cell; ``date_order``: "dmy" or "mdy".
    aliases
        Header → column, or a saved mapping, for headers that are not known.
    lang
        Language of the messages and of the printed summary, "zh" or "en".

    Returns
    -------
    Intake
        Of a Spark frame, the frames stay in Spark.

    Raises
    ------
    IntakeError
        When a required column is missing, or a column could be several.
    ArgumentError
        When `defaults` names no column, or a value that its column does not allow.

    Examples
    --------
    >>> import pandas as pd
    >>> import spotcheck as sc
    >>> frame = pd.DataFrame({"product": ["牙刷", "牙膏"], "verdict": ["合格", None], "year": [2020, 2020]})
    >>> intake = sc.validate(frame, defaults={"channel": "offline"})
    >>> intake.accepted, intake.problems[["row", "column", "code"]].to_numpy().tolist()
    (1, [[2, 'verdict', 'missing']])
    """
    check_language(lang)
    from spotcheck.intake.spark import is_spark, validate_spark

    if is_spark(frame):
        return validate_spark(frame, defaults=defaults, aliases=aliases, lang=cast("Language", lang))
    from spotcheck.intake.mapping import aliases_of
    from spotcheck.intake.memory import table_of
    from spotcheck.intake.needs import with_unused

    said = aliases_of(aliases, cast("Language", lang))
    table, mapping = table_of(frame, aliases=said, lang=lang, given=checked(defaults))
    intake = judge(
        with_unused([table], mapping.rows, said, cast("Language", lang)), defaults=defaults, lang=lang
    )
    intake.mapping = mapping
    return intake


def _part(table: Table, defaults: Mapping[str, Any], serial: int, lang: Language) -> _Part:
    ready = prepared(table, {**table.given, **defaults})
    length = len(table.rows)
    given = ready.columns.get("batch_id") or Coded.constant(None, length)
    blank = given.codes < 0
    numbers = given
    if blank.any():
        made = made_ids(table, blank, serial)
        codes = given.codes.copy()
        codes[blank] = np.arange(len(given.distinct), len(given.distinct) + len(made))
        numbers = Coded(codes, [*given.distinct, *map(_Made, made)])
        ready.columns["batch_id"] = Coded(codes, [*given.distinct, *made])
    result = validated(ready.columns, length)
    wrong = [*result.found, *beyond(result)]
    lines = [
        *(line for line in problems_of(ready, wrong, lang) if line.position not in table.beyond),
        *(longer_problem(table, position, lang) for position in table.beyond),
    ]
    lines.sort(key=lambda line: line.position)
    ready = with_note_on_lots(ready, lines, lang)
    rows = np.flatnonzero(result.accepted)
    rows = rows[~np.isin(rows, list(table.beyond))] if table.beyond else rows
    if blank.any():
        result.columns["batch_id"] = numbers
    rejected = np.setdiff1d(np.arange(length), rows, assume_unique=True)
    understood = readable(result.columns, rejected, wrong, table.beyond)
    # A column is let go as soon as its accepted rows are taken: memory follows the result.
    ready.columns.clear()
    columns = {name: result.columns.pop(name).take(rows).used() for name in COLUMNS}
    ready = _with_note_on_dates(ready, columns, rows, lang)
    # A clean table says where its batches come from; of those without a sheet, its own sheet is none.
    said = columns["source"].codes >= 0
    own_sheet = columns["sheet"].filled(Coded.constant(table.sheet, len(rows)))
    columns["sheet"] = columns["sheet"].where(said, own_sheet) if said.any() else own_sheet
    columns["source"] = columns["source"].filled(Coded.constant(table.source, len(rows)))
    given_rows = columns.pop("source_row")
    own = np.asarray(ready.table.rows, dtype=np.int64)[rows]
    listed = np.array([*given_rows.distinct, 0], dtype=np.int64)[given_rows.codes]
    source_rows = np.where(given_rows.codes < 0, own, listed)
    return _Part(ready, rows, columns, source_rows, lines, bool(blank.any()), understood)


def _with_note_on_dates(
    ready: Prepared, columns: Mapping[str, Coded], rows: npt.NDArray[np.int64], lang: Language
) -> Prepared:
    """Add a note on batches that were sampled before they were produced: one of the dates is wrong, or the label is."""
    codes, dates = combined([columns["sampled_on"], columns["produced_on"]])
    wrong = [bool(sampled and produced and produced > sampled) for sampled, produced in dates]
    early = np.flatnonzero(np.array([*wrong, False], dtype=bool)[codes])
    if not len(early):
        return ready
    table, (sampled, produced) = ready.table, dates[codes[early[0]]]
    slots: dict[str, Any] = {
        "place": table.place,
        "n": len(early),
        "row": int(table.rows[int(rows[early[0]])]),
    }
    said = note("produced later", lang, sampled=str(sampled), produced=str(produced), **slots)
    return with_note(ready, said)


class _Made(str):
    """A batch number that we made."""

    __slots__ = ()


def _unnumbered(part: _Part) -> npt.NDArray[np.bool_]:
    """Tell which accepted rows have no batch number but ours."""
    column = part.columns["batch_id"]
    return np.array([*(isinstance(value, _Made) for value in column.distinct), False])[column.codes]


def _keep_made_ids_apart(parts: Sequence[_Part]) -> None:
    """Change a made number that a list has given to a batch of its own; then all are plain text."""
    if not any(part.makes for part in parts):
        return
    given = {
        value for part in parts for value in part.columns["batch_id"].distinct if not isinstance(value, _Made)
    }
    for part in parts:
        column = part.columns["batch_id"]
        names: list[Any] = []
        for value in column.distinct:
            name = str(value)
            while isinstance(value, _Made) and name in given:
                name += "+"
            names.append(name)
        part.columns["batch_id"] = Coded(column.codes, names)


def _reject_repeated(parts: Sequence[_Part], found: Repeated, lang: Language) -> None:
    """Move rows whose number another row has from the accepted to the rejected ones."""
    if not found.rejected:
        return
    place = _placing(parts)
    gone: dict[int, list[int]] = {}
    for row, (code, other, differs) in found.rejected.items():
        part, position = place(row)
        first = _row_beside(part, *place(other), parts, lang)
        part.problems.append(repeated_problem(part.prepared, position, code, first, differs, lang))
        gone.setdefault(id(part), []).append(position)
    for part in parts:
        if id(part) in gone:
            part.rows = part.rows[~np.isin(part.rows, gone[id(part)])]
            part.problems.sort(key=lambda problem: problem.position)


def _note_alike(parts: Sequence[_Part], found: tuple[int, int, int] | None, lang: Language) -> None:
    """Note rows without a batch number that say the same as another row: each is counted."""
    if found is None:
        return
    n, later, earlier = found
    place = _placing(parts)
    part, position = place(later)
    table = part.prepared.table
    slots = {"place": table.place, "row": int(table.rows[position])}
    said = note("alike", lang, n=n, first=_row_beside(part, *place(earlier), parts, lang), **slots)
    part.prepared = with_note(part.prepared, said)


def _note_lookalikes(parts: Sequence[_Part], found: tuple[int, str, str] | None, lang: Language) -> None:
    """Note batch numbers that look alike: each counts as a batch."""
    if found is None:
        return
    n, earlier, later = found
    said = note("lookalikes", lang, n=n, earlier=earlier, later=later)
    parts[0].prepared = with_note(parts[0].prepared, said)


def _placing(parts: Sequence[_Part]) -> Callable[[int], tuple[_Part, int]]:
    """Give what finds the part of an accepted row, and its position there; the rows of parts must not change meanwhile."""
    starts = np.cumsum([0, *(len(part.rows) for part in parts)])

    def place(row: int) -> tuple[_Part, int]:
        which = int(np.searchsorted(starts, row, side="right")) - 1
        return parts[which], int(parts[which].rows[row - starts[which]])

    return place


def _row_beside(part: _Part, other: _Part, position: int, parts: Sequence[_Part], lang: Language) -> str:
    """Name a row for one who looks at a part: with its list, where that is another."""
    table = other.prepared.table
    sources = len({(one.prepared.table.source, one.prepared.table.sheet) for one in parts})
    named = table.place if sources > 1 and other is not part else ""
    return row_in_words(int(table.rows[position]), named, lang)


def _intake(
    parts: Sequence[_Part], columns: dict[str, Coded], source_rows: npt.NDArray[np.int64], lang: Language
) -> Intake:
    sheets: list[Sheet] = []
    rejected: list[pd.DataFrame] = []
    skipped: list[tuple[Any, ...]] = []
    for part in parts:
        table = part.prepared.table
        wrong = np.ones(len(table.rows), dtype=bool)
        wrong[part.rows] = False
        rejected.append(rejected_of(table, np.flatnonzero(wrong)))
        skipped += [(table.source, table.sheet, row.row, row.text, row.reason) for row in table.skipped]
        sheets.append(Sheet(table, len(part.rows), part.problems))
    extras = stacked([extras_of(part.prepared.table, part.rows, _EXTRA_TAKEN) for part in parts])
    return Intake(
        batches=batches_of(columns, source_rows, extras),
        rejected=stacked(rejected)
        if rejected
        else rejected_of(Table("", None, (), (), (), []), np.empty(0, dtype=np.int64)),
        problems=frame_of((part.prepared, part.problems) for part in parts),
        skipped=_skipped_frame(skipped),
        accepted=sum(len(part.rows) for part in parts),
        rows=sum(len(part.prepared.table.rows) for part in parts),
        lang=lang,
        sheets=tuple(sheets),
        readable=stacked([part.readable for part in parts]),
    )


def _skipped_frame(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    names = ("source", "sheet", "row", "text", "reason")
    types = {"row": "int64"}
    return pd.DataFrame(
        {
            name: pd.Series([row[i] for row in rows], dtype=types.get(name, "str"))
            for i, name in enumerate(names)
        }
    )
