"""What tables leave unsaid: the year of their document, the base of a comparison, what a share is of."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spotcheck.figures.claims import Claim, Where
from spotcheck.language.proof_cues import BASE_COLUMN, CHANNELS, MIX_TABLE

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LONGEST_TITLE = 60
_TITLES = 3
#: measures that compare with a base, and the measure of the base where the table does not say
_COMPARED = {"ratio": "sampled", "growth": "sampled", "change": "failure_rate"}


def completed(claims: Sequence[Claim], text: str) -> list[Claim]:
    r"""Give figures of tables the year of the document, the year before in columns of a base, and the base of shares.

    Parameters
    ----------
    claims
        The numbers of the text.
    text
        The text; its year is the one that its first lines name, or all the prose.

    Returns
    -------
    list of Claim
        The same numbers; those of prose as they were.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> text = "2020年抽查情况\n品类\t抽查批次\n玩具\t120\n服装\t80"
    >>> [str(c.scope.conditions) for c in completed(claims_of(text), text) if c.cell]
    ["(('year', '2020'),)", "(('year', '2020'),)"]
    """
    year = _of_title(text) or _of_prose(claims)
    heads = _Heads(text)
    return [
        _completed(claim, year, heads) if claim.cell is not None and claim.status == "figure" else claim
        for claim in claims
    ]


class _Heads:
    """The header of each column of each table."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.first: list[list[str]] = []
        at, inside = 0, False
        for line in text.split("\n"):
            row = "\t" in line
            if row and not inside:
                self.starts.append(at)
                self.first.append(line.split("\t"))
            inside = row
            at += len(line) + 1

    def of(self, claim: Claim) -> tuple[str, str]:
        """Give the header of the column of a claim, and the whole header row of its table."""
        table = bisect_right(self.starts, claim.start) - 1
        if table < 0 or claim.cell is None or claim.cell[1] >= len(self.first[table]):
            return "", ""
        return self.first[table][claim.cell[1]], "\t".join(self.first[table])

    def label(self, claim: Claim) -> str:
        """Give the first cell of the row of a claim."""
        start = self.text.rfind("\n", 0, claim.start) + 1
        return self.text[start : claim.start].partition("\t")[0]


def _completed(claim: Claim, year: str, heads: _Heads) -> Claim:
    head, row = heads.of(claim)
    compares = BASE_COLUMN.search(row) or MIX_TABLE.search(row)  # a caption then names the year of the base
    now = (year if compares else "") or claim.scope.get("year") or year
    if BASE_COLUMN.search(head) and now.isdigit() and not _YEAR.search(head):
        now = str(int(now) - 1)
    if now:
        claim = replace(claim, scope=claim.scope.joined(year=now))
    channel = next((value for value, words in CHANNELS.items() if words.search(heads.label(claim))), "")
    if channel and not claim.scope.get("channel"):
        claim = replace(claim, scope=claim.scope.joined(channel=channel))
    if claim.measure == "share":
        mix = bool(MIX_TABLE.search(row))
        whole = Where((("year", now),)) if now and (mix or not claim.base.get("year")) else claim.base
        return replace(
            claim, base_measure="tested" if mix else claim.base_measure or "nonconforming", base=whole
        )
    if claim.measure in _COMPARED and BASE_COLUMN.search(row) and now.isdigit() and not MIX_TABLE.search(row):
        before = claim.scope.joined(year=str(int(now) - 1))
        return replace(claim, base=before, base_measure=claim.base_measure or _COMPARED[claim.measure])
    return claim


def _of_title(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_TITLES]
    years = {
        y for line in lines if len(line) <= _LONGEST_TITLE and "\t" not in line for y in _YEAR.findall(line)
    }
    return years.pop() if len(years) == 1 else ""


def _of_prose(claims: Sequence[Claim]) -> str:
    years = [
        year for c in claims if c.status == "figure" and c.cell is None and (year := c.scope.get("year"))
    ]
    # It begins with its own year; earlier ones are what it compares with.
    return years[0] if years and years[0] == max(years) else ""
