"""Workbooks as they are seen: headers whole, numbers at the right, a chart on one page."""

import openpyxl
import pytest

import spotcheck as sc
from spotcheck.reports.widths import breadth


@pytest.fixture(scope="module", params=["zh", "en"])
def tables(request, tmp_path_factory):
    """Sheets of tables, in a language: with stages, so that there is an adjusted comparison; and a change of nearly 0."""
    counts = {}
    for year, more in ((2019, 0), (2020, 1)):
        for channel, stage, bad, tested in (
            ("online", "distribution", 90, 400), ("offline", "production", 40, 400), ("offline", "distribution", 50, 300),
        ):  # fmt: skip
            for category in ("toys", "lamps"):
                rise = more * 7000 if category == "toys" else 0
                key = (year, channel, stage, category)
                counts[key] = (bad * 100 + rise * (channel == "online") + more, tested * 100)
    path = tmp_path_factory.mktemp("book") / "report.xlsx"
    sc.report(sc.counts(counts, ["year", "channel", "stage", "category"]), path, lang=request.param)
    return openpyxl.load_workbook(path).worksheets[1:]


def headers(sheet):
    return [cell for cell in sheet[3] if cell.value]


def test_a_header_has_the_room_for_its_words(tables):
    for sheet in tables:
        for cell in headers(sheet):
            lines = round(sheet.row_dimensions[3].height / 16)
            width = next(d.width for d in sheet.column_dimensions.values() if d.min <= cell.column <= d.max)
            assert breadth(cell.value) <= lines * width, cell.value
            assert cell.alignment.wrap_text


def test_the_header_of_a_column_of_numbers_stands_over_them(tables):
    for sheet in tables:
        for cell in headers(sheet):
            under = sheet.cell(4, cell.column)
            numbers = isinstance(under.value, (int, float)) or under.alignment.horizontal == "right"
            assert (cell.alignment.horizontal == "right") is numbers


def test_a_change_that_rounds_to_nothing_has_no_sign(tables):
    cells = [
        c
        for sheet in tables
        for row in sheet.iter_rows(min_row=4)
        for c in row
        if "0.0" in str(c.number_format)
    ]
    signed = [c for c in cells if c.number_format.startswith("+0.0;")]
    nothing = [c for c in cells if c.number_format == "0.0;0.0"]
    assert signed
    assert nothing
    assert all(abs(c.value) >= 0.05 for c in signed)
    assert all(abs(c.value) < 0.05 for c in nothing)


def test_a_table_and_its_chart_are_printed_on_one_page(tables):
    charted = [sheet for sheet in tables if sheet._charts]
    assert charted
    for sheet in tables:
        pages = sheet.page_setup.fitToHeight  # none is one
        expected = (None, "portrait") if sheet._charts else (0, "landscape")
        assert (pages, sheet.page_setup.orientation) == expected
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_small_rate_has_the_decimals_it_needs_in_its_cell_and_in_the_chart(tmp_path):
    counts = {
        ("toys", 2020): (7, 800_000),
        ("lamps", 2020): (300, 800_000),
        ("pens", 2020): (90_000, 800_000),
    }
    sc.report(sc.counts(counts, ["category", "year"]), tmp_path / "report.xlsx")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    sheet = next(s for s in book.worksheets if s["A3"].value == "Category")
    column = next(c.column for c in headers(sheet) if c.value == "Failure rate")
    formats = {sheet.cell(row, 1).value: sheet.cell(row, column).number_format for row in (4, 5, 6)}
    assert formats == {"pens": "0.0%", "lamps": "0.000%", "toys": "0.00000%"}
    labels = sheet._charts[0].series[0].dLbls
    assert labels.numFmt is None or labels.numFmt == "General"
