"""Several batch numbers in one cell: A1、A2, or one below the other."""

import re

_ID = re.compile(r"(?=.*\d)[A-Za-z0-9\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff_./()#-]*", re.ASCII)
_PARTS = re.compile("[、，,;；]")
_ENDS = re.compile("[~～至]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+", re.ASCII)
_SERIAL = re.compile(r"\d+$", re.ASCII)
#: numbers of digits alone are several from this length on; shorter ones may be one, parted for the eye
_LONG = 6


def are_several(cell: str) -> bool:
    """Tell whether a cell holds several batch numbers rather than one.

    Signs that list things, and those of a range, part numbers; blanks and line breaks also part the digits of one, so
    the parts must be alike there: one beginning and a serial number each.

    >>> are_several("A1、A2"), are_several("SH2020001~SH2020003"), are_several("SH2020001 SH2020002")
    (True, True, True)
    >>> are_several("SH 2020 001"), are_several("2020/001"), are_several("1,234"), are_several("XC2020(3)")
    (False, False, False, False)
    """
    listed = [part.strip() for part in _PARTS.split(cell) if part.strip()]
    if len(listed) > 1:
        return all(map(_ID.fullmatch, listed)) and not _THOUSANDS.fullmatch(cell)
    ends = [part.strip() for part in _ENDS.split(cell)]
    if len(ends) == 2:
        return all(map(_ID.fullmatch, ends))
    parts = cell.split()
    return len(parts) > 1 and _are_alike(parts)


def _are_alike(parts: list[str]) -> bool:
    """Tell whether texts are one beginning, each with a serial number."""
    if not all(map(_SERIAL.search, parts)) or len(set(parts)) < len(parts):
        return False
    starts = {_SERIAL.sub("", part) for part in parts}
    if starts != {""}:
        return len(starts) == 1
    half = len(parts[0]) // 2
    alike = len({(len(part), part[:half]) for part in parts}) == 1
    return alike and len(parts[0]) >= _LONG
