"""Sample lists that come with the package: synthetic batches whose totals equal the published ones."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spotcheck.intake import Intake

__all__ = ["folder", "ledger", "shanghai"]


def folder() -> Path:
    """Give the folder of the sample lists, in an installed package or in a checkout.

    >>> sorted(path.suffix for path in folder().glob("2020-o*"))
    ['.csv', '.xlsx']
    """
    installed = Path(__file__).parent / "sample_lists"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "data" / "samples"


def ledger() -> Path:
    """Give the ledger of the published document whose totals the lists equal.

    >>> ledger().name
    'shanghai-2021-119.figures.toml'
    """
    return folder() / "shanghai-2021-119.figures.toml"


def shanghai(*, lang: str = "en") -> "Intake":
    """Read the sample lists: 2019 and 2020, online and offline, and a livestream special check.

    Every batch is invented; the totals of 2020 are those of 沪市监书〔2021〕119号.

    Parameters
    ----------
    lang
        Language of the messages, ``"zh"`` or ``"en"``.

    Returns
    -------
    Intake
        11 180 accepted batches, and some dozens of rows that were wrong on purpose, rejected with their reasons.

    Examples
    --------
    >>> import spotcheck as sc
    >>> intake = sc.samples.shanghai()
    >>> intake.accepted, intake.accepted + len(intake.rejected) == intake.rows
    (11180, True)
    """
    from spotcheck.intake import read

    lists = sorted([*folder().glob("20*.csv"), *folder().glob("20*.xlsx")])
    return read(lists, lang=lang)
