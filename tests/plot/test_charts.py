"""What the marks say: positions, colours and forms against the frame."""

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex

import spotcheck as sc
from spotcheck import plot
from spotcheck.plot import palette

CHARTS = "rates compare year_over_year trend decomposition funnel heatmap failed_items volume rank".split()
MAKERS = {
    "rates": "failure_rates", "trend": "failure_rates", "funnel": "failure_rates", "heatmap": "failure_rates",
    "compare": "compare", "year_over_year": "year_over_year", "decomposition": "decompose",
    "failed_items": "failed_items", "volume": "tally", "rank": "rank",
}  # fmt: skip


def points(ax, markers="^ov"):
    """Points of an Axes: place → (value, marker, colour, hollow)."""
    return {
        round(float(line.get_ydata()[0]), 3): (
            float(line.get_xdata()[0]), line.get_marker(), to_hex(line.get_color() if line.get_marker() in "<>" else line.get_mec()).upper(),
            to_hex(line.get_mfc()) == "#ffffff",
        )
        for line in ax.lines
        if len(line.get_xdata()) == 1 and line.get_marker() in markers
    }  # fmt: skip


def labels(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def said(ax):
    """All texts around the drawing."""
    return " ".join(t.get_text() for t in np.ravel(ax)[0].figure.texts)


def test_rates_are_sorted_and_stand_where_they_are(rates_of):
    ax = plot.rates(rates_of({"low": (5, 400), "high": (200, 400), "middle": (75, 300)}))
    assert labels(ax) == ["high", "middle", "low"]
    assert [points(ax)[i][0] for i in range(3)] == [0.5, 0.25, 0.0125]
    assert ax.get_xlim()[0] == 0


def test_what_is_above_or_below_the_overall_rate_differs_in_colour_and_form(rates_of):
    # pooled 280/1100 = 25.5%: 50% lies above, 25% spans it, 1.3% lies below
    ax = plot.rates(rates_of({"low": (5, 400), "high": (200, 400), "middle": (75, 300)}))
    assert [points(ax)[i][1:3] for i in range(3)] == [("^", "#C04A00"), ("o", "#6B6B6B"), ("v", "#0068A8")]
    assert any(line.get_xdata()[0] == 280 / 1100 for line in ax.lines)
    assert "25.5%" in said(ax)


def test_fewer_than_fifty_tested_make_a_hollow_mark(rates_of):
    ax = plot.rates(rates_of({"a": (20, 49), "b": (20, 50)}))
    assert [points(ax)[i][3] for i in range(2)] == [True, False]
    assert "under 50" in said(ax)


def test_counts_stand_beside_each_rate_and_rates_are_rounded_half_up(rates_of):
    words = said(plot.rates(rates_of({"a": (1, 16), "b": (485, 1739)}), lang="zh"))
    assert {"6.3%", "1/16", "27.9%", "485/1739"} <= set(words.split())


def test_a_zero_stands_on_the_axis_and_is_not_clipped(rates_of):
    ax = plot.rates(rates_of({"none": (0, 90), "some": (9, 90)}))
    zero = next(line for line in ax.lines if len(line.get_xdata()) == 1 and line.get_xdata()[0] == 0)
    assert not zero.get_clip_on()


def test_a_group_without_tested_batches_has_no_mark_and_the_note_says_so(rates_of):
    ax = plot.rates(rates_of({"empty": (0, 0), "some": (9, 90)}))
    assert labels(ax) == ["some", "empty"]
    assert list(points(ax)) == [0.0]
    assert "no batch tested" in said(ax)


def test_an_interval_beyond_the_axis_ends_in_an_arrow(rates_of):
    ax = plot.rates(rates_of({"few": (0, 1), "many": (10, 1000)}))
    assert points(ax, ">")[1.0][0] == pytest.approx(ax.get_xlim()[1])
    assert "Arrows" in said(ax)


def test_the_interval_of_a_single_row_is_whole_and_zeros_of_few_and_many_batches_differ(rates_of):
    assert not points(plot.rates(rates_of({"a": (3, 40)})), ">")
    ax = plot.rates(rates_of({"a": (0, 40), "b": (0, 3)}))
    assert list(points(ax, ">")) == [1.0]
    assert ax.get_xlim()[1] > 1.2 * sc.stats.proportion_interval(0, 40).high


def test_an_axis_is_not_stretched_by_the_limits_of_rows_that_have_no_mark(rates_of):
    assert plot.rates(rates_of({"none": (0, 0), "a": (3, 400)})).get_xlim()[1] < 0.1


def test_a_trend_shows_its_intervals_whole_or_ends_them_in_arrows_and_says_so(rates_of):
    rate, _ = plot.trend(rates_of({2019: (3, 40), 2020: (5, 70)}, ["year"]))
    assert rate.get_ylim()[1] > sc.stats.proportion_interval(3, 40).high
    assert "Arrows" not in said(rate)
    rate, _ = plot.trend(rates_of({2018: (10, 1000), 2019: (9, 1000), 2020: (0, 2)}, ["year"]))
    ends = [line for line in rate.lines if line.get_marker() == "^"]
    assert [tuple(map(float, line.get_xdata())) for line in ends] == [(2020,)]
    assert max(max(line.get_ydata()) for line in rate.lines) == ends[0].get_ydata()[0]
    assert "Arrows: the interval goes beyond the axis" in said(rate)


def test_the_rate_of_a_year_stands_over_its_mark_and_not_over_its_interval(rates_of):
    rate, _ = plot.trend(rates_of({2019: (30, 90), 2020: (0, 9)}, ["year"]))
    number = next(t for t in rate.figure.texts if t.get_text() == "0.0%")
    height = rate.transAxes.inverted().transform(rate.figure.transFigure.transform(number.get_position()))[1]
    assert 0 < height < 0.12


def test_a_single_row_has_no_overall_line(rates_of):
    assert "overall" not in said(plot.rates(rates_of({"a": (9, 90)}))).lower()


def test_standardised_rates_are_drawn_without_an_overall_line(rates_of):
    frame = rates_of({"a": (9, 90), "b": (50, 100)}).assign(rate=[0.2, 0.3])
    words = said(plot.rates(frame))
    assert "standardised" in words
    assert "Overall" not in words


def test_the_note_states_method_level_scope_and_multiplicity(rates_of):
    words = said(plot.rates(rates_of({"a": (9, 90), "b": (50, 100)}), lang="en"))
    for part in (
        "Wilson",
        "95%",
        "not adjusted for multiplicity",
        "194 batches sampled, 190 tested, 59",
        "4 without a verdict",
    ):
        assert part in words


def test_missing_levels_have_their_word(rates_of):
    frame = rates_of({"a": (9, 90), "b": (50, 100)})
    for missing in (None, pd.NA, float("nan"), pd.NaT):
        marked = frame.assign(category=pd.Series([missing, "b"], dtype=object))
        assert labels(plot.rates(marked, lang="zh")) == ["b", "（未注明）"]


def test_ratios_stand_on_a_log_scale_with_one_marked(make):
    frame = make("compare", 10, "short")
    ax = plot.compare(frame)
    order = frame.sort_values("ratio", ascending=False)["ratio"].to_list()
    drawn = points(ax, "^osv")
    assert [drawn[i][0] for i in range(10)] == pytest.approx(order)
    assert ax.get_xscale() == "log"
    assert any(list(line.get_xdata()) == [1, 1] for line in ax.lines)


def test_the_pooled_row_is_the_ratio_of_summed_counts(make):
    frame = make("compare", 10, "short")
    sums = frame[["nonconforming", "tested", "baseline_nonconforming", "baseline_tested"]].sum()
    ratio = (sums.iloc[0] / sums.iloc[1]) / (sums.iloc[2] / sums.iloc[3])
    ax = plot.compare(frame)
    assert [value for value, *_ in points(ax, "D").values()] == pytest.approx([ratio])
    low, high = sc.stats.ratio_interval(*(int(n) for n in sums))
    assert f"{ratio:.2f} [{low:.2f}, {high:.2f}]" in said(ax)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rows_of_one_side_are_not_in_the_pooled_row_and_the_note_says_so(lang):
    counts = {("online", "a"): (30, 100), ("offline", "a"): (10, 100)}
    counts |= {("online", "b"): (0, 0), ("offline", "b"): (50, 50)}
    tally = sc.counts(counts, ["channel", "category"])
    ax = plot.compare(sc.compare(tally, "channel", baseline="offline", by="category"), lang=lang)
    assert [value for value, *_ in points(ax, "D").values()] == pytest.approx([3.0])
    assert {"en": "Not in it: 1 of the rows", "zh": "其中1行仅一方有检验批次，未计入合计"}[lang] in said(ax)


@pytest.mark.parametrize("chart", ["rates", "compare", "year_over_year"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_at_most_so_many_rows_are_drawn_and_the_others_are_counted(make, chart, lang):
    ax = getattr(plot, chart)(make(chart, 40, "english"), most=12, lang=lang)
    assert len([label for label in labels(ax) if label not in ("Pooled", "合计")]) == 12
    for text in (said(ax), plot.alt_text(ax)):
        assert {"en": "28 more rows are not drawn", "zh": "另有28行未绘出"}[lang] in text
    with pytest.raises(sc.ChartError, match=r"most must be a whole number from 1 \(got 0\)"):
        getattr(plot, chart)(make(chart, 3), most=0)


def test_the_rows_that_are_drawn_are_the_surest_and_overall_is_of_all(rates_of):
    frame = rates_of({"sure": (60, 100), "one": (1, 1), "low": (5, 100), "lowest": (1, 100)})
    ax = plot.rates(frame, most=2)
    assert labels(ax) == ["one", "sure"]
    assert "Overall 22.3%" in said(ax)
    assert "all groups, drawn or not, 309 batches sampled, 301 tested" in said(ax)


def test_an_adjusted_interval_beyond_the_axis_is_said_to_end_in_an_arrow(make):
    frame = make("compare", 2, "short").assign(
        ratio=1.5,
        ratio_low=1.2,
        ratio_high=1.9,
        adjusted_ratio=1.2,
        adjusted_ratio_low=0.1,
        adjusted_ratio_high=2.0,
    )
    assert "Arrows" in said(plot.compare(frame))


def test_infinite_and_zero_ratios_have_no_mark_but_an_arrow(make):
    frame = make("compare", 4, "short")
    frame.loc[0, ["ratio", "ratio_low", "ratio_high", "baseline_nonconforming"]] = [np.inf, 1.3, np.inf, 0]
    frame.loc[1, ["ratio", "ratio_low", "ratio_high", "nonconforming"]] = [0, 0, 1.9, 0]
    ax = plot.compare(frame)
    assert len(points(ax, "^osv")) == 2
    assert points(ax, ">")
    assert points(ax, "<")
    assert "∞" in said(ax)


def test_dumbbells_join_both_years(make):
    frame = make("year_over_year", 10, "short").sort_values("rate_change", ascending=False)
    ax = plot.year_over_year(frame)
    assert [points(ax)[i][0] for i in range(10)] == pytest.approx(frame["rate"].to_list())
    assert [points(ax, "D")[i][0] for i in range(10)] == pytest.approx(frame["base_rate"].to_list())
    assert "2019" in said(ax)


def test_the_volume_ratio_in_the_note_is_that_of_the_batches_drawn(make):
    frame = make("year_over_year", 2, "short").assign(sampled=[1000, 739], base_sampled=[300, 321])
    assert "1739，是2019年的2.8倍" in said(plot.year_over_year(frame, lang="zh"))


def test_years_without_a_base_are_left_out_and_named(make):
    frame = make("year_over_year", 2, "short")
    empty = [
        "base_year",
        "base_sampled",
        "base_tested",
        "base_rate",
        "rate_change",
        "rate_change_low",
        "rate_change_high",
    ]
    first = frame.assign(year=2019, **dict.fromkeys(empty, np.nan))
    assert "want of a base year: 2019" in said(plot.year_over_year(pd.concat([first, frame])))
    with pytest.raises(sc.ChartError, match="two years"):
        plot.year_over_year(first)


def test_a_line_breaks_at_a_missing_year_and_at_a_change_of_rules(rates_of):
    frame = rates_of(dict.fromkeys((2014, 2015, 2017, 2018, 2019), (20, 200)), ["year"])
    rate, volume = plot.trend(frame, breaks={2019: "rules changed"})
    runs = [
        list(line.get_xdata())
        for line in rate.lines
        if line.get_marker() in (None, "None") and line.get_linewidth() == 1.8
    ]
    assert runs == [[2014, 2015], [2017, 2018], [2019]]
    assert [bar.get_height() for bar in volume.patches] == [202] * 5
    assert "2019: rules changed" in said(rate)


@pytest.mark.parametrize("year", [2030, 2021, 1999])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_change_of_rules_that_no_line_shows_is_not_spoken_of(rates_of, year, lang):
    frame = rates_of(dict.fromkeys((2021, 2022, 2023), (20, 200)), ["year"])
    plain = plot.trend(frame, lang=lang)
    axes = plot.trend(frame, lang=lang, breaks={year: "x"})
    assert said(axes) == said(plain)
    assert len(axes[0].lines) == len(plain[0].lines)


@pytest.mark.parametrize("breaks", [[2023], {"2023": "x"}, {2023: None}, {2023: " "}, {True: "x"}, "2023"])
def test_breaks_of_a_trend_that_map_no_year_to_words_are_refused(rates_of, breaks):
    with pytest.raises(sc.ArgumentError, match="breaks must map years"):
        plot.trend(rates_of({2022: (20, 200), 2023: (20, 200)}, ["year"]), breaks=breaks)


def test_the_waterfall_ends_at_the_change_and_its_bars_meet(make):
    frame = make("decomposition", 10, "short")
    ax = plot.decomposition(frame)
    bars = [(bar.get_x(), bar.get_width()) for bar in ax.patches]
    assert bars[0] == (0, pytest.approx(frame["mix"].iloc[-1]))
    assert [x + w for x, w in bars[:-1]] == pytest.approx([x for x, _ in bars[1:]])
    assert sum(bars[-1]) == pytest.approx(frame["change"].iloc[-1])


@pytest.mark.parametrize("change", [0.0, 1e-5, 3e-4, 0.004, 0.09])
def test_ticks_of_a_change_differ_in_print(make, change):
    frame = make("decomposition", 1, "short")
    frame[["within", "mix", "change"]] = [[change, 0.0, change]] * 2
    ticks = [t.get_text() for t in plot.decomposition(frame).get_xticklabels()]
    assert len(set(ticks)) == len(ticks) >= 3


@pytest.mark.parametrize("bad", [0, 3, 7, 8, 25])
def test_ticks_of_a_rate_are_what_they_say(rates_of, bad):
    ax = plot.rates(rates_of({"a": (0, 1000), "b": (bad, 1000)}))
    said_to_be = [float(label.get_text().rstrip("%")) / 100 for label in ax.get_xticklabels()]
    assert said_to_be == pytest.approx(ax.get_xticks())


@pytest.mark.parametrize(("lang", "printed"), [("zh", "12345"), ("en", "12,345")])
def test_counts_beside_an_axis_have_the_separators_of_its_ticks(rates_of, lang, printed):
    tally = sc.counts({"toys": (3, 12345), "lamps": (2, 900)}, "category")
    items = pd.DataFrame({"item": ["pH"], "batches": [12345], "share": [1.0], "cumulative": [1.0]})
    years = rates_of({2019: (4, 12343), 2020: (2, 10)}, ["year"])
    for ax in (
        plot.volume(tally, lang=lang),
        plot.failed_items(items, lang=lang),
        plot.trend(years, lang=lang),
    ):
        assert printed in [t.get_text() for t in np.ravel(ax)[0].figure.texts]


def test_the_end_of_the_colours_is_what_it_says(rates_of):
    frame = rates_of({("a", "x"): (12, 1000), ("b", "x"): (1, 1000)}, ["region", "category"])
    assert "Colours from 0% to 1.2%" in said(plot.heatmap(frame))


def test_a_chart_that_names_outliers_says_that_room_decides(make):
    assert "named where there is room" in said(plot.funnel(make("funnel", 34)))
    assert "named" not in said(plot.funnel(make("funnel", 1)))


def test_colours_of_the_funnel_agree_with_its_lines(make):
    frame = make("funnel", 60, "short", "extreme")
    ax = plot.funnel(frame)
    marks = [line for line in ax.lines if len(line.get_xdata()) == 1]
    assert len(marks) == 60
    outer = [line for line in ax.lines if line.get_linestyle() == "-" and len(line.get_xdata()) == 900]
    for mark in marks:
        n, rate = mark.get_xdata()[0], mark.get_ydata()[0]
        low, high = (np.interp(n, line.get_xdata(), line.get_ydata()) for line in outer)
        standing = "^" if rate > high + 1e-3 else "v" if rate < low - 1e-3 else None
        assert standing is None or mark.get_marker() == standing


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "counts", [{"a": (0, 40)}, {"a": (0, 40), "b": (0, 90)}, {"a": (5, 5)}, {"a": (1, 3)}]
)
def test_a_funnel_without_limits_names_none(rates_of, counts, lang):
    ax = plot.funnel(rates_of(counts), lang=lang)
    for text in (said(ax), plot.alt_text(ax)):
        assert {"en": "No limits are drawn", "zh": "未画控制限"}[lang] in text
        assert "99.8%" not in text
    assert {"99.8%", "95%"} <= set(said(plot.funnel(rates_of({"a": (30, 100)}))).split())


def test_overdispersion_widens_the_limits(make):
    frame = make("funnel", 30, "short")
    narrow, wide = plot.funnel(frame), plot.funnel(frame, overdispersion=True)
    assert "φ = " in said(wide)
    count = [
        sum(line.get_marker() in "^v" for line in ax.lines if len(line.get_xdata()) == 1)
        for ax in (narrow, wide)
    ]
    assert count[1] < count[0]


def test_small_cells_are_hatched_and_others_coloured_by_rate(rates_of):
    cells = {("a", "x"): (1, 9), ("a", "y"): (1, 10), ("b", "x"): (30, 40), ("b", "y"): (0, 0)}
    ax = plot.heatmap(rates_of(cells, ["region", "category"]))
    assert labels(ax) == ["b", "a"]
    looks = [(bool(p.get_hatch()), to_hex(p.get_facecolor())) for p in ax.patches]
    assert sorted(hatched for hatched, _ in looks) == [False, False, False, True]
    assert [colour for hatched, colour in looks if hatched] == ["#ffffff"]
    assert "—" in said(ax)


def test_bars_are_batches(make):
    frame = make("failed_items", 10, "short")
    assert [bar.get_width() for bar in plot.failed_items(frame).patches] == frame["batches"].to_list()


def test_items_beyond_the_most_are_counted_in_the_note(make):
    ax = plot.failed_items(make("failed_items", 60, "short"), most=25)
    assert len(ax.patches) == 25
    assert "35 more items" in said(ax)


def test_stacked_bars_add_up_to_the_batches_sampled(make):
    frame = make("volume", 10, "english")
    assert sum(bar.get_width() for bar in plot.volume(frame).patches) == frame["sampled"].sum()


def test_what_is_not_ranked_is_named(make):
    frame = make("rank", 10, "short")
    frame.loc[[8, 9], ["rank", "rank_low", "rank_high"]] = np.nan
    ax = plot.rank(frame)
    assert len(labels(ax)) == 8
    assert "too few tested (2)" in said(ax)


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_alternative_text_is_a_sentence_of_the_frame(make, chart, lang):
    text = plot.alt_text(getattr(plot, chart)(make(chart, 10, "short"), lang=lang))
    assert text.endswith("。" if lang == "zh" else ".")
    assert any(c.isdigit() for c in text)
    if lang == "en":
        assert not {"，", "。", "（", "不"} & set(text)


@pytest.mark.parametrize(
    ("lang", "said_of_none", "said_of_few"),
    [
        (
            "en",
            "Not ranked, as the group is not stated (1): (not stated).",
            "Not ranked, too few tested (1): few.",
        ),
        ("zh", "未参与排序（未注明分组）：1个：（未注明）。", "未参与排序（检验批次不足）：1个：few。"),
    ],
)
def test_what_is_not_ranked_is_said_with_its_reason(lang, said_of_none, said_of_few):
    counts = sc.counts({None: (20, 140), "a": (10, 100), "b": (20, 100), "few": (1, 5)}, "category")
    ax = plot.rank(sc.rank(counts, "category"), lang=lang)
    for told in (said_of_none, said_of_few):
        assert told in said(ax).replace("\n", " " if lang == "en" else "")
        assert told in plot.alt_text(ax)


@pytest.mark.parametrize(
    ("counts", "remedy"),
    [
        ({"a": (192, 1041)}, "fewer than two levels of category are stated"),
        ({"a": (192, 1041), None: (9, 90)}, "fewer than two levels of category are stated"),
        ({"a": (192, 1041), "b": (1, 5)}, "lower min_tested of spotcheck.rank"),
    ],
)
def test_a_chart_of_no_ranks_says_what_would_give_some(counts, remedy):
    with pytest.raises(sc.ChartError, match=remedy):
        plot.rank(sc.rank(sc.counts(counts, "category"), "category"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_alternative_text_of_ranks_gives_the_rank_that_is_drawn(lang):
    tally = sc.counts({name: (10 + i, 100) for i, name in enumerate("abc")}, "category")
    ax = plot.rank(sc.rank(tally, "category"), lang=lang)
    assert "2 [1, 3]" in said(ax)
    alike = {"en": "3 rows tie for the first place, at rank 2", "zh": "并列最前的有3行，名次均为2"}
    assert alike[lang] in plot.alt_text(ax)
    apart = plot.rank(
        sc.rank(sc.counts({"a": (80, 100), "b": (5, 100), "c": (6, 100)}, "category"), "category"), lang=lang
    )
    assert {"en": "First: a, rank 1 (interval 1 to 1)", "zh": "最前：a，名次1（区间1至1）"}[
        lang
    ] in plot.alt_text(apart)


@pytest.mark.parametrize(
    ("lang", "both", "rows"),
    [
        ("en", "Not drawn: 2 more rows and 1 more column. Those", "Not drawn: 1 more row. Those"),
        ("zh", "另有2行和1列未绘出：所绘为检验批次最多的", "另有1行未绘出"),
    ],
)
def test_a_heat_map_draws_at_most_so_many_rows_and_columns_and_counts_the_others(rates_of, lang, both, rows):
    tested = {"a": 90, "b": 800, "c": 700, None: 10}
    frame = rates_of(
        {(r, c): (4, n + i) for r, n in tested.items() for i, c in enumerate("xyz")}, ["region", "category"]
    )
    ax = plot.heatmap(frame, most=2, lang=lang)
    assert set(labels(ax)) == {"b", "c"}
    assert len(ax.patches) == 4
    for text in (said(ax), plot.alt_text(ax)):
        assert both in text
    assert {"en": "drawn or not", "zh": "包括未绘的"}[lang] in said(ax)
    assert rows in said(plot.heatmap(frame, most=3, lang=lang))
    assert len(plot.heatmap(frame).patches) == 12
    with pytest.raises(sc.ChartError, match=r"most must be a whole number from 1 \(got 0\)"):
        plot.heatmap(frame, most=0)


def test_years_that_do_not_follow_each_other_are_told_to_take_a_base():
    tally = sc.counts({(2017, "online"): (30, 200), (2020, "online"): (60, 300)}, ["year", "channel"])
    with pytest.raises(
        sc.ChartError, match=r"of the years 2017, 2020 none has the year before it; .* base=2017"
    ):
        plot.year_over_year(sc.year_over_year(tally, "channel"))
    assert labels(plot.year_over_year(sc.year_over_year(tally, "channel", base=2017))) == ["online"]


@pytest.mark.parametrize(
    ("time", "lang", "names", "title"),
    [
        ("month", "zh", ["3月", "4月", "5月"], "各月不合格率和抽查批次"),
        ("month", "en", ["Mar", "Apr", "May"], "Failure rate and batches sampled, by month"),
        ("quarter", "zh", ["三季度", "四季度"], "各季度不合格率和抽查批次"),
        ("quarter", "en", ["Q3", "Q4"], "Failure rate and batches sampled, by quarter"),
    ],
)
def test_a_trend_runs_over_the_months_or_quarters_of_a_year(rates_of, time, lang, names, title):
    first, last = (3, 5) if time == "month" else (3, 4)
    rate, volume = plot.trend(rates_of({first: (9, 90), last: (5, 80)}, [time]), lang=lang)
    assert [label.get_text() for label in volume.get_xticklabels()] == names
    assert title in said(rate)
    assert f"{names[0]} 10.0%" in plot.alt_text(rate)
    joined = [line for line in rate.lines if len(set(line.get_xdata())) == 2]
    assert len(joined) == (0 if time == "month" else 1)  # April is missing


def test_months_by_category_make_panels_and_what_has_no_month_is_said(rates_of):
    frame = rates_of(
        {(m, c): (m or 3, 90) for m in (1, 2, None) for c in ("toys", "lamps")}, ["month", "category"]
    )
    axes = plot.trend(frame)
    assert axes.shape == (2, 2)
    assert "Rows without a month, not drawn: 2" in said(axes)


def test_a_trend_that_cannot_be_drawn_says_why(rates_of):
    with pytest.raises(sc.ChartError, match=r"'month' must hold whole numbers .got '2020-03'."):
        plot.trend(rates_of({"2020-03": (9, 90)}, ["month"]))
    with pytest.raises(sc.ChartError, match="breaks are of years, and the rates are by month"):
        plot.trend(rates_of({3: (9, 90)}, ["month"]), breaks={2020: "rules merged"})
    with pytest.raises(
        sc.ChartError, match=r"by year, quarter or month and at most one more column .got category."
    ):
        plot.trend(rates_of({"a": (9, 90)}))


def test_texts_agree_in_number(make, rates_of):
    tally = sc.counts({"toys": (1, 1)}, "category")
    assert plot.alt_text(plot.volume(tally)) == "Batches sampled by category. 1 batch in all."
    assert "共1批次。" in plot.alt_text(plot.volume(tally, lang="zh"))
    assert plot.alt_text(plot.volume(sc.counts({"online": (1, 1234)}, "channel"))).endswith(
        "1,234 batches in all: online 1,234."
    )
    cell = plot.heatmap(rates_of({("a", "x"): (1, 4)}, ["region", "category"]))
    assert "1 row and 1 column; 1 of the cells has under 10 tested" in plot.alt_text(cell)
    funnel = plot.funnel(rates_of({"a": (1, 90), "b": (3, 80), "c": (0, 0)}, ["platform"]))
    assert "1 without a tested batch is not drawn" in said(funnel)
    assert "1 more row is not drawn" in said(plot.rates(make("rates", 3, "short"), most=2))
    assert "Scope: the groups drawn, 1 batch sampled" in said(
        plot.rates(rates_of({"a": (0, 0)}).assign(sampled=1))
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_several_groups_against_a_baseline_are_named_by_their_column(lang):
    counts = {(p, c): (30 + i, 100) for i, p in enumerate("ABC") for c in ("toys", "lamps")}
    tally = sc.counts(counts, ["platform", "category"])
    ax = plot.compare(sc.compare(tally, "platform", baseline="A", by="category"), lang=lang)
    title = {"en": "Failure rate by platform and category, against A", "zh": "各平台与A不合格率之比，按品类"}[
        lang
    ]
    assert title in said(ax)
    assert "Platform" not in said(ax)


@pytest.mark.parametrize(("lang", "names"), [("zh", ["1月", "2月"]), ("en", ["Jan", "Feb"])])
def test_months_have_their_words(rates_of, lang, names):
    counts = {(month, year): (5, 60 + month) for month in (1, 2) for year in (2019, 2020)}
    ax = plot.trend(rates_of(counts, ["month", "year"]), lang=lang)
    assert set(names) <= set(said(ax).split())
    assert sorted(labels(plot.rates(rates_of({1: (5, 60), 2: (5, 61)}, ["month"]), lang=lang))) == sorted(
        names
    )


@pytest.mark.parametrize(("lang", "word"), [("zh", "（空白）"), ("en", "(blank)")])
def test_a_group_of_blanks_has_a_word(rates_of, lang, word):
    with pytest.warns(sc.SpotcheckWarning, match="read alike"):
        ax = plot.rates(rates_of({"": (5, 60), "  ": (5, 70), "a": (5, 80)}), lang=lang)
    assert labels(ax).count(word) == 2


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("slot", ["title", "subtitle", "note", "source"])
def test_texts_that_are_none_are_refused(make, chart, slot):
    with pytest.raises(sc.ChartError, match=rf"{slot} must be text \(got 5\)"):
        getattr(plot, chart)(make(chart, 3, "short"), **{slot: 5})


@pytest.mark.parametrize("chart", CHARTS)
def test_texts_of_the_user_take_the_slots(make, chart):
    ax = getattr(plot, chart)(make(chart, 10, "short"), title="T: ¥5$–$10", subtitle="", note="N", source="S")
    found = said(ax)
    assert "T: ¥5$–$10" in found
    assert found.split()[-2:] == ["N", "S"] or {"N", "S"} <= set(found.split())


@pytest.mark.parametrize("chart", CHARTS)
def test_a_wrong_frame_is_refused_with_the_name_of_the_right_function(make, chart):
    draw, frame = getattr(plot, chart), make(chart, 3, "short")
    for wrong in (frame.head(0), frame.drop(columns=list(frame.columns[2:])), frame.to_dict("records"), None):
        with pytest.raises(
            sc.ChartError, match=rf"plot\.{chart} draws the frame of spotcheck\.{MAKERS[chart]}\("
        ):
            draw(wrong)
    with pytest.raises(sc.ChartError, match="'zh', 'en'"):
        draw(frame, lang="fr")


def test_axes_that_are_none_are_refused(rates_of):
    with pytest.raises(sc.ChartError, match=r"ax must be matplotlib Axes, .* \(got int\)"):
        sc.plot.rates(rates_of({"a": (1, 90), "b": (3, 80)}), ax=5)


def test_charts_of_too_few_or_too_many_groups_are_refused(make, rates_of):
    with pytest.raises(sc.ChartError, match="exactly two columns"):
        plot.heatmap(make("rates", 3, "short"))
    with pytest.raises(sc.ChartError, match="by year"):
        plot.trend(make("rates", 3, "short"))


@pytest.mark.parametrize("chart", CHARTS)
def test_drawing_and_saving_change_no_settings_and_no_frame(make, chart, tmp_path):
    frame = make(chart, 5, "short")
    before, copy = dict(mpl.rcParams), frame.copy(deep=True)
    plot.save(getattr(plot, chart)(frame, lang="zh"), tmp_path / "chart.png")
    assert dict(mpl.rcParams) == before
    pd.testing.assert_frame_equal(frame, copy)


def test_the_settings_of_the_user_do_not_spoil_a_chart(make, tmp_path):
    plot.save(plot.rates(make("rates", 5), lang="zh"), tmp_path / "plain.png")
    strange = {
        "axes.grid": False,
        "savefig.dpi": 40,
        "savefig.bbox": "tight",
        "font.size": 30,
        "axes.facecolor": "red",
        "lines.linewidth": 9,
    }
    with mpl.rc_context(strange):
        plot.save(plot.rates(make("rates", 5), lang="zh"), tmp_path / "strange.png")
    assert (tmp_path / "plain.png").read_bytes() == (tmp_path / "strange.png").read_bytes()


@pytest.mark.parametrize(
    "colour", [palette.ABOVE, palette.SPANS, palette.BELOW, palette.REFERENCE, palette.INK, palette.SOFT]
)
def test_every_colour_of_text_has_contrast_on_white(colour):
    assert round(palette.contrast(colour, "white"), 2) >= 4.98


# Viénot, Brettel and Mollon (1999), linear RGB; the third row of each is the blue channel, which hardly changes.
# Tritanopia: Machado, Oliveira and Fernandes (2009), severity 1.
SEEN = {
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
    "protanopia": [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
    "deuteranopia": [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
}


@pytest.mark.parametrize("sight", SEEN)
def test_meanings_are_told_apart_whatever_the_colour_vision_and_by_form(sight):
    def seen(colour):
        rgb = np.array(mpl.colors.to_rgb(colour)) ** 2.2
        return np.clip(np.array(SEEN[sight]) @ rgb, 0, 1) ** (1 / 2.2)

    colours = [colour for colour, _ in palette.STANDING.values()]
    for i, one in enumerate(colours):
        for other in colours[i + 1 :]:
            assert np.linalg.norm(seen(one) - seen(other)) > 0.15
    assert len({form for _, form in palette.STANDING.values()}) == 3


def test_numbers_in_cells_of_the_heat_map_are_readable():
    from spotcheck.plot.charts.heatmap import _shade

    for share in np.linspace(0, 1, 101):
        assert palette.contrast(palette.ink_on(_shade(share)), _shade(share)) >= 4.5


@pytest.mark.parametrize(("lang", "more"), [("en", "and 1 more."), ("zh", "另有1个。")])
def test_a_funnel_says_how_many_outside_it_does_not_name(lang, more):
    shops = {f"out{i}": (150, 300) for i in range(13)} | {f"in{i}": (45, 300) for i in range(200)}
    axes = plot.funnel(sc.failure_rates(sc.counts(shops, "shop"), "shop"), lang=lang)
    assert more in plot.alt_text(axes)


def test_a_year_without_tested_batches_has_the_dash_of_the_note():
    tally = sc.counts({2018: (3, 50), 2019: (0, 0), 2020: (9, 60)}, "year")
    axes = plot.trend(sc.failure_rates(tally, "year"))
    assert "—" in [text.get_text() for text in axes[0].figure.texts]


@pytest.mark.parametrize(
    ("levels", "named"),
    [
        (["toys", " toys"], "' toys', 'toys'"),
        ([None, "(not stated)"], "None, '(not stated)'|'(not stated)', None"),
        (["", "(blank)"], "'', '(blank)'"),
    ],
)
@pytest.mark.parametrize("chart", ["rates", "funnel", "rank", "volume"])
def test_rows_that_read_alike_are_said(levels, named, chart):
    tally = sc.counts({level: (20 + i, 100) for i, level in enumerate([*levels, "pens"])}, "category")
    frame = getattr(sc, MAKERS[chart])(tally, "category")
    with pytest.warns(sc.SpotcheckWarning, match=named.replace("(", r"\(").replace(")", r"\)")) as caught:
        getattr(plot, chart)(frame)
    assert len(caught) == 1
    assert "Category: names that read alike" in str(caught[0].message)
    assert caught[0].filename == __file__


@pytest.mark.parametrize("chart", ["rates", "compare", "year_over_year", "trend", "failed_items", "funnel"])
@pytest.mark.parametrize(
    ("lang", "left"), [("en", "2 more panels, not described: p6, p7."), ("zh", "另有2栏未述：p6、p7。")]
)
def test_the_alternative_text_says_which_panels_it_does_not_describe(make, chart, lang, left):
    one = make(chart, 3, "short")
    for panels, told in ((8, True), (6, False)):
        frame = pd.concat([one.assign(region=f"p{i}") for i in range(panels)], ignore_index=True)
        frame = frame[["region", *one.columns]]
        assert (left in plot.alt_text(getattr(plot, chart)(frame, lang=lang))) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "from 15.0% (2019) to 15.3% (2020), +0.3 points: +0.1 from rates, +0.1 from the mix (by the unrounded values)."),
        ("zh", "不合格率由15.0%（2019年）变为15.3%（2020年），变化+0.3个百分点，其中率的变化+0.1，构成的变化+0.1（按未四舍五入的值）。"),
    ],
)  # fmt: skip
def test_the_alternative_text_of_a_decomposition_says_of_when_and_that_it_is_unrounded(lang, told):
    counts = {
        (2019, "a"): (20, 100),
        (2019, "b"): (10, 100),
        (2020, "a"): (1028, 5100),
        (2020, "b"): (491, 4850),
    }
    frame = sc.decompose(sc.counts(counts, ["year", "category"]), "year", mix="category")
    assert told in plot.alt_text(plot.decomposition(frame, lang=lang))


@pytest.mark.parametrize("chart", ["rates", "funnel", "trend"])
def test_an_axis_of_small_rates_follows_the_data(chart):
    counts = {2018 + i: (i % 3, 100_000 + i) for i in range(6)}
    drawn = getattr(plot, chart)(sc.failure_rates(sc.counts(counts, "year"), "year"))
    ax = np.ravel(drawn)[0]
    end = (ax.get_xlim() if chart == "rates" else ax.get_ylim())[1]
    highest = 2 / 100_000
    assert highest < end < 6 * highest
    ticks = [t.get_text() for t in (ax.get_xticklabels() if chart == "rates" else ax.get_yticklabels())]
    assert len(set(ticks)) == len(ticks) >= 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_rate_that_is_found_reads_as_none(rates_of, lang):
    counts = {"a": (7, 800_000), "b": (300, 800_000), "none": (0, 90_000)}
    ax = plot.rates(rates_of(counts), lang=lang)
    assert {"0.00088%", "0.038%", "0.0%"} <= set(said(ax).split())
    for printed in ("0.038%", "0.018%"):
        assert printed in plot.alt_text(ax)


def test_small_changes_are_printed_and_drawn():
    counts = {(year, name): (bad, 180_000) for year, name, bad in ((2019, "a", 5), (2019, "b", 9), (2020, "a", 30), (2020, "b", 2))}  # fmt: skip
    tally = sc.counts(counts, ["year", "category"])
    ax = plot.year_over_year(sc.year_over_year(tally, "category"))
    assert {"+0.014", "−0.0039"} <= set(said(ax).split())
    ax = plot.decomposition(sc.decompose(tally, "year", mix="category"))
    assert {"+0.0069", "−0.0019", "+0.0050"} <= set(said(ax).split())
    assert ax.get_xlim()[1] < 0.0002


def test_a_picture_that_few_programs_show_is_said_to_be(make):
    frame = make("rates", 1200, "english")
    with pytest.warns(sc.SpotcheckWarning, match=r"the picture has 1094 × \d{5} pixels.*most=") as caught:
        plot.rates(frame)
    assert len(caught) == 1
    plot.rates(frame, most=100)


@pytest.mark.parametrize(
    ("columns", "cells", "en", "zh"),
    [
        (
            ["region", "category"],
            {("a", "x"): (1, 90), ("b", "y"): (2, 90)},
            "Rows and columns sorted",
            "行、列按",
        ),
        (["category", "year"], {("a", 2019): (1, 90), ("b", 2020): (2, 90)}, ". Rows sorted", "；行按"),
        (["month", "region"], {(1, "a"): (1, 90), (2, "b"): (2, 90)}, ". Columns sorted", "；列按"),
        (["year", "quarter"], {(2019, 1): (1, 90), (2020, 2): (2, 90)}, None, None),
        (["region", "year"], {("a", 2019): (1, 90)}, None, None),
    ],
)
def test_a_heat_map_says_of_what_is_sorted_by_rate_alone_that_it_is(rates_of, columns, cells, en, zh):
    frame = rates_of(cells, columns)
    for lang, words, sort in (("en", en, "sorted"), ("zh", zh, "由高到低")):
        text = said(plot.heatmap(frame, lang=lang))
        assert (words in text) if words else (sort not in text)


def test_a_heat_map_without_a_coloured_cell_names_no_colours(rates_of):
    assert "Colours" not in said(plot.heatmap(rates_of({("a", "x"): (1, 4)}, ["region", "category"])))


def test_the_only_segment_of_bars_is_named():
    assert "online" in said(plot.volume(sc.counts({"online": (1, 4)}, "channel")))
    assert "offline" in said(plot.volume(sc.counts({(2020, "offline"): (1, 4)}, ["year", "channel"])))
