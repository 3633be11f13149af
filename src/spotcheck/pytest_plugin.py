"""Collect ``*.figures.toml`` as tests: one a figure, and ``consistent`` for the figures as a whole.

Data are named in the ini file, relative to it; without them only ``consistent`` says anything::

    [tool.pytest.ini_options]
    spotcheck_data = ["lists/*.xlsx"]
    spotcheck_defaults = ["channel=online"]   # what the lists do not say
    spotcheck_aliases = "mapping.toml"        # a saved mapping of their headers

Installed with spotcheck, this module is loaded by every run of pytest: it imports spotcheck when it meets a ledger.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from spotcheck.figures.checking import CheckReport
    from spotcheck.figures.counting import Counted

_SUFFIX = ".figures.toml"
_NOTED = "spotcheck"
_REJECTED = "spotcheck rejected rows"

_data = pytest.StashKey["Counted | None"]()
_reports = pytest.StashKey["dict[Path, CheckReport]"]()


class FigureFailure(Exception):  # noqa: N818 (a failure of a test, not an error)
    """A figure does not hold; its message is all there is to say."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the ini options."""
    parser.addini(
        "spotcheck_data", "lists, folders or globs that the figures are checked against", type="paths"
    )
    parser.addini(
        "spotcheck_defaults",
        "what the lists do not say, as COLUMN=VALUE, one a line",
        type="linelist",
    )
    parser.addini("spotcheck_aliases", "a saved mapping of headers to columns (TOML), as for --aliases")
    parser.addini(
        "spotcheck_strict", "whether other roundings and missing data fail too", type="bool", default=False
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a faulty option once, and not at each test."""
    try:
        config.getini("spotcheck_strict")
    except (ValueError, TypeError, pytest.UsageError) as error:
        raise pytest.UsageError(f"spotcheck_strict must be true or false ({error})") from error
    for text in config.getini("spotcheck_defaults"):
        name, sign, _ = text.partition("=")
        if not sign or not name.strip():
            raise pytest.UsageError(
                f"spotcheck_defaults takes COLUMN=VALUE, such as channel=online (got {text!r})"
            )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "LedgerFile | None":
    """Take ledgers."""
    return LedgerFile.from_parent(parent, path=file_path) if file_path.name.endswith(_SUFFIX) else None


class LedgerFile(pytest.File):
    """A ledger: a test a figure, and one for the whole."""

    def collect(self) -> Iterator[pytest.Item]:
        """Read the ledger; a fault of it is one line."""
        from spotcheck.errors import SpotcheckError
        from spotcheck.figures.ledger import Ledger

        try:
            # with data, columns are checked against them when a test runs: collecting reads no lists
            ledger = Ledger.load(self.path, columns=() if self.config.getini("spotcheck_data") else None)
        except SpotcheckError as error:
            raise self.CollectError(str(error)) from error
        for figure in ledger.figures:
            yield FigureItem.from_parent(self, name=figure.id, line=figure.line)
        yield FigureItem.from_parent(self, name="consistent", line=None, whole=True)


class FigureItem(pytest.Item):
    """A figure that must agree with the data, or all of them that must be true together."""

    def __init__(self, *, line: int | None, whole: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._line, self._whole = line, whole

    def runtest(self) -> None:
        """Fail with the explanation, or pass; a figure that nothing is known of is skipped."""
        from spotcheck.figures.outputs import rejected

        report = _report(self.config, self.path)
        if said := rejected(report):
            self.user_properties.append((_REJECTED, said))
        if self._whole:
            self._together(report)
            return
        row: Any = report.results.set_index("id").loc[self.name]
        if self.name in set(report.failures["id"]):
            raise FigureFailure(row["explanation"])
        if row["verdict"] in ("no-data", "waived"):
            pytest.skip(row["explanation"])
        if row["verdict"] != "match":
            self.user_properties.append((_NOTED, row["explanation"]))

    def _together(self, report: "CheckReport") -> None:
        from spotcheck.escape import visible
        from spotcheck.figures.outputs import blamed, holds_together, together

        wrong = [visible(one.explanation) for one in report.undivided]
        if not holds_together(report):
            advice = [visible(line) for line in report.solution.advice]
            wrong += [together(report), *blamed(report), *advice]
        if wrong:
            raise FigureFailure("\n    ".join(wrong))
        if report.solution.status != "consistent" or report.reread:
            self.user_properties.append((_NOTED, together(report)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:
        """Give the explanation instead of a traceback, for figures and for errors of ours."""
        from spotcheck.errors import SpotcheckError

        if isinstance(excinfo.value, FigureFailure):
            file = self.nodeid.partition("::")[0]
            return f"{file}:{self._line}: {excinfo.value}" if self._line else f"{file}: {excinfo.value}"
        if isinstance(excinfo.value, SpotcheckError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args, **kwargs)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the figure and its line."""
        # pytest would write the dots of a heading that ends the node id as colons
        return self.path, (self._line or 1) - 1, f"{self.path.name}: {self.name}"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say once that rows of the lists were rejected, and list what passed with a remark: another rounding."""
    reports = [
        (report, outcome == "passed")
        for outcome in ("passed", "failed", "skipped")
        for report in terminalreporter.stats.get(outcome, ())
    ]
    lines = [
        text
        for report, _ in reports
        for name, text in getattr(report, "user_properties", ())
        if name == _REJECTED
    ]
    lines += [
        f"{report.nodeid}: {text}"
        for report, passed in reports
        for name, text in getattr(report, "user_properties", ())
        if passed and name == _NOTED
    ]
    if lines:
        terminalreporter.section("published figures: worth a look")
        for line in dict.fromkeys(lines):
            terminalreporter.line(line)


def _report(config: pytest.Config, path: Path) -> "CheckReport":
    """Check a ledger, once in a process."""
    from spotcheck.figures.checking import check_ledgers
    from spotcheck.figures.ledger import Ledger

    reports = config.stash.setdefault(_reports, {})
    if path not in reports:
        data = _read(config)
        ledger = Ledger.load(path, columns=None if data is None else data.columns)
        reports[path] = check_ledgers([ledger], data, strict=config.getini("spotcheck_strict"))
    return reports[path]


def _read(config: pytest.Config) -> "Counted | None":
    """Read the data that the ini file names, once in a process."""
    if _data not in config.stash:
        from spotcheck.figures.counting import counted

        paths = config.getini("spotcheck_data")
        pairs = [text.partition("=") for text in config.getini("spotcheck_defaults")]
        defaults = {name.strip(): value.strip() for name, _, value in pairs}
        saved = config.getini("spotcheck_aliases")
        aliases = (config.inipath or config.rootpath / "pytest.ini").parent / saved if saved else None
        config.stash[_data] = (
            counted([str(path) for path in paths], defaults=defaults, aliases=aliases) if paths else None
        )
    return config.stash[_data]
