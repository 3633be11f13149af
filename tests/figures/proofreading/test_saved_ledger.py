"""The ledger that a proof leaves behind is accepted by `check`, which says of each figure what the proof says."""

import pytest

import spotcheck as sc
from spotcheck.figures import Ledger

TWICE = (
    "2020年共抽查32批次，不合格4批次，不合格率12.5%。共抽查40批次，不合格5批次。线上抽查10批次，不合格3批次。"
)


def tally(**counts):
    """Year 2020: nonconforming, tested by channel."""
    return sc.counts({(2020, channel): pair for channel, pair in counts.items()}, ["year", "channel"])


def saved(text, data, tmp_path):
    path = tmp_path / "t.figures.toml"
    proof = sc.proofread(text, data)
    proof.ledger.dump(path)
    return proof, path


def test_sets_that_only_the_text_tells_apart_have_no_data_and_a_reason(tmp_path):
    data = tally(online=(3, 10), offline=(1, 22))
    proof, path = saved(TWICE, data, tmp_path)
    assert "place_in_text" in path.read_text(encoding="utf-8")
    report = sc.check(path, data)
    assert (report.ok, proof.ok) == (True, True)
    verdicts = report.results.set_index("printed")["verdict"]
    assert list(verdicts[["32批次", "4批次", "12.5%", "10批次", "3批次"]]) == ["match"] * 5
    assert list(verdicts[["40批次", "5批次"]]) == ["no-data"] * 2
    told = report.results.set_index("printed").loc["40批次", "explanation"]
    assert told == "2020-passage-2与文中另一处同名，数据无从区分"
    assert not sc.check(path, data, strict=True).ok
    states = proof.claims.set_index("quote")["state"]
    assert states["40批次"] == "unverified"
    assert states["32批次"] == "agrees"


def test_the_first_of_them_is_held_against_the_data(tmp_path):
    data = tally(online=(3, 10), offline=(1, 25))
    proof, path = saved(TWICE, data, tmp_path)
    report = sc.check(path, data)
    assert not proof.ok
    assert not report.ok
    assert set(report.failures["printed"]) == set(proof.findings.query("code == 'mismatch'")["quote"])
    assert "place_in_text" not in " ".join(report.results["explanation"])


def test_such_a_ledger_is_checked_without_data_and_solved(tmp_path):
    _, path = saved(TWICE, None, tmp_path)
    assert sc.check(path).ok
    assert sc.figures.solve(Ledger.load(path)).status == "consistent"


DOUBTFUL = "2020年，共抽查33批次，不合格4批次；其中线上抽查11批次，不合格3批次；抽查批次量是2019年的2.8倍。"


@pytest.mark.parametrize("text", [TWICE, DOUBTFUL, "2020年线上抽查12批次，不合格3批次，较上年增长20%。"])
def test_a_check_of_it_fails_where_the_proof_has_an_error_and_nowhere_else(tmp_path, text):
    cells = {
        (2020, "online"): (3, 11),
        (2020, "offline"): (1, 22),
        (2019, "online"): (3, 10),
        (2019, "offline"): (1, 10),
    }
    data = sc.counts(cells, ["year", "channel"])
    proof, path = saved(text, data, tmp_path)
    assert sc.check(path, data).ok == proof.ok


def test_what_only_a_guess_holds_against_the_data_is_waived_with_the_guess(tmp_path):
    data = sc.counts(
        {(2020, "online"): (3, 11), (2020, "offline"): (1, 22), (2019, "online"): (6, 20)},
        ["year", "channel"],
    )
    proof, path = saved(DOUBTFUL, data, tmp_path)
    assert list(proof.findings.query("code == 'mismatch'")["severity"]) == ["warning"]
    waived = [figure.waived for figure in Ledger.load(path).figures if figure.printed.text == "2.8倍"]
    assert waived[0].startswith("如果说的是")
