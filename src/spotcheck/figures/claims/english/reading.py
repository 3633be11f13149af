"""From a normal English text to its claims: sentence by sentence, number by number."""

import re
from collections.abc import Callable
from dataclasses import replace

from spotcheck.figures.claims.english import counts, moves, rates, scopes, topics, where
from spotcheck.figures.claims.english.about import of_cases
from spotcheck.figures.claims.english.blamed import put_down_again
from spotcheck.figures.claims.english.datelines import undated
from spotcheck.figures.claims.english.gapped import gapped
from spotcheck.figures.claims.english.groups import grouped
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.itemised import labelled
from spotcheck.figures.claims.english.lists import aligned, by_origin, led_places, placed, told_apart
from spotcheck.figures.claims.english.money import money
from spotcheck.figures.claims.english.months import by_period, by_year
from spotcheck.figures.claims.english.numbers import Number
from spotcheck.figures.claims.english.offices import of_office, offices
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sampling import kind_again, kinds
from spotcheck.figures.claims.english.sentences import Sentence, sentences
from spotcheck.figures.claims.english.settling import (
    by_origin_again,
    compared_year,
    in_places,
    in_shops,
    of_bracket,
    of_failed,
    of_food,
    of_their_kind,
    year_before,
)
from spotcheck.figures.claims.english.sides import sides
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.english.subjects import of_clause
from spotcheck.figures.claims.english.wrapped import unwrapped
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES
from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.normal import Normal
from spotcheck.figures.claims.stating import Stated, claimed
from spotcheck.language.lexicon_names import ANYWHERE

_HEDGE = re.compile(
    r"(?:about|around|approximately|roughly|some|nearly|almost|close to|just under|just over|over"
    r"|more than|at least|up to|fewer than|less than|under|above)\s*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[-–—]\s")
_BRACKET, _FEW = re.compile(r"\([^()]*\)"), 2
_YEAR_LABEL = re.compile(r"\(((?:19|20)\d\d)(?:[-–/](?:\d\d){1,2})?:\s*$")
#: 12% in 2019, 12% (2019-20)
_IN_YEAR = re.compile(
    r"(?:(?: \([^()]{1,32}\)|\))? in |(?<=%) \((?:in )?(?=[\d/–-]{4,9}\)))((?:19|20)\d\d)\b"
)
#: (120 sets completed) in 2014
_IN_BRACKET = re.compile(r"(?: [a-z]+){0,3}\) in ((?:19|20)\d\d)\b")
#: 26.0% in 2023 (13 of 50)
_YEAR_THEN_BRACKET = re.compile(
    r"\b(?:in|for|during) ((?:19|20)\d\d)(?:[-–/](?:\d\d){1,2})? \((?:\d[\d,]* (?:of|out of) )?$"
)
_BESIDE = re.compile(r"(?: [a-z-]+){0,3}[\s(,]*(?:or |about |around |nearly |just |over )*")
_OPENED = re.compile(r"\s*\(")
_SOLD = re.compile(
    r" (?:of those )?(?:bought |sold |purchased )?(?P<of>online|in[- ]stores?|in shops)(?=[\s,.;)]|$)"
)
_OF_ALL = re.compile(r" (?:overall|in all|altogether)(?=[,.;)]|$)")
_LONGEST_HEDGE = 16
_HEDGE_ENDS = ("ut", "nd", "ly", "me", "st", "to", "er", "an", "ve")
#: measures of numbers that are told by region
_PLACED = COUNTED | RATES | {"share"}
#: and those that the subject of their clause tells
_TOLD_OF = _PLACED | {"growth", "change", "cases"}
#: and those that complaints are told by
_OF_CASES = frozenset(("cases", "share", "growth", "change"))
#: and those that tell of a fault
_FAILED = frozenset(("nonconforming", "failure_rate"))

#: the class of a number → what reads it
_READERS: dict[str, Callable[[Here], Stated]] = {
    "count": counts.count,
    "money": money,
    "rate": rates.percentage,
    "point": moves.points,
    "times": moves.times,
}


