"""The sentence that says what a chart shows, for those who do not see it."""

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from spotcheck.errors import ChartError
from spotcheck.escape import visible

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SAID: "WeakKeyDictionary[Axes, tuple[str, str]]" = WeakKeyDictionary()


def first_axes(ax: Any) -> "Axes":
    """Give the first Axes of a chart, which may have several panels."""
    from matplotlib.axes import Axes
    from numpy import ravel

    found = [a for a in ravel(ax) if isinstance(a, Axes)]
    if not found:
        raise ChartError(f"this takes what a chart function returned (got a {type(ax).__name__})")
    return found[0]


def remember(ax: Any, title: str, alt: str) -> None:
    """Keep the title and the sentence with the Axes of a chart."""
    from numpy import ravel

    for each in ravel(ax):
        _SAID[each] = (visible(title), visible(alt))


def title_and_alt(ax: Any) -> tuple[str, str]:
    """Give the title and the sentence of a chart; of Axes that are not ours, empty texts."""
    return _SAID.get(first_axes(ax), ("", ""))


def alt_text(ax: Any) -> str:
    """Say in a sentence what a chart shows.

    Parameters
    ----------
    ax
        What a chart function of `spotcheck.plot` returned: Axes, or an array of them.

    Returns
    -------
    str
        The sentence, in the language of the chart.

    Examples
    --------
    >>> import spotcheck as sc
    >>> ax = sc.plot.volume(sc.counts({"online": (485, 1739), "offline": (746, 4880)}, "channel"))
    >>> sc.plot.alt_text(ax)
    'Batches sampled. 6,619 batches in all: online 1,739, offline 4,880.'
    """
    return title_and_alt(ax)[1]
