"""The schema on columns: each distinct value is validated once, each distinct combination meets a rule once.

It means what the models mean row by row (`rowwise`): the same rows accepted, the same (location, error type), the
same values. A test holds the two equal on adversarial cells. Blank is absent in both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import TypeAdapter, ValidationError

from spotcheck.intake.coded import Coded, combined
from spotcheck.schema import COLUMNS, DERIVED, MODELS, RULES

Mask = npt.NDArray[np.bool_]
Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Found:
    """Rows in which one thing is wrong.

    Attributes
    ----------
    rows
        Their positions.
    location, kind
        Pydantic's location and error type.
    columns
        The schema columns that are wrong, or that do not agree.
    """

    rows: npt.NDArray[np.int64]
    location: Location
    kind: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Validated:
    """What the schema says of a table: its columns, converted; which rows it accepts; and why not the others."""

    columns: dict[str, Coded]
    accepted: Mask
    found: list[Found]


def validated(cells: Mapping[str, Coded], length: int) -> Validated:
    """Validate the columns of a table.

    Parameters
    ----------
    cells
        Schema column → its cells, made ready; a column that is not there is blank.
    length
        How many rows there are.

    Examples
    --------
    >>> cells = {name: Coded.of(values) for name, values in {
    ...     "batch_id": ["a", "b"], "year": [2020, None], "channel": ["offline", "offline"],
    ...     "product": ["牙刷", "牙膏"], "verdict": ["conforming", "nonconforming"],
    ... }.items()}
    >>> result = validated(cells, 2)
    >>> result.accepted.tolist(), [(f.rows.tolist(), f.location, f.kind) for f in result.found]
    ([True, False], [([1], ('offline', 'year'), 'missing')])
    """
    columns = {name: cells.get(name) or Coded.constant(None, length) for name in COLUMNS}
    for derived in DERIVED:
        codes, rows = combined([columns[name] for name in derived.reads])
        columns[derived.column] = Coded.merged(codes, [derived.give(*row) for row in rows])
    tagged, found = _channels(columns["channel"])
    for name in COLUMNS:
        columns[name], wrong = _field(name, columns[name], tagged)
        found += wrong
    accepted = np.ones(length, dtype=bool)
    for one in found:
        accepted[one.rows] = False
    for one in _broken(columns, accepted.copy(), tagged):
        found.append(one)
        accepted[one.rows] = False
    return Validated(columns, accepted, found)


def _channels(channel: Coded) -> tuple[dict[str, Mask], list[Found]]:
    """Give the rows of each model, and those whose channel says none."""
    said = [str(value) if isinstance(value, str) else None for value in channel.distinct]
    tagged = {tag: np.array([word == tag for word in [*said, None]])[channel.codes] for tag in MODELS}
    blank = channel.codes == -1
    invalid = ~blank & ~np.logical_or.reduce(list(tagged.values()))
    masks = (("union_tag_not_found", blank), ("union_tag_invalid", invalid))
    return tagged, [Found(np.flatnonzero(mask), (), kind, ("channel",)) for kind, mask in masks if mask.any()]


def _field(name: str, cells: Coded, tagged: Mapping[str, Mask]) -> tuple[Coded, list[Found]]:
    """Validate one column for each model."""
    found: list[Found] = []
    blank = cells.codes == -1
    some_blank = bool(blank.any())
    result = cells
    shared = _shared(name)
    outcome = _outcome(name, next(iter(MODELS)), cells.distinct) if shared else None
    for tag, mask in tagged.items():
        if not mask.any():
            continue
        converted, errors = outcome or _outcome(name, tag, cells.distinct)
        field = MODELS[tag].model_fields[name]
        if some_blank and field.is_required():
            found += _rows_of(mask & blank, (tag, name), "missing", name)
        elif some_blank and field.default is not None:
            result = result.where(~(mask & blank), Coded.constant(field.default, len(cells)))
        for (rest, kind), codes in errors.items():
            bad = np.zeros(len(cells.distinct) + 1, dtype=bool)
            bad[codes] = True
            found += _rows_of(bad[cells.codes] & mask, (tag, name, *rest), kind, name)
        if result is cells:
            result = cells.to(converted)
    return result, found


def _rows_of(mask: Mask, location: Location, kind: str, name: str) -> Iterator[Found]:
    rows = np.flatnonzero(mask)
    if len(rows):
        yield Found(rows, location, kind, (name,))


Errors = dict[tuple[Location, str], list[int]]


def _outcome(name: str, tag: str, values: list[Any]) -> tuple[list[Any], Errors]:
    """Validate distinct values at once: the values, converted where they are right, and the positions of each error."""
    adapter = _adapter(name, tag)
    try:
        return adapter.validate_python(values), {}
    except ValidationError as error:
        errors: Errors = defaultdict(list)
        for detail in error.errors(include_url=False, include_context=False, include_input=False):
            errors[detail["loc"][1:], detail["type"]].append(int(detail["loc"][0]))
    wrong = {position for positions in errors.values() for position in positions}
    right = [position for position in range(len(values)) if position not in wrong]
    converted = list(values)
    for position, value in zip(right, adapter.validate_python([values[i] for i in right]), strict=True):
        converted[position] = value
    return converted, errors


@cache
def _adapter(name: str, tag: str) -> TypeAdapter[list[Any]]:
    """Give what validates a list of values of a field: the field's own annotation is its whole meaning."""
    model = MODELS[tag]
    field: Any = model.model_fields[name].rebuild_annotation()
    return TypeAdapter(list[field], config=model.model_config)  # pyright: ignore[reportInvalidTypeForm] (an annotation made at run time)


