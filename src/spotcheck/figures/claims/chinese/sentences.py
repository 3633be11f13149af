"""Sentences, and what stands around each number of one."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from spotcheck.figures.claims.chinese.marks import marks_of
from spotcheck.figures.claims.chinese.numbers import Number, numbers
from spotcheck.figures.claims.marks import COUNTED, Mark, between
from spotcheck.figures.claims.normal import stretches
from spotcheck.language.lexicon_set_aside import REASONS

_STOP = re.compile(r"[。！？!?；;\n.](?:(?<!\.)[。！？!?；;\n]*|(?<=\.)(?=\s|$))")
#: ends of clauses; 防晒系数(SPF)低于 is one
_CLAUSE = re.compile(r"(?:\([A-Za-z][A-Za-z .&-]{0,14}\))|([，；：。()\n—…])")
#: 在9家网络平台购买58款: where, whatever their number
_ONLINE_PLACES = re.compile(r"(?:(?:网[络路購购]|网络交易|网络购物|电商|线上|互联网)平台|购物网站)(?=$)")
_CANDIDATE = re.compile(
    r"[\d一二三四五六七八九十廿卅百千两半持合达符翻](?:(?<=\d)"
    r"|(?<=[一二三四五六七八九十廿卅百千两半])[^，。；、\n]|(?<=持)平|(?<=合)格|(?<=达)标|(?<=符)合"
    r"|(?<=翻)番)"
)
_LIST_JOINT = re.compile(r"(?:[、,，/]|和|与|及|以及|或|[、,，]和)")
#: 、冰块, between the counts of a list
_ENTRY_JOINT = re.compile(r"(?:、|和|与|及|以及)[一-鿿]{1,8}?")
_SHARED_JOINT = re.compile(rf"{_LIST_JOINT.pattern}(?:约|近|超|上升|下降|增长|减少|提高|降低|增加|升|降)?")
#: who says it, from where: 【甲报3月5日讯】(记者某某甲市5日电), 本报讯
_DATELINE = re.compile(
    r"(?m)^[ \t]*(?:[【〔\[][^】〕\]\n]{2,30}(?:[讯电]|报[导道]|消息)[】〕\]] ?)?"
    r"(?:\([^()\n]{2,40}电\)|[^，。；：、()\n]{2,24}?(?:(?<![通资视音简])讯|(?<=[日社])电)(?=[ (\d]|$) ?"
    r"|[^，。；：、()\n]{0,24}?记者 ?[一-鿿]{2,4} ?发自 ?[一-鿿]{2,4}(?=[ \d]))?"
    r"(?:\([^()\n]{0,6}(?:记者|通讯员|实习)[^()\n]{0,40}\))?"
)
_KEPT = frozenset(("date or duration", "name with digits"))


class Around(NamedTuple):
    """The words around a number.

    `gap` lies between the number before and this one, `near` is the part of it in this clause; `after` reaches to the
    end of the clause or to the next number, `rest` to the end of the clause across other numbers. `closed`: the clause
    ended before another number came. Marks are those of gap, near, after and rest.
    """

    gap: str
    near: str
    after: str
    rest: str
    closed: bool
    gap_marks: list[Mark]
    near_marks: list[Mark]
    after_marks: list[Mark]
    rest_marks: list[Mark]
    gap_start: int
    near_start: int
    clause_start: int
    #: the gap begins behind another number
    attached: bool
    #: a parenthesis was opened in the gap, and not closed
    inside: bool


_FOUND = ("batch", "rate", "none", "every")


@dataclass(frozen=True)
class Sentence:
    """A stretch of text up to a full stop, a semicolon or the end of a line, with its numbers and marks."""

    text: str
    start: int
    end: int
    found: list[Number]
    figures: list[Number]
    marks: list[Mark]
    stops: list[int]
    #: a semicolon came before: the same list goes on
    soft: bool
    #: a line begins here
    opening: bool
    #: what was asked of `around`, kept
    arounds: dict[int, Around] = field(default_factory=dict[int, Around], compare=False, repr=False)

    def around(self, i: int) -> Around:
        """Give the words around the i-th figure."""
        known = self.arounds.get(i)
        if known is None:
            known = self.arounds[i] = self._around(i)
        return known

    def _around(self, i: int) -> Around:
        number = self.figures[i]
        gap_start = self.figures[i - 1].last if i else self.start
        next_start = self.figures[i + 1].first if i + 1 < len(self.figures) else self.end
        k = bisect_left(self.stops, number.first)
        clause_start = self.stops[k - 1] + 1 if k else self.start
        near_start = max(gap_start, clause_start)
        j = bisect_left(self.stops, number.last)
        stop = self.stops[j] if j < len(self.stops) else self.end
        after_end = min(stop, next_start)
        text = self.text
        gap = text[gap_start : number.first]
        opened, closed = self._aside(gap_start, near_start)
        if opened < closed:
            k = bisect_left(self.stops, opened)
            near_start = max(gap_start, self.stops[k - 1] + 1 if k else self.start)
        gap_marks = [
            m for m in between(self.marks, gap_start, number.first) if not opened <= m.start < closed
        ]
        rest_marks = between(self.marks, number.last, stop)
        return Around(
            gap,
            text[near_start:opened] + text[max(near_start, closed) : number.first],
            text[number.last : after_end],
            text[number.last : stop],
            stop <= next_start,
            gap_marks,
            [m for m in gap_marks if m[0] >= near_start],
            [m for m in rest_marks if m[1] <= after_end],
            rest_marks,
            gap_start,
            near_start,
            clause_start,
            i > 0,
            "(" in gap and gap.rfind("(") > gap.rfind(")"),
        )

    def _aside(self, start: int, end: int) -> tuple[int, int]:
        """Give the place of a parenthesis that ends right before the clause, which interrupts the one that goes on."""
        opened = self.text.rfind("(", start, end) if self.text[end - 1 : end] == ")" else -1
        return (opened, end) if opened > start else (end, end)

    def found_by_check(self, i: int) -> bool:
        """Whether a number is what a check found: a count of batches or a rate, or objects with a verb beside them."""
        if self.figures[i].kind != "object":
            return self.figures[i].kind in _FOUND
        around = self.around(i)
        return any(m.name in COUNTED for m in around.near_marks) or around.near.endswith("其中")

    def joined(self, i: int) -> bool:
        """Whether only a list's joint stands between the number before and the i-th."""
        return i > 0 and bool(
            _LIST_JOINT.fullmatch(self.text, self.figures[i - 1].last, self.figures[i].first)
        )


