"""The bulletin's paragraph states what was computed, and nothing else."""

import re
import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spotcheck as sc


def test_chinese_paragraph_of_the_sample_lists(shanghai):
    text = sc.summarise(shanghai, lang="zh").text
    for number in ("6619批次", "1231批次", "1739批次", "485批次", "27.9%", "18.6%", "2.8倍", "150种"):
        assert number in text
    assert text.startswith("2020年，共抽查150种产品6619批次，发现不合格1231批次，不合格发现率为18.6%")


def test_the_multiple_says_what_it_is_a_multiple_of(shanghai):
    text = sc.summarise(shanghai, lang="zh").text
    assert "线上抽查1739批次，发现不合格485批次，不合格发现率为27.9%，抽查批次量是2019年的2.8倍" in text


def test_special_checks_are_named_as_left_out(shanghai):
    assert "另有专项抽查66批次（不合格15批次），未计入上述数据" in sc.summarise(shanghai, lang="zh").text
    assert "66 batches of special checks (15 nonconforming)" in sc.summarise(shanghai).text


def test_every_figure_of_the_text_holds_against_the_data(shanghai):
    for lang in ("zh", "en"):
        summary = sc.summarise(shanghai, lang=lang)
        report = sc.check(summary.figures, shanghai)
        assert report.ok, str(report)
        assert set(report.results["verdict"]) == {"match"}
        assert report.solution.status == "consistent"


def test_every_number_of_the_text_is_a_figure_or_a_year(shanghai):
    summary = sc.summarise(shanghai, lang="zh")
    printed = {figure.printed.text.lstrip("-") for figure in summary.figures.figures}
    rest = summary.text
    for text in sorted(printed, key=len, reverse=True):
        rest = rest.replace(text, "")
    assert set(re.findall(r"\d+(?:\.\d+)?%?", rest)) <= {"2019", "2020", "20"}


def test_a_break_in_the_rules_is_noted_only_where_the_comparison_crosses_it(two_years):
    crossing = sc.summarise(two_years, breaks={2020: "rules changed on 31 July 2020"}).text
    assert "Note: rules changed on 31 July 2020; comparisons of 2019 with 2020 cross this change" in crossing
    assert "Note" not in sc.summarise(two_years, breaks={2018: "older rules"}).text


@pytest.mark.parametrize("breaks", [{"2020": "rules changed"}, [2020], {2020: None}, {True: "rules changed"}])
def test_breaks_that_map_no_year_to_words_are_refused(two_years, breaks, tmp_path):
    with pytest.raises(sc.ArgumentError, match="breaks must map years"):
        sc.summarise(two_years, breaks=breaks)
    with pytest.raises(sc.ArgumentError, match="breaks must map years"):
        sc.report(two_years, tmp_path / "report.html", breaks=breaks)


def test_batches_that_state_no_stage_are_spoken_of():
    stages = ("production", "distribution", None)
    data = sc.counts({(2020, stage): (5, 50) for stage in stages}, ["year", "stage"])
    assert "另有部分批次未注明领域" in sc.summarise(data, lang="zh").text
    assert "Some batches state no stage" in sc.summarise(data).text
    assert "state no" not in sc.summarise(data.dropna()).text


def test_stages_are_not_mixed_in_the_contrast(two_years):
    text = sc.summarise(two_years, lang="zh").text
    assert "线下流通领域抽查2580批次，发现不合格558批次，不合格发现率为21.6%" in text
    assert "线上不合格发现率比线下流通领域高6.3个百分点，是线下流通领域的1.3倍" in text


def contrast(online, offline, lang):
    counts = {(2023, "online"): online, (2023, "offline"): offline}
    return sc.summarise(sc.counts(counts, ["year", "channel"]), lang=lang)


