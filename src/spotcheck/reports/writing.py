"""Write a report: make its document, choose the writer by suffix, put the ledger beside it."""

import os
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast

from spotcheck import files
from spotcheck.errors import ArgumentError, GlyphWarning, SpotcheckWarning, checked_breaks, one_of
from spotcheck.language import LANGUAGES, Language, bulletin, check_language
from spotcheck.language import report as words
from spotcheck.reports.content import SECTIONS, UNTESTED
from spotcheck.reports.counted import Counted, chosen_year
from spotcheck.reports.document import Block, Document, Heading, Text
from spotcheck.reports.draft import Draft
from spotcheck.reports.material import Material
from spotcheck.reports.summary import told
from spotcheck.tallies.tallying import callers


def report(
    data: Any,
    path: str | os.PathLike[str],
    *,
    year: int | None = None,
    lang: str = "en",
    title: str | None = None,
    source: str | None = None,
    breaks: dict[int, str] | None = None,
    programmes: tuple[str, ...] | str | None = None,
) -> None:
    """Write a report, and beside it the ledger of every count, rate and ratio that it prints.

    Parameters
    ----------
    data
        Batches, a tally or an Intake, on any engine. From an Intake the report also says which rows were rejected and
        why; from a tally the failed items are missing.
    path
        Where to; the suffix chooses the format: ``.html`` (one self-contained page), ``.docx`` (in Chinese laid out as
        GB/T 9704-2012 has it) or ``.xlsx``. The ledger goes to the same name with ``.figures.toml``.
    year
        The year to report; the last one when None.
    lang
        ``"zh"`` or ``"en"``.
    title
        Title; one is made from the year when None.
    source
        Where the data come from, in words.
    breaks
        Year → what changed in it: comparisons across it carry the note.
    programmes
        None: routine programmes, and the report says what is left out; a kind, several, or ``"all"``.

    Raises
    ------
    ArgumentError
        For another suffix or language, a year that the data do not have, a title or source that is no text, or a ledger beside `path`
        that no report has written: it is not replaced.
    MissingExtraError
        When the package that writes Word or Excel files is not installed.

    Warns
    -----
    SpotcheckWarning
        When the ledger replaces a different one, which was also that of a report of this name with another suffix; when names read
        alike and are counted apart, as "toys" and " toys" are.
    GlyphWarning
        When no font at hand draws some of the characters of the charts.

    Notes
    -----
    Same data, same bytes. Files are complete or not there.

    Examples
    --------
    >>> import spotcheck as sc, tempfile
    >>> tally = sc.counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
    >>> folder = Path(tempfile.mkdtemp())
    >>> sc.report(tally, folder / "bulletin.html", title="Spot checks")
    >>> sorted(path.name for path in folder.iterdir())
    ['bulletin.figures.toml', 'bulletin.html']
    >>> sc.check(folder / "bulletin.figures.toml", tally).ok
    True
    """
    check_language(lang)
    for name, given in (("title", cast("Any", title)), ("source", cast("Any", source))):
        if not isinstance(given, str | None):
            raise ArgumentError(f"{name} must be text (got {given!r})")
    target = Path(path)
    one_of("the suffix of path", target.suffix.lower(), list(WRITERS))
    ledger = target.with_suffix(".figures.toml")
    _replaceable(ledger)
    document, draft = compose(
        data,
        year=year,
        lang=cast("Language", lang),
        title=title,
        source=source,
        breaks=breaks,
        programmes=programmes,
    )
    from spotcheck.plot.remarks import gathered

    try:
        with gathered() as missing:
            WRITERS[target.suffix.lower()](document, target)
    finally:
        document.close()
    mark = words.text("ledger mark", document.lang)
    text = f"{mark}\n{draft.ledger(title=document.title).dumps()}"
    _say_replaced(ledger, text, target)
    files.write_text(ledger, text)
    _say_missing(missing)


def _say_replaced(ledger: Path, text: str, target: Path) -> None:
    """Warn where the ledger that is about to be replaced is that of another report too, and differs."""
    others = [target.with_suffix(suffix) for suffix in WRITERS if suffix != target.suffix.lower()]
    left = ", ".join(path.name for path in others if path.is_file())
    if not left or not ledger.is_file() or ledger.read_text(encoding="utf-8-sig", errors="replace") == text:
        return
    slots = {"ledger": ledger.name, "others": left, "report": target.name}
    message, chinese = (words.text("ledger replaced", lang, **slots) for lang in ("en", "zh"))
    warnings.warn(SpotcheckWarning(message, zh=chinese), stacklevel=callers())


def _replaceable(ledger: Path) -> None:
    """Raise where a file lies that no report has written: a ledger made by hand is work."""
    marks = [words.text("ledger mark", cast("Language", lang)) for lang in LANGUAGES]
    if not ledger.is_file():
        return
    with ledger.open(encoding="utf-8-sig", errors="replace") as lines:
        if lines.readline().strip() not in marks:
            raise ArgumentError(
                f"{ledger} was not written by a report, whose ledger would replace it: give the report another name, or move that file"
            )


def compose(
    data: Any,
    *,
    year: int | None,
    lang: Language,
    title: str | None,
    source: str | None,
    breaks: dict[int, str] | None,
    programmes: tuple[str, ...] | str | None = None,
) -> tuple[Document, Draft]:
    """Make the document of a report, and the draft that holds its ledger."""
    counted = Counted.of(data, programmes)
    at = chosen_year(counted, year)
    changes = checked_breaks(breaks)
    draft = told(counted, at, lang, changes)
    base = None if at is None or at - 1 not in counted.years() else at - 1
    material = Material(data, counted, at, base, lang, draft, changes)
    blocks: list[Block] = [
        Heading(words.text("summary", lang)),
        *(Text(said, "lead") for said in draft.paragraphs),
    ]
    # Where nothing was tested there is no rate, and nothing to compare.
    sections = SECTIONS if counted.count(**material.when).tested else UNTESTED
    for section in sections:
        blocks += section(material)
    named = title if title and title.strip() else bulletin.title(at, lang)
    return Document(named, lang, tuple(blocks), source), draft


def _say_missing(characters: Iterable[str]) -> None:
    """Warn once of what the charts could not draw: a report has no font to be named."""
    from spotcheck.plot.remarks import STAND_IN, code_points

    lacking = list(characters)
    if lacking:
        slots = {"n": len(lacking), "characters": code_points(lacking), "stand_in": STAND_IN}
        english, chinese = (words.text("glyphs", of, **slots) for of in ("en", "zh"))
        warnings.warn(GlyphWarning(english, zh=chinese), stacklevel=callers())


def _html(document: Document, path: Path) -> None:
    from spotcheck.reports.html import page

    files.write_text(path, page(document))


def _word(document: Document, path: Path) -> None:
    from spotcheck.reports.word import write

    write(document, path)


def _excel(document: Document, path: Path) -> None:
    from spotcheck.reports.excel import write

    write(document, path)


#: suffix → writer
WRITERS: dict[str, Callable[[Document, Path], None]] = {".html": _html, ".docx": _word, ".xlsx": _excel}
