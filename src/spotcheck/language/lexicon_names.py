"""What can and what cannot be the head of an English name of what was checked: products, places and regions can; offices, times, units and events cannot.

All in lower case.
"""

#: who checks, judges and reports
OFFICES = (
    "administration agency agencies department departments ministry ministries authority authorities "
    "commission commissions committee committees bureau bureaus bureaux office offices institute "
    "institutes institution institutions association associations society federation federations board "
    "boards directorate directorates inspectorate inspectorates council councils government governments "
    "parliament laboratory laboratories lab labs university universities officer officers official "
    "officials inspector inspectors researcher researchers scientist scientists expert experts analyst "
    "analysts investigator investigators spokesperson spokesman spokeswoman minister commissioner "
    "director mayor secretary governor police watchdog watchdogs regulator regulators ngo ngos coalition "
    "staff personnel reporter reporters newspaper newspapers magazine"
)
#: when, and how long
TIMES = (
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays time times second seconds "
    "minute minutes hour hours day days morning afternoon evening night midnight weekend weekends week "
    "weeks fortnight month months quarter quarters term year years decade decades century monday tuesday "
    "wednesday thursday friday saturday sunday christmas easter ramadan diwali eid holiday holidays "
    "festival festivals period periods interval beginning start end middle height meantime meanwhile past "
    "future run-up eve aftermath wake"
)
#: what is measured with
UNITS = (
    "litre litres liter liters millilitre millilitres ml kg kilogram kilograms kilo kilos gram grams "
    "grammes milligram milligrams mg microgram micrograms tonne tonnes ton tons lbs ounce ounces pint "
    "pints gallon gallons metre metres meter-long mile miles ppm ppb dollar dollars euro euros rupee "
    "rupees yuan pence cents percent percentage percentages million millions billion billions lakh lakhs "
    "crore crores twofold threefold fourfold fivefold tenfold size sizes"
)
#: what is said and done
EVENTS = (
    "quota quotas pattern patterns ratio ratios identification frequency frequencies group groups fine fines penalty "
    "penalties system rating ratings ranking rankings release releases statement statements briefing "
    "briefings conference conferences interview interviews bulletin bulletins notice notices speech reply "
    "replies announcement announcements update updates summary article publication publications account "
    "accounts occasion occasions instance instances event events situation situations circumstance "
    "circumstances context scope framework accordance turn view process theory practice principle "
    "nutshell contrast conclusion conclusions comparison sum majority minority handful couple dozen "
    "dozens hundred hundreds thousand thousands lot lots plenty rest remainder halves amount amounts "
    "action actions decision decisions request requests effort efforts attempt attempts initiative "
    "initiatives raid raids crackdown crackdowns visit visits audit audits trip trips case question "
    "questions reason reasons cause causes purpose way ways step steps extent thing things people person "
    "persons public consumer consumers customer customers nothing something anything everything none "
    "departure departures deviation deviations danger dangers concern concerns interest interests outcome "
    "outcomes finding findings total totals average averages sale search provision provisions obligation "
    "obligations searches use value values norm norms threshold thresholds criterion criteria guideline "
    "guidelines specification specifications maximum minimum limit limits mrl mrls tolerance tolerances "
    "requirement requirements standard standards rule rules law laws regulation regulations permit"
)
#: parts of a text, and what offices do
TEXTS = (
    "analysis analyses breakdown breakdowns assessment assessments evaluation evaluations news introduction overview "
    "statistic picture index methodology method methods abstract preface foreword annex appendix discussion recommendation "
    "recommendations advice statistics enforcement alert alerts prosecution prosecutions seizure seizures "
    "monitoring headline headlines history awareness"
)
#: what is said of anything
QUALITIES = frozenset(
    "individual non subject sensitive original common commonest frequent greatest main present absent "
    "possible potential likely unlikely available certain similar typical usual ordinary regular normal "
    "actual real entire full high low best-known well-known important significant considerable "
    "substantial notable famous serious severe critical minor slight early late earliest newest oldest "
    "next following former alone able unable worrying alarming shocking disturbing encouraging "
    "interesting good better best bad worse worst right wrong high-profile long short close likely "
    "wide-ranging comprehensive extensive in-depth successful joint separate similar respective "
    "corresponding sure true false close ready due suspicious suspect suspected illegal unlawful illicit "
    "manufacturing processing distribution adverse statutory prominent unique multiple independent formal "
    "informal private preceding previous prior subsequent consecutive initial excessive inadequate "
    "insufficient sufficient necessary relevant essential existing remarkable striking steep sharp "
    "massive huge enormous vast tiny whopping staggering startling disturbing disappointing disheartening "
    "reassuring impressive modest mere sheer substantial widespread prevalent rare absolute relative "
    "approximate estimated expected planned official unofficial voluntary mandatory compulsory legal "
    "technical practical physical administrative judicial legislative financial economic global "
    "international national regional provincial municipal nationwide annual monthly weekly daily "
    "quarterly bi-annual whole partial complete incomplete additional extra simple complex specific "
    "generic minimal outright far free near vulnerable eligible suitable compatible acceptable "
    "unacceptable visible invisible obvious apparent evident marked unmarked screened surveyed audited "
    "monitored reviewed evaluated investigated verified mentioned aforementioned concerned affected "
    "involved related named listed targeted participating remaining leftover greater lesser fewer larger "
    "smaller".split()
)
#: levels of administration, which name a region only with its name: Pune division
REGIONS = (
    "state states province provinces county counties district districts prefecture prefectures "
    "governorate governorates division divisions municipality municipalities region regions area areas "
    "zone zones territory territories country countries nation nations city cities town towns village "
    "villages community communities neighbourhood neighbourhoods borough boroughs capital island islands "
    "world place places location locations"
)

