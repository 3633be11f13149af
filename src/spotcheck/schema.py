"""One batch, as Pydantic sees it: every column, what it may hold, and which columns must agree.

A field carries its validators in its ``Annotated`` type and none in decorators, and a rule over several fields is
declared once in `RULES` with the columns it reads. So one schema has two executions that mean the same: these models
row by row, and `spotcheck.intake` on distinct values. Words are the English ones; synonyms are the work of intake.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, cast

from pydantic import BaseModel, BeforeValidator, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

__all__ = ["COLUMNS", "DAYS", "MODELS", "PROVENANCE", "Batch", "Item", "OfflineBatch", "OnlineBatch"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)


def _date(value: Any) -> Any:
    """Give the date of ISO text, or of a time stamp at midnight; leave anything else to the strict type."""
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return value
    if isinstance(value, dt.datetime) and value == value and value.time() == dt.time():  # noqa: PLR0124 (NaT)
        return value.date()
    return value


def _tuples(value: Any) -> Any:
    """Give lists, as JSON and Parquet have them, as tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(_tuples(part) for part in cast("list[Any]", value))
    return value


Text: TypeAlias = Annotated[str, Strict(), Field(pattern=r"\S")]
Date: TypeAlias = Annotated[dt.date, Strict(), BeforeValidator(_date)]
Year: TypeAlias = Annotated[int, Strict(), Field(ge=1980, le=2100)]
Row: TypeAlias = Annotated[int, Strict(), Field(ge=1)]
#: item, result, limit
Item: TypeAlias = tuple[Text, Text | None, Text | None]
FailedItems: TypeAlias = Annotated[tuple[Item, ...], BeforeValidator(_tuples)]

Channel: TypeAlias = Literal["online", "offline"]
Stage: TypeAlias = Literal["production", "distribution"]
ProgrammeKind: TypeAlias = Literal["routine", "special", "follow-up", "re-check", "monitoring"]
SalesMode: TypeAlias = Literal["shelf", "livestream", "social", "own-site", "other"]
Verdict: TypeAlias = Literal["conforming", "nonconforming", "pending", "untested"]
Severity: TypeAlias = Literal["minor", "serious"]


class Derived(NamedTuple):
    """A column that others give when it is blank."""

    column: str
    reads: tuple[str, ...]
    give: Callable[..., Any]


class Rule(NamedTuple):
    """What several columns of a valid row must agree on; ``broken`` takes their values in this order."""

    code: str
    columns: tuple[str, ...]
    message: str
    broken: Callable[..., bool]


def _year(year: Any, sampled_on: Any) -> Any:
    if year is not None:
        return year
    day = _date(sampled_on)
    return day.year if isinstance(day, dt.date) else None


DERIVED: tuple[Derived, ...] = (Derived("year", ("year", "sampled_on"), _year),)

RULES: tuple[Rule, ...] = (
    Rule(
        "year_disagrees",
        ("year", "sampled_on"),
        "year is not that of sampled_on",
        lambda year, sampled_on: sampled_on is not None and year != sampled_on.year,
    ),
    Rule(
        "conforming_with_failed_items",
        ("verdict", "failed_items"),
        "a conforming batch has failed items",
        lambda verdict, failed_items: verdict == "conforming" and bool(failed_items),
    ),
)


