"""Counts that no verb stands beside: drawn, where a rate, a verdict or an announcement behind or before them says so."""

import re
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims.chinese import summed
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.predicates import Said
from spotcheck.figures.claims.chinese.subjects import SAMPLES
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICT_OF, VERDICTS, between, first, last

_RATE_OF_THEM = re.compile(
    r"(?:样品|产品|样本|商品|食品)?[，、]?的?(?:抽检|检验|检测|总体|平均)?(?:不?合格率|达标率|不合格发现率"
    r"|问题发现率)(?:均|都|皆)?(?:为|达|达到|仅|是|仅为)?"
)
_JUDGED = re.compile(
    r"，(?:经检验|检验|均|全部|都|全)*(?:合格|达标|符合要求|符合标准|符合规定)(?=[，；。]|$)"
)
_UNDER_TEST = re.compile(r"(?:检测|检验|测试)中，[^，。；、\d]{2,12}$")
COUNTED_NOUN = re.compile(
    r"(?:涉及|包括|测试|店|平台|市场|^)(?:样品|样本|商品|产品|食品|检体)(?:共|计|为|有|达)*$"
)
ONE_OF_LIST = re.compile(r"[^，。；：、()\d]{1,24}(?:、|和|及|以及|与)")
_DIVIDES = ("：", "包括", "包含", "分别为", "分别是")
#: 对4家平台的105组轮滑鞋、滑板车、背带进行专项抽检
_UPON = re.compile(r"对[^，。；：]*$")
_CHECKED = re.compile(
    r"(?:[^，。；：、\d]+、)+[^，。；：、\d]+(?:进行|开展|实施)了?[^，。；\d]{0,8}?(?P<check>抽查|抽检|抽样"
    r"|抽验|检验|检测|测试)"
)
#: 向化验所提交的10款电灯笼和7款荧光棒
_HANDED_IN = re.compile(
    r"(?:提交|送交|呈交|移交|递交|送往|送到|交予|交给"
    r"|交由)[^，。；]{0,12}?的(?:\d+[^，。；\d]{1,16}(?:、|和|及|与|以及))*$"
)
#: 件抽验产品检出青椒
_FINDS = re.compile(
    r"(?:抽验|抽检|抽查|受检|受测|送验|检验|检测)?的?(?:样品|样本|产品|商品|食品|检体|农产品|蔬果)?中?(?:共"
    r"|各)?(?:检出|验出|测出|检验出|发现|查出)有?[一-鿿]{1,12}(?<![仅只有中])"
)
#: 40批次产品检出6批次不合格
_FINDS_FAILED = re.compile(r"[^，。；、\d]{0,12}?(?:检出|验出|测出|查出|查获|发现)(?:存在|其中|[有了共])*")
_TOLD_BY_RESULTS = re.compile(r"(?:测试|检测|检验|化验|试验)(?:的?结果|报告|后?发现|显示)")
_CONCERNING = re.compile(r"\s*(?:针对|就|对于?)(?![此应比])")
_TRIED = re.compile(r"[^，。；、\d]{2,16}(?:样品|样本|样板|货样|产品)?(?:、|和|及|与|以及|，|$)")
#: 不合格率为5.3%，涉及样品102个
_CONCERNS = re.compile(r"，(?:共|总共|一共)?涉及(?:的)?(?:不合格)?(?:样品|样本|产品|商品|食品)?(?:共|计|有)*")
#: 不合格率为4.3%，为9批次
_SO_MANY_ARE = re.compile(r"，(?:[为有计达]|共[有计]?)")
#: 涉及的护眼灯共有26款
_CONCERNED = re.compile(
    r"(?:涉及|参与?试|参测|参评|受测|被测)的[^，。；、\d]{2,14}(?:共有|共计|共|总计|合计)$"
)
#: 公布了2639批次食品的检验结果
_RESULTS = re.compile(
    r"[^，。；：\d]{0,20}?(?:检[验测]|抽[检查样测验]|监测|测[试评]|评测|化验|试验|试用|质量"
    r"|安全)[^，。；：、\d]{0,6}?(?:结果|报告|结论|数据|信息|情况|成绩单|榜)"
)
_LISTED = re.compile(r"[^，。；：\d()]{0,10}(?:[、和及与]|以及)[^，。；：\d()]{0,12}")
#: 15批次饮料均未检出不合格
_NAMED_ALL = re.compile(r"[^，。；：、\d]{0,16}，?(?:结果)?[均都]?")
#: 12批次儿童推车的合格率
_RATED = re.compile(
    r"(?:[^，。；：、\d的]{0,10}的?|[^，。；：、\d]{0,6}?(?:样品|产品|样本|商品|食品)，)(?:其)?"
)
_SOME = re.compile(r"^(?:其中|当中|结果|竟|却|共|仍|就)*有?(?:约|近|超|逾|接近)*$")
#: 温度参差，有两个样本在预热后…
_SOME_OF_THEM = re.compile(r"(?:(?<![共计總总])有|(?:测试|检测|试验|结果)后?(?:亦|也|还|又)?发现，?)$")
#: goods, of which a share follows at once
_WHOLE_NAMED = re.compile(r"[^，。；：、\d的]{2,10}?(?:有|中|竟|却|近|逾|超|约)*")
#: 35款餐具的材质分为, between a whole and its first part
_DIVIDED = re.compile(r"[^，。；、\d]{1,16}?(?:分为|分别为|分别是|分类为|包括了?|包含|涵盖|为)")
_NOT_DRAWN = re.compile(r"投诉|举报|生产|销售|认证|召回|上架|涉及|进口|出口|查扣|下架")
_SUMS = re.compile(r"(?:^|[，、等])(?:共计|合计|总计|共)$")
_THEIR_RATE = re.compile(
    r"(?:产品|商品|样品|食品)?的(?:抽[查检])?(?:总体|综合)?(?:不?合格|不?达标|问题)(?:发现|检出)?率"
)
_TELLS_OF = re.compile(r"(?:抽查|抽检|检测|检验|测试|监测|比较试验)的?(?:结果|情况|报告)")
_NUMBER_OF_SAMPLES = re.compile(
    r"(?:样品|样本)(?:共计|合计|总计|共)$|(?:^|[，、])总数(?:为|是|有|达)?$"
    r"|(?:样本|样品|批次|抽检|抽查|抽样)(?:总?数量?|总?量)(?:最多，|最少，|最大，|分别|共)?(?:为|是|有"
    r"|达到?|：)?$"
)
#: 样本包括10款电风扇
_SAMPLES_ARE = re.compile(
    r"(?:^|[，。；：])(?:[其本]次)?(?:[测试受检]{2}|抽[查检])?(?:的)?(?:样[本品]|样机)(?:包括|包含|涵盖"
    r"|计有|共有?|有|为)$"
)
#: 12款在外观、密封性的测试项目中，均符合
IN_TESTS = re.compile(r"(?:测试|检测|检验|试验)(?:项目|过程)?[之当]?中")
_SUMMED = re.compile(r"[^，。；\d]{0,6}，(?:总共|共计?|合计|总计|累计)[^，。；\d]{0,4}")
_SPREAD = re.compile(
    r"^(?:[其此本]次)?(?:抽检|抽查|购买|受检|参试)?的?(?:样品|样本|样机)(?:共|总共)?(?:涉及|涵盖"
    r"|覆盖)[^，。；\d]{2,40}(?:的|共)$"
)
_TOLD = ("结果", "报告", "结论", "数据", "信息", "情况", "榜", "成绩单")
_NEAR = 4
_OF_SAMPLES = re.compile(
    r"^(?:抽样|抽检|抽查|全部|所有|受检|被检|送检)?(?:的)?(?:样品|样本|产品|商品)(?:之?中|里)"
)
#: the next of a list, by its name
_GOES_ON = re.compile(r"[^，。；：()\d]{0,8}(?:[，、；]|以及|[和及与])(?!另|还|其)[^，。；：()\d]{1,24}")
#: 其中，出厂水520份，合格率100%；末梢水1480份，
_FIRST_PART = re.compile(r"\s*其中[，：]?[^，。；：、()\d]{1,14}")
_PART_APART = re.compile(r"；[^，。；：、()\d]{1,14}(\d[\d,]{0,9})([一-鿿]{1,2})[，(]")
_FAR_PARTS = 240
_SEVERAL, _FEW = 3, 20
_MOST_PARTS = 40


