"""All text lies inside the figure, and no two texts touch: over row counts, name lengths and values, in both languages."""

import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.text import Text

import spotcheck as sc
from spotcheck import plot

CHARTS = "rates compare year_over_year trend decomposition funnel heatmap failed_items volume rank".split()


def faults(figure, clear=2.0):
    """Texts outside the figure, and pairs of texts nearer than `clear` pixels."""
    figure.canvas.draw()
    renderer = figure.canvas.get_renderer()
    texts = [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip() and shown(t)]
    boxes = np.array([t.get_window_extent(renderer).extents for t in texts]).reshape(-1, 4)
    left, bottom, right, top = boxes.T
    width, height = figure.bbox.width, figure.bbox.height
    outside = [
        t.get_text()
        for t, out in zip(texts, (left < 0) | (bottom < 0) | (right > width) | (top > height), strict=True)
        if out
    ]
    near = (
        (left[:, None] < right + clear) & (left < right[:, None] + clear)
        & (bottom[:, None] < top + clear) & (bottom < top[:, None] + clear)
    )  # fmt: skip
    touching = [
        (texts[i].get_text(), texts[j].get_text()) for i, j in zip(*np.nonzero(np.triu(near, 1)), strict=True)
    ]
    return outside, touching


def shown(text):
    """Whether a text is drawn at all: tick labels of the far side are not."""
    axes = text.axes
    if axes is None:
        return True
    ticks = [*axes.xaxis.get_major_ticks(), *axes.yaxis.get_major_ticks()]
    owners = [tick for tick in ticks if text in (tick.label1, tick.label2)]
    return all(text is tick.label1 and tick.label1.get_visible() for tick in owners)


MATRIX = [
    (1, "short", "usual", "zh"),
    (2, "english", "zeros", "en"),
    (10, "chinese", "usual", "zh"),
    (10, "english", "extreme", "en"),
    (10, "hostile", "usual", "en"),
    (10, "english", "rare", "en"),
    (60, "chinese", "zeros", "en"),
    (60, "short", "extreme", "zh"),
]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize(("rows", "kind", "values", "lang"), MATRIX)
def test_texts_lie_inside_and_apart(make, chart, rows, kind, values, lang):
    rows = min(rows, 24) if chart == "heatmap" else rows
    axes = getattr(plot, chart)(make(chart, rows, kind, values), lang=lang)
    figure = np.ravel(axes)[0].figure
    outside, touching = faults(figure)
    assert outside == []
    assert touching == []


def test_the_lint_finds_what_it_is_to_find():
    figure = plt.figure()
    figure.text(0.5, 0.5, "one")
    figure.text(0.51, 0.5, "two")
    figure.text(0.99, 0.2, "beyond the edge")
    assert faults(figure) == (["beyond the edge"], [("one", "two")])


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_fits_into_axes_that_the_user_gives(make, chart):
    figure, (given, beside) = plt.subplots(1, 2, figsize=(13, 6))
    place = given.get_position()
    before = beside.get_position().bounds
    made = np.ravel(getattr(plot, chart)(make(chart, 10, "short"), ax=given, lang="zh"))
    beside.set_axis_off()
    outside, touching = faults(figure)
    assert outside == []
    assert touching == []
    assert made[0] is given
    assert beside.get_position().bounds == before
    assert all(
        place.x0 - 1e-9 <= ax.get_position().x0 and ax.get_position().x1 <= place.x1 + 1e-9 for ax in made
    )


def test_a_chart_of_several_panels_is_an_array_of_axes(rates_of):
    frame = rates_of(
        {(y, c): (y - 2010, 90) for y in (2019, 2020) for c in ("玩具", "灯具")}, ["year", "category"]
    )
    axes = plot.rates(frame, lang="zh")
    assert isinstance(axes, np.ndarray)
    assert axes.shape == (2,)
    assert faults(axes[0].figure) == ([], [])
    words = {t.get_text() for t in axes[0].figure.texts}
    assert {"2019年", "2020年"} <= words


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one():
    from spotcheck.plot.typesetting import Type

    type_ = Type.of()
    for width in range(30, 120, 3):
        for line in type_.wrap("儿童及婴幼儿服装（含校服）、“其他”纺织产品《以及》配件", 9.0, float(width)):
            assert line[0] not in "，。；：、）》”"
            assert line[-1] not in "（《“"


