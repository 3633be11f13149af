"""Where and what: rates by two columns."""

import math
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.errors import ChartError
from spotcheck.language import Language
from spotcheck.language.charts import AND, words
from spotcheck.language.labels import is_missing
from spotcheck.language.numbers import percent
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, check_most, level_name
from spotcheck.plot.page import MARGIN, WIDTH, Key, Page, Slots, Words, lay_out
from spotcheck.plot.phrases import (
    NONE,
    counts_text,
    rate_text,
    scope_note,
    sentences,
    shortened_note,
    title_sentence,
)
from spotcheck.plot.scales import decimals_of, step_for
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import LEADING, Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: cells of fewer tested batches are hatched, not coloured
SMALL_CELL = 10
#: levels in their own order, not by rate
_TIMES = ("year", "quarter", "month")
_CELL_HEIGHT, _NARROWEST = 29.0, 50.0


@styled
def heatmap(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    small: int = SMALL_CELL,
    most: int | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> "Axes":
    """Draw failure rates by two columns as a table of coloured cells, each with its rate and its counts.

    Rows and columns are sorted by their pooled rate (years, quarters and months by time). One hue, darker is higher.

    Parameters
    ----------
    result
        What `spotcheck.failure_rates` returned by exactly two columns: the first makes the rows.
    small
        Cells of fewer tested batches are hatched, not coloured.
    most
        At most so many rows and so many columns are drawn: those of most tested batches; the note counts the others.
    lang
        Language of all words.
    ax
        Axes to draw in the place of; without them a figure of the right size is made.
    title, subtitle, note, source
        Texts in place of the generated ones; an empty text leaves the slot out.
    font
        A font family, or a font file, to be used before the packaged one.

    Returns
    -------
    matplotlib.axes.Axes
        The Axes.

    Raises
    ------
    ChartError
        When the frame is empty, is not of that function, or not by two columns.
    FontError
        When Chinese is to be drawn and no font at hand can.

    Examples
    --------
    >>> import spotcheck as sc
    >>> tally = sc.counts({("east", "toys"): (3, 30), ("west", "toys"): (9, 40)}, ["region", "category"])
    >>> ax = sc.plot.heatmap(sc.failure_rates(tally, ["region", "category"]))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['west', 'east']
    """
    groups, lang = check_frame(result, "rates", "heatmap", lang)
    if len(groups) != 2:
        raise ChartError(
            f"plot.heatmap draws rates by exactly two columns (got {', '.join(groups) or 'no group column'}); give it "
            "spotcheck.failure_rates(data, [rows, columns])"
        )
    check_most(most)
    type_ = Type.of(font)
    kept, left = _foremost(result.reset_index(drop=True), groups, most, lang)
    grid = _Grid(kept, groups, small, type_, lang)
    slots = Slots(title, subtitle, note, source, ax, font)
    rows, columns = (by_phrase([c], lang) for c in groups)
    text = Words(
        title=words("heatmap", lang, rows=rows, columns=columns),
        subtitle=words("heatmap marks", lang, order=_order_said(grid, lang)),
        note=(left, scope_note(result, lang, drawn=not left), _colours_note(grid, lang)),
        key=(Key("patch", "white", words("small cell", lang, small=small), hatch="////"),)
        if grid.has_small
        else (),
    )
    page, top, height = lay_out(
        text.said(slots), type_, grid.height, ax=ax, width=max(WIDTH, grid.narrowest())
    )
    made = grid.draw(page, top, height, ax)
    remember(made, title or text.title, _alt(title or text.title, grid, type_, lang, left))
    type_.warn()
    return made


def _foremost(frame: Frame, groups: list[str], most: int | None, lang: Language) -> tuple[Frame, str]:
    """Keep at most so many levels of either column, those of most tested batches; say how many are left out."""
    kept, left = frame, {}
    for name, column in zip(("rows", "columns"), groups, strict=True):
        tested = frame.groupby(column, dropna=False, sort=False)["tested"].sum()
        order = tested.sort_values(ascending=False, kind="stable").index
        first = order if most is None else order[:most]
        left[name] = len(order) - len(first)
        kept = kept[kept[column].isin(first)]
    said = [words(f"{name} more", lang, n=n) for name, n in left.items() if n]
    return kept, words("cells left", lang, more=AND[lang].join(said)) if said else ""


def _order_said(grid: "_Grid", lang: Language) -> str:
    """Say which of rows and columns are sorted by their rates: what is a time, or one level, is not."""
    by_rate = [
        column not in _TIMES and len(levels) > 1
        for column, levels in zip(grid.groups, (grid.rows, grid.columns), strict=True)
    ]
    if not any(by_rate):
        return ""
    of = "both" if all(by_rate) else "rows" if by_rate[0] else "columns"
    return words("order", lang, sorted=words(f"order of {of}", lang))


def _colours_note(grid: "_Grid", lang: Language) -> str:
    said = words("colours", lang, top=percent(grid.top, decimals_of(grid.top))) if grid.has_colours else ""
    return sentences([said, words("empty cell", lang) if grid.has_empty else ""], lang)


class _Grid:
    """The cells, their order, and their drawing."""

    def __init__(self, frame: Frame, groups: list[str], small: int, type_: Type, lang: Language) -> None:
        self.type, self.small, self.lang, self.groups = type_, small, lang, groups
        self.rows, self.columns = (_order(frame, c) for c in groups)
        self.cells = {(_key(r[groups[0]]), _key(r[groups[1]])): r for r in frame.to_dict("records")}
        shown = frame[(frame["tested"].fillna(0) >= small) & frame["rate"].notna()]
        self.has_colours = bool(len(shown))
        highest = (float(shown["rate"].max()) if len(shown) else 0.0) or 0.01
        step = step_for(highest, 8)
        self.top = min(step * math.ceil(highest / float(step) - 1e-9), Fraction(1))
        self.has_empty = len(self.cells) < len(self.rows) * len(self.columns) or bool(
            ((frame["tested"].fillna(0) == 0) | frame["rate"].isna()).any()
        )
        self.has_small = bool(((frame["tested"] > 0) & (frame["tested"] < small)).any())
        self.row_names = [type_.safe(level_name(groups[0], level, lang)) for level in self.rows]
        self.column_names = [type_.safe(level_name(groups[1], level, lang)) for level in self.columns]
        self.wrapped = type_.names(self.row_names, palette.BODY, 130, most=2)
        self.left = max(type_.width(line, palette.BODY) for lines in self.wrapped for line in lines) + 8

    def narrowest(self) -> float:
        """Give the width that the cells need at least."""
        counts = [counts_text(r["nonconforming"], r["tested"]) for r in self.cells.values()]
        widest = max(self.type.width(text, palette.SMALL) for text in counts) + 6
        return 2 * MARGIN + self.left + len(self.columns) * max(_NARROWEST, widest)

    def _cell(self, width: float) -> float:
        return min(110.0, (width - 2 * MARGIN - self.left) / len(self.columns))

    def _heads(self, width: float) -> list[list[str]]:
        room = self._cell(width) - 5
        return self.type.names(self.column_names, palette.LEGEND, room, most=6)

    def _head_height(self, width: float) -> float:
        return max(len(lines) for lines in self._heads(width)) * palette.LEGEND * LEADING + 6

    def height(self, width: float) -> float:
        lines = max(len(wrapped) for wrapped in self.wrapped)
        each = max(_CELL_HEIGHT, lines * palette.BODY * LEADING + 4)
        return self._head_height(width) + len(self.rows) * each + 2

    def draw(self, page: Page, top: float, height: float, reuse: "Axes | None") -> "Axes":
        head = self._head_height(page.width)
        cell = self._cell(page.width)
        x, y = MARGIN + self.left, top + head
        tall = (height - head - 2) / len(self.rows)
        ax = page.axes(x, y, cell * len(self.columns), tall * len(self.rows), reuse)
        ax.spines[:].set_visible(False)
        ax.set_xticks([])
        ax.set_yticks(range(len(self.rows)), labels=["\n".join(w) for w in self.wrapped], parse_math=False)
        ax.tick_params(axis="y", pad=6 * page.scale)
        for label in ax.get_yticklabels():
            label.set(
                color=palette.INK,
                linespacing=1.1,
                fontproperties=page.type.properties(palette.BODY * page.scale),
            )
        ax.set_xlim(-0.5, len(self.columns) - 0.5)
        ax.set_ylim(len(self.rows) - 0.5, -0.5)
        for c, lines in enumerate(self._heads(page.width)):
            for i, line in enumerate(reversed(lines)):
                middle = y - 4 - (i + 0.5) * palette.LEGEND * LEADING
                page.text(x + (c + 0.5) * cell, middle, line, palette.LEGEND, ha="center")
        for r, row in enumerate(self.rows):
            for c, column in enumerate(self.columns):
                record = self.cells.get((_key(row), _key(column)))
                self._draw_cell(ax, page, (c, r), record, (x + (c + 0.5) * cell, y + (r + 0.5) * tall))
        return ax

    def _draw_cell(
        self,
        ax: "Axes",
        page: Page,
        at: tuple[int, int],
        record: dict[str, Any] | None,
        middle: tuple[float, float],
    ) -> None:
        from matplotlib.patches import Rectangle

        empty = record is None or is_missing(record["rate"]) or not record["tested"]
        few = record is not None and not empty and record["tested"] < self.small
        fill = "white" if empty or few else _shade(float(record["rate"]) / float(self.top))  # type: ignore[index]
        cell = Rectangle(
            (at[0] - 0.485, at[1] - 0.47), 0.97, 0.94, facecolor=fill, hatch="////" if few else None,
            edgecolor="#C4C4C4" if few else "#D0D0D0" if empty else fill, linewidth=0.6 * page.scale,
        )  # fmt: skip
        ax.add_patch(cell)
        x, y = middle
        if empty:
            page.text(x, y, NONE, palette.BODY, colour=palette.SOFT, ha="center")
            return
        ink = palette.ink_on(fill)
        assert record is not None  # noqa: S101 (an empty cell has returned)
        rate = rate_text(record["rate"], record["nonconforming"], record["tested"])
        lines = [
            page.text(x, y - 5.5, rate, palette.BODY, colour=ink, ha="center"),
            page.text(
                x,
                y + 6.5,
                counts_text(record["nonconforming"], record["tested"]),
                palette.SMALL,
                colour=ink,
                ha="center",
            ),
        ]
        if few:  # a white band keeps the numbers readable on the hatch
            for line in lines:
                line.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 0.6 * page.scale})


