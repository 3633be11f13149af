"""From what numbers state to a ledger: scopes with names, figures with ids, quotes and notes."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from spotcheck.errors import LedgerError
from spotcheck.figures.claims import Claim
from spotcheck.figures.ledger import Document, Figure, Ledger, Partition
from spotcheck.figures.printed import Printed, read_printed
from spotcheck.figures.proofreading.programmes import NONE, Programmes
from spotcheck.figures.proofreading.relating import Key, Related, Side, Stated
from spotcheck.figures.quantities import Quantity, parse_quantity, terms
from spotcheck.figures.scopes import PASSAGE, Scope
from spotcheck.language import Language
from spotcheck.language.figures import LEADING_HEDGES, UNITS
from spotcheck.language.proof_cues import IN_WORDS, REGIONS
from spotcheck.language.proof_programmes import CALLED

_QUOTE = 90
_NUMBERS = ("year", "quarter", "month")
_STOPS = "。！？；\n"


@dataclass(frozen=True)
class Proposal:
    """A ledger, and which claim each figure was.

    Attributes
    ----------
    ledger : Ledger
        All figures that could be related.
    claims : dict
        Figure id → place in the list of claims.
    names : dict
        Group → name of its scope.
    sets : dict
        Name of a scope → what the text calls it: conditions, and words.
    """

    ledger: Ledger
    claims: dict[str, int]
    names: dict[int, str]
    sets: dict[str, Key]

    @cached_property
    def ids(self) -> dict[int, str]:
        """Claim → figure id."""
        return {claim: name for name, claim in self.claims.items()}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figure id → figure."""
        return {figure.id: figure for figure in self.ledger.figures}

    @cached_property
    def by_claim(self) -> dict[int, Figure]:
        """Claim → figure."""
        return {self.claims[figure.id]: figure for figure in self.ledger.figures}

    def set_of(self, stated: Stated) -> str:
        """Give the name of the scope that a number is of."""
        figure = self.by_claim.get(stated.claim)
        return self.names[stated.a.group] if figure is None else terms(figure.quantity)[0].scope

    def only(self, ids: Iterable[str]) -> Ledger:
        """Give the ledger of some of the figures."""
        kept = set(ids)
        return replace(self.ledger, figures=tuple(f for f in self.ledger.figures if f.id in kept))


def propose(
    related: Related,
    partitions: Sequence[tuple[int, tuple[int, ...]]],
    *,
    written: str,
    title: str | None,
    lang: Language,
    notes: dict[int, str],
    columns: Mapping[str, str],
    programmes: Programmes = NONE,
) -> Proposal:
    """Make a ledger of what the numbers of a text state.

    Parameters
    ----------
    related
        The numbers.
    partitions
        Whole and parts, as groups.
    written
        The text as it is written, traditional characters and all.
    title
        Title of the document.
    lang
        Its language.
    notes
        Claim → remark for the one who reviews the ledger.
    columns
        Words of scopes → the column of the data that has them.
    programmes
        Those that the numbers are of, and those that a sentence may set apart.
    """
    names, scopes, sets = _scopes(related, columns, programmes.counted)
    kinds = {stated.claim: programmes.of(stated) for stated in related.stated}
    apart = {
        kind: _set_apart(
            related, names, scopes, sets, kind, {s.a.group for s in related.stated if kinds[s.claim] == kind}
        )
        for kind in sorted({*kinds.values()} - {""})
    }
    figures: list[Figure] = []
    claims: dict[str, int] = {}
    taken: Counter[str] = Counter()
    for stated in related.stated:
        kind = kinds[stated.claim]
        made = _figure(related, stated, apart[kind] if kind else names, notes, written)
        if made is None:
            continue
        taken[made.id] += 1
        name = made.id if taken[made.id] == 1 else f"{made.id}-{taken[made.id]}"
        figures.append(replace(made, id=name))
        claims[name] = stated.claim
    used = {n for f in figures for n in re.findall(r"\(([^()]*)\)", f.is_)}
    parts = tuple(
        Partition(own[whole], tuple(own[p] for p in parts))
        for own in (names, *apart.values())
        for whole, parts in partitions
        if own[whole] in used and any(own[p] in used for p in parts)
    )
    used |= {name for part in parts for name in (part.whole, *part.parts)}
    kept = {name: scope for name, scope in scopes.items() if name in used}
    ledger = Ledger(Document(title=title, language=lang), kept, parts, tuple(figures))
    return Proposal(ledger, claims, names, sets)


def _set_apart(
    related: Related,
    names: dict[int, str],
    scopes: dict[str, Scope],
    sets: dict[str, Key],
    kind: str,
    told: set[int],
) -> dict[int, str]:
    """Add the checks of a kind of programme of each set to the scopes, and give their names: group → name.

    What is told of them may be another number than what is told of all: it is no second number for one set.
    """
    apart: dict[int, str] = {}
    numbers: Counter[Key] = Counter()
    told_apart = any(group.number for group in related.groups)
    for group in sorted(range(len(related.groups)), key=lambda g: (g not in told, g)):
        key = related.groups[group].key
        conditions, words = key
        number, numbers[key] = numbers[key], numbers[key] + 1
        if words in CALLED or "programme_kind" in dict(conditions):
            apart[group] = names[group]  # it is of a programme that it names
            continue
        own = _free(f"{_name(key, number, {})}-{kind}", scopes)
        passage = {PASSAGE: number + 1} if told_apart else {}
        scopes[own] = Scope.of(own, {**scopes[names[group]].mapping, **passage, "programme_kind": kind})
        sets[own] = (*conditions, ("programme_kind", kind)), words
        apart[group] = own
    return apart


