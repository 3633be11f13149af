"""The gallery has every chart, each with three lines that are Python."""

import ast
import runpy
from pathlib import Path

import matplotlib.image
import numpy as np
import pytest

from spotcheck import plot

GALLERY = Path(__file__).parents[2] / "docs" / "gallery"
CHARTS = sorted(set(plot.__all__) - {"alt_text", "save"})


def test_every_chart_is_in_the_gallery_in_three_lines():
    sections = runpy.run_path(str(GALLERY / "make_pictures.py"))["sections"]()
    assert sorted(sections) == CHARTS
    for name, code in sections.items():
        assert [type(line) for line in ast.parse(code).body] == [ast.Assign, ast.Assign, ast.Expr]
        assert f"sc.plot.{name}(result, " in code


def test_the_page_shows_every_picture_in_both_languages():
    page = (GALLERY.parent / "gallery.md").read_text(encoding="utf-8")
    assert all(f"](pictures/{name}-{lang}.png)" in page for name in CHARTS for lang in ("zh", "en"))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_is_not_blank_and_keeps_its_margin_white(make, chart, tmp_path):
    plot.save(getattr(plot, chart)(make(chart, 10, "chinese"), lang="zh"), tmp_path / "chart.png")
    pixels = matplotlib.image.imread(tmp_path / "chart.png")[..., :3]
    assert 0.005 < np.mean(pixels.min(axis=2) < 0.9) < 0.6
    assert np.all(pixels[:4] == 1)
    assert np.all(pixels[:, -2:] == 1)
