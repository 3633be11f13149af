"""The page of a chart: title, subtitle and key above, note and source below, and the room between for the drawing.

All lengths are in units from the top left corner. A unit is a point, or less where the Axes given by the user are
too small for the chart at full size: then everything, type included, is drawn smaller by one scale.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from spotcheck.errors import ChartError
from spotcheck.plot import palette, remarks
from spotcheck.plot.style import pyplot_in_use
from spotcheck.plot.typesetting import LEADING, Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

WIDTH = 547.0
MARGIN = 9.0
_NARROWEST = 400.0
_GAP = 7.0


class Key(NamedTuple):
    """An entry of the key: a mark (a marker, ``"line"``, ``"dashed"`` or ``"patch"``), its look, and what it means."""

    mark: str
    colour: str
    words: str
    hollow: bool = False
    hatch: str = ""


class Slots(NamedTuple):
    """What the user said for the four text slots (None: as generated), and where and how to draw."""

    title: str | None
    subtitle: str | None
    note: str | None
    source: str | None
    ax: "Axes | None"
    font: str | Path | None


@dataclass(frozen=True)
class Words:
    """The texts around a drawing.

    Attributes
    ----------
    title, subtitle, source
        A text each; an empty one takes no room.
    note
        Sentences, a line each where they fit.
    key
        The entries of the key.
    """

    title: str
    subtitle: str = ""
    note: tuple[str, ...] = ()
    source: str = ""
    key: tuple[Key, ...] = ()

    def said(self, slots: Slots) -> "Words":
        """Put the user's texts in place of the generated ones."""
        for name in ("title", "subtitle", "note", "source"):
            given: Any = getattr(slots, name)
            if not isinstance(given, str | None):
                raise ChartError(f"{name} must be text (got {given!r})")
        note = self.note if slots.note is None else (slots.note,)
        return replace(
            self,
            title=self.title if slots.title is None else slots.title,
            subtitle=self.subtitle if slots.subtitle is None else slots.subtitle,
            note=tuple(n for n in note if n),
            source=slots.source or self.source,
        )


@dataclass(frozen=True)
class Page:
    """A rectangle of a figure to draw in.

    Attributes
    ----------
    figure
        The figure.
    left, top
        Its top left corner, in points from the figure's.
    width, height
        In units.
    scale
        Points a unit.
    type
        Fonts and measures.
    """

    figure: "Figure"
    left: float
    top: float
    width: float
    height: float
    scale: float
    type: Type

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Give a place as a fraction of the figure."""
        width, height = self.figure.get_size_inches() * 72
        return (self.left + x * self.scale) / width, 1 - (self.top + y * self.scale) / height

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        colour: str = palette.INK,
        ha: str = "left",
        halo: bool = False,
    ) -> "Text":
        """Write one line of text, centred at `y`; with a halo it stays readable over lines."""
        artist = self.figure.text(
            *self.at(x, y), words, color=colour, ha=ha, va="center_baseline",
            fontproperties=self.type.properties(size * self.scale), parse_math=False,
        )  # fmt: skip
        if halo:
            from matplotlib.patheffects import withStroke

            artist.set_path_effects([withStroke(linewidth=2.4 * self.scale, foreground="white")])
        return artist

    def lines(self, x: float, y: float, words: list[str], size: float, colour: str) -> None:
        """Write lines one under another, the first centred at `y`: one artist a line, so that spacing is exact."""
        for i, line in enumerate(words):
            self.text(x, y + i * size * LEADING, line, size, colour=colour)

    def axes(
        self, x: float, y: float, width: float, height: float, reuse: "Axes | None" = None, **options: Any
    ) -> "Axes":
        """Make Axes at a place, or move those given there."""
        (x0, y1), (x1, y0) = self.at(x, y), self.at(x + width, y + height)
        rectangle = (x0, y0, x1 - x0, y1 - y0)
        if reuse is None:
            made = self.figure.add_axes(rectangle, **options)
        else:
            made = reuse
            made.set_position(rectangle)
        made.set_facecolor("none")
        made.spines[["top", "left", "right"]].set_visible(False)
        made.spines["bottom"].set_color(palette.AXIS)
        made.tick_params(
            axis="both", which="both", length=0, colors=palette.SOFT, labelsize=palette.TICK * self.scale,
            labelfontfamily=list(self.type.families),
        )  # fmt: skip
        made.minorticks_off()
        made.set_axisbelow(True)
        return made

    def mark(self, x: float, y: float, key: Key) -> None:
        """Draw the mark of a key's entry, centred at a place."""
        from matplotlib.lines import Line2D
        from matplotlib.patches import Rectangle

        place = self.figure.transFigure
        if key.mark == "patch":
            (x0, y1), (x1, y0) = self.at(x - 5, y - 4), self.at(x + 5, y + 4)
            patch = Rectangle(
                (x0, y0), x1 - x0, y1 - y0, transform=place, facecolor=key.colour,
                edgecolor=palette.AXIS if key.hatch else key.colour, hatch=key.hatch or None,
                linewidth=0.6 * self.scale,
            )  # fmt: skip
            self.figure.add_artist(patch)
            return
        if key.mark in {"line", "dashed"}:
            (x0, y0), (x1, _) = self.at(x - 6, y), self.at(x + 6, y)
            style = "-" if key.mark == "line" else (0, (4, 2.5))
            line = Line2D(
                [x0, x1], [y0, y0], transform=place, color=key.colour, lw=1.4 * self.scale, ls=style
            )
        else:
            line = Line2D(
                [self.at(x, y)[0]], [self.at(x, y)[1]], transform=place, marker=key.mark, ls="",
                ms=palette.MARK * self.scale, mfc="white" if key.hollow else key.colour, mec=key.colour,
                mew=1.4 * self.scale,
            )  # fmt: skip
        self.figure.add_artist(line)


