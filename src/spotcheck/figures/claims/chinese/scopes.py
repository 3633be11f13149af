"""Scopes out of phrases: known words become conditions; what else names a scope is the head noun phrase as it stands."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese import comparing
from spotcheck.figures.claims.chinese.enumerations import looked_for, names_none
from spotcheck.figures.claims.marks import alternatives
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_chinese as lexicon
from spotcheck.language import lexicon_heads as heads
from spotcheck.language.lexicon_checks import CHECKS, GROUPS, LEVELS, SEASONS, WAYS
from spotcheck.language.lexicon_places import RANKS

_LONGEST = 20
_NORMS = re.compile(lexicon.NORMS)
_EDGES = "、，。；：:,()（）“”「」\"'/ \t\n-—~|·*#[]【】<>"
_TIME = (
    r"(?:(?:19|20)\d\d|(?<!\d)1[0-2]\d)年?(?:度|上半年|下半年)?(?:第?[一二三四]季度|(?:\d{1,2}[-至到—~])?\d{1,2}月(?:份)?(?:\d{1,2}[日号])?)?"
    r"|第?[一二三四1-4]季度|第[一二三四]季|前[一二三]季度?|\d{1,2}月(?:\d{1,2}日)?|[一二三四五六七八九十]{1,3}日(?![一-鿿]?[用常本式])|近?[一二三四五六七八九十两]{1,3}(?:年|个月|个季度)(?:来|内|间)?|近?半年(?:来|内|间)?|[\d.,%]+(?![\d.,%号A-Za-z])[个次年天]?"
    rf"|(?:{SEASONS})(?:节日?)?(?:等|、)?(?:期间|前后|前夕|临近|来临|到来|将至|之际|时段|旺季|后|前)+|[一二三四五六七八九十两]{{1,2}}(?:轮次?|次)(?=抽|检|监督|专项|共|合计|总|，|$)"
)
_COUNT_WORDS = alternatives(
    [*lexicon.SAMPLED, *lexicon.TESTED, *lexicon.BAD, *lexicon.GOOD, *lexicon.GOOD_RATES, *lexicon.BAD_RATES]
)
_BETWEEN = (
    rf"{lexicon.BOUNDARY_SHAPES}|{_TIME}|{lexicon.BAD_RATE_SHAPE}|{_COUNT_WORDS}|{lexicon.BAD_SHAPE}|{lexicon.GOOD_SHAPE}"
    rf"|{alternatives([b for b in lexicon.BOUNDARIES if len(b) > 1])}|(?<=[一-鿿]{{2}})(?:的|了|为|占|是)|·{{2,}}|[“”「」/\s]"
)
_BOUNDARY = re.compile(rf"(?:{_BETWEEN}|^[^、]{{0,16}}(?:进行|开展|组织))+")
_BOUNDARY_BEHIND = re.compile(rf"(?:{_BETWEEN})+")
_KNOWN = re.compile(alternatives(lexicon.SCOPES))
#: 流通领域(实体店)
_KNOWN_ASIDE = re.compile(rf"(?<=领域|环节|渠道)\(({alternatives(lexicon.SCOPES)})\)")
_BOTH_SIDES = re.compile(r"[、和与及/]|以及")
_SHOPS_BEHIND = re.compile(rf"(?:平台)?(?:[、和与及/]|以及)[^，。；、\d]{{0,6}}?(?:{lexicon.SHOPS})")
_SHOPS_BEFORE = re.compile(rf"(?:{lexicon.SHOPS})等?(?:[、和与及/]|以及)(?:各大|主流|知名|部分)?$")
_FRONT = re.compile(rf"(?:{lexicon.FRONT})")
_ASIDE = re.compile(heads.FRONT)
_BACK = re.compile(rf"(?:{lexicon.BACK})$")
_KEEP = re.compile(
    rf"(?:{alternatives(lexicon.KEEP_ENDINGS)}|(?:{SEASONS})节?(?:应景|应节|节令|时令)?(?:食品|商品|用品))$"
)
_VERBS = re.compile(
    alternatives([*lexicon.VERBS, *heads.VERBS]) + r"|要求(?=.)|强化(?!木|地板|玻璃|复合|营养)"
)
_NUMBERING = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])")
_ACTOR = re.compile(
    rf"^[一-鿿]{{2,14}}?(?:局|署|会|部门|中心|处|院|人员|机构|单位|站|所|队|办|系统)(?:于|在|对|向|从)|{heads.ACTOR}"
)
_OFFICES = re.compile(rf"{lexicon.OFFICES}|(?:{heads.OFFICES})$")
_NO_NOUNS = lexicon.EMPTY | heads.EMPTY | lexicon.NO_HEADS | frozenset(RANKS.split())
#: a check by its name, of whatever kind: it is of something else
_CHECK = re.compile(rf"(?:{LEVELS}|{WAYS}|{CHECKS})+")
#: clauses of purpose, ground and time: 为引导消费，抽查25款
_ADVERBIAL = re.compile(r"\s*(?:为(?!主)|根据|按照|依据|遵照|结合|围绕|随着|截至|由于|鉴于)")
_STANDARDS = re.compile(
    r"(?:相关|国家|行业|有关|强制性?|推荐性?|企业|安全|食品|产品|质量|使用|[一-鿿]{2}部)*(?:标准|规定|要求|规范)+"
)
#: 由省、市、区三级联动: who checked
_LEVELS_TOGETHER = re.compile(
    r"(?:由?(?:国家|[国省市州区县乡镇所街道、和与及])*)[上下各多两二三四五]+级(?:联动|联合|协同|同步|统筹|配合)*"
)
_SOME = re.compile(
    r"[一二三四五六七八九十百千万两几多余各数]{1,8}(?:大|类|种|家|个|项|款|件|批|份|组|间|宗)?"
)
_HAN = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[A-Za-z]{2}|[A-Z][一-鿿]")
_PARENTHESIS = re.compile(
    rf"[“「『\"](?:你[^“”」』\"]{{1,12}}我|[^“”「」『』\"]{{1,14}}(?:{lexicon.PROGRAMME_ENDS}))[^“”「」『』\"]{{0,6}}[”」』\"](?:系列|主题|专项)*(?:行动|活动|工作)?"
    r"|《[^《》]*》|[“「『][^“”「」『』]{2,24}(?:标准|规定|办法|条例|法)[”」』]|(?<=，)如[^，。；]{2,40}等|(?:样品|样本)?来源为[^，。；]*|以[^，。；]{0,12}身份|(?:全部|均|都)为[^，。；]{1,8}抽样|(?:检[验测]|抽[验检]|查核|测试|化验)?(?:项目|品项|指标|参数)(?:包含|包括|有|为|涵盖|涵蓋)[^，。；\d]{2,80}(?=，)|(?:检验|检测|测试|化验|验)[^，。；\d]{2,60}等[^，。；\d]{0,6}(?:项目|指标|项|参数)|(?:产品|样品|商品)(?:均|都|全部)为[^，。；]{1,12}(?:生产|企业)|(?<=[一-鿿]{2})因(?!子|此)[^，。；、()]{1,14}(?=，)|\([^()]*\)|【[^【】]*】|(?:[“「『\"][^“”「」『』\"]{1,16}[”」』\"][、，和及]?)+等"
)
#: what stands for a known word
_KNOWN_MARK = "/"
#: what stands for a number that states nothing
_MASK = "·"
_JOINT = re.compile(r"[，；：。\n、]")
_OTHERS = re.compile(r"[、和及与]*其[他它](?:类|种类)?(?:产品|样品|商品|食品)?")
_OF_THE_ONE_BEFORE = re.compile(r"[^，；：。\n、()]*(?:及|和|与|以及|或)")
#: 16批次塑胶、木制等玩具不合格，6批次: all of it belongs to the number before
_LISTED_BEFORE = re.compile(r"[^，。；：、()]+、[^，。；：]*[^，。；：、]，")
_NUMBERED = re.compile(
    r"^\s*(?:·+|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+|第[一二三四五六七八九十]+[章节部分、]*)\s*"
)
_SEGMENT = re.compile(r"[，；：:。\n()]")
#: an entry of a list, its counts in a parenthesis: a name even where the word alone would name nothing (食品, A)
_ENTRY = re.compile(
    r"(?:、|[有为][：:]|的是)(?P<name>[^、，,。；;：:()\s\d]{1,20})\((?:检验|检测|抽查|抽检)$"
    r"|(?:其中[，：]?|；)(?P<general>消费品|食品|药品|工业品|工业产品)共?(?:抽检|抽查|抽样|检验)?$"
)
#: what is said to have been checked: 对粽子进行了专项抽检，共抽检50批次
_CHECKED = re.compile(
    r"对(?P<name>[^，。；：对\d]{2,24}?)(?:产品|商品)?(?:质量)?(?:组织|进行|开展|实施)了?[^，。；：]{0,14}(?:抽查|抽检|检验|监测|检测|测试|抽验)"
)
#: 诊所使用的中药饮片进行抽验，抽取样品: of 20家药店、15家诊所
_THEIRS_CHECKED = re.compile(
    r"[^，。；：、\d的]{1,14}[产营售用工存]的(?P<name>[^，。；：的\d]{2,16}?)(?:产品|商品)?(?:质量)?(?:组织|进行|开展|实施)了?[^，。；：\d]{0,10}(?:抽查|抽检|检验|监测|检测|测试|抽验)"
)
#: what an enumeration divides: 抽查的家电包括电磁灶、冰箱等
_ENUMERATED = re.compile(
    r"(?:(?:抽查|抽检|监测|抽验)的(?P<name>[^，。；：、\d]{2,14}?)(?:产品|商品)?(?:包括|包含|涵盖)了?"
    r"|(?:^|[，。；：])(?:[本此]次)?(?P<subject>[^，。；：、\d]{2,14}?)共(?:抽查|抽检|监测|抽验)了?)[^，。；：]*、[^，。；：]*?等?$"
)
#: 开展月饼专项监督抽检，共抽检
_HELD = re.compile(
    r"(?:开展|组织|展开|启动|办理|执行|推动|实施)了?(?:第?[一二三四五六七八九十\d]+[期批次])?(?P<name>[^，。；：对\d]{2,16}?)(?:质量|安全|专项|监督|市级|省级)*(?:(?:及|和|与)?(?:标[示签]|品质)?(?:抽查|抽检|抽验|查核|稽查|检验)(?:工作|活动|专案|作业|计划|行动)*)+，(?:[本此]次)?共?(?:抽查|抽检|抽取|抽验|抽样)了?$"
)
#: 公布了取暖器的质量抽查结果，抽样合格率只有
_PUBLISHED = re.compile(
    r"(?:公布|通报|发布)了?(?P<name>[^，。；：对\d]{2,16}?)(?:产品|商品)?的?(?:质量)?(?:国家|省级|市级|专项|监督){0,3}(?:抽查|抽检|比较试验)的?(?:结果|情况)，[^，。；]{0,14}$"
)
#: 烟花爆竹专项抽查在四个区展开，取样
_SUBJECT = re.compile(
    r"(?:^|[，。；：年度\n])(?P<name>(?:(?!实施|开展|组织|进行|完成|同步|根据|按照)[^，。；：、对\d年上下]){2,14}?)(?:产品|商品)?(?:质量|安全)?(?:专项|监督|市级|省级|国家|网络|风险){1,3}(?:抽查|抽检|抽验|监测)"
    r"(?:工作)?(?:[在于共自由][^，。；、\d]{1,14})?(?:展开|开展|启动|结束|完成|进行)?，[^，。；、\d]{0,8}$"
)
#: 童车是抽查的重点品类，共抽查20批次
_IS_A = re.compile(
    r"(?:^|[，。；、]|其中，?)(?P<name>[^，。；、是\d]{2,12})是[^，。；]{2,40}?(?:品类|类别|产品|品种|商品|重点|领域)，[^，。；]{0,12}$"
)
_PLACE = re.compile(heads.PLACES)
_REGION = re.compile(
    r"[一-鿿]{0,2}(?![夜超门都集街花早])[一-鿿](?:[县市]府?|(?<![城社景园地小学校库专展])区)"
)
_HOME = re.compile(r"[、，和及与]*(?:中国(?:大陆)?|大陆|香港|澳门|台湾|本地)")
#: 深圳采购16款，香港采购4款: the same lands where samples were bought there, in a list of such places
_BOUGHT_AT_HOME = re.compile(
    rf"，(?:[在于从])?(?P<home>中国大陆|大陆|香港|澳门|台湾)(?:{alternatives(lexicon.SAMPLED)})了?(?:样品|样本)?的?(?:有|共|为)?"
)
#: 样品以国产产品为主，共抽检9681批
_MOSTLY = re.compile(r"以(?P<name>[^，。；：、\d以]{2,14}?)为主(?:导|体)?，[^，。；、\d]{0,10}$")
_QUOTED = re.compile(heads.QUOTED)
#: 开展网络交易商品抽检6次，抽检商品700批次
_HELD_IN = re.compile(
    r"^[^对针]*(?:开展|组织|进行|实施|完成|部署)了?[^，。；]{0,24}(?:抽查|抽检|监测|抽样|抽验|检测|检验)(?:工作|任务)?·*[次批轮]?$"
)
_ORIGIN = re.compile(lexicon.ORIGINS)
_LAW = re.compile(heads.LAW)
_TOPIC = re.compile(r"(?:方面|领域|环节|中|来看|看|上|产品|商品|食品|样品|类|里|渠道)$")


#: 防盗门产品合格率稳步提升，今年合格率为
_RATED = re.compile(r"(?:合格|达标|检出|发现|不合格)率[^，。；、\d]{0,8}$")
#: 检测值为零: what is said, and no name
_SAYS = re.compile(r"(?<![华行作])为(?!民)|[等小大低高]于")
#: 稳步提升: how it went, and no name
_WENT = re.compile(
    r"按?年(?:大|急|微|略|再|激|锐|骤)?[增减升跌降]|[一-鿿]{0,4}(?:提高|提升|下降|上升|增长|减少|回升|回落|改善|好转|波动|下滑|攀升|稳定|持平|增加|降低)(?![性剂器度值液])[一-鿿]{0,2}"
)


def _edges(piece: str) -> str:
    """Take the words that are no part of a noun from both ends."""
    while True:
        piece = piece.strip(_EDGES)
        front = (piece[:1] in heads.FRONT_BEGINS and _ASIDE.match(piece)) or _FRONT.match(piece)
        if front:
            piece = piece[front.end() :]
            continue
        if _KEEP.search(piece):
            return piece
        if piece[-1:] in heads.BACK_ENDS and piece.endswith(heads.BACK):
            piece = piece[: min(piece.rfind(word) for word in heads.BACK if piece.endswith(word))]
            continue
        back = _BACK.search(piece)
        if back and back.start() < len(piece):
            piece = piece[: back.start()]
            continue
        return piece


def _is_office(words: str) -> bool:
    return words[-1:] in heads.OFFICE_ENDS and _OFFICES.search(words) is not None


@lru_cache(maxsize=65536)
def noun_phrase(phrase: str, *, front: bool = False) -> str:
    """Give the head noun phrase of a stretch without commas: the last one, or with `front` the first; or nothing.

    >>> noun_phrase("其中抽查童车产品"), noun_phrase("依法查处不合格产品"), noun_phrase("广东省生产企业")
    ('童车', '', '广东省')
    """
    pieces = (
        _BOUNDARY_BEHIND.split(phrase.lstrip(_KNOWN_MARK))[:1] if front else reversed(_BOUNDARY.split(phrase))
    )
    for piece in pieces:
        piece = _VERBS.split(piece)[0] if front else piece
        if _is_office(piece.strip(_EDGES)):
            continue
        words = _edges(_ACTOR.sub("", piece))
        examples, _, named = words.rpartition("等")
        if (
            examples
            and len(_HAN.findall(named)) > 1
            and named not in _NO_NOUNS
            and named not in GROUPS
            and not named.startswith(("级", "离"))
        ):
            words = named  # 保鲜膜、食品袋等食品相关产品
        if len(words) > _LONGEST and "、" not in words:
            return ""
        if (
            words in _NO_NOUNS
            or _CHECK.fullmatch(words)
            or _SAYS.search(words)
            or (words[-1:] in heads.ABSTRACT_ENDS and heads.ABSTRACT.search(words))
            or _WENT.fullmatch(piece.strip(_EDGES))
            or _WENT.fullmatch(words)
            or _SOME.fullmatch(words)
            or _LEVELS_TOGETHER.fullmatch(words)
            or _STANDARDS.fullmatch(words)
            or _is_office(words)
            or not (len(_HAN.findall(words)) > 1 or _LATIN.search(words) or words in lexicon.ONE_CHARACTER)
        ):
            continue
        return "" if _VERBS.search(words) or len(words) > 2 * _LONGEST else words
    return ""


_SIZES = ("大型", "中型", "小型", "连锁")
_SIZED = re.compile(rf"(?:{'|'.join(_SIZES)})(?:商超|实体店|网店|电商平台)")


@lru_cache(maxsize=65536)
def scope_of(phrase: str, *, front: bool = False) -> Where | None:
    """Give the scope that a phrase names, or None.

    >>> str(scope_of("其中抽查线上销售产品")), str(scope_of("家用双层床")), scope_of("发现不合格")
    ('channel=online', '家用双层床', None)
    """
    conditions: dict[str, str] = {}
    rest, end = phrase, -1
    for known in _KNOWN.finditer(phrase):
        if end >= 0 and _BOTH_SIDES.fullmatch(phrase, end, known.start()):
            conditions.clear()  # 生产领域、实体店和网售: of all of them
        else:
            conditions.update(lexicon.SCOPES[known.group()])
            if conditions.get("channel") == "online" and _with_shops(phrase, known):
                conditions.clear()
        end = known.end()
        rest = rest.replace(known.group(), _KNOWN_MARK)
    if conditions and not front:
        # a clause before the known word, which it does not belong to: 消费者购物主要渠道之一的网购食品
        before, mark, after = rest.rpartition(_KNOWN_MARK)
        rest = _BOUNDARY.split(before)[-1] + mark + after
    words = noun_phrase(rest, front=front)
    if conditions and words:
        whole = _around(phrase, words)
        words = whole if len(whole) <= _LONGEST else words
        if f"{words}等" in phrase:
            words = ""  # 超市、农贸市场等流通环节
    sized = _SIZED.search(phrase) if conditions and words in ("", *_SIZES) else None
    words = sized.group() if sized else words
    if not conditions and not words:
        return None
    return Where(tuple(sorted(conditions.items())), words, 0.9 if conditions else 0.85)


def _with_shops(phrase: str, known: re.Match[str]) -> bool:
    """Whether shops stand beside a word for sellers online: 从电商平台和商场超市购买 is of both."""
    start, end = known.span()
    before = _SHOPS_BEFORE.search(phrase, max(0, start - _LONGEST), start)
    return before is not None or _SHOPS_BEHIND.match(phrase, end) is not None


def _around(phrase: str, words: str) -> str:
    """Widen a noun to the known word that stands right before it: 网售童车."""
    place = phrase.find(words)
    known = next((k for k in _KNOWN.finditer(phrase[:place]) if k.end() == place), None)
    return phrase[known.start() : place] + words if known else words


@lru_cache(maxsize=65536)
def scope_before(gap: str, *, attached: bool = False) -> Where | None:
    """Give the scope that the words before a number name, the nearest clause first; None where they name none.

    `attached`: the words up to the first comma belong to the number before.

    >>> str(scope_before("，其中抽查线上销售产品")), str(scope_before("、童车(")), scope_before("，发现不合格")
    ('channel=online', '童车', None)
    >>> str(scope_before("、食品(检验")), scope_before("、食品")
    ('食品', None)
    """
    gap = _KNOWN_ASIDE.sub(r"\1", gap) if "(" in gap else gap
    gap = _PARENTHESIS.sub("", comparing.uncompared(gap))
    subject = divided(gap)
    if subject:
        return subject
    if attached and _OF_THE_ONE_BEFORE.fullmatch(gap):
        return None
    listed = _LISTED_BEFORE.match(gap) if attached and "、" in gap else None
    gap = gap[listed.end() - 1 :] if listed else gap
    joint = _JOINT.search(gap) if attached else None
    segments = _SEGMENT.split(gap[joint.start() :] if joint and "(" not in gap[: joint.start()] else gap)
    for distance, segment in enumerate(reversed(segments)):
        if distance and (_ADVERBIAL.match(segment) or ("、" in segment and looked_for(segment))):
            continue
        if "、" in segment and names_none(segment, distance):
            break
        piece = _NUMBERING.sub("", segment.rsplit("其中", 1)[-1].rstrip(" "))
        near = distance == 0 or not any(s.strip() for s in segments[len(segments) - distance :])
        found = _named(piece, gap, near=near)
        if found is None:
            continue
        if near:
            return found
        if found.words in ("其余", "其他", "其它") or _NORMS.search(found.words):
            continue
        topical = (
            "其中" in segment
            or found.words.endswith("公司")
            or (found.conditions and not found.words and _HELD_IN.search(piece))
            or _TOPIC.search(piece)
            or _RATED.search(piece)
        )
        if topical or len(_KNOWN.sub("", piece)) - len(found.words) < (4 if found.conditions else 8):
            return found if found.conditions else Where((), found.words, 0.75)
    return _checked(gap, attached=attached)


def _checked(gap: str, *, attached: bool) -> Where | None:
    """Give what a gap says was checked, or an entry of a list."""
    checked = (
        _CHECKED.search(gap)
        or (_THEIRS_CHECKED.match(gap) if attached else None)
        or _PUBLISHED.search(gap)
        or _HELD.search(gap)
    )
    product = scope_of(checked["name"]) if checked and not _PLACE.search(checked["name"]) else None
    if product is not None and "、" not in product.words:
        return product
    entry = _ENTRY.search(gap)
    return Where((), entry["name"] or entry["general"], 0.75) if entry else None


def _named(piece: str, gap: str, *, near: bool) -> Where | None:
    """Give the scope of one clause of a gap; lands of origin are one only in lists: 越南18批、中国9批."""
    law = _LAW.search(piece) if "法" in piece else None
    if law and near:
        return Where((), law["law"], 0.8)
    if (found := scope_of(piece)) is not None:
        return found
    if _OTHERS.fullmatch(piece):
        return Where((), "其他", 0.75)
    bought = _BOUGHT_AT_HOME.fullmatch(gap) if near else None
    if bought:
        return Where((), bought["home"], 0.75)
    listed = near and _HOME.fullmatch(piece) and ("、" in gap or "其中" in gap)
    return Where((), piece.strip("、，和及与"), 0.75) if listed else None


def divided(gap: str) -> Where | None:
    """Give the scope that an enumeration before a number divides, or that the words before it are about.

    >>> str(divided("抽查的家用电器包括电磁灶、电冰箱等")), divided("抽查的产品包括电磁灶、电冰箱等")
    ('家用电器', None)
    >>> str(divided("，童鞋是抽查最多的品类，共抽查"))
    '童鞋'
    """
    found = (
        (_MOSTLY.search(gap) if "为主" in gap else None)
        or (_ENUMERATED.search(gap) if "、" in gap else None)
        or (_IS_A.search(gap) if "是" in gap else None)
        or (_SUBJECT.search(gap) if "，" in gap else None)
    )
    subject = scope_of(next(filter(None, found.groups()))) if found else None
    return subject if subject and subject.words else None


_ONLY_VERDICT = re.compile(r"不合格|检出|发现|问题|(?:不达标|不符合?)+$")
_PROBLEM = re.compile(r"问题|超标|污染|不合格|不达标|残留|不符|超范围|超限量")


@lru_cache(maxsize=65536)
def part_of(piece: str) -> Where | None:
    """Give the scope of a part of a list of shares, whose words for what is wrong belong to its name.

    >>> str(part_of("、微生物污染占")), str(part_of("质量指标不达标")), part_of("占")
    ('微生物污染', '质量指标不达标', None)
    """
    found = scope_of(piece)
    words = _edges(piece.rsplit("其中", 1)[-1])
    if (found and found.conditions) or not (3 < len(words) <= _LONGEST) or _VERBS.search(words):
        return found
    named = _PROBLEM.search(words) and not _ONLY_VERDICT.match(words)
    return Where((), words, 0.75) if named else found


_DESCRIBED = re.compile(r"[^，。；、的]{2,16}[的之](?P<noun>[^，。；的]{2,12}?)(?:样本|样品|产品|商品)(?!的)")
_WITHIN = re.compile(
    r"[^，。；、的]{2,10}?(?=(?<!集)中(?![国药文央医式成间心年小型等量葡英西港外性高低档学])[一-鿿])"
)
_SAMPLES_OF = re.compile(r"(?P<noun>[^，。；、的\d]{2,12}?)(?:样本|样品|(?:产品|商品)(?=[和及与、]))")
_SEVERAL_PLACES = re.compile(
    r"(?:样品|样本|产品|商品)?(?:均|都|全部|分别|主要)?(?:购自|来自|采自|抽自|取自|源自)[^，。；]{1,16}[、和与及](?=[一-鿿])"
)
_QUOTES = "“”「」『』\"' "
_BEHIND = re.compile(heads.BEHIND)


def names_place(scope: Where) -> bool:
    """Whether a scope is where samples were drawn, and no product.

    >>> names_place(Where((), "学校食堂")), names_place(Where((), "餐具"))
    (True, False)
    """
    return _PLACE.search(scope.words) is not None


def names_region(scope: Where) -> bool:
    """Whether a scope is where an office sits, in short: 北市抽驗50件蔬果.

    >>> names_region(Where((), "嘉县")), names_region(Where((), "夜市"))
    (True, False)
    """
    return not scope.words.startswith("外") and _REGION.fullmatch(scope.words) is not None


def names_origin(scope: Where) -> bool:
    """Whether a scope is where goods come from: 日本有6批鲜草莓.

    >>> names_origin(Where((), "日本")), names_origin(Where((), "日本豆腐"))
    (True, False)
    """
    return _ORIGIN.fullmatch(scope.words) is not None


_ITEMS = re.compile(lexicon.ITEMS)


def names_item(scope: Where) -> bool:
    """Whether a scope is what was tested or found wrong, and no product.

    >>> names_item(Where((), "甲醛含量")), names_item(Where((), "洗涤剂"))
    (True, False)
    """
    return _ITEMS.search(scope.words) is not None


def quoted_behind(after: str) -> str:
    """Give the name in quotation marks that stands right behind a count, or behind where it comes from.

    >>> quoted_behind("越南进口「火龙果」检出"), quoted_behind("样品「标示」不符")
    ('火龙果', '')
    """
    found = _QUOTED.match(after) if "「" in after or "“" in after or "『" in after else None
    return (
        found["name"]
        if found and found["name"] not in _NO_NOUNS and not _ORIGIN.fullmatch(found["name"])
        else ""
    )


@lru_cache(maxsize=65536)
def scope_behind(after: str) -> Where | None:
    """Give the scope that the words behind a count name: 120批次童车产品.

    >>> str(scope_behind("童车产品进行检验")), scope_behind("产品不合格")
    ('童车', None)
    """
    if after.startswith(("、", "及", "以及", "与")) or _SEVERAL_PLACES.match(after):
        return None
    quoted = quoted_behind(after)
    if quoted:
        return scope_of(quoted) or Where((), quoted, 0.8)
    phrase = _BEHIND.sub("", after, count=1).lstrip(_QUOTES + _MASK)
    if phrase.startswith("、"):
        return None
    within = _WITHIN.match(phrase)
    phrase = within.group() if within else phrase
    described = _DESCRIBED.match(phrase) or _SAMPLES_OF.match(phrase)
    found = scope_of(described["noun"], front=True) if described else None
    if found is None and described and _KEEP.search(described["noun"]) and "的" not in described["noun"]:
        found = Where((), described["noun"], 0.8)  # 229个一般市售食品样本
    found = found or scope_of(phrase, front=True)  # 17件一般商品及13件玩具
    within = heads.FOUND_IN.search(found.words) if found else None
    if found and within and within.start() > 1 and after.startswith(found.words) and "、" not in found.words:
        found = scope_of(found.words[: within.start()]) or found
    return found if found and len(found.words) <= 14 else None


def both_channels(text: str) -> bool:
    """Whether a text names both sides of a column in one word: 线上线下."""
    return any(
        not lexicon.SCOPES[known.group()] and not _CHECK.fullmatch(known.group())
        for known in _KNOWN.finditer(text)
    )


def heading(line: str) -> Where:
    """Give what a heading names, or nothing.

    >>> str(heading("（二）儿童玩具产品")), str(heading("一、总体情况")), str(heading("三、童车质量监督抽查情况"))
    ('儿童玩具', '', '童车')
    """
    body = _NUMBERED.sub("", line.strip("# \t"))
    if body.startswith("【"):
        body = body.strip("【】")
    named = scope_of(_PARENTHESIS.sub("", body).strip("：: ")) if 1 < len(body) <= 24 else None
    return named or Where()