class _AnyBatch(BaseModel, strict=True, frozen=True, extra="forbid"):
    """What batches of both channels have, in the order of a tidy frame."""

    batch_id: Text
    year: Year
    sampled_on: Date | None = None
    channel: Channel
    stage: Stage | None = None
    programme: Text | None = None
    programme_kind: ProgrammeKind = "routine"
    category: Text | None = None
    product: Text
    brand: Text | None = None
    model: Text | None = None
    lot: Text | None = None
    produced_on: Date | None = None
    producer: Text | None = None
    producer_region: Text | None = None
    producer_address: Text | None = None
    region: Text | None = None
    outlet: Text | None = None
    address: Text | None = None
    platform: Text | None = None
    shop: Text | None = None
    sales_mode: SalesMode | None = None
    verdict: Verdict
    failed_items: FailedItems | None = None
    severity: Severity | None = None
    laboratory: Text | None = None
    standard: Text | None = None
    remarks: Text | None = None
    source: Text | None = None
    sheet: Text | None = None
    source_row: Row | None = None

    @model_validator(mode="before")
    @classmethod
    def _blank_is_absent(cls, data: Any) -> Any:
        """Take None, NaN and NaT for absent, and give the columns that follow from others."""
        if not isinstance(data, Mapping):
            return data
        given = cast("Mapping[str, Any]", data)
        row = {k: v for k, v in given.items() if v is not None and not _is_nan(v)}
        for derived in DERIVED:
            value = derived.give(*(row.get(column) for column in derived.reads))
            if value is not None:
                row[derived.column] = value
        return row

    @model_validator(mode="after")
    def _agrees(self) -> Any:
        for rule in RULES:
            if rule.broken(*(getattr(self, column) for column in rule.columns)):
                raise PydanticCustomError(rule.code, rule.message)  # pyright: ignore[reportArgumentType] (a literal is asked for; the table holds them)
        return self


def _is_nan(value: Any) -> bool:
    return isinstance(value, (float, dt.datetime)) and value != value  # noqa: PLR0124 (NaN and NaT differ from themselves)


class OnlineBatch(_AnyBatch, strict=True, frozen=True, extra="forbid"):
    """A batch that was bought online: `platform` is required, and the stage is distribution.

    Examples
    --------
    >>> batch = OnlineBatch(
    ...     batch_id="SO1", sampled_on="2020-03-05", platform="甲", product="牙刷", verdict="conforming"
    ... )
    >>> batch.channel, batch.stage, batch.year, batch.programme_kind
    ('online', 'distribution', 2020, 'routine')
    """

    channel: Literal["online"] = "online"  # pyright: ignore[reportGeneralTypeIssues, reportIncompatibleVariableOverride] (frozen: narrower is safe)
    stage: Literal["distribution"] = "distribution"  # pyright: ignore[reportIncompatibleVariableOverride] (the same)
    platform: Text  # pyright: ignore[reportGeneralTypeIssues, reportIncompatibleVariableOverride] (the same)


class OfflineBatch(_AnyBatch, strict=True, frozen=True, extra="forbid"):
    """A batch taken in a factory or a shop: it has no platform, no online shop and no online sales mode.

    Examples
    --------
    >>> OfflineBatch(batch_id="S1", year=2020, product="牙刷", verdict="pending").channel
    'offline'
    """

    channel: Literal["offline"] = "offline"  # pyright: ignore[reportIncompatibleVariableOverride] (frozen: narrower is safe)
    platform: None = None  # pyright: ignore[reportIncompatibleVariableOverride] (the same)
    shop: None = None  # pyright: ignore[reportIncompatibleVariableOverride] (the same)
    sales_mode: None = None  # pyright: ignore[reportIncompatibleVariableOverride] (the same)


Batch: TypeAlias = Annotated[OnlineBatch | OfflineBatch, Field(discriminator="channel")]

#: channel → its model
MODELS: dict[str, type[_AnyBatch]] = {"online": OnlineBatch, "offline": OfflineBatch}
#: every column, in the order of a tidy frame
COLUMNS: tuple[str, ...] = tuple(_AnyBatch.model_fields)
#: those that hold days
DAYS = ("sampled_on", "produced_on")
#: what only an online batch has
ONLINE_ONLY: tuple[str, ...] = tuple(
    name for name, field in OfflineBatch.model_fields.items() if field.annotation is type(None)
)
#: where a batch comes from: no part of what it is
PROVENANCE: tuple[str, ...] = ("source", "sheet", "source_row")
