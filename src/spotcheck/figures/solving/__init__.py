"""Whether printed figures can all be true at once."""

from spotcheck.figures.solving.answers import Solution, solve

__all__ = ["Solution", "solve"]
