"""What a count of batches or enterprises is of: its list, the words before it, or those behind it."""

import re
from dataclasses import replace
from fractions import Fraction

from spotcheck.figures.claims.chinese import bought, places, scopes, trades, ways
from spotcheck.figures.claims.chinese.beside import holds, own_verdicts
from spotcheck.figures.claims.chinese.firms import ENUMERATION, behind_firms, names_firms, of_firms
from spotcheck.figures.claims.chinese.following import quoted_behind, scope_behind
from spotcheck.figures.claims.chinese.here import OF_A_PRICE, Here
from spotcheck.figures.claims.chinese.items import OTHERS, lacking, of_item
from spotcheck.figures.claims.chinese.names import ends_as_goods
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.language.lexicon_phrases_chinese import SOLD_AS

SAMPLES = re.compile(r"[^，。；、\d]{0,16}?(?:样本|样品|样机|产品|商品|食品|检体)")
#: 不符合食品安全国家标准、存在食品安全风险的样品
_NOT_CONFORMING = re.compile(
    r"^(?:其中)?(?P<fault>(?:不符合|未达到?)[^，。；、\d]{3,16})(?:、[^，。；、\d]{2,16})*"
    r"的(?:样品|产品|食品|商品)?(?:共|有|为|是)*$"
)
_FIRMS_JOINED = re.compile(r"(?:[家户]|个(?!种|品|大?类))[^，。；、\d]{1,12}[和与及、]\d+[家户个]$")
_NOWHERE = Where()
_PRICES = ("元", "元以下", "元以上", "元以内")
_PART_OF_THEM = re.compile(r"[^，。；、\d]{0,12}?[中里]?，?(?:仅|只|均|就|竟)?有")
_SHORT = 6
_MORE = ("另外有", "另有", "还有", "另外还有", "此外有", "又有", "亦有", "也有", "另")
#: who was visited, and no goods: 冰品业者398家、抽验430件
_VISITED = re.compile(
    r"(?:业者|(?<!企)业|商号|商户|商铺|店家|店铺|商店|摊商|摊贩|零售商|零售店|工厂|餐[厅馆]|饭店|卖场|食肆|夜市)$"
)
#: 化妆品经营单位: whose goods stand in their name
_TRADE = re.compile(
    r"[一-鿿]{2}(?:生产|加工|经营|销售|经销|零售|批发|流通|使用)(?:企业|单位|[商农]?户|门店|商)$"
)
_REST = re.compile(r"(?:其[余他它]|余下|剩下|剩余|余)的?(?:有)?$")
#: 10件样品中品质项目全数符合: what is said of them names no product
_IN_THEM = re.compile(
    r"(?:样品|样本|产品|商品|检体|型号)(?:[之当]?[中间]|的|[售标]价|价[格钱]|容量|重量|中?[检验测]出"
    r"|在(?!线)|[^，。；、\d]{0,12}(?:差[异距]|参差|悬殊))"
)
#: 其中6批皆为日本鲜草莓
_ARE = re.compile(r"[皆均都全]?[为是属](?P<goods>[^，。；、\d]{2,16})")
_SOME_OF_THOSE = re.compile(r"，[其当]中[有的]?")
#: 其余九件都是冰块
_THEY_ARE = re.compile(r"(?:样品|样本|产品|商品)?(?:都|均|皆|全部?|则)?(?:是|为|属)")
_WITHIN_GROUP = re.compile(r"(?<![其当之集])中，$")
_OPENED = re.compile(r"\((?:包括|包含|其中|分别[是为]|含|计有|计|即|有)?$")
_QUOTED, _QUOTED_END = ("「", "『", "“"), ("」", "』", "”")
_ITEMS_ALL = re.compile(
    r"、[^，；。、]+等(?:[\d·一二三四五六七八九十]*个?项?)?(?:检[测验])?(?:项目|指标|参数|性能|方面)"
)
#: 北京、上海等地企业生产或经销的15批次空气净化器
_MADE_BY = re.compile(
    r"等地?(?:企业|厂商|厂家|公司)(?:所|标称)?(?:生产|经销|销售|经营|加工|制造|进口|[或、和及])+的$"
)
_CLAIMED = re.compile(
    r"(?:声称|宣称|标[示榜明称]|号称|主打|不?含有?|[添未无]添?加|采用|带有|配有)[^，。；、]{1,16}的$"
)
#: 100个(共10种)较常见的非预先包装糖水
_BEHIND_ASIDE = re.compile(
    r"(?:样本|样品)?\((?:共|合共|包括|涉及|涵盖|即"
    r"|来自)[^()，。；]{1,12}\)(?P<goods>[^，。；、()\d]{2,20})(?=[，。；]|$)"
)
#: 不同类型、不同品牌的30批次童装: how they differ, before what they are
_OF_ALL_SORTS = re.compile(r"不同[^，。；、\d的]{1,8}(?:(?:[、和与及]|以及)不同[^，。；、\d的]{1,8})*的$")
_AGAIN = re.compile(r"(?:样品|样本|检体|产品|商品)(?:[均皆都全]|$)")
_SOLD_AS = re.compile(rf"{SOLD_AS}的$")
#: 委托公证公司对市面上10款凉感衣进行检测: what stands before is who does it
_DONE_TO = re.compile(
    r"(?<![相面针反核校])对(?:(?:市面|市场|本地|线上|网上)上?(?:的|所售|销售的|售卖的)*|市售的?|在售的?)?$"
)
#: what may stand between a verb and its count: 测试了市面上共20款
_AT_ONCE = re.compile(r"(?:[了的共]|市[面场]上|市面|市售|在售|本地|本港|本澳|网上|线上|不同品牌)*")
#: 欧乐B、飞利浦等: names before a count, of which some are told
_BRANDED = re.compile(r"等(?:品牌)?(?:的)?$")
_NAMES = re.compile("[、，和与及]")
_PAIR, _MANY, _PRODUCTS = 2, 3, 12
#: 抽查暖手宝、拖鞋、围巾，共计90批次: all that was drawn, one by one
_ALL_LISTED = re.compile(
    r"(?:抽[查检验样取测]|监测|采购|购买)了?[^，。；：、\d]{2,24}"
    r"(?:(?:、[^，。；：、\d]{2,24}){2,}|、[^，。；：、\d]{2,12}[和与及][^，。；：、\d]{2,12})，?(?:总计|合计|共计?|计)$"
)
_JOINED = re.compile(r"(?:[、和与及]|以及)$")
#: 12件贩售于卖场、7件贩售于夜市: where those were sold
_SOLD_AT = re.compile(
    r"(?:样品|产品|商品)?(?:均|都)?(?:贩售|贩卖|售卖|出售|销售)[于在](?P<place>[^，。；、\d的]{2,10})(?=[，。；、()]|$)"
)
#: (10件日用品、11件…
_ONE_NAME = re.compile(r"[^，。；、()\d]{2,10}[、和及)]?")


