"""Which header holds which column: shown, saved, corrected, and given back."""

import os
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import replace
from typing import Any, NamedTuple, cast

import pandas as pd

from spotcheck.errors import ArgumentError, IntakeError, did_you_mean
from spotcheck.escape import quoted, visible
from spotcheck.files import path_of, write_text
from spotcheck.intake.aliases import TARGETS, Aliases, checked_aliases, checked_target
from spotcheck.language import Language
from spotcheck.language import matching as words

#: what stands for a column that is still to be decided
_OPEN = "?"
_SECTIONS = ("columns", "files", "words", "date_order")
_HEAD = (
    '# Which header holds which column. "" keeps a column as an extra; "?" is still to be decided.\n'
    "# Give this file back as aliases=.\n"
)


class MappedColumn(NamedTuple):
    """One header and what it holds.

    Attributes
    ----------
    source, sheet, header
        Where it stands, and its text as printed.
    column
        The schema column it holds, ``domain`` or ``lot_or_date``; ``""`` for an extra and for one that is unsure.
    confidence
        certain, likely or unsure.
    reason
        Why, in words.
    candidates
        What an unsure one could be.
    """

    source: str
    sheet: str | None
    header: str
    column: str
    confidence: str
    reason: str
    candidates: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is still to be decided."""
        return self.confidence == "unsure" and not self.column


class Question(NamedTuple):
    """A header that nothing decides, the columns that it could be, and why it is asked about."""

    header: str
    candidates: tuple[str, ...]
    reason: str


class Mapping(pd.DataFrame):
    """Which header holds which column, why, and how sure that is.

    A frame of source, sheet, header, column, confidence, reason and candidates, one row for each header of each list.
    It can be saved, corrected and given back as ``aliases=``; a correction in the frame itself counts as well.

    Examples
    --------
    >>> import spotcheck as sc
    >>> rows = [{"产品名称": "牙刷", "结论": "合格", "年度": 2020, "销售渠道": "线上", "平台": "甲"}]
    >>> print(sc.validate(rows).mapping)
    产品名称 → product (certain: its name)
    结论 → verdict (certain: its name)
    年度 → year (certain: its name)
    销售渠道 → channel (certain: its name)
    平台 → platform (certain: its name)
    """

    @property
    def _constructor(self) -> Any:
        return _whole_or_part

    @classmethod
    def of(cls, rows: Iterable[MappedColumn]) -> "Mapping":
        """Make a mapping of rows, those of several files one after the other."""
        said = [row._replace(candidates=cast("Any", ", ".join(row.candidates))) for row in rows]
        columns = {name: [sound(getattr(row, name)) for row in said] for name in MappedColumn._fields}
        return cls({name: pd.Series(values, dtype="str") for name, values in columns.items()})

    @property
    def rows(self) -> tuple[MappedColumn, ...]:
        """The rows, one for each header."""
        return tuple(_row(cast("dict[str, Any]", row)) for row in self.to_dict("records"))

    @property
    def unsure(self) -> tuple[Question, ...]:
        """The headers that need a decision, each once; the second of two that are called the same is ``name (2)``."""
        found: dict[str, Question] = {}
        for key, row in keyed_rows(self.rows):
            if row.open:
                found.setdefault(key, Question(key, row.candidates, row.reason))
        return tuple(found.values())

    def decided(self, header: str, column: str) -> "Mapping":
        """Give the mapping with a header decided.

        Parameters
        ----------
        header
            The header as printed, or as a question calls it.
        column
            A column of the schema, ``domain`` (抽样领域) or ``lot_or_date`` (生产日期/批号), or ``""`` for an extra.

        Raises
        ------
        ArgumentError
            When there is no such header, or no such column.

        Examples
        --------
        >>> mapping = Mapping.of([MappedColumn("a.csv", None, "结果", "", "unsure", "…", ("verdict",))])
        >>> mapping.unsure[0].candidates, mapping.decided("结果", "verdict").unsure
        (('verdict',), ())
        """
        checked_target(header, column)
        keys = list(keyed_rows(self.rows))
        if not any(header in (key, row.header) for key, row in keys):
            names = [key for key, _ in keys]
            raise ArgumentError(
                f"no header {header!r}{did_you_mean(header, names)}; there are {', '.join(names)}"
            )
        exact = any(header == key for key, _ in keys)
        reason = words.reason("decided", "en")
        return Mapping.of(
            row._replace(column=column, confidence="certain", reason=reason, candidates=())
            if header == (key if exact else row.header)
            else row
            for key, row in keys
        )

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the mapping as a small TOML file, to be read, filled in, and given back as ``aliases=``."""
        write_text(path, _written(self.rows))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Mapping":
        """Read a saved mapping.

        Raises
        ------
        IntakeError
            When the file cannot be read, or is not a mapping.
        ArgumentError
            When it names no column.
        """
        rows: list[MappedColumn] = []
        for source, header, column in _entries(_loaded(path, "en"), path, "en"):
            if column != _OPEN:
                checked_target(header, column, where=str(path))
            confidence = "unsure" if column == _OPEN else "certain"
            rows.append(MappedColumn(source, None, header, column.replace(_OPEN, ""), confidence, "", ()))
        return cls.of(rows)

    def __str__(self) -> str:
        return "\n".join(_line(row) for row in self.rows)

    def __repr__(self) -> str:
        return str(self) or "(no columns)"


