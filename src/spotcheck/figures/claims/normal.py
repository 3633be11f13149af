"""Normal text with places in the original: width, simplified characters, blanks and line breaks inside numbers."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spotcheck.language import Language
from spotcheck.language.traditional import SIMPLIFIED

_PLAIN: dict[int, str] = {
    **{c: chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F) if chr(c) not in "，；：！？（）"},
    **dict.fromkeys((0x3000, 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x2003, 0x2002), " "),
    **dict.fromkeys((0x2212, 0x2010, 0x2011, 0xFE63), "-"),
    **dict.fromkeys((0xFE6A, 0x066A), "%"),
    **dict.fromkeys(map(ord, "（﹙"), "("),
    **dict.fromkeys(map(ord, ")）﹚"), ")"),
    **dict.fromkeys(map(ord, "﹐﹑"), "，"),
    ord("．"): ".",
    ord("‧"): ".",
}
_CHINESE: dict[int, str] = {
    **_PLAIN,
    ord(";"): "；",
    ord("?"): "？",
    ord("!"): "！",
    ord(":"): "：",
    **SIMPLIFIED,
}
_TRADITIONAL = frozenset(map(chr, SIMPLIFIED))
_CJK = "\u2e80-\u9fff\uff00-\uffef，。；：、（）％"
# A pattern begins with the character that is sought, and looks back from there: that is what makes a search quick.
# Mirrors of pages write readings into the text, 監(jiān)管, and a full stop into a number, 2。61%.
_READING = re.compile(
    r"\((?<=[㐀-鿿]\()[a-z]{0,3}[üāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[üāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]?[a-z]{0,2}\)"
)
_PLAIN_READING = re.compile(r"\((?<=[㐀-鿿]\()(?:de|le|ge|me|zi|men|zhe|ne|ma|ba|er|qi|li|shi)\)")
_POINT = re.compile(r"。(?<=\d。)(?=\d+(?:%|％|万|亿|个百分点|倍))")
#: a full stop in Latin: 合格率为93.4%.监督抽查成品油
_STOP = re.compile(r"\.(?:(?<=[㐀-鿿]\.)(?=\s)|(?<=[%次件家格]\.)(?=[㐀-鿿]))")
_COMMA = re.compile(r",(?:(?<!\d,)|(?!\d))")
_BLANKS = re.compile(r"[ \t\u200b\ufeff][ \t\u200b\ufeff]*")
_CHINESE_BESIDE = re.compile(f"[{_CJK}]")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_APART = re.compile(r"\d \d")
_GROUPED = re.compile(r"(?<=[㐀-鿿])[ \r\n]{0,2}\d{1,3}$")
_SPACED = re.compile(
    r"(?<=[㐀-鿿])\d(?: \d){1,8}(?=[批个家种项件组款%])|(?<![\d.] )(?<!\d)\d(?: \d){2,8}(?![\d.])"
)
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#12288)[;；]")
_IDLE_BLANK = re.compile(r"[ ](?<=\d )[ ]*(?=%|‰)")
_BREAK = re.compile(rf"\n[ \t]{{0,40}}(?=[\d.,%‰{_CJK}])")
_BROKEN = re.compile(rf"(?<=[{_CJK}\d.,])[ \t]{{0,40}}\r?\Z")
#: 合格率为, and its number in a paragraph of its own
_NUMBER_BELOW = re.compile(
    r"[为达占][ \t]{0,8}(\r?\n[ \t\r\n]{0,40})(?=\d[\d.,]{0,12}(?:%|个?批|[家款件组种份]))"
)
#: 合格率为95.1 2%: a blank between the decimals
_DECIMALS_APART = re.compile(r" (?<=[㐀-鿿、，：；]\d{2}\.\d )(?=\d%)")
#: 关于384批次, broken before 食品抽检合格情况的通告
_TITLE_ENDS = re.compile(r"^[^，。；]{2,40}(?:通告|公告|通报|公示|通知|函)(?:\([^()]{1,16}\))?$")
_HEADLINE = re.compile(r"^[^，。；]{2,60}(?:结果|情况|通告|公告|通报|公示)$")
_DOUBLED = re.compile(
    r"([，。；：、,])(?:[，。；、,]*\1+|(?<=，)(?=[，。；])|(?<=，),|(?<=,)，|(?<=，)。|(?<=，)、)"
)
#: a year in Chinese numerals, each for its digit: 二零一九年
_YEAR = re.compile(r"(?:二[零〇○]|一九)[一二三四五六七八九零〇○]{2}(?=年)")
_DIGITS = str.maketrans("一二三四五六七八九零〇○", "123456789000")
_ROUND_ZEROS = re.compile(r"○(?<=[一二三四五六七八九]○)○{0,2}(?=[一二三四五六七八九〇○年批件家个款组种项%])")
#: at the front of a clause, in Hong Kong and Macau: 其中
_AMONG = re.compile(r"当中(?<=[，。；：、\n\s(]当中)(?![，的])")
_BEGINS_WITH_YEAR = re.compile(r"(?:19|20)\d\d ?年")
_WRAPPED_AT = 24
_BLANKS_AT_MOST = 41
_LINE_AT_MOST = 2000
#: a stretch without an end of a sentence is cut at about so many characters
_LONGEST = 2400


@dataclass(frozen=True)
class Normal:
    """A normal text; `place` leads back to the original.

    Examples
    --------
    >>> text = normalise("抽查１ ７３９批次", "zh")
    >>> text.text, text.place(2), text.place(6)
    ('抽查1739批次', 2, 7)
    """

    text: str
    original: str
    #: whether traditional characters were replaced
    translated: bool = False
    breaks: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def place(self, position: int) -> int:
        """Give the place in the original of a place in the normal text."""
        if not self.breaks:
            return position
        found = bisect_right(self.breaks, position) - 1
        return position + (self.shifts[found] if found >= 0 else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give start and end in the original."""
        return self.place(start), self.place(end - 1) + 1


