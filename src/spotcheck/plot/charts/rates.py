"""Failure rates: where it is high."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.language import Language
from spotcheck.language.charts import LIST, words
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, check_most, foremost, name_of, panels
from spotcheck.plot.marks import FEW, interval, leaves, point
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import (
    DESCRIBED,
    counts_text,
    exact_rate,
    left_note,
    level_text,
    method_note,
    panels_left,
    rate_text,
    scope_note,
    sentences,
    shortened_note,
    title_sentence,
)
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import Scale, rate_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@styled
def rates(
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
    """Draw failure rates as points with their intervals, highest first, against the overall rate.

    Groups whose interval lies above or below the overall rate of all rows, drawn or not, differ in colour and in shape; marks
    of fewer than 50 tested batches are hollow. Rates and counts stand at the right. With several group columns the
    last one makes the rows, and the others make panels.

    Parameters
    ----------
    result
        What `spotcheck.failure_rates` returned.
    most
        At most so many rows a panel are drawn: those whose lower limit is highest; the note counts the others.
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
    >>> ax = sc.plot.rates(sc.failure_rates(tally, "channel"), lang="zh")
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['线上', '线下']
    """
    groups, lang = check_frame(result, "rates", "rates", lang)
    check_most(most)
    type_ = Type.of(font)
    frame: Frame = result.reset_index(drop=True)
    standardised = not _are_ratios(frame)
    parts = [(name_of(head, groups[:-1], lang), _sorted(part)) for head, part in panels(frame, groups[:-1])]
    shown: list[pd.DataFrame] = [foremost(part, most, part["low"]) for _, part in parts]
    rows: Frame = pd.concat(shown)
    overall = [None if standardised else _overall(part) for _, part in parts]
    scale = rate_scale(
        [*rows["rate"], *(rate for rate in overall if rate is not None)],
        rows.loc[rows["rate"].notna(), "high"],
        type_.safe(words("rate", lang)),
    )
    drawn = [
        _panel(heading, part, groups[-1:], scale, type_, lang, overall=whole)
        for (heading, _), part, whole in zip(parts, shown, overall, strict=True)
    ]
    chart = RowChart(drawn, (words("rate", lang), words("counts", lang)), scale, type_)
    referred = any(panel.reference for panel in drawn)
    text = Words(
        title=words("rates by", lang, by=by_phrase(groups, lang)) if groups else words("rates", lang),
        subtitle=words("rates marks", lang, level=level_text(frame)),
        note=_notes(frame, rows, scale, lang, standardised=standardised),
        key=_key(rows, lang, referred=referred),
    )
    made = draw_rows(chart, text, Slots(title, subtitle, note, source, ax, font))
    left = left_note("rows left", frame, rows, lang)
    remember(made, title or text.title, _alt(title or text.title, parts, groups, type_, lang, left))
    type_.warn()
    return made


def _sorted(part: Frame) -> Frame:
    """Put the highest rate first; of equal rates, the one with more batches; rows without a rate last."""
    return part.sort_values(["rate", "tested"], ascending=False, kind="stable", na_position="last")


def _are_ratios(frame: Frame) -> bool:
    """Say whether the rates are those of the counts beside them, which standardised rates are not."""
    crude = frame["nonconforming"] / frame["tested"].where(frame["tested"] > 0)
    return bool(((crude - frame["rate"]).abs().fillna(0) < 1e-6).all())


def _overall(part: Frame) -> Any:
    known = part[part["tested"] > 0]
    return exact_rate(known["nonconforming"].sum(), known["tested"].sum()) if len(known) > 1 else None


def _panel(
    heading: str,
    part: Frame,
    names: list[str],
    scale: Scale,
    type_: Type,
    lang: Language,
    *,
    overall: Any,
) -> Panel:
    rows: list[Row] = []
    looks: list[tuple[Any, str, str]] = []
    for record in part.to_dict("records"):
        low, high = record["low"], record["high"]
        known = not (pd.isna(record["rate"]) or pd.isna(low) or pd.isna(high))
        stands = palette.standing(low, high, float(overall)) if known and overall is not None else "spans"
        colour, marker = palette.STANDING[stands]
        rate = rate_text(record["rate"], record["nonconforming"], record["tested"])
        counts = counts_text(record["nonconforming"], record["tested"])
        name = type_.safe(name_of(record, names, lang) if names else words("all", lang))
        rows.append(Row(name, (rate, counts), palette.INK if stands == "spans" else colour))
        looks.append((record, colour, marker))

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        for place, (record, colour, marker) in zip(places, looks, strict=True):
            if pd.isna(record["rate"]):
                continue
            interval(ax, place, float(record["low"]), float(record["high"]), colour, scale, size=size)
            point(ax, float(record["rate"]), place, colour, marker, hollow=record["tested"] < FEW, size=size)

    label = None
    if overall is not None:
        label = (float(overall), type_.safe(words("overall", lang, rate=rate_text(float(overall)))))
    return Panel(type_.safe(heading), tuple(rows), draw, reference=label)


def _key(frame: Frame, lang: Language, *, referred: bool) -> tuple[Key, ...]:
    key: list[Key] = []
    if referred:
        key = [
            Key(palette.STANDING[s][1], palette.STANDING[s][0], words(f"{s} overall", lang))
            for s in palette.STANDING
        ]
    if ((frame["tested"] > 0) & (frame["tested"] < FEW)).any():
        key.append(Key("o", palette.SPANS, words("few", lang, few=FEW), hollow=True))
    return tuple(key)


def _notes(frame: Frame, rows: Frame, scale: Scale, lang: Language, *, standardised: bool) -> tuple[str, ...]:
    method = method_note(frame, lang)
    if any(leaves(float(h), scale.high, ">") for h in rows.loc[rows["rate"].notna(), "high"].dropna()):
        method = sentences([method, words("arrows", lang)], lang)
    left = left_note("rows left", frame, rows, lang)
    scope = scope_note(frame, lang, drawn=not left)
    empty = int((frame["tested"] == 0).sum())
    if empty:
        scope = sentences([scope, words("empty", lang, n=empty)], lang)
    return (
        left,
        scope,
        method,
        words("standardised", lang) if standardised else "",
    )


def _alt(
    title: str, parts: list[tuple[str, Frame]], groups: list[str], type_: Type, lang: Language, left: str
) -> str:
    said = [title_sentence(title, lang)]
    if len(parts) > 1:
        said.append(words("alt panels", lang, n=len(parts), names=LIST[lang].join(name for name, _ in parts)))
    for heading, part in parts[:DESCRIBED]:
        known = part[part["rate"].notna()].to_dict("records")
        said.append(words("alt one", lang) if len(part) == 1 else words("alt count", lang, n=len(part)))
        ends = (("alt highest", known[:1]), ("alt lowest", known[-1:] if len(known) > 1 else []))
        for name, records in ends:
            for record in records:
                counts = counts_text(record["nonconforming"], record["tested"])
                rate = rate_text(record["rate"], record["nonconforming"], record["tested"])
                who = name_of(record, groups[-1:], lang) or words("all", lang)
                whole = f"{heading} {who}".strip() if len(parts) > 1 else who
                said.append(
                    words(name, lang, what=words("alt rate", lang, name=whole, rate=rate, counts=counts))
                )
        overall = _overall(part)
        if overall is not None:
            bad, tested = int(part["nonconforming"].sum()), int(part["tested"].sum())
            said.append(
                words(
                    "alt overall", lang, rate=rate_text(float(overall), bad, tested), counts=f"{bad}/{tested}"
                )
            )
    more = panels_left((heading for heading, _ in parts), lang)
    return sentences([*said, more, left, shortened_note(type_, lang)], lang)
