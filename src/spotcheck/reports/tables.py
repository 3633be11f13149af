"""Result frames as tables for a notebook: headers in words, percent, points, separators."""

from typing import TYPE_CHECKING, Any, cast

from spotcheck.errors import ArgumentError
from spotcheck.escape import visible
from spotcheck.language import Language, charts, check_language, formats, labels
from spotcheck.reports.widths import breadth

if TYPE_CHECKING:
    import pandas as pd
    from pandas.io.formats.style import Styler


#: as wide as it needs to be, and scrolled in its own box where that is wider than the page; words of headers are not broken
_STYLE: list[Any] = [
    {"selector": "", "props": "display: block; width: fit-content; max-width: 100%; overflow-x: auto;"},
    {"selector": "caption", "props": "caption-side: bottom; text-align: left;"},
    {"selector": "th", "props": "vertical-align: bottom; word-break: keep-all; padding: 0.25em 0.6em;"},
    {"selector": "td", "props": "vertical-align: baseline; padding: 0.25em 0.6em;"},
]
_NUMBER = "text-align: right; font-variant-numeric: tabular-nums;"
_WORDS = "text-align: left;"
_ROOM = "min-width: 24em; overflow-wrap: anywhere;"
#: texts of at most so many Latin characters stand in one line
_ONE_LINE = 24


def table(result: "pd.DataFrame", *, lang: str = "en") -> "Styler":
    """Show a result frame in words.

    Parameters
    ----------
    result
        A frame that a measure, `tally` or `counts` returned.
    lang
        ``"zh"`` or ``"en"``.

    Returns
    -------
    pandas.io.formats.style.Styler
        Headers in words, rates in percent, changes in points; method and confidence stand once, in the caption.

    Raises
    ------
    ArgumentError
        When `result` is no pandas frame, or the language is unknown.

    Examples
    --------
    >>> import spotcheck as sc
    >>> rates = sc.failure_rates(sc.counts({"online": (485, 1739)}, "channel"), "channel")
    >>> html = sc.table(rates, lang="zh").to_html()
    >>> "不合格率" in html, "27.9%" in html
    (True, True)
    """
    import pandas as pd

    check_language(lang)
    given: Any = result
    if not isinstance(given, pd.DataFrame):
        raise ArgumentError(f"table takes a result frame, a pandas DataFrame (got {type(given).__name__})")
    language = cast("Language", lang)
    columns = [str(column) for column in result.columns]
    once = [c for c in ("method", "confidence") if c in columns and len(result) and len(set(result[c])) == 1]
    shown = [c for c in columns if c not in once and not (c == "note" and not result[c].fillna("").any())]
    kinds = {c: formats.kind_of(c, columns) for c in shown}
    rows = [{str(k): v for k, v in row.items()} for row in result.to_dict("records")]
    if "within" in columns:  # of a decomposition, the row of all levels together
        rows = [
            row | {columns[0]: labels.TOTAL[language]} if row[columns[0]] == "total" else row for row in rows
        ]
    texts = [[visible(formats.cell_text(row, c, language, kinds[c])) for c in shown] for row in rows]
    headers = [visible(header) for header in formats.headers(shown, language)]
    styler = pd.DataFrame(texts, columns=_distinct(headers)).style.hide(axis="index").format(escape="html")
    styler = styler.set_table_styles([*_STYLE, *_looks(texts, [kinds[column] == "text" for column in shown])])
    styler = styler.format_index(escape="html", axis="columns").set_uuid("spotcheck")
    if not once:
        return styler
    if "method" in once:
        rows[0]["method"] = charts.method_name(str(rows[0]["method"]), language)
    said = [f"{formats.headers([c], language)[0]}: {formats.cell_text(rows[0], c, language)}" for c in once]
    return styler.set_caption(visible(" · ".join(said)))


def _looks(texts: list[list[str]], are_text: list[bool]) -> list[Any]:
    """Style the columns: numbers and short names are not broken, long ones and notes have room."""
    found: list[Any] = []
    for i, is_text in enumerate(are_text):
        long = is_text and max((breadth(line[i]) for line in texts), default=0) > _ONE_LINE
        found += [
            {"selector": f".col{i}", "props": _WORDS if is_text else _NUMBER},
            {"selector": f"td.col{i}", "props": _ROOM if long else "white-space: nowrap;"},
        ]
    return found


def _distinct(headers: list[str]) -> list[str]:
    """Make headers differ, since a Styler wants them so."""
    seen: dict[str, int] = {}
    distinct: list[str] = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        distinct.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return distinct
