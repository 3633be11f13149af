"""Statistical methods: arrays in, arrays out.

Pure functions on numpy arrays that know nothing of frames, files or languages. Shapes broadcast; plain numbers give
plain numbers. ``count`` is nonconforming, ``n`` is tested; of two groups the one of interest comes first.
"""

from spotcheck.stats.contrasts import difference_interval, odds_ratio_interval, ratio_interval
from spotcheck.stats.counts import count_interval, count_ratio_interval
from spotcheck.stats.designs import clustered_proportion, stratified_proportion
from spotcheck.stats.finite_population import finite_population_interval
from spotcheck.stats.multiplicity import adjust_p_values
from spotcheck.stats.proportion_tests import homogeneity_test, proportion_test, trend_test
from spotcheck.stats.proportions import proportion_interval
from spotcheck.stats.results import BetaBinomial, Estimate, Interval, Test
from spotcheck.stats.shrinkage import beta_binomial, shrink
from spotcheck.stats.standardisation import direct_standardise, indirect_standardise
from spotcheck.stats.strata import breslow_day_test, cmh_test, mantel_haenszel
from spotcheck.stats.stratified_difference import stratified_difference
from spotcheck.stats.stratified_ratio import stratified_ratio
from spotcheck.stats.two_group_tests import difference_test

__all__ = [
    "BetaBinomial",
    "Estimate",
    "Interval",
    "Test",
    "adjust_p_values",
    "beta_binomial",
    "breslow_day_test",
    "clustered_proportion",
    "cmh_test",
    "count_interval",
    "count_ratio_interval",
    "difference_interval",
    "difference_test",
    "direct_standardise",
    "finite_population_interval",
    "homogeneity_test",
    "indirect_standardise",
    "mantel_haenszel",
    "odds_ratio_interval",
    "proportion_interval",
    "proportion_test",
    "ratio_interval",
    "shrink",
    "stratified_difference",
    "stratified_proportion",
    "stratified_ratio",
    "trend_test",
]
