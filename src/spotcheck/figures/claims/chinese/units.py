"""What counts of other units than batches state, sums of money, and numbers without a counter."""

import re
from dataclasses import replace

from spotcheck.figures.claims.chinese import (
    complaints,
    kind_groups,
    listed,
    premises,
    scopes,
    trades,
    ways,
)
from spotcheck.figures.claims.chinese.aside import told_again
from spotcheck.figures.claims.chinese.beside import closed_by_verdict, fails, is_base
from spotcheck.figures.claims.chinese.counted_cases import cases
from spotcheck.figures.claims.chinese.counts import PROBLEM, batches, pointed_to
from spotcheck.figures.claims.chinese.firms import with_verdict
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.implied import COUNTED_NOUN, upon
from spotcheck.figures.claims.chinese.own_counters import (
    counts_brands_goods,
    counts_farms,
    models_checked,
    of_goods_there,
    part_of_cases,
)
from spotcheck.figures.claims.chinese.preceding import divided
from spotcheck.figures.claims.chinese.said import (
    announced_bad,
    beyond_rate,
    items_of_each,
    told_behind_aside,
    told_despite,
    told_next_clause,
)
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules
from spotcheck.language import lexicon_chinese as lexicon

_NOUN = {name: re.compile(rf"(?:的)?{pattern}") for name, pattern in lexicon.NOUNS.items()}
_KITCHEN = re.compile(r"单位|学校(?:自设|厨房|食堂|餐厅|周边)|食堂")
_CASE_ENDS = re.compile(r"案件?(?:共|约|计|有|线索)*$")
#: 共开罚885件
_PUNISHED = re.compile(
    r"(?:开罚|裁罚|裁处|处罚|处分|查处)了?(?:[^，。；、\d]{0,10}(?:广告|案件?))?(?:共计|共|总计|合计|逾|约)*$"
)
#: 违规广告以网路210件最多
_MOST_CASES = re.compile(r"(?:广告|案件|申诉案?|争议案?)[^，。；、\d]{0,6}以[^，。；、\d]{1,10}$")
_CASE_BEHIND = re.compile(r"(?!涉案)[^，。]{0,6}案|行政处罚")
#: 检验12项防腐剂: what was looked for, substance by substance
_TESTED_FOR = re.compile(r"(?<!经)(?:检[验测]|化验|测试|验|查验)(?:了|共|达|逾|约|包[括含])*$")
_ITEM_BEFORE = re.compile(r"(?:项目|指标|参数)(?:有|共|为|计)*$")
_NO_FIRMS = re.compile(r"(?:机构|实验室|平台|网站|媒体|消协|消委会|学校|医院)(?:共|有|达|约|计)*$")
_FIRMS_NAMED = re.compile(r"[^，。；、\d]{0,4}?(?:企业|单位|商家|经营者|网店|店铺|商户)")
NUMBER_OF = re.compile(
    r"(?:批次|样品|样本|数量|总数|批次数|样品数|件数|组数|抽检量|抽查量|抽样量|样本量|批数)(?:数|量|总数"
    r"|总量)?(?:最多，|最少，|最大，|分别|共)?(?:为|是|有|达|达到|共|:|：)?$"
)
_KIND_BEFORE = re.compile(r"(?:品种|种类)(?:数|有|共|为|计)*$")
_SUBSTANCES = re.compile(r"(?:药物?|代谢物|元素|污染物|毒素|指标|项目|激素|塑化剂|增塑剂)等$")
#: 可检出近年常用药剂约二百种: what is looked for
_LOOKED_FOR = re.compile(
    r"(?:检出|验出|测出)的$"
    r"|(?:检[出验测]|验出|筛[检查])[^，。；]{0,10}(?:农药|药剂|药物|成分|毒素|元素|品项)(?:共|计|有|等)*$"
)
#: 检出1种或以上的污染物, 含有两种或三种防腐剂: what was found in goods
_FOUND_IN_THEM = re.compile(r"(?<![不未])(?:[检验测]出(?:含有?)?|含有)(?:[一1]至)?$")
_GOODS_BEHIND = re.compile("不合格|不符|产品|商品|食品|样品|样本|批次|品种")
_RECORDS = re.compile(
    r"(?:工地|摊档|摊位|点位|村居|品牌|型号|涉及(?:省份|城市|平台|网站|机构)|涉及(?:产品|商品)?数量|信息"
    r"|数据|线索|舆情|评论|链接|记录|货物)(?:总计|合计|共|约|达|计)*$"
)
#: 国外品牌8件: samples, by their counter
_SAMPLE_COUNTERS = frozenset("件 台 双 套 瓶 袋 盒 辆 张 支 包 只 条".split())
#: 7件内容物与标示不符, 3件重金属镉超标: what is in goods, behind a counter of goods
_IN_GOODS = re.compile(
    r"内容物|过敏原|[一-鿿]{0,6}?(?:重金属|[农兽]药|[防甜塑增添][一-鿿]{1,2}剂|色素|抗生素|染料)"
)
#: 9个茶叶品牌; but 19个品牌头盔产品
_BRANDS = re.compile(r"[一-鿿]{1,8}品牌(?=[，。；、的等都均中进和与及]|$)(?!的?(?:样[品本]|产品|商品))")
_GOODS = re.compile(r"(?:货品|商品|产品|服务|建议|指引|消费)")
#: 七项商品未标示, 不合格产品共16项
_GOODS_ALONE = re.compile(
    r"(?:违规|不合格|不达标|不符合?(?:规定|标准)?的?|问题|超标)?(?:商品|产品)(?!质量|标准|性能|安全|指标"
    r"|认证|标签|标识|检验(?!不)|检测(?!不)|服务|特性|比较|比对|对比|测试|试验|评测|抽[查检样])"
)
_GOODS_BEFORE = re.compile(
    r"(?:不合格|合格|违规|不符(?:合?规定)?的?)(?:的(?![^，。；、\d]{0,6}(?:项目|指标"
    r"|参数))[^，。；、\d]{2,8}?|商品|产品)(?:总计|合计|共计|共有|计有|共|有|计|达)?$"
)
#: 3间零售店, 12间食肆
_HOUSES = re.compile(
    r"(?:[^，。；、\d的]{1,8}的)?[^，。；、\d的]{0,6}?(?:国小|国中|完全中学|高级中学|特殊教育学校|幼儿园"
    r"|托儿所|(?:厨房|场所|会所)(?!样[本品]|用[品具])|游乐场|食店|店|食肆|餐厅|酒楼|商场|公司|厂|商号|铺|商"
    r"|油站|药房|药局|旅馆|宾馆|诊所|美容院|健身中心|补习社)(?![品标务家])"
)
#: 5个化肥生产企业, 16个农资销售点; 10个蔬果品种
_FIRMS_BEHIND = re.compile(
    r"[^，。；、\d的批样]{0,8}?(?:加[油气]站(?!的?(?:样[品本]|油品|汽油|柴油)\d)|企业(?!标准|产品)"
    r"|公司(?!标准)|个体户|工商户|商户|农户|散户|[鱼菜肉摊]档(?!的?样)|养殖户|种植户|经营户|销售点|经营点|门市部|合作社|作坊"
    r"|(?:生产|经营|销售|使用)(?:单位|者))"
)
_STATIONS = ("加油站", "加气站")
_KINDS_BEHIND = re.compile(r"[^，。；、\d的批样]{1,6}?(?:品种|品类|种类)(?:$|[^的])")
_JOINTS = re.compile("[、和与及]")
#: 其中糕点等16类食品: a part of food, whatever it is; but not 8类食品添加剂
_FOOD = re.compile(r"食品(?!添加|相关|接触|级|包装|机械|容器|用|生产|经营|企业|安全)")
#: 感官、铅、镉等, 标签共14项
_ONE_BY_ONE = re.compile("等$|、[^，。；、]{1,12}(?:共计?|合计|总计)$")
#: 不合格项目为厚度，强度，纤维含量3项
_NAMED_ONE_BY_ONE = re.compile(
    r"(?:项目|指标|参数)(?:主要|分别)*(?:为|是|有|涉及|包[括含]|集中在|：)+[^。；\d]*[，、][^。；\d]*$"
)
#: 20197条抽检数据
_DATA = re.compile(r"[^，。；]{0,12}?(?:数据|信息|记录|线索|舆情|评论|链接|报道|新闻|留言)")
_ONE_FIRM = ("一家业者", "一家商家", "一家店", "一间店", "一家厂商", "一家企业", "一户业者")
#: 一家蔬果行贩售的榨菜遭检出: whose goods they are
_FIRM_OF_GOODS = re.compile(
    r"一[家间户][^，。；\d的]{0,10}?(?:贩[售卖]|销售|出售|生产|制造|售卖|经营)的(?!(?:企业|业者|店))"
)
#: 糕点、饮料等，共8大类合计412批次
_PRODUCTS_IN_ALL = re.compile(r"(?:共|等|计|品|样)$")
#: 抽验39种产品品项，计7907件
_SUMMED_UP = re.compile(
    r"(?:产品|商品|食品|样品|品项|种类)*，(?:合共|共|合|总|累)计(?:抽[查检验])?"
    r"|(?:产品|商品|食品|样品|品项|种类)+，计"
)
_SAMPLED_TIMES = re.compile(r"(?:^|[^展织行施])(?:抽[验检测样]|采样|取样)(?:了|共|合计|达|约|近|逾|超过)*$")
_SPOTS_NAMED = re.compile(r"[^，。；、\d]{0,5}?(?:[站池井溪湖泉]|浴场|水源|水质|取水点)")
#: 四百个肉类、家禽及其制品样本
_SAMPLES_LISTED = re.compile(r"(?:[^，。；、的\d]{1,10}、)+[^，。；、\d]{1,14}(?:样本|样品|检体)")
_OPENS = re.compile(r"[，、； ]*(?:以及|及|和|与|还有)?")
_BY_CLASS = re.compile(
    r"\s*(?:若|如)?[按依以][^，。；\d]{0,10}(?:类别|种类|分类|类型|产地|来源|地区|区分|划分|分)，"
)
#: 113件不合格案件: samples
_JUDGED_CASE = re.compile(r"(?:不合格|不符|违规|不达标)[^，。]{0,4}案件")
_PLACES_ON = re.compile(r"^[^，。；\d]{2,14}(?:[、和与及]|以及|(?<=[地场园户点站]))$")


