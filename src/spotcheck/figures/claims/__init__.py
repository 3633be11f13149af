"""Figures out of text: tokens, clauses, and what each number states.

`extract` gives a frame with a row a number; `claims_of` gives the same as `Claim`s with their links, from which a
ledger can be built, and `claims_of_table` reads a table of cells.
"""

from typing import TYPE_CHECKING, Any

from spotcheck.errors import DocumentError
from spotcheck.figures.claims.model import Claim, Link, Where
from spotcheck.figures.claims.reading import claims_of
from spotcheck.figures.claims.tables import claims_of_table
from spotcheck.language import check_language

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Claim", "Link", "Where", "claims_of", "claims_of_table", "extract"]

_NUMBERS = {"start": "int64", "end": "int64", "value": "float64", "decimals": "int64"}
_COLUMNS = "start end quote status measure value unit decimals scope base reason".split()


def extract(text: str, *, lang: str | None = None) -> "pd.DataFrame":
    """Find every number of a text, and say what it states.

    Parameters
    ----------
    text
        Chinese (simplified or traditional) or English prose; lines with tabs or pipes are read as tables.
    lang
        ``zh`` or ``en``; None: told from the text.

    Returns
    -------
    DataFrame
        start, end (places in `text`), quote, status (``figure``, ``ignored`` or ``unknown``), measure, value (what the
        number says: 27.9 with unit ``%``; a fall is negative), unit, decimals (−3 for 34.6万), scope, base, reason.

    Raises
    ------
    DocumentError
        When `text` is no text.

    Examples
    --------
    >>> found = extract("2020年线上共抽查1739批次，不合格485批次，不合格发现率27.9%。")
    >>> figures = found[found["status"] == "figure"]
    >>> print(figures[["quote", "measure", "value", "scope"]].to_string(index=False))
     quote       measure  value                     scope
    1739批次       sampled 1739.0 channel=online, year=2020
     485批次 nonconforming  485.0 channel=online, year=2020
     27.9%  failure_rate   27.9 channel=online, year=2020
    """
    import numpy as np
    import pandas as pd

    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] (callers have no types)
        raise DocumentError(f"text must be a str (got {type(text).__name__}): extract(path.read_text())")
    if lang is not None:
        check_language(lang)
    rows = [
        (
            c.start,
            c.end,
            c.quote,
            c.status,
            c.measure,
            None if c.value is None else float(c.value),
            c.unit,
            c.decimals,
            str(c.scope) if c.status == "figure" else "",
            str(c.base) if c.status == "figure" else "",
            c.reason,
        )
        for c in claims_of(text, lang=lang)
    ]
    # typed columns, the words in one array cut up: a frame of objects turned into types costs more than the reading
    columns: dict[str, Any] = {name: [row[k] for row in rows] for k, name in enumerate(_COLUMNS)}
    told = [name for name in _COLUMNS if name not in _NUMBERS]
    text_type: Any = pd.api.types.pandas_dtype("str")
    words = pd.array([word for name in told for word in columns[name]], dtype=text_type)
    for k, name in enumerate(told):
        columns[name] = words[k * len(rows) : (k + 1) * len(rows)]
    for name, kind in _NUMBERS.items():
        columns[name] = np.array(columns[name], dtype=kind)
    return pd.DataFrame(columns, copy=False)
