"""Colours by meaning, and the sizes of type: one place for each.

All text colours have a contrast of at least 4.98:1 on white.
"""

from typing import Literal

Standing = Literal["above", "spans", "below"]

ABOVE, SPANS, BELOW = "#C04A00", "#6B6B6B", "#0068A8"
REFERENCE = "#00735C"
INK, SOFT, FAINT = "#1A1A1A", "#595959", "#E4E4E4"
AXIS = "#8C8C8C"

#: above, spans or below the reference: colour, and the form that says the same without colour
STANDING: dict[Standing, tuple[str, str]] = {
    "above": (ABOVE, "^"),
    "spans": (SPANS, "o"),
    "below": (BELOW, "v"),
}

#: points
TITLE, SUBTITLE, LEGEND, BODY, TICK, SMALL = 14.0, 9.5, 8.5, 9.0, 8.5, 7.5
MARK = 6.5


def standing(low: float, high: float, reference: float) -> Standing:
    """Say where an interval lies against a reference.

    >>> standing(0.3, 0.4, 0.27), standing(0.2, 0.4, 0.27), standing(0.1, 0.2, 0.27)
    ('above', 'spans', 'below')
    """
    if low > reference:
        return "above"
    return "below" if high < reference else "spans"


def luminance(colour: object) -> float:
    """Give the relative luminance of a colour (WCAG 2)."""
    from matplotlib.colors import to_rgb

    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in to_rgb(colour)  # pyright: ignore[reportArgumentType] (any colour of matplotlib)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: object, other: object) -> float:
    """Give the contrast of two colours (WCAG 2), from 1 to 21.

    >>> round(contrast("black", "white")), contrast("#C04A00", "white") > 4.9
    (21, True)
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(background: object) -> str:
    """Give pure black or white, whichever reads better on `background`.

    >>> ink_on("#08306B"), ink_on("#DEEBF7")
    ('#FFFFFF', '#000000')
    """
    return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, background))
