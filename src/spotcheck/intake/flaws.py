"""Cells that no field can hold, with the reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Flaw:
    """A cell that is refused, whatever its column: every field rejects it, and `code` says why.

    Attributes
    ----------
    code
        ``error_cell``, ``digits_lost``, ``ditto``, ``several_ids``, ``date_ambiguous``, ``date_impossible`` or ``domain_contradicts``.
    text
        The cell as found.
    """

    code: str
    text: str
