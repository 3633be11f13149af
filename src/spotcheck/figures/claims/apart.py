"""What tells numbers of one name apart: a scope shows it beside its words, 蜂产品, year=2019."""

from collections import defaultdict
from dataclasses import replace

from spotcheck.figures.claims.model import Claim


def told_apart(claims: list[Claim]) -> list[Claim]:
    """Let scopes show the conditions by which others of the same measure and words differ.

    >>> from spotcheck.figures.claims import claims_of
    >>> [str(claim.scope) for claim in claims_of("蜂产品2018年抽查56批次，2019年抽查60批次。") if claim.measure]
    ['蜂产品, year=2018', '蜂产品, year=2019']
    """
    named: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for claim in claims:
        if claim.status == "figure" and claim.scope.words:
            named[claim.measure, claim.scope.words].append(dict(claim.scope.conditions))
    told = {key: _differing(conditions) for key, conditions in named.items() if len(conditions) > 1}
    if not any(told.values()):
        return claims
    return [
        replace(claim, scope=replace(claim.scope, shown=shown))
        if (shown := told.get((claim.measure, claim.scope.words), ())) and claim.status == "figure"
        else claim
        for claim in claims
    ]


def _differing(conditions: list[dict[str, str]]) -> tuple[str, ...]:
    """Give the columns that not all have the same condition on."""
    columns = sorted({column for one in conditions for column in one})
    return tuple(column for column in columns if len({one.get(column) for one in conditions}) > 1)
