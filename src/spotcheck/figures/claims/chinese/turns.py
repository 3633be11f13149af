"""Which of several scopes a list of numbers goes through that names none itself: 以上三类产品合格率分别为."""

from collections.abc import Sequence

from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.model import BATCH_COUNTS, Where


def in_step(state: State, nth: tuple[int, int]) -> Where | None:
    """Give the scope of one number of a list: of those that were told last, as many as the list has numbers, in their order.

    Parameters
    ----------
    state
        What was read so far; it keeps the scopes of a list from its first number on.
    nth
        The place of the number in its list, from 0, and how many the list has.
    """
    place, size = nth
    if not place:
        state.turns = _told(state, size)
    return state.turns[place] if len(state.turns) == size else None


def _told(state: State, size: int) -> Sequence[Where]:
    """Give the scopes that a list of so many numbers goes through, as far as they are told."""
    last = [told for told in state.stated if told.measure in BATCH_COUNTS][-size:]
    names = {told.scope for told in last if told.scope.words}
    if len(names) == size > 1 and len({told.measure for told in last}) == 1:
        # 采集钢筋5份、水泥8份，钢筋1份、水泥2份不合格，分别占20%和25%
        return [told.scope for told in last]
    if not state.counted and len(state.counted_before) == size:
        return state.counted_before
    if len(state.counted) < size == len(state.rated):
        return state.rated  # 甲类合格率92%；乙类合格率90%；以上两类分别上升了2和3个百分点
    if len(state.counted) < size <= len(state.headings):
        return state.headings[-size:]
    if len(state.counted) < size == len(state.named_kinds):
        return [state.narrowed(name, keep=False) for name in state.named_kinds]
    return state.counted[-size:]
