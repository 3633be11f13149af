"""What a count of enterprises is of: their trade, what they make, or what is wrong with them."""

import re

from spotcheck.figures.claims.chinese import places, scopes, trades, ways
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.preceding import scope_before, theirs_checked
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.language.lexicon_checks import TRADER, TRADERS, TRADES

_FIRM = re.compile(
    r"^(?!企业|业者|商).*(?:企业|业|店|餐厅|超市|市场|中心|补习班|幼[儿稚]园|医院|诊所|学校|会馆|旅馆|民宿"
    r"|场所|摊|坊|厂|商|站|场|行|馆|社|户|部|业者|商家)$"
)
#: 25家健身中心
_TRADE = re.compile(
    r"(?P<trade>(?![和与及])[一-鿿]{0,8}?(?:(?:健身|托婴|月子|运动|美容|购物|早疗|照护|洗衣)中心|补习班|安亲班"
    r"|幼[儿稚]园|会馆|俱乐部|健身房|旅行社|旅馆|民宿|游泳池|乐园|诊所))(?=[，。；、]|有|中|的|均|皆|定型"
    r"|共|$)"
)
_THEIRS = re.compile(
    rf"[^，。；、\d]{{0,6}}?(?:{TRADES})(?:所|标称)?(?:生产|销售|经营|加工|制造|经销|出售)*的(?:共计?)?"
)
#: 12家企业生产的毛毯、9家企业生产的枕头: what they make stands behind them, and no batches of it
_MAKERS = re.compile(
    rf"[^，。；、\d]{{0,6}}?(?:{TRADES})(?:(?:所|标称)?(?:生产|销售|经营|加工|制造|经销"
    r"|出售)+的(?P<product>[^，。；、和与及\d]{2,20})"
    r"|(?P<theirs>[^，。；、和与及的\d]{2,12}?)(?:产品|商品))"
)
#: 1家业者GHP不合格, 1家业者查获贮存逾期食品, 3家业者未设置卫生管理人员
_OF_FIRM = re.compile(
    r"(?:(?:业者|商家|店家|厂商|餐厅|企业|商户|攤商|摊商)的?"
    r"|(?=[^，。；、\d因业]{0,14}(?:管理|契约|环境|制度|保险)[不未]"
    r"|[贮存储][放存]?逾期))(?:(?P<what>[^，。；、\d()有]{2,16}?)(?:\([A-Za-z]+\))?(?:[初复][查检]|检[查验]"
    r"|查核|稽查)?(?:[为有]?不合格|不符合?|未符合|违规|有缺失)"
    r"|(?:[被经])?(?:查[获到出有]|发现)?(?:有|违规)?(?:[贮存储]存|存放|使用|贩[售卖]|陈列"
    r"|销售)?(?P<expired>逾(?:期|有效)[^，。；、\d]{1,10}?)(?:情形|情事)?(?=[，。；、()]|$)"
    r"|未(?:依规定)?(?:设置?|登录|聘用|投保|保存|办理|申报|如实标示|标示|取得|建立|订定|配置|提供|揭露"
    r"|公布)(?P<lacking>[^，。；、\d]{2,12}?)(?=[，。；、()]|$))"
)
#: signs that the words for a fault are a clause, or several
_CLAUSE = re.compile(r"[且并而]|[未无没不][有能曾]?[一-鿿]{2}|过[高低长短多少]|(?:结果|情形|情况)$")
_FAULT_ALONE = re.compile(r"(?P<what>[^，。；、\d因业商企]{2,14}?)(?:不合格|不符|未符合|违规|不实)")
#: 有缺失者包括21家未投保产品责任险、2家环境卫生不符规定: what is wrong with some of the failed
_FAULT_OF_SOME = re.compile(
    r"(?:业者|店家|商家|企业|商户|单位)?的?(?:未(?:能|依规定|依法|确实)*(?:落实|投保|办理|揭露|提供|标示|设置|取得|保存)?"
    r"(?P<lacking>[^，。；、\d的]{2,10}?)|(?P<what>(?!产品|商品|样品|企业|业者|商家|店家|单位|仍|依|均|再)[^，。；、\d的]{2,10}?)(?:不符合?(?:规定)?|不合格|不实|不全|有?缺失"
    r"|未符合?(?:规定)?|未[^，。；、\d]{2,6}))(?=[，。；、()及和与]|$)"
)
_OF_THE_FAILED = re.compile(r"(?:包括|包含|其中|分别[为是]|[、和及与]|以及)(?:有)?$")
#: 缺失以标示不实2家最多
_FAULT_BEFORE = re.compile(
    r"(?P<what>[^，。；、\d以为]{2,8}?)(?:不实|不符合?(?:规定)?|不合格|不全)[者的]?(?:有|共|计)*$"
)
#: what is looked at in firms, and is no test item of goods
_OF_FIRMS = tuple("环境 卫生 管理 登录 制度 保险 文件 人员 资讯 规范 准则 契约 比率 比例 证照".split())
#: 3家供应校园午餐的团膳业者
_DESCRIBED_FIRMS = re.compile(
    r"[^，。；、的\d]{2,12}的(?P<firms>[一-鿿]{1,8}(?:业者|厂商|企业|餐厅|店家|商家|公司|工厂))"
)
#: 118家加油站油品抽检236批次: where they were drawn
_PLACE_FIRST = re.compile(
    r"[一-鿿]{0,4}?(?:店|加油站|餐馆|餐厅|食堂|医院|诊所|超市|市场|学校|饭店|门店)(?=[一-鿿]{2})"
)
#: 灯具、家用电器等194家企业
ENUMERATION = re.compile(r"、[^，；。]+等(?!级|离)")
#: 天天农资部、盛发肥料有限公司(个体工商户)2家销售者: the firms by their names, before how many they are
_NAMED_FIRMS = re.compile(
    r"(?:公司|[经批服营农生][营发务业资][部站]|商[行店]|门市部?|[百日杂]货[店部行]|合作社|超市"
    r"|[一-鿿](?<![工])厂|加油站|药[店房])"
    r"(?:\([^()]{1,10}\))?(?:等|这|共|[上前]述)*$"
)
#: a firm by its own name: 甲制衣厂, 乙服饰有限公司; no kind of firms, as 加工厂, 超市
_FIRM_NAME = re.compile(r"[一-鿿A-Za-z()]{2,}(?:公司|集团|商行|经营部|门市部|合作社|[^工]厂)(?:\([^()]*\))?$")
_FOOD_FIRMS = re.compile(r"食品(?:生产|加工|经营|销售|经销)+(?:企业|单位|厂家?|者)")
_FOOD_LISTED = re.compile("(?:^|[^一-鿿]|[对市省县区国州的查])食品、|[对类、]食品(?=[、和]|等)")
_NAMES_JOINED = re.compile("[、和与及]")
_THEIR_GOODS = re.compile(
    r"(?:(?:所|标称|委托)?(?:生产|销售|经销|经营|制造|加工|出品|送检|进口|代理))+的(?:共计?)?$"
)
_A_FIRM = re.compile(rf"(?:{TRADES}|{TRADER})")
#: what stands between a check and its verdict
_CHECKED_AND = re.compile(r"(?:结果|均|都|全部?)*")
#: 3家企业连续两次抽查不合格: some of those that failed
_TIME_AND_AGAIN = re.compile("连续|[再多两二三]次|再度|仍")
#: 30家标称为本市企业生产的80批次产品: whose goods they say that theirs are
_CLAIMED_MAKERS = re.compile(
    r"标[称示识](?:由|为|是)*(?P<whose>[^，。；、的\d]{2,10}?(?:企业|公司|厂[家商]))(?:所|委托)?(?:生产|制造|出品)的"
)
_FIRST_NAMED = re.compile("[和与及、]|销售|生产|经营|的")
_SHORT = 6
_AND = ("和", "与", "及", "、")


