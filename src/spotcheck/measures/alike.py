"""Names that read alike and are counted apart: a table, a chart or a text would show one of them twice."""

import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from spotcheck.errors import SpotcheckWarning
from spotcheck.intake.cells import tidy
from spotcheck.language import Language
from spotcheck.language.labels import is_missing, value_label
from spotcheck.language.measures import names_alike
from spotcheck.tallies.tallying import callers

_NAMED = 6


def say_alike(levels: Mapping[str, Iterable[Any]], lang: Language) -> None:
    """Warn of levels of a column that read alike in a language, for blanks around or within them or as words of ours.

    >>> import warnings
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     say_alike({"category": ["toys", "lamps", " toys"]}, "en")
    >>> str(caught[0].message).partition(",")[0]
    "Category: names that read alike are counted apart ('toys'"
    """
    for column, names in levels.items():
        alike = [found for found in _read(column, names, lang).values() if len(found) > 1]
        if not alike:
            continue
        tidied = all(isinstance(n, str) for found in alike for n in found) and all(
            len({tidy(n) for n in found}) == 1 for found in alike
        )
        listed = [repr(name) for found in alike for name in found][:_NAMED]
        english, chinese = (names_alike(column, listed, of, tidied=tidied) for of in ("en", "zh"))
        warnings.warn(SpotcheckWarning(english, zh=chinese), stacklevel=callers())


def _read(column: str, names: Iterable[Any], lang: Language) -> dict[str, list[Any]]:
    """Gather names by what a reader sees; what is missing is one."""
    read: dict[str, list[Any]] = {}
    for name in dict.fromkeys(None if is_missing(n) else n for n in names):
        read.setdefault(tidy(value_label(column, name, lang)), []).append(name)
    return read
