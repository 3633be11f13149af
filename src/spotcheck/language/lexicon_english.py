"""Words by which English bulletins are read; in lower case, as regular expressions where endings vary."""

MEASURE_WORDS: dict[str, str] = {
    "nonconforming": r"fail(?:ed|s|ing|ures?)?(?! rate)|non-?\s?complian(?:t|ce)(?! rate)|non-?\s?conform\w*|unsafe|unsatisfactory|sub-?standard|not of standard quality"
    r"|(?:did|do|does|were|was|are|is)(?: not|n't)(?: fully)?(?: to)?(?: comply| meet| conform| compliant| satisfactory| safe| pass| compliance| satisfy| up to)|not compl\w+"
    r"|not meet\w*|violat\w+|defective|dangerous|counterfeits?|misbranded|mislabell?ed|breach\w*|exceed\w*|rejected|adulterated|irregular\w*|deficien\w+|infring\w+|contaminated|tested positive|contained",
    "conforming": r"complied|complying|compliant|pass(?:ed|es|ing)?(?! rate)|satisfactory|conform(?:ed|ing|s)?|met|safe|in compliance|up to standard|complies|meet(?:s|ing)?",
    "sampled": r"sampled|collected|purchased|bought|taken|drawn|procured|obtained|selected|picked up|acquired|gathered|lifted|seized for testing|sampling",
    "tested": r"tested|analy[sz]ed|examined|checked|screened|assessed|inspected|evaluated|investigated|test(?:ing|s) of|underwent|submitted",
}  # fmt: skip

FAILURE_RATE = (
    r"(?:failure|non-?complian\w+|non-?conformity|non-?conformance|violation|unsatisfactory|detection|fail|rejection|unsafe|defect|breach|deficiency|contamination)"
    r"(?: sample| product| batch)? rates?|rates? of (?:non-?complian\w+|failure|non-?conform\w+|unsatisfactory)|(?:proportion|percentage|share) of (?:non-?\w+|failed|unsatisfactory|unsafe|failing)(?: \w+)?"
)
PASS_RATE = (
    r"(?:compliance|pass|conformity|satisfactory|satisfaction|success|passing|conformance)(?: rate| level)s?|rates? of (?:compliance|conformity)"
    r"|(?:proportion|percentage|share) of (?:compliant|satisfactory|safe)(?: \w+)?"
)
SHARE = r"account(?:ed|s|ing) for|ma(?:de|king|kes) up|represent(?:ed|ing|s)|shares?|proportion|constitut\w+|compris\w+"
RISE = r"ris(?:e|en|es|ing)|rose|increas\w+|grew|grow(?:th|n)|up|higher|more|climb\w+|improv\w+|above|jump\w+"
FALL = r"f(?:a|e)ll(?:en|s|ing)?|decreas\w+|declin\w+|dropp?\w*|down|lower|less|fewer|reduc\w+|below"

NOUNS: dict[str, str] = {
    "kind": r"(?:kinds?|types?|categor(?:y|ies)|product types?|product categories|product groups?|product lines?|varieties|classes of products?)",
    "enterprise": r"(?:enterprises?|firms?|compan(?:y|ies)|manufacturers?|business(?:es)?|sellers?|traders?|retailers?|shops?|stores?|producers?|outlets?|importers?|operators?|premises|suppliers?|vendors?|factories|establishments|licensees|economic operators)",
    "case": r"(?:cases?|prosecutions?|penalt(?:y|ies)|convictions?|court cases|civil cases|criminal cases|complaints?)",
    "item": r"(?:tests|defects?|failures|parameters?|faults?|test items?|shortcomings|requirements|non-?conformities|failed items?)",
    "batch": r"(?:batch(?:es)?|samples?|products?|items?|specimens?|units?|models?|toys?|articles?|goods|listings?|lots?|brands?|appliances|chargers?|lamps?|cosmetics|garments?|devices?|helmets?|pieces?|foods?|purchases|consignments|packs?|bottles|food samples)",
    "other": r"(?:countr(?:y|ies)|states?|cities|people|persons|officers?|inspectors?|laborator(?:y|ies)|labs|marketplaces?|platforms?|websites?|member states|visits?|inspections?|alerts?|notifications?|consumers?|injuries|districts?|provinces?|authorities|regions?|members|children|deaths|sites|regulations|standards|directives|recalls?|actions?|participants|ports?|sections?|chapters?|pages?|staff|markets?|substances|elements|phthalates|metals|pesticides|points? scale|stars?|programmes?|languages|respondents|categories of risk)",
}  # fmt: skip

SCOPES: dict[str, dict[str, str]] = {
    **dict.fromkeys("online|e-commerce|internet|web".split("|"), {"channel": "online"}),
    **dict.fromkeys("offline|in-store|physical stores|high street|in store|bricks-and-mortar".split("|"), {"channel": "offline"}),
    **dict.fromkeys("in production|production|factories|at the factory".split("|"), {"stage": "production"}),
    **dict.fromkeys("in distribution|distribution|in trade|retail".split("|"), {"stage": "distribution"}),
    **dict.fromkeys("livestream|livestreaming|live-streaming".split("|"), {"channel": "online", "sales_mode": "livestream"}),
    "in offline distribution": {"channel": "offline", "stage": "distribution"},
    **dict.fromkeys("special checks|special".split("|"), {"programme_kind": "special"}),
    **dict.fromkeys("follow-up checks|follow-up".split("|"), {"programme_kind": "follow-up"}),
    **dict.fromkeys("re-check checks|re-checks|re-check".split("|"), {"programme_kind": "re-check"}),
    **dict.fromkeys("monitoring checks".split("|"), {"programme_kind": "monitoring"}),
}  # fmt: skip

#: nouns that name no product
GENERIC = frozenset(
    "batch batches sample samples product products item items unit units specimen specimens model models article articles lot lots goods listing listings "
    "total the a an all of these those which them that were was is are and or in from different various consumer food foods overall other purchases pieces piece "
    "further additional such as by it they this found same number numbers remaining rest".split()
)
