"""Failed items in one cell: ``铅║10.2 mg/kg║≤9；标签║缺警示语║应标注`` and its many spellings."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from spotcheck.language.cells import (
    BLANK,
    ITEM_JOIN,
    ITEM_SEPARATORS,
    ITEM_SEPARATORS_OF_NAMES,
    LIMIT_SIGNS,
    NO_ITEMS,
    NO_ITEMS_WRITTEN,
    PART_JOIN,
    PART_LABELS,
    PART_NAMES,
    PART_SEPARATORS,
    WEAK_LIMIT_SIGNS,
)
from spotcheck.language.headers_cells import MEASURED_WORDS

FailedItem: TypeAlias = tuple[str, str | None, str | None]

_PART = re.compile("|".join(re.escape(s) for s in sorted(PART_SEPARATORS, key=len, reverse=True)))
_ITEM = re.compile(f"[{ITEM_SEPARATORS}]+")
_LINE = re.compile(r"[\r\n]+")
_NAMES = re.compile(f"[{ITEM_SEPARATORS_OF_NAMES}]")
#: signs that number: ① … ⑳, ⑴ … ⒇, ⒈ … ⒛, ❶ … ❿, ㈠ … ㈩; and Chinese numerals before 、
_SIGNS = "①-⒛❶-❿㈠-㈩"
_NUMERALS = "一二三四五六七八九十"
_COUNTS = (
    *(tuple(map(chr, range(ord(first), ord(last) + 1))) for first, last in ("①⑳", "⑴⒇", "⒈⒛", "❶❿", "㈠㈩")),
    *(tuple(f"{left}{n}{right}" for n in range(1, 21)) for left, right in ("()", "（）")),
    tuple(f"{numeral}、" for numeral in _NUMERALS),
)
_NUMBERING = re.compile(
    rf"^(?:\d{{1,2}}[.、)）．](?!\d)|[(（](?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})[)）]|[{_SIGNS}])\s*"
)
#: a text is not searched for the end of a value beyond this
_LONGEST_VALUE = 100
#: item, result, limit and unit
_MOST_PARTS = 4
#: beginnings of a limit, and of no name of an item (应力)
_SURELY_LIMIT = tuple(sign for sign in LIMIT_SIGNS if sign not in ("应", "不应", "不得"))
#: a name, a colon and a measured value
_RESULT = re.compile(r"(.+?)\s*[:：]\s*([-+−]?\d.*)")
_LABEL = re.compile(r"^([^:：]{2,5}|item|result|limit|standard)\s*[:：]\s*", re.IGNORECASE)
_MEASURED = re.compile(r"^[-+−]?\d")
#: a value and its unit (after NFKC), one without a unit, an outcome in words; two values that a comma parts, unless it groups thousands
_VALUE = re.compile(r"[<>‹›≤≥]?[-+−]?\d[\d.,×^*]*\s*(?:[A-Za-z%μµ°℃/()个]+\S*)?")
_BARE_NUMBER = re.compile(r"[<>‹›≤≥]\s*\d[\d.]*|[-+−]?\d[\d.,×^*]*")
_COUNT = re.compile(r"\d{1,3}")
_OUTCOME = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, MEASURED_WORDS), key=len, reverse=True))})(?:[/(].*)?"
)
_TWO_VALUES = re.compile(r"[^,，]*[^\d,，][,，]\s*(\d[\d.]*)[,，](?!\d{3}$)(\d[\d.]*)")
#: a measured value with its unit, which is the name of no item (3C标志 and 2,4-滴 are names)
_UNIT_VALUE = re.compile(
    r"[<>‹›≤≥]?[-+−]?\d[\d.,]*(?:[×x*]10\^?\d*)?\s*(?:%|(?:[mμµnk]?g|[mμµ]?l|cfu|mpn|[mck]?m|℃|°c|k?n|[mk]?pa|k?v|m?a|k?w|hz|db|级|bq|mmol|iu)(?:/\S+)?)"
)
#: a share at the end of a part
_SHARE = re.compile(r"\d\s*[%％]$")
#: a limit in brackets behind an item: 铅：10.2mg/kg（标准值：≤9mg/kg）
_IN_BRACKETS = re.compile(r"(.+?)\s*[(（]\s*([^()（）]+?)\s*[)）]")
#: values of one item that are numbered: ①20000;②30000; a list numbered with blanks between its items
_NUMBERED_VALUES = re.compile(rf"[{_SIGNS}].*[{_SIGNS}]")
_SIGN = re.compile(f"[{_SIGNS}]")
_NUMBERED = re.compile(r"\s*1[.、．)）](?!\d)")
_NEXT_NUMBER = re.compile(r"\s+(?=\d{1,2}[.、．)）](?!\d)\S)")


def failed_items_of(text: str, *, limit_first: bool | None = None) -> Any:
    """Give the failed items that a cell lists, in its order: (item, result, limit), with None for what is not said.

    Parameters
    ----------
    text
        The cell, not blank. One that has a result without an item, or more parts than an item has, is given back as it
        is, for the schema to refuse.
    limit_first
        Whether the header says that the limit comes before the result, as `limit_comes_first` tells; None: it does not say.

    Examples
    --------
    >>> failed_items_of("铅║10.2 mg/kg║≤9；镉‖0.3‖≤0.1")
    (('铅', '10.2 mg/kg', '≤9'), ('镉', '0.3', '≤0.1'))
    >>> failed_items_of("铅║≤9║10.2 mg/kg"), failed_items_of("小零件、标签"), failed_items_of("无不合格项目")
    ((('铅', '10.2 mg/kg', '≤9'),), (('小零件', None, None), ('标签', None, None)), ())
    >>> failed_items_of("铅║0.2║0.35", limit_first=True), failed_items_of("║0.35║≤0.2")
    ((('铅', '0.35', '0.2'),), '║0.35║≤0.2')
    """
    if text.strip().lower() in NO_ITEMS or text.strip().lower() in BLANK:
        return ()
    found: list[FailedItem] = []
    before: list[str] = []
    for piece in _pieces(text):
        parts = [_tidy(part) for part in _PART.split(piece)]
        if _is_torn(before, parts) or any(parts[_MOST_PARTS:]):
            return text
        before = parts
        if len(parts) == 1:
            named = _with_limits(_names(parts[0]))
            if any(_is_part(name) for name, _, _ in named):
                return text
            found += named
        elif not all(part.lower() in BLANK for part in parts):
            found.append(_item(parts, limit_first))
    if not found and not _PART.search(text):
        return text
    if any(_is_no_name(name, len(found)) for name, _, _ in found):
        return text
    return tuple(found)


def limit_comes_first(header: str) -> bool | None:
    """Tell whether a header has the limit before the result; None where it does not name both.

    >>> limit_comes_first("不合格项目（标准值/实测值）"), limit_comes_first("不合格项目║检验结果║标准值"), limit_comes_first("不合格项目")
    (True, False, None)
    """
    said = unicodedata.normalize("NFKC", header).lower()
    result, limit = (
        max(said.rfind(word) for word, at in PART_LABELS.items() if at == place) for place in (1, 2)
    )
    return None if min(result, limit) < 0 else limit < result


def _is_no_name(name: str, many: int) -> bool:
    """Tell whether what stands in the place of an item cannot be one: nothing, a number, an outcome; a count alone may be."""
    said = unicodedata.normalize("NFKC", name).lower()
    if said in BLANK or _OUTCOME.fullmatch(said):
        return True
    if set(said) <= set(_NUMERALS) or not _SIGN.sub("", name):  # of 三、四号端子, say
        return True
    return bool(_BARE_NUMBER.fullmatch(said)) and not (many == 1 and _COUNT.fullmatch(said))


def _is_part(name: str) -> bool:
    """Tell whether what stands alone is a result or a limit rather than an item: 10.2mg/kg, ≤9, 检验结果：10."""
    said = unicodedata.normalize("NFKC", name).lower()
    label = _LABEL.match(said)
    return bool(_UNIT_VALUE.fullmatch(said)) or _is_limit(said) or bool(label and PART_LABELS.get(label[1]))


def _is_torn(before: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether two pieces of two parts each may be one item, whose result has what parts items: 尺寸║长10；宽20║≥30."""
    if len(before) != 2 or len(parts) != 2:
        return False
    limit = _limit_strength(parts[1]) == 2 and not _limit_like(before[1])
    return bool(before[1] and parts[1]) and (limit or _SHARE.search(parts[0]) is not None)


