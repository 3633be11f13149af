"""Which column is which: by its name, its cells and its neighbours, with how sure that is."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, NamedTuple, cast

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.escape import of_duckdb
from spotcheck.intake.aliases import Aliases
from spotcheck.intake.cells import folded
from spotcheck.intake.mapping import MappedColumn, Mapping, aliases_of, keyed_rows, sound
from spotcheck.intake.matching_cells import content_of
from spotcheck.intake.matching_context import Judged, decided, in_a_table
from spotcheck.intake.matching_names import Named, by_name
from spotcheck.intake.matching_settling import settled
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE, Cells, place_of
from spotcheck.language import Language, check_language
from spotcheck.language import matching as words
from spotcheck.language.cells import DOMAIN as DOMAIN_WORDS
from spotcheck.language.cells import WORDS

#: what a list must say, and the columns that say it
_REQUIRED: dict[str, tuple[str, ...]] = {
    "product": ("product",),
    "verdict": ("verdict",),
    "channel": ("channel", DOMAIN),
    "year": ("year", "sampled_on"),
}
#: what a public frame says of a header that holds two columns
_PUBLIC = {DOMAIN: "stage", LOT_OR_DATE: "lot"}
#: columns whose name is sure, and whose cells tell more
_TOLD_BY_CELLS = ("channel", DOMAIN, "programme_kind", "region", "sales_mode", "severity")
#: how many cells of a row are looked at to tell a header, and how long a name may be
_CELLS, _LONGEST = 200, 60
#: how many questions and headers a message lists
_LISTED = 12
#: how many rows of a frame are looked at
_ROWS = 1000


class Matched(NamedTuple):
    """What `matched` gives.

    Attributes
    ----------
    targets
        For each header the schema column it holds, `DOMAIN` or `LOT_OR_DATE`, or ``""`` for an extra.
    rows
        The rows of the mapping.
    notes
        Sentences for the summary, about columns that are likely rather than certain.
    """

    targets: tuple[str, ...]
    rows: tuple[MappedColumn, ...]
    notes: tuple[str, ...]


def header_score(cells: Sequence[Any]) -> float:
    """Tell how much a row of cells looks like a header row: 1 for each name of a column that is known.

    Parameters
    ----------
    cells
        The cells of a row; a name that stands in several cells, as in a merged one, counts once.

    Returns
    -------
    float
        0 where nothing looks like a header; from 2 on the row is one.

    Examples
    --------
    >>> header_score(["序号", "产品名称", "商标", "检验结论"]), header_score(["1", "牙刷", "晨星", "合格"])
    (4.0, 0.0)
    """
    known: set[str] = set()
    for cell in islice(cells, _CELLS):
        if isinstance(cell, str) and 0 < len(cell) <= _LONGEST and _is_name(cell):
            known.add(folded(cell))
    return float(len(known))


def _is_name(cell: str) -> bool:
    named = by_name(cell)
    if named.confidence != "certain":
        return False
    word = folded(cell)
    return word not in DOMAIN_WORDS and not any(word in table for table in WORDS.values())


def matched(
    headers: Sequence[str],
    columns: Sequence[Cells],
    *,
    aliases: Any = None,
    source: str = "frame",
    sheet: str | None = None,
    origin: tuple[str, ...] = (),
    lang: str = "en",
    given: Collection[str] = (),
) -> Matched:
    """Decide which header holds which column.

    Parameters
    ----------
    headers
        Header texts as printed, two-row headers joined by ``/``.
    columns
        The cells of each header; of long columns a sample is looked at.
    aliases
        What the caller says: header → column, a path of a saved mapping, a `Mapping`, or what `aliases_of` gives.
    source, sheet
        Where the list is from, for the mapping and for messages.
    origin
        The sheet and file that a marked copy was made from, of which `aliases` may speak.
    lang
        Language of reasons, notes and messages.
    given
        Columns that `defaults` give, which need no header.

    Returns
    -------
    Matched

    Raises
    ------
    IntakeError
        With ``.mapping``: when a header could be several columns, two headers hold one column, or a required column
        is missing.
    ArgumentError
        When an alias names no column.

    Examples
    --------
    >>> found = matched(["名称", "结果", "年度"], [["牙刷"], ["合格"], ["2020"]], given=["channel"])
    >>> found.targets, found.notes[0]
    (('product', 'verdict', 'year'), '“名称” is taken for product (what its cells hold)')
    """
    check_language(lang)
    language = cast("Language", lang)
    said = aliases_of(aliases, language)
    judged = _first(headers, columns, said, places_of(source, sheet, origin))
    judged = in_a_table(decided(_widened(judged), given), given)
    judged = _clashing(settled(judged, columns))
    rows = tuple(_row(one, source, sheet, language) for one in judged)
    _check(rows, said, given=given, lang=language)
    notes = tuple(_notes(judged, rows, language))
    return Matched(tuple(row.column for row in rows), rows, notes)


def places_of(source: str, sheet: str | None, origin: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give the names by which a mapping may speak of a list, the narrower first; of a copy also those of the list it was made from.

    >>> places_of("a.xlsx", "一"), places_of("a.csv", None), places_of("m.xlsx", "a", ("a.csv",))
    (('a.xlsx, 一', 'a.xlsx'), ('a.csv',), ('m.xlsx, a', 'm.xlsx', 'a.csv'))
    """
    own = (source,) if sheet is None else (place_of(source, sheet), source)
    return own + (places_of(origin[-1], next(iter(origin[:-1]), None)) if origin else ())


