"""What English texts tell besides checks: what was seized, recalled, visited or complained of; in lower case, as regular expressions."""

#: words of complaints, in which the sentence speaks of them; and what became of them
COMPLAINTS = (
    r"\b(?:complaints?|complained(?:-| )(?:about|of)|complained|grievances|consumer disputes"
    r"|(?:accident|incident|complaint|injury) reports)\b"
)
SETTLED = (
    r"received|seen|lodged|filed|recorded|registered|made|logged|reported|submitted|handled|processed"
    r"|closed|resolved|solved|settled|concluded|pursued|upheld|dismissed|rejected|withdrawn|mediated"
    r"|referred|pending|accepted|completed|dealt with|taken up"
)
#: acts whose objects are no spot-checked batches
OTHER_ACTS = (
    r"borderline(?! or (?:un|non|fail))|investigative|inconclusive|pending"
    r"|planned(?! (?:[\d,]+ )?(?:samples?|products|items))|seiz\w+|detain\w+|destroy\w+|recall\w*|withdr\w+"
    r"|confiscat\w+|intercept\w+|remov(?:ed|ing)|retriev\w+"
    r"|(?:taken|pulled|took|taking) (?:off|from) (?:the )?(?:market|sale|shelves|shops)|cancell?\w*"
    r"|deregister\w*|taking down|(?:was|were|been|be) blocked|revok\w+"
    r"|sealed(?= (?:off|down|due to|because|over|after|for (?:lack|want|poor|breach|violat|non|fail)))"
    r"|held back|sent back"
    r"|notifi\w+|alerts?|stopped|impounded|taken down|delisted"
    r"|(?<!products )(?<!items )(?<!goods )(?<!samples )worth|injur\w+|deaths?|prevented"
)
#: what carries goods: they are stopped and checked, but later numbers are of the goods
CARRIERS = (
    r"(?:[a-z-]+ )*(?:vehicles?|tankers?|trucks?|lorries|lorry|vans?|carts?|ships?|vessels?|containers?"
    r"|wagons?)"
)
#: verbs whose object are places: visited 19,040 halls
VISITS = r"visit(?:ed|s|ing)?|raid(?:ed|s|ing)?|called (?:on|at)|dropped in on"
#: of the acts, those that take goods away, and what goods are held for that is no fault
REMOVALS = (
    r"sealed|retriev|taken|pulled|took|taking|recall|withdr|remov|seiz|detain|destroy|confiscat|intercept"
    r"|impound|delist|cancel|deregister|revok|(?:was|were|been|be) blocked|held back|sent back|stopped"
    r"|taken down|taking down"
)
PURPOSES = (
    r"(?:the |an? |its |their |our |more |further |additional |closer )*(?:[a-z]+ )?(?:test|analys|examin"
    r"|inspect|check|sale|investigat|review|consumption|use\b|export|import|period|year|month|week|day"
    r"|storage|disposal|destruction|laborator|sampling|assessment|verification|evaluation|time|first"
    r"|re-?export|\S{0,4}\d)\w*"
)
#: what tells that shops were tried out by young volunteers
TEST_PURCHASES = ("test purchas", "underage", "under-age", "under 18", "under-18", "volunteer", "minors")
