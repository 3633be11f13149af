"""A report as a workbook: one sheet a table, real numbers with formats, and no text that could become a formula."""

import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spotcheck import files
from spotcheck.escape import visible
from spotcheck.extras import require
from spotcheck.language import Language, report
from spotcheck.language.formats import ABSENT
from spotcheck.reports.document import Document, Facts, Heading, Table, Text
from spotcheck.reports.stamps import stamp
from spotcheck.reports.widths import breadth, lines

#: how a column is printed → number format of a cell
_FORMATS = {
    "count": "#,##0",
    "percent": "0.0%",
    "whole percent": "0%",
    "points": "+0.0;-0.0;0.0",
    "multiple": "0.00",
    "growth": "+0.0%;-0.0%;0.0%",
    "p": '[<0.001]"<0.001";0.000',
    "decimal": "0.0",
    "whole": "0",
}
#: kinds that have more decimals where a number would read as zero
_OF_RATES = frozenset({"percent", "points"})
#: an axis of such numbers has the decimals that its ticks need
_SMALL = "0.0#######%"
_HEAD: dict[str, Any] = {
    "bold": True, "text_wrap": True, "bottom": 2, "valign": "bottom", "bg_color": "#F2F2F2",
}  # fmt: skip
#: signs as `texts` of a table have them
_SIGNS = ("+", "-", "−")
#: the height of a line, in points
_LINE = 16
_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


@dataclass
class Book:
    """An open workbook, its cell formats, and the names of its sheets."""

    workbook: Any
    lang: Language
    styles: dict[str, Any] = field(default_factory=dict[str, Any])
    names: set[str] = field(default_factory=set[str])

    def sheet(self, name: str) -> Any:
        """Add a sheet under a name that Excel accepts and no other sheet has."""
        plain = _FORBIDDEN.sub(" ", visible(name)).strip()[:_LONGEST_NAME] or "-"
        chosen, n = plain, 2
        while chosen.casefold() in self.names:
            chosen, n = f"{plain[: _LONGEST_NAME - 3]} {n}", n + 1
        self.names.add(chosen.casefold())
        return self.workbook.add_worksheet(chosen)

    def style(self, name: str, **properties: Any) -> Any:
        """Give a cell format, made once."""
        if name not in self.styles:
            base = {"font_name": "Calibri" if self.lang == "en" else "宋体", "font_size": 11, "valign": "top"}
            self.styles[name] = self.workbook.add_format(base | properties)
        return self.styles[name]


def write(document: Document, path: Path) -> None:
    """Write `document` as .xlsx.

    Raises
    ------
    MissingExtraError
        When XlsxWriter is not installed.
    """
    xlsxwriter = require("xlsxwriter", "excel", "writing Excel files")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with files.replacing(path) as beside:
        workbook = xlsxwriter.Workbook(str(beside), options)
        workbook.set_properties({"title": visible(document.title)[:255], "created": stamp()})
        book = Book(workbook, document.lang)
        _overview(book, document)
        for block, number in document.numbered():
            if isinstance(block, Table):
                _table(book, block, number)
        workbook.close()


def _overview(book: Book, document: Document) -> None:
    """Write the first sheet: title, paragraph, headline figures, what was left out, and the method."""
    sheet = book.sheet(report.text("summary", book.lang))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 2, 16)
    sheet.set_column(3, 6, 14)
    sheet.hide_gridlines(2)
    row = _line(book, sheet, 0, visible(document.title), book.style("title", bold=True, font_size=16))
    if document.source:
        row = _line(
            book,
            sheet,
            row,
            report.text("source", book.lang, source=visible(document.source)),
            book.style("soft", font_color="#595959"),
        )
    for block, number in document.numbered():
        if isinstance(block, Heading) and block.level == 1 and _speaks(document, number):
            row = _line(
                book, sheet, row + 1, visible(block.text), book.style("heading", bold=True, font_size=13)
            )
        elif isinstance(block, Text):
            row = _line(book, sheet, row, visible(block.text), book.style("text", text_wrap=True))
        elif isinstance(block, Facts):
            for fact in block.facts:
                for column, text in enumerate((fact.label, fact.value, fact.detail)):
                    sheet.write_string(
                        row,
                        column,
                        visible(text),
                        book.style("right" if column else "cell", **({"align": "right"} if column else {})),
                    )
                row += 1
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _speaks(document: Document, number: int) -> bool:
    """Tell whether text or headline figures follow the heading before the next one of its level."""
    headings = 0
    for block in document.blocks:
        headings += isinstance(block, Heading)
        if headings > number and isinstance(block, Heading) and block.level == 1:
            return False
        if headings >= number and isinstance(block, (Text, Facts)):
            return True
    return False


def _line(book: Book, sheet: Any, row: int, text: str, style: Any) -> int:
    """Write a text over the width of the sheet, in a row as high as its lines need."""
    sheet.merge_range(row, 0, row, 6, "", style)
    sheet.write_string(row, 0, text, style)
    size = 22 if style is book.styles.get("title") else 16
    sheet.set_row(row, size * max(1, math.ceil(breadth(text) / 112)))
    return row + 1