def written(items: Iterable[FailedItem] | None) -> str | None:
    """Write failed items for a file, as `failed_items_of` reads them.

    >>> written((("铅", "10.2", "≤9"), ("标签", None, None))), written(()), written(None)
    ('铅║10.2║≤9；标签', 'none', None)
    """
    return None if items is None else _written(tuple(items))


@lru_cache(10_000)
def _written(items: tuple[FailedItem, ...]) -> str:
    text = ITEM_JOIN.join(_written_item(item) for item in items) or NO_ITEMS_WRITTEN
    # Where items would be read as one, each keeps all its separators; where a result looks like a limit, its parts are named.
    in_full = ITEM_JOIN.join(PART_JOIN.join(part or "" for part in item) for item in items)
    labelled = ITEM_JOIN.join(PART_JOIN.join(map(_labelled_part, PART_NAMES, item)) for item in items)
    return next((one for one in (text, in_full, labelled) if failed_items_of(one) == items), in_full)


def _labelled_part(name: str, part: str | None) -> str:
    return f"{name}: {part or ''}"


def _written_item(item: FailedItem) -> str:
    parts = ["" if part is None else part for part in item]
    while parts and not parts[-1]:
        parts.pop()
    # A bare name that would be read as several keeps one separator.
    alone = len(parts) == 1 and _names(parts[0]) != parts
    return PART_JOIN.join(parts) + (PART_JOIN if alone else "")


