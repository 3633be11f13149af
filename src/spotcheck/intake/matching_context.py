"""What decides a header whose name is not enough: its cells, and the headers beside it."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from spotcheck.intake.matching_cells import Content
from spotcheck.intake.matching_names import Named
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE
from spotcheck.language.headers import ONLINE_MARKS, PREFERRED

#: from this share of its cells on, a column is of a kind; below the other one it is not
_MOST, _FEW, _NEARLY_ALL = 0.7, 0.2, 0.9
#: a list in which this many headers claim one column is a collection of headers, not a table
_COLLECTION = 4

_NOTHING = Content()


@dataclass(frozen=True)
class Judged:
    """A header on its way: what is said of it so far, the cells it has, and why.

    Attributes
    ----------
    header, named, content
        The header, what is said of it, and what its cells hold.
    other
        The header that `named.why` speaks of.
    """

    header: str
    named: Named
    content: Content = _NOTHING
    other: str = ""

    def said(self, target: str, confidence: str, why: str, *, other: str = "") -> "Judged":
        """Give the header as decided; what it could have been stays for the reason."""
        about = target or self.named.target
        kept = (about,) if about else self.named.candidates
        return replace(self, named=Named(target, confidence, why, kept), other=other)

    def open(self, why: str, candidates: tuple[str, ...], *, other: str = "") -> "Judged":
        """Give the header as a question."""
        return replace(self, named=Named("", "unsure", why, candidates), other=other)

    def kept(self, why: str, *, other: str = "") -> "Judged":
        """Give the header as an extra."""
        return self.said("", "likely", why, other=other)


def _plain_words(content: Content) -> bool:
    """Tell whether cells are words of no known kind, as names of products are."""
    return content.filled > 0 and max(content.shares.values(), default=0.0) <= 0.4


def _are_numbers(content: Content) -> bool:
    """Tell whether cells are numbers of batches, each of which may stand on several rows."""
    return content.share("batch") >= _MOST and content.share("date", "compact date") < _FEW


#: column → whether the cells are its own kind
_OWN: dict[str, Callable[[Content], bool]] = {
    "batch_id": lambda c: _are_numbers(c) and c.distinct == c.filled,
    "year": lambda c: c.share("year") >= _MOST,
    "sampled_on": lambda c: c.share("date", "compact date") >= _MOST,
    "produced_on": lambda c: c.share("date", "compact date") >= _MOST,
    "channel": lambda c: c.share("channel") >= _MOST,
    DOMAIN: lambda c: c.share("domain") >= _MOST,
    "programme_kind": lambda c: c.share("programme_kind") >= _MOST,
    "programme": lambda c: c.share("programme") >= _MOST,
    "sales_mode": lambda c: c.share("sales_mode") >= _MOST,
    "platform": lambda c: c.share("platform") >= _MOST,
    "verdict": lambda c: c.share("verdict") >= _MOST,
    "severity": lambda c: c.share("severity") >= _MOST,
    "failed_items": lambda c: c.share("items") >= _MOST,
    "laboratory": lambda c: c.share("laboratory") >= _MOST,
    "standard": lambda c: c.share("standard") >= _MOST,
    "address": lambda c: c.share("address") >= _MOST,
    "producer_address": lambda c: c.share("address") >= _MOST,
    "region": lambda c: c.share("region") >= _MOST,
    "producer_region": lambda c: c.share("region") >= _MOST,
    "outlet": lambda c: c.share("firm") >= _MOST,
    "producer": lambda c: c.share("firm") >= _MOST and c.share("outlet") < _MOST,
    "shop": lambda c: c.share("outlet") >= _MOST,
    "product": _plain_words,
}  # fmt: skip


def decided(headers: Sequence[Judged], given: Collection[str] = ()) -> list[Judged]:
    """Decide what names left open, by cells first, then by neighbours; `given` are columns that need no header."""
    found = [_by_cells(one) for one in headers]
    if is_collection(found):
        return found
    # What the rest decides may be the firm of which a neighbour speaks.
    return _by_orphans(_by_neighbours(_by_rest(_by_neighbours(found))), given)


def in_a_table(headers: Sequence[Judged], given: Collection[str]) -> list[Judged]:
    """Take 店铺名称 in a list without a platform for the outlet: an online shop stands on one."""
    targets = {one.named.target for one in headers} | set(given)
    if targets & {"platform", "outlet"}:
        return list(headers)
    return [
        one.said("outlet", "likely", "offline") if one.named.target == "shop" and _any_shop(one) else one
        for one in headers
    ]


def _any_shop(one: Judged) -> bool:
    told = one.named.why in ("alias", "schema")
    return not told and not any(mark in one.header.casefold() for mark in ONLINE_MARKS)


def is_collection(headers: Sequence[Judged]) -> bool:
    """Tell whether these are headers of many lists, each of which is judged on its own."""
    claims = Counter(one.named.target for one in headers if one.named.target not in ("", *PREFERRED))
    return max(claims.values(), default=0) >= _COLLECTION and len(headers) > 30


def _by_cells(one: Judged) -> Judged:
    """Decide by the cells: the one candidate whose kind they are, or none."""
    named, content = one.named, one.content
    if content.filled == 0:
        return one.kept("blank") if named.confidence == "unsure" and content.rows else one
    if named.confidence == "unsure":
        return _of_candidates(one)
    if named.target in ("sales_mode", "severity") and _ruled_out(named.target, content):
        return one.kept("not cells")
    if named.target == "programme_kind" and content.share("programme_kind") < _MOST:
        return one.said("programme", "likely", "cells only")
    if named.confidence == "likely" and named.target in _OWN:
        return _of_likely(one)
    return _of_channel(one)


def _of_channel(one: Judged) -> Judged:
    """Tell 渠道 and 抽样领域 by their words: the one that knows more of them."""
    for target, other in ((DOMAIN, "channel"), ("channel", DOMAIN)):
        content = one.content
        if one.named.target == target and content.share(other) > max(content.share(target), _MOST):
            return one.said(other, "certain", "cells")
    return one


def _of_likely(one: Judged) -> Judged:
    named, content = one.named, one.content
    if _OWN[named.target](content):
        return one.said(named.target, "certain", "cells")
    asks = named.target in ("batch_id", "verdict") and _ruled_out(named.target, content)
    return one.kept("not cells") if asks else one


def _of_candidates(one: Judged) -> Judged:
    content = one.content
    possible = [column for column in one.named.candidates if not _ruled_out(column, content)]
    fitting = [column for column in possible if column in _OWN and _OWN[column](content)]
    if "channel" in one.named.candidates and content.share("domain of channels") >= _MOST:
        fitting = [DOMAIN] if content.share("channel") < _MOST else ["channel"]
    if len(fitting) == 1:
        return one.said(fitting[0], "likely", "cells only")
    if not possible:
        return one.kept("not cells")
    return replace(one, named=one.named._replace(candidates=tuple(fitting or possible)))


#: column → kinds that its cells are never of
_NEVER: dict[str, tuple[str, ...]] = {
    "verdict": (
        "measured",
        "date",
        "url",
        "firm",
        "address",
        "batch",
        "laboratory",
        "phone",
        "severity",
        "items",
    ),
    "batch_id": ("serial", "date", "verdict", "measured", "url", "firm", "address", "credit code", "phone"),
    DOMAIN: ("firm", "address", "date", "measured", "laboratory", "verdict", "programme_kind"),
    "failed_items": ("date", "url", "firm", "address", "serial", "phone"),
    "sampled_on": ("firm", "verdict", "address", "region", "url", "laboratory"),
    "produced_on": ("firm", "verdict", "address", "region", "url", "laboratory"),
}
_NO_NAME = ("date", "measured", "url", "verdict", "serial", "batch", "phone", "credit code", "standard")


#: columns whose cells are of a known kind: without it a column is not one of them
_KNOWN: dict[str, tuple[str, ...]] = {
    "verdict": ("verdict",),
    "channel": ("channel", "domain"),
    DOMAIN: ("domain",),
    "programme_kind": ("programme_kind",),
    "severity": ("severity",),
    "sales_mode": ("sales_mode",),
    "sampled_on": ("date", "compact date", "measured"),
    "produced_on": ("date", "compact date", "measured"),
    "year": ("year", "date"),
}


def _ruled_out(column: str, content: Content) -> bool:
    """Tell whether cells are of a kind that a column never holds, or of none that it holds."""
    if content.filled < 3 or (column in _OWN and _OWN[column](content)):
        return False
    if column in _KNOWN and content.share(*_KNOWN[column]) < _FEW:
        return True
    never = _NEVER.get(column, _NO_NAME)
    if column == "batch_id" and _are_numbers(content):  # 24-001 looks like a measured value
        never = tuple(kind for kind in never if kind != "measured")
    return any(content.share(kind) >= _MOST for kind in never)


#: of which firm a column speaks, and the column of that firm for each thing said of it
_FIRMS: dict[str, str] = {
    "producer": "producer", "producer_address": "producer", "producer_region": "producer",
    "outlet": "outlet", "address": "outlet", "region": "outlet",
}  # fmt: skip
_ABOUT = {
    ("address", "producer_address"): {"outlet": "address", "producer": "producer_address"},
    ("region", "producer_region"): {"outlet": "region", "producer": "producer_region"},
}


def _by_neighbours(headers: Sequence[Judged]) -> list[Judged]:
    """Decide 地址, 所在地 and the like by the firm that the header before speaks of."""
    found: list[Judged] = []
    firm, before = "", ""
    taken = {one.named.target for one in headers}
    for one in headers:
        columns = next((c for key, c in _ABOUT.items() if set(one.named.candidates) <= set(key)), None)
        open_ = columns and one.named.confidence == "unsure" and len(one.named.candidates) > 1
        if open_ and columns and firm and columns[firm] not in taken:
            one = one.said(columns[firm], "likely", "beside", other=before)
        target = one.named.target
        if target in ("producer", "outlet"):
            firm, before = target, one.header
        elif _FIRMS.get(target) != firm and not (target == "" and one.named.confidence != "unsure"):
            firm = ""
        found.append(one)
    return found


def _by_rest(headers: list[Judged]) -> list[Judged]:
    """Decide by what the other headers have taken: a candidate that is taken is none."""
    found = list(headers)
    taken: dict[str, str] = {}
    for one in headers:
        _take(taken, one)
    for place, one in enumerate(found):
        if one.named.confidence != "unsure":
            continue
        open_ = tuple(column for column in one.named.candidates if column not in taken)
        if open_:
            found[place] = _left(one, open_, taken)
        else:
            found[place] = one.kept("taken", other=taken[one.named.candidates[0]])
        _take(taken, found[place])
    return found


def _by_orphans(headers: list[Judged], given: Collection[str]) -> list[Judged]:
    """Ask about the one column of an unknown name that holds what no other column does: verdicts, domains, platforms."""
    found = list(headers)
    taken = dict.fromkeys(given, "")
    for one in headers:
        _take(taken, one)
        taken |= dict.fromkeys(one.named.candidates if one.named.confidence == "unsure" else (), one.header)
    for target, by in (("verdict", ("verdict",)), (DOMAIN, (DOMAIN, "channel")), ("platform", ("platform",))):
        places = [
            place
            for place, one in enumerate(found)
            if one.named.why == "unknown"
            and one.content.filled >= 3
            and one.content.share(target) >= _NEARLY_ALL
        ]
        if len(places) == 1 and not set(by) & set(taken):
            found[places[0]] = found[places[0]].open("cells speak", (target,))
    return found


def _take(taken: dict[str, str], one: Judged) -> None:
    """Note that a header holds its column; 生产日期/批号 holds two."""
    target = one.named.target
    for column in ("lot", "produced_on", target) if target == LOT_OR_DATE else (target,):
        if column:
            taken.setdefault(column, one.header)


def _by_endings(one: Judged, open_: tuple[str, ...], *, online: bool) -> Judged:
    """Tell firms by the ends of their names: 店 and 超市 sell, and a column without any of them produces."""
    sells = one.content.share("outlet")
    if one.content.distinct >= 4 and one.content.share("firm") >= _MOST:
        if sells >= 0.5 and "outlet" in open_ and not online:
            return one.said("outlet", "likely", "cells only")
        if sells <= 0.05 and "producer" in open_:
            return one.said("producer", "likely", "cells only")
    return replace(one, named=one.named._replace(candidates=open_))


def _left(one: Judged, open_: tuple[str, ...], taken: dict[str, str]) -> Judged:
    """Decide between firms when one of the two is known; 企业名称 beside 被抽样单位 is the producer."""
    if len(open_) == 1 and one.content.filled and open_[0] in _OWN and _OWN[open_[0]](one.content):
        return one.said(open_[0], "likely", "cells only")
    firms = {"outlet", "producer", "shop"}
    if set(one.named.candidates) <= firms:
        if "outlet" in taken and "producer" in open_:
            return one.said("producer", "likely", "left")
        if "producer" in taken and "outlet" in open_:
            return one.said("outlet", "likely", "left")
        return _by_endings(one, open_, online="platform" in taken)
    return replace(one, named=one.named._replace(candidates=open_))
