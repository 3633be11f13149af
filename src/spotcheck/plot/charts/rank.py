"""Ranks with their uncertainty."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.errors import ChartError
from spotcheck.language import Language
from spotcheck.language.charts import LIST, words
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, name_of
from spotcheck.plot.marks import FEW, interval, point
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import (
    counts_text,
    level_text,
    number_text,
    rate_text,
    sentences,
    shortened_note,
    title_sentence,
)
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import Scale, step_for
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_NAMED = 8


@styled
def rank(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> "Axes":
    """Draw ranks with their intervals, the highest rate first; what had too few batches to be ranked is named in the note.

    Beside them stand the shrunken rate and the counts it was shrunk from. Marks of fewer than 50 tested batches are hollow.

    Parameters
    ----------
    result
        What `spotcheck.rank` returned.
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
    matplotlib.axes.Axes
        The Axes.

    Raises
    ------
    ChartError
        When the frame is empty or is not of that function, or nothing in it is ranked.
    FontError
        When Chinese is to be drawn and no font at hand can.

    Examples
    --------
    >>> import spotcheck as sc
    >>> tally = sc.counts({"toys": (30, 100), "lamps": (9, 90), "shoes": (25, 120)}, "category")
    >>> ax = sc.plot.rank(sc.rank(tally, "category"))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['toys', 'shoes', 'lamps']
    """
    groups, lang = check_frame(result, "rank", "rank", lang)
    type_ = Type.of(font)
    frame: Frame = result.reset_index(drop=True)
    numbers = ("rank", "rank_low", "rank_high", "shrunken", "low", "high")
    frame = frame.astype(dict.fromkeys(numbers, float))
    ranked = frame[frame["rank"].notna()].sort_values(
        ["rank", "shrunken"], ascending=[True, False], kind="stable"
    )
    unranked = frame[frame["rank"].isna()]
    if not len(ranked):
        raise ChartError(f"plot.rank: no row is ranked; {_remedy(frame, groups)}")
    last = max(len(ranked), int(ranked[["rank", "rank_high"]].max(axis=None)))
    scale = _scale(last, words("rank axis", lang))
    level = level_text(frame) if "confidence" in frame else ""
    panel = _panel(ranked, groups, scale, type_, lang)
    headers = tuple(words(h, lang) for h in ("rank interval", "shrunken", "rate", "counts"))
    text = Words(
        title=words("rank", lang, by=by_phrase(groups, lang)),
        subtitle=words("rank marks", lang, level=level).replace("  ", " "),
        note=(
            words("rank note", lang, level=level) if level else words("rank note plain", lang),
            _unranked_note(unranked, groups, lang),
        ),
        key=(
            (Key("o", palette.BELOW, words("few", lang, few=FEW), hollow=True),)
            if (ranked["tested"] < FEW).any()
            else ()
        ),
    )
    made = draw_rows(
        RowChart([panel], headers, scale, type_), text, Slots(title, subtitle, note, source, ax, font)
    )
    remember(made, title or text.title, _alt(title or text.title, ranked, unranked, groups, type_, lang))
    type_.warn()
    return made


def _stated(frame: Frame, groups: list[str]) -> Any:
    """Tell which rows state their groups: others are not ranked, however many were tested."""
    return frame[groups].notna().all(axis=1)


def _remedy(frame: Frame, groups: list[str]) -> str:
    if _stated(frame, groups).sum() < 2:
        return (
            f"a rank is one among several, and fewer than two levels of {', '.join(groups)} are stated: give spotcheck.rank "
            "a column with more levels"
        )
    return "lower min_tested of spotcheck.rank, or give it more batches"


def _scale(ranks: int, axis: str) -> Scale:
    step = max(1, int(step_for(max(1.0, float(ranks)), 9)))
    ticks = [1, *range(step, ranks + 1, step)] if step > 1 else list(range(1, ranks + 1))
    ticks = [t for i, t in enumerate(ticks) if i == 0 or t - ticks[0] >= step * 0.5]
    return Scale(0.5, ranks + 0.5, [float(t) for t in ticks], [str(t) for t in ticks], axis)


def _panel(ranked: Frame, groups: list[str], scale: Scale, type_: Type, lang: Language) -> Panel:
    records = ranked.to_dict("records")
    rows = tuple(
        Row(
            type_.safe(name_of(r, groups, lang)),
            (
                f"{_rank_text(r['rank'])} [{_rank_text(r['rank_low'])}, {_rank_text(r['rank_high'])}]",
                rate_text(r["shrunken"]),
                rate_text(r["nonconforming"] / r["tested"], r["nonconforming"], r["tested"]),
                counts_text(r["nonconforming"], r["tested"]),
            ),
        )
        for r in records
    )

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        for place, r in zip(places, records, strict=True):
            interval(ax, place, r["rank_low"], r["rank_high"], palette.BELOW, scale, size=size)
            point(ax, r["rank"], place, palette.BELOW, "o", hollow=r["tested"] < FEW, size=size)

    return Panel("", rows, draw)


def _rank_text(value: float) -> str:
    return number_text(value, 0 if float(value).is_integer() else 1)


def _unranked_note(unranked: Frame, groups: list[str], lang: Language) -> str:
    """Name what is not ranked, by the reason."""
    stated = _stated(unranked, groups)
    reasons = (("unranked", unranked[stated]), ("unranked not stated", unranked[~stated]))
    return sentences((_unranked(key, rows, groups, lang) for key, rows in reasons if len(rows)), lang)


def _unranked(key: str, rows: Frame, groups: list[str], lang: Language) -> str:
    names = [name_of(r, groups, lang) for r in rows.head(_NAMED).to_dict("records")]
    more = LIST[lang].join(names) + ("…" if len(rows) > _NAMED else "")
    return words(key, lang, n=len(rows), names=more)


def _alt(title: str, ranked: Frame, unranked: Frame, groups: list[str], type_: Type, lang: Language) -> str:
    first = ranked.to_dict("records")[0]
    tied = int((ranked["rank"] == first["rank"]).sum())
    top = words("alt tied", lang, n=tied, rank=_rank_text(first["rank"])) if tied > 1 else words(
        "alt rank", lang, name=name_of(first, groups, lang), rate=rate_text(first["shrunken"]),
        rank=_rank_text(first["rank"]), low=_rank_text(first["rank_low"]), high=_rank_text(first["rank_high"]),
    )  # fmt: skip
    said = [title_sentence(title, lang), words("alt count", lang, n=len(ranked)), top]
    said.append(_unranked_note(unranked, groups, lang))
    return sentences([*said, shortened_note(type_, lang)], lang)