def finds(here: Here) -> Said:
    """197件抽验产品检出青椒1件、香菜2件: drawn, since what was found in them is counted behind."""
    figures, i = here.sentence.figures, here.i
    if here.around.closed or i + 1 >= len(figures) or figures[i + 1].unit != here.number.unit:
        return None
    part, whole = figures[i + 1].value, here.number.value
    smaller = part is not None and whole is not None and part < whole
    text, span = here.sentence.text, (here.number.last, figures[i + 1].first)
    told = smaller and (_FINDS.fullmatch(text, *span) or _finds_failed(here, span))
    return ("sampled", 0.8) if told else None


def _finds_failed(here: Here, span: tuple[int, int]) -> bool:
    """Whether failed ones were found in a count, and it is no part of the failed: 40批次产品检出6批次不合格."""
    figures, i, around = here.sentence.figures, here.i, here.around
    if not _FINDS_FAILED.fullmatch(here.sentence.text, *span) or last(around.near_marks, VERDICTS):
        return False
    judged = first(here.sentence.around(i + 1).after_marks, VERDICTS)
    if judged is None or judged.name != "nonconforming":
        return False
    parts, size = Fraction(0), here.number.value
    for figure in figures[i + 1 : i + 1 + _MOST_PARTS]:
        parts += (figure.value or 0) if figure.unit == here.number.unit else 0
        if parts == size:  # 12批次产品检出3批次甲醛超标、9批次色牢度不合格
            return False
    return "其中" not in around.gap and here.state.among != "nonconforming"


