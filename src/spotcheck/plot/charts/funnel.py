"""Who is out of line, given how many were tested."""

from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from spotcheck.errors import ChartError
from spotcheck.language import Language
from spotcheck.language.charts import LIST, THOUSANDS, words
from spotcheck.language.numbers import fixed
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.control_limits import binomial_limits, dispersion, standing_of, tail_of
from spotcheck.plot.frames import Frame, by_phrase, check_frame, name_of, panels
from spotcheck.plot.labelling import Box, place_labels, spread
from spotcheck.plot.page import MARGIN, Key, Page, Slots, Words, lay_out
from spotcheck.plot.phrases import (
    DESCRIBED,
    counts_text,
    exact_rate,
    panels_left,
    rate_text,
    scope_note,
    sentences,
    title_sentence,
    whole,
)
from spotcheck.plot.scales import Scale, count_scale, rate_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INNER, OUTER = 0.95, 0.998
_HEIGHT, _HEADING, _TICKS, _LABEL, _TOP = 250.0, 19.0, 17.0, 16.0, 5.0
_NAMED = 16
#: the axis of rates that are all zero is so long
_NO_RATE = 0.02
#: how many of those outside the alternative text names
_SAID = 12
_MARKS = {1: palette.STANDING["above"], 0: palette.STANDING["spans"], -1: palette.STANDING["below"]}


