"""What a percentage states: a rate, a share or a growth, by the word that governs it."""

import re

from spotcheck.figures.claims.chinese import (
    against,
    causes,
    comparing,
    complained,
    complaints,
    faulty_shares,
    held,
    imported,
    listed,
    moves,
    of_all,
    scopes,
    shares,
)
from spotcheck.figures.claims.chinese.enumerations import without_faults
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import AFTER_REST, Here
from spotcheck.figures.claims.chinese.judged_rates import beyond, by_verdict_behind, named_behind, that_have
from spotcheck.figures.claims.chinese.marks import MOVES
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.chinese.subjects import of_rest, scoped
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICTS, Mark, between, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules
from spotcheck.language import lexicon_chinese as lexicon
from spotcheck.language.lexicon_checks import TRADERS

_TOWARDS = re.compile(
    r"(?:下滑|滑落|下跌|攀升|飙升|激增|骤降|锐减|剧增|暴增|增|减|滑|下降|上升|提高|降低|提升|增加|增长|减少"
    r"|回落|降|升|回升|上涨|跌|扩大|缩小|低|高)了?(?:为|到|至)"
)
_ORIGIN = re.compile(
    r"(?:^|[^\w])?(?:由|从)[^，。；]{0,14}$"
    r"|(?:低于|高于|好于|差于|[比较与于])[^，。；、]{0,12}?(?:年|同期|水平|平均|上年|去年"
    r"|率)[^，。；、]{0,6}?(?:的)?(?:为|\()?$"
    # 合格率为94.97%(去年93.64%)
    r"|\((?:[去上]|[上前]一)年(?:同期|度)?[^，。；()]{0,6}$"
)
_OF_YEAR = re.compile(
    r"(?:((?:19|20)\d\d)年(?:同期|度)?|1[0-2]\d年度?|去年|上年|今年|目前|[上下]半年|第?[一二三四]季度?|\d{1,2}月份?"
    r"|[本上][月季期]度?|线[上下])的?$"
)
_STATES = frozenset(("failure_rate", "pass_rate", "share", "limit", *MOVES))
_SHARES = frozenset(("share",))
_THRESHOLD = re.compile(r"及?以[上下]")
_PARTS = ("占比", "比例", "比重", "百分比")
_DIGITS, _FAR = "0123456789", 40
#: 实体店不合格率12%，仅为网店24%的一半
_OF_ANOTHER = re.compile(r"^\)?的(?:约|近|大约)?$")
_WANTED, _WANTED_BEHIND = re.compile(lexicon.WANTED), re.compile(lexicon.WANTED_BEHIND)
_EACH = re.compile(r"率[均都皆]$")
#: 均低于10%: what the rate of each of several is above or below, and no rate
_EACH_BEYOND = re.compile(r"[均都皆](?:[低高大小]于|不足|不到)$")
_ABOVE = re.compile(r"超过|超|高于|低于|大于|小于|不足|不到|≥|≤|>|<")
_THRESHOLDED = re.compile(
    r"(?:\([^()]{1,12}\))?的(?:产品|商品|食品|样品|品种|种类|有|共有|类别|企业|地区|省|市|$|\d)"
)
#: 占本次114种不合格产品的41.2%; 这些不合格商品约92%属质量问题
_WHOLE_FAILED = re.compile(
    r"(?<!占)(?:不合格|不达标|超标|不符合|问题)(?:的)?(?:产品|样品|商品|批次|食品|项目|项次"
    r"|样本)*(?:总[数量]|数量?)?的(?:约|近|超|逾)*$"
)
_OF_THESE = re.compile(
    r"(?:这些|这批|上述|该批)[^，。；\d]{0,4}?(?:不合格|不达标|问题)[^，。；、\d]{0,6}?(?:之?中"
    r"|里)?，?有?(?:约|近|超|逾)*$"
)
_IS_FROM = re.compile(r"[多余]?(?:的?(?:产品|样品|商品|批次)?)?(?:来自|属于|出自|集中在|产自|购自|涉及)")
_IS_OF = re.compile(r"(?:的?(?:产品|样品|商品|批次)?)?(?:[属是为系因有]|来自|存在|出自|集中|涉及)")
_CAME_FROM = re.compile(
    r"[多余]?(?:的)?(?:不合格|问题)?(?:产品|样品|样本|商品|批次)?(?:来自|出自|采自|购自|属于)(?P<where>[^，。；、]{2,10})"
)
_FAILED_FROM = re.compile(r"(?:的)?(?:不合格|问题)[^，。；、]{0,10}(?:来自|出自|产自|购自|集中在)")
_MATERIAL = re.compile(
    r"(?:的|为)?(?:纯?棉|羊毛|羊绒|蚕丝|桑蚕丝|聚酯|涤纶|锦纶|粘纤|亚麻|真皮|牛皮|乳胶|果汁|原汁|含量|纯度"
    r"|浓度|[误偏公允容]差|[余裕]量|[增降减]幅)"
)
_NOT_BATCHES = re.compile(r"评分(?:总则|准则|比重|标准)|权重|受访|被访|问卷|调查对象")
_ELSEWHERE = re.compile(r"[，、占]")
_STANDARD = re.compile(r"(?:标准|限量|限值|上限|规定|误差|公差|容忍限)(?:值|为|的|是|：)*$")
_LIES_WITHIN = re.compile(r"(?<!持)(?<!定)(?<!制)在$")
_EXTREME = re.compile(r"最[高低]的?(?:样品|产品)?(?:仅|只)?(?:为|达|有)?$|实测[^，]{0,4}$")
#: 羊毛被只检出50.5%羊毛
_MEASURED = re.compile(r"(?:检出|验出|测出|检测出|实测|检得)(?:[只仅约达的值为量]|结果|浓度|水平)*$")
#: 标示近两成不合格
_JUDGED_AT_ONCE = re.compile(r"的?(?:样品|样本|产品|商品)?(?:不|未|违规|合格|符合)")
_CLAIMED = re.compile(
    r"(?:标称|标示|明示|宣称|声称|标准值|规定值)(?:数?值|含量|比例|的|为|是|仅|约|近|逾|相差|相比"
    r"|偏?[低高少多]出?了?)*$"
)
#: 占纯度不合格总数的
_OF_THE_FAILED = re.compile(r"不合格[^，。；]{0,6}的$")
#: 均高于9.1%的总体水平
_OF_ALL = re.compile(r"的(?:总体|平均|整体|全国|全省|全市|行业)[^，。；]{0,6}水平")
_OVERALL = re.compile(r"总体|整体|平均|综合|总的")
#: 书包、作业本各10批次
_EACH_OF_THEM = ("各", "各抽查", "各抽检", "各抽取", "各有", "各 ")
#: 9件不符合，高达六成; 3件不符规定(5%)
_JUDGED_BESIDE = re.compile(r"[^，。；、()\d]{2,14}(?:，(?:[占达高超逾近多]|接近|将近|不足)*|\()")
_OF_THOSE = re.compile(
    r"[^，。；：、\d]{0,8}[的者](?:[却竟更则也仍就约近逾占达为]|已|高达|接近)*|(?:高达|达到?|多达)"
)
_LIMITS = frozenset(("limit",))
_BESIDE = 4
_REACHES = re.compile(r"，(?:已|约|逾)*(?:达到?|至|到|为|占)")
#: a rate of something else: 成交率为
_OTHER_RATE = re.compile(
    r"[一-鿿]{2,}(?<!比)(?<!效)率(?:分别|均|都|已|仅|只|约|近|逾|超过|高达|达到?|[为是:：])*$"
)
#: 合格率提高幅度较大，均在10%以上: by how much
_EXTENT = re.compile(r"幅度?[^，。；]{0,6}，[^，。；]{0,4}$")
_EACH_BY = re.compile(
    r"(?:了|较[大快高]|最[大快高]|明显|显著)?，(?:(?:分别|依次|各)(?:约?为|是|达到?)?|高?达到?)(?:约|近|超)?"
)
#: 潔淨比率可分別相差約14%
_APART = re.compile(r"(?:相差|差距|差异|偏差)(?:分别|约|近|逾|超过|最多|最少|介乎|[可达为由])*$")
_INTERVAL = re.compile(r"(?:置信|可信)")
#: 价格问题占3.0%，虚假宣传1.3%
_ENTRY = re.compile(r"[，、；]?[^，、；。：()\d]{2,14}")
_PRIMARY = re.compile(r"[农水畜禽林渔蜂乳]产品$")
_OVER_FIRMS = re.compile(r"(?:企业|网店|单位|商户|店铺|经营者|厂家)[^，。；]{0,3}率")
#: 980个加油站中，近两成存在油品不合格; 980个加油站中，油品全部合格的占81.5%
_AMONG_FIRMS = re.compile(
    r"[^，。；、\d]{0,12}中，(?:[^，。；、\d]{0,16}的(?:企业|单位|商户)?[占佔](?:比|到|了)?|(?:仍|还|只|仅|竟)?有?)(?:约|近|超|逾|超过)*$"
)
_OVER_ITEMS = re.compile(r"(?:项目|项次|指标)[^，。；]{0,4}率")


