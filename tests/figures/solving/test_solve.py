"""Documents of published.csv: what follows from them, and which cannot be right."""

import re

import pytest

from spotcheck.errors import LedgerError
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


def test_a_conflict_that_takes_all_sampled_for_tested_says_so():
    figures = (("100", "sampled(a)"), ("50", "nonconforming(a)"), ("60%", "failure_rate(a)"))
    found = solve(ledger(*figures))
    assert found.assumptions == ("tested = sampled",)
    assert found.explanation.endswith("no figure says how many were.")
    assert solve(ledger(*figures, ("83", "tested(a)"))).status == "consistent"


def test_a_rate_of_nothing_is_contradictory():
    found = solve(ledger(("0", "tested(a)"), ("0%", "failure_rate(a)")))
    assert found.status == "contradictory"


def test_lone_counts_constrain_nothing_and_a_rate_with_its_counts_all():
    lone = ledger(("100", "sampled(a)"), ("10", "nonconforming(a)"), ("5", "kinds(a)"))
    assert solve(lone).constrained == ()
    held = ledger(
        ("100", "tested(a)"), ("10", "nonconforming(a)"), ("10%", "failure_rate(a)"), ("5", "kinds(a)")
    )
    assert solve(held).constrained == ("tested(a)", "nonconforming(a)", "failure_rate(a)")


def test_two_contradictions_are_two_conflicts_each_with_its_repairs():
    found = solve(
        ledger(
            *(("100", "tested(a)"), ("30", "nonconforming(a)"), ("31%", "failure_rate(a)")),
            *(("100", "tested(b)"), ("20", "nonconforming(b)"), ("25%", "failure_rate(b)")),
        )
    )
    assert [len(conflict.ids) for conflict in found.conflicts] == [3, 3]
    assert {"failure_rate(a)", "failure_rate(b)"} <= set(found.repairs["id"])


def test_any_quantity_of_the_grammar_can_be_asked_for():
    asked = ["failure_rate(b) - failure_rate(a)", "pass_rate(a)", "sampled(a) / sampled(b)", "conforming(a)"]
    found = solve(
        ledger(
            *(("100", "tested(a)"), ("10", "nonconforming(a)")),
            *(("50", "tested(b)"), ("10", "nonconforming(b)"), ("60", "sampled(b)"), ("120", "sampled(a)")),
        ),
        quantities=asked,
    )
    assert [implied(found, quantity) for quantity in asked] == [(0.1, 0.1), (0.9, 0.9), (2, 2), (90, 90)]


def test_figures_one_trusts_less_are_not_what_a_conflict_rests_on():
    one = Ledger.of(
        [
            {"id": "t", "printed": "100", "is": "tested(a)"},
            {"id": "n", "printed": "30", "is": "nonconforming(a)"},
            {"id": "r", "printed": "31%", "is": "failure_rate(a)"},
            {"id": "guess", "printed": "31%", "is": "failure_rate(a)"},
        ],
        scopes={"a": {}},
    )
    assert solve(one, trust={"guess": 0.2}).conflict == ("t", "n", "r")
    assert solve(one, trust={"r": 0.2}).conflict == ("t", "n", "guess")


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((("75.5%", "pass_rate(a)"), ("24.3%", "failure_rate(a)")), "75.650% and 75.750%"),
        (
            (("96.0%", "sampled(a) / sampled(b)"), ("-24.0%", "sampled(a) / sampled(b) - 1")),
            "75.950% and 76.050%",
        ),
    ],
)
def test_two_figures_of_one_ratio_contradict_each_other_and_their_counts_are_not_blamed(figures, said):
    counts = (("1000批次", "sampled(a)"), ("245批次", "nonconforming(a)"), ("1042批次", "sampled(b)"))
    found = solve(ledger(*counts, *figures))
    assert set(found.conflict) == {quantity for _, quantity in figures}
    assert said in solve(ledger(*figures), lang="en").explanation