@styled
def funnel(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    overdispersion: bool = False,
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> Any:
    """Draw rates against the number tested, with exact binomial limits of 95 % and 99.8 % around the overall rate.

    What lies beyond the outer limits differs in colour and shape and is named, as far as names fit.

    Parameters
    ----------
    result
        What `spotcheck.failure_rates` returned by platform, shop, region or the like; all group columns but the last
        make panels.
    overdispersion
        Whether the limits are widened by the dispersion of the rates (winsorised Pearson residuals): for units that
        differ for reasons nobody holds against them.
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
    >>> tally = sc.counts({"a": (98, 205), "b": (30, 120), "c": (16, 141), "d": (40, 160)}, "platform")
    >>> ax = sc.plot.funnel(sc.failure_rates(tally, "platform"))
    >>> sc.plot.alt_text(ax)
    'Failure rate and batches tested, by platform. Overall 29.4% (184/626). Outside the limits: a 47.8% (98/205), c 11.3% (16/141).'
    """
    groups, lang = check_frame(result, "rates", "funnel", lang)
    if not groups:
        raise ChartError(
            "plot.funnel draws rates by platform, shop, region or the like; give spotcheck.failure_rates a by="
        )
    type_ = Type.of(font)
    frame = result[result["tested"].fillna(0) > 0].reset_index(drop=True)
    if not len(frame):
        raise ChartError("plot.funnel: no row has a tested batch; there is no rate to draw")
    parts = [
        _Part(head, part, groups, lang, widen=overdispersion) for head, part in panels(frame, groups[:-1])
    ]
    chart = _Funnel(parts, frame, type_, lang)
    out = sum(int((part.stands != 0).sum()) for part in parts)
    slots = Slots(title, subtitle, note, source, ax, font)
    text = Words(
        title=words("funnel", lang, by=by_phrase(groups, lang)),
        subtitle=words(
            "funnel marks" if chart.levels else "funnel marks plain",
            lang,
            by=by_phrase(groups[-1:], lang),
            total=len(frame),
            out=out,
            level=_percent(OUTER),
        ),
        note=_notes(result, parts, chart, lang, widen=overdispersion),
        key=_key(chart.levels, lang),
    )
    page, top, height = lay_out(text.said(slots), type_, chart.height, ax=ax)
    made = chart.draw(page, top, height, ax)
    shaped = made[0] if len(made) == 1 else np.array(made, dtype=object)
    remember(shaped, title or text.title, _alt(title or text.title, parts, lang, limits=bool(chart.levels)))
    type_.warn()
    return shaped


def _percent(level: float) -> str:
    return f"{level * 100:g}%"


class _Part:
    """One panel: its rows, its overall rate, and where each row stands."""

    def __init__(self, head: Any, rows: Frame, groups: list[str], lang: Language, *, widen: bool) -> None:
        self.heading = name_of(head, groups[:-1], lang) if groups[:-1] else ""
        self.rows = rows
        self.names = [name_of(r, groups[-1:], lang) for r in rows.to_dict("records")]
        self.bad, self.n = (rows[c].to_numpy(dtype=float) for c in ("nonconforming", "tested"))
        self.overall = exact_rate(self.bad.sum(), self.n.sum()) or Fraction(0)
        self.p = float(self.overall)
        self.phi = max(1.0, dispersion(self.bad, self.n, self.p)) if widen else 1.0
        self.stands = standing_of(self.bad, self.n, self.p, tail_of(OUTER, self.phi))

    def outliers(self) -> list[int]:
        """Give the rows beyond the outer limits, furthest first."""
        z = np.abs(self.bad / self.n - self.p) * np.sqrt(self.n)
        return [int(i) for i in np.argsort(-z, kind="stable") if self.stands[i] != 0]


class _Funnel:
    """The drawing of the panels, one under another."""

    def __init__(self, parts: list[_Part], frame: Frame, type_: Type, lang: Language) -> None:
        self.parts, self.type = parts, type_
        self.lang: Language = lang
        rates = frame["nonconforming"] / frame["tested"]
        overall = max(part.p for part in parts)
        top = min(1.0, max(float(rates.max()) * 1.12, overall * 2.2)) or _NO_RATE
        self.y: Scale = rate_scale([top / 1.04], [], "")._replace(high=top)
        self.y = self.y._replace(
            ticks=[t for t in self.y.ticks if t <= top],
            labels=[s for t, s in zip(self.y.ticks, self.y.labels, strict=True) if t <= top],
        )
        tested = frame["tested"].astype(float)
        self.log = bool(tested.max() > 20 * tested.median())
        self.x = (
            _log_scale(tested, words("tested", lang), lang)
            if self.log
            else count_scale(tested * 1.03, words("tested", lang), THOUSANDS[lang])
        )
        self.left = max(type_.width(label, palette.TICK) for label in self.y.labels) + 10
        ends = [_percent(OUTER), *(self._overall(part) for part in parts)]
        self.right = max(type_.width(words_, palette.LEGEND) for words_ in ends) + 8

    def _overall(self, part: _Part) -> str:
        return words("overall", self.lang, rate=rate_text(part.p, part.bad.sum(), part.n.sum()))

    def _around(self) -> float:
        last = _LABEL - 4
        return sum((_HEADING if p.heading else 0) + _TOP + _TICKS + 6 for p in self.parts) + last

    def height(self, width: float) -> float:  # noqa: ARG002 (the height does not depend on it)
        return self._around() + len(self.parts) * _HEIGHT * (1.0 if len(self.parts) == 1 else 0.8)

    def draw(self, page: Page, y: float, height: float, ax: "Axes | None") -> list["Axes"]:
        each = (height - self._around()) / len(self.parts)
        x, width = MARGIN + self.left, page.width - 2 * MARGIN - self.left - self.right
        made: list[Axes] = []
        for i, part in enumerate(self.parts):
            if part.heading:
                page.text(MARGIN, y + _HEADING / 2, self.type.safe(part.heading), palette.SUBTITLE)
                y += _HEADING
            y += _TOP
            axes = page.axes(x, y, width, each, ax if i == 0 else None)
            self._scales(axes, page)
            self._limits(axes, page, part, (x, y, width, each))
            self._points(axes, page, part, (x, y, width, each))
            y += each + _TICKS
            if i == len(self.parts) - 1:
                page.text(
                    x + width / 2,
                    y + _LABEL / 2,
                    self.x.words,
                    palette.LEGEND,
                    colour=palette.SOFT,
                    ha="center",
                )
            y += 6
            made.append(axes)
        return made

    def _scales(self, ax: "Axes", page: Page) -> None:
        if self.log:
            ax.set_xscale("log")
        ax.set_xticks(self.x.ticks, labels=self.x.labels, parse_math=False)
        ax.set_yticks(self.y.ticks, labels=self.y.labels, parse_math=False)
        ax.minorticks_off()
        ax.set_xlim(self.x.low, self.x.high)
        ax.set_ylim(0, self.y.high)
        ax.tick_params(axis="x", pad=4.5 * page.scale)
        ax.tick_params(axis="y", pad=7 * page.scale)  # the two noughts of the origin must not touch
        ax.grid(color=palette.FAINT, lw=0.8 * page.scale)
        for label in [*ax.get_xticklabels(), *ax.get_yticklabels()]:
            label.set_fontproperties(self.type.properties(palette.TICK * page.scale))

    def _numbers(self) -> np.ndarray:
        """Give the numbers tested at which limits are drawn."""
        start = max(1.0, self.x.low)
        return (
            np.unique(np.geomspace(start, self.x.high, 900))
            if self.log
            else np.linspace(start, self.x.high, 900)
        )

    @cached_property
    def levels(self) -> list[float]:
        """Give the levels whose limits are seen: around 0 or 100 %, or with very few tested, there are none."""
        n = self._numbers()
        return [
            level
            for level in (OUTER, INNER)
            if any(
                bool((line[np.isfinite(line)] <= self.y.high).any())
                for part in self.parts
                for line in binomial_limits(n, part.p, tail_of(level, part.phi))
            )
        ]

    def _limits(self, ax: "Axes", page: Page, part: _Part, box: tuple[float, float, float, float]) -> None:
        """Draw the limits and the overall rate, and name each at its right end."""
        x, y, width, height = box
        n = self._numbers()
        ends: list[tuple[float, str, str]] = [(part.p, self._overall(part), palette.REFERENCE)]
        for level, style in ((INNER, (0, (4, 2.5))), (OUTER, "-")):
            limits = binomial_limits(n, part.p, tail_of(level, part.phi))
            for line in limits:
                ax.plot(n, line, color=palette.SOFT, lw=1.1 * page.scale, ls=style, zorder=2)
                if np.isfinite(line[-1]) and line[-1] <= self.y.high:
                    ends.append((float(line[-1]), _percent(level), palette.SOFT))
        ax.axhline(part.p, color=palette.REFERENCE, lw=1.4 * page.scale, zorder=2)
        ends.sort(key=lambda end: -end[0])
        wanted = [y + height * (1 - value / self.y.high) for value, _, _ in ends]
        for middle, (_, text, colour) in zip(spread(wanted, 13.0, y, y + height), ends, strict=True):
            page.text(x + width + 6, middle, text, palette.LEGEND, colour=colour)

    def _points(self, ax: "Axes", page: Page, part: _Part, box: tuple[float, float, float, float]) -> None:
        x, y, width, height = box
        rates = part.bad / part.n
        spots = [
            (x + width * self.x.fraction(n), y + height * (1 - rate / self.y.high))
            for n, rate in zip(part.n, rates, strict=True)
        ]
        for n, rate, stands in zip(part.n, rates, part.stands, strict=True):
            colour, marker = _MARKS[int(stands)]
            ax.plot(
                [n], [rate], marker=marker, ls="", ms=(5.2 if stands == 0 else 7) * page.scale, color=colour,
                mec="white", mew=0.6 * page.scale, clip_on=False, zorder=4 if stands else 3,
            )  # fmt: skip
        outliers = part.outliers()
        texts = [self._name(part, i) for i in outliers]
        sizes = [(self.type.width(t, palette.LEGEND), 11.0) for t in texts]
        places = place_labels(
            [spots[i] for i in outliers], sizes, spots, Box(x + 1, y, x + width, y + height - 3)
        )
        named = 0
        for i, text, size, place in zip(outliers, texts, sizes, places, strict=True):
            if place is not None and named < _NAMED:
                colour = _MARKS[int(part.stands[i])][0]
                page.text(place[0], place[1] + size[1] / 2, text, palette.LEGEND, colour=colour, halo=True)
                named += 1

    def _name(self, part: _Part, i: int) -> str:
        name = self.type.wrap(self.type.safe(part.names[i]), palette.LEGEND, 130, most=1)[0]
        return f"{name}  {counts_text(part.bad[i], part.n[i])}"


def _log_scale(tested: pd.Series, axis: str, lang: Language) -> Scale:
    low, high = float(tested.min()) / 1.25, float(tested.max()) * 1.25
    ticks = [m * 10**k for k in range(8) for m in (1, 3)]
    inside = [float(t) for t in ticks if low <= t <= high]
    return Scale(low, high, inside, [whole(t, lang) for t in inside], axis, log=True)


def _key(levels: list[float], lang: Language) -> tuple[Key, ...]:
    names = {1: "above limits", 0: "within limits", -1: "below limits"}
    marks = [Key(_MARKS[s][1], _MARKS[s][0], words(name, lang)) for s, name in names.items()]
    if not levels:
        return ()
    lines = [("line", OUTER), ("dashed", INNER)]
    return (
        *marks,
        *(
            Key(k, palette.SOFT, words("outer limit", lang, level=_percent(at)))
            for k, at in lines
            if at in levels
        ),
    )


def _notes(
    result: pd.DataFrame, parts: list[_Part], chart: _Funnel, lang: Language, *, widen: bool
) -> tuple[str, ...]:
    limits = words("limits", lang, inner=_percent(INNER), outer=_percent(OUTER))
    phi = max(part.phi for part in parts)
    if not chart.levels:
        limits = words("no limits", lang)
    elif not widen:
        limits = sentences([limits, words("not overdispersed", lang)], lang)
    elif phi > 1:
        printed = LIST[lang].join(fixed(Fraction(repr(part.phi)), 2) for part in parts)
        limits = sentences([limits, words("overdispersed", lang, phi=printed)], lang)
    else:
        limits = sentences([limits, words("not overdispersed found", lang)], lang)
    untested = len(result) - sum(len(part.rows) for part in parts)
    out = any(part.outliers() for part in parts)
    more = [
        words("names where room", lang) if out else "",
        words("untested left", lang, n=untested) if untested else "",
        words("log scale", lang) if chart.log else "",
    ]
    return (scope_note(result, lang), limits, sentences(more, lang))


def _alt(title: str, parts: list[_Part], lang: Language, *, limits: bool) -> str:
    said = [title_sentence(title, lang)]
    for part in parts[:DESCRIBED]:
        said += [title_sentence(part.heading, lang)] if part.heading else []
        bad, n = int(part.bad.sum()), int(part.n.sum())
        said.append(words("alt overall", lang, rate=rate_text(part.p, bad, n), counts=f"{bad}/{n}"))
        out = part.outliers()
        left = [words("alt more", lang, n=len(out) - _SAID)] if len(out) > _SAID else []
        named = LIST[lang].join([
            *(words(
                "alt rate", lang, name=part.names[i], rate=rate_text(part.bad[i] / part.n[i], part.bad[i], part.n[i]),
                counts=counts_text(part.bad[i], part.n[i]),
            )
            for i in out[:_SAID]), *left,
        ])  # fmt: skip
        if limits:
            said.append(words("alt out", lang, names=named) if named else words("alt none out", lang))
    left = panels_left((part.heading for part in parts), lang)
    return sentences([*said, left, "" if limits else words("no limits", lang)], lang)