def test_no_text_is_read_as_mathematics(make):
    for chart in CHARTS:
        figure = np.ravel(getattr(plot, chart)(make(chart, 10, "hostile")))[0].figure
        assert not [t.get_text() for t in figure.findobj(Text) if t.get_parse_math() and "$" in t.get_text()]


def test_control_and_direction_characters_are_made_visible(make):
    figure = plot.rates(make("rates", 10, "hostile")).figure
    text = "".join(t.get_text() for t in figure.findobj(Text))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "RIGHT-TO-LEFT" in text


def test_a_name_that_is_cut_stands_whole_in_the_alternative_text(make):
    axes = plot.rates(make("rates", 10, "hostile"))
    assert "长" * 300 in plot.alt_text(axes)


def shown_names(ax):
    """Names of the rows of a chart, as they are drawn."""
    return [t.get_text() for axes in np.ravel(ax)[0].figure.axes for t in axes.get_yticklabels()]


LONG = {
    "end": "Household and similar electrical appliances for the preparation of meals and drinks by cooking, heating and cooling {}",
    "one word": "长" * 150 + "{}" + "长" * 150,
}


@pytest.mark.parametrize("name", LONG.values(), ids=LONG)
@pytest.mark.parametrize("chart", sorted(set(CHARTS) - {"trend", "funnel"}))
def test_long_names_that_differ_in_one_place_differ_in_the_chart(make, chart, name):
    frame = make(chart, 4, "short")
    column = frame.columns[0]
    levels = [v for v in frame[column].unique() if v != "total"]
    frame[column] = frame[column].replace({v: name.format(i) for i, v in enumerate(levels)})
    ax = getattr(plot, chart)(frame, lang="en")
    shown = shown_names(ax)
    assert len(set(shown)) == len(shown)
    outside, touching = faults(np.ravel(ax)[0].figure)
    assert outside == []
    assert touching == []


def test_a_name_that_is_cut_keeps_its_beginning_and_its_end(rates_of):
    names = [LONG["end"].format(i) for i in range(4)]
    for shown in shown_names(plot.rates(rates_of(dict.fromkeys(names, (9, 90))))):
        assert shown.startswith("Household")
        assert "\n…" in shown
        assert shown[:-1].endswith("heating and cooling ")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_long_headings_of_panels_stay_within_the_chart(rates_of, lang):
    frame = rates_of(
        {(LONG["one word"].format(i), c): (9, 90) for i in range(2) for c in "xy"}, ["category", "channel"]
    )
    years = frame.rename(columns={"channel": "year"}).assign(year=[2019, 2020] * 2)
    for ax in (plot.rates(frame, lang=lang), plot.trend(years, lang=lang)):
        figure = np.ravel(ax)[0].figure
        assert faults(figure) == ([], [])
        assert (
            len({t.get_text() for t in figure.texts if "0长" in t.get_text() or "1长" in t.get_text()}) == 2
        )


names = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30), min_size=1, max_size=4, unique=True
)  # fmt: skip


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(levels=names, chart=st.sampled_from(["rates", "funnel", "failed_items", "heatmap"]))
def test_whatever_a_name_is_a_chart_shows_it_as_text(rates_of, levels, chart):
    if chart == "failed_items":
        frame = pd.DataFrame({"item": levels, "batches": 3, "share": 0.5, "cumulative": 1.0})
    elif chart == "heatmap":
        frame = rates_of({(a, b): (3, 60) for a in levels for b in levels}, ["region", "category"])
    else:
        frame = rates_of(dict.fromkeys(levels, (3, 60)))
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", sc.SpotcheckWarning
        )  # no font has every character, and names may read alike
        ax = getattr(plot, chart)(frame)
    figure = np.ravel(ax)[0].figure
    figure.canvas.draw()  # and no missing glyph is left to matplotlib
    texts = [t for t in figure.findobj(Text) if t.get_text()]
    assert not [t for t in texts if (set(t.get_text()) - {"\n"}) & set(map(chr, range(32)))]
    assert not [t for t in texts if t.get_parse_math() and "$" in t.get_text()]
    plt.close(figure)
