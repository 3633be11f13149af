"""What the words say of the counted that stand behind a count, or before it, and are no verdict: 3款涂层剥落, 手感一般的有2款."""

import re

from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import against_claim, polarity, turns
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, between, first, last
from spotcheck.language import lexicon_chinese as lexicon

#: a measure and how sure it is
Said = tuple[str, float] | None

#: 当中3款含有欧洲禁用的防腐剂: a fault, though no draw was told
_CONTAINS_BANNED = re.compile(
    r"(?<![不未无没])含有?(?!量)[^，。；、\d]{0,6}?(?:禁用|禁止|不准)[^，。；、\d]{1,8}$"
)
#: 全部含有二氧化硫，含量符合规定; 15款含有苯二胺，符合规定: what they contain is no fault
_HARMLESS = re.compile(
    rf"[^，。；\d]{{0,24}}?{lexicon.CONTAINS_HARM}[^，。；\d]{{0,12}}，[^。；\d]{{0,12}}?(?<!不)(?:符合"
    r"|合格(?!率)|达标(?!率)|未超|没有超)"
)
#: 22款吸管，3款涂层剥落: the clause begins with the count of some of them
_SOME = re.compile(
    r"(?:^中$|(?:^|[，；：])(?:[其当]中|另外?|而|但|不过|然而|结果|发现|显示|亦|也|更|仅|只|则|惟|还|并|竟"
    r"|尚|全部|全数|所有)*有?(?:其中)?(?:多达|高达|达)?$|[，；][^，。；：、\d]{1,8}[后中时下内]，?[亦也更仅只还]?有?$"
    r"|(?:^|[，；：])[另而]?(?:其[余他它]|余下|剩[余下])的?$|^[^，。；：、\d]{0,12}有$"
    r"|(?:^|[，；：])(?:[^，。；：、\d]{1,12}、){0,8}[^，。；：、\d]{1,12}等$)"
)
#: where and when something was found: 在高温下, 经过500次开合后
_SETTING = re.compile(
    r"(?:样本|样品|样机|产品|型号)?(?:[在于经当](?!售)|经过|连续)[^，。；]{2,24}(?:[下中时后内]|期间|方面"
    r"|测试|试验)"
)
SAMPLES = re.compile(r"^(?:个|款|件|种)?(?:样本|样品|产品|商品|食品|型号|检体)")
#: 没有一款不合格
_DENIED = re.compile(r"(?:没有?|未有?|并无|无)[一-鿿]{0,4}$")
#: 20款声称可改善关节，但只有6款提供数据: the other side is told of the next count
_TURNS_TO_OTHERS = re.compile(r"，(?:但是?|惟|却|然而|不过|可是)(?:[其当]中)?(?:只|仅|仍|尚|亦|也|另)*有?")
_REST = re.compile(r"(?:其[余他它]|余下|剩[余下])的?$")
_VALUES = ("rate", "times", "bare")
_BULLETS = " •●▪◆■◎-"
_OF = ("的", "有", "共", "达", "仅", "者")
#: 视野偏窄的6件; 相差10%以上的有7款
_OF_THEM = re.compile(r"(?P<fault>[^，。；：、\d]{2,14})[的者](?:有|共|达|仅)*$")
_FURTHER = re.compile(r"(?:及?以[上下])?[的者](?:有|共|达|仅)*")
#: 15件为乳胶枕, 500个谷类样本: what they are, not how
_NAMED = re.compile(
    r"^(?:[均都全]?[为是属来由]|购[自于]|购买[自于]|产自|出自|采自|抽自|来自|国产|进口|原装|销往|宣称|声称"
    r"|标称|标榜)|(?:样本|样品|产品|商品|食品)$"
)
_LABELLED = re.compile(
    r"(?:样本|样品|产品|商品|型号)?(?:有在|有(?=标)"
    r"|在(?=[^，。；、\d]{2,10}[上中内](?:清楚|明确|完整)?(?:标|列"
    r"|注)))(?:[^，。；、\d]{2,10}[上中内])?(?:清楚|明确|完整)?(?:标[示明注]|列[出明]|注明)"
)
#: the words before it are of some: 开裂的有3款
_WHICH_ARE = re.compile(r"的(?:也|共|还|分别)?(?:有|为|达|计)*$")
_DRAWN_GOODS = re.compile(
    r"(?:抽[查检验样测]|受检|受测|送[检验测])的?(?:样[本品]|产品|商品|食品|检体)(?![不未没有均都皆全中]|$)"
)
#: 样本间差异颇大: said of all of them
AMONG_EACH_OTHER = re.compile(r"(?:样本|样品|样机|产品|型号)?(?:之间|间|彼此)")
MEASURED = ("低于", "高于", "超过", "超出", "不足", "大于", "小于")
_NEAR = 8
#: 附赠玩具, 未附说明: what they do, and not what they are
_NO_GOODS = frozenset("附赠含带有无未不没可能需使采配仅只已超")


