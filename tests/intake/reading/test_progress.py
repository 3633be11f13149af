"""A bar on a terminal for long work, and nothing in a pipe."""

import sys
from pathlib import Path

import pytest

from spotcheck.intake.reading import progress

FILES = [Path("a.csv"), Path("[b].csv")]


def shown(capsys):
    with progress.bar(FILES, "en") as done:
        for path in FILES:
            done(path)
    return capsys.readouterr()


@pytest.fixture
def long_work(monkeypatch):
    pytest.importorskip("rich")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(progress, "seconds", lambda _: 10.0)


@pytest.mark.usefixtures("long_work")
def test_long_work_has_a_bar_on_a_terminal(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    said = shown(capsys)
    assert "Reading [b].csv" in said.err
    assert said.out == ""


@pytest.mark.usefixtures("long_work")
def test_in_a_pipe_there_is_none(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert shown(capsys) == ("", "")


def test_short_work_has_none(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert shown(capsys) == ("", "")
