"""Proofreading a text: what contradicts, how sure that is, what follows, and the ledger that is left behind."""

from pathlib import Path

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import ArgumentError, DocumentError, SpotcheckError
from spotcheck.figures import Ledger

SEED = (
    "加大网售产品抽查力度，对150种消费品同步实施线上线下质量监督抽查，共抽查6619批次产品，发现并依法查处不合格产品1231批次，"
    "其中抽查线上销售产品1739批次，发现并依法查处不合格产品485批次，抽查批次量是2019年的2.8倍。"
)
#: bulletins of different years, so that one text may hold them all
_OF_OTHER_YEARS = (1, 2, 3, 5, 6, 9, 10)
_CONTRADICTIONS = ("contradiction", "sum", "two-values", "shares", "rounding", "other-base", "undecided")


def at(proof, quote: str, text: str):
    start = text.index(quote)
    found = proof.findings
    return found[(found["start"] < start + len(quote)) & (found["end"] > start)]


def test_the_seed_shows_what_follows_and_both_readings_of_its_multiple():
    proof = sc.proofread(f"2020年情况。{SEED}")
    assert proof.ok
    implied = {row.quantity: (row.low, row.high) for row in proof.implied.itertuples()}
    assert implied["sampled(offline-2020)"] == (4880, 4880)
    assert implied["nonconforming(offline-2020)"] == (746, 746)
    assert implied["sampled(online-2019)"] == (611, 632)
    assert implied["sampled(2019)"] == (2323, 2406)
    notes = dict(zip(proof.implied["quantity"], proof.implied["note"], strict=True))
    assert "1739批次" in notes["sampled(online-2019)"]
    assert "6619批次" in notes["sampled(2019)"]
    said = dict(zip(proof.implied["quantity"], proof.implied["words"], strict=True))
    assert said["nonconforming(offline-2020)"] == "2020年线下不合格数"
    assert said["sampled(2019)"] == "2019年抽查数"
    assert "2019年线上抽查数：611" in str(proof)
    assert set(at(proof, "2.8倍", proof.text)["code"]) == {"referent"}


def test_a_rate_that_its_counts_do_not_give_is_found_with_the_arithmetic_and_what_to_write():
    text = "共抽查1739批次，检验1739批次，其中不合格485批次，不合格发现率为28.9%。"
    proof = sc.proofread(text)
    assert not proof.ok
    found = at(proof, "28.9%", text)
    assert list(found["severity"]) == ["error"]
    assert "485 ÷ 1739 = 27.89%" in found["message"].iloc[0]
    assert "27.9%" in found["suggestion"].iloc[0]
    assert proof.text[found["start"].iloc[0] : found["end"].iloc[0]] == found["quote"].iloc[0]


def test_where_all_that_was_sampled_is_taken_for_tested_the_contradiction_is_a_warning_that_says_so():
    proof = sc.proofread("共抽查1739批次，其中不合格485批次，不合格发现率为28.9%。")
    assert proof.ok
    assert set(proof.findings["severity"]) == {"warning"}
    assert "抽查的批次均已检验" in proof.findings["message"].iloc[0]


def test_a_rate_below_what_the_sampled_allow_needs_no_assumption():
    text = "共抽查1739批次，其中不合格485批次，不合格发现率为17.9%。"
    proof = sc.proofread(text)
    assert "error" in set(at(proof, "17.9%", text)["severity"])


def test_numbers_of_different_sentences_contradict_with_the_guess_named():
    text = "2021年，全省抽查1402批次，检验1402批次。\n不合格181批次。\n全年不合格率为21.9%。"
    found = sc.proofread(text).findings
    found = found[found["code"] == "contradiction"]
    assert set(found["severity"]) == {"warning"}
    assert "同一批产品" in found["message"].iloc[0]


def test_two_channels_that_do_not_add_up_are_an_error():
    text = "2020年共抽查6619批次，不合格1231批次。其中，线上抽查1739批次，不合格485批次；线下抽查4880批次，不合格764批次。"
    proof = sc.proofread(text)
    found = at(proof, "764批次", text)
    assert list(found["severity"]) == ["error"]
    assert "746批次" in found["suggestion"].iloc[0]
    assert "颠倒" in found["suggestion"].iloc[0]


