"""What stands behind had, showed and than in English clauses, by which a verdict is told; in lower case, as regular expressions."""

from spotcheck.language.lexicon_predicates import ENOUGH, THREATS, WORTH

#: nouns of what a product should not have
BAD_NOUNS = (
    r"(?:(?:dark|deceptive|manipulative|misleading|unfair|abusive|fake|false) (?:[a-z]+ )?(?:patterns?"
    r"|practices?|tactics?|techniques?|designs?|timers?|claims?|clauses?|terms|prices?|discounts?|reviews?)"
    r"|(?:[a-z]+ )?substitut(?:es?|ions?)|cracks?|leaks?|leakage|scratch(?:es)?|damage|worry|worries"
    r"|trouble|blemish(?:es)?|harm|complaints?|objections?|gaps?|holes?|breakages?|rust|dents?|hitch(?:es)?"
    r"|accidents?|injur(?:y|ies)|mistakes?|smells?|odou?rs?|burrs?|residues?|traces?|defects?|faults?"
    r"|flaws?|problems?|issues?|violations?|breach(?:es)?|non-?compliances?|contamina\w+|bacteria"
    r"|pathogens?|substances?|chemicals?|metals|heavy metals?"
    r"|metal (?:parts?|fragments?|pieces?|particles?|shavings?)|lead|cadmium|mercury|phthalates?"
    r"|pesticides?|allergens?|salmonella|listeria|additives?|adulterants?|deviations?|irregularities"
    r"|shortcomings|deficienc(?:y|ies)|errors?|concerns?|risks?|dangers?|hazards?|failures?|adulteration|excess|sign"
    r"|evidence|indication|e\.? ?coli|toxins?|aflatoxins?|inaccurac(?:y|ies)|discrepanc(?:y|ies)"
    r"|anomal(?:y|ies)|abnormalit(?:y|ies)|inconsistenc(?:y|ies)|contraventions?|infringements?|offences?"
    r"|non-?conformit(?:y|ies)|weaknesses|impurit(?:y|ies)|antibiotics?|formalin|formaldehyde|urea|melamine"
    r"|histamine|arsenic|nickel|asbestos|sulphites?|sulfites?|insects?|mites|mou?ld|fungus|fungi|parasites?"
    r"|norovirus|viruses|legionella|campylobacter|nicotine|alcohol|gluten|horse ?meat|pork|sharp edges"
    r"|small parts)"
)
#: nouns of what a product should have
GOOD_NOUNS = (
    r"(?:marks?|markings?|labels?|labelling|names?|address(?:es)?|warnings?|instructions|logos?"
    r"|certificates?|dates?|declarations?|information|numbers?|codes?|lists?|documents?|papers?|seals?"
    r"|approvals?|licen[cs]es?)(?! (?:errors?|faults?|problems?|issues?|defects?|violations?|deficien[a-z]+"
    r"|breach[a-z]*|irregularit[a-z]+|non-?[a-z]+|shortcomings?|offences?|infringements?|mistakes?|flaws?"
    r"|failures?))"
)
#: words that make even those bad
BAD_WORDS = (
    r"(?:broken|loose|sharp|exposed|easily|poorly|badly|lapsed|outdated|damaged|rusty|swollen|false|forged"
    r"|fake|counterfeit|bogus|dubious|suspicious|banned|prohibited|illegal|excess(?:ive)?|wrong|misleading"
    r"|incorrect|incomplete|illegible|missing|faded|invalid|expired|torn|inadequate|insufficient|unclear|no"
    r"|faulty|defective|flawed|deficient|weak|poor|bad|inferior|sub-?standard|dangerous|hazardous|harmful"
    r"|cracked|bent|frayed|blurred|blurry|smudged|smeared|scratched|blank|peeling|detached|absent|lacking"
    r"|erroneous(?:ly)?|garbled|misspelt|mis(?:printed|spelled|placed|matched|labell?ed|dated|translated)|contradictory"
    r"|conflicting|confusing|deceptive|dishonest|fictitious|invented|forbidden|fraudulent|spurious|wrongly|falsely"
    r"|ambiguous|vague|obsolete|out-of-date|partial|partly (?:missing|illegible)"
    r"|foreign(?=-language)|improper(?:ly)?|imprecise|impermissible|illicit|irregular|tampered|altered|crooked"
    r"|non-?[a-z]+|un[a-z]+|in(?:accurate|adequate|correct|complete|sufficient|valid|consistent)(?:ly)?"
    r"|in(?:visible|appropriate|distinct|secure))"
)
#: beginnings of complements by which had, showed and contained say that all is well, or nothing at all
GOOD_HAVE = (
    rf"(?:high {WORTH}|exactly|everything(?! wrong)|working|genuine|sturdy|robust|sound(?! level)"
    rf"|enough(?! (?:{THREATS}|{BAD_NOUNS})\b)|{ENOUGH}|none of the|permitted|approved|authori[sz]ed"
    r"|(?:full |good |complete )?(?:compliance|conformity)"
    r"|only (?:permitted|approved|authori[sz]ed|declared|natural|legal|traces? below)"
    r"|the (?:declared|stated|claimed|permitted|promised|right|correct|advertised|labelled)|full|accurate"
    r"|outstanding|superior|impressive|remarkable|desirable|decent|favou?rable|nothing(?! but| ?$)|none\b"
    rf"|little(?! {WORTH})|very low|insignificant|minimal|harmless|negligible|acceptable|satisfactory"
    r"|adequate|valid|correct|proper|clear|all (?:of )?(?:the|their|its)"
    r"|the (?:required|correct|right|necessary|proper|legally)|sufficient|good|excellent|normal"
    rf"|(?:(?:relatively|comparatively|fairly|quite) )?low(?! {WORTH})|safe|levels? (?:below|within|under)|residues? (?:below|within|under)|legible"
    r"|compliant|only (?:the )?(?:declared|permitted|approved)|less than the|fewer than the|negative"
    r"|a (?:clean|valid|satisfactory|negative)|values? (?:below|within|under))\b"
)
PLAIN_HAVE = (
    r"(?:(?:an? )?(?:[a-z]+ )?(?:ratings?|scores?|grades?|marks?) of ?(?:one|two|three|four|five|zero|\d"
    r"|some|$)|(?:so far |clearly |also |again )+(?:that|how)"
    r"|(?:them|it|these|each|all) (?:tested|analy[sz]ed|checked|examined|sent|sampled|inspected|assessed)"
    r"|that|how|whether|which|been|to be|to|an? (?:average|mean|median|total|overall)"
    r"|the (?:highest|lowest|most|best|worst|same|following)|prices?|their origin|previously|already|since"
    r"|an? (?:(?!fake|false|forged|counterfeit|bogus|expired|wrong|un|mis|il|in)[\w+%-]+ )?(?:ce mark|label"
    r"|certificate)|more than one|at least(?! (?:one|two|an?) (?:[a-z]+ )?(?:dark|deceptive|manipulative"
    r"|misleading|unfair|fault|defect|problem|violation|residue|pesticide|non))|fewer|about|no figures"
    r"|received|undergone)\b"
)
#: what a maker or a rule promises, behind a comparison: more than stated, other than what was written
PROMISED = (
    r"(?:stat|claim|declar|promis|advertis|label|register|requir|specif|writ|shown|indicat|print|list"
    r"|describ|nam|mark|order|expect|suppos)[a-z]*"
)
PROMISED_ON = (
    r"(?:claimed|promised|advertised|declared|stated|required|expected"
    r"|(?:listed|named|indicated|shown|printed|given|specified) on)"
)
LIMITS = (
    r"(?:allow|permit|legal|law|standard|rules?|regulat|limit|maxim|norm|tolera|safe|accept|recommend"
    r"|guideline|threshold)[a-z]*"
)
#: what a label is told to be behind its noun that makes it bad: instructions that were not in English
LABEL_FAULTS = (
    r"(?:illegally|unlawfully|wrongly|falsely|improperly|fraudulently"
    r"|without (?:permission|authori|approval|consent|(?!(?:any )?(?:" + BAD_NOUNS + r")\b)[a-z]+))"
    r"|(?:that|which) (?:was|were|is|are|had|have|did|do) (?:not|no|only|neither|hard|un|il)"
    r"|(?:not|only|just) in\b|in (?:chinese|a foreign|foreign|another|the wrong|only)\b|missing"
    r"|(?:hidden|obscured|covered|peeling|torn|faded)\b"
)
#: what goods were said to be, in spite of which something is told of them
IN_SPITE_OF = (
    r"\b(?:despite|in spite of|notwithstanding) (?:(?:the|its|their|an?|being|having"
    r"|been) )*(?:[a-z-]+ ){0,2}?(?:claim(?!s? (?:by|that|from|made by)\b)|promis|advertis|label"
    r"|declar(?!ations? by)|stated|market(?:ed|ing)|sold\b(?! (?:cheaply|without|for)\b)|describ|boast)"
    r"|\b(?:although|even though|though) (?:(?!not\b|never\b)[a-z]+ ){0,3}?(?:claim(?:ed|s|ing)"
    r"|promis(?:ed|es|ing)|advertised|labell?ed|declared|marketed|sold as|described as|boasted)\b"
)
