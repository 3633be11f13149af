"""One form for group columns, whatever engine they come from: types, order, and missing values last."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import ColumnError
from spotcheck.escape import visible
from spotcheck.schema import DAYS
from spotcheck.tallies.coding import numbered

#: from here on a whole number is none of int64, and would become another
_MOST = 2**63
_YEARS = (np.datetime64("0001-01-01", "us"), np.datetime64("9999-12-31T23:59:59.999999", "us"))
#: what to make of a column that cannot be grouped by
FIT = "make it all text, all numbers or all dates"


def canonical(values: pd.Series, name: str) -> pd.Series:
    """Give a group column as text, whole numbers, numbers, Booleans or dates, the same from every engine.

    Text is ``str``; whole numbers are ``int64``, or ``Int64`` where some are missing; dates ``datetime64[us]``, and
    times in a column of days are their day.

    Raises
    ------
    ColumnError
        When a column mixes types, holds whole numbers too large for ``int64``, or `year` does not hold whole numbers.

    Examples
    --------
    >>> canonical(pd.Series([2019.0, None, 2020.0]), "year").tolist()
    [2019, <NA>, 2020]
    """
    with named(name):
        return _canonical(plain(values), name)


def _canonical(values: pd.Series, name: str) -> pd.Series:
    kind = kind_of(values)
    if kind is None:
        raise unfit(values, name)
    if name == "year" and kind not in ("integer", "empty"):
        stated = values.dropna()
        wrong = stated[stated.astype("float64") % 1 != 0] if kind == "number" else stated
        raise ColumnError(
            f"column 'year' holds {kind} values such as {str(wrong.min())!r}: years are whole numbers such as 2020"
        )
    if kind == "integer" and len(values):
        beyond = [value for value in (values.max(), values.min()) if not -_MOST <= value < _MOST]
        if beyond:
            raise ColumnError(f"column {name!r} holds {beyond[0]}, which is beyond ±2^63: make it text")
    missing = bool(values.isna().any())
    return _AS[kind](values, missing).rename(name)


@contextmanager
def named(name: str) -> Generator[None]:
    """Name the column where pandas cannot take what it holds: half a character, as surrogateescape leaves it of bytes, or a type of Arrow."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise ColumnError(
            f"column {name!r} holds {visible(error.object)!r}, which is no text: read it with its encoding"
        ) from None
    except NotImplementedError as error:
        raise ColumnError(
            f"column {name!r} holds what cannot be grouped by ({visible(error)}): {FIT}"
        ) from None


def unfit(values: pd.Series, name: str) -> ColumnError:
    """Give the error of a column that cannot be grouped by."""
    return ColumnError(f"column {name!r} {_why(values)}: {FIT}")


def _why(values: pd.Series) -> str:
    """Say why a column cannot be grouped by: it holds several types, or one that is no level."""
    found = pd.api.types.infer_dtype(values, skipna=True)
    if not found.startswith("mixed"):
        return f"holds {found} values, which cannot be grouped by"
    types = sorted({type(value).__name__ for value in values.dropna()})
    return (
        f"mixes types ({', '.join(types)})"
        if len(types) > 1
        else f"holds {types[0]} values, which cannot be grouped by"
    )


def kind_of(values: pd.Series) -> str | None:
    """Name what a column holds; None for a mixture, and for what is no level."""
    dtype = values.dtype
    if len(values) and values.isna().all():
        return "empty"
    for kind, test in _TESTS:
        if test(dtype):
            return _number(values) if kind == "number" else kind
    found = pd.api.types.infer_dtype(values, skipna=True)
    kind = _INFERRED.get(found)
    return _number(values) if kind == "number" else kind


def mixed(values: pd.Series) -> bool:
    """Tell whether objects are of several types, or of one that is no level.

    >>> mixed(pd.Series([1, True], dtype=object)), mixed(pd.Series([1, 1.5, None], dtype=object))
    (True, False)
    """
    return _INFERRED.get(pd.api.types.infer_dtype(values, skipna=True)) is None


def _number(values: pd.Series) -> str:
    numbers = values.dropna().astype("float64")
    return "integer" if bool((numbers % 1 == 0).all()) else "number"