def percentage(here: Here) -> Stated:
    """Read a percentage."""
    if here.around.gap.endswith("("):
        here.state.against = comparing.compared(here.around.gap[:-1] + "高") or comparing.compared(
            here.around.gap[:-1]
        )
    if "其余" in here.around.gap and AFTER_REST.search(here.around.gap):
        here.state.scope = of_rest(here)
    stated = by_rules(_PERCENTAGES, here, "?what the percentage is of was not understood")
    if stated.measure in RATES and _OF_ALL.match(here.around.after):
        stated = stated._replace(scope=here.state.everything())
    if stated.measure in (*RATES, "share") and _AMONG_FIRMS.match(here.around.gap):
        stated = _of_firms(here, stated)
    here.state.aside = here.i if stated.reason == "limit or measured value" else here.state.aside
    return stated


def _of_firms(here: Here, stated: Stated) -> Stated:
    """Give a rate or share of the firms counted before it their scope, whatever their goods are."""
    firms = here.state.stated[-1] if here.i else None
    if firms is None or firms.measure != "enterprises":
        return stated
    over = "enterprises" if stated.measure in RATES else stated.base_measure
    return stated._replace(scope=firms.scope.without("verdict"), base_measure=over)


def _no_figure(here: Here) -> Stated | None:
    """Set aside limits of intervals, measured values, and shares of what is no batch."""
    around, number, text = here.around, here.number, here.sentence.text
    if _INTERVAL.search(around.near) or _INTERVAL.match(around.after):
        return Stated(reason="interval limit or p-value")
    claimed = _CLAIMED.search(around.near) and not _JUDGED_AT_ONCE.match(around.after)
    if (
        claimed
        or _APART.search(around.near)
        or _STANDARD.search(around.near)
        or _MATERIAL.match(around.after)
    ):
        return Stated(reason="limit or measured value")
    if _MEASURED.search(around.near) and not faulty_shares.OF_SAMPLES.match(around.after):
        return Stated(reason="limit or measured value")
    if _EXTREME.search(around.near) and here.earlier(_LIMITS):
        return Stated(reason="limit or measured value")
    if _NOT_BATCHES.search(text, here.sentence.start, number.first) or faulty_shares.of_people(here):
        return Stated(reason="share of something else")
    return None


