"""Which way a text says that a number moved, and of what time a number is: a rise of 2 points; 15.4% in 2018; 下降2.0个百分点."""

import re

_MORE_OR_LESS = (
    r"(?: (?:about|around|some|nearly|almost|just|over|under|more than|less than|only|another|a further))*"
)
_ZH_ROUGH = r"(?:了|约|約|近|超过|超過|达到?|達到?)*$"
#: right before by how much something moved: upwards, and downwards
UP_BEFORE = re.compile(
    r"(?:\ban? (?:[a-z]+ )?(?:rise|increase|growth|jump|climb|gain) of"
    r"|\b(?:(?:has|have|had) )?(?:r[io]sen|rose|increased|grew|grown|climbed|jumped|gone up|went up)(?: by)?"
    rf"|(?<=[,;(] )up(?: by)?|(?<=was )up|(?<=were )up|(?<=is )up){_MORE_OR_LESS} $"
    rf"|(?:上升|提高|升高|增加|增长|增長|上涨|扩大){_ZH_ROUGH}",
    re.IGNORECASE,
)
DOWN_BEFORE = re.compile(
    r"(?:\ban? (?:[a-z]+ )?(?:fall|drop|decrease|reduction|decline|dip|cut) of"
    r"|\b(?:(?:has|have|had) )?(?:fell|fallen|dropped|decreased|declined|gone down|went down|come down|came down|shrunk)(?: by)?"
    rf"|(?<=[,;(] )down(?: by)?|(?<=was )down|(?<=were )down|(?<=is )down){_MORE_OR_LESS} $"
    rf"|(?:下降|降低|减少|減少|回落|下跌){_ZH_ROUGH}",
    re.IGNORECASE,
)
#: right behind it
UP_BEHIND = re.compile(r" (?:more|higher|above)\b(?! or)", re.IGNORECASE)
DOWN_BEHIND = re.compile(r" (?:fewer|less|lower|below)\b", re.IGNORECASE)
#: behind a change that a number of a time before is told to be off from that of now: that is 15.5 points more than now
THAN_NOW = re.compile(
    r"(?: (?:more|fewer|less|higher|lower|above|better|worse))? than (?:(?:it is )?(?:now|today)\b|at present\b|currently\b"
    r"|(?:in |at )?(?:this|the (?:present|current)) (?:year|time|month|quarter|season|round|check|survey)\b)"
    r"| (?:above|below|over|under) (?:the (?:present|current)|this (?:year|time|month|quarter|season|round)(?:['’]s)?|today['’]s)\b(?![^.;\d]{0,30}\d)",
    re.IGNORECASE,
)
#: a sign right before a growth in brackets: 248 in 2021 (-25%)
SIGN = re.compile(r"[(（](?P<sign>[-–−+＋])$")
#: before a number of a time before, and right behind it; it may stand some words away
BEFORE_NOW = re.compile(
    r"(?:[上去前]一?年|[上前][一个個]*(?:季度?|月|期|年度|轮|次)|同期|往年)"
    r"|\b(?:last|previous|preceding|earlier|prior)\b(?! of)|\bthe (?:year|month|quarter|season|round) before\b|\ba year ago\b"
    r"|\b(?:against|(?:compared|compares) (?:with|to)|up from|down from|than)\b",
    re.IGNORECASE,
)
#: of two such numbers, that which another is compared with
COMPARED_WITH = re.compile(
    r"\b(?:against|(?:compared|compares) (?:with|to)|up from|down from|than|the year before|the month before|a year earlier)\b"
    r"|[比较較]",
    re.IGNORECASE,
)
#: between a change and what something is so much more than: above that in shops, 15.7%
THAN = re.compile(
    r"(?: year[- ]on[- ]year| on the year)?,? (?:(?:more|fewer|less|higher|lower) than|above|below|over|under|from|on|compared with"
    r"|against) (?:the |that |those |last year's |its )?[^.;\d()]{0,40}?(?:, | \(| of | at )?",
    re.IGNORECASE,
)
#: how a sentence begins that tells the change between two rates of the sentence before
SO_THE_RATE = re.compile(
    r"(?:(?:so|thus|hence) )?(?:the|this|that|it) (?:[a-z-]+ ){0,2}?(?:has|is|was|fell|rose|means|dropped|increased|represents)\b"
    r"|(?:that|this) is\b",
    re.IGNORECASE,
)
#: something that moved from one number to another, upwards or downwards: rose from
ROSE_FROM = re.compile(
    r"\b(?:r[io]sen|rose|rising|increased|increasing|grew|grown|growing|climbed|climbing|went up|gone up|jumped)(?: [a-z]+ly)? from [^.;,\d]{0,12}$",
    re.IGNORECASE,
)
FELL_FROM = re.compile(
    r"\b(?:fell|fallen|falling|dropped|dropping|decreased|decreasing|declined|declining|went down|gone down|shrank)(?: [a-z]+ly)? from [^.;,\d]{0,12}$",
    re.IGNORECASE,
)
TO_BEHIND = re.compile(r"(?: [a-z]+){0,3}(?: in (?:19|20)\d\d)? to $", re.IGNORECASE)
#: that what moved is the other of the two rates: failures fell, where pass rates are told
OF_FAILURES = re.compile(
    r"不合格|不达标|不符合|问题|問題|\b(?:non-?\w+|un(?:safe|satisf\w+)|fail\w*|violat\w+|offen[cd]\w*|infring\w*|breach\w*|reject\w*)\b",
    re.IGNORECASE,
)
OF_PASSES = re.compile(
    r"(?<!不)(?:合格|达标)率|\b(?:compl(?:y|iance|iant)|conform\w*|pass(?:ed|es|ing)?|satisf\w+)\b",
    re.IGNORECASE,
)
#: between the later of two rates and the change from one to the other: ; the rate has gone up by
THEN_MOVED = re.compile(
    r"[^.;。；]{0,24}?(?:[,;]|[，；]) ?(?:that is|this is|i\.e\.|which is|or)?,? ?"
    r"(?:(?:so |thus )?(?:the|this|that) (?:[a-z-]+ ){0,3}?(?:has |have )?)?[a-z ]{0,20}"
    r"|[^，。；、\d]{0,12}[，,；]?[^，。；、\d]{0,8}",
    re.IGNORECASE,
)
#: how a sentence begins that goes on about the rate of the sentence before
GOES_ON = re.compile(
    r"this (?:time|year|month|quarter|season|round)\b|(?:now|today)\b|(?:that|this|it|which) (?:compares"
    r"|is|was|figure)\b|(?:last|the previous|the preceding) (?:year|month|quarter|season|round)\b"
    r"|(?:a|one) year (?:ago|earlier|before)\b|(?:the year|the month|the quarter) before\b|in (?:19|20)\d\d,? (?:it|the|that)\b"
    r"|[上去前]一?年|上一?[季月期]",
    re.IGNORECASE,
)
#: between a number of now and that of a time before
AS_AGAINST = re.compile(
    r"[^.;\d()]{0,40}?,? (?:as against|against|compared (?:with|to)|up from|down from|where) [^.;\d()]{0,24}",
    re.IGNORECASE,
)
#: between a change and what something moved to: rose by 2.3 points to 11.4%
TO = re.compile(r" to (?:just |about |only )?", re.IGNORECASE)
#: between a rate of a time before and a change that is told of it, since a time before that
WAS_ITSELF = re.compile(r"[^.;]{0,30}\b(?:was|were|had been|itself|already)\b[^.;]{0,24}", re.IGNORECASE)
#: that a change is over more than two times
OVER_YEARS = re.compile(
    r"累[计計]|[两兩二三四五六七八九十\d]年(?:[来來间間]|累)"
    r"|\b(?:over|in|across|within) (?:the )?(?:last |past )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|rounds|campaigns)\b",
    re.IGNORECASE,
)
