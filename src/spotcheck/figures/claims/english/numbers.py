"""Numbers of a normal English text, with their units, and what is set aside at sight."""

import re
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims.english.joint_numbers import of_one_unit, said_twice
from spotcheck.figures.claims.scanning import Scanner
from spotcheck.language.lexicon_numbers_english import (
    CODES,
    COINS_BEFORE,
    DIGITS,
    MONEY_SCALE,
    ONE_OF,
    PARTS,
    PATTERNS,
    UNIT,
    WORD,
)
from spotcheck.language.numerals import WORDS


class Number(NamedTuple):
    """A number as it stands: its place, the class of its unit (count, rate, point, times, money or ignored), its value."""

    start: int
    end: int
    kind: str
    value: Fraction | None
    unit: str = ""
    decimals: int = 0
    reason: str = ""
    year: str = ""


_MONEY = (
    r"(?:£|€|\$|hk\$|s\$|us\$|a\$|nt\$|nz\$|c\$|rm|₱|₦|php|myr|sgd|ksh\.?|aed"
    r"|(?-i:[PRNK])(?=\d{1,3}(?:,\d{3})|\d+(?:\.\d+)? ?(?:(?:m|b)illion|bn|mn|m)\b)|rs\.?|₹|inr|eur|gbp|usd"
    r"|cny|rmb|¥|(?-i:Php|Shs?\.?|[KTU]shs?\.?|GHC|Rp\.?|Tk\.?|Dhs?\.?|QR|SR|BD|KD|Nu\.?|GH[¢₵S]|Kč|Le|F?CFA|VNĐ|Rwf|Frw|"
    + CODES
    + r"))\s?(?:"
    + DIGITS
    + rf"){MONEY_SCALE}"
)
_NUMBER = (
    rf"(?:(?P<number>(?<![\w.])(?:{DIGITS})|\b(?:one|two|three|four) and a half(?= times)|\b(?:{WORD})\b"
    r"|(?<!contained )(?<!contain )(?<!containing )(?<!had )(?<!have )(?<!showed )(?<!with )\bnone(?= (?:was"
    r"|were|of|has|had|have|did|could|met|gave|came|broke|[a-z]+ed)\b)"
    r"|\bno(?= (?:sample|product|batch)\w*(?: \w+)? (?:failed|was|were)))"
    r"(?:\s?(?P<scale>million|billion|lakhs?|crores?|thousand|mln|bn)\b)?(?:(?:-(?:plus|odd)"
    rf"| or more)(?= [a-z]))?(?P<unit>{UNIT})?)"
)
#: millions and thousands by a letter, where people, goods or cases are counted: 66m complaints
_SCALED = (
    r"\b\d[\d,]*(?:\.\d+)?[mk](?=(?: [a-z]+){0,2}? (?:complaints|cases|items|products|units|samples|goods"
    r"|articles|toys|pieces|consumers|people|shoppers|households|buyers|customers|packs|bottles|parcels"
    r"|packages|tests|inspections|checks)\b| in (?:19|20)\d\d\b)"
)
_SCANNER = Scanner(
    [
        ("scaled", _SCALED),
        *PATTERNS.items(),
        ("money", _MONEY),
        ("money", rf"(?:{DIGITS}) ?(?:cents|pence)\b"),
        ("money", rf"(?-i:{COINS_BEFORE})\s?(?:{DIGITS}){MONEY_SCALE}"),
        ("parts", rf"\b(?:{PARTS})\b"),
        ("count", _NUMBER),
    ],
    flags=re.MULTILINE | re.IGNORECASE,
)
_REASONS = {
    "code": "name with digits", "link": "link or address", "phone": "phone number",
    "law": "article or ordinal", "standard": "standard", "interval": "interval limit or p-value", "date": "date or duration",
    "article": "article or ordinal", "limit": "limit or measured value", "duration": "date or duration",
    "name": "name with digits", "word": "",
}  # fmt: skip
_SCALES = {
    "thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "b": 9, "lakh": 5, "lakhs": 5,
    "crore": 7, "crores": 7, "cr": 7, "m": 6, "mil": 6, "mln": 6, "k": 3,
}  # fmt: skip
_PERCENT = frozenset(("%", "percent", "per cent", "percentage", "per centage", "pc", "pct", "p.c."))
_SIZES = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_SPAN = re.compile(r"\d (?:to|and|through) \d", re.IGNORECASE)
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_SHORT_YEAR = re.compile(r"fy ?['’]?(\d\d)", re.IGNORECASE)
_BOTH = 2
#: 17 – 8.1%
_NO_RANGE = re.compile(r"(?P<one>\d{1,2}) [-–] (?P<other>\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent)")
_GROUPS = {
    "none": 0, "no": 0, "hundred": 100, "a dozen": 12, "half a dozen": 6, "half-a-dozen": 6, "a trio": 3, "a quartet": 4, "a quintet": 5,
}  # fmt: skip