#: nouns that name something only with another before them: small parts, cleaning agents, hard drives
VAGUE = (
    "industry industries sector sectors onsite on-site prevalence incidence occurrence species strain strains label list lists substance substances "
    "ingredient ingredients chemicals material materials component components element elements "
    "cooperation collaboration consultation partnership conjunction coordination concert tandem parallel "
    "particular general brief full detail details depth advance favour favor front spite charge exchange "
    "support help aid assistance behalf invitation instigation discretion expense risk cost price stake "
    "pace peak moment stage outset onset launch finish completion opening glance sight hand hands eye "
    "eyes mind opinion estimate judgement knowledge information intelligence tip tip-offs fear fears "
    "worry worries suspicion suspicions doubt doubts surprise dismay shock regret relief horror "
    "importance significance relevance priority necessity need needs duty job task tasks role mission aim "
    "aims goal goals objective objectives target targets plan plans policy policies strategy campaign "
    "scheme trade market act acts drive drives paper papers letter letters measure measures "
    "matter matters agents date dates points point part parts order orders level levels copy copies "
    "answer answers page pages team teams alliance season seasons half pound pounds inch inches fold "
    "degree degrees effect light line whole course courses control controls approach note notes executive "
    "sales trading protection recall recalls contact contacts training education"
)

#: nouns and adjectives that, alone or at the end of a phrase, name nothing that was checked
HEADLESS = frozenset(f"{OFFICES} {TIMES} {UNITS} {EVENTS} {TEXTS}".split())
#: what a span of months begins with: the January-September period
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec".split()
)
#: those that name nothing where no other word stands with them
BARE = QUALITIES | frozenset(
    f"{REGIONS} {VAGUE} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety".split()
)

#: places whose name stands behind 'of': the port of Valletta
SEATS = frozenset(
    "port airport harbour harbor city town district municipality province county region state zone".split()
)

