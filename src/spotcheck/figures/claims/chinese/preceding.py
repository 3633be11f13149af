"""What the words before a number say that it is of."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese import comparing
from spotcheck.figures.claims.chinese.enumerations import looked_for, names_none, sourced, tested
from spotcheck.figures.claims.chinese.names import ends_as_goods
from spotcheck.figures.claims.chinese.scopes import KNOWN, ORIGIN, PARENTHESIS, PLACE, names_item, scope_of
from spotcheck.figures.claims.marks import alternatives
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_chinese as lexicon
from spotcheck.language import lexicon_heads as heads
from spotcheck.language import lexicon_phrases_chinese
from spotcheck.language.lexicon_checks import TRADES

_NORMS = re.compile(lexicon_phrases_chinese.NORMS)
#: 流通领域(实体店)
_KNOWN_ASIDE = re.compile(rf"(?<=领域|环节|渠道)\(({alternatives(lexicon.SCOPES)})\)")
_NUMBERING = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])")
#: clauses of purpose, ground, condition and time: 为引导消费，抽查25款
_ADVERBIAL = re.compile(
    r"\s*(?:[若如](?:是|果|把|将|按|以)?(?!意|羌)|即使|尽管|无论|不论|虽然?|只要|为(?!主)|根据|按照|依据"
    r"|遵照|结合|围绕|随着|截至|由于|鉴于|[依按视因][^，。；]{1,8}(?:不同|而[异定])"
    r"|[^，。；\d]{2,12}[为是](?:根本|基础|关键|前提|核心|底线|宗旨|原则)$)"
)
#: 木家具根据检测规定: on what ground, behind what is told
_GROUNDS = re.compile(r"(?<=[一-鿿]{2})(?:根据|依据)[^，。；]*$")
#: who says it: 消保官王小明表示
_SAID = re.compile(
    r"(?:表示|指出|指|说|称|透露|强调|提醒|坦言|解释|呼吁|补充|认为|提到"
    r"|(?<![无缺示签文品用法和与及、])说明)[说道称]?$"
)
#: what was done to them: 进行农药残留检测，合格率100%
_DONE_TO = re.compile(
    r"\s*(?:并|均|都|全部|分别|同时)*(?:进行|开展|实施|作)了?[^，。；]{2,30}(?:检测|检验|测试|化验|分析"
    r"|试验|速测)$"
)
_JOINT = re.compile(r"[，；：。\n、]")
_OTHERS = re.compile(r"[、和及与]*其[他它](?:类|种类)?(?:产品|样品|商品|食品)?")
_OF_THE_ONE_BEFORE = re.compile(r"[^，；：。\n、()]*(?:及|和|与|以及|或)")
#: 16批次塑胶、木制等玩具不合格，6批次: all of it belongs to the number before
_LISTED_BEFORE = re.compile(r"[^，。；：、()]+、[^，。；：]*[^，。；：、]，")
#: 3款产品及乙牌2款产品
_AND_NEXT = re.compile(r"^(?:产品|样品|样本|商品)(?:和|与|及|以及)")
_ENTRIES = re.compile(r"[、和及与]")
#: what goods are tested for, beyond the items by which faults are known
_MEASURED = re.compile(
    r"外观|感官|有害物质|蛋白质?|净重|容量|重量|水质|噪音|绝缘|pH"
    r"|[一-鿿]*(?:指标|项目|性能|安全性|强度|结构|标[识签志]|说明书?|包装)|[一-鿿]{2,}[酯酚醇醛酸苯胺烷烯]"
)
#: goods that are called as items are
_GOODS = re.compile(r"食?盐|[食加][碘用]盐|[一-鿿]{0,2}[红白冰砂]糖|[一-鿿]*食用油脂?|[动植]物油脂")
_SEGMENT = re.compile(r"[，；：:。\n()]")
#: an entry of a list, its counts in a parenthesis: a name even where the word alone would name nothing (食品, A)
_ENTRY = re.compile(
    r"(?:、|[有为][：:]|的是)(?P<name>[^、，,。；;：:()\s\d]{1,20})\((?:检验|检测|抽查|抽检)$"
    r"|(?:其中[，：]?|；)(?P<general>消费品|食品|药品|工业品|工业产品)共?(?:抽检|抽查|抽样|检验)?$"
)
#: what is said to have been checked: 对粽子进行了专项抽检，共抽检50批次
_CHECKED = re.compile(
    r"对(?P<name>[^，。；：对\d]{2,24}?)(?:产品|商品)?(?:质量)?(?:组织|进行|开展"
    r"|实施)了?[^，。；：]{0,14}(?:抽查|抽检|检验|监测|检测|测试|抽验)"
)
#: 诊所使用的中药饮片进行抽验，抽取样品: of 20家药店、15家诊所
_THEIRS_CHECKED = re.compile(
    rf"[^，。；：、\d的]{{1,14}}(?:[产营售用工存]|{TRADES}|机构|医院|食堂|学校)的"
    r"(?P<name>[^，。；：的\d]{2,16}?)(?:产品|商品)?(?:质量)?(?:组织|进行|开展|实施)了?[^，。；：\d]{0,10}(?:抽查|抽检|检验|监测|检测|测试|抽验)"
)
#: what an enumeration divides: 抽查的家电包括电磁灶、冰箱等
_ENUMERATED = re.compile(
    r"(?:(?:抽查|抽检|监测|抽验)的(?P<name>[^，。；：、\d]{2,14}?)(?:产品|商品)?(?:包括|包含|涵盖)了?"
    r"|(?:^|[，。；：])(?:[本此]次)?(?P<subject>[^，。；：、\d]{2,14}?)共(?:抽查|抽检|监测"
    r"|抽验)了?)[^，。；：]*、[^，。；：]*?等?$"
)
#: 开展月饼专项监督抽检，共抽检
_HELD = re.compile(
    r"(?:开展|组织|展开|启动|办理|执行|推动"
    r"|实施)了?(?:第?[一二三四五六七八九十\d]+[期批次])?(?P<name>[^，。；：对\d]{2,16}?)(?:质量|安全|专项"
    r"|监督|市级|省级)*(?:(?:及|和|与)?(?:标[示签]|品质)?(?:抽查|抽检|抽验|查核|稽查|检验)(?:工作|活动|专案"
    r"|作业|计划|行动)*)+，(?:[本此]次)?共?(?:抽查|抽检|抽取|抽验|抽样)了?$"
)
#: 公布了取暖器的质量抽查结果，抽样合格率只有
_PUBLISHED = re.compile(
    r"(?:公布|通报|发布)了?(?P<name>[^，。；：对\d]{2,16}?)(?:产品|商品)?的?(?:质量)?(?:国家|省级|市级|专项"
    r"|监督){0,3}(?:抽查|抽检|比较试验)的?(?:结果|情况)，[^，。；]{0,14}$"
)
#: 从复合肥检测结果来看，整体质量良好，合格率为
_SEEN_FROM = re.compile(
    r"从(?P<name>[^，。；：、\d从]{2,16}?)(?:产品|商品)?的?(?:质量|专项|监督)*(?:抽查|抽检|检[验测]|监测|抽验|比较试验)的?"
    r"(?:结果|情况|数据)上?来?看，"
)
#: 烟花爆竹专项抽查在四个区展开，取样
_SUBJECT = re.compile(
    r"(?:^|[，。；：年度\n])(?P<name>(?:(?!实施|开展|组织|进行|完成|同步|根据"
    r"|按照)[^，。；：、对\d年上下]){2,14}?)(?:产品|商品)?(?:质量|安全)?(?:专项|监督|市级|省级|国家|网络"
    r"|风险){1,3}(?:抽查|抽检|抽验|监测)"
    r"(?:工作)?(?:[在于共自由][^，。；、\d]{1,14})?(?:展开|开展|启动|结束|完成|进行)?，[^，。；、\d]{0,8}$"
)
#: 童车是抽查的重点品类，共抽查20批次
_IS_A = re.compile(
    r"(?:^|[，。；、]|其中，?)(?!以)(?P<name>(?:(?!问题|原因|项目"
    r"|最)[^，。；、是为属\d]){2,16})(?<!等)(?:是[^，。；]{2,40}?(?:产品|商品|重点|领域)"
    r"|[是为属][^，。；]{2,40}?(?:品类|类别|类型|种类|品种|原因|问题|项目|因素|环节|来源|主体|大户|主力"
    r"|重灾区))，[^，。；]{0,12}$"
)
#: 对毛衣的色牢度、纤维含量进行了测试，48件样品中: of the goods whose test items are listed
_TESTED_ITEMS = re.compile(
    r"[对就](?P<name>[^，。；、的\d]{2,12})的[^，。；\d]*、[^，。；\d]*?(?:项目|指标|参数|性能|色牢度|含量"
    r"|强度)?(?:进行|开展|作)了?(?:检[测验]|测试|化验|试验|比较试验|对比)，[^，。；\d]{0,6}$"
)
_HOME = re.compile(r"[、，和及与]*(?:中国(?:大陆)?|大陆|香港|澳门|台湾|本地)")
#: 深圳采购16款，香港采购4款: the same lands where samples were bought there, in a list of such places
_BOUGHT_AT_HOME = re.compile(
    rf"，(?:[在于从])?(?P<home>中国大陆|大陆|香港|澳门|台湾)(?:{alternatives(lexicon.SAMPLED)})了?(?:样品"
    r"|样本)?的?(?:有|共|为)?"
)
#: 样品以国产产品为主，共抽检9681批
_MOSTLY = re.compile(r"以(?P<name>[^，。；：、\d以]{2,14}?)为主(?:导|体)?，[^，。；、\d]{0,10}$")
#: 问题突出的产品是童鞋，合格率为
_WHICH_IS = re.compile(
    r"的(?:产品|商品|食品|药品|品种|品类|种类|类别)(?:主要|就"
    r"|则)?[是为](?P<name>[^，。；、：\d是为]{2,16})，[^，。；、\d]{0,6}$"
)
#: 开展网络交易商品抽检6次，抽检商品700批次
_HELD_IN = re.compile(
    r"^[^对针]*(?:开展|组织|进行|实施|完成|部署)了?[^，。；]{0,24}(?:抽查|抽检|监测|抽样|抽验|检测"
    r"|检验)(?:工作|任务)?·*[次批轮]?$"
)
#: 来自日本的未准入境食品数量最多，有92批次
_MOST_FROM = re.compile(
    r"(?:[来产]自|原产于?|自)(?P<origin>[^，。；：、\d的]{2,8})的[^，。；：、\d]{0,14}?(?:数量|批次)?(?:居?最[多高]|居首|位居榜首)，"
    r"(?:[有为达共]|不合格|分别)*$"
)
#: 折扣力度相对较大、销售量相对较多的668个样本: how they were chosen
_QUITE = re.compile(
    r"(?:[^，。；：、\d的]{0,10}?[量额度格力价率](?:相对|比较)?[较更最很][大多高好低小少]、?)+的$"
)
#: 抽查茶包，种类包括绿茶、红茶、乌龙茶共: which kinds of it there are
_KINDS_LISTED = re.compile(
    r"，(?:样[品本]|产品|商品)?的?(?:种类|品种|品类|类型|类别|款式|口味|品项)(?:主要|分别)?(?:包[括含]|涵盖|涉及|[有为])了?"
    r"[^，。；：\d]{2,40}、[^，。；：\d]{2,40}$"
)
_LAW = re.compile(heads.LAW)
_LISTED_ON = re.compile(r"[^，。；：、]{0,4}(?:、[^，。；：]*)$")
#: what stands for a number that states nothing
_MASKED = re.compile(r"·+(?=[^·]*$)")
_TOPIC = re.compile(
    r"^[一-鿿]{0,4}受理|^(?:针对|关于|至于|对于)"
    r"|(?:方面|领域|环节|中|来看|看|上|产品|商品|食品|样品|类|里|渠道)$"
)
#: 另一个问题比较突出的产品是洗衣液
_POINTED_OUT = re.compile(
    r"(?:突出|严重|集中|较[多差低高]|最[多差低高]|偏[低高多])的(?:产品|商品|食品|品种|品类"
    r"|类别)?(?:主要)?[是为]$"
)
#: 卫生局抽验手摇饮冰品，今年共抽验68件: what an office drew, counted a clause later
_DREW = re.compile(
    r"^(?![^，。；]*(?:涉及|包[括含]|涵盖|同比|环比))[^，。；]*(?:抽[查检验测样]|监测|查核|稽查|检[验测]"
    r"|化验)了?[^，。；\d]{2,24}$"
)
#: 防盗门产品合格率稳步提升，今年合格率为
_RATED = re.compile(r"(?:合格|达标|检出|发现|不合格)率[^，。；、\d]{0,8}$")


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
    gap = PARENTHESIS.sub("", comparing.uncompared(gap))
    gap = _QUITE.sub("", gap) if gap.endswith("的") else gap
    gap = _KINDS_LISTED.sub("", gap) if "、" in gap and "，" in gap else gap
    subject = divided(gap)
    if subject or gap.endswith(_DIVIDED_BY):
        return subject
    if attached and _OF_THE_ONE_BEFORE.fullmatch(gap):
        return None
    gap = _AND_NEXT.sub("", gap, count=1) if attached else gap
    listed = _LISTED_BEFORE.match(gap) if attached and "、" in gap else None
    gap = gap[listed.end() - 1 :] if listed else gap
    joint = _JOINT.search(gap) if attached else None
    segments = _SEGMENT.split(gap[joint.start() :] if joint and "(" not in gap[: joint.start()] else gap)
    for distance, segment in enumerate(reversed(segments)):
        if distance and _beside_the_matter(segment):
            continue
        if "、" in segment and names_none(segment, distance):
            break
        segment = _GROUNDS.sub("", segment) if distance and "据" in segment else segment
        piece = _NUMBERING.sub("", segment.rsplit("其中", 1)[-1].rstrip(" "))
        near = distance == 0 or not any(s.strip() for s in segments[len(segments) - distance :])
        found = _named(piece, gap, near=near)
        if found is None:
            continue
        if near:
            return found
        if found.words in ("其余", "其他", "其它") or _NORMS.search(found.words) or _is_no_name(found):
            continue
        topical = (
            "其中" in segment
            or _POINTED_OUT.search(piece.removesuffix(found.words))
            or found.words.endswith("公司")
            or (found.conditions and not found.words and _HELD_IN.search(piece))
            or _TOPIC.search(piece)
            or _RATED.search(piece)
            or heads.PREDICATE.search(piece)
            or (not found.conditions and piece.endswith(found.words) and _DREW.search(piece))
        )
        if topical or len(KNOWN.sub("", piece)) - len(found.words) < (4 if found.conditions else 8):
            return found if found.conditions else Where((), found.words, 0.75)
    return _checked(gap, attached=attached)


#: 材质分为: by what goods are divided, and no goods
_DIVIDED_BY = ("分为", "分类为")
#: laws, contracts and regions
_NO_GOODS = tuple("法约县市区省镇乡州")


def _is_no_name(found: Where) -> bool:
    """Whether what an earlier clause names ends as no goods do, and is no place or test item either."""
    if found.conditions or ends_as_goods(found.words) or found.words.endswith(_NO_GOODS):
        return False
    return not (names_item(found) or PLACE.search(found.words) or ORIGIN.fullmatch(found.words))


def _beside_the_matter(clause: str) -> bool:
    """Whether a clause before that of a number says why, who says it, what was tested or where samples are from."""
    if _ADVERBIAL.match(clause) or _SAID.search(clause) or _DONE_TO.match(clause):
        return True
    if "、" in clause and (looked_for(clause) or ("对" in clause and _names_items(tested(clause)))):
        return True
    return sourced(clause) is not None


def _names_items(words: str) -> bool:
    """Whether words are what goods were tested for, each of them, and no goods: 甲醛、色牢度, but not 酱油、食盐."""
    return bool(words) and all(_is_item(entry) for entry in _ENTRIES.split(words))


def _is_item(entry: str) -> bool:
    if _GOODS.fullmatch(entry):
        return False
    return _MEASURED.fullmatch(entry) is not None or names_item(Where((), entry))


def _checked(gap: str, *, attached: bool) -> Where | None:
    """Give what a gap says was checked, or an entry of a list."""
    checked = (
        _CHECKED.search(gap)
        or (_THEIRS_CHECKED.match(gap) if attached else None)
        or _PUBLISHED.search(gap)
        or _HELD.search(gap)
    )
    checked = checked or (_SEEN_FROM.search(gap) if "从" in gap else None)
    product = scope_of(checked["name"]) if checked and not PLACE.search(checked["name"]) else None
    several = product is not None and checked and f"{product.words}等" in checked["name"]
    if product is not None and "、" not in product.words and not several:
        return product
    entry = _ENTRY.search(gap)
    return Where((), entry["name"] or entry["general"], 0.75) if entry else None


def theirs_checked(gap: str) -> Where | None:
    """Give the goods of the firms just counted that a gap says were checked.

    >>> str(theirs_checked("超市销售的童装进行了抽检，共抽检")), theirs_checked("超市所售的")
    ('童装', None)
    """
    found = _THEIRS_CHECKED.match(gap)
    return scope_of(found["name"]) if found else None


def _named(piece: str, gap: str, *, near: bool) -> Where | None:
    """Give the scope of one clause of a gap; lands of origin are one only in lists: 越南18批、中国9批."""
    law = _LAW.search(piece) if "法" in piece else None
    if law and (near or piece.endswith(("部分", "方面"))):
        return Where((), law["law"], 0.8)
    if (found := scope_of(piece)) is not None:
        return None if found.words and _of_other_count(piece, found.words) else found
    if _OTHERS.fullmatch(piece):
        return Where((), "其他", 0.75)
    bought = _BOUGHT_AT_HOME.fullmatch(gap) if near else None
    if bought:
        return Where((), bought["home"], 0.75)
    listed = near and _HOME.fullmatch(piece) and ("、" in gap or "其中" in gap)
    return Where((), piece.strip("、，和及与"), 0.75) if listed else None


def _of_other_count(piece: str, words: str) -> bool:
    """Whether a place belongs to a number that states nothing: 5所学校共抽取21批次."""
    masked = _MASKED.search(piece)
    if masked is not None and _one_of_them(piece[: masked.start()].rstrip("等这"), words):
        return True  # 从甲网、乙网和丙网3个平台中抽取了
    return masked is not None and piece.startswith(words, masked.end()) and PLACE.search(words) is not None


def _one_of_them(listed: str, words: str) -> bool:
    """Whether words are of a list, and so is what a count behind it is of: 甲网, of 对甲网、乙网3家平台销售的."""
    place = listed.rfind(words)
    if place < 0:
        return False
    ends = listed.endswith(words)
    return (
        "、" in words
        if ends
        else "、" in listed[place:] and _LISTED_ON.match(listed, place + len(words)) is not None
    )


def divided(gap: str) -> Where | None:
    """Give the scope that an enumeration before a number divides, or that the words before it are about.

    >>> str(divided("抽查的家用电器包括电磁灶、电冰箱等")), divided("抽查的产品包括电磁灶、电冰箱等")
    ('家用电器', None)
    >>> str(divided("，童鞋是抽查最多的品类，共抽查")), divided("，玩具监督抽查，抽取电动玩具")
    ('童鞋', None)
    """
    if "最" in gap and (most := _MOST_FROM.search(gap)):
        return Where((), most["origin"], 0.8)
    found = (
        (_MOSTLY.search(gap) if "为主" in gap else None)
        or (_ENUMERATED.search(gap) or _TESTED_ITEMS.search(gap) if "、" in gap else None)
        or (_WHICH_IS.search(gap) if "的" in gap else None)
        or (_IS_A.search(gap) if "是" in gap or "为" in gap or "属" in gap else None)
        or (_SUBJECT.search(gap) if "，" in gap else None)
    )
    subject = scope_of(next(filter(None, found.groups()))) if found else None
    if (
        subject
        and found
        and found.re not in (_ENUMERATED, _TESTED_ITEMS)
        and _names_product(gap.rpartition("，")[2])
    ):
        return None  # 玩具监督抽查，抽取电动玩具
    return subject if subject and subject.words else None


def _names_product(clause: str) -> bool:
    named = scope_of(clause)
    return named is not None and len(named.words) > 1
