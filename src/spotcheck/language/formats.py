"""How the cells of a result frame are printed: percent, points, multiples, P values, counts.

Where a value follows from counts in its row, it is rounded from the exact fraction, so that a table, a chart and a
sentence never differ in the last digit.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

from spotcheck.language import Language
from spotcheck.language.labels import column_label, value_label
from spotcheck.language.measures import translated
from spotcheck.language.numbers import (
    count,
    fixed,
    gives_difference,
    gives_ratio,
    percent,
    point_places,
    rate,
)

POINTS = {"zh": "个百分点", "en": " points"}
_HEADER_UNIT = {"zh": "（百分点）", "en": " (percentage points)"}
_INTERVAL = {"zh": "区间", "en": " CI"}
BOUNDLESS = {"zh": "无上限", "en": "no limit"}
#: an estimate that is infinite, as a ratio to a rate of 0 is
INFINITE = "∞"
#: what stands for a value that could not be computed
ABSENT = "–"

_COUNTS = (
    "sampled tested nonconforming conforming baseline_tested baseline_nonconforming base_sampled base_tested "
    "base_nonconforming observed rank rank_low rank_high batches rows"
)
_KIND: dict[str, str] = {
    **dict.fromkeys(_COUNTS.split(), "count"),
    **dict.fromkeys(
        "rate low high base_rate baseline_rate shrunken share base_share cumulative".split(), "percent"
    ),
    **dict.fromkeys("difference adjusted_difference rate_change within mix change".split(), "points"),
    **dict.fromkeys(
        "ratio odds_ratio adjusted_ratio adjusted_odds_ratio volume_ratio rate_ratio".split(), "multiple"
    ),
    **dict.fromkeys("p_value p_adjusted cmh_p_value breslow_day_p_value".split(), "p"),
    "volume_growth": "growth",
    "confidence": "whole percent",
    "expected": "decimal",
    **dict.fromkeys("year base_year month quarter source_row row".split(), "whole"),
}

#: value → the counts it is a quotient of
_QUOTIENTS: dict[str, tuple[str, str]] = {
    "rate": ("nonconforming", "tested"),
    "base_rate": ("base_nonconforming", "base_tested"),
    "baseline_rate": ("baseline_nonconforming", "baseline_tested"),
    "volume_ratio": ("sampled", "base_sampled"),
}
_OF_COUNTS = ("rate", "base_rate", "baseline_rate")
_SHARES = frozenset({"share", "base_share", "cumulative"})
#: value → the two rates it is the difference or the quotient of, by the first that the row has
_RATES: dict[str, list[tuple[str, str]]] = {
    "rate_change": [("rate", "base_rate")],
    "difference": [("rate", "baseline_rate")],
    "rate_ratio": [("rate", "base_rate")],
    "ratio": [("rate", "baseline_rate")],
}


def kind_of(column: str, columns: Iterable[str]) -> str:
    """Say how a column is printed: count, percent, points, multiple, p, growth, …, or text.

    `columns` are all columns of the frame: limits are of what the frame estimates.

    >>> kind_of("low", ["rate", "low"]), kind_of("low", ["observed", "ratio", "low"]), kind_of("product", [])
    ('percent', 'multiple', 'text')
    """
    if column in ("low", "high"):
        return "multiple" if "observed" in columns else "percent"
    for ending in ("", "_low", "_high"):
        if column.endswith(ending) and column.removesuffix(ending) in _KIND:
            return _KIND[column if column in _KIND else column.removesuffix(ending)]
    return "text"


def exact(row: Mapping[str, Any], column: str) -> Fraction | None:
    """Give the exact value of a cell: from the counts of its row where it follows from them, else of the float.

    >>> exact({"nonconforming": 57, "tested": 2000, "rate": 0.0285}, "rate")
    Fraction(57, 2000)
    """
    value = _value(row, column)
    if _absent(value):
        return None
    if column in _QUOTIENTS and all(not _absent(row.get(name)) for name in _QUOTIENTS[column]):
        above, below = (int(row[name]) for name in _QUOTIENTS[column])
        return Fraction(above, below) if below else None
    for one, other in _RATES.get(column, []):
        a, b = exact(row, one), exact(row, other)
        if a is not None and b is not None:
            return (a / b if b else None) if "ratio" in column else a - b
    if not math.isfinite(value):
        return None
    # a share is a quotient of counts, and a float so near to one that the fraction can be had back
    return Fraction(value).limit_denominator(10**7) if column in _SHARES else Fraction(value)


def cell_text(
    row: Mapping[str, Any], column: str, lang: Language, kind: str | None = None, *, unit: bool = True
) -> str:
    """Print one cell of a result frame; without `unit`, points are a number alone, whose unit stands in the header.

    Limits of 0 and infinity are no interval.

    >>> row = {"channel": "online", "nonconforming": 485, "tested": 1739, "rate": 485 / 1739, "p_value": 1e-9}
    >>> [cell_text(row, column, "zh") for column in row]
    ['线上', '485', '1,739', '27.9%', '<0.001']
    >>> cell_text({"rate": 0.0003, "base_rate": 0.0001, "rate_change": 0.0002}, "rate_change", "en")
    '+0.020 points'
    """
    kind = kind or kind_of(column, row)
    value = _value(row, column)
    if kind == "text":
        known = None if _absent(value) else value
        if column == "note":
            return "" if known is None else translated(str(known), lang)
        return value_label(column, known, lang)
    if isinstance(value, str):
        return value
    number = None if _unlimited(row, column) else value
    if not _absent(number) and math.isinf(value):
        return BOUNDLESS[lang] if column.endswith("high") else INFINITE
    number = None if number is None else exact(row, column)
    if number is None:
        return ABSENT
    printed = _points(number, row) if kind == "points" else _PRINTERS[kind](number, lang)
    return printed + (POINTS[lang] if unit and kind == "points" else "")


def unrounded(row: Mapping[str, Any], columns: Iterable[str]) -> bool:
    """Tell whether a difference or ratio among `columns` is not what the rates give that are printed beside it.

    >>> row = {"base_rate": 0.29755, "rate": 0.33745, "rate_change": 0.0399}  # 33.7% − 29.8%, and yet 4.0
    >>> unrounded(row, ["base_rate", "rate", "rate_change"]), unrounded(row, ["base_rate", "rate"])
    (True, False)
    """
    shown = set(columns)
    return any(
        _apart(row, column, pair)
        for column in shown & set(_RATES)
        for pair in _RATES[column]
        if shown.issuperset(pair)
    )


def _apart(row: Mapping[str, Any], column: str, pair: tuple[str, str]) -> bool:
    value, *rates = (exact(row, name) for name in (column, *pair))
    known = [rate for rate in rates if rate is not None]
    if value is None or len(known) < len(rates):
        return False
    return not (gives_ratio(*known, decimals=2) if "ratio" in column else gives_difference(*known))


def printed_count(value: int) -> str:
    """Print a count as tables do.

    >>> printed_count(6619)
    '6,619'
    """
    return count(value, separator=",")


def limits_text(row: Mapping[str, Any], low: str, high: str, lang: Language, kind: str) -> str:
    """Print two limits as one cell, without their unit.

    >>> limits_text({"low": 0.143, "high": 0.163}, "low", "high", "en", "percent")
    '[14.3%, 16.3%]'
    >>> limits_text({"low": 0.0, "high": math.inf}, "low", "high", "en", "multiple")
    '–'
    """
    texts = [cell_text(row, name, lang, kind, unit=False) for name in (low, high)]
    return ABSENT if texts == [ABSENT, ABSENT] else f"[{texts[0]}, {texts[1]}]"


def limits_header(confidence: float, lang: Language) -> str:
    """Give the header of such cells.

    >>> limits_header(0.95, "zh"), limits_header(0.999, "en")
    ('95%区间', '99.9% CI')
    """
    return f"{confidence * 100:.6g}%{_INTERVAL[lang]}"


def with_unit(header: str, kind: str, lang: Language) -> str:
    """Give a header that bears the unit of its cells.

    >>> with_unit("Change", "points", "en"), with_unit("变化", "points", "zh"), with_unit("Rate", "percent", "en")
    ('Change (percentage points)', '变化（百分点）', 'Rate')
    """
    return header + _HEADER_UNIT[lang] if kind == "points" else header


def _points(number: Fraction, row: Mapping[str, Any]) -> str:
    rates = [found for name in _OF_COUNTS if (found := exact(row, name)) is not None]
    return fixed(number * 100, point_places(number, rates), sign=True)


def headers(columns: Iterable[str], lang: Language) -> list[str]:
    """Give the header of each column.

    >>> headers(["channel", "rate"], "zh")
    ['渠道', '不合格率']
    """
    return [column_label(column, lang) for column in columns]


def p_value(value: Fraction | float) -> str:
    """Print a P value: three decimals, and never zero.

    >>> p_value(0.0449), p_value(1e-12), p_value(1.0)
    ('0.045', '<0.001', '1.000')
    """
    return "<0.001" if value < Fraction(1, 1000) else fixed(Fraction(value), 3)


def _unlimited(row: Mapping[str, Any], column: str) -> bool:
    """Tell whether a cell is a limit of 0 or infinity whose other one is the other."""
    stem = column.removesuffix("low").removesuffix("high")
    low, high = row.get(f"{stem}low"), row.get(f"{stem}high")
    return stem != column and not (_absent(low) or _absent(high)) and low == 0 and high == math.inf


def _value(row: Mapping[str, Any], column: str) -> Any:
    return row.get(column)


def _absent(value: object) -> bool:
    """Tell whether a cell holds nothing: None, NaN, NaT or pandas' NA (whose comparison is not a Boolean)."""
    return (
        value is None
        or type(value).__name__ in ("NAType", "NaTType")
        or (isinstance(value, float) and math.isnan(value))
    )


_PRINTERS: dict[str, Callable[[Fraction, Language], str]] = {
    "count": lambda v, _: printed_count(int(v)) if v.denominator == 1 else fixed(v, 1),
    "percent": lambda v, _: rate(v),
    "whole percent": lambda v, _: percent(v, 0 if (v * 100).limit_denominator(10**6).denominator == 1 else 1),
    "multiple": lambda v, _: fixed(v, 2),
    "growth": lambda v, _: percent(v, sign=True),
    "p": lambda v, _: p_value(v),
    "decimal": lambda v, _: fixed(v, 1),
    "whole": lambda v, _: str(int(v)),
}