def objects(here: Here) -> Stated:
    """Read a count by 个, 件, 台 and the like: the noun says what it counts."""
    return by_rules(_OBJECTS, here, "other count")


def _premises(here: Here) -> Stated | None:
    """抽检加油站58座, 12间门店: places of business; 教室30间 are none."""
    if premises.rooms(here):
        return Stated(reason="other count")
    if not premises.counted(here):
        return None
    return Stated("enterprises", with_verdict(here, scoped(here, "enterprises")), 0.9)


def _object_cases(here: Here) -> Stated | None:
    """案件6件, 5件行政处罚."""
    around = here.around
    if here.number.unit not in ("件", "个", "例"):
        return None
    case = last_match(complaints.CASE, around.near)
    judged = last(around.near_marks, COUNTED)
    before = judged is None or (case is not None and judged.start < around.near_start + case.start())
    spoken_of = case and before and not _NOUN["batch"].match(around.after)
    brought = (
        complaints.read(here) if here.number.unit in ("件", "例") or around.after.startswith("个案") else None
    )
    if brought is not None:
        return brought
    samples = _NOUN["batch"].match(around.after) and not around.after.startswith(("为", "是", "系"))
    punished = _PUNISHED.search(around.near)
    if _JUDGED_CASE.match(around.after) and not punished:
        return None
    told = (
        spoken_of
        or (part_of_cases(here) and not samples and not judged)
        or (punished and (not around.after or _JUDGED_CASE.match(around.after)))
        or (_CASE_ENDS.search(around.near) and not samples)
        or _CASE_BEHIND.match(around.after)
    )
    if _MOST_CASES.search(around.near):
        return cases(here)
    if last(around.near_marks, DRAWN) and not complaints.CASE.search(around.near.replace("案件", "")):
        return None  # 送验32件化妆品案件
    return cases(here) if told else None


