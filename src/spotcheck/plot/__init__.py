"""Charts of result frames: one function a chart, from a frame to Axes; Chinese and English."""

from spotcheck.plot.alternatives import alt_text
from spotcheck.plot.charts.compare import compare
from spotcheck.plot.charts.rates import rates
from spotcheck.plot.charts.year_over_year import year_over_year
from spotcheck.plot.saving import save

__all__ = ["alt_text", "compare", "rates", "save", "year_over_year"]
