"""Cards of a page: a number in large, and below it what it counts (396, 抽查批次): read as the row of a table."""

import re

from spotcheck.figures.claims.tables import Rows

_CARD = re.compile(
    r"[ \t]*(?P<number>\d[\d,]*(?:\.\d+)?%?)[ \t]?"
    r"(?P<label>(?:[总總]|共|累[计計]|[监監]督|完成)*(?:抽[查检檢样樣验驗]|[检檢][验驗测測]|[监監][测測]|不?合格|不[达達][标標]|[问問][题題])[^，。；：、\d\s]{0,8}?"
    r"(?:批次|批|[数數]|量|率))[ \t]*"
)
_LEAST = 2


def cards_within(text: str) -> list[tuple[int, int, Rows]]:
    r"""Find lines of a number and its name, two or more one behind the other, as rows of the name and the number.

    Examples
    --------
    >>> [(start, end, rows) for start, end, rows in cards_within("简报\n396抽查批次\n20.4%不合格发现率\n")]
    [(3, 22, [[(6, '抽查批次'), (3, '396')], [(16, '不合格发现率'), (11, '20.4%')]])]
    """
    found: list[tuple[int, int, Rows]] = []
    rows: Rows = []
    at = begins = 0
    for line in [*text.split("\n"), ""]:
        card = _CARD.fullmatch(line)
        if card:
            begins = begins if rows else at
            rows.append([(at + card.start(name), card[name]) for name in ("label", "number")])
        else:
            if len(rows) >= _LEAST:
                found.append((begins, at - 1, rows))
            rows = []
        at += len(line) + 1
    return found