def names_firms(named: Where, near: str) -> bool:
    """Whether words are the names of several firms, whose goods are counted: 甲制衣厂、乙服饰有限公司生产的7组产品.

    >>> names_firms(Where((), "甲灯饰厂、乙照明公司"), "甲灯饰厂、乙照明公司生产的")
    True
    >>> names_firms(Where((), "食品、建材"), "食品、建材生产的"), names_firms(Where((), "超市、商店"), "超市、商店销售的")
    (False, False)
    """
    if "、" not in named.words or not _THEIR_GOODS.search(near):
        return False
    return all(_FIRM_NAME.search(name) for name in _NAMES_JOINED.split(named.words))


def of_firms(here: Here) -> Where:
    """Give the scope of enterprises: their trade, and for the failed among them the trade of those visited."""
    around, state = here.around, here.state
    if _A_FIRM.match(around.after) and _NAMED_FIRMS.search(around.gap):
        return state.narrowed(ways.trader_behind(around.after) or state.whole)
    listed = here.noun_before(around.gap, attached=around.attached)
    trade = trades.of_trade(around.after) or _food_trade(here)
    kind = _named_kind(around.after) if around.near.endswith("等") else None
    if kind:
        return state.narrowed(kind)  # 某某市场等11家服装市场: what those are of which some are named
    several = listed is not None and ("、" in listed.words or scopes.names_place(listed))
    if several and not state.count and ENUMERATION.search(around.gap):
        return state.narrowed(trade)  # 灯具、家用电器等194家企业: of all that is listed
    return _told_of_firms(here, trade)


