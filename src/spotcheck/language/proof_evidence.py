"""Words around a number that say what it was computed from: a part, the rest, an average, a difference."""

import re

#: before a share of one of two in both: 626批次购自线上，302批次购自线下，前者占67.5%
OF_BOTH_BEFORE = re.compile(
    r"(?:前|[后後])者(?:[约約]|[仅僅])?[占佔]比?(?:[为為到达達约約])*$|\bthe (?:former|latter)\b[^.;,\d]{0,20}$",
    re.IGNORECASE,
)
#: before a share of several counts together, and before a count beside others that a rate is of
TOGETHER_BEFORE = re.compile(
    r"(?:合[计計共]|[总總一]?共|[两兩三四五六]者)[占佔][^，。；、\d]{0,10}$|\btogether\b[^.;\d]{0,30}$",
    re.IGNORECASE,
)
ONE_MORE_BEFORE = re.compile(
    r"(?:另外?|[还還更又亦也]|此外)有?[^，。；、\d]{0,4}$|\b(?:another|a further|also)(?: [a-z]+)?\s$",
    re.IGNORECASE,
)
#: what a text counts beside its figures, and not in them: 另有专项抽查42批次，未计入上述数据
COUNTED_APART = re.compile(
    r"另有[^。\n]{0,200}?未[计計]入[^。，\n]{0,4}[数數]据|\bnot in these figures: [^\n]{0,300}?(?=\.(?:\s|$))",
    re.IGNORECASE,
)
#: what is left of a whole
REMAINING = re.compile(
    r"(?:其余|其餘|余下|餘下|剩余|剩餘|剩下|另(?!外)有?|另外(?![，,][^，。；\d]{2})有?|[还還][有剩]|尚[在未有]|仍[在未有]"
    r"|\b(?:remaining|rest|others?|balance|still|pending|outstanding|leaving|so (?:that )?only)\b)[^0-9]{0,12}$",
    re.IGNORECASE,
)
THE_REST_BEFORE = re.compile(r"\bthe (?:remaining|other|rest,) $", re.IGNORECASE)
#: behind what is left of a whole, that it is what others were not, or waits: 434 replied, 186 did not; another 160 are still in use
REMAINING_BEHIND = re.compile(
    r"(?: (?!of\b)[a-z]+){0,2}(?: \([\d.]+ ?(?:%|per cent|percent)\))?"
    r" (?:(?:did|do|does|had|have|has|were|was|are|is|would|could|can) not|had none|had one|did|had|were|was)"
    r"(?=\s*(?:[.,;:)]|$))"
    r"|(?: [a-z]+){0,2} (?:(?:are|were|is|was|have|had) (?:still|yet)|remain(?:ed)?)\b",
    re.IGNORECASE,
)
#: before a count that was told before: Of those 35, 21 overheated
AGAIN_BEFORE = re.compile(r"\b(?:of|among|out of) (?:these|those) $", re.IGNORECASE)
#: that a sentence sums up those before it
ALL_TOGETHER = re.compile(
    r"\b(?:(?:taken )?together(?! with)|altogether|overall(?! (?:performance|rating|score|quality|assessment|result))|combined|between them|in all|in total)\b",
    re.IGNORECASE,
)
#: what parts two clauses that tell of one thing each, and a number in words, which is no count
CLAUSE_ENDS = re.compile(r"[。；]|[.;](?=\s)|\n")
NUMBER_WORD = re.compile(
    r"\b(?:one(?=;)|one (?=more|was|is|had|has|did|could|from|in|at|by|on|came|failed|passed|of (?!the\b))|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|a dozen|several|some(?! of))\b",
    re.IGNORECASE,
)
#: before a score
SCORED_BEFORE = re.compile(r"\b(?:scor(?:ed|ing)|rated|graded|awarded)(?: \w+ or)? $", re.IGNORECASE)
#: a part of what stands before
OF_THESE = re.compile(r"(?:\b[Oo]f (?:these|those|them|which)\b|其中|[当當]中)[^0-9]{0,14}$")
OF_THESE_WITHIN = re.compile(r"\b(?:of|among) (?:these|those|them|which|whom)\b", re.IGNORECASE)
#: between a part of what stands before and its share: 58 of these (61.7%)
OF_THEM_BETWEEN = re.compile(r" (?:were |was )?of (?:these|them|those|which)\b[^.;\d]{0,12}$", re.IGNORECASE)
#: between two counts of which the first is a part of the second
PART_OF_NEXT = re.compile(
    r"(?:\bof|(?<!, )(?<!and )(?<!but )\b(?:from|in)) (?:the |all |these |those |its |our |their |some |a total of )*$",
    re.IGNORECASE,
)
#: before what a share is of, and between a whole and the share that is of it
SHARE_OF = re.compile(r"[占佔](?!比)[^，。；、]{0,16}$|[占佔](?!比)(?=[^，。；、\d]{2,16}的)")
BEHIND_WHOLE = re.compile(
    r"\s*[^\s，。；、\d]{0,4}的\s*"
    r"|(?: [a-z'’-]+){0,5}(?:, (?:or|i\.e\.|that is|being) (?:about |only |just )?| ?[(（]|, )",
    re.IGNORECASE,
)
#: between a part of a whole and those that were not: 792 conformed and nine did not
AND_NOT = re.compile(r"[^.;:()\d]*,? (?:and|while|but)(?: the other| only| just)? ", re.IGNORECASE)
#: an average
AVERAGE_BEFORE = re.compile(
    r"平均(?!值)[^，。；、\d]{0,10}$"
    r"|[均人户戶店日月周週年季校村县縣件款批案][均](?:价|價|约|約|为|為)?[^，。；、\d]{0,4}$"
    r"|\baverag(?:e|es|ed|ing)\b[^\d.;,]{0,24}$|\bmean\b[^\d.;,]{0,16}$",
    re.IGNORECASE,
)
AVERAGE_BEHIND = re.compile(
    r"[^\d.;,]{0,16}(?:\bon average\b|\beach on average\b|\bper \w+ on average\b)", re.IGNORECASE
)
#: behind a percentage, that it is of all, whatever was told right before
OF_ALL_BEHIND = re.compile(r" of (?:all|the total|the whole|everything|every)\b", re.IGNORECASE)
#: before the upper end of a range of amounts, which is no total
RANGE_BEFORE = re.compile(r"\d[^，。；;,.]{0,4}(?:至|到|[-–~～—]|\bto\b|\band\b) ?[$€£¥₹]? ?$", re.IGNORECASE)
#: units of contents, lengths and temperatures, of which there are no totals
NO_TOTAL = re.compile(
    r"/|^(?:[mckμµ]?m|毫米|厘米|微米|cm²|[°℃].*|ppm|ppb|%|mmol|dB|V|W|MPa|N)$|分[贝貝]|[兆]帕"
)
#: between a part and the share that it is: 420 mg per tablet, i.e. 84%
THAT_IS = re.compile(
    r"(?: (?:per|a|each) [a-z]+)?,? \(?(?:i\.e\.|or|that is|equal to|which is)(?: (?:just|only|about))? ",
    re.IGNORECASE,
)
#: between a whole and its parts, and between these, where each is named by its place
PARTS_APPOSED = (
    re.compile(r"(?: [a-z'’-]+){1,5}, ", re.IGNORECASE),
    re.compile(r" (?:in|from|at) [^.;:,()\d]{2,40},? and ", re.IGNORECASE),
)
#: behind an average, that it was measured: lower by an average of 1.3 mmol/L
MEASURED_BEHIND = re.compile(
    r" ?(?:[mμµ]?mol|dB|lm|kcal|IU|k?Pa|mAh?|[kM]?Hz|[a-z]+ per (?:hour|second|minute))\b"
)
#: between the rates of two groups that are held against each other
VERSUS = re.compile(
    r" (?:compared (?:with|to)|as against|against|versus|vs\.?|as opposed to) (?=\d)", re.IGNORECASE
)
#: behind a number of times, where nothing is said of what it would be a multiple of
OCCASIONS_END = re.compile(
    r"\s*(?:[.,;:)—–]|$|(?:and|but|in|on|at|during|over|by|last|this|each|a|per|between|since|against|within|across) )"
)
#: behind an average, what it is for each of: an average of 14.9 on each of its 27 working days
EACH_OF_SO_MANY = re.compile(r"[^.;,\d]{0,16}\b(?:each|every one) of [^.;,\d]{1,12}(?=\d)", re.IGNORECASE)
#: between a list and that of what became of each: 202, 280 and 261 batches tested, of which 194, 256 and 233 conformed
OF_LIST_BEFORE = re.compile(r"[^.;\d]{0,40}, of (?:which|these|whom) (?:only |just )?$", re.IGNORECASE)
#: before and behind a count that is of each of so many: Each of the 12 teams collected 25; 25 each; 8 of each of 45 brands
COUNT_OF_EACH_BEFORE = re.compile(
    r"\beach of (?:the |these |those |our |its |their |all )*\d[\d,]* [^.;,\d]*$|\d [^.;,\d]{0,40}\beach (?!of )(?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
COUNT_OF_EACH_BEHIND = re.compile(
    r"(?: [a-z-]+){0,3} (?:each|apiece)(?=\s*(?:[.,;:)]|$|and\b|giving|making|in (?:all|total)))"
    r"|(?: [a-z-]+){1,3} (?:of|from|at|in|for) each of (?:the |our )?(?=\d)",
    re.IGNORECASE,
)
#: before a count that so many of each come to
COMES_TO_BEFORE = re.compile(
    r"\b(?:giving|making|yielding|producing|bringing|total(?:s|l?ed|l?ing)?(?: of)?|altogether|in all|or|that is)\b[^.;,\d]{0,24}$",
    re.IGNORECASE,
)
#: what an average is for each of: behind it, and before
PER_BEHIND = re.compile(
    r"[^\d.;,]{0,16}?\b(?:per ([a-z]+)|(?:a|each|every) (day|week|month|quarter|year))\b", re.IGNORECASE
)
PER_BEFORE = re.compile(r"\b(dai|week|month|quarter|year)ly (?:average|mean)\b[^\d.;,]{0,16}$", re.IGNORECASE)
PER_EACH_BEFORE = re.compile(r"每(公斤|千克|[袋箱瓶盒件台只条包罐吨辆])[^，。；、\d]{0,6}$")
PERIODS = ("day", "week", "month", "quarter", "year")
#: how many of these a whole time has that words name
SPANS: tuple[tuple[re.Pattern[str], dict[str, int]], ...] = (
    (
        re.compile(r"\b(?:first|second|last) half\b|\bhalf[- ]year\b", re.IGNORECASE),
        {"month": 6, "week": 26, "quarter": 2},
    ),
    (re.compile(r"\bquarter\b", re.IGNORECASE), {"month": 3, "week": 13}),
    (
        re.compile(
            r"\b(?:the|last|previous|whole|full|entire|past) year\b|\bannual\b|\b(?:in|during|for|of|over) (?:19|20)\d\d\b",
            re.IGNORECASE,
        ),
        {"month": 12, "week": 52, "quarter": 4},
    ),
)
#: a time of so many of these, and one of which it is not told how long it was
SO_LONG = re.compile(
    r"\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)
NOT_SO_LONG = re.compile(
    r"\b(?:since|so far|until|till|between|from|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
#: so much money for each
EACH_BEFORE = re.compile(
    r"各[^，。；、\d]{0,16}$|每(?![日天年月周小时時])[^，。；、\d不超限含多少贵貴]{1,8}$|\beach\b[^\d.;,]{0,16}$",
    re.IGNORECASE,
)
EACH_BEHIND = re.compile(
    r"\s*(?:(?:at |in |from |for )?each|apiece|per [a-z]+"
    r"|(?:a|an) (?:kilo|kg|pound|litre|liter|pint|glass|bottle|head|unit|piece|pair|hour|day|night|week"
    r"|month|year|person|time|go))\b",
    re.IGNORECASE,
)
#: right before a count that is the next of a list of clauses: 87 were destroyed and 27 were sent back
HEADS_PART = re.compile(
    r"(?:[,;] |\band )(?:the (?:remaining|other|last) |another |a further )?$", re.IGNORECASE
)
#: how a sentence begins that tells a share of what the one before counted: Half of them, 36, were
FRACTION_FIRST = re.compile(r"(?:[A-Za-z]+ ){1,3}of (?:them|these|those), ")
#: between a share in words and its count, or its whole: 51 of them, a quarter; a third, 24; half of the 72, 36; three in ten. That is 360 of
BESIDE_FRACTION = re.compile(
    r"(?: of (?:them|these|those|the [a-z-]+)| (?!of\b)[a-z-]+(?: [a-z-]+)?)?(?:, |,? \()(?:(?:or|that is|i\.e\.),? )?(?:just |only )?"
)
#: before a count in brackets, the share in words that it is: one in seven of the failures (eleven garments)
FRACTION_IN_BRACKETS = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine) in (?:two|three|four|five|six|seven|eight|nine|ten)"
    r"|half|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b(?: of [^.;,()\d]{0,40})? \($",
    re.IGNORECASE,
)
#: between a share in words and its count behind it, and between that and its percentage: half of them failed: 191 products, or 33.9%
FRACTION_IS = re.compile(
    r"(?: of (?:them|these|those|the [a-z-]+))?(?: [a-z'’-]+){1,8}(?:: | \(|, )(?:(?:that is|i\.e\.|or),? )?",
    re.IGNORECASE,
)
NO_MORE_SAID = re.compile(r"(?: of [^.;,()\d]{1,40})?\s*\)?\s*(?:[.;:]|$)")
THEN_ITS_SHARE = re.compile(r"(?: [a-z-]+){0,2}(?:, (?:or|i\.e\.|that is) | \(|, )", re.IGNORECASE)
OF_WHOLE_THEN = re.compile(r" of (?:the |these |those |our |its |all )*")
FRACTION_THEN = re.compile(r"[^\d]{0,100}(?:\bThat is|\bThis is|:|,? or|, that is)(?: [a-z]+)? ")
#: between two counts that stand behind their labels: 84. Correct: 63
THEN_LABEL = re.compile(r"[.;,]?\s+[A-Za-z][A-Za-z -]{0,30}: ")
#: before a rate in a list of them: Failure rate: 10%
LABEL_BEFORE = re.compile(r"\brate: $", re.IGNORECASE)
#: between a percentage and that of all others: 62% wore the vest and 38% did not
THEN_OTHERS = re.compile(r"[^.;%\d]*\b(?:and|while|but|whereas|against)\b[^.;%\d]{0,30}", re.IGNORECASE)
#: between a part of a whole and what may be the rest: 56 of the 84 were foreign, while domestic firms made 28
WHILE_OTHERS = re.compile(
    r"[^.;:()\d]*, (?:while|and|against|compared with|but)\b[^.;,:()\d]*", re.IGNORECASE
)
#: between a part of a whole and the other of two that everything is one of: 7 of the 9 were imported and two were made locally
_SIDES = (
    (
        r"(?:imported|foreign|from abroad)",
        r"(?:local(?:ly)?|domestic(?:ally)?|home(?:-made|-grown|-produced)?)",
    ),
    (
        r"(?:online|the internet|web shops|websites)",
        r"(?:shops?|stores?|markets?|offline|over the counter)",
    ),
)
_SO = (
    r"(?:(?:was|were|came|are|is) )?(?:(?:produced|made|grown|manufactured|bought|sold|purchased|sampled|taken|collected) )?"
    r"(?:(?:from|in|on|by|at) )?(?:the )?(?:(?:physical|retail|street|local) )?"
)
OTHER_OF_TWO = re.compile(
    "|".join(
        rf" (?:[a-z]+ ){{0,2}}?{_SO}{one}\b(?: [a-z]+){{0,2}},? (?:and|while|but) (?:the other )?"
        rf"(?=\w+ (?:of them )?{_SO}{other}\b)"
        for pair in _SIDES
        for one, other in (pair, pair[::-1])
    ),
    re.IGNORECASE,
)
#: how far two amounts are apart
APART_BEFORE = re.compile(
    r"(?:相差|差[额額距价價]|[高低多少贵貴]出|[多少](?:收|付|花|算|要|交|[卖賣])|(?:便宜|[贵貴])了?"
    r"|比最[低高便][^，。；、\d]{0,6}[高低多少贵貴]"
    r"|\b(?:difference|gap|spread)(?: of| was| is)?)[^，。；、\d]{0,8}$",
    re.IGNORECASE,
)
APART_BEHIND = re.compile(
    r"\s*(?:above|below|more than|less than|over|under|cheaper|dearer|higher|lower|extra)\b", re.IGNORECASE
)
#: between the first of a list and the next, which are no parts of it: 201 lamps, followed by candles (150) and toys (75)
EQUAL_BEHIND = re.compile(r"、[一-鿿]{1,12}")
FOLLOWED_BY = re.compile(r"\bfollowed by\b|\bahead of\b|其次|依次[为為是]", re.IGNORECASE)
#: by how many a count rose or fell
DIFFERENCE_BEFORE = re.compile(
    r"(?:减少|減少|增加|下降|上升|增[长長]|降低|(?<![多最])多|(?<![不至短缺])少)(?:[了出]|[抽检檢查])?$"
    r"|\bexceed(?:s|ed|ing) [a-z][a-z -]{2,40} by $"
    r"|\b(?:(?:up|down) by|(?:increas|decreas|ris|fall|declin)(?:e|es|ed|ing) (?:of|by)|rose by"
    r"|fell by) $",
    re.IGNORECASE,
)
#: short of a number told before; but no kind of fault with a share: 短少5431件，占24.4%
SHORT_BEFORE = re.compile(r"[短缺]少了?$")
SHORT_BEHIND = re.compile(r"[件批]?(?:次)?(?:[。；]|，(?![占佔]))")
DIFFERENCE_BEHIND = re.compile(
    r"(?: [a-z]+){0,2} (?:(?:more|fewer|less) than\b|(?:more|fewer)(?=[.,;]))", re.IGNORECASE
)
#: before a percentage by which something grew or fell
GROWN_BEFORE = re.compile(
    r"(?:(?:[增降跌]|(?<![\d毫公每])升)[长長幅加]?|减少|減少|下降|回落|降低|提高|便宜|优惠"
    r"|優惠)(?:[了约約达達为為近超逾:：]){0,3}$"
    r"|\b(?:(?<!broken )(?<!-)(?:up|down)(?= by)|(?<=, )(?:up|down)|(?<=was )(?:up|down)"
    r"|(?<=were )(?:up|down)|r[iou]se[ns]?|increas(?:e|es|ed|ing)|grew|growth|jump(?:ed)?|surg(?:e|ed)"
    r"|f[ae]ll(?:en)?|drop(?:ped)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dipp(?:ed|ing)|savings?"
    r"|discounts?)"
    r"(?: [a-z]+ly)? ?(?:by|of|:)?(?: (?:about|around|nearly|almost|over|some|more than|just|only|a))*[ (]*$",
    re.IGNORECASE,
)
#: before a growth that its sign tells: 288, against 371 in 2023 (minus 22.4%)
SIGNED_BEFORE = re.compile(r"\((?P<sign>minus|plus) $", re.IGNORECASE)
#: right before a share of what stands before it
SHARE_BEFORE = re.compile(r"[占佔](?:比)?[为為约約达達]?$")
#: right before a percentage that may be, which says nothing of what was found
LIMIT_BEFORE = re.compile(
    r"(?:允许|允許|容许|容許|限量|限值|上限|下限|标准为|標準為)[^，。；、\d]{0,6}$"
    r"|\b(?:permitted|allowed|permissible|tolerated|legal|maximum|limit of|tolerance of) (?:of )?$",
    re.IGNORECASE,
)
#: before what is left of a whole, and before the rest that a percentage is of
REST_BEFORE = re.compile(
    r"(?:其[余餘他它]|[余餘剩]下|剩[余餘])的?$|\b(?:rest|others|remaining|remainder|other)\b[^\d.;,]{0,8}$",
    re.IGNORECASE,
)
OF_REST_BEFORE = re.compile(
    r"\bof (?:the|all) (?:rest|others|remaining|remainder|other)\b[^\d.;]{0,16}$", re.IGNORECASE
)
#: a change against a time before; and a rate that names its time
SINCE_BEFORE = re.compile(
    r"同比|环比|環比|[比较較](?:上|去|前)|[比较較](?:20)?\d\d年|上[年期季]|去年|同期"
    r"|\b(?:over|than|from|since|against|on) (?:the )?(?:last|previous|preceding|year|20\d\d|before)"
    r"|\byear-on-year\b",
    re.IGNORECASE,
)
OF_BEFORE = re.compile(
    r"上年|去年|前年|同期|上半?[年期季]|上[一个個]|\d年"
    r"|\b(?:last|previous|preceding|earlier|before|ago|had been)\b|\bin (?:19|20)\d\d\b|\bfrom $",
    re.IGNORECASE,
)
#: between a rate and a change to it from the rate before: 2023年降至11.9%，2024年为12.5%，又回升0.6个百分点
THEN_AGAIN = re.compile(
    r"[，,]\s?(?:比上年|较上年|較上年)?(?:又|再[次度]?|[继繼][续續]|重新|[转轉]而)[^，。；、\d]{0,6}"
)
#: behind a change in points, what it is from: 上升2.7个百分点(2023年为25.8%)
CHANGED_FROM_BEFORE = re.compile(r"(?:个百分点|個百分點|points?)\s?[（(][^（）()%]{2,16}$", re.IGNORECASE)
#: by how many times something exceeds another, which is once less than it is of it
EXCEEDS_BEFORE = re.compile(
    r"(?:超(?:[标標限出过過]|限量|标准|標準)|[高多贵貴大重快]出|相差|[差落]距)[^，。；、\d]{0,6}$"
)
#: right before the count that something grew from
FROM_BEFORE = re.compile(
    r"(?:[由從从自]|上年|去年|前年|同期|上[一个個]*[年月季期]度?|前一?[年月季期]"
    r"|\d[年月]份?)[^，。；、（）()\d]{0,4}$"
    r"|\b(?:from|against|compared (?:with|to))(?: the)? $",
    re.IGNORECASE,
)
#: before a count of another time that is compared with, and before one that sums up those before it
COMPARED_BEFORE = re.compile(
    r"\b(?:against|compared (?:with|to)|(?:up|down|more|fewer|less) (?:from|than))(?: the)? $"
    r"|\b(?:from|than|against|with|to) (?:in )?(?:19|20)\d\d \($"
    r"|(?:上年|去年|前年|同期|上[一个個]*[月周週季期])[^，。；、（）()\d]{0,4}$",
    re.IGNORECASE,
)
#: before a price of so much, which nobody adds to another: 每500克17.60元
PRICE_BEFORE = re.compile(r"每\s?[\d.]*\s?(?:公斤|千克|毫升|[克斤升吨噸袋瓶桶盒只台個个])[^，。；、\d]{0,4}$")
#: before a whole that is told again: Of these 46 reports, 12
WHOLE_BEFORE = re.compile(r"(?:^|[.;\n]\s?)Of (?:these|those|the) $")
SUM_BEFORE = re.compile(r"(?:合[计計]|共[计計]|小[计計])[^，。；、\d]{0,3}$")
#: between two lists, that the second is of the first ones only; and behind a percentage that is a limit: it was 20% or less
FIRST_ONES_BEFORE = re.compile(
    r"前[一二三四五六七八九十]|居前|主要|\b(?:top|leading|main) (?:three|four|five|six|ten)\b", re.IGNORECASE
)
#: before a list, that it is of the largest only
LARGEST_BEFORE = re.compile(
    r"最多的|居前|前[一二三四五六七八九十\d]+[位名类類项項大]|\b(?:the )?(?:top|leading) (?:\w+ )?(?:were|are|was|is)\b"
    r"|\bmost (?:common|frequent)[^.;\d]* (?:were|are)\b",
    re.IGNORECASE,
)
AT_LEAST_BEHIND = re.compile(r" or (?:less|more|below|under|above|over|lower|higher|better)\b", re.IGNORECASE)
#: before a rate that something moved on from
WENT_FROM = re.compile(
    r"\b(?:went|moved|came|fell|dropped|rose|climbed|slipped|changed)(?: (?:up|down|back))? from $"
    r"|\bpoints? (?:(?:up|down|lower|higher|more|less|better|worse) )?(?:from|than|below|above|on)(?: the| an?)? $",
    re.IGNORECASE,
)
#: before by how much a number changed, whichever way: 613 to 594, a change of 3.1%
A_CHANGE_BEFORE = re.compile(r"\ba change of $", re.IGNORECASE)
#: before a percentage of another time, which another is compared with: 较上月的8.0%
OF_ANOTHER_TIME = re.compile(
    r"(?:[比较較与與同由從从]|[低高]于|[低高]於)(?:[上去前][一个個]*|第?[一二三四]|20\d\d|\d{1,2})"
    r"(?:[年月期周週]份?|季度?)(?:同期)?的$"
)
#: a change downwards
FALLEN_BEFORE = re.compile(
    r"(?:降|减|減|跌|回落|少|便宜|优惠|優惠)[^，。；、\d]{0,4}$"
    r"|\b(?:savings?|discounts?|fell|fallen|down|decreas\w+|declin\w+|drop\w*|reduc\w+)(?: of| by)? ?$",
    re.IGNORECASE,
)
#: between a count and what is so many times it: 6件的2.5倍
OF_THEM = re.compile(r"的")
#: a rate of something that is not read: 处置率90.0%
RATE_BEFORE = re.compile(
    r"(?<![水光气氣长長伸缩縮潮热熱效功频頻速倍汇匯税稅利除菌损損耗出移解裂浓濃])率(?:为|為|达|達|约|約|仅|僅)?$"
    r"|\brate (?:of|was|is) ?$",
    re.IGNORECASE,
)
#: the first cell of a row of totals
TOTAL_ROW = re.compile(
    r"[|\s]*(?:合[计計]|[总總][计計体體数數]?|共[计計]|全部|小[计計]|(?:grand )?total|all(?! (?:other|the other|remaining))|overall|sum)s?\b",
    re.IGNORECASE,
)
#: what a percentage says that it is of, before it and behind it, and words of any base
BASE_BEFORE = re.compile(
    r"[占佔][到了]?((?!比)[^，。；、：\d（）()占佔]{1,16}?)(?:的(?:比例|比重|百分比)?|比例"
    r"|比重)?[为為达達约約近高]{0,2}$"
)
BASE_BEHIND = re.compile(
    r"\s*(?:of|in) ((?:the |all |these |those |total |overall |our )*[a-z][a-z' -]{2,30}?)(?=[,.;:()]|$"
    r"| (?:were|was|had|have|has|did|is|are|and|with|in|at|from|that|which|failed|passed)\b)"
)
BASE_WORDS = re.compile(
    r"全部|所有|总体|總體|总[数數量]|[总總]|[数數]量?|量$|样[品本]|樣[品本]|[产產]品$|的|本次|此次"
    r"|\b(?:the|all|these|those|total|overall|our|samples?|products?|items?|number|ones)\b"
)
#: what a share says that it is of
OF_THE_FAILED = re.compile(
    r"不合格[^，。；]{0,8}中[^，。；]*占"
    r"|占[^，。；]*(?:不合格|不[达達][标標]|不符|[问問][题題]|[违違][规規])"
    r"|\bof (?:the |all |these )*(?:failed|failing|failures|unsafe|non-?compliant|rejected)",
    re.IGNORECASE,
)
#: right before a share of all of these
OF_ALL_FAILED = re.compile(
    r"[占佔](?:全部|所有|总的?|總的?)(?:的)?不(?:合格|[达達][标標]|符合?)[^，。；、\d]{0,10}$"
    r"|[占佔]不(?:合格|[达達][标標]|符合?)[^，。；、\d]{0,8}(?:总[数量]|總[數量])的?$"
)
#: numbers that are of several things in turn: the words before or behind their list, and what stands between two of them
RESPECTIVE_BEFORE = re.compile(r"(?:分[别別]|依次|[各]自|[对對][应應]的?|相[应應]的?)[^，。；、\d]{0,14}$")
RESPECTIVE_BEHIND = re.compile(r"[^.;,\d]{0,40},? respectively\b", re.IGNORECASE)
#: between two of a list each of which has its name behind it: 9.7% for cement, 19.1% for steel bars and
NEXT_NAMED = re.compile(
    r"(?:(?: (?!and\b)[A-Za-z'’-]+){0,6},(?: and)?|(?: (?!and\b)[A-Za-z'’-]+){0,6} and) (?:only |just )?(?:[a-z-]+ )?",
    re.IGNORECASE,
)
BETWEEN_RESPECTIVE = re.compile(r"[、，,]?\s?(?:和|及|与|與|以及|and)?\s?(?:[A-Za-z]+ )?", re.IGNORECASE)
