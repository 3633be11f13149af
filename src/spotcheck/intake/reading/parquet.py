"""Parquet files: typed columns, whose names are the headers."""

from pathlib import Path
from typing import Any

import pandas as pd

from spotcheck.errors import IntakeError
from spotcheck.extras import require
from spotcheck.intake.memory import pandas_of
from spotcheck.language import Language
from spotcheck.language.reading import failure


def frame_of(path: Path, source: str, lang: Language) -> pd.DataFrame:
    """Read a Parquet file; texts that come again and again are kept once.

    Raises
    ------
    IntakeError
        When the file is damaged.
    MissingExtraError
        When pyarrow is not installed.
    """
    pa: Any = require("pyarrow", "parquet", "reading Parquet files")
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path)
        texts = [
            field.name
            for field in schema
            if pa.types.is_string(field.type) or pa.types.is_large_string(field.type)
        ]
        return pandas_of(pq.ParquetFile(path, read_dictionary=texts).read())
    except (pa.ArrowException, OSError, ValueError) as error:
        why = " ".join(str(error).split())[:160]
        raise IntakeError(failure("damaged", lang, file=source, why=why), source=source) from error
