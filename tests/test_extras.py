"""Optional packages are imported only when used, and the error names the extra."""

import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest

import spotcheck as sc
from spotcheck.extras import require

ROOT = Path(__file__).parents[1]


def test_the_error_is_the_command_to_type():
    with pytest.raises(sc.MissingExtraError, match=re.escape("pip install 'spotcheck-stats[word]'")):
        require("no_such_package.part", "word", "writing Word files")


def test_every_extra_that_the_code_names_is_in_the_project_file():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    named = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r'require\(\s*"[\w.]+",\s*"(\w+)"', path.read_text("utf-8"))
    }
    assert named
    assert named <= set(extras)


def test_every_dependency_has_its_reason_in_the_readme():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    readme = (ROOT / "README.md").read_text("utf-8")
    reasons = readme[readme.index("## Why each dependency") :].lower()
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    names = {re.match(r"[\w.-]+", line).group().lower() for line in wanted} - {"spotcheck-stats"}
    assert [name for name in sorted(names) if name.removeprefix("python-") not in reasons] == []


def test_without_extras_a_report_names_the_extra(tmp_path):
    code = f"""
import sys
for name in ("docx", "xlsxwriter", "duckdb", "typer", "rich"):
    sys.modules[name] = None
import spotcheck as sc
tally = sc.counts({{(2020, "online"): (1, 30), (2020, "offline"): (2, 40)}}, ["year", "channel"])
for suffix in (".docx", ".xlsx"):
    try:
        sc.report(tally, {str(tmp_path)!r} + "/r" + suffix)
    except sc.MissingExtraError as error:
        print(error)
try:
    sc.tally({str(tmp_path)!r})
except sc.SpotcheckError as error:
    print(error)
from spotcheck.cli import main
main(["demo"])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2, done.stderr
    assert "spotcheck-stats[word]" in done.stdout
    assert "spotcheck-stats[excel]" in done.stdout
    assert "spotcheck-stats[cli]" in done.stderr
    assert "Traceback" not in done.stderr
