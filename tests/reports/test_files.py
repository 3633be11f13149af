"""Files: text stays text in every format, the same bytes from every process, whole or not at all."""

import html
import itertools
import os
import re
import signal
import subprocess
import sys
import time
import warnings
import zipfile
from html.parser import HTMLParser

import docx
import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.escape import visible
from spotcheck.language.labels import value_label
from spotcheck.reports.html import page
from spotcheck.reports.writing import compose

FORMATS = ("html", "docx", "xlsx")
LANGUAGE = {"html": "zh", "docx": "en", "xlsx": "zh"}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts, self._raw = [], [], [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        self._raw = tag in ("script", "style")

    def handle_endtag(self, _tag):
        self._raw = False

    def handle_data(self, data):
        if not self._raw:
            self.texts.append(data)


@pytest.fixture(scope="module")
def written(tmp_path_factory, attacks):
    """Reports of data whose names are attacks, in every format and both languages."""
    folder = tmp_path_factory.mktemp("attacks")
    with warnings.catch_warnings():  # in two languages the ledgers differ
        warnings.simplefilter("ignore", sc.SpotcheckWarning)
        for suffix in FORMATS:
            sc.report(
                attacks,
                folder / f"report.{suffix}",
                lang=LANGUAGE[suffix],
                title="<b>T</b> {{7*7}}",
                source="=1+1",
            )
    return folder


def cells_of(book):
    return [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def test_names_are_text_in_a_page(written, attacks):
    found = Page((written / "report.html").read_text(encoding="utf-8"))
    texts = "\n".join(found.texts)
    for name in attacks["product"].unique():
        assert visible(name) in texts
    assert "{{7*7}}" in texts
    assert "49" not in [text.strip() for text in found.texts if "T" in text]
    assert (found.tags.count("script"), found.tags.count("iframe"), found.tags.count("b")) == (1, 0, 0)
    assert not [a for a in found.attributes if a[1].startswith("on")]


def test_names_are_text_in_a_word_file(written, attacks, xml_faults):
    word = docx.Document(written / "report.docx")
    texts = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    for name in attacks["product"].unique():
        assert visible(name) in texts
    assert word.paragraphs[0].text == "<b>T</b> {{7*7}}"
    assert xml_faults(written / "report.docx") == []
    assert len(word.element.xpath("//w:instrText")) == 0


def test_names_are_text_in_a_workbook_and_no_cell_is_a_formula_or_a_link(written, attacks):
    book = openpyxl.load_workbook(written / "report.xlsx")
    cells = cells_of(book)
    assert {cell.data_type for cell in cells} == {"n", "s"}
    assert not [cell for cell in cells if cell.hyperlink]
    texts = {cell.value for cell in cells}
    for name in attacks["product"].unique():
        assert visible(name) in texts


def test_no_format_holds_a_control_or_direction_character(written):
    bad = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    for path in written.iterdir():
        if path.suffix in (".docx", ".xlsx"):
            with zipfile.ZipFile(path) as archive:
                parts = {n: archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".rels"))}
        else:
            parts = {path.name: path.read_bytes()}
        for name, data in parts.items():
            assert not bad.search(html.unescape(data.decode("utf-8"))), (path.name, name)