def _object_places(here: Here) -> Stated | None:
    """15个生产基地、8个超市: of the places that samples are from, as those before it in the list."""
    gap = here.around.gap
    if (
        not here.behind("object")
        or here.state.stated[-1].reason != "other count"
        or not _PLACES_ON.search(gap)
    ):
        return None
    place = _FIRMS_BEHIND.match(gap) or any(
        _NOUN[name].match(gap) for name in ("place", "other", "enterprise")
    )
    after = here.around.after
    return (
        Stated(reason="other count")
        if place and (_FIRMS_BEHIND.match(after) or _NOUN["enterprise"].match(after))
        else None
    )


def _object_nouns(here: Here) -> Stated | None:
    """12个项目, 30个企业, 3个品种; 11个平台."""
    after, unit = here.around.after, here.number.unit
    for name, reader in (("item", items), ("enterprise", enterprises), ("kind", kinds)):
        if unit in ("个", "间") and _NOUN[name].match(after):
            return reader(here)
    # 16件不同品牌柳橙汁, 30件知名品牌羽绒服
    different = unit not in ("个", "间") and of_goods_there(unit, after)
    judged = first(here.around.after_marks, VERDICTS) is not None
    different = different or (judged and unit in _SAMPLE_COUNTERS and _IN_GOODS.match(after) is not None)
    if (
        (_NOUN["other"].match(after) and not different and not (unit == "间" and _HOUSES.match(after)))
        or (
            unit != "间" and not different and _NOUN["place"].match(after) and not after.startswith(_STATIONS)
        )
        or (
            _RECORDS.search(here.around.near)
            and not (unit in _SAMPLE_COUNTERS and here.around.near.endswith("品牌"))
        )
        or (unit == "个" and _BRANDS.match(after))
        or (unit == "条" and _DATA.match(after))
        or (unit == "个" and premises.no_samples(after))
    ):
        return Stated(reason="other count")
    # 六间百佳超级市场: premises, whatever they are
    several = (here.number.value or 0) > 1 and not _NOUN["batch"].match(after)
    houses = unit == "间" and (several or _HOUSES.match(after) or _NOUN["place"].match(after))
    if houses or (unit == "个" and _FIRMS_BEHIND.match(after)):
        return enterprises(here)
    if unit in ("个", "间") and not here.behind("enterprise") and premises.firms_before(here):
        return Stated("enterprises", with_verdict(here, here.state.scope), 0.85)
    if unit == "个" and (_KINDS_BEHIND.match(after) or _KIND_BEFORE.search(here.around.near)):
        return kinds(here)
    before = _ITEM_BEFORE.search(here.around.near) and not after.startswith(("样品", "样本", "产品", "批次"))
    return items(here) if unit == "个" and before else None


