"""How many reference values spotcheck, statsmodels and scipy reproduce, call by call.

    python benchmarks/stats_agreement.py [--output stats-agreement.json]

The values are those in tests/oracle (R packages and printed tables), each with the tolerance it was given with. A peer is
asked for a value only where it documents the same method; "wrong" is a value outside the tolerance (NaN included),
"raised" an exception.
"""

import argparse
import importlib.util
import json
import warnings
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy import stats as sp
from scipy.stats import contingency
from statsmodels.stats import contingency_tables, multitest, proportion, rates

from spotcheck import stats

ORACLE = Path(__file__).parents[1] / "tests" / "oracle"


def load_calls():
    spec = importlib.util.spec_from_file_location("oracle_calls", ORACLE / "calls.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def limits(pair):
    return {"lower": pair[0], "upper": pair[1]}


def sm_proportion(method):
    return lambda i: limits(
        proportion.proportion_confint(i["x"], i["n"], alpha=1 - i["confidence"], method=method)
    )


def sp_proportion(method):
    return lambda i: limits(sp.binomtest(i["x"], i["n"]).proportion_ci(i["confidence"], method=method))


def sm_two(compare, **options):
    return lambda i: limits(
        proportion.confint_proportions_2indep(
            i["x1"], i["n1"], i["x2"], i["n2"], compare=compare, alpha=1 - i["confidence"], **options
        )
    )


def table(i):
    return np.array([[i["x1"], i["n1"] - i["x1"]], [i["x2"], i["n2"] - i["x2"]]])


def sp_relative_risk(i):
    found = contingency.relative_risk(i["x1"], i["n1"], i["x2"], i["n2"]).confidence_interval(i["confidence"])
    return limits(found)


def sp_odds_ratio(i):
    return limits(contingency.odds_ratio(table(i)).confidence_interval(i["confidence"]))


def sm_count(method):
    return lambda i: limits(
        rates.confint_poisson(i["x"], i["exposure"], method=method, alpha=1 - i["confidence"])
    )


def sm_count_ratio(method):
    return lambda i: limits(
        rates.confint_poisson_2indep(
            i["x1"], i["t1"], i["x2"], i["t2"], method=method, compare="ratio", alpha=1 - i["confidence"]
        )
    )


def sp_alternative(i):
    return i.get("alternative", "two-sided").replace(".", "-")


def sp_chi2(*, correct, lambda_=None, key="statistic"):
    def call(i):
        found = sp.chi2_contingency(table(i), correction=correct, lambda_=lambda_)
        return {key: found.statistic, "p_value": found.pvalue}

    return call


def sp_boschloo(i):
    side = {"less": "greater", "greater": "less"}[i["alternative"]]  # the source tests p2 − p1
    cells = np.array([[i["x1"], i["x2"]], [i["n1"] - i["x1"], i["n2"] - i["x2"]]])
    return {"p_value": sp.boschloo_exact(cells, alternative=side).pvalue}


def sm_adjust(method):
    return lambda i: {"p_adjusted": multitest.multipletests(i["p"], method=method)[1]}


def stratified(i):
    return contingency_tables.StratifiedTable(
        [table(dict(zip(("x1", "n1", "x2", "n2"), cells, strict=True))).astype(float)
         for cells in zip(i["x1"], i["n1"], i["x2"], i["n2"], strict=True)]
    )  # fmt: skip


def sm_cmh(i):
    t = stratified(i)
    test = t.test_null_odds(correction=i["correct"])
    low, high = t.oddsratio_pooled_confint()
    return {
        "statistic": test.statistic,
        "p_value": test.pvalue,
        "or_mh": t.oddsratio_pooled,
        "lower": low,
        "upper": high,
    }


def sm_breslow_day(i):
    test = stratified(i).test_equal_odds(adjust=i["tarone"])
    return {"statistic": test.statistic, "p_value": test.pvalue}


def sm_mh_or(i):
    t = stratified(i)
    low, high = t.logodds_pooled_confint()
    return {"log_or_estimate": t.logodds_pooled, "lower": low, "upper": high}


def sm_homogeneity(i):
    statistic, p_value, _ = proportion.proportions_chisquare(i["x"], i["n"])
    return {"statistic": statistic, "p_value": p_value}


STATSMODELS = {
    "prop_wilson": sm_proportion("wilson"),
    "prop_clopper_pearson": sm_proportion("beta"),
    "prop_jeffreys_bcd": sm_proportion("jeffreys"),
    "prop_agresti_coull_clipped": sm_proportion("agresti_coull"),
    "prop_wald": sm_proportion("normal"),
    "rd_miettinen_nurminen": sm_two("diff", method="score"),
    "rd_mee_score": sm_two("diff", method="score", correction=False),
    "rd_newcombe": sm_two("diff", method="newcomb"),
    "rd_agresti_caffo": sm_two("diff", method="agresti-caffo"),
    "rd_wald": sm_two("diff", method="wald"),
    "rr_miettinen_nurminen": sm_two("ratio", method="score"),
    "rr_koopman_score": sm_two("ratio", method="score", correction=False),
    "rr_katz_log": sm_two("ratio", method="log"),
    "or_miettinen_nurminen": sm_two("odds-ratio", method="score"),
    "or_woolf": sm_two("odds-ratio", method="logit"),
    "pois_exact_garwood": sm_count("exact-c"),
    "pois_midp": sm_count("midp-c"),
    "pois_score": sm_count("score"),
    "rate_ratio_wald_log": sm_count_ratio("wald-log"),
    "rate_ratio_score": sm_count_ratio("score"),
    "cmh_test": sm_cmh,
    "breslow_day": sm_breslow_day,
    "mh_or": sm_mh_or,
    "k_sample_chi2": sm_homogeneity,
    "chisq_homogeneity_k": sm_homogeneity,
    "padjust_bonferroni": sm_adjust("bonferroni"),
    "padjust_holm": sm_adjust("holm"),
    "padjust_hochberg": sm_adjust("simes-hochberg"),
    "padjust_hommel": sm_adjust("hommel"),
    "padjust_bh": sm_adjust("fdr_bh"),
    "padjust_by": sm_adjust("fdr_by"),
}
SCIPY = {
    "prop_wilson": sp_proportion("wilson"),
    "prop_wilson_cc": sp_proportion("wilsoncc"),
    "prop_clopper_pearson": sp_proportion("exact"),
    "rr_katz_log": sp_relative_risk,
    "or_fisher_conditional": sp_odds_ratio,
    "chi2_2x2": sp_chi2(correct=False),
    "chi2_2x2_yates": sp_chi2(correct=True),
    "g_test_2x2": sp_chi2(correct=False, lambda_="log-likelihood"),
    "fisher_exact_test": lambda i: {
        "p_value": sp.fisher_exact(table(i), alternative=sp_alternative(i)).pvalue
    },
    "boschloo_onesided": sp_boschloo,
    "binom_test_exact": lambda i: {
        "p_value": sp.binomtest(i["x"], i["n"], i["p0"], alternative=sp_alternative(i)).pvalue
    },
    "padjust_bh": lambda i: {"p_adjusted": sp.false_discovery_control(i["p"])},
    "padjust_by": lambda i: {"p_adjusted": sp.false_discovery_control(i["p"], method="by")},
}


def judge(call, case, close):
    try:
        got = call(case["inputs"])
    except Exception:  # noqa: BLE001 — whatever a peer raises is a value it does not give
        return "raised"
    pairs = [(got[key], value) for key, value in case["outputs"].items() if key in got]
    return "right" if all(close(have, want, case["tolerance"]) for have, want in pairs) else "wrong"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path, help="a file for the results as JSON")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    calls = load_calls()
    cases = json.loads((ORACLE / "oracle-dev.json").read_text(encoding="utf-8"))
    names = ("spotcheck", "statsmodels", "scipy")
    rows = {}
    for case in cases:
        method = case["method"]
        row = rows.setdefault(
            method, {"values": 0, "source": case["source"], **{name: Counter() for name in names}}
        )
        row["values"] += 1
        row["spotcheck"][judge(lambda i, m=method: calls.CALLS[m](stats, i), case, calls.close)] += 1
        for name, peers in (("statsmodels", STATSMODELS), ("scipy", SCIPY)):
            if method in peers:
                row[name][judge(peers[method], case, calls.close)] += 1
    print("| call | values | " + " | ".join(names) + " |\n|---|---:|---|---|---|")
    for method, row in rows.items():
        print(f"| {method} | {row['values']} | " + " | ".join(said(row[name]) for name in names) + " |")
    total = {name: sum((row[name] for row in rows.values()), Counter()) for name in names}
    print(f"| all | {len(cases)} | " + " | ".join(said(total[name]) for name in names) + " |\n")
    packages = {package: version(package) for package in ("numpy", "scipy", "statsmodels")}
    text = json.dumps({**packages, "rows": rows, "total": total}, indent=1, ensure_ascii=False)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)


def said(counts):
    asked = sum(counts.values())
    if not asked:
        return ""
    others = ", ".join(f"{counts[word]} {word}" for word in ("wrong", "raised") if counts[word])
    return f"{counts['right']} of {asked}" + (f" ({others})" if others else "")


if __name__ == "__main__":
    main()
