"""How a text puts a part, its whole and their rate side by side: 12 of 40 (30%), 40批次样品中有12批次，占30%."""

import re

_FEW = r"(?:[A-Za-z'’\-]+ ){0,3}"
#: between a part and its whole: 12 of the 40
PART_OF = re.compile(
    rf"\s+{_FEW}?(?:out )?of (?:the |all |these |those |its |their |our |a total of )?(?:\w+ )?$",
    re.IGNORECASE,
)
#: the same with no word for what the part is
PLAINLY_OF = re.compile(r"\s+(?:out )?of ", re.IGNORECASE)
#: before a whole that stands first: of the 140 samples, 29 failed
OF_WHOLE = re.compile(r"(?:\b(?:out )?of|\bamong|\bfrom) (?:the |all |these |those )?$", re.IGNORECASE)
WHOLE_THEN = re.compile(r"[^.;()%\d]{1,60},\s*(?:only |just )?$")
#: between the whole or the part, whichever is last, and the rate behind them
THEN_RATE = re.compile(
    r"[^.;()%]{0,60}?\s?\((?:i\.e\. |or |about |just |nearly |around |approximately |almost |some )?$"
    r"|[^.;()%]{0,90}?(?:,|—|–|-)\s?(?:(?:or|i\.e\.|that is|meaning that|which is|equivalent to|equal to"
    r"|representing|corresponding to|making|a|the|"
    r"hit|detection|success|closure|clearance|response|error|defect|settlement|rejection|recovery|"
    r"non-?compliance|failure|violation|pass|compliance|conformity|rate|share|proportion|of|about|nearly"
    r"|around|just|over|under)[ ,]+){1,6}$",
    re.IGNORECASE,
)
#: between a rate and the part behind it: 30% (12 of 40)
RATE_THEN = re.compile(r"[^.;()\d]{0,60}\(\s?$|,? or $|\s?[—–:]\s?$", re.IGNORECASE)
#: words that begin another subject
_OTHER_SUBJECT = re.compile(
    r"\b(?:while|against|compared|whereas|but|versus|than|where|which|up|down|from)\b|同比|比上|较上"
    r"|上升|下降|增|减|[高低多少][于出]",
    re.IGNORECASE,
)
#: between firms or cases and those of them that words pick out: 检查网店85家，发现问题网店17家; 接到投诉320件，办结280件
PICKED_OUT = re.compile(
    r"[^，。；;、\d（(]{0,12}，\s?(?:(?:发现|發現|查出|检出|檢出|其中|已)?"
    r"(?:存在)?(?:问题|問題|违法|違法|违规|違規|不合格|不符合|涉嫌)[^，。；;、\d]{0,10}"
    r"|已?(?:办结|辦結|调解|調解|和解|解决|解決|处理完毕|整改)[^，。；;、\d]{0,6})$"
)
#: between a whole and a part in it: 40批次样品中，有12批次
WITHIN = re.compile(
    r"[^，。；、：:()\d]{0,14}(?<![其集])中[，,]?(?:经检[验测][，,]?)?(?:有|仅有|只有|共有|就有|则有|发现"
    r"|检出|仅|只|共)[^，。；、\d]{0,8}$"
)
WITHIN_RATE = re.compile(
    r"[^。；;\d]{0,36}?(?:占比?|佔比?|比例|[标格现出符结改决]率)(?:为|约|達|达到?|是|高达|约为"
    r"|了)?[^。；，\d]{0,4}$|[^。；，\d]{0,30}\((?:占比?|佔)?$"
)

#: between a rate and the whole that it is of, and between that and the part behind it: 8% of the 150 batches failed, that is 12
RATE_OF = re.compile(r" of (?:the |all |these |those |our )*(?:[a-z]+ )?", re.IGNORECASE)
RESTATED = re.compile(
    r"[^.;()%\d]{1,50}(?:, |[ (—–-]+)(?:that is|i\.e\.|namely|which is|equal to|equivalent to|or|meaning),? (?:about |just |some )?",
    re.IGNORECASE,
)
#: between firms and their batches: 14家企业的15批次
OWNED = re.compile(r"[^，。；、\d]{0,14}的")
#: between a count and its share: 16批次，占到不合格样品的; jars (
THEN_SHARE = re.compile(
    r"[^。；;\d（(]{0,28}?(?:，|,)?\s?(?:分[别別])?(?:占比?|佔比?|占到|佔到|比例)[^。；，,\d]{0,18}"
    r"|[^。；;，\d]{0,26}[（(](?:占|佔)?[^。；，\d]{0,10}"
    r"|[^.;()%\d]{0,60}?\s?\((?:i\.e\. |or |about )?"
    r"|[^.;()%\d]{0,60}?, (?:or|representing|i\.e\.|that is|which is|equal to|equivalent to)\s",
    re.IGNORECASE,
)
#: between a share and its count: 占46.2%，共24批次
SHARE_THEN = re.compile(r"[，,]\s?(?:共|计|計|即|为|為|有)|[（(]|,? or ", re.IGNORECASE)
#: between the failed and their rate: 8批次产品不合格，跟踪抽查不合格率
CHAINED = re.compile(r"[^。；，、\d]{0,12}(?:，[^。；，、\d]{0,12})?率(?:为|约为|是|达到?|高达|仅为|仅|：)?")


def other_subject(words: str) -> bool:
    """Whether words begin to speak of something else.

    >>> other_subject(" failed, compared with "), other_subject(" failed (")
    (True, False)
    """
    return _OTHER_SUBJECT.search(words) is not None