def _year(date: str) -> str:
    """Give the year of a date, the first of a business year; none of a span of years.

    >>> _year("12 March 2019"), _year("2016-2017"), _year("2016/17"), _year("FY18"), _year("2014 to 2018")
    ('2019', '2016', '2016', '2018', '')
    """
    years = [] if _SPAN.search(date) else _YEAR.findall(date)
    if len(years) == _BOTH and int(years[1]) == int(years[0]) + 1:
        return years[0]
    short = None if years else _SHORT_YEAR.fullmatch(date)
    return f"20{short.group(1)}" if short else years[-1] if years else ""


def numbers(text: str, start: int, end: int) -> list[Number]:
    """Find the numbers of a stretch of normal English text, in their order.

    >>> [(n.kind, float(n.value or 0)) for n in numbers("Of 1,06,459 samples, two-thirds failed; Rs 2.5 crore", 0, 60)]
    [('count', 106459.0), ('rate', 66.66666666666667), ('money', 25000000.0)]
    """
    found: list[Number] = []
    for match in _SCANNER.finditer(text, start, end):
        group = (match.lastgroup or "").rstrip("_")
        apart = _NO_RANGE.fullmatch(match.group()) if group == "limit" else None
        if apart and float(apart["one"]) > float(apart["other"]):
            found += _two(match.start(), apart)
        elif group in _REASONS:
            words = match.group()
            if not _REASONS[group] or (group != "limit" and not any(c.isdigit() for c in words)):
                continue
            year = _year(words) if group == "date" else ""
            found.append(Number(*match.span(), "ignored", None, reason=_REASONS[group], year=year))
        elif group == "parts":
            found.append(Number(*match.span(), "rate", _part(match.group().lower()), "%"))
        elif group == "money":
            found.append(_money(match))
        elif group == "scaled":
            value, places = _value(match.group()[:-1])
            power = _SCALES[match.group()[-1].lower()]
            found.append(Number(*match.span(), "count", value * 10**power, decimals=places - power))
        else:
            found.append(_number(match))
    return said_twice(text, of_one_unit(text, found))


def _two(start: int, apart: "re.Match[str]") -> list[Number]:
    """Give a count and the percentage behind its dash, where they are no range: 17 – 8.1%."""
    values = [(_value(apart[name]), start + apart.start(name)) for name in ("one", "other")]
    (one, at), (other, behind) = values
    return [
        Number(at, start + apart.end("one"), "count", *one[:1], decimals=one[1]),
        Number(behind, start + apart.end(), "rate", other[0], "%", other[1]),
    ]


def _money(match: "re.Match[str]") -> Number:
    words = match.group()
    digits = re.search(DIGITS, words)
    scale = re.search(r"[a-z]+$", words.lower())
    power = _SCALES.get(scale.group(), 0) if scale else 0
    text = digits.group().replace(",", "").replace(" ", "") if digits else "0"
    currency = words[: digits.start() if digits else 1].strip()
    return Number(*match.span(), "money", Fraction(text) * 10**power, currency, _places(text) - power)


def _number(match: "re.Match[str]") -> Number:
    unit = re.sub(r"\s+", " ", (match.group("unit") or "").strip(" -").lower())
    power = _SCALES.get((match.group("scale") or "").lower(), 0)
    value, places = _value(match.group("number").lower())
    kind = "count"
    if "point" in unit or unit.startswith("pp"):
        kind = "point"
    elif unit in _PERCENT:
        kind, unit = "rate", "%"
    elif unit in ("times", "fold", "-fold"):
        kind = "times"
    elif unit:
        kind = "money"
    return Number(*match.span(), kind, value * 10**power, unit, places - power)


def _value(words: str) -> tuple[Fraction, int]:
    if words[0].isdigit():
        digits = words.replace(",", "").replace(" ", "")
        return Fraction(digits), _places(digits)
    if words.endswith(" and a half"):
        return WORDS[words.partition(" ")[0]] + Fraction(1, 2), 1
    if words in _GROUPS:
        return Fraction(_GROUPS[words]), 0
    if words.endswith(" dozen"):
        return Fraction(12 * WORDS[words.partition(" ")[0]]), 0
    hundreds, told, rest = words.partition(" hundred")
    if told:
        low = _value(rest.removeprefix(" and "))[0] if rest else Fraction(0)
        return (1 if hundreds == "a" else WORDS[hundreds]) * 100 + low, 0
    return Fraction(sum(WORDS[w] for w in re.split(r"[- ]", words))), 0


def _places(digits: str) -> int:
    return len(digits.partition(".")[2])


def _part(words: str) -> Fraction:
    found = re.fullmatch(rf"(\w+)(?: {ONE_OF})?[ -](?:in|(?:out )?of)(?: every)?[ -](\w+|a hundred)", words)
    if found:
        above, below = (_value(part)[0] for part in found.groups())
        return above / below * 100 if below else Fraction(0)
    if words == "half":
        return Fraction(50)
    above, below = re.split(r"[- ]", words, maxsplit=1)
    return Fraction(1 if above in ("a", "an") else WORDS[above], _SIZES[below.rstrip("s")]) * 100
