"""Lists that words tell to be all of a count before them: 11 firms, namely three large and eight small; 23 of these, and the remaining 31."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits
from spotcheck.figures.proofreading.counted import Triple
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import sentence_begin
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import adds, is_money, statements, sum_of
from spotcheck.language import proof_divided as words
from spotcheck.language.proof_cues import IN_BRACKETS, OVERLAPPING, TWICE
from spotcheck.language.proof_evidence import (
    BETWEEN_RESPECTIVE,
    EACH_BEHIND,
    RESPECTIVE_BEFORE,
    RESPECTIVE_BEHIND,
)

_PAIR, _ROW, _LONGEST = 2, 3, 6
_LEAD, _TRAIL = 24, 60
#: what is far from a total is hardly a list of all of it
_NEAR = (Fraction(2, 5), Fraction(5, 2))
#: what one thing may be in several parts of, and wholes that two numbers come to by chance
_NOT_ADDED = {"enterprises", "kinds", "items"}
_MANY = 50


def computed(related: Related, told: Sequence[Triple] = ()) -> list[Relation]:
    """Find lists that words tell to be all of a count, or within it, and that do not come to it, or to more.

    Parameters
    ----------
    related
        The numbers.
    told
        Parts that stand with their wholes.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "In all, 31 firms were warned, namely nine large and 42 small ones."
    >>> [found.text for found in computed(relate(claims_of(text), text))]
    ['nine + 42 = 51']
    """
    made: dict[tuple[int, ...], Relation] = {}
    printed = {claim.value for claim in related.claims if adds(claim)}
    for members in statements(related):
        for whole, parts in (
            *_made_up(related, members),
            *_in_bracket(related, members),
            *_of_them(related, members),
            *_of_before(related, members),
            *_and_the_rest(related, members),
        ):
            if sum_of(related, parts) not in printed and _near(related, whole, parts):
                made[whole, *parts] = _added(related, whole, parts)
    for whole, parts in (*_in_turn(related), *_of_money(related), *_in_columns(related, told)):
        made.setdefault((whole, *parts), _added(related, whole, parts))
    return [relation for relation in made.values() if not relation.holds]


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give each number of a list, with what it should be: which of them is wrong cannot be known."""
    whole = relation.derived
    over = (relation.expected or Fraction(0)) - (related.claims[whole].value or 0)
    made: list[Doubted] = []
    for c in relation.members:
        claim = related.claims[c]
        needed = relation.expected if c == whole else (claim.value or Fraction(0)) - over
        right = as_printed(claim, needed) if needed and needed > 0 else ""
        made.append(Doubted(c, digits(claim), right))
    return sorted(made, key=lambda item: not item.right)


def _added(related: Related, whole: int, parts: Sequence[int]) -> Relation:
    size, value = sum_of(related, parts), related.claims[whole].value
    text = (
        f"{' + '.join(digits(related.claims[c]) for c in parts)} = {as_printed(related.claims[whole], size)}"
    )
    return Relation("sum", (whole, *parts), whole, holds=size == value, text=text, expected=size)


def _near(related: Related, whole: int, parts: Sequence[int]) -> bool:
    value = related.claims[whole].value or Fraction(1)
    return _NEAR[0] * value <= sum_of(related, parts) <= _NEAR[1] * value or _is_said(related, whole, parts)