def sound(text: Any) -> Any:
    """Give a text that a frame and a file can hold: half a character becomes the sign for an unknown one."""
    if not isinstance(text, str):
        return text
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


def _whole_or_part(*args: Any, **kwargs: Any) -> pd.DataFrame:
    """Give what pandas makes of a mapping: a mapping while it has all columns, else a plain frame."""
    frame = pd.DataFrame(*args, **kwargs)
    return Mapping(frame) if set(MappedColumn._fields) <= set(frame.columns) else frame


def aliases_of(aliases: Any, lang: Language = "en") -> Aliases:
    """Check what the caller says of headers, once for a read.

    Parameters
    ----------
    aliases
        None; a dict of header → column; the path of a saved mapping; a `Mapping`, or any frame of header and column.
        A dict and a file may also say words of cells (column → word → a known word) and ``date_order``.
    lang
        Language of what is said of a file that cannot be read.

    Raises
    ------
    ArgumentError
        When it is none of these, or names no column.
    IntakeError
        When the file cannot be read.

    Examples
    --------
    >>> aliases_of({"样品": "product", "verdict": {"基本合格": "合格"}}).words
    {'verdict': {'基本合格': 'conforming'}}
    """
    if aliases is None:
        return Aliases()
    if isinstance(aliases, Aliases):
        return aliases
    if isinstance(aliases, (str, os.PathLike)):
        path = cast("str | os.PathLike[str]", aliases)
        return replace(_of_file(path, lang), saved=True)
    if isinstance(aliases, pd.DataFrame):
        return replace(_of_frame(aliases), saved=True)
    if isinstance(aliases, Dictionary):
        if any(not str(header).strip() for header in cast("Dictionary[Any, Any]", aliases)):
            raise ArgumentError(
                "aliases[''] is no header: a column without one is called as .mapping shows it"
            )
        return checked_aliases(cast("Dictionary[Any, Any]", aliases))
    raise ArgumentError(
        "aliases is a dict of header → column, a saved mapping, or its path "
        f"(got {type(aliases).__name__}: {visible(aliases)[:60]})"
    )


def _of_frame(frame: pd.DataFrame) -> Aliases:
    if not {"header", "column"} <= set(frame.columns):
        raise ArgumentError(
            f"a frame given as aliases has the columns header and column (got {', '.join(map(str, frame.columns))})"
        )
    rows = [_row(cast("dict[str, Any]", row)) for row in frame.to_dict("records")]
    return _of_rows(rows)


def _of_rows(rows: Sequence[MappedColumn]) -> Aliases:
    """Give the decided rows: what all lists say of a header, and what single ones say otherwise."""
    said: dict[str, str] = {}
    files: dict[str, dict[str, str]] = {}
    for source, key, row in _differing(rows):
        if row.open:
            continue
        if source:
            files.setdefault(source, {})[key] = row.column
        else:
            said[key] = row.column
    return checked_aliases(said, files=files)


def _of_file(path: str | os.PathLike[str], lang: Language) -> Aliases:
    found = _loaded(path, lang)
    said: dict[str, Any] = {}
    files: dict[str, dict[str, str]] = {}
    for source, header, column in _entries(found, path, lang):
        if column != _OPEN:
            (files.setdefault(source, {}) if source else said)[header] = column
    if "date_order" in found:
        said["date_order"] = found["date_order"]
    return checked_aliases(said, files=files, words=found.get("words", {}), where=str(path))


