"""How a text puts a part, its whole and their rate side by side: 12 of 40 (30%), 40批次样品中有12批次，占30%."""

import re

_FEW = r"(?:[A-Za-z'’\-]+ ){0,3}"
#: between a part and its whole: 12 of the 40
PART_OF = re.compile(
    rf"\s+{_FEW}?\(?(?:out )?of (?:the |all |these |those |its |their |our |a total of )?(?:\w+ )?$",
    re.IGNORECASE,
)
#: the same with no word for what the part is
PLAINLY_OF = re.compile(r"\s+(?:out )?of ", re.IGNORECASE)
#: before a whole that stands first: of the 140 samples, 29 failed
OF_WHOLE = re.compile(r"(?:\b(?:out )?of|\bamong|\bfrom) (?:the |all |these |those )?$", re.IGNORECASE)
OF_LISTED = re.compile(r"[a-z] of $")
WHOLE_THEN = re.compile(r"[^.;()%\d]{1,60},\s*(?:only |just )?$")
#: between the whole or the part, whichever is last, and the rate behind them
THEN_RATE = re.compile(
    r"[^.;()%]{0,90}?\s?\((?:i\.e\. |or |about |just |nearly |around |approximately |almost |some )?$"
    r"|[^.;()%]{0,90}?(?:,|—|–|-)\s?(?:(?:or|i\.e\.|that is|meaning that|which is|equivalent to|equal to"
    r"|representing|corresponding to|making|a|the|"
    r"hit|detection|success|closure|clearance|response|error|defect|settlement|rejection|recovery|"
    r"non-?compliance|failure|violation|pass|compliance|conformity|rate|share|proportion|of|about|nearly"
    r"|around|just|over|under)[ ,]+){1,6}$",
    re.IGNORECASE,
)
#: the same with nothing but a comma, where the clause ends behind the rate: 36 of 311, 11.6%
THEN_BARE = re.compile(r"(?: [a-z'’-]+){0,14}(?:,|:| [–—-]) ", re.IGNORECASE)
ENDS = re.compile(r"\s*(?:[.;]?$|[.;]\s|\n|\))", re.MULTILINE)
#: between a rate and the part behind it: 30% (12 of 40)
RATE_THEN = re.compile(
    r"[^.;()\d]{0,60}\(\s?$|,? or $|[a-z ]{0,12}, (?:when|where|as|since) (?:only |just )?$"
    r"|[a-z ]{0,16} (?:ago|earlier|before|last (?:year|month|quarter)), $|\s?[—–:]\s?$",
    re.IGNORECASE,
)
#: the two counts and the rate with next to nothing between them, and what ends a bracket or clause behind the rate
TIGHT_BEFORE = re.compile(
    r"\s?\(|,? or |\s?[—–:]\s?|, when |[a-z ]{0,16} (?:ago|earlier|before|last (?:year|month|quarter)), ",
    re.IGNORECASE,
)
#: between a part and its share, with no word for another one: labelled 96 of them, or 46.8%
OR_ITS_SHARE = re.compile(
    r"(?: of (?:them|these|those))?(?:, (?:or|i\.e\.|that is)| \((?:or|i\.e\.)?),? ?(?:about |just |some |nearly |around )?",
    re.IGNORECASE,
)
#: between what a rate is of and the rate: 用安全带固定的7款误装率28.6%; 17 seats had a misuse rate of 5.9%
ITS_RATE = re.compile(
    r"[^，。；、,;：（(\d]{0,8}率(?:[为是达约仅]|达到|高达|只有)*"
    r"|(?: [a-z-]+){0,6} (?:had|has|have|with|show(?:s|ed)|recorded) an? (?:[a-z-]+ ){0,3}(?:rate|proportion) of"
    r"(?: just| only| about| around)? "
)
#: between a count and a rate, that it is one of passes or failures
CALLED_RATE = re.compile(
    r"(?:合格|[达達][标標]|不[符达達][合标標]?)率|\b(?:pass|failure|compliance|non-?compliance|rejection) rate\b",
    re.IGNORECASE,
)
#: between the rate of those that did something and the count of those that did not, and behind that
THEN_NOT = re.compile(
    r"[^.;()\d]{1,60}(?:; |, (?:and|while|but|whereas) | (?:and|while|but) )(?:the (?:other|remaining) )?"
)
DID_NOT = re.compile(
    r"(?: [a-z]+)? (?:did|do|does|had|have|were|was|are|is) not(?=\s*(?:[.,;)]|$))", re.IGNORECASE
)
#: that a whole stands in the bracket behind its part, with the rate: 17 (of 493, 4.0%)
IN_ITS_BRACKET = re.compile(r"\s\((?:out )?of ", re.IGNORECASE)
#: between the whole and the rate, that they are the same: 22 of 377 fell short, equal to 5.8%
AND_MORE = re.compile(r"(?:,| and) \d")
EQUAL_TO = re.compile(
    r"(?:,|—|–) ?(?:or|i\.e\.|that is|which is|(?:equal|equivalent|corresponding) to|representing),? $",
    re.IGNORECASE,
)
TIGHT_BEHIND = re.compile(r"(?: (?!not\b)[a-z'’-]+){0,6} \((?:or |i\.e\. )?", re.IGNORECASE)
NO_MORE = re.compile(r"\s?\)")
#: before what was checked, behind the label of a row, and between that and what failed of it: Cots: 164 lots checked, 30 rejected
LABEL = re.compile(r"[A-Za-z][A-Za-z '’-]{1,40}: $")
LABEL_THEN = re.compile(r"(?: [a-z'’-]+){0,4},(?: of which| and)? ", re.IGNORECASE)
#: words that begin another subject
_OTHER_SUBJECT = re.compile(
    r"\b(?:while|against|compared|whereas|but|versus|than|where|which|up|down|from)\b|同比|比上|较上"
    r"|上升|下降|增|减|[高低多少][于出]|[前后後]者|\b(?:former|latter)\b",
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
    r"|[^，。；、：:()\d]{0,8}(?<![其集])中[，,]?$"  # 10批次中7批次
)
WITHIN_RATE = re.compile(
    r"[^。；;\d]{0,36}?(?:占比?|佔比?|比例|[标格现出符结改决]率)(?:为|约|達|达到?|是|高达|约为"
    r"|了)?[^。；，\d]{0,4}$|[^。；，\d]{0,30}\((?:占比?|佔)?$"
    r"|[^。；，\d]{0,30}[，,](?:正好|恰好|[刚剛]好|正是|即|也就是|[等於于]{2}|相[当當][于於])(?:是|[为為]|占|佔)?$"
)
#: what a rate is called by, that is called as its part is, and other words for that: 退运31批，退运率5%; 办结38起，结案率84.4%
NAMED_RATE = re.compile(
    r"(?P<name>(?!合格|[达達][标標])[\u4e00-\u9fff]{2})率(?:[为為]|是|[达達]到?|[仅僅只]?有|[仅僅])?$"
)
#: what is counted, right before its number
NAME_BEFORE = re.compile(r"(?!其中)(?:(?<=其中)|(?<![\u4e00-\u9fff]))[\u4e00-\u9fff]{2,4}$")
NOT_YET = re.compile(r"[未待]|尚")
CALLED_AS = {"结案": "结", "結案": "結", "审结": "结", "審結": "結", "办结": "结", "辦結": "結"}
#: between a part and its share, with what that is of: 发现有问题的81户，占检查总数的6%; 500宗，即40%
ITS_SHARE = re.compile(
    r"[^，。；、（）()\d]{0,12}[，,]\s?(?:[占佔]比?(?!比)|即|也就是)(?!分[别別]|依次|各)(?P<base>[^，。；、\d]{0,12}?)(?:的(?:比例|比重)?)?(?:[为為达達到了])*"
)
#: that a bracket closes before what stands behind it: 14.7%（102家企业中15家不合格），批次不合格率
CLOSED = re.compile(r"[^(（]*[)）]")
#: that a share behind its part is of the whole right before that: 10批次中7批次采自加油站，占70%
ITS_OWN = re.compile(r"^[^，。；、（(\d]{0,16}[，,]\s?[占佔](?:比)?(?:[约約]|[为為])?$")
#: between a part of a list and its own share: 174家已整改，占84.9%; 143家复查合格，复查合格率为91.1%
OWN_SHARE = re.compile(
    r"[^，。；、（(\d]{0,16}(?:[，,]\s?(?:[占佔]|其?(?P<rate>(?!不?合格率|不?[达達][标標]率|[问問][题題]|[检檢]出)[\u4e00-\u9fff]{2,6})率))"
    r"(?:[为為达達到是约約]|[仅僅])*"
)
NO_BASE = re.compile(r"全部|所有|[总總][数數量体體]?|[数數]量?|的|本次|此次")
#: between a rate and so many in every so many, and between these: 25%，也就是每4批次中就有1批次
THEN_EVERY = re.compile(r"[，,（(]\s?(?!.*[约約近超逾])[^。；\d]{0,10}每")
EVERY_THEN = re.compile(r"[^，。；、\d]{0,10}(?:有|[就便])[^，。；、\d]{0,8}")
#: between the last of some rates and the parts that are told in turn: 不合格批次分别是
THEN_IN_TURN = re.compile(r"[，,；;]\s?[^，。；、和与與及\d]{0,8}(?:分[别別]|依次)[为為是有]*")
#: around exceptions to what is said of all: 除5批次外，抽查的90批次都符合标准，合格率为
BUT = re.compile(r"除了?$")
BUT_THEN = re.compile(r"[^，。；、\d]{0,8}外[，,]?(?!其[余餘他])[^，。；、\d]{0,12}")
ALL_THEN_RATE = re.compile(
    r"[^，。；\d]{0,12}(?:[都均]|全部|全[数數])[^，。；\d]{0,16}[，,][^，。；\d]{0,6}合格率(?:[为為是达達到]*)"
)
#: between the rate of those that passed and that of those that failed: 合格率升到94%，不合格率相应降到6%
THE_OTHER_RATE = re.compile(
    r"[，,、；;]\s?(?:而|[则則]|相[应應]的?)?不?合格率(?:相[应應]地?|[则則]|也|就|便|[随隨]之)*"
    r"(?:(?:上升|下降|提高|降低|回落|[升降增减減])[至到为為])?[为為是达達到至]*"
)
#: right before the rate of all others
OTHER_WAY_ROUND = re.compile(
    r"\b(?:other way (?:round|around|about)|conversely|the (?:remainder|rest|others|remaining)\b)[^.;\d]{0,24}$",
    re.IGNORECASE,
)
THE_REMAINDER = re.compile(r"\bthe (?:remainder|rest),? (?:i\.e\.|that is|or|namely),? $", re.IGNORECASE)

