"""Fonts: Chinese without set-up, and never a change of settings.

The order: a font the user named; the one that the package zhplot carries (its file, registered by path: importing
zhplot would change rcParams); the system's, probed for Chinese; DejaVu Sans last, glyph by glyph.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spotcheck.errors import FontError

LAST = "DejaVu Sans"

#: fonts of systems that draw Chinese, best first; never a face with bitmap strikes
SYSTEM = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)

#: characters that a font for these charts must have
PROBE = "抽查检验批次不合格率线上下区间变化"

_INSTALL = "pip install zhplot"


def is_chinese(character: str) -> bool:
    """Say whether a character needs a Chinese font: ideographs and full-width forms.

    >>> is_chinese("率"), is_chinese("，"), is_chinese("a")
    (True, True, False)
    """
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
    )


@cache
def _characters(path: str, stamp: int) -> frozenset[int]:  # noqa: ARG001 (a changed file is read again)
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(path).get_charmap())


def characters(path: str) -> frozenset[int]:
    """Give the code points that a font file can draw."""
    return _characters(path, Path(path).stat().st_mtime_ns)


def packaged_file() -> str | None:
    """Find the font file of zhplot without importing the package."""
    spec = find_spec("zhplot")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for file in sorted(Path(folder).rglob("*.[ot]tf")):
            return str(file)
    return None


def register(path: str) -> str:
    """Make a font file known to matplotlib, once, and give its family.

    Raises
    ------
    FontError
        When the file holds no font that can be drawn with.
    """
    from matplotlib.font_manager import fontManager
    from matplotlib.ft2font import FT2Font

    for known in fontManager.ttflist:
        if known.fname == path:
            return known.name
    try:
        scalable = FT2Font(path).scalable
        if scalable:
            fontManager.addfont(path)
    except (RuntimeError, OSError, ValueError, KeyError):
        scalable = False
    if not scalable or fontManager.ttflist[-1].fname != path:
        raise FontError(f"{path} is no font that can be drawn with: give the path of a .ttf or .otf file")
    return fontManager.ttflist[-1].name


def file_of(family: str) -> str | None:
    """Find the file of a family that matplotlib knows, or None."""
    from matplotlib.font_manager import FontProperties, fontManager

    if all(known.name != family for known in fontManager.ttflist):
        return None
    return str(fontManager.findfont(FontProperties(family=[family]), fallback_to_default=False))


def system_family() -> str | None:
    """Find a family of the system that draws Chinese."""
    for family in SYSTEM:
        file = file_of(family)
        if file is not None and {ord(c) for c in PROBE} <= characters(file):
            return family
    return None


def named_family(font: str | Path) -> str:
    """Find the font that a user named: a family, or a file.

    Raises
    ------
    FontError
        When there is neither; the message lists the nearest families.
    """
    from difflib import get_close_matches

    from matplotlib.font_manager import fontManager

    given: Any = font
    if not isinstance(given, str | Path):
        raise FontError(
            f"font must be the name of a font family or the path of a .ttf or .otf file (got {given!r})"
        )
    if Path(font).is_file():
        return register(str(Path(font).resolve()))
    if file_of(str(font)) is not None:
        return str(font)
    known = sorted({f.name for f in fontManager.ttflist})
    near = get_close_matches(str(font), known, n=3) or known[:3]
    raise FontError(
        f"no font {str(font)!r}: give the path of a .ttf or .otf file, or a family that matplotlib knows, such as "
        + ", ".join(map(repr, near))
    )


def families(font: str | Path | None = None) -> tuple[str, ...]:
    """Give the families to draw with, in the order in which a glyph is looked for."""
    chain = [] if font is None else [named_family(font)]
    packaged = packaged_file()
    chinese = register(packaged) if packaged else system_family()
    chain += [chinese] if chinese else []
    return tuple(dict.fromkeys([*chain, LAST]))


def coverage(chain: Sequence[str]) -> frozenset[int]:
    """Give the code points that a list of families can draw together."""
    files = [file for family in chain if (file := file_of(family))]
    return _together(tuple((file, Path(file).stat().st_mtime_ns) for file in files))


@cache
def _together(files: tuple[tuple[str, int], ...]) -> frozenset[int]:
    return frozenset[int]().union(*(_characters(file, stamp) for file, stamp in files))


def need_chinese(missing: Iterable[str]) -> None:
    """Raise `FontError` when Chinese characters are among those that cannot be drawn for want of any Chinese font."""
    lacking = "".join(c for c in missing if is_chinese(c))
    if lacking and packaged_file() is None and system_family() is None:
        raise FontError(
            f"no font at hand draws Chinese ({lacking[:8]}): {_INSTALL} (a font of 6 MB, nothing else to set up), or name "
            "one with font="
        )
