"""From a normal Chinese text to its claims: sentence by sentence, number by number."""

import re
from collections.abc import Callable
from dataclasses import replace

from spotcheck.figures.claims.chinese import bare, counts, moves, periods, rates, sums, units, wordless, years
from spotcheck.figures.claims.chinese.counted_cases import cases
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.lists import aligned, kinds_named
from spotcheck.figures.claims.chinese.numbers import Number
from spotcheck.figures.claims.chinese.sentences import Sentence, sentences
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.chinese.topics import title
from spotcheck.figures.claims.chinese.ways import told_apart
from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.normal import Normal
from spotcheck.figures.claims.stating import Stated, claimed

_YEAR_ASIDE = re.compile(r"\(((?:19|20)\d\d)年度?\)")

#: the class of a number's unit → what reads it
_READERS: dict[str, Callable[[Here], Stated]] = {
    "batch": counts.batches,
    "object": units.objects,
    "kind": units.kinds,
    "enterprise": units.enterprises,
    "item": units.items,
    "case": cases,
    "money": sums.money,
    "bare": bare.bare,
    "none": wordless.none_found,
    "every": wordless.all_passed,
    "rate": rates.percentage,
    "point": moves.points,
    "times": moves.times,
    "same": moves.unchanged,
}


def read(normal: Normal) -> list[Claim]:
    """Read a normal Chinese text into claims, in the order of the text."""
    year, product = title(normal.text)
    state = State(
        year=year,
        year_given=year,
        year_titled=years.titled(normal.text, year),
        about=product,
        overall=product,
        given=bool(product.words),
        apart=told_apart(normal.text),
        several_periods=periods.told_apart(normal.text),
        both_halves="上半年" in normal.text and "下半年" in normal.text,
    )
    claims, silent = list[Claim](), list[Sentence]()
    for number, sentence in enumerate(sentences(normal.text)):
        silent.append(sentence)
        if (
            sentence.figures
        ):  # what stands before it is asked only now: nothing leans on what stands behind the last one
            for said in silent:
                years.begin(state, said)
                state.begin(said)
                state.head(said)
            silent.clear()
        if sentence.found:
            claims.extend(_sentence(normal, sentence, state, number))
    return claims


def _sentence(normal: Normal, sentence: Sentence, state: State, number: int) -> list[Claim]:
    claims: list[Claim] = []
    lists = aligned(sentence) if sentence.figures else {}
    i, stops = 0, sentence.stops
    clause = 0
    for found in sentence.found:
        while clause < len(stops) and stops[clause] < found.start:
            clause += 1
        if found.kind == "ignored":
            claims.append(_claim(normal, found, Stated(reason=found.reason), number, clause))
            continue
        figure, around = sentence.figures[i], sentence.around(i)
        if i == 0 and figure.kind != "kind":  # 两类产品合格率95%: of both
            state.resume(around)
        state.leave_complaints(around)
        state.spread(around)
        state.parentheses(around.gap)
        state.divide(around)
        years.take(state, sentence, around, figure)
        listed = lists.get(i)
        listed = listed and listed.within(state)
        stated = _READERS[figure.kind](Here(sentence, i, around, state, listed))
        aside = _YEAR_ASIDE.match(sentence.text, figure.last)
        if aside and stated.measure:  # 不合格率为8.7%(2021年)
            stated = stated._replace(scope=stated.scope.joined(year=aside[1]))
        if stated.measure == "kinds" and (named := kinds_named(sentence, i)):
            state.named_kinds = named
        state.note(stated, figure.value)
        claims.append(_claim(normal, figure, stated, number, clause))
        i += 1
    return claims


def _claim(normal: Normal, found: Number, stated: Stated, number: int, clause: int) -> Claim:
    if normal.translated and stated.measure:
        scope, base = (_original(normal, where, found) for where in (stated.scope, stated.base))
        stated = stated._replace(scope=scope, base=base)
    return claimed(
        normal,
        (found.start, found.end),
        (found.first, found.last),
        (found.value, found.unit, found.decimals),
        stated,
        (number, clause),
    )


def _original(normal: Normal, scope: Where, found: Number) -> Where:
    """Give a scope its words as they stand in the original, traditional characters and all."""
    words, within = (_written(normal, w, found.last + 40) if w else "" for w in (scope.words, scope.within))
    return (
        scope
        if (words, within) == (scope.words, scope.within)
        else replace(scope, words=words, within=within)
    )


def _written(normal: Normal, words: str, end: int) -> str:
    """Give words as they stand last before a place of the text."""
    place = normal.text.rfind(words, 0, end)
    if place < 0:
        return _apart(normal, words, end)
    return "".join(normal.original[normal.place(k)] for k in range(place, place + len(words)))


def _apart(normal: Normal, words: str, end: int) -> str:
    """Give words in their original characters that do not stand side by side: a parenthesis was left out between them."""
    written: list[str] = []
    for character in reversed(words):
        place = normal.text.rfind(character, 0, end)
        end = place if place >= 0 else end
        written.append(normal.original[normal.place(place)] if place >= 0 else character)
    return "".join(reversed(written))