def upon(here: Here) -> Said:
    """针对18件婴儿推车，标检局进行检测，其中4件: what was done with them stands in the next clause."""
    around, sentence, figures = here.around, here.sentence, here.sentence.figures
    if not around.closed or here.state.count or not _CONCERNING.match(sentence.text, around.clause_start):
        return None
    stop = figures[here.i + 1].first if here.i + 1 < len(figures) else sentence.end
    done = first(between(sentence.marks, here.number.last, stop), COUNTED)
    if done and done.name in DRAWN:
        return done.name, 0.8
    return ("tested", 0.75) if _TOLD_BY_RESULTS.search(sentence.text, here.number.last, stop) else None


def handed_in(here: Here) -> Said:
    """提交的10款电灯笼和7款荧光棒样本，全部未能通过测试: drawn, whatever became of all of them."""
    text, around = here.sentence.text, here.around
    told = "的" in text[around.clause_start : here.number.first] and _HANDED_IN.search(
        text, around.clause_start, here.number.first
    )
    behind = first(around.after_marks, VERDICTS)
    return ("sampled", 0.8) if told and not behind and _TRIED.match(around.after) else None


def concerned(here: Here) -> Said:
    """报告涉及的护眼灯共有26款: what was drawn, before any other count."""
    told = not here.state.count and "的" in here.around.near and _CONCERNED.search(here.around.near)
    return ("sampled", 0.8) if told else None


def checked_list(here: Here) -> Said:
    """对105组轮滑鞋、滑板车、背带进行专项抽检: what was done with all that is listed stands behind it."""
    text, around = here.sentence.text, here.around
    if "、" not in around.after or not _UPON.search(text, around.clause_start, here.number.first):
        return None
    end = here.number.last + 80
    behind = re.sub(r"\([^()]*\)", "", text[here.number.last : min(end, here.sentence.end)])
    check = _CHECKED.match(behind)
    return None if check is None else ("sampled" if check["check"][0] == "抽" else "tested", 0.8)


def outgrows(here: Here) -> Said:
    """不合格2批次。其中甲64批次、乙7批次: drawn, since one of them is more than all that failed or passed."""
    state, around = here.state, here.around
    parts_of = state.among or state.count or state.carried
    judged = last(around.near_marks, COUNTED) or first(around.rest_marks, COUNTED)
    if parts_of not in VERDICTS or judged or state.stack:
        return None
    unit = here.number.unit
    told = [size for (size, of), (measure, _) in state.told.items() if measure == parts_of and of == unit]
    list_of = _run(here)
    before = here.before.value if here.before and state.stated[-1].measure == parts_of else None
    if before is not None and max(list_of) <= before:
        return None  # 不合格16批(台)，其中灯具11台: by another counter
    divided = (
        "其中" in around.gap or around.gap.endswith(_DIVIDES) or (not here.i and len(list_of) >= _SEVERAL)
    )
    return ("sampled", 0.8) if told and divided and max(list_of) > max(told) else None