def test_a_page_asks_for_nothing_and_allows_only_its_own_style_and_script(written):
    text = (written / "report.html").read_text(encoding="utf-8")
    found = Page(text)
    policy = next(
        value for tag, name, value in found.attributes if tag == "meta" and "default-src" in str(value)
    )
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy
    urls = [value for _, name, value in found.attributes if name in ("src", "href", "action", "srcset")]
    assert all(url.startswith(("#", "data:image/svg+xml;base64,")) for url in urls)
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_a_page_can_be_read_aloud(written):
    found = Page((written / "report.html").read_text(encoding="utf-8"))
    assert ("html", "lang", "zh-Hans") in found.attributes
    images = [value for tag, name, value in found.attributes if (tag, name) == ("img", "alt")]
    assert len(images) == found.tags.count("img")
    assert min(len(alt) for alt in images) > 20
    assert found.tags.count("caption") == found.tags.count("table")
    assert {value for tag, name, value in found.attributes if (tag, name) == ("th", "scope")} == {
        "col",
        "row",
    }
    levels = [int(tag[1]) for tag in found.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_narrow_page_keeps_names_together_and_shows_where_a_table_or_a_chart_goes_on(written):
    text = (written / "report.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<div class="drawing"><img ', text)) == text.count("<img ") > 0
    assert not re.findall(r"<td>(?!<div class=.name.>)", text)
    assert "background-attachment: local" in text


def test_numbers_of_a_workbook_are_numbers_with_formats(tmp_path, two_years):
    sc.report(two_years, tmp_path / "report.xlsx", lang="en")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    sheet = next(s for s in book.worksheets if "by channel" in s.title)
    header = [cell.value for cell in sheet[3]]
    online = dict(zip(header, sheet[4], strict=True))
    assert (online["Tested"].value, online["Tested"].number_format) == (1739, "#,##0")
    assert (online["Failure rate"].value, online["Failure rate"].number_format) == (
        pytest.approx(485 / 1739),
        "0.0%",
    )
    assert sheet.freeze_panes == "B4"
    assert sheet.auto_filter.ref == f"A3:G{sheet.max_row - 1}" or sheet.auto_filter.ref.startswith("A3:")
    assert sheet.column_dimensions["A"].width >= 9
    assert len(sheet._charts) == 1
    years = next(s for s in book.worksheets if "2020 compared" in s.title)
    change = next(cell for cell in years[4] if cell.number_format == "+0.0;-0.0;0.0")
    assert change.value == pytest.approx(100 * (485 / 1739 - 154 / 621))


def test_the_first_sheet_tells_scope_and_method(tmp_path, two_years):
    sc.report(two_years, tmp_path / "report.xlsx", lang="en")
    first = openpyxl.load_workbook(tmp_path / "report.xlsx").worksheets[0]
    said = " ".join(str(row[0].value) for row in first.iter_rows() if row[0].value)
    for part in (
        "In 2020, 6619 batches",
        "What was left out",
        "Wilson for rates",
        "do not estimate the market",
    ):
        assert part in said


SCRIPT = """
import sys, hashlib, pandas as pd, spotcheck as sc
frame = pd.read_pickle(sys.argv[1])
for suffix in ("html", "docx", "xlsx"):
    sc.report(frame, f"{sys.argv[2]}.{suffix}", lang="zh")
    for name in (f"{sys.argv[2]}.{suffix}", f"{sys.argv[2]}.figures.toml"):
        print(hashlib.sha256(open(name, "rb").read()).hexdigest())
"""


def hashes(tmp_path, name, **settings_):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "frame.pkl"), str(tmp_path / name)],
        env={**os.environ, **settings_}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.split()


