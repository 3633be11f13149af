"""How shares in words are hedged, and what they are of: over three in ten of the models (14), nearly half of them."""

import re

#: before a share in words that is told to be exceeded, or not to be reached
MORE_BEFORE = re.compile(
    r"\b(?:over|more than|exceeding)(?: an?)? $|(?:超过|超過|逾|多于|過|超)$", re.IGNORECASE
)
LESS_BEFORE = re.compile(
    r"\b(?:under|less than|fewer than|nearly|almost|close to|not quite|just short of)(?: an?)? $|(?:不到|不足|(?<!最)近)$",
    re.IGNORECASE,
)
#: between a share in words and its count in brackets, with what it is of
BRACKET_OPENS = re.compile(r"[(（](?:共|即)?")
OF_THESE_IN_BRACKETS = re.compile(
    r" of (?:(?:them|these|those)|(?:the|these|those|all) (?P<noun>(?:[a-z-]+ ){0,2}[a-z-]+))(?: [a-z]+ed)? \(",
    re.IGNORECASE,
)
#: the words behind a count up to a stop or another number
UP_TO_STOP = re.compile(r"[^.,;:()\d]*")
#: between the whole of a share in words and its part: of the 210 lamps failed: 42
THEN_PART = re.compile(
    r"(?: [a-z'’-]+){1,8}(?::|,? \(|, (?:or|that is|namely|i\.e\.),?)(?:(?<=\()| )(?:just |only )?",
    re.IGNORECASE,
)
#: between a share in words and the percentage that tells it again: a tenth (20%)
THEN_PERCENT = re.compile(
    r"(?: of (?:them|these|those|the [a-z -]{2,30}))?,? (?:\(|or |that is |i\.e\. )(?:or |to be exact,? )?",
    re.IGNORECASE,
)
#: between a part and its whole, between that and the share in words that tells it again, and behind this
OF_THE = re.compile(r" (?:[a-z]+ )?(?:out )?of (?:the |these |those |our )?", re.IGNORECASE)
THEN_FRACTION = re.compile(
    r"(?: [a-z'’-]+){0,9}(?:, | \(|, or |, that is )(?:about |nearly |almost |over |just over |more than |just under |some )?",
    re.IGNORECASE,
)
ENDS = re.compile(r"(?: of (?:them|these|those|the total|all))?\s*(?:[.,;)]|$)", re.IGNORECASE)
#: behind a share in words that it is of all, and the noun of a count
OF_EVERYTHING = re.compile(r" of (?:all|the total)\b", re.IGNORECASE)
NOUN = re.compile(r" (?!of\b|in\b|and\b)[a-z]{4,}")
#: before a whole that stands first, and between it and its part
OF_ALL = re.compile(r"\b(?:of|among|out of) (?:the |these |those |all |our )?$", re.IGNORECASE)
WHOLE_THEN = re.compile(r"(?: [a-z'’-]+){0,4}, (?:only |just )?$", re.IGNORECASE)
