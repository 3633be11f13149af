"""Tables whose columns are kept apart by blanks, as in text that was taken from pages."""

import re
from collections.abc import Iterator, Sequence

from spotcheck.figures.claims.tables import Cell, Rows, alike, is_number, is_year, measure_of_header

_GAP = re.compile(r"[ \t\u3000]{2,}")
_RULE = re.compile(r"\s*[-–—=_·.]{3,}[-–—=_·.\s]*")
_EMPTY = re.compile(r"[/／—\-–·*~]+|n/?a|nil", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")
#: % fail 0.6
_NEAR = re.compile(r"(?P<label>.*[^\W\d].*) (?P<number>[\d,.]+%?)")
#: words of prose that was set with wide blanks
_SENTENCE = re.compile(r"[。；！？;!?]|[.,] [A-Za-z]")
_FEWEST_ROWS, _NARROWEST = 2, 2


def spaced_within(text: str) -> list[tuple[int, int, Rows]]:
    r"""Find tables of columns that two blanks or more keep apart: start, end, and rows of (place, cell), the header first.

    A table is taken for one only where its lines are alike, and where a header says what at least one column counts.

    Examples
    --------
    >>> text = "Food      Samples   Failed\nMilk      120       12\nCheese    80        4\n"
    >>> [[cell for _, cell in row] for row in spaced_within(text)[0][2]]
    [['Food', 'Samples', 'Failed'], ['Milk', '120', '12'], ['Cheese', '80', '4']]
    """
    if "  " not in text and "\u3000" not in text:
        return []
    found: list[tuple[int, int, Rows]] = []
    for block in _blocks(text):
        rows = _table(block)
        if rows:
            place, cell = rows[-1][-1]
            found.append((rows[0][0][0], place + len(cell), rows))
    return found


def _blocks(text: str) -> Iterator[list[list[Cell]]]:
    """Give the runs of lines that hold two cells or more."""
    block: list[list[Cell]] = []
    position = 0
    for line in [*text.splitlines(keepends=True), ""]:
        cells = _cells(line, position)
        if len(cells) >= _NARROWEST and not any(_SENTENCE.search(cell) for _, cell in cells):
            block.append(cells)
        elif not (block and line.strip() and _RULE.fullmatch(line.rstrip("\r\n"))):
            if len(block) > _FEWEST_ROWS:
                yield block
            block = []
        position += len(line)


def _cells(line: str, position: int) -> list[Cell]:
    cells: list[Cell] = []
    at = 0
    for gap in [*_GAP.finditer(line.rstrip()), None]:
        end = gap.start() if gap else len(line.rstrip())
        if end > at:
            cells.append((position + at, line[at:end]))
        at = gap.end() if gap else end
    return cells


def _table(block: Sequence[list[Cell]]) -> Rows:
    """Give the header and the rows behind it that are like the first one; nothing where they are no table."""
    first = next((k for k, row in enumerate(block) if any(map(_counts, row[1:]))), 0)
    if not first:
        return []
    head, row = block[first - 1], block[first]
    numbers = sum(map(_is_number, row))
    if len(head) == numbers and not _is_number(row[0]):
        head = [(head[0][0], ""), *head]
    rows: Rows = [list(head)]
    counted = [_is_number(cell) for cell in _fitted(row, len(head))]
    if not _heads(head, counted):
        return []
    for other in block[first:]:
        fitted = _fitted(other, len(head))
        if not alike(fitted, counted, _EMPTY):
            break
        rows.append(fitted)
    return rows if len(rows) > _FEWEST_ROWS else []


def _heads(head: Sequence[Cell], counted: Sequence[bool]) -> bool:
    """Whether a header says what at least one column of numbers counts, or of which years they all are."""
    titles = [title for (_, title), told in zip(head, counted, strict=False) if told]
    if len(head) != len(counted) or (counted[0] and not is_year(head[0][1])):
        return False
    return bool(titles) and (any(map(measure_of_header, titles)) or all(map(_YEARS.fullmatch, titles)))


def _fitted(row: list[Cell], width: int) -> list[Cell]:
    """Give a row so many cells: a label of several words that were set apart is one, and a number may stand too near to it."""
    more = len(row) - width
    if more > 0 and not any(map(_is_number, row[: more + 1])):
        return [(row[0][0], " ".join(cell for _, cell in row[: more + 1])), *row[more + 1 :]]
    near = _NEAR.fullmatch(row[0][1]) if more == -1 else None
    if near is None:
        return row
    place = row[0][0]
    return [(place, near.group("label")), (place + near.start("number"), near.group("number")), *row[1:]]


def _counts(cell: Cell) -> bool:
    """Whether a cell is a number, and no year of a header."""
    return _is_number(cell) and not _YEAR.fullmatch(cell[1])


def _is_number(cell: Cell) -> bool:
    return is_number(cell[1])
