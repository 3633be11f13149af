"""The year of a document, for tables that do not name their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spotcheck.figures.claims import Claim

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LONGEST_TITLE = 60
_TITLES = 3


def dated(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Give figures of tables the year of the document, where they have none of their own.

    Parameters
    ----------
    claims
        The numbers of the text.
    text
        The text; its year is the one that its first lines name, or all the prose.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> text = "2020年抽查情况\\n品类\\t抽查批次\\n玩具\\t120\\n服装\\t80"
    >>> [str(c.scope.conditions) for c in dated(claims_of(text), text) if c.cell]
    ["(('year', '2020'),)", "(('year', '2020'),)"]
    """
    year = _of_title(text) or _of_prose(claims)
    if not year:
        return list(claims)
    return [
        _in_year(claim, year) if claim.cell is not None and claim.status == "figure" else claim
        for claim in claims
    ]


def _in_year(claim: Claim, year: str) -> Claim:
    if claim.scope.get("year"):
        return claim
    return replace(claim, scope=claim.scope.joined(year=year))


def _of_title(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_TITLES]
    years = {
        y for line in lines if len(line) <= _LONGEST_TITLE and "\t" not in line for y in _YEAR.findall(line)
    }
    return years.pop() if len(years) == 1 else ""


def _of_prose(claims: Sequence[Claim]) -> str:
    years = {c.scope.get("year") for c in claims if c.status == "figure" and c.cell is None} - {""}
    return years.pop() if len(years) == 1 else ""
