"""How a text tells a count again, and multiples and averages in words: the 74 offending shops; doubled, from 18 to 63; an average of 6 per shop."""

import re

#: how a sentence begins that tells again how many failed, before the count and behind it
THE_SAME = re.compile(r"^\W*(?:the|these|those|all)(?: of the)? $", re.IGNORECASE)
FAILED_BEHIND = re.compile(
    r" (?:unsatisfactory|non-?(?:compliant|conforming)|fail(?:ed|ing)|offending)(?: (?!(?:on"
    r"|in|for|from|with|under|at|bought|sold|were|are|had|have|was)\b)[a-z-]+){1,2}"
    r"(?! (?:on|in|for|from|with|under|at|of|bought|sold|made|that|which|who|imported|purchased|found|among|online)\b)\b"
    r"|不合格(?:产品|產品|样品|樣品|商品)",
    re.IGNORECASE,
)
#: before a count of what faults were found in
FOUND_IN = re.compile(
    r"\b(?:offen[cs]es?|breach(?:es)?|infringements?|faults?|problems?|violations?|defects?|irregularities)(?: [a-z]+){0,2}? (?:in|at|on|among|with) $",
    re.IGNORECASE,
)
#: something that became so many times as much, from one number to the next
DOUBLED = re.compile(
    r"\b(?P<hedge>(?:more than|almost|nearly|roughly|about|over) )?(?P<times>doubled|trebled|tripled|quadrupled|halved),? from (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)
TWICE_AS_MANY = re.compile(
    r"[^.;\d]{0,40}?, (?P<hedge>(?:more than|almost|nearly|roughly|about|over|just over"
    r"|just under) )?(?P<times>twice|half|double) (?:as (?:many|much|high) as|the (?:number|figure|total)) "
    r"(?:in |during |of |for )?(?:the |that of |those of )?[a-z' -]{0,30}(?:(?:19|20)\d\d )?\($",
    re.IGNORECASE,
)
TIMES = {
    "doubled": 2,
    "trebled": 3,
    "tripled": 3,
    "quadrupled": 4,
    "halved": 0.5,
    "twice": 2,
    "double": 2,
    "half": 0.5,
}
AT_LEAST = re.compile(r"more than|over", re.IGNORECASE)
#: between a total, what it is spread over, and the average: 360 samples at 45 shops, an average of 8 per shop
SPREAD_OVER = re.compile(
    r" (?:[a-z'’-]+ ){1,4}?(?:(?:were|was|had been) (?:taken|made|carried out|imposed|collected|bought|seized|issued|drawn) )?"
    r"(?:at|in|from|on|to|across|over|by) (?:the |these |a total of )?(?:[a-z]+ )?$",
    re.IGNORECASE,
)
GAVE = re.compile(
    r" (?P<of>[a-z-]+?)s? (?:gave|supplied|provided|yielded|took|collected|sent(?: in)?|produced) $",
    re.IGNORECASE,
)
AN_AVERAGE = re.compile(
    r"\s(?P<of>(?:[a-z'’-]+ ){0,2}[a-z'’-]+?)s?,? (?:\(|that is |or |i\.e\. |with )?(?:an average of|averaging|on average) $",
    re.IGNORECASE,
)
FROM_EACH = re.compile(r" (?:[a-z'’-]+ ){0,2}[a-z'’-]+, $", re.IGNORECASE)
PER_ONE = re.compile(
    r"(?: [a-z'’-]+){0,2} (?:per|for each|for every|each|a) (?P<of>[a-z'’-]+)|(?: [a-z'’-]+){0,2} each\b",
    re.IGNORECASE,
)
EACH_BEHIND = re.compile(r"(?: [a-z'’-]+){0,2} (?:from|at|in|by) each\b| each\b", re.IGNORECASE)
#: between how many, how much each of them is, and what they come to: 24 penalties of £2,000, that is £48,000 in all
OF_SO_MUCH = re.compile(
    r" (?:[a-z-]+ ){1,3}(?:of|at|worth) $|[，,]?\s?[每各][件宗起案家张張次辆輛台]?(?:案件?|罚款|罰款|[新台臺]*[币幣]|港[币幣])*[为為是]?$",
    re.IGNORECASE,
)
IN_ALL = re.compile(
    r"(?: each| apiece)?,? (?:\(|that is |i\.e\. |or |making |totall?ing |a total of |giving |bringing in |which makes |in all |altogether )+$"
    r"|[，,]\s?(?:一?共|合[计計]|[总總]?共?[计計])(?:[罚罰]款|[新台臺]*[币幣]|港[币幣]|[为為是])*$",
    re.IGNORECASE,
)
#: that a sum of money is the price of each: at $27 each, 件均1.55万元
FOR_EACH = re.compile(r" (?:each|apiece)\b", re.IGNORECASE)
EACH_AT = re.compile(r"(?:[件案批台辆][均]|平均每[件案批台辆宗起])[^，。；、\d]{0,8}$")
#: behind a sum, that it is one
IN_ALL_BEHIND = re.compile(r" (?:in all|in total|altogether)\b", re.IGNORECASE)
#: before what something comes to for each
WORKED_OUT = re.compile(
    r"\b(?:works?|worked) out at (?:about )?$|\b(?:or|equal to|that is) (?:about )?$", re.IGNORECASE
)
#: between what a total was spread over and the total: visited 84 garages and checked 504
AND_MADE = re.compile(
    r" (?P<of>[a-z-]+?)s? and (?:[a-z]+ed|took|bought|made|drew) (?:a total of )?$", re.IGNORECASE
)