def _pieces(text: str) -> list[str]:
    """Split a cell into items; where separators of parts are line breaks or commas, some pieces are one item."""
    lines = [line for line in _LINE.split(text) if line.strip()]
    one_item_over_lines = (
        len(lines) in (3, 4)
        and not _PART.search(text)
        and not re.search("[；;]", text)
        and _reads_as_parts(lines)
    )
    if one_item_over_lines:
        return [PART_JOIN.join(lines)]
    if _NUMBERED.match(text):
        text = _NEXT_NUMBER.sub("\n", text)
    text = _counted(text)
    pieces = [piece for piece in _ITEM.split(text) if piece.strip()]
    if len(pieces) > 1 and _labelled(pieces):
        return [PART_JOIN.join(pieces)]
    return [parted for piece in _rejoined(pieces) for parted in _parted_by_commas(piece)]


def _counted(text: str) -> str:
    """Give a cell whose items are numbered by signs with a line for each, without its number: ①铅║10║≤9②镉║2║≤1."""
    text = text.strip()
    count = next((count for count in _COUNTS if text.startswith(count[0])), None)
    if count is None:
        return text
    lines, rest = [], text[len(count[0]) :]
    for number in count[1:]:
        at = next(
            (at.span() for at in re.finditer(re.escape(number), rest) if _is_item(rest[at.end() :])), None
        )
        if at is None:
            break
        lines.append(rest[: at[0]])
        rest = rest[at[1] :]
    # 一、二次绕组 has no number
    if not lines and count[0] == "一、" and rest.startswith(tuple(_NUMERALS)):
        return text
    return "\n".join([*lines, rest])


def _is_item(text: str) -> bool:
    """Tell whether an item begins a text, rather than a value of the one before: ①菌落总数║①2；②3║n=5；②霉菌."""
    return not _is_value(_PART.split(_ITEM.split(text[:_LONGEST_VALUE], maxsplit=1)[0], maxsplit=1)[0])


def _labelled(pieces: list[str]) -> bool:
    """Tell whether pieces are the parts of one item, each with its label: 检验项目：铅；检验结果：10.2；标准值：≤9."""
    labels = [_LABEL.match(_tidy(piece)) for piece in pieces]
    places = [PART_LABELS.get(label[1].lower()) if label else None for label in labels]
    return None not in places and len(set(places)) == len(places)


def _rejoined(pieces: list[str]) -> list[str]:
    """Put the values of one item together again: 菌落总数║①20000；②30000║n=5."""
    whole: list[str] = []
    for piece in pieces:
        said = _PART.split(piece)
        first, before = said[0].strip(), _PART.split(whole[-1]) if whole else []
        counts_on = _counts_on(before, said)
        goes_on = len(before) == 2 or (len(before) > 2 and len(said) == 1 and _is_value(before[-1]))
        if counts_on or (goes_on and _is_value(first)):
            whole[-1] += f";{piece.strip()}"
        else:
            whole.append(piece)
    return whole


def _counts_on(before: list[str], said: list[str]) -> bool:
    """Tell whether a piece goes on with the values that the item before it numbers, and is no item of its own."""
    numbered = any(_SIGN.match(part.strip()) for part in before[1:])
    if not numbered or not _SIGN.match(said[0].strip()) or (len(before) > 2 and len(said) > 1):
        return False
    return len(said) < 3 or _is_value(_tidy(said[0]))


def _parted_by_commas(piece: str) -> list[str]:
    """Read 铅,10.2,≤9 as an item, and several of them in one row as several."""
    if _PART.search(piece):
        return [piece]
    labelled = _names(piece)
    if len(labelled) > 1 and _labelled(labelled):
        return [PART_JOIN.join(labelled)]
    two = _TWO_VALUES.fullmatch(piece.strip())
    names = [*_names(piece[: two.start(1)]), two[1], two[2]] if two else labelled
    for size in (3, 4):
        groups = [names[start : start + size] for start in range(0, len(names), size)]
        if len(names) >= size and all(len(group) == size and _reads_as_parts(group) for group in groups):
            return [PART_JOIN.join(group) for group in groups]
    return [piece]


def _reads_as_parts(lines: list[str]) -> bool:
    """Tell whether lines are item, result and limit rather than three items: one is a limit or a measured value."""
    rest = [_tidy(line) for line in lines[1:]]
    if len(rest) == 2 and all(map(_is_value, rest)) and not _is_value(lines[0]):
        return True
    return any(_limit_like(part) for part in rest) and any(_MEASURED.match(part) for part in rest)


