"""Failed items: which, and how often."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from spotcheck.language import Language
from spotcheck.language.charts import LIST, THOUSANDS, words
from spotcheck.plot import palette
from spotcheck.plot.alternatives import remember
from spotcheck.plot.frames import Frame, by_phrase, check_frame, check_most, level_name, name_of, panels
from spotcheck.plot.page import Key, Slots, Words
from spotcheck.plot.phrases import (
    DESCRIBED,
    panels_left,
    rate_text,
    sentences,
    shortened_note,
    title_sentence,
    whole,
)
from spotcheck.plot.rows import Panel, Row, RowChart, draw_rows
from spotcheck.plot.scales import count_scale
from spotcheck.plot.style import styled
from spotcheck.plot.typesetting import Type

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: the items that reach this cumulative share are drawn darker
VITAL = 0.8
_LIGHT = "#B4C7D6"


@styled
def failed_items(
    result: pd.DataFrame,
    *,
    lang: Language = "en",
    most: int = 40,
    ax: "Axes | None" = None,
    title: str | None = None,
    subtitle: str | None = None,
    note: str | None = None,
    source: str | None = None,
    font: str | Path | None = None,
) -> Any:
    """Draw failed items as a Pareto chart: batches as bars, most frequent first, shares at the right.

    Parameters
    ----------
    result
        What `spotcheck.failed_items` returned; its group columns make panels.
    most
        How many items a panel shows; the note counts the others.
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
    >>> import pandas as pd, spotcheck as sc
    >>> items = pd.DataFrame({"item": ["pH", "cords"], "batches": [32, 8], "share": [0.8, 0.2], "cumulative": [0.8, 1.0]})
    >>> [int(bar.get_width()) for bar in sc.plot.failed_items(items).patches]
    [32, 8]
    """
    groups, lang = check_frame(result, "items", "failed_items", lang)
    check_most(most)
    type_ = Type.of(font)
    frame: Frame = result.reset_index(drop=True)
    parts = [
        (name_of(head, groups, lang), part.sort_values("batches", ascending=False, kind="stable"))
        for head, part in panels(frame, groups)
    ]
    left = sum(max(0, len(part) - most) for _, part in parts)
    parts = [(heading, part.head(most)) for heading, part in parts]
    scale = count_scale(frame["batches"], words("batches", lang), THOUSANDS[lang])
    drawn = [_panel(heading, part, type_, lang) for heading, part in parts]
    headers = tuple(words(h, lang) for h in ("batches", "share", "cumulative"))
    text = Words(
        title=words("items by", lang, by=by_phrase(groups, lang)) if groups else words("items", lang),
        subtitle=words("items marks", lang),
        note=(
            words("items note", lang),
            words("items left", lang, n=left) if left else "",
        ),
        key=(
            Key("patch", palette.BELOW, words("vital items", lang)),
            Key("patch", _LIGHT, words("other items", lang)),
        ),
    )
    made = draw_rows(
        RowChart(drawn, headers, scale, type_), text, Slots(title, subtitle, note, source, ax, font)
    )
    remember(made, title or text.title, _alt(title or text.title, parts, type_, lang))
    type_.warn()
    return made


def _panel(heading: str, part: Frame, type_: Type, lang: Language) -> Panel:
    records = part.to_dict("records")
    reached = 0.0
    colours: list[str] = []
    for record in records:
        colours.append(palette.BELOW if reached < VITAL else _LIGHT)
        reached = float(record["cumulative"]) if pd.notna(record["cumulative"]) else reached
    rows = tuple(
        Row(
            type_.safe(level_name("item", record["item"], lang)),
            (whole(record["batches"], lang), rate_text(record["share"]), rate_text(record["cumulative"])),
        )
        for record in records
    )

    def draw(ax: "Axes", places: list[float], size: float) -> None:  # noqa: ARG001 (bars have no size of their own)
        ax.barh(places, [float(r["batches"]) for r in records], height=0.62, color=colours, zorder=2)

    return Panel(type_.safe(heading), rows, draw)


def _alt(title: str, parts: list[tuple[str, Frame]], type_: Type, lang: Language) -> str:
    said = [title_sentence(title, lang)]
    for heading, part in parts[:DESCRIBED]:
        items = LIST[lang].join(
            f"{level_name('item', r['item'], lang)} {whole(r['batches'], lang)}"
            for r in part.head(3).to_dict("records")
        )
        said += [title_sentence(heading, lang)] if heading else []
        said.append(words("alt items", lang, names=items))
    left = panels_left((heading for heading, _ in parts), lang)
    return sentences([*said, left, shortened_note(type_, lang)], lang)