def test_a_conflict_of_two_is_given_where_one_of_three_is_met_first():
    found = solve(
        ledger(
            ("1123批次", "sampled(all)"),
            ("285批次", "nonconforming(all)"),
            ("23.0%", "failure_rate(all)"),
            ("43.8%", "nonconforming(a) / nonconforming(all)"),
        )
    )
    assert found.conflict == ("nonconforming(all)", "nonconforming(a) / nonconforming(all)")


def test_it_takes_what_check_takes_and_several_ledgers_are_one_system(tmp_path):
    this = Ledger.of([{"id": "n", "printed": "12", "is": "sampled(all)"}], scopes={"all": {"year": 2022}})
    growth = Ledger.of(
        [{"id": "g", "printed": "20%", "is": "sampled(now) / sampled(before) - 1"}],
        scopes={"now": {"year": 2022}, "before": {"year": 2021}},
    )
    this.dump(tmp_path / "a.figures.toml")
    growth.dump(tmp_path / "b.figures.toml")
    given = [
        [this, growth],
        [tmp_path / "a.figures.toml", growth],
        tmp_path,
        str(tmp_path / "*.figures.toml"),
    ]
    for source in given:
        implied = solve(source).implied.set_index("quantity")
        assert (implied.loc["sampled(before)", "low"], implied.loc["sampled(before)", "high"]) == (10, 10)
    assert solve(str(tmp_path / "a.figures.toml")).status == "consistent"
    with pytest.raises(LedgerError, match="a ledger is a Ledger, a path or a list of them"):
        solve(7)


@pytest.mark.parametrize(
    "figures",
    [
        (
            ("20批次", "sampled(a)"),
            ("13批次", "nonconforming(a)"),
            ("4批次", "nonconforming(on)"),
            ("9批次", "nonconforming(off)"),
            ("122.2%", "sampled(a) / sampled(off) - 1"),
            ("4.5倍", "failure_rate(off) / failure_rate(on)"),
        ),
        (
            ("11批次", "sampled(a)"),
            ("4批次", "nonconforming(a)"),
            ("3批次", "nonconforming(off)"),
            ("1批次", "nonconforming(on)"),
            ("1.09倍", "failure_rate(a) / failure_rate(on)"),
            ("-2.6个百分点", "failure_rate(a) - failure_rate(off)"),
        ),
    ],
)
def test_a_contradiction_stands_where_it_is_not_settled_which_of_its_figures_can_be_spared(figures):
    found = solve(ledger(*figures, a=["on", "off"]), lang="en")
    assert found.status == "contradictory"
    assert len(found.conflict) == 3
    assert "122.222%" not in found.explanation  # it is what is printed
    assert not found.repairs.empty


def test_what_is_asked_for_wrongly_is_said(tmp_path):
    one = ledger(("12批次", "sampled(all)"))
    with pytest.raises(LedgerError, match=r"quantities is a list: quantities=\['sampled\(all\)'\]"):
        solve(one, quantities="sampled(all)")
    with pytest.raises(LedgerError, match="no figure has the id 'sampled'"):
        solve(one, trust={"sampled": 0.5})
    with pytest.raises(LedgerError, match="trusted from 0 to 1"):
        solve(one, trust={"sampled(all)": 7})
    path = tmp_path / "a.figures.toml"
    one.dump(path)
    assert solve([path, str(path), tmp_path]).figures == 1  # one file, however often it is named


