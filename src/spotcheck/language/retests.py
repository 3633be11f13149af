"""What a text says of a retest: 复检合格, 异议成立，改判合格, passed on retest."""

import re
import unicodedata

from spotcheck.language.headers import TRADITIONAL

#: what a text that speaks of a retest has in it
_MARKS = ("复", "複", "覆", "改判", "test", "Test", "TEST")
_GOOD = "合格|符合|通过|达标"
_GAP = "[^未不没合符通达申请]{0,12}?"
_SAID = re.compile(
    f"(?<![未不没无])(?:复检|复验|复核|复测|复议|改判){_GAP}(?:(?P<bad>[未不](?:{_GOOD}))|(?P<good>{_GOOD}))"
    r"|\bre-?test(?:ed|ing)?\b[^.;]{0,20}?\b(?:(?P<fails>fail(?:s|ed)?|non-?(?:conforming|compliant)|unsatisfactory|not (?:pass|conform|compl)\w*)"
    r"|(?P<passes>pass(?:es|ed)?|conforming|compliant|satisfactory))\b"
    r"|\b(?:(?P<failed>failed)|(?P<passed>passed))(?: (?:on|at|after|in|the|a|upon))* re-?test"
)
_BAD = ("bad", "fails", "failed")
#: words of cells that tell of an objection, and not of what became of it
RAISED: frozenset[str] = frozenset("异议 有异议 提出异议 企业有异议 objection disputed contested".split())
#: headers of free text beside a verdict
_REMARKS = re.compile("备注|附注|说明|处理|处置|异议|remark|comment|notes?$", re.IGNORECASE)


def said_of_retest(text: str) -> str | None:
    """Give the verdict of a retest of which a text speaks; of several, the last one.

    >>> said_of_retest("初检不合格，复检结果：合格"), said_of_retest("复检不合格"), said_of_retest("Passed on retest")
    ('conforming', 'nonconforming', 'conforming')
    >>> said_of_retest("合格"), said_of_retest("未复检"), said_of_retest("已申请复检"), said_of_retest("复检申请通过")
    (None, None, None, None)
    """
    if not any(mark in text for mark in _MARKS):
        return None
    plain = unicodedata.normalize("NFKC", text).casefold().translate(TRADITIONAL).replace("覆检", "复检")
    found = list(_SAID.finditer(plain))
    if not found:
        return None
    return "nonconforming" if any(found[-1][name] for name in _BAD) else "conforming"


def may_speak_of_retests(header: str) -> bool:
    """Tell whether a header is that of free text beside the verdict.

    >>> may_speak_of_retests("备注"), may_speak_of_retests("后处理情况"), may_speak_of_retests("抽样基数")
    (True, True, False)
    """
    return _REMARKS.search(header.translate(TRADITIONAL)) is not None