def test_a_list_that_may_be_partial_gives_nothing():
    text = "共抽查1402批次，其中童车85批次、插座60批次、涂料40批次。"
    assert not set(sc.proofread(text).findings["code"]) & set(_CONTRADICTIONS)


def test_a_truncated_rate_is_called_rounding_and_never_an_error():
    text = "共检验214批次，不合格8批次，不合格率为3.73%。"  # 8 / 214 = 3.738…
    proof = sc.proofread(text)
    assert proof.ok
    found = at(proof, "3.73%", text)
    assert list(found["code"]) == ["rounding"]
    assert list(found["severity"]) == ["warning"]
    assert "3.74%" in found["suggestion"].iloc[0]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # beside a contradiction of other numbers of the same set
        (
            "Inspectors tested 1,013 batches, with 415 found substandard, that is 40.9 percent. Only 29 percent failed.",
            ["40.9 percent"],
        ),
        # what is left of 100 % is of one cause with it
        ("抽查32组，检验32组，合格27组，合格率84.3%，不合格5组，不合格率15.7%。", ["84.3%", "15.7%"]),
    ],
)
def test_what_truncation_explains_is_no_error_either(text, quotes):
    found = sc.proofread(text).findings
    assert list(found.loc[found["code"] == "rounding", "quote"]) == quotes
    assert not set(found.loc[found["severity"] == "error", "quote"]) & set(quotes)


def test_a_wrong_rate_beside_a_truncated_one_is_an_error():
    found = sc.proofread("抽查32组，检验32组，合格27组，合格率84.3%，不合格5组，不合格率15.8%。").findings
    assert list(found.loc[found["severity"] == "error", "quote"]) == ["15.8%"]


def test_a_count_of_some_is_no_rest_where_others_make_up_the_whole():
    text = "共抽查410批次产品。其中，生产领域抽查5批次，流通领域实体店抽查394批次，流通领域电商平台抽查11批次。流通领域标称为本地企业生产的产品150批次。"
    assert sc.proofread(text).ok


def test_a_rate_that_no_whole_number_gives_is_found_without_a_numerator():
    text = "检验儿童玩具50批次，不合格率为11.0%。"
    found = at(sc.proofread(text), "11.0%", text)
    assert "contradiction" in set(found["code"])


def test_a_vague_word_against_its_number_is_found_at_the_word():
    text = "检验500批次，不合格118批次，不合格率23.6%，近三成的产品不合格。"
    proof = sc.proofread(text)
    wrong = proof.findings[proof.findings["severity"] == "error"]
    assert all("三成" in quote for quote in wrong["quote"])
    assert (
        not sc.proofread(text.replace("近三成", "近四分之一")).findings["code"].isin(["contradiction"]).any()
    )


def test_several_errors_are_told_apart():
    text = (
        "检验童车50批次，不合格10批次，不合格率25.0%。检验插座80批次，不合格8批次，不合格率10.0%。"
        "检验涂料40批次，不合格2批次，不合格率8.0%。"
    )
    proof = sc.proofread(text)
    for wrong in ("25.0%", "8.0%"):
        assert "error" in set(at(proof, wrong, text)["severity"])
    assert at(proof, "10.0%", text).empty


def test_the_most_certain_comes_first():
    text = "检验童车50批次，不合格10批次，不合格率25.0%。\n抽查插座80批次，不合格8批次，不合格率12.0%。合格率95.0%。"
    severities = list(sc.proofread(text).findings["severity"])
    assert severities == sorted(severities, key=["error", "warning", "info"].index)


def test_english_is_read_and_answered_in_english():
    text = "A total of 200 samples were tested, of which 30 (25.0%) were non-compliant."
    proof = sc.proofread(text)
    assert "30 ÷ 200 = 15.00%" in at(proof, "25.0%", text)["message"].iloc[0]
    assert "the text says" in at(proof, "25.0%", text)["message"].iloc[0]


def test_the_ledger_is_valid_readable_and_keeps_the_sentences():
    proof = sc.proofread(f"2020年情况。{SEED}")
    again = Ledger.loads(proof.ledger.dumps())
    assert again == proof.ledger
    assert all(figure.quote for figure in again.figures)
    ids = [figure.id for figure in again.figures]
    assert len(ids) == len(set(ids))
    assert "nonconforming-online-2020" in ids
    assert [f.id for f in sc.proofread(f"2020年情况。{SEED}").ledger.figures] == ids
    assert next(f for f in again.figures if f.id.startswith("ratio")).note


