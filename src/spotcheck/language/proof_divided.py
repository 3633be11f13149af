"""How a text says that a list is all of a count told before it: 11 firms, namely three large and eight small; the other 31."""

import re

#: between a count and the first of what it is made of, and before the first part in a sentence of its own
MADE_UP_OF = re.compile(
    r"\b(?:namely|viz\.?|(?:made up|composed|consisting|consisted|consists) of|compris(?:ed"
    r"|es|ing)|that is to say|(?:br[eo]aks?(?: down)?|divided?s?|split|fell|fall) into)[:,]? $"
    r"|(?:由|即|分别是|分別是)$",
    re.IGNORECASE,
)
#: between a count and a list of what it is, in which nothing is told that happened to them: 18 inspectors: seven in the north
COLON = re.compile(r"[^.;:\d]{0,60}: $")
HAPPENED = re.compile(
    r"\b(?:was|were|had|have|has|is|are|did|failed|passed|[a-z]{3,}ed)\b(?! (?:test|label))", re.IGNORECASE
)
#: between a count and the first of a list of its kinds, which may leave some out
OF_WHICH = re.compile(
    r",? (?:of (?:which|whom|these|them)|including|(?:[a-z-]+ ){1,3}included) $", re.IGNORECASE
)
#: between a count and the first of parts that are told to be of it behind that: 36 of these, six of them minor and 29 requiring care
COMMA = re.compile(r"[^.;:,\d]{0,40},? ?, (?:with )?")
OF_THESE_AND = re.compile(r" of (?:them|these|those|which|whom)(?: [a-z'’-]+){1,6},? and ", re.IGNORECASE)
NO_MORE_TOLD = re.compile(r"[^.;,\d]{1,50}[.;]")
#: between a count and the parts that a bracket lists behind it, between these, and what the last of them is, if it is all others
OPENS = re.compile(
    r"(?: (?!per\b)[A-Za-z'’-]+){0,5} \((?!(?:including|incl\.?|e\.g\.|such as|up|down|from|of which|at least|some) )(?:[a-z'’-]+ ){0,4}"
)
IN_BRACKET = re.compile(
    r"(?:[^.;:()\d]|(?<=[A-Z])\.){1,40}?(?:,|,? and)(?: the)?(?: remaining| other| another)? (?:[a-z'’-]+ ){0,4}"
)
REST_OF_ALL = re.compile(
    r"(?: [a-z]+){0,3} (?:elsewhere|abroad|others?|overseas|(?:in|from|by|for|at) (?:(?:all|the) )?(?:other|rest|remaining)[a-z ]{0,24})\)",
    re.IGNORECASE,
)
REST_AHEAD = re.compile(r"\bthe (?:remaining|other|rest) (?:[a-z]+ )?$", re.IGNORECASE)
#: between a count that is told again and what it was: The 41 failures were 18 in milk, 15 in meat
WERE = re.compile(r" (?:[a-z-]+ ){1,3}were $")
AGAIN_BEFORE = re.compile(r"\b(?:the|these|those|all) $", re.IGNORECASE)
#: between a part and its whole in one sentence with the rest: Six of the 24 shops
PART_OF = re.compile(r" (?:[a-z]+ )?of (?:the|these|those|all|our) $", re.IGNORECASE)
#: behind a count, what it is of by its own words: 22 of the tests
OF_THINGS = re.compile(r" (?:out )?of (?:the|these|those|all) (?P<things>[a-z]+)s\b", re.IGNORECASE)
#: how a sentence begins that lists what was told before: Those were, Positive results were found in, The unsafe samples comprised
THOSE_WERE = re.compile(
    r"^\W*(?:those|they|these|the outcome|the outcomes|the results?)(?: [a-z]+)? (?:were|was|included|comprised) $",
    re.IGNORECASE,
)
#: what the subject of such a sentence is: those that failed, or those that passed
ARE_FAILED = re.compile(
    r"^\W*(?:the |all |these )?(?:un(?:satisfactory|safe|acceptable)|non-?(?:compliant|conforming)|fail(?:ed|ing)|failures|"
    r"positive|violative|defective|substandard|unfit|contaminated|adulterated)\b",
    re.IGNORECASE,
)
WERE_FOUND_IN = re.compile(
    r"\b(?:were|was) (?:found|detected|recorded|reported|seen)(?: in| among| for)? $", re.IGNORECASE
)
#: between two parts of a list in which nothing else is told
THEN_PART = re.compile(
    r"[^.;:()\d]{1,70}?(?:, and|,| and|, while|, the) (?:the )?(?:remaining |other |another |a further )?$|[^，。；;：:、,.\d]{0,12}[、，和及与與][^，。；;：:、,.\d]{0,16}$",
    re.IGNORECASE,
)
#: words in a list that tell of others than parts of its whole
NO_PART = re.compile(
    r"\b(?:of (?:which|whom|these|those|them)|including|compared|against|than|up from|down from|last year|while|but)\b",
    re.IGNORECASE,
)
#: behind the last part of a list of names, where nothing more is said of it: 1,646 criminal.
BARE_END = re.compile(
    r"(?! (?:was|were|had|did|have|has|is|are)\b)(?: (?!(?:was|were|had|did|have|has|is|are|of|failed|passed)\b)[A-Za-z'’-]+){0,5}\s*(?:[.;]|$)"
)
#: between the first part of what was told before and the next: 23 of these packages (43%) and beyond it in
OF_THEM = re.compile(
    r" (?:[a-z]+ )?of (?:(?:these|them)\b|those(?= (?:were|was|had|did|have|failed|passed)\b|\s*[(,.;]))",
    re.IGNORECASE,
)
REST_IS = re.compile(r"\b(?:the|its|their) (?:remaining|other) $", re.IGNORECASE)
#: before a count that is told of something else, which what follows may be of: complaints about 12 shops, 30 of them by phone
ABOUT = re.compile(
    r"\b(?:about|on|at|in|from|to|by|against|of|for|with|under|over|between|across)(?: (?:the|these|those|some|all))? $",
    re.IGNORECASE,
)
#: between several things and a count of one of them: of the three lots, the first had 7 bad ones
EACH_IN_TURN = re.compile(
    r"\bthe (?:first|second|third|last|other)\b(?! (?:year|half|quarter|time|six|three))", re.IGNORECASE
)