def _food_trade(here: Here) -> Where | None:
    """Give 食品 as the trade of firms where it is one of several kinds that the sentences before list: 食品、玩具、灯具."""
    if not _FOOD_FIRMS.match(here.around.after):
        return None
    several = _FOOD_LISTED.search(here.sentence.text, 0, here.number.first)
    return Where((), "食品", 0.75) if several else None


def _named_kind(after: str) -> Where | None:
    """Give the kind of firms right behind a count: 服装市场, of 服装市场及某某百货等."""
    kind = scopes.scope_of(_FIRST_NAMED.split(after, maxsplit=1)[0], front=True)
    return kind if kind and kind.words not in TRADERS and _FIRM.search(kind.words) else None


def _told_of_firms(here: Here, trade: Where | None) -> Where:
    """Give the kind of firms, what is wrong with them, their trade or their product, whichever is told."""
    around, state = here.around, here.state
    if claimed := _CLAIMED_MAKERS.match(around.after):
        return state.narrowed(Where((), claimed["whose"], 0.8))
    kind = None if trade and trade.words == "食品" else _kind_behind(here)
    part = kind or _fault_of_firms(around) or _fault_of_some(here)
    part = part or (None if state.firms.words else _fault_alone(around))
    if part:
        return state.narrowed(part, keep=kind is not None)
    if trade and here.named_before(around.near, attached=around.attached) is None:
        state.firms = state.narrowed(trade)
        return state.firms
    firms = _firms_behind(around)
    if firms:
        state.firms = state.narrowed(firms, keep=False)
        return state.firms
    kept = _kept_by_them(here)
    product = kept or _their_product(here) or _made_by_them(here)
    if product:
        return state.narrowed(product, keep=kept is not None)
    if scopes.names_item(state.scope):
        state.scope = state.whole  # 产品标示不合格6件，1家业者
    judged = first(around.rest_marks, VERDICTS) and not scope_before(around.gap, attached=True)
    of_them = "其中" in around.gap and here.behind("enterprise") and around.closed
    return state.firms if state.firms.words and (judged or of_them) else here.scope()


def _fault_of_firms(around: Around) -> Where | None:
    """Give what is wrong with these enterprises: 1家业者卫生管理制度不合格."""
    found = _OF_FIRM.match(around.after)
    if found is None:
        return None
    told = found["expired"] or found["lacking"]
    fault = Where((), told or found["what"], 0.8)
    if _CLAUSE.search(fault.words):
        return None  # 从业人员未接受健康检查且场所管理不符合规定
    named = told or fault.words.isascii() or fault.words.endswith(_OF_FIRMS) or scopes.names_item(fault)
    return fault if named else None


def _fault_of_some(here: Here) -> Where | None:
    """Give what is wrong with some of the firms that failed, or what the words before their count name so."""
    around, stated = here.around, here.state.stated
    if before := _FAULT_BEFORE.search(around.near):
        fault = Where((), before["what"], 0.75)
        if fault.words.endswith(_OF_FIRMS) or scopes.names_item(fault):
            return fault
    failed = any(("verdict", "nonconforming") in told.scope.conditions for told in stated)
    some = failed and here.behind("enterprise") and _OF_THE_FAILED.search(around.gap)
    found = _FAULT_OF_SOME.match(around.after) if some else None
    return Where((), found["lacking"] or found["what"], 0.75) if found else None


def _fault_alone(around: Around) -> Where | None:
    """Give what is wrong with these, where no word for firms stands between: 2家标示不符规定."""
    found = _FAULT_ALONE.match(around.after)
    fault = Where((), found["what"], 0.75) if found else None
    return fault if fault and (fault.words.endswith(_OF_FIRMS) or scopes.names_item(fault)) else None


def _kind_behind(here: Here) -> Where | None:
    """Give the stage or channel of firms, where their count is a part: 抽查27家销售者，其中抽查23家实体销售者."""
    after, state = here.around.after, here.state
    if not here.told or not after:
        return None
    divided = "其中" in here.around.gap or state.parts or state.divided or _told_with_batches(here)
    named = here.noun_before(here.around.gap, attached=here.around.attached)
    if (
        divided
        and not (named and named.words)
        and not here.own_product
        and (kind := ways.trader_behind(after))
    ):
        return kind
    known = scopes.scope_of(after, front=True) if "、" not in after else None
    return known.only("channel") if known and known.get("channel") and not known.words else None