def test_two_processes_write_the_same_bytes(tmp_path, attacks):
    attacks.iloc[:60:-1].to_pickle(tmp_path / "frame.pkl")
    one = hashes(tmp_path, "one", PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C")
    time.sleep(1.1)  # file formats hold seconds
    two = hashes(tmp_path, "two", PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C.UTF-8")
    assert len(one) == 6
    assert one == two


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_the_date_of_a_file_is_that_of_source_date_epoch(tmp_path, two_years, monkeypatch, suffix):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    tally = two_years.query("year == 2020")
    sc.report(tally, tmp_path / f"report.{suffix}")
    opened = {"docx": docx.Document, "xlsx": openpyxl.load_workbook}[suffix](tmp_path / f"report.{suffix}")
    properties = opened.core_properties if suffix == "docx" else opened.properties
    assert str(properties.created).startswith("2020-09-13 12:26:40")


KILLED = """
import sys, spotcheck as sc
tally = sc.counts({"a": (3, 40), "b": (5, 60)}, "channel")
print("ready", flush=True)
while True:
    sc.report(tally, sys.argv[1])
"""


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_process_that_is_killed_leaves_the_old_file_or_the_new(tmp_path, suffix):
    target = tmp_path / f"report.{suffix}"
    sc.report(sc.counts({"a": (3, 40), "b": (5, 60)}, "channel"), target)
    new = target.read_bytes()
    target.write_bytes(b"old")
    writer = subprocess.Popen([sys.executable, "-c", KILLED, str(target)], stdout=subprocess.PIPE)
    try:
        writer.stdout.readline()
        deadline = time.monotonic() + 0.7
        seen = set()
        while time.monotonic() < deadline:
            seen.add(target.read_bytes())
    finally:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    assert seen | {target.read_bytes()} <= {b"old", new}


names = st.text(
    st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Z", "Cc", "Cf")),
    min_size=1,
    max_size=40,
)


@pytest.mark.filterwarnings("ignore:.*read alike")
@example(names=[" "], lang="zh")
@given(names=st.lists(names, min_size=1, max_size=4, unique=True), lang=st.sampled_from(["zh", "en"]))
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_name_is_it_is_text_everywhere(tmp_path_factory, names, lang):
    rows = [
        {"category": name, "product": name, "channel": "online", "verdict": "nonconforming", "failed_items": ((name, name, name),)}
        for name in names for _ in range(21)
    ]  # fmt: skip
    data = pd.DataFrame(rows)
    document, draft = compose(data, year=None, lang=lang, title=names[0], source=names[0], breaks=None)
    without = [block for block in document.blocks if type(block).__name__ != "Picture"]
    shown = type(document)(document.title, document.lang, tuple(without), document.source)
    found = Page(page(shown))
    assert found.tags.count("script") == 1
    assert set(found.tags) <= set(
        "html head meta title style body header h1 h2 h3 p nav ul li a main dl div dt dd small table caption thead tr th button tbody td tfoot script".split()
    )
    assert sc.check(draft.ledger(title=names[0]), data).ok
    folder = tmp_path_factory.mktemp("fuzz")
    from spotcheck.reports import excel, word

    word.write(shown, folder / "a.docx")
    excel.write(shown, folder / "a.xlsx")
    wanted = {visible(value_label("category", name, lang)) for name in names}
    opened = docx.Document(folder / "a.docx")
    assert wanted <= {cell.text for table in opened.tables for row in table.rows for cell in row.cells}
    cells = cells_of(openpyxl.load_workbook(folder / "a.xlsx"))
    assert {cell.data_type for cell in cells} <= {"n", "s"}
    assert wanted <= {str(cell.value) for cell in cells}
    styled = Page(sc.table(sc.failure_rates(data, "category"), lang=lang).to_html())
    assert wanted <= set(styled.texts)
    assert set(styled.tags) == {"style", "table", "caption", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_ledger_made_by_hand_is_not_replaced_and_one_of_a_report_is(tmp_path, lang):
    tally = sc.counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
    ledger = tmp_path / "bulletin.figures.toml"
    for again in ("zh", "en", lang):
        sc.report(tally, tmp_path / "bulletin.html", lang=again)
    written = ledger.read_text(encoding="utf-8")
    assert sc.check(ledger, tally).ok
    by_hand = written.partition("\n")[2]
    ledger.write_text(by_hand, encoding="utf-8")
    (tmp_path / "bulletin.html").unlink()
    with pytest.raises(sc.ArgumentError, match=r"bulletin\.figures\.toml was not written by a report"):
        sc.report(tally, tmp_path / "bulletin.html", lang=lang)
    assert ledger.read_text(encoding="utf-8") == by_hand
    assert not (tmp_path / "bulletin.html").exists()


def test_a_ledger_of_another_report_that_is_replaced_is_said(tmp_path, recwarn):
    tally = sc.counts({(2019, "online"): (48, 173), (2020, "online"): (74, 488)}, ["year", "channel"])
    for suffix in (".html", ".docx", ".xlsx"):
        sc.report(tally, tmp_path / f"b{suffix}")
    assert not recwarn.list
    with pytest.warns(sc.SpotcheckWarning, match=r"b\.figures\.toml was the ledger of b\.html, b\.xlsx too"):
        sc.report(tally, tmp_path / "b.docx", year=2019)