def _farms(here: Here) -> Stated | None:
    """Read farms by their own counter: 养猪场14场."""
    if here.number.unit != "场":
        return None
    return enterprises(here) if counts_farms(here) else Stated(reason="other count")


def _visits(here: Here) -> Stated | None:
    """抽验335次地下水: each visit draws a sample; 检查120次 counts visits."""
    if here.number.unit != "次":
        return None
    if _PUNISHED.search(here.around.near):
        return cases(here)  # 遭开罚44次
    return batches(here) if _SAMPLED_TIMES.search(here.around.near) else Stated(reason="other count")


def _spots(here: Here) -> Stated | None:
    """抽验5处溪水，2处超标: places where samples were drawn; 标签有3处不符 counts faults."""
    if here.number.unit != "处":
        return None
    drawn = last(here.around.near_marks, DRAWN) or "处" in here.state.units
    judged = _SPOTS_NAMED.match(here.around.after) and first(here.around.after_marks, VERDICTS)
    return batches(here) if drawn or judged else Stated(reason="other count")


def _models(here: Here) -> Stated | None:
    """测试了12个型号: models are counted as samples are, where they were tested or judged."""
    return batches(here) if models_checked(here) else None


def _object_classes(here: Here) -> Stated | None:
    """按食物类别，蔬果约1900个，谷类约300个: what was drawn, class by class."""
    state, sentence = here.state, here.sentence
    if here.i == 0 and not (state.count or state.carried) and len(sentence.figures) > 2:
        alike = all(f.unit == here.number.unit for f in sentence.figures[:3])
        if alike and _BY_CLASS.match(sentence.text, sentence.start):
            state.count = state.whole_count = "sampled"
    return None