#: firms told apart by their size, and makers and sellers: 72家大型企业的163批次
_SIZED_FIRMS = re.compile(
    r"(?P<size>(?:大中|中小|小微|大|中|小|微)型)(?:骨干|规模|工业)?(?:生产|加工)?企业(?:所?生产)?的?"
)
_MAKERS = re.compile(r"家[^，。；、\d]{0,8}(?:生产|制造)的?\d")
_SELLERS = re.compile(r"(?:销售者|经销[商者]|(?:销售|经营|经销)(?:单位|企业|商|者))(?:所?(?:销售|经营))的?")
_MAKERS_NEAR = 120
#: 单项不合格177批次，多项不合格35批次
_OF_ITEMS = re.compile(r"(?P<of>[单多双]个?(?:项目?|指标))不合格的?(?:产品|样品|商品|批次)?[共有为达]*$")
_ITEMS_NEAR = 16


def scoped(here: Here, measure: str = "") -> Where:
    """Give the scope of a count: of its list, of the words before it, or of those behind it."""
    here.leave_parts()
    if (here.listed and here.listed.scope) or not measure:
        return here.scope()
    if _is_rest(here, measure):
        return of_rest(here)
    items = _OF_ITEMS.search(here.around.gap[-_ITEMS_NEAR:]) if measure == "nonconforming" else None
    if items:
        return here.state.narrowed(Where((), items["of"], 0.8), keep=False)
    if here.sums_up and here.around.gap.endswith("等"):
        here.state.firms = _NOWHERE
        return here.state.scope
    return of_firms(here) if measure == "enterprises" else _of_batches(here, measure)


