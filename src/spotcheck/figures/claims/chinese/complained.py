"""What complaints are about: goods, services, trades, or what became of them, in the words around their count."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.names import before_verb, says_something
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_complaints as lexicon

WORDS = "|".join(lexicon.COMPLAINTS)
_THEIR = rf"的?(?:消费者?|网购)?(?:{WORDS}|个案)"
_CONCERNS = "涉及|有关|关于|针对"
#: 12宗有关装修的投诉, 1800多宗涉及货品, 23宗与机票有关
_BEHIND = re.compile(
    rf"(?:个案|案件)?(?:[均都则主要是]*(?:{_CONCERNS}|与|属于?)(?P<about>[^，。；：、\d()]{{1,14}}?)(?:有关"
    rf"|相关)?(?:{_THEIR}|$)|(?:[^，。；：、\d()的]{{1,6}}的)?(?!消费"
    rf"|市民)(?P<named>[^，。；：、\d()的]{{2,8}}?)(?:{WORDS}))"
)
#: 解决497142件, 4宗成功检控
_SETTLED = re.compile(rf"(?P<done>{'|'.join(lexicon.SETTLED)})[^，。；]{{0,4}}$")
_SETTLED_BEHIND = re.compile(rf"(?:个案|案件|投诉)?[已获]?(?:成功)?(?P<done>{'|'.join(lexicon.SETTLED)})")
#: 商品类投诉, 涉及质量问题的投诉
_ABOUT = re.compile(
    rf"(?:{_CONCERNS}|对|与)?(?P<about>[^，。；：、\d]{{1,14}}?)(?:有关|相关)?的?(?:消费者"
    rf"|消费)?(?:{WORDS})[^，。；：、\d]{{0,6}}(?:自?\d{{2,4}}年[^，。；：、\d]{{0,8}})?$"
)
#: 商品类1367件: one of a list that has named them
_PART = re.compile(r"(?P<about>[^，。；：、\d()]{2,16})$")
_QUOTED = re.compile(r"[「“](?P<about>[^「」“”]{2,16})[」”](?:的?(?:投诉|类别|行业))?(?:[占为]?最多)?$")
#: 有关旅游的投诉，去年收到; 以电讯服务居首，共收到; 首位是「旅游」，共收到; 与服务质素有关，达到
_CLAUSE_BEFORE = tuple(
    re.compile(p)
    for p in (
        r"[「“](?P<about>[^「」“”]{2,16})[」”][^「」“”]{0,8}$",
        (
            rf"(?:以|{lexicon.RANKS})(?P<about>[^，。；：、\d以]{{2,16}}?)(?:{_THEIR})?(?:类别"
            r"|行业)?(?:居首|最多|最高|占最多|为最多|为主|居多|次之|居次"
            r"|排(?:名|在)?(?:首位|榜首|第?[一二三]位?))$"
        ),
        (
            r"(?P<about>[^，。；：、\d]{2,14}?)(?:仍然?|继续|依然|依旧|再[度次]|连续[^，。；\d]{1,4}"
            r"|[亦也更则])*(?:成为|[是为]|高?居|位列|高踞|跃升"
            rf"|跻身)[^，。；]{{0,10}}?(?:{WORDS})[^，。；]{{0,6}}?(?:类别|行业|项目|榜首?|首位|位)$"
        ),
        rf"{lexicon.RANKS}(?P<about>[^，。；：、\d]{{2,16}}?)(?:{_THEIR})?$",
        (
            rf"(?:{_CONCERNS}|与)(?P<about>[^，。；：、\d]{{2,14}}?)(?:有关|相关)?(?:{_THEIR}"
            r"|$)[^，。；\d]{0,8}$"
        ),
        (
            rf"(?P<about>[^，。；：、\d]{{2,14}}?)(?:有关|相关)?的?(?:消费者|消费)?(?:{WORDS})(?:成为|居"
            r"|跃升|排名|数[字目]|宗数|量)?[^，。；\d]{0,6}$"
        ),
    )
)
#: 医疗服务首次取代电讯服务，成为最多投诉的类别，去年累计投诉达3104宗
_OVERTOOK = re.compile(
    r"(?P<about>[^，。；：、\d]{2,14}?)(?:首次|首度|更|已|再)*(?:取代|超越|超过"
    r"|压过)[^，。；\d]{2,16}，(?:成为|跃升为?|跃居)[^，。；\d]{0,12}，(?!全部|整体"
    r"|总体)(?:(?!局|会|署|院|部门|机关|机构|共|整体|总体)[^，。；\d]){0,12}$"
)
#: no other subject than the one that was spoken of: 相关投诉达3128宗
OF_IT = re.compile(rf"(?:相关|有关|该类|此类|这类|该等|这些|上述)的?(?:消费者?|网购)?(?:{WORDS})")
#: 涉及货品质素的亦上升17%; 涉及食肆服务的投诉成为首位，全年相关投诉达3128宗
_BEFORE = re.compile(
    rf"(?:{_CONCERNS}|与)(?P<about>[^，。；：、\d]{{2,14}}?)(?:有关|相关)?的(?:消费者?(?=投诉)|(?:{WORDS})"
    r"|个案|(?=[则亦也更又按较同大急微略上下增减升跌占]|$))"
)
#: 饮料类投诉量同比下降, 服务类消费投诉举报占
_NAMED = re.compile(
    r"(?:^|[，。；：、()])(?P<about>[^，。；：、\d()]{2,14}?)(?:相关"
    rf"|有关)?的?(?:消费者?)?(?:{WORDS})+(?:总?[数量]|个案|案件?)?(?=占|同比|环比|较|按|有所|稳步|持续|逐"
    r"|呈|出现|[则亦也更共仍]|高?居|[涨增降跌]幅|显著|明显|大|急|增|减|上|下|升|降|翻|合计|$)"
)
#: 投诉主要涉及延误送货占最多(806宗)，其次是价格争议(603宗)
_ASIDE = re.compile(
    r"(?:^|[，。；：、()]|主要|涉及|其次[是为]?|[和及与]|当中"
    rf"|[是为以])(?P<about>(?!主要|涉及|其次|当中)[^，。；：、\d()和及与]{{2,16}}?)的?(?:{WORDS}"
    r"|个案)?(?:[占为]?(?:最多|大多数|多数|居多|居首|为主)|居次|次之)?\($"
)
#: 气球节因取消体验，引起350宗投诉
_CAUSED = re.compile(
    r"(?:^"
    r"|[，。；：的])(?:其中"
    r"|当中|而|另外?)?[，一]?(?P<about>[^，。；：、\d()因]{2,16}?)(?:\([^()]*\))?因(?!此|应"
    r"|而)[^。；\d]{2,30}?[引招惹遭收接][^，。；\d]{1,6}$"
)
#: 至于「医药及健康设备」，去年则共接获4699宗投诉
_TOPIC = re.compile(
    r"(?:至于|而|有关|关于|就)?[「“](?P<about>[^「」“”]{2,16})[」”](?:类别|方面|领域|问题"
    r"|(?:热潮|热|浪潮|风潮|潮)[下中]?)?"
)
_OUTPACED = re.compile(r"，增[速幅长][^，。；\d]*[高低快慢]于[^，。；\d]{2,16}，[^，。；\d]{0,8}$")
_NO_SUBJECT = re.compile(
    r"增[速幅长].*|.*[增升减跌降落滑][至到为].*"
    r"|.*(?:受理|接收|接到|收到|接获|录得|登记|系统|部门|机关|热线|消保委|消委会|消协|消保会"
    rf"|市场监管(?!领域)|工商局|{WORDS}).*|(?:{lexicon.IDLE})+"
)
#: 678宗为本地消费者投诉
_WHOSE = re.compile(r"(?:本地|内地|外地|海外|境外|外国|香港|本港|本澳|大陆)(?:消费者|旅客|居民|市民|游客)")
_FRONT = re.compile(lexicon.FRONT)
_BACK = re.compile(lexicon.BACK)
#: 投诉中介机构, 投诉中小学校服: 中 begins a word, and does not say of what
_MIDDLE = (
    r"(?:介|医(?!疗)|药(?!品)|成药|草药|式|国(?![产际外内])|学(?![生习])|小[学微型企]|老年|青年|高[档端]"
    r"|低[档端]|央|英文|间商|部地|心|秋|型|巴)"
)
_LED_IN = re.compile(
    rf".*(?:(?:{WORDS})(?:[之当]?中(?!{_MIDDLE})|(?=中{_MIDDLE}))|{_CONCERNS}|收到|接获|接到|接收|接报|受理"
    r"|处理|登记|新增|录得|解答|接待|答复|接听|转办|(?<![面相])对(?![讲虾联开])|一[场间队名宗])"
)
#: 整合55岁或以上人士的投诉: the end of a number
_AGED = re.compile(r"^岁(?:或|及)?(?:以[上下])?的?")
_ALL = re.compile(rf"(?:整体|总体|全部|所有)的?(?:消费者?)?(?:{WORDS})[^，。；]*$")
WORD = re.compile(WORDS)
_LEFT_OUT = re.compile(r"[撇剔扣]除|不计|除[了去]?")
_PIECES = re.compile(r"[，。；：、()年月日·]|包括|以及")
#: 价格投诉和虚假宣传
_AND_THEIR = re.compile(rf"(?<=[^，。；：、\d()]{{2}})(?:{WORDS})(?=[和与及、][^，。；：、\d()]{{2}})")
_SHORTEST, _LONGEST = 2, 16


def settled(around: Around) -> str:
    """Give what became of the counted complaints, or an empty string: 解决497142件, 4宗成功检控."""
    found = _SETTLED.search(around.near) or _SETTLED_BEHIND.match(around.after)
    return found["done"] if found else ""


def subject(around: Around) -> str:
    """Give what a count of complaints is about: 商品类, 网购, or a word of theirs; an empty string where none is told."""
    if around.inside:
        return _aside(around.gap[: around.gap.rfind("(") + 1])
    if around.near.endswith(("」", "”")) and (quoted := _QUOTED.search(around.near)):
        return cleaned(quoted["about"])
    behind = _BEHIND.match(around.after)
    own = cleaned(behind["about"] or behind["named"]) if behind else ""
    if own or _ALL.search(around.near):
        return own
    if "因" in around.gap and (caused := _CAUSED.search(around.gap)):
        return cleaned(caused["about"])
    found = _ABOUT.search(around.near) or _PART.search(around.near)
    own = cleaned(found["about"]) if found else ""
    return own or clause_before(around)


def _aside(gap: str) -> str:
    """Give what stands before the parenthesis that a count of complaints is in: 表演赛(1476宗，涉及金额逾1千万元)."""
    found = _ASIDE.search(gap)
    entry = found["about"] if found else _PIECES.split(gap[:-1])[-1].lstrip("和及与")
    return cleaned(entry) or spoken_of(gap)


def clause_before(around: Around) -> str:
    """Give what the clauses before say that complaints are about, where the clause of their count names nothing."""
    if outpaced := _OUTPACED.search(around.gap):  # 农村投诉增加，增速高于城镇投诉，达到4.4万件
        return spoken_of(around.gap[: outpaced.start()])
    if OF_IT.search(around.near):
        before = last_match(_BEFORE, around.gap)
        return cleaned(before["about"]) if before else ""
    clause = around.gap[: len(around.gap) - len(around.near)].rstrip("，").rpartition("，")[2]
    overtook = _OVERTOOK.search(around.gap) if "，成为" in around.gap or "，跃" in around.gap else None
    if topic := overtook or _TOPIC.fullmatch(clause):
        return cleaned(topic["about"])
    if WORD.search(around.near) or WORD.match(around.after):
        return ""
    if _LEFT_OUT.search(clause):
        return ""
    found = next((found for pattern in _CLAUSE_BEFORE if (found := pattern.search(clause))), None)
    return cleaned(found["about"]) if found else ""


def spoken_of(gap: str) -> str:
    """Give which complaints grew or have a share: 有关体育活动的投诉大幅减少, 饮料类投诉量同比下降, 服务类投诉占总量的."""
    found = last_match(_BEFORE, gap) if "的" in gap else None
    found = found or last_match(_NAMED, gap)
    return cleaned(found["about"]) if found else ""


def scope(subject: str) -> Where:
    """Give a subject as a scope: a channel where it is nothing else, else the words."""
    known = scopes.scope_of(subject)
    return known if known and known.conditions and not known.words else Where((), subject, 0.8)


@lru_cache(maxsize=4096)
def cleaned(about: str) -> str:
    """Take from a subject what is no part of it.

    >>> cleaned("其次为电信类"), cleaned("更由前年的"), cleaned("饮食服务占")
    ('电信类', '', '饮食服务')
    """
    about = _AND_THEIR.sub("", about) if "投诉" in about else about
    about = _AGED.sub("", _LED_IN.sub("", about))
    front = _FRONT.match(about)
    about = (about[front.end() :] if front else about).lstrip("·—的「“")
    if _WHOSE.fullmatch(about):
        return about
    about = _BACK.sub("", about).rstrip("」”")
    return (
        ""
        if not before_verb(about)
        or not _SHORTEST <= len(about) <= _LONGEST
        or _NO_SUBJECT.fullmatch(about)
        or says_something(about)
        else about
    )
