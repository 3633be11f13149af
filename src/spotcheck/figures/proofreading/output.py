"""What a proof says in a terminal, to a program, and to GitHub."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spotcheck.escape import visible
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.language.proofreading import SEVERITIES, STATES, place_words
from spotcheck.language.proofreading import text as words

if TYPE_CHECKING:
    from spotcheck.figures.proofreading.proof import Proof

#: GitHub shows ten annotations a step: nine findings and a summary
_ANNOTATIONS = 9
_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def readable(proof: "Proof") -> str:
    """Write a proof for a terminal: coverage, findings with place and suggestion, and what follows from the numbers."""
    lang = proof.lang
    lines = [proof.coverage, ""]
    listed = list(grouped(proof))
    for finding, others in listed:
        place = place_words(proof.source.place(finding.start), proof.lang) if finding.quote else ""
        quotes = " / ".join([finding.quote, *(f.quote for f in others)])
        head = f"{SEVERITIES[finding.severity][lang]} [{finding.code}] {quotes}"
        lines.append(f"{head}  ({place})" if place else head)
        lines.append(f"    {finding.message}")
        advice = [f.suggestion for f in (finding, *others) if f.suggestion]
        lines += [f"    → {text}" for text in advice[:3]]
    if not listed:
        any_figure = bool((proof.claims["status"] == "figure").any())
        lines.append(words("no findings" if any_figure else "no figures", lang))
    implied = [
        "    " + words("follows", lang, quantity=quantity, range=shown) + (f"  {note}" if note else "")
        for quantity, shown, note in ranges(proof)
    ]
    if implied:
        lines += ["", words("implied", lang), *implied]
    return "\n".join(visible(line, lines=False) for line in lines)


def grouped(proof: "Proof") -> Iterator[tuple[Finding, list[Finding]]]:
    """Give each finding with the others of its contradiction, in order."""
    seen: set[int] = set()
    for finding in proof.listed:
        if finding.group and finding.group in seen:
            continue
        seen.add(finding.group)
        yield (
            finding,
            [f for f in proof.listed if f.group == finding.group and f is not finding]
            if finding.group
            else [],
        )


def ranges(proof: "Proof") -> Iterator[tuple[str, str, str]]:
    """Give what follows from the numbers: quantity, range in words, and what it rests on."""
    import pandas as pd

    for quantity, low, high, note, said in proof.implied.itertuples(index=False, name=None):
        ends = [None if pd.isna(end) else _number(end, str(quantity)) for end in (low, high)]
        if ends[0] is None and ends[1] is None:
            continue
        if ends[0] == ends[1]:
            shown = str(ends[0])
        elif ends[1] is None:
            shown = words("at least", proof.lang, low=ends[0])
        elif ends[0] is None:
            shown = words("at most", proof.lang, high=ends[1])
        else:
            shown = words("between", proof.lang, low=ends[0], high=ends[1])
        yield str(said), shown, str(note)


def _number(end: Any, quantity: str) -> str:
    if quantity.startswith(("failure_rate", "pass_rate")):
        return f"{float(end) * 100:.2f}%"
    return f"{float(end):g}" if float(end) != int(end) else str(int(end))


def as_dict(proof: "Proof") -> dict[str, Any]:
    """Give a proof as plain Python values."""
    return {
        "ok": proof.ok,
        "coverage": proof.coverage,
        "states": {state: sum(m.state == state for m in proof.marks) for state in STATES},
        "text": proof.text,
        "findings": _located(proof.findings, proof),
        "claims": _located(proof.claims, proof),
        "implied": _records(proof.implied),
    }


def _located(frame: Any, proof: "Proof") -> list[dict[str, Any]]:
    """Give rows with their places in the words of the proof."""
    return [row | {"place": place_words(row["place"], proof.lang)} for row in _records(frame)]


def _records(frame: Any) -> list[dict[str, Any]]:
    rows = frame.astype(object).itertuples(index=False, name=None)
    return [dict(zip(frame.columns, map(_plain, row), strict=True)) for row in rows]


def _plain(value: Any) -> Any:
    import pandas as pd

    if pd.isna(value):
        return None
    if hasattr(value, "item"):
        value = value.item()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def to_json(proof: "Proof") -> str:
    """Write a proof as JSON."""
    return json.dumps(proof.to_dict(), ensure_ascii=False, indent=2)


def to_github(proof: "Proof", file: str) -> str:
    """Write GitHub annotations: at most nine findings, then a summary, since GitHub shows ten a step.

    Parameters
    ----------
    proof
        What `proofread` gave.
    file
        The document; lines are given where it is text or Markdown.
    """
    lined = Path(file).suffix.lower() in (".md", ".txt")
    lines = [_annotation(proof, finding, file, lined=lined) for finding, _ in grouped(proof)]
    level = "notice" if proof.ok else "error"
    return "\n".join([*lines[:_ANNOTATIONS], f"::{level} title=spotcheck::{_data(proof.coverage)}"])


def _annotation(proof: "Proof", finding: Finding, file: str, *, lined: bool) -> str:
    place = "" if file == "-" else f"file={_property(_relative(file))},"
    if lined:
        place += f"line={proof.source.line(finding.start)},"
    advice = f" {finding.suggestion}" if finding.suggestion else ""
    where = (
        ""
        if lined or not finding.quote
        else f" ({place_words(proof.source.place(finding.start), proof.lang)})"
    )
    return f"::{_LEVELS[finding.severity]} {place}title={_property(finding.quote or finding.code)}::{_data(finding.message + advice + where)}"


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    return visible(text, lines=True).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _relative(file: str) -> str:
    """Give a path as the repository has it, where this runs inside of it."""
    path, root = Path(file).resolve(), Path(os.environ.get("GITHUB_WORKSPACE", ".")).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file
