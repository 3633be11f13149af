"""Ledgers: read and written without loss, and one clear error for each way they can be malformed."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.errors import LedgerError
from spotcheck.figures import Ledger
from spotcheck.figures.printed import ROUNDINGS
from spotcheck.figures.scopes import Scope

LEDGER = """\
# The reply of 2021.
schema = "spotcheck.figures/1"

[document]
title = "沪市监书〔2021〕119号"
issuer = "上海市市场监督管理局"  # the city
language = "zh"
rounding = "nearest"

[scopes]
all         = { year = 2020 }
online      = { year = 2020, channel = "online" }
offline     = { year = 2020, channel = "offline" }
online_2019 = { year = 2019, channel = "online" }

[parts]
all = ["online", "offline"]

# the multiple
[[figure]]
id = "online-multiple"
printed = "2.8倍"
is = "sampled(online) / sampled(online_2019)"
quote = "抽查批次量是2019年的2.8倍"
note = "the text does not say \\"of which\\""

[[figure]]
id = "online-nonconforming"
printed = "485批次"  # as printed
is = "nonconforming(online)"
rounding = "any"
waived = "a remark"
# the end
"""


def test_keeps_order_notes_and_comments_when_it_is_written():
    assert Ledger.loads(LEDGER).dumps() == LEDGER.replace("\n# the end", "\n\n# the end")


def test_figures_know_file_and_line():
    figures = Ledger.loads(LEDGER, file="a.figures.toml").figures
    assert [(f.file, f.line) for f in figures] == [("a.figures.toml", 22), ("a.figures.toml", 29)]


def test_a_file_with_a_mark_and_windows_lines_is_the_same_ledger(tmp_path):
    path = tmp_path / "a.figures.toml"
    path.write_bytes(b"\xef\xbb\xbf" + LEDGER.replace("\n", "\r\n").encode())
    assert Ledger.load(path) == Ledger.loads(LEDGER)


def test_what_is_dumped_to_a_file_can_be_loaded(tmp_path):
    path = tmp_path / "a.figures.toml"
    Ledger.loads(LEDGER).dump(path)
    assert Ledger.load(path) == Ledger.loads(LEDGER)


def changed(old, new):
    assert LEDGER.count(old) == 1, old
    return LEDGER.replace(old, new)


#: what is changed, the line that the error names, its key, and what it says
MALFORMED = [
    ('printed = "2.8倍"', "printed = 2.80", 22, "figure.printed", 'write printed = "2.80"'),
    ('printed = "485批次"', "printed = 485", 29, "figure.printed", 'write printed = "485"'),
    ('quote = "抽查批次量是2019年的2.8倍"', 'quote = ""', 24, "figure.quote", "quote is empty: write its text, or leave the line out"),
    ('printed = "2.8倍"', "printed = 2026-01-01", 22, "figure.printed", "must be text"),
    ('printed = "2.8倍"', 'printed = ""', 22, "figure.printed", 'printed is empty: write printed = "…"'),
    ('printed = "2.8倍"', 'printed = "many"', 22, "figure.printed", "no number that can be read"),
    ('printed = "485批次"', 'printed = "485批测"', 29, "figure.printed", "did you mean '批'"),
    ('printed = "2.8倍"', 'printed = "2.8批次"', 22, "figure.printed", "does not fit"),
    ('printed = "485批次"', 'printed = "485.5批次"', 29, "figure.printed", "no whole number"),
    ('printed = "485批次"', 'printed = "-485批次"', 29, "figure.printed", "negative"),
    ('is = "nonconforming(online)"', 'is = "nonconfoming(online)"', 30, "figure.is", "did you mean 'nonconforming'"),
    ('is = "nonconforming(online)"', 'is = "nonconforming(onlin)"', 30, "figure.is", "did you mean 'online'"),
    ('is = "nonconforming(online)"', 'is = "nonconforming()"', 30, "figure.is", "names no scope"),
    ('is = "nonconforming(online)"', 'is = "nonconforming"', 30, "figure.is", "write the scope"),
    ('is = "nonconforming(online)"', 'is = "tested(all) + tested(online)"', 30, "figure.is", "no other arithmetic"),
    ('is = "nonconforming(online)"', 'is = "kinds(all) - tested(all)"', 30, "figure.is", "different units"),
    ('is = "nonconforming(online)"\n', "", 27, "figure", "has no 'is'"),
    ('id = "online-nonconforming"\n', "", 27, "figure", "has no 'id'"),
    ('id = "online-nonconforming"', 'id = "online-multiple"', 28, "figure.id", "taken by the figure of line 21"),
    ('id = "online-nonconforming"', "id = 7", 28, "figure.id", "must be text"),
    ('rounding = "any"', 'rounding = "truncate"', 31, "figure.rounding", "did you mean 'truncated'"),
    ('waived = "a remark"', 'waved = "a remark"', 32, "figure.waved", "did you mean 'waived'"),
    ('waived = "a remark"', "waived = true", 32, "figure.waived", "must be text"),
    ('schema = "spotcheck.figures/1"', 'schema = "spotcheck.figures/9"', 2, "schema", "is not known"),
    ('schema = "spotcheck.figures/1"\n', "", 1, "schema", "has no schema"),
    ("[document]", "[documents]", 4, "documents", "did you mean 'document'"),
    ('language = "zh"', 'language = "de"', 7, "document.language", "one of zh, en"),
    ('rounding = "nearest"', 'rounding = "near"', 8, "document.rounding", "one of nearest"),
    ('title = "沪市监书〔2021〕119号"', "titel = 'x'", 5, "document.titel", "did you mean 'title'"),
    ('channel = "offline" }', 'chanel = "offline" }', 13, "scopes.offline", "did you mean 'channel'"),
    ('online_2019 = { year = 2019, channel = "online" }', 'online_2019 = "2019"', 14, "scopes.online_2019", "in braces"),
    ("{ year = 2019,", '{ year = "2019",', 14, "scopes.online_2019", "must be a whole number"),
    ("{ year = 2019,", "{ year = [],", 14, "scopes.online_2019", "at least one value"),
    ("{ year = 2019,", "{ year = 2019.5,", 14, "scopes.online_2019", "must be a whole number"),
    ("online_2019 = {", '"a(b)" = {', 14, "scopes.a(b)", "no parentheses"),
    ('all = ["online", "offline"]', 'al = ["online", "offline"]', 17, "parts.al", "did you mean 'all'"),
    ('["online", "offline"]', '["online", "ofline"]', 17, "parts.all", "did you mean 'offline'"),
    ('["online", "offline"]', '["online", "all"]', 17, "parts.all", "part of itself"),
    ('["online", "offline"]', '["online", "online"]', 17, "parts.all", "one set"),
    ('offline     = { year = 2020, channel = "offline" }\n', 'offline     = { year = 2020, channel = ["offline", "online"] }\n', 17, "parts.all", "lies in"),
    ('["online", "offline"]', '["online", "online_2019"]', 17, "parts.all", "another year"),
    ('["online", "offline"]', '["online", "offline"]\nonline = ["all"]', 17, "parts.all", "part of its own part"),
    ('["online", "offline"]', '"online"', 17, "parts.all", "must be a list"),
    ('["online", "offline"]', "[1, 2]", 17, "parts.all", "must be a list"),
    ('[[figure]]\nid = "online-multiple"', '[figure]\nid = "online-multiple"', None, None, "TOML"),
    ('quote = "抽查批次量是2019年的2.8倍"', 'quote = "抽查批次量', 24, None, "no sound TOML"),
    ("[parts]", "[scopes]", 16, None, "no sound TOML"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "key", "message"), MALFORMED)
def test_a_malformed_ledger_is_one_error_with_file_line_and_key(old, new, line, key, message):
    with pytest.raises(LedgerError) as error:
        Ledger.loads(changed(old, new), file="a.figures.toml")
    assert message in str(error.value)
    assert error.value.file == "a.figures.toml"
    if line is not None:
        assert error.value.line == line
        assert str(error.value).startswith(f"a.figures.toml:{line}: ")
    assert error.value.key == key
    assert "\n" not in str(error.value)


def test_a_ledger_without_figures_is_an_error():
    with pytest.raises(LedgerError, match=r"no \[\[figure\]\]"):
        Ledger.loads('schema = "spotcheck.figures/1"\n')


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path / "none.figures.toml", "no such file"),
        (lambda path: path, "a folder is no ledger"),
        (lambda path: _bytes(path / "a.figures.toml", b'schema = "\xff"'), "save it as UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, make, message):
    with pytest.raises(LedgerError, match=message):
        Ledger.load(make(tmp_path))


def _bytes(path, data):
    path.write_bytes(data)
    return path


def test_a_multiline_value_keeps_the_lines_of_what_follows():
    text = changed('["online", "offline"]', '[\n  "online",\n  "offline",\n]')
    assert [figure.line for figure in Ledger.loads(text).figures] == [25, 32]


def test_hostile_text_in_a_message_stays_on_its_line():
    with pytest.raises(LedgerError) as error:
        Ledger.loads(changed('is = "nonconforming(online)"', r'is = "x\n::error::\u001b[2J(online)"'))
    assert "\n" not in str(error.value)
    assert "\x1b" not in str(error.value)


_values = st.one_of(
    st.text(max_size=5), st.integers(1990, 2100), st.booleans(), st.dates(dt.date(1999, 1, 1))
)
_texts = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=9).filter(str.strip)
_names = st.text(
    st.characters(blacklist_characters="()\n", blacklist_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(
    scopes=st.dictionaries(
        _names, st.dictionaries(st.sampled_from(["region", "brand", "市"]), _values), min_size=1, max_size=4
    ),
    texts=st.lists(st.tuples(_texts, _texts), min_size=1, max_size=4, unique_by=lambda pair: pair[0]),
    rounding=st.sampled_from(ROUNDINGS),
)
def test_any_ledger_survives_writing_and_reading(scopes, texts, rounding):
    name = next(iter(scopes))
    figures = [
        {"id": one, "printed": "12", "is": f"sampled({name})", "note": note, "rounding": rounding}
        for one, note in texts
    ]
    ledger = Ledger.of(figures, scopes=scopes)
    again = Ledger.loads(ledger.dumps())
    assert again == ledger
    assert list(again.scopes) == list(scopes)
    assert again.dumps() == ledger.dumps()


def test_special_programmes_lie_in_no_routine_scope():
    year = Scope.of("year", {"year": 2020})
    special = Scope.of("special", {"year": 2020, "programme_kind": "special"})
    assert not special.within(year)
    assert Scope.of("routine", {"year": 2020, "programme_kind": "routine"}).within(year)
    assert year.within(Scope.of("both", {"programme_kind": ["routine", "special"]}))


@pytest.mark.parametrize("line", ["线上 = { year = 2020 }", "[scopes.线上]"])
def test_a_bare_name_in_chinese_is_told_to_stand_in_quotes(line):
    with pytest.raises(LedgerError, match='stands in quotes, "线上"'):
        Ledger.loads(changed("[parts]", f"{line}\n[parts]"))
