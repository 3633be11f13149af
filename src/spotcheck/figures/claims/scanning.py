"""Many alternatives in one scan: at each place only those are tried that can begin with the character there."""

import re
from collections.abc import Callable, Iterator, Sequence

_DIGITS = "0123456789"
_BLANKS = frozenset(c for c in map(chr, range(0x3001)) if c.isspace())
_ESCAPES = {"d": frozenset(_DIGITS), "s": _BLANKS, "n": frozenset("\n"), "t": frozenset("\t")}
#: characters of an alternative that takes long to compile
_LONG = 1000
_LOOK = ("(?<!", "(?<=", "(?!", "(?=")


class Scanner:
    """Named alternatives, grouped by the characters that they can begin with; at a place the first one that fits counts.

    >>> scanner = Scanner([("good", "pass(?:ed)?|met"), ("bad", "(?:un)?safe|failed")])
    >>> [m.lastgroup for m in scanner.finditer("ten passed and one was unsafe", 0, 29)]
    ['good', 'bad']
    """

    def __init__(
        self, named: Sequence[tuple[str, str]], *, behind: str = "", flags: int = 0, words: bool = True
    ) -> None:
        """Group the alternatives; `behind` must follow each of them; `words`: letters count at the front of a word only."""
        self._fold: Callable[[str], str] = str.lower if flags & re.IGNORECASE else str
        told = [
            (name, alternative, frozenset(self._fold(c) for c in heads(alternative)))
            for name, pattern in named
            for alternative in split(pattern)
        ]
        alike = _alike([(begins, len(alternative)) for _, alternative, begins in told])
        grouped: dict[str, list[tuple[str, list[str]]]] = {}
        for name, alternative, begins in told:
            for head in sorted({alike[c] for c in begins}):
                own = grouped.setdefault(head, [])
                if not own or own[-1][0] != name:
                    own.append((name, []))
                own[-1][1].append(alternative)
        sources = {head: _joined(own, behind) for head, own in grouped.items()}
        self._by_head = _Patterns({c: sources[head] for c, head in alike.items()}, flags)
        letters = "".join(head for head in alike if words and head.isalpha())
        others = "".join(re.escape(head) for head in alike if head not in letters and head not in _DIGITS)
        others += r"\d" if "0" in alike else ""
        places = ([rf"(?<![A-Za-z0-9_])[{letters}]"] if letters else []) + ([f"[{others}]"] if others else [])
        self._places = re.compile("|".join(places), flags & re.IGNORECASE)

    def finditer(self, text: str, start: int, end: int) -> Iterator["re.Match[str]"]:
        """Find what fits in a stretch, from left to right, nothing within anything else."""
        position = start
        by_head, fold = self._by_head, self._fold
        for place in self._places.finditer(text, start, end):
            at = place.start()
            if at < position:
                continue
            found = by_head[fold(text[at])].match(text, at, end)
            if found:
                yield found
                position = max(found.end(), at + 1)


def _alike(told: Sequence[tuple[frozenset[str], int]]) -> dict[str, str]:
    """Tell by whose pattern each first character is looked up: those that begin one long alternative have one pattern."""
    alike = {c: c for begins, _ in told for c in sorted(begins)}
    for begins, size in told:
        if size < _LONG:
            continue
        joined = {alike[c] for c in begins}
        first = min(joined)
        alike = {c: first if head in joined else head for c, head in alike.items()}
    return alike


class _Patterns(dict[str, "re.Pattern[str]"]):
    """The pattern of each first character, compiled when it is first asked for."""

    def __init__(self, sources: dict[str, str], flags: int) -> None:
        super().__init__()
        self._sources, self._flags = sources, flags

    def __missing__(self, head: str) -> "re.Pattern[str]":
        source = self._sources.get(head) or self._sources["0"]  # a digit of another script
        pattern = self[head] = re.compile(source, self._flags)
        return pattern


def _joined(own: list[tuple[str, list[str]]], behind: str) -> str:
    seen: dict[str, int] = {}
    groups: list[str] = []
    for name, alternatives in own:
        seen[name] = seen.get(name, 0) + 1
        groups.append(f"(?P<{name}{'_' * (seen[name] - 1)}>{'|'.join(alternatives)})")
    return f"(?:{'|'.join(groups)}){behind}"


