"""From what numbers state to a ledger: scopes with names, figures with ids, quotes and notes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from spotcheck.errors import LedgerError
from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.ledger import Document, Figure, Ledger, Partition
from spotcheck.figures.printed import Printed, read_printed
from spotcheck.figures.proofreading.relating import Related, Side, Stated
from spotcheck.figures.quantities import Quantity, parse_quantity
from spotcheck.figures.scopes import PASSAGE, Scope
from spotcheck.language import Language
from spotcheck.language.figures import LEADING_HEDGES, UNITS
from spotcheck.language.proof_cues import IN_WORDS, REGIONS, SPECIAL_CHECK

_QUOTE = 90
_ENDS = "。\n"
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
    """

    ledger: Ledger
    claims: dict[str, int]
    names: dict[int, str]

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
    columns: dict[str, str],
    special: bool = False,
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
    special
        Whether the data have special programmes: a number of batches in a sentence on a special check is of these.
    """
    names, scopes = _scopes(related, columns)
    special = special and SPECIAL_CHECK.search(related.text) is not None
    apart = _set_apart(names, scopes) if special else {}
    figures: list[Figure] = []
    claims: dict[str, int] = {}
    taken: Counter[str] = Counter()
    for stated in related.stated:
        own = apart if special and _of_special(related, stated) else names
        made = _figure(related, stated, own, notes, written)
        if made is None:
            continue
        taken[made.id] += 1
        name = made.id if taken[made.id] == 1 else f"{made.id}-{taken[made.id]}"
        figures.append(replace(made, id=name))
        claims[name] = stated.claim
    used = {n for f in figures for n in re.findall(r"\(([^()]*)\)", f.is_)}
    parts = tuple(
        Partition(names[whole], tuple(names[p] for p in parts))
        for whole, parts in partitions
        if names[whole] in used and any(names[p] in used for p in parts)
    )
    used |= {name for part in parts for name in (part.whole, *part.parts)}
    kept = {name: scope for name, scope in scopes.items() if name in used}
    return Proposal(Ledger(Document(title=title, language=lang), kept, parts, tuple(figures)), claims, names)


def _set_apart(names: dict[int, str], scopes: dict[str, Scope]) -> dict[int, str]:
    """Add the special checks of each set to the scopes, and give their names."""
    apart: dict[int, str] = {}
    for group, name in names.items():
        apart[group] = own = _free(f"{name}-special", scopes)
        scopes[own] = Scope.of(own, {**scopes[name].mapping, "programme_kind": "special"})
    return apart


def _of_special(related: Related, stated: Stated) -> bool:
    """Whether a count or rate of batches stands in a sentence on a special check: 对66批次产品进行专项监督抽查."""
    if stated.b is not None or (stated.a.measure not in BATCH_COUNTS and stated.form != "rate"):
        return False
    claim, text = related.claims[stated.claim], related.text
    begins = max(text.rfind(stop, 0, claim.start) for stop in _ENDS) + 1
    ends = min((at for stop in _ENDS if (at := text.find(stop, claim.end)) >= 0), default=len(text))
    return SPECIAL_CHECK.search(text, begins, ends) is not None


def _scopes(related: Related, columns: dict[str, str]) -> tuple[dict[int, str], dict[str, Scope]]:
    names: dict[int, str] = {}
    scopes: dict[str, Scope] = {}
    told_apart = any(group.number for group in related.groups)
    for number, group in enumerate(related.groups):
        conditions: dict[str, str | int] = {k: _value(k, v) for k, v in group.key[0]}
        words = group.key[1]
        if words:
            conditions[columns.get(words) or ("region" if REGIONS.search(words) else "product")] = words
        if told_apart:  # of two sets called alike neither lies within the other
            conditions[PASSAGE] = group.number + 1
        name = _name(group.key, group.number, scopes)
        try:
            scopes[name] = Scope.of(name, conditions)
        except LedgerError:  # a year that is none
            scopes[name] = Scope.of(name, {"period" if k == "year" else k: v for k, v in conditions.items()})
        names[number] = name
    return names, scopes


def _value(column: str, value: str) -> str | int:
    return int(value) if column == "year" and value.isdigit() else value


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
