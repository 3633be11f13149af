"""What a check found, for people and for programs: a table, JSON, JUnit XML, GitHub annotations."""

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from spotcheck.escape import visible
from spotcheck.figures.checking import CheckReport
from spotcheck.figures.judging import FAILURES, WARNINGS
from spotcheck.language.solving import narrower
from spotcheck.language.verdicts import HEADERS, VERDICTS, sentence

if TYPE_CHECKING:
    from spotcheck.figures.solving import Solution

#: GitHub shows ten annotations a step: nine figures and a summary
_ANNOTATIONS = 9
_SOLUTION = (
    *(
        "status",
        "rounding",
        "constrained",
        "implied",
        "wider",
        "conflict",
        "explanation",
        "repairs",
        "causes",
    ),
)


def readable(report: CheckReport) -> str:
    """Write a table for people: a line a figure, and below those that do not match the reason and the place.

    Parameters
    ----------
    report
        What `spotcheck.check` gave. Without data there is no table: only whether the figures can all be true.
    """
    whole = _told_together(report)
    if not report.with_data:
        return "\n".join([whole, *(f"    {line}" for line in blamed(report)), *_status(report)])
    parts = [visible(f"{_place(row)}{row['explanation']}") for row in _parts(report)]
    return "\n".join(
        [
            *_table(report),
            "",
            _counted(report),
            *_rejected(report),
            *parts,
            whole,
            *_read(report),
            *_status(report),
        ]
    )


