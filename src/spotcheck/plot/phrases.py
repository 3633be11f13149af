"""Phrases that several charts share: rates and counts in print, and the notes on method and scope."""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pandas as pd

from spotcheck.language import Language, numbers
from spotcheck.language.charts import BETWEEN, LIST, METHODS, THOUSANDS, method_name, words
from spotcheck.language.counts import Count
from spotcheck.plot.frames import Frame
from spotcheck.plot.typesetting import Type

NONE = "—"
#: how many panels an alternative text describes
DESCRIBED = 6


def exact_rate(nonconforming: Any, tested: Any) -> Fraction | None:
    """Give a rate as an exact fraction, or None where nothing was tested."""
    if pd.isna(tested) or pd.isna(nonconforming) or int(tested) == 0:
        return None
    return Fraction(int(nonconforming), int(tested))


def rate_text(rate: Any, nonconforming: Any = None, tested: Any = None) -> str:
    """Print a rate: from the counts where it is theirs (half-up, exactly), else from its value."""
    if pd.isna(rate) or not math.isfinite(float(rate)):
        return NONE
    exact = None if tested is None else exact_rate(nonconforming, tested)
    if exact is not None and abs(float(exact) - float(rate)) < 1e-9:
        return numbers.rate(exact)
    return numbers.rate(_fraction(rate))


def _fraction(value: Any) -> Fraction:
    return Fraction(repr(float(value)))


def counts_text(nonconforming: Any, tested: Any) -> str:
    """Print counts as 485/1739."""
    return "/".join(NONE if pd.isna(n) else str(int(n)) for n in (nonconforming, tested))


def points_text(change: float, *rates: Any) -> str:
    """Print a change in percentage points, signed, with the decimals that it needs beside the rates that changed."""
    if not math.isfinite(change):
        return NONE
    known = [_fraction(rate) for rate in rates if not pd.isna(rate)]
    return numbers.fixed(_fraction(change) * 100, numbers.point_places(_fraction(change), known), sign=True)


def number_text(value: float, decimals: int = 2) -> str:
    """Print a number, infinity as ∞."""
    if math.isnan(value):
        return NONE
    return "∞" if math.isinf(value) else numbers.fixed(_fraction(value), decimals)


def whole(number: Any, lang: Language) -> str:
    """Print a count in a sentence."""
    return numbers.count(int(number), separator=THOUSANDS[lang])


def level_text(frame: Frame) -> str:
    """Give the confidence of a frame in print: 95%."""
    levels = sorted({round(float(c) * 100, 6) for c in frame["confidence"].dropna()})
    return "/".join(f"{level:g}%" for level in levels) or NONE


def method_note(frame: Frame, lang: Language) -> str:
    """Say how the intervals of a frame were made, and that many at once are not adjusted."""
    methods = list(dict.fromkeys(str(m) for m in frame["method"].dropna()))
    known = [m for m in methods if m in METHODS] or methods
    names = LIST[lang].join(method_name(m, lang) for m in known)
    return words(
        "method" if len(frame) > 1 else "method once", lang, method=names or NONE, level=level_text(frame)
    )


def scope_note(frame: Frame, lang: Language, *, drawn: bool = True) -> str:
    """Say what was counted, of the groups drawn or of all, and what is not in the denominators."""
    sampled, tested, bad = (int(frame[c].fillna(0).sum()) for c in ("sampled", "tested", "nonconforming"))
    exact = exact_rate(bad, tested)
    rate = (
        ""
        if exact is None
        else (f"（{numbers.rate(exact)}）" if lang == "zh" else f" ({numbers.rate(exact)})")
    )
    said = words(
        "scope" if drawn else "scope of all",
        lang,
        sampled=Count(sampled, THOUSANDS[lang]),
        tested=whole(tested, lang),
        bad=whole(bad, lang),
        rate=rate,
    )
    if sampled > tested:
        said += BETWEEN[lang] + words("no verdict", lang, n=whole(sampled - tested, lang))
    return said


def left_note(key: str, frame: Frame, rows: Frame, lang: Language) -> str:
    """Say how many rows of a frame are not drawn; nothing where all are."""
    left = len(frame) - len(rows)
    return words(key, lang, n=left) if left else ""


def panels_left(headings: Iterable[str], lang: Language) -> str:
    """Name the panels that an alternative text does not describe; nothing where it describes all."""
    left = list(headings)[DESCRIBED:]
    return words("alt panels left", lang, n=len(left), names=LIST[lang].join(left)) if left else ""


def shortened_note(type_: Type, lang: Language) -> str:
    """Give in full the names that were cut, for the alternative text."""
    return words("shortened", lang, names=LIST[lang].join(type_.shortened)) if type_.shortened else ""


def sentences(parts: Iterable[str], lang: Language) -> str:
    """Join sentences to a paragraph."""
    return BETWEEN[lang].join(part for part in parts if part)


def title_sentence(title: str, lang: Language) -> str:
    """End a title as a sentence."""
    return (
        title
        if title.endswith(("。", ".", "！", "?", "？", "!"))
        else title + ("。" if lang == "zh" else ".")
    )
