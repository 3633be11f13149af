"""Two headers for one column: which of them holds it, or that nothing says so."""

from collections.abc import Callable, Sequence
from typing import Any

from spotcheck.intake.matching_context import Judged
from spotcheck.intake.tables import Cells
from spotcheck.language.headers import PREFERRED

_RANK = {"certain": 0, "likely": 1}
#: how many rows are compared to see that two columns are the same
_COMPARED = 1000


def settled(headers: Sequence[Judged], columns: Sequence[Cells]) -> list[Judged]:
    """Leave one header to each column, where confidence, equal cells or a rank says which; the others are extras.

    Headers that nothing tells apart stay as they are, and clash.
    """
    found = list(headers)
    for target in dict.fromkeys(one.named.target for one in headers if one.named.target):
        places = [place for place, one in enumerate(found) if one.named.target == target]
        if len(places) > 1:
            _settle(found, places, target, columns)
    return found


def _settle(found: list[Judged], places: list[int], target: str, columns: Sequence[Cells]) -> None:
    best = min(_sureness(found[place]) for place in places)
    sure = [place for place in places if _sureness(found[place]) == best]
    first = sure[0]
    if len(sure) > 1 and target in PREFERRED:
        first = min(sure, key=_preference(found, target))
        sure = [first]
    for place in places:
        if place == first:
            continue
        if place not in sure:
            found[place] = found[place].kept("taken", other=found[first].header)
        elif columns and _same(columns[place], columns[first]):
            found[place] = found[place].kept("same cells", other=found[first].header)


def _sureness(one: Judged) -> int:
    told = one.named.why in ("alias", "schema")
    return -1 if told else _RANK.get(one.named.confidence, 2)


def _preference(found: Sequence[Judged], target: str) -> Callable[[int], tuple[bool, int, int]]:
    """Rank headers: those whose cells tell rows apart first, then by their words, then by their place."""
    words = PREFERRED[target]

    def rank(place: int) -> tuple[bool, int, int]:
        one = found[place]
        by_word = next((n for n, word in enumerate(words) if word in one.header), len(words))
        tells = one.content.distinct > 1 or target != "region"
        return not tells, by_word, place

    return rank


def _same(one: Cells, other: Cells) -> bool:
    """Tell whether two columns hold the same cells, as far as one looks."""
    length = len(one)
    if length != len(other) or length == 0:
        return False
    ours: Any = getattr(one, "iloc", one)
    theirs: Any = getattr(other, "iloc", other)
    return all(_equal(ours[place], theirs[place]) for place in range(0, length, length // _COMPARED + 1))


def _equal(one: Any, other: Any) -> bool:
    return one is other or str(one).strip() == str(other).strip()