def sentences(text: str) -> list[Sentence]:
    """Cut a normal text into sentences, leaving out those without a number.

    >>> [len(s.figures) for s in sentences("抽查12批次；不合格3批次，占25%。没有数字。")]
    [1, 2, 0]
    """
    spans: list[tuple[int, int, bool, bool, list[Number]]] = []
    start, soft, opening = 0, False, True
    for stop in [*_STOP.finditer(text), None]:
        end = stop.start() if stop else len(text)
        for begin, stretch in stretches(text, start, end):
            found = numbers(text, begin, stretch) if _CANDIDATE.search(text, begin, stretch) else []
            spans.append((begin, stretch, soft, opening and begin == start, found))
        if stop:
            mark = stop.group()
            soft, opening, start = mark[0] in "；;" and "\n" not in mark, "\n" in mark, stop.end()
    masked = _masked(text, [n for *_, found in spans for n in found])
    return [_sentence(masked, *span) for span in spans]


def _masked(text: str, found: list[Number]) -> str:
    """Blot out what states nothing, but for dates: no word of a title or a standard says what a number is."""
    if "讯" in text or "电" in text or "报" in text:
        text = _DATELINE.sub(lambda line: " " * len(line.group()), text)
    pieces: list[str] = []
    position = 0
    for number in found:
        if number.kind == "ignored" and number.reason not in _KEPT and not _is_price_range(text, number):
            drawn = text.startswith(("购", "抽", "采", "买"), number.end)
            shops = _ONLINE_PLACES.search(text, number.start, number.end) if drawn else None
            end = shops.start() if shops else number.end
            pieces += [text[position : number.start], "·" * (end - number.start), text[end : number.end]]
            position = number.end
    return "".join([*pieces, text[position:]])


def _is_price_range(text: str, number: Number) -> bool:
    """Whether a number is a range of prices, by which goods are told apart: 200-500元11批."""
    return text[number.end - 1] == "元" and number.reason == REASONS["range"]


def _sentence(text: str, start: int, end: int, soft: bool, opening: bool, found: list[Number]) -> Sentence:
    figures = _shared_units(text, [n for n in found if n.kind != "ignored"])
    if not figures:
        return Sentence(text, start, end, found, [], [], [], soft, opening)
    stops = [m.start() for m in _CLAUSE.finditer(text, start, end) if m.lastindex]
    return Sentence(text, start, end, found, figures, marks_of(text, start, end), stops, soft, opening)


def _shared_units(text: str, figures: list[Number]) -> list[Number]:
    """Give the counter at the end of a list to its bare numbers: 分别为12、8和5批次; 冰品7件、冰块8、饮料12件."""
    for i in range(1, len(figures) - 1):
        before, here, following = figures[i - 1 : i + 2]
        if (
            here.kind == "bare"
            and before.unit == following.unit
            and before.kind in ("batch", "object")
            and _ENTRY_JOINT.fullmatch(text, before.last, here.first)
            and _ENTRY_JOINT.fullmatch(text, here.last, following.first)
        ):
            figures[i] = here._replace(kind=before.kind, unit=before.unit)
    for i in range(len(figures) - 2, -1, -1):
        here, following = figures[i], figures[i + 1]
        if (
            (here.kind == "bare" or (here.unit == "个" and following.kind == "point"))
            and following.kind not in ("bare", "none", "same", "every")
            and _SHARED_JOINT.fullmatch(text, here.last, following.first)
        ):
            figures[i] = here._replace(kind=following.kind, unit=following.unit)
    return figures
