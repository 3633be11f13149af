"""What was sampled, by channel and stage."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.language import Language
from spotcheck.language.charts import LIST, THOUSANDS, words
from spotcheck.language.counts import Count
from spotcheck.language.labels import is_missing
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, name_of, panels
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import sentences, shortened_note, title_sentence, whole
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import count_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: columns whose levels are the segments of a bar
STACKED = ("channel", "stage")
_ORDER = {"online": 0, "offline": 1, "production": 2, "distribution": 3}
#: fill and hatch of the segments, told apart without colour too
_LOOKS = (
    (palette.BELOW, ""), ("#A9A9A9", "////"), ("#D9D9D9", ""), ("#7FB3D5", "...."), ("#5F8F86", "xx"), ("#EFEFEF", "--"),
)  # fmt: skip
#: more segments than this get no column of numbers each
_COLUMNS = 4


@styled
def volume(
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
    """Draw the batches sampled as bars, stacked by channel and stage where the tally has them.

    Of the other group columns the last makes the rows, and those before it make panels.

    Parameters
    ----------
    result
        What `spotcheck.tally` or `spotcheck.counts` returned.
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
    >>> ax = sc.plot.volume(sc.counts({(2019, "online"): (73, 621), (2020, "online"): (485, 1739)}, ["year", "channel"]))
    >>> [label.get_text() for label in ax.get_yticklabels()]
    ['2019', '2020']
    """
    groups, lang = check_frame(result, "tally", "volume", lang)
    type_ = Type.of(font)
    frame: Frame = result.reset_index(drop=True)
    stacked = [c for c in STACKED if c in groups]
    others = [c for c in groups if c not in stacked]
    segments = _segments(frame, stacked)
    names = [name_of(dict(zip(stacked, s, strict=True)), stacked, lang) for s in segments]
    columns = len(segments) if 1 < len(segments) <= _COLUMNS else 0
    parts = [(name_of(head, others[:-1], lang), part) for head, part in panels(frame, others[:-1])]
    totals = frame.groupby(others, dropna=False)["sampled"].sum() if others else [frame["sampled"].sum()]
    scale = count_scale(totals, words("sampled", lang), THOUSANDS[lang])
    drawn = [_panel(h, part, others[-1:], stacked, segments, columns, type_, lang) for h, part in parts]
    headers = (
        *(type_.wrap(type_.safe(n), palette.LEGEND, 90, most=1)[0] for n in names[:columns]),
        words("total", lang),
    )
    looks = [_look(i) for i in range(len(segments))]
    text = Words(
        title=words("volume by", lang, by=by_phrase(groups, lang)) if groups else words("volume", lang),
        subtitle=words("volume marks stacked", lang, by=by_phrase(stacked, lang))
        if stacked
        else words("volume marks", lang),
        note=(words("volume note", lang),),
        key=tuple(Key("patch", c, n, hatch=h) for (c, h), n in zip(looks, names, strict=True))
        if stacked
        else (),
    )
    if not others:
        text = Words(words("volume", lang), text.subtitle, text.note, key=text.key)
    made = draw_rows(
        RowChart(drawn, headers, scale, type_), text, Slots(title, subtitle, note, source, ax, font)
    )
    remember(
        made, title or text.title, _alt(title or text.title, frame, stacked, segments, names, type_, lang)
    )
    type_.warn()
    return made


def _look(index: int) -> tuple[str, str]:
    return _LOOKS[index % len(_LOOKS)]


def _segments(frame: Frame, stacked: list[str]) -> list[tuple[Any, ...]]:
    """Give the combinations of channel and stage that occur, in a fixed order."""
    if not stacked:
        return [()]
    found = list(frame[stacked].drop_duplicates().itertuples(index=False, name=None))
    return sorted(found, key=lambda levels: [(_ORDER.get(str(v), 9), is_missing(v), str(v)) for v in levels])


def _sums(part: Frame, stacked: list[str], segments: list[tuple[Any, ...]]) -> list[int]:
    """Sum the batches sampled of each segment; a missing level equals a missing level."""
    sums: list[int] = []
    for levels in segments:
        chosen = part
        for column, level in zip(stacked, levels, strict=True):
            chosen = chosen[chosen[column].isna() if is_missing(level) else chosen[column] == level]
        sums.append(int(chosen["sampled"].fillna(0).sum()))
    return sums


def _panel(
    heading: str,
    part: Frame,
    rows_by: list[str],
    stacked: list[str],
    segments: list[tuple[Any, ...]],
    columns: int,
    type_: Type,
    lang: Language,
) -> Panel:
    bars = [(head, _sums(rows, stacked, segments)) for head, rows in panels(part, rows_by)]
    if rows_by and rows_by[0] not in {"year", "quarter", "month"}:
        bars.sort(key=lambda bar: -sum(bar[1]))
    rows = tuple(
        Row(
            type_.safe(name_of(head, rows_by, lang) if rows_by else words("all", lang)),
            tuple(whole(n, lang) for n in (*sums[:columns], sum(sums))),
        )
        for head, sums in bars
    )

    def draw(ax: "Axes", places: list[float], size: float) -> None:
        left = [0.0] * len(bars)
        for i in range(len(segments)):
            colour, hatch = _look(i)
            widths = [float(sums[i]) for _, sums in bars]
            ax.barh(
                places, widths, left=left, height=0.62, color=colour, hatch=hatch or None, edgecolor="white",
                linewidth=0.7 * size, zorder=2,
            )  # fmt: skip
            left = [start + width for start, width in zip(left, widths, strict=True)]

    return Panel(type_.safe(heading), rows, draw)


def _alt(
    title: str,
    frame: Frame,
    stacked: list[str],
    segments: list[tuple[Any, ...]],
    names: list[str],
    type_: Type,
    lang: Language,
) -> str:
    sums = _sums(frame, stacked, segments)
    total = Count(sum(sums), THOUSANDS[lang])
    parts = LIST[lang].join(f"{name} {whole(n, lang)}".strip() for name, n in zip(names, sums, strict=True))
    said = words("alt volume" if stacked else "alt volume whole", lang, total=total, parts=parts)
    return sentences([title_sentence(title, lang), said, shortened_note(type_, lang)], lang)
