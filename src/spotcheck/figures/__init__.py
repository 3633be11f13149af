"""Published figures: what a printed number is a number of, whether it agrees with data, and whether all can be true.

``Ledger`` holds figures, ``check`` puts them to data, ``solve`` asks whether they can all be true, ``extract`` finds
them in text and ``proofread`` does all of it to a bulletin. Each is loaded when it is first used.

>>> from spotcheck import figures
>>> sorted(figures.__all__)
['CheckReport', 'Ledger', 'Proof', 'Solution', 'check', 'extract', 'proofread', 'solve']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotcheck.figures.checking import CheckReport, check
    from spotcheck.figures.claims import extract
    from spotcheck.figures.ledger import Ledger
    from spotcheck.figures.proofreading import Proof, proofread
    from spotcheck.figures.solving import Solution, solve

#: public name → the module of this package where it lives
_HOMES = {
    "CheckReport": "checking",
    "Ledger": "ledger",
    "Proof": "proofreading",
    "Solution": "solving",
    "check": "checking",
    "extract": "claims",
    "proofread": "proofreading",
    "solve": "solving",
}

__all__ = ["CheckReport", "Ledger", "Proof", "Solution", "check", "extract", "proofread", "solve"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'spotcheck.figures' has no attribute {name!r}")
    found = getattr(import_module(f"spotcheck.figures.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
