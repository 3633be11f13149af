"""Result frames as tables for a notebook: headers in words, percent, points, separators."""

from typing import TYPE_CHECKING, Any, cast

from spotcheck.errors import ArgumentError
from spotcheck.escape import visible
from spotcheck.language import Language, charts, check_language, formats, labels

if TYPE_CHECKING:
    import pandas as pd
    from pandas.io.formats.style import Styler


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
    right = pd.Index([h for h, c in zip(_distinct(headers), shown, strict=True) if kinds[c] != "text"])
    styler = styler.set_properties(
        subset=right, **{"text-align": "right", "font-variant-numeric": "tabular-nums"}
    )
    styler = styler.set_table_styles(
        [{"selector": "caption", "props": "caption-side: bottom; text-align: left;"}]
    )
    styler = styler.format_index(escape="html", axis="columns").set_uuid("spotcheck")
    if not once:
        return styler
    if "method" in once:
        rows[0]["method"] = charts.method_name(str(rows[0]["method"]), language)
    said = [f"{formats.headers([c], language)[0]}: {formats.cell_text(rows[0], c, language)}" for c in once]
    return styler.set_caption(visible(" · ".join(said)))


def _distinct(headers: list[str]) -> list[str]:
    """Make headers differ, since a Styler wants them so."""
    seen: dict[str, int] = {}
    distinct: list[str] = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        distinct.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return distinct
