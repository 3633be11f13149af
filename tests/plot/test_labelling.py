"""Labels beside points: none touches another, none covers a point, all stay in the room."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.plot.labelling import Box, place_labels, spread

spots = st.lists(st.tuples(st.floats(0, 300), st.floats(0, 200)), min_size=1, max_size=25)


@settings(deadline=None, max_examples=60)
@given(spots)
def test_labels_keep_clear(points):
    room = Box(0, 0, 300, 200)
    places = place_labels(points, [(60, 11)] * len(points), points, room)
    boxes = [Box(x, y, x + 60, y + 11) for x, y in (p for p in places if p)]
    assert all(box.within(room) for box in boxes)
    assert not any(a.touches(b, 2) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert not any(box.touches(Box(x, y, x, y), 0) for box in boxes for x, y in points)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0, 200), min_size=1, max_size=8).map(sorted))
def test_spread_places_are_apart_and_within(wanted):
    places = spread(wanted, 10, 0, 200)
    assert all(b - a >= 10 - 1e-6 for a, b in pairwise(places))
    assert places[-1] <= 200
    assert places[0] >= 0