def fenced(pattern: str, before: str = "", behind: str = "") -> str:
    """Give a pattern each of whose alternatives stands between two others.

    >>> fenced("a|b(?:c|d)", "(?<!x)", "(?!y)")
    '(?<!x)a(?!y)|(?<!x)b(?:c|d)(?!y)'
    """
    return "|".join(f"{before}{alternative}{behind}" for alternative in split(pattern))


def split(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand in no group.

    >>> split("a(?:b|c)|[]|]d|e")
    ['a(?:b|c)', '[]|]d', 'e']
    """
    parts, start, i = list[str](), 0, 0
    while i < len(pattern):
        if pattern[i] == "|":
            parts.append(pattern[start:i])
            start = i + 1
        i = _past(pattern, i)
    return [*parts, pattern[start:]]


def heads(pattern: str) -> frozenset[str]:
    r"""Give the characters that what a pattern finds can begin with.

    >>> sorted(heads("(?<!x)(?:un|in)?safe")), sorted(heads("[a-c]d?")), len(heads(r"\d+")), sorted(heads("(?:^|b?)c"))
    (['i', 's', 'u'], ['a', 'b', 'c'], 10, ['b', 'c'])
    """
    found, empty = _begins(pattern)
    if empty:
        raise ValueError(f"{pattern!r} can be empty")
    return found


def _begins(pattern: str) -> tuple[frozenset[str], bool]:
    """Give the characters that what one alternative finds can begin with, and whether it can be empty."""
    i, found = 0, frozenset[str]()
    while i < len(pattern):
        j = _past(pattern, i)
        unit = pattern[i:j]
        i = j
        if unit.startswith(_LOOK) or unit in ("^", "$", r"\b"):
            continue
        first, empty = _first(unit)
        found |= first
        if pattern[j : j + 1] not in ("?", "*") and not pattern.startswith("{0,", j) and not empty:
            return found, False
        if pattern[j : j + 1] in ("?", "*", "+", "{"):
            i = pattern.index("}", j) + 1 if pattern[j] == "{" else j + 1
            i += pattern[i : i + 1] == "?"
    return found, True


def _first(unit: str) -> tuple[frozenset[str], bool]:
    """Give what one unit of a pattern can begin with, a group, a class, an escape or a character; and if it can be empty."""
    if unit.startswith("("):
        inner = re.sub(r"^\((?:\?(?:P<\w+>|-?[a-z]*:))?", "", unit)[:-1]
        begins = [_begins(part) for part in split(inner)]
        return frozenset[str]().union(*(first for first, _ in begins)), any(empty for _, empty in begins)
    if unit.startswith("["):
        return _of_class(unit), False
    if unit == "." or (unit.startswith("\\") and unit[1:].isalpha() and unit[1:] not in _ESCAPES):
        raise ValueError(f"{unit!r} may begin with too much")
    return _ESCAPES.get(unit[1:], frozenset(unit[-1])), False


def _of_class(unit: str) -> frozenset[str]:
    if unit.startswith("[^"):
        raise ValueError(f"{unit!r} may begin with too much")
    found, i = set[str](), 1
    while i < len(unit) - 1:
        if unit[i] == "\\":
            found |= _ESCAPES.get(unit[i + 1], frozenset(unit[i + 1]))
            i += 2
        elif unit[i + 1] == "-" and i + 2 < len(unit) - 1:
            found |= set(map(chr, range(ord(unit[i]), ord(unit[i + 2]) + 1)))
            i += 3
        else:
            found.add(unit[i])
            i += 1
    return frozenset(found)


def _past(pattern: str, i: int) -> int:
    """Give the place behind the group, class, escape or character that begins at a place."""
    if pattern[i] == "\\":
        return i + 2
    if pattern[i] == "[":
        i += 2 if pattern[i + 1] == "^" else 1
        i += 2 if pattern[i] == "\\" else 1
        while pattern[i] != "]":
            i += 2 if pattern[i] == "\\" else 1
        return i + 1
    if pattern[i] != "(":
        return i + 1
    i += 1
    while pattern[i] != ")":
        i = _past(pattern, i)
    return i + 1
