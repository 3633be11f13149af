"""Words by which English noun phrases are found: what ends them, and what in them names no goods; in lower case."""

#: articles and the like, which stand before a noun phrase and end one that has begun
DETERMINERS = frozenset(
    "either neither the a an all these those this each every some any such its their our his her other "
    "another both more most no about around nearly over".split()
)
#: verbs that are no nouns, and what their forms in the present are
_VERBS = (
    "let keep allow enable provide demonstrate confirm prove seem appear tend happen occur arise become "
    "belong depend differ constitute contain exceed conform adhere "
    "receive achieve obtain acquire describe declare disclose identify detect reveal indicate suggest "
    "imply relate refer apply come get take put bring tell know think believe feel see hear find lose "
    "sell "
    "compare equate correspond pertain consider deem involve include exclude follow precede accompany "
    "affect kill explode ignite overheat collapse detach shatter melt emit ensure maintain retain remain "
    "continue begin cease avoid prevent threaten endanger undermine violate contravene infringe neglect "
    "omit survive withstand resist meet require possess arrive enter reject accept refuse deny admit "
    "recommend propose urge advise warn remind inform announce explain conclude represent"
).split()
#: words that end a noun phrase: prepositions, pronouns, conjunctions and verbs
ENDS = frozenset(
    (
        *_VERBS,
        *(f"{verb}s" for verb in _VERBS),
        *(
            "apply applies imply implies deny denies vary varies notify notifies satisfy satisfies "
            "fulfil fulfils classify classifies identify identifies specify specifies go goes"
        ).split(),
        *(
        "read reads smelt tasted whereby giving having exceeding lacking proved caused deserve deserves ought stuck resisted needed required "
        "triggered prompted warranted "
        "deserved merited revealed harboured hit hits received underwent raised claimed recorded run runs "
        "yielded scored suffered resulted weighed cleared respected followed adhered achieved exceeded "
        "violated contravened infringed flouted omitted misled overstated understated overcharged emitted "
        "released shattered splintered frayed crumbled even too very quite rather flew rang sank sat hung "
        "slid shot wore won bit froze swelled due owing worth apart away aside longer shorter stayed "
        "sounded took reacted dripped squeaked missed split burst bent tore shed leaked snapped melted "
        "exploded collapsed ignited overheated buckled jammed wobbled flunked survived withstood "
        "performed worked blocked toppled failed of for from among amongst in on at by with to into onto "
        "as than during between after before against because if when while where since until via towards "
        "within above below without one two three four five six seven eight nine ten like pay pays "
        "throughout now still everything stands stood finding last next yesterday today under over per "
        "across through about despite upon off out up down "
        "versus vs misread oversaw near amid beside along that which who whose whom what how why we i you "
        "they he she it us them there here but although though however whereas unless whether so then "
        "also only "
        "were was is are be  been being am has have had having do does did done can could will would may "
        "might must shall should not never "
        "failed fail fails passed pass passes complied comply complies met meet meets exceeded exceed "
        "exceeds contained contain contains breached breach violated violate posed pose poses carried "
        "carry carries bore bear bears lacked lack lacks showed show shows shown "
        "containing showing claiming having exceeding bearing lacking posing failing meeting selling "
        "stocking displaying flouting using including comprising covering involving belonging presenting "
        "representing accounting carrying making coming originating according regarding concerning "
        "costing ago ahead behind following being passing "
        "found made sold bought taken took drawn sent chosen came come went said says told gave given "
        "held kept led left lost put ran risen fell fallen saw seen set stood began begun grew grown "
        "known got underwent undergone brought caught built paid spent dealt swept broke broken offered "
        "stopped fared presented exhibited displayed demonstrates demonstrated suggests suggested "
        "indicates indicated reveals means highlights raises chose chosen drew drove felt hid hidden knew "
        "laid lay rang sank shook spoke stole struck tore threw wore wrote "
        "labelled labeled available supplied comprise comprises consist consists remained make makes need "
        "needs cover covers nor plus almost roughly approximately"
        ).split(),
    )
)  # fmt: skip
#: words that are verbs behind a plural, where neither it nor they end the phrase: parts break off, models cause a shock
VERBS_OR_NOUNS = frozenset(
    "rose break bend leak burn crack fall drop cause claim test taste look smell work run cost risk pose "
    "show score rank lack need help turn start stop cut tear snap slip tip catch spark trip top use "
    "ignore share feature offer order report release return pass present measure weigh contrast average "
    "total number".split()
)
#: adverbs that are part of a name: locally grown herbs; others say how something was done
NAMING_ADVERBS = frozenset(
    "locally domestically organically commercially industrially traditionally naturally artificially "
    "genetically freshly newly individually privately publicly commonly widely highly minimally partially "
    "partly fully lightly heavily finely frequently mechanically electrically chemically thermally "
    "manually hand legally illegally informally internally externally nationally regionally "
    "foreign ethically sustainably conventionally biologically environmentally specially specifically "
    "randomly popularly cheaply previously recently jointly separately supposedly allegedly purportedly "
    "potentially nominally federally".split()
)
#: participles that name goods by themselves, without a noun behind them: 14 smoked, 12 unbranded
PREPARED = frozenset(
    "processed unprocessed cooked uncooked smoked dried canned tinned cured fermented pickled boiled "
    "baked fried roasted grilled refined unrefined salted unsalted chilled sliced minced filleted breaded "
    "marinated flavoured flavored sweetened unsweetened carbonated concentrated powdered pasteurised "
    "pasteurized unpasteurised unpasteurized packed unpacked prepacked "
    "licensed unlicensed registered unregistered certified uncertified unlabelled branded unbranded "
    "packaged unpackaged used reduced treated untreated coated uncoated laminated printed cultivated "
    "farmed peeled shelled stuffed prepared assorted mixed".split()
)
#: words that name nothing alone, and those behind which they belong to the name: down jackets, food contact articles
COMPOUNDS = {
    "down": frozenset(
        "jacket jackets coat coats clothing clothes garment garments duvet duvets quilt quilts pillow "
        "pillows vest vests comforter comforters products wear feather".split()
    ),
    "food": frozenset(
        "contact supplement supplements additive additives mixers processors containers packaging wrap".split()
    ),
    "consumer": frozenset(("electronics",)),
    "can": frozenset(("opener", "openers")),
    "pass": frozenset(("key", "keys", "card", "cards")),
}
#: what stands before boards and regulators that are offices
OFFICIAL = frozenset(
    "health school food state local national federal regional licensing pollution water energy market "
    "marketing review control tourism financial industry environmental quality standards medical pharmacy "
    "telecoms media state-level city county dairy advisory management".split()
)
#: what goods are for, before a plain noun of goods; and participles that only tell which of them
USES = frozenset("control remote storage cutting".split())
NO_USES = frozenset(
    "remaining failing missing offending existing competing corresponding resulting outstanding "
    "underlying ongoing incoming matching surviving participating differing violating containing "
    "following including selling being having passing complying conforming testing leading according "
    "using pending exceeding breaching infringing bearing".split()
)
PLAIN_GOODS = frozenset(
    "bottles products cans units boards jars items articles devices goods packs tins boxes pieces sets".split()
)
#: endings of pronouns with a verb: the alarms we've tested
CONTRACTED = ("'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "n't", "n’t")
#: words that name no product without the noun behind them: imported products
ADJECTIVES = frozenset(
    "contact imported domestic local foreign household prepackaged prepacked pre-packaged pre-packed "
    "non-prepacked packaged consumer branded unbranded various industrial agricultural food-contact "
    "personal everyday daily novelty childcare seasonal electrical electronic electric leather textile "
    "plastic wooden paper ceramic sporting leisure".split()
)
#: adjectives that tell of goods where they come from or how they are sold, and no verdict
ORIGINS = frozenset(
    "imported domestic local foreign organic conventional raw processed unprocessed fresh frozen canned "
    "dried branded unbranded homegrown home-produced".split()
)
#: what offices do, behind and, which joins no name: 33 teas and noted residues
DOINGS = frozenset(
    "noted detected discovered identified reported concluded revealed observed recorded removed seized "
    "confiscated destroyed closed issued fined suspended imposed sent sealed warned prosecuted tested "
    "sampled collected analysed analyzed inspected examined checked screened rejected declared confirmed "
    "uncovered concluded noticed".split()
)
#: nouns of a measure, behind which 'of' names the product: portions of cooked rice
PARTITIVES = frozenset(
    "imports exports deliveries sales purchases reports parcels crates portions servings stacks packs packets packages bottles boxes "
    "cartons bags tins cans jars sets pairs tubes rolls sachets tubs pieces bunches loaves cuts".split()
)
#: what tells of one of many by its place in a row: of the cheapest 200, the five top-selling brands
SUPERLATIVES = (
    r"(?:cheapest|dearest|costliest|priciest|best|worst|most|least|top|leading|first|last|biggest|largest"
    r"|smallest|newest|oldest|latest|highest|lowest|(?:top|best|biggest|fastest|hottest)-[a-z]+"
    r"|[a-z]+est-[a-z]+|popular|expensive|common|nation['’]s|country['’]s|remaining)"
)
#: nouns of an amount, behind which 'of' names the product however they are described: a large number of toys
AMOUNTS = frozenset(
    "number numbers range variety varieties proportion percentage share majority minority selection "
    "series amount amounts quantity quantities species strains breeds level levels concentration "
    "concentrations trace traces".split()
)
#: words behind a noun that are none
JUDGED = frozenset("nsq compliant unhygienic unsanitary guilty".split())
TRAILING = JUDGED | frozenset(
    "online offline alone overall nationwide statewide countrywide worldwide each altogether respectively "
    "only total positive unfit flammable unsafe substandard unsatisfactory also either currently here "
    "there abroad together".split()
)
#: nouns and adjectives that end like participles and are none
NOUNS_IN_ED = frozenset(
    "seed feed reed speed weed breed seaweed linseed rapeseed aniseed feed red shed bed infrared".split()
)
#: nouns and adjectives that end like adverbs and are none
NOUNS_IN_LY = frozenset(
    "family assembly supply jelly fly belly lily reply monopoly anomaly butterfly dragonfly ply multi-ply "
    "plywood daily weekly monthly quarterly friendly child-friendly eco-friendly elderly early oily curly "
    "italy sicily woolly leafy costly likely only homely silly brolly trolly barfly holly filly".split()
)
#: participles that do not end in -ed or -en, behind an adverb: locally grown, commonly sold
PARTICIPLES = frozenset(
    "grown made sold known bred built caught bought held kept fed cut sourced run".split()
)
#: nouns in -ing, which may stand behind a plural: sports clothing
NOUNS_IN_ING = frozenset(
    "herring whiting choking poisoning drowning scalding packing bottling canning milling slaughtering "
    "rearing breeding freezing clothing bedding packaging labelling labeling lighting advertising icing "
    "dressing pudding stuffing coating wiring plumbing tubing flooring roofing carpeting heating cooking "
    "baking washing cleaning bathing sewing gardening camping fishing cycling swimming skiing climbing "
    "hunting sporting drinking dining knitting painting writing printing drawing gaming manufacturing "
    "processing trading farming mining shipping catering retailing wholesaling brewing parking marketing "
    "ring string earring wing icing".split()
)
#: adjectives behind the noun that they are of
POSTPOSED = frozenset(
    "unable able likely unlikely compatible suitable available intended eligible exempt subject liable "
    "guilty culpable similar akin present absent free ready due fit unfit responsible capable equal "
    "equivalent relevant related".split()
)
#: countries and unions of countries by their initials
UNIONS = frozenset("UK EU US USA UAE EEA GCC GB NI NZ USSR ASEAN".split())
#: nouns, articles and verbs that name no product
GENERIC = frozenset(
    (
        "outright individual non disqualification qualification merchandise wares commodity commodities assignment "
        "assignments violative alone nationwide statewide countrywide worldwide altogether attempt "
        "attempts occasions accurate inaccurate baseline joint earlier project projects device devices "
        "gadget gadgets fourth fifth final latest recent current fakes counterfeits year's month's week's "
        "quarter's devices device gadget gadgets spring summer autumn winter january february march april "
        "june july august september october november december inspection inspections subset subsets "
        "random operation sweep exercise round rounds phase blitz bad wrong incorrect rejected positive "
        "tainted inferior spurious harmful toxic poor clean flops duds fails passes winners losers "
        "dearest cheapest best worst biggest largest smallest tests trials rejection positives breaches "
        "violations infringements irregularities shortcomings deficiencies offences problems issues "
        "errors unfit flammable easily legal wide variety range limits stuff ones sampling jars bottles "
        "packets tins cans tubs cartons figure contaminated adulterated counterfeit fake mislabelled "
        "noncomplying new analytical targeted first-ever inexpensive cheap low-cost low-priced high-risk "
        "test-purchased quarter half fiscal financial period month months week today yesterday "
        "inspections inspected survey failures failure alerts notifications faults defects batch batches "
        "sample samples product products item items unit units specimen specimens model models article "
        "articles lot lots goods listing listings "
        "total the a an all of these those which them that were was is are and or in from different "
        "various consumer food foods overall other purchases pieces piece lines line "
        "further additional such as by it they this found same number numbers remaining rest their its "
        "our each every some only just at least about around nearly over under "
        "more less than with for on to be been had have has not no did do does rate rates failure "
        "compliance non-compliance result results test tests testing tested sampled collected purchased "
        "failed passed highest lowest level levels while also where when there average programme year "
        "month survey study period proportion percentage share followed compared respectively "
        "up down higher lower increase decrease rise fall stood reached standard standards requirement "
        "requirements safety quality regulations law legislation analysis laboratory labs lab agency "
        "department "
        "authorities authority council officers inspectors commission office ministry government report "
        "reported showed shows said data figures out per cent percent against previous last first second "
        "third again "
        "kind kinds type types category categories enterprise enterprises company companies firm firms "
        "business businesses case cases of which however meanwhile overall but mostly including include "
        "included "
        "detection discovery general fact addition particular contrast comparison short example "
        "conclusion summary response past check checks visit visits missing countries faulty defective "
        "former ones portions portion servings top leading major smaller larger popular residues residue "
        "presence absence lack want reasons reason excess market markets conformity latter originally "
        "brands brand others positive key findings conclusions note highlights source background "
        "illegally previously recently subsequently currently frequently initially separately randomly "
        "newly consignment consignments shipment shipments non-compliances licensees licensee retailers "
        "retailer premises outlets outlet traders trader importers importer manufacturers manufacturer "
        "producers suppliers sellers shops stores operators establishments spot random unqualified "
        "disqualified qualified taken bought selected lifted drawn procured obtained checked analysed "
        "analyzed examined controlled sub-standard substandard unsatisfactory satisfactory compliant "
        "non-compliant unsafe safe failing conforming nonconforming non-conforming dangerous violative "
        "thus therefore hence thereby accordingly together nation's country's state's city's province's "
        "region's county's world's nation’s country’s state’s city’s province’s region’s county’s world’s"
    ).split()
)