def _names(text: str) -> list[str]:
    """Split names at 、 and commas outside brackets; a comma between digits is part of a name (1,2-二氯乙烷)."""
    names, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char in "(（[【") - (char in ")）]】")
        between_digits = text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()
        if depth <= 0 and _NAMES.match(char) and not between_digits:
            names.append(_tidy(text[start:i]))
            start = i + 1
    names.append(_tidy(text[start:]))
    return [name for name in names if name]


def _with_limits(names: list[str]) -> list[FailedItem]:
    """Give names as items; one that is a limit with a number is that of the name before it: Lead: 120 mg/kg, limit 90."""
    found: list[FailedItem] = []
    for name in names:
        behind = _IN_BRACKETS.fullmatch(name)
        if behind and _is_limit(behind[2]):
            found.append(_measured_item(behind[1], behind[2]))
        elif _is_limit(name) and found and found[-1][2] is None:
            found[-1] = _measured_item(found[-1][0], name)
        else:
            found.append((_unlabelled(name, 0), None, None))
    return found


def _measured_item(before: str, limit: str) -> FailedItem:
    """Give an item whose limit stands behind it, and whose result may stand behind a colon: Lead: 120 mg/kg."""
    measured = _RESULT.fullmatch(before)
    name, result = (measured[1].rstrip(), measured[2]) if measured else (before, None)
    return name, result, _unlabelled(limit, 2)


def _unlabelled(part: str, place: int) -> str:
    """Give a part without the label of its place: 标准值：≤9."""
    label = _LABEL.match(part)
    return (part[label.end() :] if label and PART_LABELS.get(label[1].lower()) == place else "") or part


def _is_limit(text: str) -> bool:
    return text.lower().startswith(_SURELY_LIMIT) and any(map(str.isdigit, text))


def _item(parts: list[str], limit_first: bool | None) -> FailedItem:
    labelled = [_LABEL.match(part) for part in parts]
    if any(label and label[1].lower() in PART_LABELS for label in labelled):
        return _by_label(parts)
    name, rest = parts[0], parts[1:]
    if limit_first and len(rest) == 2:
        rest.reverse()
    while rest and not rest[-1]:
        rest.pop()
    unit = None
    if len(rest) == 3:
        rest, unit = _without_unit(rest)
        rest = rest[::-1] if limit_first else rest
    result, limit = [*rest, "", ""][:2]
    if _is_limit_rather(result, limit, told=limit_first is not None):
        result, limit = limit, result
    if unit and result and _MEASURED.match(result) and not result.endswith(unit):
        result = f"{result} {unit}"
    return name, result or None, limit or None


def _without_unit(rest: list[str]) -> tuple[list[str], str | None]:
    """Of four parts one is a unit (no digit, no sign of a limit, short) when the others are a result and a limit."""
    for i, part in enumerate(rest):
        others = rest[:i] + rest[i + 1 :]
        if (
            part and len(part) <= 10 and not re.search(r"\d", part) and not _limit_like(part)
            and any(_limit_like(o) for o in others) and any(_MEASURED.match(o) for o in others)
        ):  # fmt: skip
            return others, part
    return [rest[0], "".join(f"{part} " for part in rest[1:] if part).strip()], None


def _by_label(parts: list[str]) -> FailedItem:
    slots: list[str | None] = [None, None, None]
    free: list[str] = []
    for part in parts:
        label = _LABEL.match(part)
        place = PART_LABELS.get(label[1].lower()) if label else None
        if label and place is not None:
            slots[place] = part[label.end() :].strip() or None
        elif part:
            free.append(part)
    for part in free:
        if None in slots:
            slots[slots.index(None)] = part
    return slots[0] or "", slots[1], slots[2]


def _is_limit_rather(result: str, limit: str, *, told: bool) -> bool:
    """Tell whether a result is the limit of the two: ≤ is that of a limit; < may be one below what can be measured."""
    first, second = _limit_strength(result), _limit_strength(limit)
    return first > second and (first == 2 or not (told and limit))


def _limit_strength(part: str) -> int:
    return 0 if not _limit_like(part) else 1 if part.startswith(WEAK_LIMIT_SIGNS) else 2


def _limit_like(part: str) -> bool:
    return part.lower().startswith(LIMIT_SIGNS)


def _is_value(part: str) -> bool:
    """Tell whether a part is a measured value, or an outcome in words: 2.2×10⁵ CFU/g, 未检出."""
    said = unicodedata.normalize("NFKC", part).strip().lower()
    return bool(_VALUE.fullmatch(said) or _OUTCOME.fullmatch(said))


def _tidy(part: str) -> str:
    words = " ".join(part.split())
    return words if _NUMBERED_VALUES.match(words) else _NUMBERING.sub("", words)