def sign(here: Here) -> str:
    """Say whether the words behind a count tell of bad goods, good ones or neither, with what they turn to or set out from.

    标示清楚，但容易翻倒; 在高温下，外壳变形
    """
    around, text = here.around, here.sentence.text
    stop = here.number.last + len(around.after)
    setting = around.closed and (_SETTING.fullmatch(around.after) or _then(here, stop))
    if not around.closed or not (setting or turns(text, stop, here.sentence.end)):
        return polarity(around.after)
    figures, i = here.sentence.figures, here.i
    end = figures[i + 1].first if i + 1 < len(figures) else here.sentence.end
    if not setting and end < here.sentence.end and _TURNS_TO_OTHERS.fullmatch(text, stop, end):
        return polarity(around.after)
    comma = text.find("，", stop + 1, end)
    end = end if comma < 0 else comma
    failed = first(between(here.sentence.marks, stop, end), frozenset(("nonconforming",)))
    failed = failed and not _DENIED.search(text, stop, failed.start)
    return "bad" if failed else polarity(text[stop + 1 if setting else here.number.last : end])


def _then(here: Here, stop: int) -> bool:
    """Whether nothing but the noun of the counted stands before a clause that says what of them: 其余70款样本，则没有问题."""
    alone = not _bare(here) and here.sentence.text.startswith(("，则", "，却", "，均", "，都"), stop)
    return alone and _REST.search(here.around.near) is not None


def described(here: Here) -> bool:
    """Whether the words behind a count say how the counted are: 3款表现一般 is no count of what was drawn."""
    told = polarity(here.around.after)
    return told == "good" or (told == "neither" and not named_behind(here.around.after))


def no_fault(here: Here) -> bool:
    """Whether the words behind a count say what the counted are or how they are, which is nothing bad."""
    return sign(here) in ("good", "neither")


def some_of_them(here: Here) -> bool:
    """Whether a clause begins with the count of some of what was drawn and goes on with words that are no verdict."""
    around = here.around
    behind = _bare(here)
    part = "其中" in around.gap or "当中" in around.gap
    return (
        _opens(here) and len(behind) > 1 and not _NAMED.search(behind) and not (part and _names_goods(behind))
    )


def _opens(here: Here) -> bool:
    """Whether a clause begins with the count of some of what was drawn, or the next of a list."""
    around = here.around
    listed = around.after.endswith(("、", "和", "及", "以及"))
    measured = around.after.endswith(MEASURED) or measured_next(here)
    figures = here.sentence.figures[here.i + 1 : here.i + 2]
    held = (
        not around.closed and figures and figures[0].kind in _VALUES
    )  # 只有标示的一半, 误差逾两成, 成功阻隔九成
    measured = measured or (held and polarity(around.after) in ("bad", "good"))
    return bool(around.closed or listed or measured) and _SOME.search(around.gap.lstrip(_BULLETS)) is not None