def new_figure(width: float, height: float) -> "Figure":
    """Make a figure of a size in points; pyplot knows of it only where pyplot or a notebook is in use.

    So scripts and servers need close nothing, and choosing a backend stays the user's.
    """
    size = (width / 72, height / 72)
    pyplot = pyplot_in_use()
    if pyplot is not None:
        return pyplot.figure(figsize=size, facecolor="white")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=size, facecolor="white")
    FigureCanvasAgg(figure)
    return figure


def _key_rows(key: tuple[Key, ...], type_: Type, width: float) -> list[list[tuple[float, Key]]]:
    """Place the entries of a key from left to right, on as many rows as they need."""
    rows: list[list[tuple[float, Key]]] = []
    x = width
    for entry in key:
        wide = 14 + type_.width(entry.words, palette.LEGEND) + 14
        if not rows or x + wide - 14 > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, entry))
        x += wide
    return rows


class _Set(NamedTuple):
    """The texts of a page broken into lines for a width, and their heights."""

    title: list[str]
    subtitle: list[str]
    key: list[list[tuple[float, Key]]]
    foot: list[str]

    @property
    def head_height(self) -> float:
        height = MARGIN + len(self.title) * palette.TITLE * LEADING
        if self.subtitle:
            height += 2 + len(self.subtitle) * palette.SUBTITLE * LEADING
        if self.key:
            height += 5 + len(self.key) * palette.LEGEND * 1.6
        return height + _GAP

    @property
    def foot_height(self) -> float:
        return MARGIN + (_GAP + len(self.foot) * palette.SMALL * LEADING if self.foot else 0)


def _set(words: Words, type_: Type, width: float) -> _Set:
    room = width - 2 * MARGIN

    def broken(text: str, size: float, most: int) -> list[str]:
        return type_.wrap(type_.safe(text, lines=True), size, room, most=most) if text else []

    foot = [line for text in (*words.note, words.source) for line in broken(text, palette.SMALL, 12)]
    key = tuple(k._replace(words=type_.safe(k.words)) for k in words.key)
    return _Set(
        broken(words.title, palette.TITLE, 4),
        broken(words.subtitle, palette.SUBTITLE, 6),
        _key_rows(key, type_, room),
        foot,
    )


def _fitting_scale(width: float, height: float, natural: Callable[[float], float], narrowest: float) -> float:
    """Find the largest scale at which a chart fits into given Axes."""
    scale = min(1.0, width / narrowest)
    while scale > 0.25 and natural(width / scale) * scale > height:
        scale *= 0.96
    return scale


def lay_out(
    words: Words,
    type_: Type,
    body_height: Callable[[float], float],
    *,
    ax: "Axes | None" = None,
    width: float = WIDTH,
) -> tuple[Page, float, float]:
    """Place the texts, and give the page with the top and the height of the room for the drawing.

    Parameters
    ----------
    words
        The texts.
    type_
        Fonts and measures.
    body_height
        The height that the drawing needs, of the width of the page.
    ax
        Axes to draw in the place of; without them a figure of the right size is made.
    width
        Width of a new figure, and what the chart needs at least, when it needs more than usual.
    """

    def natural(wide: float) -> float:
        set_ = _set(words, type_, wide)
        return set_.head_height + body_height(wide) + set_.foot_height

    if ax is None:
        page = Page(new_figure(width, natural(width)), 0, 0, width, natural(width), 1.0, type_)
        remarks.say_large(page.width, page.height)
    else:
        page = _page_of(ax, type_, natural, _NARROWEST if width <= WIDTH else width)
    set_ = _set(words, type_, page.width)
    y = MARGIN + palette.TITLE * LEADING / 2
    page.lines(MARGIN, y, set_.title, palette.TITLE, palette.INK)
    y = MARGIN + len(set_.title) * palette.TITLE * LEADING
    if set_.subtitle:
        page.lines(
            MARGIN, y + 2 + palette.SUBTITLE * LEADING / 2, set_.subtitle, palette.SUBTITLE, palette.SOFT
        )
        y += 2 + len(set_.subtitle) * palette.SUBTITLE * LEADING
    for i, row in enumerate(set_.key):
        middle = y + 5 + (i + 0.5) * palette.LEGEND * 1.6
        for x, entry in row:
            page.mark(MARGIN + x + 5, middle, entry)
            page.text(MARGIN + x + 14, middle, entry.words, palette.LEGEND, colour=palette.SOFT)
    foot = page.height - set_.foot_height + _GAP + palette.SMALL * LEADING / 2
    page.lines(MARGIN, foot, set_.foot, palette.SMALL, palette.SOFT)
    return page, set_.head_height, page.height - set_.head_height - set_.foot_height


def _page_of(ax: "Axes", type_: Type, natural: Callable[[float], float], narrowest: float) -> Page:
    if not hasattr(ax, "get_figure"):
        raise ChartError(
            f"ax must be matplotlib Axes, or None for a chart of its own (got {type(ax).__name__})"
        )
    figure: Any = ax.get_figure(root=True)
    if figure.get_layout_engine() is not None:
        figure.draw_without_rendering()  # an engine places Axes when it draws
    box = ax.get_position()
    wide, high = figure.get_size_inches() * 72
    width, height = box.width * wide, box.height * high
    scale = _fitting_scale(width, height, natural, narrowest)
    return Page(figure, box.x0 * wide, (1 - box.y1) * high, width / scale, height / scale, scale, type_)
