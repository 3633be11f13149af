"""What has been read so far, which later numbers lean on, and what a number was found to state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from spotcheck.figures.claims.chinese import periods, scopes, topics, ways
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICTS
from spotcheck.figures.claims.model import BATCH_COUNTS, Where
from spotcheck.figures.claims.stating import Stated

_NOWHERE = Where()
#: 三成直播样品不合格——某市发布网售商品抽检结果
_TEASER = re.compile(r"—.{0,30}(?:发布|公布|通报|公告|抽[查检]|结果)")
_SPREAD = re.compile(
    r"从不合格[^，。；]{0,8}(?:看|分析)|不(?:合格|符合规定|符合标准|达标)[^，。；]{0,12}(?:分布|集中|涉及|主要|包括|原因)"
    r"|(?:不合格|不达标|问题|不符合[^，。；]{0,4})(?:的)?(?:产品|样品|商品|批次|食品|项目|样本)*(?:之"
    r"|当)?中(?![国央])"
)
#: 共320件，含蔬菜类210件
_INCLUDES = re.compile(r"^[^，。；]{0,10}[，(](?:其中)?(?:包含|包括|含|计有)(?!量|有)[^，。；()]{1,12}$")
_PARTS = ("其中", "其余", "占", "从", "按")
#: 从检测结果来看: of all of them
_ALL_SEEN = re.compile(r"\s*从[^，。；：]{0,10}(?:结果|总体|整体|数据)上?来?[看说]")
_PART = re.compile(
    r"\s*(?:其中|其余|占|[从按][^，。；：]{0,14}(?:看|分析?|统计|划分|分类|计算|来说|而言)(?:，|$))"
)
_JUDGED = VERDICTS | RATES
_OF_BATCHES = DRAWN | _JUDGED
#: 检验的148批次产品中: of those that were spoken of
_THOSE = re.compile(r"(?:抽查|抽检|抽取|检验|检测|测试|监测|送检|受检|被抽查|被抽检)的")
_AMONG_THEM = re.compile(r"(?:样品|产品|样本|商品|食品)(?:之|当)?中")
#: 经检验，有4批次不合格; 抽查发现3批次不合格
_FOUND_IN_THEM = re.compile(
    r"\s*(?:经|(?:抽[查检验测]|检[验测]|监测|测试|试验)(?:结果)?(?:共|还)?(?:发现|显示|表明|检出|查出))"
)
_IN_ALL = re.compile(r"总|(?<!的)共|全|[本此]次|今年|本期|其[中余他它]|整体|平均|综合|各|上述|累计|合计")
#: 童车不合格率最高，为35%: the first of several
_RANKED = re.compile(r"[最较偏][高低]|居首|居前|突出")
#: 2024年全市共抽查, 全年共有
_OF_ALL_AGAIN = re.compile(
    r"[\s，]*(?:(?P<year>20\d\d)年(?:度|全年)?，?|全年，?)?(?:[^，。；、：\d]{0,12}?(?:局|委|会|部门))?(?:全[国省市区县]|我[省市区县局]|本次)?"
    r"(?:质量|监督|国家|专项|累计)*(?:总共|(?P<sum>总计|合计)|累计|一共|共计?)(?:有|涉及|完成|组织)*(?:监督)?"
    r"(?:抽[查检样取验测]|购样|采样|检[验测]|监测)?(?:检验|检测)?(?:了|各类|产品|样品|商品|生产)*"
)
#: 以上三类产品: of all that the headings before name
_ALL_ABOVE = re.compile(
    r"\s*(?:以上|上述|这|前述)(?:\d{1,2}|[两二三四五六七八九十]{1,2})(?:大)?[类种个](?:产品|商品|食品|样品|消费品)?"
)
#: no set of batches has more of these than batches
_COUNTED_OF_BATCHES = ("batch", "enterprise", "kind")
_LONGEST = 160
_FRAMES = re.compile(r"(?:领域|环节|渠道|线上|线下|网络|电商)(?:中|内|里|上|方面|部分)?$")
_FRAME = 14
_SHORTEST = 6
_PAIR = 2
#: more counts than this are no parts of one: asking each time would cost more and more
_MOST_PARTS = 40


@dataclass
class State:
    """What later numbers lean on.

    `count` is the measure of the last count and `whole_count` of the first of its list; `among` the measure of the
    counts that are being divided (其中); `scope` holds until another is named, `whole` is what 其中 is within.
    """

    year: str = ""
    #: the first that the text names, and that where it stands in a line that is a title
    year_given: str = ""
    year_titled: str = ""
    #: the years of the counts and rates since the last full stop, and of all so far; no year is one of them
    years_told: set[str] = field(default_factory=set[str])
    years_before: set[str] = field(default_factory=set[str])
    #: year, scope and whole of what is compared, while counts of the year that it is compared with are told
    beside_year: "tuple[str, Where, Where] | None" = None
    #: and that year behind them: 较2024年
    since: str = ""
    #: this sentence is the title, which need not name the year that the text is about
    in_title: bool = False
    #: that of the heading of this section
    year_headed: str = ""
    #: what the text says that it is about, in a heading, a sentence that opens a check, or its first count
    about: Where = _NOWHERE
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
    #: the place of a count of kinds, and the names before it that it sums up
    together: tuple[int, Where] = (-1, _NOWHERE)
    falls: bool = False
    against: str = ""
    #: the scopes of counts since the last full stop, each once
    counted: list[Where] = field(default_factory=list[Where])
    #: those of its rates
    rated: list[Where] = field(default_factory=list[Where])
    #: and the counts, or else rates, before it
    counted_before: list[Where] = field(default_factory=list[Where])
    stated: list[Stated] = field(default_factory=list[Stated])
    moved: Where = _NOWHERE
    #: what it says so of the whole text, before its sections
    overall: Where = _NOWHERE
    #: what the text counts by: several levels of office, several ways of checking
    apart: frozenset[str] = frozenset()
    #: it sets periods against each other, and the last it named: a month, a quarter
    several_periods: bool = False
    period: periods.Conditions = ()
    #: this line tells of several of them, and the one that held before it
    of_periods: bool = False
    period_before: periods.Conditions = ()
    #: both halves of a year are told of
    both_halves: bool = False
    #: the place behind the words that opened a check
    opened: int = -1
    #: a heading or an opening said so, no count
    given: bool = False
    #: a count of failures said so: 3批次童车不合格, before all that was drawn is told
    blamed: bool = False
    #: what was drawn has been counted since
    counts_told: bool = False
    #: the sentence before, or the words before the number, say that something is sampled
    announced: bool = False
    #: what the last sentence with numbers counted first
    lead: Where = _NOWHERE
    #: what the text said a count of batches is of: value and unit → measure and scope
    told: dict[tuple[Fraction, str], tuple[str, Where]] = field(
        default_factory=dict[tuple[Fraction, str], tuple[str, Where]]
    )
    #: the unit of the last count of complaints, until something else is counted
    complaints: str = ""
    #: the kinds that a count of them sums up: 毛巾、袜子、童鞋3种产品
    named_kinds: Sequence[Where] = ()
    #: what the headings and labels so far name
    headings: list[Where] = field(default_factory=list[Where])
    #: what the list that is being read goes through
    turns: Sequence[Where] = ()
    #: what all of them were called: 投诉
    complained: Where = _NOWHERE
    #: the units of those counts
    units: set[str] = field(default_factory=set[str])
    #: the place of a percentage that was set aside as a measured value
    aside: int = -2
    #: what was drawn, since the text last said what it is about
    drawn: list[tuple[Where, Fraction]] = field(default_factory=list[tuple[Where, Fraction]])
    #: and of what the good or bad were counted
    judged: set[Where] = field(default_factory=set[Where])
    #: the numbers of this sentence are divided: 其中
    divided: bool = False
    #: this sentence tells of parts of what the one before counted
    parts: bool = False
    #: its first number is told as the highest or lowest of several
    ranked: bool = False
    #: this sentence begins a line
    headed: bool = False
    #: whether it is a headline that says the worst first, and what it is about behind a dash
    teased: bool = False
    #: this stretch is one of several, between semicolons
    listing: bool = False
    scope: Where = _NOWHERE
    whole: Where = _NOWHERE
    undivided: Where = _NOWHERE  # the whole before 其中
    stack: list[tuple[str, str, str, Where, Where]] = field(
        default_factory=list[tuple[str, str, str, Where, Where]]
    )

    def begin(self, sentence: Sentence) -> None:
        """Prepare for a sentence: a semicolon keeps what was said, a full stop keeps the year and the heading."""
        opening = sentence.text[sentence.start : sentence.start + 6].strip(" ，")
        if not self.parts:
            self._follow()
        elif not self.counts_told or self._whole_judged:
            self.lead = (
                self._only_drawn() or self.lead
            )  # 抽查7种产品。其中，抽查92批次沙发。经检验，4批次不合格
        self.divided = self.divided and not sentence.figures
        self.parts = _tells_parts(sentence, opening) if sentence.figures else self.parts
        self.listing = sentence.soft
        self.teased = (
            sentence.opening and _TEASER.search(sentence.text, sentence.start, sentence.end) is not None
        )
        self.headed = sentence.opening or (self.headed and not sentence.figures)
        if sentence.soft and opening.startswith("其中"):
            pass
        elif sentence.soft:
            self.count = self.among or self.whole_count or self.count
            self.scope = self.whole
        elif not opening.startswith(_PARTS[:3]):
            self.counted_before = self.counted[:] or self.rated[:] or self.counted_before
            self.counted.clear()
            self.rated.clear()
            self.carried = self.count or self.carried
            self.rate_before = self.rate
            self.count = self.whole_count = self.among = self.rate = ""
            self.whole = self.scope = self.everything()
        self.stack.clear()
        self.aside = -2
        self.part = self.together = (-1, _NOWHERE)
        self.firms = _NOWHERE
        self.stated.clear()

    def _follow(self) -> None:
        """Note what the sentence that ends was about: its first count names it where nothing did before."""
        told = [s for s in self.stated if s.measure in _OF_BATCHES]
        if not told or self.teased:
            return
        drawn = {s.scope for s in told if s.measure in DRAWN}
        if (
            self.headed
            and not self.divided
            and len(self.stated) == 1
            and told[0].measure in RATES
            and not self.ranked
            and topics.is_topic(told[0].scope)
        ):
            self.about = told[0].scope.only(
                *topics.CHANNELS
            )  # a line that begins with its rate is about its product
        first = told[0].scope if told[0].measure in DRAWN and not self.listing else _NOWHERE
        # 抽样农产品320件(蔬菜210件、水果110件)，合格300件: the parts are no other matter
        judged = {s.scope for s in told if s.measure not in DRAWN}
        self.lead = first if len(drawn) == 1 or self.divided or judged == {first} else _NOWHERE
        scopes_told = drawn or {s.scope for s in told}
        products = {s.only(*topics.CHANNELS) for s in scopes_told if not s.words or topics.is_topic(s)} - {
            _NOWHERE
        }
        if not self.counts_told and self.about == _NOWHERE and not self.listing and not self.divided:
            self.blamed = {stated.measure for stated in told} == {"nonconforming"}
            self.about = next(iter(products)) if len(products) == len(scopes_told) == 1 else _NOWHERE
        elif not self.counts_told and self.about == _NOWHERE and self.divided and topics.is_topic(first):
            self.about = first.only(*topics.CHANNELS)  # 抽查183批次童车，其中3批次无证生产: of the whole
        elif not self.given and drawn and (others := products - {self.about}):
            self.about = self._same_in_other_words(others)  # or several products, each with its counts
        elif not (self.given or self.about.words) and any(
            topics.other_side(self.about, told) for told in scopes_told
        ):
            self.about = _NOWHERE  # 线上抽查40批次，不合格4批次。线下不合格3批次。全年共抽查
        self.counts_told = self.counts_told or bool(drawn)
        if not self.given and drawn:
            self.about = self._of_parts() or self.about

    @property
    def _whole_judged(self) -> bool:
        """Whether a verdict was told of what was drawn first: the next is of its part."""
        return bool(self.drawn) and self.drawn[0][0] in self.judged

    def _only_drawn(self) -> Where | None:
        """Give what the sentence that ends says was drawn, where it is one thing."""
        drawn = {stated.scope for stated in self.stated if stated.measure in DRAWN}
        return next(iter(drawn)) if len(drawn) == 1 and not self.listing else None

    def _same_in_other_words(self, others: set[Where]) -> Where:
        """Give what the text is about in its new words, 儿童用品 after 中国儿童用品; nothing where it is another matter."""
        named = next(iter(others))
        same = len(others) == 1 and named.words and (named.words in self.about.words)
        return named if same else _NOWHERE

    def _of_parts(self) -> Where | None:
        """Give what was drawn first, where what was drawn since are its parts: they add up to it."""
        if not _PAIR < len(self.drawn) <= _MOST_PARTS:
            return None
        (whole, size), *others = self.drawn
        parts = sum(value for scope, value in others if scope != whole)
        return (
            whole.only(*topics.CHANNELS)
            if parts == size and (not whole.words or topics.is_product(whole))
            else None
        )

    def resume(self, around: Around) -> None:
        """Take up what the sentence before spoke of: 抽检农药20个。不合格样品3个."""
        marks = [*around.gap_marks, *around.after_marks]
        self.ranked = _RANKED.search(around.gap) is not None
        drawn = any(m.name in DRAWN for m in marks) and not _FOUND_IN_THEM.match(around.gap)
        verdict = any(m.name in _JUDGED for m in marks) and not drawn
        verdict = verdict or (drawn and _THOSE.fullmatch(around.near) and _AMONG_THEM.match(around.after))
        whole = (_IN_ALL.search(around.gap) and not self.listing) or _SPREAD.search(around.gap)
        if verdict and self.lead != _NOWHERE and not whole:
            self.scope = self.whole = self.lead

    def leave_complaints(self, around: Around) -> None:
        """Turn from complaints to what was sampled: 受理投诉126件，组织抽检22批次."""
        if self.complaints and any(m.name in DRAWN for m in around.gap_marks):
            self.complaints = ""
            self.whole = self.scope = self.everything()

    def leave_headline(self, *, several: bool) -> None:
        """Leave the product of a headline that tells of failures, where several kinds are counted: 1批次蜂蜜不合格。抽检8类食品."""
        if several and self.blamed and not self.counts_told and self.scope.words == self.about.words:
            self.about = self.overall
            self.whole = self.scope = self.everything()
        self.blamed = False

    def everything(self) -> Where:
        """Give the scope of a sentence that names none: what the text is about, in its year."""
        whole = self.about.joined(year=self.year) if self.year else self.about
        return whole.joined(**dict(self.period)) if self.period else whole

    def note(self, stated: Stated, value: Fraction | None) -> None:
        """Keep what a number of the sentence stated, and the scope of a count."""
        self.stated.append(stated)
        if stated.measure in _OF_BATCHES and not self.stack and (self.year or not self.in_title):
            self.years_told.add(self.year)
            self.years_before.add(self.year)
        if stated.measure in DRAWN and value is not None:
            self.drawn.append((stated.scope, value))
        if stated.measure in VERDICTS:
            self.judged.add(stated.scope)
        told = stated.scope.words or stated.scope.only("channel", "stage") != _NOWHERE
        named = stated.measure in (*BATCH_COUNTS, "cases") and told
        if named and stated.scope not in self.counted:
            self.counted.append(stated.scope)
        if stated.measure in RATES and stated.scope.words and stated.scope not in self.rated:
            self.rated.append(stated.scope)

    def narrowed(self, local: Where | None, *, keep: bool = True) -> Where:
        """Give the scope that local words name within the whole; the current one where there are none."""
        if local is None:
            return self.scope
        whole = self.whole
        words = local.words or ("" if local.conditions and not topics.implied(local, whole) else whole.words)
        made = Where(
            tuple(sorted((dict(whole.conditions) | dict(local.conditions)).items())),
            words,
            local.confidence,
            "" if words else whole.words or whole.within,
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
        if (
            any(m.name == "among" for m in around.gap_marks)
            or around.gap.endswith(("包括", "包含", "含"))
            or (around.attached and _INCLUDES.search(around.gap) is not None)
        ):
            self.among = self.count or self.carried if not _SPREAD.search(around.gap) else self.among
            self.undivided, self.whole = self.whole, self.scope
            self.divided = True

    def spread(self, around: Around) -> None:
        """Note that the failed are being divided: 不合格产品主要分布在."""
        if _SPREAD.search(around.gap):
            self.among = "nonconforming"

    def head(self, sentence: Sentence) -> None:
        """Note what a heading, or a sentence that opens a check, says that the text is about."""
        text = sentence.text
        line = text[sentence.start : sentence.end]
        line = line.rpartition("—")[2] if self.teased else line
        product = topics.alone(text, sentence.start, sentence.end) if self._bare(sentence) else None
        if product is None and (sentence.opening or not sentence.figures) and topics.is_heading(line):
            product = topics.heading(line)
        framed = None
        if product is None and sentence.opening and sentence.figures:
            framed = topics.framed(text, sentence.start, sentence.end)
            product = topics.label(text, sentence.start, sentence.end) or framed
        elif product is None and sentence.figures and not sentence.soft:
            product = topics.label_within(text, sentence.start, sentence.end)
        level = ways.headed(text, sentence.start) if sentence.opening else None
        if level:
            product = level.joined(**dict(self.overall.conditions))
        if product is None and self.headings and _ALL_ABOVE.match(line):
            product = self.overall  # 一、儿童用品：…。二、家用电器：…。以上两类产品合格率分别为
        elif product is not None and product.words:
            self.headings = [*self.headings, product]
        if product is not None:
            self._begin_about(self.overall if product == _NOWHERE else product)
            self.carried = next((c for c in (self.count, self.carried) if c in DRAWN), "")
            self.count = self.whole_count = self.among = self.rate = ""
            self.whole = self.scope = self.everything()
            if not (framed or level):
                return
        self._opens(sentence)
        self._of_all_again(sentence)
        self._frame(sentence)

    def _of_all_again(self, sentence: Sentence) -> None:
        """Come back to all from the product that a count made the subject, where more was drawn than of it.

        童鞋检验63批次，不合格7批次。2024年共抽查396批次
        """
        if sentence.soft or not (self.about.words and self.counts_told and sentence.figures):
            return
        first = sentence.figures[0]
        said = _OF_ALL_AGAIN.fullmatch(sentence.text, sentence.start, first.first)
        sizes = [(scope, value) for scope, value in self.drawn if scope.words == self.about.words]
        # （三）毛巾：购样15件，不合格3件。合计购样52件: of no towels, as all of these were told
        summed = bool(said and said["sum"]) and any(
            not scope.without("year").conditions for scope, _ in sizes
        )
        if said is None or not (summed or first.kind in _COUNTED_OF_BATCHES):
            return
        if not summed and (said["year"] or (not self.given and self.year)) != self.year:
            return
        if first.value is not None and sizes and first.value > max(value for _, value in sizes):
            self._begin_about(self.overall)

    def _frame(self, sentence: Sentence) -> None:
        """Take the stage or channel at the front of a sentence as what all of it is of: 流通领域中，线上抽查80批次."""
        level = (
            ways.fronted(sentence.text, sentence.start, self.apart)
            if self.apart and sentence.figures
            else None
        )
        if level:
            self.whole = self.scope = self.narrowed(level)
        headed = self.given and not self.counts_told and self.about.words and self.opened < sentence.start
        by = (
            topics.drawn_by(sentence.text, sentence.start, sentence.end)
            if headed and sentence.figures
            else None
        )
        if by:
            self.whole = self.scope = self.whole.joined(**dict(by.conditions))
        comma = sentence.text.find("，", sentence.start, sentence.start + _FRAME) if sentence.figures else -1
        if comma < 0 or not _FRAMES.search(sentence.text, sentence.start, comma):
            return
        named = scopes.scope_of(sentence.text[sentence.start : comma])
        if named and named.conditions and not named.words:
            self.whole = self.scope = self.whole.joined(**dict(named.conditions))

    @staticmethod
    def _bare(sentence: Sentence) -> bool:
        return sentence.opening and not sentence.found

    def _opens(self, sentence: Sentence) -> None:
        """Note what is checked, where a sentence says it before its first number: 对童车开展了抽查."""
        told = next((i for i in range(len(sentence.figures)) if sentence.found_by_check(i)), None)
        end = sentence.end if told is None else sentence.around(told).near_start
        words = sentence.text[sentence.start : min(end, sentence.start + _LONGEST)]
        if len(words) < _SHORTEST:
            return
        self.announced = topics.announces(words) or (self.announced and not self.counts_told)
        if (
            sentence.soft
            or _PART.match(words)
            or (self.counts_told and not sentence.opening and not self.announced)
        ):
            return
        said = topics.opened(words, sentence.text)
        about = said.about if said else None
        both = scopes.both_sides(sentence.text[sentence.start : sentence.end])
        if about and about.conditions and both:
            about = about.only()
        if both and not about:
            self._of_both(sentence, both)
        if said is None or about is None or about == _NOWHERE:
            return
        if not (said.sure or sentence.opening) and self.counts_told:
            return  # 灯具是抽查的重点, behind what was counted of all
        self.opened = sentence.start + said.end if about.words and said.sure else -1
        if not about.words and self.about.words and not sentence.opening:
            about = self.about.joined(
                **dict(about.conditions)
            )  # 电热毯不合格率7%。本次抽查在流通领域开展抽样
        if self.about in (_NOWHERE, self.overall):
            self.overall = about
        self._begin_about(about)

    def _of_both(self, sentence: Sentence, columns: frozenset[str]) -> None:
        """Take up both sides of a column again, where a check is of both: 对消费品实施线上线下监督抽查, below a heading on 网售产品."""
        drawn = next((f.first for f in sentence.figures if f.kind in ("batch", "object")), sentence.end)
        said = columns & scopes.both_sides(sentence.text[sentence.start : drawn])
        if said & dict(self.about.conditions).keys() and topics.announces(
            sentence.text[sentence.start : drawn]
        ):
            self._begin_about(self.about.without(*said))

    def _begin_about(self, about: Where) -> None:
        self.about, self.given, self.counts_told, self.lead = about, about != _NOWHERE, False, _NOWHERE
        self.drawn.clear()
        self.judged.clear()
        self.whole = self.scope = self.everything()


def _tells_parts(sentence: Sentence, opening: str) -> bool:
    """Whether a sentence begins to divide what was counted: 从渠道看, but not 从检测结果看."""
    return opening.startswith(_PARTS) and not _ALL_SEEN.match(sentence.text, sentence.start, sentence.end)