def _names_goods(behind: str) -> bool:
    """Whether the words behind a count are the name of goods, and nothing else: 其中56件熟食."""
    named = scope_behind(behind) if len(behind) < _NEAR and behind[0] not in _NO_GOODS else None
    goods = named is not None and named.words == behind and is_product(named)
    return goods and polarity(behind) not in ("bad", "good")


def measured_next(here: Here) -> bool:
    """Whether a number is held against the next one, which bears the word as its hedge: 4款的脂肪含量高于15%."""
    figures, i = here.sentence.figures, here.i
    if here.around.closed or i + 1 >= len(figures):
        return False
    following = figures[i + 1]
    return here.sentence.text[following.first : following.start] in MEASURED


def described_before(here: Here) -> bool:
    """Whether the words before a count say how the counted are: 手感一般的有3款."""
    of_some = _WHICH_ARE.search(here.around.near)
    return of_some is not None and bool(polarity(here.around.near[: of_some.start()]))


def named_behind(after: str) -> bool:
    """Whether the words behind a count say what the counted are: 7款产品为国产品牌."""
    return _NAMED.search(SAMPLES.sub("", after.rstrip("、和及以").lstrip("的"), count=1)) is not None


def named_well(here: Here) -> bool:
    """Whether the words behind a count say what its labels tell, which is no fault: 只有3款有在包装上标示成分."""
    around = here.around
    silent = not last(around.near_marks, COUNTED) and not first(around.after_marks, VERDICTS)
    return silent and _LABELLED.match(around.after) is not None


def told_in_words(here: Here) -> Said:
    """22款吸管，3款涂层剥落, 视野偏窄的6件, 另有2款标示清楚: no verdict, but words that tell of bad goods or good ones."""
    around, state = here.around, here.state
    before = _OF_THEM.search(around.near) if around.near.endswith(_OF) else None
    if before and state.count in DRAWN and not last(around.near_marks, COUNTED):
        beyond = state.aside == here.i - 1 and _FURTHER.fullmatch(around.near)
        return ("nonconforming", 0.75) if beyond or polarity(before["fault"]) == "bad" else None
    if last(around.near_marks, COUNTED) or not _opens(here) or AMONG_EACH_OTHER.match(around.after):
        return None
    if _DRAWN_GOODS.match(around.after):
        return None  # 197件抽验产品检验重金属等
    drawn = (state.count or state.carried) in DRAWN or state.whole_count in DRAWN or state.counts_told
    drawn = drawn or (state.rate and "其中" in around.gap)  # 不合格率近两成，其中29批次涉及安全隐患
    drawn = drawn or _CONTAINS_BANNED.search(around.after) is not None or _heads_line(here)
    judged = first(around.after_marks, VERDICTS)
    if not drawn or (judged and not against_claim(around.after)):
        return None
    said = sign(here)
    if said == "good":
        judged = last(around.gap_marks, VERDICTS)
        passed = here.behind("every", "none") or (judged and judged.name == "conforming")
        sound = not passed and some_of_them(here) and of_more(here)  # all passed, and 3 did very well
        return ("conforming", 0.75) if sound else None
    harmless = "含" in around.after and _HARMLESS.match(here.sentence.text, here.number.last)
    return ("nonconforming", 0.75) if said == "bad" and not harmless else None


def _heads_line(here: Here) -> bool:
    """Whether a line opens with a count, before any other: 七款电暖炉绝缘不足, the headline."""
    first_told = not (here.i or here.state.counts_told or here.state.count or here.state.carried)
    return first_told and here.sentence.opening and not here.around.near.strip(_BULLETS)


def _bare(here: Here) -> str:
    """Give the words behind a count without the noun of the counted."""
    return SAMPLES.sub("", here.around.after.rstrip("、和及以").lstrip("的"), count=1).lstrip("的")


def of_more(here: Here) -> bool:
    """Whether more than this count was drawn before: 有8台样机各项指标均达标."""
    value = here.number.value
    return value is not None and any(
        size > value and unit == here.number.unit and measure in DRAWN
        for (size, unit), (measure, _) in here.state.told.items()
    )
