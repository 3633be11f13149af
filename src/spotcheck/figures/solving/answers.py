"""``solve``: whether printed figures can all be true, what follows from them, and what would mend them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from spotcheck.errors import LedgerError
from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.printed import Claim, read_printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import (
    Count,
    Quantity,
    Quotient,
    Rate,
    is_points,
    is_whole,
    parse_quantity,
    terms,
)
from spotcheck.figures.slips import slip
from spotcheck.figures.solving.engine import CEILING, FAR, Box, Constraint, UndecidedError, narrowed, search
from spotcheck.figures.solving.structure import Structure, at_most
from spotcheck.language.solving import SENTENCES

if TYPE_CHECKING:
    import pandas as pd

_SLIPS = ("transposed", "substituted", "dropped", "added", "shifted")


@dataclass(frozen=True)
class Solution:
    """What `solve` found.

    Attributes
    ----------
    status : "consistent", "rounding" or "contradictory"
    rounding, constrained, conflict : tuple of str
        Ids: a smallest set to be read as truncated; figures that another one constrains; figures that cannot be true
        together, none of which can be spared.
    implied, repairs, causes : DataFrame
        As the columns of design/README.md.
    assumptions : tuple of str
        What was taken for granted in the conflict.
    explanation : str
        The conflict in one sentence.
    """

    status: str
    rounding: tuple[str, ...]
    constrained: tuple[str, ...]
    implied: "pd.DataFrame"
    conflict: tuple[str, ...]
    repairs: "pd.DataFrame"
    causes: "pd.DataFrame"
    assumptions: tuple[str, ...]
    explanation: str
    figures: int
    lang: str = "en"

    def __str__(self) -> str:
        words = SENTENCES[self.lang]
        ids = ", ".join(self.rounding or self.conflict)
        lines = [words[self.status].format(ids=ids)]
        lines += [self.explanation] if self.explanation else []
        lines.append(words["tested"].format(constrained=len(self.constrained), figures=self.figures))
        lines += [words["assumed"]] if self.assumptions else []
        lines += [words["cause"].format(ids=c.ids, needed=c.needed) for c in self.causes.itertuples()]
        lines += [
            words["repair"].format(id=r.id, printed=r.printed, suggestion=r.suggestion, reason=r.reason)
            for r in self.repairs.head(3).itertuples()
        ]
        return "\n".join(lines)


class _System:
    """The figures of a ledger that are not waived, and questions to them."""

    def __init__(self, ledger: Ledger, quantities: Sequence[Quantity]) -> None:
        self.figures = tuple(f for f in ledger.figures if f.waived is None)
        named = any(
            isinstance(t, Count) and t.measure == "tested" for f in self.figures for t in terms(f.quantity)
        )
        self.structure = Structure(ledger, assumed=not named)
        self.own = {f.id: self.claims(f) for f in self.figures}
        for quantity in quantities:
            self.structure.quotient(quantity)
        self.rules = self.structure.rules()
        self.known: dict[tuple[Constraint, ...], tuple[list[int] | None, Box | None]] = {}

    def claims(self, figure: Figure) -> list[Constraint]:
        return self.structure.claims(figure.quantity, figure.claim(), figure.id)

    def given(self, ids: Iterable[str]) -> list[Constraint]:
        return [*self.rules, *(c for i in ids for c in self.own[i])]

    def possible(self, ids: Iterable[str], more: Sequence[Constraint] = ()) -> list[int] | None:
        return search([*self.given(ids), *more], len(self.structure.numbers))

    def asked(self, ids: Sequence[str]) -> tuple[list[int] | None, Box | None]:
        """Give a witness and the propagated ranges of a set of figures, computed once for each reading of it."""
        given = self.given(ids)
        key = tuple(given)
        if key not in self.known:
            unknowns = len(self.structure.numbers)
            self.known[key] = search(given, unknowns), narrowed(given, unknowns)
        return self.known[key]

    def minimal(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Leave out what can be spared, by removal: large blocks first, the figures worth most trust last."""
        kept = sorted(ids, key=lambda i: isinstance(self.figure(i).quantity, Count))
        size = max(1, len(kept) // 2)
        while True:
            start = 0
            while start < len(kept):
                rest = kept[:start] + kept[start + size :]
                if self.possible(rest) is None:
                    kept = rest
                else:
                    start += size
            if size == 1:
                return tuple(i for i in ids if i in kept)
            size = max(1, size // 2)

    def figure(self, name: str) -> Figure:
        return next(f for f in self.figures if f.id == name)

    def extreme(self, quantity: Quantity, ids: Sequence[str], sign: int) -> Fraction | None:
        """Give the least (sign 1) or greatest (sign -1) value of a count: bisection between proof and witness."""
        unknowns = self.structure.quotient(quantity)[0]

        def within(bound: int) -> list[int] | None:
            poly = {m: sign * c for m, c in unknowns.items()}
            return self.possible(ids, [at_most(poly, Fraction(bound) * unit)])

        def value(witness: Sequence[int]) -> int:
            return int(sign * sum(c / unit * _product(witness, m) for m, c in unknowns.items()))

        unit = min(abs(c) for c in unknowns.values())
        witness, box = self.asked(ids)
        if witness is None or box is None:
            return None
        known, low = value(witness), 0 if sign == 1 else -CEILING
        if len(unknowns) == 1:
            low = sign * box[next(iter(unknowns))[0]][0 if sign == 1 else 1]
        step = 1
        while low < known:  # steps that grow find the near end of a wide range, then bisection
            middle = max(low, known - step)
            found = within(middle)
            if found is None:
                low, step = middle + 1, max(1, (known - middle - 1) // 2)
            else:
                known, step = value(found), step * 4
            if known < -FAR:
                return None
        return Fraction(sign * known) * unit

    def rate(self, quantity: Rate, ids: Sequence[str], sign: int) -> Fraction | None:
        """Give the least or greatest rate: bisection between proof and witness, then each witness is bettered.

        A limit that no value reaches (the base has no greatest value) is given as 0 or 1.
        """
        above, below = self.structure.fraction(quantity)
        exists = self.structure.claims(quantity, _ANY, None)
        witness, box = self.asked(ids)
        if witness is not None and box is not None:
            fixed = all(box[i][0] == box[i][1] for p in (above, below) for m in p for i in m)
            top, base = (sum(c * _product(witness, m) for m, c in p.items()) for p in (above, below))
            if fixed:
                return Fraction(top) / base if base else None

        def beyond(rate: Fraction, *, strict: bool) -> Fraction | None:
            poly = {
                m: sign * (above.get(m, Fraction(0)) - rate * below.get(m, Fraction(0)))
                for m in {**above, **below}
            }
            found = self.possible(ids, [*exists, at_most(poly, Fraction(0), strict=strict)])
            if found is None:
                return None
            top, base = (sum(c * _product(found, m) for m, c in p.items()) for p in (above, below))
            return Fraction(top) / base

        end = Fraction(0 if sign == 1 else 1)
        if beyond(end + sign * _NEAR, strict=False) is not None:
            return end
        best, proved = beyond(1 - end, strict=False), end
        while best is not None and abs(best - proved) > _NEAR:
            middle = (best + proved) / 2
            middle = middle.limit_denominator(10**12)
            found = beyond(middle, strict=False)
            best, proved = (best, middle) if found is None else (found, proved)
        better = best
        while better is not None:
            best, better = better, beyond(better, strict=True)
        return best


def _product(values: Sequence[int], monomial: tuple[int, ...]) -> int:
    result = 1
    for i in monomial:
        result *= values[i]
    return result


#: a rate nearer to 0 or 1 than this is one that no base bounds
_NEAR = Fraction(1, 10**7)
_ANY = Claim(None, None, low_closed=False, high_closed=False)


def solve(ledger: Ledger, *, quantities: Sequence[str] = ()) -> Solution:
    """Say whether the figures of a ledger can all be true.

    Parameters
    ----------
    ledger
        The figures; waived ones are left out.
    quantities
        More quantities, in the grammar of ``is``, whose range is asked for; counts and rates.

    Returns
    -------
    Solution
        Status, implied ranges, conflict, repairs and causes.

    Raises
    ------
    UndecidedError
        When the search ended before it had a proof or a witness: no verdict is guessed.
    """
    import pandas as pd

    asked = [parse_quantity(q) for q in quantities]
    for term in (t for q in asked for t in terms(q)):
        if term.scope not in ledger.scopes:
            raise LedgerError(
                f"quantities: unknown scope {term.scope!r}: name one of {', '.join(ledger.scopes)}"
            )
    system = _System(ledger, asked)
    ids = [f.id for f in system.figures]
    status, rounding, conflict = "consistent", (), ()
    if system.possible(ids) is None:
        conflict = system.minimal(ids)
        rounding = _rounding(system, ids)
        status = "rounding" if rounding else "contradictory"
    if rounding:
        for i in rounding:
            system.own[i] = system.claims(replace(system.figure(i), rounding="truncated"))
    words = SENTENCES[ledger.document.language or "en"]
    contradictory = status == "contradictory"
    repairs = _repairs(system, ids, conflict, words) if contradictory else []
    causes = _causes(system, conflict) if contradictory else []
    implied = [] if contradictory else _implied(system, ids, asked)
    needs = contradictory and system.structure.assumed and _needs_assumption(ledger, conflict)
    return Solution(
        status,
        rounding,
        _constrained(system, ids),
        pd.DataFrame(implied, columns=["quantity", "low", "high"]),
        conflict if contradictory else (),
        pd.DataFrame(repairs, columns=["id", "printed", "suggestion", "reason"]),
        pd.DataFrame(causes, columns=["ids", "quantity", "printed", "needed"]),
        ("tested = sampled",) if needs else (),
        _explain(system, conflict, words) if conflict else "",
        len(ids),
        ledger.document.language or "en",
    )


def _explain(system: _System, conflict: Sequence[str], words: dict[str, str]) -> str:
    listed = "; ".join(f"{system.figure(i).is_} = {system.figure(i).printed.text}" for i in conflict)
    return words["conflict"].format(listed=listed)


def _needs_assumption(ledger: Ledger, conflict: Sequence[str]) -> bool:
    system = _System(replace(ledger, figures=tuple(f for f in ledger.figures if f.id in conflict)), ())
    system.structure = Structure(ledger, assumed=False)
    system.own = {f.id: system.claims(f) for f in system.figures}
    system.rules = system.structure.rules()
    return system.possible(conflict) is not None


def _rounding(system: _System, ids: Sequence[str]) -> tuple[str, ...]:
    """Give a smallest set of figures that, read as truncated, makes all possible: by size, up to three."""
    from itertools import combinations

    free = [
        i
        for i in ids
        if system.figure(i).rounding in ("nearest", "half-up")
        and not is_whole(system.figure(i).quantity)
        and system.figure(i).printed.hedge is None
        and not is_points(system.figure(i).quantity)
    ]
    for size in (1, 2, 3):
        for chosen in combinations(free, size) if len(free) ** size < 3000 else ():
            rest = [i for i in ids if i not in chosen]
            read = [c for i in chosen for c in system.claims(replace(system.figure(i), rounding="truncated"))]
            if system.possible(rest, read) is not None:
                return chosen
    return ()


def _constrained(system: _System, ids: Sequence[str]) -> tuple[str, ...]:
    """Give the figures that share an unknown with another one, directly or through a rule."""
    group = list(range(len(system.structure.numbers)))

    def root(i: int) -> int:
        while group[i] != i:
            i = group[i]
        return i

    for rule in system.rules:
        if len(rule.monomials) > 2 or (len(rule.monomials) == 2 and rule.assumption):
            first, *others = rule.unknowns()
            for other in others:
                group[root(other)] = root(first)
    touched = {i: {root(u) for c in system.own[i] for u in c.unknowns()} for i in ids}
    return tuple(i for i in ids if any(touched[i] & touched[j] for j in ids if j != i))


def _implied(system: _System, ids: Sequence[str], asked: Sequence[Quantity]) -> list[tuple[Any, ...]]:
    wanted: dict[str, Quantity] = {}
    for scope in system.structure.ledger.scopes.values():
        for measure, conditions in tuple(system.structure.numbers):
            if conditions == scope.conditions:
                wanted.setdefault(f"{measure}({scope.name})", Count(measure, scope.name))
        wanted.setdefault(f"failure_rate({scope.name})", Rate("failure_rate", scope.name))
    wanted |= {str(q): q for q in asked}
    rows: list[tuple[Any, ...]] = []
    for text, quantity in wanted.items():
        if is_whole(quantity):
            low, high = (system.extreme(quantity, ids, sign) for sign in (1, -1))
            rows.append(
                (
                    text,
                    *(None if v is None else int(v) if v.denominator == 1 else float(v) for v in (low, high)),
                )
            )
        elif isinstance(quantity, Rate):
            rows.append((text, *(None if v is None else float(v) for v in _rates(system, quantity, ids))))
    return rows


def _rates(system: _System, quantity: Rate, ids: Sequence[str]) -> list[Fraction | None]:
    try:
        return [system.rate(quantity, ids, sign) for sign in (1, -1)]
    except UndecidedError:  # a range without proof is left out
        return [None, None]


def _candidates(figure: Figure) -> dict[str, None]:
    """Give the printed strings one slip away, by how people err."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", figure.printed.text)
    if found is None:
        return {}
    number, (start, end) = found.group(), found.span()
    places = [k for k, c in enumerate(number) if c.isdigit()]
    made = [
        number[:k] + number[m] + number[k + 1 : m] + number[k] + number[m + 1 :]
        for k, m in zip(places, places[1:], strict=False)
    ]
    made += [number[:k] + d + number[k + 1 :] for k in places for d in "0123456789"]
    made += [number[:k] + d + number[k:] for k in [*places, len(number)] for d in "0123456789"]
    made += [number[:k] + number[k + 1 :] for k in places] if len(places) > 1 else []
    text = figure.printed.text
    return {text[:start] + m + text[end:]: None for m in made if m != number and not re.match(r"0\d", m)}


def _repairs(
    system: _System, ids: Sequence[str], conflict: Sequence[str], words: dict[str, str]
) -> list[tuple[str, ...]]:
    rows: list[tuple[int, tuple[str, ...]]] = []
    for name in conflict:
        figure, rest = system.figure(name), [i for i in ids if i != name]
        witness = system.possible(rest)
        if witness is None:
            continue
        tried = dict.fromkeys([*_nearest(system, figure, rest, witness), *_candidates(figure)])
        for text in tried:
            if text == figure.printed.text or not _fits(system, figure, rest, text):
                continue
            kind = slip(figure.printed.text, text)
            rows.append(
                (
                    _SLIPS.index(kind) if kind in _SLIPS else len(_SLIPS),
                    (name, figure.printed.text, text, words[kind or "other"]),
                )
            )
    return [row for _, row in sorted(rows, key=lambda r: r[0])]


def _nearest(system: _System, figure: Figure, rest: Sequence[str], witness: Sequence[int]) -> list[str]:
    above, below = system.structure.quotient(figure.quantity)
    top, base = (sum(c * _product(witness, m) for m, c in p.items()) for p in (above, below))
    values = [Fraction(top) / base] if base else []
    if is_whole(figure.quantity):
        values += [v for s in (1, -1) if (v := system.extreme(figure.quantity, rest, s)) is not None]
    texts = [print_like(figure.printed, v, figure.rounding, figure.quantity) for v in values]
    return [t for t in texts if t]


def _fits(system: _System, figure: Figure, rest: Sequence[str], text: str) -> bool:
    try:
        changed = replace(figure, printed=read_printed(text, figure.quantity))
    except LedgerError:
        return False
    return system.possible(rest, system.claims(changed)) is not None


def _causes(system: _System, conflict: Sequence[str]) -> list[tuple[Any, ...]]:
    """Give another value of a printed base that two or more shares of it fit."""
    printed = {
        (f.quantity.measure, f.quantity.scope): f for f in system.figures if isinstance(f.quantity, Count)
    }
    rows: list[tuple[Any, ...]] = []
    for (measure, scope), base in printed.items():
        shares = [
            f
            for f in system.figures
            if isinstance(f.quantity, Quotient)
            and f.quantity.b == Count(measure, scope)
            and isinstance(f.quantity.a, Count)
        ]
        tops = [(f, printed.get((f.quantity.a.measure, f.quantity.a.scope))) for f in shares]  # pyright: ignore[reportAttributeAccessIssue] (chosen above)
        pairs = [(f, top.printed.value) for f, top in tops if top is not None]
        wrong = (
            [(f, v) for f, v in pairs if v / base.printed.value not in f.claim()]
            if base.printed.value
            else []
        )
        if len(wrong) < 2 or not {f.id for f, _ in wrong} & set(conflict):
            continue
        around = range(max(1, int(base.printed.value) // 2), 2 * int(base.printed.value) + 1)
        fitting = [n for n in around if all(v / n in f.claim() for f, v in wrong)]
        if fitting:
            needed = min(fitting, key=lambda n: abs(n - base.printed.value))
            rows.append((", ".join(f.id for f, _ in wrong), base.is_, base.printed.text, needed))
    return rows
