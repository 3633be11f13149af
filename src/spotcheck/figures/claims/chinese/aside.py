"""Counts that stand where those of a check would, and are none: of each batch, of papers, of what was seized."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.said import surveyed
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.stating import Stated

_PER = re.compile(r"\s?[／/](?!\d)")
_TAKEN_OUT = re.compile(r"(?:剔除|扣除|除去|除掉)(?!重复|重叠|重合)[^，。；]{0,14}$")
#: 平均每5件就有1件
_ONE_IN = re.compile(
    r"每[\d一二三四五六七八九十百千万]+(?:[件款个批组种份]|批次)(?:样品|样本|产品|商品"
    r"|食品)*(?:之?中)?[就便即则当]?有$"
)
_ONE_IN_AT_MOST = 16
#: 将提高检验量能至5万件, 已建置5台检测车: what is planned, and what it is done with
_PLANNED = re.compile(
    r"(?:预计|预定|预期|拟(?=[抽检对于定])"
    r"|将(?:再|持续|逐步|进一步)*(?:提高|提升|扩大|增加|增至|扩增|完成|抽|检))[^，。；\d]{0,12}$"
    r"|(?:建置|设置|添购|购置|配置|配备|增设|引进|启用)了?(?:共|有|达|约)*$"
)
#: 2025年计划抽查300批次; what was done by a plan is no plan
_PLAN = re.compile(
    r"^(?![^，。；]*(?:按|根据|依据|依照|完成|列入))[^，。；]*?(?<![度务督查检样个项])计划(?:全年|年内|共)?(?:安排|监督|组织)?"
    r"(?:抽检|抽查|抽样|抽验|检查|采样|检测)[^，。；\d]{0,8}$"
)
#: 下达监督抽查任务2400批次，追加200批次，任务调整为2600批次
_TASK = re.compile(
    r"(?:下达|布置|分配|核定)(?!.*完成)[^，。；\d]{0,20}任务(?:数|量)?(?:共|计|为|是)*$"
    r"|(?:任务|计划|指标)(?:数|量)?(?:调整|核定|确定|调增|增加|修订)(?:为|至|到)$|追加(?:了|安排|下达|任务)*$"
)
#: 均配有3个插孔: what goods have
_FITTED_WITH = re.compile(
    r"(?:配有|(?<!建)设有|附有|(?<![服童女男泳包时西套正着])装有|带有|(?<![设装储准])备有|内含|附带|配备)$"
)
#: 赠送替代品，共2000份; 相当于7罐可乐: what is given away, and what it is like
_GIVEN = re.compile(
    r"(?:赠送|赠出|免费送|发放|派发|派送|分送|捐赠|送出|分发|印制"
    r"|印发)了?(?!的)(?![^。；]*(?:抽[查检验样]|不合格|检出))[^。；\d]{0,24}?(?:总计|合计|共计"
    r"|[共计约逾近达]|超过)*$|(?:相当于|等同于|等于|折合|堪比)(?:约|近|喝下?|吃下?|饮用)*$"
)
_GIVEN_SIGNS = re.compile("[赠派捐印]|发放|分发|送出|于|折合|堪比")
_EACH = re.compile(r"每[·千万百]*(?:人|[毫公千]?[克升]|公斤)?(?:含?有|检出|验出)?$")
_OF_EACH = re.compile(
    r"每(?:[一个]?(?:批次?|款|个|家|件|组|种|类|户|县|市|区|省|店|次|月|季度?|年|周|平台|品牌|企业|产品"
    r"|样品|样本|商品|品种|季|天|日|间|台|所|处|室|站|点|镇|乡|村|街道|辆|校|园|院|厂|铺|摊|型号))|基数(?:应|不|为|是|[：:])*$"
)
DIFFERENCE = re.compile(r"(?:减少|增加|(?<![多最])多|(?<![短缺至不])少|下降|上升|增长|降低|新增)了?$")
_RANKED = re.compile(
    r"[^，。；、\d]{0,8}?被(?:列|评|认)(?![^，。；]{0,8}(?:[黑红]榜|黑?名单|不?合格|不?达标|问题))"
)
#: 9款为三星, 三星的有9款: how good they are, and no verdict
_STARRED = re.compile(r"[^，。；、\d]{0,8}?[为是获得评][^，。；、\d]{0,3}[一二两三四五\d.]{1,3}星")
_OF_STARS = re.compile(r"星级?的(?:产品|样品|商品)?(?:有|共|为|达)*$")
#: 通报185批次羽绒服监督抽查情况: what it tells of was checked
_TELLS_RESULTS = re.compile(
    r"[^，。；\d]{0,24}?(?:抽[查检]|监测|检验|检测|比较试验)(?:的|质量)*(?:结果|情况|报告)"
)
_PAPERS = re.compile(r"[^，。；]{0,6}?(?:结果|报告|名单|通报|通告|公告|清单|问卷|文件|合同)")
_A_REPORT = re.compile(r"[^，。；\d]{0,30}?(?:结果|报告|名单|通报|通告|公告|清单|问卷|成绩单|答卷)")
#: 出具8600份检验报告
_OF_TESTS = re.compile(r"[^，。；、\d]{0,12}?(?:检[验测]|试验|快检|抽检)(?:结果)?报告(?!宣传|单页|模板)")
_ISSUED = re.compile(r"(?:采集|上传|出具|归集|录入|生成)(?:了|共计?|合计|逾|约|近)*$")
_AND_MORE = re.compile(r"[^，。；、\d]{1,10}(?:[和与及、]|以及)")
_ITS_COUNT = re.compile(r"的(?:有|共|达|为|计)*")
#: 检测300款残余除害剂及7款重金属含量: what samples were tested for
_OF_SUBSTANCES = ("款", "组", "个")
_SUBSTANCES = re.compile(
    r"(?:残[余留]的?)?(?:除害剂|农药|重金属|兽药|抗生素|激素|防腐剂|塑化剂|增塑剂|色素|致敏物质?|污染物|添加剂)(?:残[余留])?"
    r"(?:的?含量)?(?=[，。；、和及与等]|以及|$)"
)
#: 勒令商户将违规的6件货品储存于指定地方
_PUT_AWAY = re.compile(r"[将把][^，。；、\d]{0,14}$")
_PUT_WHERE = re.compile(
    r"[^，。；、\d]{0,8}?(?:储存|封存|存放|下架|停售|销毁|扣押|没收|检走|移走|退回|回收|交出|弃置)"
)
_DONE_AWAY = re.compile(
    r"[^，。；、\d]{0,20}?(?:进行|实施|予以|依法|作出?|采取|集中|监督|公开|就地|了)+"
    r"(?:封存|下架|销毁|焚毁|扣押|没收|退回|召回|退运|停售|无害化处理)"
)
_ALL_DONE = re.compile(
    r"(?:不合格)?(?:产品|商品|样品|样本)?(?:均|皆|都|全部|全数)[^，。；、\d检测验]{0,6}?"
    r"(?:改善|改正|改进|整改|下架|召回|回收|停售|退运|退货|销毁|封存|处理|处置|移送|查处)"
)
_SUMS_UP = re.compile(r"(?:合共|合计|共计|总计|总共|共)")
_HEDGES = ("以上", "以下")
_OTHER = frozenset(("other",))


def no_count(here: Here) -> Stated | None:
    """4.5批次/千人 is a quotient, 减少5批次 a difference, 剔除61批次 what is not counted."""
    value = here.number.value
    papers = here.number.unit == "份" and (_A_REPORT if value == 1 else _PAPERS).match(here.around.after)
    papers = papers and not _reports_of_tests(here)
    each = _of_each(here)
    here.state.aside = here.i if each else here.state.aside
    quotient = value is not None and value.denominator > 1  # 千人抽检率达4.8批次
    if (
        each
        or quotient
        or papers
        or _PER.match(here.sentence.text, here.number.last)
        or _EACH.search(here.around.near)
    ):
        return Stated(reason="other count")
    if here.around.near.endswith("有") and _ONE_IN.search(
        here.sentence.text, max(here.sentence.start, here.number.first - _ONE_IN_AT_MOST), here.number.first
    ):
        return Stated(reason="other count")
    fitted = _FITTED_WITH.search(here.around.near) and not first(here.around.after_marks, VERDICTS)
    given = _GIVEN_SIGNS.search(here.around.gap) and not last(here.around.gap_marks, DRAWN)
    given = given and _GIVEN.search(here.around.gap)
    if fitted or given or _of_what_is_none(here) or _planned(here.around.near) or surveyed(here):
        return Stated(reason="other count")
    judged = here.around.closed and first(here.around.after_marks, VERDICTS)
    if _TAKEN_OUT.search(here.around.near) and not judged:  # 剔除3批次仅标签不合格: they failed
        return Stated(reason="taken out of the count")
    ranked = _RANKED.match(here.around.after) and polarity(here.around.after) not in ("bad", "good")
    if ranked or _starred(here):
        return Stated(reason="?what is counted was not understood")
    return Stated(reason="difference of counts") if DIFFERENCE.search(here.around.near) else None


def _reports_of_tests(here: Here) -> bool:
    """Whether reports of tests are counted, each of one that was made: 采集3.6万份混凝土和0.8万份砌块检测报告."""
    if not _OF_TESTS.match(here.around.after):
        return False
    listed = here.joined or _AND_MORE.fullmatch(here.around.gap) is not None
    drawn = listed and bool(here.state.stated) and here.state.stated[-1].measure in DRAWN
    return drawn or _ISSUED.search(here.around.near) is not None


def _planned(near: str) -> bool:
    """Whether the words before a count say that it is planned."""
    planned = _PLANNED.search(near) is not None or ("计划" in near and _PLAN.search(near) is not None)
    return planned or _TASK.search(near) is not None


def _of_what_is_none(here: Here) -> bool:
    """Whether a count sums up one that states nothing, or is a threshold: 检获四款合共59张, 规模达3万只以上的养殖场."""
    text, number = here.sentence.text, here.number
    of_others = bool(here.i) and here.state.stated[-1].reason == "other count" and number.kind == "object"
    threshold = here.around.after.startswith("的") and text.endswith(_HEDGES, number.end, number.last)
    substances = number.unit in _OF_SUBSTANCES and _SUBSTANCES.match(here.around.after)
    return threshold or bool(substances) or (of_others and _SUMS_UP.fullmatch(here.around.gap) is not None)


def _starred(here: Here) -> bool:
    """Whether a count is of those that got as many stars."""
    text, place = here.sentence.text, here.number.last
    if "星" not in text[max(0, place - 12) : place + 16]:
        return False
    return _STARRED.match(text, place) is not None or _OF_STARS.search(here.around.near) is not None


def _of_each(here: Here) -> bool:
    """Whether a count is of each: 每批次抽取5瓶，其中3瓶检验; or of all that there was to draw from: 抽样基数50件."""
    around = here.around
    if "每" in around.near or "基数" in around.near:
        return _OF_EACH.search(around.near) is not None
    if here.state.aside != here.i - 1 or not here.before or here.before.unit != here.number.unit:
        return False
    smaller = (here.number.value or 0) < (here.before.value or 0)
    some = smaller and around.gap == "，"  # 每批次两件，一件检测、一件备样
    return some or here.joined or around.gap.startswith(("，其中", "、", "，另", "检验、", "检测、"))


def told_again(here: Here) -> bool:
    """Whether it is said what became of all that failed, who were counted before: 6批次不合格，6批次均已下架."""
    known = here.state.told.get((here.number.value or Fraction(0), here.number.unit))
    return (
        known is not None
        and known[0] == "nonconforming"
        and not last(here.around.near_marks, _OTHER)
        and _ALL_DONE.match(here.around.after) is not None
    )


def other_act(here: Here) -> Stated | None:
    """查封1200件 counts what was seized."""
    around = here.around
    other, own = last(around.near_marks, _OTHER), last(around.near_marks, COUNTED)
    pieces = here.number.kind == "object" and around.near.endswith("对")
    pieces = pieces and _DONE_AWAY.match(around.after)  # 对1200件不合格化妆品集中销毁
    if pieces or (_PUT_AWAY.search(around.near) and _PUT_WHERE.match(around.after)):
        return Stated(reason="other count")
    told = around.near.endswith("对") or _TELLS_RESULTS.match(around.after) or told_again(here)
    if other is None or told:
        return None
    judged = own is not None and own.name in VERDICTS and own.start > other.start
    if own and judged and _ITS_COUNT.fullmatch(here.sentence.text, own.end, here.number.first):
        return None  # 实物与宣传不符的有14件
    if (
        own
        and own.name in DRAWN
        and other.start > own.start
        and "的" in here.sentence.text[other.end : here.number.first]
    ):
        return None  # 购买了销量较好的保温杯30件
    governs = (own is None or other.start > own.start) and not first(around.after_marks, VERDICTS)
    # 受理各单位送验32件
    drawn = own is not None and own.name in DRAWN and own.start > other.start
    return Stated(reason="other count") if governs or (not drawn and here.number.kind == "object") else None
