"""Write a proof as one self-contained page: no script, no outside request, readable by keyboard, on a phone and in print."""

import base64
import hashlib
import os
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from spotcheck.escape import visible
from spotcheck.figures.proofreading.output import grouped, ranges
from spotcheck.files import write_text
from spotcheck.language import Language
from spotcheck.language.proofreading import SEVERITIES, STATES, place_words
from spotcheck.language.proofreading import text as words

if TYPE_CHECKING:
    from spotcheck.figures.proofreading.proof import Mark, Proof

_LANG = {"zh": "zh-Hans", "en": "en"}
_WORDS = (
    "legend", "text", "findings", "implied", "no findings", "suggestion", "quantity", "range", "note", "numbers",
    "number", "became", "arithmetic", "skip",
)  # fmt: skip


def write(proof: "Proof", path: str | os.PathLike[str]) -> None:
    """Write the page to a file, whole or not at all."""
    write_text(path, page(proof))


def page(proof: "Proof") -> str:
    """Give the page as text.

    Parameters
    ----------
    proof
        What `proofread` gave.

    Returns
    -------
    str
        HTML with a strict content security policy: its one style is allowed by its hash, and nothing else is.
    """
    import jinja2
    from markupsafe import Markup

    lang = proof.lang
    style = _resource("proof.css")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    title = words("title", lang)
    return environment.from_string(_resource("proof.html.j2")).render(
        lang=_LANG[lang],
        title=f"{title} · {visible(proof.source.name)}" if proof.source.name else title,
        coverage=proof.coverage,
        words={name.replace(" ", "_"): words(name, lang) for name in _WORDS},
        legend=[
            {
                "name": name,
                "word": state[lang],
                "sign": state["sign"],
                "count": sum(m.state == name for m in proof.marks),
            }
            for name, state in STATES.items()
        ],
        findings=list(_findings(proof)),
        blocks=list(_blocks(proof)),
        numbers=[
            _entry(number, mark, lang)
            for number, mark in enumerate(proof.marks, start=1)
            if mark.state != "ignored"
        ],
        ignored=[
            _entry(number, mark, lang)
            for number, mark in enumerate(proof.marks, start=1)
            if mark.state == "ignored"
        ],
        ignored_title=STATES["ignored"][lang],
        implied=[tuple(map(visible, row)) for row in ranges(proof)],
        style=Markup(style),  # noqa: S704 (our own file)
        style_hash=_hash(style),
    )


def _findings(proof: "Proof") -> Iterator[dict[str, Any]]:
    numbers = {id(mark.claim): at for at, mark in enumerate(proof.marks, start=1)}
    claims = [mark.claim for mark in proof.marks]
    for finding, others in grouped(proof):
        links = [
            {"mark": numbers[id(claims[f.claim])] if f.claim >= 0 else None, "quote": visible(f.quote)}
            for f in (finding, *others)
        ]
        yield {
            "severity": finding.severity,
            "word": SEVERITIES[finding.severity][proof.lang],
            "links": links,
            "place": place_words(proof.source.place(finding.start), proof.lang) if finding.quote else "",
            "message": visible(finding.message),
            "advice": [visible(f.suggestion) for f in (finding, *others) if f.suggestion],
        }


def _entry(number: int, mark: "Mark", lang: Language) -> dict[str, Any]:
    return {
        "mark": number,
        "quote": visible(mark.claim.quote),
        "state": mark.state,
        "word": STATES[mark.state][lang],
        "sign": STATES[mark.state]["sign"],
        "lines": [visible(line) for line in mark.lines],
    }


def _blocks(proof: "Proof") -> Iterator[dict[str, Any]]:
    """Give paragraphs and tables, in pieces: plain text, and marked numbers."""
    at = 0
    rows: list[list[list[dict[str, Any]]]] = []
    for line in proof.text.split("\n"):
        if "\t" in line:
            rows.append(_cells(proof, at, line))
        else:
            if rows:
                yield {"rows": rows}
                rows = []
            if line.strip():
                yield {"rows": None, "pieces": list(_pieces(proof, at, at + len(line)))}
        at += len(line) + 1
    if rows:
        yield {"rows": rows}


def _cells(proof: "Proof", at: int, line: str) -> list[list[dict[str, Any]]]:
    cells: list[list[dict[str, Any]]] = []
    for cell in line.split("\t"):
        cells.append(list(_pieces(proof, at, at + len(cell))))
        at += len(cell) + 1
    return cells


def _pieces(proof: "Proof", start: int, end: int) -> Iterator[dict[str, Any]]:
    at = start
    for number, mark in enumerate(proof.marks, start=1):
        if mark.claim.start < at or mark.claim.end > end:
            continue
        if mark.claim.start > at:
            yield {"text": visible(proof.text[at : mark.claim.start]), "mark": None}
        yield _marked(proof, number, mark)
        at = mark.claim.end
    if at < end:
        yield {"text": visible(proof.text[at:end]), "mark": None}


def _marked(proof: "Proof", number: int, mark: "Mark") -> dict[str, Any]:
    state = STATES[mark.state]
    return {
        "text": visible(proof.text[mark.claim.start : mark.claim.end]),
        "mark": number,
        "state": mark.state,
        "sign": state["sign"],
        "word": state[proof.lang],
        "lines": [visible(line) for line in mark.lines],
    }


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


@cache
def _resource(name: str) -> str:
    return (files("spotcheck.figures.proofreading") / "page" / name).read_text(encoding="utf-8")