def _signed(here: Here) -> Stated | None:
    """Read a growth that only its sign tells: 食品类(+12%)、旅游(-8%)投诉量锐减."""
    around, text, number = here.around, here.sentence.text, here.number
    rises = text[number.start - 1 : number.start] == "+"
    if not (rises or text[number.start] == "-") or not around.gap.endswith("("):
        return None
    if last(around.near_marks, _STATES) or not (here.state.complaints or first(here.sentence.marks, MOVES)):
        return None
    told = here.state.complaints or complained.WORD.search(text, here.sentence.start, here.sentence.end)
    base = "cases" if told else here.state.count
    subject = complained.subject(around) if told else ""
    named = complained.scope(subject) if subject else here.named_before(around.gap, attached=around.attached)
    return Stated("growth", here.state.narrowed(named), 0.8, base_measure=base) if base else None


def _threshold(here: Here) -> Stated | None:
    """Set aside what is wanted, thresholds, and parts of another rate: 20%以下的有2种, 应达到95%."""
    around, number, text = here.around, here.number, here.sentence.text
    start = max(here.sentence.start, number.first - _FAR)
    if _WANTED.search(text, start, number.first) or _WANTED_BEHIND.match(text, number.end):
        return Stated(reason="limit or measured value")
    in_words = text[number.start] not in _DIGITS
    if in_words and here.behind("rate") and _OF_ANOTHER.search(around.gap):
        return Stated(reason="?what the percentage is of was not understood")
    if _EACH_BEYOND.search(text, start, number.start) and not around.after.startswith("的"):
        return Stated(reason="limit or measured value")
    hedged = _THRESHOLD.fullmatch(text, number.end, number.last) or _ABOVE.fullmatch(
        text, number.first, number.start
    )
    of_kinds = here.behind("kind", "enterprise") and not _ELSEWHERE.search(around.gap)
    within = of_kinds and (_LIES_WITHIN.search(around.near) or number.first < number.start)
    threshold = hedged and (within or _THRESHOLDED.match(text, number.last)) and not _judged(here)
    return Stated(reason="limit or measured value") if threshold else None


