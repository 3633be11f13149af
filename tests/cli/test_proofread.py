"""``spotcheck proofread``: what it reads, prints, writes and exits with."""

import io
import json
import sys

import pytest

DOUBTFUL = "共抽查1739批次，其中不合格485批次，不合格发现率为28.9%。"
WRONG = "2020年，检验6619批次，不合格1231批次，不合格发现率为28.6%。"
RIGHT = "2020年，检验6619批次，不合格1231批次，不合格发现率为18.6%。"


@pytest.fixture
def draft(tmp_path):
    def write(text):
        path = tmp_path / "draft.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def pipe(monkeypatch):
    def give(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return give


@pytest.mark.parametrize(("text", "code", "strict"), [(RIGHT, 0, 0), (DOUBTFUL, 0, 1), (WRONG, 1, 1)])
def test_strict_fails_for_warnings_too(run, draft, text, code, strict):
    path = draft(text)
    assert run("proofread", path)[0] == code
    assert run("proofread", path, "--strict")[0] == strict
    found = run("proofread", path, "--strict", "--json")[1]
    assert json.loads(found)["ok"] == (strict == 0)


def test_a_pipe_is_read_in_the_encodings_of_files(run, pipe):
    for encoding in ("utf-8", "gb18030"):
        pipe(WRONG.replace("。", "。\r\n").encode(encoding))
        code, out, _ = run("proofread", "-")
        assert code == 1
        assert "28.6%" in out


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_an_empty_pipe_is_no_bulletin(run, pipe, data):
    pipe(data)
    code, out, err = run("proofread", "-")
    assert (code, out) == (2, "")
    assert "standard input holds no text" in err


def test_a_pipe_that_is_no_text_says_what_to_do(run, pipe):
    pipe(b"caf\xe9 \xff\xff\x00")
    code, _, err = run("proofread", "-")
    assert code == 2
    assert "standard input is neither UTF-8 nor GB18030 nor Big5 text: save it as UTF-8" in err


def test_annotations_stand_on_standard_error_beside_json(run, draft):
    path = draft(WRONG)
    code, out, err = run("proofread", path, "--json", "--github")
    assert (code, json.loads(out)["ok"]) == (1, False)
    assert "::error file=" in err
    alone = run("proofread", path, "--github")
    assert alone[1] == err


def test_messages_are_in_the_language_asked_for_whatever_the_text_is_in(run, draft):
    code, out, _ = run("proofread", draft(WRONG), "--lang", "en")
    assert code == 1
    assert "4 numbers: 3 are figures" in out
    assert "but the text says '28.6%'" in out
