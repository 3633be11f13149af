"""Reading lists: from files or frames to batches, with every row accounted for.

``read`` reads files and ``validate`` what is in memory; both give an ``Intake``. ``match_columns`` tells which column is
which, and ``problem_counts`` counts what is wrong. Each is loaded when it is first used.

>>> from spotcheck import intake
>>> intake.match_columns(["样品名称"])["column"].tolist()
['product']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotcheck.intake.judging import validate
    from spotcheck.intake.mapping import Mapping
    from spotcheck.intake.matching import match_columns
    from spotcheck.intake.problems import problem_counts
    from spotcheck.intake.reading import read
    from spotcheck.intake.result import Intake

#: public name → the module of this package where it lives
_HOMES = {
    "Intake": "result",
    "Mapping": "mapping",
    "match_columns": "matching",
    "problem_counts": "problems",
    "read": "reading",
    "validate": "judging",
}

__all__ = ["Intake", "Mapping", "match_columns", "problem_counts", "read", "validate"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'spotcheck.intake' has no attribute {name!r}")
    found = getattr(import_module(f"spotcheck.intake.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