def _object_batches(here: Here) -> Stated | None:
    """20件样品, 不合格48件, 其中12件."""
    around, state, before = here.around, here.state, here.before
    number, figures = here.number, here.sentence.figures
    same_unit = before is not None and before.unit == number.unit and bool(state.count)
    governed = (
        here.behind("enterprise", "kind")
        and before is not None
        and (around.clause_start <= before.start or _SUMMED_UP.fullmatch(around.gap) is not None)
    )
    told = (
        _NOUN["batch"].match(around.after)
        or ("、" in around.after and _SAMPLES_LISTED.match(around.after))
        or last(around.near_marks, COUNTED)
        or first(around.after_marks, COUNTED)
    )
    listed = (
        NUMBER_OF.search(around.gap)
        or COUNTED_NOUN.search(around.near)
        or (PROBLEM.search(around.near) and (state.count or state.carried))
        or last(around.gap_marks, COUNTED)
        or (here.behind("rate") and around.gap.endswith("("))
        or same_unit
        or governed
        or is_base(around)
        or (
            not around.after
            and number.unit in state.units
            and here.i + 1 < len(figures)
            and fails(here.sentence, here.i + 1)
        )
        or around.near.endswith("对")
        or upon(here)
        or pointed_to(here)
        or (around.gap.endswith(("包括", "包含")) and bool(state.count))
        or (around.near.endswith("者") and here.i + 1 < len(figures) and fails(here.sentence, here.i + 1))
        or (state.count and (here.joined or len(around.after) <= 4))
        or (state.among and _OPENS.fullmatch(around.near))
        or ("其中" in around.gap and bool(state.count) and number.unit in state.units)
        or (around.closed and around.gap.endswith("："))
        or around.after.startswith("/")
        or around.gap.strip() == "/"
        or told_behind_aside(here)
        or (around.near.endswith(("等", "有", "外")) and told_next_clause(here))
        or told_despite(here)
        or told_again(here)
        or beyond_rate(here)
    )
    return batches(here) if told or listed or closed_by_verdict(here) else None


_OBJECTS = (
    _farms,
    _object_places,
    _premises,
    _visits,
    _spots,
    _object_cases,
    _models,
    _object_nouns,
    _object_classes,
    _object_batches,
)


def kinds(here: Here) -> Stated:
    """Read a count of kinds of products; their verdict goes into the scope."""
    if told := complaints.kinds(here) or kind_groups.faulty(here):
        return told
    around, number = here.around, here.number
    word = here.sentence.text[number.start] == "一" and number.end - number.start == 2
    more = (
        here.behind("kind") and len(around.gap) < 5 and around.gap.endswith(("和", "及"))
    )  # 21类食品和1类食品添加剂
    substances = number.unit.endswith("类") and _SUBSTANCES.search(around.near)
    of_items = not around.after and not around.closed and here.sentence.figures[here.i + 1].kind == "item"
    substances = substances or (of_items and number.unit.endswith("类"))  # 力学性能等4类53个项目
    if (
        word
        or _LOOKED_FOR.search(around.near)
        or (_FOUND_IN_THEM.search(around.near) and not _GOODS_BEHIND.search(around.after))
        or (here.behind("kind") and around.gap == "或")
        or substances
        or (around.after.startswith("合计") and not _PRODUCTS_IN_ALL.search(around.near))
        or _NOUN["item"].match(around.after)
        or (
            _NOUN["other"].match(around.after)
            and not more
            and not (models_checked(here) or counts_brands_goods(here))
        )
    ):
        return Stated(reason="other count")
    listed.leave_product(here)
    if here.listed and here.listed.scope:
        scope = here.state.narrowed(here.listed.scope)
    else:
        by_firms = here.behind("enterprise") and around.gap.endswith("的") and "，" not in around.gap
        gap = "" if by_firms or around.near.endswith("等") else around.gap
        local = (
            kind_groups.before(around.gap)
            or divided(around.gap)
            or here.named_before(gap, attached=around.attached)
        )
        if local is None and not gap and not by_firms and (framed := ways.framed(around.gap)):
            local = framed  # 实体店抽查灯具等6种
        if not gap and here.state.divided and "、" in around.near:
            here.state.scope = here.state.whole  # 电扇合格率90%，插座、开关等2类: no more of the one before
        one_by_one = local is not None and "、" in local.words and not _are_part(here, local)
        if local and (one_by_one or kind_groups.told_of_drawn(around.gap) or scopes.names_region(local)):
            local = None  # the kinds themselves; 对本市110种家具
        of_them = around.after.startswith(("产品的", "商品的", "样品的"))  # 4种产品的菌落总数超标
        behind = None if local or of_them else scope_behind(around.after)
        here.state.leave_headline(several=(here.number.value or 0) > 1)
        part = here.told and (around.near.endswith("等") or not around.near)
        if part and _FOOD.match(around.after) and not (local and local.words):
            local = replace(local or Where(), words="食品")
        elif behind is None and not (local and local.words):
            local = kind_groups.general(here) or kind_groups.of_their_batches(here) or local
        scope = here.state.narrowed(
            local or behind, keep=(local is not None or not here.state.count) and not more
        )
    scope = kind_groups.of_those_above(here) or scope
    if around.gap.endswith("等") and (together := listed.before(around.gap)):
        here.state.together = (here.i, together)
    return Stated("kinds", with_verdict(here, scope), 0.9)


