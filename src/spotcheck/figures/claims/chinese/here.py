"""Where the reading stands: a number, the words around it, and what has been read so far; and rules tried in order."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache

from spotcheck.figures.claims.chinese import periods, places, scopes, summed, topics, ways
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.lists import Aligned
from spotcheck.figures.claims.chinese.numbers import Number
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, Mark, between, first, last, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_checks as lexicon

_CHECKS_REPEATED = re.compile(r"(?:共|分别)?(?:抽[查检样验取测]|监测|检[验测]|采样)了?$")
#: 烟花爆竹生产、经销企业61家
_TWO_TRADES = re.compile(
    r"(?P<product>[^，。；：、\d]{2,14}?)(?:生产|加工|制造|批发)(?:企业|单位|者|户)?(?:、|和|与|及"
    r"|以及)(?:销售|经营|经销|零售|流通|使用)(?:企业|单位|者|户|门店)(?:共|有|的|抽取|抽查|抽检)*$"
)
#: 在生产企业抽取30批次，在流通市场抽取70批次，共发现不合格9批次
_IN_ALL_FOUND = re.compile(
    r"(?:经[^，。；]{0,8})?(?:总|合|累)?共计?(?:发现|检出|查出|检验|抽检出|检验出|有)?(?:不合格|问题|不达标"
    r"|合格)?(?:的|产品|样品|商品|食品|批次)*(?:为|有|共)?"
)
#: 西岭市抽查58批次, 武进区不合格率最高，为8%
_DONE_THERE = re.compile(
    r"(?:共|各|分别|累计|实际|的|市级|县级|区级|监督)*(?:抽[查检样验取测]|监测|检[验测]|采样|送检"
    r"|完成)*(?:检验|检测|样品|产品|商品|食品)*(?:共|了|有)*"
    r"|的?(?:产品|商品|食品|抽[查检样]|监测|批次|样品|总体|监督|平均|检[验测])*(?:不?合格|达标|问题|检出"
    r"|发现|不达标)+率?(?:最[高低]|较[高低]|居首|居末)*，?(?:仅|只有|高)?[为达是有]*(?:到|了)?"
)
#: 共抽查甲市82家企业, 主要在甲区、乙区的15家销售者处: where all of it was done
_ALL_THERE = re.compile(
    r"(?:(?:抽[查检样取测验]|监测|检[验测查])了?(?:了|全)?|主要[在于]|^本次[^，。；]*在)$"
)
#: 涉及江苏生产企业110批次: a part of what was drawn
_FIRMS_THERE = re.compile(
    r"(?:的?(?:生产|经营|销售|流通)?(?:企业|单位|厂家|厂商))(?:生产的?|产品|的)*(?:共|有|计)*"
)
#: 另开展风险监测20批次: of another check than what was told before
_BESIDES = re.compile(
    r"[^，。；]{0,8}?另(?:外|行)?(?:还|又|再)?(?:组织|开展|执行|实施|进行|完成|办理|安排)了?"
)
#: 12家生产企业和15家销售单位: the words up to the next number are of the one before
_OF_THE_ONE_BEFORE = re.compile(r"[^，；：。\n、()]*(?:及|和|与|以及)")
#: food, of which nothing says what kind, and another group behind it
_FOOD = re.compile(
    r"(?:^|[，。；：、的市县区省国州]|其中|合格|抽[查检样验取]了?|检[验测出]了?|监测了?)食品(?:产品"
    r"|类)?(?:样品)?(?:共|监督|实物|总体|抽[查检样]|检[验测])*(?:不?合格率)?(?:为|达|是)?$"
)
_OTHER_GROUP = re.compile(
    r"[^。]{0,100}?[、，；](?:不合格)?(?:化妆品|药品|工业产?品|日用消费品"
    r"|食品相关产品)[^，。；、\d]{0,8}(?=\d)|[，；、][一-鿿]{2,5}(?:产品|商品|用品)(?=\d)"
)
#: 其余均符合规定，违规比例仅: what follows is of all again
AFTER_REST = re.compile(r"其余[^，。；：、\d]*，[^，。；、\d]*$")
#: what a clause tells that says what was checked
_CHECKS = re.compile(
    r"抽[查检样取验测]|检[验测查]|监测|化验|采样|送[检验测]|购买|采购了|测试|试验|调查|评[测价]|合格|达标"
    r"|查[获处出]|稽查|查核|率|超标|问题|严重|突出|质量|品质|涉及|[最较][高低好差多]"
)
_FRAMES = re.compile(
    r"(?:^(?:其中|针对|关于|至于|在|从|按|就))|(?:方面|领域|环节|渠道|来看|来说|而言|中|上|类|产品|商品|食品)$"
)
_GROUP = 14
_OF_FIRMS = ("enterprise", "batch")
#: 32批次电热毯、4批次电暖脚器: what the first is of, and the joint of the list
_NEXT_OF_LIST = re.compile(r"[^，。；：、()\d]{1,16}(?:[、和及与]|以及)")
#: behind the noun of the last part a clause begins
_PARTED = re.compile(r"[^，；：、()\d]{0,10}[，；]")
_CLAUSES = re.compile("[，。；：]")
_PRODUCTS = 12
_LEAD = 3
_PAIR = 2
#: 200元以下6批, 300元以下的不合格率
_PRICED = re.compile("的[^，。；、\\d]*|(?:[有共]|样[品本]|产品|商品|[:：])*")
_BAND = re.compile(r"以[上下内]|[至到~～—–-]|[低高]于|不[足到超]|超过")
#: 12款售价700元以下的样品中
OF_A_PRICE = re.compile(
    r"[^，。；、\d]{0,8}?(?:售价|价格|单价|定价|价位)(?:[在为]|介[于乎])?(?P<price>[^，。；、]{1,16}?元(?:以[上下内])?)"
    r"[^，。；、\d]{0,2}的?(?:样品|样本|产品|商品|型号)[之当]?中"
)
_PRICED_WITHIN = 20
_FINED = ("罚款", "罚没", "罚", "货值", "金额")
_IN_ALL = re.compile(
    r"(?:[一二三四五六七八九十两\d]+个?大?(?:项|类|者|种|次|轮|环节|部分|地|领域|渠道|批)|上述"
    r"|以上)?(?:合计|共计|总计|总共|累计)(?:抽[查检样])?(?:为|有)?"
)


#: 进口的「鲜蜜瓜」，被检出残留农药超标，共1批
_QUOTED_GOODS = re.compile(
    r"(?:进口|输入|报验|产制|生产|制造|贩[售卖]|销售|出售|品名|名为"
    r"|一[批款件])的?[「“](?P<name>[^「」“”]{2,12})[」”](?:产品|商品|食品)*，?(?:[则也亦经]是?)?(?:被|检出"
    r"|验出|遭|查出|检[测验]|因)"
)


def _quoted(gap: str) -> Where | None:
    """Give the goods in quotation marks that the clauses before a number say something of."""
    found = last_match(_QUOTED_GOODS, gap)
    return Where((), found["name"], 0.8) if found else None


#: 从生产企业抽查; 不合格药品7批, in a text that tells of no other bad goods
_DRAWN_FROM = re.compile(
    rf"[从在由](?P<trader>{lexicon.TRADER})(?:中|共|随机|处)*(?:抽[查检样取验测]|采样|监测|检验|检测)了?"
    r"(?:样品|样本|产品)?$"
)
_BAD_GOODS = re.compile(r"不合格的?(?P<goods>[一-鿿]{2,8}?)(?:样品|产品)?(?:共|有|为)*$")
_BAD_GOODS_COUNTED = re.compile(
    r"不合格的?(?!率|[^，。；、\d]{0,8}率)([一-鿿]{2,8}?)(?:样品|产品)?(?:共|有|为)*(?=\d)"
)


@lru_cache(maxsize=16)
def _bad_goods(text: str) -> frozenset[str]:
    """Give the goods that a text counts the failed of by their names."""
    return frozenset(_BAD_GOODS_COUNTED.findall(text)) - {"产品", "样品", "商品", "食品", "样本"}


def _traders(words: str) -> bool:
    """Whether words are a kind of traders, or the rest of two: 企业、流通企业, of 月饼生产企业、流通企业."""
    return words in lexicon.TRADERS or words.rpartition("、")[2] in lexicon.TRADERS


@dataclass(frozen=True)
class Here:
    """A number in its sentence: the i-th figure of it, and what a list says of it."""

    sentence: Sentence
    i: int
    around: Around
    state: State
    listed: Aligned | None

    @cached_property
    def number(self) -> Number:
        """The number."""
        return self.sentence.figures[self.i]

    @property
    def before(self) -> Number | None:
        """The number before it in the sentence."""
        return self.sentence.figures[self.i - 1] if self.i else None

    @property
    def joined(self) -> bool:
        """Whether only a list's joint stands between the number before and this one."""
        return self.sentence.joined(self.i)

    def behind(self, *kinds: str) -> bool:
        """Whether the number before is of one of these kinds."""
        return self.before is not None and self.before.kind in kinds

    def earlier(self, names: frozenset[str]) -> Mark | None:
        """Give the last mark of these names between the start of the sentence and the number before."""
        return last(between(self.sentence.marks, self.sentence.start, self.around.gap_start), names)

    @property
    def measured(self) -> bool:
        """Whether the number before, of whatever kind, is a measured value, and nothing since says what this one is of."""
        found, number = self.sentence.found, self.number
        earlier = bisect_left(found, number.start, key=lambda n: n.start) - 1
        if earlier < 0 or found[earlier].reason != "limit or measured value":
            return False
        near = found[earlier].start >= self.around.gap_start
        return near and not between(self.sentence.marks, found[earlier].end, number.start)

    def leave_parts(self) -> None:
        """Take up the whole again behind a list of parts: 其中线上65批次、线下47批次，检出不合格3批次."""
        summed = self.i < 1 or self.behind(self.number.kind) or self.earlier_kinds > 1
        if summed:
            near = self.around.near.strip("，、 ")
            if _IN_ALL.fullmatch(near) or (_IN_ALL_FOUND.fullmatch(near) and self._several_drawn):
                self.state.scope = self.state.whole
        if not self.i:
            return
        figures, text = self.sentence.figures, self.sentence.text
        divided = self.parts_told()
        if self.sums_up or divided:
            self.state.scope = divided or self.state.whole
        parts = (
            not (divided or self.listed)
            and self.i > 1
            and text[figures[self.i - 2].last] in "、及和与"
            and figures[self.i - 2].kind == figures[self.i - 1].kind
            and not self._judged_of_drawn
        )
        listed = self._behind_list_of_drawn
        if listed and "其中" in self.around.gap:
            # 拖鞋12批次、雨伞10批次，其中4批次不合格: of all that was drawn
            self.state.scope = self.state.whole = self.state.undivided
        elif listed or (parts and self.around.gap.startswith(("，", "；"))):
            self.state.scope = self._of_first or self.state.whole
        counted = self.number.kind in ("batch", "object")
        if (
            counted
            and self.part_before
            and "，" in self.around.gap
            and "其中" not in self.around.gap
            and not self._of_several
        ):
            self.state.scope = self.state.part[1]

    @property
    def _judged_of_drawn(self) -> bool:
        """Whether the two numbers before are what was drawn and what of it failed, and no parts: 甲51批次、不合格22批次，不合格率."""
        drawn, judged = (stated.measure for stated in self.state.stated[self.i - 2 : self.i])
        return drawn in DRAWN and judged in VERDICTS

    @property
    def _behind_list_of_drawn(self) -> bool:
        """Whether a clause begins behind a list of what was drawn, kind by kind: 抽查32批次电热毯、4批次电暖脚器，有1批次不合格."""
        if self.i < _PAIR or self.listed or "，" not in self.around.gap:
            return False
        first_one, last_one = self.state.stated[self.i - 2 : self.i]
        told = {first_one.scope.words, last_one.scope.words} - {""}
        if first_one.measure != last_one.measure or last_one.measure not in DRAWN or len(told) < _PAIR:
            return False
        figures, text = self.sentence.figures, self.sentence.text
        if "其中" in self.around.gap:
            judged = [*self.around.gap_marks, *self.around.after_marks]
            behind_each = text[figures[self.i - 2].last] in "、及和与"
            return first(judged, VERDICTS) is not None and (behind_each or self._next_of_list)
        return self._next_of_list

    @property
    def _next_of_list(self) -> bool:
        """Whether the two numbers before are of one list, each before what it counts."""
        figures, text = self.sentence.figures, self.sentence.text
        return _NEXT_OF_LIST.fullmatch(text, figures[self.i - 2].last, figures[self.i - 1].first) is not None

    @property
    def _several_drawn(self) -> bool:
        """Whether samples of several kinds were counted in this sentence."""
        return len({stated.scope for stated in self.state.stated if stated.measure in DRAWN}) > 1

    @property
    def _of_first(self) -> Where | None:
        """Give what the first count of the sentence is of, where the parts are of it: 买样512批次，扣除假货3批次、无标签5批次，送检504批次."""
        state, first_one = self.state, self.sentence.figures[0]
        if state.divided or first_one.kind != self.number.kind or state.stated[0].measure not in DRAWN:
            return None
        smaller = (first_one.value or 0) >= (self.number.value or 0)
        apart = self.sentence.text.startswith("，", first_one.last)
        return state.stated[0].scope if smaller and apart else None

    @property
    def _of_several(self) -> bool:
        """Whether the part before is one of several products, each of which was counted: what follows is of it too."""
        told = {scope.words for scope, _ in self.state.drawn[-_PRODUCTS:]}
        part = self.state.scope
        named = part.words in told and part.words != self.state.part[1].words
        return len(told) > 1 and named and topics.is_product(part) and not scopes.names_item(part)

    @property
    def earlier_kinds(self) -> int:
        """How many numbers of the kind of the one before stand in the sentence: 抽查9家企业，共计18批次 sums up nothing."""
        kind = self.sentence.figures[self.i - 1].kind
        return sum(figure.kind in (kind, self.number.kind) for figure in self.sentence.figures[: self.i])

    @property
    def part_before(self) -> bool:
        """Whether the count before this number, its rate left aside, is of a part of what was drawn."""
        place = self.state.part[0]
        return place >= 0 and (place == self.i - 1 or (place == self.i - 2 and self.behind("rate")))

    def parts_told(self, measures: frozenset[str] = DRAWN) -> Where | None:
        """Give what the numbers before this one are all parts of: 线上共100个，进口60个，本地40个，不合格3个."""
        if self.i < 3 or not _PARTED.match(self.around.gap):
            return None
        figures, size = self.sentence.figures, Fraction(0)
        for k in range(self.i - 1, max(0, self.i - 12), -1):
            size += figures[k].value or 0
            before = figures[k - 1]
            if self.state.stated[k].measure not in measures or figures[k].kind != before.kind:
                return None
            if k < self.i - 1 and before.value == size:
                return self.state.stated[k - 1].scope
        return None

    @property
    def sums_up(self) -> bool:
        """Whether this number is the sum of those before it: 网店30件，实体店20件，共50件."""
        return summed.sums_up(self.sentence, self.i)

    def scope(self, gap: str | None = None, *, attached: bool | None = None) -> Where:
        """Give the scope that the list or the words before the number name, and keep it."""
        if self.listed and self.listed.scope:
            return self.state.narrowed(self.listed.scope)
        if gap is None:
            gap, attached = self.around.gap, self.around.attached
        return self.state.narrowed(self.named_before(gap, attached=bool(attached)))

    def named_before(self, gap: str, *, attached: bool) -> Where | None:
        """Give the scope that the words before the number name: a product, a channel, a price or a way of checking."""
        named = self.noun_before(gap, attached=attached)
        if named and self.state.apart & {"trader", "place"}:
            named = self._of_trader(named, gap) or named
        if price := self.price_band:
            return Where(
                named.conditions if named else (),
                f"{price}的{named.words}" if named and named.words else price,
                0.8,
            )
        if named is not None and named.words not in lexicon.TRADERS:
            return named
        if attached and _OF_THE_ONE_BEFORE.fullmatch(gap):
            return named
        clause = _CLAUSES.split(gap)[-1]
        divided = "其中" in gap or self.state.parts or (self.told and _BESIDES.match(clause) is not None)
        apart = self.state.apart
        if ways.is_origin(self.state.scope.words):
            apart |= {"origin"}  # 省外12款，以及省内9个市的30款
        way = ways.way_of(clause, apart, divided=divided) or ways.origin_of(
            clause, told=self.told, apart="origin" in apart
        )
        if way and not way.words and way.get("stage") and self.number.kind in _OF_FIRMS and self.own_product:
            return named
        if way is None and named is not None and lexicon.TRADERS.get(named.words) and not divided:
            return None  # 检查经营者39户，抽检87批次: all of them are
        # 其中，上半年抽检; or a text that tells of both halves
        halves = self.state.both_halves or (self.state.divided and not self.state.whole.words)
        half = periods.half(gap) if halves else None
        return way or named or half or (self.state.whole if halves and "全年" in gap else None)

    def _of_trader(self, named: Where, gap: str) -> Where | None:
        """Give the stage of the traders that batches are drawn from, where the product is that of all: 药品抽查从生产企业抽查548批，不合格药品7批."""
        drawn = _DRAWN_FROM.search(gap)
        if drawn and ways.trader(drawn["trader"]).conditions:
            return ways.trader(drawn["trader"])
        again = _BAD_GOODS.search(gap) if self.state.scope.get("stage") and self.i else None
        alone = again is not None and again["goods"] == named.words and not named.conditions
        return self.state.scope if alone and len(_bad_goods(self.sentence.text)) == 1 else None

    @property
    def price_band(self) -> str:
        """Give the prices right before the words before this number that goods are told apart by: 300元以下的不合格率, 200-300元的8款."""
        text, found = self.sentence.text, self.sentence.found
        if text.find("元", max(0, self.number.first - _PRICED_WITHIN), self.number.first) < 0:
            return ""
        place = bisect_left(found, self.number.start, key=lambda n: n.start) - 1
        price = text[found[place].first : found[place].last] if place >= 0 else ""
        amount = self.before is found[place] and self.state.stated[-1].measure
        if (
            "元" not in price
            or not _BAND.search(price)
            or amount
            or not _PRICED.fullmatch(text, found[place].last, self.number.first)
        ):
            return ""
        if text.endswith(_FINED, 0, found[place].first):
            return ""
        return price

    @property
    def own_product(self) -> bool:
        """Whether this sentence named a product, of which the kinds of firms are told: 卫生纸抽查生产企业4家."""
        scope = self.state.scope
        return bool(scope.words) and scope.words != self.state.whole.words and topics.is_product(scope)

    def noun_before(self, gap: str, *, attached: bool) -> Where | None:
        """Give the scope that the words before the number name, but for places that only say where firms sit."""
        if "食品" in gap[-_GROUP:] and (food := self._group_of_several(gap)):
            return food
        gap, attached = self._behind_opening(gap, attached=attached)
        named = scope_before(gap, attached=attached)
        if named is not None and self._says_why(named, gap):
            named = None
        if named is None and "」" in gap.replace("”", "」"):
            named = _quoted(gap)
        if named is None or not named.words:
            return named
        if _traders(named.words) and (joined := _TWO_TRADES.search(gap)):
            named = scopes.scope_of(joined["product"]) or named
        elif places.is_area(named.words):
            named = self._placed(named, gap)
        if named is None or not named.words:
            return named
        if named.words in lexicon.RESTS and (
            AFTER_REST.search(gap) or (self.state.scope.words and self._judged)
        ):
            return None  # 其余38款未发现不合格
        if named.words in self.state.whole.words and (own := self._before_repeated(named.words, gap)):
            return own
        return named

    def _says_why(self, named: Where, gap: str) -> bool:
        """Whether a name stands in a clause far before the first number that tells of no check, in a text about something else.

        暑假是出游的高峰，某局组织开展了抽查，共抽查50批次
        """
        about, words = self.state.about.words, named.words
        known = (words in about or about in words) if about else self.sentence.text.count(words) > 1
        if self.i or named.conditions or known or not topics.is_product(named):
            return False
        place = gap.rfind(words)
        end = gap.find("，", place)
        clause = gap[max(gap.rfind(mark, 0, place) for mark in "，；：") + 1 : end]
        # 被褥最让人放心不下，合格率不到三成; 一般贸易进口的童装，上半年抽检120批次
        subject = clause.strip("。 \n").startswith(words) and not last(self.around.gap_marks, DRAWN)
        if subject or (not about and (clause.strip("。 \n").startswith(words) or clause.endswith(words))):
            return False
        return 0 <= place < end and not _CHECKS.search(clause) and not _FRAMES.search(clause)

    def _behind_opening(self, gap: str, *, attached: bool) -> tuple[str, bool]:
        """Leave out of a gap what stands before words that say what is checked: 夏天是旺季，卫生局抽验冰品，共抽验30件."""
        around = self.around
        if gap is not around.gap or not around.gap_start < self.state.opened <= around.near_start:
            return gap, attached
        return self.sentence.text[self.state.opened : self.number.first], False

    def _group_of_several(self, gap: str) -> Where | None:
        """Give 食品 as a scope where it is one of several groups: 食品163批次，化妆品2批次; alone it says nothing."""
        text, here = self.sentence.text, self.number
        several = _FOOD.search(gap) and _OTHER_GROUP.match(text, here.last)
        # 抽查33家食品生产企业7种产品: the trade of the firms
        several = several or (self.behind("enterprise") and self.state.scope.words == "食品")
        return Where((), "食品", 0.75) if several else None

    @property
    def _judged(self) -> bool:
        """Whether a verdict stands behind the number, in words or as all or none."""
        return self.whole_judged or first(self.around.after_marks, VERDICTS) is not None

    @property
    def whole_judged(self) -> bool:
        """Whether all or none is said right behind the number: 其他30件全数合格."""
        following = self.sentence.figures[self.i + 1 : self.i + 2]
        return bool(following) and following[0].kind in ("none", "every") and not self.around.after

    @staticmethod
    def _before_repeated(words: str, gap: str) -> Where | None:
        """Give what stands before a word that repeats what all are: 车用汽油抽检油品1358批次, of all 油品; 超市的油品."""
        place = gap.rfind(words)
        if gap.endswith("的", 0, place):
            clause = _CLAUSES.split(gap[: place - 1])[-1]
            named = scopes.scope_of(clause)
            if named is None:
                return ways.origin_of(clause, told=True)  # 其中本省企业生产的水泥
            if len(clause) - len(named.words) >= _LEAD:
                return None
            apart = scopes.names_place(named) or places.is_area(named.words) or ways.is_origin(named.words)
            return named if apart else None
        verb = _CHECKS_REPEATED.search(gap, 0, place)
        named = scope_before(gap[: verb.start()]) if verb else None
        return named if named and named.words != words and topics.is_product(named) else None

    def _placed(self, named: Where, gap: str) -> Where | None:
        """Give a place as a scope where the text counts by places, or speaks of one after the whole; else what stands before it."""
        words = named.words
        if any(area in words for area in places.counted(self.sentence.text)):
            return named
        if named.get("channel") and self.sentence.text.count(words) == 1:
            return Where(named.conditions, "", named.confidence)  # 银川市实体店
        before = scope_before(gap[: gap.rfind(words)])
        if before and before.words and topics.is_product(before):
            return before
        if "其中" in gap or self.state.parts or (self.told and self._part_there(words, gap)):
            return named
        return Where(named.conditions, "", named.confidence) if named.conditions else None

    def _part_there(self, words: str, gap: str) -> bool:
        """Whether a part of what was drawn is told by the place that it is from, or whose firms made it."""
        if self.number.kind == "batch" and _FIRMS_THERE.fullmatch(gap, gap.rfind(words) + len(words)):
            return True
        behind = scope_behind(self.around.after)
        if behind is not None and topics.is_product(behind):
            return False
        near = self.around.near.rstrip("的")
        if near.endswith(words) and _ALL_THERE.search(near.removesuffix(words)):
            return False
        return self._counted_there(words, gap) or near.endswith(words)

    def _counted_there(self, words: str, gap: str) -> bool:
        """Whether a place that the text has not named before is where a part was drawn: 西岭市抽查58批次."""
        text, place = self.sentence.text, gap.rfind(words)
        if _DONE_THERE.fullmatch(gap, place + len(words)) is None:
            return False
        counted = any(scope.words == words for scope, _ in self.state.drawn[-_PRODUCTS:])
        return counted or text.find(words) == self.around.gap_start + place

    @property
    def told(self) -> bool:
        """Whether something was counted before, of which this may be a part."""
        return bool(self.state.counts_told or self.state.count or self.state.carried)
