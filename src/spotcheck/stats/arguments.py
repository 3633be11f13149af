"""The arguments that all methods share: counts, confidence, names of methods."""

import reprlib
from collections.abc import Mapping
from typing import Any, TypeVar

import numpy as np
from scipy import special

from spotcheck.errors import ArgumentError, one_of
from spotcheck.escape import visible
from spotcheck.stats.results import Array

T = TypeVar("T")


def shown(value: Any) -> str:
    """Give a value as a message shows it: short, and with control characters made visible."""
    return visible(reprlib.repr(value))


def numbers(name: str, value: Any) -> Array:
    """Give numbers as floats; what numpy would turn into numbers without a word (texts, dates, marks) is refused."""
    try:
        array = np.asarray(value)
        strange: list[Any] = [] if array.dtype.kind in "iuf" else [value]
        if array.dtype.kind == "O":
            cells: list[Any] = array.ravel().tolist()
            strange = [c for c in cells if c is None or isinstance(c, str | bytes | bool | np.bool)]
        floats = array if strange else array.astype(float, copy=False)
    except (TypeError, ValueError, OverflowError) as error:
        raise ArgumentError(f"{name} must be numbers (got {shown(value)})") from error
    if strange:
        raise ArgumentError(f"{name} must be numbers (got {shown(strange[0])})")
    return floats


def _refuse(name: str, array: Array, wrong: Any, rule: str) -> None:
    """Raise with the first value of `array` that is wrong and where it stands."""
    if not np.any(wrong):
        return
    place = np.argwhere(np.broadcast_to(wrong, array.shape))[0]
    where = f" at index {', '.join(map(str, place))}" if array.ndim else ""
    raise ArgumentError(f"{name} must be {rule} (got {array[tuple(place)]:g}{where})")


def whole(name: str, value: Any) -> Array:
    """Check for whole numbers of at least 0, and give them as floats (exact to 2⁵³)."""
    array = numbers(name, value)
    if array.size == 0:
        return array
    # fast tests first: on a million cells the messages may not cost anything
    if not (array.min() >= 0 and array.max() < np.inf):  # also false for NaN
        _refuse(name, array, ~np.isfinite(array), "finite: a whole number, 0 or more")
        _refuse(name, array, array < 0, "0 or more")
    if np.asarray(value).dtype.kind not in "iub":
        _refuse(name, array, array != np.floor(array), "a whole number")
    return array


def positive(name: str, value: Any, *, zero: bool = False) -> Array:
    """Check for finite numbers above 0 (or, asked for, of at least 0)."""
    array = numbers(name, value)
    _refuse(name, array, ~np.isfinite(array), "finite")
    _refuse(name, array, (array < 0) if zero else (array <= 0), "0 or more" if zero else "above 0")
    return array


def fraction(name: str, value: Any) -> Array:
    """Check for numbers from 0 to 1."""
    array = numbers(name, value)
    _refuse(name, array, ~((array >= 0) & (array <= 1)), "between 0 and 1")
    return array


def broadcast(**arrays: Array) -> list[Array]:
    """Give arrays of one shape, or an error that names the shapes."""
    try:
        return list(np.broadcast_arrays(*arrays.values()))
    except ValueError as error:
        shapes = ", ".join(f"{name} {array.shape}" for name, array in arrays.items())
        raise ArgumentError(f"shapes must broadcast to one (got {shapes})") from error


def counts(count: Any, n: Any, names: tuple[str, str] = ("count", "n")) -> list[Array]:
    """Check counts out of n: whole numbers with 0 ≤ count ≤ n, of one shape."""
    count, n = broadcast(**{names[0]: whole(names[0], count), names[1]: whole(names[1], n)})
    if np.any(count > n):
        place = np.argwhere(count > n)[0]
        where = f" at index {', '.join(map(str, place))}" if count.ndim else ""
        values = f"{names[0]} = {count[tuple(place)]:g}, {names[1]} = {n[tuple(place)]:g}{where}"
        raise ArgumentError(f"{names[0]} must be at most {names[1]} (got {values})")
    return [count, n]


def two_groups(count: Any, n: Any, base_count: Any, base_n: Any) -> list[Array]:
    """Check the counts of a group and of its baseline, and give them one shape."""
    first = counts(count, n)
    second = counts(base_count, base_n, ("base_count", "base_n"))
    return broadcast(**dict(zip(("count", "n", "base_count", "base_n"), (*first, *second), strict=True)))


def check_confidence(confidence: Any) -> float:
    """Give a confidence above 0 and below 1 as a float; 95 is refused, with a word on what was meant."""
    array = numbers("confidence", confidence)
    if array.ndim:
        raise ArgumentError(f"confidence must be one number between 0 and 1 (got {shown(confidence)})")
    value = float(array)
    if not 0 < value < 1:
        meant = f"; did you mean {value / 100:g}?" if 1 < value < 100 else ""
        raise ArgumentError(f"confidence must be above 0 and below 1, such as 0.95 (got {value:g}{meant})")
    return value


def tail_of(confidence: Any, *, sides: int = 2) -> float:
    """Give the probability that is left out at each limit."""
    return (1 - check_confidence(confidence)) / sides


def normal_quantile(tail: float) -> float:
    """Give the standard normal deviate with `tail` above it."""
    return float(-special.ndtri(tail))


def chosen(argument: str, value: object, table: Mapping[str, T]) -> T:
    """Give the entry of a table of methods, or raise an error that lists them."""
    one_of(argument, value, table)
    return table[str(value)]
