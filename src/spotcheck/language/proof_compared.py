"""How a text puts a change or multiple beside what it is measured against: 较去年同期的17.6%上升2.7个百分点."""

import re

_PAST = (
    r"(?:[上去前]一?年(?:度|同期)?|[上前]一?(?:个|個)?(?:季度?|月|期|年度|轮|次)|同期"
    r"|[12]\d{3}年(?:同期|度)?|[12]?\d{2}年|第[一二三四]季度|[上下]半年|"
    r"last (?:year|month|quarter|season)|previous|year (?:before|earlier)|the year before|a year ago|(?:19|20)\d\d)"
)
#: before the number that something is compared with
AGAINST = re.compile(
    rf"(?:[比较較从從由于於]|与|與|高于|低于)[^，。；,;\d]{{0,14}}(?:{_PAST})?[^，。；,;\d]{{0,12}}$"
    rf"|{_PAST}[^，。；,;]{{0,14}}(?:为|為|是|的|则为|則為|[（(]|was|of|at|stood at)?\s*$"
    r"|\b(?:from|than|against|compared with|compared to|versus|on|over)\b[^,;.\d]{0,40}$",
    re.IGNORECASE,
)
#: between two numbers that others are compared with in turn
AND_NEXT = re.compile(r"\s?[、和及与與]\s?")
#: that a bracket closes that was opened before: 11,982 devices (6,319 here and 3,392 there), up from 10,634
CLOSED_BRACKET = re.compile(r"[^(（]*[)）]")
#: between a number and what it is compared with right behind it: 总体合格率96.5%，比上年的97.1%
THEN_AGAINST = re.compile(
    rf"[，,]?\s?(?:同比|[比较較与與])[^，。；、（()\d]{{0,6}}{_PAST}[^，。；、\d]{{0,8}}[（(]?"
    rf"|(?: [a-z]+){{0,2}},? (?:up|down|compared (?:with|to)|against|versus|more than|less than|higher than|lower than)[^,;.\d]{{0,24}}",
    re.IGNORECASE,
)
#: between that number and the change, and no other that it is compared with: 上半年举报16宗，较去年同期多一倍
THEN_CHANGE = re.compile(
    rf"(?!.*[比较較与與]{_PAST})"
    r"[）)]?[^。；;\d]{0,12}?(?:[，,]\s?)?(?:今年|本期|本年|本次|同比|不合格率|检出率|合格率|即|相应|分别"
    r"|約|约)*[^，。；,;\d]{0,6}"
    r"(?:上升|下降|提高|提升|降低|增加|减少|減少|增长|增長|上涨|回落|高出|高|低|多|少|扩大|缩小|up|down"
    r"|an? (?:[a-z]+ )?(?:rise|fall|drop|increase|decrease|reduction|decline|jump) of|rose by|fell by|by)"
    r"(?:了|约|約|近|\s)*$",
    re.IGNORECASE,
)
#: right before the number that something grew from: 较去年的3,206個, 与2019年的591.83万辆
FROM_PAST = re.compile(
    rf"(?:同比|环比|環比|[比较較与與])[^，。；、(（\d]{{0,4}}{_PAST}[^，。；、\d]{{0,8}}[（(]?$",
    re.IGNORECASE,
)
#: between a count and the one of a time before that it is held against: 1260批，比去年同期的1050批
HELD_AGAINST = re.compile(
    rf"[^，。；、,;\d]{{0,10}}[，,]?\s?(?:同比|环比|環比)?[比较較与與同][^，。；、\d]{{0,4}}{_PAST}[^，。；、\d]{{0,8}}",
    re.IGNORECASE,
)
#: right before a change, that it is one over time: the rate has risen by
OVER_TIME = re.compile(
    r"\brates? (?:has |have |had )?(?:thus |therefore |so )?(?:risen|rose|fallen|fell|increased|decreased|dropped|declined"
    r"|gone (?:up|down)|went (?:up|down))(?: by)? $",
    re.IGNORECASE,
)
#: between two sums of money of two times, and by how much the first is more: €153.3 million, as against €128.8 million in the previous year, an increase of
AGAINST_MONEY = re.compile(
    r",? (?:as )?(?:against|compared (?:with|to)|up from|down from) (?:[a-z]+ ){0,2}", re.IGNORECASE
)
SO_MUCH_MORE = re.compile(
    r"[^.;,\d]{0,40},? (?:an?|which is an?|that is an?) (?:[a-z]+ )?(?:increase|rise|growth"
    r"|jump|decrease|fall|drop|decline|reduction) of (?:about |some |nearly |almost |just )?$",
    re.IGNORECASE,
)
#: the same for a growth, and nothing of what it is of: 较去年的3,206個增加32.2%
THEN_GROWN = re.compile(
    r"[）)]?(?:[^，。；、\d]{0,6}相比)?[，,]?(?:同比|大幅|明显|略微?|有所|总体)*"
    r"(?:上升|下降|增加|减少|減少|增长|增長|上涨|上漲|下跌|下滑|回落|[升降增减減])(?:了|约|約|近|逾|\s)*"
)
#: that one of two that are named is so many more than the other: 二季度比一季度增加
NAMED_MORE = re.compile(
    r"(?<![一-鿿])(?P<now>[一-鿿A-Za-z]{2,10}?)(?:的?(?:数量|总量|总数))?[比较較](?P<base>[一-鿿A-Za-z]{2,10}?)(?:的?(?:数量|总量|总数))?"
    r"(?:增加|减少|減少|多|少|高|低)[了出]?(?:约|約)?$"
)
#: between the change and the number behind it that it is from
CHANGE_THEN = re.compile(
    rf"\s?[（(，,]?\s?(?!其中)(?:[^，。；\d]{{0,4}}{_PAST}[^，。；\d]{{0,10}}(?:为|為|是|的)?"
    r"|(?:lower|higher|more|less)?\s?(?:than|from|on|compared with|against|over|above|below)\b[^.;()]{0,60}?(?:of|at"
    r"|was|were|the|from|when [^.;\d]{0,30})?)\s*[（(]?$",
    re.IGNORECASE,
)
#: which of two a multiple is of: 后者是前者的2.5倍, the latter was 2.5 times the former
LATTER_OF_FORMER = re.compile(
    r"(?P<former>前者)[^，。；]{0,6}后者|后者[^，。；]{0,6}前者"
    r"|\bthe (?:(?P<former_>former)\b[^,;.]{0,32}\bthe latter|latter\b[^,;.]{0,32}\bthe former)\b",
    re.IGNORECASE,
)
#: before a multiple, the two that it is told of, or the one that it is a multiple of: 线上不合格率是线下的2倍
TIMES_OF_NAMED = re.compile(
    r"(?:^|[，。；、：,;（(])(?:其中)?(?P<now>[^，。；：,;\d的]{0,10}?)(?:的?(?:不?合格率|检出率|问题率|达标率|不?合格|抽查|抽检|检查|投诉|数量|批次数?|[件数量率])*)"
    r"(?:约|大约|已|也|正好|恰好|几乎)*(?:是|为|為|达到?|達到?|相当于|相當於)(?P<base>[^，。；：,;\d的]{1,10}?)"
    r"(?:的?(?:不?合格率|检出率|问题率|达标率|数量|批次数))?的(?:近|约|約|逾|超过|超過|将近)?$"
)
IN_RATES, IN_COUNTS = re.compile("率"), re.compile("数|量|批次|抽查|抽检")
#: between a multiple and the number of which it is one: 1.7 times the 40 bans
TIMES_THE = re.compile(
    r"\s(?:as (?:many|high|large|much) as )?(?:the|that of|those of|of)?\s?"
    r"|\s(?:as (?:many|high|large|much) as )?(?:in |during )?(?:the |that |those |last )(?:[a-z-]+ ){0,6}?[a-z-]+,? \(",
    re.IGNORECASE,
)
#: between a change and the number behind it that it moved from: rose by 25% from 120 to 150
CHANGE_FROM = re.compile(
    r"(?:[，,]\s?|\s)?(?:即)?(?:由|从|從|from)(?: the)?[^，。；,;\d]{0,12}", re.IGNORECASE
)
#: between by how many more and what they are more than: 20 more than the 64 of last year; 50 more than in 2021 (327)
MORE_THAN = re.compile(
    r" (?:[a-z]+ ){0,2}(?:more|fewer|less|up|down|higher|lower) (?:than|from|on) (?:"
    rf"(?:the |last year's |its )?|(?:(?:in|for|during) )?(?:[A-Z][a-z]+ (?:of|in) )?(?:the )?{_PAST}(?:['’]s)?(?: year| month| quarter| round)?"
    r"(?: \(|, when (?:there (?:were|had been) |(?:it|the (?:figure|number|total)) (?:was|had been|stood at) )?))",
    re.IGNORECASE,
)
#: right before what something is more or less than
THAN = re.compile(r"\b(?:than|from|on) (?:the |last year's |its )?$", re.IGNORECASE)
#: right before a percentage in brackets that tells a growth by its sign
SIGNED = re.compile(
    r"\((?:[-–−+]|(?:up|down|minus|plus|a (?:rise|fall|drop|decrease|increase) of) )$", re.IGNORECASE
)
#: around a multiple of two rates told before: the rate was nearly three times as high
RATE_WAS_TIMES = re.compile(
    r"\brate (?:was|is) [^.;,\d]{0,24}\b(?:times|twice)\b|\b(?:times|twice) as high\b", re.IGNORECASE
)
#: between a rate and a change that it went on by, and between that and what it went to: 8.8% in 2017, down 0.3 points to 8.5%
WENT_ON = re.compile(
    r"(?: in (?:19|20)\d\d| (?:last|the previous|the first|the second) [a-z]+| at first)?,? (?:and )?(?:then |and then |which )?"
    r"(?:up|down|rising|falling|rose|fell|increasing|decreasing|dropping|climbing|moving (?:up|down))(?: by)? ",
    re.IGNORECASE,
)
TO_WHERE = re.compile(r" to (?:only |just )?", re.IGNORECASE)
#: before what a total was of a time before, and between it and by how much the total of now differs
TOTAL_WAS = re.compile(
    rf"\b{_PAST}[^.;\d]{{0,16}},? (?:the|that) (?:total|number|figure)(?: [a-z]+){{0,3}} (?:was|were|had been|stood at|came to) $"
    rf"|\b(?:the|that) (?:total|number|figure)(?: (?:of|in|for|during))? (?:the )?{_PAST}(?: year)? (?:was|had been|stood at) $",
    re.IGNORECASE,
)
SO_IT_MOVED = re.compile(
    r"(?: [a-z]+){0,3}[,;] (?:so (?:that )?(?:the|this|that) (?:total|number|figure)(?: [a-z]+){0,2}? (?:has |have )?"
    r"(?:r[iou]sen?|f[ea]ll(?:en)?|grew|grown|gone (?:up|down)|went (?:up|down)|increased|decreased|dropped|declined)(?: by)?"
    r"|(?:which is |that is |i\.e\. )?an? (?:[a-z]+ )?(?:rise|fall|drop|increase|decrease|reduction|decline) of)"
    r"(?: (?:about|around|some|nearly|almost|just over|just under))? $",
    re.IGNORECASE,
)
#: between what something is a multiple of and the multiple: 是去年36件的1.5倍; and where its name alone stands there
TIMES_OF = re.compile(r"[)）]?的(?:近|约|約|逾|超过|超過)?")
TIMES_THEN = re.compile(
    r"[^，。；,;\d]{0,6}[，,](?:已?是|为|為|达到?|達到?|相当于|相當於)(?:去年|上年|前年|上[一季期月]|同期|往年)[^，。；、\d]{0,8}的"
    r"(?:近|约|約|逾|超过|超過)?"
)
#: before a percentage, what it is more or less than: 比标价高5%
THAN_NAMED = re.compile(r"[比较較](?P<name>[^，。；、\d]{2,8}?)[还還]?(?:[高低贵貴多少]|便宜)[出了]?$")
