"""Places for labels beside points, such that none touches another, and none covers a point."""

from typing import NamedTuple

_AWAY = 7.0
_CLEAR = 3.0


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box", clear: float = _CLEAR) -> bool:
        """Say whether another box is nearer than `clear`."""
        return (
            self.left < other.right + clear
            and other.left < self.right + clear
            and self.top < other.bottom + clear
            and other.top < self.bottom + clear
        )

    def within(self, other: "Box") -> bool:
        """Say whether the box lies in another."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def place_labels(
    points: list[tuple[float, float]],
    sizes: list[tuple[float, float]],
    marks: list[tuple[float, float]],
    room: Box,
) -> list[tuple[float, float] | None]:
    """Find a place for the label of each point, the first ones first: right, left, above, below, and the corners.

    Parameters
    ----------
    points
        The points to be named.
    sizes
        Width and height of each label.
    marks
        All points that a label must not cover.
    room
        Where labels may stand.

    Returns
    -------
    list
        The top left corner of each label, or None where no place is free.

    Examples
    --------
    >>> place_labels([(10, 10), (10, 10)], [(20, 8), (20, 8)], [(10, 10)], Box(0, 0, 100, 15))
    [(17.0, 6.0), None]
    """
    taken = [Box(x - 3, y - 3, x + 3, y + 3) for x, y in marks]
    places: list[tuple[float, float] | None] = []
    for (x, y), (width, height) in zip(points, sizes, strict=True):
        corners = [
            (x + across, y + up)
            for up in (-height / 2, -height - _AWAY + 2, _AWAY - 2, -2.2 * height, 1.2 * height)
            for across in (_AWAY, -width - _AWAY, -width / 2)
            if not (across == -width / 2 and up == -height / 2)
        ]
        free = (
            (left, top)
            for left, top in corners
            if (box := Box(left, top, left + width, top + height)).within(room)
            and not any(
                box.touches(other, 1.0 if i < len(marks) else _CLEAR) for i, other in enumerate(taken)
            )
        )
        place = next(free, None)
        places.append(place)
        if place is not None:
            taken.append(Box(place[0], place[1], place[0] + width, place[1] + height))
    return places


def spread(wanted: list[float], apart: float, low: float, high: float) -> list[float]:
    """Move sorted places apart as little as may be, within bounds.

    >>> spread([10, 12, 40], 10, 0, 100)
    [10, 20, 40]
    >>> spread([90, 95], 10, 0, 100)
    [90, 100]
    """
    places: list[float] = []
    for want in wanted:
        places.append(max(want, places[-1] + apart if places else low))
    limit = high
    for i in range(len(places) - 1, -1, -1):
        places[i] = min(places[i], limit)
        limit = places[i] - apart
    return places