def _judged(here: Here) -> bool:
    """Whether a percentage with a hedge is of samples that failed or passed, or is the rate of each of several."""
    around = here.around
    if last(around.near_marks, RATES):
        return _EACH.search(around.near) is not None and not around.after
    verdict = first(around.after_marks, VERDICTS) or beyond(here)
    return verdict is not None and not around.near_marks and around.after.startswith("的")


def _governed(here: Here) -> Stated | None:
    """Read a percentage by the word before it that says what it is."""
    listed = here.listed
    if listed and listed.measure in RATES:
        return _rate(here, listed.measure, None)
    governing = _governing(here.around)
    governing = None if governing and _judged_otherwise(here, governing) else governing
    if listed and listed.of >= 0 and governing is None:
        governing = here.earlier(_SHARES)
    if governing is None:
        return None
    if governing.name == "limit":
        if governing.end == here.number.first and _JUDGED_AT_ONCE.match(here.around.after):
            return None  # 卫生棉45%不符规定
        return Stated(reason="limit or measured value")
    if governing.name in MOVES:
        return (
            Stated(reason="limit or measured value")
            if last(here.around.gap_marks, _LIMITS)
            else moves.growth(here)
        )
    word = here.sentence.text[governing.start : governing.end]
    part = here.state.among == "nonconforming" and word.endswith(_PARTS)  # 不合格的20批次中，标签问题占比75%
    if part and word.startswith("不") and not word.endswith("占比"):
        named = scope_before(here.around.gap[: governing.start - here.around.gap_start])
        part = named is None or scopes.names_item(
            named
        )  # 其中染发类不符合规定比例6%: of what was drawn of them
    rate = governing.name in RATES and not part
    return (
        _rate(here, governing.name, governing)
        if rate
        else shares.most(here, governing) or shares.share(here, governing)
    )


