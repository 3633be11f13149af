"""Lines that were broken at a width, as in text taken from pages: their breaks are blanks."""

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_LIST = re.compile(r"\s*(?:[-•*#|–]|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
_ENDED = re.compile(r"[.:;!?|]\s*$")
#: a row of a table: Plastic toys: 40 tested
_ROW = re.compile(r"[A-Za-z)]: ?\d")
_SENTENCE = re.compile(r"[a-z)%]\.\s*$")
#: 16 skin-lightening / creams were investigated
_OPEN, _GOES_ON = re.compile(r"[a-z\d] [a-z-]+,?\s*$"), re.compile(r"[a-z][a-z-]* [a-z]")
#: so many lines that no sentence ends with show that a width broke them
_SEVERAL = 2
_WORD = re.compile(r"\s*(\S+)")
#: widths at which lines are broken, and how far a line may stay behind it
_NARROWEST, _WIDEST, _SLACK = 40, 112, 2


def unwrapped(text: str) -> str:
    r"""Put blanks for the breaks of lines that only a width has broken; every place stays where it is.

    >>> unwrapped("Officers took forty samples of yoghurt and found that\nsix were sour, and two were not what they said on the\nlabel. All\nin all")
    'Officers took forty samples of yoghurt and found that six were sour, and two were not what they said on the label. All\nin all'
    """
    if text.count("\n") < 2:
        return text
    breaks = [place for first, last in _blocks(text) for place in _within(text, first, last)]
    if not breaks:
        return text
    kept = list(text)
    for place in breaks:
        kept[place] = " "
    return "".join(kept)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Give the stretches between blank lines."""
    starts = [0, *(m.end() for m in re.finditer(r"\n[ \t]*\n", text))]
    return [(start, end) for start, end in pairwise([*starts, len(text)])]


def _within(text: str, first: int, last: int) -> list[int]:
    lines = list(_LINE.finditer(text, first, last))
    if len(lines) < 2:
        return []
    width = max(len(line.group().rstrip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return []
    full = [line for line, following in pairwise(lines) if _full(line.group(), following, width)]
    broken = [line.end() for line in full if not _ENDED.search(line.group())]
    if len(broken) < _SEVERAL:
        return broken
    # where lines are broken at a width, a sentence may end there too, and a shorter line may go on in small letters
    return [
        line.end()
        for line, following in pairwise(lines)
        if (line in full and (not _ENDED.search(line.group()) or _SENTENCE.search(line.group())))
        or (_OPEN.search(line.group()) and _GOES_ON.match(following.group()))
    ]


def _full(line: str, following: "re.Match[str]", width: int) -> bool:
    """Whether a line ends where the next word would have gone over the width."""
    word = _WORD.match(following.group())
    if word is None or _LIST.match(following.group()):
        return False
    if _ROW.search(line) and _ROW.search(following.group()):
        return False
    return len(line.rstrip()) + 1 + len(word.group(1)) > width - _SLACK
