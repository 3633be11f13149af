"""Ties between claims: denominators, numerators, what is compared with, parts of a whole.

A tie that is sure (0.8 and more) may make an error of a disagreement, so it is given only where nothing speaks for
another reading: the same scope and unit, the same sentence, a single candidate, and no word that takes something out.
"""

import re
from dataclasses import replace

from spotcheck.figures.claims.model import BATCH_COUNTS, Claim, Link, LinkKind

_WINDOW = 40
_REACH = 3
_NEAR = 400
_PARTED = (*BATCH_COUNTS, "enterprises", "kinds", "items", "cases", "amount")
#: of these, parts overlap: one firm has good and bad products, one kind is sold online and offline
_OVERLAPPING = ("enterprises", "kinds")
#: measure → the kind of tie, and what is looked for, the likeliest first
_WANTED: dict[str, tuple[tuple[LinkKind, tuple[str, ...]], ...]] = {
    "nonconforming": (("denominator", ("tested", "sampled")),),
    "conforming": (("denominator", ("tested", "sampled")),),
    "failure_rate": (("denominator", ("tested", "sampled")), ("numerator", ("nonconforming",))),
    "pass_rate": (("denominator", ("tested", "sampled")), ("numerator", ("conforming",))),
}
_PART: LinkKind = "part"
_OVERLAP: LinkKind = "overlapping"
_TAKEN_OUT = re.compile(
    r"剔除|扣除|除去|不含|不包括|除.{1,12}外|假冒|仿冒|未计入|无效|有效|異議|异议|excluding|except"
    r"|apart from|counterfeit|valid|not including|inconclusive",
    re.IGNORECASE,
)


def linked(claims: list[Claim], text: str = "") -> list[Claim]:
    """Add to each claim its ties to others of the same sentence or row, or of the one before.

    >>> from spotcheck.figures.claims import claims_of
    >>> [(link.kind, link.target, link.confidence) for link in claims_of("抽查40批次，不合格5批次，占12.5%。")[2].links]
    [('denominator', 0, 0.9), ('numerator', 1, 0.9)]
    """
    links: dict[int, list[Link]] = {}
    recent: list[int] = []
    for i, claim in enumerate(claims):
        if claim.status != "figure":
            continue
        recent = [k for k in recent if claim.sentence - claims[k].sentence <= 1][-_WINDOW:]
        links[i] = _ties(claims, i, recent, text)
        recent.append(i)
    _parts(claims, links)
    return [replace(c, links=tuple(links[i])) if links.get(i) else c for i, c in enumerate(claims)]


def _ties(claims: list[Claim], i: int, recent: list[int], text: str) -> list[Link]:
    claim, ties = claims[i], list[Link]()
    if claim.base_measure in ("enterprises", "items") and claim.measure in ("failure_rate", "pass_rate"):
        return ties  # a rate over another unit than the batches beside it
    for kind, measures in _WANTED.get(claim.measure, ()):
        tie = _nearest(claims, i, recent, kind, measures, text)
        if tie:
            ties.append(tie)
    if claim.measure == "share":
        ties += _share(claims, i, recent)
    if claim.measure in ("growth", "ratio", "change"):
        ties += _compared(claims, i, recent)
    return ties


def _nearest(
    claims: list[Claim], i: int, recent: list[int], kind: LinkKind, measures: tuple[str, ...], text: str
) -> Link | None:
    """Tie to the nearest claim of one of the measures whose scope is the same, and say how sure that is."""
    claim = claims[i]
    for measure in measures:
        same = [
            k for k in reversed(recent) if claims[k].measure == measure and claims[k].scope == claim.scope
        ]
        if not same:
            continue
        target = claims[same[0]]
        near = target.sentence == claim.sentence
        rivals = {claims[k].value for k in same if claims[k].sentence == claim.sentence}
        other = any(
            claims[k].measure in measures and claims[k].scope == claim.scope and k not in same
            for k in recent
            if claims[k].sentence == claim.sentence
        )
        sure = (
            near
            and len(rivals) == 1
            and not (other and kind == "denominator" and measure == "sampled")
            and min(claim.confidence, target.confidence) >= 0.75
            and claim.end - target.start < _NEAR
            and not _TAKEN_OUT.search(text, min(target.start, claim.start), claim.end)
        )
        return Link(
            kind,
            same[0],
            0.9 if sure else 0.7 if near else 0.65,
            "same sentence" if near else "sentence before",
        )
    return None


