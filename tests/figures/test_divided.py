"""Parts of a ledger against data: no batch in two of them, none outside of the whole, none left."""

import json

import pandas as pd
import pytest

from spotcheck.errors import SpotcheckError
from spotcheck.figures import Ledger, check
from spotcheck.figures.outputs import to_github, to_json, to_junit

SCOPES = {
    "all": {"year": 2024},
    "online": {"year": 2024, "channel": "online"},
    "offline": {"year": 2024, "channel": "offline"},
    "shops": {"year": 2024, "stage": "distribution"},
    "factories": {"year": 2024, "stage": "production"},
    "toys": {"product": "toy"},
    "lead": {"year": 2024, "failed_item": "lead"},
    "cord": {"year": 2024, "failed_item": "cord"},
}


def batches():
    """16 online and 9 offline batches of 2024 (4 in shops, 5 in factories), 3 offline ones of 2023; two that failed two items."""
    made = [(2024, "online", "distribution", "toy" if k < 6 else "cup") for k in range(16)]
    made += [(2024, "offline", "distribution" if k < 4 else "production", "toy") for k in range(9)]
    made += [(2023, "offline", "production", "toy")] * 3
    frame = pd.DataFrame(made, columns=["year", "channel", "stage", "product"])
    items = [["lead", "cord"] if k < 2 else ["lead"] if k < 5 else [] for k in range(len(frame))]
    return frame.assign(verdict=["nonconforming" if i else "conforming" for i in items], failed_items=items)


def checked(parts, *figures, data=None, lang="en", **options):
    listed = figures or [("25批次", "sampled(all)")]
    entries = [{"id": f"f{k}", "printed": printed, "is": of} for k, (printed, of) in enumerate(listed)]
    ledger = Ledger.of(entries, scopes=SCOPES, parts=parts, document={"language": lang})
    return check(ledger, batches() if data is None else data, **options)


@pytest.mark.parametrize(
    ("parts", "lang", "why"),
    [
        (["online", "shops"], "en", "16 batches are in both 'online' and 'shops'; 5 batches are in none of them"),
        (["online", "shops"], "zh", "按数据，all并非由所列部分不重不漏地组成：online与shops有16批次相同；有5批次不属于任何一部分"),
        (["online", "factories"], "en", "4 batches are in none of them"),
        (["offline", "toys"], "en", "'toys'; 3 batches of 'toys' are not in 'all'; 10 batches are in none of them"),
        (["lead", "cord"], "en", "they have 7 batches together, and the whole has 25"),
    ],
)  # fmt: skip
def test_parts_that_the_data_contradict_are_named_and_fail_though_no_figure_hits_them(parts, lang, why):
    report = checked({"all": parts}, lang=lang)
    assert list(report.results["verdict"]) == ["match"]
    assert not report.ok
    assert [one.explanation.endswith(why) for one in report.undivided] == [True], report.undivided


@pytest.mark.parametrize("parts", [["online", "offline"], ["shops", "factories"]])
def test_parts_that_divide_their_whole_pass(parts):
    assert checked({"all": parts}).ok


def test_the_figures_that_agree_with_the_data_are_not_accused_for_parts_that_are_none():
    figures = [("25批次", "sampled(all)"), ("16批次", "sampled(online)"), ("20批次", "sampled(shops)")]
    report = checked({"all": [["online", "shops"], ["online", "offline"]]}, *figures)
    assert set(report.results["verdict"]) == {"match"}
    assert (report.solution.status, len(report.undivided), report.ok) == ("consistent", 1, False)


def test_batches_that_the_list_does_not_place_show_nothing():
    unplaced = batches()
    unplaced.loc[20:24, "stage"] = None
    assert checked({"all": ["shops", "factories"]}, data=unplaced).ok


def test_every_output_says_it_with_its_place(tmp_path):
    path = tmp_path / "a.figures.toml"
    path.write_text(
        'schema = "spotcheck.figures/1"\n[document]\nlanguage = "en"\n[scopes]\nall = { year = 2024 }\n'
        'online = { year = 2024, channel = "online" }\nshops = { year = 2024, stage = "distribution" }\n'
        '[parts]\nall = ["online", "shops"]\n[[figure]]\nid = "n"\nprinted = "25"\nis = "sampled(all)"\n',
        encoding="utf-8",
    )
    report = check(path, batches())
    said = "the parts of 'all' do not divide it in the data: 16 batches are in both 'online' and 'shops'"
    assert f"{path}:9: {said}" in str(report)
    assert "line=9,title=parts::" + said in to_github(report)
    assert json.loads(to_json(report))["parts"][0]["line"] == 9
    assert '<testcase classname="spotcheck.figures" name="parts"><failure type="parts"' in to_junit(report)


def test_a_column_that_the_data_do_not_have_is_an_error_as_ever():
    with pytest.raises(SpotcheckError, match="no column 'stage'"):
        checked({"all": ["shops", "factories"]}, data=batches().drop(columns="stage"))
