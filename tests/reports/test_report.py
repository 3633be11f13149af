"""A report: what it holds, from whatever data, and the ledger of every number it prints."""

import re

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.reports.document import Facts, Heading, Picture, Table, Text
from spotcheck.reports.writing import compose


def composed(data, lang="en", year=None, breaks=None):
    """The document of a report, and its ledger."""
    document, draft = compose(data, year=year, lang=lang, title=None, source=None, breaks=breaks)
    return document, draft.ledger(title=document.title)


def heads(document):
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]


def table(document, name):
    return next(b for b in document.blocks if isinstance(b, Table) and b.name == name)


@pytest.fixture(scope="module")
def of_samples(shanghai):
    return {lang: composed(shanghai, lang) for lang in ("zh", "en")}


def test_the_sections_come_in_the_order_that_readers_expect(of_samples):
    assert heads(of_samples["en"][0]) == [
        "Summary", "Headline figures", "Failure rates", "Year over year", "Online against offline", "Rates or mix?",
        "Failed items", "Highest and lowest products", "What was left out, and why", "Method and limits",
    ]  # fmt: skip
    assert heads(of_samples["zh"][0])[:2] == ["总体情况", "主要数据"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_of_the_ledger_holds_against_the_data(of_samples, shanghai, lang):
    report = sc.check(of_samples[lang][1], shanghai)
    assert set(report.results["verdict"]) == {"match"}
    assert report.ok
    assert len(report.results) > 250


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_count_rate_share_and_ratio_that_a_table_prints_is_in_the_ledger(of_samples, lang):
    document, ledger = of_samples[lang]
    noted = {figure.printed.text.lstrip("-") for figure in ledger.figures}
    kinds = {"count", "percent", "multiple"}
    for block in document.blocks:
        if not isinstance(block, Table) or block.name in ("rejected", "channels adjusted"):
            continue
        for column, texts in zip(block.shown(lang), zip(*block.texts(lang), strict=True), strict=True):
            if column.kind in kinds and len(column.names) == 1 and not column.names[0].startswith("adjusted"):
                numbers = {text for text in texts if text not in ("–", "100.0%")}
                assert numbers <= noted, (block.name, column)


def test_the_total_stands_under_the_parts_and_is_their_sum(of_samples):
    found = table(of_samples["en"][0], "channel")
    texts = found.texts("en")
    assert [line[0] for line in texts] == ["online", "offline", "Total"]
    assert texts[-1][1:4] == ["6,619", "6,619", "1,231"]
    assert found.frame["sampled"].iloc[:-1].sum() == found.frame["sampled"].iloc[-1]


def test_categories_stand_in_the_order_of_their_rates(of_samples):
    rates = table(of_samples["zh"][0], "category").frame["rate"].iloc[:-1].tolist()
    assert rates == sorted(rates, reverse=True)


def test_limits_share_a_column_and_points_have_their_unit_in_the_header(of_samples):
    document = of_samples["zh"][0]
    assert [c.header for c in table(document, "channel 2019-2020").shown("zh")][-2:] == [
        "不合格率变化（百分点）",
        "95%区间",
    ]
    assert table(document, "channel 2019-2020").texts("zh")[0][-2:] == ["+3.1", "[−1.0, +7.0]"]


def test_the_contrast_heads_its_columns_with_their_channel(of_samples):
    headers = [c.header for c in table(of_samples["zh"][0], "channels").shown("zh")]
    assert headers[:6] == [
        "线上不合格批次", "线上检验批次", "线上不合格率", "线下不合格批次", "线下检验批次", "线下不合格率",
    ]  # fmt: skip


def test_what_was_rejected_and_left_out_is_said_with_its_reason(of_samples, shanghai):
    document = of_samples["en"][0]
    said = " ".join(b.text for b in document.blocks if isinstance(b, Text))
    assert f"{shanghai.accepted:,} were used and {len(shanghai.rejected)} were not" in said
    assert "In 2019, 21 batches had no verdict" in said
    assert table(document, "rejected").frame["rows"].sum() >= len(shanghai.rejected)
    assert table(document, "programmes").texts("en") == [["special", "66", "66", "15"]]


def test_special_checks_are_in_no_rate(of_samples):
    for document, _ in of_samples.values():
        for block in document.blocks:
            if isinstance(block, Table) and block.name in ("channel", "category"):
                assert block.frame["sampled"].iloc[-1] == 6619


def test_the_adjusted_contrast_says_what_it_was_adjusted_on(of_samples):
    said = [b.text for b in of_samples["zh"][0].blocks if isinstance(b, Text)]
    assert any("仅流通领域同时有线上和线下批次，调整后的比较即流通领域内的比较" in text for text in said)
    assert table(of_samples["zh"][0], "channels adjusted").frame["adjusted_ratio"].notna().all()


def test_without_a_shared_stage_nothing_is_adjusted_and_the_reader_is_told():
    tally = sc.counts(
        {("online", "distribution"): (30, 100), ("offline", "production"): (20, 200)}, ["channel", "stage"]
    )
    document, _ = composed(tally, "zh")
    said = " ".join(b.text for b in document.blocks if isinstance(b, Text))
    assert "分属不同领域" in said
    assert "倍" not in said.split("方法")[0].replace("抽查批次量的倍数", "")
    assert not [b for b in document.blocks if isinstance(b, Table) and b.name == "channels adjusted"]


def test_a_break_in_the_rules_is_noted_beside_the_comparison(two_years):
    document, _ = composed(two_years, breaks={2020: "rules changed on 31 July 2020"})
    notes = [b.text for b in document.blocks if isinstance(b, Text) and b.kind == "note"]
    assert any("rules changed on 31 July 2020; comparisons of 2019 with 2020" in note for note in notes)


def test_three_years_have_a_run():
    tally = sc.counts({2018: (5, 50), 2019: (9, 60), 2020: (8, 70)}, "year")
    document, ledger = composed(tally)
    assert [b.caption for b in document.blocks if isinstance(b, Picture)] == ["Results by year"]
    assert sc.check(ledger, tally).ok


def test_many_categories_are_drawn_in_part_and_listed_whole():
    tally = sc.counts({f"c{i:03d}": (i % 7, 20 + i) for i in range(120)}, "category")
    document, ledger = composed(tally)
    pictures = [b for b in document.blocks if isinstance(b, Picture)]
    assert [len(b.axes.get_yticklabels()) for b in pictures] == [30]
    assert pictures[0].caption.endswith("(the 30 with the highest lower limits; the table has all)")
    assert len(table(document, "category").frame) == 121
    assert sc.check(ledger, tally).ok


def test_the_chart_of_many_categories_shows_the_worst_and_the_overall_rate_of_all():
    counts = {(2023, "online", f"c{i:02d}"): (20, 200) for i in range(30)}
    counts |= {(2023, "online", f"z{i}"): (30, 30) for i in range(10)}
    document, _ = composed(sc.counts(counts, ["year", "channel", "category"]))
    axes = next(b for b in document.blocks if isinstance(b, Picture)).axes
    assert {f"z{i}" for i in range(10)} <= {label.get_text() for label in axes.get_yticklabels()}
    said = " ".join(text.get_text() for text in axes.figure.texts)
    assert "Overall 14.3%" in said
    assert "10 more rows are not drawn" in said


def test_headline_figures_are_counts_with_their_base(of_samples):
    facts = next(b for b in of_samples["en"][0].blocks if isinstance(b, Facts)).facts
    assert [(f.label, f.value, f.detail) for f in facts][:3] == [
        ("Sampled", "6,619", "2019: 4,495"), ("Nonconforming", "1,231", "2019: 712"), ("Failure rate", "18.6%", "1,231 / 6,619"),
    ]  # fmt: skip


BATCHES = pd.DataFrame(
    {
        "year": [2019, 2020] * 40, "channel": ["online", "offline", "offline", "online"] * 20,
        "category": ["toys", "lamps", "shoes", None] * 20, "product": [f"p{i % 5}" for i in range(80)],
        "verdict": ["conforming", "nonconforming", "pending", "conforming", "untested"] * 16,
    }
)  # fmt: skip


def engines():
    import duckdb
    import polars as pl
    import pyarrow as pa

    frame = BATCHES  # noqa: F841 (DuckDB finds it by name)
    return {
        "pandas": BATCHES,
        "polars": pl.from_pandas(BATCHES),
        "lazy": pl.from_pandas(BATCHES).lazy(),
        "arrow": pa.Table.from_pandas(BATCHES),
        "duckdb": duckdb.sql("select * from frame"),
    }


def test_every_engine_gives_the_same_report():
    texts = set()
    for name, data in engines().items():
        document, ledger = composed(data, "zh")
        assert sc.check(ledger, data).ok, name
        texts.add(
            repr(
                [
                    b.texts("zh") if isinstance(b, Table) else b
                    for b in document.blocks
                    if not isinstance(b, Picture)
                ]
            )
        )
    assert len(texts) == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "without", [["year"], ["channel"], ["category"], ["product"], ["year", "channel", "category", "product"]]
)
def test_data_without_a_column_make_a_report_without_its_section(without, lang):
    data = BATCHES.drop(columns=without)
    document, ledger = composed(data, lang)
    assert sc.check(ledger, data).ok
    assert heads(document)[-1] in ("方法与局限", "Method and limits")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_batch_makes_a_report(lang):
    data = BATCHES.head(1)
    document, ledger = composed(data, lang)
    assert sc.check(ledger, data).ok
    assert not [b for b in document.blocks if isinstance(b, Picture)]


