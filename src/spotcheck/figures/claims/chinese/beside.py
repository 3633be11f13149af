"""What a count of batches states by the counts beside it: what others are within, its failed ones, the verdict that closes a list."""

import re
from collections.abc import Callable

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.numbers import Number
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.predicates import Said, described
from spotcheck.figures.claims.chinese.scopes import names_item
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark, between, first, last
from spotcheck.figures.claims.model import Where

_RESPECTIVE = frozenset(("respective",))
BASE = re.compile(
    r"(?!(?:样品|样本|产品|商品|型号)?(?:在(?![线售])|于)|正在|[^，。；、]{0,8}?(?:没有?|未有?|有|已)[在于])[^，。；、“”「」《》]{0,16}?(?:之"
    r"|当)?(?<![集办理行送])(?<![烟废尾空]气)中(?![国药文央医式成间心年小型等量葡英西港外性高低档学])"
    r"|[「“『][^，。；、\d]{2,16}(?:样[本品]|产品)[之当]?中(?=，|$)"
    r"|[^，。；、]{0,12}?里(?=，|有|$)|[^，。；、]{2,12}(?<![均都各])有$|[则就便却中]?有$"
)
_PART_OF = re.compile(r"(?:产品|样品|商品|样本)的[^，。；、]{2,14}中")
WITHIN = re.compile(r"(?<![烟废尾空]气)中(?![国药文央医式成间心年小型等量葡英西港外性高低档学])")
_PRODUCT = re.compile(r"产品|样品|商品|食品|样本|检体|的|食物|有|共|为|均|都|$")
_LISTED = re.compile(
    r"(?:产品|样品|样本|商品)?(?:[、和与及/]|以及)[^，。；、\n]{0,24}"
    r"|[^，。；、\n\d]{1,14}(?:[、和与及]|以及)(?:[^，。；、\n\d]{2,24}的)?"
    r"|[^，。；\n\d]{1,20}(?:[和与及]|以及)"
    r"|[^，。；\n\d]{0,40}[」”]，?(?:以及|[及和与])"
)
_NO_OWN = re.compile(r"[、]|和(?=不?合格)|及(?=不?合格)")
#: 其余3款未能完全符合: of some of them, whatever they failed in
_SOME_ARE = re.compile(r"(?:(?:其[余他它]|余下|剩[余下])的?|其中(?:的|有)?|[另只仅]有|[只仅])$")
#: 18个安全帽未能全部过关 says how many there were
_NOT_ALL = re.compile(r"(?:未能?|不能|无法|并非|不是|没有)(?:全部|全数|完全|悉数|每)")
#: 20件玩具中有些完全无标示: the verdict is of some of them
_OF_SOME = re.compile(
    r"[^，。；、\d]{0,14}中，?(?:存在|发现|仍|还)?有?(?:有些|有的|[一某]些|(?:大|小|一)?部[分份]|不少|许多|多[数半]|大多数?|少[数许]|个别)"
)
#: behind what all passed, the share that it is: 31件样品所检项目全部符合标准要求，占86.1%
ITS_SHARE = re.compile(
    r"[^，。；、\d]{0,14}，[占佔](?:比|[总總][数數]|全部)?[^，。；、\d]{0,6}(?!100)\d[\d.]*%"
)
#: 抽验6款样本有否含禁用色素
_ASKS = re.compile("[是有会能]否|有没有|有无")
ALL_GOOD = ("every", "none")
#: 12款产品无一合格; but 59款产品无一获优秀评级 says only how many there were
_NOT_ONE = re.compile(
    r"[^，。；、\d]{0,8}无一[款件个例]?(?P<plain>(?:能够?)?(?:合格|达标|符合|通过|不|未|超|检出))?"
)
#: 不符合标准规定的器械，涉及: what concerns so many firms and batches
_CONCERNS = re.compile(r"(?P<of>，?(?:共|总共|分别)?涉及)(?:[^。；，]|，(?!涉及))*$")
_JUDGED_GOODS = re.compile(
    r"(?:国家|相关|有关)?(?:标准|规定|要求)*的?[^，。；、\d]{0,10}?(?:产品|样品|商品|食品|药品|器械|化妆品|农药|肥料)"
)
_ITS_FAILED = re.compile(r"、(?:其中)?(?:检出)?不合格")
_SAMPLES = re.compile(r"(?:样品|样本|产品|商品|食品)(?:中|里)?(?:有)?")
_GOODS = re.compile(r"[^，。；、\d的中里有]{1,8}")
#: 78个样品所检项目全部合格的样品71个: the verdict is of the next count
_QUALIFIES_NEXT = re.compile(r"的(?:样品|产品|商品|样本|批次)(?:为|有|共|达)?")
#: 75批次样品所检项目完全符合标准要求的有70批次
_OF_THE_NEXT = re.compile(r"[^，。；：、\d]{0,14}[的者][仅只却共则也]?(?:有|为|共|达到?|占)")
#: 15款电热毯合格者过半, 40款毛巾不合格的超三成
_SHARED = re.compile(r"者[^，。；：、\d]{0,4}|的[仅只却共则也竟]?(?:占了?|达到?|有)")
#: 30件羽绒服合格者未过半, 12款雨伞达标者寥寥: how many of them, in words
_SO_MANY_OF_THEM = re.compile(
    r"者(?:[仅只却竟均皆都还])?(?:[未没]有?过|不[到足过多]|寥寥|屈指|很少|甚少|居多|[占为]?[少多]数)"
)
_AND = re.compile(r"[^，。；、\d]{0,12}(?:[和与及]|以及)")
_JUDGED = re.compile(r"[^，。；、\d]{0,12}?(?:样本|样品|产品)(?P<said>[^，。；、\d]{3,})")
_LONGEST_LIST = 30
_NEAR = 8
#: the goods of the last count, and what is said of all that are listed: 3件「菠菜」，皆检出
_ALL_THOSE = re.compile(
    r"(?:[^，。；\d]{0,16}|[^，。；\d]{0,40}[」”])，(?:经[^，。；\d]{2,6})?(?:上述"
    r"|前述)?[^，。；\d]{0,6}?[均皆都全悉]"
)
_FAULT = re.compile(r"问题|隐患|缺陷|瑕疵|超标|违规|违法|残留")
_IS_DONE = re.compile(
    r"进行了?[^，。；\d]{0,6}$|(?:开展|实施|接受|参加|参与|纳入|完成)了?[^，。；\d]{0,4}$|被$"
)
#: 14款标示SPF30至50、高度防晒的产品中，有57%
_GROUP = re.compile(
    r"(?:标[示明称榜]|声称|宣称|号称|含有?|采用|使用|按|以|属于?)[^，。；]{2,40}?(?:产品|样品|样本|商品"
    r"|型号)[之当]?中(?=，|有|$)"
)