def _judged_otherwise(here: Here, governing: Mark) -> bool:
    """Whether the verdict right behind a percentage is not that of a rate in an earlier clause: 超标率相近，而超市情况良好，100%合格."""
    judged = first(here.around.after_marks, VERDICTS)
    if governing.name not in RATES or governing.start >= here.around.near_start or judged is None:
        return False
    return judged.start == here.number.last and shares.RATE_OF[judged.name] != governing.name


def _governing(around: Around) -> Mark | None:
    """Give the word that says what a percentage is: the last rate, share, limit or move before it."""
    marks = [m for m in around.gap_marks if m.name in _STATES]
    if not marks:
        return None
    found = marks[-1]
    behind = around.gap[found.end - around.gap_start :]
    if found.name == "limit" and re.search(r"[，；(]", behind):
        return None
    if found.name == "limit" and _OF_THE_FAILED.search(behind):
        return last(marks, _SHARES) or found
    if found.name not in MOVES:
        return found
    share = last(marks, _SHARES)
    moved = share is not None and found.start - share.end < _BESIDE and _REACHES.match(behind)
    rate = share if moved else last(marks, RATES)  # 占比上升，达69%
    if moved or "：" in behind or _arrives(around, found, behind):  # 合格率逐年提高：2021年91%
        limit = last(marks, _LIMITS)  # 不合格率偏高，抽验比例提高至100%
        return limit if limit and (rate is None or limit.start > rate.start) else rate
    told = rate is None and _EACH_BY.fullmatch(behind)  # 投诉有所上升，分别为1.5%和1.2%
    far = (
        ("，" in behind and not told)
        or "(" in behind
        or (len(behind) > 8 and not comparing.compared(around.gap))
    )
    return (rate if rate and rate.end > found.end else None) if far else found


def _arrives(around: Around, move: Mark, behind: str) -> bool:
    """Whether a move leads to the percentage (降至9.4%) or starts from it (由12.3%): then it is the rate itself."""
    start = max(0, move.start - around.gap_start - 1)
    towards = _TOWARDS.search(around.gap[start:])
    if towards and towards.end() + start >= len(_OF_YEAR.sub("", around.gap)) - 3:
        return True
    from_there = move.name in moves.DIRECTED and _ORIGIN.search(around.gap[move.start - around.gap_start :])
    return bool(from_there) and len(behind) > 1 and not behind.startswith("了")


def _rate(here: Here, measure: str, governing: Mark | None) -> Stated:
    """Read a rate; its scope stands before its word, or behind it: 不合格率最高的是电吹风."""
    around, state = here.around, here.state
    state.rate = measure
    over = _over(around, governing)
    gap = around.gap
    if around.after.startswith("的") and not here.listed and scope_behind(around.after):
        return Stated(measure, state.narrowed(scope_behind(around.after)), 0.9, base_measure=over)
    if governing is not None:
        k = _rate_start(around, of_all.told_at_once(around, governing) or governing)
        behind = gap[governing.end - around.gap_start :]
        if scope_before(behind) is not None:
            return Stated(measure, _past(here, here.scope(behind)), 0.95, base_measure=over)
        gap = gap[:k]
        if _OVERALL.search(gap[around.near_start - around.gap_start :]):
            gap = gap[max(0, around.near_start - around.gap_start) :]
    together = of_all.beside_all(here) or of_all.of_both(around, governing)
    if together := together or listed.kinds_before(here, gap):
        return Stated(measure, here.state.narrowed(together, keep=False), 0.85, base_measure=over)
    told = without_faults(gap) if governing and here.i and _of_total(here, governing) else gap
    here.leave_parts()
    if of_all.told_again(here, governing):
        state.scope = state.whole
    if whole := of_all.by_numbers(here, measure):
        state.scope = whole
    elif of_all.behind_fault(here, measure, governing) or (told != gap and here.part_before):
        state.scope = state.part[1]
    figures, text = here.sentence.figures, here.sentence.text
    several = any(text[f.last] == "、" for f in figures[: max(0, here.i - 1)])
    several = several or (here.i > 0 and text.endswith(_EACH_OF_THEM, 0, figures[here.i - 1].start))
    if several and _OVERALL.search(around.near):
        state.scope = state.whole
    return Stated(measure, _past(here, here.scope(told, attached=around.attached)), 0.95, base_measure=over)


