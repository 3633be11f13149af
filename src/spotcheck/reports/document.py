"""What a report holds, before it is HTML, Word or Excel: one model, three writers."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from spotcheck.escape import visible
from spotcheck.language import Language, formats, labels

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes


@dataclass(frozen=True)
class Heading:
    """A heading; the title of the report is level 0."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """A paragraph; `kind` is ``lead`` (the bulletin's own), ``body`` or ``note``."""

    text: str
    kind: str = "body"


@dataclass(frozen=True)
class Fact:
    """A headline figure: what, how much, and of what."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True)
class Facts:
    """Headline figures side by side."""

    facts: tuple[Fact, ...]


class Column(NamedTuple):
    """A column as readers see it: header, how its cells are printed, and the column of the frame, or the two limits."""

    header: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A result frame as a table.

    Attributes
    ----------
    caption
        What it shows; writers number it.
    frame
        A result frame.
    columns
        Which columns are shown, in order.
    name
        Short name, of the sheet in a workbook.
    note
        A line below, or ``""``.
    chart
        A column that a native chart of a workbook draws, or ``""``.
    words
        Column → header, where this table has better words than all tables have.
    total
        Whether the last row is of all groups together; its first cell says so.
    """

    caption: str
    frame: "pd.DataFrame"
    columns: tuple[str, ...]
    name: str
    note: str = ""
    chart: str = ""
    total: bool = False
    words: Mapping[str, str] = field(default_factory=dict[str, str])

    def shown(self, lang: Language, *, joined: bool = True) -> list[Column]:
        """Give the columns; `joined` puts two limits into one, as pages do and workbooks do not."""
        names = [str(c) for c in self.frame.columns]
        found: list[Column] = []
        for column in self.columns:
            kind = formats.kind_of(column, names)
            low = column.removesuffix("high") + "low"
            if joined and column.endswith("high") and found and found[-1].names == (low,):
                level = float(self.frame["confidence"].iloc[0]) if "confidence" in names else 0.95
                found[-1] = Column(formats.limits_header(level, lang), kind, (low, column))
                continue
            own = self.words.get(column) or formats.headers([column], lang)[0]
            header = formats.with_unit(own, kind, lang)
            found.append(Column(visible(header), kind, (column,)))
        return found

    def rows(self) -> list[dict[str, Any]]:
        """Give the rows as mappings of all columns of the frame."""
        return [{str(key): value for key, value in row.items()} for row in self.frame.to_dict("records")]

    def texts(self, lang: Language, *, joined: bool = True) -> list[list[str]]:
        """Give the printed cells, row by row, control characters made visible."""
        columns = self.shown(lang, joined=joined)
        printed = [[visible(_printed(row, column, lang)) for column in columns] for row in self.rows()]
        if self.total and printed:
            printed[-1][0] = labels.TOTAL[lang]
        return printed


def _printed(row: dict[str, Any], column: Column, lang: Language) -> str:
    if len(column.names) == 2:
        return formats.limits_text(row, *column.names, lang, column.kind)
    return formats.cell_text(row, column.names[0], lang, column.kind, unit=False)


@dataclass(frozen=True)
class Picture:
    """A chart of a frame; `draw` makes it when a writer needs it."""

    caption: str
    frame: "pd.DataFrame"
    draw: "Callable[[pd.DataFrame], Axes | Any]"

    @cached_property
    def axes(self) -> "Axes | Any":
        """The drawn chart; drawn once."""
        return self.draw(self.frame)

    def alt(self) -> str:
        """Say in a sentence what the chart shows."""
        from spotcheck.plot import alt_text

        return visible(alt_text(self.axes))

    def image(self, suffix: str) -> bytes:
        """Give the picture as bytes of a ``.png`` or ``.svg``."""
        from spotcheck.plot import save

        with TemporaryDirectory() as folder:
            path = Path(folder) / f"chart{suffix}"
            save(self.axes, path)
            return path.read_bytes()

    def close(self) -> None:
        """Free the figure, where pyplot keeps it."""
        from spotcheck.plot.alternatives import first_axes

        pyplot: Any = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            pyplot.close(first_axes(self.axes).get_figure(root=True))


Block: TypeAlias = Heading | Text | Facts | Table | Picture


@dataclass(frozen=True)
class Document:
    """A whole report.

    Attributes
    ----------
    title, lang
        Title and language.
    blocks
        What it holds, in order.
    source
        Where the data come from, in words, or None.
    """

    title: str
    lang: Language
    blocks: tuple[Block, ...]
    source: str | None = None

    def numbered(self) -> list[tuple[Block, int]]:
        """Give the blocks with their number among blocks of that kind, from 1 (tables and pictures are numbered)."""
        seen: dict[type, int] = {}
        found: list[tuple[Block, int]] = []
        for block in self.blocks:
            seen[type(block)] = seen.get(type(block), 0) + 1
            found.append((block, seen[type(block)]))
        return found

    def close(self) -> None:
        """Free every figure that was drawn."""
        for block in self.blocks:
            if isinstance(block, Picture) and "axes" in block.__dict__:
                block.close()
