"""Each distinct cell, made ready once for the schema: blanks, white space, widths, numbers, words, dates.

What a column's rules do not understand is handed on as it is, for the schema to refuse.
"""

import datetime as dt
import decimal
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, cast

import numpy as np
import pandas as pd

from spotcheck.intake.coded import Coded
from spotcheck.intake.dates import date_of
from spotcheck.intake.flaws import Flaw
from spotcheck.intake.several_ids import are_several
from spotcheck.language.cells import (
    BLANK,
    DITTO,
    DOMAIN,
    ERROR_CELLS,
    PROGRAMME_PARTS,
    ROUTINE_PARTS,
    VERDICT_REMARKS,
    WORDS,
)
from spotcheck.language.failed_items import failed_items_of, limit_comes_first
from spotcheck.language.traditional import SIMPLIFIED
from spotcheck.schema import DAYS

_INVISIBLE = dict.fromkeys([0x00AD, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF])
_UNTIDY = re.compile("^\\s|\\s\\s|\\s$|[^\\S ]|[\u00ad\u180e\u200b\u200e\u200f\u2060\ufeff]")
_LONGEST_BLANK = max(map(len, BLANK | DITTO))
#: a batch number that stays as it is
_PLAIN_KEY = re.compile(r"(?![Dd][Ii][Tt][Tt][Oo])[A-Za-z0-9][A-Za-z0-9_./()-]{4,}")
_NO_PLAIN_LINE = re.compile(rf"\n(?!{_PLAIN_KEY.pattern}\n|\Z)")
#: a number that a spreadsheet has shortened before it was saved as text
_SHORTENED = re.compile(r"\d(?:\.\d+)?[eE]\+\d{1,2}", re.ASCII)
_YEAR = re.compile(r"(\d{4})(?: ?年度?)?", re.ASCII)
_WHOLE = re.compile(r"\d{1,15}(?:\.0+)?", re.ASCII)
#: ="00123", by which a text file keeps a spreadsheet from reading a number; '00123 is another way, of keys and dates
_AS_TEXT = re.compile('="((?:[^"]|"")*)"')
_MARKED_AS_TEXT = re.compile(r"'(?=\w)")
#: what may end a word without changing it
_STOPS = "。.,，;；!*"
_BRACKET = re.compile(r"(.+?)\(([^()]*)\)")
#: from here on a float has 16 digits, of which the last are not the ones typed in
_DIGITS_LOST = 10**15


def tidy(text: str) -> str:
    r"""Trim a text, drop invisible characters, and make each run of white space one blank.

    >>> tidy("　上海  某某\n公司\u200b ")
    '上海 某某 公司'
    """
    if _UNTIDY.search(text) is None:
        return text
    return " ".join(text.translate(_INVISIBLE).split())


def folded(text: str) -> str:
    """Give a word as the tables of words hold it: NFKC, lower case, no blanks.

    >>> folded("Ｐａｓｓ "), folded("不合格（复检）")
    ('pass', '不合格(复检)')
    """
    wide = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in wide if not c.isspace() and unicodedata.category(c) != "Cf")


def plain(value: Any) -> Any:
    """Give a cell as Python has it: blanks are None, texts tidy, numpy's and pandas' scalars Python's own.

    >>> plain(" — "), plain("a  b"), plain(float("nan")), plain("#N/A"), plain('="00123"')
    (None, 'a b', None, Flaw(code='error_cell', text='#N/A'), '00123')
    >>> plain("同上")
    Flaw(code='ditto', text='同上')
    >>> plain(2019310115001234567.0)
    Flaw(code='digits_lost', text='2.0193101150012347e+18')
    """
    if type(value) is str:
        text = tidy(value)
        if text[:2] == '="' and (wrapped := _AS_TEXT.fullmatch(text)):
            text = tidy(wrapped[1].replace('""', '"'))
        if len(text) <= _LONGEST_BLANK:
            said = text.lower()
            if said in BLANK:
                return None
            if said in DITTO:
                return Flaw("ditto", text)
        return Flaw("error_cell", text) if text[:1] == "#" and text.upper() in ERROR_CELLS else text
    return _plain_scalar(value)


def _plain_scalar(value: Any) -> Any:
    if isinstance(value, str):
        return plain(str(value))
    if isinstance(value, np.datetime64):
        value = pd.Timestamp(value)
    elif isinstance(value, np.generic):
        value = value.item()
    if _says_nothing(value):
        return None
    lost = isinstance(value, float) and _DIGITS_LOST <= abs(value) < float("inf")
    return Flaw("digits_lost", str(value)) if lost else value


