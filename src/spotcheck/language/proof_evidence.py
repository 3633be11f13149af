"""Words before a count that say what it is a part of."""

import re

#: what is left of a whole
REMAINING = re.compile(
    r"(?:其余|其餘|余下|餘下|剩余|剩餘|剩下|另外?有?|\b(?:remaining|rest|others?|balance))[^0-9]{0,12}$",
    re.IGNORECASE,
)
#: a part of what stands before
OF_THESE = re.compile(r"(?:\b[Oo]f (?:these|those|them|which)\b|其中|[当當]中)[^0-9]{0,14}$")
#: between two counts of which the first is a part of the second
PART_OF_NEXT = re.compile(r"\b(?:of|from|in) (?:the |all |these |those |a total of )*$", re.IGNORECASE)
