"""Where a table begins: the rows of its header, found by score, and the columns that belong to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from spotcheck.intake.cells import folded, tidy
from spotcheck.intake.matching import header_score
from spotcheck.intake.reading.columns import shown_text
from spotcheck.intake.reading.grids import Range, Row, letter
from spotcheck.language import Language
from spotcheck.language.intake import MARKED
from spotcheck.language.reading import UNNAMED

#: how many rows may stand above the header, and how many header rows one below the other
SEARCHED, _DEEPEST = 50, 3
#: a row is recognised as a header from this score on
RECOGNISED = 2.0
_TITLE = 16
#: what a marked copy has above cells that its list has no header for
_BEYOND = frozenset(MARKED["beyond"].values())
#: a row with so large a part of the names of the best header is a header too
_ALSO = 0.6
_NEARLY_ALL = 0.9

Score = Callable[[Sequence[Any]], float]
#: rank, first row, last row, texts
_Candidate = tuple[tuple[float, ...], int, int, list[str]]


@dataclass(frozen=True)
class Heading:
    """The header of a table.

    Attributes
    ----------
    first, last
        Positions of its first and last row.
    columns, names
        Positions of the table's columns, and their headers.
    stray
        Positions of columns beside the table that hold something else.
    score
        How many names of columns it has.
    width
        How many cells its rows have.
    ends
        Whether the header itself says that what follows is beyond it, as that of a marked copy does.
    """

    first: int
    last: int
    columns: tuple[int, ...]
    names: tuple[str, ...]
    stray: tuple[int, ...]
    score: float
    width: int
    ends: bool = False


def scorer(known: Sequence[str]) -> Score:
    """Give what scores a row of headers, where the caller has said what some headers mean.

    >>> scorer(["Facility"])(["Facility", "样品名称", "x"])
    2.0
    """
    said = {folded(header) for header in known}
    said |= {part for header in said for part in header.split("/")[-1:]}

    def score(cells: Sequence[Any]) -> float:
        texts = [cell for cell in cells if isinstance(cell, str) and cell]
        told = {folded(text) for text in texts} & said
        rest = [text for text in texts if folded(text) not in told] if told else texts
        return len(told) + header_score(rest)

    return score


def heading_of(
    rows: Sequence[tuple[int, Row]], merges: Sequence[Range], score: Score, lang: Language
) -> Heading | None:
    """Find the header among the first rows of a sheet, and the columns of its table.

    Parameters
    ----------
    rows
        The first rows: number and cells, some data rows among them.
    merges
        Merged ranges.
    score
        Tells how many names of columns a row has.

    Returns
    -------
    Heading or None
        The best there is, however low its score; None where no row has anything in it.

    Examples
    --------
    >>> rows = [(1, ["抽查结果", ""]), (2, ["样品名称", "检验结论"]), (3, ["牙刷", "合格"])]
    >>> heading_of(rows, [], header_score, "en").names
    ('样品名称', '检验结论')
    """
    found: list[_Candidate] = [
        ((score(texts), _looks(texts), -first, depth), first, first + depth - 1, texts)
        for first in filled(rows)[:SEARCHED]
        for depth, texts in _joined(rows, first, merges)
    ]
    if not found:
        return None
    best = max(found)
    above = [one for one in found if one[2] < best[1] and _has_rows(one, best, rows, score)]
    if above:  # a second header that has more names is no reason to leave out the rows of the first
        first = min(one[1] for one in above)
        best = max(one for one in above if one[1] == first)
    rank, first, last, texts = best
    width = max(len(row) for _, row in rows[first : last + 1])
    below = _as_wide(rows[last + 1 :], width)
    end = next((place for place, text in enumerate(texts) if text in _BEYOND), None)
    if end:
        width, texts = end, texts[:end]
        below = [(number, row[:end]) for number, row in below]
    columns, stray = _columns(texts, below, score)
    names = [texts[place] or UNNAMED[lang].format(letter=letter(place)) for place in columns]
    return Heading(first, last, tuple(columns), tuple(names), tuple(stray), rank[0], width, bool(end))


def _as_wide(below: Sequence[tuple[int, Row]], width: int) -> Sequence[tuple[int, Row]]:
    """Give rows without the cells that a few have beyond the header; where nearly all have, it lacks a name."""
    longer = sum(len(row) > width for _, row in below)
    return below if longer >= _NEARLY_ALL * len(below) else [(number, row[:width]) for number, row in below]


def _has_rows(one: _Candidate, best: _Candidate, rows: Sequence[tuple[int, Row]], score: Score) -> bool:
    """Tell whether a header above the best one is one too, with rows of data below it."""
    if one[0][0] < max(RECOGNISED + 1, _ALSO * best[0][0]):
        return False
    wide = sum(1 for text in one[3] if text) / 2
    between = (row for _, row in rows[one[2] + 1 : best[1]])
    return any(len(row) - row.count("") >= wide and score(row) < RECOGNISED for row in between)


def filled(rows: Sequence[tuple[int, Row]]) -> list[int]:
    """Give the positions of the rows that hold anything."""
    return [
        place
        for place, (_, row) in enumerate(rows)
        if any(cell != "" and not str(cell).isspace() for cell in row)
    ]


def _looks(texts: Sequence[str]) -> float:
    """Tell, among rows in which no name is known, which looks most like a header: many short texts, no numbers."""
    said = [text for text in texts if text]
    if len(set(said)) < 2:
        return 0.0
    return sum(len(text) <= 30 and not _numeric(text) for text in set(said)) - sum(map(_numeric, said))


def _numeric(text: str) -> bool:
    return text.replace(".", "").replace("-", "").replace("/", "").replace(":", "").isdigit()


def _joined(
    rows: Sequence[tuple[int, Row]], first: int, merges: Sequence[Range]
) -> list[tuple[int, list[str]]]:
    """Give the header that begins in a row, as one row, and joined with rows below that go on with it."""
    width = max(len(row) for _, row in rows)
    level = _texts(rows[first][1], width)
    found = [(1, level)]
    texts = level
    for depth in range(2, _DEEPEST + 1):
        if first + depth > len(rows):
            break
        above, below = _texts(rows[first + depth - 2][1], width), _texts(rows[first + depth - 1][1], width)
        if not _goes_on(above, below) or not _is_parents(rows[first + depth - 2], merges):
            break
        spread = _spread(above, below, rows[first + depth - 2][0], merges)
        if depth == 2:
            texts = spread
        else:
            texts = [_join(text, part) for text, part in zip(texts, spread, strict=True)]
        found.append((depth, [_join(text, part) for text, part in zip(texts, below, strict=True)]))
    return found


def _texts(row: Row, width: int) -> list[str]:
    texts = [tidy(shown_text(cell)) if isinstance(cell, str) else _number(cell) for cell in row]
    return texts + [""] * (width - len(texts))


def _number(cell: Any) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 else str(cell)


def _goes_on(above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether a row goes on with the header above it: it divides some headers, and is blank below the others."""
    starts = [place for place, text in enumerate(above) if text]
    if not starts or not any(below):
        return False
    divided = alone = 0
    for start, end in zip(starts, [*starts[1:], len(above)], strict=True):
        children = sum(1 for text in below[start:end] if text)
        divided += end - start > 1 and children > 1 and bool(below[start])
        alone += end - start == 1 and children == 1
    numbers = sum(map(_numeric, below))
    return divided > 0 and alone <= 0.3 * len(starts) and numbers <= 0.2 * sum(map(bool, below))


