"""Result frames as tables: headers in words, percent, separators, nothing executed."""

import re

import pandas as pd
import pytest

import spotcheck as sc

TALLY = sc.counts(
    {
        (2019, "online", "<b>toys</b>"): (300, 12_000), (2019, "offline", "lamps"): (20, 100),
        (2020, "online", "<b>toys</b>"): (600, 30_000), (2020, "offline", "lamps"): (90, 300),
    },
    ["year", "channel", "category"],
)  # fmt: skip


def texts(result, lang):
    """The cells of the table, and its caption."""
    page = sc.table(result, lang=lang).to_html()
    return re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", page), (
        re.findall(r"<caption>(.*?)</caption>", page) or [""]
    )[0]


def test_headers_are_words_and_numbers_are_printed_as_readers_expect():
    cells, caption = texts(sc.failure_rates(TALLY, "channel"), "en")
    assert cells[:7] == [
        "Channel",
        "Sampled",
        "Tested",
        "Nonconforming",
        "Failure rate",
        "Lower limit",
        "Upper limit",
    ]
    assert cells[7:12] == ["offline", "400", "400", "110", "27.5%"]
    assert cells[14:19] == ["online", "42,000", "42,000", "900", "2.1%"]
    assert caption == "Method: Wilson · Confidence: 95%"


def test_chinese_headers_and_words():
    cells, caption = texts(sc.failure_rates(TALLY, "channel"), "zh")
    assert cells[:5] == ["渠道", "抽查批次", "检验批次", "不合格批次", "不合格率"]
    assert "线上" in cells
    assert "95%" in caption


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_result_frame_has_a_table(lang):
    frames = [
        TALLY,
        sc.failure_rates(TALLY, ["year", "category"]),
        sc.compare(TALLY, "channel", baseline="offline"),
        sc.year_over_year(TALLY, "channel"),
        sc.decompose(TALLY, "year", mix="category"),
        sc.rank(TALLY, "category"),
        sc.observed_expected(TALLY, "category"),
        sc.failed_items(pd.DataFrame({"verdict": ["nonconforming"], "failed_items": ["pH"]})),
    ]
    for frame in frames:
        cells, _ = texts(frame, lang)
        assert not [cell for cell in cells if cell in ("nan", "None", "<NA>", "NaT")]
        if lang == "zh":
            assert not [cell for cell in cells if cell in frame.columns]


def test_the_total_of_a_decomposition_is_named_in_the_language():
    assert "合计" in texts(sc.decompose(TALLY, "year", mix="category"), "zh")[0]


def test_notes_are_in_the_language():
    tally = sc.counts({(2020, "a"): (0, 0), (2020, "b"): (0, 50), (2022, "a"): (1, 9)}, ["year", "category"])
    ranks = sc.table(sc.rank(tally, ["category"]), lang="zh").to_html()
    assert "未发现不合格，不等于没有不合格" in ranks
    assert "检验不足20批次，不排名" in ranks
    assert "无检验批次" in sc.table(sc.failure_rates(tally, ["year", "category"]), lang="zh").to_html()
    assert "无2021年数据" in sc.table(sc.year_over_year(tally, "category"), lang="zh").to_html()
    assert "nothing was tested" in sc.table(sc.failure_rates(tally, ["year", "category"])).to_html()


def test_names_are_escaped():
    page = sc.table(sc.failure_rates(TALLY, "category")).to_html()
    assert "&lt;b&gt;toys&lt;/b&gt;" in page
    assert "<b>" not in page


def test_the_same_frame_gives_the_same_page():
    frame = sc.failure_rates(TALLY, "category")
    assert sc.table(frame).to_html() == sc.table(frame).to_html()


def test_what_is_no_result_frame_is_refused():
    with pytest.raises(sc.ArgumentError, match="got list"):
        sc.table([1, 2])
    with pytest.raises(sc.ArgumentError, match="'zh', 'en'"):
        sc.table(TALLY, lang="fr")


def rules(page):
    """The style of each selector."""
    style = page.partition('<style type="text/css">')[2].partition("</style>")[0]
    return {
        selector.strip().removeprefix("#T_spotcheck").strip(): " ".join(props.split())
        for selector, props in re.findall(r"([^{}]+)\{([^}]*)\}", style)
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_stand_left_numbers_right_neither_is_broken_and_notes_have_room(lang):
    frame = sc.compare(TALLY, "channel", baseline="offline", by="category", adjust_for="year")
    said = "no failures in the baseline: the ratio has no upper limit; nothing was tested"
    page = sc.table(frame.assign(note=said), lang=lang).to_html()
    style = rules(page)
    headers = re.findall(r"<th [^>]*class=\"col_heading level0 col(\d+)\"[^>]*>([^<]*)</th>", page)
    kinds = dict(zip([header for _, header in headers], [number for number, _ in headers], strict=True))
    names = {"zh": ("品类", "渠道", "检验批次", "说明"), "en": ("Category", "Channel", "Tested", "Note")}[
        lang
    ]
    category, channel, tested, note = (kinds[name] for name in names)
    for column in (category, channel, note):
        assert "text-align: left" in style[f".col{column}"]
    assert "text-align: right" in style[f".col{tested}"]
    for column in (category, channel, tested):
        assert "nowrap" in style[f"td.col{column}"]
    assert "min-width" in style[f"td.col{note}"]


def test_a_wide_table_is_scrolled_in_its_own_box():
    style = rules(sc.table(sc.failure_rates(TALLY, "channel")).to_html())
    assert "overflow-x: auto" in style[""]
    assert "max-width: 100%" in style[""]
    assert "keep-all" in style["th"]
