"""A passage of a document: a paragraph, a row of a table, a footnote, a line."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """Text, and where it stands; the cells of a table row are separated by tabs."""

    text: str
    place: str
