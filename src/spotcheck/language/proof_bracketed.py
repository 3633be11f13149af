"""How a percentage stands in a bracket with its count: 33 failures (3.57 per cent), 16批次（占69.6%）, 23.9 per cent (7)."""

import re

#: so many characters before a count may say that it is no part
LEAD = 24
#: between a count and the percentage in the bracket behind it
COUNT_THEN = re.compile(
    r"(?!.*[是為为]|.*\b(?:is|are|was|were)\b)[^,.;:!?，。；：！？、()（）\d]{0,40}[(（](?:or |i\.e\. |[占佔]比?|即)?"
)
#: between a percentage and the count in the bracket behind it
SHARE_THEN = re.compile(r"[^,.;:!?，。；：！？、()（）\d]{0,40}[(（](?:i\.e\. |[共计計即])?")
#: between them where both stand in one bracket; and where words say that they are the same: 41 fell through, or 10.5%
WITHIN_BRACKET = re.compile(r"[^,.;:!?，。；：！？、()（）\d]{0,30}[,，]\s?(?:or |i\.e\. |[占佔]比?)?")
COUNT_OR = re.compile(r"(?: [a-z'’-]+){0,5}, (?:or|i\.e\.|that is|equal to|equivalent to) ", re.IGNORECASE)
#: from the second of them to the end of the bracket
CLOSED = re.compile(r"[^(（)）\d%]{0,40}[)）]")
#: between a percentage and a count in a bracket, that the count may be of the group that they name: 7% for small firms (342)
OF_GROUP = re.compile(r"\b(?:for|among|in|of|on|at)\b", re.IGNORECASE)
#: behind a percentage, what it is of; its words, those of any base, and the words of a count
NAMES_BASE = re.compile(
    r" of (?:the |all |these |those |our |its )*(?P<base>[a-z][a-z -]{2,40})[),]", re.IGNORECASE
)
WORD = re.compile(r"[a-z]{3,}")
ANY_BASE = frozenset(
    "total all whole samples sample products product items item batches batch lots units goods articles tests tested checked "
    "sampled examined inspected analysed number them these those failures failed failing rejected ones cases".split()
)
NAME_BEFORE = re.compile(r"[^.,;()\d]*$")
NAME_BEHIND = re.compile(r"[^.,;:()\d]{1,60}")
#: between a part and the whole that it is in
IN_WHOLE = re.compile(r"[^.,;:()]* in (?:the |these |those |all |its |their )*", re.IGNORECASE)
#: before a count that is the whole, not a part of it: most of the 837 failed tests (77.1%), 38 out of 254
NO_PART = re.compile(
    r"(?:\bof|\bfrom|/)\s+(?:the |these |those |all |its |their )*$"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:to|or) $"
    r"|\b(?:rated|graded|scored|scoring|grade|level|class|category|tier|step|priority|band)\s+$|[中里裡共自]$",
    re.IGNORECASE,
)


def in_one_bracket(text: str, count: int, end: int, start: int) -> bool:
    """Whether a count that begins at a place opens the bracket in which a percentage follows it.

    >>> text = "cords (30 toys, 40%)"
    >>> in_one_bracket(text, 7, 9, 16), in_one_bracket(text.replace("(", ""), 6, 8, 15)
    (True, False)
    """
    return text.endswith(("(", "（"), 0, count) and WITHIN_BRACKET.fullmatch(text, end, start) is not None
