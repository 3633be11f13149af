"""Lists of parts: which numbers a text gives as the parts of another, and whether the list is whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, islice, takewhile
from typing import Literal, TypeAlias

from spotcheck.figures.proofreading.relating import Related, Side, Stated, narrower
from spotcheck.language.proof_cues import (
    COMPLETE_AXES,
    INCLUDES,
    NUMBERS_IN_WORDS,
    OPEN_LIST,
    OVERLAPPING,
    REST,
    TOTALLED,
    UNSTATED,
    YEARS_TOGETHER,
)

#: complement: the two values that a column has; proven: adds up in another measure; closed: ends in 其他, or names all
#: values of an axis; open: nothing says that it is whole; partial: it is said not to be, and may only fall short
Certainty: TypeAlias = Literal["complement", "proven", "closed", "open", "partial"]

COMPLEMENTS = {"channel": ("offline", "online"), "stage": ("distribution", "production")}
#: what makes up everything along a column, in order: both values, or all periods of a year
_ALL_VALUES = COMPLEMENTS | {"quarter": tuple("1234"), "month": tuple(sorted(map(str, range(1, 13))))}
_ADDITIVE = ("sampled", "tested", "nonconforming", "conforming", "items", "cases")
#: what is printed of a whole beside one of its parts, or of both
_OF_A_WHOLE = frozenset(("sampled", "tested", "nonconforming", "failure_rate", "pass_rate"))
_PARAGRAPHS = 1
_TELLING = 100
_TWO = 2
#: that a list adds up to less proves little: 0 + 1 = 1
_PROVES = 10
#: so many characters before a number may name its part
_AHEAD = 12


@dataclass(frozen=True)
class Listing:
    """Numbers of one measure that are given as parts of another number.

    Attributes
    ----------
    measure : str
        What they count.
    whole : Stated
        The total.
    parts : tuple of Stated
        The parts, each of another group.
    certainty : str
        How sure it is that they make up the whole.
    """

    measure: str
    axis: str
    whole: Stated
    parts: tuple[Stated, ...]
    certainty: Certainty
    difference: Fraction

    @property
    def groups(self) -> frozenset[int]:
        """The groups of the parts."""
        return frozenset(part.a.group for part in self.parts)


def listings(related: Related) -> list[Listing]:
    """Find the lists of parts of a text, with how sure it is that they are whole."""
    unstated = _unstated(related)
    counts = [_counts(related, measure) for measure in _ADDITIVE]
    found = [listing for listed in counts for listing in _of_measure(related, listed, unstated)]
    found += [listing for listed in counts for listing in _of_years(related, listed)]
    found += [listing for listed in counts for listing in _of_kinds(related, listed)]
    proofs = {
        (item.whole.a.group, item.groups)
        for item in found
        if not item.difference and len(item.parts) > 1 and (related.value(item.whole.a) or 0) >= _PROVES
    }
    return [
        item
        if item.certainty == "complement"
        or not item.difference
        or (item.whole.a.group, item.groups) not in proofs
        else Listing(item.measure, item.axis, item.whole, item.parts, "proven", item.difference)
        for item in found
    ]


def _counts(related: Related, measure: str) -> list[Stated]:
    return [s for s in related.stated if s.form == "count" and s.a.measure == measure and s.sure]


def _of_measure(related: Related, counts: Sequence[Stated], unstated: set[str]) -> Iterator[Listing]:
    rows: dict[int, list[Stated]] = {}
    for stated in counts:
        rows.setdefault(stated.place.table, []).append(stated)
    seen: set[int] = set()
    for at, whole in enumerate(counts):
        if whole.a.group in seen:
            continue
        seen.add(whole.a.group)
        by_axis: dict[str, dict[int, Stated]] = {}
        for part in _below(related, counts, at, rows):
            if not _one_unit(related, whole, part):
                continue
            axis = narrower(
                related.groups[part.a.group].key,
                related.groups[whole.a.group].key,
                unnamed=part.place.same_statement(whole.place),
            )
            if axis and not (axis in COMPLEMENTS and related.groups[part.a.group].number):
                by_axis.setdefault(axis, {}).setdefault(part.a.group, part)
        for axis, found in by_axis.items():
            for parts in _runs(tuple(found.values()), axis):
                alone = axis not in COMPLEMENTS or len(by_axis) == 1 or not _beside(by_axis, axis, parts)
                if len(parts) > 1 and (made := _listing(related, axis, whole, parts, unstated, alone=alone)):
                    yield made


def _one_unit(related: Related, whole: Stated, part: Stated) -> bool:
    """Whether two counts are of one unit, or one of them is bare: 14項 is no total of 326批."""
    units = {related.claims[s.claim].unit for s in (whole, part)} - {""}
    return len(units) < _TWO or not any("項" in unit or "项" in unit for unit in units)


def _of_years(related: Related, counts: Sequence[Stated]) -> Iterator[Listing]:
    """Find what is counted over several years, with the counts of each: 四年累计抽查2466批次."""
    for at, whole in enumerate(counts):
        key, total = related.groups[whole.a.group].key, related.value(whole.a)
        if "year" in dict(key[0]) or whole.place.table or total is None:
            continue
        size = _years_told(related, whole)
        parts: dict[str, Stated] = {}
        for part in reversed(counts[:at] if size else []):
            conditions, words = related.groups[part.a.group].key
            year = dict(conditions).get("year", "")
            if year and key[1] in ("", words) and {p for p in conditions if p[0] != "year"} == set(key[0]):
                parts.setdefault(year, part)
        listed = [parts[year] for year in sorted(parts)][-size:]
        values = [value for part in listed if (value := related.value(part.a)) is not None]
        if size and len(values) == size > 1:
            yield Listing(whole.a.measure, "year", whole, tuple(listed), "closed", sum(values) - total)


def _of_kinds(related: Related, counts: Sequence[Stated]) -> Iterator[Listing]:
    """Find what a named whole is said to include: 抽验应节食品168件，包括月饼62件、原料38件、蔬果27件."""
    for at, whole in enumerate(counts):
        key = related.groups[whole.a.group].key
        if not key[1] or whole.place.table or at + 1 == len(counts):
            continue
        place = counts[at + 1].place
        parts = list(
            takewhile(lambda s, place=place: s.place.same_statement(place), islice(counts, at + 1, None))
        )
        names = [related.groups[s.a.group].key for s in parts]
        alike = all(name[0] == key[0] and name[1] not in ("", key[1]) for name in names)
        near = 0 <= place.paragraph - whole.place.paragraph <= _PARAGRAPHS and not place.table
        if not (
            near and alike and len(set(names)) == len(names) > _TWO and _included(related, whole, parts[0])
        ):
            continue
        sizes = accumulate(related.value(part.a) or Fraction(0) for part in parts)
        # 4款发酵型，16款乳酸菌；16款购自超市，4款网购: twice the whole
        if related.value(whole.a) in list(sizes)[:-1]:
            continue
        if all(_one_unit(related, whole, part) for part in parts):
            made = _listing(related, "words", whole, tuple(parts), set(), alone=True)
            if made:
                yield made


def _included(related: Related, whole: Stated, part: Stated) -> bool:
    """Whether the words before a list say that it lists what the whole is made of."""
    before, first = related.claims[whole.claim], related.claims[part.claim]
    words = related.text[max(before.end, first.start - _TELLING) : first.start]
    return INCLUDES.search(words) is not None and "；" not in words


def _years_told(related: Related, whole: Stated) -> int:
    """Give over how many years a number counts, as the words before it in its sentence say; 0 where they do not."""
    start = related.claims[whole.claim].start
    before = related.text[max(0, start - _TELLING) : start]
    sentence = before[max(before.rfind(stop) for stop in "。；\n") + 1 :]
    told = YEARS_TOGETHER.search(sentence)
    return NUMBERS_IN_WORDS.get(next(filter(None, told.groups())).lower(), 0) if told else 0


def _runs(parts: tuple[Stated, ...], axis: str) -> Iterator[tuple[Stated, ...]]:
    """Cut parts into lists: those of one sentence or table, or a chain of sentences with one part each."""
    if axis in COMPLEMENTS:
        yield parts
        return
    sentences: list[list[Stated]] = []
    for part in parts:
        if sentences and part.place.same_statement(sentences[-1][0].place):
            sentences[-1].append(part)
        else:
            sentences.append([part])
    chain: list[Stated] = []
    for sentence in sentences:
        if len(sentence) > 1:
            yield tuple(sentence)
        else:
            chain += sentence
    yield tuple(chain)


def _beside(by_axis: dict[str, dict[int, Stated]], axis: str, parts: tuple[Stated, ...]) -> bool:
    """Whether parts along another axis stand in the same list."""
    return any(
        other.place.same_statement(part.place)
        for name, others in by_axis.items()
        if name != axis
        for other in others.values()
        for part in parts
    )


def _below(
    related: Related, counts: Sequence[Stated], at: int, rows: dict[int, list[Stated]]
) -> Iterator[Stated]:
    """Give the counts that may be parts: of the same table, that a total sums up, or that follow until the next total."""
    whole = counts[at]
    if whole.place.table:
        yield from (s for s in rows[whole.place.table] if s is not whole)
        return
    key = related.groups[whole.a.group].key
    if _totalled(related, whole) and (before := _before(counts, at)):
        yield from (s for s in before if _inside(related.groups[s.a.group].key, key))
        return
    for part in (counts[later] for later in range(at + 1, len(counts))):
        other = related.groups[part.a.group].key
        if (
            part.place.table
            or part.place.paragraph > whole.place.paragraph + _PARAGRAPHS
            or not (
                _inside(other, key)
                or (not other[1] and _inside(other, (key[0], "")) and part.place.same_statement(whole.place))
            )
        ):
            return
        yield part


def _before(counts: Sequence[Stated], at: int) -> Sequence[Stated]:
    """Give the counts before one in its statement, or where there are none those of its paragraph."""
    first, place = at, counts[at].place
    while first and counts[first - 1].place.paragraph == place.paragraph:
        first -= 1
    return [s for s in counts[first:at] if s.place.same_statement(place)] or counts[first:at]


def _totalled(related: Related, whole: Stated) -> bool:
    """Whether words add up to a count, or to the one before it of the same set: 合计抽查300批次，不合格57批次."""
    starts = [
        related.claims[s.claim].start
        for s in related.of_group(whole.a.group)
        if s.claim <= whole.claim and s.place.same_statement(whole.place)
    ]
    return any(TOTALLED.search(related.text, max(0, start - _AHEAD), start) for start in starts)


def _inside(
    inner: tuple[tuple[tuple[str, str], ...], str], outer: tuple[tuple[tuple[str, str], ...], str]
) -> bool:
    return inner != outer and set(outer[0]) <= set(inner[0]) and (not outer[1] or outer[1] == inner[1])


def _listing(
    related: Related,
    axis: str,
    whole: Stated,
    parts: tuple[Stated, ...],
    unstated: set[str],
    *,
    alone: bool,
) -> Listing | None:
    total = related.value(whole.a)
    sizes = [related.value(part.a) for part in parts]
    names = {related.groups[part.a.group].key for part in parts}
    known = [size for size in sizes if size is not None]
    if total is None or len(known) < len(sizes) or len(names) < len(parts):
        return None
    if len(known) == _TWO and axis == "words" and max(known) > total:
        return None  # 年初任务1800批次，追加150批次，调整为1950批次
    difference = sum(known, Fraction(0)) - total
    alone = alone and axis not in unstated and not _third(related, whole, parts, -difference)
    certainty = _certainty(related, axis, whole, parts, alone=alone)
    if certainty is None or (certainty == "partial" and difference <= 0):
        return None
    return Listing(whole.a.measure, axis, whole, parts, certainty, difference)


def _third(related: Related, whole: Stated, parts: tuple[Stated, ...], left: Fraction) -> bool:
    """Whether another count beside the parts is just what they lack: 生产领域6批次，流通领域83批次，使用领域22批次."""
    taken = {whole.claim, *(part.claim for part in parts)}
    return left > 0 and any(
        s.form == "count"
        and s.a.measure == whole.a.measure
        and s.claim not in taken
        and related.claims[s.claim].value == left
        for s in related.beside(parts[-1].place)
    )


def _certainty(
    related: Related, axis: str, whole: Stated, parts: tuple[Stated, ...], *, alone: bool
) -> Certainty | None:
    keys = [related.groups[part.a.group].key for part in parts]
    if axis in _ALL_VALUES:
        values = tuple(sorted(dict(key[0])[axis] for key in keys))
        return "complement" if alone and values == _ALL_VALUES[axis] else None
    if axis not in ("words", "product", "category", "region", "producer_region"):
        return None
    first, last = related.claims[whole.claim], related.claims[parts[-1].claim]
    around = related.text[min(first.start, last.start) : max(first.end, last.end) + 20]
    if OVERLAPPING.search(around):
        return None
    if OPEN_LIST.search(around):
        return "partial"
    names = [_name(key) for key in keys]
    ahead = related.text[max(0, last.start - _AHEAD) : last.start].rpartition("、")[2]
    closed = (
        REST.search(ahead)
        or REST.match(names[-1])
        or any(set(names) == set(values) for values in COMPLETE_AXES)
    )
    return "closed" if closed else "open"


def _unstated(related: Related) -> set[str]:
    """Give the axes on which some batches have no value, as the text says."""
    return {axis for axis, words in UNSTATED.items() if words.search(related.text)}


def _name(key: tuple[tuple[tuple[str, str], ...], str]) -> str:
    return key[1] or key[0][-1][1]


def complements(related: Related) -> Iterator[tuple[int, int, int]]:
    """Give whole, part and its complement, where one of two values of a column is printed beside the whole."""
    unstated = _unstated(related)
    for number, group in enumerate(list(related.groups)):
        for column, values in COMPLEMENTS.items():
            own = dict(group.key[0])
            if column not in own or own[column] not in values or group.number or column in unstated:
                continue
            outer = (tuple((k, v) for k, v in group.key[0] if k != column), group.key[1])
            whole = next(iter(related.named(outer)), None)
            if whole is None or not _OF_A_WHOLE & related.groups[whole].values.keys():
                continue
            rest = values[1 - values.index(own[column])]
            other = (tuple(sorted({**own, column: rest}.items())), group.key[1])
            yield whole, number, related.first(other)


def sides(listing: Listing) -> tuple[Side, ...]:
    """Give the sides of a listing, the whole first."""
    return (listing.whole.a, *(part.a for part in listing.parts))