def _first(
    headers: Sequence[str], columns: Sequence[Cells], said: Aliases, place: Sequence[str] = ()
) -> list[Judged]:
    """Judge each header by what the caller says, else by its name; look at its cells where they can tell more."""
    found: list[Judged] = []
    seen: Counter[str] = Counter()
    for at, header in enumerate(headers):
        seen[header] += 1
        told = said.target(header, place=place, number=seen[header])
        named = by_name(header) if told is None else Named(told, "certain", "alias")
        blind = not columns or (named.confidence == "certain" and named.target not in _TOLD_BY_CELLS)
        found.append(Judged(header, named) if blind else Judged(header, named, content_of(columns[at])))
    return found


def _clashing(judged: Sequence[Judged]) -> list[Judged]:
    """Make headers that hold one column, which nothing tells apart, a question."""
    claims: dict[str, list[int]] = {}
    for at, one in enumerate(judged):
        if one.named.target:
            claims.setdefault(one.named.target, []).append(at)
    found = list(judged)
    for target, places in claims.items():
        for at in places if len(places) > 1 else []:
            other = next(place for place in places if place != at)
            found[at] = found[at].open("clash", (target,), other=judged[other].header)
    return found


def _widened(judged: list[Judged]) -> list[Judged]:
    """Take an alias that says half of what a header holds for the whole: 抽样领域 as stage says the channel too."""
    claimed = {one.named.target for one in judged}
    found: list[Judged] = []
    for one in judged:
        whole = by_name(one.header).target
        if one.named.why == "alias" and _PUBLIC.get(whole) == one.named.target:
            free = whole == LOT_OR_DATE or "channel" not in claimed
            one = one.said(whole, "certain", "alias") if free else one
        found.append(one)
    return found


def _row(one: Judged, source: str, sheet: str | None, lang: Language) -> MappedColumn:
    named = one.named
    about = tuple(_PUBLIC.get(column, column) for column in named.candidates)
    why = words.reason(named.why, lang, candidates=about, other=one.other)
    open_ = named.candidates if named.confidence == "unsure" else ()
    if open_ and one.content.examples:
        why += words.examples(one.content.examples, lang)
    return MappedColumn(source, sheet, one.header, named.target, named.confidence, why, open_)