def _is_rest(here: Here, measure: str) -> bool:
    """Whether a count is of the rest of what was drawn: 其余12件均符合规定."""
    around = here.around
    if measure not in VERDICTS or not (judged := first(around.after_marks, VERDICTS)):
        judged = here.whole_judged and (measure not in VERDICTS or _added_to(here) is not None)
    return bool(judged) and _REST.search(around.near) is not None


def of_rest(here: Here) -> Where:
    """Give what the rest is of: what was drawn, and not the part before it (甲20件、乙15件，其中2件乙不合格，其余33件合格)."""
    if (whole := _added_to(here)) is not None:
        return whole
    drawn = {stated.scope for stated in here.state.stated if stated.measure in DRAWN}
    if len(drawn) > 1:  # 豆制品68件，其中豆干20件、豆皮18件、其他30件: of what they are parts of
        whole = here.state.stated[0].scope == here.state.whole
        return here.state.whole if whole else here.state.everything()
    return next(iter(drawn), here.state.whole)


def _are_brands(here: Here, before: Where) -> bool:
    """Whether names before 等 and a count are those of brands or makers, and no goods, faults or places."""
    state = here.state
    known = state.whole.words or is_product(state.scope)
    if before.conditions or not known or not here.told:
        return False
    names = [name for name in _NAMES.split(before.words) if name]
    if all(ends_as_goods(name) and not name[-1:].isascii() for name in names):
        return False
    return not any(
        scopes.names_item(Where((), name))
        or scopes.names_place(Where((), name))
        or scopes.names_origin(Where((), name))
        or places.is_area(name)
        for name in names
    )


def _added_to(here: Here) -> Where | None:
    """Give what was drawn that this rest and the parts before it make up: 网购15件中2件不合格，其余13件合格, beside 实体店20件."""
    figures, told = here.sentence.figures, here.state.stated
    size = here.number.value or Fraction(0)
    for k in range(here.i - 1, max(-1, here.i - _PRODUCTS), -1):
        if figures[k].kind not in ("batch", "object"):
            return None
        if told[k].measure in DRAWN and figures[k].value == size:
            return told[k].scope
        size += figures[k].value or 0
    return None


def _told_apart(here: Here) -> Where | None:
    """Give what goods are told apart by: 3件贩售于夜市; their prices, 100-200元的4款童鞋有3款未通过, where the 3 are of those 4."""
    if sold := _SOLD_AT.match(here.around.after):
        where = scopes.scope_of(sold["place"], front=True) or Where((), sold["place"], 0.8)
        return here.state.narrowed(where, keep=False)
    priced = OF_A_PRICE.match(here.sentence.text, here.number.last, here.sentence.end)
    if band := priced["price"] if priced else here.price_band:
        return here.state.narrowed(Where((), band, 0.85))
    scope = here.state.scope
    some = here.i and scope.words.endswith(_PRICES) and _PART_OF_THEM.fullmatch(here.around.gap)
    return scope if some else None


def _by_fault(here: Here) -> Where | None:
    """Give what some of the failed do not conform to, by which they are told apart: 不合格样品中，不符合国家标准的样品1批次."""
    told = _NOT_CONFORMING.search(here.around.near) if here.state.among == "nonconforming" else None
    return here.state.narrowed(Where((), told["fault"], 0.8), keep=False) if told else None


