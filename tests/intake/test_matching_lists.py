"""Lists in the manner of many offices: how many columns are decided, and how many of those rightly."""

import runpy
from pathlib import Path

import pandas as pd
import pytest

from spotcheck.intake.matching import header_score, match_columns

LISTS = runpy.run_path(str(Path(__file__).with_name("header_lists.py")))


def judged(one):
    """(header, truth, column, confidence) of each column of a list."""
    given = one.headers
    if one.columns is not None:
        given = pd.concat([pd.Series(cells, name=name) for name, cells in zip(one.headers, one.columns, strict=True)], axis=1)  # fmt: skip
    found = match_columns(given)
    return list(zip(one.headers, one.truth, found["column"], found["confidence"], strict=True))


@pytest.fixture(scope="module")
def lists():
    return LISTS["header_lists"](300)


@pytest.fixture(scope="module")
def columns(lists):
    return [(one.office, one.columns is not None, *column) for one in lists for column in judged(one)]


@pytest.mark.parametrize("with_cells", [False, True])
def test_of_offices_set_aside_85_percent_of_columns_are_decided_and_99_percent_of_those_rightly(columns, with_cells):  # fmt: skip
    aside = LISTS["set_aside"]()
    unseen = [column for column in columns if column[0] in aside and column[1] == with_cells]
    decided = [column for column in unseen if column[5] != "unsure"]
    wrong = [column for column in decided if column[3] != column[4]]
    assert len(unseen) > 1000
    assert len(decided) >= 0.85 * len(unseen)
    assert len(wrong) <= 0.01 * len(decided), wrong


def test_cells_decide_more_than_names(columns):
    share = {
        with_cells: sum(c[5] != "unsure" for c in columns if c[1] == with_cells) / sum(c[1] == with_cells for c in columns)
        for with_cells in (False, True)
    }  # fmt: skip
    assert share[True] > share[False]


def test_who_samples_is_never_taken_for_who_is_sampled(columns):
    samplers = (
        "抽样单位",
        "抽样单位名称",
        "采样单位",
        "抽检单位",
        "抽样机构",
        "抽样机构名称",
        "抽检机构",
        "采样机构",
    )
    said = {column[4] for column in columns if column[2].strip("　 *：（必填）") in samplers}
    assert said == {""}


def test_a_header_row_scores_as_one_and_a_row_of_cells_does_not(lists):
    heads = [header_score(one.headers) for one in lists]
    assert min(heads) >= 2
    rows = [header_score(list(row)) for one in lists if one.columns for row in zip(*one.columns, strict=True)]
    assert max(rows) < 2


def test_a_list_and_each_of_its_names_alone_agree_where_both_are_certain(lists):
    for one in lists[:30]:
        together = match_columns(one.headers)
        for header, column, confidence in together[["header", "column", "confidence"]].to_numpy():
            alone = match_columns([header]).iloc[0]
            if confidence == alone["confidence"] == "certain":
                assert column == alone["column"]
