"""The grammar of Chinese bulletins: numbers, the words around them, and what each number states."""

from spotcheck.figures.claims.chinese.reading import read

__all__ = ["read"]