def _of_batches(here: Here, measure: str) -> Where:
    around, state = here.around, here.state
    told = _of_their_batches(here) if here.behind("enterprise") else _told_apart(here)
    told = told or (_by_fault(here) if measure == "nonconforming" else None)
    if told is not None:
        return told
    there = bought.there(here)
    before = None if there or own_verdicts(here) else here.noun_before(around.gap, attached=around.attached)
    if (
        _of_several_kinds(here)
        or _says_where_all_failed(here, measure, before)
        or _all_are(here, before)
        or _are_others(here)
    ):
        return state.scope
    # 欧乐B、飞利浦等5款通过测试, in a text about toothbrushes
    brands = before is not None and _BRANDED.search(around.near) is not None and _are_brands(here, before)
    before = None if brands else before
    item = of_item(here, measure, before) or (ways.origin_behind(around.after) if around.after else None)
    without = None if item else lacking(here, measure, before)
    if item or without:
        return state.narrowed(item or without, keep=item is not None)
    elsewhere = there or (
        before is not None and (_of_other_count(here, before) or names_firms(before, around.near))
    )
    known = _told_whole(here, measure) if before is None else _told_before(here, measure, before)
    if before is None and known is None and _holds_more(here):
        known = replace(state.everything(), words="", within="")
    if known is not None:
        return known
    whole = brands or elsewhere or _enumerates(here, measure, before)
    before = None if elsewhere else before
    phrase = measure in DRAWN and not around.after_marks
    asked = _asks_behind(here, measure, before, whole=whole)
    behind = scope_behind(around.after, head=phrase) if asked else None
    if before is None and behind is None and measure in DRAWN:
        aside = _BEHIND_ASIDE.match(here.sentence.text, here.number.last, here.sentence.end)
        behind = scope_behind(aside["goods"], head=True) if aside else None
    if behind and not (before and _repeats(here, behind, before)):
        return state.narrowed(_with_channel(behind, before))
    if before is None and measure in DRAWN and state.part[0] >= 0 and not around.inside:
        state.scope = replace(state.scope, words=state.part[1].words)
    return state.scope if whole else here.scope()


def _holds_more(here: Here) -> bool:
    """Whether a count holds more than the goods that a text is about, which are a part of it: 本周有22批，其中6批皆为鲜草莓."""
    figures, i, about = here.sentence.figures, here.i, here.state.about.words
    following = figures[i + 1] if about and i + 1 < len(figures) else None
    if following is None or following.unit != here.number.unit or not holds(here.number, following):
        return False
    part = _ARE.match(here.sentence.around(i + 1).after)
    if part is None or not _SOME_OF_THOSE.fullmatch(here.sentence.text, here.number.last, following.first):
        return False
    named = scope_behind(part["goods"])
    own = named.words if named else ""
    return len(own) > 1 and (own in about or about.endswith(own[-2:]))


def _told_whole(here: Here, measure: str) -> Where | None:
    """Give what was drawn, where its count is told once more behind its parts: 国产37件、输入20件，结果60件检体均未检出."""
    if measure == "nonconforming" or not _AGAIN.match(here.around.after):
        return None
    told = zip(here.sentence.figures, here.state.stated, strict=False)
    same = (here.number.value, here.number.unit)
    return next((s.scope for f, s in told if (f.value, f.unit) == same and s.measure in DRAWN), None)


def _told_before(here: Here, measure: str, before: Where) -> Where | None:
    """Give what was drawn, where its count is told again behind what is wrong: 水杯在标志方面存在问题，40款样品中有15款."""
    if measure not in DRAWN or not (scopes.names_item(before) and SAMPLES.match(here.around.after)):
        return None
    told = here.state.told.get((here.number.value or Fraction(0), here.number.unit))
    return told[1] if told and told[0] in DRAWN and not scopes.names_item(told[1]) else None


