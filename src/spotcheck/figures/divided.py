"""Whether the parts that a ledger lists divide their whole in the data: no batch in two of them, none outside, none left."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from spotcheck.figures.counting import Counted
from spotcheck.figures.ledger import Ledger, Partition
from spotcheck.figures.scopes import PASSAGE, Scope, in_data
from spotcheck.language import Language
from spotcheck.language.verdicts import sentence

#: what a batch may have several of: two conditions on it do not exclude each other
_SEVERAL = "failed_item"


class Undivided(NamedTuple):
    """Parts that do not divide their whole, why, and where the ledger lists them."""

    parts: Partition
    explanation: str
    file: str | None = None
    line: int | None = None


def undivided(ledger: Ledger, data: Counted, lang: Language) -> list[Undivided]:
    """Give the partitions of a ledger that the data contradict.

    Parameters
    ----------
    ledger
        Its parts are looked at, whether or not a figure is of them.
    data
        Batches that a list does not place (no stage, say) show nothing: only what it says is held against the ledger.
    lang
        Language of the explanations.

    Examples
    --------
    >>> import spotcheck as sc
    >>> ledger = Ledger.of(
    ...     [{"id": "n", "printed": "9", "is": "sampled(all)"}],
    ...     scopes={"all": {}, "online": {"channel": "online"}, "shops": {"stage": "distribution"}},
    ...     parts={"all": ["online", "shops"]},
    ... )
    >>> counts = {("online", "distribution"): (1, 4), ("offline", "distribution"): (0, 3), ("offline", "production"): (0, 2)}
    >>> from spotcheck.figures.counting import counted
    >>> undivided(ledger, counted(sc.counts(counts, ["channel", "stage"])), "en")[0].explanation
    "the parts of 'all' do not divide it in the data: 4 batches are in both 'online' and 'shops'; 2 batches are in none of them"
    """
    scopes = in_data(ledger.scopes)
    found: list[Undivided] = []
    for parts in ledger.parts:
        if any(PASSAGE in scopes[name].mapping for name in (parts.whole, *parts.parts)):
            continue
        why = list(_faults(parts, scopes, data, lang))
        if why:
            told = sentence("undivided", lang, whole=parts.whole, why=_JOINED[lang].join(why))
            found.append(Undivided(parts, told, ledger.file, parts.line))
    return found


_JOINED: dict[Language, str] = {"zh": "；", "en": "; "}


def _faults(parts: Partition, scopes: Mapping[str, Scope], data: Counted, lang: Language) -> Iterator[str]:
    names = [parts.whole, *parts.parts]
    if any(_SEVERAL in scopes[name].mapping for name in names):
        yield from _sum(names, scopes, data, lang)
        return
    sizes, ((whole, may_be), *members) = data.memberships([scopes[name] for name in names])
    times = sum(inside.astype(int) for inside, _ in members)
    pairs = combinations(zip(parts.parts, members, strict=True), 2)
    for (a, (first, _)), (b, (second, _)) in pairs if sizes[times > 1].any() else ():
        if shared := int(sizes[first & second].sum()):
            yield sentence("shared", lang, n=shared, first=a, second=b)
    for name, (member, _) in zip(parts.parts, members, strict=True):
        if outside := int(sizes[member & ~may_be].sum()):
            yield sentence("outside", lang, n=outside, part=name, whole=parts.whole)
    for _, possible in members:
        whole &= ~possible
    if left := int(sizes[whole].sum()):
        yield sentence("left", lang, n=left)


def _sum(names: list[str], scopes: Mapping[str, Scope], data: Counted, lang: Language) -> Iterator[str]:
    """Hold the sum of parts to the whole, where a batch may be in several."""
    total, *sizes = (data.count("sampled", scopes[name]) for name in names)
    known = [size for size in sizes if size is not None]
    if total is not None and len(known) == len(sizes) and sum(known) != total:
        yield sentence("other sum", lang, n=sum(known), total=total)
