"""The style, applied in a context: neither drawing nor saving leaves a trace in `rcParams`."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from spotcheck.plot.remarks import DPI

Given = ParamSpec("Given")
Made = TypeVar("Made")

_OURS: dict[str, Any] = {
    "figure.dpi": DPI,
    "savefig.dpi": "figure",
    "figure.max_open_warning": 0,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "path",
    "svg.hashsalt": "spotcheck",
    "pdf.fonttype": 42,
    "path.simplify": False,
}


def pyplot_in_use() -> Any:
    """Give pyplot where the user or a notebook has it, else None: scripts and servers need close nothing."""
    if "matplotlib.pyplot" in sys.modules or "IPython" in sys.modules:
        import matplotlib.pyplot as plt

        return plt
    return None


@contextmanager
def in_style() -> Generator[None]:
    """Draw with matplotlib's defaults and ours, whatever the user has set."""
    import matplotlib as mpl
    from matplotlib import style

    pyplot = pyplot_in_use()
    if pyplot is not None:
        # A notebook's backend is loaded by the first figure, and marks itself interactive in the settings: not in ours.
        pyplot.draw_if_interactive()
    with mpl.rc_context(), style.context("default"):
        settings: Any = mpl.rcParams
        settings.update(_OURS)
        yield


def styled(draw: Callable[Given, Made]) -> Callable[Given, Made]:
    """Make a chart function draw in our style."""

    @wraps(draw)
    def within(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        with in_style():
            return draw(*args, **kwargs)

    return within