def _run(here: Here) -> list[Fraction]:
    """Give the sizes of the counts that follow one another in a list, each by its name, from this one on."""
    sizes = [here.number.value or Fraction(0)]
    sentence, unit = here.sentence, here.number.unit
    for one, other in pairwise(sentence.figures[here.i : here.i + _MOST_PARTS]):
        told = first(between(sentence.marks, one.last, other.last + _NEAR), COUNTED)
        if told or other.unit != unit or not _GOES_ON.fullmatch(sentence.text, one.last, other.first):
            break
        sizes.append(other.value or Fraction(0))
    return sizes


def adds_up(here: Here) -> Said:
    """其中甲33批次，乙9批次: of that which they add up to, what was drawn or what passed."""
    around, figures, number = here.around, here.sentence.figures, here.number
    samples = _OF_SAMPLES.match(around.near) is not None  # 样品中商场78批次、超市52批次
    divided = samples or "其中" in around.gap or around.gap.endswith(_DIVIDES)
    if not divided or last(around.near_marks, COUNTED) or number.value is None:
        return None
    total, size = number.value, 1
    for one, other in pairwise(figures[here.i :]):
        told = last(between(here.sentence.marks, one.last, other.first), COUNTED)
        if told or other.kind != number.kind or other.unit != number.unit or other.value is None:
            break
        total, size = total + other.value, size + 1
    sure = (
        size >= (2 if samples else _SEVERAL)
        and total > _FEW
        and (samples or here.state.among != "nonconforming")
    )
    whole = here.state.told.get((total, number.unit)) if sure else None
    return (whole[0], 0.85) if whole else None


def adds_up_apart(here: Here) -> Said:
    """合格2254份。其中，出厂水520份，合格率100%；末梢水1480份，…；二次供水300份: of all that was drawn, which they add up to."""
    unit, text = here.number.unit, here.sentence.text
    if here.i or not unit or not _FIRST_PART.fullmatch(here.around.gap) or not here.around.closed:
        return None
    end = text.find("。", here.number.last, here.number.last + _FAR_PARTS)
    parts = _PART_APART.findall(text[here.number.last : end if end > 0 else here.number.last + _FAR_PARTS])
    sizes = [Fraction(size.replace(",", "")) for size, of in parts if of == unit]
    whole = here.state.told.get((sum(sizes, here.number.value or Fraction(0)), unit))
    return (whole[0], 0.85) if sizes and whole and whole[0] in DRAWN else None


def divided_into(here: Here) -> Said:
    """35款餐具的材质分为20款塑料、15款金属: drawn, since what follows divides it and adds up to it."""
    figures, i = here.sentence.figures, here.i
    following = figures[i + 1 : i + 2]
    if here.state.count or not following or following[0].kind != here.number.kind:
        return None
    if _NOT_DRAWN.search(here.around.near) or not _DIVIDED.fullmatch(
        here.sentence.text, here.number.last, following[0].first
    ):
        return None
    parts = [figure.value or Fraction(0) for figure in figures[i + 1 : i + 1 + _MOST_PARTS]]
    adds = any(sum(parts[:k]) == here.number.value for k in range(2, len(parts) + 1))
    return ("sampled", 0.8) if adds else None


def of_results(here: Here) -> Said:
    """公布了童装的检测结果，包括23个品牌，共38批次: drawn, since the sentence tells of their results."""
    around, text = here.around, here.sentence.text
    if here.state.count or around.gap_marks or around.rest_marks or not _SUMS.search(around.near):
        return None
    told = _TELLS_OF.search(text, here.sentence.start, here.number.first)
    return ("sampled", 0.75) if told else None


def judged_next(here: Here) -> Said:
    """轮胎10件，合格; 灯具14件，均合格: drawn, since the next clause says what became of them."""
    judged = _JUDGED.match(here.sentence.text, here.number.last, here.sentence.end)
    return ("sampled", 0.8) if judged and not last(here.around.near_marks, COUNTED) else None


def of_its_rate(here: Here) -> Said:
    """线下180批次的不合格率: the batches that a rate is said to be of; 不合格率为5.3%，涉及样品102个: and those that failed by it."""
    of_failed = here.behind("rate") and here.state.rate == "failure_rate"
    if of_failed and _CONCERNS.fullmatch(here.around.gap):
        return "nonconforming", 0.85
    judged = VERDICT_OF.get(here.state.rate, "") if here.behind("rate") else ""
    if judged and _SO_MANY_ARE.fullmatch(here.around.gap) and _fewer_than_drawn(here):
        closed = here.around.closed and not here.around.after.strip()
        return (judged, 0.85) if closed else None
    told = _THEIR_RATE.match(here.sentence.text, here.number.last)
    return ("sampled", 0.85) if told and not last(here.around.near_marks, COUNTED) else None


