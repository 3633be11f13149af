"""Reading ledgers: every fault is one `LedgerError` with file, line, key and the nearest valid name."""

import os
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, NoReturn

from spotcheck.errors import LedgerError, did_you_mean
from spotcheck.escape import legible
from spotcheck.figures.ledger import SCHEMA, Document, Figure, Ledger, Partition
from spotcheck.figures.printed import ROUNDINGS, read_printed
from spotcheck.figures.quantities import parse_quantity, terms
from spotcheck.figures.scopes import Conditions, Scope, check_columns, check_words
from spotcheck.figures.toml_lines import Positions, positions
from spotcheck.language import LANGUAGES, Language

_TOP = ("schema", "document", "scopes", "parts", "figure")
_DOCUMENT = tuple(field.name for field in fields(Document))
_FIGURE = ("id", "printed", "is", "rounding", "quote", "note", "waived")
_NEEDED = ("id", "printed", "is")
_CHINESE = re.compile("[一-鿿]")


@dataclass(frozen=True)
class _Source:
    """Where a ledger comes from, for its messages."""

    file: str | None
    places: Positions

    def fail(self, message: str, *path: str | int) -> NoReturn:
        """Raise the error of the key at `path`."""
        key = ".".join(str(name) for name in path if isinstance(name, str)) or None
        line = self.places.line(*path) or (1 if self.places.lines else None)
        raise LedgerError(message, file=self.file, line=line, key=key)


def load(path: str | os.PathLike[str], *, columns: Collection[str] | None = None) -> Ledger:
    """Read a ledger file, as `Ledger.load`."""
    file = legible(os.fspath(path))
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise LedgerError("no such file", file=file) from error
    except IsADirectoryError as error:
        raise LedgerError(
            "a folder is no ledger; name its files, such as *.figures.toml", file=file
        ) from error
    except OSError as error:
        raise LedgerError(f"cannot be read: {error.strerror}", file=file) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LedgerError("is no UTF-8 text: save it as UTF-8", file=file, line=line) from error
    return loads(text, file=file, columns=columns)