def _spread(above: Sequence[str], below: Sequence[str], number: int, merges: Sequence[Range]) -> list[str]:
    """Give the upper row with each header over all columns that it divides into."""
    spread = list(above)
    wide = [one for one in merges if one[0] <= number <= one[2] and one[3] > one[1] and one[0] == number]
    if wide:
        for _, left, _, right in wide:
            for place in range(left + 1, min(right + 1, len(spread))):
                spread[place] = spread[place] or above[left]
        return spread
    over = ""
    for place, text in enumerate(above):
        if text:
            over = text if below[place] else ""
        elif below[place]:
            spread[place] = over
        else:
            over = ""
    return spread


def _join(above: str, below: str) -> str:
    if not below or above == below or above.endswith(f"/{below}"):
        return above
    return f"{above}/{below}" if above else below


def _is_parents(row: tuple[int, Row], merges: Sequence[Range]) -> bool:
    """Tell whether a row holds headers of groups rather than a title."""
    number, cells = row
    said = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    if len(set(said)) < 2 or any(len(text) > _TITLE or "：" in text or ":" in text for text in said):
        return False
    wide = [one for one in merges if one[0] == number and one[3] > one[1]]
    return not wide or all(right - left + 1 < len(cells) for _, left, _, right in wide)


def _columns(
    texts: Sequence[str], below: Sequence[tuple[int, Row]], score: Score
) -> tuple[list[int], list[int]]:
    """Part the columns of the table from what stands beside it."""
    width = max(len(texts), *(len(row) for _, row in below), 0) if below else len(texts)
    names = [*texts, *[""] * (width - len(texts))]
    fills = [
        [n for n, (_, row) in enumerate(below) if place < len(row) and row[place] != ""]
        for place in range(width)
    ]
    blocks = [
        [place for place, _ in run]
        for named, run in groupby(enumerate(names), key=lambda one: one[1] != "")
        if named
    ]
    if not blocks:
        return [], []
    main = max(blocks, key=lambda block: (score([names[place] for place in block]), len(block), -block[0]))
    most = max((len(fills[place]) for place in main), default=0)
    kept = list(main)
    for side in (range(main[-1] + 1, width), range(main[0] - 1, -1, -1)):
        _beside(list(side), kept, names, fills, most, score)
    kept.sort()
    stray = [place for place in range(width) if place not in kept and (fills[place] or names[place])]
    return kept, stray


def _beside(
    side: list[int],
    kept: list[int],
    names: Sequence[str],
    fills: Sequence[list[int]],
    most: int,
    score: Score,
) -> None:
    """Take in the columns on one side as far as they belong to the table; `kept` grows."""
    apart = False
    for named, run in groupby(side, key=lambda place: names[place] != ""):
        places = list(run)
        if not named:
            for place in places:
                share = len(fills[place]) / most if most else 0.0
                apart = apart or not fills[place]
                if share >= 0.5 and not apart:
                    kept.append(place)
                elif fills[place]:
                    apart = True
            continue
        rows = {n for place in places for n in fills[place]}
        gain = score([names[place] for place in [*kept, *places]]) - score([names[place] for place in kept])
        whole = len(rows) >= 0.9 * most and (most > 0 or gain > 0)
        spread = gain >= 1 and bool(rows) and max(rows) >= most / 2 and len(rows) > 1
        if whole or spread or not apart:
            kept.extend(places)
            apart = False
