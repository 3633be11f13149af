"""The text of an HTML page: paragraphs, list items, and table rows with their cells."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from spotcheck.errors import DocumentError
from spotcheck.figures.proofreading.decoding import decoded
from spotcheck.figures.proofreading.passages import Passage
from spotcheck.figures.proofreading.plain_text import UNSEEN

_BLOCKS = set(
    "p div section article main header footer li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote figcaption "
    "caption pre address".split()
)
_SILENT = set(
    "script style template noscript head svg nav button select textarea iframe object del s strike".split()
)
_VOID = set("area base br col embed hr img input link meta source track wbr".split())
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_WIDEST = 64


@dataclass
class _Table:
    """A table being read: its rows, the row and cell at hand, and cells that reach down into rows to come."""

    number: int
    rows: int = 0
    cells: list[str] | None = None
    words: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    down: dict[int, int] = field(default_factory=dict[int, int])

    def place(self, text: str) -> None:
        """Put a cell where it belongs: behind cells that reach down, followed by empty ones where it is wide."""
        assert self.cells is not None  # noqa: S101 (a cell stands in a row)
        self._past_down()
        across, deep = self.span
        for column in range(len(self.cells), len(self.cells) + across):
            if deep > 1:
                self.down[column] = deep - 1
        self.cells += [text, *[""] * (across - 1)]

    def _past_down(self) -> None:
        assert self.cells is not None  # noqa: S101
        while self.down.get(len(self.cells), 0):
            self.down[len(self.cells)] -= 1
            self.cells.append("")

    def row(self) -> list[str]:
        """End the row."""
        self._past_down()
        cells, self.cells = self.cells or [], None
        return cells


class _Reader(HTMLParser):
    """Collects passages: a block of text, or a row of a table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self.words: list[str] = []
        self.tables: list[_Table] = []
        self.silent: list[str] = []
        self.raised: list[str] | None = None
        self.paragraphs = self.count = 0

    @property
    def table(self) -> _Table | None:
        return self.tables[-1] if self.tables else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: C901 (a list of tags)
        if self.silent == ["p"] and tag in _BLOCKS:
            self.silent.clear()  # a paragraph ends where another block begins
        if self.silent and tag == self.silent[-1]:
            self.silent.append(tag)
        elif (tag in _SILENT and not (tag == "button" and self.table is not None)) or _hidden(tag, attrs):
            self.silent.append(tag)  # a button of a table is a header that sorts
        elif self.silent:
            return
        elif tag == "table":
            self.flush()
            self.count += 1
            self.tables.append(_Table(self.count))
        elif tag == "tr" and self.table is not None:
            self.end_row()
            self.table.cells = []
            self.table.rows += 1
        elif tag in ("td", "th") and self.table is not None:
            self.end_cell()
            if self.table.cells is None:
                self.table.cells, self.table.rows = [], self.table.rows + 1
            self.table.words, self.table.span = [], _spans(dict(attrs))
        elif tag == "br":
            self.handle_data(" " if self.table is not None else "\n")
        elif tag == "sup":
            self.raised = []
        elif tag == "small" and self.table is None and "\t" in self.words:
            self.words.append("\t")
        elif tag in _BLOCKS and not (tag == "dd" and "\t" in self.words):
            self.block()

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag in self.silent:
                while self.silent and self.silent.pop() != tag:
                    pass
        elif tag == "sup":
            self.end_raised()
        elif tag == "dt" and self.table is None:
            self.words.append("\t")  # a term and what is said of it are one row
        elif tag in ("td", "th"):
            self.end_cell()
        elif tag == "tr":
            self.end_row()
        elif tag == "table" and self.tables:
            self.end_row()
            self.tables.pop()
        elif tag in _BLOCKS:
            self.block()

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.raised is not None:
            self.raised.append(data)
        elif self.table is not None and self.table.words is not None:
            self.table.words.append(data)
        else:
            self.words.append(data)

    def end_raised(self) -> None:
        """Keep what is raised, unless it is the mark of a note: that is no digit of the number before it."""
        text, self.raised = "".join(self.raised or []), None
        if not text.strip("[]［］()（）*† \n").isdigit():
            self.handle_data(text)

    def end_cell(self) -> None:
        table = self.table
        if table is not None and table.words is not None:
            text = " ".join("".join(table.words).split())
            table.words = None
            if table.cells is None:
                table.cells = []
            table.place(text)

    def end_row(self) -> None:
        self.end_cell()
        table = self.table
        if table is not None and table.cells is not None:
            cells = table.row()
            if any(cells):
                self.passages.append(Passage("\t".join(cells), f"table {table.number} row {table.rows}"))

    def block(self) -> None:
        """End a block of text; within a cell it is a blank."""
        if self.table is not None and self.table.words is not None:
            self.table.words.append(" ")
        else:
            self.flush()

    def flush(self) -> None:
        """End a block of text outside of tables."""
        for line in "".join(self.words).split("\n\n"):
            text = "\t".join(" ".join(cell.split()) for cell in line.split("\t")).strip("\t")
            if text:
                self.paragraphs += 1
                self.passages.append(Passage(text, f"paragraph {self.paragraphs}"))
        self.words = []


def _hidden(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
    """Whether an element is not shown."""
    return tag not in _VOID and any(
        name == "hidden" or (name == "style" and UNSEEN.search(value or "")) for name, value in attrs
    )


def _spans(attrs: Mapping[str, str | None]) -> tuple[int, int]:
    """Give how many columns and rows a cell takes."""
    across, deep = (str(attrs.get(name) or "1").strip() for name in ("colspan", "rowspan"))
    return tuple(min(max(int(s), 1), _WIDEST) if s.isdecimal() else 1 for s in (across, deep))  # pyright: ignore[reportReturnType] (two)


def html_passages(data: bytes, name: str) -> list[Passage]:
    """Read the passages of an HTML page: in the encoding that it names, UTF-8, GB18030 or Big5.

    Raises
    ------
    DocumentError
        When it is no text in any of them.
    """
    named = _CHARSET.search(data[:4096])
    text = decoded(data, [named.group(1).decode("ascii")] if named else ())
    if text is None:
        raise DocumentError(f"{name}: is no text in UTF-8, GB18030, Big5 or the encoding it names")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    while reader.tables:
        reader.handle_endtag("table")
    reader.end_raised()
    reader.flush()
    return reader.passages
