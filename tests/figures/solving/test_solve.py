"""Documents of published.csv: what follows from them, and which cannot be right."""

import re

import pytest

from spotcheck.figures import Ledger, solve


def ledger(*figures, **parts):
    names = dict.fromkeys([n for _, q in figures for n in re.findall(r"\((.*?)\)", q)])
    names |= dict.fromkeys([n for whole, listed in parts.items() for n in (whole, *listed)])
    rows = [{"id": q, "printed": p, "is": q} for p, q in figures]
    return Ledger.of(rows, scopes={n: {"extra": n} for n in names}, parts=parts)


def implied(solution, quantity):
    row = solution.implied.set_index("quantity").loc[quantity]
    return row["low"], row["high"]


@pytest.mark.parametrize(("referent", "base"), [("online", (611, 632)), ("all", (2323, 2406))])
def test_the_seed_implies_offline_and_the_base_of_the_year_before(referent, base):
    found = solve(
        ledger(
            ("6619批次", "sampled(all)"),
            ("1231批次", "nonconforming(all)"),
            ("1739批次", "sampled(online)"),
            ("485批次", "nonconforming(online)"),
            ("2.8倍", f"sampled({referent}) / sampled(before)"),
            all=["online", "offline"],
        )
    )
    assert found.status == "consistent"
    assert implied(found, "sampled(offline)") == (4880, 4880)
    assert implied(found, "nonconforming(offline)") == (746, 746)
    assert implied(found, "sampled(before)") == base


def test_national_2021_implies_the_failures_of_each_stage():
    found = solve(
        ledger(
            ("25636批次", "sampled(all)"),
            ("3120批次", "nonconforming(all)"),
            ("16356批次", "sampled(p)"),
            ("9.8%", "failure_rate(p)"),
            ("9280批次", "sampled(d)"),
            ("16.4%", "failure_rate(d)"),
            all=["p", "d"],
        )
    )
    assert implied(found, "nonconforming(p)") == (1595, 1602)
    assert implied(found, "nonconforming(d)") == (1518, 1525)


def test_eight_of_214_is_not_printed_as_1_87_percent():
    found = solve(
        ledger(("8批次", "nonconforming(a)"), ("214批次", "tested(a)"), ("1.87%", "failure_rate(a)"))
    )
    assert found.status == "contradictory"
    assert len(found.conflict) == 3
    assert "4批次" in set(found.repairs["suggestion"])


def test_two_shares_that_fit_one_other_base_have_a_common_cause():
    base = "nonconforming(all)"
    found = solve(
        ledger(
            ("68批次", base),
            ("140批次", "tested(all)"),
            ("35项", "items(f)"),
            ("50.7%", f"items(f) / {base}"),
            ("24项", "items(c)"),
            ("34.8%", f"items(c) / {base}"),
        )
    )
    assert found.status == "contradictory"
    assert found.causes.loc[0, "needed"] == 69


def test_a_truncated_rate_is_a_matter_of_rounding():
    found = solve(ledger(("349批次", "tested(o)"), ("45.84%", "failure_rate(o)")))
    assert (found.status, found.rounding) == ("rounding", ("failure_rate(o)",))
    assert implied(found, "nonconforming(o)") == (160, 160)
