"""What a proof says: the page, the terminal, JSON, GitHub; the command and its exit codes."""

import json
import re
from html.parser import HTMLParser

import pytest

import spotcheck as sc
from spotcheck.cli import main
from spotcheck.figures import Ledger
from spotcheck.figures.proofreading import output

WRONG = "2020年，共检验1739批次，不合格485批次，不合格发现率为28.9%。另抽查童车30批次，涉及GB 6675-2014。"
RIGHT = WRONG.replace("28.9%", "27.9%")
HOSTILE = "<script>alert(1)</script>&\u202e::error::x 检验50批次，不合格10批次，不合格率25.0%。\x1b[31m"


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {k: v or "" for k, v in attrs}))


def page(tmp_path, text: str) -> str:
    path = tmp_path / "marked.html"
    sc.proofread(text).to_html(path)
    return path.read_text("utf-8")


@pytest.mark.parametrize("text", [WRONG, "Of 200 toys tested, 30 failed, a failure rate of 25.0%."])
def test_each_number_is_marked_by_what_became_of_it_in_form_and_colour(tmp_path, text):
    proof = sc.proofread(text)
    found = _Page(page(tmp_path, text)).tags
    marks = [a for tag, a in found if tag == "a" and "mark" in a.get("class", "").split()]
    assert len(marks) == len(proof.marks)
    for mark, a in zip(proof.marks, marks, strict=True):
        assert a["class"] == f"mark {mark.state}"
    signs = {"agrees": "✓", "contradicts": "✗", "ignored": "·"}
    source = page(tmp_path, text)
    assert all(sign in source for state, sign in signs.items() if any(m.state == state for m in proof.marks))


def test_marks_are_reached_by_keyboard_described_and_linked_with_findings_and_the_list(tmp_path):
    found = _Page(page(tmp_path, WRONG)).tags
    ids = {a["id"] for _, a in found if "id" in a}
    links = [a["href"] for tag, a in found if tag == "a"]
    assert links
    assert all(href.startswith("#") and href[1:] in ids for href in links)
    described = [a["aria-describedby"] for _, a in found if "aria-describedby" in a]
    assert described
    assert set(described) <= ids
    assert len(ids) == len([a for _, a in found if "id" in a])


def test_the_arithmetic_stands_in_the_tip_and_in_the_list(tmp_path):
    assert page(tmp_path, RIGHT).count("485 ÷ 1739 = 27.89%") >= 4  # two numbers at least, each twice


def test_the_page_asks_nothing_of_the_network_and_runs_nothing(tmp_path):
    source = page(tmp_path, WRONG)
    tags = {tag for tag, _ in _Page(source).tags}
    assert not tags & {"script", "img", "link", "iframe", "object", "form"}
    assert "default-src 'none'" in source
    assert re.search(r"style-src 'sha256-[A-Za-z0-9+/=]+'", source)
    assert "http" not in source.replace("http-equiv", "")
    assert not [a for _, a in _Page(source).tags if "style" in a or any(name.startswith("on") for name in a)]


def test_text_from_a_document_cannot_break_out_of_the_page(tmp_path):
    source = page(tmp_path, HOSTILE)
    assert "<script" not in source
    assert "\u202e" not in source
    assert "\x1b" not in source


def test_the_page_is_in_the_language_of_the_text_with_light_dark_and_print(tmp_path):
    zh, en = page(tmp_path, WRONG), page(tmp_path, "Of 200 toys tested, 30 failed (25.0%).")
    assert 'lang="zh-Hans"' in zh
    assert "发现" in zh
    assert 'lang="en"' in en
    assert "Findings" in en
    assert "prefers-color-scheme: dark" in zh
    assert "@media print" in zh


def test_a_wide_table_shows_that_it_goes_on(tmp_path):
    source = page(tmp_path, "品类\t检验批次\t不合格批次\n童车\t120\t24\n插座\t180\t27")
    style = source.partition("<style>")[2].partition("</style>")[0]
    screen, _, paper = style.partition("@media print")
    assert "no-repeat local" in screen  # a shadow at the edge where the table goes on
    assert "overflow: visible; background: none" in paper


