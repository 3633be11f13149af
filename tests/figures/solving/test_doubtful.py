"""What is left out of figures that cannot all be true."""

from spotcheck.figures import Ledger, solve
from spotcheck.figures.solving.doubtful import doubtful

_FIGURES = [
    ("checked", "3805 enterprises", "enterprises(all)"),
    ("sampled", "2560 batches", "sampled(all)"),
    ("failed", "44 batches", "nonconforming(all)"),
    ("rate", "1.7%", "failure_rate(all)"),
]


def _ledger(*left_out, **printed):
    rows = [
        {"id": name, "printed": printed.get(name, text), "is": quantity}
        for name, text, quantity in _FIGURES
        if name not in left_out
    ]
    return Ledger.of(rows, scopes={"all": {"extra": "all"}})


def test_one_figure_is_left_out_that_alone_mends_all():
    """Without the batches the failed ones and their rate would still contradict the enterprises."""
    assert doubtful(_ledger(), []) == ["checked"]
    assert solve(_ledger("checked")).status == "consistent"


def test_a_figure_that_is_doubted_goes_first():
    assert doubtful(_ledger(), ["sampled"])[0] == "sampled"
    assert solve(_ledger("sampled", *doubtful(_ledger(), ["sampled"]))).status == "consistent"


def test_nothing_is_left_out_of_what_can_be_true_or_is_only_cut_off():
    assert doubtful(_ledger("checked"), []) == []
    cut_off = _ledger("checked", failed="45 batches")
    assert solve(cut_off).status == "rounding"
    assert doubtful(cut_off, []) == []
