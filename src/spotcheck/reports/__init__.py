"""Words, tables and files that people sign: the bulletin's paragraph, result tables, HTML, Word and Excel."""

from spotcheck.reports.summary import Summary, summarise
from spotcheck.reports.tables import table
from spotcheck.reports.writing import report

__all__ = ["Summary", "report", "summarise", "table"]