def is_base(around: Around) -> bool:
    """Whether a count is what others are within: 206批次产品中."""
    if _PART_OF.match(around.after):
        return False
    return (
        bool(BASE.match(around.after))
        or WITHIN.match(around.rest) is not None
        or _GROUP.match(around.rest) is not None
    )


def verdict_behind(around: Around, *, part: Callable[[], bool] = bool) -> Mark | None:
    """Give the mark behind a count: its verdict, or else what was done; `part`: whether it is less than what was drawn."""
    if _NOT_ALL.search(around.after) and not (_SOME_ARE.search(around.near) or part()):
        return None
    if _OF_SOME.match(around.after):
        return None
    if _ASKS.search(around.after):
        return first(around.after_marks, DRAWN)
    verdict = first(around.after_marks, VERDICTS)
    if verdict and (none := _NOT_ONE.match(around.after)):
        return _denied(verdict) if none["plain"] else None
    return verdict or first(around.after_marks, COUNTED)


def none_of_all(around: Around) -> bool:
    """Whether it is said that not one of the counted got a mark or a rank, which is no verdict: 59款产品无一获优秀评级."""
    none = _NOT_ONE.match(around.after)
    return none is not None and not none["plain"]


def _denied(verdict: Mark) -> Mark:
    """Turn a verdict of which it is said that not one bears it: 12款产品无一合格."""
    return verdict._replace(name="nonconforming" if verdict.name == "conforming" else "conforming")


def belongs_to_next(here: Here, mark: Mark) -> bool:
    """Whether the mark behind a count is rather the verb of the next one: 6619批次产品不合格1231批次."""
    text, around = here.sentence.text, here.around
    so_many = _SO_MANY_OF_THEM.match(text, mark.end) is not None
    if so_many or around.closed:
        return so_many
    if _NO_OWN.search(text[here.number.last : mark.start]):
        return True
    following = here.sentence.figures[here.i + 1]
    tail = text[mark.end : following.first]
    if _QUALIFIES_NEXT.fullmatch(tail):
        return True
    if _of_the_next(here, mark):
        return True
    if not tail and following.kind == here.number.kind:
        beside = text[here.number.last : mark.start] in (
            "",
            "、",
        )  # 手摇饮60件合格55件; 水泥160批次、不合格4批次
        more = following.unit == here.number.unit and (following.value or 0) < (here.number.value or 0)
        goods = _GOODS.fullmatch(text, here.number.last, mark.start) if more else None
        if goods and (names_item(Where((), goods.group())) or _has_own(here.sentence, here.i + 1)):
            goods = None  # 11件标示不符1件含甲醛
        if beside or goods:
            return holds(here.number, following)
    return len(tail) <= 4 and last(around.near_marks, COUNTED) is not None and bool(_PRODUCT.match(tail))


