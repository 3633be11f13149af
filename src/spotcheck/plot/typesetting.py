"""Text made ready for drawing: safe, measured, and broken into lines."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spotcheck.escape import visible
from spotcheck.plot import fonts, remarks

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

#: lines are this many times the size of type apart
LEADING = 1.42
_SOLID_END = frozenset("，。；：、）》”！？%…,.;:)!?」』】〕’]")
#: no line ends with these
_SOLID_START = frozenset("（《“‘「『【〔([")


_EM = 100


@cache
def _face(path: str) -> Any:
    from matplotlib.ft2font import FT2Font

    face = FT2Font(path)
    face.set_size(_EM, 72)
    return face


@cache
def _advance(character: str, families: tuple[str, ...]) -> float:
    """Give how far a character takes the pen, in ems, in the first of the families that has it."""
    from matplotlib.ft2font import LoadFlags

    files = [file for family in families if (file := fonts.file_of(family))]
    file = next((f for f in files if ord(character) in fonts.characters(f)), files[-1])
    # Without hints, as the outlines of vector files are; the glyph's own measure is in 1/65536 of a pixel.
    glyph = _face(file).load_char(ord(character), flags=LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance) / 65536 / _EM


@lru_cache(maxsize=20_000)
def _width(text: str, size: float, families: tuple[str, ...]) -> float:
    return size * sum(_advance(character, families) for character in text)


@dataclass
class Type:
    """The type of one chart: its fonts, and what was met that they cannot draw.

    Attributes
    ----------
    families
        Font families, in the order in which a glyph is looked for.
    missing
        Characters that none of them has; said in one `GlyphWarning` by `warn`.
    shortened
        Texts that were cut, whole, in the order met.
    """

    families: tuple[str, ...]
    missing: dict[str, None] = field(default_factory=dict[str, None])
    shortened: dict[str, None] = field(default_factory=dict[str, None])

    @classmethod
    def of(cls, font: str | Path | None = None) -> "Type":
        """Choose the fonts."""
        return cls(fonts.families(font))

    def safe(self, text: object, *, lines: bool = False) -> str:
        """Give text from data as it can be drawn: control characters visible, missing glyphs stood in for."""
        at_hand = fonts.coverage(self.families)
        shown = "".join(
            c if ord(c) in at_hand or not "\u2400" <= c <= "\u2421" else _control_name(c)
            for c in visible(text, lines=lines)
        )
        lacking = dict.fromkeys(c for c in shown if ord(c) not in at_hand and c != "\n")
        if not lacking:
            return shown
        fonts.need_chinese(lacking)
        self.missing.update(lacking)
        return "".join(remarks.STAND_IN if c in lacking else c for c in shown)

    def warn(self) -> None:
        """Say once which characters no font at hand can draw."""
        remarks.say_missing(self.missing)

    def properties(self, size: float) -> "FontProperties":
        """Give the font of a size, for an artist."""
        from matplotlib.font_manager import FontProperties

        return FontProperties(family=list(self.families), size=size)

    def width(self, text: str, size: float) -> float:
        """Measure the widest line, in points."""
        return max((_width(line, size, self.families) for line in text.split("\n") if line), default=0.0)

    def wrap(self, text: str, size: float, width: float, *, most: int = 9) -> list[str]:
        """Break text into lines of at most `width` points; past `most` lines it loses its middle, and is noted as shortened."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines += self._broken(paragraph, size, width)
        if len(lines) <= most:
            return lines
        self.shortened[text] = None
        start = "" if most > 1 else text[: self._fitting(text, size, width / 2)].rstrip()
        end = self._ending(text, size, width - self.width(start + "…", size))
        return [*lines[: most - 1], f"{start}…{end}"]

    def names(self, texts: list[str], size: float, width: float, *, most: int) -> list[list[str]]:
        """Break names as `balance` does; those that would read alike get more lines, until they differ."""
        broken = {text: self.balance(text, size, width, most=most) for text in texts}
        while alike := self._alike(broken):
            most += 1
            for text in alike:
                del self.shortened[text]
                broken[text] = self.balance(text, size, width, most=most)
        return [broken[text] for text in texts]

    def _alike(self, broken: dict[str, list[str]]) -> list[str]:
        """Give the names that were cut and read as another does."""
        seen = Counter(map(tuple, broken.values()))
        return [text for text, lines in broken.items() if seen[tuple(lines)] > 1 and text in self.shortened]

    def balance(self, text: str, size: float, width: float, *, most: int = 9) -> list[str]:
        """Break text as `wrap` does, into lines of like length: no last line of one character."""
        lines = self.wrap(text, size, width, most=most)
        if len(lines) < 2 or text in self.shortened:
            return lines
        for share in (0.55, 0.65, 0.75, 0.85, 0.95):
            narrower = [line for part in text.split("\n") for line in self._broken(part, size, width * share)]
            if len(narrower) == len(lines):
                return narrower
        return lines

    def _broken(self, text: str, size: float, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for piece in _pieces(text):
            if not line or self.width((line + piece).rstrip(), size) <= width:
                line += piece
            else:
                lines.append(line.rstrip())
                line = piece.lstrip()
            while len(line) > 1 and self.width(line.rstrip(), size) > width:
                cut = self._fitting(line, size, width)
                lines.append(line[:cut])
                line = line[cut:]
        return [*lines, line.rstrip()]

    def _ending(self, text: str, size: float, width: float) -> str:
        """Give the end of a text that fits: whole words of it where there is one."""
        end = ""
        for piece in reversed(_pieces(text.replace("\n", " "))):
            if self.width(piece + end, size) > width:
                return end.lstrip() or piece[-self._fitting(piece[::-1], size, width) :]
            end = piece + end
        return end

    def _fitting(self, line: str, size: float, width: float) -> int:
        """Count the leading characters that fit, at least one (by halving: a name may have 300)."""
        low, high = 1, len(line)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(line[:middle], size) <= width else (low, middle - 1)
        return low


def _control_name(picture: str) -> str:
    """Name a control picture, which few fonts have.

    >>> _control_name("␛")
    '⟨ESCAPE⟩'
    """
    return f"⟨{unicodedata.name(picture).removeprefix('SYMBOL FOR ')}⟩"


def _pieces(text: str) -> list[str]:
    """Cut text where a line may break: after blanks and hyphens, and around Chinese characters."""
    pieces: list[str] = []
    for c in text:
        glued = pieces and (
            c in _SOLID_END
            or c == " "
            or pieces[-1][-1] in _SOLID_START
            or (
                not fonts.is_chinese(c)
                and not fonts.is_chinese(pieces[-1][-1])
                and pieces[-1][-1] not in " -/"
            )
        )
        if glued:
            pieces[-1] += c
        else:
            pieces.append(c)
    return pieces
