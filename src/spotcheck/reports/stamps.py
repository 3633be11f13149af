"""Dates that files carry: fixed, so that the same data give the same bytes; SOURCE_DATE_EPOCH is respected."""

import datetime as dt
import os

_FIXED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def stamp() -> dt.datetime:
    """Give the date of creation that a file carries, without a time zone as file formats want it.

    >>> stamp().year >= 1980
    True
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC) if epoch.isdecimal() else _FIXED
    return moment.replace(tzinfo=None)