def read(normal: Normal) -> list[Claim]:
    """Read a normal English text into claims, in the order of the text."""
    state, claims, told = State(), list[Claim](), list[Where]()
    text = undated(unwrapped(normal.text))
    normal = normal if text is normal.text else replace(normal, text=text)
    cut = sentences(text)
    for number, sentence in enumerate(cut):
        before = state.year
        state.earlier = state.topic.words
        state.begin(sentence)
        read = in_places(sentence, _sentence(normal, sentence, state, number, told), told, state.whole.words)
        read = _by_conditions(by_year(sentence, read), sentence)
        told = _told(read) or told
        if sentence.figures and not any(claim.status == "figure" for claim in read):
            state.year = before  # of other things than spot checks
        state.end((claim.measure, claim.scope) for claim in read if claim.base_measure != "enterprises")
        claims.extend(read)
    return by_period(cut, claims)


def _by_conditions(read: list[Claim], sentence: Sentence) -> list[Claim]:
    """Leave out the name of firms or cases that a sentence tells apart by verdict or year: 48 shops complied and 12 shops failed."""
    apart: dict[tuple[str, str], set[tuple[tuple[str, str], ...]]] = {}
    for claim in read:
        words = claim.scope.words
        kind = words and sentence.lower.find(f"{words.lower()} complaints", sentence.start, sentence.end) >= 0
        told = (claim.measure == "cases" and kind) or (
            claim.measure == "enterprises" and " " not in words and phrase(f" {words}").kind == "enterprise"
        )
        if told and words:
            apart.setdefault((claim.measure, claim.scope.words), set()).add(claim.scope.conditions)
    return [
        replace(claim, scope=claim.scope.named(""))
        if claim.scope.conditions
        and claim.scope.words
        and len(apart.get((claim.measure, claim.scope.words), ())) > 1
        else claim
        for claim in read
    ]


def _told(read: list[Claim]) -> list[Where]:
    """Give what the numbers of a sentence were of, each once."""
    return list({claim.scope.words: claim.scope for claim in read if claim.scope.words}.values())


def _sentence(
    normal: Normal, sentence: Sentence, state: State, number: int, told: list[Where]
) -> list[Claim]:
    claims: list[Claim] = []
    i, position = 0, sentence.start
    lists = aligned(sentence, told) if len(sentence.figures) > 1 else {}
    places, groups = (
        placed(sentence) or grouped(sentence),
        told_apart(sentence)
        or led_places(sentence)
        or by_origin(sentence)
        or labelled(sentence)
        or gapped(sentence),
    )
    noun, by_office = _one_noun(sentence) if places else "", offices(sentence)
    shops, state.kinds, led = in_shops(sentence), kinds(sentence), sides(sentence)
    aside, before, within = _asides(normal.text, sentence), state.scope, False
    for found in sentence.found:
        clause = sum(stop < found.start for stop in sentence.stops[:64])
        if found.kind == "ignored":
            claims.append(_claim(normal, found, Stated(reason=found.reason), number, clause))
            continue
        state.years(sentence, position, found.start)
        inside = any(start < found.start < end for start, end in aside)
        left = [end for _, end in aside if position < end <= found.start and not inside]
        if left:
            state.scope = before
            state.years(sentence, left[-1], found.start)  # (8 of 200), and in 2020
        if state.held is not None and not _beside(sentence, i):
            state.release()
        if i in places and i - 1 in places and places[i] != places[i - 1]:
            state.scope = state.whole  # in rural areas 64 were of meat, and in urban areas 30
        before = before if inside and within else state.scope
        within = inside
        stated = _in_step(sentence, i, state, _stated(sentence, i, state), lists)
        stated = stated if i in lists else _of_groups(sentence, i, state, stated)
        if i in places and stated.measure in _PLACED | {"enterprises"} and _plain(stated.scope, state, noun):
            stated = stated._replace(scope=Where(stated.scope.conditions, places[i], 0.7))
        if i in groups and stated.measure in _PLACED:
            named = scopes.scope_of_part(groups[i]) or Where((), groups[i])
            joined = stated.scope.joined(**dict(named.conditions))
            stated = stated._replace(scope=Where(joined.conditions, named.words, 0.75))
        if i in shops and stated.measure in _PLACED and not stated.scope.get("channel"):
            words = stated.scope.words
            words = state.whole.words if words.lower() in ANYWHERE else words
            stated = stated._replace(scope=stated.scope.named(words).joined(channel="offline"))
        if i in led and stated.measure in _PLACED:
            stated = stated._replace(scope=_on_side(stated.scope, led[i]))
        stated = _overall(normal.text, found, _sold(normal.text, found, stated), state.whole)
        stated = stated if i in lists else _of_year(normal.text, sentence, found, stated)
        stated = of_food(sentence, i, of_their_kind(sentence, i, stated, state.topic.words))
        stated = of_office(stated, by_office.get(i, ""))
        claims.append(_claim(normal, found, stated, number, clause))
        position, i = found.start, i + 1
    state.years(sentence, position, sentence.end)
    return claims


