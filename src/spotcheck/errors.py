"""Every error and warning that spotcheck raises on purpose.

::

    SpotcheckError (a ValueError)
    ├── ArgumentError       an argument is outside what is allowed
    ├── ColumnError         a frame lacks a column, or has one that cannot be used
    ├── IntakeError         a list cannot be read (.source, .mapping)
    ├── LedgerError         a ledger cannot be read (.file, .line, .key)
    ├── DocumentError       a bulletin's text cannot be read
    ├── ChartError          a chart cannot be drawn from this frame
    │   └── FontError       no font for Chinese
    └── MissingExtraError   an optional package is not installed (also an ImportError)

    SpotcheckWarning (a UserWarning)
    ├── ScopeWarning        batches were left out because their programme is not routine
    ├── MixedStagesWarning  a contrast of channels mixes production and distribution
    └── GlyphWarning        a character that no font at hand can draw
"""

from collections.abc import Mapping
from difflib import get_close_matches
from numbers import Integral
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable


class SpotcheckError(ValueError):
    """The base of every error that spotcheck raises on purpose."""


class ArgumentError(SpotcheckError):
    """An argument is outside what is allowed; the message names it, its value, and what is allowed."""


class ColumnError(SpotcheckError):
    """A frame lacks a column that is needed, or has one that cannot be used."""


class IntakeError(SpotcheckError):
    """A list cannot be read.

    Attributes
    ----------
    source : str or None
        The file (or frame) that cannot be read.
    mapping : Any
        Where columns need a decision: the proposed mapping, which can be saved, filled in and given back as ``aliases=``.
    lacks_column : bool
        Whether it is that no column holds what every list must say.
    """

    def __init__(
        self, message: str, *, source: str | None = None, mapping: Any = None, lacks_column: bool = False
    ) -> None:
        super().__init__(message)
        self.source = source
        self.mapping = mapping
        self.lacks_column = lacks_column


class LedgerError(SpotcheckError):
    """A ledger cannot be read; ``file``, ``line`` and ``key`` say where."""

    def __init__(
        self, message: str, *, file: str | None = None, line: int | None = None, key: str | None = None
    ) -> None:
        at = str(line) if file is not None else f"line {line}"
        place = ":".join(part for part in (file, at if line is not None else None) if part is not None)
        super().__init__(f"{place}: {message}" if place else message)
        self.file = file
        self.line = line
        self.key = key


class DocumentError(SpotcheckError):
    """A bulletin's text cannot be read."""


class ChartError(SpotcheckError):
    """A chart cannot be drawn from this frame."""


class FontError(ChartError):
    """No font can draw the Chinese text of a chart."""


class MissingExtraError(SpotcheckError, ImportError):
    """An optional package is not installed; the message names the extra that brings it."""


class SpotcheckWarning(UserWarning):
    """The base of every warning of spotcheck.

    Attributes
    ----------
    zh : str
        The message in Chinese, for the commands; the English one where it has none.
    """

    def __init__(self, message: str, *, zh: str = "") -> None:
        super().__init__(message)
        self.zh = zh or message


class ScopeWarning(SpotcheckWarning):
    """Batches were left out of a count because their programme is not routine."""


class MixedStagesWarning(SpotcheckWarning):
    """A contrast of channels mixes production and distribution."""


class GlyphWarning(SpotcheckWarning):
    """A character that no font at hand can draw."""


def one_of(argument: str, value: object, allowed: "Iterable[object]") -> None:
    """Raise `ArgumentError` unless `value` is one of `allowed`.

    >>> one_of("lang", "zh", ["zh", "en"])
    >>> one_of("method", "wilsn", ["wald", "wilson"])
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: method must be one of 'wald', 'wilson' (got 'wilsn'; did you mean 'wilson'?)
    """
    allowed = list(allowed)
    if any(value is a or (type(value) is type(a) and value == a) for a in allowed):
        return
    listed = ", ".join(repr(a) for a in allowed)
    raise ArgumentError(f"{argument} must be one of {listed} (got {value!r}{did_you_mean(value, allowed)})")


def did_you_mean(value: object, allowed: "Iterable[object]") -> str:
    """Give ``; did you mean 'x'?`` for the nearest of `allowed`, or nothing.

    >>> did_you_mean("chanel", ["channel", "year"])
    "; did you mean 'channel'?"
    """
    near = get_close_matches(str(value), [str(a) for a in allowed], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def checked_breaks(breaks: Any) -> dict[int, str]:
    """Give changes of rules as year → what changed in it; raise `ArgumentError` for anything else.

    >>> checked_breaks({2020: "rules merged"}), checked_breaks(None)
    ({2020: 'rules merged'}, {})
    >>> checked_breaks([2020])
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: breaks must map years to what changed in them, such as {2020: 'rules changed on 31 July 2020'} (got [2020])
    """
    if breaks is None:
        return {}
    whole = isinstance(breaks, Mapping) and all(
        not isinstance(year, bool) and isinstance(year, Integral) and isinstance(words, str) and words.strip()
        for year, words in cast("Mapping[Any, Any]", breaks).items()
    )
    if not whole:
        raise ArgumentError(
            f"breaks must map years to what changed in them, such as {{2020: 'rules changed on 31 July 2020'}} (got {breaks!r})"
        )
    return {int(year): words for year, words in breaks.items()}
