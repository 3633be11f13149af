"""What the cells of a column hold: verdicts, dates, platforms, batch numbers, firms, and other kinds."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from spotcheck.intake.cells import as_told, folded, plain, text
from spotcheck.intake.dates import date_of
from spotcheck.intake.flaws import Flaw
from spotcheck.intake.tables import Cells
from spotcheck.language.cells import (
    DOMAIN,
    NO_ITEMS,
    PART_SEPARATORS,
    STAGE_ALONE,
    VERDICT_REMARKS,
    WORDS,
)
from spotcheck.language.headers_cells import (
    ADDRESS_MARKS,
    FIRM_ENDINGS,
    LABORATORY_MARKS,
    MEASURED_WORDS,
    OUTLET_ENDINGS,
    PLATFORMS,
    PROGRAMME_MARKS,
    REGION_ENDINGS,
    REGIONS,
)

#: how many rows are looked at, and how many distinct cells of them
_ROWS, _DISTINCT = 1000, 200
_LONGEST = 200
_EXAMPLES = 3

_MEASURED = re.compile(
    r"[<>≤≥±~约]?[-+−]?\d+(?:[.,]\d+)*(?:[×x*^e]\d+)*(?:\s*[a-z%‰℃°μµ/·\d().^²³-]{1,14})?", re.IGNORECASE
)
#: also 24-001, a year and a serial number, and 240001
_BATCH = re.compile(
    r"(?=.*\d{4})[A-Za-z]{0,8}[-_/]?[0-9A-Za-z()（）_/-]{7,34}|[A-Za-z]{0,8}\d{2,6}[-_]\d{3,8}|[A-Za-z]{0,8}\d{6,7}",
    re.ASCII,
)
_SERIAL = re.compile(r"\d{1,5}(?:\.0)?#?")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
_PHONE = re.compile(r"1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d+)?")
_STANDARD = re.compile(
    r"(?:《.*》|(?:GB|QB|FZ|HG|SB|NY|JB|JC|YY|DB|Q/|T/|ISO|EN|ASTM|IEC|SN|CJ|JT|LY|QC|YB)[ /T\d-].*)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d{2}(?:年度?)?")
_BRACKET = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Content:
    """What the cells looked at hold.

    Attributes
    ----------
    rows, filled, distinct
        How many cells were looked at, how many of them are not blank, and how many different ones there are.
    shares
        Kind → share of the cells that are not blank; a cell may be of several kinds.
    examples
        The first different cells, as text.
    """

    rows: int = 0
    filled: int = 0
    distinct: int = 0
    shares: dict[str, float] = field(default_factory=dict[str, float])
    examples: tuple[str, ...] = ()

    def share(self, *kinds: str) -> float:
        """Give the share of the cells of one of these kinds; 0 where nothing was seen."""
        return sum(self.shares.get(kind, 0.0) for kind in kinds)


def content_of(column: Cells) -> Content:
    """Look at a bounded sample of the cells of a column, each distinct one once.

    >>> content_of(["合格", "不合格（复检）", "/", "合格"]).share("verdict")
    1.0
    >>> content_of(["10.2 mg/kg", "未检出"]).share("measured"), content_of([None, ""]).filled
    (1.0, 0)
    """
    values: dict[str, Any] = {}
    counts: Counter[str] = Counter()
    rows = 0
    for cell in _sample(column):
        rows += 1
        value = plain(cell)
        if value is None or isinstance(value, Flaw):
            continue
        key = str(value)[:_LONGEST]
        counts[key] += 1
        if len(values) < _DISTINCT:
            values.setdefault(key, value)
    looked_at = sum(counts[key] for key in values)
    kinds: Counter[str] = Counter()
    for key, value in values.items():
        for kind in kinds_of(value):
            kinds[kind] += counts[key]
    shares = {kind: n / looked_at for kind, n in kinds.items()}
    return Content(rows, counts.total(), len(counts), shares, tuple(islice(values, _EXAMPLES)))


def _sample(column: Cells) -> Iterable[Any]:
    """Give cells from the top and, of a long column, evenly from the rest."""
    length = len(column)
    at: Any = getattr(column, "iloc", column)
    half = _ROWS // 2
    if length <= _ROWS:
        return (at[place] for place in range(length))
    return (at[place] for place in (*range(half), *range(half, length, (length - half) // half + 1)))


def kinds_of(value: Any) -> list[str]:
    """Give the kinds that a cell can be of."""
    if isinstance(value, (dt.date, dt.datetime)):
        return ["date"]
    if isinstance(value, bool):
        return ["flag"]
    words = text(value)
    if not isinstance(words, str):
        return []
    words = words[:_LONGEST]
    asked = folded(words)
    return [kind for kind, holds in _KINDS.items() if holds(words, asked)]


def _verdict(_: str, asked: str) -> bool:
    asked = as_told(asked, WORDS["verdict"])
    if asked in WORDS["verdict"]:
        return True
    bare = _BRACKET.sub("", asked)
    return bare in WORDS["verdict"] and any(remark in asked for remark in VERDICT_REMARKS)


def _date(words: str, _: str) -> bool:
    return not words.isdigit() and isinstance(date_of(words), (dt.date, Flaw))


def _compact_date(words: str, _: str) -> bool:
    return len(words) == 8 and isinstance(date_of(words), dt.date)


def _words_of(column: str) -> Callable[[str, str], bool]:
    return lambda _, asked: asked in WORDS[column]


def _ends(endings: tuple[str, ...]) -> Callable[[str, str], bool]:
    return lambda _, asked: _BRACKET.sub("", asked).endswith(endings) and len(asked) > 2


def _has(marks: tuple[str, ...]) -> Callable[[str, str], bool]:
    return lambda _, asked: any(mark in asked for mark in marks)


def _address(_: str, asked: str) -> bool:
    return len(asked) >= 6 and sum(mark in asked for mark in ADDRESS_MARKS) >= 2


def _region(_: str, asked: str) -> bool:
    return asked in REGIONS or (2 <= len(asked) <= 9 and asked.endswith(REGION_ENDINGS))


#: kind → whether a cell is of it, given as found and folded
_KINDS: dict[str, Callable[[str, str], bool]] = {
    "verdict": _verdict,
    "date": _date,
    "compact date": _compact_date,
    "measured": lambda words, asked: _MEASURED.fullmatch(words) is not None or asked in MEASURED_WORDS,
    "serial": lambda words, _: _SERIAL.fullmatch(words) is not None,
    "year": lambda words, _: _YEAR.fullmatch(words) is not None,
    "batch": lambda words, _: _BATCH.fullmatch(words) is not None,
    "url": lambda words, _: _URL.match(words) is not None,
    "credit code": lambda words, _: _CREDIT_CODE.fullmatch(words.upper()) is not None,
    "phone": lambda words, _: _PHONE.fullmatch(words) is not None,
    "domain": lambda _, asked: asked in DOMAIN,
    "domain of channels": lambda _, asked: asked in DOMAIN and asked not in STAGE_ALONE,
    "channel": _words_of("channel"),
    "stage": _words_of("stage"),
    "programme_kind": _words_of("programme_kind"),
    "sales_mode": _words_of("sales_mode"),
    "severity": _words_of("severity"),
    "platform": _has(PLATFORMS),
    "firm": _ends(FIRM_ENDINGS),
    "outlet": _ends(OUTLET_ENDINGS),
    "laboratory": _has(LABORATORY_MARKS),
    "programme": _has(PROGRAMME_MARKS),
    "region": _region,
    "address": _address,
    "items": lambda words, asked: asked in NO_ITEMS or any(mark in words for mark in PART_SEPARATORS),
    "standard": lambda words, _: _STANDARD.fullmatch(words) is not None,
}  # fmt: skip
