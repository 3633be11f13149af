"""English names of columns: templates that must match all the words of a name, in lower case, parted by one blank."""

_FIRM = "name|title|trade name"

#: column → its templates
ENGLISH: dict[str, str] = {
    "batch_id": "(?:sampling|sample|specimen|sampling form|sampling sheet|sampling record|sample record|record"
    "|sample reference)"
    "(?: form| sheet| record)? (?:id|no|nr|number|ref|reference|code|identifier|reference no|reference number)",
    "year": "(?:calendar |sampling |sample |inspection |survey )?year(?: of (?:sampling|inspection))?",
    "sampled_on": "date (?:of )?(?:the )?(?:sampling|sampled|sample|collection|collected|purchase|purchased"
    "|test purchase|sample collection)|"
    "(?:sampling|sample|sampled|purchase|collection|collected|purchased|test purchase"
    "|sample collection)(?: date| on)|date when sampled",
    "channel": (
        "(?:sales |sampling |sale |purchase |distribution |trade )?channel(?: type)?|online (?:or )?offline"
        "|online or offline"
    ),
    "domain": "(?:sampling )?domain|stage (?:and|or) channel|sampling link|sampling sector",
    "stage": "(?:sampling |supply chain )?stage(?: of (?:supply|sampling))?",
    "programme": "(?:sampling |inspection |surveillance |monitoring |survey |market surveillance )?"
    "(?:programme|program|plan|project|campaign)(?: name| title)?|name of (?:programme|program|campaign)",
    "programme_kind": (
        "(?:programme|program|sampling|inspection|check|plan|campaign) (?:kind|type)"
        "|type of (?:inspection|check|sampling)"
    ),
    "category": "(?:product |food |goods |commodity |item |sample )?(?:category|group|class|classification"
    "|categories)(?: name)?|"
    "(?:product|food|commodity|goods) type|type of (?:product|goods|food|commodity)"
    "|kind of (?:product|goods|food)",
    "product": "(?:product|food|commodity|goods|article|merchandise)(?: (?:name|title|description))?"
    "|(?:sample|item) (?:name|description)|"
    "name of (?:the )?(?:product|sample|food|commodity|item|goods|article)"
    "|description of (?:the )?(?:product|goods|sample)|"
    "product (?:name )?description|products",
    "brand": (
        "(?:product )?(?:brand|trade ?mark|trade name|make)(?: name)?|brand trade ?mark|trade ?mark brand"
        "|brand or trade ?mark"
    ),
    "model": "model(?: (?:name|no|nr|number|code|type|specification|style))?"
    "|(?:product )?specifications?(?: model| and model| model no)?|"
    "spec|spec model|model and specification|type (?:and )?model|type number of model|model type no"
    "|style no|style number|pack size|package size|size|type model|type no",
    "lot": (
        "(?:production )?(?:batch|lot)(?: or lot| or batch| lot"
        "| batch)?(?: (?:no|nr|number|code|id|nos|numbers))?(?: lot no| lot number)?"
    ),
    "lot_or_date": "(?:production|manufacturing) date (?:or |and )?(?:batch|lot)(?: no| number)?|"
    "(?:batch|lot)(?: no| number)? (?:or |and )?(?:production|manufacturing) date",
    "produced_on": "(?:production|manufacture|manufacturing|manufactured|produced|mfg)(?: date| on)"
    "|date (?:of )?(?:production|manufacture|manufacturing|"
    "produced|manufactured)",
    "producer": "(?:labelled |labeled |claimed |nominal |declared )?(?:manufacturer|producer|maker"
    f"|manufacturing (?:company|enterprise|firm))(?: s)?(?: (?:{_FIRM}))?|"
    "name of (?:the )?(?:manufacturer|producer)|(?:manufactured|produced|made) by",
    "producer_region": "(?:country|place|region|province) of (?:origin|manufacture|production)|origin|origin country|"
    "(?:producer|manufacturer)(?: s)? (?:country|region|province|state|city|location)|made in",
    "producer_address": "(?:producer|manufacturer)(?: s)? address|address of (?:the )?(?:manufacturer|producer)",
    "region": "(?:outlet |sampling |retailer |seller |shop |sampled |premises )?(?:region|province|city|district"
    "|county|municipality|borough|"
    "local authority|prefecture)(?: name)?",
    "outlet": "(?:(?:sampled|inspected) (?:unit|establishment|party|firm|entity|business|company|enterprise"
    "|premises|outlet)|outlet|retailer|retail outlet|premises|"
    "establishment|sampling outlet|point of sale|trader|dealer|retail store"
    "|food business)(?: s)?(?: (?:name|title))?|"
    "name of (?:the )?(?:outlet|retailer|premises|establishment|sampled unit|trader)|sold by|place of purchase",
    "address": "(?:outlet|premises|retailer|establishment|seller|shop|store|sampling|sampled unit"
    "|trader)(?: s)? address|"
    "address of (?:the )?(?:outlet|premises|retailer|establishment|seller|shop|store|sampled unit|trader)",
    "platform": "(?:online |e commerce |ecommerce |internet |trading |sales |e |shopping )?(?:platform|marketplace"
    "|market place)(?: name)?|"
    "name of (?:the )?(?:platform|marketplace)",
    "shop": (
        "(?:online |web |e )?(?:shop|webshop)(?: name)?|(?:online|web|e) (?:store|storefront)(?: name)?"
        "|name of (?:the )?online (?:shop|store)"
    ),
    "sales_mode": "sales? (?:mode|method|model)|mode of sales?|selling mode",
    "verdict": "(?:overall |final |test |inspection |lab |laboratory |quality |general |product |sample "
    "|test result ){0,3}"
    "(?:verdict|conclusion|conclusions|judg?ement|assessment|outcome|determination|compliance"
    "|compliance status|conformity|conformity status|evaluation)|"
    "(?:overall|final)(?: test)? results?|(?:pass|passed)(?: or)? fail(?:ed)?|results? pass fail"
    "|result of (?:assessment|evaluation)|"
    "compliant(?: y n)?|conforms|conforming",
    "failed_items": "(?:failed|failing|nonconforming|non conforming|non compliant|noncompliant|unqualified"
    "|unsatisfactory|substandard)(?: test| inspection)? "
    "(?:items?|tests?|parameters?|criteria|requirements?|properties|projects?)(?: names?)?"
    "|non ?conformit(?:y|ies)|non ?compliances?|failures?|"
    "reasons? (?:for|of) (?:failure|failing|non ?compliance|non ?conformity)|(?:failure|fail) reasons?"
    "|(?:items|tests|parameters) failed|main failed items",
    "severity": (
        "severity(?: level| of non ?conformity)?|risk level|level of (?:risk|severity)|seriousness"
        "|degree of non ?conformity|(?:defect|hazard) level"
    ),
    "laboratory": "(?:testing |test |inspection |accredited |analytical |analysing )?(?:laboratory|lab"
    "|laboratories)(?: name)?|"
    "(?:testing|inspection|test) (?:body|agency|institute|institution|organi[sz]ation|centre"
    "|center)(?: name)?|tested by|name of (?:the )?laboratory",
    "standard": "(?:test |testing |inspection |applicable |product |applied |reference "
    "|executive )?standards?(?: applied| no| number| code)?|"
    "basis (?:of|for) (?:inspection|judg?ement|testing)|(?:inspection|test|judg?ement) basis",
    "remarks": "remarks?|notes?|comments?|observations?|other remarks|additional notes",
}

