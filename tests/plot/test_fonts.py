"""Fonts: Chinese without set-up, the order in which fonts are taken, and what is said when there is none."""

import logging
import subprocess
import sys

import pytest

import spotcheck as sc
from spotcheck import plot
from spotcheck.plot import fonts


@pytest.fixture
def bare(monkeypatch):
    """A machine without the packaged font and without a system font for Chinese."""
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    monkeypatch.setattr(fonts, "SYSTEM", ())


def test_the_packaged_font_is_used_by_its_path_without_importing_its_package():
    code = "import sys, spotcheck.plot.fonts as f; print(f.families()[0], 'zhplot' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["Noto", "Sans", "SC", "False"]


def test_a_font_that_the_user_names_comes_first(make):
    assert fonts.families("DejaVu Serif") == ("DejaVu Serif", "Noto Sans SC", "DejaVu Sans")
    assert fonts.families(fonts.packaged_file())[0] == "Noto Sans SC"


def test_an_unknown_font_is_refused_with_the_nearest_names(make):
    with pytest.raises(sc.FontError, match="DejaVu Serif"):
        plot.rates(make("rates", 2, "short"), font="DejaVu Serf")


@pytest.mark.parametrize("name", ["clean.csv", "font.ttf", "font.afm", "empty.otf"])
def test_a_file_that_is_no_font_is_refused_by_its_name(make, tmp_path, name):
    path = tmp_path / name
    path.write_text(
        "" if name == "empty.otf" else "StartFontMetrics 2.0\nproduct,verdict\n", encoding="utf-8"
    )
    for font in (path, str(path)):
        with pytest.raises(sc.FontError, match=name):
            plot.rates(make("rates", 2, "short"), font=font)


@pytest.mark.parametrize("font", [5, ["DejaVu Sans"], b"DejaVu Sans"])
def test_a_font_that_is_neither_name_nor_path_is_refused(make, font):
    with pytest.raises(sc.FontError, match="font must be the name of a font family"):
        plot.rates(make("rates", 2, "short"), font=font)


def test_without_any_font_chinese_is_an_error_that_says_what_to_install(bare, make):
    with pytest.raises(sc.FontError, match="pip install zhplot"):
        plot.rates(make("rates", 2, "english"), lang="zh")
    with pytest.raises(sc.FontError, match="pip install zhplot"):
        plot.rates(make("rates", 2, "chinese"), lang="en")


def test_without_any_font_english_is_drawn(bare, make):
    assert plot.rates(make("rates", 2, "english"), lang="en").get_yticklabels()[0].get_fontfamily() == [
        "DejaVu Sans"
    ]


def test_a_missing_glyph_is_a_warning_of_ours_and_is_stood_in_for(rates_of):
    with pytest.warns(sc.GlyphWarning, match=r"U\+13000") as caught:
        ax = plot.rates(rates_of({"hieroglyph \U00013000": (1, 60)}))
    assert len(caught) == 1
    assert ax.get_yticklabels()[0].get_text() == "hieroglyph □"
    assert "\U00013000" in plot.alt_text(ax)
    ax.figure.canvas.draw()  # and matplotlib has nothing to add


def test_every_word_of_the_charts_can_be_drawn():
    from spotcheck.language import charts

    words = "".join(
        text
        for table in (charts._TEXTS, charts.METHODS)
        for entry in table.values()
        for text in entry.values()
    )
    assert {c for c in words if ord(c) not in fonts.coverage(fonts.families())} == set()


def test_no_text_falls_back_to_a_font_that_is_not_named(make, caplog):
    with caplog.at_level(logging.WARNING, "matplotlib.font_manager"):
        plot.rates(make("rates", 5, "chinese"), lang="zh").figure.canvas.draw()
    assert caplog.records == []