def plain(original: str, lang: Language) -> str:
    """Write text in simplified characters, with one width of each mark: every character stays in its place.

    >>> plain("抽驗1,739件,當中（網購）85件", "zh")
    '抽验1,739件，其中(网购)85件'
    """
    if lang != "zh":
        return original.translate(_PLAIN)
    text = _POINT.sub(".", _STOP.sub("。", _COMMA.sub("，", original.translate(_CHINESE))))
    text = _AMONG.sub("其中", text) if "当中" in text else text
    text = _ROUND_ZEROS.sub(lambda zeros: "〇" * len(zeros.group()), text)
    return _YEAR.sub(lambda year: year.group().translate(_DIGITS), text)


def normalise(original: str, lang: Language) -> Normal:
    """Make text plain, and keep the way back."""
    text = plain(original, lang)
    removed: list[tuple[int, int]] = []
    translated = lang == "zh" and not _TRADITIONAL.isdisjoint(original)
    if lang == "zh":
        removed = [*_spans(_READING, text), *_spans(_PLAIN_READING, text)]
        removed = removed if len(removed) > 2 else []
    idle = _idle(text) if lang == "zh" else _spans(_IDLE_BLANK, text)
    wraps = [*_wraps(text), *(m.span(1) for m in _NUMBER_BELOW.finditer(text))] if lang == "zh" else []
    removed = sorted({*removed, *idle, *wraps, *_doubles(text)})
    if not removed:
        return Normal(text, original, translated)
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    position = length = 0
    for start, end in removed:
        if start < position:
            continue
        pieces.append(text[position:start])
        length += start - position
        breaks.append(length)
        shifts.append(end - length)
        position = end
    pieces.append(text[position:])
    return Normal("".join(pieces), original, translated, tuple(breaks), tuple(shifts))


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what has no end of a sentence for pages at commas, so that time grows with length and no faster."""
    while end - start > _LONGEST:
        comma = max(
            text.rfind("，", start + _LONGEST // 2, start + _LONGEST),
            text.rfind(" ", start + _LONGEST // 2, start + _LONGEST),
        )
        stop = comma + 1 if comma > 0 else start + _LONGEST
        yield start, stop
        start = stop
    if end > start:
        yield start, end


def _idle(text: str) -> list[tuple[int, int]]:
    """Blanks that say nothing: beside a Chinese character or mark, and within a number."""
    found = [*_spans(_ENTITY, text), *_spans(_DECIMALS_APART, text)]
    found += [
        (m.start() + k, m.start() + k + 1)
        for m in (_SPACED.finditer(text) if _APART.search(text) else ())
        for k in range(1, len(m.group()), 2)
    ]
    for run in _BLANKS.finditer(text):
        start, end = run.span()
        before, behind = text[start - 1 : start], text[end : end + 1]
        tab = "\t" in run.group()
        chinese = (_CHINESE_BESIDE.match(behind) and text[end - 1] != "\t") or (
            not tab and behind not in ("|", "\t") and _CHINESE_BESIDE.match(before)
        )
        if chinese or (not tab and _within_number(text, start, end, before, behind)):
            found.append((start, end))
    return found


def _within_number(text: str, start: int, end: int, before: str, behind: str) -> bool:
    if not before.isdigit():
        return before == "." and behind.isdigit() and text[start - 2 : start - 1].isdigit()
    if behind in ("%", "‰") or (behind == "." and text[end + 1 : end + 2].isdigit()):
        return True
    grouped = end - start == 1 and _THOUSANDS.match(text, end)
    return bool(grouped) and _GROUPED.search(text, max(0, start - 6), start) is not None


def _spans(pattern: "re.Pattern[str]", text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


def _doubles(text: str) -> list[tuple[int, int]]:
    return [
        (found.start(), found.start() + 1)
        if found.group() in ("，。", "，、")
        else (found.start() + 1, found.end())
        for found in _DOUBLED.finditer(text)
        if found.end() - found.start() > 1
    ]


def _wraps(text: str) -> list[tuple[int, int]]:
    """Line breaks within a wrapped line: the line is long, ends in no full stop, and the next one goes on."""
    found: list[tuple[int, int]] = []
    for match in _BREAK.finditer(text):
        place, end = match.span()
        broken = _BROKEN.search(text, max(0, place - _BLANKS_AT_MOST), place)
        if broken is None:
            continue
        start = broken.start()
        line_start = text.rfind("\n", max(0, start - _LINE_AT_MOST), start) + 1
        line = text[line_start:start] if line_start else text[max(0, start - _LINE_AT_MOST) : start]
        next_end = text.find("\n", end, end + _LINE_AT_MOST)
        following = text[end : next_end if next_end >= 0 else end + _LINE_AT_MOST]
        if "关于" in line and _TITLE_ENDS.search(following) and not _TITLE_ENDS.search(line):
            found.append((start, end))
            continue
        if len(line) < _WRAPPED_AT or line[-1] in "。；：!?！？" or "|" in line or "\t" in line:
            continue
        if not line_start and _HEADLINE.search(line):
            continue  # a headline, and then the text
        if following[:1] in "一二三四五六七八九十(" and not line[-1].isdigit() and len(following) < 40:
            continue  # a heading
        if line[-1].isdigit() and _BEGINS_WITH_YEAR.match(following):
            continue  # 浏览次数：1532, and then the text
        if (
            line[-1].isdigit()
            or line[-1] in "，、.,"
            or following[:1].isdigit()
            or len(following) > _WRAPPED_AT // 2
        ):
            found.append((start, end))
    return found