#: names of columns that no schema column has
ENGLISH_EXTRA: str = (
    "(?:s n|no|nr|number|item no|serial no|serial number|row|index|seq|sequence|sl no|sr no)|.*\\b(?:url|link|website address|phone|telephone|fax|"
    "email|e mail|contact|price|cost|quantity|amount|barcode|bar code|ean|sku|importer|exporter|distributor"
    "|supplier|wholesaler|photo|image|picture|"
    "report no|report number|certificate|permit|licen[cs]e|sampled by|sampler|inspector"
    "|sampling (?:body|agency|officer|organi[sz]ation|institution)|"
    "expiry|expiration|best before|use by|shelf life|limit|limits|unit of measure|units|measured|parameter"
    "|parameters|test item|test items|"
    "method|postcode|zip|tax|registration|latitude|longitude|measures?|recall|penalty|dispatch|uploaded"
    "|created|updated|id|"
    "published|publication|test date|testing date|tested on|report date|date of (?:report|publication|testing|test|receipt)|received)\\b.*"
)

#: names that could be several columns: which
UNSURE_ENGLISH: dict[str, tuple[str, ...]] = {
    "(?:test |testing |analysis |inspection |lab |laboratory )?results?": ("verdict",),
    "status|passed|failed|satisfactory": ("verdict",),
    "name|description|title|item|sample|item name": ("product",),
    "(?:online )?(?:seller|vendor|merchant|company|firm|business|enterprise|sold at)(?: s)?(?: name)?": (
        "outlet",
        "shop",
        "producer",
    ),
    "(?:address|location|sampling location|sampling place|place of sampling|place|sampling point|sampling site)": (
        "address",
        "region",
    ),
    "date": ("sampled_on", "produced_on"),
    "(?:inspection|check|visit) date|date of (?:inspection|check|visit)|inspected on": ("sampled_on",),
    "(?:inspection|inspection record) (?:id|no|number|ref)": ("batch_id",),
    "store(?: name)?": ("outlet", "shop"),
    "country|state|area": ("region", "producer_region"),
    "website|web site|site": ("platform", "shop"),
    "type|kind": ("category",),
    "(?:reference|ref|case|id|code|case|notification)(?: (?:no|number|id))?": ("batch_id",),
    "task|task name|source|task source": ("programme",),
    "risk|risk type|hazard|defect|defects|violation|violations|problem": ("failed_items", "severity"),
}

#: words of names that could be a column of the schema
COULD_BE_ENGLISH: dict[str, tuple[str, ...]] = {
    "product": ("product",),
    "brand": ("brand",),
    "manufacturer": ("producer",),
    "producer": ("producer",),
    "verdict": ("verdict",),
    "conclusion": ("verdict",),
    "result": ("verdict",),
    "compliance": ("verdict",),
    "sampling": ("sampled_on", "batch_id"),
    "platform": ("platform",),
    "outlet": ("outlet",),
    "retailer": ("outlet",),
    "batch": ("lot", "batch_id"),
    "lot": ("lot",),
    "laboratory": ("laboratory",),
    "category": ("category",),
    "channel": ("channel",),
    "region": ("region",),
    "standard": ("standard",),
}
