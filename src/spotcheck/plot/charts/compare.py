"""One group against its baseline: a forest of ratios."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck.language import Language
from spotcheck.language.charts import LIST, words
from spotcheck.language.labels import is_missing
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import (
    Frame,
    by_phrase,
    check_frame,
    check_most,
    foremost,
    level_name,
    name_of,
    panels,
)
from spotcheck.plot.marks import FEW, interval, leaves, point
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import (
    DESCRIBED,
    NONE,
    counts_text,
    exact_rate,
    left_note,
    level_text,
    method_note,
    number_text,
    panels_left,
    sentences,
    shortened_note,
    title_sentence,
)
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import Scale, ratio_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@styled
def compare(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    most: int | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> Any:
    """Draw ratios of failure rates with their intervals on a log scale, highest first, counts of both groups beside them.

    The rows are the levels of the last column of `by`, with a pooled row of those that have both sides under them; without `by` they are the groups
    that are compared. Where the frame bears adjusted ratios, a hollow diamond and a column show them. What an
    interval or a ratio has beyond the axis ends in an arrow.

    Parameters
    ----------
    result
        What `spotcheck.compare` returned.
    most
        At most so many rows a panel are drawn: those whose intervals lie furthest from no difference; the note counts the
        others, and the pooled row has them.
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
    >>> tally = sc.counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
    >>> ax = sc.plot.compare(sc.compare(tally, "channel", baseline="offline"))
    >>> ax.get_xscale()
    'log'
    """
    columns, lang = check_frame(result, "compare", "compare", lang)
    check_most(most)
    type_ = Type.of(font)
    frame: Frame = result.reset_index(drop=True)
    on, by = columns[-1], columns[:-1]
    frame = frame.astype(dict.fromkeys(_numbers(frame), float))
    group, base = _contrasted(frame, on, lang)
    heads = [*by[:-1], *([on] if by and _several(frame[on]) else [])]
    rows_by = by[-1:] or [on]
    level = level_text(frame)
    parts = [(name_of(head, heads, lang), _sorted(part)) for head, part in panels(frame, heads)]
    shown: list[pd.DataFrame] = [_foremost(part, most) for _, part in parts]
    rows: Frame = pd.concat(shown)
    scale = ratio_scale(
        [*rows["ratio"], *_adjusted(rows)["adjusted_ratio"]], rows["ratio_low"], rows["ratio_high"],
        type_.safe(words("ratio", lang, group=group, base=base)),
    )  # fmt: skip
    adjusted = bool(_adjusted(rows)["adjusted_ratio"].notna().any())
    drawn = [
        _panel(
            heading, part, rows_by, scale, type_, lang,
            adjusted=adjusted, pooled=_pooled(whole) if by and len(whole) > 1 else None,
        )
        for (heading, whole), part in zip(parts, shown, strict=True)
    ]  # fmt: skip
    headers = (
        words("ratio limits", lang, level=level),
        *([words("adjusted ratio", lang)] if adjusted else []),
        group,
        base,
    )
    hints = (words("higher left", lang, base=base), words("higher right", lang, group=group))
    chart = RowChart(
        drawn, tuple(_short(type_, h) for h in headers), scale, type_,
        hints=(_short(type_, hints[0], 150), _short(type_, hints[1], 150)),
    )  # fmt: skip
    named = {"group": group, "base": base, "by": by_phrase(by, lang), "on": by_phrase([on], lang)}
    kind = "compare" + (" many" if _several(frame[on]) else "") + (" by" if by else "")
    text = Words(
        title=words(kind, lang, **named),
        subtitle=words("compare marks", lang, level=level, **named),
        note=_notes(frame, rows, scale, lang, pooled=any(p.total for p in drawn)),
        key=_key(rows, base, lang, adjusted=adjusted),
    )
    made = draw_rows(chart, text, Slots(title, subtitle, note, source, ax, font))
    left = left_note("differences left", frame, rows, lang)
    remember(made, title or text.title, _alt(title or text.title, parts, rows_by, type_, lang, left))
    type_.warn()
    return made


def _several(levels: pd.Series) -> bool:
    return len(levels.drop_duplicates()) > 1


_OF_RATIO = ("ratio", "ratio_low", "ratio_high")


def _numbers(frame: Frame) -> list[str]:
    return [c for c in (*_OF_RATIO, *(f"adjusted_{c}" for c in _OF_RATIO)) if c in frame]


def _adjusted(frame: Frame) -> Frame:
    """Give the adjusted ratios of a frame, null where it has none."""
    return frame.reindex(columns=[f"adjusted_{c}" for c in _OF_RATIO]).astype(float)


def _contrasted(frame: Frame, on: str, lang: Language) -> tuple[str, str]:
    """Give the words of the group and of its baseline; of several groups, the word of the column."""
    groups, bases = (list(frame[c].drop_duplicates()) for c in (on, "baseline"))
    group = level_name(on, groups[0], lang) if len(groups) == 1 else by_phrase([on], lang)
    return group, LIST[lang].join(level_name(on, base, lang) for base in bases)


def _short(type_: Type, header: str, width: float = 80) -> str:
    """Cut a header that would take the room of the marks; the title has it whole."""
    return type_.wrap(type_.safe(header), palette.LEGEND, width if len(header) > 16 else 200, most=1)[0]


def _sorted(part: Frame) -> Frame:
    return part.sort_values(["ratio", "tested"], ascending=False, kind="stable", na_position="last")


def _foremost(part: Frame, most: int | None) -> Frame:
    with np.errstate(divide="ignore"):
        return foremost(part, most, np.log(part["ratio_low"]), np.log(part["ratio_high"]))


def _ratio_text(record: dict[str, Any], prefix: str = "") -> str:
    value, low, high = (float(record[prefix + c]) for c in _OF_RATIO)
    if pd.isna(value) and pd.isna(low):
        return NONE
    return _limits_text(value, low, high)


def _limits_text(value: float, low: float, high: float) -> str:
    return f"{number_text(value)} [{number_text(low)}, {number_text(high)}]"


def _panel(
    heading: str,
    part: Frame,
    names: list[str],
    scale: Scale,
    type_: Type,
    lang: Language,
    *,
    adjusted: bool,
    pooled: "_Pooled | None",
) -> Panel:
    records = part.to_dict("records")
    most = max([1.0, *(float(r["tested"]) for r in records)])
    rows: list[Row] = []
    for record in records:
        colour, _ = palette.STANDING[palette.standing(record["ratio_low"], record["ratio_high"], 1.0)]
        cells = (
            _ratio_text(record),
            *([_ratio_text(record, "adjusted_").partition(" ")[0]] if adjusted else []),
            counts_text(record["nonconforming"], record["tested"]),
            counts_text(record["baseline_nonconforming"], record["baseline_tested"]),
        )
        rows.append(
            Row(
                type_.safe(name_of(record, names, lang)),
                cells,
                colour if colour != palette.SPANS else palette.INK,
            )
        )
    if pooled is not None:
        cells = (_limits_text(*pooled[:3]), *([""] if adjusted else []), *pooled.counts)
        rows.append(Row(words("pooled", lang), cells, palette.REFERENCE))

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        ax.axvline(1, color=palette.INK, lw=1.1 * size, zorder=1.5)
        for place, record in zip(places, records, strict=False):
            _row(ax, place, record, most, scale, size)
        if pooled is not None and scale.low <= pooled.ratio <= scale.high:
            interval(ax, places[-1], pooled.low, pooled.high, palette.REFERENCE, scale, size=size)
            point(ax, pooled.ratio, places[-1], palette.REFERENCE, "D", size=size * 1.1)

    return Panel(type_.safe(heading), tuple(rows), draw, total=pooled is not None)


def _row(ax: "Axes", place: float, record: dict[str, Any], most: float, scale: Scale, size: float) -> None:
    value, low, high = (float(record[c]) for c in _OF_RATIO)
    stands = palette.standing(low, high, 1.0)
    colour, _ = palette.STANDING[stands]
    shift = 0.16 if not is_missing(record.get("adjusted_ratio")) else 0.0
    interval(ax, place - shift, low, high, colour, scale, size=size)
    if scale.low <= value <= scale.high:
        # Larger marks where more batches of the group were tested, from a smallest size that can be seen.
        marker = {"above": "^", "below": "v"}.get(stands, "s")
        share = (float(record["tested"]) / most) ** 0.5
        few = min(record["tested"], record["baseline_tested"]) < FEW
        point(ax, value, place - shift, colour, marker, hollow=few, size=size * (0.7 + 0.5 * share))
    if shift:
        after, lower, upper = (float(record[f"adjusted_{c}"]) for c in _OF_RATIO)
        interval(ax, place + shift, lower, upper, palette.SPANS, scale, size=size * 0.6)
        if scale.low <= after <= scale.high:
            point(ax, after, place + shift, palette.SPANS, "D", hollow=True, size=size * 0.8)


def _both_sides(part: Frame) -> Any:
    """Tell which rows have tested batches of the group and of its baseline."""
    return (part["tested"] > 0) & (part["baseline_tested"] > 0)


class _Pooled(NamedTuple):
    """The ratio of the summed counts of rows, its limits, and the counts in print."""

    ratio: float
    low: float
    high: float
    counts: tuple[str, str]


def _pooled(part: Frame) -> _Pooled | None:
    """Pool the rows that have both sides, with the limits at the level of the frame; None where there is no ratio."""
    from spotcheck import stats

    known = part[_both_sides(part)]
    bad, tested, base_bad, base_tested = (
        int(known[c].sum()) for c in ("nonconforming", "tested", "baseline_nonconforming", "baseline_tested")
    )
    rate, base = exact_rate(bad, tested), exact_rate(base_bad, base_tested)
    if not rate or not base:
        return None
    low, high = stats.ratio_interval(
        bad, tested, base_bad, base_tested, confidence=float(part["confidence"].dropna().iloc[0])
    )
    return _Pooled(
        float(rate / base), float(low), float(high), (f"{bad}/{tested}", f"{base_bad}/{base_tested}")
    )


def _key(frame: Frame, base: str, lang: Language, *, adjusted: bool) -> tuple[Key, ...]:
    key = [
        Key("^", palette.ABOVE, words("above one", lang, base=base)),
        Key("s", palette.SPANS, words("spans one", lang)),
        Key("v", palette.BELOW, words("below one", lang, base=base)),
    ]
    fewer = frame[["tested", "baseline_tested"]].min(axis=1)
    if ((fewer > 0) & (fewer < FEW)).any():
        key.append(Key("s", palette.SPANS, words("few", lang, few=FEW), hollow=True))
    if adjusted:
        key.append(Key("D", palette.SPANS, words("adjusted", lang), hollow=True))
    return tuple(key)


def _notes(frame: Frame, rows: Frame, scale: Scale, lang: Language, *, pooled: bool) -> tuple[str, ...]:
    method = method_note(frame, lang)
    ends = [
        *((v, scale.low, "<") for v in rows["ratio_low"].dropna()),
        *((v, scale.high, ">") for v in rows["ratio_high"].dropna()),
        *((v, scale.low, "<") for v in _adjusted(rows)["adjusted_ratio_low"].dropna()),
        *((v, scale.high, ">") for v in _adjusted(rows)["adjusted_ratio_high"].dropna()),
    ]
    if any(leaves(*end) for end in ends):
        method = sentences([method, words("arrows", lang)], lang)
    undrawn = int((~rows["ratio"].between(scale.low, scale.high)).sum())
    apart = int((~_both_sides(frame)).sum())
    pool = "pooled all note" if len(rows) < len(frame) else "pooled note"
    return (
        left_note("differences left", frame, rows, lang),
        method,
        sentences([words(pool, lang), words("pooled without", lang, n=apart) if apart else ""], lang)
        if pooled
        else "",
        words("no ratio", lang, n=undrawn) if undrawn else "",
    )


def _alt(
    title: str, parts: list[tuple[str, Frame]], names: list[str], type_: Type, lang: Language, left: str
) -> str:
    said = [title_sentence(title, lang)]
    for heading, part in parts[:DESCRIBED]:
        known = part[part["ratio"].notna()].to_dict("records")
        said.append(words("alt one", lang) if len(part) == 1 else words("alt count", lang, n=len(part)))
        for which, chosen in (
            ("alt highest", known[:1]),
            ("alt lowest", known[-1:] if len(known) > 1 else []),
        ):
            for record in chosen:
                ratio, low, high = (number_text(float(record[c])) for c in _OF_RATIO)
                who = f"{heading} {name_of(record, names, lang)}".strip()
                said.append(
                    words(
                        which, lang, what=words("alt ratio", lang, name=who, ratio=ratio, low=low, high=high)
                    )
                )
    more = panels_left((heading for heading, _ in parts), lang)
    return sentences([*said, more, left, shortened_note(type_, lang)], lang)