def loads(text: str, *, file: str | None = None, columns: Collection[str] | None = None) -> Ledger:
    """Read the text of a ledger, as `Ledger.loads`."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        message = re.sub(r" \(at .*\)$", "", str(error))
        raise LedgerError(
            f"is no sound TOML: {message}{_toml_advice(text, line)}", file=file, line=line
        ) from error
    source = _Source(file, positions(text))
    _keys(source, raw, _TOP, "a ledger has", ())
    if raw.get("schema") != SCHEMA:
        given = f"schema = {raw['schema']!r} is not known" if "schema" in raw else "has no schema"
        source.fail(f'{given}: the first line must be schema = "{SCHEMA}"', "schema")
    if not raw.get("figure"):
        source.fail("has no [[figure]]: there is nothing to check", "figure")
    return _ledger(source, raw, columns)


def build(
    figures: Iterable[Mapping[str, Any] | Figure],
    scopes: Mapping[str, Mapping[str, Any] | Scope],
    parts: Mapping[str, Sequence[Any]],
    document: Mapping[str, Any] | Document,
) -> Ledger:
    """Make a ledger in code, as `Ledger.of`."""
    raw = {
        "document": _without_none(asdict(document)) if isinstance(document, Document) else dict(document),
        "scopes": {
            name: _conditions(given) if isinstance(given, Scope) else dict(given)
            for name, given in scopes.items()
        },
        "parts": {
            name: [list(p) if not isinstance(p, str) else p for p in listed] for name, listed in parts.items()
        },
        "figure": [_as_mapping(figure) if isinstance(figure, Figure) else dict(figure) for figure in figures],
    }
    return _ledger(_Source(None, Positions()), raw, None)


def _conditions(scope: Scope) -> dict[str, Any]:
    """Give the conditions of a scope in the order they were given in."""
    return {column: list(scope.mapping[column]) for column in scope.order or scope.mapping}


def _as_mapping(figure: Figure) -> dict[str, Any]:
    return _without_none(
        {
            "id": figure.id,
            "printed": figure.printed.text,
            "is": figure.is_,
            "rounding": figure.rounding,
            "quote": figure.quote,
            "note": figure.note,
            "waived": figure.waived,
        }
    )


def _without_none(mapping: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in mapping.items() if value is not None}


def _ledger(source: _Source, raw: dict[str, Any], columns: Collection[str] | None) -> Ledger:
    document = _document(source, raw)
    scopes = _scopes(source, raw, columns)
    figures = _figures(source, raw, document, scopes)
    ids = [figure.id for figure in figures]
    comments = {_by_id(path, ids): comment for path, comment in source.places.comments.items()}
    return Ledger(document, scopes, _partitions(source, raw, scopes), figures, source.file, comments)


def _by_id(path: tuple[str | int, ...], ids: list[str]) -> tuple[str | int, ...]:
    """Comments of figures follow the figure, not its place."""
    return (path[0], ids[path[1]], *path[2:]) if len(path) > 1 and isinstance(path[1], int) else path


def _keys(
    source: _Source, table: Mapping[str, Any], allowed: Sequence[str], has: str, path: tuple[str | int, ...]
) -> None:
    for key in table:
        if key not in allowed:
            source.fail(
                f"unknown key {key!r}{did_you_mean(key, allowed)} ({has} {', '.join(allowed)})", *path, key
            )


def _table(source: _Source, raw: Mapping[str, Any], key: str, *, example: str) -> dict[str, Any]:
    table = raw.get(key, {})
    if not isinstance(table, dict):
        source.fail(f"{key} must be a table: {example}", key)
    return table


def _text(source: _Source, value: object, *path: str | int) -> str:
    key = path[-1]
    if isinstance(value, str) and not value.strip():
        advice = f'write {key} = "…"' if key in _NEEDED else "write its text, or leave the line out"
        source.fail(f"{key} is empty: {advice}", *path)
    if not isinstance(value, str):
        source.fail(f'{key} = {_as_written(source, value, path)} must be text: write {key} = "…"', *path)
    return value


def _as_written(source: _Source, value: object, path: tuple[str | int, ...]) -> str:
    return source.places.raw.get(path) or repr(value)


def _document(source: _Source, raw: Mapping[str, Any]) -> Document:
    table = _table(source, raw, "document", example="[document]")
    _keys(source, table, _DOCUMENT, "[document] has", ("document",))
    given: dict[str, Any] = {}
    for key, value in table.items():
        given[key] = value.isoformat() if key == "date" and hasattr(value, "isoformat") else value
        _text(source, given[key], "document", key)
    _listed(source, given.get("rounding", "nearest"), ROUNDINGS, "document", "rounding")
    if "language" not in given:
        given["language"] = _language(raw)
    _listed(source, given["language"], LANGUAGES, "document", "language")
    return Document(**given)


def _language(raw: Mapping[str, Any]) -> Language:
    texts = [*raw.get("document", {}).values(), *(v for f in _tables(raw.get("figure")) for v in f.values())]
    return "zh" if any(isinstance(text, str) and _CHINESE.search(text) for text in texts) else "en"


def _tables(value: object) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _listed(source: _Source, value: object, allowed: Sequence[str], *path: str | int) -> None:
    if value not in allowed:
        source.fail(
            f"{path[-1]} must be one of {', '.join(allowed)} (got {value!r}{did_you_mean(value, allowed)})",
            *path,
        )


def _scopes(source: _Source, raw: Mapping[str, Any], columns: Collection[str] | None) -> dict[str, Scope]:
    table = _table(
        source, raw, "scopes", example='[scopes] with lines such as online = { channel = "online" }'
    )
    scopes: dict[str, Scope] = {}
    for name, conditions in table.items():
        path = ("scopes", name)
        if not isinstance(conditions, dict):
            source.fail(
                f'scope {name!r} must be conditions in braces: {name} = {{ channel = "online" }}', *path
            )
        if not name.strip() or set(name) & set("()\n") or name != name.strip():
            source.fail(f"a scope cannot be called {name!r}: no parentheses, and no blanks around it", *path)
        try:
            check_columns(conditions, columns)
            scopes[name] = replace(Scope.of(name, conditions), line=source.places.line(*path))
            check_words(scopes[name].conditions)
        except LedgerError as error:
            source.fail(f"scope {name!r}: {error}", *path)
    return scopes


def _partitions(
    source: _Source, raw: Mapping[str, Any], scopes: Mapping[str, Scope]
) -> tuple[Partition, ...]:
    table = _table(source, raw, "parts", example='[parts] with lines such as all = ["online", "offline"]')
    found: list[Partition] = []
    for whole, listed in table.items():
        path = ("parts", whole)
        if whole not in scopes:
            source.fail(f"unknown scope {whole!r}{did_you_mean(whole, scopes)}", *path)
        if not isinstance(listed, list) or not listed:
            source.fail(
                f'parts of {whole!r} must be a list of scopes: {whole} = ["online", "offline"]', *path
            )
        lists = listed if isinstance(listed[0], list) else [listed]
        found += [_partition(source, whole, names, scopes) for names in lists]
    _no_circle(source, found, scopes)
    return tuple(found)


def _no_circle(source: _Source, found: Sequence[Partition], scopes: Mapping[str, Scope]) -> None:
    """Refuse a scope that is a part of its own part."""
    below: dict[Conditions, set[Conditions]] = {}
    for partition in found:
        whole = scopes[partition.whole].conditions
        below.setdefault(whole, set()).update(scopes[name].conditions for name in partition.parts)
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        circle = error.args[1]
        whole = next(p.whole for p in found if scopes[p.whole].conditions in circle)
        source.fail(
            f"scope {whole!r} is a part of its own part: leave one of the two lists out", "parts", whole
        )


def _partition(source: _Source, whole: str, names: object, scopes: Mapping[str, Scope]) -> Partition:
    path = ("parts", whole)
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        source.fail(
            f"parts of {whole!r} must be a list of scopes, or a list of such lists (got {names!r})", *path
        )
    for index, name in enumerate(names):
        if name not in scopes:
            source.fail(f"parts of {whole!r}: unknown scope {name!r}{did_you_mean(name, scopes)}", *path)
        if name == whole:
            source.fail(f"scope {whole!r} cannot be a part of itself", *path)
        same = next((n for n in names[:index] if scopes[n].conditions == scopes[name].conditions), None)
        if same is not None:
            source.fail(
                f"parts of {whole!r}: {same!r} and {name!r} are one set, so they cannot both be parts", *path
            )
        _may_be_part(source, scopes[whole], scopes[name], [scopes[n] for n in names[:index]])
    return Partition(whole, tuple(names), source.places.line(*path))


def _may_be_part(source: _Source, whole: Scope, part: Scope, others: Sequence[Scope]) -> None:
    """Refuse a part of another year, and one that holds another or lies in it; a town may well be a part of a region."""
    path = ("parts", whole.name)
    years = whole.mapping.get("year", ()), part.mapping.get("year", ())
    if all(years) and not set(years[0]) & set(years[1]):
        source.fail(
            f"scope {part.name!r} ({part}) cannot be a part of {whole.name!r} ({whole}): another year", *path
        )
    for other in others:
        small, large = (part, other) if part.within(other) else (other, part)
        if small.within(large):
            source.fail(
                f"parts of {whole.name!r}: {small.name!r} ({small}) lies in {large.name!r} ({large}), so they cannot both be parts",
                *path,
            )


def _figures(
    source: _Source, raw: Mapping[str, Any], document: Document, scopes: Mapping[str, Scope]
) -> tuple[Figure, ...]:
    listed = raw.get("figure", [])
    if not isinstance(listed, list) or len(_tables(listed)) != len(listed):
        source.fail("figures stand in [[figure]] tables, with double brackets", "figure")
    lines: dict[str, int | None] = {}
    figures: list[Figure] = []
    for index, table in enumerate(listed):
        figure = _figure(source, index, table, document, scopes)
        if figure.id in lines:
            source.fail(
                f"id = {figure.id!r} is taken by the figure of line {lines[figure.id]}", "figure", index, "id"
            )
        lines[figure.id] = source.places.line("figure", index, "id")
        figures.append(figure)
    return tuple(figures)


def _figure(
    source: _Source, index: int, table: dict[str, Any], document: Document, scopes: Mapping[str, Scope]
) -> Figure:
    path = ("figure", index)
    _keys(source, table, _FIGURE, "a figure has", path)
    for key in _NEEDED:
        if key not in table:
            named = f"figure {table['id']!r}" if "id" in table else "a figure"
            source.fail(f"{named} has no {key!r}: it needs id, printed and is", *path)
    if isinstance(table["printed"], (int, float)):
        number = _as_written(source, table["printed"], (*path, "printed"))
        source.fail(
            f'printed = {number} must be text, or its last zeros are lost: write printed = "{number}"',
            *path,
            "printed",
        )
    text = {key: _text(source, value, *path, key) for key, value in table.items()}
    rounding = text.get("rounding", document.rounding)
    _listed(source, rounding, ROUNDINGS, *path, "rounding")
    try:
        quantity = parse_quantity(text["is"])
    except LedgerError as error:
        source.fail(str(error), *path, "is")
    for term in terms(quantity):
        if term.scope not in scopes:
            add = f": add it to [scopes]{did_you_mean(term.scope, scopes)}"
            source.fail(f"is = {text['is']!r}: unknown scope {term.scope!r}{add}", *path, "is")
    try:
        printed = read_printed(text["printed"], quantity)
    except LedgerError as error:
        source.fail(str(error), *path, "printed")
    return Figure(
        id=text["id"],
        printed=printed,
        is_=text["is"],
        quantity=quantity,
        rounding=rounding,  # pyright: ignore[reportArgumentType] (_listed has checked it)
        quote=text.get("quote"),
        note=text.get("note"),
        waived=text.get("waived"),
        file=source.file,
        line=source.places.line(*path, "printed"),
    )


def _toml_advice(text: str, line: int) -> str:
    lines = text.split("\n")
    written = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    if not written:
        return ""
    bare = re.match(r"\[?([^\"'=#\]]*[^\x00-\x7f\"'=#\]][^\"'=#\]]*?)\s*[=\]]", written)
    name = bare.group(1).rpartition(".")[2].strip() if bare else ""
    advice = f': a name that is not in plain Latin letters stands in quotes, "{name}"' if name else ""
    return f" in {written!r}{advice}"
