"""The layers of the design: each module imports only what stands below it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "spotcheck"

#: layer → how high it stands; parts of one height do not import each other
HEIGHT = {
    **dict.fromkeys(["errors", "extras", "files", "escape"], 0),
    **dict.fromkeys(["language", "stats", "schema"], 1),
    **dict.fromkeys(["tallies", "intake"], 2),
    **dict.fromkeys(["measures", "samples"], 3),
    **dict.fromkeys(["plot", "figures"], 4),
    "reports": 5,
    **dict.fromkeys(["cli", "pytest_plugin"], 6),
    "__main__": 7,
}
#: what stands at one height but is plainly used: errors speak of each other, and samples read lists
ALLOWED = {("extras", "errors"), ("files", "errors")}


def layer(module: str) -> str:
    return module.split(".")[1]


def imports():
    """Every import of a spotcheck module: (importing layer, imported layer, where)."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        if parts == ("spotcheck", "__init__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}:{node.lineno}: relative import"
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            for name in names:
                if name.startswith("spotcheck."):
                    yield parts[1], layer(name), f"{path.name}:{node.lineno}"


def test_each_layer_imports_only_what_stands_below_it():
    wrong = [
        f"{where}: {importer} imports {imported}"
        for importer, imported, where in imports()
        if imported in HEIGHT and importer != imported and (importer, imported) not in ALLOWED
        and HEIGHT[imported] >= HEIGHT[importer]
    ]  # fmt: skip
    assert wrong == []


def test_every_module_belongs_to_a_layer():
    found = {
        p.stem if p.is_file() else p.name
        for p in SOURCE.iterdir()
        if not p.name.startswith(("_", ".", "py.typed"))
    }
    assert found - {"sample_lists"} == set(HEIGHT) - {"__main__"}


def test_stats_knows_nothing_of_frames_or_languages():
    text = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "stats").rglob("*.py"))
    assert "pandas" not in text
    assert {imported for importer, imported, _ in imports() if importer == "stats"} <= {
        "stats",
        "errors",
        "escape",
    }


def loaded(statement: str) -> set[str]:
    """Top-level and second-level names of the modules that a fresh interpreter loads."""
    code = f"import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"
    return set(
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        ).stdout.split()
    )


HEAVY = "matplotlib scipy.stats polars duckdb pyspark docx xlsxwriter rich typer zhplot jinja2".split()


@pytest.mark.parametrize("module", HEAVY)
def test_importing_spotcheck_loads_neither_charts_nor_extras(module):
    assert module not in loaded("import spotcheck as sc; sc.tally; sc.failure_rates; sc.read")


def test_asking_for_the_version_loads_nothing_heavy():
    names = loaded("import spotcheck.cli")
    assert not {"pandas", "numpy", "pydantic", "typer", "rich"} & names


def test_no_module_is_longer_than_500_lines():
    long = {
        p.name: n
        for p in SOURCE.rglob("*.py")
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 500
    }
    assert long == {}


def test_no_line_is_longer_than_one_can_read():
    # patterns are broken at their alternatives; what is left are sentences of messages
    long = {
        f"{p.name}:{i}"
        for p in SOURCE.rglob("*.py")
        for i, line in enumerate(p.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > 165
    }
    assert long == set()


def test_every_public_name_can_be_had():
    import spotcheck as sc

    assert all(getattr(sc, name) is not None for name in sc.__all__)
    assert sc.CheckReport is sc.figures.CheckReport
    assert sc.Proof is sc.figures.Proof
    with pytest.raises(AttributeError, match="no attribute 'taly'"):
        _ = sc.taly
