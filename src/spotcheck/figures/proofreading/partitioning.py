"""Which lists of parts go into the ledger, and what a list that does not add up is worth."""

from collections import defaultdict
from collections.abc import Sequence

from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading.parts import COMPLEMENTS, Listing, complements
from spotcheck.figures.proofreading.relating import Key, Related, Side, narrower


def partitions(related: Related, listings: Sequence[Listing]) -> list[tuple[int, tuple[int, ...]]]:
    """Give whole and parts of the lists that are sure to be whole: those that add up, and the two values of a column.

    Parameters
    ----------
    related
        The numbers.
    listings
        Their lists; one that does not add up is left out, in all measures.
    """
    found: dict[tuple[int, frozenset[int]], tuple[int, ...]] = {}
    by_parts: dict[tuple[int, frozenset[int]], list[Listing]] = defaultdict(list)
    for listing in (item for item in listings if _of_one_name(related, item)):
        by_parts[listing.whole.a.group, listing.groups].append(listing)
    for key, items in by_parts.items():
        if all(not item.difference for item in items) and _whole_in_all(
            related, key, {i.measure for i in items}
        ):
            found[key] = tuple(part.a.group for part in items[0].parts)
    others = _with_other_values(related)
    broken = {(i.whole.a.group, i.axis) for i in listings if i.difference}
    for whole, part, rest in complements(related):
        key = (whole, frozenset((part, rest)))
        axis = narrower(related.groups[part].key, related.groups[whole].key)
        if (
            (whole, axis) not in broken
            and (axis, _as_set(related.groups[whole].key)) not in others
            and _adds_up(related, whole, (part, rest))
        ):
            found.setdefault(key, tuple(sorted((part, rest))))
    return [(whole, parts) for (whole, _), parts in found.items()]


def _of_one_name(related: Related, listing: Listing) -> bool:
    """Whether the parts bear the words of the whole: a ledger knows sets by their names alone."""
    words = related.groups[listing.whole.a.group].key[1]
    return not words or all(related.groups[part.a.group].key[1] == words for part in listing.parts)


def _whole_in_all(related: Related, key: tuple[int, frozenset[int]], measures: set[str]) -> bool:
    """Whether no other count of batches is printed for some of the parts only: a list of the failed is none of all."""
    whole, parts = key
    for measure in BATCH_COUNTS:
        printed = [measure in related.groups[part].values for part in parts]
        if (
            measure not in measures
            and any(printed)
            and (not all(printed) or measure in related.groups[whole].values)
        ):
            return False
    return True


def _adds_up(related: Related, whole: int, parts: tuple[int, int]) -> bool:
    """Whether no printed counts say that two parts are not the whole: a third one may be named by words."""
    for measure in BATCH_COUNTS:
        total = related.value(Side(measure, whole))
        sizes = [related.value(Side(measure, part)) for part in parts]
        if total is not None and None not in sizes and sum(size or 0 for size in sizes) != total:
            return False
    return True


def _with_other_values(related: Related) -> set[tuple[str, tuple[frozenset[tuple[str, str]], str]]]:
    """Give the sets, by name, that the text splits along a column into more than its two values, with the column."""
    found: set[tuple[str, tuple[frozenset[tuple[str, str]], str]]] = set()
    for group in related.groups:
        for column, value in group.key[0]:
            if column in COMPLEMENTS and value not in COMPLEMENTS[column]:
                whole = tuple(pair for pair in group.key[0] if pair[0] != column)
                found.add((column, _as_set((whole, group.key[1]))))
    return found


def _as_set(key: Key) -> tuple[frozenset[tuple[str, str]], str]:
    return frozenset(key[0]), key[1]
