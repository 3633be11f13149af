"""The loop: what summarise and report write, proofreading reads back, finds consistent, and equal to the data."""

import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spotcheck as sc

CATEGORIES = ("玩具", "灯具", "家具")


@st.composite
def tallies(draw) -> pd.DataFrame:
    """Counts of two years by channel, stage and category."""
    rows = []
    for year in (2019, 2020):
        for channel, stage in (
            ("online", "distribution"),
            ("offline", "distribution"),
            ("offline", "production"),
        ):
            for category in CATEGORIES[: draw(st.integers(1, 3))]:
                tested = draw(st.integers(30, 400))
                bad = draw(st.integers(2, tested - 2))
                rows.append((year, channel, stage, category, tested, tested, bad))
    names = ["year", "channel", "stage", "category", "sampled", "tested", "nonconforming"]
    return pd.DataFrame(rows, columns=names)


def contradicted(proof) -> list[str]:
    found = proof.findings
    wrong = (found["severity"] == "error") | found["code"].isin(
        ["contradiction", "sum", "two-values", "mismatch"]
    )
    return list(found.loc[wrong, "message"])


@pytest.mark.parametrize("lang", ["zh", "en"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=tallies())
def test_a_summary_is_read_back_and_agrees_with_its_data(lang, data):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summary = sc.summarise(data, lang=lang)
    proof = sc.proofread(summary.text, data, lang=lang)
    assert contradicted(proof) == [], summary.text
    assert not (proof.claims["status"] == "unknown").any(), summary.text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_of_a_summary_is_found_in_its_text(lang):
    data = sc.counts(
        {
            (2019, "online", "玩具"): (150, 600),
            (2019, "offline", "玩具"): (300, 2100),
            (2020, "online", "玩具"): (485, 1739),
            (2020, "offline", "玩具"): (746, 4880),
        },
        ["year", "channel", "category"],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summary = sc.summarise(data, lang=lang)
    proof = sc.proofread(summary.text, data)
    figures = proof.claims[proof.claims["status"] == "figure"]
    assert set(figures["state"]) == {"agrees"}, figures[figures["state"] != "agrees"].to_string()
    assert len(figures) >= len(summary.figures.figures)


@pytest.mark.parametrize(("lang", "suffix"), [("zh", ".docx"), ("en", ".html")])
def test_a_report_is_read_back_without_a_contradiction(tmp_path, lang, suffix):
    data = sc.counts(
        {
            (year, channel, category): (base // 5 + year % 7, base + 3 * (year - 2000))
            for year in (2019, 2020)
            for channel, base in (("online", 310), ("offline", 905))
            for category in CATEGORIES
        },
        ["year", "channel", "category"],
    )
    path = tmp_path / f"report{suffix}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sc.report(data, path, lang=lang)
    proof = sc.proofread(path, data)
    assert contradicted(proof) == []
    reasons = set(proof.claims.loc[proof.claims["status"] == "ignored", "reason"])
    assert "interval limit or p-value" in reasons
    figures = proof.claims[proof.claims["status"] == "figure"]
    assert (figures["state"] == "agrees").mean() > 0.7


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("names", [("玩具", "食品"), ("x", "y"), ("家具", "灯具")])
def test_categories_of_any_name_are_read_back(lang, names):
    data = sc.counts({(2021, "offline", name): (11, 75) for name in names}, ["year", "channel", "category"])
    summary = sc.summarise(data, lang=lang)
    proof = sc.proofread(summary.text, data, lang=lang)
    assert proof.ok, proof.findings["message"].tolist()
    assert len(proof.claims.query("status == 'figure' and state == 'agrees'")) == 9


def test_digits_within_a_chinese_name_are_no_figure_of_an_english_text():
    found = sc.figures.extract(
        "The highest failure rate was that of 3C产品 (11 nonconforming out of 75 tested, 14.7%)."
    )
    assert found.loc[found["status"] == "figure", "quote"].tolist() == ["11", "75", "14.7%"]
    assert found.loc[found["status"] == "ignored", "quote"].tolist() == ["3C"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("key", ["stage", "channel"])
@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_batches_without_a_channel_or_stage_are_no_contradiction(lang, key, suffix, tmp_path):
    levels = {"stage": ("production", "distribution", None), "channel": ("online", "offline", None)}[key]
    data = sc.counts({(2021, level): (7 + n, 50) for n, level in enumerate(levels)}, ["year", key])
    if suffix == ".txt":
        proof = sc.proofread(sc.summarise(data, lang=lang).text, data, lang=lang)
    else:
        sc.report(data, tmp_path / "report.html", lang=lang)
        proof = sc.proofread(tmp_path / "report.html", data, lang=lang)
    assert contradicted(proof) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_whose_title_names_no_year_is_read_back(lang, tmp_path):
    counts = {(2020, "online"): (9, 60), (2020, "offline"): (8, 50), (2021, "online"): (20, 90)}
    data = sc.counts(counts | {(2021, "offline"): (11, 70)}, ["year", "channel"])
    title = {"zh": "产品质量监督抽查通报", "en": "Bulletin of spot checks"}[lang]
    sc.report(data, tmp_path / "report.html", lang=lang, title=title)
    proof = sc.proofread(tmp_path / "report.html", data, lang=lang)
    assert contradicted(proof) == []
    changes = proof.claims[
        (proof.claims["measure"] == "change") & proof.claims["place"].str.contains("table|表")
    ]
    assert set(changes["state"]) == {"agrees"}