def _repeats(here: Here, behind: Where, before: Where) -> bool:
    """Whether the words behind a count only say again what all is: 中石油加油站的42组油品, in a text about 油品."""
    again = bool(behind.words) and behind.words == here.state.whole.words
    again = again and not _MADE_BY.search(here.around.near)
    return again and here.told and bool(before.words) and not scopes.names_origin(before)


def _all_are(here: Here, before: Where | None) -> bool:
    """Whether examples stand before a count of what all are: 甲牌洗发液等15批次化妆品, in a text about 化妆品."""
    behind = scope_behind(here.around.after) if before and here.around.near.endswith("等") else None
    return behind is not None and bool(behind.words) and behind.words == here.state.whole.words


def _are_others(here: Here) -> bool:
    """Whether a count is of the others of what was drawn: 其他67件样品中."""
    return here.around.near.strip("，；") in OTHERS and SAMPLES.match(here.around.after) is not None


def _of_several_kinds(here: Here) -> bool:
    """Whether a count follows kinds of two sorts, and is of all of them: 21类食品和1类食品添加剂，共1168批次."""
    figures, i = here.sentence.figures, here.i
    if i < _PAIR or not here.behind("kind") or figures[i - 2].kind != "kind":
        return False
    return _JOINED.search(here.sentence.text, figures[i - 2].last, figures[i - 1].first) is not None


def _says_where_all_failed(here: Here, measure: str, before: Where | None) -> bool:
    """Whether the test items before a count are those of all that failed: 甲醛、色牢度等项目不合格12批次."""
    listed = measure == "nonconforming" and before is not None and "、" in before.words
    return (
        listed
        and here.state.count in DRAWN
        and "其中" not in here.around.gap
        and _ITEMS_ALL.search(here.around.gap) is not None
    )


def _asks_behind(here: Here, measure: str, before: Where | None, *, whole: bool) -> bool:
    """Whether a count is of what the words behind it name, and not of what those before it do."""
    around = here.around
    if measure in DRAWN and _IN_THEM.match(around.after):
        return False
    several = before is not None and "、" in before.words
    examples = around.near.endswith("等") and (several or _names_product(here, other=True))
    aside = around.inside and not (_OPENED.search(around.gap) and _ONE_NAME.fullmatch(around.after))
    if not aside and (before is None or whole or examples or _described(here, before)):
        return True
    if before is None or around.inside:
        return False
    if not before.words:
        return measure in (*DRAWN, "nonconforming")  # 线上抽检发现6批次童车不合格
    if before.words in OTHERS and _THEY_ARE.match(around.after):
        return True
    told = (
        _next_drawn(here, before)
        or _drawn_at_once(here, measure, before)
        or (around.gap.endswith("：") and _names_product(here))  # 特搜：10款风筒, 价格调查：10件糖果类样品
        or _some_failed(here, before)
        or _within_group(here)
        or _named_at_once(here)
        or _named_alone(around)
    )
    return told or (around.closed and _names_nothing_near(here))


def _drawn_at_once(here: Here, measure: str, before: Where) -> bool:
    """Whether a verb of sampling stands right before a count and the goods behind it: 从玩具厂抽取20批次棉柔巾.

    What stands before the verb is who drew them or where, whatever its name, unless the sentence counts by places.
    """
    drawn = last(here.around.near_marks, DRAWN) if measure in DRAWN else None
    if drawn is None or not _AT_ONCE.fullmatch(here.sentence.text, drawn.end, here.number.first):
        return False
    return before.words not in places.counted(here.sentence.text) and _names_product(here)


def _next_drawn(here: Here, before: Where) -> bool:
    """Whether test items of the count before stand before the next one and its goods: 5件配料检验防腐剂及2件茶叶检验农药."""
    listed = here.around.near.endswith(("及", "和", "与", "、")) and here.behind(here.number.kind)
    return listed and scopes.names_item(before) and _names_product(here)


