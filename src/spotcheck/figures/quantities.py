"""What a figure is a number of: the small grammar of ``is``.

::

    quantity = count | rate | a / b | a / b - 1 | a - b      a and b are both counts or both rates
    count    = measure(scope)          measure: sampled, tested, nonconforming, conforming, kinds, …
    rate     = failure_rate(scope) | pass_rate(scope)

A scope is a name of the ledger; it may hold anything but parentheses.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from spotcheck.errors import LedgerError, did_you_mean

#: measure → the unit it counts; only counts of one unit add up
MEASURES: dict[str, str] = {
    "sampled": "batches",
    "tested": "batches",
    "nonconforming": "batches",
    "conforming": "batches",
    "kinds": "kinds",
    "enterprises": "enterprises",
    "items": "items",
    "cases": "cases",
    "amount": "amount",  # in yuan: the one count that may have two decimals
}
RATES: tuple[str, ...] = ("failure_rate", "pass_rate")

_TERM = re.compile(r"\s*([^\s()/]+)\s*\(\s*([^()]*?)\s*\)\s*")
#: a true minus sign and a dash are what editors make of a hyphen, and are part of a name within brackets
_MINUS = re.compile(r"[−–－](?=[^()]*(?:\(|$))")
#: brackets and slash of a Chinese keyboard
_WIDE = str.maketrans("（）／", "()/")
_FORMS = "measure(scope), a / b, a / b - 1 or a - b"


@dataclass(frozen=True)
class Count:
    """A whole number of something in a scope, such as ``nonconforming(online)``."""

    measure: str
    scope: str

    def __str__(self) -> str:
        return f"{self.measure}({self.scope})"


@dataclass(frozen=True)
class Rate:
    """``failure_rate(scope)``: nonconforming / tested; ``pass_rate(scope)``: the rest to 1."""

    kind: str
    scope: str

    def __str__(self) -> str:
        return f"{self.kind}({self.scope})"


Term: TypeAlias = Count | Rate


@dataclass(frozen=True)
class Quotient:
    """``a / b``: a share, a multiple, or a rate with a base of its own."""

    a: Term
    b: Term

    def __str__(self) -> str:
        return f"{self.a} / {self.b}"


@dataclass(frozen=True)
class Growth:
    """``a / b - 1``: by how much a is more than b, as a fraction of b."""

    a: Term
    b: Term

    def __str__(self) -> str:
        return f"{self.a} / {self.b} - 1"


@dataclass(frozen=True)
class Difference:
    """``a - b``: of two rates (points, as a fraction) or of two counts of one unit."""

    a: Term
    b: Term

    def __str__(self) -> str:
        return f"{self.a} - {self.b}"


Quantity: TypeAlias = Count | Rate | Quotient | Growth | Difference


def terms(quantity: Quantity) -> tuple[Term, ...]:
    """Give the counts and rates that a quantity is made of.

    >>> terms(parse_quantity("sampled(a) / sampled(b) - 1"))
    (Count(measure='sampled', scope='a'), Count(measure='sampled', scope='b'))
    """
    return (quantity,) if isinstance(quantity, (Count, Rate)) else (quantity.a, quantity.b)


def is_points(quantity: Quantity) -> bool:
    """Whether `quantity` is a difference of rates, which is printed in percentage points."""
    return isinstance(quantity, Difference) and isinstance(quantity.a, Rate)


def is_whole(quantity: Quantity) -> bool:
    """Whether `quantity` is a count or a difference of counts."""
    return isinstance(quantity, Count) or (isinstance(quantity, Difference) and isinstance(quantity.a, Count))


def parse_quantity(text: str) -> Quantity:
    """Read what a figure is a number of.

    Parameters
    ----------
    text
        An expression of the grammar above; blanks do not matter.

    Returns
    -------
    Quantity
        ``str()`` of it is the same expression with the usual blanks.

    Raises
    ------
    LedgerError
        When it is no such expression, with what is allowed or the nearest measure.

    Examples
    --------
    >>> parse_quantity("nonconforming(online)")
    Count(measure='nonconforming', scope='online')
    >>> str(parse_quantity("sampled(a)/sampled(b)-1"))
    'sampled(a) / sampled(b) - 1'
    """
    source = _MINUS.sub("-", text)
    first = _TERM.match(source)
    if first is None:
        raise LedgerError(f"is = {text!r} is none of {_FORMS}{_missing_scope(text)}")
    a, rest = _term(first, text), source[first.end() :]
    if not rest:
        return a
    operator = rest[0]
    second = _TERM.match(rest, 1)
    if operator not in "/-" or second is None:
        raise LedgerError(
            f"is = {text!r} is none of {_FORMS}: no other arithmetic (it stops at {rest.strip()!r})"
        )
    b, tail = _term(second, text), "".join(rest[second.end() :].split())
    if type(a) is not type(b):
        raise LedgerError(f"is = {text!r} mixes a count and a rate: use two counts or two rates")
    if operator == "-" and not tail:
        _same_unit(a, b, text)
        return Difference(a, b)
    if operator == "/" and tail in ("", "-1"):
        return Growth(a, b) if tail else Quotient(a, b)
    raise LedgerError(f"is = {text!r} is none of {_FORMS}: no other arithmetic (it stops at {tail!r})")


def _missing_scope(text: str) -> str:
    plain = text.translate(_WIDE)
    if plain != text and _TERM.match(plain):
        return f": write it with the brackets and slash of an English keyboard, {plain}"
    name = text.strip()
    return f": write the scope, {name}(all)" if name in MEASURES or name in RATES else ""


def _term(found: re.Match[str], text: str) -> Term:
    name, scope = found.groups()
    if not scope:
        raise LedgerError(f"is = {text!r} names no scope: write {name}(scope) with a name of [scopes]")
    if name in RATES:
        return Rate(name, scope)
    if name in MEASURES:
        return Count(name, scope)
    known = [*MEASURES, *RATES]
    raise LedgerError(
        f"is = {text!r}: unknown measure {name!r}{did_you_mean(name, known)} (known: {', '.join(known)})"
    )


def _same_unit(a: Term, b: Term, text: str) -> None:
    if isinstance(a, Count) and isinstance(b, Count) and MEASURES[a.measure] != MEASURES[b.measure]:
        raise LedgerError(
            f"is = {text!r} takes {MEASURES[b.measure]} from {MEASURES[a.measure]}: "
            f"different units do not add up, only a quotient of them can be a figure"
        )
