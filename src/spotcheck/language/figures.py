"""Words of published figures: units, hedges and directions that a printed number may bear.

Everything is in the plain form of `spotcheck.language.numerals.plain`: half width, lower case, simplified.
"""

from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

#: what a unit may be a unit of: the units of `figures.quantities.MEASURES`, and the forms of quantity
Fits: TypeAlias = Literal[
    "batches", "kinds", "enterprises", "items", "cases", "amount", "rate", "times", "points"
]


class Unit(NamedTuple):
    """A unit: what it may be a unit of, and how much one of it is."""

    fits: frozenset[Fits]
    scale: Fraction = Fraction(1)


_COUNTERS: dict[Fits, str] = {
    "batches": (
        "批次 批 批次产品 批次样品 批次商品 批产品 批样品 组 组样品 组产品 组次 件 件产品 件样品 款 "
        "款产品 款样品 款次 "
        "个 个样品 个产品 个批次 份 份样品 台 只 样 样次 样品 条 双 套 瓶 袋 盒 箱 辆 张 部 支 块 桶 包 "
        "件次 台次 "
        "个样 批件 产品 batch batches sample samples product products unit units item items piece pieces"
    ),
    "kinds": (
        "种 类 个品种 种产品 种商品 类产品 类商品 种消费品 款 款产品 个 个种类 大类 个类别 品种 "
        "kind kinds type types product products category categories"
    ),
    "enterprises": (
        "家 家企业 家次 户 户企业 个 个企业 家生产企业 家经营者 家单位 家商户 家网店 家销售单位 企业 "
        "enterprise enterprises firm firms company companies producer producers manufacturer manufacturers "
        "business businesses shop shops seller sellers"
    ),
    "items": "项 项次 个 个项目 项目 项不合格 项不合格项目 个项次 item items test tests defect defects failure failures",
    "cases": "件 起 宗 个 件案件 起案件 个案件 件次 件行政处罚 case cases penalty penalties",
    "amount": "元 圆 元人民币 人民币 yuan cny rmb",
}

#: units of rates, multiples and points: unit → how much one of it is
_RATES = {
    **dict.fromkeys(("%", "percent", "per cent", "pct"), Fraction(1, 100)),
    **dict.fromkeys(("‰", "per mille", "permille", "per mil"), Fraction(1, 1000)),
    **dict.fromkeys(("‱",), Fraction(1, 10000)),
    **dict.fromkeys(("成",), Fraction(1, 10)),
}
_TIMES = dict.fromkeys(("倍", "times", "x", "×", "-fold", "fold", "time"), Fraction(1))
_POINTS = {
    **dict.fromkeys(
        ("个百分点", "百分点", "个点", "percentage points", "percentage point", "percent points", "% points"),
        Fraction(1, 100),
    ),
    **dict.fromkeys(("points", "point", "pp", "p.p.", "ppt", "pct points"), Fraction(1, 100)),
    **dict.fromkeys(("个千分点", "千分点"), Fraction(1, 1000)),
}


def _units() -> dict[str, Unit]:
    counters: dict[str, set[Fits]] = {}
    for fits, words in _COUNTERS.items():
        for word in words.split():
            counters.setdefault(word, set()).add(fits)
    return {
        **{word: Unit(frozenset(fits)) for word, fits in counters.items()},
        **{word: Unit(frozenset[Fits]({"rate", "times"}), scale) for word, scale in _RATES.items()},
        **{word: Unit(frozenset[Fits]({"times"}), scale) for word, scale in _TIMES.items()},
        **{word: Unit(frozenset[Fits]({"points"}), scale) for word, scale in _POINTS.items()},
    }


#: every unit that a printed number may bear; one that is missing is one more word above
UNITS: dict[str, Unit] = _units()

#: units before the number: 百分之二十七点九, CNY 346,000
LEADING_UNITS: dict[str, str] = {
    "百分之": "%",
    "千分之": "‰",
    "万分之": "‱",
    "¥": "元",
    "￥": "元",
    "人民币": "元",
    "cny": "元",
    "rmb": "元",
}

Hedge: TypeAlias = Literal["about", "nearly", "over", "odd", "at least", "at most", "under", "above"]

#: hedges before the number, by what they do to its interval (`figures.printed.claim`)
LEADING_HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(
        ("约", "大约", "约为", "约占", "大概", "大致", "~", "≈", "约合", "估计", "差不多"), "about"
    ),
    **dict.fromkeys(
        ("about", "around", "approximately", "approx.", "approx", "roughly", "some", "circa"), "about"
    ),
    **dict.fromkeys(("近", "将近", "接近", "临近", "nearly", "almost", "close to", "just under"), "nearly"),
    **dict.fromkeys(("超过", "超", "逾", "超出", "高于", "多于", "大于", "突破", "高达逾"), "over"),
    **dict.fromkeys(
        ("over", "more than", "above", "exceeding", "in excess of", "upwards of", "just over"), "over"
    ),
    **dict.fromkeys(
        ("至少", "不少于", "不低于", "不下", "at least", "not less than", "no fewer than", "≥"), "at least"
    ),
    **dict.fromkeys(
        ("不超过", "至多", "最多", "不高于", "不多于", "at most", "up to", "no more than", "≤"), "at most"
    ),
    **dict.fromkeys(("不足", "不到", "未到", "低于", "少于", "小于", "未达", "不满"), "under"),
    **dict.fromkeys(("under", "below", "less than", "fewer than", "not quite"), "under"),
    **dict.fromkeys(("过",), "above"),
}

#: hedges behind the number or behind its unit
TRAILING_HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(("左右", "上下", "or so", "or thereabouts"), "about"),
    **dict.fromkeys(("余", "多", "来", "有余", "odd", "-odd"), "odd"),
    **dict.fromkeys(("以上", "及以上", "or more", "and above", "or above", "and over", "+"), "at least"),
    **dict.fromkeys(("以下", "之内", "以内", "不到"), "under"),
    **dict.fromkeys(("or less", "or fewer", "及以下"), "at most"),
}

#: words of direction before the number: whether it is a fall
DIRECTIONS: dict[str, bool] = {
    **dict.fromkeys(
        ("下降", "减少", "降低", "回落", "下滑", "降", "减", "低", "少", "负", "缩减", "收窄"), True
    ),
    **dict.fromkeys(
        ("down", "down by", "fell by", "fell", "minus", "decreased by", "dropped by", "lower by"), True
    ),
    **dict.fromkeys(
        ("上升", "增长", "增加", "提高", "提升", "升", "增", "高", "多", "上涨", "升高", "扩大"), False
    ),
    **dict.fromkeys(
        ("up", "up by", "rose by", "rose", "plus", "increased by", "grew by", "higher by"), False
    ),
}
#: what may stand between direction and number
DIRECTION_PARTICLES: tuple[str, ...] = ("了", "出")
_OPPOSED = (
    "下降 上升|减少 增加|降低 提高|回落 回升|下滑 上升|降 升|减 增|低 高|少 多|缩减 增加|收窄 扩大"
    "|降低 提升|降低 升高|"
    "下降 上涨|下降 增长|down up|fell rose|decreased increased|dropped rose|lower higher|fell grew|minus plus"
)
_PAIRS: list[tuple[str, str]] = [(pair.split()[0], pair.split()[1]) for pair in _OPPOSED.split("|")]
#: each word of direction and the opposite one, for printing what data say in the same style
OPPOSITES: dict[str, str] = {
    **dict(reversed(_PAIRS)),
    **{rise: fall for fall, rise in reversed(_PAIRS)},
    "负": "",
}