def test_untested_batches_only_make_a_report_without_rates():
    data = pd.DataFrame({"channel": ["online"] * 3, "category": ["a", "a", "b"], "verdict": ["pending"] * 3})
    document, ledger = composed(data, "zh")
    assert "均尚无检验结论" in document.blocks[1].text
    assert sc.check(ledger, data).ok
    facts = next(block for block in document.blocks if isinstance(block, Facts)).facts
    assert [(fact.value, fact.detail) for fact in facts] == [("3", ""), ("–", "尚无检验结论")]


def test_another_suffix_language_or_year_is_refused(two_years, tmp_path):
    with pytest.raises(sc.ArgumentError, match=r"'\.html', '\.docx', '\.xlsx'"):
        sc.report(two_years, tmp_path / "report.pdf")
    with pytest.raises(sc.ArgumentError, match="'zh', 'en'"):
        sc.report(two_years, tmp_path / "report.html", lang="fr")
    with pytest.raises(sc.ArgumentError, match="2019, 2020"):
        sc.report(two_years, tmp_path / "report.html", year=2018)
    with pytest.raises(sc.SpotcheckError, match="no_such"):
        sc.report(two_years, tmp_path / "no_such" / "report.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("slot", ["title", "source"])
def test_a_title_or_source_that_is_no_text_is_refused(two_years, tmp_path, slot):
    with pytest.raises(sc.ArgumentError, match=rf"{slot} must be text \(got 5\)"):
        sc.report(two_years, tmp_path / "x.html", **{slot: 5})
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_infinite_adjusted_ratio_has_a_lower_limit(lang):
    counts = {("online", "distribution"): (3, 7), ("offline", "distribution"): (0, 5)}
    tally = sc.counts(counts | {("offline", "production"): (2, 50)}, ["channel", "stage"])
    document, ledger = composed(tally, lang=lang)
    adjusted = table(document, "channels adjusted")
    # Miettinen and Nurminen's limit of 3/7 over 0/5: in one stratum adjusting changes nothing
    assert adjusted.texts(lang)[0][2:] == ["∞", {"en": "[0.71, no limit]", "zh": "[0.71, 无上限]"}[lang]]
    assert {"en": "stratified score limits", "zh": "分层得分区间"}[lang] in adjusted.note
    assert sc.check(ledger, tally).ok


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_few_batches_that_all_failed_are_no_certainty(lang):
    counts = {("online", "distribution"): (6, 6), ("offline", "distribution"): (7, 7)}
    tally = sc.counts(counts | {("offline", "production"): (1, 30)}, ["channel", "stage"])
    document, ledger = composed(tally, lang=lang)
    # score limits of 6/6 less and over 7/7
    assert table(document, "channels adjusted").texts(lang)[0] == [
        "0.0",
        "[−41.0, +37.3]",
        "1.00",
        "[0.59, 1.59]",
    ]
    assert sc.check(ledger, tally).ok


def test_a_report_says_nothing_on_the_side(shanghai, tmp_path, recwarn):
    sc.report(shanghai, tmp_path / "report.xlsx")
    assert [str(w.message) for w in recwarn] == []


def test_the_text_of_a_report_is_that_of_the_summary(of_samples, shanghai):
    document, _ = of_samples["zh"]
    lead = [b.text for b in document.blocks if isinstance(b, Text) and b.kind == "lead"]
    assert "".join(lead) == sc.summarise(shanghai, lang="zh").text
    assert len(lead) > 3


counts = st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(0, 5)).map(
    lambda c: (max(c[:2]) + c[2], max(c[:2]), min(c[:2]))
)
keys = st.tuples(
    st.sampled_from([2019, 2020]), st.sampled_from(["online", "offline"]), st.sampled_from(["production", "distribution", None]),
    st.sampled_from(["toys", "lamps", "<b>", None]), st.sampled_from(["routine", "special", None]),
)  # fmt: skip


