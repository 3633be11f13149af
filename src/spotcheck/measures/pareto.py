"""``failed_items``: which test items failed, and how often."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from spotcheck.errors import ColumnError
from spotcheck.measures.quotients import matched, quotient
from spotcheck.tallies import Programmes
from spotcheck.tallies.canonical import in_order, summed
from spotcheck.tallies.items import item_counts
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by, counted, in_scope


def failed_items(data: Any, by: str | Sequence[str] = (), *, programmes: Programmes = None) -> pd.DataFrame:
    """Count the batches that failed each test item, most frequent first.

    Parameters
    ----------
    data
        Batches with ``failed_items``, in any engine, or an `Intake`: a tally does not know items. A cell is a sequence of
        (item, result, limit), or text that is read as `read` and `validate` read it: ``；`` or another separator between
        items, and ``/`` or 无 for none.
    by
        Group columns; each group has its own list.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        `by`, ``item``, ``batches`` (nonconforming batches that failed it), ``share`` (of the group's nonconforming
        batches whose items are reported; a batch may fail several items, so shares may add up to more than 1),
        ``cumulative`` (of all failures of items, so that the last of a group is 1). Sorted by group, then batches, then
        item; empty where no item is reported.

    Raises
    ------
    ColumnError
        When the data are a tally, have no ``failed_items``, or lack a column.

    Examples
    --------
    >>> batches = pd.DataFrame(
    ...     {
    ...         "verdict": ["nonconforming", "nonconforming", "conforming", "nonconforming"],
    ...         "failed_items": ["pH；cords", "pH", None, "colour fastness"],
    ...     }
    ... )
    >>> print(failed_items(batches).round(3).to_string(index=False))
               item  batches  share  cumulative
                 pH        2  0.667        0.50
    colour fastness        1  0.333        0.75
              cords        1  0.333        1.00
    """
    ready = source(data)
    if ready.is_tally or "failed_items" not in ready.schema:
        have = "a tally" if ready.is_tally else "batches without it"
        raise ColumnError(
            f"failed_items needs batches with a column 'failed_items' (got {have}): a tally does not know items"
        )
    keys = checked_by(ready, by)
    # counts all batches, for the words of their verdicts and for what is left out
    counted(ready, ("programme_kind",) if "programme_kind" in keys else (), programmes)
    kinds = "programme_kind" in ready.columns and programmes != "all"
    if not kinds or (programmes is None and "programme_kind" in keys):
        return _frame(*item_counts(ready, keys), keys)
    parts = item_counts(ready, tuple(dict.fromkeys([*keys, "programme_kind"])))
    items, batches = (part[in_scope(part["programme_kind"], programmes)] for part in parts)
    return _frame(summed(items, [*keys, "item"], ["batches"]), summed(batches, keys, ["batches"]), keys)


def _frame(items: pd.DataFrame, batches: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Give shares, of the batches and of the failures, most frequent first."""
    item, group = matched(items, batches, keys)
    rows = items.iloc[item].assign(
        share=items["batches"].to_numpy()[item] / batches["batches"].to_numpy()[group]
    )
    rows = rows.sort_values("batches", ascending=False, kind="stable")
    # stable too: within a group the most frequent stay first
    rows = in_order(rows, keys)
    failures = rows.groupby(list(keys), dropna=False, sort=False)["batches"] if keys else rows["batches"]
    whole = failures.transform("sum") if keys else rows["batches"].sum()
    return rows[[*keys, "item", "batches"]].assign(
        share=rows["share"],
        cumulative=quotient(failures.cumsum(), whole),
    )
