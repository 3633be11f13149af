"""Names that data give: how they spell them, and which of their words in a sentence no number of it took up."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from spotcheck.errors import LedgerError
from spotcheck.figures.claims import Claim, Where
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICT_OF
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.claims.normal import plain
from spotcheck.figures.claims.spoken import Spoken, known_words, occurrences
from spotcheck.figures.counting import Counted
from spotcheck.figures.proofreading.against_data import columns_of_words, word_columns
from spotcheck.figures.proofreading.places import ends
from spotcheck.figures.scopes import Scope
from spotcheck.language import Language

#: columns whose values are looked for in the text: a reader knows no list of them
_LOOKED_FOR = ("region", "platform", "product", "category")
#: conditions that a reader takes from words, and carries on
_CARRIED = ("channel", "stage", "sales_mode")
#: and those that one word may tell of all that stands behind it: 流通领域线上172批次，线下124批次
_FRAMES = ("stage", "region")
_JUDGED = (*BATCH_COUNTS, *RATES)
#: a number of a doubtful set: no error rests on it
_DOUBTFUL = 0.7
_MOST_NAMES = 2000
#: what stands farther before a number is not asked for
_LONGEST = 4000
#: a heading is no longer, and no farther above
_HEADING = 40
_REACH = 20
_CLAUSES = "，,；;：:（）()\n。"


def spelt(claims: Sequence[Claim], data: Counted) -> list[Claim]:
    """Give names as the data spell them, where they differ by capitals only and the data have one such name: Pushchairs, pushchairs.

    Parameters
    ----------
    claims
        The numbers of a text.
    data
        The data.
    """
    words = {name for c in claims for where in (c.scope, c.base) for name in (where.words, where.within)} - {
        ""
    }
    left = words - columns_of_words(words, data).keys()
    if not any(word.casefold() != word.upper() for word in left):
        return list(claims)  # no letters that have capitals
    written: dict[str, set[str]] = {}
    for column in word_columns(data):
        for value in data.values(column):
            written.setdefault(value.casefold(), set()).add(value)
    own = {word: found for word in left if len(found := written.get(word.casefold(), set())) == 1}
    spelling = {word: next(iter(found)) for word, found in own.items()}
    others = {
        form: word
        for word in left - own.keys()
        for form in (word[:1].upper() + word[1:], word.lower())
        if form != word
    }
    items = columns_of_words(others, data)
    spelling |= {word: form for form, word in others.items() if items.get(form) == "failed_item"}

    def renamed(where: Where) -> Where:
        return replace(
            where,
            words=spelling.get(where.words, where.words),
            within=spelling.get(where.within, where.within),
        )

    return (
        [replace(c, scope=renamed(c.scope), base=renamed(c.base)) for c in claims]
        if spelling
        else list(claims)
    )


class _Stretch(NamedTuple):
    """A stretch of the text, and the words of it that name a condition."""

    words: Sequence[Spoken]
    text: str


@dataclass(frozen=True)
class _Reading:
    """The data, and the column of each name."""

    data: Counted
    columns: Mapping[str, str]

    def agrees(self, claim: Claim, scope: Where) -> bool:
        """Whether a count or rate is that of a scope in the data, to its last digit."""
        if claim.measure not in _JUDGED:
            return False
        if claim.measure in BATCH_COUNTS:
            return claim.value == self.count(claim.measure, scope)
        tested, above = self.count("tested", scope), self.count(VERDICT_OF[claim.measure], scope)
        return bool(tested) and above is not None and _is_rate(claim, Fraction(above, tested or 1))

    def count(self, measure: str, scope: Where) -> int | None:
        """Give a count of a scope; None where the data do not know it."""
        conditions: dict[str, object] = {
            k: int(v) if v.isdigit() else v for k, v in scope.conditions if k != "verdict"
        }
        name = scope.words or scope.within
        if name:
            conditions[self.columns.get(name, name)] = name
        if not set(conditions) <= self.data.columns | {"failed_item"}:
            return None
        try:
            return self.data.count(measure, Scope.of("", conditions))
        except LedgerError:  # a year that is none
            return None


def settled(claims: Sequence[Claim], text: str, data: Counted, lang: Language) -> list[Claim]:
    """Give numbers the set that their sentence names, where the reader took up no number of it by that name.

    A region that only the data know is one (东城区检验121批次) names what its clause and those behind it count. Any other word
    that no number took (within distribution, …), and what was carried on from a sentence before, make a number doubtful: it is
    of the set by which the data bear it out, and where none does no error rests on it.

    Parameters
    ----------
    claims
        The numbers of a text, spelt as the data spell names.
    text
        The text.
    data
        The data.
    lang
        The language that the text was read in.
    """
    names = {v: column for column in _LOOKED_FOR if column in data.columns for v in data.values(column)}
    names = names if len(names) <= _MOST_NAMES else {}
    words = sorted([*occurrences(text, names), *known_words(plain(text, lang), lang)], key=lambda w: w.start)
    told = {name for c in claims for name in (c.scope.words, c.scope.within)} - {""}
    columns = {**columns_of_words(told, data), **names}
    made, reading = list(claims), _Reading(data, columns)
    carried: list[Spoken] = []
    before = -1
    counting = {text.rfind("\n", 0, claim.start) + 1 for claim in claims if claim.status == "figure"}
    for start, end, within in _sentences(claims, text):
        line = text.rfind("\n", 0, start) + 1
        sentence, whole = (_stretch(text, words, at, end) for at in (start, max(line, end - _LONGEST)))
        own = sentence.words
        unread = _unread(own, [made[i] for i in within])
        drawn = {made[i].measure for i in within} & DRAWN
        carried = carried if line == before else []
        headed = [word for word in _heading(text, words, counting, line) if word.column in _LOOKED_FOR]
        regions = {word.value for word in own if word.column == "region"}
        placed = [word for word in unread if word.column == "region"] if len(regions) == 1 else []
        there = {
            i: _in_region(made[i], placed[0].value)
            for i in within
            if placed and _is_of(made[i], placed[0], text)
        }
        if any(
            reading.agrees(made[i], made[i].scope) and not reading.agrees(c, c.scope)
            for i, c in there.items()
        ):
            there, placed = {}, []  # the office of a region drew all of it
        for i in within:
            above = () if regions or made[i].scope.words or made[i].scope.within else headed
            others = [*unread, *(() if regions or drawn else carried), *above]
            made[i] = there.get(i) or _borne_out(reading, made[i], others, sentence, whole)
        _as_beside(reading, claims, made, within)
        before, carried = line, placed or ([] if regions else carried)
    return made


def _sentences(claims: Sequence[Claim], text: str) -> Iterator[tuple[int, int, list[int]]]:
    """Give each sentence of prose with figures: where it starts and ends, and its figures."""
    stops = ends(text)
    found: dict[int, list[int]] = {}
    for i, claim in enumerate(claims):
        if claim.status == "figure" and claim.cell is None:
            found.setdefault(bisect_right(stops, claim.start), []).append(i)
    for number, within in found.items():
        yield stops[number - 1] if number else 0, stops[number] if number < len(stops) else len(text), within


def _stretch(text: str, words: Sequence[Spoken], start: int, end: int) -> _Stretch:
    low, high = (bisect_left(words, at, key=lambda word: word.start) for at in (start, end))
    return _Stretch(words[low:high], text[start:end])


def _heading(text: str, words: Sequence[Spoken], counting: Collection[int], line: int) -> Sequence[Spoken]:
    """Give the words of the heading above a line: the nearest line before it without a figure."""
    for _ in range(_REACH):
        end = line - 1
        if end < 0:
            return ()
        line = text.rfind("\n", 0, end) + 1
        if line not in counting and text[line:end].strip():
            return _stretch(text, words, line, end).words if end - line < _HEADING else ()
    return ()


def _unread(words: Sequence[Spoken], claims: Sequence[Claim]) -> list[Spoken]:
    """Give the words of a sentence that none of its numbers is of, nor compared with."""
    wheres = [where for claim in claims for where in (claim.scope, claim.base)]
    return [
        word
        for word in words
        if not any(where.get(word.column) == word.value or word.value in where.words for where in wheres)
    ]


def _is_of(claim: Claim, word: Spoken, text: str) -> bool:
    """Whether a number without a name stands behind a name, or in its clause."""
    if claim.scope.words or claim.scope.within:
        return False
    return word.end <= claim.start or not any(c in _CLAUSES for c in text[claim.end : word.start])


def _in_region(claim: Claim, name: str) -> Claim:
    base = claim.base
    if claim.measure in ("change", "growth") and not base.words:
        base = base.named(name)
    return replace(claim, scope=claim.scope.named(name), base=base)


def _borne_out(
    reading: _Reading, claim: Claim, unread: Sequence[Spoken], sentence: _Stretch, line: _Stretch
) -> Claim:
    """Give a number the one of its possible sets that the data bear out; where none does it is doubtful."""
    scope = claim.scope
    added = [(word.column, word.value) for word in unread if scope.get(word.column) != word.value]
    bare = _without_carried(scope, *sentence)
    if claim.measure in RATES and reading.columns.get(scope.words) == "failed_item":
        return _of_item(reading, claim)
    doubtful = replace(claim, scope=replace(scope, confidence=min(scope.confidence, _DOUBTFUL)))
    if claim.measure not in _JUDGED:
        return doubtful if added else claim
    framed = [(w.column, w.value) for w in sentence.words if w.column in _FRAMES and w.end <= claim.start]
    framed = [
        (column, value) for column, value in framed if not scope.get(column) and (column, value) not in added
    ]
    if (not added and not framed and bare == scope) or reading.agrees(claim, scope):
        return claim
    for column, value in (*added, *framed):
        for known in (scope, bare):
            named = [known.named(value)] if column in _LOOKED_FOR else []
            for other in (*named, known.joined(**{column: value})):
                if reading.agrees(claim, other):
                    return replace(claim, scope=other)
    if bare == scope or not reading.agrees(claim, bare):
        return doubtful if added else claim
    # what an earlier sentence of the line named may hold still, what another line named does not
    return replace(claim, scope=bare) if _without_carried(scope, *line) == bare else doubtful


def _of_item(reading: _Reading, claim: Claim) -> Claim:
    """Read a rate of what failed on one item as a share, of the failed or of the tested: all that failed on it have failed."""
    whole = claim.scope.named("")
    bad = reading.count("nonconforming", claim.scope)
    shares = [(base, reading.count(base, whole)) for base in ("nonconforming", "tested")]
    of = next((base for base, n in shares if n and bad is not None and _is_rate(claim, Fraction(bad, n))), "")
    scope = claim.scope if of else replace(claim.scope, confidence=min(claim.scope.confidence, _DOUBTFUL))
    return replace(claim, measure="share", scope=scope, base=whole, base_measure=of or "nonconforming")


def _is_rate(claim: Claim, share: Fraction) -> bool:
    """Whether a percentage is, to its last digit, that of a share."""
    return claim.value is not None and abs(100 * share - claim.value) * 2 <= Fraction(
        1, 10 ** max(0, claim.decimals)
    )


def _as_beside(reading: _Reading, claims: Sequence[Claim], made: list[Claim], within: Sequence[int]) -> None:
    """Give a number that the data bear out nowhere the set that those of its set in the sentence turned out to be of."""
    turned = {claims[i].scope: made[i].scope for i in within if made[i].scope != claims[i].scope}
    for i in within:
        own = made[i]
        if own.scope in turned and own.measure in _JUDGED and not reading.agrees(own, own.scope):
            made[i] = replace(own, scope=turned[own.scope])


def _without_carried(scope: Where, words: Collection[Spoken], text: str) -> Where:
    """Leave out what a sentence or line does not name: it was carried on from before."""
    named = {(word.column, word.value) for word in words}
    kept = scope
    for column in _CARRIED:
        if scope.get(column) and (column, scope.get(column)) not in named:
            kept = kept.without(column)
    said = text.casefold()
    if scope.words and scope.words.casefold() not in said:
        kept = kept.named("")
    return replace(kept, within="") if scope.within and scope.within.casefold() not in said else kept
