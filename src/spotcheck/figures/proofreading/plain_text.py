"""Text without its markup: emphasis, links and notes of Markdown, tags of HTML; places lead back to what was written."""

import html
import re
from collections.abc import Iterator, Sequence

from spotcheck.figures.claims.normal import Normal

_NAMES = (
    "a abbr b big blockquote body br caption center code col colgroup dd del details div dl dt em figcaption figure font "
    "footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main mark ol p pre s samp script section small span "
    "strike strong style sub summary sup table tbody td tfoot th thead time title tr u ul wbr"
)
_BLOCKS = frozenset(
    "blockquote br caption dd div dt figcaption h1 h2 h3 h4 h5 h6 hr li p pre section table".split()
)
_UNREAD = frozenset("del s strike script style head title".split())
_VOID = frozenset("br col hr img wbr".split())
#: what hides an element from a reader
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(r"\shidden(?=[\s=/>])", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?P<raised><sup\b[^<>]{0,200}>\s{0,9}[\[［(（]?[0-9*†]{1,3}[\]］)）]?\s{0,9}</sup\s{0,9}>)"
    r"|(?P<cell>\s{0,80}</?(?P<part>t[dhr])\b[^<>]{0,500}>\s{0,80})"
    rf"|(?P<tag></?(?P<name>{'|'.join(_NAMES.split())})(?![\w-])[^<>]{{0,500}}>)"
    r"|(?P<entity>&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});)"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{}~]))"
    r"|(?P<image>!\[[^\]\n]{0,300}\]\([^()\s]{1,500}\))"
    r"|(?P<note>\[\^[^\]\s]{1,40}\]:?)"
    r"|(?P<opens>\[)"
    r"|(?P<link>\]\((?=[^()\s]*(?:[/#:@]|\.[a-z]{2,4}\b))[^()\s]{1,500}(?:[ ]\"[^\"\n]{0,200}\")?\))"
    r"|(?P<mark>\*{1,3}|_{1,3}|~~|==|`{1,3})"
    r"|(?P<blank>\n[ \t\r]*(?=\n))"
    r"|(?P<quoted>^ {0,3}(?:> ){1,9})",
    re.IGNORECASE | re.MULTILINE,
)
_LOOSE = re.compile(r"(?<=[一-鿿，。；：、（]) (?=[\d０-９])|(?<=[\d０-９%％‰]) (?=[一-鿿，。；：、）])")
#: a line of sentences
_PROSE = re.compile(r"^[^\n\t|]*[，。；,;][^\n\t|]*$", re.MULTILINE)
_MARKUP = re.compile(r"[*_~=`<&\\\[]|\n[ \t\r]*\n|^ {0,3}> ", re.MULTILINE)


def plain(text: str) -> Normal:
    r"""Give a text as a reader sees it; blank lines, and blanks around the numbers of Chinese prose, are left out too.

    Only marks that come in pairs are marks: ``*`` between digits multiplies, and ``_`` within a name belongs to it. What is
    struck through or hidden is no text.

    Parameters
    ----------
    text
        Text, Markdown, or text in which HTML tags stand.

    Examples
    --------
    >>> seen = plain("共抽查**320**批次，~~不合格9批次，~~<b>不合格</b>`7`批次。")
    >>> seen.text
    '共抽查320批次，不合格7批次。'
    >>> start, end = seen.span(3, 8)
    >>> seen.original[start:end]
    '320**批次'
    """
    edits = [*_edits(text)] if _MARKUP.search(text) else []
    return _edited(text, [*edits, *_loose(text)])


def closed_up(text: str) -> Normal:
    """Give a text without the blanks that some offices set around the numbers of Chinese prose.

    >>> closed_up("共抽查 320 批次，合格率 91 %。").text
    '共抽查320批次，合格率91 %。'
    """
    return _edited(text, [*_loose(text)])


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> Normal:
    """Put something else, or nothing, in the place of stretches of a text."""
    if not edits:
        return Normal(text, text)
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    position = length = 0
    for start, end, instead in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start < position:
            continue  # within what is left out
        pieces += (text[position:start], instead)
        length += start - position + len(instead)
        breaks.append(length - bool(instead))  # what is read instead ends where the markup ends
        shifts.append(end - length)
        position = end
    pieces.append(text[position:])
    return Normal("".join(pieces), text, breaks=tuple(breaks), shifts=tuple(shifts))


def _loose(text: str) -> Iterator[tuple[int, int, str]]:
    """Find single blanks between a number and the Chinese words or marks beside it; rows of columns keep theirs."""
    if _LOOSE.search(text):
        for line in _PROSE.finditer(text):
            yield from ((*found.span(), "") for found in _LOOSE.finditer(text, *line.span()))


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    """Give what stands for markup: start, end, what is read instead."""
    comments = list(_comments(text))
    yield from ((start, end, "") for start, end in comments)
    text = _blanked(text, comments)
    opened: dict[str, tuple[int, int]] = {}
    bracket = -1
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        kind = found.lastgroup
        if kind in ("raised", "escape", "image", "note", "quoted"):
            yield start, end, ""
        elif kind == "entity":
            yield start, end, html.unescape(found.group())
        elif kind == "opens":
            bracket = start
        elif kind == "link" and bracket >= 0:
            yield bracket, bracket + 1, ""
            yield start, end, ""
            bracket = -1
        elif kind == "blank":
            opened.clear()
            bracket = -1
            yield start, end, ""
        elif kind == "mark":
            yield from _paired(text, found.group(), start, end, opened)
    yield from _tags(text)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        yield start, end + 3
        start = text.find("<!--", end)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], " " * (end - start))
        at = end
    return "".join([*pieces, text[at:]])


def _paired(
    text: str, mark: str, start: int, end: int, opened: dict[str, tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Give the two marks of a pair when its second one comes; of what is struck through, all."""
    before, behind = text[start - 1 : start] or " ", text[end : end + 1] or " "
    inner = mark[0] == "_"
    first = opened.get(mark)
    if first is not None and not before.isspace() and not (inner and _of_a_name(behind)):
        del opened[mark]
        if mark == "~~":
            yield first[0], end, ""
        else:
            yield (*first, "")
            yield start, end, ""
    elif (
        not behind.isspace()
        and not (before.isdigit() and behind.isdigit())
        and not (inner and _of_a_name(before))
    ):
        opened[mark] = (start, end)


def _of_a_name(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")


def _tags(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the tags: cells of a row apart by tabs, blocks by line breaks; an element that is not seen, whole."""
    unseen, depth, since = "", 0, 0
    first = row = False
    for found in _TOKEN.finditer(text) if "<" in text else ():
        name = (found["name"] or found["part"] or "").lower()
        if not name:
            continue
        start, end = found.span()
        tag = found.group().strip()
        closes = tag.startswith("</")
        if unseen:
            depth += (-1 if closes else 1) * (name == unseen)
            if depth == 0:
                yield since, end, ""
                unseen = ""
        elif not closes and name not in _VOID and (name in _UNREAD or _hides(tag)):
            unseen, depth, since = name, 1, start
        elif name == "tr":
            row, first = not closes, True
            yield start, end, "" if closes else "\n"
        elif name in ("td", "th"):
            yield start, end, "" if closes or first else "\t"
            first = first and closes
        else:
            row = row and name != "table"
            yield start, end, "" if name not in _BLOCKS else " " if row else "\n"


def _hides(tag: str) -> bool:
    return UNSEEN.search(tag) is not None or _HIDDEN.search(_QUOTED.sub('""', tag)) is not None
