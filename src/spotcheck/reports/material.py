"""What the sections of a report are made from."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from spotcheck.language import Language, formats, report
from spotcheck.reports.counted import Counted
from spotcheck.reports.document import Table
from spotcheck.reports.draft import Draft
from spotcheck.reports.tabled import note_table

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Material:
    """What the sections are made from.

    Attributes
    ----------
    data
        The batches, tally or Intake that the report is of.
    counted
        Their counts.
    year, base
        The year reported, and the year before where the data have it.
    lang
        Language.
    draft
        The text so far, and the ledger to which printed numbers are added.
    breaks
        Year → what changed in it.
    """

    data: Any
    counted: Counted
    year: int | None
    base: int | None
    lang: Language
    draft: Draft
    breaks: dict[int, str]

    @property
    def rows(self) -> "pd.DataFrame":
        """The tally in scope, of all years."""
        return self.counted.in_scope

    @property
    def now(self) -> "pd.DataFrame":
        """The tally in scope, of the year reported."""
        return self.rows if self.year is None else self.rows[self.rows["year"] == self.year]

    @property
    def two_years(self) -> "pd.DataFrame":
        """The tally in scope, of the year reported and the one before."""
        return self.rows[self.rows["year"].isin([self.year, self.base])]

    @property
    def shown(self) -> list[int]:
        """The years that the report shows: the run of three or more, else the year reported and the one before."""
        run = self.counted.years()
        if len(run) > 2 and self.counted.count(**self.when).tested:
            return run
        return [year for year in (self.year, self.base) if year is not None]

    @property
    def when(self) -> dict[str, Any]:
        """The conditions of the year."""
        return {} if self.year is None else {"year": self.year}

    def text(self, name: str, /, **slots: object) -> str:
        """Give a heading, caption or sentence."""
        return report.text(name, self.lang, **slots)

    def joined(self, *sentences: str) -> str:
        """Join those sentences that are there."""
        return {"zh": "", "en": " "}[self.lang].join(filter(None, sentences))

    def table(
        self, block: Table, keys: tuple[str, ...] = (), base: dict[str, Any] | None = None, **more: Any
    ) -> Table:
        """Give a table of the year whose numbers are noted in the ledger; it says where they are of unrounded rates."""
        if any(formats.unrounded(row, block.columns) for row in block.rows()):
            block = replace(block, note=self.joined(block.note, self.text("unrounded")))
        note_table(self.draft, self.counted, block, keys, base, **self.when, **more)
        return block
