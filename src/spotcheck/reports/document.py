"""What a report holds, before it is HTML, Word or Excel: one model, three writers."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from spotcheck.escape import visible
from spotcheck.language import Language, formats

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
    note
        A line below, or ``""``.
    name
        Short name, of the sheet in a workbook.
    chart
        A column that a native chart of a workbook draws, or ``""``.
    """

    caption: str
    frame: "pd.DataFrame"
    columns: tuple[str, ...]
    name: str
    note: str = ""
    chart: str = ""

    def headers(self, lang: Language) -> list[str]:
        """Give the header of each column shown, control characters made visible."""
        return [visible(header) for header in formats.headers(self.columns, lang)]

    def kinds(self) -> list[str]:
        """Give how each column shown is printed (see `formats.kind_of`)."""
        return [formats.kind_of(column, [str(c) for c in self.frame.columns]) for column in self.columns]

    def rows(self) -> list[dict[str, Any]]:
        """Give the rows as mappings of all columns of the frame."""
        return [{str(key): value for key, value in row.items()} for row in self.frame.to_dict("records")]

    def texts(self, lang: Language) -> list[list[str]]:
        """Give the printed cells, row by row, control characters made visible."""
        kinds = self.kinds()
        return [
            [visible(formats.cell_text(row, c, lang, k)) for c, k in zip(self.columns, kinds, strict=True)]
            for row in self.rows()
        ]


@dataclass(frozen=True)
class Picture:
    """A chart; `draw` makes it when a writer needs it."""

    caption: str
    draw: "Callable[[], Axes | Any]"

    @cached_property
    def axes(self) -> "Axes | Any":
        """The drawn chart; drawn once."""
        return self.draw()

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
        """Free the figure."""
        import matplotlib.pyplot as plt
        import numpy as np

        plt.close(cast("Any", np.ravel(self.axes)[0]).figure)


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
