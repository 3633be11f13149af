"""Numbers that look wrong and are not: no error may be raised on them."""

import tomllib
from pathlib import Path

import pytest

import spotcheck as sc

KINDS = tomllib.loads((Path(__file__).parent / "look_alikes.toml").read_text("utf-8"))
CASES = [(kind, number) for kind, passages in KINDS.items() for number in range(len(passages))]


def test_there_are_nine_kinds_with_ten_passages_each():
    assert len(KINDS) == 9
    assert {len(passages) for passages in KINDS.values()} == {10}


@pytest.mark.parametrize(("kind", "number"), CASES)
def test_a_look_alike_gives_no_error(kind, number):
    findings = sc.proofread(KINDS[kind][number]).findings
    assert list(findings.loc[findings["severity"] == "error", "message"]) == []