CHANCE = {"zh": "，差异未超出随机波动的范围。", "en": ", no more than chance would explain."}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_contrast_of_channels_that_chance_would_explain_says_so(lang):
    few, many = contrast((3, 25), (2, 25), lang), contrast((485, 1739), (746, 4880), lang)
    assert few.text.endswith(CHANCE[lang])
    assert CHANCE[lang].strip("，。, .") not in many.text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_ratio_that_rounds_to_one_is_not_stated(lang):
    summary = contrast((918, 9249), (772, 7683), lang)
    assert "1.0" not in summary.text
    assert summary.text.endswith(
        {
            "zh": "线上不合格发现率比线下低0.1个百分点，差异未超出随机波动的范围。",
            "en": "The online failure rate was 0.1 percentage points lower than offline, no more than chance would explain.",
        }[lang]
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("above", [[], ["玩具"], ["玩具", "鞋类"]])
def test_categories_that_tie_and_are_too_many_to_be_named_are_counted(lang, above):
    counts = {(2023, name): (53 - i, 59) for i, name in enumerate(above)}
    counts |= {(2023, f"灯具{i}"): (15, 30) for i in range(10)} | {
        (2023, f"家具{i}"): (2, 20) for i in range(30)
    }
    tally = sc.counts(counts, ["year", "category"])
    summary = sc.summarise(tally, lang=lang)
    said = {
        "zh": f"{'其次是' if above else '不合格发现率最高的有'}10个品类，均为50.0%。",
        "en": f"10 categories {'come next ' if above else ''}(150 nonconforming out of 300 tested, 50.0% in each).",
    }
    assert summary.text.endswith(said[lang])
    assert all(name in summary.text for name in above)
    assert sc.check(summary.figures, tally).ok
    proof = sc.proofread(summary.text, tally, lang=lang)
    assert proof.findings.empty, proof.findings["message"].tolist()
    assert not (proof.claims["status"] == "unknown").any()


def test_nothing_found_is_worded_as_such():
    assert (
        sc.summarise(sc.counts({"online": (0, 30)}, "channel"), lang="zh").text
        == "线上抽查30批次，未发现不合格。"
    )
    assert "none was found nonconforming" in sc.summarise(sc.counts({"online": (0, 30)}, "channel")).text


def test_english_counts_agree_in_number():
    text = sc.summarise(sc.counts({"online": (1, 1)}, "channel")).text
    assert text == "1 batch was sampled online, of which 1 was nonconforming."


def test_small_numbers_make_no_rate():
    assert "%" not in sc.summarise(sc.counts({"online": (3, 19)}, "channel"), lang="zh").text
    assert "15.0%" in sc.summarise(sc.counts({"online": (3, 20)}, "channel"), lang="zh").text


def test_untested_batches_are_in_the_sampled_and_not_in_the_rate():
    tally = pd.DataFrame({"channel": ["online"], "sampled": [503], "tested": [497], "nonconforming": [172]})
    assert (
        "抽查503批次（其中检验497批次），发现不合格172批次，不合格发现率为34.6%"
        in sc.summarise(tally, lang="zh").text
    )


def test_a_fall_is_worded_as_a_fall():
    tally = sc.counts({(2019, "online"): (200, 1000), (2020, "online"): (100, 900)}, ["year", "channel"])
    summary = sc.summarise(tally, lang="zh")
    assert "抽查批次量比2019年减少10.0%，不合格发现率比2019年（20.0%）下降8.9个百分点" in summary.text
    assert sc.check(summary.figures, tally).ok


def test_another_year_can_be_asked_for_and_a_missing_one_is_refused(two_years):
    assert "2020" not in sc.summarise(two_years, year=2019).text
    with pytest.raises(sc.ArgumentError, match=r"2019, 2020 \(got 2018\)"):
        sc.summarise(two_years, year=2018)


def test_no_batch_in_scope_is_an_error():
    frame = pd.DataFrame({"verdict": ["conforming"], "programme_kind": ["special"], "channel": ["online"]})
    with pytest.raises(sc.ArgumentError, match='left out are special 1; programmes="special" counts them'):
        sc.summarise(frame)
    with pytest.raises(sc.ArgumentError, match=r"no year at all \(got 2020\): left out are special 1"):
        sc.summarise(frame.assign(year=2020), year=2020)
    assert "1 batch" in sc.summarise(frame, programmes="all").text


def test_unknown_language_is_refused(two_years):
    with pytest.raises(sc.ArgumentError, match="'zh', 'en'"):
        sc.summarise(two_years, lang="fr")


def test_tables_are_the_frames_behind_the_text(shanghai):
    tables = sc.summarise(shanghai).tables
    assert {"rates", "channel", "stage", "category", "year_over_year", "compare"} <= set(tables)
    assert tables["channel"]["nonconforming"].tolist() == [746, 485]


levels = st.tuples(st.integers(0, 300), st.integers(0, 300)).map(lambda c: (min(c), max(c)))


@given(
    cells=st.dictionaries(
        st.tuples(st.sampled_from([2019, 2020]), st.sampled_from(["online", "offline"])), levels, min_size=1
    )
)
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_the_counts_are_the_figures_hold(cells):
    if not any(n for (year, _), (_, n) in cells.items() if year == max(y for y, _ in cells)):
        return
    tally = sc.counts(cells, ["year", "channel"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sc.SpotcheckWarning)
        for lang in ("zh", "en"):
            summary = sc.summarise(tally, lang=lang)
            assert sc.check(summary.figures, tally).ok, summary.text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("older", [(2017,), (2015, 2016, 2017)])
def test_older_years_are_counted_where_there_is_none_before_to_compare_with(lang, older):
    tally = sc.counts(
        {(year, "online"): (30, 200 + year % 5) for year in older} | {(2020, "online"): (60, 300)},
        ["year", "channel"],
    )
    summary = sc.summarise(tally, lang=lang)
    assert {"zh": "没有2019年的批次，未与上年比较。", "en": "There are no batches of 2019 to compare with. "}[
        lang
    ] in summary.text
    said = {"zh": "2017年抽查202批次，未计入上述数据。", "en": "202 batches sampled in 2017."}[lang]
    assert summary.text.endswith(said)
    assert sc.check(summary.figures, tally).ok
    proof = sc.proofread(summary.text, tally, lang=lang)
    assert proof.findings.empty, proof.findings["message"].tolist()
    assert set(proof.claims.query("status == 'figure'")["state"]) == {"agrees"}


def of_categories(now, before=None):
    """Counts of one year by category, or of two by channel and category."""
    cells = {(2020, channel, name): c for name, c in now.items() for channel in ("online", "offline")}
    cells |= {(2019, "online", name): c for name, c in (before or {}).items()}
    return sc.counts(cells, ["year", "channel", "category"])


def read_back(summary, tally, lang):
    assert sc.check(summary.figures, tally).ok
    proof = sc.proofread(summary.text, tally, lang=lang)
    warned = proof.findings[proof.findings["severity"] != "info"]
    assert warned.empty, (summary.text, warned["message"].tolist())
    assert not (proof.claims["status"] == "unknown").any()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_none_found_in_either_year_is_said_without_a_rate(lang):
    none = {"玩具": (0, 205), "灯具": (0, 190)}
    summary = sc.summarise(of_categories(none, none), lang=lang)
    said = {"zh": "2019年也未发现不合格", "en": "in 2019 none was found nonconforming either"}[lang]
    assert summary.text.count(said) == 2
    assert "0.0" not in summary.text
    read_back(summary, of_categories(none, none), lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_fall_to_none_says_what_it_is_a_fall_to(lang):
    now, before = {"玩具": (0, 205), "灯具": (0, 190)}, {"玩具": (21, 150), "灯具": (9, 150)}
    summary = sc.summarise(of_categories(now, before), lang=lang)
    for said in {
        "zh": ("未发现不合格，不合格发现率为0.0%", "比2019年（10.0%）下降10.0个百分点", "分品类看，灯具（检验380批次）"),
        "en": (
            "none was found nonconforming, a failure rate of 0.0%", "fell by 10.0 percentage points from 10.0%",
            "By category, no failures were found in 灯具 (380 tested)",
        ),
    }[lang]:  # fmt: skip
        assert said in summary.text
    read_back(summary, of_categories(now, before), lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("n", [2, 6, 12])
def test_categories_that_all_have_one_rate_are_not_the_highest(lang, n):
    tally = sc.counts(
        {(2020, f"{name}具"): (31 + i, 31 + i) for i, name in enumerate("灯玩家文厨餐卧洁刀茶玉木"[:n])},
        ["year", "category"],
    )
    summary = sc.summarise(tally, lang=lang)
    said = {
        "zh": "12个品类的不合格发现率均为100.0%。" if n == 12 else "不合格发现率相同的有：",
        "en": "the same in all 12 categories (438 nonconforming" if n == 12 else "rates were the same: ",
    }[lang]
    assert said in summary.text
    assert {"zh": "较高", "en": "highest"}[lang] not in summary.text
    read_back(summary, tally, lang)


UNROUNDED = {"zh": "（按未四舍五入的值）", "en": " (by the unrounded rates)"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_difference_that_the_printed_rates_do_not_give_is_said_to_be_unrounded(lang):
    cells = {(2019, "online"): (2975, 9998), (2020, "online"): (3374, 10000)}  # 29.8 %, 33.7 %; 4.0 points
    tally = sc.counts(cells, ["year", "channel"])
    summary = sc.summarise(tally, lang=lang)
    assert {"zh": "4.0个百分点", "en": "4.0 percentage points"}[lang] + UNROUNDED[lang] in summary.text
    read_back(summary, tally, lang)
    cells = {(2020, "offline"): (2975, 9998), (2020, "online"): (3374, 10000)}
    summary = sc.summarise(sc.counts(cells, ["year", "channel"]), lang=lang)
    assert summary.text.endswith(UNROUNDED[lang] + {"zh": "。", "en": "."}[lang])
    read_back(summary, sc.counts(cells, ["year", "channel"]), lang)
    cells = {(2019, "online"): (298, 1000), (2020, "online"): (337, 1000)}  # 29.8 %, 33.7 %; 3.9 points
    assert UNROUNDED[lang] not in sc.summarise(sc.counts(cells, ["year", "channel"]), lang=lang).text


def rare():
    """Counts of two years whose rates are far under one in a thousand."""
    return sc.counts(
        {
            (year, channel, category): ((7 * y + 3 * c + k * k) % 9 * (1 + 2 * y), 90_000 + 1000 * y)
            for y, year in enumerate((2019, 2020))
            for c, channel in enumerate(("online", "offline"))
            for k, category in enumerate(("toys", "lamps", "pens", "shoes"))
        },
        ["year", "channel", "category"],
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rate_that_is_small_is_not_printed_as_none_and_is_read_back(lang):
    tally = rare()
    summary = sc.summarise(tally, lang=lang)
    assert "0.0%" not in summary.text
    assert {"0.014%", "0.0031%"} <= {figure.printed.text for figure in summary.figures.figures}
    assert sc.check(summary.figures, tally).ok
    for data in (None, tally):
        proof = sc.proofread(summary.text, data, lang=lang)
        assert proof.ok
        assert proof.findings.empty
    wrong = sc.proofread(summary.text.replace("0.014%", "0.015%"), tally, lang=lang)
    assert not wrong.ok


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "共抽查800000批次，发现不合格7批次，不合格发现率为0.00088%。"),
        ("en", "800,000 batches were sampled, of which 7 were nonconforming, a failure rate of 0.00088%."),
    ],
)
def test_seven_of_many_are_not_none(lang, said):
    assert sc.summarise(sc.counts({"a": (7, 800_000)}, "region"), lang=lang).text == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ((30, 100_000), "rose by 0.020 percentage points from 0.010% in 2019"),
        ((10, 100_000), "about the same as in 2019 (0.010%)"),
        ((12_000, 100_000), "rose by 12.0 percentage points from 0.010% in 2019"),
    ],
)
def test_a_change_of_a_small_rate_has_the_decimals_it_needs(now, said):
    tally = sc.counts({2019: (10, 100_000), 2020: now}, "year")
    summary = sc.summarise(tally)
    assert said in summary.text
    assert "unrounded" not in summary.text
    assert sc.check(summary.figures, tally).ok
    assert sc.proofread(summary.text, tally).ok


def test_a_small_multiple_does_not_read_as_none():
    tally = sc.counts({"online": (9, 100_000), "offline": (1000, 100_000)}, "channel")
    summary = sc.summarise(tally)
    assert "0.0090 times as high" in summary.text
    assert sc.check(summary.figures, tally).ok
    assert sc.proofread(summary.text, tally).ok


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("failing", [0, 3])
@pytest.mark.parametrize("none", [6, 8])
def test_categories_without_a_failure_that_are_too_many_to_be_named_are_counted(lang, failing, none):
    names = {
        "zh": "灯具 头盔 玩具 鞋类 文具 家具 家电 服装 箱包 眼镜 雨具".split(),
        "en": "lamps helmets toys shoes pens chairs kettles coats bags glasses umbrellas".split(),
    }[lang]
    counts = {
        (2023, name): (4 + i if i < failing else 0, 30 + i) for i, name in enumerate(names[: failing + none])
    }
    tally = sc.counts(counts, ["year", "category"])
    summary = sc.summarise(tally, lang=lang)
    counted = {"zh": f"未发现不合格的有{none}个品类。", "en": f"o failures were found in {none} categories."}[
        lang
    ]
    assert summary.text.endswith(counted) is (none > 6)
    assert any(f"{name}（" in summary.text or f"{name} (" in summary.text for name in names[failing:]) is (
        none <= 6
    )
    assert sc.check(summary.figures, tally).ok
    if none > 6:
        for data in (None, tally):
            proof = sc.proofread(summary.text, data, lang=lang)
            assert set(proof.findings["severity"]) <= {"info"}, proof.findings["message"].tolist()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_paragraph_is_one_line_whatever_a_name_holds(lang):
    tally = sc.counts({"toys\nand games": (30, 100), "lamps": (9, 90)}, "category")
    summary = sc.summarise(tally, lang=lang, breaks=None)
    assert "toys␊and games" in summary.text
    assert len(summary.text.splitlines()) == 1
    assert sc.check(summary.figures, tally).ok
