"""Words of a text that name a condition: those that a reader knows, and names that are given."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spotcheck.figures.claims.chinese.scopes import KNOWN as CHINESE
from spotcheck.figures.claims.english.scopes import KNOWN as ENGLISH
from spotcheck.figures.claims.marks import alternatives
from spotcheck.language import Language, lexicon_chinese, lexicon_english


class Spoken(NamedTuple):
    """A word of a text, and the condition that it names."""

    column: str
    value: str
    start: int
    end: int


def known_words(text: str, lang: Language) -> Iterator[Spoken]:
    """Give the words that name a channel, a stage, a way of selling or a kind of check.

    >>> [(word.column, word.value) for word in known_words("线下流通领域检验124批次", "zh")]
    [('channel', 'offline'), ('stage', 'distribution')]
    """
    pattern, known = (CHINESE, lexicon_chinese.SCOPES) if lang == "zh" else (ENGLISH, lexicon_english.SCOPES)
    for found in pattern.finditer(text):
        for column, value in known[found.group().lower()].items():
            yield Spoken(column, value, *found.span())


def occurrences(text: str, names: Mapping[str, str]) -> Iterator[Spoken]:
    """Give where names stand in a text, in capitals or not, with their columns.

    >>> [word.value for word in occurrences("Dongcheng tested 5, Dongchengville 6", {"Dongcheng": "region"})]
    ['Dongcheng']
    """
    if not names:
        return
    own = {name.lower(): name for name in names if name}
    pattern = rf"(?<![a-z])(?:{alternatives(own)})(?![a-z])"
    for found in re.finditer(pattern, text.lower() if len(text.lower()) == len(text) else text):
        name = own[found.group()]
        yield Spoken(names[name], name, *found.span())