#: places of trade, of making and of use: the last word of where samples come from
PLACES = frozenset(
    (
        "zone zones region regions area areas district districts province provinces division stalls stall "
        "markets market marketplaces marketplace fairs ports port airports airport websites platforms "
        "sites site streets retail catering wholesale farms farm mills homes households schools canteens "
        "importers abroad overseas villages cities media countries "
        "centres centers court courts carts kiosks booths counters vendors hawkers peddlers pedlars "
        "bazaars bazaar haats mandis souks bodegas drugstores chemists apothecaries clinics groceries "
        "delicatessens delis patisseries confectioners butchers fishmongers greengrocers chains "
        "discounters minimarts minimarkets supermarkets hypermarkets malls plazas arcades stands trucks "
        "vans parlours parlors dhabas tanneries dairies slaughterhouses abattoirs packhouses packers "
        "growers farmers orchards greenhouses smallholders ponds hatcheries vessels boats borders border "
        "posts checkpoints customs terminals harbours harbors docks depots warehouses storehouses "
        "cafeterias buffets restaurants restaurant cafes cafés pubs bars hotels hostels resorts nurseries "
        "kindergartens hospitals prisons salons spas studios playgrounds stations forecourts garages "
        "workshops webshops e-shops sellers apps auctions states counties towns municipalities "
        "prefectures governorates islands territories shops shop stores store outlets outlet premises "
        "establishments retailers wholesalers suppliers producers manufacturers traders dealers factories "
        "plants mills breweries bakeries kitchens caterers pharmacies eateries takeaways channels "
        "townships suburbs estates slums"
    ).split()
)
#: places whose names look like plurals
PLACES_IN_S = frozenset(
    "brussels paris athens naples algiers caracas lagos maldives seychelles philippines netherlands wales "
    "honduras barbados bahamas laos texas kansas arkansas massachusetts illinois dallas".split()
)
#: places that nothing is told by where no other word stands with them
ANY_PLACE = frozenset(
    "sites site platforms platform websites website channels apps countries regions region areas area "
    "districts district provinces province zones zone places locations points cities towns villages "
    "counties states port airport border harbour harbor city town village district state county market "
    "centre center".split()
)
#: where nearly everything is bought, which names nothing unless another place is told from it
ANYWHERE = frozenset(
    "port|ports|the border|borders|checkpoints|market|markets|open market|local market|local markets|retail market|retail markets|retail|"
    "retail outlets|retail outlet|retail stores|retail shops|retailers|outlets|shops|stores|"
    "local shops|local stores|marketplace|premises|establishments|traders|sellers|vendors|sites|"
    "businesses".split("|")
)
#: firms and places of trade that no others are told from
ANY_FIRMS = ANYWHERE | frozenset(
    f"{trade} {firms}"
    for trade in (
        "production|business|production and business|commercial|economic|operating|trading|market|"
        "producing|sales|production and sales"
    ).split("|")
    for firms in (
        "entities units enterprises companies firms operators establishments premises businesses "
        "sites locations"
    ).split()
)
#: what several kinds of the same share behind the last of them: goat, sheep and buffalo milk
SHARED_HEADS = (
    r"(?:milk|meat|cheeses?|oils?|flour|juices?|yogh?urts?|butter|powders?|mince|products|species|eggs|nuts)"
)
#: kinds of firms, shops and places that samples and firms are told apart by
GROUPED_BY = (
    "operators importers exporters manufacturers producers wholesalers distributors retailers suppliers "
    "sellers traders vendors hawkers dealers growers farmers packers processors caterers butchers "
    "fishmongers bakers bakeries grocers greengrocers supermarkets hypermarkets minimarkets bazaars "
    "pharmacies drugstores chemists hospitals clinics schools canteens restaurants takeaways cafes cafés "
    "hotels pubs bars stalls kiosks farms dairies slaughterhouses abattoirs mills breweries factories "
    "plants garages salons stations forecourts warehouses eateries kitchens nurseries kindergartens "
    "chains discounters"
)
#: what is told of in its order: the three most common violations
ISSUES = (
    "violations problems risks reasons hazards faults defects categories causes issues complaints "
    "offences findings infringements "
    "breaches non-compliances non-conformities shortcomings types areas sources"
).split()
#: words before a place that leave it unnamed: from various shops
ANY = frozenset(
    "various different several many multiple numerous selected certain some other these those all both "
    "such a an its their our each every random randomly around across two three four five six seven eight "
    "nine ten eleven twelve twenty thirty forty fifty dozens hundreds".split()
)