def test_a_table_of_the_document_is_a_table_of_the_page(tmp_path):
    source = page(tmp_path, "品类\t检验批次\t不合格批次\n童车\t120\t24\n插座\t180\t27")
    assert source.count("<tr") >= 3


def test_the_terminal_names_place_message_and_suggestion():
    said = str(sc.proofread(WRONG))
    assert "第1行" in said
    assert "485 ÷ 1739 = 27.89%" in said
    assert "27.9%" in said
    assert "\x1b" not in str(sc.proofread(HOSTILE))


def test_json_holds_everything_as_plain_values():
    made = json.loads(output.to_json(sc.proofread(WRONG)))
    assert made["ok"] is False
    assert made["findings"][0]["severity"] == "error"
    assert WRONG[made["findings"][0]["start"] : made["findings"][0]["end"]] == made["findings"][0]["quote"]
    assert {"quote", "measure", "value", "state"} <= made["claims"][0].keys()
    assert made["findings"][0]["place"] == made["claims"][0]["place"] == "第1行"
    assert made["text"] == WRONG


def test_github_annotations_bear_the_line_and_escape_the_text(tmp_path):
    lines = output.to_github(sc.proofread("标题\n" + HOSTILE), "draft.md").split("\n")
    assert lines[0].startswith("::error file=draft.md,line=2,title=")
    assert all(line.startswith("::") for line in lines)
    assert len(lines) <= 10
    assert lines[-1].startswith("::error title=spotcheck::")
    assert "25.0%25" in lines[0]


def run(*arguments: object, capsys) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main([str(a) for a in arguments])
    out = capsys.readouterr()
    return int(ended.value.code or 0), out.out, out.err


@pytest.mark.parametrize(("text", "code"), [(RIGHT, 0), (WRONG, 1)])
def test_the_exit_code_says_whether_an_error_was_found(tmp_path, capsys, text, code):
    path = tmp_path / "draft.txt"
    path.write_text(text, "utf-8")
    ended, out, _ = run("proofread", path, capsys=capsys)
    assert ended == code
    assert "个数字" in out


def test_the_command_saves_ledger_and_page_and_prints_json(tmp_path, capsys):
    path, ledger, marked = (tmp_path / name for name in ("draft.md", "draft.figures.toml", "draft.html"))
    path.write_text(RIGHT, "utf-8")
    code, out, _ = run("proofread", path, "--save", ledger, "--html", marked, "--json", capsys=capsys)
    assert code == 0
    assert json.loads(out)["ok"] is True
    assert len(Ledger.load(ledger).figures) >= 4
    assert marked.stat().st_size > 1000


def test_the_command_holds_a_draft_against_lists(tmp_path, capsys):
    path, lists = tmp_path / "draft.txt", tmp_path / "list.csv"
    path.write_text("2020年，线上检验3批次，不合格1批次。", "utf-8")
    header = "抽样单编号,抽样日期,抽样领域,网抽平台名称,产品大类,产品名称,标称生产企业名称,检验结论"
    verdicts = ("合格", "不合格", "不合格")
    rows = [
        f"A{n},2020-03-0{n},电商销售,晨星商城,玩具,积木,甲厂,{v}" for n, v in enumerate(verdicts, start=1)
    ]
    lists.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    code, out, err = run("proofread", path, "--data", lists, capsys=capsys)
    assert (code, "2批次" in out) == (1, True), err


def test_what_cannot_be_read_ends_with_two_and_a_message(tmp_path, capsys):
    code, out, err = run("proofread", tmp_path / "no.docx", capsys=capsys)
    assert code == 2
    assert "no.docx" in out + err
    (tmp_path / "plain.txt").write_text("没有数字", "utf-8")
    code, out, err = run(
        "proofread", tmp_path / "plain.txt", "--save", tmp_path / "a.figures.toml", capsys=capsys
    )
    assert code == 2
    assert "no ledger to save" in out + err


def test_the_sign_of_a_number_stays_on_its_line(tmp_path):
    sc.proofread("抽查50批次，不合格5批次。").to_html(tmp_path / "p.html")
    assert '.sign::before { content: "\\2060"; }' in (tmp_path / "p.html").read_text(encoding="utf-8")