def _some_failed(here: Here, before: Where) -> bool:
    """Whether a headline says what was checked, and how many of which failed: 抽检贺年食品8款糖果未能通过."""
    around = here.around
    checked = around.near.endswith(before.words) and last(around.near_marks, DRAWN)
    judged = checked and first(around.after_marks, VERDICTS)
    return bool(judged) and not here.i and _names_product(here, other=True)


def _names_product(here: Here, *, other: bool = False) -> bool:
    """Whether the words behind a count name a product, or with `other` one that not all is: 乐乐等5款书包."""
    behind = scope_behind(here.around.after)
    if behind is None or not is_product(behind):
        return False
    return not (other and behind.words in here.state.whole.words)


def _named_at_once(here: Here) -> bool:
    """Whether the words right behind a count name a product, and those before it in its clause none: 有2件冰块与3件茶饮."""
    around = here.around
    told = around.after.endswith(("与", "和", "及", "、")) or around.after[:1] in ("是", "属")
    if not told or len(around.near) >= _SHORT or here.named_before(around.near, attached=False) is not None:
        return False
    return _names_product(here)


def _named_alone(around: Around) -> bool:
    """Whether a clause begins with a count and names the goods behind it: 抽查商家陈列商品，110件儿童玩具有36件不合格; 另有三个雪糕样本."""
    near = around.near.strip()
    if near not in ("", *_MORE) or not around.gap.rstrip().removesuffix(near).endswith("，"):
        return False
    behind = scope_behind(around.after)
    return behind is not None and is_product(behind) and not scopes.names_item(behind)


def _within_group(here: Here) -> bool:
    """Whether a count is of a product within the group that the clause before names: 配件中，15批次软管全部合格."""
    around = here.around
    return not around.near and _WITHIN_GROUP.search(around.gap) is not None and _names_product(here)


def _with_channel(behind: Where, before: Where | None) -> Where:
    """Keep the channel or stage that the words before a count name."""
    named = before is not None and not before.words and not behind.conditions
    return replace(behind, conditions=before.conditions) if named and before else behind


def _of_other_count(here: Here, named: Where) -> bool:
    """Whether the words before a count belong to one that is set aside: 在8个码头抽取40批次, 从3间零售店购得6款."""
    told = here.state.stated[-1] if here.i else None
    aside = told is not None and told.reason == "other count"
    places_on = scopes.names_place(named) and last(here.around.near_marks, DRAWN) is not None
    if told is not None and told.measure == "enterprises" and here.behind("object"):
        return places_on  # 66个加油站共抽取样品132个
    return aside and bool(named.words) and (places_on or here.around.gap.startswith(named.words))


def _described(here: Here, before: Where | None) -> bool:
    """Whether the words before a count say where it is from or how it is, and those behind it what it is."""
    around = here.around
    if before is not None and (scopes.names_origin(before) or scopes.names_region(before)):
        return True
    if around.gap.endswith("的") and (  # 防腐剂超标的一个酸菜样本, 学校食堂的90份餐具
        SAMPLES.match(around.after) or (before is not None and scopes.names_place(before))
    ):
        return True
    if _MADE_BY.search(around.near) or _CLAIMED.search(around.near):  # 声称防水的16款手机壳
        behind = scope_behind(around.after)
        return behind is not None and is_product(behind)
    if around.near.endswith(("中有", "”这", "」这")) or _DONE_TO.search(
        around.near
    ):  # 童装中有6批次婴幼儿服装; “甲”、“乙”这两款面膜
        return _names_product(here)
    joined = around.near.endswith(("和", "及", "与"))  # 所有荧光棒样本和9款电灯笼样本
    if (joined or around.near in ("在", "从")) and SAMPLES.match(around.after):
        return True
    named = around.near.endswith(_QUOTED_END)  # 「香菜」3件「豇豆」2件
    quoted = not named and (
        around.after.startswith(_QUOTED) or bool(quoted_behind(around.after))
    )  # 7件「竹笙」
    sorts = around.near.endswith("的") and _OF_ALL_SORTS.search(around.near) is not None
    return quoted or sorts or around.near.endswith(("分别是", "分别为")) or _sold_as(around.gap)


