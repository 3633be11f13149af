"""What has been read so far, which later numbers lean on, and what a number was found to state."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from fractions import Fraction

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.numbers import Number
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.model import BATCH_COUNTS, Where
from spotcheck.figures.claims.stating import Stated

_NOWHERE = Where()
_SPREAD = re.compile(
    r"从不合格[^，。；]{0,8}(?:看|分析)|不合格[^，。；]{0,12}(?:分布|集中|涉及|主要|包括|原因)|(?:不合格|不达标|问题|不符合[^，。；]{0,4})(?:的)?(?:产品|样品|商品|批次|食品|项目|样本)*(?:之|当)?中(?![国央])"
)
_HEADING = re.compile(
    r"\s*(?:[#*]+\s*)?(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]+|\d{1,2}(?=[一-鿿]))"
)
#: behind a product that stands alone: its text, or a line that begins with what was done
_GOES_ON = re.compile(
    r"。(?=\S)|\s*\n\s*(?=(?:[本此]次|全年|经)?(?:组织|共)?(?:抽查|抽检|监测|检验|检测|抽样|抽取|抽验|采样|购买)了?[^。\n]{0,12}\d)"
)
_TITLE_YEAR = re.compile(
    r"(20\d\d)年(?!\d{1,2}月)[^。\n]{0,40}?(?:抽查|抽检|监测|比较试验|检验|检测|情况|监督|抽验)"
)
_TITLE = re.compile(
    r"(?:关于|[局会]|年度?(?:第?[一二三四]季度)?)(?P<product>[^，。；\n关于年局会]{2,14}?)(?:产品|商品)?(?:质量)?(?:国家|省级|市级|专项|网络)?(?:监督抽查|监督抽检|比较试验|抽查检验|专项抽查|抽检)(?:结果|情况|通报|通告|公告|$)"
)
_COMPARED_DATE = re.compile(
    r"(?:[比较与同是为]|相比|(?<![降升减增提落])[到至]|[从由]|(?<=[高低多少大小优差])于)(?:去年|上年)?$"
)
_OTHER_DATE = re.compile(r"同期|的\d|的\d|出台|制定|发布|印发|修订|施行|实施|起施行|公布的")
_SHORT = 20
_DRAWN = ("sampled", "tested")
_VERDICTS = ("nonconforming", "conforming", "failure_rate", "pass_rate")
_OF_BATCHES = (*_DRAWN, *_VERDICTS)
_IN_ALL = re.compile(r"总|共|全|[本此]次|今年|本期|其[中余他它]|整体|平均|综合|各|上述|累计|合计")
_NO_YEAR = re.compile(r"出台|制定|发布|印发|修订|施行|起施行")


@dataclass
class State:
    """What later numbers lean on.

    `count` is the measure of the last count and `whole_count` of the first of its list; `among` the measure of the
    counts that are being divided (其中); `scope` holds until another is named, `whole` is what 其中 is within.
    """

    year: str = ""
    topic: str = ""
    count: str = ""
    whole_count: str = ""
    carried: str = ""
    among: str = ""
    rate: str = ""
    rate_before: str = ""
    base: Where = _NOWHERE
    base_measure: str = ""
    #: the trade of the enterprises that were visited: 20家健身中心
    firms: Where = _NOWHERE
    #: the place of a count of a part of what was drawn (7批次导体电阻不符合), and the scope before it
    part: tuple[int, Where] = (-1, _NOWHERE)
    falls: bool = False
    against: str = ""
    #: the scopes of counts since the last full stop, each once
    counted: list[Where] = field(default_factory=list[Where])
    stated: list[Stated] = field(default_factory=list[Stated])
    moved: Where = _NOWHERE
    #: what the sentence before spoke of alone, from its first count on
    spoken_of: Where = _NOWHERE
    #: what the text said a count of batches is of: value and unit → measure and scope
    told: dict[tuple[Fraction, str], tuple[str, Where]] = field(
        default_factory=dict[tuple[Fraction, str], tuple[str, Where]]
    )
    #: the place of a percentage that was set aside as a measured value
    aside: int = -2
    #: this stretch is one of several, between semicolons
    listing: bool = False
    scope: Where = _NOWHERE
    whole: Where = _NOWHERE
    stack: list[tuple[str, str, str, Where, Where]] = field(
        default_factory=list[tuple[str, str, str, Where, Where]]
    )

    def begin(self, sentence: Sentence) -> None:
        """Prepare for a sentence: a semicolon keeps what was said, a full stop keeps the year and the heading."""
        opening = sentence.text[sentence.start : sentence.start + 6].strip(" ，")
        self.spoken_of = _NOWHERE if sentence.opening or self.listing else self._alone()
        self.listing = sentence.soft
        if sentence.soft and opening.startswith("其中"):
            pass
        elif sentence.soft:
            self.count = self.among or self.whole_count or self.count
            self.scope = self.whole
        elif not opening.startswith(("其中", "其余", "占")):
            self.counted.clear()
            self.carried = self.count or self.carried
            self.rate_before = self.rate
            self.count = self.whole_count = self.among = self.rate = ""
            self.whole = self.scope = self.everything()
        self.stack.clear()
        self.aside = -2
        self.part = (-1, _NOWHERE)
        self.firms = _NOWHERE
        self.stated.clear()

    def _alone(self) -> Where:
        """Give the scope that all counts and rates of the last sentence shared, if what was drawn came first."""
        told = [s for s in self.stated if s.measure in _OF_BATCHES]
        drawn = bool(told) and told[0].measure in _DRAWN
        # 抽样农产品320件(蔬菜210件、水果110件)，合格300件: the parts are no other matter
        judged = {s.scope for s in told if s.measure not in _DRAWN} or {s.scope for s in told}
        shared = drawn and judged == {told[0].scope}
        return told[0].scope if shared else _NOWHERE

    def resume(self, around: Around) -> None:
        """Take up what the sentence before spoke of alone: 抽检农药20个。不合格样品3个."""
        marks = [*around.gap_marks, *around.after_marks]
        verdict = any(m.name in _VERDICTS for m in marks) and not any(m.name in _DRAWN for m in marks)
        whole = _IN_ALL.search(around.gap) or _SPREAD.search(around.gap)
        if verdict and self.spoken_of.words and not whole:
            self.scope = self.whole = self.spoken_of

    def everything(self) -> Where:
        """Give the scope of a sentence that names none: the heading's, in the year of the text."""
        return Where((("year", self.year),) if self.year else (), self.topic)

    def note(self, stated: Stated) -> None:
        """Keep what a number of the sentence stated, and the scope of a count."""
        self.stated.append(stated)
        named = stated.measure in BATCH_COUNTS and stated.scope.words
        if named and stated.scope not in self.counted:
            self.counted.append(stated.scope)

    def in_step(self, nth: tuple[int, int]) -> Where | None:
        """Give the scope that was counted in the place of a list: the last as many, in their order."""
        place, size = nth
        return self.counted[-size:][place] if size and len(self.counted) >= size else None

    def narrowed(self, local: Where | None, *, keep: bool = True) -> Where:
        """Give the scope that local words name within the whole; the current one where there are none."""
        if local is None:
            return self.scope
        whole = self.whole
        words = local.words or ("" if local.conditions else whole.words)
        made = Where(
            tuple(sorted((dict(whole.conditions) | dict(local.conditions)).items())), words, local.confidence
        )
        if keep:
            self.scope = made
        return made

    def parentheses(self, gap: str) -> None:
        """Keep what was said before a parenthesis, and take it up again behind it."""
        for c in gap:
            if c == "(":
                self.stack.append((self.count, self.whole_count, self.among, self.scope, self.whole))
            elif c == ")" and self.stack:
                count, whole_count, self.among, self.scope, self.whole = self.stack.pop()
                self.count, self.whole_count = count or self.count, whole_count or self.whole_count

    def divide(self, around: Around) -> None:
        """Note 其中 and its kin: what follows is within what was counted last."""
        if any(m.name == "among" for m in around.gap_marks) or around.gap.endswith(("包括", "包含", "含")):
            self.among = self.count or self.carried if not _SPREAD.search(around.gap) else self.among
            self.whole = self.scope

    def spread(self, around: Around) -> None:
        """Note that the failed are being divided: 不合格产品主要分布在."""
        if _SPREAD.search(around.gap):
            self.among = "nonconforming"

    def years(self, sentence: Sentence, around: Around, number: Number) -> None:
        """Take the year from the dates between the number before and this one, unless they are compared with."""
        text, base = sentence.text, ""
        low = bisect_left(sentence.found, around.gap_start, key=lambda n: n.start)
        for date in sentence.found[low:]:
            if date.start >= number.start:
                break
            if not date.year:
                continue
            before, behind = text[max(0, date.start - 4) : date.start], text[date.end : date.end + 5]
            base = base or scopes.compared(around.gap) or " "
            if _NO_YEAR.match(behind) or (
                _COMPARED_DATE.search(before) and "截至" not in before and not before.endswith("对于")
            ):
                continue
            if date.year in base or _OTHER_DATE.match(behind):
                continue
            self.year = date.year
            self.part = (-1, _NOWHERE)
            self.scope, self.whole = self.scope.joined(year=date.year), self.whole.joined(year=date.year)

    def head(self, sentence: Sentence) -> None:
        """Note a heading: its product holds until the next one."""
        line = sentence.text[sentence.start : sentence.end]
        if sentence.opening and not sentence.found and self._named(sentence, line):
            return
        if not (
            (sentence.opening or not sentence.figures)
            and len(line) < 40
            and "，" not in line
            and _HEADING.match(line)
        ):
            return
        self.topic = scopes.heading(line)
        self.count = self.whole_count = self.carried = self.among = self.rate = ""

    def _named(self, sentence: Sentence, line: str) -> bool:
        """Note a product that stands alone before its text: 灭火器。抽查5批次."""
        alone = len(line) < _SHORT and "，" not in line
        goes_on = _GOES_ON.match(sentence.text, sentence.end)
        product = scopes.heading(line) if alone and goes_on else ""
        self.topic = product or self.topic
        return bool(product)


def title(text: str) -> tuple[str, str]:
    """Give the year and the product that a title names, or empty strings."""
    year = _TITLE_YEAR.search(text[:600])
    head = text[:200].strip().partition("\n")[0]
    product = _TITLE.search(head) if len(head) < 60 and "，" not in head else None
    return year.group(1) if year else "", scopes.noun_phrase(product.group("product")) if product else ""