def test_a_saved_ledger_can_be_checked_and_solved(tmp_path):
    path = tmp_path / "draft.figures.toml"
    sc.proofread(f"2020年情况。{SEED}").ledger.dump(path)
    assert sc.figures.solve(Ledger.load(path)).status == "consistent"


@pytest.mark.parametrize(
    "text", ["", "没有数字。", "2020年5月1日，沪市监书〔2021〕119号。", "\n\n", "🧸" * 50]
)
def test_a_text_without_figures_gives_an_empty_proof(text):
    proof = sc.proofread(text)
    assert proof.ok
    assert proof.findings.empty
    assert proof.ledger.figures == ()
    assert proof.implied.empty


def test_every_number_has_a_state_and_coverage_counts_them():
    proof = sc.proofread("2020年，检验200批次，不合格30批次，不合格率15.0%，涉及18家企业。")
    states = dict(zip(proof.claims["quote"], proof.claims["state"], strict=True))
    assert states.pop("2020年") == "ignored"
    assert states.pop("200批次") == states.pop("30批次") == states.pop("15.0%") == "agrees"
    assert list(states.values()) == ["unverified"]
    assert "5个数字" in proof.coverage
    assert "其中3个可与其他数字" in proof.coverage


def test_coverage_counts_numbers_that_are_doubted_among_those_held_against_others():
    proof = sc.proofread("抽检823批次样品，合格815批次，不合格17批次，合格率97.96%。")
    assert "doubtful" in set(proof.claims["state"])
    assert "（其中0个" not in proof.coverage


def test_positions_are_those_of_the_text_also_behind_wide_and_traditional_characters():
    text = "２０２０年，線上抽檢５０批次，不合格１０批次，不合格率２５.０％。"
    proof = sc.proofread(text)
    for row in proof.claims.itertuples():
        assert text[row.start : row.end] == row.quote


def test_a_language_that_we_do_not_write_is_refused():
    with pytest.raises(ArgumentError, match="lang"):
        sc.proofread("抽查5批次", lang="fr")


def test_a_file_given_as_text_and_an_unknown_format_are_errors(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SEED, "utf-8")
    with pytest.raises(DocumentError, match="names a file"):
        sc.proofread(str(path))
    assert len(sc.proofread(path).claims) == len(sc.proofread(SEED).claims)
    with pytest.raises(SpotcheckError):
        sc.proofread(tmp_path / "a.odt")


def test_figures_are_held_against_data():
    data = sc.counts({(2020, "online"): (485, 1739), (2020, "offline"): (746, 4880)}, ["year", "channel"])
    good = "2020年，线上抽查1739批次，不合格485批次，不合格发现率为27.9%。"
    proof = sc.proofread(good, data)
    assert proof.ok
    assert set(proof.claims.loc[proof.claims["status"] == "figure", "state"]) == {"agrees"}
    wrong = good.replace("485", "458").replace("27.9", "26.3")
    proof = sc.proofread(wrong, data)
    assert not proof.ok
    found = at(proof, "458批次", wrong)
    assert "mismatch" in set(found["code"])
    assert "485批次" in " ".join(found["suggestion"])


def test_what_data_do_not_cover_is_left_unverified():
    data = sc.counts({(2020, "online"): (485, 1739)}, ["year", "channel"])
    proof = sc.proofread("2020年抽查童车30批次，立案6件，罚没款34.6万元。", data)
    assert proof.ok
    assert not set(proof.findings["code"]) & {"mismatch"}


def test_words_of_a_text_are_found_in_the_columns_of_the_data():
    data = sc.counts({"童车": (10, 50), "插座": (8, 80)}, "product")
    proof = sc.proofread("检验童车50批次，不合格12批次，不合格率24.0%。", data)
    assert "mismatch" in set(proof.findings["code"])


@pytest.mark.parametrize("seed", range(100))
def test_a_consistent_bulletin_gives_no_contradiction(bulletins, seed):
    text = bulletins.text_of(_bulletin(bulletins, seed))
    findings = sc.proofread(text).findings
    assert not set(findings["code"]) & set(_CONTRADICTIONS), text