def _told_with_batches(here: Here) -> bool:
    """Whether a text tells kinds of firms apart, and counts these with their batches or beside another kind: 8家生产企业的20批次."""
    figures, i = here.sentence.figures, here.i
    if "trader" not in here.state.apart or i + 1 >= len(figures):
        return here.behind("enterprise") and here.around.gap.endswith(_AND)
    return figures[i + 1].kind in ("batch", "enterprise") and here.around.after.endswith(("的", *_AND))


def _kept_by_them(here: Here) -> Where | None:
    """Give what is counted by whose it is: 共抽查178家磅秤."""
    around = here.around
    if not around.closed or not 1 < len(around.after) < _SHORT or not last(around.near_marks, DRAWN):
        return None
    named = scope_behind(around.after)
    kept = (
        named is not None
        and named.words == around.after
        and here.named_before(around.near, attached=False) is None
    )
    return named if named and kept and is_product(named) and not _FIRM.search(named.words) else None


def _made_by_them(here: Here) -> Where | None:
    """Give the product that these enterprises make, where it is told in place of batches."""
    made = _MAKERS.match(here.around.after)
    several = made is not None and "等" in here.around.after[made.end() :]  # 销售的轮胎、润滑油等
    named = scope_behind(made["product"] or made["theirs"]) if made and not several else None
    return named if named and is_product(named) else None


def _their_product(here: Here) -> Where | None:
    """Give the product that stands behind the batches of these enterprises: 615家企业生产的622批次毛巾."""
    figures, i = here.sentence.figures, here.i
    named = here.named_before(here.around.gap, attached=here.around.attached)
    if i + 1 >= len(figures) or (named and not places.is_area(named.words)):
        return None
    between_them = here.sentence.text[here.number.last : figures[i + 1].first]
    theirs = figures[i + 1].kind in ("batch", "kind", "object") and _THEIRS.fullmatch(between_them)
    return scope_behind(here.sentence.around(i + 1).after) if theirs else None


def _firms_behind(around: Around) -> Where | None:
    """Give the trade of enterprises that stands behind their count: 10家食品販售業."""
    named = _TRADE.match(around.after)
    if named:
        return Where((), named["trade"], 0.8)
    described = _DESCRIBED_FIRMS.match(around.after)
    if described:
        return Where((), described["firms"], 0.8)
    firms = (
        None
        if around.after.startswith(("、", "和", "及", "与"))
        else scopes.scope_of(around.after, front=True)
    )
    return firms if firms and firms.words not in TRADERS and _FIRM.search(firms.words) else None


def behind_firms(around: Around, *, joined: bool) -> Where | None:
    """Give the scope between enterprises and their batches, whose words up to 的 describe the enterprises."""
    _, of, product = around.gap.rpartition("的")
    if joined:  # 从7家商场和3家网络平台购买39件: of both; 3家商场和1家酒店经销的月饼共60批次
        return scope_before(product) if of else None
    if of or "，" in around.gap or "：" in around.gap or around.gap.startswith("、"):
        named = scope_before(product if of else around.gap, attached=not of)
        named = named or (theirs_checked(around.gap) if of else None)
        return None if named and "、" in named.words and ENUMERATION.search(around.gap) else named
    at = _PLACE_FIRST.match(around.gap)
    if at:
        return scope_before(around.gap[at.end() :])  # 118家加油站油品抽检236批次
    known = scopes.scope_of(around.gap)
    return known if known and known.conditions else None


def with_verdict(here: Here, scope: Where) -> Where:
    """Put the verdict of the clause into a scope: 发现8家企业的9批次产品不合格."""
    behind = first(here.around.rest_marks, COUNTED)
    if behind and behind.name in DRAWN:  # 35家复查合格
        judged = first(here.around.rest_marks, VERDICTS)
        at_once = judged and _CHECKED_AND.fullmatch(here.sentence.text, behind.end, judged.start)
        again = _TIME_AND_AGAIN.search(here.sentence.text, here.number.last, behind.start)
        behind = judged if at_once and not again else behind
    marks = (last(here.around.near_marks, COUNTED), behind)
    verdict = next((m.name for m in marks if m and m.name in VERDICTS), "")
    return scope.joined(verdict=verdict) if verdict else scope
