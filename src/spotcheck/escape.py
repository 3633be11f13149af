"""Text from data, made safe for where it is shown.

Control characters, which XML cannot hold and a terminal would obey, become control pictures; characters that turn
the direction of the text around become their names. Everything else stays as it is: escaping for HTML or XML is the
work of the writer (jinja2, python-docx, XlsxWriter).
"""

import unicodedata

# C0 controls → U+2400 block; DEL has a picture of its own; C1 controls have none and become their code.
_PICTURES: dict[int, str] = {c: chr(0x2400 + c) for c in range(0x20)} | {0x7F: "␡"}
_PICTURES |= {c: f"⟨U+{c:04X}⟩" for c in range(0x80, 0xA0)}
# Bidirectional controls, which can make a line read as what it is not.
_BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_PICTURES |= {c: f"⟨{unicodedata.name(chr(c))}⟩" for c in _BIDI}
# Line separators break terminals and script strings; surrogates and non-characters cannot be encoded.
_PICTURES |= {0x2028: "␤", 0x2029: "␤", 0xFFFE: "⟨U+FFFE⟩", 0xFFFF: "⟨U+FFFF⟩"}
_PICTURES |= {c: f"⟨U+{c:04X}⟩" for c in range(0xD800, 0xE000)}

_KEEPING_LINES = {c: p for c, p in _PICTURES.items() if c not in (0x09, 0x0A)}


def visible(text: object, *, lines: bool = False) -> str:
    """Give `text` with control and direction characters made visible.

    Parameters
    ----------
    text
        Anything; ``str()`` of it is shown.
    lines
        Whether line breaks and tabs stay as they are.

    Examples
    --------
    >>> visible("a\\x1b[2Jb")
    'a␛[2Jb'
    >>> visible("x\\u202ey")
    'x⟨RIGHT-TO-LEFT OVERRIDE⟩y'
    """
    return str(text).translate(_KEEPING_LINES if lines else _PICTURES)