def _are_part(here: Here, named: Where) -> bool:
    """Whether the kinds named one by one are some of those counted before: 抽查3大类；食品、建材两大类222家."""
    alike = len(_JOINTS.split(named.words)) == here.number.value
    return alike and here.told and not here.around.gap.endswith("等")


def enterprises(here: Here) -> Stated:
    """Read a count of enterprises; their verdict goes into the scope."""
    after = here.around.after
    lone = here.sentence.text.startswith(("一家是", "一家为", "一户是", "一户为"), here.number.start)
    other = _NOUN["other"].match(after) and not _KITCHEN.match(after) and trades.of_trade(after) is None
    lone = lone or _FIRM_OF_GOODS.match(here.sentence.text, here.number.start) is not None
    lone = lone or (
        here.sentence.text.startswith(_ONE_FIRM, here.number.start)
        and not last(here.around.near_marks, VERDICTS)
        and not first(here.around.rest_marks, VERDICTS)
    )  # 其中一家业者贩卖的红花椒，被检出农药
    no_firms = _NO_FIRMS.search(here.around.near) and not _FIRMS_NAMED.match(after)
    if other or lone or no_firms:
        return Stated(reason="other count")
    return Stated("enterprises", with_verdict(here, scoped(here, "enterprises")), 0.9)


def items(here: Here) -> Stated:
    """Read a count of items."""
    after = here.around.after
    goods = here.number.unit in ("项", "项不合格") and (
        "项" in here.state.units
        or announced_bad(here)
        or _GOODS_ALONE.match(after)
        or (here.number.unit == "项不合格" and _named_goods(after))
        or _GOODS_BEFORE.search(here.around.near)
    )
    goods = goods and not after.startswith(
        ("指标", "项目", "参数", "检测项", "检验项", "检查项", "标准", "内容", "要求")
    )
    if items_of_each(here):
        return Stated(reason="other count")
    judged = batches(here) if goods else None
    listed_on = here.behind("item") and here.state.stated[-1].measure == "items"
    looked_for = listed_on or _TESTED_FOR.search(here.around.near)
    others = any(f.kind in ("batch", "object") for f in here.sentence.figures)
    if judged and (judged.measure in VERDICTS or (judged.measure in DRAWN and not others)):
        return judged
    if (
        after.startswith(("合计", "共计"))
        or _GOODS.match(after)
        or _GOODS_BEFORE.search(here.around.near)
        or (_NOUN["other"].match(after) and not _NOUN["item"].match(after) and not looked_for)
    ):
        return Stated(reason="other count")
    if here.sentence.text[here.number.start] == "一" and here.number.value == 1 and not _one_judged(here):
        return Stated(reason="a word, not a count")
    listed = _ONE_BY_ONE.search(here.around.near) or _NAMED_ONE_BY_ONE.search(here.around.gap)
    kept = here.state.scope
    substance = scope_behind(after) if looked_for and not _NOUN["item"].match(after) else None
    if substance and scopes.names_item(substance) and "等" not in substance.words:
        scope = here.state.narrowed(substance)  # 检验21项乙型受体素、48项动物用药
        here.state.scope = kept
    else:
        scope = kept if listed else scoped(here)
    if not is_product(scope):
        here.state.part = (here.i, kept)  # 监测参数12项，抽检样品300个: the samples are not of them
    return Stated("items", scope, 0.9)


def _named_goods(after: str) -> bool:
    """Whether the words behind a count name goods: 六项不合格冰品."""
    named = scope_behind(after)
    return named is not None and is_product(named) and not scopes.names_item(named)


def _one_judged(here: Here) -> bool:
    """Whether a clause says what became of one item: 仅一项不合格, but not 最重要的一项指标, 一项指标不合格的样品."""
    verdict = first(here.around.after_marks, VERDICTS)
    return verdict is not None and not here.sentence.text.startswith("的", verdict.end)