def test_each_conflict_has_repairs_of_its_own_and_each_mends_it():
    printed = {"sampled(on)": "40", "nonconforming(on)": "50", "sampled(off)": "5", "nonconforming(off)": "9"}
    found = solve(ledger(*((text, quantity) for quantity, text in printed.items())), lang="en")
    lines = str(found).splitlines()
    first, second = (
        next(k for k, line in enumerate(lines) if line.startswith(f"With sampled({scope})"))
        for scope in ("on", "off")
    )
    assert "2 contradictions that share no figure" in lines[1]
    assert all("(on): " in line for line in lines[first + 1 : second])
    assert all("(off): " in line for line in lines[second + 1 : -1])
    assert second - first > 1
    assert len(found.advice) == 1 + 2 * 3
    for quantity, suggestion in zip(found.repairs["id"], found.repairs["suggestion"], strict=True):
        mended = {**printed, quantity: suggestion}
        (own,) = [conflict.ids for conflict in found.conflicts if quantity in conflict.ids]
        left = solve(ledger(*((text, name) for name, text in mended.items()))).conflicts
        assert not any(set(own) & set(conflict.ids) for conflict in left)


def test_a_growth_that_no_part_can_have_is_a_conflict_with_repairs_of_its_own():
    names = {"a": {"year": 2024}, "before": {"year": [2023, 2024]}}
    rows = [("n", "1250", "sampled(a)"), ("m", "839", "sampled(before)")]
    rows += [("g", "49%", "sampled(a) / sampled(before) - 1")]
    one = Ledger.of([{"id": i, "printed": p, "is": q} for i, p, q in rows], scopes=names)
    found = solve(one, lang="en")
    assert [conflict.ids for conflict in found.conflicts] == [("g",), ("n", "m")]
    assert "g: 0% instead of 49% (nearest to what the other figures allow)." in str(found)


def test_a_cause_mends_the_conflict_that_it_explains_and_hedges_are_taken_as_they_claim():
    """400 at least and under 400 contradict each other; the shares fit a base that is nearly 1300."""
    share = "sampled(on) / sampled(a)"
    rows = [("n", "nearly 1300", "sampled(a)"), ("m", "about 35%", share), ("z", "33%", share)]
    rows += [("u", "at least 400", "sampled(on)"), ("v", "under 400", "sampled(on)")]
    names = {"a": {"year": 2024}, "on": {"year": 2024, "channel": "online"}}
    found = solve(Ledger.of([{"id": i, "printed": p, "is": q} for i, p, q in rows], scopes=names))
    assert set(found.conflict) == {"u", "v"}
    assert found.causes.empty


def test_a_base_that_two_shares_need_is_no_cause_where_the_conflict_is_another():
    base = "nonconforming(all)"
    shares = (("50.7%", f"items(f) / {base}"), ("34.8%", f"items(c) / {base}"))
    counts = (("68", base), ("35", "items(f)"), ("24", "items(c)"))
    assert solve(ledger(*counts, *shares)).causes.loc[0, "needed"] == 69
    apart = (("30", "tested(b)"), ("40", "nonconforming(b)"))
    assert solve(ledger(*counts, *shares, *apart)).causes.loc[0, "needed"] == 69
    assert solve(ledger(("69", base), *counts[1:], *shares, *apart)).causes.empty


@pytest.mark.parametrize(
    ("conditions", "figures", "status"),
    [
        ({"failed_item": "lead"}, (("80", "sampled(b)"), ("64", "nonconforming(b)")), "contradictory"),
        ({"failed_item": "lead"}, (("80", "sampled(b)"), ("64", "tested(b)")), "consistent"),
        ({"failed_item": "lead"}, (("80%", "failure_rate(b)"),), "contradictory"),
        ({"verdict": "nonconforming"}, (("80", "tested(b)"), ("64", "nonconforming(b)")), "contradictory"),
        ({"verdict": "conforming"}, (("6", "nonconforming(b)"),), "contradictory"),
        ({"verdict": "pending"}, (("6", "sampled(b)"),), "consistent"),
        (
            {"verdict": ["conforming", "nonconforming"]},
            (("6", "sampled(b)"), ("4", "tested(b)")),
            "contradictory",
        ),
    ],
)
def test_a_failed_item_or_a_verdict_of_a_scope_is_that_of_all_its_batches(conditions, figures, status):
    rows = [{"id": q, "printed": p, "is": q} for p, q in figures]
    assert solve(Ledger.of(rows, scopes={"b": conditions})).status == status
