"""Published figures: what a printed number is a number of, whether it agrees with data, and whether all can be true.

``Ledger`` holds figures, ``check`` puts them to data, ``solve`` asks whether they can all be true, ``extract`` finds
them in text and ``proofread`` does all of it to a bulletin. Each is loaded when it is first used.

>>> from spotcheck import figures
>>> sorted(figures.__all__)
['Ledger', 'check', 'extract', 'proofread', 'solve']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotcheck.figures.checking import check
    from spotcheck.figures.claims import extract
    from spotcheck.figures.ledger import Ledger
    from spotcheck.figures.proofreading import proofread
    from spotcheck.figures.solving import solve

#: public name → the module of this package where it lives
_HOMES = {
    "Ledger": "ledger",
    "check": "checking",
    "extract": "claims",
    "proofread": "proofreading",
    "solve": "solving",
}

__all__ = ["Ledger", "check", "extract", "proofread", "solve"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'spotcheck.figures' has no attribute {name!r}")
    found = getattr(import_module(f"spotcheck.figures.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
