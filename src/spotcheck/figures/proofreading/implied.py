"""What follows from the numbers of a text: ranges of quantities that are not printed, and the base of each reading."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from spotcheck.errors import SpotcheckError
from spotcheck.figures.ledger import Ledger
from spotcheck.figures.proofreading.arithmetic import range_of
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related, Side, key_of
from spotcheck.figures.proofreading.wording import readings
from spotcheck.figures.quantities import Count, terms
from spotcheck.figures.scopes import PASSAGE
from spotcheck.figures.solving import solve
from spotcheck.language import Language
from spotcheck.language.proofreading import quantity_words, scope_words
from spotcheck.language.proofreading import text as words

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures.claims import Where

Row: TypeAlias = tuple[str, int | float | None, int | float | None, str]
#: a rate known no better than this, or a count by no more than this part of it, says next to nothing
_WIDE = 0.2
_BATCHES = ("sampled", "tested", "nonconforming", "conforming", "failure_rate")


def implied(related: Related, proposal: Proposal, ledger: Ledger | None, lang: Language) -> "pd.DataFrame":
    """List what follows: quantity, low, high, the reading that it rests on, and the quantity in words.

    Parameters
    ----------
    related, proposal
        The numbers and their ledger.
    ledger
        The figures that can all be true; None where that is not known.
    lang
        Language of the notes.
    """
    import pandas as pd

    told = {name: scope_words(*key, lang) for name, key in proposal.sets.items()}
    rows = [(*row, _worded(row[0], told, lang)) for row in _ranges(related, proposal, ledger)]
    rows += _readings(related, proposal, lang)
    frame = pd.DataFrame(rows, columns=["quantity", "low", "high", "note", "words"], dtype=object)
    return frame.astype({"quantity": "str", "note": "str", "words": "str"})


def _worded(quantity: str, told: dict[str, str], lang: Language) -> str:
    measure, _, name = quantity.removesuffix(")").partition("(")
    return quantity_words(measure, told.get(name, name), lang)


def _ranges(related: Related, proposal: Proposal, ledger: Ledger | None) -> list[Row]:
    if ledger is None:
        return []
    printed = {f.is_ for f in proposal.ledger.figures}
    left_out = printed | _doubted(related, proposal)
    rows = [row for row in _rates(ledger) if row[0] not in left_out]
    open_parts = _open_parts(ledger)
    if not open_parts.figures:
        return rows
    try:
        found = solve(open_parts).implied
    except (SpotcheckError, ArithmeticError):  # ranges are an extra: a text is proofread without them
        return rows
    tested = any("tested(" in is_ for is_ in printed)
    left_out |= {row[0] for row in rows}
    for quantity, low, high in found.itertuples(index=False, name=None):
        name, ends = str(quantity), (_number(low), _number(high))
        if name in left_out or ends[0] is None or ends[1] is None or not ends[0]:
            continue
        if not tested and name.startswith("tested("):
            continue  # taken to be what was sampled
        if ends[1] - ends[0] > (_WIDE if name.startswith("failure_rate") else _WIDE * ends[1]):
            continue
        rows.append((name, *ends, ""))
    return rows


def _rates(ledger: Ledger) -> list[Row]:
    """Give the failure rates of the sets whose counts are printed."""
    counts = {f.is_: f.printed.value for f in ledger.figures if f.printed.hedge is None}
    rows: list[Row] = []
    for name, scope in ledger.scopes.items():
        if PASSAGE in scope.mapping:
            continue  # of sets that are called alike nothing is sure
        bad = counts.get(f"nonconforming({name})")
        base = counts.get(f"tested({name})") or counts.get(f"sampled({name})")
        if bad is not None and base and bad <= base:
            rows.append((f"failure_rate({name})", float(bad / base), float(bad / base), ""))
    return rows


def _open_parts(ledger: Ledger) -> Ledger:
    """Keep the sets that are parts of a printed whole, where not all the parts are printed."""
    sized = {f.quantity.scope for f in ledger.figures if isinstance(f.quantity, Count)}
    parts = tuple(p for p in ledger.parts if p.whole in sized and not set(p.parts) <= sized)
    names = {name for p in parts for name in (p.whole, *p.parts)}
    kept = tuple(f for f in ledger.figures if all(term.scope in names for term in terms(f.quantity)))
    scopes = {name: scope for name, scope in ledger.scopes.items() if name in names}
    return replace(ledger, figures=kept, parts=parts, scopes=scopes)


def _number(end: Any) -> int | float | None:
    import pandas as pd

    if pd.isna(end):
        return None
    return int(end) if float(end).is_integer() else float(end)


def _doubted(related: Related, proposal: Proposal) -> set[str]:
    """Give the quantities of bases that a multiple may not be of at all."""
    found: set[str] = set()
    for stated in related.stated:
        if stated.b is not None and len(readings(related, stated.claim)) > 1:
            found |= {f"{measure}({proposal.names[stated.b.group]})" for measure in _BATCHES}
    return found


def _readings(related: Related, proposal: Proposal, lang: Language) -> list[tuple[Any, ...]]:
    """Give the base of a multiple for each number that it may be a multiple of."""
    figures = {proposal.claims[f.id]: f for f in proposal.ledger.figures}
    rows: list[tuple[Any, ...]] = []
    for stated in related.stated:
        choices = readings(related, stated.claim)
        if len(choices) < 2 or stated.claim not in figures or stated.b is None:
            continue
        ratio, shift = figures[stated.claim].claim(), int(stated.form == "growth")
        if ratio.low is None or ratio.high is None or ratio.low + shift <= 0:
            continue
        for c in choices:
            own = range_of(figures[c]) if c in figures else None
            if own is None or own.low is None or own.high is None:
                continue
            low, high = math.ceil(own.low / (ratio.high + shift)), math.floor(own.high / (ratio.low + shift))
            year = related.claims[stated.claim].base.get("year")
            name, told = _base_name(related, proposal, related.claims[c].scope, year, stated.b, lang)
            note = words(
                "if of", lang, printed=related.claims[stated.claim].quote, claim=related.claims[c].quote
            )
            said = quantity_words(stated.b.measure, told, lang)
            rows.append((f"{stated.b.measure}({name})", low, high, note, said))
    return rows


def _base_name(
    related: Related, proposal: Proposal, scope: "Where", year: str, base: Side, lang: Language
) -> tuple[str, str]:
    """Name the base of a reading, as a ledger and in words: the scope of the count, in the year of the base."""
    key = key_of(scope.joined(year=year) if year else scope, base.measure)
    told = scope_words(*key, lang)
    if key == related.groups[base.group].key:
        return proposal.names[base.group], told
    listed = [value for column, value in key[0] if column != "year"] + [key[1]] + ([year] if year else [])
    return "-".join(word for word in listed if word) or "all", told