def _loaded(path: str | os.PathLike[str], lang: Language) -> dict[str, Any]:
    file = path_of(path)
    if not str(path).strip():
        raise ArgumentError("there is no mapping without a name: give the path of a saved one")
    try:
        found = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise _unread("no file", path, lang) from error
    except UnicodeDecodeError as error:
        raise _unread("encoding", path, lang, byte=str(error.start)) from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise _unread("unreadable", path, lang, why=str(error)) from error
    unknown = [name for name in found if name not in _SECTIONS]
    if unknown or not any(name in found for name in _SECTIONS):
        kind = "other keys" if unknown else "nothing"
        raise _unread(kind, path, lang, found=("、" if lang == "zh" else ", ").join(unknown))
    return found


def _unread(kind: str, path: str | os.PathLike[str], lang: Language, **slots: str) -> IntakeError:
    return IntakeError(words.of_file(kind, lang, path=str(path), **slots), source=str(path))


def _entries(
    found: Dictionary[str, Any], path: str | os.PathLike[str], lang: Language
) -> Iterator[tuple[str, str, str]]:
    """Give (file, header, column) of what was read; the file is empty for what all say."""
    tables: list[tuple[str, Any]] = [("", found.get("columns", {}))]
    files = found.get("files", {})
    tables += list(files.items()) if isinstance(files, dict) else [("", files)]
    for source, table in tables:
        if not isinstance(table, dict):
            raise _unread("no table", path, lang)
        for header, column in cast("dict[str, Any]", table).items():
            if not isinstance(column, str):
                raise _unread("no text", path, lang, header=repr(header), got=repr(column))
            yield source, header, column


def _row(row: Dictionary[str, Any]) -> MappedColumn:
    said = {name: "" if _missing(row.get(name)) else str(row[name]) for name in MappedColumn._fields}
    given = [part.strip() for part in said["candidates"].split(",") if part.strip()]
    return MappedColumn(
        said["source"], said["sheet"] or None, said["header"], said["column"],
        said["confidence"] or "certain", said["reason"], tuple(given),
    )  # fmt: skip


def _missing(value: Any) -> bool:
    return value is None or value != value  # noqa: PLR0124 (NaN)


def keyed_rows(rows: Iterable[MappedColumn]) -> Iterator[tuple[str, MappedColumn]]:
    """Give each row with its header, numbered where one list has it several times."""
    seen: Counter[tuple[str, str | None, str]] = Counter()
    for row in rows:
        place = (row.source, row.sheet, row.header)
        seen[place] += 1
        yield (row.header if seen[place] == 1 else f"{row.header} ({seen[place]})"), row


def _differing(rows: Sequence[MappedColumn]) -> Iterator[tuple[str, str, MappedColumn]]:
    """Give (file, header, row): the commonest decision of a header for all files, and others under their file."""
    keyed = list(keyed_rows(rows))
    counted: dict[str, Counter[tuple[str, bool]]] = {}
    for key, row in keyed:
        counted.setdefault(key, Counter())[row.column, row.open] += 1
    common = {
        key: max(counts, key=lambda said: (counts[said], not said[1])) for key, counts in counted.items()
    }
    done: set[tuple[str, str]] = set()
    for key, row in keyed:
        source = "" if common[key] == (row.column, row.open) else row.source
        if (source, key) not in done:
            done.add((source, key))
            yield source, key, row


def _written(rows: Sequence[MappedColumn]) -> str:
    tables: dict[str, list[str]] = {"": []}
    for source, key, row in _differing(rows):
        column = _OPEN if row.open else row.column
        line = f"{quoted(key)} = {quoted(column)}"
        if row.confidence != "certain":
            line += f"  # {row.confidence}: {visible(row.reason)}"
        tables.setdefault(source, []).append(line)
    parts = [f"{_HEAD}\n[columns]\n" + "".join(f"{line}\n" for line in tables.pop(""))]
    parts += [
        f"[files.{quoted(source)}]\n" + "".join(f"{line}\n" for line in lines)
        for source, lines in tables.items()
    ]
    return "\n".join(parts)


def _line(row: MappedColumn) -> str:
    held = ("?" if row.open else row.column or "–") + (f" [{', '.join(row.candidates)}]" if row.open else "")
    why = f"{row.confidence}: {row.reason}" if row.reason else row.confidence
    return visible(f"{row.header} → {held} ({why})")


__all__ = ["TARGETS", "Aliases", "MappedColumn", "Mapping", "Question", "aliases_of"]
