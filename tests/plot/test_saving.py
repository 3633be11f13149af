"""Files: the same bytes under any hash seed, time zone and locale; whole or not at all; text as text."""

import os
import subprocess
import sys
from pathlib import Path

import defusedxml.ElementTree
import pytest

import spotcheck as sc
from spotcheck import plot
from spotcheck.errors import SpotcheckError

SCRIPT = """
import sys, hashlib, pandas as pd, spotcheck as sc
frame = pd.read_json(sys.argv[1], orient="split", dtype=False, convert_dates=False)
for suffix in ("png", "svg", "pdf"):
    sc.plot.save(sc.plot.rates(frame, lang="zh"), f"{sys.argv[2]}.{suffix}")
    print(hashlib.sha256(open(f"{sys.argv[2]}.{suffix}", "rb").read()).hexdigest())
assert "matplotlib.pyplot" not in sys.modules
"""


def hashes(tmp_path, name, frame, **settings):
    frame.to_json(tmp_path / "frame.json", orient="split")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "frame.json"), str(tmp_path / name)],
        env={**os.environ, **settings}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.split()


def test_two_processes_write_the_same_bytes(make, tmp_path):
    frame = make("rates", 8, "hostile")
    one = hashes(tmp_path, "one", frame, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C")
    two = hashes(tmp_path, "two", frame, PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C.UTF-8")
    assert len(one) == 3
    assert one == two


def test_a_drawing_says_what_it_shows_in_title_and_description(make, tmp_path):
    ax = plot.rates(make("rates", 10, "hostile"), title="<script>alert(1)</script> & co")
    plot.save(ax, tmp_path / "chart.svg")
    root = defusedxml.ElementTree.parse(tmp_path / "chart.svg").getroot()
    texts = {child.tag.rpartition("}")[2]: child.text for child in root}
    assert texts["title"] == "<script>alert(1)</script> & co"
    assert texts["desc"] == plot.alt_text(ax)
    assert root.get("role") == "img"
    assert not root.findall(".//{http://www.w3.org/2000/svg}script")


def test_pdf_subsets_its_fonts_as_outlines_of_type_42(make, tmp_path):
    plot.save(plot.rates(make("rates", 10), lang="zh"), tmp_path / "chart.pdf")
    data = (tmp_path / "chart.pdf").read_bytes()
    assert len(data) < 200_000
    assert b"/CIDFontType2" in data or b"/Type42" in data or b"/TrueType" in data
    assert b"/CreationDate" not in data


def test_other_suffixes_are_refused_with_the_list(make, tmp_path):
    with pytest.raises(sc.ChartError, match=r"\.png, \.svg, \.pdf"):
        plot.save(plot.rates(make("rates", 2, "short")), tmp_path / "chart.gif")
    with pytest.raises(sc.ChartError, match="chart function"):
        plot.save("no axes", tmp_path / "chart.png")


def test_a_failed_write_leaves_the_old_file(make, tmp_path, monkeypatch):
    target = tmp_path / "chart.png"
    target.write_bytes(b"old")
    ax = plot.rates(make("rates", 2, "short"))

    def fail(*_, **__):
        raise OSError("disk full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(SpotcheckError, match="disk full"):
        plot.save(ax, target)
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["chart.png"]
