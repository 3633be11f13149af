"""No command writes over what it reads, or twice to one file: it is refused before anything is done."""

import pytest

TEXT = "2020年共抽查50批次，不合格5批次，不合格率10%。\n"
LEDGER = """\
schema = "spotcheck.figures/1"
[scopes]
online = { year = 2020, channel = "online" }
[[figure]]
id = "tested"
printed = "3 batches"
is = "tested(online)"
"""


@pytest.fixture
def folder(tmp_path, lists):
    (tmp_path / "zh.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "zh.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    (tmp_path / "a.figures.toml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "m.toml").write_text('"产品名称" = "product"\n', encoding="utf-8")
    (tmp_path / "lists" / "b.xlsx").write_bytes(b"x")
    (tmp_path / "link.html").symlink_to(tmp_path / "zh.txt")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        "proofread zh.html --html zh.html",
        "proofread zh.html --html ./lists/../zh.html",
        "proofread zh.txt --html link.html",
        "proofread zh.txt --data lists/list.csv --html lists/list.csv",
        "proofread a.figures.toml --save a.figures.toml",
        "check a.figures.toml --junit a.figures.toml",
        "check . --junit a.figures.toml",
        "check a.figures.toml --data lists --junit lists/list.csv",
        "check a.figures.toml --data lists --aliases m.toml --junit m.toml",
        "read lists/list.csv -o lists/list.csv",
        "read lists/*.csv --marked lists/list.csv",
        "read lists/list.csv --save-mapping lists/list.csv",
        "read lists/list.csv --aliases m.toml --save-mapping m.toml",
        "report lists -o lists/b.xlsx",
        "report lists/list.csv --aliases a.figures.toml -o a.html",
    ],
)
def test_a_file_that_is_read_is_not_replaced(run, folder, monkeypatch, words):
    monkeypatch.chdir(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    code, out, err = run(*words.split())
    assert (code, out) == (2, ""), err
    assert "is a file that is read: to write there would replace it. Give another name" in err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        "proofread zh.txt --save n.figures.toml --html n.figures.toml",
        "read lists/list.csv -o n.xlsx --marked ./n.xlsx",
        "read lists/list.csv --marked n.xlsx --save-mapping n.xlsx",
    ],
)
def test_two_outputs_are_two_files(run, folder, monkeypatch, words):
    monkeypatch.chdir(folder)
    code, _, err = run(*words.split())
    assert code == 2
    assert "one would replace the other" in err
    assert not list(folder.glob("n.*"))


@pytest.mark.parametrize("name", ["x.toml", "x.json", "zh.txt"])
def test_a_ledger_is_saved_under_the_name_by_which_it_is_found(run, folder, name):
    code, _, err = run("proofread", folder / "zh.txt", "--save", folder / name)
    assert code == 2
    assert "--save writes a ledger, NAME.figures.toml" in err
    assert (folder / "zh.txt").read_text(encoding="utf-8") == TEXT


def test_a_name_for_the_demos_folder_that_is_a_file_is_said_before_the_work(run, folder):
    code, out, err = run("demo", "--folder", folder / "zh.txt")
    assert (code, out) == (2, "")
    assert "zh.txt: no folder can be made there" in err
    assert "give another name" in err


def test_a_report_names_its_ledger_and_says_when_it_replaces_that_of_another(run, lists, tmp_path):
    for suffix, year in (("html", 2020), ("docx", 2020), ("xlsx", 2019)):
        _, _, err = run("report", lists, "-o", tmp_path / f"b.{suffix}", "--year", year)
        assert f"wrote {tmp_path / f'b.{suffix}'} and its ledger {tmp_path / 'b.figures.toml'}\n" in err
        assert ("b.figures.toml was the ledger of b.html, b.docx too" in err) == (year == 2019)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("report no-such-list -o b.md", "the suffix of --output must be one of '.html', '.docx', '.xlsx' (got '.md')"),
        ("report no-such-list -o b.html --break 2020", "--breaks takes YEAR=TEXT, such as 2020=rules changed in July (got '2020')"),
        ("summary no-such-list --breaks 2020=", "--breaks takes YEAR=TEXT, such as 2020=rules changed in July (got '2020=')"),
        ("rates no-such-list --defaults channel", "--defaults takes COLUMN=VALUE, such as channel=online (got 'channel')"),
    ],
)  # fmt: skip
def test_what_can_be_refused_at_once_is_refused_before_lists_are_read(run, words, said):
    code, _, err = run(*words.split())
    assert code == 2
    assert said in err
