"""Product-quality spot checks: from the messy sampling list to a bulletin whose numbers hold.

``import spotcheck as sc`` is all a notebook needs: every public name is here, and each is loaded when it is first
used, so that importing the package costs next to nothing.

>>> import spotcheck as sc
>>> tally = sc.counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
>>> print(tally.to_string(index=False))
channel  sampled  tested  nonconforming
 online     1739    1739            485
offline     4880    4880            746
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotcheck import figures, intake, plot, samples, stats
    from spotcheck.errors import (
        ArgumentError,
        ChartError,
        ColumnError,
        DocumentError,
        FontError,
        GlyphWarning,
        IntakeError,
        LedgerError,
        MissingExtraError,
        MixedStagesWarning,
        ScopeWarning,
        SpotcheckError,
        SpotcheckWarning,
    )
    from spotcheck.figures import CheckReport, Proof, check, proofread
    from spotcheck.intake import Intake, read, validate
    from spotcheck.measures import (
        compare,
        decompose,
        failed_items,
        failure_rates,
        observed_expected,
        rank,
        year_over_year,
    )
    from spotcheck.reports import Summary, report, summarise, table
    from spotcheck.schema import Batch, OfflineBatch, OnlineBatch
    from spotcheck.tallies import counts, tally

__version__ = "0.1.0"

_ERRORS = (
    "ArgumentError ChartError ColumnError DocumentError FontError GlyphWarning IntakeError LedgerError "
    "MissingExtraError MixedStagesWarning ScopeWarning SpotcheckError SpotcheckWarning"
).split()
_MEASURES = "compare decompose failed_items failure_rates observed_expected rank year_over_year".split()

#: where each public name lives; a name that maps to None is a subpackage of its own
_HOMES: dict[str, str | None] = {
    **dict.fromkeys(_ERRORS, "errors"),
    **dict.fromkeys(_MEASURES, "measures"),
    **dict.fromkeys(("Intake", "read", "validate"), "intake"),
    **dict.fromkeys(("Batch", "OfflineBatch", "OnlineBatch"), "schema"),
    **dict.fromkeys(("counts", "tally"), "tallies"),
    **dict.fromkeys(("Summary", "report", "summarise", "table"), "reports"),
    **dict.fromkeys(("CheckReport", "Proof", "check", "proofread"), "figures"),
    **dict.fromkeys(("figures", "intake", "plot", "samples", "stats")),
}

__all__ = [  # noqa: RUF022 (grouped as the documentation groups them)
    "read", "validate", "Intake", "OnlineBatch", "OfflineBatch", "Batch",
    "tally", "counts",
    "failure_rates", "observed_expected", "compare", "year_over_year", "decompose", "rank", "failed_items",
    "summarise", "Summary", "table", "report",
    "check", "CheckReport", "proofread", "Proof",
    "figures", "intake", "plot", "samples", "stats",
    "ArgumentError", "ChartError", "ColumnError", "DocumentError", "FontError", "GlyphWarning", "IntakeError",
    "LedgerError", "MissingExtraError", "MixedStagesWarning", "ScopeWarning", "SpotcheckError", "SpotcheckWarning",
    "__version__",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'spotcheck' has no attribute {name!r}")
    home = _HOMES[name]
    found = (
        import_module(f"spotcheck.{name}")
        if home is None
        else getattr(import_module(f"spotcheck.{home}"), name)
    )
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