def _notes(judged: Sequence[Judged], rows: Sequence[MappedColumn], lang: Language) -> list[str]:
    """Say what is likely: columns taken for something, and columns that were not."""
    said: list[str] = []
    numbered = any(row.column == "batch_id" for row in rows)
    for one, row in zip(judged, rows, strict=True):
        if row.confidence == "likely" and row.column:
            said.append(words.note("likely", lang, header=row.header, column=row.column, reason=row.reason))
        elif one.named.why in ("taken", "not cells", "same cells"):
            number = one.named.candidates == ("batch_id",) and one.named.why == "not cells"
            kind = "kept number" if number and not numbered else "kept"
            said.append(words.note(kind, lang, header=row.header, column="", reason=row.reason))
    return said


def _check(
    rows: tuple[MappedColumn, ...],
    said: Aliases,
    *,
    given: Collection[str],
    lang: Language,
) -> None:
    """Raise an `IntakeError` where a column is unsure, held twice, or missing."""
    place = place_of(rows[0].source, rows[0].sheet) if rows else "frame"
    if "verdict" not in given and next(_no_batches([row.header for row in rows], lang), ""):
        # the result of a test item is no verdict on a batch, and not asked about
        rows = tuple(
            row._replace(confidence="likely", candidates=())
            if row.open and row.candidates == ("verdict",)
            else row
            for row in rows
        )
    unsure = _unsure(rows, place, lang)
    message = unsure or _missing(rows, place, said, given=given, lang=lang)
    if message:
        source = rows[0].source if rows else None
        raise IntakeError(message, source=source, mapping=Mapping.of(rows), lacks_column=not unsure)


def _unsure(rows: Sequence[MappedColumn], place: str, lang: Language) -> str:
    keyed = [(key, row) for key, row in keyed_rows(rows) if row.open]
    open_ = [row for _, row in keyed]
    if not open_:
        return ""
    said = [words.error("one", lang, header=key, reason=row.reason) for key, row in keyed[:_LISTED]]
    said += [words.error("more", lang, n=str(len(open_) - _LISTED))] if len(open_) > _LISTED else []
    listed = ("；" if lang == "zh" else "; ").join(said)
    again = next((key for key, row in keyed if key != row.header), None)
    # Of two headers that are called the same, one is said to be an extra: by its own name it would speak of both.
    example = words.example(again, "") if again else words.example(keyed[0][0], open_[0].candidates[0])
    return words.error("unsure", lang, place=place, listed=listed, example=example)


def _missing(
    rows: Sequence[MappedColumn], place: str, said: Aliases, *, given: Collection[str], lang: Language
) -> str:
    held = {row.column for row in rows} | set(given)
    missing = [name for name, ways in _REQUIRED.items() if not held & set(ways)]
    if not missing:
        return ""
    found = [row.header for row in rows]
    near = next(_no_batches(found, lang), "") if "verdict" in missing else ""
    comma = "、" if lang == "zh" else ", "
    columns = comma.join("year (or sampled_on)" if name == "year" else name for name in missing)
    near = near or _hints(missing, rows, said, lang)
    return words.error("missing", lang, place=place, columns=columns, found=_listed(found, comma), near=near)


def _no_batches(headers: Iterable[str], lang: Language) -> Iterator[str]:
    """Say of headers of a list without a verdict what its rows are rather than batches: many of them, or test items."""
    for kind, pattern in (("counts", words.COUNTS), ("test items", words.PER_ITEM)):
        for header in headers:
            if pattern.fullmatch("".join(header.split())):
                yield words.error(kind, lang, header=header)


def _hints(missing: Sequence[str], rows: Sequence[MappedColumn], said: Aliases, lang: Language) -> str:
    """Say which headers come nearest, which ones of the caller there are not, and how a column is given."""
    found = [row.header for row in rows]
    nearest = {name: header for name in missing for header in _nearest(name, rows, lang)}
    hints = [words.error("near", lang, header=header, column=name) for name, header in nearest.items()]
    hints += [
        words.error("unused", lang, header=header)
        for header in said.columns
        if header not in found and folded(header) not in map(folded, found)
    ]
    example = words.example(nearest.get(missing[0], "…"), missing[0])
    return "".join([*hints, words.error("say which", lang, example=example, column=missing[0])])


