"""How wide a text is."""

import re


def breadth(text: str) -> int:
    """Give the width of a text in Latin characters; Chinese characters take two.

    >>> breadth("不合格率 %")
    10
    """
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


#: what a line is not broken within: a Latin word, or one Chinese character
_WORD = re.compile(r"[^\s\u2e80-\uffff]+|\S")


def lines(text: str, width: int) -> int:
    """Count the lines that a text takes where each has room for so many Latin characters.

    >>> lines("Base year nonconforming", 13), lines("调整率差（下限）（百分点）", 15), lines("Tested", 13)
    (2, 2, 1)
    """
    count, used = 1, 0
    for word in _WORD.finditer(text):
        gap = 1 if used and text[word.start() - 1].isspace() else 0
        wide = breadth(word[0])
        if used and used + gap + wide > width:
            count, used, gap = count + 1, 0, 0
        used += gap + wide
        if used > width:
            more, used = divmod(used - 1, width)
            count, used = count + more, used + 1
    return count


#: ems of a character in DejaVu Sans, the widest of the fonts that stand in for those that a machine lacks
_EMS = (
    ("0123456789", 0.64),
    (" .,:;|!'ijl", 0.32),
    ("[]()/rtfI-", 0.4),
    ("mwMW%", 0.95),
    ("ABCDEFGHJKLNOPQRSTUVXYZ+−", 0.76),
)
#: the blank that Word leaves between a Chinese character and a Latin letter or digit, in ems
_BESIDE_LATIN = 0.25
_BOUNDARY = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])")
_OF = {character: wide for characters, wide in _EMS for character in characters}


def ems(text: str, *, bold: bool = False) -> float:
    """Give the width of a text in ems, rather too much than too little, whatever font shows it.

    >>> round(ems("1,739"), 2), ems("不合格率"), ems("rate", bold=True) > ems("rate")
    (2.88, 4.0, True)
    >>> round(ems("类别4"), 2)
    2.89
    """
    latin = sum(_OF.get(c, 0.62) for c in text if ord(c) <= 0x2E7F)
    spaced = _BESIDE_LATIN * len(_BOUNDARY.findall(text))
    return latin * (1.12 if bold else 1.0) + sum(1.0 for c in text if ord(c) > 0x2E7F) + spaced