def _sold_as(gap: str) -> bool:
    """Whether the words before a count say how well the counted sell, and name nothing: 最受欢迎的36款酸奶."""
    return gap.endswith("的") and _SOLD_AS.search(gap) is not None


def _of_their_batches(here: Here) -> Where:
    """Give the scope of the batches of enterprises: the product behind them, or in the name of the trade."""
    around, state = here.around, here.state
    placed = around.gap.startswith("，") and scopes.names_place(state.scope) and bool(state.whole.words)
    visited = around.gap[:1] in ("，", "、") and _VISITED.search(state.scope.words) is not None
    firms = {told.scope for told in state.stated if told.measure == "enterprises"}
    several = len(firms) > 1 and "，" in around.gap
    traded = around.gap[:1] in ("，", "、") and _TRADE.search(state.scope.words) is not None
    if traded and last(around.near_marks, DRAWN) and (product := trades.of_trade(state.scope.words)):
        state.scope = state.narrowed(product)  # 检查化妆品经营单位230家，抽样85批次
    elif (placed or visited or several or traded) and last(around.near_marks, DRAWN):
        state.scope = state.whole  # 成品油：检查加油站30家，取样60个; 检查油站9家、油库3家，取样60个
    verb = last(around.near_marks, DRAWN)
    tail = around.gap[verb.end - around.gap_start :] if verb and "，" not in around.gap else ""
    if tail and (own := scopes.scope_of(tail)):
        return state.narrowed(own)  # 稽查火锅店25家、抽验食材62件
    joined = _FIRMS_JOINED.search(here.sentence.text, around.clause_start, around.gap_start) is not None
    behind = scope_behind(around.after)
    if behind and scopes.names_item(behind) and is_product(state.scope):
        behind = None  # 猪肉查核604家、1684件标示
    product = behind or (None if joined else trades.of_trade(around.gap))
    if joined:
        state.scope = state.whole  # 20家灯具生产企业、12家开关生产企业的45批次: of both
    elif product is None and (firms := _firms_apart(here)):
        return state.narrowed(firms)
    return state.narrowed(product or behind_firms(around, joined=joined))


def _firms_apart(here: Here) -> Where | None:
    """Give what firms are told apart by whose batches these are: 72家大型企业的163批次; beside those of makers, 153家销售者销售的230批次."""
    told = _SIZED_FIRMS.match(here.around.gap)
    if told:
        return Where((), told["size"] + "企业", 0.8)
    start = max(0, here.around.gap_start - _MAKERS_NEAR)
    makers = _MAKERS.search(here.sentence.text, start, here.around.gap_start)
    sellers = makers and _SELLERS.match(here.around.gap)
    return Where((("stage", "distribution"),), "", 0.8) if sellers else None


def _names_nothing_near(here: Here) -> bool:
    """Whether the clause of a count names nothing before it, and its verdict stands behind: 其中还有1批次纤维含量不合格."""
    around = here.around
    judged = first(around.after_marks, VERDICTS)
    return bool(judged) and "，" in around.gap and here.named_before(around.near, attached=False) is None


def _enumerates(here: Here, measure: str, named: Where | None) -> bool:
    """Whether the first count of a text is of all that the words before it enumerate: 抽检了大米、面粉、挂面等120批次."""
    first_count = measure in (*DRAWN, "nonconforming") and not here.state.count and not here.state.carried
    listed = first_count and named is not None and "、" in named.words
    one_by_one = measure in DRAWN and not here.i and not here.told and _ALL_LISTED.search(here.around.gap)
    about = here.state.about.words or (named is not None and named.words.count("、") >= _MANY)
    one_by_one = one_by_one and about  # 抽验关东煮、卤味共72件: of these, in a text that names nothing else
    return listed and (ENUMERATION.search(here.around.gap) is not None or bool(one_by_one))
