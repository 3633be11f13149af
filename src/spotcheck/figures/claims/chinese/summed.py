"""Whether a number sums up those before it in its sentence."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese.sentences import Sentence

_PAIR, _PARTS = 2, 40
_SUM = re.compile(r"(?:[，、]|[^，。；、\d]{1,10}?)?(?:等|共计?|合计|总计|总共|计)+")
#: 九层塔、青葱、豇豆各1件
_EACH_OF = re.compile(
    r"(?:以及|[、和与及])?(?P<names>[^，。；：、()\d]+(?:[、和与及][^，。；：、()\d]+)+)各$"
)
_NAMES = re.compile("以及|[、和与及]")


def sums_up(sentence: Sentence, i: int) -> bool:
    """Whether a number is the sum of those before it: 甲3家、乙7家、丙5家等15家; 甲3件，乙、丙各1件，计5件."""
    return _first_part(sentence, i) >= 0


def sum_of(sentence: Sentence, i: int) -> int:
    """Give the place of the number that sums up this one and others, or -1: 甲3件，乙、丙各1件，计5件."""
    for k in range(i + 1, min(len(sentence.figures), i + _PARTS)):
        if sentence.figures[k].unit != sentence.figures[i].unit:
            return -1
        if 0 <= _first_part(sentence, k) <= i:
            return k
    return -1


def _first_part(sentence: Sentence, i: int) -> int:
    """Give the place of the first of those before a number that it sums up, or -1."""
    figures = sentence.figures
    if i < _PAIR - 1 or not _SUM.fullmatch(sentence.around(i).gap):
        return -1
    size = Fraction(0)
    for k in range(i - 1, max(-1, i - _PARTS), -1):
        part = figures[k]
        if part.value is None or part.kind != figures[i].kind:
            return -1
        size += part.value * _each_of(sentence, k)
        if size == figures[i].value:
            return k if k < i - 1 else -1
    return -1


def _each_of(sentence: Sentence, k: int) -> int:
    """Give of how many names a number is, one by one."""
    start = sentence.figures[k - 1].last if k else sentence.start
    named = _EACH_OF.search(sentence.text, start, sentence.figures[k].first)
    return len(_NAMES.split(named["names"])) if named else 1