_TESTS = (
    ("boolean", pd.api.types.is_bool_dtype),
    ("integer", pd.api.types.is_integer_dtype),
    ("number", pd.api.types.is_float_dtype),
    ("date", pd.api.types.is_datetime64_any_dtype),
    ("text", lambda dtype: isinstance(dtype, pd.StringDtype)),
)
_INFERRED = {
    "string": "text",
    "boolean": "boolean",
    "integer": "integer",
    "floating": "number",
    "mixed-integer-float": "number",
    "decimal": "number",
    "date": "date",
    "datetime": "date",
    "datetime64": "date",
    "empty": "empty",
    "categorical": None,
}


def _whole(values: pd.Series, missing: bool) -> pd.Series:
    if missing and isinstance(values.dtype, pd.ArrowDtype):
        values = values.astype(object)  # by way of floats, two long numbers could become one
    return values.astype("Int64") if missing else values.astype("int64")


def _boolean(values: pd.Series, missing: bool) -> pd.Series:
    return values.astype("boolean") if missing else values.astype("bool")


def _date(values: pd.Series, missing: bool) -> pd.Series:  # noqa: ARG001 (the same)
    made = dates(values, str(values.name))
    return made.dt.normalize() if values.name in DAYS else made  # of a time the day is what counts


def dates(values: pd.Series, name: str) -> pd.Series:
    """Give dates and times as they were written down, without their zone: year and month are made of that day.

    Raises
    ------
    ColumnError
        When they are of several zones, or not of the years 1 to 9999, as infinity of DuckDB.
    """
    try:
        made = pd.to_datetime(values)
    except ValueError as error:
        raise ColumnError(
            f"column {name!r} holds times of several time zones: make it all dates, or all of one zone"
        ) from error
    made = made if made.dt.tz is None else made.dt.tz_localize(None)
    beyond = made[(made < _YEARS[0]) | (made > _YEARS[1])]
    if len(beyond):
        raise ColumnError(
            f"column {name!r} holds days that are not of the years 1 to 9999 ({beyond.iloc[0]}): make them blank"
        )
    return made.astype("datetime64[us]")


_AS: dict[str, Any] = {
    "text": lambda values, missing: values.astype("str"),  # noqa: ARG005 (missing text needs no other type)
    "empty": lambda values, missing: pd.Series([None] * len(values), dtype="str", index=values.index),  # noqa: ARG005 (the same)
    "integer": _whole,
    "number": lambda values, missing: values.astype("float64") + 0.0,  # noqa: ARG005 (the same; −0.0 becomes 0.0)
    "boolean": _boolean,
    "date": _date,
}


def plain(values: pd.Series) -> pd.Series:
    """Take a categorical for what its categories are; empty categories are not levels."""
    if not isinstance(values.dtype, pd.CategoricalDtype):
        return values
    # several times faster than astype
    levels = pd.api.extensions.take(values.cat.categories.array, values.cat.codes.to_numpy(), allow_fill=True)
    return pd.Series(levels, index=values.index, name=values.name)


def canonical_keys(frame: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Give a frame whose group columns are canonical, in the order of `keys`, before all others."""
    others = [name for name in frame.columns if name not in keys]
    return pd.DataFrame(
        {name: canonical(frame[name], name) for name in keys} | {name: frame[name] for name in others},
        index=frame.index,
    )


def in_order(frame: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Sort by group, missing ones last, with a clean index."""
    if not keys:
        return frame.reset_index(drop=True)
    return frame.sort_values(list(keys), na_position="last", kind="stable", ignore_index=True)


def summed(frame: pd.DataFrame, keys: Sequence[str], numbers: Sequence[str]) -> pd.DataFrame:
    """Sum whole numbers by group; without keys, one row. Missing keys are a group of their own."""
    if not keys:
        return pd.DataFrame({name: [int(frame[name].sum())] for name in numbers}, dtype="int64")
    coded = [pd.factorize(frame[key], sort=True) for key in keys]
    codes = [np.where(code < 0, len(levels), code) for code, levels in coded]
    place = numbered(codes, [len(levels) + 1 for _, levels in coded])
    order = np.argsort(place, kind="stable")
    starts = np.flatnonzero(np.diff(place[order], prepend=-1))
    sums = {name: np.add.reduceat(frame[name].to_numpy("int64")[order], starts) for name in numbers}
    return frame[list(keys)].iloc[order[starts]].reset_index(drop=True).assign(**sums)