def _is_said(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether the word is *namely*, which tells nothing of what one thing is made of: 40 sets consisting of 2 cups and 4 plates."""
    return "namely" in related.text[related.claims[whole].end : related.claims[parts[0]].start]


def _gap(related: Related, first: int, second: int) -> str:
    """Give the words between two numbers, without what stands in brackets."""
    claims = related.claims
    return IN_BRACKETS.sub("", related.text[claims[first].end : claims[second].start])


def _made_up(related: Related, members: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a count and what its statement says that it is made of; or kinds of it, where they come to more."""
    for at, whole in enumerate(members[:-_PAIR]):
        parts, gap = members[at + 1 :], _gap(related, whole, members[at + 1])
        if not _is_run(related, parts) or " each" in gap:
            continue
        again = words.AGAIN_BEFORE.search(related.text, 0, related.claims[whole].start)
        if (
            words.MADE_UP_OF.search(gap)
            or (again and len(parts) >= _ROW and words.WERE.fullmatch(gap) and not _overlap(related, parts))
            or (words.COLON.fullmatch(gap) and len(parts) >= _ROW and _of_names(related, parts))
        ) or (
            words.OF_WHICH.search(gap)
            and _bare(related, parts)
            and not _overlap(related, parts)
            and sum_of(related, parts) > (related.claims[whole].value or 0)
        ):
            yield whole, tuple(parts)


def _in_bracket(related: Related, members: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a count and the parts of it that a bracket behind it lists down to the rest; others, where they come to more: 126 reports (97 here, 29 elsewhere)."""
    claims, text = related.claims, related.text
    for at, whole in enumerate(members[:-_PAIR]):
        if not words.OPENS.fullmatch(text, claims[whole].end, claims[members[at + 1]].start):
            continue
        close = text.find(")", claims[whole].end)
        parts = [c for c in members[at + 1 :] if claims[c].start < close]
        if (
            len(parts) < _PAIR
            or parts != list(range(whole + 1, parts[-1] + 1))
            or not all(
                words.IN_BRACKET.fullmatch(text, claims[a].end, claims[b].start) for a, b in pairwise(parts)
            )
        ):
            continue
        rest = words.REST_OF_ALL.match(text, claims[parts[-1]].end) or words.REST_AHEAD.search(
            text, claims[parts[-2]].end, claims[parts[-1]].start
        )
        more = sum_of(related, parts) > (claims[whole].value or 0)
        if (
            (rest or more)
            and not _overlap(related, parts)
            and not TWICE.search(text, claims[whole].end, close)
        ):
            yield whole, tuple(parts)


def _of_them(related: Related, members: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a count with two parts of it that come to more: 36 of these, eleven of them minor and 30 requiring care."""
    claims, text = related.claims, related.text
    if len(members) < _ROW:
        return
    whole, first, second = members[-_ROW:]
    behind = text[claims[second].end : claims[second].end + _TRAIL]
    if (
        words.COMMA.fullmatch(_gap(related, whole, first))
        and words.OF_THESE_AND.fullmatch(_gap(related, first, second))
        and words.NO_MORE_TOLD.match(behind)
        and sum_of(related, (first, second)) > (claims[whole].value or 0)
        and not _overlap(related, (first, second))
        and not TWICE.search(text, claims[first].start, claims[second].end + _TRAIL)
    ):
        yield whole, (first, second)


def _is_run(related: Related, parts: Sequence[int]) -> bool:
    """Whether counts stand in one list, in which nothing else is told."""
    gaps = [_gap(related, a, b) for a, b in pairwise(parts)]
    plain = all(words.THEN_PART.fullmatch(gap) and not words.NO_PART.search(gap) for gap in gaps)
    start, end = related.claims[parts[0]].start, related.claims[parts[-1]].end
    return len(parts) >= _PAIR and plain and not TWICE.search(related.text, start, end + _TRAIL)


def _bare(related: Related, parts: Sequence[int]) -> bool:
    """Whether nothing is said of the last part but what it is."""
    return words.BARE_END.match(related.text, related.claims[parts[-1]].end) is not None


def _of_names(related: Related, parts: Sequence[int]) -> bool:
    """Whether a list has nothing but names of parts, of which nothing is told that happened to them."""
    gaps = [_gap(related, a, b) for a, b in pairwise(parts)]
    plain = not any(words.HAPPENED.search(gap) for gap in gaps)
    return plain and _bare(related, parts) and not _overlap(related, parts)


def _overlap(related: Related, parts: Sequence[int]) -> bool:
    """Whether one thing may be in several parts."""
    start, end = related.claims[parts[0]].start, related.claims[parts[-1]].end
    return OVERLAPPING.search(related.text, start, end + _TRAIL) is not None


def _before(related: Related, claim: int, sentences: int = 0) -> list[int]:
    """Give the counts of its paragraph before one, or of so many sentences before its own."""
    place = related.places[claim]
    return [
        c
        for c in range(claim)
        if adds(related.claims[c])
        and related.places[c].paragraph == place.paragraph
        and related.places[c].sentence < place.sentence
        and (not sentences or place.sentence - related.places[c].sentence <= sentences)
    ]


def _of_before(related: Related, members: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a count of a sentence before, with the list that a sentence says it is: Those were 27 of ice, 28 of meat and 10 of salad."""
    ahead = related.text[
        sentence_begin(related.text, related.claims[members[0]]) : related.claims[members[0]].start
    ]
    if not _is_run(related, members):
        return
    if words.THOSE_WERE.match(ahead):
        yield from ((whole, tuple(members)) for whole in _before(related, members[0], 1)[-1:])
        return
    listed = words.MADE_UP_OF.search(ahead) or (
        len(members) >= _ROW and words.WERE_FOUND_IN.search(ahead) and not _overlap(related, members)
    )
    if listed and words.ARE_FAILED.match(ahead):
        failed = [c for c in _before(related, members[0]) if related.claims[c].measure == "nonconforming"]
        if len({related.claims[c].value for c in failed}) == 1:
            yield failed[-1], tuple(members)


def _and_the_rest(related: Related, members: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give what the sentence before tells last, with a part of them and the rest: 23 of these packages, the remaining 31."""
    claims, text = related.claims, related.text
    for at, rest in enumerate(members[1:], start=1):
        start = claims[rest].start
        parts = members[: at + 1]
        of_whole = at > 1 and words.PART_OF.fullmatch(_gap(related, *members[:_PAIR]))
        if of_whole:
            parts = [members[0], *members[_PAIR : at + 1]]
        between = [_gap(related, a, b) for a, b in pairwise(parts)]
        if not words.REST_IS.search(text, max(0, start - _LEAD), start) or any("." in gap for gap in between):
            continue
        if any(words.NO_PART.search(gap) for gap in between[1:]):
            return
        if of_whole:
            yield members[1], tuple(parts)
        elif words.OF_THEM.match(text, claims[parts[0]].end):
            yield from ((whole, tuple(parts)) for whole in _before(related, rest, 1)[-1:])
        return


def _in_turn(related: Related) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give counts told in turn with what the sentence behind calls all of them, where they come to more: 75, 82 and 534 respectively. Of the 302, ..."""
    claims, text = related.claims, related.text
    for members in statements(related):
        run = [c for c in members if claims[c].measure in DRAWN or claims[c].measure in VERDICTS]
        gaps = [text[claims[a].end : claims[b].start] for a, b in pairwise(run)]
        if len(run) < _ROW or run != members or not all(BETWEEN_RESPECTIVE.fullmatch(gap) for gap in gaps):
            continue
        ahead = text[max(0, claims[run[0]].start - _LEAD) : claims[run[0]].start]
        if not (RESPECTIVE_BEHIND.match(text, claims[run[-1]].end) or RESPECTIVE_BEFORE.search(ahead)):
            continue
        place, measure = related.places[run[0]], claims[run[0]].measure
        behind = [
            c
            for c in range(run[-1] + 1, len(claims))
            if related.places[c].paragraph == place.paragraph
            and related.places[c].sentence == place.sentence + 1
            and adds(claims[c])
            and (claims[c].measure == measure or {claims[c].measure, measure} <= DRAWN)
            and text[: claims[c].start].endswith((" the ", " all ", "The ", "这", "上述"))
        ]
        if len(behind) == 1 and sum_of(related, run) > (claims[behind[0]].value or 0):
            yield behind[0], tuple(run)


def _of_money(related: Related) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a sum of money with those within it that come to more: fines of £3.36 million, of which £2.1 million and £12.3 million."""
    claims, text = related.claims, related.text
    by_statement: dict[tuple[int, int], list[int]] = {}
    for c, claim in enumerate(claims):
        if is_money(claim) and claim.value and not related.places[c].table:
            by_statement.setdefault(related.places[c].statement, []).append(c)
    for whole, *parts in by_statement.values():
        if len(parts) < _PAIR or not words.OF_WHICH.search(text[claims[whole].end : claims[parts[0]].start]):
            continue
        room = Fraction(10) ** -claims[whole].decimals / 2
        each = any(EACH_BEHIND.match(text, claims[c].end) for c in parts)
        more = any((claims[c].value or 0) > (claims[whole].value or 0) + room for c in parts)
        behind = text[claims[parts[-1]].end :].partition(". ")[0]
        listed = not words.HAPPENED.search(behind)  # £31,000 was for labels and £30,000 was paid late
        if not each and (more or (listed and sum_of(related, parts) > (claims[whole].value or 0) + room)):
            yield whole, tuple(parts)


def _printed_near(related: Related, claim: int) -> set[Fraction | None]:
    """Give the counts of a paragraph: what parts come to may be another number of it than the one before them."""
    return {related.claims[c].value for c in related.near(claim, 0) if adds(related.claims[c])}


def _in_columns(related: Related, told: Sequence[Triple]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give a part with those of the parts that its whole comes to: 56 of 275; of the 101 in shops 40, of the 174 online 16."""
    claims = related.claims
    pairs = sorted(
        {
            (t.whole, t.part)
            for t in told
            if not {claims[t.whole].measure, claims[t.part].measure} & _NOT_ADDED
        },
        key=min,
    )
    for at, (whole, part) in enumerate(pairs):
        if (claims[whole].value or 0) < _MANY:
            continue
        run: list[tuple[int, int]] = []
        for pair in pairs[at + 1 : at + 1 + _LONGEST]:
            if (
                max(whole, part) >= min(pair)
                or related.places[min(pair)].paragraph != related.places[part].paragraph
            ):
                break
            run.append(pair)
            parts = [p for _, p in run]
            alike = len({claims[c].measure for c in (part, *parts)} & VERDICTS) <= 1
            if len(run) >= _PAIR and alike and sum_of(related, [w for w, _ in run]) == claims[whole].value:
                near = _printed_near(related, part)
                # 19 of 120 bicycles, 5 of 70 chargers and 7 of 50 batteries, of 240
                of_row = 2 * (claims[whole].value or 0) in near
                if sum_of(related, parts) not in near and not of_row:
                    yield part, tuple(parts)
                break
