"""Numerals as bulletins write them: digits of either width, grouped or not, Chinese numerals, 万 and 亿, words.

A numeral is read with its last printed place, since that is what it claims: 34.6万 is 346000 to the nearest thousand.
"""

import re
from fractions import Fraction
from typing import NamedTuple

#: digits of Chinese numerals, the financial ones and 两 among them
DIGITS: dict[str, int] = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "○": 0,
}

#: places within a group of four, and the groups
PLACES: dict[str, int] = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
GROUPS: dict[str, int] = {"万": 10**4, "亿": 10**8}

#: 几十, 十几, 数百, 若干: no number
VAGUE = re.compile("[几幾]|[数數][十百千万萬亿億]|若干|[许許]多")

#: multipliers behind digits (3.5 million, 34.6万)
MULTIPLIERS: dict[str, int] = {
    "万亿": 10**12,
    "千亿": 10**11,
    "百亿": 10**10,
    "十亿": 10**9,
    "千万": 10**7,
    "百万": 10**6,
    "十万": 10**5,
    "亿": 10**8,
    "万": 10**4,
    "千": 1000,
    "百": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
}

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: English number words below a hundred
WORDS: dict[str, int] = {w: i for i, w in enumerate(_SMALL)} | {w: 10 * i for i, w in enumerate(_TENS, 2)}

#: words for fractions: a vague word, whose last place is a tenth of it
FRACTIONS: dict[str, Fraction] = {
    "一半": Fraction(1, 2),
    "半数": Fraction(1, 2),
    "半": Fraction(1, 2),
    "half": Fraction(1, 2),
    "one half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "two thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "a fifth": Fraction(1, 5),
    "one fifth": Fraction(1, 5),
    "a tenth": Fraction(1, 10),
    "one tenth": Fraction(1, 10),
}

_TRADITIONAL = (
    "﹪% 萬万 億亿 兩两 點点 貳贰 參叁 陸陆 種种 類类 項项 組组 個个 樣样 條条 雙双 輛辆 張张 臺台 戶户 "
    "業业 數数 "
    "餘余 約约 過过 達达 將将 於于 長长 減减 幾几 產产 滿满 無无 負负 降降 圓圆 間间 單单 箱箱 臨临 幣币 層层"
)
# One character to one character, so that places in the plain text are places in the original.
_PLAIN: dict[int, int] = {
    **{c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)},  # full width to half width
    **{c: c + 32 for c in range(0x41, 0x5B)},  # capitals
    **{c: c - 0xFEE0 + 32 for c in range(0xFF21, 0xFF3B)},
    **dict.fromkeys((0x3000, 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x09, 0x0A, 0x0D), 0x20),  # blanks
    **dict.fromkeys((0x2212, 0x2013, 0x2010, 0x2011, 0xFE63), 0x2D),  # minus signs and hyphens
    **{ord(pair[0]): ord(pair[1]) for pair in _TRADITIONAL.split()},
}

_DIGIT = f"[{''.join(DIGITS)}]"
_CHINESE = re.compile(f"[{''.join((*DIGITS, *PLACES, *GROUPS))}]+(?:点{_DIGIT}+)?")
_ARABIC = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"  # 25,636
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # 1,06,459
    r"|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)"  # 25 636
    r"|\d+(?:\.\d+)?"
)
_MULTIPLIER = "|".join(sorted(MULTIPLIERS, key=len, reverse=True))
_SCALED = re.compile(rf"({_ARABIC.pattern})(?: ?({_MULTIPLIER})(?![a-z]))?")


class Numeral(NamedTuple):
    """A number as it is written.

    Attributes
    ----------
    value : Fraction
        The number.
    step : Fraction
        One in its last printed place: 1/10 for 27.9, 1000 for 34.6万; Chinese numerals without a fraction are exact to
        one, unless they end in 万 or 亿.
    """

    value: Fraction
    step: Fraction


def plain(text: str) -> str:
    """Make `text` plain character by character: width, blanks, minus signs, capitals, common traditional characters.

    Places in the plain text are places in the original.

    >>> plain("１，７３９萬 件")
    '1,739万 件'
    """
    return text.translate(_PLAIN)


def read_numeral(text: str) -> Numeral | None:
    """Read a numeral that is all of `text`, or give None.

    Examples
    --------
    >>> read_numeral("1,06,459"), read_numeral("34.6万")
    (Numeral(value=Fraction(106459, 1), step=Fraction(1, 1)), Numeral(value=Fraction(346000, 1), step=Fraction(1000, 1)))
    >>> read_numeral("一千七百三十九").value, read_numeral("二十七点九").step, read_numeral("three").value
    (Fraction(1739, 1), Fraction(1, 10), Fraction(3, 1))
    >>> read_numeral("12,34") is None
    True
    """
    source = plain(text).strip()
    if source in FRACTIONS:
        return Numeral(FRACTIONS[source], FRACTIONS[source] / 10)
    return _read_arabic(source) or _read_chinese(source) or _read_parts(source) or _read_words(source)


def is_fraction(text: str) -> bool:
    """Whether a numeral is a fraction in words.

    >>> is_fraction("三分之一"), is_fraction("one third"), is_fraction("三十")
    (True, True, False)
    """
    source = plain(text).strip()
    return source in FRACTIONS or _read_parts(source) is not None


