"""The text of an HTML page: paragraphs, list items, and table rows with their cells."""

from html.parser import HTMLParser

from spotcheck.errors import DocumentError
from spotcheck.figures.proofreading.passages import Passage

_BLOCKS = set(
    "p div section article main header footer li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote figcaption caption pre address tr table".split()
)
_SILENT = set("script style template noscript head svg nav button".split())
#: elements that have no end
_VOID = set("br hr img input meta link col area base source track wbr".split())


class _Reader(HTMLParser):
    """Collects passages: a block of text, or a row of a table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self.words: list[str] = []
        self.cells: list[str] | None = None
        self.silent: list[str] = []
        self.paragraphs = self.tables = self.rows = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT and not (tag == "button" and self.cells is not None):
            self.silent.append(tag)
        elif tag == "table":
            self.flush()
            self.tables, self.rows = self.tables + 1, 0
        elif tag == "tr":
            self.flush()
            self.cells, self.rows = [], self.rows + 1
        elif tag in ("td", "th") and self.cells is not None:
            self.words = []
        elif tag == "br":
            self.words.append(" " if self.cells is not None else "\n")
        elif tag in _BLOCKS and self.cells is None:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag == self.silent[-1]:
                self.silent.pop()
        elif tag in ("td", "th") and self.cells is not None:
            self.cells.append(" ".join("".join(self.words).split()))
            self.words = []
        elif tag == "tr" and self.cells is not None:
            self.passages.append(Passage("\t".join(self.cells), f"table {self.tables} row {self.rows}"))
            self.cells, self.words = None, []
        elif tag in _BLOCKS and self.cells is None:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)

    def flush(self) -> None:
        """End a block of text."""
        for line in "".join(self.words).split("\n\n" if self.cells is None else "\x00"):
            text = " ".join(line.split())
            if text:
                self.paragraphs += 1
                self.passages.append(Passage(text, f"paragraph {self.paragraphs}"))
        self.words = []


def html_passages(data: bytes, name: str) -> list[Passage]:
    """Read the passages of an HTML page: UTF-8, then GB18030.

    Raises
    ------
    DocumentError
        When it is no text in either.
    """
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        reader = _Reader()
        reader.feed(text)
        reader.close()
        reader.flush()
        return reader.passages
    raise DocumentError(f"{name}: is neither UTF-8 nor GB18030 text")