def _fewer_than_drawn(here: Here) -> bool:
    """Whether a count is less than one of what was drawn."""
    size = here.number.value or 0
    return any(name in DRAWN and n > size for (n, _), (name, _) in here.state.told.items())


def of_next_rate(here: Here) -> Said:
    """城区的21组样品合格率100%: the batches that a rate right behind them is of."""
    figures, i = here.sentence.figures, here.i
    if i + 1 >= len(figures):
        return None
    if not here.state.count and figures[i + 1].kind == here.number.kind:  # 畜产品300份、水产品200份样品合格率
        i = _end_of_list(here)
    if i + 1 >= len(figures) or figures[i + 1].kind != "rate":
        return None
    told = _RATE_OF_THEM.fullmatch(here.sentence.text, here.number.last, figures[i + 1].first)
    if told and "，" in told.group() and not (here.sentence.soft and not here.i and here.around.near.strip()):
        told = None  # 柴油39组，合格率100%: only where each of a list begins so
    told = told or (not here.state.count and _rated(here, i))
    return ("sampled", 0.8) if told and not last(here.around.near_marks, COUNTED) else None


def all_good_next(here: Here) -> Said:
    """大米30批、面粉25批全部合格: drawn, each by its name, since no failed one was found in any of them."""
    figures, state = here.sentence.figures, here.state
    if state.count not in ("", "nonconforming") and not _goes_on(here):
        return None
    end = _end_of_list(here)
    if (end == here.i and not _goes_on(here)) or end + 1 >= len(figures):
        return None
    if figures[end + 1].kind not in ("every", "none") or last(here.around.near_marks, COUNTED):
        return None
    told = _NAMED_ALL.fullmatch(here.sentence.text, figures[end].last, figures[end + 1].first)
    return ("sampled", 0.8) if told else None


def all_passed(here: Here) -> Said:
    """其中玩具8批次全部合格: drawn, and no part of the failed that were counted last."""
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    passed = bool(following) and following[0].kind == "every" and not here.around.after
    return ("sampled", 0.8) if passed and "nonconforming" in (here.state.count, here.state.carried) else None


def _goes_on(here: Here) -> bool:
    """Whether a count is the next of a list, of what was drawn."""
    figures, i = here.sentence.figures, here.i
    return (
        here.behind(here.number.kind)
        and here.state.stated[-1].measure == "sampled"
        and _LISTED.fullmatch(here.sentence.text, figures[i - 1].last, here.number.first) is not None
    )


def _end_of_list(here: Here) -> int:
    """Give the last of the counts that a list goes on with, each by its name."""
    figures, text, i = here.sentence.figures, here.sentence.text, here.i
    while (
        i + 1 < len(figures)
        and figures[i + 1].kind == here.number.kind
        and _LISTED.fullmatch(text, figures[i].last, figures[i + 1].first)
    ):
        i += 1
    return i


def _rated(here: Here, i: int) -> bool:
    """Whether the words between the i-th count and a percentage say that it is the rate of what was counted."""
    sentence = here.sentence
    start, end = sentence.figures[i].last, sentence.figures[i + 1].first
    told = between(sentence.marks, start, end)
    rate = last(told, RATES)
    if rate is None or last(told, COUNTED) or rate.end < end - _NEAR:
        return False
    return _RATED.fullmatch(sentence.text, start, rate.start) is not None


def summed_up(here: Here) -> Said:
    """水果80批次、蔬菜120批次，共抽检200批次: of what was drawn, which is their sum."""
    if here.state.count or last(here.around.near_marks, COUNTED) or here.number.value is None:
        return None
    figures, end = here.sentence.figures, _end_of_list(here)
    if end == here.i or end + 1 >= len(figures) or figures[end + 1].kind != here.number.kind:
        return None
    summed = _SUMMED.fullmatch(here.sentence.text, figures[end].last, figures[end + 1].first)
    drawn = last(here.sentence.around(end + 1).near_marks, DRAWN)
    total = sum(f.value or 0 for f in figures[here.i : end + 1])
    return (drawn.name, 0.85) if summed and drawn and total == figures[end + 1].value else None