def test_one_wrong_number_is_found_and_no_other_named_for_it(bulletins):
    found, named = 0, []
    for seed in range(100):
        text, start, end, _ = bulletins.wrong(_bulletin(bulletins, seed), seed)
        findings = sc.proofread(text).findings
        findings = findings[findings["code"].isin(_CONTRADICTIONS)]
        here = (findings["start"] < end) & (findings["end"] > start)
        found += bool(here.any())
        errors = findings["severity"] == "error"
        if errors.any() and not (errors & here).any():
            named.append(text)
    assert named == []
    assert found >= 97


def _bulletin(bulletins, seed: int):
    return bulletins.chinese(seed) if seed % 4 else bulletins.english(seed)


def test_the_same_text_gives_the_same_page_each_time(tmp_path):
    for name in ("a.html", "b.html"):
        sc.proofread(SEED).to_html(tmp_path / name)
    assert Path(tmp_path / "a.html").read_bytes() == Path(tmp_path / "b.html").read_bytes()


def test_sets_called_alike_are_kept_apart_in_a_ledger_that_loads_again():
    text = "玩具抽查100批次，不合格10批次。\n\n二、第二季度\n玩具抽查200批次，不合格20批次。"
    ledger = sc.proofread(text).ledger
    assert len({scope.conditions for scope in ledger.scopes.values()}) == 2
    assert sc.figures.Ledger.loads(ledger.dumps()) == ledger


def test_two_years_side_by_side_are_what_a_growth_is_of():
    text = "2019年抽查621批次，2020年抽查1739批次，增长2.8倍。"
    assert "growth-is-multiple" in set(sc.proofread(text).findings["code"])
    assert sc.proofread("2019年抽查621批次，2020年抽查1739批次，增长1.8倍。").findings.empty


def test_a_percentage_that_is_the_difference_of_two_rates_is_a_fault_of_wording():
    found = sc.proofread("2023年不合格率为2.2%，较2022年的5.0%下降2.8%。").findings
    assert set(found.loc[found["severity"] != "info", "code"]) == {"percent-or-points"}


def test_three_parts_of_which_two_are_the_values_of_a_column_are_no_contradiction():
    text = (
        "2023年共抽检125480批次，不合格3267批次，不合格率为2.60%。餐饮环节抽检58210批次，不合格1893批次，不合格率为3.25%；"
        "流通环节抽检55120批次，不合格1210批次，不合格率为2.20%；生产环节抽检12150批次，不合格164批次，不合格率为1.35%。"
    )
    proof = sc.proofread(text)
    assert proof.findings.empty
    assert not any(
        len(part.parts) == 2 for part in proof.ledger.parts
    )  # production and distribution are not all


def test_what_a_sum_proves_is_not_left_to_a_guess():
    text = (
        "2022年，共抽查1580批次产品，检出不合格产品114批次，不合格发现率为8.92%。其中，生产环节抽查860批次，不合格52批次；"
        "销售环节抽查720批次，不合格89批次。"
    )
    first = sc.proofread(text).findings.iloc[0]
    assert (first["severity"], first["code"], first["quote"]) == ("error", "sum", "114批次")
    assert "52 + 89 = 141" in first["message"]
    assert "141" in first["suggestion"]


def test_good_and_bad_ones_that_add_up_show_that_all_were_tested():
    findings = sc.proofread("共抽检1250批次，合格1218批次，不合格32批次，合格率为98.44%。").findings
    assert list(findings.loc[findings["severity"] == "error", "quote"]) == ["98.44%"]


def test_clean_tables_are_counted_where_they_lie_and_rejected_rows_are_said(tmp_path):
    batches = pd.DataFrame(
        {"year": 2020, "channel": ["online", "online", "offline"], "product": ["童车", "灯具", "童车"],
         "verdict": ["nonconforming", "conforming", "conforming"]}
    )  # fmt: skip
    batches.to_parquet(tmp_path / "clean.parquet", index=False)
    assert sc.proofread("2020年共抽查3批次，其中童车2批次。", tmp_path / "clean.parquet").findings.empty
    listed = batches.assign(verdict=["不合格", "合格", "见报告"], channel="线下")
    listed.to_csv(tmp_path / "list.csv", index=False)
    proof = sc.proofread("2020年共抽查2批次。", tmp_path / "list.csv")
    assert list(proof.findings["code"]) == ["rejected-rows"]
    assert "清单共3行，其中1行被退回，未计入" in str(proof)


