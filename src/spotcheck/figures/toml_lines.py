"""On which line of a TOML text each key stands, and which comments go with it: `tomllib` tells neither.

The text has been parsed by `tomllib` before, so that it is known to be sound.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]


class Comment(NamedTuple):
    """The comment lines before a key, and the comment behind its value, each with its ``#``."""

    before: tuple[str, ...] = ()
    behind: str = ""


@dataclass
class Positions:
    r"""Lines (from 1) and comments by the path of a key, such as ``("figure", 0, "printed")``.

    Examples
    --------
    >>> places = positions('# seed\n[scopes]\nall = {}\n\n[[figure]]\nid = "a"  # one\n')
    >>> places.line("scopes", "all"), places.line("figure", 0, "id"), places.line("figure", 0, "printed")
    (3, 6, 5)
    >>> places.comments[("scopes",)], places.comments[("figure", 0, "id")].behind
    (Comment(before=('# seed',), behind=''), '# one')
    """

    lines: dict[Path, int] = field(default_factory=dict[Path, int])
    raw: dict[Path, str] = field(default_factory=dict[Path, str])
    comments: dict[Path, Comment] = field(default_factory=dict[Path, Comment])

    def line(self, *path: str | int) -> int | None:
        """Give the line of a key, or of the nearest table around it that is written out."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return None


_KEY = re.compile(r"""\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))\s*(\.)?""")
#: the end of a value on its own line: strings are passed over whole, brackets are counted
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|\n|[\[\]{}]',
    re.DOTALL,
)
_GAP = re.compile(r"[ \t\r\n]*")
_TO_LINE_END = re.compile(r"[ \t]*(#[^\n]*)?\r?\n?")


def positions(text: str) -> Positions:
    """Find the lines of the keys and tables of a sound TOML text."""
    found, table, counts = Positions(), (), dict[Path, int]()
    position, pending = 0, list[str]()
    while True:
        position = _gap(text, position)
        if position >= len(text):
            break
        line = text.count("\n", 0, position) + 1
        if text[position] == "#":
            end = text.find("\n", position) % (len(text) + 1)
            pending.append(text[position:end].rstrip())
            position = end
            continue
        if text[position] == "[":
            double = text.startswith("[[", position)
            names, position = _key(text, position + (2 if double else 1))
            position += 2 if double else 1
            path = table = _header(names, counts, double=double)
        else:
            names, position = _key(text, position)
            path = (*table, *names)
            start = position = position + 1
            position = _value_end(text, position)
            found.raw[path] = text[start:position].strip()
        found.lines.setdefault(path, line)
        if isinstance(path[-1], int):
            found.lines.setdefault(path[:-1], line)
        rest = _TO_LINE_END.match(text, position)
        behind = (rest.group(1) or "").rstrip() if rest else ""
        position = rest.end() if rest else position
        if pending or behind:
            found.comments[path] = Comment(tuple(pending), behind)
            pending = []
    if pending:
        found.comments[()] = Comment(tuple(pending))
    return found


def _gap(text: str, position: int) -> int:
    gap = _GAP.match(text, position)
    return gap.end() if gap else position


def _key(text: str, position: int) -> tuple[Path, int]:
    """Read a key, dotted or not, up to its ``=`` or ``]``."""
    names = list[str]()
    while (found := _KEY.match(text, position)) is not None:
        double, single, bare, dot = found.groups()
        names.append(_unescaped(double) if double is not None else single if single is not None else bare)
        position = found.end()
        if dot is None:
            break
    return tuple(names), position


def _unescaped(text: str) -> str:
    import tomllib

    return tomllib.loads(f'k = "{text}"')["k"] if "\\" in text else text


def _header(names: Path, counts: dict[Path, int], *, double: bool) -> Path:
    """Give the path of a table; within a list of tables it is that of the last one."""
    path: Path = ()
    for index, name in enumerate(names):
        path = (*path, name)
        if double and index == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _value_end(text: str, position: int) -> int:
    """Give where a value ends: at the comment or line end outside its brackets."""
    depth = 0
    for token in _TOKEN.finditer(text, position):
        mark = token.group()
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        elif depth == 0 and mark[0] in "#\n":
            return token.start()
    return len(text)
