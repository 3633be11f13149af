"""Measures: from a tally to result frames that say everything needed to read them."""

from spotcheck.measures.contrasts import compare
from spotcheck.measures.decomposition import decompose
from spotcheck.measures.indirect import observed_expected
from spotcheck.measures.pareto import failed_items
from spotcheck.measures.ranking import rank
from spotcheck.measures.rates import failure_rates
from spotcheck.measures.years import year_over_year

__all__ = [
    "compare",
    "decompose",
    "failed_items",
    "failure_rates",
    "observed_expected",
    "rank",
    "year_over_year",
]