def test_a_text_without_figures_is_not_said_to_be_right():
    assert str(sc.proofread("本次抽查情况良好。", lang="zh")).endswith("没有可核对的统计数字。")


@pytest.mark.parametrize(("printed", "wrong"), [("180.0%", False), ("118.0%", True)])
def test_the_later_year_may_stand_first_in_a_growth(printed, wrong):
    findings = sc.proofread(f"2020年抽查线上产品1739批次，2019年抽查621批次，同比增长{printed}。").findings
    assert ("contradiction" in set(findings["code"])) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "抽查了63家企业，其中我区有2家企业的产品不合格，另有三家企业拒绝接受抽查。",
        "检出18家企业生产的24批次产品不合格。4家企业的4批次电水壶中，1家企业的1批次不合格。",
        "上半年接到举报十六宗，较去年同期多一倍。",
    ],
)
def test_small_counts_that_may_be_of_other_firms_are_no_contradiction(text):
    proof = sc.proofread(text)
    assert not set(proof.findings["severity"]) & {"error", "warning"}, str(proof)


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("本次抽查线上1739批次、线下4880批次，合计6629批次。", "6629批次", "1739 + 4880 = 6619"),
        ("抽检网店样品60批次、实体店样品140批次，共计210批次。", "210批次", "60 + 140 = 200"),
        ("本次抽查120家企业，发现18家企业的产品不合格，企业不合格率为16.0%。", "16.0%", "18 ÷ 120 = 15.00%"),
        ("线上抽查2600批次，占全部抽查批次5000批次的54%。", "54%", "2600 ÷ 5000 = 52.0%"),
        ("2020年抽查1739批次，是2019年621批次的2.3倍。", "2.3倍", "1739 ÷ 621 = 2.80倍"),
        ("全年查办案件200件，其中罚没案件50件，占35%。", "35%", "50 ÷ 200 = 25.0%"),
        ("此次共抽查童车50种产品，合格37种，抽样合格率为64%。", "64%", "37 ÷ 50 = 74.0%"),
        ("共抽查维保单位402家，合格392家，合格率为95.7%。", "95.7%", "392 ÷ 402 = 97.51%"),
        ("今年不合格率9.0%，比去年同期的10.3%下降了2.3个百分点。", "2.3个百分点", "9.0% − 10.3% = −1.30"),
        ("不合格率由18.2%降至14.9%，下降4.3个百分点。", "4.3个百分点", "14.9% − 18.2% = −3.30"),
        (
            "The failure rate fell from 18.2% to 14.9%, a drop of 4.3 percentage points.",
            "4.3 percentage points",
            "14.9% − 18.2% = −3.30",
        ),
        ("抽查量由1120批次增至1739批次，增长65.3%。", "65.3%", "1739 ÷ 1120 − 1 = 55.27%"),
        (
            (
                "抽查童装80批次，不合格12批次，不合格率15%；童鞋60批次，不合格9批次，不合格率18%；"
                "玩具100批次，不合格10批次，不合格率10%。"
            ),
            "18%",
            "9 ÷ 60 = 15.0%",
        ),
    ],
)
def test_a_wrong_total_behind_its_parts_rate_of_firms_or_move_between_two_numbers_is_found(
    text, quote, right
):
    found = at(sc.proofread(text), quote, text)
    assert set(found["severity"]) <= {"error", "warning"}
    assert any(right in message for message in found["message"])


@pytest.mark.parametrize(
    "text",
    [
        "Eight of these nine had been bought online, so 57% of the 14 online models failed.",
        "Nine alarms failed. Eight of these were bought online, where 57% of the 14 models failed.",
        "Three of the five recalled models were sold online, where 60% of the 20 models failed.",
        "The recall rate among the 18 failing models was 33% (6), and 72 of the 90 models passed (80%).",
        "Of 250 samples, 230 complied; 15 had labelling faults and 8 had composition faults.",
        "About 5,800 samples were subjected to microbiological examination and 4,600 to chemical analyses.",
    ],
)
def test_english_counts_of_other_clauses_and_faults_that_may_overlap_are_no_error(text):
    proof = sc.proofread(text)
    assert proof.ok, str(proof)