def _says_nothing(value: Any) -> bool:
    if isinstance(value, decimal.Decimal):
        return value.is_nan()
    return (
        value is None
        or type(value).__name__ in ("NAType", "NaTType")
        or (isinstance(value, float) and value != value)  # noqa: PLR0124 (NaN)
    )


def text(value: Any) -> Any:
    """Give a text; numbers and dates as they are printed.

    >>> text(123.0), text(0.5), text(" — "), text(True), text(dt.datetime(2020, 3, 5))
    ('123', '0.5', None, True, '2020-03-05')
    """
    value = plain(value)
    if isinstance(value, (str, Flaw)) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float, decimal.Decimal)):
        return _number_text(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, dt.date) else value


def _number_text(value: int | float | decimal.Decimal) -> Any:  # noqa: PYI041 (each is handled in its own way)
    try:
        if isinstance(value, decimal.Decimal):
            return format(value, "f") if value.is_finite() and abs(value.adjusted()) < 1000 else value
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() else (value if value in _INFINITE else repr(value))
        return str(value)
    except ValueError:  # an integer of thousands of digits
        return value


_INFINITE = (float("inf"), float("-inf"))


def key(value: Any) -> Any:
    """Give a batch number: NFKC, no white space around or invisible inside.

    >>> key("A1、A2")
    Flaw(code='several_ids', text='A1、A2')
    >>> key("ＳＨ００１ "), key(20200101001.0), key("2.01931E+18"), key("'00123")
    ('SH001', '20200101001', Flaw(code='digits_lost', text='2.01931E+18'), '00123')
    """
    value = _unmarked(text(value))
    if not isinstance(value, str) or (value.isascii() and value.isalnum()):
        return value
    value = "".join(c for c in unicodedata.normalize("NFKC", value) if unicodedata.category(c) != "Cf")
    if are_several(value):
        return Flaw("several_ids", value)
    return Flaw("digits_lost", value) if _SHORTENED.fullmatch(value) else plain(value)


def _unmarked(value: Any) -> Any:
    """Give a cell without the apostrophe by which a spreadsheet marks it as text."""
    return _MARKED_AS_TEXT.sub("", value, count=1) if isinstance(value, str) and value[:1] == "'" else value


def year(value: Any) -> Any:
    """Give a year.

    >>> year("２０２０年"), year(2020.0), year("二〇"), year(True)
    (2020, 2020, '二〇', True)
    """
    value = _unmarked(plain(value))
    if isinstance(value, str):
        found = _YEAR.fullmatch(unicodedata.normalize("NFKC", value))
        return int(found[1]) if found else whole(value)
    return whole(value)


def whole(value: Any) -> Any:
    """Give a whole number, where the cell is one."""
    value = plain(value)
    if isinstance(value, str):
        digits = unicodedata.normalize("NFKC", value)
        return int(digits.partition(".")[0]) if _WHOLE.fullmatch(digits) else value
    if isinstance(value, (float, decimal.Decimal)) and abs(value) < _DIGITS_LOST and value == int(value):
        return int(value)
    return value


def as_told(asked: str, words: Mapping[str, Any]) -> str:
    """Give a folded word as a table may have it: in simplified characters, where it does not have it as it stands."""
    return asked if asked in words else asked.translate(SIMPLIFIED)


def word(value: Any, column: str) -> Any:
    """Give the stored word of a cell; a word that is not known stays as it is.

    >>> word("不合格（复检）", "verdict"), word("网购", "channel"), word("基本合格", "verdict")
    ('nonconforming', 'online', '基本合格')
    """
    value = plain(value)
    if not isinstance(value, str):
        return value
    words = WORDS[column]
    asked = as_told(folded(value).rstrip(_STOPS), words)
    if asked in words:
        return words[asked]
    if column == "verdict":
        bracket = _BRACKET.fullmatch(asked)
        if bracket and bracket[2] in VERDICT_REMARKS:
            return words.get(bracket[1], value)
    if column == "programme_kind":
        routine = "routine" if any(part in asked for part in ROUTINE_PARTS) else value
        return kind_of_programme(value) or routine
    return value


def kind_of_programme(programme: Any) -> str | None:
    """Give the kind that the words of a programme say, or None.

    >>> kind_of_programme("直播带货商品专项监督抽查"), kind_of_programme("2020年监督抽查")
    ('special', None)
    """
    if not isinstance(programme, str):
        return None
    asked = folded(programme).translate(SIMPLIFIED)
    return next((kind for part, kind in PROGRAMME_PARTS if part in asked), None)


