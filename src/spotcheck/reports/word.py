"""A report as a Word file; in Chinese laid out as GB/T 9704-2012 has it."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from spotcheck import files
from spotcheck.escape import visible
from spotcheck.extras import require
from spotcheck.language import Language, report
from spotcheck.reports import word_styles
from spotcheck.reports.document import Document, Facts, Heading, Picture, Table, Text
from spotcheck.reports.stamps import stamp

_BODY = {"lead": "Body Text", "body": "Body Text", "note": "Note"}
#: a picture takes at most this share of the height of a page, so that its caption stays with it
_PICTURE = 0.86
#: parts of the template that say nothing of ours, by the end of their relation's type: a second set of styles, which
#: would contradict ours, a picture of an empty page, and an empty bibliography
_NEEDLESS = ("stylesWithEffects", "thumbnail", "customXml")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(document: Document, path: Path) -> None:
    """Write `document` as .docx.

    Raises
    ------
    MissingExtraError
        When python-docx is not installed.
    """
    docx = require("docx", "word", "writing Word files")
    word = docx.Document()
    word_styles.apply(word, document.lang)
    word.add_paragraph(visible(document.title), style="Title")
    if document.source:
        word.add_paragraph(
            report.text("source", document.lang, source=visible(document.source)), style="Source"
        )
    headings = [0, 0, 0]
    for block, number in document.numbered():
        if isinstance(block, Heading):
            headings = _counted(headings, block.level)
            text = word_styles.numbered(
                visible(block.text), block.level, headings[block.level], document.lang
            )
            word.add_paragraph(text, style=f"Heading {block.level}")
        elif isinstance(block, Text):
            word.add_paragraph(visible(block.text), style=_BODY[block.kind])
        elif isinstance(block, Facts):
            _facts(word, block)
        elif isinstance(block, Picture):
            _picture(word, block, number, document.lang)
        else:
            _table(word, block, number, document.lang)
    _properties(word, document)
    for holder in (word.part, word.part.package):
        for name in [n for n, relation in holder.rels.items() if relation.reltype.endswith(_NEEDLESS)]:
            del holder.rels[name]
    buffer = BytesIO()
    word.save(buffer)
    files.write_bytes(path, _timeless(buffer.getvalue()))


def _counted(headings: list[int], level: int) -> list[int]:
    """Count a heading of `level`; deeper levels begin anew."""
    return [n + 1 if at == level else 0 if at > level else n for at, n in enumerate(headings)]


def _facts(word: Any, block: Facts) -> None:
    """Show headline figures as a small table."""
    table = word.add_table(rows=0, cols=3, style="Table Grid")
    for fact in block.facts:
        cells = table.add_row().cells
        for cell, text in zip(cells, (fact.label, fact.value, fact.detail), strict=True):
            word_styles.fill(cell, visible(text), right=text is not fact.label)
    word_styles.dress(table, header=False)


def _picture(word: Any, block: Picture, number: int, lang: Language) -> None:
    """Place a chart in the width of the text, with its alternative text and a numbered caption."""
    paragraph = word.add_paragraph(style="Picture")
    shape = paragraph.add_run().add_picture(BytesIO(block.image(".png")), width=word_styles.text_width(word))
    tallest = word_styles.text_height(word) * _PICTURE
    if shape.height > tallest:
        shape.width, shape.height = int(shape.width * tallest / shape.height), int(tallest)
    properties = shape._inline.docPr  # noqa: SLF001 (python-docx has no public way to set alternative text)
    properties.set("descr", block.alt())
    properties.set("name", report.text("figure", lang, number=number))
    word.add_paragraph(
        f"{report.text('figure', lang, number=number)}  {visible(block.caption)}", style="Caption"
    )


def _table(word: Any, block: Table, number: int, lang: Language) -> None:
    """Write a table whose header row is repeated on each page, its caption above it."""
    caption = word.add_paragraph(
        f"{report.text('table', lang, number=number)}  {visible(block.caption)}", style="Caption"
    )
    caption.paragraph_format.keep_with_next = True
    columns, rows = block.shown(lang), block.texts(lang)
    kinds, headers = [column.kind for column in columns], [column.header for column in columns]
    table = word.add_table(rows=1, cols=len(headers), style="Table Grid")
    for cell, header, kind in zip(table.rows[0].cells, headers, kinds, strict=True):
        word_styles.fill(cell, header, right=kind != "text", head=True)
    for i, texts in enumerate(rows):
        last = block.total and i == len(rows) - 1
        for cell, text, kind in zip(table.add_row().cells, texts, kinds, strict=True):
            word_styles.fill(cell, text, right=kind != "text", head=last)
    word_styles.dress(table, header=True)
    word_styles.fit(table, word_styles.text_width(word), rows, headers, kinds, lang)
    if block.note:
        word.add_paragraph(report.text("note", lang, text=visible(block.note)), style="Note")


def _properties(word: Any, document: Document) -> None:
    """Set the properties of the file; none of them comes from the clock or the machine."""
    core = word.core_properties
    core.title, core.author, core.last_modified_by = visible(document.title)[:255], "", ""
    core.comments, core.keywords, core.language = "", "", "zh-CN" if document.lang == "zh" else "en-GB"
    core.created = core.modified = stamp()
    core.revision = 1


def _timeless(data: bytes) -> bytes:
    """Rewrite the archive with one date for every part."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()
