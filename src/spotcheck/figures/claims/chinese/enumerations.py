"""Lists in the words before a number that name nothing it is of: what was looked for, some of the goods, where they are from."""

import re

#: 检验食品添加物、微生物等，共41件
_LOOKED_FOR = re.compile(
    r"(?:并|主要|分别|重点|针对)*(?:检[验测视]|化验|测试)[^，。；\d]*(?:残留|添加[物剂]|微生物|用药"
    r"|[防腐甜味漂白着色]剂|金属|毒素|菌)"
)
#: 抽查商品，包括烤肉架、木炭等，共209件
_EXAMPLES = re.compile(
    r"(?:涉及|覆盖|主要(?:涉及|涵盖|包括|有|为|是)|例?如|包[括含]|涵盖|含括|像是?"
    r"|诸如)[^，。；]*等[^，。；]{0,6}$"
)
#: 搜集南竿、东莒、东引的商品共
_OF_PLACES = re.compile(r"[一-鿿]{2,4}(?:、[一-鿿]{2,4})+的(?:商品|产品|样品|样本|食品|检体)[共合总计有]*$")
#: 童鞋样品主要在宝鸡的企业中抽取; 电熨斗样品来自网店
_SOURCED = re.compile(
    r"\s*(?:[本此]次|所有?|全部|抽[查检取样]|监测|被抽|的)*(?P<name>[^，。；：、\d]{2,14}?|)的?(?:样品|样本"
    r"|样机|产品|商品)(?:均|都|全部|主要|分别|大多|皆|一律|统一|由[^，。；在从]{1,10})*"
    r"(?:[在从于自](?=[^，。；\d]{2,40}(?:抽取|抽样|采样|采集|购买|采购|购得|购置|选购|取样|获取))"
    r"|(?:来|购|采|抽|取|源|产|购买|采购)自|来源于)"
)

#: 对甲醛、色牢度进行了测试
_TESTED = re.compile(
    r"[^，。；]{0,12}?对(?:[^，。；、：的\d]{2,14}的)?(?P<what>[^，。；\d]{2,60}?)(?:等[^，。；\d]{0,8})?(?:分别"
    r"|逐一|均|都)?"
    r"(?:进行|开展|实施|做|作)了?[^，。；\d]{0,6}(?:检测|检验|测试|化验|分析|试验|测定)$"
)


def tested(clause: str) -> str:
    """Give what a clause says was tested: goods, or what they were tested for.

    >>> tested("对甲醛、色牢度进行了测试"), tested("抽查童鞋")
    ('甲醛、色牢度', '')
    """
    found = _TESTED.match(clause)
    return found["what"] if found else ""


#: ，不合格项目为厚度、拉伸负荷等，不合格率, ，检出沙门氏菌，不合格率: what was wrong, before the rate of all
_FAULT_SIGNS = re.compile("[检验测]出|项目|指标|原因|参数")
_FAULT_TOLD = re.compile(
    r"，(?:主要|其|涉及|存在|的|均|分别)*(?:不合格|不达标|不符合|问题)的?(?:检[验测])?(?:项目|指标|原因"
    r"|参数)[^；。\d]*(?=，)"
    r"|，(?:被|均|并|共|分别)*(?:检[验测]?|验|测)出(?!不合格|问题)[^，；。\d]*(?=，)"
)


def without_faults(gap: str) -> str:
    """Leave out the clauses that tell what was wrong: what stands behind them is of all again.

    >>> without_faults("产品不合格，不合格项目为厚度、强度等，监督抽查"), without_faults("，检出沙门氏菌，")
    ('产品不合格，监督抽查', '，')
    """
    return _FAULT_TOLD.sub("", gap) if "，" in gap and _FAULT_SIGNS.search(gap) else gap


#: 日用消费品类涉及毛巾、雨伞等: a class of goods, and some of them
_CLASS = re.compile(
    r"(?:^|[，。；：\n])\s*(?:其中[，：]?)?(?P<name>[^，。；：、·\d]{2,14}?)(?:主要|共|分别)?(?:涉及|包括|包含|涵盖|覆盖|含括)"
    r"(?:了|有)?(?P<members>[^，。；：]{2,}?)等$"
)


def classed(gap: str) -> str:
    """Give the class whose members are listed before a count of kinds, as it stands.

    >>> classed("；日用消费品类涉及毛巾、雨伞等"), classed("，共抽查毛巾、雨伞等")
    ('日用消费品类', '')
    """
    found = _CLASS.search(gap) if gap.endswith("等") else None
    return found["name"] if found else ""


def sourced(clause: str) -> str | None:
    """Give the product of a clause that says where its samples come from, empty where it names none; None of other clauses.

    >>> sourced("童鞋样品主要在宝鸡的企业中抽取"), sourced("样品来自网店"), sourced("童鞋样品不合格")
    ('童鞋', '', None)
    """
    found = _SOURCED.match(clause) if "样" in clause or "品" in clause else None
    return found["name"] if found else None


def looked_for(clause: str) -> bool:
    """Whether a clause tells what samples were tested for.

    >>> looked_for("检验添加物、微生物等"), looked_for("抽查童车、轮胎等")
    (True, False)
    """
    return _LOOKED_FOR.match(clause) is not None


def names_none(clause: str, distance: int) -> bool:
    """Whether a list gives some of what is counted, in a clause before the number, or, in its own, the places it is from.

    >>> names_none("包括烤肉架、木炭等", 1), names_none("搜集南竿、东莒、东引的商品共", 0), names_none("帽、鞋共", 0)
    (True, True, False)
    """
    return (_EXAMPLES.match(clause) if distance else _OF_PLACES.search(clause)) is not None
