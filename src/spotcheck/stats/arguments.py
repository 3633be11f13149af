"""The arguments that all methods share: counts, confidence, names of methods."""

from collections.abc import Mapping
from typing import Any, TypeVar

import numpy as np
from scipy import special

from spotcheck.errors import ArgumentError, one_of
from spotcheck.stats.results import Array

T = TypeVar("T")


def _numbers(name: str, value: Any) -> Array:
    try:
        array = np.asarray(value, dtype=float)
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"{name} must be numbers (got {value!r})") from error
    return array


def _refuse(name: str, array: Array, wrong: Any, rule: str) -> None:
    """Raise with the first value of `array` that is wrong and where it stands."""
    if not np.any(wrong):
        return
    place = np.argwhere(np.broadcast_to(wrong, array.shape))[0]
    where = f" at index {', '.join(map(str, place))}" if array.ndim else ""
    raise ArgumentError(f"{name} must be {rule} (got {array[tuple(place)]:g}{where})")


def whole(name: str, value: Any) -> Array:
    """Whole numbers of at least 0, as floats (exact to 2⁵³)."""
    array = _numbers(name, value)
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
    """Finite numbers above 0 (or, asked for, of at least 0)."""
    array = _numbers(name, value)
    _refuse(name, array, ~np.isfinite(array), "finite")
    _refuse(name, array, (array < 0) if zero else (array <= 0), "0 or more" if zero else "above 0")
    return array


def fraction(name: str, value: Any) -> Array:
    """Numbers from 0 to 1."""
    array = _numbers(name, value)
    _refuse(name, array, ~((array >= 0) & (array <= 1)), "between 0 and 1")
    return array


def broadcast(**arrays: Array) -> list[Array]:
    """Arrays of one shape, or an error that names the shapes."""
    try:
        return list(np.broadcast_arrays(*arrays.values()))
    except ValueError as error:
        shapes = ", ".join(f"{name} {array.shape}" for name, array in arrays.items())
        raise ArgumentError(f"shapes must broadcast to one (got {shapes})") from error


def counts(count: Any, n: Any, names: tuple[str, str] = ("count", "n")) -> list[Array]:
    """Counts out of n: whole numbers with 0 ≤ count ≤ n, of one shape."""
    count, n = broadcast(**{names[0]: whole(names[0], count), names[1]: whole(names[1], n)})
    if np.any(count > n):
        place = np.argwhere(count > n)[0]
        where = f" at index {', '.join(map(str, place))}" if count.ndim else ""
        values = f"{names[0]} = {count[tuple(place)]:g}, {names[1]} = {n[tuple(place)]:g}{where}"
        raise ArgumentError(f"{names[0]} must be at most {names[1]} (got {values})")
    return [count, n]


def two_groups(count: Any, n: Any, base_count: Any, base_n: Any) -> list[Array]:
    """The counts of a group and of its baseline, of one shape."""
    first = counts(count, n)
    second = counts(base_count, base_n, ("base_count", "base_n"))
    return broadcast(**dict(zip(("count", "n", "base_count", "base_n"), (*first, *second), strict=True)))


def check_confidence(confidence: Any) -> float:
    """Give a confidence above 0 and below 1 as a float; 95 is refused, with a word on what was meant."""
    try:
        value = float(confidence)
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"confidence must be one number between 0 and 1 (got {confidence!r})") from error
    if not 0 < value < 1:
        meant = f"; did you mean {value / 100:g}?" if 1 <= value < 100 and value != 1 else ""
        raise ArgumentError(
            f"confidence must be above 0 and below 1, such as 0.95 (got {confidence!r}{meant})"
        )
    return value


def tail_of(confidence: Any, *, sides: int = 2) -> float:
    """The probability that is left out at each limit."""
    return (1 - check_confidence(confidence)) / sides


def normal_quantile(tail: float) -> float:
    """The standard normal deviate with `tail` above it."""
    return float(-special.ndtri(tail))


def chosen(argument: str, value: object, table: Mapping[str, T]) -> T:
    """Give the entry of a table of methods, or raise an error that lists them."""
    one_of(argument, value, table)
    return table[str(value)]