def numeral_length(text: str, start: int = 0) -> int:
    """Give the length of the longest numeral that begins at `start` of plain text; 0 where none does.

    >>> numeral_length("6619批次"), numeral_length("一千七百三十九批次"), numeral_length("批次")
    (4, 7, 0)
    """
    ends = [m.end() for p in (_SEGMENTS, _CHINESE, _PARTS, _ENGLISH) if (m := p.match(text, start))]
    for end in sorted(set(ends), reverse=True):
        if read_numeral(text[start:end]) is not None:
            return end - start
    return 0


def chinese_numeral(number: int) -> str:
    """Write a whole number from 0 to below 10^12 in Chinese numerals.

    >>> chinese_numeral(1739), chinese_numeral(10), chinese_numeral(2005), chinese_numeral(346000)
    ('一千七百三十九', '十', '二千零五', '三十四万六千')
    """
    if number == 0:
        return "零"
    text, gap = "", False
    for size, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, size)
        if group:
            text += ("零" if text and (gap or group < 1000) else "") + _four(group) + word
        gap = bool(text) and not group
    return text.removeprefix("一") if text.startswith("一十") else text


def _four(group: int) -> str:
    text, gap = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, group = divmod(group, place)
        if digit:
            text += ("零" if gap else "") + "〇一二三四五六七八九"[digit] + word
        gap = bool(text) and not digit
    return text


_SEGMENTS = re.compile(rf"(?:{_SCALED.pattern})(?:(?<=[万亿千百])(?:{_SCALED.pattern}))*")
_PARTS = re.compile(rf"({_CHINESE.pattern}|\d+)分之({_CHINESE.pattern}|\d+(?:\.\d+)?)")
_ENGLISH = re.compile(
    "|".join(sorted((*FRACTIONS, *(f"{t}(?:[- ][a-z]+)?" for t in WORDS)), key=len, reverse=True))
)


def _read_arabic(source: str) -> Numeral | None:
    """Digits, alone or before multipliers: 25,636; 34.6万; 3亿4600万."""
    total, step, below = Fraction(0), Fraction(1), None
    position = 0
    while position < len(source):
        found = _SCALED.match(source, position)
        if found is None:
            return None
        digits, word = found.group(1), found.group(found.lastindex or 1)
        scale = MULTIPLIERS.get(word or "", 1)
        if below is not None and scale >= below:
            return None
        number = digits.replace(",", "").replace(" ", "")
        step = Fraction(scale, 10 ** len(number.partition(".")[2]))
        total += Fraction(number) * scale
        below, position = scale, found.end()
        if scale == 1 and position < len(source):
            return None
    return Numeral(total, step) if below is not None else None


def _read_chinese(source: str) -> Numeral | None:
    """一千七百三十九, 二〇二〇, 二十七点九, 三万五, 十二."""
    whole, _, fraction = source.partition("点")
    if not whole or not set(whole) <= {*DIGITS, *PLACES, *GROUPS} or not set(fraction) <= DIGITS.keys():
        return None
    if set(whole) <= DIGITS.keys():
        value, step = int("".join(str(DIGITS[c]) for c in whole)), 1
    elif (placed := _placed(whole)) is not None:
        value, step = placed
    else:
        return None
    if fraction:
        digits = "".join(str(DIGITS[c]) for c in fraction)
        return Numeral(value + Fraction(int(digits), 10 ** len(digits)), Fraction(1, 10 ** len(digits)))
    return Numeral(Fraction(value), Fraction(step))


def _placed(whole: str) -> tuple[int, int] | None:
    """Give value and step of a numeral with places; None where the places do not fall."""
    total = section = digit = 0
    last_place, last_group, zero, pending = 10**4, 10**12, False, False
    for c in whole:
        if c in DIGITS:
            if pending:
                return None
            digit, pending, zero = DIGITS[c], DIGITS[c] != 0, zero or DIGITS[c] == 0
        elif c in PLACES:
            if PLACES[c] >= last_place or not (pending or (c == "十" and not section) or whole[0] == c):
                return None
            section += (digit if pending else 1) * PLACES[c]
            last_place, digit, pending, zero = PLACES[c], 0, False, False
        else:
            section += digit if pending else 0
            if not section or GROUPS[c] >= last_group:
                return None
            total += section * GROUPS[c]
            section, digit, pending, zero = 0, 0, False, False
            last_place, last_group = 10**4, GROUPS[c]
    before = (PLACES | GROUPS).get(whole[-2], 0) if len(whole) > 1 else 0
    if pending and not zero and before > 10:  # 三万五 is 35000, 一百二 is 120
        return total + section + digit * before // 10, before // 10
    return total + section + (digit if pending else 0), GROUPS.get(whole[-1], 1)


def _read_parts(source: str) -> Numeral | None:
    """三分之一: a vague word, whose last place is a tenth of it; 百分之 is a unit and not read here."""
    found = _PARTS.fullmatch(source)
    if found is None or source.startswith(("百分之", "千分之", "万分之")):
        return None
    below, above = (read_numeral(part) for part in source.split("分之"))
    if below is None or above is None or not below.value or not above.value:
        return None
    value = above.value / below.value
    return Numeral(value, value / 10)


def _read_words(source: str) -> Numeral | None:
    tens, _, unit = source.replace("-", " ").partition(" ")
    if tens in WORDS and not unit:
        return Numeral(Fraction(WORDS[tens]), Fraction(1))
    if tens in _TENS and 0 < WORDS.get(unit, 0) < 10:
        return Numeral(Fraction(WORDS[tens] + WORDS[unit]), Fraction(1))
    return None
