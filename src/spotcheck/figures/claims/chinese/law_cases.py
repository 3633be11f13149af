"""What cases of law are of: the offence that names them, or what became of them."""

import re

from spotcheck.figures.claims.chinese import complained
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_complaints as lexicon

_DONE = "|".join(lexicon.PURSUED)
_CASES = "(?:的)?(?:案件?|个案)"
#: 移送公安机关61宗, 罚款个案502宗; 700宗检控个案, 443宗仍在调停中
_BECAME = re.compile(
    rf"(?P<done>{_DONE})(?:[^，。；、\d]{{0,6}}?(?:机关|部门|法院|法庭))?(?:处理|处置|查处|侦办)?(?:个案"
    r"|案件|的)*(?:有|共|计|达|为)*$"
)
_BECAME_BEHIND = re.compile(
    rf"(?:已予|已获|已经?|仍在|正在|仍|正)?(?P<done>{_DONE}|结案)(?=个案|案件|中|[，。；、()]|$)"
)
#: 258宗走私案件
_KIND_BEHIND = re.compile(rf"(?P<kind>[^，。；：、\d的()]{{2,10}}?){_CASES}(?=[，。；、()中]|较|同比|$)")
#: 海路走私的案件共, 陆路走私案件则较2009年的
_KIND = re.compile(
    rf"(?P<kind>[^，。；：、\d]{{2,20}}?){_CASES}"
    r"(?:[总宗件]?[数量]|数目)?(?:则|亦|也|共|有|为|达|约|总计)*(?:(?:较|比)[^，。；]{0,8})?$"
)
#: 以检获香烟的案件占最多，共有125宗
_MOST = re.compile(
    rf"(?:以|其次(?:是|为|涉及)?|涉及)(?P<kind>[^，。；：、\d以]{{2,12}}?)(?:{_CASES})?(?:[占为居]?最多"
    r"|[占居]首位?|占多数|为主)，(?:总?共|计)?(?:有|为|达)?$"
)
_LED_IN = re.compile(
    r".*(?:裁处|裁罚|开罚|处分|查获|涉及|涉嫌|有关|关于|查处|查办|侦办|侦破|破获|立案|办理|处理|受理|相反|检获|至于|而|但)"
)
_NO_KIND = re.compile(lexicon.ANY_CASES)


def became(here: Here) -> Where | None:
    """Give what became of cases, which is of them alone: 移送公安机关61宗."""
    told = _BECAME.search(here.around.near) or _BECAME_BEHIND.match(here.around.after)
    return Where((), told["done"], 0.8) if told else None


def kind(here: Here) -> Where | None:
    """Give the offence that cases are of; None where nothing tells."""
    near, after = here.around.near, here.around.after
    told = _KIND_BEHIND.match(after) or _KIND.search(near) or _MOST.search(here.around.gap)
    words = complained.cleaned(_LED_IN.sub("", told["kind"])) if told else ""
    return Where((), words, 0.75) if words and not _NO_KIND.search(words) else None
