"""Text from data, made safe for where it is shown.

Control characters, which XML cannot hold and a terminal would obey, become control pictures; characters that turn
the direction of the text around become their names. Everything else stays as it is: escaping for HTML or XML is the
work of the writer (jinja2, python-docx, XlsxWriter).
"""

import re
import unicodedata

#: half of a character, as surrogateescape leaves it of bytes: no frame of texts and no file holds it
HALF = re.compile("[\ud800-\udfff]")

# Bidirectional controls, which can make a line read as what it is not.
_BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]

_PICTURES: dict[int, str] = {
    **{c: chr(0x2400 + c) for c in range(0x20)},  # C0 controls have pictures
    0x7F: "␡",
    **{c: f"⟨U+{c:04X}⟩" for c in range(0x80, 0xA0)},  # C1 controls have none
    **{c: f"⟨{unicodedata.name(chr(c))}⟩" for c in _BIDI},
    0x2028: "␤",  # line separators break terminals and script strings
    0x2029: "␤",
    **{c: f"⟨U+{c:04X}⟩" for c in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)},  # these cannot be encoded
}
_KEEPING_LINES = {c: p for c, p in _PICTURES.items() if c not in (0x09, 0x0A)}


def visible(text: object, *, lines: bool = False) -> str:
    r"""Give `text` with control and direction characters made visible.

    Parameters
    ----------
    text
        Anything; ``str()`` of it is shown.
    lines
        Whether line breaks and tabs stay as they are.

    Examples
    --------
    >>> visible("a\x1b[2Jb")
    'a␛[2Jb'
    >>> visible("x\u202ey")
    'x⟨RIGHT-TO-LEFT OVERRIDE⟩y'
    """
    return str(text).translate(_KEEPING_LINES if lines else _PICTURES)


def quoted(text: str) -> str:
    r"""Give a text in quotes, as Python and TOML read it.

    >>> print(quoted('抽样\n"日期"'))
    "抽样\n\"日期\""
    """
    return '"' + "".join(_QUOTED.get(char) or _coded(char) for char in text) + '"'


def identifier(name: str) -> str:
    """Give the name of a column as SQL reads it.

    >>> identifier('sampled_on'), identifier('a "b" c')
    ('"sampled_on"', '"a ""b"" c"')
    """
    return '"' + name.replace('"', '""') + '"'


def day_of(name: str) -> str:
    r"""Give the day of a column of times with a zone, as SQL that a message may propose.

    >>> day_of("sold at")
    'CAST("sold at" AT TIME ZONE \'Asia/Shanghai\' AS DATE)'
    """
    return f"CAST({identifier(name)} AT TIME ZONE 'Asia/Shanghai' AS DATE)"


def shortly(message: str) -> str:
    r"""Give the first paragraph of a message of DuckDB on one line, and the file that it names.

    >>> shortly("Conversion Error: CSV Error\nLine: 2\n\nPossible solutions: ...\n  file = a.csv")
    'Conversion Error: CSV Error; Line: 2 (file = a.csv)'
    """
    told = message.partition("\n\n")[0].partition("\nThe search space used was")[0]
    first = "; ".join(line for line in told.splitlines() if line.strip()).removesuffix(".")
    file = next((line.strip() for line in message.splitlines() if line.strip().startswith("file = ")), "")
    return visible(f"{first} ({file})" if file else first)


def of_duckdb(error: Exception) -> str | None:
    """Give what DuckDB says of an error of its own; None for one of anything else."""
    return shortly(str(error)) if type(error).__module__.lstrip("_").partition(".")[0] == "duckdb" else None


_QUOTED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _coded(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) in _PICTURES else char


def legible(name: str) -> str:
    """Give the name of a file in characters, where a Windows in Chinese wrote bytes that are no UTF-8.

    >>> legible("2024/" + "清单.csv".encode("gbk").decode("utf-8", "surrogateescape"))
    '2024/清单.csv'
    """
    return "/".join(_in_characters(part) for part in name.split("/"))


def _in_characters(part: str) -> str:
    try:
        part.encode()
    except UnicodeEncodeError:
        return part.encode("utf-8", "surrogateescape").decode("gb18030", "replace")
    return part