@given(cells=st.dictionaries(keys, counts, min_size=1, max_size=12), lang=st.sampled_from(["zh", "en"]))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_the_counts_are_the_ledger_of_the_report_holds(cells, lang):
    columns = ["year", "channel", "stage", "category", "programme_kind", "sampled", "tested", "nonconforming"]
    tally = pd.DataFrame([(*key, *numbers) for key, numbers in cells.items()], columns=columns)
    routine = tally["programme_kind"].fillna("routine") == "routine"
    last = tally.loc[routine & (tally["sampled"] > 0), "year"].max()
    if pd.isna(last):
        return
    document, ledger = composed(tally, lang)
    report = sc.check(ledger, tally)
    assert report.ok, str(report)
    for block in document.blocks:
        if isinstance(block, Table):
            block.texts(lang)
    said = " ".join(b.text for b in document.blocks if isinstance(b, Text))
    assert not re.search(r"\bnan\b|\bNone\b(?! was found)|\{", said)  # none was found is English


def test_levels_that_are_numbers_or_dates_make_no_difference():
    whole = BATCHES.assign(category=[1, 2, 3, 4] * 20)
    document, ledger = composed(whole)
    assert {line[0] for line in table(document, "category").texts("en")} == {"2", "4", "Total"}
    assert sc.check(ledger, whole).ok
    for levels in ([1.5, 2.5], [True, False]):
        data = BATCHES.assign(category=levels * 40)
        document, ledger = composed(data)
        assert sc.check(ledger, data).ok
        assert not [b for b in document.blocks if isinstance(b, Table) and b.name == "category"]