def _of_the_next(here: Here, mark: Mark) -> bool:
    """Whether a verdict is of the next count of the same, or a share of them: 75批次样品符合标准要求的有70批次, 15款电热毯合格者过半."""
    following = here.sentence.figures[here.i + 1]
    text, span = here.sentence.text, (mark.end, following.first)
    if following.kind == "rate":
        return _SHARED.fullmatch(text, *span) is not None
    same = following.unit == here.number.unit and holds(here.number, following)
    return same and _OF_THE_NEXT.fullmatch(text, *span) is not None


def _has_own(sentence: Sentence, i: int) -> bool:
    """Whether the verdict of a count stands behind it, at the end of its clause."""
    around = sentence.around(i)
    return around.closed and first(around.after_marks, VERDICTS) is not None


def of_judged_goods(here: Here) -> Said:
    """不符合规定的产品，涉及7家企业的2个品种7批: how many of those there are whose verdict their noun tells."""
    concerns = _CONCERNS.search(here.sentence.text, here.sentence.start, here.number.first)
    told = concerns and last(
        between(here.sentence.marks, here.sentence.start, concerns.start("of")), VERDICTS
    )
    if not concerns or not told or here.around.near_marks:
        return None
    goods = _JUDGED_GOODS.fullmatch(here.sentence.text, told.end, concerns.start("of"))
    return (told.name, 0.9) if goods else None


def closed_by_verdict(here: Here) -> Said:
    """甲5批次、乙3批次、丙2批次不合格: the verdict closes the list."""
    figures, sentence, j = here.sentence.figures, here.sentence, here.i
    while (
        j + 1 < len(figures)
        and j - here.i < _LONGEST_LIST
        and figures[j + 1].kind == here.number.kind
        and _LISTED.fullmatch(sentence.text, figures[j].last, figures[j + 1].first)
    ):
        j += 1
    if j == here.i and not (_last_quoted(here) or _last_of_failed(here)):
        return None
    ending = sentence.around(j)
    mark = first(ending.after_marks, COUNTED)
    of_all = None
    if mark is None and ending.closed:
        of_all = _ALL_THOSE.match(sentence.text, figures[j].last, sentence.end)
        stop = of_all.end() if of_all else 0
        mark = first(between(sentence.marks, stop - 1, stop + _NEAR), VERDICTS) if of_all else None
        mark = mark if mark and mark.name == "nonconforming" else None
    if mark is None and ending.closed and (j > here.i or _last_of_failed(here)) and not is_base(ending):
        return ("nonconforming", 0.75) if _said_bad(ending) else None
    if mark is None or not ending.closed or is_base(ending):
        return None
    between_them = here.sentence.text[figures[j].last : mark.start]
    closes = (
        len(between_them) < 2 * _NEAR and "，" not in between_them
        if mark.name in VERDICTS
        else _IS_DONE.search(between_them)
    )
    return (mark.name, 0.85) if of_all or (closes and j > here.i) else None


def _last_of_failed(here: Here) -> bool:
    """Whether a count is the last of a list of which the ones before failed: 一款水枪及一款积木的涂料含铅."""
    before = here.state.stated[-1].measure if here.state.stated else ""
    return (
        before == "nonconforming"
        and here.behind(here.number.kind)
        and _AND.fullmatch(here.around.gap) is not None
    )


def _said_bad(ending: Around) -> bool:
    """Whether the words behind the last count of a list say what is wrong with all of them: 成人丸样本被发现有重金属."""
    judged = _JUDGED.match(ending.after)
    return judged is not None and polarity(judged["said"]) == "bad"


def _last_quoted(here: Here) -> bool:
    """Whether a count is the last of a list of failed goods, each by its name in quotation marks."""
    before = here.state.stated[-1].measure if here.state.stated else ""
    return (
        before == "nonconforming" and here.behind(here.number.kind) and here.around.after[-1:] in ("」", "”")
    )


