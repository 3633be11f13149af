"""Every reference value that others computed, named by its id and source, to the tolerance it was given with."""

import importlib.util
import json
from pathlib import Path

import pytest

from spotcheck import stats

HERE = Path(__file__).parent
CASES = json.loads((HERE / "oracle-dev.json").read_text(encoding="utf-8"))


def _load_calls():
    spec = importlib.util.spec_from_file_location("oracle_calls", HERE / "calls.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


calls = _load_calls()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_value_is_reproduced(case):
    got = calls.CALLS[case["method"]](stats, case["inputs"])
    compared = {key: value for key, value in case["outputs"].items() if key in got}
    assert compared, f"nothing to compare in {case['id']}"
    for key, expected in compared.items():
        assert calls.close(got[key], expected, case["tolerance"]), (
            f"{case['id']} {key}: {got[key]!r}, but {case['source']} gives {expected!r} "
            f"(tolerance {case['tolerance']:g}) for {case['inputs']}"
        )


def test_there_are_780_cases_and_a_call_for_each():
    assert len(CASES) == 780
    assert {case["method"] for case in CASES} <= set(calls.CALLS)


def test_comparison_can_fail():
    assert not calls.close(0.25001, 0.25, 1e-6)
    assert not calls.close(float("nan"), 0.25, 1e-6)
    assert not calls.close(1.0, "Inf", 1e-6)
