"""Numbers of English text as patterns: words and units of counts, and what is set aside at sight: dates, laws, limits, names."""

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_BELOW = rf"(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES}|{_TEENS}"
WORD = (
    rf"(?:two|three|four|five|six) dozen|half[- ]a[- ]dozen|a (?:trio|quartet|quintet)(?= of)|(?:{_ONES}|(?<!in )(?<!per )a) hundred(?: and (?:{_BELOW}))?"
    rf"|(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES}|{_TEENS}|a dozen"
)
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
#: 18 may overheat
_VERBS_BEHIND_MAY = (
    "(?:also |not |still |even |have |easily |well )*(?:be|have|contain|cause|catch|lead|pose|give|fail"
    "|break|leak|burn|over[a-z]+|exceed|explode|remain|stay|present|choke|trap|injure|harm|mislead|need"
    "|come|release|fall|tip|collapse|suffer|ignite|melt|expose|result|not)"
)
#: what is numbered by words: Region Three, Schedule One; and what stands before other names that end so: in Camp Seven
_NAMED = (
    "(?:Region|Zone|Ward|District|Sector|Area|Division|Block|Type|Class|Category|Group|Grade|Level|Schedule"
    "|Phase|Stage|Tier|Round|Part|Step|Chapter|Annex|Appendix|Table|Section|Article|Unit|Plant|Farm|Site|Line"
    "|Lot|Terminal|Gate|Camp|Cell|Band|Option|Team|Study|Trial|Experiment|Sample|Brand|Store|Shop|Market"
    "|Factory|Laborator(?:y|ie)|School|Station|Port|Village|Depot|Warehouse|Tranche|Wave|Batch|Cohort|Arm)"
)
_CAPITAL = "(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
_BEHIND_PREPOSITION = "|".join(f"(?<= {word} )" for word in ("from", "in", "at", "by", "of", "under"))
_NO_NAME = r"(?:[A-Z][a-z]+ly|These|Those|All|Only|About|Some|Last|First|Next|Other|Over|Nearly|Top)\b"
_MONTH_CUT = "jan|feb|mar|apr|aug|sept?|oct|nov|dec"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
DIGITS = (
    r"\d{1,3}(?: \d{3}){1,3}(?=[ -]+[a-z(]|[,.;:)”\"](?:\s|$|”))|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)"
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?!,?\d)|\d{1,18}(?:\.\d+)?"
)
_SMALL = f"{_ONES}|ten|twenty"
#: one sample in six was contaminated
ONE_OF = "(?:samples?|products?|items?|models?|toys?|articles?|packs?|bottles?)"
PARTS = (
    r"(?:one|two|three|four)[- ](?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?"
    r"|tenths?)|an?[- ](?:quarter(?! of an? (?:million|billion)\b)|half"
    r"|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?!-"
    r"| (?:(?!of\b)[a-z-]+ )?(?:products?|brand|model|sample|shop|company|firm|test|round|survey|party"
    r"|person|man|woman|time|toy|item|case|batch|study|report|country|city|store|seller"
    r"|trader|was (?:a|the)|one)\b))"
    r"|one[- ]half(?= of\b)"
    r"|half(?=\s+(?:\(|of|the|(?:[a-z]+ly )?(?:did|do|does|were|was|are|had|have|all|fail|pass|represent"
    r"|present|pose|contain|exceed|carr|lack|show|could|came|come|fell|test(?:ed)? (?:pos|neg)|breach"
    r"|violat|met|broke|compl[iy])))"
    rf"|(?:{_SMALL}|\d{{1,3}})(?: in |-in-)(?:every )?(?:{_SMALL}|a hundred|(?<=every )hundred"
    r"|\d{1,3}(?![,.]?\d| ?%| per ?cent))(?![- ](?:hundred|thousand)\b)(?! (?:countries|states|cities"
    r"|years|months|days|weeks))"
    + "".join(
        rf"|(?<=\b{hedge} )(?:{_SMALL}|\d) (?:out of|of) (?:10|ten|100)(?= [a-z])"
        for hedge in ("almost", "nearly", "about", "around", "roughly", "than", "over", "least")
    )
    + "".join(
        rf"|(?<=\b{hedge} )half(?= (?!an?\b|hours?\b|price|way|full\b|empty|cooked|dozen|years?|as\b)[a-z]+)"
        for hedge in ("barely", "only", "nearly", "almost", "about", "around", "roughly", "than", "over")
    )
    + (
        rf"|(?:{_SMALL}) {ONE_OF} in (?:every )?(?:{_SMALL})(?= (?:was|were|had|has|did|is|are|failed"
        r"|contain|exceed|breach|pose)[a-z]*\b)"
    )
    + rf"|(?:{_SMALL}|\d{{1,3}}) (?:out )?of every (?:{_SMALL}|\d{{1,3}}(?!,?\d))"
)
_SPAN_NOUN = (
    r"(?:batches|(?:food |toy )?(?:samples|products|items)|tests|toys|foods|compan|businesses|firms|cases"
    r"|models|units|listings|chargers|enterprises|shops|stores|retailers|manufacturers|producers|importers"
    r"|outlets|premises|sellers|traders|operators|complaints|inspections|checks|kinds|types|categories"
    r"|of (?:the|these|which)|out of|were |failed|passed|%|per cent|percent)"
)
MONEY_SCALE = r"(?:\s?(?:million|billion|lakhs?|crores?|cr|thousand|mil|mln|mn|m|bn|b|k)\b)?"
#: currencies by their codes and signs before a sum, and by their names behind it
CODES = (
    "VND|UGX|KES|GHS|LKR|THB|TRY|IDR|INR|BDT|PKR|NPR|PHP|SAR|NGN|AUD|NZD|CAD|CHF|SEK|NOK|DKK|PLN|CZK|HUF"
    "|RON|BGN|HRK|ISK|RUB|UAH|KZT|ILS|QAR|KWD|BHD|OMR|JOD|EGP|MAD|TND|KRW|JPY|TWD|HKD|BRL|MXN|ARS|CLP|COP"
    "|PEN|ZMW|TZS|RWF|ETB|XOF|XAF|ZAR|NAD|BWP|MWK|BTN|MVR|MMK|KHR|LAK|BND|FJD|PGK|JMD|TTD|BBD|MUR|SCR|SLL"
)
_COINS = (
    "(?:dinars|dirhams|riyals|rials|shillings|naira|taka|ringgit|baht|pesos|rand|crowns|koruna"
    "|kron(?:er|or|ur)|francs|zlot(?:ys?|ych)|cedis?|kwacha|dong|rupiah|yen|lira|roubles|rubles|forints?"
    "|leva?|birr|ngultrums?|rufiyaa|hryvnias?|tenge|shekels|riels?|kyats?|pula)"
)
#: currencies by their names before a sum: Shillings 2.5 billion
COINS_BEFORE = (
    "(?:Shillings|Naira|Rupees|Taka|Kwacha|Dirhams?|Dinars?|Riyals?|Cedis?|Euros?|Pesos?|Ringgit|Baht|Rand|Birr"
    r"|Francs|Rupiah|Dong|Yuan)(?=\s?(?:\d{1,3}[ ,]\d{3}|\d{3}|[\d.]+ (?:thousand|million|billion|lakhs?|crores?)\b))"
)
#: by so many points: a 5-point drop
_MOVE = "(?:drop|fall|rise|increase|decrease|decline|improvement|gain|jump|reduction|dip|leap)"
UNIT = (
    r"\s?(?:%(?:\s?points?\b)?|percent(?:age)?[- ]points?\b|percent\b|-percent\b"
    r"|per\s?cent(?:age)?(?:[- ]points?)?\b|pc(?:[- ]points?)?\b(?! (?:sets?|kits?|packs?)\b)|pct(?:[- ]points?)?\b|p\.c\."
    r"|pp\b|ppts?\b|points?\b(?! scale)|times\b(?! (?:the|over|above|higher than) (?:the )?(?:legal|limit"
    r"|permitted|maximum|allowed|acceptable|mrls?\b|safety|regulatory|prescribed|recommended|tolerable))"
    rf"|-point\b(?= {_MOVE}\b)|-?fold\b|yuan\b|rupees\b|pounds\b|euros?\b|(?:u\.?s\.? )?dollars\b|{_COINS}\b|(?-i:{CODES})\b)"
)
#: the rules of a law, and their paragraphs: Rule 7 (1) (a), sections 3(1)(zx) and 26(2), Section 12 (1) of the Act
_RULES = r"(?:(?:sub-?)?(?:section|rule|regulation|article|paragraph|clause)s?)"
_PARAGRAPH = r"\((?:\d{1,2}[a-z]?|[a-z]{1,4})\)"
_RULE = (
    rf"\d{{1,3}}[a-z]?(?:{_PARAGRAPH}(?:\s?{_PARAGRAPH})*|(?: \(\d{{1,2}}\)\s?\([a-z]{{1,4}}\)| \([a-z]{{1,4}}\)\s?\(\d{{1,2}}\))"
    rf"(?:\s?{_PARAGRAPH})*| \(\d{{1,2}}\)(?= of (?:the|this|that|its|said|sub)|,? read with))"
)
_LAW = rf"\b{_RULES} {_RULE}(?:(?:,|,? and|,? or|,? read with)(?: {_RULES})? {_RULE})*"
#: no year: of 1933 pumps checked, tested 1985 scales
_DRAWN = (
    "checked|tested|sampled|inspected|examined|analy[sz]ed|screened|surveyed|collected|bought|purchased"
    "|visited|audited|assessed"
)
_DRAWING = (
    "checked tested inspected examined analysed analyzed sampled screened surveyed visited collected "
    "bought purchased seized confiscated impounded detained destroyed recalled received weighed made".split()
)
#: what goes by years: the 2019 prices, the 2018 cars
_DATED = (
    "(?:models|editions|series|levels|standards|rules|figures|results|prices|reports|records|returns"
    "|statistics|sales|accounts|imports|exports|harvests|crops|vintages|calendars|diaries|licen[cs]es"
    "|permits|findings|cars)"
)
_A_COUNT = (
    rf"(?:(?<=\bof )|(?<=\bof the )|(?<=\bamong ))\d{{4}} (?!{_DATED}\b)(?:(?!(?:and|when|had|were|which|that|we|they)\b)[a-z-]+ ){{1,3}}(?:{_DRAWN})\b"
    rf"|(?<=\bthe )\d{{4}} (?:{_DRAWN})\b|(?<=\ba total of )\d{{4}} (?!{_DATED}\b)[a-z-]+\b"
    rf"|(?:{'|'.join(f'(?<={verb} )' for verb in _DRAWING)})\d{{4}} (?!{_DATED}\b)[a-z-]+s\b"
)
#: what a firm or a place is said to be one of: in Auchan, one of the largest food retailers
_GREAT_NAMES = (
    "(?:retailers|compan(?:y|ies)|firms|makers|manufacturers|producers|chains|exporters|importers|suppliers"
    "|sellers|stores|platforms|marketplaces|countries|cities|regions|groups|websites|sites|supermarkets"
    "|processors|distributors|dairies|markets|provinces|states|towns|ports)"
)
#: what a multiple of a limit is told of, up to a count: in seven of 22 rings
_NO_COUNT = rf"(?:(?! in (?:\d|(?:{WORD})\b))[^.,;)\n])"
PATTERNS: dict[str, str] = {
    "code": r"\d{19,}",
    "link": (
        r"https?://\S{1,400}|www\.\S{1,400}|\d[a-z0-9_.-]{0,64}@[a-z0-9_.-]{1,100}"
        r"|(?<=@)\d[a-z0-9_.-]{0,100}"
    ),
    "phone": (
        r"\+[1-9]\d{0,2}(?=(?:[\s()-]*\d){7})[\s-](?:\(0\)[\s-]?)?\(?\d{1,4}\)?(?:[\s-]\d{2,8}){1,4}\b|"
        r"(?:\+\d{1,3}[\s-]?)?\(?\b0\d{2,4}\)?[\s-]\d{3,4}[\s-]\d{3,4}\b"
        r"|(?:helpline|freephone|hotline|media line|phone line)(?: on| at| is|:)* \d[\d ]{6,16}\d"
        r"|\b0\d{1,5}(?: \d{2,4}){2,4}\b"
        r"|(?:tel(?:ephone)?|phone|call|hotline|fax)(?: numbers?| no)?\.?:?\s?(?:is |us on |on )?[+(]?\d[\d\s()-]{5,24}"
    ),
    "law": _LAW,
    "standard": (
        r"\b(?:(?:bs|din|is|iec|iso|astm|gb|as/nzs|ss|cns|ul)\s?)*(?:en|bs|iso|iec|astm|gb|ul"
        r"|(?-i:IS)(?= \d{3,}))(?:\s?/\s?\w)?[ -]?[a-z]?\d[\d.:/+-]*(?<![.:/+-])(?:\s?[-–:]\s?\d+)*"
        r"|\bstandards? (?:no\.? )?\d{3,}(?:\.\d)?:\d{4}\b"
        r"|\b(?-i:(?!FY)[A-Z]{2,5}) \d{1,5}[:-](?:19|20)\d\d\b"
        r"|(?:requirements|standards?|provisions|clauses|terms) of (?-i:[A-Z]{2,5}) \d{3,5}\b"
        r"|\b(?-i:[A-Z]{2,4}) \d{3,5}(?= (?:tests?|standards?|requirements?|specifications?)\b)"
        r"|\b(?-i:AS(?:/NZS)?|NZS|DIN|SANS) \d{3,}(?:[.:-]\d+)*|\b(?-i:MS|SNI|TIS|SLS|SANS|PNS|TCVN|JIS|NIS|PS|SS|DS|EAS|DIN|GSO) \d[\d.-]*\s?[:]\s?(?:19"
        r"|20)\d\d\b|(?:regulations?|directive|decision|act|order|rules?|ordinance|cap\.?|chapter"
        r"|bill)\s?(?:\((?:ec|eu|no\.?)\))?(?:,?\s?no\.?)?\s?\d[\d/]*(?:\s?(?:ec|eu|eec))?"
        r"|\(e[uc]\)\s?(?:no\s?)?\d[\d/]*|\b(?!(?:19|20)\d\d/\d\d\b)\d{4}/\d+(?:/e[cu]|/eec)?\b"
    ),
    "interval": (
        r"\(?\b\d+(?:\.\d+)?\s?(?:%|per cent) (?:confidence|credible|uncertainty) (?:intervals?|limits?"
        r"|level)(?:[^.;)\n]|\.(?=\d)){0,50}|\d+(?:\.\d+)?% ?ci\b(?:[^.;)\n]|\.(?=\d)){0,30}"
        r"|\bp(?:[- ]value)?s?(?: of)?\s?[=<>≤]\s?0?\.\d+"
        r"|confidence interval(?:[^.;)\n]|\.(?=\d)){0,40}"
        r"|\((?:ci:? ?)?\d+(?:\.\d+)?\s?%?\s?(?:to|[-–])\s?\d+(?:\.\d+)?\s?%\)"
    ),
    "date": (
        r"\b\d{1,2}(?:st"
        r"|nd"
        r"|rd"
        rf"|th)?(?:\s?[-–]\s?\d{{1,2}})? (?:of )?(?!(?-i:may) (?:{_VERBS_BEHIND_MAY})\b)(?:{_MONTH})\b,?(?: (?:19"
        rf"|20)\d{{2}})?|\b(?:{_MONTH})\b\.?(?: \d{{1,2}}(?:st|nd|rd|th)?,?(?!\d))?(?: (?:of )?(?:19"
        rf"|20)\d\d)|\b(?:{_MONTH}) \d{{1,2}} (?:and|to) \d{{1,2}}\b(?!\.\d|,\d{{3}}|%"
        rf"| [a-z]+ (?:were|was|failed))|(?<=\bon )(?:{_MONTH}) {_DAY}\b(?!\.\d|,\d{{3}}|%)"
        rf"|\b(?:{_MONTH}) {_DAY}\b(?!\.\d|,\d{{3}}|%| of (?:the )?\d"
        rf"|(?:(?<=\bin \w{{3}} \d\d)|(?<=\bin \w{{4}} \d\d)|(?<=\bin \w{{5}} \d\d)) {_SPAN_NOUN})"
        rf"|\b(?:{_MONTH_CUT})\. \d{{1,2}}(?: (?:and|to) \d{{1,2}})?\b(?!\.\d|,\d{{3}}|%|-?\s?{_SPAN_NOUN})"
        r"|\b(?:19|20)\d\d(?:-(?:0?[1-9]|1[0-2])-|/(?:0?[1-9]|1[0-2])/)(?:0[1-9]|[12]\d|3[01]|[1-9])\b"
        r"|\bfy ?['’]?(?:(?:19|20)\d\d|[12]\d)\b(?![.,]\d|[%/–-])"
        r"|\b(?:(?:fy|financial year)\s?)?(?:19"
        r"|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d)(?![\d,.]*\d?\s?%)(?!\.\d)"
        r"|\s(?:to|and|through)\s(?:19|20)\d\d)\b|\b(?:q[1-4]|h[12])(?: (?:19|20)\d\d)?\b"
        r"|(?<= in )(?:19\d\d|20[0-3]\d)\b(?= (?:were|was|had|did|failed|passed|showed|contained|came)\b)"
        r"|(?<=since )(?:19\d\d|20[0-3]\d)\b"
        rf"|(?<!out of )\b(?!{_A_COUNT})(?:19\d\d|20[0-3]\d)\b(?![,.]\d"
        rf"|-?\s?{_SPAN_NOUN})(?!(?<!in \d{{4}})(?<!since \d{{4}}) \(\d+(?:\.\d+)?\s?%\) )"
        r"|\b\d{1,2}:\d\d\b|\d{1,2}/\d{1,2}/\d{2,4}|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b"
        r"|\b\d{1,2} ?[ap]\.?m\b"
    ),
    "article": (
        rf"\bnumber (?:{_ONES}|ten)\b(?= (?:with|on|in|spot|place)\b|[,.;)])"
        rf"|(?<!in )(?<!at )(?<!from )(?<!of )\b(?:{_ONES}) (?:spots|places|positions|notches|ranks)\b|"
        r"\b(?:zones|regions|wards|districts|sectors|phases|groups|categories|classes|levels"
        r"|types) \d{1,2}(?:, \d{1,2})*(?: and| or| to) \d{1,2}\b(?![.,]\d|%| [a-z]+s\b)|"
        r"\b(?:article|section|table|figure|annex|appendix|schedule|page|no\.?|number|part|paragraph|phase"
        r"|round|class|footnote|type|level|issue|top|group|grade|(?-i:Zone|Region|Ward|District|Sector)"
        r"|step|chart|box|case|stage|chapter|volume|lot|model|category|tier|rule|regulation"
        r"|(?:store|week|shop|plant|farm|brand|supermarket|supplier|restaurant|experiment|trial|laboratory|ward"
        r"|zone|district)(?= \d{1,2}(?:[,.;:)]|$"
        r"| (?:and|had|has|was|did|were)\b)))\s(?:no\.?\s?)?\d+(?:[.-]\d+)*[a-z]?\b(?!\.\d|,\d{3}\b|%"
        r"|\s?(?:per cent|percent|samples|products)| (?:out )?of (?:the |all |these )?\d)"
        r"|\b(?:serial|batch|lot|model|item) (?:numbers?|codes?|nos?\.?) \d+(?:(?: to | and |, ?|\s?[-–]\s?)\d+)*\b(?![,.]\d|%)"
        r"|\b(?:table|figure|annex|appendix) \d+(?:[.-]\d+)*(?= (?-i:[A-Z]))"
        r"|\b(?:entr(?:y|ies)|articles|sections|annexes|chapters|paragraphs"
        r"|clauses) \d+(?:(?:\s?[-–]\s?| and | to )\d+)*\b(?! [a-z]+s\b)"
        r"|\b(?:round|phase|stage|part|tier|schedule) (?:one|two|three|four|five)\b|\b\d+(?:st|nd|rd|th)\b"
        # from Region Three, Wards Two and Five, Type One chargers; in Camp Seven
        rf"|\b(?:(?-i:{_NAMED})s?|(?:{_BEHIND_PREPOSITION})(?-i:(?!{_NO_NAME})[A-Z][a-z]+))"
        rf" (?-i:{_CAPITAL})(?:(?:,? and|,| or| to) (?-i:{_CAPITAL}))*\b"
        r"(?!-| (?:(?:out )?of|in|per ?cent|percent|hundred|thousand|million|dozen)\b| \(\d|(?-i: [A-Z]))"
        # Enforcement 6/18; a paragraph of a numbered text, whose words stand with single blanks
        r"|\b(?:enforcement|report|bulletin|circular|newsletter|memo|notice|press release|fact ?sheet) (?:no\.? )?"
        r"\d{1,4}/\d{2,4}\b(?! (?:of|were|was|failed|passed)\b)"
        r"|(?<![^\n])\d{1,2}(?:[ \t]{2,}|\t)(?=(?-i:[A-Z])[a-z]*,? (?:[^\s|]+ ){5})"
        r"|(?<=[a-z] )#\s?\d+\b|\[\d+\]|\bpp?\. ?\d+(?:[-–]\d+)?|footnote \d+|"
        + "|".join(
            rf"{line}(?:\d+(?:\.\d+)*(?:[.)]\s|、)|\(\d{{1,2}}\)\s?(?=[a-z\d]))"
            for line in (r"(?<![^\n])", r"(?<=\n )", r"(?<=\n  )", r"(?<=\n   )", r"(?<=\t)")
        )
    ),
    "limit": (
        r"[<>≤≥]? ?\d+[⁰¹²³⁴-⁹]+(?: ?(?:cfu|mpn)[^\s)]*)?"
        r"|\b(?:plus or minus|plus/minus|±) ?[\d.]+ ?(?:%|per ?cent\b)?"
        r"|\b(?:levels?|concentrations?|contents?|amounts?)(?: of [a-z]+)? (?:exceeding|above|over|in excess of|below|under|up to) [\d.]+ ?(?:%|per ?cent\b)"
        r"|[\d.]+ ?(?:%|per ?cent) of (?:the |its |each )?[a-z]+ by weight\b|"
        r"\b\d[\d.]* to \d[\d.]* times (?:(?:higher|more|greater) than |above |over )?(?:the|its|their) (?:[a-z]+ ){0,3}"
        r"(?:limits?|levels?|maximum|mrls?|standards?|thresholds?|values?)\b|"
        r"(?<![\d,.“\"])\d{1,2}(?:\.\d+)?[\"″](?= ?[(a-z])"
        r"|(?<![\d,.])\d{1,2}(?:\.\d+)?\s?[-–]\s?\d{1,2}(?:\.\d+)?\s?(?:%|per cent\b|percent\b)(?! points?)"
        r"|(?:(?<=anywhere from )|(?<=between )|(?<!from )(?<!to ))\b\d+(?:\.\d+)? (?:to"
        r"|and) \d+(?:\.\d+)?\s?(?:%|per ?cent)(?= (?:below|above|less|lower|short|under|over|too)\b)"
        r"|(?<=anywhere from )\d+(?:\.\d+)?\s?(?:%|per ?cent)? to (?:more than |over )?\d+(?:\.\d+)?\s?(?:%"
        r"|per ?cent)|(?<!from )(?<!by )\b\d+(?:\.\d+)?\s?(?:%|per cent) (?:to|[-–]) \d+(?:\.\d+)?\s?(?:%"
        r"|per cent)|\d+(?:\.\d+)?\s?%[-–]\d+(?:\.\d+)?\s?%|"
        rf"\b(?:{WORD}) times (?:the|over|above|higher than) (?:the )?(?:legal|permitted|maximum|safe"
        r"|allowed|limit|acceptable|mrls?\b|regulatory|prescribed|recommended|tolerable){_NO_COUNT}{{0,20}}|"
        rf"\b[\d.,]+ times (?:higher|more|greater|stronger|brighter|louder|larger) than (?:the )?\d[\d.,]* ?[a-z%/]+ (?:stated|declared|marked"
        r"|claimed|allowed|permitted|advertised)\b|\b(?:labelled|labeled|stated|declared) [\d.]+ ?(?:%|per ?cent\b)"
        r"|\b(?:missing|lost|lacked|lacking)(?: on average| up to| about| some)* [\d.]+ ?(?:%|per ?cent) of (?:its|their)\b"
        r"|\b(?:deviation|difference|discrepancy)s? (?:reaching|reached|up to|as (?:much|high|large) as) [\d.]+ ?(?:%|per ?cent(?:age)?)(?: ?points?)?|"
        r"\b\d+(?:,\d{3})*(?:\.\d+)?(?: (?:thousand|million|billion|lakh|crore))?\s?(?:mg/kg|mg/l|µg\S*|ug\S*|μg\S*|g/100g|mg|kg|g|ml|cm|mm|m|km|v|w|kw"
        r"|hz|mw|nm|db|iu|°c|ppm|ppb|parts per (?:million|billion)|cfu\S*|(?:mega)?lit(?:re|er)s?|gallons?|kilos?|quintals?"
        r"|(?:metric )?tonnes?|(?:metric )?tons?|degrees?|inch(?:es)?|volts?|watts?|kilograms?|grams?|(?:micro|milli|nano)grams?"
        r"|metres?|mah|newtons?|times the (?:legal |permitted |maximum |safety |allowed |safe |acceptable "
        r"|eu |uk |us |who |regulatory |prescribed |recommended |tolerable |national "
        r"|statutory )*(?:limits?|levels?|mrls?|standards?|threshold|maximum|concentrations?|contents?"
        r"|amounts?|values?|doses?)|times (?:higher than|over|above|more than) (?:the )?(?:legal|permitted"
        rf"|maximum|safe|allowed|limit|level|eu |uk |us ){_NO_COUNT}{{0,30}})\b(?![\w])"
        rf"|\b(?:{WORD})(?: (?:thousand|million|billion|lakh|crore))? (?:metres?|centimetres?"
        r"|centimeters?|millimetres?|kilometres?|inches|kilograms?|kilos?|grams?|(?:mega)?lit(?:re|er)s?"
        r"|(?:metric )?tons?|(?:metric )?tonnes?|gallons?|quintals?|miles?|degrees)\b"
        r"|\b\d+(?:,\d{3})*(?:\.\d+)?-(?:kilogram|gram|kg|litre|liter|tonne|volt|watt|inch|metre|meter|page"
        rf"|point(?! {_MOVE}\b)|hour|storey)\b"
        r"|\bspf\)?\s?(?:(?:rating |value |factor |level )?(?:of|was|were|is"
        r"|(?:was |were |is |of )?(?:just |only )?(?:higher|lower|more|less|greater) than|above|below|under"
        r"|over|at least) (?:just |only |about )?)?\d+(?:\.\d+)?\+?|\b(?:claims?|factor) of \d+\+?"
        r"|\b(?:between|from) [\d.,]+ (?:and|to) [\d.,]+ ?(?:euros?|pounds|dollars|yuan|rupees|degrees)\b"
        r"|\bpopulations? of (?:about |around |more than |over |at least |up to )?\d[\d,.]*\d"
        rf"|\b(?:aged?|ages) (?:of )?(?:{_ONES}|ten|eleven|twelve)\b|"
        r"\b(?:aged?|ages|under|over) \d+\b(?= (?:years|months))"
        r"|\b(?:under|over|above) (?:one|two|three|four|five|six|eight|ten|twelve"
        r"|fourteen)(?= (?:and|or|years)\b|[,.;]|$)"
        r"|\bunder[- ](?:\d+s|(?:3|5|8|14|16|18)\b(?! ?(?:%|per|samples|products)))"
        r"|\d+(?:\.\d+)?% (?:by weight|alcohol|abv|hydrogen peroxide|cotton|concentration)|\d+ by weight"
        r"|(?:limits?|maximum|minimum|concentration|content|requirement|threshold"
        r"|benchmark) of (?:at least |over |up to )?\d+(?:\.\d+)?%?"
        r"|(?:concentration|content|reading|strength|moisture)s?(?: found| measured| detected| recorded)? (?:was|were|is|reached)"
        r" (?:about |only |just )?\d+(?:\.\d+)?\s?(?:%|per ?cent)"
        r"|(?<=contained )(?!no\b)(?:[a-z-]+ ){1,2}(?:above|over|exceeding|in excess of|below) \d+(?:\.\d+)?\s?(?:%|per ?cent)"
    ),
    "duration": (
        rf"\b(?:\d+(?:\.\d+)?|{WORD})(?:[- ](?:working|calendar|consecutive|successive|day|fiscal"
        r"|financial|full|(?:previous|past|last)(?= [a-z]+s\b)))?[- ](?:years?|months?|weeks?|days?|hours?"
        r"|minutes?|seconds?(?!-(?:hand|life|choice|grade))|decades?)\b(?:[- ]old)?"
        r"|\b(?:first|last|past|previous) (?:two|three|four) quarters\b|24/7|\bone day\b"
        r"|\b\d{1,3}(?=,? (?:or|to) \d{1,3} (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b)"
    ),
    "name": r"\bcap\. ?\d+[a-z]?\b|"
    r"\b(?:batch|lot|model|serial|article|order)(?: (?:no\.?|number|code))? #?\d{3,7}\b(?![,.]\d| [a-z]+s\b)|"
    rf"\b7-eleven\b|\b(?:{_ONES}|ten|twelve)-(?!(?:in|of|out)\b|third|quarter|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|half|halves|fold|hundred|percent|per)[a-z]{3,}\b|"
    r"(?<=[一-鿿])\d+(?:\.\d+)?[a-z]*|\b\d+(?:\.\d+)?[a-z]{0,3}(?=[一-鿿])|(?<=[a-z])-?\d+(?:\.\d+)?[a-z]*"
    r"|\b\d+(?!pct?\b)[a-df-z]{1,3}\b|\b\d{1,3}[a-z]{1,4}\d+\w*"
    rf"|\b\d+-(?:year|month|day|pin|inch|in|point(?! {_MOVE}\b)|page|part|star|way|piece|step|hour)\b"
    r"|e-?\d{3}\b"
    r"|(?<=[a-z][a-z]\))\d{1,2}(?=[\s.,;:]|$)|"
    r"\b\d{1,2}-(?:[a-z]{2,}(?:[nt]ol|one|ane|ene|ide|ine|acid)|mcpd|[dm]cp)\b",
    "word": (
        r"(?<=, )one (?=of (?:the|its|their|our|[a-z]+['’]s) (?:[a-z]+['’]s )?(?:[a-z]{2,}est|most|leading|main|major"
        rf"|top|best-[a-z]+) (?:[a-z-]+ ){{0,4}}{_GREAT_NAMES}\b)|"
        r"\bno one\b|\bat least (?:one\b|1\b(?!\s?(?:million|billion|lakh|crore|%|per\b|in\b|out\b"
        r"|[,.]\d)))|\b(?:every|each|any|not) one\b|\bone or (?:more|both|two|several|a few|some|other)\b"
        r"|\bone another\b|\bone (?:is|can|should|must|may|day|hand|thing|way|reason|another|such|time"
        r"|place)\b|\bat one\b(?! (?:in|of|out)\b)|\bany one\b|\bone-(?:off|stop|time)\b"
        r"|\b(?:first|second) half\b|\bhalf[- ](?:year|a(?![- ]dozen))\b"
    ),
}
