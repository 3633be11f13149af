"""The change of a rate, divided: whether rates moved, or the mix."""

from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from spotcheck.errors import ChartError
from spotcheck.language import Language
from spotcheck.language.charts import words
from spotcheck.language.labels import is_missing
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, level_name
from spotcheck.plot.marks import point
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import NONE, points_text, rate_text, sentences, shortened_note, title_sentence
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import Scale, change_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class _Step(NamedTuple):
    """A bar of the waterfall: where it starts, what it adds, and whether it is the mix."""

    start: float
    adds: float
    mix: bool


@styled
def decomposition(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> Any:
    """Draw the change of a failure rate as a waterfall: first the change of the mix, then what each level's rate adds.

    The axis is the change in percentage points, so that it starts from zero and no bar is cut. Beside each bar stand
    its points, the rates of both periods, and the shares of the tested batches.

    Parameters
    ----------
    result
        What `spotcheck.decompose` returned, with its row "total".
    lang
        Language of all words.
    ax
        Axes to draw in the place of; without them a figure of the right size is made.
    title, subtitle, note, source
        Texts in place of the generated ones; an empty text leaves the slot out.
    font
        A font family, or a font file, to be used before the packaged one.

    Returns
    -------
    matplotlib.axes.Axes or numpy.ndarray
        The Axes, or an array of them where there are several panels.

    Raises
    ------
    ChartError
        When the frame is empty or is not of that function.
    FontError
        When Chinese is to be drawn and no font at hand can.

    Examples
    --------
    >>> import spotcheck as sc
    >>> tally = sc.counts(
    ...     {(2019, "toys"): (30, 200), (2019, "lamps"): (20, 100), (2020, "toys"): (60, 300), (2020, "lamps"): (90, 300)},
    ...     ["year", "category"],
    ... )
    >>> ax = sc.plot.decomposition(sc.decompose(tally, "year", mix="category"))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['Rate, 2019', 'Mix of category', 'lamps', 'toys', 'Rate, 2020']
    """
    groups, lang = check_frame(result, "decomposition", "decomposition", lang)
    type_ = Type.of(font)
    column = groups[-1]
    parts, total = _divided(result.reset_index(drop=True), column)
    base, now = (_period(total[c], lang) for c in ("baseline", "level"))
    by = by_phrase([column], lang)
    steps = _steps(parts, total)
    ends = [x for step in steps for x in (step.start, step.start + step.adds)]
    scale = change_scale(ends, _rates(total), words("cumulative points", lang, base=base))
    panel = Panel("", tuple(_rows(parts, total, column, (base, now), type_, lang)), _drawing(steps, scale))
    headers = tuple(words(h, lang) for h in ("contribution", "rate change", "share change"))
    text = Words(
        title=words("decomposition", lang, by=by),
        subtitle=words("decomposition marks", lang, base=base),
        note=_notes(parts, by, lang),
        key=(
            Key("patch", palette.SPANS, words("mix effect", lang), hatch="////"),
            Key(">", palette.ABOVE, words("adds", lang)),
            Key("<", palette.BELOW, words("takes", lang)),
            Key("D", palette.REFERENCE, words("start and end", lang)),
        ),
    )
    made = draw_rows(
        RowChart([panel], headers, scale, type_), text, Slots(title, subtitle, note, source, ax, font)
    )
    remember(made, title or text.title, _alt(title or text.title, parts, total, (base, now), type_, lang))
    type_.warn()
    return made


def _divided(frame: Frame, column: str) -> tuple[Frame, dict[str, Any]]:
    """Part the levels, largest contribution of their rate first, from the row of the total."""
    is_total = frame[column].astype(object).map(lambda value: isinstance(value, str) and value == "total")
    if is_total.sum() != 1:
        raise ChartError(
            f"plot.decomposition draws the frame of spotcheck.decompose(data, over, mix=…) with its one row 'total' in "
            f"{column!r} (found {int(is_total.sum())}); give it that frame whole"
        )
    parts = frame[~is_total].copy()
    order = parts["within"].astype(float).fillna(0).abs().sort_values(ascending=False, kind="stable").index
    return parts.loc[order], {str(k): v for k, v in frame[is_total].iloc[0].items()}


def _period(level: Any, lang: Language) -> str:
    """Give a level in words; a whole number of four digits is a year."""
    year = isinstance(level, int | float) and not is_missing(level) and 1900 <= level <= 2100
    return level_name("year" if year or str(level).isdigit() else "channel", level, lang)


def _steps(parts: Frame, total: dict[str, Any]) -> list[_Step]:
    adds = [float(total["mix"]), *(float(w) for w in parts["within"].astype(float).fillna(0))]
    starts = [0.0, *accumulate(adds)]
    return [_Step(start, add, i == 0) for i, (start, add) in enumerate(zip(starts, adds, strict=False))]


def _moved(before: Any, after: Any) -> str:
    return f"{rate_text(before)} → {rate_text(after)}"


def _rows(
    parts: Frame,
    total: dict[str, Any],
    column: str,
    periods: tuple[str, str],
    type_: Type,
    lang: Language,
) -> list[Row]:
    base, now = periods
    first, last = _ends(total)
    mix = type_.safe(words("mix row", lang, by=by_phrase([column], lang)))
    rows = [
        Row(type_.safe(words("level row", lang, level=base)), ("", first, ""), palette.REFERENCE),
        Row(mix, (points_text(float(total["mix"]), *_rates(total)), "", ""), palette.SOFT),
    ]
    for record in parts.to_dict("records"):
        within = float(record["within"]) if pd.notna(record["within"]) else 0.0
        cells = (
            points_text(within, *_rates(record)),
            _moved(record["base_rate"], record["rate"]),
            _moved(record["base_share"], record["share"]),
        )
        rows.append(Row(type_.safe(level_name(column, record[column], lang)), cells, _colour(within)))
    change = points_text(float(total["change"]), *_rates(total))
    rows.append(Row(type_.safe(words("level row", lang, level=now)), (change, last, ""), palette.REFERENCE))
    return rows


def _colour(adds: float) -> str:
    return palette.ABOVE if adds > 0 else palette.BELOW if adds < 0 else palette.INK


def _drawing(steps: list[_Step], scale: Scale) -> Any:
    """Draw the bars; each ends in a small arrow that says which way it goes."""

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        ax.axvline(0, color=palette.REFERENCE, lw=1.1 * size, zorder=1.5)
        for place, step in zip(places[1:], steps, strict=False):
            end = step.start + step.adds
            colour = palette.SPANS if step.mix else _colour(step.adds)
            bar = ax.barh(place, step.adds, left=step.start, height=0.56, color=colour, alpha=0.45, zorder=2)
            if step.mix:
                bar.patches[0].set(hatch="////", edgecolor=palette.SPANS, linewidth=0.6 * size)
            ax.plot([end, end], [place - 0.28, place + 1], color=palette.AXIS, lw=0.8 * size, zorder=1.8)
            if abs(step.adds) > 0.004 * (scale.high - scale.low):
                ax.plot(
                    [end],
                    [place],
                    marker=5 if step.adds > 0 else 4,
                    color=colour,
                    ms=5 * size,
                    mew=0,
                    zorder=3,
                )
        point(ax, 0.0, places[0], palette.REFERENCE, "D", size=size)
        point(ax, steps[-1].start + steps[-1].adds, places[-1], palette.REFERENCE, "D", size=size)

    # Markers 4 and 5 of matplotlib point left and right with their tip within the line's end.
    return draw


def _notes(parts: Frame, by: str, lang: Language) -> tuple[str, ...]:
    alone = int(((parts["tested"].fillna(0) == 0) ^ (parts["base_tested"].fillna(0) == 0)).sum())
    return (
        words("kitagawa", lang),
        words("mix warning", lang) if not alone else words("one-sided strata", lang, n=alone, by=by),
    )


def _alt(
    title: str, parts: Frame, total: dict[str, Any], periods: tuple[str, str], type_: Type, lang: Language
) -> str:
    within = points_text(float(parts["within"].astype(float).fillna(0).sum()), *_rates(total))
    mix, change = (points_text(float(total[name]), *_rates(total)) for name in ("mix", "change"))
    base, now = _ends(total)
    known = NONE not in (within, mix, change, base, now)
    adds_up = not known or _number(within) + _number(mix) == _number(change) == _number(now) - _number(base)
    said = words(
        "alt decomposition", lang, base=base, now=now, baseline=periods[0], level=periods[1], change=change, within=within,
        mix=mix, unrounded="" if adds_up else words("alt unrounded", lang),
    )  # fmt: skip
    return sentences([title_sentence(title, lang), said, shortened_note(type_, lang)], lang)


def _rates(record: dict[str, Any]) -> tuple[Any, Any]:
    return record["base_rate"], record["rate"]


def _ends(total: dict[str, Any]) -> tuple[str, str]:
    """Print the rates of both periods."""
    return (
        rate_text(total["base_rate"], total["base_nonconforming"], total["base_tested"]),
        rate_text(total["rate"], total["nonconforming"], total["tested"]),
    )


def _number(printed: str) -> Decimal:
    """Give what is printed as a number, of percent or points."""
    return Decimal(printed.rstrip("%").replace("−", "-"))
