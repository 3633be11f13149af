"""What a count of batches states: what its verb says, or the list that it is in."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese import against, aside, bought, graded, implied, scopes, ways
from spotcheck.figures.claims.chinese.beside import (
    ALL_GOOD,
    ITS_SHARE,
    belongs_to_next,
    closed_by_verdict,
    failed_next,
    is_base,
    none_next,
    none_of_all,
    of_judged_goods,
    verdict_behind,
    whole_beside,
    whole_of_next,
    with_its_failed,
)
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.of_base import ARE, base_told, drawn_already, drawn_before, of_base
from spotcheck.figures.claims.chinese.own_counters import kinds_of_more
from spotcheck.figures.claims.chinese.predicates import (
    Said,
    described,
    named_behind,
    named_well,
    no_fault,
    of_more,
    some_of_them,
    told_in_words,
)
from spotcheck.figures.claims.chinese.said import (
    REST,
    announced_bad,
    beyond_measure,
    bought_failed,
    drawn_at_once,
    drawn_there,
    excepted,
    failed_from_each,
    found_by,
    found_in,
    of_items,
    of_others,
    own_mark,
    quotient,
    told_behind_aside,
    told_beyond_next,
    told_despite,
    told_every,
    told_far,
    told_in_test,
    told_measured,
    told_next_clause,
    told_outside,
)
from spotcheck.figures.claims.chinese.subjects import SAMPLES, scoped
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICT_OF, VERDICTS, Mark, between, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules

_PART_OF_THOSE = re.compile(r"\((?:含|包括)[^()]*$")
PROBLEM = re.compile(r"(?:问题|污染|残留|隐患|缺陷)(?:的|有|共|为)*$")
#: 5件不合格，3件为标签问题
_IS_PROBLEM = re.compile(
    r"(?:产品|样品|样本|商品)?[则都均]?(?:[为是属因]|存在|涉及|出现|属于)[^，。；、]{1,12}(?:问题|缺陷|隐患)"
)
_ALL_OF = re.compile(r"(?<!通过)(?<!通过了)(?:全部|全数|均|都)")
#: 其余70款样本，则全部符合标准
_THEN_ALL = re.compile(r"(?:样品|样本|产品|商品|型号)?，(?:结果)?[则均都]*")
_VERB_CLAUSE = re.compile(
    r"(?![及和与]|以及)(?:产品|样品|商品|样本|食品"
    r"|食物)*[^，。；、]{7,}(?<!样本)(?<!样品)(?<!产品)(?<!商品)(?<!食品)"
)
_OF_ITEM = re.compile(r"(?:项目|方面|指标|性能)[上中]?，?$")
_OTHER_UNITS = ("enterprise", "kind")
_ITEM_UNITS = ("个", "项", "个指标", "个项目", "项指标", "大项")
_AT_ITEMS = re.compile(r"(?:样品|产品|商品|样本)?(?:的|在|有|因)")
_FOUND = frozenset(("found",))
_FAR_DONE = re.compile(
    r"[^。；，]{0,20}，(?:检验|检测|化验)|[^。；，]{0,40}的(?:比较试验|检测|测试|抽查|检验)"
    r"|[^。；]{0,240}?进行了?(?:抽查|抽样)?(?:检测|检验|测试|化验|比较试验)"
)
_STILL_MORE = ("还有", "另有", "另外有", "另外还有")
_DIVIDES = ("包括", "包含", "分别是", "分别为", "涉及")
#: 2批干酪是由某公司报验进口
_BY_WHOM = re.compile(r"[是系]由")
#: 20件中有多达6件: some of them, of which something is said
_SOME_OF_THEM = re.compile(
    r"(?:样品|样本|产品|商品|检体)?[之当]?中，?[就竟却仍只仅亦也]?有(?:多达|高达|达|近|约|逾|超过)*"
)
#: 两款热石式及一款混合式
_AND_ONE = re.compile(r"[^，。；：、()\d]{1,12}(?:[及和与]|以及)")
#: 超标最严重的一款
_UTMOST = re.compile(r"最(?:为)?[^，。；、]{1,4}的$")
#: 三款检出致敏物，当中一款同时含甲醛
_ONE_OF_THEM = re.compile(r"(?:[其当之]中|另外?|还有|发现)[更还亦也另]?有?$")
_THERE_IS_ONE = re.compile(r"(?<![没所只凡])有$")
#: 若有一批次不合格, 未有一批次不合格: what may be, or is not; 销毁一批不合格服装: some
_NO_ONE = re.compile(
    r"(?:[未若无旦]|(?<![例譬比诸])如果?|(?<!主)要|即使|哪怕|凡是?|是否|[没未]发现|未见)[还仍再又]?(?:出现|有)$"
    r"|(?:销毁|曝光|通报|公布|公示|下架|召回|查封|封存|没收|清理|清退|处理|处置|揭露"
    r"|披露)[了过]?[^，。；、\d中有]{0,10}$"
)
_IN_THE_END = re.compile(r"(?:，|结果|竟然?|居然)+有?")
_FEWER = ("仅", "仅有", "只有", "只", "惟有", "唯有")
#: 样品在噪音测试上，表现差异较大; but not 与标示有差异
_DIFFER = re.compile(
    r"(?:样本|样品|样机|产品|型号)?(?:(?!与|和标|跟|进行|合格|达标|检出|测出|符合|不符|超标|缺陷|隐患"
    r"|未能)[^。；\d]){0,40}?(?:差[异距别]|参差|悬殊|各异|不一(?!致)|有高有低|不尽相同)"
)
#: 15款样本的售价由1380元至2990元, 样本的噪音介乎55至82分贝: between what and what all of them are
_FROM_TO = re.compile(
    r"[^，。；、\d]{0,10}?(?:样本|样品|型号|产品)的[^，。；、\d]{2,10}?"
    r"(?:[由从][^，。；]{0,3}·[^，。；]{0,24}|介[乎于][^，。；]{0,3}·|[^，。；]{0,24}不等)"
)
_TRADED = re.compile(r"(?:共|累计|总计|合计)(?:进口|出口|进境|入境|出境)[^，。；、\d]{1,10}$")
#: but 但其中3件 turns to others
_TURN = re.compile(
    r"[^，。；、\d]{0,8}，?(?:但|惟|然而|不过|可是"
    r"|却)(?![^，。；]{0,8}?(?:[其当]中|其[余他它]|部分|消费者|仍|有|产品|商品|样品|样本|企业|[大中小]型))"
)
#: 针对抽验产品40件进行品质检测: what was drawn before
_DRAWN_ONES = re.compile(
    r"[对将就][^，。；\d]{0,8}(?:抽[验查检样]|送[验检]|购[得买])[之的]?(?:产品|样品|商品|检体|样本)(?:共|中|计)*$"
)
#: 检出农药残留，但均符合标准: what was found in them is within what may be
_DETECTED = re.compile("[检验测]出")
_WITHIN_LIMITS = re.compile(
    r"[^，。；\d]{0,16}，(?:但|惟|不过|然而|只是)(?![^，。；]{0,8}?(?:[其当]中|其[余他它]|另|部分))"
    r"[^，。；\d]{0,8}?(?:(?<![不未])符合|(?<!不)合格|[没未]有?超|低于[^，。；\d]{0,6}(?:标准|限|容许|规定)"
    r"|在[^，。；\d]{0,8}(?:范围|标准|容许|限)[^，。；\d]{0,4}[内下])"
)
#: one point of goods that is granted: 内在质量符合要求; no whole verdict is
_ONE_POINT = re.compile(r"(?:样品|样本|产品|商品)?的?(?!全部|全数|[均都皆已经]|样|产|商)[^，。；、\d]{2,12}")
_POINTS_BACK = ("这", "上述", "该", "前述")


def batches(here: Here) -> Stated:
    """Read a count of batches."""
    return by_rules(_BATCHES, here, "?what is counted was not understood")


def _compared_with(here: Here) -> Stated | None:
    """Read the count of another year that this one is compared with: 较2016年的2281批次."""
    return against.of_past(here, here.state.count) if here.state.count else None


def _of_rate(here: Here) -> Stated | None:
    """Read the count in the parenthesis behind a rate: 六成样本（11款）."""
    around, rate = here.around, here.state.rate
    if (
        around.gap.endswith(("(", "(共", "(约", "，即", "即"))
        and here.behind("rate")
        and not around.after_marks
        and not is_base(around)
    ):
        return Stated(VERDICT_OF[rate], here.state.scope, 0.85) if rate in VERDICT_OF else None
    return None


def _counted(here: Here) -> Stated | None:
    around, state = here.around, here.state
    said = (here.listed.measure, 0.9) if here.listed and here.listed.measure else _measure(here)
    if said is None:
        return None
    measure, confidence = said
    word = here.number.value == 1 and here.sentence.text[here.number.start] == "一"
    if word and _NO_ONE.search(around.near):
        state.scope = state.narrowed(scope_behind(around.after))
        return Stated(reason="a word, not a count")
    told_of = measure == "nonconforming" and (
        _ONE_OF_THEM.search(around.near)
        or (not around.inside and _THERE_IS_ONE.search(around.near))
        or drawn_there(here)
    )
    lone = word and not around.near.endswith(_FEWER) and not told_of and not _last_of_list(here)
    utmost = _UTMOST.search(around.near) and not around.after_marks
    if lone and (confidence < 0.9 or utmost) and not SAMPLES.match(around.after):
        return Stated(reason="a word, not a count")
    here.leave_parts()
    before, drawn = (state.part[1] if here.part_before else state.scope), state.count in DRAWN
    pointed = pointed_to(here)
    scope = pointed[1] if pointed else scoped(here, measure)
    state.scope = scope if pointed else state.scope
    # 抽样20批次。其3批次标签不合格，4批次甲醛不合格: parts of what was drawn in the sentence before, too
    several = state.count == "nonconforming" or (not state.count and state.carried in DRAWN)
    divided = measure == "nonconforming" and several and scopes.names_item(scope)
    if (
        measure in VERDICTS
        and scope != before
        and (drawn or here.part_before or divided or state.whole_count in DRAWN)
    ):
        state.part = (here.i, before)
    if measure in DRAWN and state.among == "nonconforming" and (not here.i or implied.outgrows(here)):
        state.among = ""  # 不合格24件。其中灯串20件，16件不符: no part of the failed
    state.count, state.whole_count = measure, state.whole_count or measure
    state.complaints = ""
    if here.number.value is not None:
        state.told[(here.number.value, here.number.unit)] = (measure, scope)
        state.units.add(here.number.unit)
    if measure == "nonconforming" and is_base(around):
        state.among, state.whole = measure, scope
    return Stated(measure, scope, confidence)


def _last_of_list(here: Here) -> bool:
    """Whether a count is the last of a list of counts by the same counter: 九款压缩式、两款热石式及一款混合式."""
    before = here.before
    alike = before is not None and before.unit == here.number.unit
    return alike and here.state.stated[-1].measure != "" and _AND_ONE.fullmatch(here.around.gap) is not None


_BATCHES = (
    graded.graded,
    graded.by_grade,
    aside.no_count,
    graded.starred,
    kinds_of_more,
    _compared_with,
    against.counted,
    _of_rate,
    aside.other_act,
    _counted,
    graded.of_the_tested,
)


def _done_to(here: Here) -> Said:
    """对258份出厂水、105份末梢水的色度、浑浊度进行检测: what was done to them stands far behind."""
    done = here.around.near.endswith(("对", "将")) and _FAR_DONE.match(
        here.sentence.text, here.number.last, here.sentence.end
    )
    return ("tested", 0.8) if done else None


def _whole_again(here: Here) -> bool:
    """Whether a count is all that was drawn, told once more: 两地15款样本, but not 省外的15款样本, 这15款样本."""
    drawn, near = here.state.drawn[:1], here.around.near
    same = bool(drawn) and drawn[0][1] == here.number.value and bool(drawn_already(here))
    return same and not here.i and "的" not in near and not near.endswith(_POINTS_BACK)


def _all_differ(here: Here) -> Said:
    """12款样品在噪音测试上，表现差异较大: all that were drawn, since it is said how they differ."""
    if none_of_all(here.around):
        return drawn_already(here) or "tested", 0.8  # 59款产品无一获优秀评级
    drawn = drawn_already(here)
    first_told = not here.i and not here.state.count and (here.number.value or 0) > 1
    if first_told and _FROM_TO.match(here.sentence.text, here.number.last):
        return drawn or "tested", 0.8
    return (drawn, 0.8) if drawn and _DIFFER.match(here.sentence.text, here.number.last) else None


def pointed_to(here: Here) -> tuple[str, Where] | None:
    """Give what was told of a count that a word points back to: 这28件."""
    value = here.number.value
    pointing = here.around.near.endswith(_POINTS_BACK) or aside.told_again(here)
    return here.state.told.get((value, here.number.unit)) if pointing and value is not None else None


def _told_above(here: Here) -> Said:
    """这4批产品都由甲公司报验: the count that was told before."""
    pointed = pointed_to(here)
    return (pointed[0], 0.85) if pointed else None


def _measure(here: Here) -> Said:
    """Give what a count of batches is a count of, by the first rule that tells."""
    if named_well(here):
        return None
    return next((said for rule in _MEASURES if (said := rule(here)) is not None), None)


def _told_behind(here: Here) -> Said:
    """38批次不合格, 5573批次产品进行检验."""
    around = here.around
    own = last(around.near_marks, COUNTED)
    behind = verdict_behind(around, part=lambda: _less_than_drawn(here))
    if behind is None or belongs_to_next(here, behind):
        return None
    if behind.name in VERDICTS:
        return _judged(here, own, behind)
    if behind.name in DRAWN and not own and bought.failed(here):
        return "nonconforming", 0.8
    if behind.name in DRAWN and _BY_WHOM.search(here.sentence.text, here.number.last, behind.start):
        known = here.state.told.get((here.number.value or Fraction(0), here.number.unit))
        return (known[0], 0.8) if known else None
    # 其中3件是在市场抽验的空心菜
    told_what = around.after.startswith(ARE) and here.sentence.text.startswith("的", behind.end)
    relative = (around.near.endswith("的") or _DRAWN_ONES.search(around.near)) and "进行" in around.after
    relative = relative or around.near.endswith(("完成", "完成了"))  # 油品抽验则已完成180件检验
    return (behind.name, 0.9) if not told_what and (not own or relative) else None


def _less_than_drawn(here: Here) -> bool:
    """Whether a count is less than one by the same counter that was drawn: 抽查35批次，6批次未能全部达到标准."""
    size, told = here.number.value or 0, here.state.told.items()
    return any(m in DRAWN and u == here.number.unit and n > size for (n, u), (m, _) in told)


def _judged(here: Here, own: Mark | None, verdict: Mark) -> Said:
    """Give what a count with a verdict behind it is a count of, where the verb before it is `own`."""
    if verdict.name == "conforming" and _turned(here, verdict):
        return "nonconforming", 0.85
    if verdict.name == "nonconforming" and _found_in_all(here, verdict):
        return "tested", 0.8
    if not _all_passed(here, verdict):
        return verdict.name, 0.95
    if drawn_already(here) and (not own or found_by(here, own)):
        return "conforming", 0.85  # 抽查15款。15款样本均合格: what became of them is all that is new
    return (own.name if own else "tested"), 0.85  # 156件检验结果均符合规定


def _all_passed(here: Here, verdict: Mark) -> bool:
    """Whether all passed that were drawn, so that a count says how many these were: 20款洗洁精均符合规定."""
    return (
        verdict.name == "conforming"
        and not here.state.count
        and not here.around.near.endswith(_FEWER)
        and not of_more(here)
        and _ALL_OF.search(here.sentence.text, here.number.last, verdict.end) is not None
    )


def _found_in_all(here: Here, found: Mark) -> bool:
    """Whether something was found in all that were tested, which is no verdict yet: 12件都检出农药，其中4件超量, 但均符合标准."""
    figures, i, text, own = here.sentence.figures, here.i, here.sentence.text, here.number.value or 0
    detected = here.around.closed and _DETECTED.search(text, here.number.last, found.end)
    if not detected or not _ALL_OF.search(text, here.number.last, found.start) or "其中" in here.around.gap:
        return False
    following = figures[i + 1 : i + 2]
    part = bool(following) and following[0].unit == here.number.unit and own > (following[0].value or 0)
    judged = first(here.sentence.around(i + 1).after_marks, VERDICTS) if part else None
    failed = judged is not None and judged.name == "nonconforming"
    if not failed and not _WITHIN_LIMITS.match(text, found.end):
        return False
    more = any(size > own for (size, _), (measure, _) in here.state.told.items() if measure in DRAWN)
    if not more or here.named_before(here.around.near, attached=False) is not None:
        return True
    behind = scope_behind(here.around.after)
    return behind is not None and is_product(behind) and behind.words != here.state.whole.words


def _turned(here: Here, good: Mark) -> bool:
    """Whether a good verdict is only granted, and a bad one follows: 9件内在质量符合要求，但使用说明不规范."""
    figures, i, text = here.sentence.figures, here.i, here.sentence.text
    stop = figures[i + 1].first if i + 1 < len(figures) else here.sentence.end
    bad = first(between(here.sentence.marks, good.end, stop), VERDICTS)
    if bad is None or bad.name != "nonconforming" or text.startswith(("的", "者", "产品", "样品"), bad.end):
        return False
    granted = _ONE_POINT.fullmatch(text, here.number.last, good.start)
    return granted is not None and _TURN.match(text, good.end, bad.start) is not None


def _told_before(here: Here) -> Said:
    """抽查6619批次, 不合格产品485批次, 发现12批次."""
    own, state = own_mark(here), here.state
    if own and own.name in DRAWN and here.around.inside and _PART_OF_THOSE.search(here.around.gap):
        return (state.count, 0.8) if state.count in VERDICTS else (own.name, 0.9)
    if own:
        return (told_next_clause(here) if drawn_there(here) else None) or (own.name, 0.95)
    found = last(here.around.near_marks, _FOUND) and here.state.count in ("sampled", "tested", "")
    found = found and not (no_fault(here) or described(here)) and not failed_next(here)
    return ("nonconforming", 0.85) if found else None


def _told_problem(here: Here) -> Said:
    """标识问题26件: what is wrong with them stands before the count."""
    around, of_failed = here.around, here.state.count == "nonconforming" and here.around.closed
    told = PROBLEM.search(around.near) or (of_failed and _IS_PROBLEM.fullmatch(around.after))
    return ("nonconforming", 0.85) if told else None


def _under_one_verb(here: Here) -> Said:
    """抽查2640家企业的2826批次: the verb stands before the number before."""
    around = here.around
    if not here.behind(*_OTHER_UNITS) or (here.before and around.clause_start > here.before.start):
        return None
    marks = between(here.sentence.marks, around.clause_start, around.gap_start)
    governing = last(marks, COUNTED | _FOUND)
    if governing and governing.name in VERDICTS and here.sentence.text.startswith("的", governing.end):
        governing = last(marks, DRAWN) or governing  # 抽查上次不合格的11家企业的13批次
    return (("nonconforming" if governing.name == "found" else governing.name), 0.9) if governing else None


def _passed_all(here: Here) -> Said:
    """其中有440批产品全部合格: those that passed, since what was drawn is known."""
    figures, i = here.sentence.figures, here.i
    following = figures[i + 1] if i + 1 < len(figures) else here.number
    near, text = here.around.near.strip(), here.sentence.text
    then = REST.search(near) and _THEN_ALL.fullmatch(text, here.number.last, following.first)
    if (
        drawn_at_once(here)
        or following.kind not in ALL_GOOD
        or ("，" in text[here.number.last : following.first] and not then)
    ):
        return None
    some = REST.search(near) or (here.state.count in DRAWN and near.endswith("有"))
    some = some or (here.state.count in DRAWN and not near.strip("其中当共"))
    some = some or (bool(here.state.count) and near.endswith(_FEWER))  # 8款甲醛超标，只有4款全部符合标准
    again = _whole_again(here) and SAMPLES.fullmatch(here.around.after)  # 抽查15款。15款样本均合格
    some = some or ITS_SHARE.match(text, following.last)
    told = some or again or (following.kind == "none" and bool(here.state.count or of_more(here)))
    return ("conforming", 0.85) if told else None


def _told_earlier(here: Here) -> Said:
    """经抽查，共有12批次: the verb stands in an earlier clause."""
    around, state = here.around, here.state
    marks = (
        around.gap_marks
        if state.count
        else between(here.sentence.marks, here.sentence.start, around.near_start)
    )
    earlier = last(marks, COUNTED)
    passed = earlier is not None and earlier.name == "conforming"
    rest = passed and (REST.search(around.near) or some_of_them(here))
    if rest or (state.count and described(here)) or (earlier and found_by(here, earlier)):
        return None
    if earlier and earlier.name == "nonconforming" and _others(here):
        return None
    return (earlier.name, 0.85) if earlier and not (earlier.name == "tested" and state.count) else None


def _told_later(here: Here) -> Said:
    """5批次产品同时存在2项以上不合格: the verdict stands behind a number of another unit."""
    around, figures, state = here.around, here.sentence.figures, here.state
    ahead = first(around.rest_marks, VERDICTS)
    if not around.closed and figures[here.i + 1].unit in _ITEM_UNITS and ahead and not around.near_marks:
        behind = first(here.sentence.around(here.i + 1).after_marks, VERDICTS)
        if behind == ahead and _AT_ITEMS.match(around.after):
            return ahead.name, 0.85  # 6款样品在标志、结构2个指标的测试中未能通过
    other = not around.closed and figures[here.i + 1].kind != here.number.kind
    alone = not state.count and not _OF_ITEM.search(around.gap)
    passed = ahead is not None and ahead.name == "conforming"
    passed = passed and _ALL_OF.search(here.sentence.text, here.number.last, ahead.end if ahead else 0)
    if other and ahead and alone and (passed or figures[here.i + 1].kind in ALL_GOOD):
        in_tests = implied.IN_TESTS.search(here.sentence.text, here.number.last, ahead.start)
        return (
            "tested" if in_tests else "sampled"
        ), 0.8  # 18款样品检测结果全部符合, 20款产品的17个项目均符合
    return (ahead.name, 0.8) if ahead and other and not state.count else None


def _others(here: Here) -> bool:
    """Whether a count is of others than the failed ones before it: 5款未能通过测试，另有4款为充电式."""
    more = here.around.near.strip("，； ") in _STILL_MORE and here.state.among != "nonconforming"
    return more and no_fault(here)


def _carried(here: Here) -> Said:
    """其中线上1739批次: what was counted last, unless the clause says something else of it."""
    state, around = here.state, here.around
    silent = all(m.name in ("among", "respective") for m in around.gap_marks)
    carried = state.count or (state.carried if here.sentence.soft or silent else "")
    listed = (
        here.joined
        or around.gap.endswith(_DIVIDES)
        or (here.behind(here.number.kind) and implied.ONE_OF_LIST.fullmatch(around.gap))
        or (state.among == "nonconforming" and not first(around.after_marks, COUNTED))
    )
    more = state.count == "nonconforming" and around.near.strip("，； ") in _STILL_MORE
    clause = not named_behind(around.after) and _VERB_CLAUSE.fullmatch(around.after.rstrip("、和及与"))
    divides = around.gap.endswith(_DIVIDES)
    result = here.behind(here.number.kind) and _IN_THE_END.fullmatch(around.near)
    few = around.near.endswith(_FEWER) and ways.origin_behind(around.after) is None
    traded = not listed and _TRADED.search(
        around.near
    )  # 共进口食品1317批次: no part of what was counted last
    if (traded and not here.behind(here.number.kind)) or (carried == "nonconforming" and _others(here)):
        return None
    if carried in DRAWN and (result or few):
        return None  # 只有一款在包装上标明; 抽查35件，结果22件; but 仅20批次为国产
    rest = carried == "conforming" and REST.search(around.near)  # 4款通过，其余11款各有不足
    some = carried in DRAWN and here.behind(here.number.kind) and _SOME_OF_THEM.fullmatch(around.gap)
    some = some and not named_behind(around.after)  # 21件样品中，有6件属于散装商品
    told = rest or some or (not divides and of_others(here, carried)) or (not listed and not more and clause)
    return (carried, 0.8) if carried and not told else None


_MEASURES = (
    bought.among_failed, implied.of_its_rate, excepted, quotient, found_in, _all_differ, of_items, implied.all_good_next, _passed_all, of_judged_goods,
    told_in_words, told_measured, implied.finds, base_told, of_base, _told_above, told_despite,
    told_in_test, told_beyond_next, bought_failed, failed_from_each, _told_behind, told_behind_aside, told_outside,
    told_every, _told_before, announced_bad, beyond_measure, _told_problem, implied.handed_in,
    closed_by_verdict, implied.of_judged_sum, _under_one_verb, told_next_clause, whole_beside, with_its_failed, none_next,
    whole_of_next, implied.numbered, drawn_before, implied.outgrows, implied.adds_up, implied.adds_up_apart, implied.divided_into,
    implied.summed_up, implied.spread_over, _told_earlier, implied.divided_next, _told_later, told_far,
    implied.judged_next, implied.of_next_rate, implied.results_of, implied.all_passed, _carried,
    _done_to, implied.upon, implied.checked_list, implied.announced, implied.under_test, graded.divided_then_tested,
    implied.concerned, implied.involved, implied.of_results,
)  # fmt: skip
