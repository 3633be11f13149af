"""Files that no office sends on purpose, each in one way."""

import io
import random
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import xlsxwriter

HEADERS = ["抽样单编号", "抽样日期", "抽样领域", "产品名称", "检验结论"]
ROW = ["S1", "2020-03-05", "生产", "牙刷", "合格"]
CSV = (",".join(HEADERS) + "\n" + ",".join(ROW) + "\n").encode()


def good_book() -> dict[str, bytes]:
    """The parts of a small workbook that can be read."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("清单")
    sheet.write_row(0, 0, HEADERS)
    sheet.write_row(1, 0, ROW)
    book.close()
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def with_sheet(change, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    parts = good_book()
    return packed(parts | {SHEET: change(parts[SHEET])}, how)


@cache
def bomb() -> bytes:
    """100 MB of white space between two rows."""
    return with_sheet(lambda xml: xml.replace(b"</row>", b"</row>" + b" " * (100 << 20), 1))


def lying_bomb() -> bytes:
    """The same, whose directory says that it is small."""
    content = bytearray(bomb())
    for mark in (b"PK\x01\x02", b"PK\x03\x04"):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            size = at + (24 if mark[2] == 1 else 22)
            if int.from_bytes(content[size : size + 4], "little") > 50 << 20:
                content[size : size + 4] = (5000).to_bytes(4, "little")
    return bytes(content)


def nested_cell() -> bytes:
    """A text of 100 MB that cannot be packed well."""
    noise = random.Random(1).randbytes(1 << 20).hex().encode() * 50  # noqa: S311 (a seeded test)
    return with_sheet(
        lambda xml: xml.replace(
            b"<sheetData>",
            b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + noise + b"</t></is></c></row>", 1
        )
    )  # fmt: skip


def long_shared_text() -> bytes:
    """A text of 40 MB among those that sheets share."""
    noise = random.Random(2).randbytes(1 << 20).hex().encode() * 20  # noqa: S311 (a seeded test)
    name = "xl/sharedStrings.xml"
    parts = good_book()
    return packed(
        parts | {name: parts[name].replace(b"</sst>", b"<si><t>" + noise + b"</t></si></sst>")},
        zipfile.ZIP_STORED,
    )


def far_away(column: str, row: int) -> bytes:
    """One cell far from the list."""
    cell = f'<row r="{row}"><c r="{column}{row}"><v>1</v></c></row></sheetData>'
    return with_sheet(lambda xml: xml.replace(b"</sheetData>", cell.encode()))


def misplaced(where: bytes) -> bytes:
    """A cell that says it is far from the row in which it stands."""
    return with_sheet(lambda xml: xml.replace(b"</row>", b"<c " + where + b"><v>1</v></c></row>", 1))


def behind(name: str) -> bytes:
    """The same, on a sheet behind one that cannot be read."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet("a").write_row(0, 0, HEADERS[:-1])
    book.add_worksheet(name).write_row(0, 0, HEADERS)
    book.close()
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    far = b'<c r="XFD1048576"><v>1</v></c></row>'
    second = "xl/worksheets/sheet2.xml"
    return packed(parts | {second: parts[second].replace(b"</row>", far, 1)})


def entities() -> bytes:
    """A billion laughs, in the part that names the sheets."""
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9)
    )
    parts = good_book()
    name = "xl/workbook.xml"
    return packed(parts | {name: parts[name].replace(b"<workbook", laughs + b"]><workbook", 1)})


#: name → content, and what the error must say
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.csv": (lambda: b"", "the file is empty"),
    "empty.xlsx": (lambda: b"", "the file is empty"),
    "bomb.xlsx": (bomb, "a zip bomb"),
    "lying.xlsx": (lying_bomb, "damaged"),
    "long-cell.xlsx": (nested_cell, "a cell in 清单 is longer than"),
    "truncated.xlsx": (lambda: packed(good_book())[:-300], "damaged"),
    "half.xlsx": (lambda: packed(good_book())[:2000], "damaged"),
    "flipped.xlsx": (lambda: packed(good_book()).replace(b"PK\x01\x02", b"PK\x01\x09"), "damaged"),
    "billion.xlsx": (lambda: far_away("A", 10**9), "1000000000 rows"),
    "declared.xlsx": (lambda: with_sheet(lambda xml: xml.replace(b'ref="A1:E2"', b'ref="A1:E1000000000"')), "1000000000 rows"),
    "far-away.xlsx": (lambda: far_away("XFD", 1_048_576), "far outside the list"),
    "far-below.xlsx": (lambda: far_away("Z", 1_048_576), "far outside the list"),
    "misplaced.xlsx": (lambda: misplaced(b'r="XFD1048576"'), "far outside the list"),
    "lower.xlsx": (lambda: misplaced(b'r="xfd1048576"'), "far outside the list"),
    "apart.xlsx": (lambda: misplaced(b"r\n= 'XFD1048576'"), "far outside the list"),
    "beyond.xlsx": (lambda: misplaced(b'r="zzzzzz1"'), "columns"),
    "below.xlsx": (lambda: misplaced(b'r="A99999999"'), "99999999 rows"),
    "behind.xlsx": (lambda: behind("b"), "far outside the list"),
    "origins.xlsx": (lambda: behind("Origin of lists"), "far outside the list"),
    "shared.xlsx": (long_shared_text, "longer than"),
    "laughs.xlsx": (entities, "DOCTYPE"),
    "no-book.xlsx": (lambda: packed({"word/document.xml": b"<x/>"}), "Word"),
    "random.xlsx": (lambda: bytes(range(256)) * 8, "damaged"),
    "page.xls": (lambda: b"\n<html><body><table><tr><td>1</td></tr></table></body></html>", "is an HTML page, not a workbook"),
    "page2.xls": ("\ufeff<!DOCTYPE html><p>".encode, "is an HTML page, not a workbook"),
    "sheet.xls": (lambda: b'<?xml version="1.0"?><Workbook/>', "is an XML file, not a workbook"),
    "text.xls": (lambda: CSV, "holds text, not a workbook"),
    "cut.xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
    "locked.xlsx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "wide.csv": (lambda: (",".join(f"c{i}" for i in range(20_000)) + "\n").encode() * 3, "20000 columns"),
    "nul.csv": (lambda: CSV + b"S2,2020-03-05,\0,x\n", "NUL byte on line 3"),
    "long.csv": (lambda: CSV + b"S2," + b"x" * (100 << 20), "longer than"),
    "quoted.csv": (lambda: CSV + b'S2,"' + b"x\n" * (50 << 20), "line 3 cannot be parsed"),
    "bytes.csv": (lambda: CSV + b"S2,2020-03-05,\xff\xff,a\n", "line 3"),
    "picture.csv": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(90), "PNG"),
    "cut.parquet": (lambda: b"PAR1" + bytes(100), "damaged"),
    "text.parquet": (lambda: CSV, "damaged"),
    "blank.csv": (lambda: b"\n \n,,\n", "no row with anything in it"),
}  # fmt: skip


def write_all(folder: Path) -> dict[str, str]:
    """Write the files; give what each error must say."""
    said = {}
    for name, (content, words) in FILES.items():
        (folder / name).write_bytes(content())
        said[name] = words
    return said
