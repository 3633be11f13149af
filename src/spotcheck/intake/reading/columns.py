"""Columns built up as rows come by: what is said once is kept once, so that memory follows what is different."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from spotcheck.intake.coded import Coded, Codes

#: how a workbook writes a control character, or an underscore that would look like the beginning of one
_ESCAPED = re.compile("_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)


def unescaped(column: Coded) -> Coded:
    r"""Give a column of a workbook with control characters as the spreadsheet shows them.

    >>> unescaped(Coded.of(["铅_x000D_\n镉", "a_x005F_b"])).distinct
    ['铅\r\n镉', 'a_b']
    """
    if not any(type(value) is str and "_x" in value for value in column.distinct):
        return column
    return column.to(
        [shown_text(value) if type(value) is str and "_x" in value else value for value in column.distinct]
    )


def shown_text(text: str) -> str:
    """Give a text of a workbook with its control characters."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


class _Places(dict[Any, int]):
    """Value → its code; a new value gets the next one."""

    def __init__(self, values: list[Any]) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, value: Any) -> int:
        code = len(self._values)
        self._values.append(value)
        self[value] = code
        return code


class Column:
    """One column on its way; ``""`` is blank. Values of different types are different: 1, True and 1.0 are three.

    >>> column = Column()
    >>> column.add(("a", "", 1.0)); column.add((True, "a"))
    >>> column.coded().objects().tolist()
    ['a', None, 1.0, True, 'a']
    """

    def __init__(self) -> None:
        self._values: list[Any] = []
        self._texts = _Places(self._values)
        self._texts[""] = -1
        self._others: dict[type, _Places] = {str: self._texts}
        self._codes: list[Codes] = []

    def add(self, cells: Sequence[Any]) -> None:
        """Add cells below the others."""
        kinds = set(map(type, cells))
        for kind in kinds:
            if kind not in self._others:
                self._others[kind] = _Places(self._values)
        others = self._others
        if len(kinds) == 1:
            codes: Iterable[int] = map(others[kinds.pop()].__getitem__, cells)
        else:
            codes = [others[type(cell)][cell] for cell in cells]
        self._codes.append(np.fromiter(codes, dtype=np.int32, count=len(cells)))

    def coded(self) -> Coded:
        """Give the column as it stands."""
        if len(self._codes) > 1:
            self._codes = [np.concatenate(self._codes)]
        return Coded(self._codes[0] if self._codes else np.empty(0, dtype=np.int32), list(self._values))