def of_judged_sum(here: Here) -> Said:
    """抽验49件，结果包括白萝卜3件，青葱、辣椒各1件，计5件农药超标: of the failed, which are their sum."""
    k = summed.sum_of(here.sentence, here.i) if here.state.count in ("", *DRAWN) else -1
    if k < 0 or last(here.around.near_marks, COUNTED) or first(here.around.after_marks, COUNTED):
        return None
    judged = first(here.sentence.around(k).after_marks, VERDICTS)
    own = last(here.sentence.around(k).near_marks, COUNTED)
    return ("nonconforming", 0.8) if judged and judged.name == "nonconforming" and not own else None


def numbered(here: Here) -> Said:
    """样本数量为20: of what was drawn."""
    return ("sampled", 0.85) if _NUMBER_OF_SAMPLES.search(here.around.gap) else None


def spread_over(here: Here) -> Said:
    """样品涉及北京、上海等地企业生产的15批次: drawn, wherever they are from."""
    return ("sampled", 0.8) if _SPREAD.search(here.around.near) else None


def results_of(here: Here) -> Said:
    """公布2639批次食品的检验结果: what was tested, and told of."""
    after = here.around.after
    near = any(word in after for word in _TOLD)
    return ("tested", 0.8) if near and not here.state.count and _RESULTS.match(after) else None


def divided_next(here: Here) -> Said:
    """30款样品，不合格的占三成: drawn, since the share of the failed among them follows."""
    figures, i = here.sentence.figures, here.i
    if here.state.count or i + 1 >= len(figures) or figures[i + 1].kind != "rate":
        return None
    if not here.around.closed:  # 10款风扇半数不安全
        behind = first(here.sentence.around(i + 1).after_marks, VERDICTS)
        named = _WHOLE_NAMED.fullmatch(here.around.after) and behind
        return ("sampled", 0.8) if named and not last(here.around.near_marks, COUNTED) else None
    following = here.sentence.around(i + 1)
    if _SOME.search(following.near) and not following.near_marks and first(following.after_marks, VERDICTS):
        return "sampled", 0.8  # 20款移动电源，有一半容量虚标
    if SAMPLES.match(here.around.after) and not following.near.strip() and polarity(following.after) == "bad":
        return "sampled", 0.75  # 50款蛋糕样本，六成含有反式脂肪
    told = [m.name for m in following.gap_marks]
    shared = len(told) > 1 and told[-1] == "share" and told[-2] in VERDICTS
    return ("sampled", 0.8) if shared and SAMPLES.match(here.around.after) else None


def announced(here: Here) -> Said:
    """对儿童用品进行抽检。书包20批次、文具盒16批次: drawn, since the sentence before says that some are."""
    around, state = here.around, here.state
    silent = not around.gap_marks and not around.rest_marks and state.announced and not state.counts_told
    listed = here.behind(here.number.kind) and ONE_OF_LIST.fullmatch(around.gap)
    return ("sampled", 0.8) if silent and (not state.count or listed) else None


def under_test(here: Here) -> Said:
    """水果检测中，草莓20份、葡萄16份: tested, each by its name."""
    around, text = here.around, here.sentence.text
    told = not here.state.count and not around.rest_marks and not around.near.endswith(("有", "共"))
    return (
        ("tested", 0.8) if told and _UNDER_TEST.search(text, here.sentence.start, here.number.first) else None
    )


def involved(here: Here) -> Said:
    """涉及18个乡镇，80份样品; 1172份样品，检出不合格24份: drawn, where nothing else is said of them."""
    around, sentence = here.around, here.sentence
    if not here.state.count and _SAMPLES_ARE.search(around.near):
        return "sampled", 0.8
    told = SAMPLES.match(around.after) or COUNTED_NOUN.search(around.near)
    if here.state.count or not told or not around.closed:
        return None
    involved = "涉及" in around.gap or "涉及" in sentence.text[around.clause_start : here.number.first]
    opens = here.i == 0 and len(around.near) < _NEAR and not _SOME_OF_THEM.search(around.gap)
    opens = opens or (
        here.i == 1 and here.behind("enterprise") and around.gap.endswith("的")
    )  # 35家店的70份样品
    judged = opens and first(between(sentence.marks, here.number.last, sentence.end), VERDICTS)
    tested = judged and IN_TESTS.search(sentence.text, here.number.last, judged.start)
    return ("tested" if tested else "sampled", 0.8) if involved or judged else None