@cache
def _shared(name: str) -> bool:
    """Tell whether a field is the same in each model."""
    first, *others = (model.model_fields[name] for model in MODELS.values())
    return all(
        field.annotation == first.annotation
        and field.metadata == first.metadata
        and field.default == first.default
        for field in others
    )


def _broken(columns: Mapping[str, Coded], right: Mask, tagged: Mapping[str, Mask]) -> Iterator[Found]:
    """Give the rows, right field by field, in which columns do not agree: the first rule that a row breaks."""
    for rule in RULES:
        codes, rows = combined([columns[name].take(right) for name in rule.columns])
        broken = np.array([rule.broken(*row) for row in rows], dtype=bool)
        if not broken.any():
            continue
        wrong = np.zeros(len(right), dtype=bool)
        wrong[right] = broken[codes]
        for tag, mask in tagged.items():
            hit = np.flatnonzero(wrong & mask)
            if len(hit):
                yield Found(hit, (tag,), rule.code, rule.columns)
        right &= ~wrong


def beyond(result: Validated) -> list[Found]:
    """Give what is wrong in rejected rows besides, where Pydantic stops: a clerk corrects a row once.

    Pydantic looks at no field of a row whose channel is wrong, and at no rule where a field is.

    Examples
    --------
    >>> cells = {"channel": Coded.of(["仓库"]), "verdict": Coded.of(["见报告"]), "product": Coded.of(["牙刷"])}
    >>> [(one.columns, one.kind) for one in beyond(validated(cells | {"batch_id": Coded.of(["a"])}, 1))]
    [(('year',), 'missing'), (('verdict',), 'literal_error')]
    """
    columns = result.columns
    tagged, _ = _channels(columns["channel"])
    without = ~np.logical_or.reduce(list(tagged.values()))
    first = next(iter(MODELS))
    found: list[Found] = []
    if without.any():
        places = np.flatnonzero(without)
        every = {first: np.ones(len(places), dtype=bool)}
        for name in filter(_shared, COLUMNS):
            wrong = _field(name, columns[name].take(places).used(), every)[1]
            found += [replace(one, rows=places[one.rows]) for one in wrong]
    for rule in RULES:
        open_rows = ~result.accepted
        for one in (*result.found, *found):
            if set(one.columns) & set(rule.columns):
                open_rows[one.rows] = False
        positions = np.flatnonzero(open_rows)
        codes, rows = combined([columns[name].take(positions) for name in rule.columns])
        broken = np.array([rule.broken(*row) for row in rows], dtype=bool)
        if broken.any():
            found.append(Found(positions[broken[codes]], (), rule.code, rule.columns))
    return found
