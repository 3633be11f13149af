"""Bytes to text, in the encodings that offices use: UTF-8, UTF-16 with its mark, GB18030, Big5."""

from collections.abc import Iterable

from spotcheck.language.common_characters import COMMON

#: what is said of bytes that are no text, behind their name
UNKNOWN = (
    "is neither UTF-8 nor GB18030 nor Big5 text: save it as UTF-8, or give the document it was made from"
)


def decoded(data: bytes, named: Iterable[str] = ()) -> str | None:
    """Give the text of bytes, or None where they are no text.

    GB18030 takes most of what is Big5 for text, and the reverse: of the two that one is taken whose characters are the
    common ones.

    Parameters
    ----------
    data
        Bytes.
    named
        Encodings that the document itself names; they are tried after UTF-8.

    Examples
    --------
    >>> decoded("抽驗玩具350件，不合格49件".encode("big5")), decoded("抽查玩具350批次".encode("gb18030"))
    ('抽驗玩具350件，不合格49件', '抽查玩具350批次')
    """
    marked = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ()
    for encoding in (*marked, "utf-8-sig", *named):
        text = _strictly(data, "gb18030" if encoding.lower() in ("gb2312", "gbk") else encoding)
        if text is not None:
            return text
    # names of places in Hong Kong need its supplement
    chinese = [_strictly(data, encoding) for encoding in ("gb18030", "big5hkscs", "cp950")]
    return max((text for text in chinese if text is not None), key=_common, default=None)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if "\x00" in text else text


def _common(text: str) -> float:
    """Give the share of common characters among those that are not ASCII."""
    wide = [c for c in text if c > "\x7f"]
    return sum(c in COMMON for c in wide) / len(wide) if wide else 1.0
