"""Lists of a kind in each line, below a line that says what is counted."""

import pytest

from spotcheck.figures.claims import extract

LINES = {
    "plain": "{}\nNuts: 120\nSweets: 1,130\n",
    "bullets": "{}\n\n- Nuts: 120\n- Sweets: 1,130\n",
    "apart": "{}\n\nNuts: 120;\n\nSweets: 1,130.\n",
}


@pytest.mark.parametrize(
    ("heading", "measure"),
    [
        ("Complaints by category:", "cases"),
        ("The breakdown of complaints for the quarter is as follows:", "cases"),
        ("Samples tested:", "tested"),
        ("Products sampled by category in 2023:", "sampled"),
        ("Samples that failed:", "nonconforming"),
        ("Non-compliant batches by type:", "nonconforming"),
    ],
)
@pytest.mark.parametrize("lines", LINES)
def test_lines_are_of_what_their_heading_counts(heading: str, measure: str, lines: str):
    found = extract(LINES[lines].format(heading)).query("status == 'figure'")
    assert list(zip(found["measure"], found["value"], strict=True)) == [(measure, 120), (measure, 1130)]
    assert list(found["scope"].str.replace(r",? ?year=\d+", "", regex=True)) == ["Nuts", "Sweets"]


@pytest.mark.parametrize("heading", ["Opening hours:", "The shop sells:", "We asked the makers to comment:"])
def test_lines_below_any_other_heading_state_nothing(heading: str):
    found = extract(LINES["plain"].format(heading))
    assert not (found["status"] == "figure").any()
