"""A report as one self-contained page: no outside request, readable on a phone, in print, by keyboard and aloud."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from spotcheck.escape import visible
from spotcheck.language import report
from spotcheck.language.formats import ABSENT
from spotcheck.reports.document import Column, Document, Facts, Heading, Picture, Table, Text

_LANG = {"zh": "zh-Hans", "en": "en"}


def page(document: Document) -> str:
    """Give the page as text.

    Parameters
    ----------
    document
        What the report holds.

    Returns
    -------
    str
        HTML with a strict content security policy: styles and the one sorting script are allowed by their hash only.
    """
    import jinja2
    from markupsafe import Markup

    lang = document.lang
    style, script = _resource("page.css"), _resource("page.js")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_resource("page.html.j2")).render(
        lang=_LANG[lang],
        title=visible(document.title),
        source=report.text("source", lang, source=visible(document.source)) if document.source else "",
        blocks=[_block(document, block, number) for block, number in document.numbered()],
        contents=[
            (f"s{n}", visible(b.text))
            for b, n in document.numbered()
            if isinstance(b, Heading) and b.level == 1
        ],
        contents_title=report.text("contents", lang),
        sort=report.text("sort", lang),
        style=Markup(style),  # noqa: S704 (our own files, not data)
        script=Markup(script),  # noqa: S704 (the same)
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _block(document: Document, block: Any, number: int) -> dict[str, Any]:
    """Give a block as the template takes it."""
    lang = document.lang
    if isinstance(block, Heading):
        return {"is": "heading", "text": visible(block.text), "level": block.level + 1, "id": f"s{number}"}
    if isinstance(block, Text):
        return {"is": "text", "text": visible(block.text), "kind": block.kind}
    if isinstance(block, Facts):
        facts = [
            {"label": visible(f.label), "value": visible(f.value), "detail": visible(f.detail)}
            for f in block.facts
        ]
        return {"is": "facts", "facts": facts}
    if isinstance(block, Picture):
        data = base64.b64encode(block.image(".svg")).decode("ascii")
        caption = f"{report.text('figure', lang, number=number)}  {visible(block.caption)}"
        return {
            "is": "picture",
            "source": f"data:image/svg+xml;base64,{data}",
            "alt": block.alt(),
            "caption": caption,
        }
    assert isinstance(block, Table)  # noqa: S101 (the last of the kinds)
    columns = block.shown(lang)
    rows = [_cells(columns, row, texts) for row, texts in zip(block.rows(), block.texts(lang), strict=True)]
    return {
        "is": "table",
        "caption": f"{report.text('table', lang, number=number)}  {visible(block.caption)}",
        "headers": [(column.header, column.kind) for column in columns],
        "rows": rows[:-1] if block.total else rows,
        "total": rows[-1] if block.total else [],
        "note": report.text("note", lang, text=visible(block.note)) if block.note else "",
    }


def _cells(columns: list[Column], row: dict[str, Any], texts: list[str]) -> list[dict[str, Any]]:
    """Give the cells of a row: text, alignment, and the number by which a column is sorted (of limits, the lower)."""
    cells: list[dict[str, Any]] = []
    for column, text in zip(columns, texts, strict=True):
        value = row[column.names[0]]
        number = column.kind != "text" and text != ABSENT and isinstance(value, (int, float))
        cells.append(
            {"text": text, "number": column.kind != "text", "sort": repr(float(value)) if number else ""}
        )
    return cells


@cache
def _resource(name: str) -> str:
    return (files("spotcheck.reports") / "page" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
