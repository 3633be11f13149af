"""What a chart is given: the checks of result frames, and their group columns."""

from itertools import takewhile
from typing import Any, NamedTuple, TypeAlias

import pandas as pd

from spotcheck.errors import ArgumentError, ChartError
from spotcheck.language import LANGUAGES, Language
from spotcheck.language.labels import column_label, is_missing, period_label, value_label
from spotcheck.plot import remarks

#: a pandas frame within the charts: pandas types hardly any of what is read from one
Frame: TypeAlias = Any


class LanguageError(ChartError, ArgumentError):
    """A chart is asked for in a language we do not write."""


class Made(NamedTuple):
    """Which function makes the frame of a chart, and what the chart reads of it."""

    function: str
    columns: tuple[str, ...]


_YEARS = ("year", "base_year")
_RATES = ("sampled", "tested", "nonconforming", "rate", "low", "high", "method", "confidence")

#: kind of frame → who makes it, and the columns that follow the group columns
FRAMES: dict[str, Made] = {
    "rates": Made("failure_rates(data, by)", _RATES),
    "compare": Made(
        "compare(data, on, baseline=…)",
        (
            "baseline", "tested", "nonconforming", "baseline_tested", "baseline_nonconforming",
            "ratio", "ratio_low", "ratio_high", "method", "confidence",
        ),
    ),
    "years": Made(
        "year_over_year(data, by)",
        (
            "year", "base_year", "sampled", "base_sampled", "tested", "nonconforming", "rate", "base_tested",
            "base_nonconforming", "base_rate", "rate_change", "rate_change_low", "rate_change_high", "confidence",
        ),
    ),
    "decomposition": Made(
        "decompose(data, over, mix=…)",
        (
            "level", "baseline", "tested", "nonconforming", "rate", "share", "base_tested", "base_nonconforming",
            "base_rate", "base_share", "within", "mix", "change",
        ),
    ),
    "items": Made("failed_items(data, by)", ("item", "batches", "share", "cumulative")),
    "tally": Made("tally(data, by)", ("sampled", "tested", "nonconforming")),
    "rank": Made(
        "rank(data, by)",
        ("sampled", "tested", "nonconforming", "shrunken", "low", "high", "rank", "rank_low", "rank_high"),
    ),
}  # fmt: skip


def check_frame(frame: Any, kind: str, chart: str, lang: str) -> tuple[list[str], Language]:
    """Refuse what the chart cannot draw, and warn of rows that read alike; give the group columns, and the language.

    Raises
    ------
    ChartError
        When it is no frame, is empty, or lacks a column; the message names the function that makes the frame.
    """
    if lang not in LANGUAGES:
        listed = ", ".join(map(repr, LANGUAGES))
        raise LanguageError(f"lang must be one of {listed} (got {lang!r})")
    made = FRAMES[kind]
    draws = f"plot.{chart} draws the frame of spotcheck.{made.function}"
    if not isinstance(frame, pd.DataFrame):
        raise ChartError(f"{draws}: got a {type(frame).__name__}, not a pandas DataFrame; give it that frame")
    columns = [str(c) for c in frame.columns]
    lacking = [c for c in made.columns if c not in columns]
    if lacking:
        raise ChartError(
            f"{draws}: {_listed('column', lacking)} missing (the frame has {', '.join(columns) or 'none'}); make the frame "
            f"with that function"
        )
    if not len(frame):
        raise ChartError(
            f"{draws}: the frame is empty; there is nothing to draw (was everything filtered out?)"
        )
    doubled = sorted({c for c in columns if columns.count(c) > 1})
    if doubled:
        raise ChartError(f"{draws}: {_listed('column', doubled)} there twice; keep one of each")
    groups = list(takewhile(lambda c: c not in made.columns, columns))
    remarks.say_rows({c: frame[c].unique() for c in groups}, lang)  # pyright: ignore[reportArgumentType] (checked)
    return groups, lang  # pyright: ignore[reportReturnType] (checked)


def _listed(noun: str, names: list[str]) -> str:
    return f"{noun}{'s' if len(names) > 1 else ''} {', '.join(map(repr, names))} {'are' if len(names) > 1 else 'is'}"


def name_of(row: Any, columns: list[str], lang: Language) -> str:
    """Give the words of a row's groups, joined; of no group, an empty text."""
    return " · ".join(level_name(c, row[c], lang) for c in columns)


def level_name(column: str, value: Any, lang: Language) -> str:
    """Give the word of one level; a whole number that pandas made a float is whole again."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if column in _YEARS and lang == "zh" and not is_missing(value):
        return f"{value}年"
    return (not is_missing(value) and period_label(column, value, lang)) or value_label(column, value, lang)


def by_phrase(columns: list[str], lang: Language) -> str:
    """Give the group columns in words, as a title has them.

    >>> by_phrase(["year", "category"], "en"), by_phrase(["category"], "zh")
    ('year and category', '品类')
    """
    words = [column_label(c, lang) for c in columns]
    if lang == "zh":
        return "、".join(words)
    words = [word[:1].lower() + word[1:] for word in words]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def panels(frame: Frame, columns: list[str]) -> list[tuple[Any, Frame]]:
    """Split a frame by its leading group columns, in the order of the frame; null is a level of its own."""
    if not columns:
        return [(None, frame)]
    parts = frame.groupby(columns, sort=False, dropna=False)
    return [(part.iloc[0], part) for _, part in parts]


def check_most(most: Any) -> None:
    """Refuse a number of rows that is none."""
    if most is not None and (isinstance(most, bool) or not isinstance(most, int) or most < 1):
        raise ChartError(f"most must be a whole number from 1 (got {most!r})")


def foremost(part: Frame, most: int | None, low: Any, high: Any = None) -> Frame:
    """Keep at most so many rows, in their order: those whose interval is the highest, or the furthest from 0 on either side.

    It is judged by the limit that is nearer to 0, so that a row of few batches is not kept for its rate alone.

    Parameters
    ----------
    part
        The rows.
    most
        How many, or None for all.
    low, high
        The limits of the rows; without `high` an interval is judged by its lower limit. Rows without limits come last.
    """
    if most is None or len(part) <= most:
        return part
    beyond = low if high is None else pd.concat([low, -high], axis=1).max(axis=1, skipna=False)
    order = beyond.astype(float).sort_values(ascending=False, kind="stable", na_position="last").index[:most]
    return part[part.index.isin(order)]
