"""Many alternatives in one scan: at each place only those are tried that can begin with the character there."""

import re
from collections.abc import Iterator, Sequence

_DIGITS = "0123456789"
_CLOSING = {"(": ")", "[": "]"}
_LOOK = ("(?<!", "(?<=", "(?!", "(?=")


class Scanner:
    """Named alternatives, grouped by the characters that they can begin with; at a place the first one that fits counts.

    >>> scanner = Scanner([("good", "pass(?:ed)?|met"), ("bad", "(?:un)?safe|failed")])
    >>> [m.lastgroup for m in scanner.finditer("ten passed and one was unsafe", 0, 29)]
    ['good', 'bad']
    """

    def __init__(self, named: Sequence[tuple[str, str]], *, behind: str = "", flags: int = 0) -> None:
        """Group the alternatives; `behind` must follow each of them."""
        grouped: dict[str, list[tuple[str, list[str]]]] = {}
        for name, pattern in named:
            for alternative in split(pattern):
                for head in sorted(heads(alternative)):
                    own = grouped.setdefault(head, [])
                    if not own or own[-1][0] != name:
                        own.append((name, []))
                    own[-1][1].append(alternative)
        self._by_head = {head: _compiled(own, behind, flags) for head, own in grouped.items()}
        marks = "".join(re.escape(head) for head in grouped if not head.isalpha())
        letters = "".join(
            head + (head.upper() if flags & re.IGNORECASE else "") for head in grouped if head.isalpha()
        )
        within = f"|[{marks}]" if marks else ""
        self._places = re.compile(rf"(?<![A-Za-z0-9_])[{letters}]{within}")

    def finditer(self, text: str, start: int, end: int) -> Iterator["re.Match[str]"]:
        """Find what fits in a stretch, from left to right, nothing within anything else."""
        position = start
        by_head = self._by_head
        for place in self._places.finditer(text, start, end):
            at = place.start()
            if at < position:
                continue
            found = by_head[text[at].lower()].match(text, at, end)
            if found:
                yield found
                position = max(found.end(), at + 1)


def _compiled(own: list[tuple[str, list[str]]], behind: str, flags: int) -> "re.Pattern[str]":
    seen: dict[str, int] = {}
    groups: list[str] = []
    for name, alternatives in own:
        seen[name] = seen.get(name, 0) + 1
        groups.append(f"(?P<{name}{'_' * (seen[name] - 1)}>{'|'.join(alternatives)})")
    return re.compile(f"(?:{'|'.join(groups)}){behind}", flags)


def split(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand in no group.

    >>> split("a(?:b|c)|[|]d|e")
    ['a(?:b|c)', '[|]d', 'e']
    """
    parts, start, i = list[str](), 0, 0
    while i < len(pattern):
        if pattern[i] == "|":
            parts.append(pattern[start:i])
            start = i + 1
        i = _past(pattern, i)
    return [*parts, pattern[start:]]


def heads(pattern: str) -> set[str]:
    r"""Give the characters that what a pattern finds can begin with, letters in lower case.

    >>> sorted(heads("(?<!x)(?:un|in)?safe")), sorted(heads("[a-c]d?")), len(heads(r"\d+"))
    (['i', 's', 'u'], ['a', 'b', 'c'], 10)
    """
    i, found = 0, set[str]()
    while i < len(pattern):
        j = _past(pattern, i)
        unit = pattern[i:j]
        if unit.startswith(_LOOK) or unit in ("^", "$", r"\b"):
            i = j
            continue
        found |= _first(unit)
        if pattern[j : j + 1] not in ("?", "*") and not pattern.startswith("{0,", j):
            return found
        i = j + 1 if pattern[j] in "?*" else pattern.index("}", j) + 1
        i += pattern[i : i + 1] == "?"
    raise ValueError(f"{pattern!r} can be empty")


def _first(unit: str) -> set[str]:
    """Give what one unit of a pattern can begin with: a group, a class, an escape or a character."""
    if unit.startswith("("):
        inner = re.sub(r"^\((?:\?(?:P<\w+>|-?[a-z]*:))?", "", unit)[:-1]
        return set().union(*(heads(part) for part in split(inner)))
    if unit.startswith("["):
        return {c.lower() for c in map(chr, range(0x2FFF)) if re.fullmatch(unit, c)}
    if unit == r"\d":
        return set(_DIGITS)
    return {unit.removeprefix("\\").lower()}


def _past(pattern: str, i: int) -> int:
    """Give the place behind the group, class, escape or character that begins at a place."""
    if pattern[i] == "\\":
        return i + 2
    if pattern[i] == "[":
        return pattern.index("]", i + 2) + 1
    if pattern[i] != "(":
        return i + 1
    i += 1
    while pattern[i] != ")":
        i = _past(pattern, i)
    return i + 1