def _of_total(here: Here, governing: Mark) -> bool:
    """Whether the word of a rate is of all that were tested, and not of a fault: 不合格率, but 检出率."""
    return of_all.OF_FOUND.match(here.sentence.text, governing.start) is None


def _rate_start(around: Around, governing: Mark) -> int:
    """Give where the word of a rate begins in a gap: of 生产企业不合格率 the firms are what it is of, of 农产品合格率 the goods."""
    k, gap = governing.start - around.gap_start, around.gap
    firms = gap.startswith("企业", k) and gap[max(0, k - 2) : k + 2] in TRADERS
    goods = _PRIMARY.search(gap, 0, k + 2) is not None
    return k + 2 if firms or goods else k


def _compared_ahead(here: Here) -> Stated | None:
    """比2019年的88.1%上升了4.2个百分点，合格率为92.3%: the rate that is named behind what it moved by."""
    figures, i = here.sentence.figures, here.i
    if i + 1 >= len(figures) or figures[i + 1].kind != "point" or not _ORIGIN.search(here.around.gap):
        return None
    named = first(between(here.sentence.marks, figures[i + 1].last, here.sentence.end), RATES)
    if named is None or here.around.gap_marks:
        return None
    return Stated(named.name, _past(here, here.state.scope), 0.8)


def _over(around: Around, governing: Mark | None) -> str:
    """Give what a rate is over, where it is not batches: 企业合格率, 项目合格率."""
    if governing is None:
        return ""
    k = _rate_start(around, governing)
    words = around.gap[
        k if k > governing.start - around.gap_start else max(0, k - 3) : governing.end - around.gap_start
    ]
    return "enterprises" if _OVER_FIRMS.search(words) else "items" if _OVER_ITEMS.search(words) else ""


def _past(here: Here, scope: Where) -> Where:
    """Give a rate that is only compared with the year it is of: 比上年的12.3%下降."""
    own = scope.get("year") or here.state.year
    if other := against.other_time(here.around, scope, own):
        return other
    origin = _ORIGIN.search(here.around.gap)
    own_year = _OF_YEAR.search(here.around.gap)
    if own_year and own_year.group(1):
        return scope.joined(year=own_year.group(1))
    if not origin:
        return scope
    year = re.search(r"(?:19|20)\d\d|(?<!\d)1[0-2]\d(?=年)", origin.group())
    if year:
        return scope.joined(year=year.group() if len(year.group()) == 4 else str(int(year.group()) + 1911))
    if not moves.PASTS.search(origin.group()):
        return scope
    return against.last_year(scope, own)


def _of_the_divided(here: Here) -> Stated | None:
    """不合格商品中，八成以上来自网店: of the failed, which are being divided."""
    state, around = here.state, here.around
    plain = not around.after and "占" not in around.near and state.count in DRAWN  # 不合格的超三成
    if _WHOLE_FAILED.search(around.near) and not plain and not last(around.gap_marks, _LIMITS):
        state.rate = "share"
        return Stated("share", scoped(here, "share"), 0.85, *shares.base_of("share", state))
    among = state.among == "nonconforming" and not state.rate and _IS_FROM.match(around.after)
    these = _OF_THESE.search(around.gap) and _IS_OF.match(around.after)
    if not (among or these or _FAILED_FROM.match(around.after)):
        return None
    state.among = "nonconforming"
    state.rate = "share"
    scope = _from_where(here) or scoped(here, "share")
    return Stated("share", scope, 0.85, *shares.base_of("share", state))