def _table(report: CheckReport) -> list[str]:
    lang = report.lang
    names = ("id", "printed", "verdict", "would_print")
    rows = [[HEADERS[name][lang] for name in names]]
    below: dict[int, str] = {}
    for number, row in enumerate(_rows(report), start=1):
        rows.append([row["id"], row["printed"], VERDICTS[row["verdict"]][lang], row["would_print"] or "–"])
        if row["verdict"] != "match":
            below[number] = f"    {_place(row)}{row['explanation']}"
    rows = [[visible(cell) for cell in row] for row in rows]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(names))]
    lines: list[str] = []
    for number, row in enumerate(rows):
        lines.append("  ".join(_padded(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip())
        lines += [visible(below[number])] if number in below else []
    return lines


def _rejected(report: CheckReport) -> list[str]:
    said = rejected(report)
    return [said] if said else []


def rejected(report: CheckReport) -> str:
    """Say how many rows of the lists were rejected; nothing where none was.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    if report.rejected is None:
        return ""
    n, rows = report.rejected
    return sentence("rejected", report.lang, n=n, rows=rows)


def _status(report: CheckReport) -> list[str]:
    """Say whether the check passes, and why not where no verdict or contradiction says it."""
    ids = {row["id"]: row["verdict"] for row in _rows(report, report.failures)}
    unread = [name for name in ids if name in report.unread]
    warned = [name for name, verdict in ids.items() if verdict in WARNINGS and name not in report.unread]
    if report.strict and report.solution.status == "rounding":
        warned += [name for name in report.solution.rounding if name not in ids]
    told = [("unread", unread), ("strict", warned)]
    lines = [visible(sentence(key, report.lang, ids=_ids(names, report))) for key, names in told if names]
    return [*lines, sentence("ok" if report.ok else "not-ok", report.lang)]


def _ids(names: list[str], report: CheckReport) -> str:
    return ("、" if report.lang == "zh" else ", ").join(names)


def _read(report: CheckReport) -> list[str]:
    """Say which figures had to be rounded in another way for all to be true."""
    return [together(report)] if report.reread and report.solution.status == "consistent" else []


def _parts(report: CheckReport) -> Iterator[dict[str, Any]]:
    """Give the parts that are none, as rows."""
    for one in report.undivided:
        yield {"id": "parts", "file": one.file, "line": one.line, "explanation": one.explanation}


def _counted(report: CheckReport) -> str:
    counts = Counter(report.results["verdict"])
    listed = ", ".join(
        f"{VERDICTS[verdict][report.lang]} {counts[verdict]}" for verdict in VERDICTS if counts[verdict]
    )
    return sentence("count", report.lang, n=len(report.results), counts=listed)


def _summary(report: CheckReport) -> list[str]:
    data = [_counted(report), *_rejected(report)] if report.with_data else []
    return [*data, together(report), *_status(report)]


def together(report: CheckReport) -> str:
    """Say whether the figures can all be true, and if not which cannot, and why.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    solution = report.solution
    if solution.status == "consistent" and report.reread:
        return visible(sentence("consistent-read", report.lang, ids=_ids([*report.reread], report)))
    ids = {"rounding": solution.rounding, "contradictory": solution.conflict}.get(solution.status, ())
    said = [sentence(solution.status, report.lang, ids=", ".join(ids)), solution.explanation]
    return visible((": " if report.lang == "en" else "：").join(part for part in said if part))


def blamed(report: CheckReport) -> list[str]:
    """Give the figures that cannot all be true, each with its place.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    rows = {row["id"]: row for row in _rows(report)}
    named = report.solution.rounding or report.solution.conflict
    return [
        visible(f"{_place(row)}{row['id']} = {row['printed']}") for name in named if (row := rows.get(name))
    ]


def as_dict(report: CheckReport) -> dict[str, Any]:
    """Give ``{"ok", "results", "solution"}`` of plain Python values.

    With rows that were rejected there is ``"rejected": {"rejected", "rows", "unread"}`` too, and with parts that are none
    ``"parts"``, each with explanation, file and line.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    found = {"ok": report.ok, "results": list(_rows(report)), "solution": solution_dict(report.solution)}
    if report.rejected is not None:
        n, rows = report.rejected
        unread = [name for name in report.results["id"] if name in report.unread]
        found["rejected"] = {"rejected": n, "rows": rows, "unread": unread}
    if report.undivided:
        found["parts"] = [{k: v for k, v in row.items() if k != "id"} for row in _parts(report)]
    return found


def solution_dict(solution: "Solution") -> dict[str, Any]:
    """Give the answers of a solution as plain Python values.

    Parameters
    ----------
    solution
        What `spotcheck.figures.solve` gave.
    """
    return {name: _listed(getattr(solution, name)) for name in _SOLUTION}


def solution_text(solution: "Solution") -> str:
    """Say what a solution found, then the range of every quantity, one a line.

    Parameters
    ----------
    solution
        What `spotcheck.figures.solve` gave.
    """
    wider = set(solution.wider)
    rows = [
        (visible(quantity), _range(low, high, narrower(solution.lang) if quantity in wider else ""))
        for quantity, low, high in solution.implied.itertuples(index=False)
    ]
    width = max((_width(quantity) for quantity, _ in rows), default=0)
    lines = [f"{_padded(quantity, width)}  {shown}" for quantity, shown in rows]
    return "\n".join([visible(str(solution), lines=True), *([""] if lines else []), *lines])


def _range(low: float | None, high: float | None, note: str) -> str:
    """Write a range, and what is noted of it; rates with the digits that tell its ends apart."""
    if low is not None and low == high:
        return f"= {_short(low)}"
    if high is None:
        shown = "" if low is None else f"≥ {_short(low)}"
    else:
        shown = f"≤ {_short(high)}" if low is None else f"{_short(low)} … {_short(high)}"
    return f"{shown}{note}"


def _short(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.6g}"


def to_json(report: CheckReport) -> str:
    """Write ``{ok, results, solution}`` as JSON.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    return json.dumps(as_dict(report), ensure_ascii=False, indent=2)


def to_junit(report: CheckReport) -> str:
    """Write JUnit XML: a test case a figure, and one for the figures as a whole.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    failing, warned = set(report.failures["id"]), set(report.warnings["id"])
    cases = [_case(row, failing, warned) for row in _rows(report)]
    bad = not holds_together(report)
    cases.append(
        _testcase("consistent", "", _element("failure", "contradictory", together(report)) if bad else "")
    )
    parts = [_element("failure", "parts", f"{_place(row)}{row['explanation']}") for row in _parts(report)]
    cases += [_testcase("parts", "", "".join(parts))] if parts else []
    failures, skipped = len(failing) + bad + bool(parts), sum("<skipped" in case for case in cases)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    said = [f"<system-out>{escape(visible(line))}</system-out>" for line in _rejected(report)]
    body = "\n".join([*cases, *said])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuites {counts}>\n<testsuite name="spotcheck" {counts}>\n{body}\n</testsuite>\n</testsuites>\n'
    )


def _case(row: dict[str, Any], failing: set[str], warned: set[str]) -> str:
    place = "" if row["file"] is None else f" file={_attribute(row['file'])}"
    place += "" if row["line"] is None else f' line="{row["line"]}"'
    if row["id"] in failing:
        inside = _element("failure", row["verdict"], f"{_place(row)}{row['explanation']}")
    elif row["verdict"] in ("no-data", "waived"):
        inside = f"<skipped message={_attribute(row['explanation'])}/>"
    else:
        inside = (
            f"<system-out>{escape(visible(row['explanation']))}</system-out>" if row["id"] in warned else ""
        )
    return _testcase(row["id"], place, inside)


def _testcase(name: str, place: str, inside: str) -> str:
    return f'<testcase classname="spotcheck.figures" name={_attribute(name)}{place}>{inside}</testcase>'


def _element(tag: str, kind: str, message: str) -> str:
    return f"<{tag} type={_attribute(kind)} message={_attribute(message)}>{escape(visible(message))}</{tag}>"


def _attribute(text: str) -> str:
    return quoteattr(visible(text))


def to_github(report: CheckReport) -> str:
    """Write GitHub annotations, one a line: at most nine figures, then a summary, since GitHub shows ten a step; the rest stand in the log.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    lines = [_annotation("error", row) for row in _rows(report, report.failures)]
    if not holds_together(report):
        lines.insert(0, _annotation("error", _as_a_whole(report)))
    lines = [*(_annotation("error", row) for row in _parts(report)), *lines]
    lines += [_annotation("warning", row) for row in _rows(report, report.warnings)]
    left = len(lines) - _ANNOTATIONS
    summary = " · ".join(_summary(report) + ([sentence("more", report.lang, n=left)] if left > 0 else []))
    level = "error" if not report.ok else "notice" if report.rejected is None else "warning"
    shown = [*lines[:_ANNOTATIONS], f"::{level} title=spotcheck::{_data(summary)}"]
    return "\n".join([*shown, *("  " + line.removeprefix("::") for line in lines[_ANNOTATIONS:])])


def fault_to_github(error: Exception) -> str:
    """Write what stopped a check as an annotation, on the line of the ledger where an error knows it."""
    file, line = getattr(error, "file", None), getattr(error, "line", None)
    said = str(error).removeprefix(f"{file}:{line}: ")  # the annotation has its place
    return _annotation("error", {"file": file, "line": line, "id": "spotcheck", "explanation": said})


def _annotation(level: str, row: dict[str, Any]) -> str:
    place = "" if row["file"] is None else f"file={_property(_relative(row['file']))},"
    place += "" if row["line"] is None else f"line={row['line']},"
    return f"::{level} {place}title={_property(row['id'])}::{_data(row['explanation'])}"


def _as_a_whole(report: CheckReport) -> dict[str, Any]:
    """Place the contradiction of a ledger on the first line of those that take part, or that the data find wrong in it."""
    conflict = set(report.solution.conflict)
    ids = conflict & _wrong(report) or conflict
    taking_part = [row for row in _rows(report) if row["id"] in ids and row["line"] is not None]
    place = min(
        taking_part, key=lambda row: (row["file"] or "", row["line"]), default={"file": None, "line": None}
    )
    return {"file": place["file"], "line": place["line"], "id": "consistent", "explanation": together(report)}


def _told_together(report: CheckReport) -> str:
    """Say what the solver found; what the data find wrong in every conflict needs no repairs, which may be of figures that they bear out."""
    solution, wrong = report.solution, _wrong(report)
    mended = all(wrong & {*conflict.ids} for conflict in solution.conflicts)
    gone = {visible(line) for line in solution.advice} if mended else set[str]()
    return visible("\n".join(line for line in str(solution).split("\n") if line not in gone), lines=True)


def _wrong(report: CheckReport) -> set[str]:
    """Give the figures that the data find wrong."""
    return {row["id"] for row in _rows(report) if row["verdict"] in FAILURES}


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    return visible(text, lines=True).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _relative(file: str) -> str:
    """Give a path as the repository has it, where the check runs inside of it."""
    path, root = Path(file).resolve(), Path(os.environ.get("GITHUB_WORKSPACE", ".")).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file


def holds_together(report: CheckReport) -> bool:
    """Whether the figures can all be true; where some must be truncated for it, a strict check says no.

    Parameters
    ----------
    report
        What `spotcheck.check` gave.
    """
    return report.solution.status == "consistent" or (
        report.solution.status == "rounding" and not report.strict
    )


def _rows(report: CheckReport, frame: Any = None) -> Iterator[dict[str, Any]]:
    """Give the rows of the results as plain Python values."""
    from spotcheck.figures.checking import COLUMNS

    frame = report.results if frame is None else frame
    for values in frame[list(COLUMNS)].astype(object).itertuples(index=False, name=None):
        yield dict(zip(COLUMNS, map(_json, values), strict=True))


def _json(value: Any) -> Any:
    """Give a cell as a value that JSON holds; what is missing is None."""
    import pandas as pd

    if isinstance(value, (list, tuple)):
        return [_json(part) for part in value]
    if pd.isna(value):
        return None
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value.item() if hasattr(value, "item") else value


def _listed(value: Any) -> Any:
    """Give a frame as a list of mappings, ids as a list."""
    if isinstance(value, str):
        return value
    if hasattr(value, "columns"):
        rows = value.astype(object).itertuples(index=False, name=None)
        return [dict(zip(value.columns, map(_json, row), strict=True)) for row in rows]
    return list(value)


def _place(row: dict[str, Any]) -> str:
    place = ":".join(str(part) for part in (row["file"], row["line"]) if part is not None)
    return f"{place}: " if place else ""


def _width(text: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c)
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
