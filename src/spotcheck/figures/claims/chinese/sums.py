"""Sums of money: of penalties, of goods and of losses; prices are set aside."""

import re

from spotcheck.figures.claims.chinese import against
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.model import BATCH_COUNTS, Where
from spotcheck.figures.claims.stating import Stated, by_rules

_PRICE = re.compile(
    r"价格|单价|售价|均价|每|价位|定价|客单价|平均价|价为|之间|不等|花费|价值(?!总)|市值|预算|编列|资本"
)
#: 分别裁处3万元, 各罚1万元: of each of some, and no sum
_EACH_FINED = re.compile(
    r"(?:分别|各(?!类|级|地|项|[区县市省州镇乡局所部]|单位|支队|大队))[^，。；\d]{0,6}?(?:裁处|裁罚|开罚"
    r"|罚款?|处罚?)(?!没)[^，。；\d共计]{0,4}$"
)
#: 裁处3万元罚锾: of who is fined, and not of the goods before
_FINED = re.compile(r"裁处|裁罚|开罚|罚[款锾金没]|处罚|处以")
#: 否则最高罚100万元: what may be
_MAY_BE = re.compile(
    r"(?:最高|最重|最多|(?<![许])可|得|否则|不然)[^，。；、的\d]{0,3}(?:[罚处裁]|被罚)[^，。；\d]{0,6}$"
)
_RANGE = ("至", "-", "—", "~", "到")
_AMOUNT = re.compile(r"罚|裁处|没收|案值|货值|总值|税款|税收|金额|资金|挽回|赔偿|损失|涉案|退款|涉款|涉额")
_AMOUNT_MOVED = re.compile(
    r"(?:，|[升跌增减降]?至)(?:港币|澳门币|新台币|人民币|美元|已|总计|合计|共计?|达到?|至|为|升至|增至|降至)*"
)
_AMOUNT_GROWN = re.compile(
    r"，?(?:大幅|急|激|上|下|略|微)?(?:[升跌增减降涨飙]|上升|下降|增加|减少|增长)(?:至"
    r"|到)(?:[今本]年的?)?(?:约|近|逾|超过)?"
)
_CONCERNED = re.compile(r"(?:涉及|涉款|涉额)(?:约|逾|近|共|超过|高达|达|港币|新台币|人民币)*$")
#: 挽回经济损失87万元, of all that is spoken of and no kind of complaint
_SUM_OF = re.compile(
    r"(?P<what>经济损失|争议金额|加倍赔偿)(?:金额|总额)?(?:总计|合计|共计|共|约|近|逾|超过?|为|达到?)*$"
)
#: 不合格219批、总计798万美元: what those are worth
_WORTH = re.compile("[、，](?:总计|共计|合计|总共)(?:约|逾|近)?$")
_SIGNS = frozenset("$￥¥")


def money(here: Here) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    return by_rules(_SUMS, here, "price or other amount")


def _again(here: Here) -> Stated | None:
    return against.again(here, "amount")


def _of_all(here: Here) -> Stated | None:
    """挽回经济损失87万元: of all that is spoken of, whatever was counted last."""
    told = _SUM_OF.search(here.around.near)
    return Stated("amount", Where(here.state.everything().conditions, told["what"], 0.8)) if told else None


def _concerned(here: Here) -> Stated | None:
    """2宗投诉，分别涉及9700万元及6100万元; 涉及金额增加92%，超过3600万元."""
    around, state = here.around, here.state
    if around.gap.endswith("涉及") or _CONCERNED.search(around.near):
        return Stated("amount", state.scope, 0.8)
    if not here.behind("rate") or not _AMOUNT_MOVED.fullmatch(around.gap):
        return None
    start = here.sentence.around(here.i - 1).clause_start
    told = _AMOUNT.search(here.sentence.text, start, here.number.first)
    return Stated("amount", state.scope, 0.85) if told else None


def _moved(here: Here) -> Stated | None:
    """涉及金额由120万元升至210万元."""
    moved = here.behind("money") and here.state.stated[-1].measure == "amount"
    moved = moved and (here.joined or _AMOUNT_GROWN.fullmatch(here.around.gap))
    return Stated("amount", here.state.scope, 0.8) if moved else None


def _summed(here: Here) -> Stated | None:
    """罚没款12万元, but no price and no range."""
    around, text, number = here.around, here.sentence.text, here.number
    ranged = (
        text.endswith(("以上", "以下"), number.end, number.last)
        or around.after.startswith(("/", "不等", "以上", "以下", *_RANGE))
        or around.near.endswith(_RANGE)
    )
    words = text[around.clause_start : number.first] + around.gap + around.after
    each = _EACH_FINED.search(around.near)
    if _MAY_BE.search(around.near):
        return None
    priced = ranged or each or _PRICE.search(around.near)
    told = None if priced else _AMOUNT.search(words)
    fined = told is not None and _FINED.search(words) is not None
    scope = Where(here.state.everything().conditions) if fined else here.state.scope
    return Stated("amount", scope, 0.9) if told else None


def _worth(here: Here) -> Stated | None:
    """不合格219批、总计798万美元."""
    goods = here.behind("batch", "object") and here.state.stated[-1].measure in BATCH_COUNTS
    return Stated("amount", here.state.scope, 0.8) if goods and _WORTH.fullmatch(here.around.gap) else None


_SUMS = (_again, _of_all, _concerned, _moved, _summed, _worth)


def signed(here: Here) -> Stated | None:
    """达10亿元($1,072,154,197): a sum with its sign before it, once more or by itself."""
    text, number, state = here.sentence.text, here.number, here.state
    if text[number.start - 1 : number.start].strip() not in _SIGNS or number.start == 0:
        return None
    said = state.stated[-1].measure if state.stated else ""
    again = said == "amount" and (here.around.gap.rstrip("HKNTUSMOP$￥¥ ").endswith(("(", "即", "年的")))
    scope = against.past_scope(here.around.gap, state) if here.around.gap.endswith("年的") else state.scope
    return Stated("amount", scope, 0.85) if again else money(here)
