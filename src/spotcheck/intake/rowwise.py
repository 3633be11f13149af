"""The schema row by row: what the columnar execution must mean."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from spotcheck.intake.coded import Coded
from spotcheck.intake.columnar import Location
from spotcheck.schema import Batch


def rowwise(cells: Mapping[str, Coded], length: int) -> list[Any | set[tuple[Location, str]]]:
    """Validate rows one by one.

    Parameters
    ----------
    cells
        Schema column → its cells, made ready.
    length
        How many rows there are.

    Returns
    -------
    list
        For each row its batch, or the set of its errors as (location, error type).

    Examples
    --------
    >>> rowwise({"channel": Coded.of(["仓库"])}, 1)
    [{((), 'union_tag_invalid')}]
    """
    adapter: TypeAdapter[Any] = TypeAdapter(Batch)
    names = list(cells)
    columns = [cells[name].objects() for name in names]
    outcome: list[Any] = []
    for row in range(length):
        given = {
            name: column[row] for name, column in zip(names, columns, strict=True) if column[row] is not None
        }
        try:
            outcome.append(adapter.validate_python(given))
        except ValidationError as error:
            outcome.append({(detail["loc"], detail["type"]) for detail in error.errors(include_url=False)})
    return outcome


def differences(cells: Mapping[str, Coded], length: int) -> list[str]:
    """Compare both executions on a table, and say where they differ: nowhere, or a defect."""
    from spotcheck.intake.columnar import validated

    fast = validated(cells, length)
    errors: list[set[tuple[Location, str]]] = [set() for _ in range(length)]
    for found in fast.found:
        for row in found.rows.tolist():
            errors[row].add((found.location, found.kind))
    columns = {name: column.objects() for name, column in fast.columns.items()}
    said: list[str] = []
    for row, outcome in enumerate(rowwise(cells, length)):
        if isinstance(outcome, set):
            if errors[row] != outcome or fast.accepted[row]:
                said.append(f"row {row}: {errors[row]} is not {outcome}")
            continue
        if errors[row] or not np.bool_(fast.accepted[row]):
            said.append(f"row {row}: {errors[row]}, yet accepted row by row")
            continue
        for name, column in columns.items():
            value, expected = column[row], getattr(outcome, name)
            if type(value) is not type(expected) or value != expected:
                said.append(f"row {row}, {name}: {value!r} is not {expected!r}")
    return said
