"""Ties between claims: denominators, numerators, parts of a whole."""

from dataclasses import replace

from spotcheck.figures.claims.model import Claim, Link

_BATCHES = ("sampled", "tested", "nonconforming", "conforming")


def linked(claims: list[Claim]) -> list[Claim]:
    """Add to each claim its ties to others of the same sentence or row, or of the one before."""
    links: dict[int, list[Link]] = {}
    recent: list[int] = []
    for i, claim in enumerate(claims):
        if claim.status != "figure":
            continue
        recent = [k for k in recent if claim.sentence - claims[k].sentence <= 1][-40:]
        links[i] = _ties(claims, i, recent)
        recent.append(i)
    _parts(claims, links)
    return [replace(c, links=tuple(links[i])) if links.get(i) else c for i, c in enumerate(claims)]


def _ties(claims: list[Claim], i: int, recent: list[int]) -> list[Link]:
    claim, ties = claims[i], list[Link]()
    wanted = {
        "nonconforming": ("denominator",),
        "conforming": ("denominator",),
        "failure_rate": ("denominator", "numerator"),
        "pass_rate": ("denominator", "numerator"),
    }
    for kind in wanted.get(claim.measure, ()):
        measures = (
            ("tested", "sampled")
            if kind == "denominator"
            else ("nonconforming" if claim.measure == "failure_rate" else "conforming",)
        )
        for measure in measures:
            found = [
                k for k in reversed(recent) if claims[k].measure == measure and claims[k].scope == claim.scope
            ]
            if found:
                same = claims[found[0]].sentence == claim.sentence
                ties.append(
                    Link(
                        "denominator" if kind == "denominator" else "numerator",
                        found[0],
                        0.9 if same else 0.7,
                        "same sentence" if same else "sentence before",
                    )
                )
                break
    if claim.measure == "share":
        whole = [
            k
            for k in reversed(recent)
            if claims[k].measure == claim.base_measure
            and claims[k].scope.words == claim.base.words
            and claims[k].scope.without("verdict").conditions == claim.base.without("verdict").conditions
        ]
        if whole:
            ties.append(Link("denominator", whole[0], 0.8, "占"))
        part = [
            k
            for k in reversed(recent)
            if claims[k].measure == claim.base_measure
            and claims[k].scope == claim.scope
            and k not in whole[:1]
        ]
        if part:
            ties.append(Link("numerator", part[0], 0.8, "占"))
    if claim.measure in ("growth", "ratio", "change"):
        own = [
            k
            for k in reversed(recent)
            if claims[k].measure == claim.base_measure and claims[k].scope == claim.scope
        ]
        if own:
            ties.append(Link("numerator", own[0], claim.confidence, "nearest of that measure"))
        past = [
            k
            for k in reversed(recent)
            if claims[k].measure == claim.base_measure and claims[k].scope == claim.base
        ]
        if past:
            ties.append(Link("referent", past[0], 0.8, "nearest of that scope"))
    return ties


def _parts(claims: list[Claim], links: dict[int, list[Link]]) -> None:
    """Tie counts of narrower scopes to the last count of the same measure and unit whose scope holds them."""
    whole: dict[tuple[str, str], int] = {}
    members: dict[int, list[int]] = {}
    for i, claim in enumerate(claims):
        if claim.status != "figure" or claim.measure not in (
            *_BATCHES,
            "enterprises",
            "kinds",
            "items",
            "cases",
        ):
            continue
        key = (claim.measure, claim.unit)
        top = whole.get(key)
        if top is not None and claim.sentence - claims[top].sentence <= 3 and _narrower(claim, claims[top]):
            members.setdefault(top, []).append(i)
        else:
            whole[key] = i
    for top, parts in members.items():
        total, sizes = claims[top].value or 0, [claims[k].value or 0 for k in parts]
        adds = len(parts) > 1 and sum(sizes) == total
        kind = (
            "part"
            if adds
            else "overlapping"
            if sum(sizes) > total
            else "partial"
            if len(parts) > 1
            else "subset"
        )
        for k in parts:
            links[k].append(Link(kind, top, 0.9 if adds else 0.6, "adds up" if adds else "narrower scope"))


def _narrower(part: Claim, whole: Claim) -> bool:
    if part.scope == whole.scope:
        return False
    own = dict(part.scope.conditions)
    holds = all(own.get(k) == v for k, v in whole.scope.conditions)
    return holds and (not whole.scope.words or whole.scope.words == part.scope.words)