#: in which respect something failed
IN_RESPECT_OF = r"(?:in|with) (?:respect|regard|relation|reference) (?:of|to)|as regards|in terms of"
#: what puts failures down to something, as regular expressions
PUT_DOWN_TO = (
    rf"{IN_RESPECT_OF}|due to|because of|owing to|as a result of|in view of|by reason of|thanks to"
    r"|on account of|on grounds of|on the grounds of|attributable to|attributed to|down to|caused by"
    r"|linked to|related to|relating to|connected with"
    r"|(?:failed|rejected|faulted|cited|flagged|criticised|criticized|penalised|reported|refused"
    r"|marked down|fell down|unsatisfactory|non-?compliant|unacceptable|hazardous|substandard|positive|condemned"
    r"|deficient|tested positive|returned positive|came back positive|objected to|non-?conforming"
    rf"|did not (?:comply|conform)|fell short) (?:{IN_RESPECT_OF}|for|on|over|in|due to|because of|with"
    r"|by reason of)"
    r"|(?:adulterated|contaminated|laced|tainted|spiked|mixed|polluted|infected|infested|diluted|padded"
    r"|coloured|treated|cut|bulked out|positive) (?:with|by|for)"
    r"|contain(?:ed|ing|s)?|had|have|has|having|with|carried|carrying|showed|showing|bore|harboured"
    r"|tested positive for|testing positive for|lack(?:ed|ing)|missing|without|exceed(?:ed|ing|s)?"
    r"|breach(?:ed|ing)?|violat(?:ed|ing)|contraven(?:ed|ing)"
    r"|(?:were |was )?(?:above|over|beyond|outside) (?:the )?(?:[a-z]+ )?(?:limits?|threshold|maximum|mrls?"
    r"|norms?|levels?) (?:for|of)|for|over|on|concern(?:ed|ing)|involv(?:ed|ing)|regard(?:ed|ing)"
    r"|relat(?:ed|ing) to"
)
#: words of amount between those and a substance: high levels of, the limit for
MEASURED = (
    r"(?:(?:some|any|varying|various|certain|measurable|quantifiable|residual|considerable|minute|low"
    r"|excess(?:ive)?|high(?:er)?|elevated|unsafe|illegal|dangerous|harmful|unacceptable|prohibited|banned"
    r"|detectable|undeclared|significant|trace|small|large|permitted|permissible|legal|maximum|safe|minimum"
    r"|required|low|insufficient|inadequate|unauthori[sz]ed|added|much|many"
    r"|little)[ ,]+(?:and )?){0,2}(?:levels?|limits?|amounts?|quantit(?:y|ies)|concentrations?|contents?"
    r"|traces?|residues?|presence|counts?|doses?|excess|thresholds?|maximum|lack|absence|values?|that|those"
    r"|problems|issues|faults|defects|use|addition|inclusion|detection|finding|discovery|non-declaration"
    r"|misuse|overuse)"
)
#: harm of no one substance: unsafe contamination, as a regular expression
HARM_AT_LARGE = (
    r"(?i:(?:(?:high|toxic|un[a-z]+|harmful|dangerous|hazardous|illegal|severe|serious|excessive|some|prohibited"
    r"|banned|levels? of) )*(?:contamination|contaminants?|adulteration|adulterants?|substances?|chemicals|residues"
    r"|traces))"
)
#: bad verdicts that tell kinds of failure apart
VERDICT_KINDS = (
    r"not of standard quality|(?-i:NSQ)|sub-?standard|misbranded|misbranding|mis-?labell?ed|mis-?labell?ing"
    r"|unsafe|adulterated|spurious|counterfeit|fake|falsified|defective|dangerous|hazardous|contaminated"
    r"|expired|unlabell?ed|under-?weight|unregistered|unlicensed|undeclared|unfit|inferior|unhygienic"
)
#: how and why samples are taken, which tells them apart where two of these stand beside one another: 600 targeted and 200 suspect samples
SAMPLING = (
    r"targeted|non-targeted|untargeted|random|randomly selected|routine|non-routine|planned|unplanned"
    r"|scheduled|unscheduled|intensified|suspect|suspected|follow-up|surveillance|enforcement|statutory"
    r"|legal|monitoring|survey|formal|informal|complaint|reactive|proactive|directed|objective|selective"
    r"|regulatory|verification|compliance|investigative|confirmatory|voluntary|import"
)
#: what stands before a colon as a place does, and is where goods are sold, what they are, or what they are tested for
NO_PLACES = frozenset(
    "online offline internet retail wholesale catering imported domestic import export local foreign "
    "organic conventional market supermarket factory farm school hotel restaurant canteen"
    " lead cadmium mercury arsenic nickel noise labelling labeling packaging hygiene safety weight "
    "moisture protein sugar salt fat salmonella listeria histamine"
    " saffron squid kimchi tofu ghee tea coffee rice honey milk fish meat beef pork lamb poultry chicken "
    "bread wine beer water juice oil butter cheese fruit veg produce seafood shrimp tuna salmon"
    " hose case pump lamp kit set bag cup mat pad cable charger battery toy cream soap paint paper gas "
    "petrol diesel fuel fabric cotton silk wool leather furniture jewellery footwear clothing".split()
)
