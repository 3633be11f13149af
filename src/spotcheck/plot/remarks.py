"""What a chart says on the side, in warnings; a report gathers it, and says it once for all its charts."""

import warnings
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from spotcheck.errors import GlyphWarning, SpotcheckWarning
from spotcheck.language import Language
from spotcheck.language.charts import words
from spotcheck.measures.alike import say_alike
from spotcheck.tallies.tallying import callers

#: drawn for a character that no font has
STAND_IN = "□"
_NAMED = 12
#: dots per inch of a chart
DPI = 144
#: pixels of a side that many programs show at most
_LARGEST = 32_767

_GATHERED: ContextVar[dict[str, None] | None] = ContextVar("gathered", default=None)


@contextmanager
def gathered() -> Generator[dict[str, None]]:
    """Keep charts from warning, and gather the characters that they could not draw."""
    missing: dict[str, None] = {}
    token = _GATHERED.set(missing)
    try:
        yield missing
    finally:
        _GATHERED.reset(token)


def code_points(characters: Iterable[str]) -> str:
    """Name characters by their numbers, the first dozen of them.

    >>> code_points("a率")
    'U+0061, U+7387'
    """
    return ", ".join(f"U+{ord(c):04X}" for c in list(characters)[:_NAMED])


def say_missing(characters: Iterable[str]) -> None:
    """Warn of characters that no font at hand can draw."""
    lacking, others = list(characters), _GATHERED.get()
    if others is not None:
        others.update(dict.fromkeys(lacking))
    elif lacking:
        slots = {"n": len(lacking), "characters": code_points(lacking), "stand_in": STAND_IN}
        said, chinese = (words("no glyph", lang, **slots) for lang in ("en", "zh"))
        warnings.warn(GlyphWarning(said, zh=chinese), stacklevel=callers())


def say_large(width: float, height: float) -> None:
    """Warn of a page, measured in points, whose picture many programs cannot show."""
    pixels = [round(side / 72 * DPI) for side in (width, height)]
    if _GATHERED.get() is None and max(pixels) > _LARGEST:
        slots = {"width": pixels[0], "height": pixels[1], "largest": _LARGEST}
        said, chinese = (words("large", lang, **slots) for lang in ("en", "zh"))
        warnings.warn(SpotcheckWarning(said, zh=chinese), stacklevel=callers())


def say_rows(levels: Mapping[str, Iterable[Any]], lang: Language) -> None:
    """Warn of rows whose names read alike; a report has said it of its data."""
    if _GATHERED.get() is None:
        say_alike(levels, lang)