def _scopes(
    related: Related, columns: Mapping[str, str], counted: Sequence[str]
) -> tuple[dict[int, str], dict[str, Scope], dict[str, Key]]:
    names: dict[int, str] = {}
    scopes: dict[str, Scope] = {}
    sets: dict[str, Key] = {}
    told_apart = any(group.number for group in related.groups)
    for number, group in enumerate(related.groups):
        conditions: dict[str, object] = {"programme_kind": list(counted)} if counted else {}
        key = _with_programme(group.key, columns)
        conditions |= {k: _value(k, v) for k, v in key[0]}
        words = key[1]
        if words:
            conditions[columns.get(words) or ("region" if REGIONS.search(words) else "product")] = words
        if told_apart:  # of two sets called alike neither lies within the other
            conditions[PASSAGE] = group.number + 1
        name = _name(key, group.number, scopes)
        try:
            scopes[name] = Scope.of(name, conditions)
        except LedgerError:  # a year that is none
            scopes[name] = Scope.of(name, {"period" if k == "year" else k: v for k, v in conditions.items()})
        names[number], sets[name] = name, key
    return names, scopes, sets


def _with_programme(key: Key, columns: Mapping[str, str]) -> Key:
    """Say a kind of programme that words name as a condition, where the data tell programmes apart."""
    conditions, words = key
    if columns.get(words) != "programme_kind":
        return key
    return tuple(sorted({**dict(conditions), "programme_kind": CALLED[words]}.items())), ""


def _value(column: str, value: str) -> str | int:
    return int(value) if column in _NUMBERS and value.isdigit() else value


def _name(key: tuple[tuple[tuple[str, str], ...], str], number: int, taken: dict[str, Scope]) -> str:
    """Name a scope as a person would: online-2020, 童车-2020, all."""
    words = (
        [value for column, value in key[0] if column != "year"]
        + [key[1]]
        + [v for k, v in key[0] if k == "year"]
    )
    name = "-".join(re.sub(r"[()（）\s]+", " ", word).strip() for word in words if word) or "all"
    name = name if not number else f"{name}-passage-{number + 1}"
    return _free(name, taken)


def _free(name: str, taken: dict[str, Scope]) -> str:
    """Give a name that is not taken yet."""
    extra = 1
    while name in taken:
        extra += 1
        name = f"{name}-{extra}"
    return name


def _figure(
    related: Related, stated: Stated, names: dict[int, str], notes: dict[int, str], written: str
) -> Figure | None:
    claim = related.claims[stated.claim]
    is_ = _expression(stated, names)
    try:
        quantity = parse_quantity(is_)
    except LedgerError:
        return None
    printed = printed_of(claim, quantity)
    if printed is None:
        return None
    about = stated.a.measure if stated.form in ("count", "rate") else claim.measure
    return Figure(
        id=f"{about}-{names[stated.a.group]}",
        printed=printed,
        is_=is_,
        quantity=quantity,
        quote=quoted(related.text, claim, written),
        note=notes.get(stated.claim),
    )


def _expression(stated: Stated, names: dict[int, str]) -> str:
    def term(side: Side) -> str:
        return f"{side.measure}({names[side.group]})"

    if stated.b is None:
        return term(stated.a)
    a, b = term(stated.a), term(stated.b)
    return {"quotient": f"{a} / {b}", "growth": f"{a} / {b} - 1"}.get(stated.form, f"{a} - {b}")


def printed_of(claim: Claim, quantity: Quantity) -> Printed | None:
    """Give the number as a ledger prints it: with hedge, sign and unit; None where they do not fit the quantity."""
    if claim.value is None:
        return None
    scale = UNITS[claim.unit].scale if claim.unit in UNITS else Fraction(1)
    wanted = claim.value * scale
    digits = f"{float(abs(claim.value)):.{max(0, claim.decimals)}f}"
    tried = (claim.printed, claim.quote)
    if not (claim.unit == "%" and IN_WORDS.search(claim.quote)):
        tried = (*tried, digits + claim.unit, digits)
    for text in tried:
        for signed in (text, f"-{text}") if claim.value < 0 else (text,):
            try:
                made = read_printed(signed, quantity)
            except LedgerError:
                continue
            if made.value == wanted:
                return made
    return _fraction(claim, digits, wanted, quantity)


def _fraction(claim: Claim, digits: str, wanted: Fraction, quantity: Quantity) -> Printed | None:
    """Print a fraction in words (one in five, a third) as the rough percentage that it is, with its hedge."""
    said = claim.printed.lower()
    hedge = max((word for word in LEADING_HEDGES if said.startswith(word)), key=len, default="about")
    try:
        made = read_printed(f"{hedge} {digits}{claim.unit}", quantity)
    except LedgerError:
        return None
    return made if abs(made.value - wanted) <= made.step else None


def quoted(text: str, claim: Claim, written: str) -> str:
    """Give the sentence around a number as it is written, shortened at both ends where it is long."""
    before, behind = max(0, claim.start - _QUOTE // 2 - 1), claim.end + _QUOTE // 2 + 1  # no more is shown
    start = max((text.rfind(stop, before, claim.start) for stop in _STOPS), default=-1) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, claim.end, behind)) >= 0]
    end = min(ends, default=len(text))
    left, right = max(start, claim.start - _QUOTE // 2), min(end, claim.end + _QUOTE // 2)
    inside = " ".join(written[left:right].split())
    return ("…" if left > start else "") + inside + ("…" if right < end else "")
