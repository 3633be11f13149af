"""Sentences in the manner of many offices, each with what its numbers state; see the sentences_*.txt beside this file."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from spotcheck.figures.claims import claims_of

HERE = Path(__file__).parent
MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)(?:\|([^{}]*))?\}")
FULL_WIDTH = {c: c - 0xFEE0 for c in range(0xFF10, 0xFF1A)}


class Truth(NamedTuple):
    start: int
    end: int
    quote: str
    measure: str
    value: float
    scope: str | None


def parse(line):
    """A marked line: its text, and what its numbers state. An empty measure leaves the number open."""
    text, truth, position = "", [], 0
    line = line.replace("\\n", "\n")
    for mark in MARK.finditer(line):
        text += line[position : mark.start()]
        quote, meaning, scope = mark.groups()
        measure, _, value = meaning.partition(":")
        digits = value or re.sub(r"[^\d.-]", "", quote.translate(FULL_WIDTH)) or "nan"
        truth.append(
            Truth(
                len(text), len(text) + len(quote), quote, measure, float(digits if measure else "nan"), scope
            )
        )
        text += quote
        position = mark.end()
    return text + line[position:], truth


FILES = sorted(HERE.glob("sentences_*.txt"))


def marked(path):
    """The marked lines of a file, each with its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def misread(line):
    """What a marked line says otherwise than it is read."""
    text, truth = parse(line)
    figures = [c for c in claims_of(text) if c.status == "figure"]
    wrong = []
    for expected in truth:
        found = [c for c in figures if c.start < expected.end and c.end > expected.start]
        figures = [c for c in figures if c not in found]
        if not expected.measure:
            continue
        if not found:
            wrong.append(f"{expected.quote}: no figure, expected {expected.measure}")
        elif found[0].measure != expected.measure or float(found[0].value) != pytest.approx(expected.value):
            wrong.append(
                f"{expected.quote}: {found[0].measure} {float(found[0].value)}, expected {expected.measure} {expected.value}"
            )
        elif expected.scope is not None and str(found[0].scope) != expected.scope:
            wrong.append(f"{expected.quote}: of [{found[0].scope}], expected [{expected.scope}]")
    # wordless figures (全部合格, 持平) are optional
    extra = [
        f"{c.quote}: read as {c.measure}"
        for c in figures
        if re.search(r"[\d一二三四五六七八九十百千]", c.quote)
    ]
    return wrong + extra


# a test a file: a test a sentence took longer than the reading
@pytest.mark.parametrize("path", FILES, ids=[path.stem.removeprefix("sentences_") for path in FILES])
def test_each_number_states_what_is_marked_and_nothing_else_does(path):
    wrong = {number: (line, said) for number, line in marked(path) if (said := misread(line))}
    assert wrong == {}


def test_there_are_sentences_of_every_kind():
    lines = [line for path in FILES for _, line in marked(path)]
    assert len({*lines}) == len(lines), "a sentence stands twice"
    assert len(lines) >= 200