def _key(level: Any) -> Any:
    return None if is_missing(level) else level


def _order(frame: Frame, column: str) -> list[Any]:
    """Order the levels by their pooled rate, highest first; what is a time, by time; missing last."""
    sums = frame.groupby(column, dropna=False, sort=True)[["nonconforming", "tested"]].sum()
    levels = list(sums.index)
    if column not in _TIMES:
        rates = (sums["nonconforming"] / sums["tested"].where(sums["tested"] > 0)).fillna(-1).to_list()
        levels = [level for _, level in sorted(zip(rates, levels, strict=True), key=lambda pair: -pair[0])]
    return [level for level in levels if not is_missing(level)] + [
        level for level in levels if is_missing(level)
    ]


def _shade(fraction: float) -> str:
    """Give the colour of a rate as a fraction of the darkest: one hue, from nearly white."""
    from matplotlib import colormaps
    from matplotlib.colors import to_hex

    return to_hex(colormaps["Blues"](0.02 + 0.96 * min(1.0, max(0.0, fraction))))


def _alt(title: str, grid: _Grid, type_: Type, lang: Language, left: str) -> str:
    known = [r for r in grid.cells.values() if not is_missing(r["rate"]) and r["tested"] >= grid.small]
    few = sum(0 < r["tested"] < grid.small for r in grid.cells.values())
    said = [
        title_sentence(title, lang),
        words("alt cells", lang, rows=len(grid.rows), columns=len(grid.columns), small=few, few=grid.small),
    ]
    if known:
        top = max(known, key=lambda r: (r["rate"], r["tested"]))
        names = " · ".join(level_name(c, top[c], lang) for c in list(top)[:2])
        rate = rate_text(top["rate"], top["nonconforming"], top["tested"])
        what = words(
            "alt rate", lang, name=names, rate=rate, counts=counts_text(top["nonconforming"], top["tested"])
        )
        said.append(words("alt highest", lang, what=what))
    return sentences([*said, left, shortened_note(type_, lang)], lang)
