"""``spotcheck demo`` goes the whole way on the sample lists."""

EXPECTED = {
    "bulletin-en.figures.toml", "bulletin-en.html", "bulletin-zh.figures.toml", "bulletin-zh.html",
    "compare-en.png", "compare-zh.png", "rates-en.html", "rates-en.png", "rates-zh.html", "rates-zh.png",
    "year-over-year-en.png", "year-over-year-zh.png",
}  # fmt: skip


def test_the_demo_reads_counts_writes_and_checks(run, tmp_path):
    code, out, err = run("demo", "--folder", tmp_path / "demo")
    assert code == 0, out + err
    assert err == ""
    for said in ("11242", "11180", "27.9%", "15.3%", "2.8", "6619批次", "1231批次", "2.8倍", "485"):
        assert said in out, said
    assert {path.name for path in (tmp_path / "demo").iterdir()} >= EXPECTED
    assert str(tmp_path / "demo") in out
