"""Charts of result frames: one function a chart, from a frame to Axes; Chinese and English."""

from spotcheck.plot.alternatives import alt_text
from spotcheck.plot.charts.compare import compare
from spotcheck.plot.charts.decomposition import decomposition
from spotcheck.plot.charts.failed_items import failed_items
from spotcheck.plot.charts.funnel import funnel
from spotcheck.plot.charts.heatmap import heatmap
from spotcheck.plot.charts.rank import rank
from spotcheck.plot.charts.rates import rates
from spotcheck.plot.charts.trend import trend
from spotcheck.plot.charts.volume import volume
from spotcheck.plot.charts.year_over_year import year_over_year
from spotcheck.plot.saving import save

__all__ = [
    "alt_text",
    "compare",
    "decomposition",
    "failed_items",
    "funnel",
    "heatmap",
    "rank",
    "rates",
    "save",
    "trend",
    "volume",
    "year_over_year",
]
