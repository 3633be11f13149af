"""Charts of rows: names at the left, marks in the middle, numbers at the right; panels one under another.

Every text is measured before the Axes are placed, so that 1 row and 60, short names and long ones, are set alike.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from spotcheck.plot import palette
from spotcheck.plot.page import MARGIN, WIDTH, Page, Slots, Words, lay_out
from spotcheck.plot.scales import Scale
from spotcheck.plot.typesetting import LEADING, Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_HEADING, _HEADER, _TICKS, _LABEL, _BETWEEN = 19.0, 16.0, 17.0, 14.0, 10.0
_COLUMN_GAP = 13.0
_TOTAL_GAP = 0.5
#: words of ticks are so far apart, at the least
_TICK_GAP = 4.0


@dataclass(frozen=True)
class Row:
    """A row: its name, the texts at its right, and their colour."""

    name: str
    cells: tuple[str, ...]
    colour: str = palette.INK


@dataclass(frozen=True)
class Panel:
    """Rows under one heading.

    Attributes
    ----------
    heading
        Its words, or an empty text.
    rows
        Its rows, from the top.
    total
        Whether the last row is a total, set apart.
    reference
        Where a reference line stands and what is written over it, or None.
    draw
        Draws the marks: given the Axes, the places of the rows, and the scale of the page.
    """

    heading: str
    rows: tuple[Row, ...]
    draw: Callable[["Axes", list[float], float], None]
    total: bool = False
    reference: tuple[float, str] | None = None

    def places(self) -> list[float]:
        """Give the place of each row on the vertical axis."""
        places = [float(i) for i in range(len(self.rows))]
        if self.total:
            places[-1] += _TOTAL_GAP
        return places

    @property
    def span(self) -> float:
        """The height of the rows, in rows."""
        return len(self.rows) + (_TOTAL_GAP if self.total else 0)


@dataclass
class RowChart:
    """A chart of rows.

    Attributes
    ----------
    panels
        The panels.
    headers
        Headers of the columns at the right.
    scale
        The horizontal axis.
    hints
        Words under the axis at both sides of 1, such as "online higher".
    """

    panels: list[Panel]
    headers: tuple[str, ...]
    scale: Scale
    type: Type
    hints: tuple[str, str] | None = None
    names: list[list[list[str]]] = field(init=False)
    headings: list[list[str]] = field(init=False)
    _columns: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._columns = [
            max(
                [self.type.width(header, palette.LEGEND)]
                + [self.type.width(row.cells[i], palette.BODY) for p in self.panels for row in p.rows]
            )
            for i, header in enumerate(self.headers)
        ]
        self.names, self.headings = [], []

    @property
    def right(self) -> float:
        """The width of the columns at the right."""
        return sum(self._columns) + _COLUMN_GAP * len(self._columns)

    def set_names(self, width: float) -> float:
        """Break names and headings for a page of `width`, and give the width of the column of names."""
        inside = width - 2 * MARGIN
        self.headings = self.type.names([p.heading for p in self.panels], palette.SUBTITLE, inside, most=2)
        room = max(60.0, min(170.0, (inside - self.right) * 0.44))
        self.names = [
            self.type.names([row.name for row in panel.rows], palette.BODY, room, most=3)
            for panel in self.panels
        ]
        lines = [line for panel in self.names for name in panel for line in name]
        return max((self.type.width(line, palette.BODY) for line in lines), default=0.0)

    def pitch(self) -> float:
        """Give the height of a row: more air where rows are few, and room for names of several lines."""
        rows = max(len(panel.rows) for panel in self.panels)
        airy = float(np.interp(rows, [4, 14, 40], [23.0, 20.0, 16.0]))
        lines = max(len(name) for panel in self.names for name in panel)
        return max(airy, lines * palette.BODY * LEADING + 3)

    def above(self, index: int) -> float:
        """Give the room above the rows of a panel."""
        panel = self.panels[index]
        header = _HEADER if panel.reference or any(self.headers) else 4.0
        more = (len(self.headings[index]) - 1) * palette.SUBTITLE * LEADING
        return header + (_HEADING + more if panel.heading else 0)

    def below(self, index: int) -> float:
        """Give the room under the rows of a panel."""
        last = index == len(self.panels) - 1
        return _TICKS + (_LABEL * (1 if self.hints is None else 2) if last else _BETWEEN)

    def around(self) -> float:
        """Give the room that is not rows."""
        return sum(self.above(i) + self.below(i) for i in range(len(self.panels)))

    def height(self, width: float) -> float:
        """Give the height that the chart needs."""
        self.set_names(width)
        return self.around() + self.pitch() * sum(p.span for p in self.panels)


def draw_rows(chart: RowChart, words: Words, slots: Slots) -> Any:
    """Draw a chart of rows, and give its Axes, or an array of them when there are several panels."""
    page, y, height = lay_out(words.said(slots), chart.type, chart.height, ax=slots.ax, width=WIDTH)
    names = chart.set_names(page.width)
    pitch = (height - chart.around()) / sum(p.span for p in chart.panels)
    x = MARGIN + names + (8 if names else 4)
    width = page.width - MARGIN - chart.right - x
    made: list[Axes] = []
    for i, panel in enumerate(chart.panels):
        if panel.heading:
            page.lines(MARGIN, y + _HEADING / 2, chart.headings[i], palette.SUBTITLE, palette.INK)
        y += chart.above(i)
        ax = page.axes(x, y, width, pitch * panel.span, slots.ax if i == 0 else None)
        _scale(ax, page, chart, panel, width)
        _texts(ax, page, chart, i, (x, y, width, pitch))
        panel.draw(ax, panel.places(), page.scale)
        y += pitch * panel.span
        if i == len(chart.panels) - 1:
            _axis_words(page, chart, x, y + _TICKS, width)
        y += chart.below(i)
        made.append(ax)
    return made[0] if len(made) == 1 else np.array(made, dtype=object)


def _scale(ax: "Axes", page: Page, chart: RowChart, panel: Panel, width: float) -> None:
    widest = max((chart.type.width(label, palette.TICK) for label in chart.scale.labels), default=0.0)
    scale = chart.scale.thinned((widest + _TICK_GAP) / width)
    if scale.log:
        ax.set_xscale("log")
    ax.set_xticks(scale.ticks, labels=scale.labels, parse_math=False)
    ax.minorticks_off()
    ax.set_xlim(scale.low, scale.high)
    ax.set_ylim(panel.span - 0.5, -0.5)
    ax.tick_params(axis="x", pad=4 * page.scale)
    ax.grid(axis="x", color=palette.FAINT, lw=0.8 * page.scale)
    ax.grid(visible=False, axis="y")
    ax.spines["bottom"].set_linewidth(0.9 * page.scale)
    if panel.reference:
        ax.axvline(panel.reference[0], color=palette.REFERENCE, lw=1.3 * page.scale, zorder=1.5)


def _texts(
    ax: "Axes", page: Page, chart: RowChart, index: int, at: tuple[float, float, float, float]
) -> None:
    """Write names, columns, their headers, and the words over the reference line."""
    x, y, width, pitch = at
    panel = chart.panels[index]
    labels = ["\n".join(lines) for lines in chart.names[index]]
    ax.set_yticks(panel.places(), labels=labels, parse_math=False)
    ax.tick_params(axis="y", pad=(8 if any(labels) else 0) * page.scale)
    for label in ax.get_yticklabels():
        label.set(
            color=palette.INK, linespacing=1.1, fontproperties=page.type.properties(palette.BODY * page.scale)
        )
    for label in ax.get_xticklabels():
        label.set_fontproperties(page.type.properties(palette.TICK * page.scale))
    edge = x + width
    for c, header in enumerate(chart.headers):
        edge += _COLUMN_GAP + chart._columns[c]  # noqa: SLF001 (the chart's own layout)  # pyright: ignore[reportPrivateUsage]
        page.text(edge, y - _HEADER / 2 + 1, header, palette.LEGEND, colour=palette.SOFT, ha="right")
        for place, row in zip(panel.places(), panel.rows, strict=True):
            middle = y + (place + 0.5) * pitch
            page.text(edge, middle, row.cells[c], palette.BODY, colour=row.colour, ha="right")
    if panel.reference:
        value, words = panel.reference
        half = page.type.width(words, palette.LEGEND) / 2
        centre = x + width * chart.scale.fraction(value)
        centre = min(max(centre, x + half), x + width - half)
        page.text(centre, y - _HEADER / 2 + 1, words, palette.LEGEND, colour=palette.REFERENCE, ha="center")


def _axis_words(page: Page, chart: RowChart, x: float, y: float, width: float) -> None:
    if chart.hints is not None:
        one = x + width * chart.scale.fraction(1.0)
        for words, ha, start in zip(chart.hints, ("right", "left"), (one - 7, one + 7), strict=True):
            wide = page.type.width(words, palette.LEGEND)
            begin, end = (start - wide, start) if ha == "right" else (start, start + wide)
            shift = max(0.0, MARGIN - begin) if ha == "right" else min(0.0, page.width - MARGIN - end)
            page.text(start + shift, y + _LABEL / 2, words, palette.LEGEND, colour=palette.SOFT, ha=ha)
        y += _LABEL
    page.text(
        x + width / 2, y + _LABEL / 2, chart.scale.words, palette.LEGEND, colour=palette.SOFT, ha="center"
    )