def _sold(text: str, found: Number, stated: Stated) -> Stated:
    """Say on which side goods are sold where the word right behind a number does: 31 per cent in store, rising to 47 per cent online."""
    told = _SOLD.match(text, found.end) if stated.measure in _PLACED and stated.scope.get("channel") else None
    if told is None:
        return stated
    side = "online" if told.group("of") == "online" else "offline"
    return stated._replace(scope=stated.scope.without("channel").joined(channel=side))


def _overall(text: str, found: Number, stated: Stated, whole: Where) -> Stated:
    """Say of a rate behind a list that it is of all, where the word behind it does: 8 fridges and 11 lamps, or 24% overall."""
    of_all = stated.measure in RATES and _OF_ALL.match(text, found.end)
    return stated._replace(scope=whole) if of_all else stated


def _on_side(scope: Where, side: dict[str, str]) -> Where:
    """Give a scope on the side that leads its clause in."""
    words = "" if scope.words.lower() in ANYWHERE else scope.words
    return scope.named(words).joined(**side)


def _stated(sentence: Sentence, i: int, state: State) -> Stated:
    """Read a number; where nothing beside it names what it is of, its clause may by its subject."""
    held, here = state.scope, Here(sentence, i, sentence.around(i), state)
    stated = _READERS[here.number.kind](here)
    cases = (
        of_cases(sentence, i)
        if stated.measure in _OF_CASES and stated.scope.words in ("", held.words)
        else None
    )
    if cases:
        kept = dict(stated.scope.conditions)
        return stated._replace(scope=state.narrowed(cases).joined(**kept))
    if stated.scope is not held or stated.measure not in _TOLD_OF:
        return stated
    firms = here.number.kind == "rate" and phrase(here.around.predicate).kind == "enterprise"
    fault = put_down_again(here, held) if stated.measure in _FAILED and not firms else None
    if fault:
        return stated._replace(scope=fault)
    spoken_of = of_clause(sentence, i, held.words)
    return stated._replace(scope=state.narrowed(spoken_of)) if spoken_of else stated


def _in_step(sentence: Sentence, i: int, state: State, stated: Stated, lists: dict[int, Where]) -> Stated:
    """Settle what a number is of by a list that is read in step with others, or by how its samples were taken."""
    if i in lists and stated.measure:
        stated = stated._replace(scope=state.narrowed(lists[i]))
    kind = state.kinds.get(i, "") or (kind_again(sentence, i) if stated.measure in DRAWN else "")
    if kind and stated.measure in _PLACED:
        return stated._replace(scope=state.narrowed(Where((), kind, 0.75)))
    after = _after_kinds(sentence, i, state, stated)
    return stated._replace(scope=state.narrowed(Where())) if after else stated


def _after_kinds(sentence: Sentence, i: int, state: State, stated: Stated) -> bool:
    """Whether samples without a name are counted behind those of a kind: 40 suspect samples, and 30 samples at import."""
    behind = stated.measure in DRAWN and stated.scope.words in state.kinds.values()
    return bool(state.kinds) and behind and phrase(sentence.around(i).predicate)[:2] == ("", "batch")