def test_nothing_is_said_to_follow_for_sets_that_are_called_alike():
    proof = sc.proofread("甲、乙两个市场共抽查20批次、12批次、15批次，不合格3批次、2批次、1批次。")
    assert not proof.implied["quantity"].str.startswith("failure_rate").any()


def test_a_rate_is_not_explained_by_what_a_broken_sum_would_make_of_its_count():
    text = (
        "2024年共抽查3284批次产品，发现301批次产品不合格，抽查不合格率为9.2%。在生产领域抽查1362批次，不合格58批次，"
        "不合格率为4.3%；在流通领域抽查1922批次，不合格234批次，不合格率为12.6%。"
    )
    found = at(sc.proofread(text), "12.6%", text)
    assert set(found["severity"]) <= {"error", "warning"}


@pytest.mark.parametrize(
    "text",
    [
        SEED,
        "共抽查1739批次，不合格485批次，不合格率28.9%。",
        "抽查童装80批次，不合格12批次，不合格率15%；童鞋60批次，不合格9批次，不合格率18%。",
        "2020年，线上检验1739批次，不合格485批次，不合格率为27.9%；线下检验4880批次，不合格764批次；合计检验6619批次，不合格1231批次。",
        "2020年，共检验6619批次，不合格1231批次，其中，线上检验1739批次，不合格485批次；线下检验4880批次，不合格764批次。",
        "Of 250 samples, 230 complied; 15 had labelling faults and 8 had composition faults.",
        "Nine alarms failed. Eight of these were bought online, where 57% of the 14 models failed.",
    ],
)
def test_the_ledger_that_is_left_behind_says_what_the_proof_says(text):
    proof = sc.proofread(text)
    assert sc.check(proof.ledger).ok == proof.ok
    assert all(figure.waived for figure in proof.ledger.figures if figure.waived is not None)


def test_a_failing_computation_is_said_once_and_mended_by_its_own_numbers() -> None:
    text = (
        "线上抽查626批次，不合格132批次，不合格发现率19.9%；线下抽查775批次，不合格69批次，不合格发现率8.9%。"
        "线上不合格发现率是线下的2.2倍。全部抽查1437批次，不合格201批次。"
    )
    found = sc.proofread(text).findings
    found = found[found["code"] == "contradiction"]
    assert set(found["quote"]) <= {"626批次", "132批次", "19.9%"}
    assert found["quote"].is_unique
    advice = dict(zip(found["quote"], found["suggestion"], strict=True))
    assert "662" in advice["626批次"]
    assert not any(slipped in said for said in advice.values() for slipped in ("91.9", "123", "266"))


@pytest.mark.parametrize("rest", ["", "We tested 240 lamps and 60 failed. "])
def test_a_part_of_the_failed_is_held_against_them_alone(rest: str) -> None:
    found = sc.proofread(rest + "Of the 60 failures, 33 (65%) concerned small parts.").findings
    assert "65%" in set(found.loc[found["severity"] == "warning", "quote"])


def test_all_of_a_rest_are_not_all_of_the_whole() -> None:
    found = sc.proofread("网购的15件样品中有3件纤维不符合要求、4件标识不规范，其余8件全部符合要求。").findings
    assert not (found["severity"] == "warning").any()


def test_the_page_does_not_replace_the_document(tmp_path):
    path = tmp_path / "draft.html"
    path.write_text(f"<p>{SEED}</p>", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(sc.SpotcheckError, match=r"draft\.html is the document that was read"):
        sc.proofread(path).to_html(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        (
            "2020年线上共抽查1739批次，其中不合格485批次，不合格发现率为28.9%。",
            "en",
            "485 ÷ 1739 = 27.89%, but the text says '28.9%'",
        ),
        (
            "In 2020, 1,739 online samples were tested and 485 failed, a failure rate of 28.9%.",
            "zh",
            "485 ÷ 1,739 = 27.89%，而文中写的是“28.9%”",
        ),
    ],
)
def test_messages_are_in_the_language_asked_for_and_the_text_is_read_in_its_own(text, lang, said):
    proof = sc.proofread(text, lang=lang)
    assert list(proof.claims["quote"]) == list(sc.proofread(text).claims["quote"])
    assert list(proof.claims["measure"]) == list(sc.proofread(text).claims["measure"])
    assert said in " ".join(proof.findings["message"])
    assert proof.lang == proof.ledger.document.language == lang
