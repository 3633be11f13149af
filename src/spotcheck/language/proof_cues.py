"""Words that tell a proofreader how numbers hang together: whole lists and partial ones, bases that were reduced."""

import re

#: a last part that is all the rest
REST = re.compile(
    r"其他|其它|其余|剩余|另外|others?\b|the (?:rest|remainder)\b|remaining\b|rest\b", re.IGNORECASE
)
#: column → words that say that some batches have no value of it: its two values are then not everything
UNSTATED: dict[str, re.Pattern[str]] = {
    "channel": re.compile(
        r"未(?:注明|标明|说明)(?:抽样|销售)?渠道|(?:state|give|have) no channel"
        r"|channel (?:is|was) not (?:stated|given|known)",
        re.IGNORECASE,
    ),
    "stage": re.compile(
        r"未(?:注明|标明|说明)(?:抽样)?(?:领域|环节)|(?:state|give|have) no stage"
        r"|stage (?:is|was) not (?:stated|given|known)",
        re.IGNORECASE,
    ),
}  # fmt: skip
#: a list that is not said to be whole
OPEN_LIST = re.compile(
    r"包括|主要|例如|譬如|比如|[，、；]如|等问题|等產品|等产品|等\d|较多|较高|居前|前[三四五六七八九十]"
    r"|排名|部分|"
    r"including|such as|mainly|mostly|among (?:them|others)|for example|e\.g\.|notably",
    re.IGNORECASE,
)
#: parts that one thing may be in several of: a batch may fail several items
OVERLAPPING = re.compile(
    r"项目|指标|问题|项次|超标|含量|残留|标识|标签|标志|性能|检出[^不]|多项|同时|项不合格|各项|兼|項目|標示"
    r"|標籤|標識|殘留|檢測|檢出[^不]|超標|"
    r"\bparameters?\b|\bdefects?\b|\breasons?\b|\blabel|more than one|\bseveral of|\bfailed on\b|overlap",
    re.IGNORECASE,
)
#: that a thing is counted in more than one part of a list
TWICE = re.compile(
    r"多[项項种種]|[两兩二三]项|同时|同時|兼有?|亦|重[复複叠疊]|\bmore than one\b|\bseveral\b|\bboth\b"
    r"|\balso\b|\boverlap|\bat least\b|\bas many as\b",
    re.IGNORECASE,
)
#: values of one axis that together are everything
COMPLETE_AXES: tuple[frozenset[str], ...] = (
    frozenset({"东部", "中部", "西部"}),
    frozenset({"东部", "中部", "西部", "东北"}),
    frozenset({"大型企业", "中型企业", "小型企业"}),
    frozenset({"大型企业", "中型企业", "小型企业", "微型企业"}),
    frozenset({"大型", "中型", "小型"}),
    frozenset({"国产", "进口"}),
    frozenset({"国产产品", "进口产品"}),
    frozenset({"本省", "外省"}),
    frozenset({"本市", "外地"}),
    frozenset({"本地", "外地"}),
    frozenset({"城市", "农村"}),
    frozenset({"省内", "省外"}),
    frozenset({"市内", "市外"}),
    frozenset({"市区", "郊区"}),
    frozenset({"城区", "郊区"}),
    frozenset({"城镇", "农村"}),
    frozenset({"国内", "国外"}),
    frozenset({"境内", "境外"}),
    frozenset({"上半年", "下半年"}),
    frozenset({"國產", "進口"}),
    frozenset({"城市", "農村"}),
    frozenset({"境內", "境外"}),
    frozenset({"公办", "民办"}),
    frozenset({"公立", "私立"}),
    frozenset({"城区", "乡镇"}),
    frozenset({"男", "女"}),
    frozenset({"domestic", "imported"}),
    frozenset({"urban", "rural"}),
)
#: a base from which something was taken, or that is another than the printed one
REDUCED_BASE = re.compile(
    r"扣除|剔除|除去|去除|排除|不计|未计|不作判定|未作判定|不判定|未判定|无法检验|未检验|假冒|仿冒|冒用"
    r"|有效样品|有效批次|"
    r"可判定|按[^，。]{1,8}计|去掉|减去|不含|不包括|仅[^，。]{1,8}不合格"
    r"|另有[^，。；]{0,16}(?:未|无法|不作|停|待|缺|退)|"
    r"无效|未检(?!出)|未出|未完成|异议|停检|仅检查|否认|尚[有未]|暂[未缓]|"
    r"exclud|counterfeit|without (?:a )?verdict|discount(?:ing|ed)|(?:^|[.;,(] ?)of (?:the|all) remaining|leaving out"
    r"|could not be tested|\bvalid\b|"
    r"\b(?:pending|await(?:ed|s|ing)?|yet to|not yet|still being)\b",
    re.IGNORECASE,
)
#: what may stand before a rate without making it the rate of something else
RATE_WORDS = re.compile(
    r"(?:产品|商品|食品|样品|批次|抽样|抽查|抽检|检验|监督|质量|总体|综合|平均|整体|实物|不合格|合格|问题"
    r"|发现|检出|不达标|达标|"
    r"不符合|率|占比|为|是|约|达|达到|仅|的|其|总|均|分别|较|同期|由|从|至|上升|下降|降低|提高|回落|降|升"
    r"|增|到|高达|计算|近|超过|超|不足|，|,|：|:|（|\(|"
    r"\s|a|an|the|of|or|rate|failure|non-?complian\w+|overall|was|is|at|with|i\.e\.|that|to|from|and|about"
    r"|nearly|over|%)+",
    re.IGNORECASE,
)
#: rates over another unit than batches
OTHER_UNIT_RATE = re.compile(
    r"企业(?:不?合格|抽样|抽查)|家数|项目(?:不?合格)|项次|项目合格|firms?\b|compan|businesses", re.IGNORECASE
)
#: a percentage with its own base behind it: 57% of the 14 models
OWN_BASE = re.compile(
    r"\s*of (?:the |all |these |those |our )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)
#: words that ask for a multiple's other side
MULTIPLE = re.compile(r"倍|times|fold")
GROWN = re.compile(r"增长|增加|上升|提高|扩大|grew|grown|rose|increase", re.IGNORECASE)
FALLEN = re.compile(r"下降|减少|降低|回落|fell|fallen|decreas|declin|drop", re.IGNORECASE)
#: a text of a mainland regulator, whose checks are targeted: not of a council's comparison, nor of another country
SUPERVISORY = re.compile(r"监督(?:性)?(?:抽查|抽检|检查)|市场监管|质监局|质检总局")
RATE_NEAR = re.compile(r"率|rate\b|compliance|share", re.IGNORECASE)
#: a change of rules that a comparison may cross
CHANGED_RULES = re.compile(
    r"口径(?:调整|变化|不同|有所)|(?:调整|改变|修订)了?[^，。]{0,10}(?:口径|规则|办法|标准|方法)"
    r"|新(?:标准|规则|办法|口径)(?:实施|施行)|"
    r"rules? (?:were |was |have )?changed|change of rules|new method|reclassif"
    r"|not (?:directly |fully )?comparable",
    re.IGNORECASE,
)
#: what stands before a total that sums up the counts before it
TOTALLED = re.compile(
    r"(?:合计|共计|总计|合共|总共|全年|(?<![等个個])[，,](?:全[省市区區县縣国國])?一?共"
    r"|[，,；;](?![上去前同])[^，。；、占佔\d]{0,6}[总總][数數量额額])"
    r"(?:抽查|抽检|抽檢|检验|檢驗|抽取|抽样|抽樣|检测|檢測|检查|檢查|不合格|为|為|有|达|達|计|計)*\s*$"
    r"|(?:\bin total|\bin all|\ba total of|\btotall?ing|\bmaking|\baltogether|, together|\bwhich (?:makes|gives|comes to))[ ,]*$",
    re.IGNORECASE,
)
#: behind a count, that it is what a list before it comes to: 150 products in all
TOTALLED_BEHIND = re.compile(
    r"[ A-Za-z'’\-]{0,40}\b(?:in all|in total|altogether)\b| together(?=[.;,])", re.IGNORECASE
)
#: between two parts of a list that words add up: 童车50批次、玩具70批次; 50 prams, 70 toys and 30 cots
NEXT_PART = re.compile(
    r"(?:[^，。；;：:、,.\d]{0,12}|[A-Za-z'’ -]{0,40})(?:[、，和及与與以]|, |,? and )[^，。；;：:、,.\d]{0,24}"
)
#: between the first two of a list of goods, of which the first is no total: 24 toys, 19 lamps
EQUAL_NEXT = re.compile(r" (?:[a-z-]+ ){0,2}[a-z-]+s,? (?:and )?")
#: that a number is what so many before it come to: 三类企业共抽查, 两者合计, 前三季度累计
SO_MANY_TOGETHER = re.compile(
    r"(?<![第前后後其\d])(?P<n>[两兩二三四五六七八九十]|\d{1,2}(?=[个個类類种種项項家地年]))(?:个|個|大)?(?:者|年|[类類种種项項批次期地县縣市区區家店所]"
    r"|季度|月份|方面|品[种種类類]|[领領]域|[环環]节|平台|[渠通]道|部分)[^，。；、\d]{0,8}?(?:合[计計]|[总總共][计計]|[总總]共"
    r"|一共|共|累[计計]|相加|加起[来來]|之和)[^，。；、\d]{0,14}$"
    r"|\b(?:the|these|all) (?P<m>two|three|four|five|six|seven|eight|nine|ten)\b[^.;,\d]{0,30}"
    r"(?:together|combined|in all|altogether|in total|come to|came to|add up to|amount to|total)[^.;\d]{0,24}$",
    re.IGNORECASE,
)
#: what a parenthesis says
IN_BRACKETS = re.compile(r"[(（][^()（）]{0,60}[)）]")
#: where words say that what follows are rates
RATE_NAMED = re.compile(r"率|\brates?\b", re.IGNORECASE)
#: the year of a number behind it: 86.1% (the first half of 2023)
YEAR_BEHIND = re.compile(r" \([A-Za-z ]{0,24}(?:19|20)\d\d\)")
#: around a number that words set apart from the set that stands before it: 前者为15.8%; 1批次复检后改判为合格; 12 of the failures
OF_NO_SET_BEFORE = re.compile(
    r"[前后後]者(?:的?不?合格率)?[约約仅僅]?(?:[占佔]比?)?[约約]?[为為是达達]?到?$"
    r"|\b(?:the former|the latter|(?:present|current|latest)(?: [a-z]+){0,2} rate of)(?: was| is| at)? ?$",
    re.IGNORECASE,
)
OF_NO_SET_BEHIND = re.compile(
    r"[^，。；\d]{0,10}[，,]?[^，。；\d]{0,6}改判"
    r"| of (?:the|these|those|all) (?:failures|failed|failing|non-?complian\w+|non-?conforming|substandard|unsatisfactory)\b",
    re.IGNORECASE,
)
#: before the base of a share that is told by its count: 占计划召回量16065件的51.0%
SHARE_OF_BASE = re.compile(r"[，,\s]*[占佔]")
#: between a part of a whole and all the rest of it: in 12 of the 45 raids nothing was found; the remaining 33
THE_REST = re.compile(
    r"[;,] (?:while |and |but )?the (?:other|others|remaining|rest,?) $"
    r"|(?:其[余餘他]|[余餘剩]下|剩[余餘])的?$",
    re.IGNORECASE,
)
#: the same in words that may tell of some more only, unless these are of the other kind: 另外22批次没有问题
SOME_MORE = re.compile(r"(?:另外?|[还還尚仍])有?[^，。；、\d]{0,3}$")
OF_OTHER_KIND = re.compile(
    r"[^，。；\d]{0,4}?(?:没有|沒有|未|正在|待|尚|[均都全]?合格|[均都全]?符合|通[过過]|正常|不[满滿予符])"
)
#: before a count of which nothing is said but that there are so many, and between it and the counts of a bare list of names behind it
THERE_ARE = re.compile(r"(?:有|共|共有|[计計]|[为為])$")
BARE_PART = re.compile(r"[^，。；、：:,;\d]{0,8}[，、；：:]\s?(?!其|包)[^，。；、：:,;\d中里]{1,8}")
#: between two counts of a list, or its total and the first, where only a name of the part stands
NAMED_PART = re.compile(
    r"[^，。；、：:,;\d]{0,8}[，、；：:]\s?(?:其中)?(?P<name>[\u4e00-\u9fff]+?)(?:的|[产產]品|品牌|企[业業])?(?:有|[为為]|共)?"
)
#: behind a list of which more follows: 国产12个，进口5个，另有3个产地不明
MORE_BEHIND = re.compile(r"[^，。；、\d]{0,8}[，、；][^。；\d]{0,6}(?:其[余餘他它]|另|[还還]有)")
#: behind a count of those that two counts before it have in common, and before how many these make together
IN_BOTH = re.compile(
    r"[^，。；、\d]{0,6}?(?:[两兩二][项項者种種样樣]|同[时時])|[^，。；、\d]{0,4}?[一-鿿]{2,6}[及和与與][一-鿿]{2,6}[均皆都]"
)
#: and what stands before such a count: 其中, (兩者皆不符者, 有
AMONG_BOTH = re.compile(r"(?:其中|[当當]中|[，,（(]有?)(?:[^，。；、\d]{0,6}有)?$")
BOTH_BEFORE = re.compile(
    r"[两兩二][项項者种種样樣](?:[问問][题題])?[均皆都]不(?:合格|[达達][标標]|符合?(?:[规規]定)?)(?:者|的)?(?:有|共|[为為])?$"
)
#: how a sentence begins that lists the failed without their number: 不符合规定者中
AMONG_THE_FAILED = re.compile(
    r"^\s*(?:在|[上述这這些其]+)?不(?:合格|[达達][标標]|符合?(?:[规規]定|[标標][准準]|要求)?)(?:者|的?(?:[产產][品]|[样樣][品本]|商品|食品|批次))?[之当當]?中[，,]"
)
#: the same where no word tells that they are of those before: 7 of them both; 7 failed on both counts
BOTH_BEHIND = re.compile(
    r"(?: of (?:them|these|those|which))?(?: [a-z]+){0,3} both\b(?! the\b)", re.IGNORECASE
)
FAILED_ANY = re.compile(
    r"\b(?:at least one|one or (?:both|more)|either)\b[^.;\d]{0,40}: $|至少(?:有)?一[项項种種][^，。；\d]{0,10}[：:，][^，。；\d]{0,12}$",
    re.IGNORECASE,
)
SO_MANY_IN_ALL = re.compile(
    r"(?:一共|合计|合計|[总總合]?共)[计計是有为為]*[^，。；\d]{0,4}$"
    r"|(?:\bso(?: that)?|\bmaking|\bgiving|\bin all|\bin total|\baltogether|\bleaving|\bmeaning(?: that)?)[ ,]+(?:a total of )?$",
    re.IGNORECASE,
)
#: how many counts → that they are of all periods of a year
ALL_PERIODS = {
    4: re.compile(
        r"\bfirst\b[^.]*\bsecond\b[^.]*\bthird\b[^.]*\b(?:fourth|last)\b|一季度[^。]*二季度[^。]*三季度[^。]*四季度",
        re.IGNORECASE,
    ),
    2: re.compile(r"\bfirst half\b[^.]*\bsecond\b|上半年[^。]*下半年", re.IGNORECASE),
}
#: between two counts that words add, and between the second and what they come to
ADDED_ON = re.compile(
    r"(?:加上|连同|連同|再加|外加)[^。；;\d]{0,24}$|\b(?:plus|together with|added to)\b[^.;\d]{0,30}$",
    re.IGNORECASE,
)
THEN_TOTAL = re.compile(
    r"[^，。；;、\d]{0,12}[，,][^，。；;、\d]{0,10}(?:[已共总總累合]|[达達]|为|為)[^，。；;、\d]{0,10}"
    r"|[^.;\d]{0,30},? (?:makes?|making|brings?|bringing|gives?|giving|comes? to|is|equals)\b[^.;\d]{0,40}",
    re.IGNORECASE,
)
#: that a number is what some of those before it come to: 前两类合计, 后三项共
SOME_TOGETHER = re.compile(
    r"(?:[前后後末首]|其中)[两兩二三四五六七八九十\d]{1,2}[^，。；、\d]{0,16}$|\b(?:first|last|top|latter|former|largest) "
    r"(?:two|three|four|five)\b[^.;,\d]{0,40}$",
    re.IGNORECASE,
)
#: what stands before a list of what a whole is made of
INCLUDES = re.compile(
    r"(?:其中|包括|包含|涵盖|涵蓋|分别为|分別為|计有|計有)[^。；]{0,24}$"
    r"|\b(?:including|comprising|consisting of|made up of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
#: behind a count, that what follows is of it: 不合格的9批次中，; of the 9 that failed, 3
OF_WHOLE = re.compile(
    r"[^，。；、,;.)）\d]{0,10}(?:之?(?<!大)中(?![城心小型央药等学间国])|当中|當中|里|裡|之内|之內)，?[^，。；,;.\d]{0,24}$"
)
#: before a count, that it is a part of the one before it
PART_OF = re.compile(
    r"其中[^。；，、]{0,24}$|\b(?:of (?:which|whom)|among (?:these|them|which))\b[^.;,\d]{0,40}$"
    r"|(?<=[^\s\d] )of (?:these|them)\b[^.;,\d]{0,40}$"
    # those of which more is said are others: of those sold online, 8
    r"|(?<=[^\s\d] )(?:of|among) those,?(?: (?:only|just|some|about|almost|nearly|over))? $",
    re.IGNORECASE,
)
#: at the start of a sentence, before a count that is told again as the whole of those behind it: Of the 48, 20 were recalled
WHOLE_AGAIN = re.compile(
    r"^\W*(?:of|among|out of|from)(?: (?:the|these|those|all|our|a total of))* $", re.IGNORECASE
)
#: around a count of the failed that was told before: 上述33批次不合格产品, 对19家不合格企业, 渠道的43批次不合格商品中
TOLD_AGAIN_BEFORE = re.compile(r"(?:[对對将將]|上述|前述|以上|针对|針對|[这這该該]|的)\s?$")
TOLD_AGAIN_BEHIND = re.compile(
    r"\s?(?:不合格|不符合[规規]定|不[达達][标標])(?:的)?(?:企[业業]|[产產]品|[样樣][品本]|商品|食品|批次)(?=[及，。；、的]|[之当當]?中)"
)
#: that each is counted once: parts of these do not overlap
ONCE = re.compile(
    r"(?:没有|未有|無|无)(?:一|任何)?[^，。；]{0,8}(?:同时|同時|兼有)"
    r"|[只僅仅](?:[计計]|存在|[违違]反|涉及)(?:其中)?一(?:[项項类類种種]|个项|個項)"
    r"|按主要(?:原因|[问問][题題]|[项項]目)|各(?:存在)?一[项項]|"
    r"\b(?:counted|counting|listed|recorded|noted) (?:only )?(?:once|under (?:its|the) (?:main|principal))"
    r"|\bcounting (?:only )?(?:one|the main|its main)\b|"
    r"\bone (?:main |single |principal )?(?:cause|reason|fault|ground) (?:per|for each|each)\b"
    r"|\bto one (?:main |single |principal )?(?:cause|reason)\b|"
    r"\b(?:none|no (?:product|sample|item|model|article|batch|firm|shop"
    r"|business)\w*) (?:\w+ ){1,3}more than one\b|\b(?:not|no) more than one \w+ (?:per|for each|each)\b",
    re.IGNORECASE,
)
#: how many kinds a list has
_NUMBER_OF = (
    r"(?P<n>(?<![第两兩二三四五六七八九十\d])(?:[两兩二三四五六七八九十]"
    r"|\d{1,2})(?![两兩二三四五六七八九十\d])|two|three|four|five|six|seven|eight|nine|ten)"
)
KINDS_TOLD = re.compile(
    rf"{_NUMBER_OF}(?:个|個)?(?:大)?(?:[类類种種]|品[种種类類]|[领領]域|[环環]节|平台|[渠通]道|通路|部分"
    r"|[档等]次?|地区|片区)|"
    rf"\b{_NUMBER_OF.replace('n>', 'm>')} (?:[a-z]+[- ]){{0,2}}?(?:kinds|types|categories|groups|platforms"
    r"|marketplaces|series|classes|regions|products?|channels|programmes|areas|levels|causes|reasons"
    r"|markets|countries)\b",
    re.IGNORECASE,
)
NUMBERS_IN_WORDS = {
    **{str(n): n for n in range(2, 21)},
    **dict(zip("两兩二三四五六七八九十", (2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)),
    **dict(
        zip(
            ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            range(2, 13),
            strict=True,
        )
    ),
}
#: what stands between a total and the first of its parts in one sentence
LISTED = re.compile(
    r"其中|中[，,]|包括|包含|涵[盖蓋]|分[别別]|[计計]有|[：:]"
    # 150 products, 80 toys and 70 lamps; but 24 toys, 19 lamps and 14 cots are a list of equals
    r"|^(?!.*\b(?:failed|passed|were|was|had|did|found|met|complied)\b)[ A-Za-z'’\-]{0,30}\b(?:products|samples|items|articles"
    r"|batches|lots|models|goods|units|cases|complaints|alerts|reports|inspections|checks|tests|visits|raids|recalls|notices"
    r"|prosecutions|penalties|fines|establishments|premises|businesses|traders|firms|companies)\b[ A-Za-z'’\-]{0,24}, $"
    r"|\bof (?:which|them|these)\b|\bincluding\b|\bcomprising\b|\bmade up of\b",
    re.IGNORECASE,
)
#: right before a count of each of several, and where a fraction is cut: 百货及量販各1件, 实体店、电商平台分别购买了10批, 3/475
OF_EACH = re.compile(
    r"(?:各[自有]?|[\u4e00-\u9fff]、[\u4e00-\u9fff]{1,8}分[别別][\u4e00-\u9fff]{0,5}"
    r"|每[\u4e00-\u9fff]{0,4}|/|\beach )$",
    re.IGNORECASE,
)
#: of one and of the other, and the next of them behind the first
IN_TURN = re.compile("分[别別]")
IN_TURN_WITH = re.compile(r"[、和及与與]\s?\d")
#: one more part behind a list, in a word that is no number here: 16 unsafe, 121 substandard and two misbranded
ONE_MORE_IN_WORDS = re.compile(
    r"[^.;。；\d]{0,40}?(?:\b(?:and|,) (?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen"
    r"|another)\b|[、和及与][一二两兩三四五六七八九十]{1,2}[批款件个個家种種])",
    re.IGNORECASE,
)
#: how a sentence begins that divides what the one before counted
DIVIDED = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d][)）、.]\s*)?(?:其中|[当當]中|按|从|從|分|[这這該该]|上述"
    r"|具[体體](?:[为為是]|情[况況]|来看|來看)|依次[为為]?"
    r"|不合格(?:[样樣][本品]|[产產]品|[项項]目)?(?:涉及|包括)|不合格[^，。]{0,8}[中里][，,]?|包括"
    r"|\b(?:by|of (?:these|the|those|which)|among)\b)",
    re.IGNORECASE,
)
#: what is counted over several years, and how many
YEARS_TOGETHER = re.compile(
    r"([两二三四五六七八九十\d])年(?:来|间|以来)?，?(?:累计|合计|总计|共计|一共)"
    r"|\b(?:over|in|across|during) the (two|three|four|five|six|\d) years\b[^.;]*\b(?:together|in total"
    r"|in all|a total of)",
    re.IGNORECASE,
)
#: what stands before the first and the second of two numbers that something moved between: 由18.2%降至14.9%
MOVED_FROM = re.compile(r"(?:由|从|\bfrom\b)[^，。；,;]{0,12}$", re.IGNORECASE)
MOVED_TO = re.compile(r"[^，。；,;]{0,12}?(?:[至到为]|\bto\b)[^，。；,;]{0,12}$", re.IGNORECASE)
#: between the second of these and by how much it moved, with no word of anything else: to 150 in 2024, an increase of 25%
MOVED_BY = re.compile(
    r"\W*(?:in (?:19|20)\d\d\W+)?(?:(?:or|i\.e|that is|which is|an?|of|by|up|down|about|around|some|nearly|almost|over"
    r"|increase|rise|growth|jump|fall|drop|decrease|decline|reduction)\W+)*",
    re.IGNORECASE,
)
#: before a rate of all that a text tells of
OF_ALL = re.compile(r"[总總]体?|全部|整体|整體|所有|平均")
#: the rate of all, as something to compare with
OVERALL = re.compile(
    r"[比较于](?:总体|整体|全部|平均|综合)[^，。；]{0,10}(?:率|水平)|\bthan the (?:overall|average|total)\b",
    re.IGNORECASE,
)
REGIONS = re.compile(
    r"(?:省|自治区|[^城]市|[^地]区|县|州|盟)$"
    r"|^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    r"广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|东部|中部|西部|东北)$"
)
#: words of sets that are conditions on columns
SCOPE_WORDS = re.compile(
    r"线上|线下|网络|网购|实体|电商|直播|生产|流通|销售|领域|环节|去年|今年|上年|同期|本年|全年|年度|季度"
    r"|上半年|下半年|月"
)
#: headers of columns that hold the base of a comparison, and of tables that split a change into rates and mix
BASE_COLUMN = re.compile(r"基期|上年|上期|去年|\bbase\b|baseline|year before|previous", re.IGNORECASE)
MIX_TABLE = re.compile(r"构成的变化|\bmix\b", re.IGNORECASE)
#: words of a row's label that name a channel
CHANNELS = {
    "online": re.compile(r"线上|網上|网络|\bonline\b", re.IGNORECASE),
    "offline": re.compile(r"线下|实体|\boffline\b", re.IGNORECASE),
}
#: numbers in words that widen them
VAGUE = re.compile(
    r"成|半|约|近|超|逾|余|多|左右|上下|以上|以下|不足|不到|至少|至多|"
    r"about|around|approximately|nearly|almost|over|more than|under|less than|at least|some\b|roughly|"
    r"\b(?:in|half|halves|(?:third|quarter|fifth|tenth)s?)\b",
    re.IGNORECASE,
)
#: right before a rate, that it is of all
OVERALL_BEFORE = re.compile(
    r"(?:[总總]体|[总總]體|整体|整體|[综綜]合)[^，。；、\d]{0,12}$|\boverall [^.;,\d]{0,30}$", re.IGNORECASE
)
#: before rates that are told in the order of their size
IN_ORDER_OF_SIZE = re.compile(r"[由从從](?:(?P<falling>高到低|大到小)|低到高|小到大)")
#: tenths with a digit behind them, and words that make a share no less, or no more, than is said: 5成5; 逾三成, 三成多; 近六成
EXACT_TENTHS = re.compile(r"\d成\d")
NO_LESS = re.compile(r"[逾超]|多|[余餘]|以上|[强強]")
NO_LESS_BEHIND = re.compile(r"多|[余餘]|以上|[强強]")
NO_MORE = re.compile(r"近|不足|不到")
#: a share in words that is no percentage: one in five, two thirds
IN_WORDS = re.compile(
    r"\bin\b|\bhal(?:f|ves)\b|(?:third|quarter|fifth|sixth|eighth|tenth)s?\b", re.IGNORECASE
)
#: a half, said in words
HALF = re.compile(r"半|\bhal(?:f|ves)\b", re.IGNORECASE)
#: a part of a year that numbers behind it are of (`part`), or a whole one, which ends it
PART_OF_YEAR = re.compile(
    r"(?<![比较較同与與])(?P<part>[上下]半年|前?第?[一二三四][、和至到]?[一二三四]?季度?(?!节)|第?[1-4]季度"
    r"|(?:1[0-2]|[1-9])月?份?[至到\-—–~～](?:1[0-2]|[1-9])月份?"
    r"|(?<![\d至到\-—–~～])(?:1[0-2]|[1-9])月份?(?=[，,]?(?:全[市省区區县縣]|共|本[局市]|[抽检檢监監]|组织|組織|开展|開展))"
    r"|\b(?:first|second|third|fourth|last) (?:half|quarter|(?:six|three|nine) months)\b"
    r"|\b(?:(?:from|between) )?(?:January|February|March|April|May|June|July|August|September|October|November)"
    r"(?: to | and |[-–])(?:February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"|全年|(?:19|20)\d\d年度?(?![上下前第一二三四同\d])|\b(?:in|during|for) (?:19|20)\d\d\b(?!-)|\b(?:whole|full|entire) year\b",
    re.IGNORECASE,
)
#: a check of its own, which is not counted with the routine ones
SPECIAL_CHECK = re.compile(
    r"[专專][项項](?:[监監]督|[质質]量|[风風][险險]|安全)*(?:抽[查检檢样樣驗验]|[监監][测測])"
)
#: that names are not all of what a total is told of
OF_SOME_KINDS = re.compile(r"等|其[他它]|\b(?:such as|including|etc|others?)\b")
#: near before a part, that it is one of what is left of a whole
REST_NEAR = re.compile(
    r"其余|其餘|其他|其它|余下|餘下|剩余|剩餘|\b(?:rest|remaining|others?)\b", re.IGNORECASE
)
