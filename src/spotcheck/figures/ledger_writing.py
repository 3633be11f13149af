"""Writing ledgers: as a person would, with order, notes and comments kept."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from spotcheck.escape import visible
from spotcheck.figures.ledger import SCHEMA, Figure, Ledger
from spotcheck.figures.scopes import Scope, Value
from spotcheck.figures.toml_lines import Comment

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def dumps(ledger: Ledger) -> str:
    """Write a ledger as TOML, as `Ledger.dumps`."""
    comments = _Comments(ledger.comments)
    blocks = [
        comments.around(("schema",), [f"schema = {_string(SCHEMA)}"]),
        _document(ledger, comments),
        _table("scopes", {name: _conditions(scope) for name, scope in ledger.scopes.items()}, comments),
        _table("parts", dict(_parts(ledger)), comments),
        *(_figure(figure, ledger, comments) for figure in ledger.figures),
        list(ledger.comments.get((), Comment()).before),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


class _Comments:
    """The comments of a ledger, put back where their keys stand."""

    def __init__(self, comments: Mapping[tuple[str | int, ...], Comment]) -> None:
        self._comments = comments

    def around(self, path: tuple[str, ...], lines: list[str]) -> list[str]:
        comment = self._comments.get(path, Comment())
        last = f"{lines[-1]}  {comment.behind}" if comment.behind else lines[-1]
        return [*comment.before, *lines[:-1], last]


def _document(ledger: Ledger, comments: _Comments) -> list[str]:
    values = {key: value for key, value in asdict(ledger.document).items() if value is not None}
    return _table("document", {key: _string(value) for key, value in values.items()}, comments, aligned=False)


def _table(name: str, entries: Mapping[str, str], comments: _Comments, *, aligned: bool = True) -> list[str]:
    if not entries:
        return []
    keys = {key: _key(key) for key in entries}
    width = max(map(len, keys.values())) if aligned else 0
    lines = comments.around((name,), [f"[{name}]"])
    for key, value in entries.items():
        lines += comments.around((name, key), [f"{keys[key]:<{width}} = {value}"])
    return lines


def _parts(ledger: Ledger) -> Iterator[tuple[str, str]]:
    for whole in dict.fromkeys(partition.whole for partition in ledger.parts):
        lists = [_list(map(_string, p.parts)) for p in ledger.parts if p.whole == whole]
        yield whole, lists[0] if len(lists) == 1 else _list(lists)


def _figure(figure: Figure, ledger: Ledger, comments: _Comments) -> list[str]:
    entries = {
        "id": figure.id,
        "printed": figure.printed.text,
        "is": figure.is_,
        "rounding": figure.rounding if figure.rounding != ledger.document.rounding else None,
        "quote": figure.quote,
        "note": figure.note,
        "waived": figure.waived,
    }
    lines = comments.around(("figure", figure.id), ["[[figure]]"])
    for key, value in entries.items():
        if value is not None:
            lines += comments.around(("figure", figure.id, key), [f"{key} = {_string(value)}"])
    return lines


def _conditions(scope: Scope) -> str:
    place = {column: number for number, column in enumerate(scope.order)}
    ordered = sorted(scope.conditions, key=lambda pair: place.get(pair[0], len(place)))
    pairs = (f"{_key(column)} = {_values(values)}" for column, values in ordered)
    inside = ", ".join(pairs)
    return f"{{ {inside} }}" if inside else "{}"


def _values(values: tuple[Value, ...]) -> str:
    return _value(values[0]) if len(values) == 1 else _list(map(_value, values))


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int) else _string(value)


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _string(name)


def _string(text: str) -> str:
    """Quote text; JSON's escapes are TOML's, but for DEL; what a reader of the file would not see is escaped as well."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if visible(c) == c else f"\\u{ord(c):04x}" for c in quoted)
