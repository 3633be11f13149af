"""Counting: batches of any engine become tallies, and tallies add up.

A tally is a pandas DataFrame of group columns and the counts ``sampled``, ``tested`` and ``nonconforming``.
"""

from spotcheck.tallies.by_hand import counts
from spotcheck.tallies.paths import canonical_paths, clean_or_read
from spotcheck.tallies.scopes import Prepared, memberships, prepared, scope_counts
from spotcheck.tallies.sources import columns
from spotcheck.tallies.tallying import COUNTS, PROGRAMME_KINDS, Programmes, add_up, tally

__all__ = [
    "COUNTS",
    "PROGRAMME_KINDS",
    "Prepared",
    "Programmes",
    "add_up",
    "canonical_paths",
    "clean_or_read",
    "columns",
    "counts",
    "memberships",
    "prepared",
    "scope_counts",
    "tally",
]