def domain(value: Any) -> Any:
    """Give stage and channel of 抽样领域; a word that is not known stays as it is.

    >>> domain("电商销售"), domain("仓库")
    (('distribution', 'online'), '仓库')
    """
    value = plain(value)
    return DOMAIN.get(as_told(folded(value), DOMAIN), value) if isinstance(value, str) else value


def items(value: Any, *, limit_first: bool | None = None) -> Any:
    """Give failed items: ``()`` where the cell says that none failed, None where it is empty, or a list of nulls alone.

    `limit_first` is what the header says, as `failed_items_of` takes it.

    >>> items("铅║10.2║≤9"), items("/"), items(""), items([["铅", "10.2", None]]), items([None])
    ((('铅', '10.2', '≤9'),), (), None, (('铅', '10.2', None),), None)
    """
    if isinstance(value, str):
        cell = str(value).translate(_INVISIBLE).strip()
        if cell[:1] == "#" and cell.upper() in ERROR_CELLS:
            return Flaw("error_cell", cell)
        if cell.lower() in DITTO:
            return Flaw("ditto", cell)
        return failed_items_of(cell, limit_first=limit_first) if cell else None
    if isinstance(value, (list, tuple, np.ndarray)):
        read = tuple(_item(item) for item in cast("list[Any]", value))
        # what SQL's list() of a left join has for a batch without items
        return None if read and all(map(_names_nothing, read)) else read
    return plain(value)


def _names_nothing(item: Any) -> bool:
    parts = cast("tuple[Any, ...]", item) if isinstance(item, tuple) else (item,)
    return all(part is None for part in parts)


def _item(item: Any) -> Any:
    if isinstance(item, dict):
        given = cast("dict[str, Any]", item)
        item = [given.get(part) for part in ("item", "result", "limit")]
    if isinstance(item, str):
        item = [item]
    if not isinstance(item, (list, tuple, np.ndarray)):
        return plain(item)
    parts = [part if isinstance(part, str) else plain(part) for part in cast("list[Any]", item)]
    return tuple(parts + [None] * (3 - len(parts)))


def hashable(value: Any) -> Any:
    """Give a cell that can be compared; one that cannot is refused."""
    try:
        hash(value)
    except TypeError:
        return Flaw("unreadable", repr(value)[:200])
    return value


def reader(column: str, *, date_order: str | None = None, header: str = "") -> Callable[[Any], Any]:
    """Give what makes a cell of a schema column ready, below this header."""
    read = _READERS.get(column) or (partial(word, column=column) if column in WORDS else text)
    if column in DAYS:
        read = partial(_date, order=date_order)
    elif column == "failed_items":
        read = partial(items, limit_first=limit_comes_first(header))
    return lambda value: hashable(read(value))


def made_ready(column: Coded, name: str, *, date_order: str | None = None, header: str = "") -> Coded:
    """Make the cells of a schema column ready, each distinct one once.

    >>> made_ready(Coded.of([" 合格", "不合格", "合格", "—"]), "verdict").objects().tolist()
    ['conforming', 'nonconforming', 'conforming', None]
    """
    read = reader(name, date_order=date_order, header=header)
    # Most of what there is to do is to see that long columns of texts need nothing done.
    if name == "batch_id":
        if _all_plain(column.distinct):
            return column
        plainly = _PLAIN_KEY.fullmatch
        return column.to([v if type(v) is str and plainly(v) else read(v) for v in column.distinct])
    if name not in _READERS and name not in WORDS and name not in DAYS:
        untidy = _UNTIDY.search
        return column.to(
            [
                v
                if type(v) is str and len(v) > _LONGEST_BLANK and not untidy(v) and v[0] not in "#="
                else read(v)
                for v in column.distinct
            ]
        )
    return column.map(read)


def _all_plain(values: list[Any]) -> bool:
    """Tell whether all batch numbers stay as they are, in one look at all of them."""
    if set(map(type, values)) != {str}:
        return False
    lines = "\n".join(["", *values, ""])
    return lines.count("\n") == len(values) + 1 and _NO_PLAIN_LINE.search(lines) is None


def _date(value: Any, order: str | None) -> Any:
    value = _unmarked(plain(value))
    if isinstance(value, decimal.Decimal):
        value = whole(value)
    return date_of(value, order)


def _remark(value: Any) -> Any:
    """Give a remark, of which 同上 is one as good as any."""
    found = text(value)
    return found.text if isinstance(found, Flaw) and found.code == "ditto" else found


_READERS: dict[str, Callable[[Any], Any]] = {
    "batch_id": key,
    "year": year,
    "source_row": whole,
    "failed_items": items,
    "remarks": _remark,
}
