"""Tables that were copied as one cell a line: the headers, then row behind row, found by what repeats."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from spotcheck.figures.claims.tables import Cell, Rows, alike, is_number, is_year, measure_of_header

_LONGEST_CELL = 32
_WIDEST = 12
_LABELS = 4
_SENTENCE = re.compile(r"[。；，！？;!?]|[:：]$")
_BAR = re.compile(r"\s*\|[|\s]*")
_EMPTY = re.compile(r"[/／—\-–·*~]*")
_TOTAL = re.compile(r"(?:合|总|共)\s*计|總計|总体|小计|total", re.IGNORECASE)
#: the end of a header that was broken before its unit, and the lines that one may have
_TAIL = re.compile(
    r"[（(]?(?:批次|批|件|个|款|家|样品)?(?:数量?|总数|总量|率)?[)）]?[（(]?[%％批次件个款家]{0,2}[)）]?"
)
_LINES = 2
_REMARKS = re.compile(r"备注|備註|说明|remarks?", re.IGNORECASE)


def flattened_within(text: str) -> list[tuple[int, int, Rows]]:
    r"""Find tables of one cell a line: start, end, and rows of (place, cell), the header row first.

    A table is taken for one only where every column of numbers has a header that says what it counts.

    Examples
    --------
    >>> text = "类别\n抽检批次\n不合格批次\n糕点\n40\n1\n饮料\n60\n0\n"
    >>> [[cell for _, cell in row] for row in flattened_within(text)[0][2]]
    [['类别', '抽检批次', '不合格批次'], ['糕点', '40', '1'], ['饮料', '60', '0']]
    """
    found: list[tuple[int, int, Rows]] = []
    for run in _runs(text):
        first = 0
        while (made := _table(run, first)) is not None:
            rows, first = made
            place, cell = rows[-1][-1]
            found.append((rows[0][0][0], place + len(cell), rows))
    return found


def _runs(text: str) -> Iterator[list[Cell]]:
    """Cut a text into runs of short lines; lines that hold a bar alone part cells of several lines."""
    run: list[Cell] = []
    position, barred = 0, False
    for line in text.splitlines(keepends=True):
        cell = line.strip()
        ended = cell.endswith("|") and cell.count("|") == 1
        cell = cell[:-1].rstrip() if ended else cell
        start = position + line.find(cell) if cell else position
        position += len(line)
        if _BAR.fullmatch(line):
            barred = True
        elif not cell:
            continue
        elif len(cell) > _LONGEST_CELL or _SENTENCE.search(cell) or "\t" in cell or "|" in cell:
            yield from _worth(run)
            run, barred = [], False
        else:
            joins = run and not barred and _within_bars(text, run[-1], start)
            run = [*run[:-1], (run[-1][0], text[run[-1][0] : start + len(cell)])] if joins else run
            if not joins:
                run.append((start, cell))
            barred = ended
    yield from _worth(run)


def _within_bars(text: str, before: Cell, start: int) -> bool:
    """Whether two lines stand between bars, one right below the other: they are one cell."""
    return (
        text[max(0, before[0] - 3) : before[0]].strip(" \r\n") == "|"
        and "\n\n" not in text[before[0] : start]
    )


def _worth(run: list[Cell]) -> Iterator[list[Cell]]:
    if len(run) > 5 and sum(is_number(cell) for _, cell in run) > 2:
        yield run


def _table(run: Sequence[Cell], start: int) -> tuple[Rows, int] | None:
    """Give the first table of a run from a cell on, and the place of the cell behind it."""
    first = next((k for k in range(start, len(run)) if is_number(run[k][1])), None)
    while first is not None:
        made = [
            table
            for labels in range(min(_LABELS, first - start + 1))
            for width in range(2, _WIDEST + 1)
            for heads in _heads(run, start, first - labels, width)
            if (table := _rows(run, heads, first - labels, width)) is not None
        ]
        if made:
            return max(made, key=lambda table: (table[1], -len(table[0][0])))
        behind = next((k for k in range(first, len(run)) if not is_number(run[k][1])), len(run))
        start, first = behind, next((k for k in range(behind, len(run)) if is_number(run[k][1])), None)
    return None


def _heads(run: Sequence[Cell], start: int, first: int, width: int) -> Iterator[list[Cell]]:
    """Give the headers that may stand right before a row: a line each, or some broken before their unit (抽查, 批次数)."""
    lines = [cell for cell in run[start:first] if not _REMARKS.fullmatch(cell[1])]
    yield lines[-width:]
    tails = sum(_TAIL.fullmatch(cell) is not None for _, cell in lines)
    if not tails or len(lines) <= width:
        return
    for size in range(width + 1, min(len(lines), width + tails + 1) + 1):
        tried = lines[-size:]
        fronts = [k for k in range(1, size) if not _TAIL.fullmatch(tried[k][1])]
        for cuts in sorted(combinations(fronts, width - 1), key=lambda c: _longest((0, *c, size))):
            if _longest((0, *cuts, size)) <= _LINES:
                yield [
                    (tried[a][0], "".join(cell for _, cell in tried[a:b]))
                    for a, b in pairwise((0, *cuts, size))
                ]


def _longest(cuts: tuple[int, ...]) -> int:
    return max(b - a for a, b in pairwise(cuts))


def _rows(run: Sequence[Cell], heads: list[Cell], first: int, width: int) -> tuple[Rows, int] | None:
    """Read rows of a width from their first cell on."""
    row = run[first : first + width]
    named = any(not is_number(cell) for _, cell in row) or any(is_year(head) for _, head in heads)
    if len(heads) < width or len(row) < width or not named:
        return None
    counted = [is_number(cell) for _, cell in row]
    if not all(
        measure_of_header(head) for (_, head), is_count in zip(heads, counted, strict=True) if is_count
    ):
        return None
    rows: Rows = [heads]
    k = first
    while k + width <= len(run) and alike(run[k : k + width], counted, _EMPTY):
        rows.append(list(run[k : k + width]))
        k += width
    if len(rows) < 3:
        return None
    total = run[k : k + width - 1]
    if (
        len(total) == width - 1
        and counted[0]
        and _TOTAL.fullmatch(total[0][1])
        and alike(total, counted[1:], _EMPTY)
    ):
        rows.append([(total[0][0], ""), *total])  # the last row has no number of its own
        k += width - 1
    return rows, k
