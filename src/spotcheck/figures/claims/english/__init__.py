"""The grammar of English bulletins: numbers, the words around them, and what each number states."""

from spotcheck.figures.claims.english.reading import read

__all__ = ["read"]
