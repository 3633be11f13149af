"""From a text to its claims: tables apart from prose, each in its language, and the ties between claims."""

import re
from collections.abc import Callable
from dataclasses import replace

from spotcheck.figures.claims.apart import told_apart
from spotcheck.figures.claims.cards import cards_within
from spotcheck.figures.claims.flattened import flattened_within
from spotcheck.figures.claims.linking import linked
from spotcheck.figures.claims.model import Claim
from spotcheck.figures.claims.normal import Normal, normalise
from spotcheck.figures.claims.spaced import spaced_within
from spotcheck.figures.claims.tables import Rows, claims_of_table, tables_within
from spotcheck.language import Language

_HAN = re.compile(r"[一-鿿]+")
_TOLD_BY = 20_000
#: so many times as much of one language, and a text is of that one whatever was asked for
_PLAINLY = 4
_LATIN = re.compile(r"[A-Za-z]{2,}")


def claims_of(text: str, *, lang: str | None = None) -> list[Claim]:
    """Read a text into claims, in the order of the text.

    Parameters
    ----------
    text
        Prose, with tables of tabs or pipes where there are any.
    lang
        ``zh`` or ``en``, where the text is of both; None: told from the text.

    Returns
    -------
    list of Claim
        One a number, with the links between them (`Link.target` is a place in this list).

    Examples
    --------
    >>> first, second = claims_of("Of 2260 products tested, 1832 failed.")
    >>> first.measure, second.measure, second.links[0].kind
    ('tested', 'nonconforming', 'denominator')
    """
    tables = tables_within(text)
    prose = _without(text, tables)
    spaced = spaced_within(prose)
    prose, tables = _without(prose, spaced), [*tables, *spaced]
    cards = cards_within(prose)
    prose, tables = _without(prose, cards), [*tables, *cards]
    flat = flattened_within(prose)
    prose, tables = _without(prose, flat), [*tables, *flat]
    chosen = language_read(text, lang)
    claims = _grammar(chosen)(normalise(prose, chosen))
    for start, _, rows in tables:
        claims.extend(_placed(rows, text[max(0, start - 80) : start]))
    return told_apart(linked(sorted(claims, key=lambda c: (c.start, c.end)), text))


def _grammar(lang: Language) -> Callable[[Normal], list[Claim]]:
    """Give what reads a language; its grammar is a thousand patterns, compiled when a text of it is read."""
    if lang == "zh":
        from spotcheck.figures.claims.chinese.reading import read
    else:
        from spotcheck.figures.claims.english.reading import read
    return read


def language_read(text: str, lang: str | None) -> Language:
    """Say which language a text is read in: the one asked for, unless it is plainly of the other.

    >>> language_read("抽查5批次", "en"), language_read("家具: 5 batches of 家具 were tested", "en"), language_read("5", "zh")
    ('zh', 'en', 'zh')
    """
    head = text[:_TOLD_BY]
    han, latin = sum(map(len, _HAN.findall(head))), len(_LATIN.findall(head))
    told: Language = "zh" if han >= latin else "en"
    plainly = max(han, latin) >= _PLAINLY * max(1, min(han, latin))
    return told if lang is None or plainly else ("zh" if lang == "zh" else "en")


def _without(text: str, tables: list[tuple[int, int, Rows]]) -> str:
    """Blot out tables, keeping places."""
    pieces: list[str] = []
    position = 0
    for start, end, _ in tables:
        pieces += [text[position:start], re.sub(r"[^\n]", " ", text[start:end])]
        position = end
    return "".join([*pieces, text[position:]])


def _placed(rows: Rows, before: str) -> list[Claim]:
    caption = before.strip().rsplit("\n", 1)[-1]
    if "%" in caption and caption.endswith((".", "。")):
        caption = ""  # a sentence with figures of its own, perhaps of another year
    found: list[Claim] = []
    for claim in claims_of_table([[cell for _, cell in row] for row in rows], caption=caption):
        row, column = claim.cell or (0, 0)
        place = rows[row][column][0]
        found.append(replace(claim, start=place + claim.start, end=place + claim.end))
    return found
