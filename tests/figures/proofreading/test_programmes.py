"""Numbers of programmes other than routine ones: a sentence on a special check, a text that says what it counts."""

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.figures.scopes import in_data


@pytest.fixture(scope="module")
def batches():
    """Routine and special batches of two years, by channel and stage; some routine ones were not tested."""
    counts = {
        (2023, "online", "distribution", "routine"): (90, 90, 23),
        (2023, "offline", "production", "routine"): (178, 178, 25),
        (2024, "online", "distribution", "routine"): (174, 172, 49),
        (2024, "offline", "production", "routine"): (222, 215, 30),
        (2024, "online", "distribution", "special"): (20, 20, 13),
        (2024, "offline", "production", "special"): (22, 22, 7),
    }
    columns = ["year", "channel", "stage", "programme_kind", "sampled", "tested", "nonconforming"]
    return pd.DataFrame([(*key, *numbers) for key, numbers in counts.items()], columns=columns)


SPECIAL = "2024年开展专项抽查42批次，不合格20批次，其中线上20批次，不合格13批次；线下22批次，不合格{}批次。"


def test_parts_of_a_special_check_that_do_not_add_up_are_said(batches):
    proof = sc.proofread(SPECIAL.format(9), batches)
    wrong = proof.findings[proof.findings["severity"] == "error"]
    assert "9批次" in set(wrong["quote"])
    report = sc.check(sc.figures.Ledger.loads(proof.ledger.dumps()), batches)
    assert report.solution.status == "contradictory"
    assert not report.ok


def test_parts_of_a_special_check_are_parts_in_its_ledger(batches):
    proof = sc.proofread(SPECIAL.format(7), batches)
    assert proof.ok
    (parts,) = proof.ledger.parts
    assert (parts.whole, set(parts.parts)) == (
        "2024-special",
        {"online-2024-special", "offline-2024-special"},
    )
    assert "2024年线上专项抽查不合格发现率" in set(proof.implied["words"])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("programmes", [None, "special", "all", ("routine", "special")])
def test_what_is_written_of_any_programmes_is_read_back(batches, lang, programmes, tmp_path):
    kinds = {} if programmes is None else {"programmes": programmes}
    proof = sc.proofread(sc.summarise(batches, lang=lang, **kinds).text, batches)
    assert proof.findings.empty, proof.findings.to_string()
    sc.report(batches, tmp_path / "report.html", lang=lang, **kinds)
    proof = sc.proofread(tmp_path / "report.html", batches)
    assert proof.findings.loc[proof.findings["severity"] != "info"].empty, proof.findings.to_string()


def test_what_a_text_says_it_counts_is_in_its_ledger(batches):
    text = "2024年，共抽查{}批次，不合格20批次。以上为专项抽查的数据。另有监督抽查396批次，未计入上述数据。"
    proof = sc.proofread(text.format(42), batches)
    assert proof.ok
    scopes = {name: str(scope) for name, scope in in_data(proof.ledger.scopes).items()}
    assert scopes == {
        "2024": "programme_kind=special, year=2024",
        "2024-routine": "programme_kind=routine, year=2024",
    }
    wrong = sc.proofread(text.format(41), batches).findings
    assert wrong.loc[wrong["severity"] == "error", "quote"].tolist() == ["41批次"]


def test_words_of_a_programme_name_it_in_both_languages(batches):
    table = "Programme kind\tSampled\tTested\tNonconforming\nspecial\t42\t42\t20"
    proof = sc.proofread(table, batches)
    assert proof.findings.empty
    assert [str(scope) for scope in proof.ledger.scopes.values()] == ["programme_kind=special"]


def test_a_number_of_batches_grows_by_what_was_sampled():
    text = "In 2024, 396 batches were sampled, of which 387 were tested; the number of batches grew by 47.8% compared with 2023."
    assert sc.figures.extract(text).set_index("quote").loc["47.8%", "measure"] == "growth"
    data = pd.DataFrame(
        {"year": [2023, 2024], "sampled": [268, 396], "tested": [268, 387], "nonconforming": 9}
    )
    assert sc.proofread(text, data).findings.empty
