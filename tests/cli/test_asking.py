"""On a terminal, `spotcheck read` asks which column is which; in a pipe it is an error."""

import os
import pty
import select
import subprocess
import sys
import time

import pytest

LIST = "企业名称,产品名称,检验结论,抽样日期\n甲公司,牙刷,合格,2020-03-05\n乙公司,毛巾,不合格,2020-03-06\n"
LIMIT = 60


@pytest.fixture
def listed(tmp_path):
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path / "list.csv"


def command(listed, *more):
    return [
        sys.executable,
        "-c",
        "from spotcheck.cli import main; main()",
        "read",
        str(listed),
        "--default",
        "channel=offline",
        *map(str, more),
    ]


def on_a_terminal(words, answers, question="Which column is it?"):
    """Run a command on a terminal of its own, and type an answer each time it asks."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "dumb", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True
    ) as process:
        os.close(theirs)
        said, left, start = b"", list(answers), time.monotonic()
        while time.monotonic() - start < LIMIT:
            ready, _, _ = select.select([ours], [], [], 0.1)
            if not ready:
                if process.poll() is not None:
                    break
                continue
            try:
                said += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if left and said.count(question.encode()) > len(answers) - len(left):
                os.write(ours, left.pop(0).encode())
        else:
            process.kill()
        code = process.wait(10)
    os.close(ours)
    return code, said.decode("utf-8")


def test_a_number_answers_a_question(listed, tmp_path):
    code, said = on_a_terminal(command(listed, "--save-mapping", tmp_path / "m.toml"), ["2\n"])
    assert code == 0, said
    assert "企业名称: its name could mean outlet or producer" in said
    assert "2  producer" in said
    assert "2 accepted" in said
    assert '"企业名称" = "producer"' in (tmp_path / "m.toml").read_text(encoding="utf-8")


def test_the_name_of_a_column_answers_a_question(listed, tmp_path):
    code, said = on_a_terminal(command(listed, "--save-mapping", tmp_path / "m.toml"), ["producer\n"])
    assert code == 0, said
    assert '"企业名称" = "producer"' in (tmp_path / "m.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("wrong", ["9\n", "foo\n", "0\n"])
def test_what_is_no_answer_is_asked_again(listed, tmp_path, wrong):
    code, said = on_a_terminal(command(listed, "--save-mapping", tmp_path / "m.toml"), [wrong, "1\n"])
    assert code == 0, said
    assert (
        f"“{wrong.strip()}” is none of them: answer 1–2, the name of a column such as outlet, or Enter"
        in said
    )
    assert '"企业名称" = "outlet"' in (tmp_path / "m.toml").read_text(encoding="utf-8")


def test_the_question_is_in_the_language_asked_for(listed, tmp_path):
    words = command(listed, "--lang", "zh", "--save-mapping", tmp_path / "m.toml")
    code, said = on_a_terminal(words, ["foo\n", "2\n"], "是哪一列？")
    assert code == 0, said
    assert "“foo”不是其中之一：可答 1–2、字段名（如 outlet），或直接回车" in said
    assert "Which" not in said


def test_no_answer_keeps_the_column_as_an_extra(listed, tmp_path):
    code, said = on_a_terminal(command(listed, "--save-mapping", tmp_path / "m.toml"), ["\n"])
    assert code == 0, said
    assert '"企业名称" = ""' in (tmp_path / "m.toml").read_text(encoding="utf-8")


def test_a_list_that_lacks_a_column_is_an_error_and_no_question(tmp_path):
    (tmp_path / "list.csv").write_text("产品名称,规格型号\n牙刷,1\n", encoding="utf-8")
    code, said = on_a_terminal(command(tmp_path / "list.csv"), [])
    assert code != 0
    assert "Which column is it?" not in said
    assert "verdict" in said


def test_in_a_pipe_the_question_is_an_error_that_lists_the_candidates(listed):
    done = subprocess.run(command(listed), capture_output=True, text=True, check=False, timeout=LIMIT)
    assert done.returncode != 0
    assert "企业名称" in done.stderr
    assert "outlet or producer" in done.stderr
    assert "Traceback" not in done.stderr