def test_years_are_taken_from_dates():
    data = BATCHES.drop(columns="year").assign(sampled_on=pd.to_datetime(["2019-03-04", "2020-05-06"] * 40))
    document, ledger = composed(data)
    assert document.title.endswith("2020")
    assert sc.check(ledger, data).ok


def test_batches_without_a_year_are_said_to_be_left_out(recwarn):
    data = BATCHES.assign(year=BATCHES["year"].where(BATCHES.index > 9))
    document, ledger = composed(data)
    said = " ".join(b.text for b in document.blocks if isinstance(b, Text))
    assert "Without a year, and in the figures of none: 10 batches." in said
    assert "Batches without a year are not in these figures" in sc.summarise(data).text
    assert sc.check(ledger, data).ok
    assert not recwarn.list


def words_of(document):
    return " ".join(b.text for b in document.blocks if isinstance(b, Text))


def programmes_of(data, lang, programmes):
    document, draft = compose(
        data, year=None, lang=lang, title=None, source=None, breaks=None, programmes=programmes
    )
    assert sc.check(draft.ledger(title=document.title), data).ok
    return document


@pytest.mark.parametrize("chosen", ["special", ("special", "follow-up")])
def test_a_report_on_special_checks_says_that_routine_ones_are_left_out(chosen):
    kinds = ["routine", "special", None, "follow-up"]
    data = BATCHES.assign(programme_kind=[kinds[i // 20] for i in range(80)])
    said = words_of(programmes_of(data, "en", chosen))
    named = "special" if chosen == "special" else "follow-up and special"
    assert f"The rates are of {named} checks alone; " in said
    assert "routine checks are not counted in them" in said
    assert "targeted" not in said
    said = words_of(programmes_of(data, "zh", chosen))
    assert "监督抽查不计入。" in said
    assert "针对性强" not in said


def test_programmes_are_left_out_by_name_in_every_year():
    kinds = ["routine", "special", "follow-up", "routine"]
    data = BATCHES.assign(programme_kind=[kinds[i // 20] for i in range(80)])
    data.loc[data["programme_kind"].eq("special"), "year"] = 2019
    data.loc[data.index[40:45], "year"] = None
    document = programmes_of(data, "en", None)
    assert "Follow-up and special checks are targeted, and are not counted in the rates." in words_of(
        document
    )
    assert [line[:3] for line in table(document, "programmes").texts("en")] == [
        ["2020", "follow-up", "8"],
        ["2019", "follow-up", "7"],
        ["2019", "special", "20"],
        ["–", "follow-up", "5"],
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_year_that_is_not_reported_is_counted_and_the_missing_year_before_named(lang):
    data = sc.counts({(2017, "online"): (30, 200), (2020, "online"): (60, 300)}, ["year", "channel"])
    document, ledger = composed(data, lang)
    said = words_of(document)
    assert {"zh": "没有未计入的数据", "en": "Nothing was left out"}[lang] not in said
    for words in {
        "zh": ("2017年抽查200批次，不属于本报告的年份，未列入。", "没有2019年的批次，未与上年比较。"),
        "en": (
            "another year: 200 batches sampled in 2017.",
            "There are no batches of 2019, the year before,",
        ),
    }[lang]:
        assert words in said
    assert sc.check(ledger, data).ok
    assert "200" not in words_of(composed(data.assign(year=[2019, 2020]), lang)[0])
    document, ledger = composed(data.assign(year=[2019, 2020]), lang, year=2019)
    assert {"zh": "2020年抽查300批次", "en": "300 batches sampled in 2020"}[lang] in words_of(document)
    assert sc.check(ledger, data.assign(year=[2019, 2020])).ok


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_failed_items_are_listed_whole_with_what_their_shares_are_of(lang):
    items = [(f"item {i % 30:02d}", "shared") for i in range(60)] + [()] * 20
    data = BATCHES.assign(verdict=["nonconforming"] * 60 + ["conforming"] * 20, failed_items=items)
    document, ledger = composed(data.drop(columns="year"), lang)
    found = table(document, "items")
    assert len(found.frame) == 31
    assert {"zh": "占比的分母是列明不合格项目的不合格批次", "en": "Shares are of the nonconforming batches"}[
        lang
    ] in found.note
    drawn = [b.caption for b in document.blocks if isinstance(b, Picture)][-1]
    assert drawn.endswith(
        {"zh": "（仅绘主要项目，其余见表）", "en": " (the most frequent; the table has all)"}[lang]
    )
    assert sc.check(ledger, data.drop(columns="year")).ok


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_headline_gives_no_rate_of_fewer_batches_than_the_paragraph_does(lang):
    counts = {(2020, "online"): (3000, 9000), (2020, "offline"): (2, 7)}
    document, _ = composed(sc.counts(counts, ["year", "channel"]), lang)
    facts = next(b for b in document.blocks if isinstance(b, Facts)).facts
    assert [f.value for f in facts] == ["9,007", "3,002", "33.3%", "33.3%", "2 / 7"]
    assert facts[-1].detail == {"zh": "检验不足20批次，不计算率", "en": "fewer than 20 tested: no rate"}[lang]


def of_stages():
    """Online and offline batches of two categories, one of which has no failure offline in distribution."""
    cells = {("online", "distribution", "pens"): (11, 80), ("offline", "distribution", "pens"): (0, 80)}
    cells |= {("online", "distribution", "toys"): (10, 60), ("offline", "distribution", "toys"): (4, 60)}
    cells |= {("offline", "production", name): (0, 100) for name in ("pens", "toys")}
    return sc.counts(cells, ["channel", "stage", "category"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_crude_and_adjusted_contrasts_of_categories_have_each_its_own_interval(lang):
    document, ledger = composed(of_stages(), lang)
    crude, adjusted = (table(document, f"channels by category{end}") for end in ("", " adjusted"))
    assert [column.names for column in crude.shown(lang)][-3:] == [
        ("ratio",), ("ratio_low", "ratio_high"), ("p_adjusted",)
    ]  # fmt: skip
    limits = crude.texts(lang)[0][-2]
    assert crude.texts(lang)[0][-3] == "∞"
    assert re.fullmatch({"zh": r"\[\d\.\d\d, 无上限\]", "en": r"\[\d\.\d\d, no limit\]"}[lang], limits)
    assert [column.names[0] for column in adjusted.shown(lang)] == [
        "category", "adjusted_difference", "adjusted_difference_low", "adjusted_ratio", "adjusted_ratio_low",
    ]  # fmt: skip
    assert sc.check(ledger, of_stages()).ok


def test_p_values_are_spoken_of_where_they_are_printed(two_years):
    assert "Holm" in words_of(composed(of_stages())[0])
    assert "Holm" not in words_of(composed(two_years)[0])
    assert "Holm" not in words_of(composed(BATCHES.assign(channel="online"))[0])
    for data in (of_stages(), two_years, BATCHES):
        document, _ = composed(data, "zh")
        printed = any("p_adjusted" in b.columns for b in document.blocks if isinstance(b, Table))
        assert printed == ("Holm" in words_of(document))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_notes_on_adjusted_contrasts_are_no_figures(lang, suffix, tmp_path):
    path = tmp_path / f"report{suffix}"
    sc.report(of_stages(), path, lang=lang)
    assert sc.proofread(path, of_stages(), lang=lang).findings.empty


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_table_says_that_its_differences_are_unrounded_where_its_rates_do_not_give_them(lang):
    cells = {(2019, "online"): (2975, 9998), (2020, "online"): (3374, 10000)}
    said = {"zh": "差和比按未四舍五入的率计算。", "en": "Differences and ratios are of the unrounded rates."}[
        lang
    ]
    document, _ = composed(sc.counts(cells, ["year", "channel"]), lang)
    assert table(document, "channel 2019-2020").note == said
    cells = {(2019, "online"): (298, 1000), (2020, "online"): (337, 1000)}
    document, _ = composed(sc.counts(cells, ["year", "channel"]), lang)
    assert not table(document, "channel 2019-2020").note


def of_products(counts, base=None):
    cells = {(2020, name, name): c for name, c in counts.items()}
    cells |= {(2019, name, name): c for name, c in (base or {}).items()}
    return sc.counts(cells, ["year", "category", "product"])


@pytest.mark.parametrize(
    ("bad", "said"), [(0, "No failure was found in any"), (30, "have the same failure rate")]
)
def test_products_of_one_rate_have_no_highest_and_lowest(bad, said):
    same = {"toys": (bad, 30), "pens": (bad, 30), "lamps": (bad, 30), "few": (0, 3)}
    document, ledger = composed(of_products(same, same))
    assert said in words_of(document)
    assert "Products with fewer than 20 tested batches are not ranked." in words_of(document)
    assert not [b for b in document.blocks if isinstance(b, Table) and b.name.startswith("products")]
    assert sc.check(ledger, of_products(same, same)).ok


@pytest.mark.parametrize("bad", [0, 30])
def test_charts_and_sections_of_changes_are_left_out_where_nothing_changed(bad):
    same = {"toys": (bad, 30), "pens": (bad, 30)}
    document, _ = composed(of_products(same, same))
    assert "Rates or mix?" not in heads(document)
    assert [b.caption for b in document.blocks if isinstance(b, Picture)] == ["Results by category"]
    changed = composed(of_products(same, {"toys": (15, 30), "pens": (10, 30)}))[0]
    assert "Rates or mix?" in heads(changed)
    assert len([b for b in changed.blocks if isinstance(b, Picture)]) == 3


def test_no_product_is_among_the_highest_without_a_failure_nor_among_both():
    counts = {"toys": (9, 90), "pens": (0, 80), "lamps": (0, 200), "shoes": (0, 30)}
    document, _ = composed(of_products(counts))
    high, low = (table(document, f"products {name}") for name in ("high", "low"))
    assert [line[0] for line in high.texts("en")] == ["toys"]
    assert [line[0] for line in low.texts("en")] == ["lamps", "pens"]
    assert low.note == "Not listed, with the same rate as the last: 1 more."
    assert not high.note


def test_names_that_read_alike_and_are_several_are_said(tmp_path):
    rows = {
        "category": ["电器", " 电器", "玩具"],
        "product": ["a", "a", "b"],
        "verdict": "conforming",
        "year": 2020,
    }
    with pytest.warns(
        sc.SpotcheckWarning, match=r"Category: names that read alike are counted apart \(' 电器', '电器'\)"
    ) as caught:
        sc.report(pd.DataFrame(rows), tmp_path / "a.html")
    assert [warning.message.zh[:5] for warning in caught] == ["“品类”中"]


@pytest.mark.parametrize("levels", [["toys", " toys"], [None, "(not stated)"], ["", "(blank)"]])
def test_a_paragraph_and_a_report_say_once_that_names_read_alike(levels, tmp_path):
    tally = sc.counts({level: (20 + i, 100) for i, level in enumerate([*levels, "pens"])}, "category")
    with pytest.warns(sc.SpotcheckWarning, match="Category: names that read alike") as caught:
        sc.summarise(tally)
    assert len(caught) == 1
    with pytest.warns(sc.SpotcheckWarning, match="Category: names that read alike") as caught:
        sc.report(tally, tmp_path / "a.html")
    assert len(caught) == 1
    assert caught[0].filename == __file__


def test_a_report_says_once_what_its_charts_cannot_draw_and_what_one_can_do(tmp_path):
    names = ["hieroglyph \U00013000", "pens", "lamps"]
    keys = [(year, name) for year in (2019, 2020) for name in names]
    tally = sc.counts({key: (10 + i, 100) for i, key in enumerate(keys)}, ["year", "category"])
    for suffix in ("html", "docx"):
        with pytest.warns(
            sc.GlyphWarning, match=r"draws 1 of the characters of the charts \(U\+13000\)"
        ) as caught:
            sc.report(tally, tmp_path / f"{suffix}.{suffix}")
        assert len(caught) == 1
        assert "font=" not in str(caught[0].message)
        assert "图中" in caught[0].message.zh
    assert names[0] in (tmp_path / "html.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx"])
def test_a_report_of_small_rates_is_read_back(lang, suffix, tmp_path):
    tally = sc.counts(
        {
            (year, channel, name): (max(0, (7 * year + 3 * c + k * k) % 9 - 3), 90_000 + k)
            for year in (2019, 2020)
            for c, channel in enumerate(("online", "offline"))
            for k, name in enumerate(("toys", "lamps", "pens"))
        },
        ["year", "channel", "category"],
    )
    path = tmp_path / f"report.{suffix}"
    sc.report(tally, path, lang=lang)
    report = sc.check(path.with_suffix(".figures.toml"), tally)
    assert report.ok
    rates = report.results[report.results["is"].str.fullmatch(r"failure_rate\(\w+\)")]
    assert not ((rates["printed"] == "0.0%") & (rates["computed"].astype(float) > 0)).any()
    assert (rates["printed"] == "0.0%").any()
    if suffix != "xlsx":
        proof = sc.proofread(path, tally, lang=lang)
        assert set(proof.findings["severity"]) <= {"info"}