def _from_where(here: Here) -> Where | None:
    """Give the channel or stage that a share of the failed is told to be from behind it: 八成多来自线上, 近六成的不合格样品来自网购."""
    told = _CAME_FROM.fullmatch(here.around.after)
    named = scopes.scope_of(told["where"]) if told else None
    return here.state.narrowed(named, keep=False) if named and named.conditions and not named.words else None


def _of_count(here: Here) -> Stated | None:
    """485批次（27.9%）: of the count right before it."""
    opened, state = here.around.gap.rstrip(" 即约为"), here.state
    beside = opened in ("(", "，", ")", "),", ")，", "，(") or _JUDGED_BESIDE.fullmatch(opened)
    if beside and opened == "(" and state.stated and state.stated[-1].measure == "cases":
        return Stated("share", state.scope, 0.8, state.complained, "cases")  # 质量1203件(32.1%)
    if not (beside and here.behind("batch", "object") and state.count):
        return None
    divided = state.count == "nonconforming" and state.among == "nonconforming"
    measure = "share" if divided else shares.RATE_OF.get(state.count, "share")
    return Stated(measure, state.scope, 0.8, *shares.base_of(measure, state))


def _again(here: Here) -> Stated | None:
    """Read the next of a list: 不合格率：淘宝18.2%、京东6.5%."""
    around, state = here.around, here.state
    earlier = None if state.rate else here.earlier(RATES) or last(around.gap_marks, RATES)
    state.rate = earlier.name if earlier else state.rate
    if (_OTHER_RATE.search(around.near) and not last(around.near_marks, RATES)) or _EXTENT.search(around.gap):
        return Stated(reason="limit or measured value")  # 按时初查率99.2%
    if state.rate == "growth" and "其中" in around.gap:
        return None  # 同比上涨21%，其中五成以上为健身服务
    if state.rate == "growth":
        return moves.growth(here)
    if not state.rate:
        return None
    part = scopes.part_of(around.near) if state.rate == "share" and not here.listed else None
    part = shares.ranked(around.gap) if part is None and not here.listed else part
    if part is None and state.complaints and state.rate == "share" and _ENTRY.fullmatch(around.gap):
        part = complained.scope(about) if (about := complained.cleaned(around.near)) else None
    scope = state.narrowed(part) if part else _past(here, scoped(here))
    return Stated(state.rate, scope, 0.85, *shares.base_of(state.rate, state))


def _of_those(here: Here) -> Stated | None:
    """虚标功率的却超过九成, 标志不合格达两成: the verdict stands before it."""
    verdict = last(here.around.near_marks, VERDICTS)
    if verdict is None or not _OF_THOSE.fullmatch(here.sentence.text, verdict.end, here.number.first):
        return None
    here.state.rate = shares.RATE_OF[verdict.name]
    return Stated(here.state.rate, scoped(here), 0.8)


def _by_verdict(here: Here) -> Stated | None:
    """Read a percentage by a verdict farther off in its clause."""
    around, state = here.around, here.state
    verdict = first(around.rest_marks, VERDICTS) or (
        last(around.near_marks, VERDICTS) if len(around.near) < 14 else None
    )
    if verdict is None or held.of_extreme(here):
        return None
    state.rate = shares.RATE_OF[verdict.name]
    return Stated(state.rate, scoped(here), 0.75)


_PERCENTAGES = (
    _no_figure,
    held.measured,
    _threshold,
    _signed,
    against.of_count,
    faulty_shares.contributed,
    named_behind,
    that_have,
    held.held_against,
    complaints.settled_rate,
    causes.of_causes,
    faulty_shares.fault_at_once,
    imported.share,
    _governed,
    complaints.part,
    _of_the_divided,
    by_verdict_behind,
    _of_those,
    _of_count,
    _again,
    _by_verdict,
    _compared_ahead,
)