def _listed(headers: Sequence[str], comma: str) -> str:
    most = 3 * _LISTED
    return (comma.join(headers[:most]) or "–") + (f"{comma}…" if len(headers) > most else "")


def _nearest(name: str, rows: Sequence[MappedColumn], lang: Language) -> list[str]:
    """Give the header that is most like a usual name of a column, among those that hold none."""
    # one whose cells are not of the column, or that is known to be none, is no candidate
    refused = {words.reason("not cells", lang, candidates=(name,)), words.reason("known", lang)}
    free = [row.header for row in rows if not row.column and row.reason not in refused]
    for usual in words.USUAL[name]:
        near = get_close_matches(usual, free, n=1, cutoff=0.5)
        if near:
            return near
    return []


def match_columns(headers_or_frame: Any) -> pd.DataFrame:
    """Tell which column is which, by name, and by cells where there are any.

    Parameters
    ----------
    headers_or_frame
        Header texts, or a frame of any engine that narwhals supports, whose cells are looked at too.

    Returns
    -------
    DataFrame
        A row for each header: ``header``; ``column`` (a column of the schema, empty for an extra and for one that
        is unsure; 抽样领域, which says stage and channel, is ``stage``, and 生产日期/批号 is ``lot``);
        ``confidence`` (certain, likely or unsure); ``reason``, which lists the candidates of an unsure one.

    Raises
    ------
    ArgumentError
        When it is neither a frame nor a list of headers.

    Examples
    --------
    >>> import spotcheck as sc
    >>> print(sc.intake.match_columns(["被抽样单位名称", "抽样单位名称", "检验结果"])[["header", "column", "confidence"]])
      header  column confidence
    0  被抽样单位名称  outlet    certain
    1  抽样单位名称            certain
    2    检验结果            unsure
    """
    headers, columns = _headers_of(headers_or_frame)
    judged = decided(_first(headers, columns, Aliases()))
    if columns:
        judged = _clashing(settled(judged, columns))
    rows = [_row(one, "frame", None, "en") for one in judged]
    said = {
        "header": [sound(header) for header in headers],
        "column": [_PUBLIC.get(row.column, row.column) for row in rows],
        "confidence": [row.confidence for row in rows],
        "reason": [row.reason for row in rows],
    }
    return pd.DataFrame({name: pd.Series(values, dtype="str") for name, values in said.items()})


def _headers_of(given: Any) -> tuple[list[str], Sequence[Cells]]:
    """Give the headers, and the cells where a frame is given; of a long one, the first rows."""
    if isinstance(given, str):
        raise ArgumentError(f"match_columns takes a list of headers or a frame (got the text {given!r})")
    if isinstance(given, (list, tuple, set, frozenset, dict, pd.Index, pd.Series, np.ndarray)):
        names = list(cast("Iterable[Any]", given))
        if not isinstance(given, dict) and not any(isinstance(name, dict) for name in names):
            return [str(name) for name in names], []
    from spotcheck.intake.memory import as_pandas

    frame = as_pandas(_top(given))
    return [str(name) for name in frame.columns], [frame.iloc[:, n] for n in range(frame.shape[1])]


def _top(frame: Any) -> Any:
    """Give the first rows of a frame, by the way its engine has for that."""
    from spotcheck.intake.spark import is_spark

    if is_spark(frame):
        return frame.limit(_ROWS).toArrow()
    try:
        if hasattr(frame, "head"):
            return frame.head(_ROWS)
        return frame.slice(0, _ROWS) if hasattr(frame, "slice") else frame
    except Exception as error:  # a relation whose table is gone; who takes its rows says so
        if of_duckdb(error) is None:
            raise
        return frame
