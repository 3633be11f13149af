"""What the words behind a count say that it is of."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese.names import names_nothing
from spotcheck.figures.claims.chinese.phrases import KEEP
from spotcheck.figures.claims.chinese.scopes import ORIGIN, PLACE, names_item, scope_of
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_heads as heads

#: what stands for a number that states nothing
_MASK = "·"
_QUOTED = re.compile(heads.QUOTED)
#: 1件在某市场贩售的某业者「菠菜」: where it was sold, and whose it is
_QUOTED_THERE = re.compile(
    r"(?:[在由于]|[产来]自)[^，。；、\d“”「」『』]{2,40}(?:[贩出销]售|制造|生产|抽验|抽检|购买|购得"
    r"|购入)[^，。；、\d“”「」『』]{0,20}"
    r"[“「『](?P<name>[一-鿿]{2,10})[”」』](?=$|[，。；检验测被不因])"
)
_DESCRIBED = re.compile(
    r"(?:[^，。；、的]{2,16}[的之]){1,2}(?P<noun>[^，。；的]{2,12}?)(?:样本|样品|产品|商品)(?!的)"
)
#: 声称防水的手机壳, 标明「天然」、「有机」的染发产品, 容量介乎350至500毫升的保温瓶: what is said of the goods before their name
_RELATIVE = re.compile(
    r"(?:(?:外?包装|标签|产品|样品|样本|商品|容量|[一-鿿]{0,4}价格?|价钱|[一-鿿·]{1,4}(?=连))上?)?(?:声称"
    r"|宣称|号称|标[示明榜称注]|主打|介乎|介于|由(?=约?[·一二三四五六七八九十百])|含(?![量水油糖氮])|附有"
    r"|带有|连(?![锁接衣帽续])|采用|适[用合]|专为|配备"
    r"|设有|以(?=[一-鿿]{1,6}(?:制|材[质料])))(?:(?!未|不|超[过出标]|低于|逾)[^，。；]){1,40}?的"
    r"(?P<noun>[^，。；、的\d·「」“”]{2,14}?)(?:样本|样品|产品"
    r"|商品)?(?:的[^，。；、的]{0,8}(?:测试|检测|检验|试验|抽查|检查|调查)[^，。；、的]{0,4})?$"
)
#: 近年流行可让小朋友玩的舒压玩具: the last noun of a phrase is its head, but a test item or a result is of the goods before it
_HEAD = re.compile(
    r"[^，。；]{3,60}的(?P<noun>[^，。；、的\d·「」“”()]{2,12}?)(?:样本|样品|产品|商品)?(?:\([^()]*\))?$"
)
_WITHIN = re.compile(
    r"[^，。；、的]{2,10}?(?=(?<!集)中(?![国药文央医式成间心年小型等量葡英西港外性高低档学])[一-鿿])"
)
_SAMPLES_OF = re.compile(
    r"(?P<noun>[^，。；、的\d]{2,12}?)(?:样本|样品"
    r"|(?:(?<![农水畜乳蜂禽林渔矿])产品|商品)(?=[和及与、]"
    r"|[^，。；、的\d]{2,24}(?:、[^，。；]{2,30})?(?:项目|指标)(?:不合格|不符|超标|不达标)"
    r"|[^，。；、的\d]{2,24}、[^，。；]{2,30}(?:不合格|不符|超标|不达标)))"
)
#: nothing, or where goods are from: 3批自泰国进口的芋头农药超标
_NAMED_FIRST = re.compile(r"(?:[^，。；]*的)?$")
_SEVERAL_PLACES = re.compile(
    r"(?:样品|样本|产品|商品)?(?:均|都|全部|分别|主要)?(?:购自|来自|采自|抽自|取自"
    r"|源自)[^，。；]{1,16}[、和与及](?=[一-鿿])"
)
#: 含有欧洲禁用的防腐剂, 验出可能致敏的香料「甲」: what was found is told by what it does; but 含乳饮料 names goods
_FOUND_IN_THEM = re.compile(
    r"(?!含[氟糖棉酒铝乳绒氯磷硒铁钙硼锌碘片][一-鿿])(?:样本|样品|产品|型号"
    r"|商品)?(?:除(?:验|检|测|检测)出[^，。；]{1,12}外，)?"
    r"(?:[均都皆亦也还又更]|同时|同样|分别|竟)*(?:被?(?:检测?|验|测)出|含)(?:含?有(?![毒害])|含(?=有))?了?"
    r"(?:(?:微量"
    r"|少量"
    r"|过量"
    r"|超量|高含量|含量过高)的?)*(?:[^，。；、的\d]{2,12}的)*(?P<what>[^，。；、的\d()“”「」·]{1,12}?)(?:外"
    r"|[，。；、()“”「」]|$)"
)
#: 含有麸质但未有标明的米制品: what is not told of the goods, before their name
_UNTOLD = re.compile(
    r"(?:检出|验出)?含有?[^，。；、的\d]{1,10}，?[但而却][^，。；、的\d]{0,16}?[未没无][^，。；、\d]{0,18}?(?:标[示明注签]|列[明出入]|申报|注明|声明)的"
    r"(?P<noun>[^，。；、的\d]{2,14}?)(?:样本|样品|产品|商品)?$"
)
#: 33批不合格药品为中药饮片: of goods, what kind they are
_OF_KIND = re.compile(
    r"(?:的|不合格|问题|不达标|涉事)*(?:药品|食品|商品|化妆品|产品|样品|样本)(?:均|都|全部)?(?:为|是"
    r"|属于)(?P<kind>[^，。；、的\d]{2,12}?)(?:类|产品|食品|商品)?(?=[，。；、]|$)"
)
#: 24款对标准污布的去污能力强于标准洗衣液: in which test they did well, and on what
_TOWARDS = re.compile(
    r"(?:样品|样本|产品|商品)?(?:在)?对[^，。；、的\d]{1,12}的(?P<item>[^，。；、的\d]{2,10}?(?:能力|效果|性能|率|度|力|性))"
)
#: 2款面膜产品使用了禁用物质
_GOODS_USE = re.compile(r"(?<![农水畜乳蜂禽林渔矿])(?:产品|样品|样本|商品)(?:使用|添加|采用|加入)$")
_GOODS_END = ("样本", "样品", "产品", "商品", "食品", "检体")
_QUOTES = "“”「」『』\"' "
_BEHIND = re.compile(heads.BEHIND)


def quoted_behind(after: str) -> str:
    """Give the name in quotation marks that stands right behind a count, or behind where it comes from.

    >>> quoted_behind("越南进口「火龙果」检出"), quoted_behind("样品「标示」不符")
    ('火龙果', '')
    """
    quotes = "「" in after or "“" in after or "『" in after
    found = (_QUOTED.match(after) or _QUOTED_THERE.match(after)) if quotes else None
    return (
        found["name"]
        if found and not names_nothing(found["name"]) and not ORIGIN.fullmatch(found["name"])
        else ""
    )


def _substance(words: str) -> Where | None:
    """Give what was found in goods, of which one character is a name, too: 铅."""
    found = scope_of(words, front=True)
    if found is not None and found.words:
        return found if found.words not in heads.ANY_SUBSTANCE else None
    return Where((), words, 0.8) if names_item(Where((), words)) else None


def _found_in_them(after: str) -> Where | None:
    """Give what was found in the counted: 含有致敏香料."""
    found = _FOUND_IN_THEM.match(after) if "含" in after or "出" in after else None
    if found is None or found["what"].endswith(_GOODS_END):
        return None
    alone = after.startswith("含") and not after.startswith("含有")  # 含咖啡饮料
    return _substance(found["what"]) if not alone or names_item(Where((), found["what"])) else None


def _untold(after: str) -> Where | None:
    """Give the goods of which something in them was not told: 含有麸质但未有标明的米制品."""
    found = _UNTOLD.match(after) if after.startswith(("含", "检出", "验出")) else None
    return scope_of(found["noun"], front=True) if found else None


def _kind_told(after: str) -> Where | None:
    """Give the kind that a predicate says the counted goods are: 不合格药品为中药饮片."""
    found = _OF_KIND.match(after) if "品" in after or "样" in after else None
    named = scope_of(found["kind"], front=True) if found else None
    whole = named is not None and found is not None and named.words == found["kind"]
    return named if named and whole and not names_item(named) and not PLACE.search(named.words) else None


def _ability(after: str) -> Where | None:
    """Give in which test the counted did well, and on what: 对标准污布的去污能力强于标准洗衣液."""
    found = _TOWARDS.match(after) if "对" in after else None
    return scope_of(found["item"], front=True) if found else None


@lru_cache(maxsize=65536)
def scope_behind(after: str, *, head: bool = False) -> Where | None:
    """Give the scope that the words behind a count name: 120批次童车产品; `head`: they are a noun phrase, and no clause.

    >>> str(scope_behind("童车产品进行检验")), scope_behind("产品不合格")
    ('童车', None)
    """
    if after.startswith(("、", "及", "以及", "与", "虽", "尽管")) or _SEVERAL_PLACES.match(after):
        return None
    quoted = quoted_behind(after)
    if quoted:
        return scope_of(quoted) or Where((), quoted, 0.8)
    if told := _untold(after) or _found_in_them(after) or _kind_told(after) or _ability(after):
        return told
    phrase = _BEHIND.sub("", after, count=1).lstrip(_QUOTES + _MASK)
    if phrase.startswith(("、", "与服务", "和服务", "及服务")):
        return None
    within = _WITHIN.match(phrase)
    phrase = within.group() if within else phrase
    relative = None
    if "的" in phrase:
        relative = _RELATIVE.match(phrase) or (_HEAD.match(phrase) if head else None)
    named = scope_of(relative["noun"], front=True) if relative else None
    if named and not names_item(named):
        return named
    described = _DESCRIBED.match(phrase) or _SAMPLES_OF.match(phrase)
    found = scope_of(described["noun"], front=True) if described else None
    if found is None and described and KEEP.search(described["noun"]) and "的" not in described["noun"]:
        found = Where((), described["noun"], 0.8)  # 229个一般市售食品样本
    found = found or scope_of(phrase, front=True)  # 17件一般商品及13件玩具
    within = heads.FOUND_IN.search(found.words) if found else None
    if (
        found
        and within
        and within.start() > 1
        and _NAMED_FIRST.match(after, 0, after.find(found.words))
        and "、" not in found.words
    ):
        found = scope_of(found.words[: within.start()]) or found
    used = _GOODS_USE.search(found.words) if found else None
    found = scope_of(found.words[: used.start()]) if found and used else found
    named = found and len(found.words) <= 14 and not found.words.endswith("公司")
    return found if named else None
