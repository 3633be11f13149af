"""Where a clause that tells a row of numbers ends: at a full stop, a semicolon, a line, or before one for all; and how one for all is called."""

import re

ROW_ENDS = re.compile(r"[；;。！？\n]|[.!?](?=\s|$)|，(?=(?:合计|总计|共计|总共|一共|两[者类]合计))")
#: in a clause for all
FOR_ALL = re.compile(
    r"合计|总计|共|总|全部|一天下来|累计|[两三四五][者类个次天月处]|\b(?:all|overall|totals?|sum|together|altogether|combined)\b",
    re.IGNORECASE,
)