def _of_groups(sentence: Sentence, i: int, state: State, stated: Stated) -> Stated:
    """Settle what a number is of by the words farther behind it, or by where goods come from."""
    number = sentence.figures[i]
    failed = of_failed(sentence, number) if stated.base_measure == "nonconforming" else None
    if failed is not None:
        if failed and stated.scope.words in ("", state.whole.words):
            stated = stated._replace(scope=state.narrowed(Where((), failed, 0.8)))
        stated = stated._replace(base=stated.base.named(failed))
    if stated.measure not in _PLACED:
        return stated
    bracketed = of_bracket(sentence, number)
    if bracketed:
        stated = stated._replace(scope=state.narrowed(bracketed))
    place = where.told_apart(Here(sentence, i, sentence.around(i), state), stated.scope.words)
    if place:
        return stated._replace(scope=state.narrowed(Where((), place, 0.75)))
    origin = by_origin_again(sentence, i, state.earlier)
    if origin and stated.scope.words.lower() == state.earlier.lower():
        stated = stated._replace(scope=stated.scope.named(origin))
    return stated


def _of_year(text: str, sentence: Sentence, found: Number, stated: Stated) -> Stated:
    """Date a number by the year that stands beside it and is of it alone."""
    label = _YEAR_LABEL.search(text, max(0, found.start - 16), found.start) if stated.measure else None
    dated = _IN_YEAR.match(text, found.end, found.end + 48) if stated.measure in RATES else None
    if stated.measure in COUNTED and text[found.start - 1 : found.start] == "(":
        dated = _IN_BRACKET.match(text, found.end, found.end + 64)
    if stated.measure in COUNTED and not dated:
        label = label or _YEAR_THEN_BRACKET.search(text, max(0, found.start - 40), found.start)
    if stated.measure in _PLACED | {"cases", "growth"}:
        year = compared_year(sentence, found) or year_before(sentence, found, stated.scope.get("year"))
    else:
        year = ""
    year = label.group(1) if label else year or (dated.group(1) if dated else "")
    return stated._replace(scope=stated.scope.joined(year=year)) if year else stated


def _one_noun(sentence: Sentence) -> str:
    """Give what all the numbers of a sentence are of by their own nouns, if that is one thing."""
    named = {
        phrase(sentence.around(i).predicate).words.lower()
        for i, figure in enumerate(sentence.figures)
        if figure.kind == "count"
    } - {""}
    return named.pop() if len(named) == 1 else ""


def _plain(scope: Where, state: State, noun: str) -> bool:
    """Whether a scope tells no group apart: nothing, what all is about, or the one noun of the sentence."""
    words = scope.words.lower()
    return words in ("", state.whole.words.lower()) or (
        scope.confidence not in topics.PASSING and words == noun
    )


def _beside(sentence: Sentence, i: int) -> bool:
    """Whether a rate or a count stands right beside the number before it: 12 (4%), 4% (12) contained lead."""
    figures = sentence.figures
    joint = _OPENED if figures[i].kind == "count" and figures[i - 1].kind == "rate" else _BESIDE
    told = figures[i].kind == "rate" or joint is _OPENED
    return told and joint.fullmatch(sentence.text, figures[i - 1].end, figures[i].start) is not None


def _asides(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Find what stands between two dashes, and lists in brackets: behind them the sentence goes on with what it spoke of before."""
    dashes = [m.start() for m in _DASH.finditer(text, sentence.start, sentence.end)]
    pairs = zip(dashes[::2], dashes[1::2], strict=False)
    dashed = [(start, end) for start, end in pairs if ";" not in text[start:end]]
    if len(sentence.figures) <= _FEW or "(" not in text[sentence.start : sentence.end]:
        return dashed
    lists = [
        m.span()
        for m in _BRACKET.finditer(text, sentence.start, sentence.end)
        if sum(m.start() < figure.start < m.end() and figure.kind == "count" for figure in sentence.figures)
        > 1
    ]
    return [*dashed, *lists]


def _claim(normal: Normal, found: Number, stated: Stated, number: int, clause: int) -> Claim:
    low = max(0, found.start - _LONGEST_HEDGE)
    may = normal.text[low : found.start].rstrip().lower().endswith(_HEDGE_ENDS)
    hedge = _HEDGE.search(normal.text, low, found.start) if may else None
    return claimed(
        normal,
        (found.start, found.end),
        (hedge.start() if hedge else found.start, found.end),
        (found.value, found.unit, found.decimals),
        stated,
        (number, clause),
    )
