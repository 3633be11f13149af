"""The marked page: a bulletin's text with every number marked by what became of it."""

from spotcheck.figures.proofreading.page.writing import write

__all__ = ["write"]