#: between a rate and the whole that it is of, and between that and the part behind it: 8% of the 150 batches failed, that is 12;
#: 78.3%，即60份申请中的47份
RATE_OF = re.compile(
    r" of (?:the |all |these |those |our )*(?:[a-z]+ )?|[，,（(]\s?(?:即|也就是|[为為])", re.IGNORECASE
)
RESTATED = re.compile(
    r"[^.;()%\d]{1,50}(?:, |[ (—–-]+)(?:that is|i\.e\.|namely|which is|equal to|equivalent to|or|meaning),? (?:about |just |some )?"
    r"|[^，。；、\d]{0,10}[中里裡][，,]?的?有?",
    re.IGNORECASE,
)
#: between a part and its rate, where the whole stands behind: 84 consignments, 8.0% of the 1,050
THEN_ITS_RATE = re.compile(
    r"(?: [a-z'’-]+){0,3}(?:, | \()(?:or |that is |i\.e\. |some |about )?", re.IGNORECASE
)
OF_THE = re.compile(r" of (?:the|all|all the|these|those) ", re.IGNORECASE)
#: between a part and its share where this says that it is of all, and behind such a share: 54 articles, 15% of the total
COUNT_THEN = re.compile(r"(?: (?!(?:and|but|while)\b)[a-z'’-]+){0,4}(?:, | \()", re.IGNORECASE)
OF_THE_TOTAL = re.compile(r" of (?:the total|all (?:of them|those)|the whole)\b", re.IGNORECASE)
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