def whole_beside(here: Here) -> Said:
    """冰块40件合格32件: the passed ones follow at once."""
    behind, state = verdict_behind(here.around), here.state
    words = "" if behind is None else here.sentence.text[here.number.last : behind.start]
    if behind is None or not belongs_to_next(here, behind):
        return None
    if _SO_MANY_OF_THEM.match(here.sentence.text, behind.end) and not here.around.near_marks:
        return "sampled", 0.8
    if words and not (_GOODS.fullmatch(words) or (behind.name in VERDICTS and _of_the_next(here, behind))):
        return None
    return (state.whole_count if state.whole_count in DRAWN else "sampled"), 0.85


def with_its_failed(here: Here) -> Said:
    """水泥160批次、不合格4批次: a count and the failed ones of it, told at once."""
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    if not following or not _ITS_FAILED.fullmatch(here.around.after):
        return None
    return ("sampled", 0.85) if holds(here.number, following[0]) else None


def none_next(here: Here) -> Said:
    """不合格2批次。其中生产领域1批次，未发现不合格: drawn, and no part of the failed."""
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    none = bool(following) and following[0].kind == "none"
    return ("sampled", 0.85) if none and here.around.closed and not here.around.after_marks else None


def whole_of_next(here: Here) -> Said:
    """童车20批次，不合格3批次: the next count is said to be the failed ones of this one."""
    figures, i, state = here.sentence.figures, here.i, here.state
    beside = here.around.after == "、" or _SAMPLES.fullmatch(here.around.after)  # 120批次样品2批次不合格
    if i + 1 >= len(figures) or not (here.around.closed or beside):
        return None
    listed = here.behind(here.number.kind) and here.around.gap.startswith("、")
    judged = last(here.sentence.around(i + 1).near_marks, VERDICTS)
    part = listed or (state.among == "nonconforming" and not _judged_at_once(here))
    # 不合格的分别为甲1批次，乙4批次，其中1批次为本市企业生产
    if (part and not judged) or (state.count == "nonconforming" and here.earlier(_RESPECTIVE)):
        return None
    if figures[i + 1].kind in ALL_GOOD and state.count in (VERDICTS if beside else ("", *VERDICTS)):
        return "sampled", 0.85
    if figures[i + 1].kind != here.number.kind or not holds(here.number, figures[i + 1]):
        return None
    opens = not here.i and here.sentence.soft  # 合格率为75%；25批次酱腌菜，合格22批次
    if (
        (state.count not in ("", *VERDICTS) and not opens)
        or described(here)
        or polarity(here.around.after) == "bad"
        or not fails(here.sentence, i + 1)
    ):
        return None
    return (state.whole_count if state.whole_count in ("sampled", "tested") else "sampled"), 0.85


def failed_next(here: Here) -> bool:
    """Whether the next count is of the failed ones of this one: 抽检发现40批次食品，不合格8批次."""
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    if not following or not here.around.closed or following[0].unit != here.number.unit:
        return False
    smaller = (following[0].value or 0) < (here.number.value or 0)
    smaller = smaller and not _FAULT.search(here.around.after)  # 发现12批次标签问题
    return smaller and not here.around.after_marks and fails(here.sentence, here.i + 1)


def _judged_at_once(here: Here) -> bool:
    """Whether a sentence begins with this count and the next one failed, in no other words: 其中灯串20件，16件不符标准."""
    if here.i:
        return False
    behind = first(here.sentence.around(1).after_marks, VERDICTS)
    return behind is not None and behind.start == here.sentence.figures[1].last


def holds(whole: Number, part: Number) -> bool:
    """Whether a count may be a part of another by their sizes."""
    return whole.value is None or part.value is None or whole.value >= part.value


def fails(sentence: Sentence, i: int) -> bool:
    """Whether a figure is said to be of the failed ones, and names nothing of its own, nor others: 另外2款电源线过短."""
    around = sentence.around(i)
    mark = last(around.near_marks, COUNTED) or first(around.after_marks, VERDICTS)
    named = scope_before(around.gap, attached=True) is not None or "、" in around.gap or "另" in around.near
    return mark is not None and mark.name in VERDICTS and not named


def own_verdicts(here: Here) -> bool:
    """Whether the words before a count are the verdict of the one before, and its own stands behind it: 11件标示不符1件含甲醛."""
    around = here.around
    judged = first(around.gap_marks, VERDICTS) if here.behind(here.number.kind) else None
    if judged is None or around.near != around.gap or judged.end < here.number.first - 1:
        return False
    return "、" not in around.gap and first(around.after_marks, VERDICTS) is not None