def _table(book: Book, table: Table, number: int) -> None:
    """Write a table on a sheet of its own: headers frozen, numbers as numbers, a native chart where one serves."""
    name = f"{report.text('table', book.lang, number=number)} {table.caption}"
    sheet = book.sheet(name)
    sheet.write_string(0, 0, visible(table.caption), book.style("caption", bold=True, font_size=13))
    columns, texts = table.shown(book.lang, joined=False), table.texts(book.lang, joined=False)
    high = 1
    for place, column in enumerate(columns):
        side = "left" if column.kind == "text" else "right"
        sheet.write_string(2, place, column.header, book.style(f"head {side}", align=side, **_HEAD))
        widest = max([breadth(line[place]) for line in texts] + [min(breadth(column.header), 16)])
        width = min(max(widest + 2, 9), 44)
        sheet.set_column(place, place, width)
        # A character less: a bold header is wider than it counts.
        high = max(high, lines(column.header, width - 1))
    sheet.set_row(2, _LINE * high)
    for offset, (row, line) in enumerate(zip(table.rows(), texts, strict=True), start=3):
        total = table.total and offset == 2 + len(texts)
        for place, (column, text) in enumerate(zip(columns, line, strict=True)):
            _cell(book, sheet, (offset, place), row[column.names[0]], column.kind, text, total=total)
    last = 2 + len(texts)
    if texts:
        sheet.autofilter(2, 0, last - table.total, len(columns) - 1)
    sheet.freeze_panes(3, 1)
    charted = table.chart and len(texts) > 1 + table.total
    if charted:  # Excel heeds no page break where it fits to pages: a chart would be cut
        sheet.set_portrait()
        sheet.fit_to_pages(1, 1)
    else:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    if table.note:
        sheet.write_string(
            last + 2,
            0,
            report.text("note", book.lang, text=visible(table.note)),
            book.style("soft", font_color="#595959"),
        )
    if charted:
        _chart(book, sheet, table, last - table.total)


def _cell(
    book: Book, sheet: Any, at: tuple[int, int], value: Any, kind: str, text: str, *, total: bool
) -> None:
    """Write a number as a number; text, and what is no finite number, as it is printed."""
    look: dict[str, Any] = {"bold": True, "top": 1} if total else {}
    suffix = " of all" if total else ""
    if kind != "text" and text != ABSENT and isinstance(value, (int, float)) and math.isfinite(value):
        number = float(value) * 100 if kind == "points" else float(value)
        shown = _format(kind, text)
        if shown.startswith("+") and text[:1] not in _SIGNS:  # rounds to nothing
            kind, shown = f"{kind} of nothing", ";".join([shown.split(";")[-1]] * 2)
        sheet.write_number(*at, number, book.style(f"{kind} {shown}{suffix}", num_format=shown, **look))
    else:
        sheet.write_string(
            *at,
            text,
            book.style(
                ("cell" if kind == "text" else "right") + suffix,
                **(look if kind == "text" else look | {"align": "right"}),
            ),
        )


def _format(kind: str, text: str) -> str:
    """Give the number format of a cell: of a small rate or change, with the decimals that it is printed with.

    >>> _format("percent", "27.9%"), _format("percent", "0.038%"), _format("points", "+0.02")
    ('0.0%', '0.000%', '+0.00;-0.00;0.00')
    """
    shown = _FORMATS[kind]
    decimals = len(text.rpartition(".")[2].rstrip("%")) if kind in _OF_RATES else 1
    return shown.replace("0.0", f"0.{'0' * decimals}") if decimals > 1 else shown


def _chart(book: Book, sheet: Any, table: Table, last: int) -> None:
    """Draw one column of the table as native bars, so that they follow when numbers are edited."""
    column = table.columns.index(table.chart)
    kind = table.shown(book.lang, joined=False)[column].kind
    texts = [line[column] for line in table.texts(book.lang, joined=False)]
    small = kind == "percent" and any(_format(kind, text) != _FORMATS[kind] for text in texts)
    chart = book.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": [sheet.get_name(), 2, column],
            "categories": [sheet.get_name(), 3, 0, last, 0],
            "values": [sheet.get_name(), 3, column, last, column],
            "fill": {"color": "#0068A8"},
            "gap": 60,
            # without a format of their own, labels have that of their cells
            "data_labels": {"value": True, **({} if small else {"num_format": _FORMATS[kind]})},
        }
    )
    chart.set_title({"name": visible(table.caption), "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "crossing": "max"})
    chart.set_x_axis(
        {
            "min": 0,
            "num_format": _SMALL if small else _FORMATS[kind],
            "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        }
    )
    chart.set_size({"width": 720, "height": 120 + 24 * (last - 2)})
    sheet.insert_chart(last + 4, 0, chart, {"description": visible(table.caption)})
