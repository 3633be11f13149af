"""What samples were tested for, and what is wrong with them: 1500个样本进行微生物测试, 其中2批次经确认为假冒产品."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.names import is_norm
from spotcheck.figures.claims.chinese.said import beyond_next, beyond_rate
from spotcheck.figures.claims.chinese.topics import is_product, is_topic
from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.claims.model import Where

#: 1500个样本进行微生物测试
_TESTED_FOR = re.compile(
    r"(?:食物|食品)?(?:样本|样品|检体)?(?:(?:进行|作)了?(?P<item>[^，。；\d]{2,14}?)(?:水平|项目"
    r"|指标)?(?:测试|检测|化验|检验|分析)"
    r"|(?:检测|测试|化验|检验)(?P<level>[^，。；\d]{2,10}?)(?:水平|含量|情况))"
)
#: 其余九件都是冰块
OTHERS = ("其余", "其他", "其它")
_ITEMS = ("化学", "微生物", "物理")
#: 13款样本未检出致敏香料
_CLEAN = re.compile(
    r"(?:样品|样本|产品|商品|检体)?[均都皆]?(?:未有?|没有?|并无|并未)(?:检测|检|验|测)出(?:含有?"
    r"|任何)*(?P<what>[^，。；、()\d]{1,14}?)(?=[，。；、()及和或]|含量|残留|$)"
)
#: 4件字体过小、3件未标示批号
_UNMARKED = re.compile(
    r"(?:样本|样品|产品|商品)(?:检出|验出|测出)的(?P<found>[一-鿿]{2,12}?)(?:含量|总量)?(?=超|高|未|不|和"
    r"|及|，|$)"
    r"|(?:商品|产品|样品|样本)?[是为系]?(?:并?未[能有]?|没有|无|缺)(?:[以在][^，。；、\d]{2,8}?)?(?:标示"
    r"|标注|标明|标记|载明|注明|列明|列出|写明|印有|附有|附上|附|加贴|贴有|张贴|提供"
    r"|检附)(?P<what>[一-鿿]{2,12}?)(?=[，。；、()]|$)"
)
#: 6件欠缺完整标示
_LACKING = re.compile(
    r"(?:商品|产品|样品|样本)?(?:涉嫌)?(?:(?:没有|无|欠缺|缺乏|缺少|缺)(?:标[示明注])?(?:完整的?|有效的?"
    r"|相关的?)?|未(?:经过?|取得|获得|办理))"
    r"(?P<what>[一-鿿A-Z\d]{0,8}?(?:标[示识签志注章]|说明书?|警[示告]语?|合格证|日期|批号|成分|认证|许可证?"
    r"|厂[名址]|地址|商标|吊牌"
    r"|检疫|备案))(?=[未不及和与，。；、()]|$)"
)
#: 当中7款声称「成分天然」: what is said of them is what they claim
_CLAIM = re.compile(
    r"(?:样本|样品|产品|商品|型号)?(?:声称|宣称|号称|自称|标[示明称榜]|主打)[^，。；、\d“「『]{0,6}"
    r"[“「『](?P<what>[^“”「」『』]{2,16})[”」』](?=[，。；、()及和与]|的|$)"
)
#: 其中2批次经确认为假冒产品: what they are in place of good ones
_FAKE = re.compile(
    r"的?(?:样品|样本|产品|商品)?(?:(?:已|均)?(?:经|被)[^，。；、\d]{0,12}?(?:确认|鉴定|认定|判定|确定|证实"
    r"|核实))?(?:[为是系]|属于?|存在)?(?:涉嫌)?[“「]?(?P<what>虚假标[注示识][^，。；、的\d]{0,6}"
    r"|假冒(?:伪劣|生产)?|仿冒|伪劣|三无|无证(?:无照|生产|经营)?)[”」]?(?:的)?(?:产品|商品)?(?=[，。；、或和及]"
    r"|等|$)"
)
_FORGED = "|".join("虚假 冒用 伪造 冒充 假冒 擅自 涂改 篡改 仿冒 掺假 掺杂 以假充真 以次充好".split())
#: 41批次存在虚假宣传, 6批次冒用他人厂名的产品: what is wrong with them, in words of its own
_FAULTY = re.compile(
    r"(?:样品|样本|产品|商品)?(?:均|都)?"
    rf"(?:(?:属于?|[为是系]|涉嫌|存在|有)?(?P<what>(?:{_FORGED})[^，。；、的\d]{{0,12}}?)(?:行为|问题|情况"
    r"|现象|情形)?"
    r"|涉及(?P<involved>[^，。；、的\d]{2,10}?)(?:方?面)?(?:的?(?:问题|不合格|不达标|超标))+"
    r"|存在(?:一定|明显|严重|不同程度)?(?:的)?(?P<problem>[^，。；、的\d]{2,12}?)(?:的?(?:问题|情况|现象"
    r"|情形|不合格|不达标))*)"
    r"(?:的)?(?:产品|商品|样品|食品)?(?=[，。；、]|等|$)"
)
#: 存在质量问题, 存在不符合项: a verdict, and no fault that tells them apart
_ANY_FAULT = re.compile(
    r"(?:质量|安全|食品|产品|商品|不?合格|不符合?|不达标|不规范|一?些|较[大多小重]|问题|隐患|缺陷|瑕疵|风险"
    r"|项目?"
    r"|要求|规定|标准|明示|[上前所]述|以上|类似|[此同该这各]类|[此该这][些个]?|轻微|严重|明显|细微"
    r"|多[项个处种]|若干|部分|有关|相关|其[他它]|同样|相同|共同|[各同一二两三四五六七八九十]+[项个处种])+"
)
#: classes of test items, which a fault may be told by
_CLASSES = ("安全项目", "安全指标", "质量指标")
_NO_ITEMS = ("结果", "报告", "情况", "产品", "样品", "样本", "商品", "企业", "公司", "项目", "指标", "参数")
#: 9件不符合「额定电容量」规定
_AGAINST = re.compile(
    r"(?:商品|产品|样品|样本)?(?:皆|均|都)?(?:(?:不符合?|不合|未符合|未达|未能?通过"
    r"|违反)[「“『](?P<what>[一-鿿]{2,12})[」”』]"
    r"|[「“『](?P<quoted>[一-鿿]{2,12})[」”』](?:不符|不合|未符合|未达)"
    r"|(?:不符合?|未符合|超[过出]|未能?达到?|达不到|不满足|未能?满足)(?:了|相关|国家"
    r"|规定的)*(?P<norm>[^，。；、\d「“『]{2,10}?)(?:检测|的)?(?:国家标准|标准规定|规定|标准|要求|限[值量]"
    r"|范围)+)"
)
#: 9款未能通过拉力测试, 5款在“标志和说明”上不合格
_TEST_SIGNS = re.compile("过|在[“「『]")
_TEST_FAILED = re.compile(
    r"(?:样本|样品|产品|商品|型号)?(?:[均都皆亦也]"
    r"|同样)*(?:(?:未能?|没有|没能|未有|不能|无法)(?:成功)?(?:通过|过(?!期|量|敏))"
    r"(?:部分|其中|(?!部分|其中|所有|全部|任何|各项|相关|有关|[上前所]述|以上|[此该这]|同[样一类]|[本是]次"
    r"|(?:标准|质量|安全|性能)[测检试]))(?P<what>[^，。；、的\d()“”「」]{2,12}(?:测试|检[测验]"
    r"|试验)(?:项目)?)(?=[，。；、()]|$)"
    r"|在[“「『](?P<quoted>[^“”「」『』]{2,14})[”」』](?:项目|方面|指标|测试|检测)?[上中]?[均都]?(?:不|未|没))"
)
#: 5款样品的容量为2升，低于标示值
_MEASURED = re.compile(
    r"(?:样品|样本|产品|商品|型号)?的(?:实[测际])?(?P<what>[^，。；、的\d·]{2,10}?)(?:[仅只约均]*[为达有是]"
    r"|不足|[低高大小]于|超[过出])?·"
)
#: 6款样本量得的每日抽湿量低于额定数值, 在惯用环境中量得的抽湿量，更比声称少
_MEASURED_WITHIN = 36
_MEASURED_THERE = re.compile(
    r"(?:样品|样本|产品|商品|型号)?(?:，?(?:不论"
    r"|无论)?[在于][^，。；、\d]{2,24}[中下时内])?所?[量测录]得的(?P<what>[^，。；、的\d·]{2,10}?)(?:分别"
    r"|，?[均都更亦皆]*)(?=[比较]|[低高]于|不足|超|未|，)"
)
#: 超过容许量标准者有43件
_BEYOND = re.compile(
    r"(?:超[过出]|逾越?|违反)(?P<what>[^，。；、\d《·]{2,10}?(?:量|残留|添加物))(?:标准|规定"
    r"|限值)?[者的](?:共|计)?有?$"
)
#: 甲牌、乙牌5件样品的纤维含量实测值与标称值不符: what failed in them, and not their brands
_THEIRS_FAILED = re.compile(
    r"(?:样品|样本|样机)的(?P<what>[^，。；、的\d()]{2,10}?)(?:实[测际]值|检[测验]值"
    r"|(?:测试|检测)结果)?(?:与[^，。；、\d]{2,8})?(?:均|都|皆)?(?:不[符合达]|未[能达符通]|超[出标]"
    r"|存在问题)"
)
#: 不合格的商品高达37件是未标示厂名
_SAID_BAD = re.compile(
    r"(?:不合格|违规|不符(?:合规定)?)的?(?:商品|产品|样品|食品|检体)(?:中|当中|里)?[，]?(?:高达|多达|达"
    r"|共有?|计有?|有)*$"
)
#: 1个线上样品的带扣咬合力不符合要求, 2件童装的绳带不合格, in a text about 童装: what failed in them
_ITEM_OF_THEIRS = re.compile(
    r"(?P<goods>[^，。；、的\d()]{2,12})的(?P<what>[^，。；、的\d()]{2,16}?)(?:实[测际]值|检[验测]值"
    r"|(?:测试|检测|检验)结果)?(?:[均都皆也]|全部)*(?:不[符合达足]|未[能达符通]|超[出过标]|[低高]于|偏[高低]|过[长短大小高低])"
)
_ALL_ARE = re.compile(
    r"(?:样品|样本|产品|商品)?(?:[均都皆]|全部|全)(?:为|是|属于?)(?P<goods>[^，。；、\d]{2,12}?)(?:产品|商品|样品)?"
)
_SAMPLES = re.compile(r"(?P<of>[^，。；、的]{0,8}?)(?:样品|样本|样机|产品|商品)")
_MADE_BY_ONE = re.compile(
    r"(?:公司|厂|商行|店|中心|集团|企业)[”」\"]?(?:所|委托)?(?:生产|制造|出品|经销|销售|加工"
    r"|进口)的[^，。；]{2,40}$"
)
_MADE_FAILED = re.compile(
    r"(?:样品|样本|样机|商品|产品)(?P<what>[^，。；、的\d()]{2,10}?)(?:指标|项目)?(?:实[测际]值|检[测验]值"
    r"|(?:测试|检测)结果)?(?:均|都|皆)?(?:不[符合达]|未[能达符通]|超[出过标]|[低高]于)"
)


def of_item(here: Here, measure: str, before: Where | None) -> Where | None:
    """Give what these samples were tested for, or what is wrong with them, where the words behind their count say it."""
    around, state = here.around, here.state
    item = _tested_for(here, before) if measure in DRAWN else ""
    if item:
        return Where((), item, 0.8)
    bad = measure == "nonconforming"
    clean = _CLEAN.match(around.after) if measure == "conforming" else None
    limited = beyond_rate(here) if bad else ""
    if clean or limited:
        return scopes.scope_of(clean["what"] if clean else limited)
    told = None
    if bad:
        told = _AGAINST.match(around.after) or _MEASURED.match(around.after) or _BEYOND.search(around.near)
        text, place = here.sentence.text, here.number.last
        there = "得的" in text[place : place + _MEASURED_WITHIN]
        told = (
            told
            or beyond_next(here)
            or (_TEST_FAILED.match(around.after) if _TEST_SIGNS.search(around.after) else None)
        )
        told = told or (_MEASURED_THERE.match(text, place) if there else None)
    if told:
        what = told["what"] or told.groupdict().get("quoted") or told.groupdict().get("norm") or ""
        norm = told.groupdict().get("norm")
        if is_norm(what) or (what.endswith("法") and before and scopes.names_item(before)):
            return None  # 17件不符合“国标”; 中文标示查核，3件不符合「商品标示法」: what is wrong was told
        if norm is None or (scopes.names_item(Where((), norm)) and scopes.scope_of(norm)):
            return Where((), what, 0.8)
    if bad and (fault := _said_of_theirs(here, before)):
        return fault
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    among_others = bool(following) and following[0].unit == here.number.unit and state.count in DRAWN
    rated = bool(following) and following[0].kind == "rate"  # 3批次未标注日期，不合格率10%: all that failed
    unnamed = before is None and not is_product(state.scope) and state.count in DRAWN
    listed = bad and (
        _SAID_BAD.search(around.near)
        or state.count == "nonconforming"
        or among_others
        or unnamed
        or (before is None and not around.near.endswith("、") and not rated)
    )
    unmarked = _UNMARKED.match(around.after) if listed else None
    return Where((), unmarked["what"] or unmarked["found"], 0.75) if unmarked else None


def _said_of_theirs(here: Here, before: Where | None) -> Where | None:
    """Give what failed in these, or which goods they all are."""
    if before and before.words and not scopes.names_item(before):
        return _fault_of_theirs(here, before)
    return item_of_theirs(here) or _all_are(here)


def _all_are(here: Here) -> Where | None:
    """Give the goods that all of those that failed are: 不合格产品6批次均为祛斑类."""
    told = _ALL_ARE.fullmatch(here.around.after) if here.around.closed else None
    if told is None:
        return None
    if any(scope.words == told["goods"] for scope, _ in here.state.drawn):
        return Where((), told["goods"], 0.8)
    named = scopes.scope_of(told["goods"], front=True)
    return named if named and named.words and is_topic(named) and not scopes.names_origin(named) else None


def item_of_theirs(here: Here) -> Where | None:
    """Give what failed in some of the samples, or of the goods that all are: 1个线上样品的带扣咬合力不符合要求."""
    told = _ITEM_OF_THEIRS.match(here.around.after)
    if told is None or _ANY_FAULT.fullmatch(told["what"]) or told["what"].endswith(_NO_ITEMS):
        return None
    samples = _SAMPLES.fullmatch(told["goods"])
    goods = samples["of"] if samples else told["goods"]
    known = scopes.scope_of(goods) if goods else None
    whole = (here.state.whole.words, here.state.about.words, here.state.scope.words)
    if goods and not (known and not known.words) and not any(goods in words for words in whole):
        return None
    item = scopes.scope_of(told["what"])
    words = item.words if item and item.words else told["what"]
    return Where(known.conditions if known and not known.words else (), words, 0.75)


def _fault_of_theirs(here: Here, before: Where) -> Where | None:
    """Give what failed in goods that are told by their brand or maker: 甲公司生产的外套等4件样品纤维含量不符合标准."""
    after = here.around.after
    made = _MADE_BY_ONE.search(here.around.near)
    if not (made or before.words.isascii() or not is_product(before)):
        return None
    theirs = _THEIRS_FAILED.match(after) or (_MADE_FAILED.match(after) if made else None)
    return scopes.scope_of(theirs["what"]) or Where((), theirs["what"], 0.75) if theirs else None


def lacking(here: Here, measure: str, before: Where | None) -> Where | None:
    """Give what these claim or lack, or what they are in place of good ones, which is of them alone: 其中2批次经确认为假冒产品."""
    if claim := _CLAIM.match(here.around.after):
        return Where((), claim["what"], 0.75)
    if measure != "nonconforming" or (before is not None and is_product(before)):
        return None
    after = here.around.after
    found = _FAKE.match(after) or _LACKING.match(after)
    if found:
        return Where((), found["what"], 0.75)
    faulty = _FAULTY.match(after)
    fault = next(filter(None, faulty.groups()), "") if faulty else ""
    told = fault in _CLASSES or not _ANY_FAULT.fullmatch(fault)
    return Where((), fault, 0.75) if fault and told else None


def _tested_for(here: Here, before: Where | None) -> str:
    """Give what these samples were tested for, which is what tells them from others: 1500个样本进行微生物测试."""
    told = _TESTED_FOR.match(here.around.after)
    item = (told["item"] or told["level"]) if told else ""
    # 电热毯10件进行品质检测: of the product
    named = before is not None and before.words not in OTHERS and here.around.after.startswith(("进行", "作"))
    return item if item and not named and (scopes.scope_of(item) or item in _ITEMS) else ""
