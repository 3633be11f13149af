"""Workbooks that hold text as text, and are the same bytes each time."""

import datetime as dt
import os
import re
from pathlib import Path
from typing import Any

from spotcheck.extras import require

#: when every workbook says it was made: a clock would change the bytes
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook has no time zone)
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
#: a spreadsheet's own limits
LONGEST_NAME, LONGEST_TEXT, MOST_ROWS = 31, 32767, 1_048_576


def new_workbook(path: str | os.PathLike[str]) -> Any:
    """Begin a workbook in which no text becomes a formula, a link or a number."""
    xlsxwriter = require("xlsxwriter", "excel", "writing Excel files")
    book = xlsxwriter.Workbook(
        str(Path(path)),
        {
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "nan_inf_to_errors": False,
            "in_memory": True,
        },
    )
    book.set_properties({"created": _MADE})
    return book


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Give a sheet a name that a spreadsheet allows and no other sheet has; it is added to `taken`.

    >>> sheet_name("a/b:c", set()), sheet_name("List", {"list"})
    ('a_b_c', 'List (2)')
    """
    plain = _NOT_IN_A_NAME.sub("_", wanted).strip("'")[:LONGEST_NAME] or "Sheet"
    name, number = plain, 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        ending = f" ({number})"
        name = plain[: LONGEST_NAME - len(ending)] + ending
    taken.add(name.lower())
    return name
