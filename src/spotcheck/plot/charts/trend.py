"""Years, quarters or months: how the rate ran, and how much was sampled."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck.errors import ChartError, checked_breaks
from spotcheck.language import Language
from spotcheck.language.charts import THOUSANDS, words
from spotcheck.language.labels import is_missing, period_label
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, level_name, name_of, panels
from spotcheck.plot.marks import FEW, leaves
from spotcheck.plot.page import MARGIN, Key, Page, Slots, Words, lay_out
from spotcheck.plot.phrases import (
    DESCRIBED,
    NONE,
    counts_text,
    level_text,
    method_note,
    panels_left,
    rate_text,
    scope_note,
    sentences,
    title_sentence,
    whole,
)
from spotcheck.plot.scales import Scale, count_scale, rate_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import LEADING, Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: columns that may run along the axis, the first that is there
TIMES = ("year", "quarter", "month")
_RATE, _VOLUME, _HEADING, _GAP, _FOOT = 150.0, 62.0, 19.0, 8.0, 18.0
_ROOM = 15.0
_COLUMN_GAP = 16.0


@styled
def trend(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    breaks: Mapping[int, str] | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> Any:
    """Draw the failure rate over the years with its interval, and under it the batches sampled; or over quarters or months.

    Missing years leave a gap in the line, and so does a change of rules.

    Parameters
    ----------
    result
        What `spotcheck.failure_rates` returned by year, quarter or month, and by at most one more column, whose levels
        make panels. By year and month, the years run along the axis: the months of one year are drawn from rates by month.
    breaks
        Year → what changed in it, in words: a dashed line before the year, and a note; nothing for the first year, or one that
        is not drawn.
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
    numpy.ndarray
        The Axes of rate and volume: of shape (2,), or (levels, 2) with a further column.

    Raises
    ------
    ChartError
        When the frame is empty, is not of that function, or is not by year, quarter or month.
    ArgumentError
        When `breaks` does not map years to words.
    FontError
        When Chinese is to be drawn and no font at hand can.

    Examples
    --------
    >>> import spotcheck as sc
    >>> tally = sc.counts({2018: (60, 500), 2019: (73, 621), 2020: (485, 1739)}, "year")
    >>> rate, volume = sc.plot.trend(sc.failure_rates(tally, "year"), breaks={2020: "rules merged"})
    >>> [label.get_text() for label in volume.get_xticklabels()]
    ['2018', '2019', '2020']
    """
    groups, lang = check_frame(result, "rates", "trend", lang)
    changes = checked_breaks(breaks)
    time = _time_of(groups, changes)
    type_ = Type.of(font)
    frame = _dated(result, time)
    others = [c for c in groups if c != time]
    parts = [
        _Part(type_.safe(name_of(head, others, lang)), part.sort_values("period", kind="stable"))
        for head, part in panels(frame, others)
    ]
    slots = Slots(title, subtitle, note, source, ax, font)
    chart = _Trend(parts, frame, time, changes, type_, lang)
    text = Words(
        title=words(f"trend {time}" + (" by" if others else ""), lang, by=by_phrase(others, lang)),
        subtitle=words("trend marks", lang, level=level_text(frame)),
        note=_notes(frame, len(result) - len(frame), time, chart.rate, chart.breaks, lang),
        key=_key(frame, chart.breaks, lang),
    )
    page, top, height = lay_out(text.said(slots), type_, chart.height, ax=ax)
    made = chart.draw(page, top, height, ax)
    shaped = made[0] if not others else made
    remember(shaped, title or text.title, _alt(title or text.title, parts, time, lang))
    type_.warn()
    return shaped


class _Part(NamedTuple):
    """One panel: its heading, and its years, quarters or months."""

    heading: str
    rows: Frame


def _time_of(groups: list[str], breaks: Mapping[int, str]) -> str:
    """Give the column that runs along the axis: the year, or else the quarter or the month."""
    time = next((c for c in TIMES if c in groups), None)
    if time is None or len(groups) > 2:
        raise ChartError(
            f"plot.trend draws rates by year, quarter or month and at most one more column (got "
            f"{', '.join(groups) or 'no group column'}); give it spotcheck.failure_rates(data, ['year', …])"
        )
    if breaks and time != "year":
        raise ChartError(
            f"breaks are of years, and the rates are by {time}: leave breaks out, or draw rates by year"
        )
    return time


def _dated(result: pd.DataFrame, time: str) -> Frame:
    """Give the rows that have a time, as a number in a column of its own."""
    frame: Frame = result[result[time].notna()].reset_index(drop=True)
    if not len(frame):
        raise ChartError(
            f"plot.trend: no row has a {time}; give it spotcheck.failure_rates(data, '{time}') of dated batches"
        )
    try:
        periods = frame[time].astype(int)
    except (TypeError, ValueError):
        odd = next(v for v in frame[time] if not str(v).isdecimal())
        raise ChartError(
            f"plot.trend: the column {time!r} must hold whole numbers (got {odd!r}); spotcheck makes it of sampled_on"
        ) from None
    return frame.astype({"rate": float, "low": float, "high": float}).assign(period=periods)


class _Trend:
    """The drawing of the panels, in a grid."""

    def __init__(
        self,
        parts: list[_Part],
        frame: Frame,
        time: str,
        breaks: Mapping[int, str],
        type_: Type,
        lang: Language,
    ) -> None:
        self.parts, self.type = parts, type_
        self.lang: Language = lang
        self.periods = list(range(frame["period"].min(), frame["period"].max() + 1))
        #: those between the years that are drawn
        self.breaks = {year: said for year, said in breaks.items() if year in self.periods[1:]}
        self.labels = [period_label(time, p, lang) or str(p) for p in self.periods]
        self.columns = 1 if len(parts) == 1 or len(self.periods) > 8 else 2
        self.rate: Scale = rate_scale(frame["rate"], frame.loc[frame["rate"].notna(), "high"], "")
        self.volume: Scale = count_scale(frame["sampled"], "", THOUSANDS[lang])
        labels = [*self.rate.labels, *self.volume.labels]
        self.left = max(type_.width(label, palette.TICK) for label in labels) + 8

    def _foot(self, width: float) -> float:
        """Give the room for years and counts under a panel; counts stand upright where years are too narrow for them."""
        counts = [
            counts_text(r["nonconforming"], r["tested"])
            for p in self.parts
            for r in p.rows.to_dict("records")
        ]
        widest = max(self.type.width(c, palette.SMALL) for c in counts)
        self.upright = widest + 5 > self._slot(width)
        return _FOOT + (widest + 8 if self.upright else palette.SMALL * LEADING + 3)

    def _slot(self, width: float) -> float:
        return (self._across(width) - self.left) / len(self.periods)

    def _across(self, width: float) -> float:
        return (width - 2 * MARGIN - _COLUMN_GAP * (self.columns - 1)) / self.columns

    def _headings(self, width: float) -> list[list[str]]:
        headings = [part.heading for part in self.parts]
        return self.type.names(headings, palette.SUBTITLE, self._across(width), most=1)

    def _heading(self, width: float) -> float:
        """Give the room for the heading of a panel."""
        more = (max(map(len, self._headings(width))) - 1) * palette.SUBTITLE * LEADING
        return _HEADING + more if self.parts[0].heading else 4.0

    def _block(self, width: float) -> float:
        """Give the height of a panel."""
        return self._heading(width) + _RATE + _GAP + _VOLUME + self._foot(width) + 6

    def height(self, width: float) -> float:
        return self._block(width) * -(-len(self.parts) // self.columns)

    def draw(self, page: Page, top: float, height: float, ax: "Axes | None") -> np.ndarray:
        block = self._block(page.width)
        stretch = (height / -(-len(self.parts) // self.columns) - block) / 3
        across, headings = self._across(page.width), self._headings(page.width)
        made = np.empty((len(self.parts), 2), dtype=object)
        for i, part in enumerate(self.parts):
            x = MARGIN + (i % self.columns) * (across + _COLUMN_GAP)
            y = top + (i // self.columns) * (block + 3 * stretch)
            if part.heading:
                page.lines(x, y + _HEADING / 2 - 2, headings[i], palette.SUBTITLE, palette.INK)
            y += self._heading(page.width)
            place = (x + self.left, across - self.left)
            made[i, 0] = self._draw_rates(page, part, y, place, _RATE + 2 * stretch, ax if i == 0 else None)
            y += _RATE + 2 * stretch + _GAP
            made[i, 1] = self._draw_volume(page, part, y, place, _VOLUME + stretch)
        return made

    def _axes(
        self,
        page: Page,
        y: float,
        place: tuple[float, float],
        height: float,
        scale: Scale,
        reuse: "Axes | None",
    ) -> "Axes":
        made = page.axes(place[0], y, place[1], height, reuse)
        made.set_xlim(self.periods[0] - 0.5, self.periods[-1] + 0.5)
        # Room above the highest mark for the number over it.
        made.set_ylim(0, scale.high * height / (height - _ROOM))
        ticks = [
            t for t in zip(scale.ticks, scale.labels, strict=True) if height > 100 or t[0] in scale.ticks[::3]
        ]
        made.set_yticks([t for t, _ in ticks], labels=[label for _, label in ticks], parse_math=False)
        made.set_xticks([])
        made.tick_params(axis="y", pad=4 * page.scale)
        for label in made.get_yticklabels():
            label.set_fontproperties(self.type.properties(palette.TICK * page.scale))
        made.grid(axis="y", color=palette.FAINT, lw=0.8 * page.scale)
        for year in self.breaks:
            made.axvline(year - 0.5, color=palette.SOFT, lw=1.1 * page.scale, ls=(0, (4, 2.5)), zorder=1.5)
        return made

    def _draw_rates(
        self,
        page: Page,
        part: _Part,
        y: float,
        place: tuple[float, float],
        height: float,
        reuse: "Axes | None",
    ) -> "Axes":
        made = self._axes(page, y, place, height, self.rate, reuse)
        rows = part.rows[part.rows["rate"].notna()]
        size = page.scale
        for run in self._runs(rows):
            periods = run["period"].to_numpy()
            if len(run) > 1:
                made.fill_between(
                    periods,
                    run["low"].to_numpy(),
                    run["high"].clip(upper=self.rate.high).to_numpy(),
                    color=palette.BELOW,
                    alpha=0.14,
                    lw=0,
                )
            made.plot(periods, run["rate"].to_numpy(), color=palette.BELOW, lw=1.8 * size, zorder=3)
        for record in rows.to_dict("records"):
            period = record["period"]
            made.plot(
                [period, period],
                [record["low"], min(record["high"], self.rate.high)],
                color=palette.BELOW,
                alpha=0.5,
                lw=1.6 * size,
                zorder=2,
            )
            made.plot(
                [period], [record["rate"]], marker="o", ms=palette.MARK * size, color=palette.BELOW, mew=1.4 * size,
                mfc="white" if record["tested"] < FEW else palette.BELOW, ls="", clip_on=False, zorder=4,
            )  # fmt: skip
            if leaves(record["high"], self.rate.high, ">"):
                made.plot(
                    [period], [self.rate.high], marker="^", color=palette.BELOW, ms=6 * size, mew=0, ls="", clip_on=False,
                    zorder=3,
                )  # fmt: skip
        self._numbers_over(page, made, y, place, height, rows)
        slot = place[1] / len(self.periods)
        for period in part.rows.loc[part.rows["tested"] == 0, "period"]:
            x = place[0] + (period - self.periods[0] + 0.5) * slot
            page.text(x, y + height - 9, NONE, palette.SMALL, colour=palette.SOFT, ha="center")
        return made

    def _runs(self, rows: Frame) -> list[Frame]:
        """Part the years where one is missing or the rules changed."""
        periods = rows["period"].to_numpy()
        apart = [int(b - a > 1 or b in self.breaks) for a, b in pairwise(periods)]
        label = np.cumsum([0, *apart]) if len(periods) else np.array([], dtype=int)
        return [run for _, run in rows.groupby(label)]

    def _numbers_over(
        self, page: Page, ax: "Axes", y: float, place: tuple[float, float], height: float, rows: Frame
    ) -> None:
        """Print the rate over the mark of each year, or under it in a dip of the line; where years are narrow, of the first, the last and the highest only."""
        slot = place[1] / len(self.periods)
        texts = [rate_text(r["rate"], r["nonconforming"], r["tested"]) for r in rows.to_dict("records")]
        widest = max([self.type.width(t, palette.SMALL) for t in texts], default=0)
        step = max(1, int(np.ceil((widest + 4) / slot)))
        top = ax.get_ylim()[1]
        rates = {record["period"]: float(record["rate"]) for record in rows.to_dict("records")}
        for (period, rate), text in zip(rates.items(), texts, strict=True):
            if (self.periods[-1] - period) % step:
                continue
            x = place[0] + (period - self.periods[0] + 0.5) * slot
            up = height * rate / top
            dips = all(rates.get(beside, -1.0) > rate for beside in (period - 1, period + 1))
            over = y + height - up + (10 if dips and up > _ROOM else -9)
            page.text(x, over, text, palette.SMALL, colour=palette.INK, ha="center", halo=True)

    def _draw_volume(
        self, page: Page, part: _Part, y: float, place: tuple[float, float], height: float
    ) -> "Axes":
        made = self._axes(page, y, place, height, self.volume, None)
        periods, sampled = part.rows["period"].to_list(), part.rows["sampled"].astype(float).to_list()
        made.bar(periods, sampled, width=0.62, color="#C9D3DB", zorder=2)
        made.set_xticks(self.periods, labels=self.labels, parse_math=False)
        slot = place[1] / len(self.periods)
        step = max(
            1, int(np.ceil((max(self.type.width(name, palette.TICK) for name in self.labels) + 5) / slot))
        )
        for period, label in zip(self.periods, made.get_xticklabels(), strict=True):
            label.set_fontproperties(self.type.properties(palette.TICK * page.scale))
            if (self.periods[-1] - period) % step:
                label.set_visible(False)
        texts = [whole(n, self.lang) for n in sampled]
        over = max(1, int(np.ceil((max(self.type.width(t, palette.SMALL) for t in texts) + 4) / slot)))
        top = made.get_ylim()[1]
        for record, text in zip(part.rows.to_dict("records"), texts, strict=True):
            x = place[0] + (record["period"] - self.periods[0] + 0.5) * slot
            if not (self.periods[-1] - record["period"]) % over:
                up = y + height * (1 - float(record["sampled"]) / top) - 7
                page.text(x, up, text, palette.SMALL, colour=palette.SOFT, ha="center")
            self._counts_under(page, x, y + height + _FOOT, record, slot)
        return made

    def _counts_under(self, page: Page, x: float, y: float, record: dict[str, Any], slot: float) -> None:
        """Print the counts of a year under it, upright where it is narrow; never so close that they touch."""
        text = counts_text(record["nonconforming"], record["tested"])
        if not self.upright:
            page.text(
                x, y + palette.SMALL * LEADING / 2, text, palette.SMALL, colour=palette.SOFT, ha="center"
            )
            return
        step = max(1, int(np.ceil((palette.SMALL * LEADING + 2) / slot)))
        if not (self.periods[-1] - record["period"]) % step:
            artist = page.text(x, y + 3, text, palette.SMALL, colour=palette.SOFT, ha="center")
            artist.set(rotation=90, va="top")


def _key(frame: Frame, breaks: Mapping[int, str], lang: Language) -> tuple[Key, ...]:
    key: list[Key] = [
        Key("o", palette.BELOW, words("rate", lang)),
        Key("patch", "#C9D3DB", words("sampled", lang)),
    ]
    if ((frame["tested"] > 0) & (frame["tested"] < FEW)).any():
        key.append(Key("o", palette.BELOW, words("few", lang, few=FEW), hollow=True))
    if breaks:
        key.append(Key("dashed", palette.SOFT, words("break", lang)))
    return tuple(key)


def _notes(
    frame: Frame, undated: int, time: str, scale: Scale, breaks: Mapping[int, str], lang: Language
) -> tuple[str, ...]:
    empty = int((frame["tested"] == 0).sum())
    beyond = any(leaves(float(h), scale.high, ">") for h in frame.loc[frame["rate"].notna(), "high"].dropna())
    return (
        scope_note(frame, lang),
        sentences(
            [
                method_note(frame, lang),
                words("arrows", lang) if beyond else "",
                words("empty", lang, n=empty) if empty else "",
            ],
            lang,
        ),
        words("no time", lang, n=undated, time=by_phrase([time], lang)) if undated else "",
        *(words("break note", lang, year=year, words=said) for year, said in sorted(breaks.items())),
    )


def _alt(title: str, parts: list[_Part], time: str, lang: Language) -> str:
    said = [title_sentence(title, lang)]
    for part in parts[:DESCRIBED]:
        known = part.rows[~part.rows["rate"].map(is_missing)].to_dict("records")
        for record in (known[:1] + known[-1:]) if len(known) > 1 else known:
            rate = rate_text(record["rate"], record["nonconforming"], record["tested"])
            name = f"{part.heading} {level_name(time, record['period'], lang)}".strip()
            counts = counts_text(record["nonconforming"], record["tested"])
            said.append(title_sentence(words("alt rate", lang, name=name, rate=rate, counts=counts), lang))
    return sentences([*said, panels_left((part.heading for part in parts), lang)], lang)
