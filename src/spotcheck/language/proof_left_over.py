"""How a text tells what a percentage leaves of a whole: 96.3% were satisfactory and 64 were not; the remaining 34 sites, 3.29%."""

import re

#: before a whole, between it and the percentage that is of it, between that and the count of the others, and behind these
OF_WHOLE = re.compile(r"\b(?:of|among|out of|from)(?: (?:the|these|those|all|a total of))* $", re.IGNORECASE)
WHOLE_THEN_RATE = re.compile(
    r" (?:[a-z'’-]+ ){1,6}?(?:[a-z'’-]+)?, (?:some |about |just |only )?$|[^.;()%\d]{1,60}, $", re.IGNORECASE
)
RATE_THEN_OTHERS = re.compile(
    r" [^.;()%\d]{2,60}? (?:and|while|but) (?:the other |the remaining |only |just )?$", re.IGNORECASE
)
WERE_NOT = re.compile(
    r"(?: (?!of\b)[a-z]+){0,2} (?:(?:were|was|did|do|does|had|have|has|are|is|could|would) not|failed)(?=\s*(?:[.,;:)]|$))"
)
#: between a rate and that of the others: 96.71%, with 1,001 sites. The remaining 34 sites,
THE_OTHERS_RATE = re.compile(
    r"[^%]{0,100}?(?:[.;,] |\band )(?:while )?the (?:remaining|other) [\d,]+(?: [a-z-]+){0,3}(?:, (?:or )?| \(|, that is )$",
    re.IGNORECASE,
)
#: of another set than those told before
OF_A_PART = re.compile(
    r"\b(?:online|offline|imported|domestic|shops?|last year|previous|earlier|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: before the first of some shares that are all of one whole, between two of them, and before the share of all others
MADE_UP = re.compile(
    r"\b(?:made up|accounted for|account for|represented|constituted|comprised)(?: (?:about|some|only))? $",
    re.IGNORECASE,
)
NEXT_SHARE = re.compile(
    r"(?: of (?:the |all |these )?[a-z ]{2,24})?(?:, and|,| and|; ) (?:[a-z'’-]+ ){0,4}?(?:(?:made up|accounted for|and|rest,|remainder,|others,) )?",
    re.IGNORECASE,
)
REST_SHARE = re.compile(
    r"\b(?:the rest|the remaining|the remainder|(?:all )?others?),? (?:made up |accounted for )?$",
    re.IGNORECASE,
)
#: between a share and the rest of what it is of: 80%; the remaining 480
THE_REST = re.compile(
    r"\)?[^.()%\d]{0,60}?[;,] (?:and |while |but )?the (?:remaining|other) $", re.IGNORECASE
)
