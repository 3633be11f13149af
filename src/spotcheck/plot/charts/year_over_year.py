"""Two years: what moved."""

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.errors import ChartError
from spotcheck.language import Language
from spotcheck.language.charts import LIST, words
from spotcheck.language.numbers import fixed
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
from spotcheck.plot.marks import FEW, point
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import (
    DESCRIBED,
    NONE,
    counts_text,
    left_note,
    level_text,
    method_note,
    panels_left,
    points_text,
    rate_text,
    sentences,
    shortened_note,
    title_sentence,
    whole,
)
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import rate_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@styled
def year_over_year(
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
    """Draw the failure rates of two years as dumbbells, the largest rise first, with the change in points beside them.

    A change whose interval spans 0 is grey. Years without a base year are left out, and the note names them; several
    years, and all group columns but the last, make panels.

    Parameters
    ----------
    result
        What `spotcheck.year_over_year` returned.
    most
        At most so many rows a panel are drawn: those whose intervals lie furthest from no difference; the note counts the
        others.
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
    >>> tally = sc.counts({(2019, "online"): (137, 621), (2020, "online"): (485, 1739)}, ["year", "channel"])
    >>> ax = sc.plot.year_over_year(sc.year_over_year(tally, "channel"))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['online']
    """
    groups, lang = check_frame(result, "years", "year_over_year", lang)
    check_most(most)
    type_ = Type.of(font)
    frame, left_out = _with_base(result.reset_index(drop=True))
    spans = frame[["year", "base_year"]].drop_duplicates()
    several = len(spans) > 1
    heads = [*(["year", "base_year"] if several and groups else []), *groups[:-1]]
    names = groups[-1:] or (["year"] if several else [])
    parts = [(_heading(head, heads, lang), _sorted(part)) for head, part in panels(frame, heads)]
    shown: list[pd.DataFrame] = [
        foremost(part, most, part["rate_change_low"], part["rate_change_high"]) for _, part in parts
    ]
    rows: Frame = pd.concat(shown)
    left = left_note("differences left", frame, rows, lang)
    scale = rate_scale([*rows["rate"], *rows["base_rate"]], [], words("rate", lang))
    drawn = [
        _panel(heading, part, names, type_, lang) for (heading, _), part in zip(parts, shown, strict=True)
    ]
    headers = (
        words("change", lang),
        words("interval", lang, level=level_text(frame)),
        *_year_headers(spans, lang),
    )
    chart = RowChart(drawn, headers, scale, type_)
    slots: dict[str, Any] = {"level": level_text(frame), "by": by_phrase(groups, lang)}
    if not several:
        slots |= {"year": int(spans["year"].iloc[0]), "base": int(spans["base_year"].iloc[0])}
    text = Words(
        title=words("years" + (" many" if several else "") + (" by" if groups else ""), lang, **slots),
        subtitle=words("years marks many" if several else "years marks", lang, **slots),
        note=(left, *_notes(frame, left_out, lang)),
        key=_key(rows, lang),
    )
    made = draw_rows(chart, text, Slots(title, subtitle, note, source, ax, font))
    remember(made, title or text.title, _alt(title or text.title, parts, names, type_, lang, left))
    type_.warn()
    return made


_CHANGE = ("rate_change", "rate_change_low", "rate_change_high")


def _with_base(frame: Frame) -> tuple[Frame, list[int]]:
    """Keep the years that have a base; give the others."""
    frame = frame.astype(dict.fromkeys(("rate", "base_rate", *_CHANGE), float))
    based = frame["base_year"].notna() & frame["base_tested"].notna()
    years = {year for year, known in based.groupby(frame["year"]) if known.any()}
    kept = frame[frame["year"].isin(years) & frame["base_year"].notna()]
    if not len(kept):
        raise ChartError(
            "plot.year_over_year needs at least one year with a base year; the frame of spotcheck.year_over_year has none: "
            + _remedy(sorted({int(year) for year in frame["year"]}))
        )
    return kept, sorted({int(year) for year in frame["year"] if year not in years})


def _remedy(years: list[int]) -> str:
    """Say what gives a base year: data of two years, or, of years that do not follow each other, one of them."""
    if len(years) < 2:
        return "give it data of two years"
    named = ", ".join(map(str, years))
    return f"of the years {named} none has the year before it; say which one to compare with, as in base={years[0]}"


def _sorted(part: Frame) -> Frame:
    if len(part["year"].drop_duplicates()) > 1:
        return part.sort_values("year", kind="stable")
    return part.sort_values("rate_change", ascending=False, kind="stable", na_position="last")


def _heading(head: Any, columns: list[str], lang: Language) -> str:
    if "year" not in columns:
        return name_of(head, columns, lang)
    years = f"{level_name('base_year', head['base_year'], lang)} → {level_name('year', head['year'], lang)}"
    others = name_of(head, [c for c in columns if c not in {"year", "base_year"}], lang)
    return f"{years} · {others}" if others else years


def _year_headers(spans: Frame, lang: Language) -> tuple[str, str]:
    if len(spans) > 1:
        return words("base year", lang), words("counts", lang)
    return level_name("year", spans["base_year"].iloc[0], lang), level_name(
        "year", spans["year"].iloc[0], lang
    )


def _movement(record: dict[str, Any]) -> palette.Standing:
    return palette.standing(record["rate_change_low"], record["rate_change_high"], 0.0)


def _rates(record: dict[str, Any]) -> tuple[Any, Any]:
    return record["base_rate"], record["rate"]


def _panel(heading: str, part: Frame, names: list[str], type_: Type, lang: Language) -> Panel:
    records = part.to_dict("records")
    rows: list[Row] = []
    for record in records:
        colour, _ = palette.STANDING[_movement(record)]
        limits = [points_text(float(record[c]), *_rates(record)) for c in _CHANGE[1:]]
        cells = (
            points_text(float(record["rate_change"]), *_rates(record)),
            f"[{limits[0]}, {limits[1]}]" if NONE not in limits else NONE,
            counts_text(record["base_nonconforming"], record["base_tested"]),
            counts_text(record["nonconforming"], record["tested"]),
        )
        name = type_.safe(name_of(record, names, lang) if names else words("all", lang))
        rows.append(Row(name, cells, palette.INK if colour == palette.SPANS else colour))

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        for place, record in zip(places, records, strict=True):
            colour, marker = palette.STANDING[_movement(record)]
            base, now = float(record["base_rate"]), float(record["rate"])
            ax.plot(
                [base, now],
                [place, place],
                color=colour,
                alpha=0.45,
                lw=3 * size,
                solid_capstyle="butt",
                zorder=2,
            )
            few = pd.notna(record["base_tested"]) and record["base_tested"] < FEW
            point(ax, base, place, palette.AXIS, "D", hollow=bool(few), size=size * 0.75)
            point(ax, now, place, colour, marker, hollow=bool(record["tested"] < FEW), size=size)

    return Panel(type_.safe(heading), tuple(rows), draw)


def _key(frame: Frame, lang: Language) -> tuple[Key, ...]:
    names: dict[palette.Standing, str] = {"above": "rose", "spans": "unclear", "below": "fell"}
    key = [Key("D", palette.AXIS, words("base year", lang))]
    key += [
        Key(palette.STANDING[s][1], palette.STANDING[s][0], words(name, lang)) for s, name in names.items()
    ]
    few = (frame[["tested", "base_tested"]].astype(float) < FEW) & (
        frame[["tested", "base_tested"]].astype(float) > 0
    )
    if few.any(axis=None):
        key.append(Key("o", palette.SPANS, words("few", lang, few=FEW), hollow=True))
    return tuple(key)


def _notes(frame: Frame, left_out: list[int], lang: Language) -> tuple[str, ...]:
    volumes: list[str] = []
    for (year, base_year), part in frame.groupby(["year", "base_year"], sort=True):
        base, now = int(part["base_sampled"].fillna(0).sum()), int(part["sampled"].fillna(0).sum())
        if base:
            volumes.append(
                words(
                    "volume ratio", lang, base=whole(base, lang), now=whole(now, lang), base_year=int(base_year),
                    year=int(year), ratio=fixed(Fraction(now, base)),
                )
            )  # fmt: skip
    lacking = int(frame["rate_change"].isna().sum())
    return (
        sentences(volumes, lang),
        sentences([method_note(frame, lang) if "method" in frame else "", words("mix warning", lang)], lang),
        words("no base", lang, n=lacking) if lacking else "",
        words("years left out", lang, years=LIST[lang].join(map(str, left_out))) if left_out else "",
    )


def _alt(
    title: str, parts: list[tuple[str, Frame]], names: list[str], type_: Type, lang: Language, left: str
) -> str:
    said = [title_sentence(title, lang)]
    for heading, part in parts[:DESCRIBED]:
        records = part[part["rate_change"].notna()].to_dict("records")
        moves = [_movement(record) for record in records]
        if len(records) > 1:
            counted = {"up": moves.count("above"), "down": moves.count("below"), "flat": moves.count("spans")}
            said.append(words("alt years", lang, **counted))
        for record in (records[:1] + records[-1:]) if len(records) > 1 else records:
            base = rate_text(record["base_rate"], record["base_nonconforming"], record["base_tested"])
            now = rate_text(record["rate"], record["nonconforming"], record["tested"])
            who = f"{heading} {name_of(record, names, lang) or words('all', lang)}".strip()
            change = points_text(float(record["rate_change"]), *_rates(record))
            said.append(
                words("alt change", lang, name=who, base=base, now=now, change=change)
                + ("。" if lang == "zh" else ".")
            )
    more = panels_left((heading for heading, _ in parts), lang)
    return sentences([*said, more, left, shortened_note(type_, lang)], lang)