def _share(claims: list[Claim], i: int, recent: list[int]) -> list[Link]:
    claim, ties = claims[i], list[Link]()
    of = claim.base.without("verdict")
    whole = [
        k
        for k in reversed(recent)
        if claims[k].measure == claim.base_measure
        and claims[k].scope.without("verdict") == of.without("verdict")
    ]
    part = [
        k
        for k in reversed(recent)
        if claims[k].measure == claim.base_measure and claims[k].scope == claim.scope
    ]
    part = [k for k in part if k not in whole[:1]]
    if whole:
        ties.append(Link("denominator", whole[0], 0.8 if len(whole) == 1 and part else 0.7, "占"))
    if part:
        ties.append(
            Link("numerator", part[0], 0.8 if claims[part[0]].sentence == claim.sentence else 0.7, "占")
        )
    return ties


def _compared(claims: list[Claim], i: int, recent: list[int]) -> list[Link]:
    claim, ties = claims[i], list[Link]()
    for kind, scope, confidence in (
        ("numerator", claim.scope, claim.confidence),
        ("referent", claim.base, 0.8),
    ):
        found = [
            k
            for k in reversed(recent)
            if claims[k].measure == claim.base_measure and claims[k].scope == scope
        ]
        if found and (kind == "numerator" or scope != claim.scope):
            source = "nearest of that measure" if kind == "numerator" else "nearest of that scope"
            ties.append(
                Link("numerator" if kind == "numerator" else "referent", found[0], confidence, source)
            )
    return ties


def _parts(claims: list[Claim], links: dict[int, list[Link]]) -> None:
    """Tie counts of narrower scopes to the last count of the same measure and unit whose scope holds them."""
    whole: dict[tuple[str, str], int] = {}
    members: dict[int, list[int]] = {}
    for i, claim in enumerate(claims):
        if claim.status != "figure" or claim.measure not in _PARTED:
            continue
        key = (claim.measure, claim.unit)
        top = whole.get(key)
        if (
            top is not None
            and claim.sentence - claims[top].sentence <= _REACH
            and _narrower(claim, claims[top])
        ):
            members.setdefault(top, []).append(i)
        else:
            whole[key] = i
    for top, parts in members.items():
        for part, kind, confidence in _kinds(claims, top, parts):
            links[part].append(Link(kind, top, confidence, "adds up" if kind == "part" else "narrower scope"))


def _kinds(claims: list[Claim], top: int, members: list[int]) -> list[tuple[int, LinkKind, float]]:
    """Say of each run of members whether it adds up to the whole: only then is it a list of parts."""
    total, found = claims[top].value or 0, list[tuple[int, LinkKind, float]]()
    if claims[top].measure in _OVERLAPPING:
        return [(k, _OVERLAP, 0.5) for k in members]
    run: list[int] = []
    size = 0
    for k in members:
        run.append(k)
        size += claims[k].value or 0
        if size == total and len(run) > 1:
            found.extend((part, _PART, 0.9) for part in run)
            run, size = [], 0
    over: LinkKind = "overlapping" if size > total else "partial" if len(run) > 1 else "subset"
    found.extend((k, over, 0.6) for k in run)
    return found


def _narrower(part: Claim, whole: Claim) -> bool:
    if part.scope == whole.scope:
        return False
    own = dict(part.scope.conditions)
    holds = all(own.get(k) == v for k, v in whole.scope.conditions)
    return holds and (not whole.scope.words or whole.scope.words == part.scope.words)
