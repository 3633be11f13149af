"""Numbers held against those that stand beside them, whatever sets they were read to be of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading import (
    adding,
    adjacent,
    bracketed,
    called_again,
    compared,
    differing,
    directions,
    divided,
    exceeding,
    few_numbers,
    headlines,
    in_row,
    in_turn,
    left_over,
    lines,
    multiplied,
    named_parts,
    of_whole_list,
    opposites,
    over_limits,
    overlapping,
    retold,
    rough,
    rows_told,
    shared,
    spelled_out,
    then_and_now,
    totals,
    two_times,
)
from spotcheck.figures.proofreading.arithmetic import Relation, half_unit, in_words
from spotcheck.figures.proofreading.drawn_lists import of_all_drawn
from spotcheck.figures.proofreading.evidence import mended, saying, weighing
from spotcheck.figures.proofreading.findings import Doubted, Finding, by_group, each
from spotcheck.figures.proofreading.own_set import (
    behind_own_part,
    name_before,
    of_named_set,
    of_other_sets,
)
from spotcheck.figures.proofreading.relating import TURNED, Related, nearly
from spotcheck.language import Language
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, RESPECTIVE_BEFORE
from spotcheck.language.proof_sentences import say

#: codes of findings about what a number is, not how it is worded
_DOUBTS = ("contradiction", "sum", "two-values", "rounding", "other-base")
#: those that rest on which sets numbers were read to be of
_GUESSED = ("contradiction", "sum", "two-values")
#: characters before a share that may name its base
_LEAD = 16
#: so many characters may stand between the count of a name and its percentage
_NEAR = 40
_THREE = 3
#: the numbers of groups of findings begin here, with room for each check
_GROUPS = 2500
_ROOM = 200


class _Check(NamedTuple):
    """Computations, who names the numbers of one that fails, what it takes for granted, which members must be free of findings.

    `notes`: whether a note (its base may be another) does not count as a finding; `severity`: how it is told;
    `weighed`: whether they are evidence themselves.
    """

    found: list[Relation]
    doubted: Callable[[Related, Relation], list[Doubted]]
    guess: str = "guess same"
    code: str = "contradiction"
    free: int | None = None
    notes: bool = False
    severity: str = "warning"
    weighed: bool = False


def hold_beside(
    related: Related, found: Sequence[Relation], findings: list[Finding], lang: Language
) -> tuple[list[Relation], list[Finding]]:
    """Hold numbers against those they stand side by side with.

    A rate that agrees with the counts beside it is not doubted for others.

    Parameters
    ----------
    related, found
        The numbers, and the computations between the sets that they are of.
    findings
        What these computations brought.
    lang
        Language of the messages.

    Returns
    -------
    list of Relation, list of Finding
        The further computations, and all findings.
    """
    tied = {claim for relation in found for claim in relation.members if relation.kind != "repeat"}
    agreed = {c for r in found if r.holds and r.kind not in ("repeat", "sum") for c in r.members}
    told = [*adjacent.triples(related.claims, related.places, related.text), *adjacent.chained(related, tied)]
    unlike = _of_other_verdicts(related, found)
    come_out = few_numbers.percents_told(related)
    rates = [
        r
        for r in adjacent.computed(related, told, lang)
        if r.holds or not (r.derived in unlike or (r.derived in come_out and not r.said))
    ]
    broken = {r.derived: r.members[1] for r in found if not r.holds and _loose(related, r)}
    own = {c for r in rates if r.holds for c in r.members[1:]}
    # one that other counts around it explain may be a share of a total
    tied_rates = {r.derived for r in rates if r.holds or adjacent.doubted(related, r, own)}
    shares = shared.computed(related, agreed | tied_rates, broken)
    held = {r.derived for r in (*rates, *shares) if r.holds}
    doubted = by_group(f for f in findings if f.severity != "error")
    warned = by_group(f for f in findings if f.severity == "warning")
    named = {group for group, claims in warned.items() if _named_beside(related, claims)}
    quiet = {group for group, claims in doubted.items() if not held.isdisjoint(claims)} - named
    quiet |= _of_count_not_read(related, findings, (*rates, *shares))
    alone = [
        set(r.members)
        for r in found
        if not r.holds and r.kind == "rate" and adjacent.of_rate_alone(related, r)
    ]
    alone += of_other_sets(related, found)
    quiet |= {group for group, claims in doubted.items() if any(members >= set(claims) for members in alone)}
    rounded = _well_rounded(related, (*rates, *shares))
    made = [
        f
        for f in findings
        if (not f.group or f.group not in quiet) and not (f.code == "rounding" and f.claim in rounded)
    ]
    settled = dict.fromkeys(
        (r.derived, *(c for c in r.members if c != r.derived))
        for r in (*found, *(r for r in (*rates, *shares) if not _of_what_is_left(related, r)))
        if r.holds and r.kind != "repeat"
    )
    spelled = [
        *spelled_out.computed(related),
        *rows_told.computed(related),
        *over_limits.computed(related),
    ]
    explained = {r.derived for r in spelled if r.holds}
    evidence = weighing.evidence(related, settled, explained)
    made = _unless_borne_out(related, made, evidence)
    wrong, worth_a_look = few_numbers.parted(related, mended.doubtful(evidence))
    mends = saying.computed(related, wrong, lang)
    looks = saying.computed(related, worth_a_look, lang)
    listed = totals.totals(related)
    overlaps = overlapping.overlaps(related)
    made = overlapping.unless(made, overlaps)
    changed, differences, since = (
        two_times.of_two_times(related, relations)
        for relations in (
            compared.comparisons(related, agreed),
            differing.differences(related),
            two_times.computed(related, agreed),
        )
    )
    moved = {r.derived for r in (*changed, *differences) if r.holds}
    checks = (
        _Check(rates, lambda told, relation: adjacent.doubted(told, relation, own), notes=True),
        _Check(
            overlapping.but_for(adding.computed(related, listed), overlaps),
            adding.doubted,
            "guess whole list",
            "sum",
        ),
        _Check(
            named_parts.computed(related), adding.doubted, "guess whole list", "sum", notes=True, weighed=True
        ),
        _Check(
            divided.computed(related, told),
            divided.doubted,
            "guess whole list",
            "sum",
            notes=True,
            weighed=True,
        ),
        _Check(lines.computed(related), divided.doubted, "guess whole list", "sum", weighed=True),
        _Check(
            left_over.computed(related), left_over.doubted, "guess together", free=1, notes=True, weighed=True
        ),
        _Check(in_row.computed(related), in_row.doubted, "guess together", free=1, notes=True, weighed=True),
        _Check(
            list(mends),
            lambda _, relation: mends[relation],
            "guess together",
            free=1,
            notes=True,
            weighed=True,
        ),
        _Check(retold.all_again(related, lang), retold.doubted, free=1),
        _Check(
            [
                *multiplied.multiples(related),
                *multiplied.averages(related),
                *multiplied.products(related),
                *multiplied.totals_of_each(related),
            ],
            multiplied.doubted,
            "guess together",
            free=1,
            weighed=True,
        ),
        _Check(opposites.complements(related), opposites.unlike, "guess together"),
        _Check(opposites.turned_rates(related), shared.doubted, free=1),
        _Check(in_turn.computed(related), _each_alike, "guess together", notes=True),
        _Check(overlaps, overlapping.overlapped, "guess together", "sum"),
        _Check(changed, compared.doubted),
        _Check(differences, differing.doubted, "guess together"),
        _Check([r for r in since if r.derived not in moved], two_times.doubted, "guess together"),
        _Check(then_and_now.computed(related), _each_alike, "guess together", free=1),
        _Check(shares, shared.doubted, free=2),
        _Check(of_whole_list.computed(related), shared.doubted, "guess together", free=1, notes=True),
        _Check(called_again.computed(related), shared.doubted, free=1, notes=True),
        _Check(bracketed.computed(related, told, lang), _each_alike, "guess together", notes=True),
        _Check(rough.computed(related), _each_alike, "guess together", weighed=True),
        _Check(
            rough.tied(related, [r for r in found if r.derived not in unlike]),
            _each_alike,
            notes=True,
            weighed=True,
        ),
        _Check(headlines.computed(related, lang), _each_alike, code="two-values"),
        _Check(exceeding.computed(related, lang), _each_alike, "guess part"),
        _Check(retold.computed(related, lang), retold.doubted, code="two-values", notes=True),
        _Check(
            list(looks),
            lambda _, relation: looks[relation][:1],
            "guess together",
            "look",
            severity="info",
            weighed=True,
        ),
        _Check(
            adding.exceeded(related, listed), adding.too_much, "guess whole list", "look", severity="info"
        ),
    )
    for at, check in enumerate(checks):
        taken = {f.claim for f in made if _counts(f, check)}
        said, guessed = _failing(related, check, evidence, lang, _GROUPS + _ROOM * at, taken)
        made += said
        made += guessed if check.weighed else _unless_borne_out(related, guessed, evidence)
    plainly = _told_plainly(related, spelled, made, evidence, lang)
    made = _unless_spelled_out(_instead(made, plainly) + plainly, spelled)
    further = [*spelled, *(relation for check in checks for relation in check.found)]
    turned, reversed_ = directions.reversed_(related, [*found, *further], lang, _GROUPS + _ROOM * len(checks))
    made = _instead(made, reversed_) + reversed_
    doubted = {f.claim for f in made if f.severity != "info"}
    made = [f for f in made if f.code != "other-base" or f.severity != "info" or f.claim not in doubted]
    return [*further, *turned], made


def _each_alike(related: Related, relation: Relation) -> list[Doubted]:
    """Give all numbers of a computation: which of them is wrong cannot be known, nor what should stand there."""
    return [Doubted(c, related.claims[c].quote, "") for c in relation.members]


def _instead(findings: Sequence[Finding], told: Sequence[Finding]) -> list[Finding]:
    """Leave out other doubts of numbers of which a plainer one is told, with all of their groups."""
    plainer = {f.claim for f in told}
    groups = {f.group for f in findings if f.claim in plainer and f.severity != "error" and f.group}
    return [f for f in findings if f.group not in groups]


def _told_plainly(
    related: Related,
    spelled: Sequence[Relation],
    made: Sequence[Finding],
    evidence: weighing.Evidence,
    lang: Language,
) -> list[Finding]:
    """Report what words spell out and no other check told of the same numbers."""
    known = [set(claims) for claims in by_group(f for f in made if f.severity != "info").values()]
    taken = {f.claim for f in made if f.severity != "info"}
    plain = [
        r
        for r in spelled
        if set(r.members) not in known and not (r.kind == "rows" and taken & set(r.members))
    ]
    check = _Check(plain, spelled_out.doubted, "guess together")
    found, _ = _failing(related, check, evidence, lang, _GROUPS - _ROOM, _certain(made))
    return found


def _certain(findings: Iterable[Finding]) -> set[int]:
    """Give the numbers that are certainly wrong."""
    return {f.claim for f in findings if f.severity == "error"}


def _unless_spelled_out(findings: list[Finding], spelled: Sequence[Relation]) -> list[Finding]:
    """Leave out guesses between numbers that words tie otherwise, and that come out so: 原有210家，关停15家，新增9家，现在204家."""
    held = [relation for relation in spelled if relation.holds]
    guessed = by_group(f for f in findings if f.severity == "warning" and f.code in _GUESSED)
    added = {f.group for f in findings if f.code == "sum"}
    quiet = {
        group
        for group, claims in guessed.items()
        for told in held
        if set(claims) <= set(told.members)
        or (group in added and told.derived in claims and len(set(claims) & set(told.members)) > 1)
    }
    return [f for f in findings if f.group not in quiet]


def _of_count_not_read(related: Related, findings: Sequence[Finding], found: Sequence[Relation]) -> set[int]:
    """Give the groups of findings about a percentage that comes out of a count beside it, which was not understood.

    It was then taken to be of what others were told to be: 363 of 389 within it; 26 pumps, or 6.7%, did otherwise.
    """
    claims = related.claims
    beside = {
        r.derived: r.members[1]
        for r in found
        if r.holds and r.derived - r.members[1] == 1 and claims[r.members[1]].status == "unknown"
    }
    doubted = by_group(findings)
    return {group for group, claims in doubted.items() if any(beside.get(c, c) not in claims for c in claims)}


def _well_rounded(related: Related, found: Sequence[Relation]) -> set[int]:
    """Give the percentages that are rightly rounded from what stands beside them, or from what that leaves."""
    claims = related.claims
    return {
        r.derived
        for r in found
        if r.holds and r.expected is not None and _rounds_to(claims[r.derived], r.expected)
    }


def _of_other_verdicts(related: Related, found: Sequence[Relation]) -> set[int]:
    """Give rates in words that are no pass and failure rate of one verdict: 七成符合国家标准，超过九成虚标功率."""
    unlike = {c for r in found if r.kind == "complement" and not r.holds for c in r.members}
    return {c for c in unlike if in_words(related.claims[c])}


def _of_what_is_left(related: Related, share: Relation) -> bool:
    """Whether a share is that of what its part leaves, which is not printed and speaks little for it: 625 (60%), of 1,559."""
    if len(share.members) != _THREE or share.expected is None:
        return False
    claim, told = related.claims[share.derived], share.expected
    top = related.claims[share.members[1]]
    if (top.measure, claim.measure) in TURNED:
        return False
    part, whole = (related.claims[c].value or Fraction(0) for c in share.members[1:])
    turned = abs(100 * (1 - told) - (claim.value or 0)) < abs(100 * told - (claim.value or 0))
    return turned and all(c.value != whole - part for c in related.claims)


def _rounds_to(percent: Claim, share: Fraction) -> bool:
    """Whether a share, or what is left of it, is a percentage as printed."""
    return any(abs(100 * one - (percent.value or 0)) <= half_unit(percent) for one in (share, 1 - share))


def _counts(finding: Finding, check: _Check) -> bool:
    """Whether a finding is one that a number is free of before a check doubts it."""
    if finding.code == "look":
        return check.code == "look"
    return finding.code in _DOUBTS and not (check.notes and finding.severity == "info")


def _unless_borne_out(
    related: Related, findings: Sequence[Finding], evidence: weighing.Evidence
) -> list[Finding]:
    """Leave out what rests on a reading that the numbers around speak against; a percentage may be of another base."""
    doubted = by_group(f for f in findings if f.severity == "warning" and f.code in _GUESSED)
    named = {group for group, claims in doubted.items() if _named_beside(related, claims)}
    quiet = {
        group for group, claims in doubted.items() if evidence.bears_out(claims) or evidence.two_rates(claims)
    } - named
    other = {
        group
        for group, claims in doubted.items()
        if evidence.other_base(claims)
        and (_apart(related, claims) or _in_turn(related, claims))
        and not _names_base(related, claims)
    } - named
    return [
        replace(finding, severity="info", code="other-base") if finding.group in other else finding
        for finding in findings
        if finding.group not in quiet
    ]


def _names_base(related: Related, claims: Sequence[int]) -> bool:
    """Whether a share among them says that it is of the failed: 占全部不合格样品的64.7%."""
    shares = (c for c in claims if related.claims[c].measure == "share")
    return any(shared.says_of_failed(related, c, _LEAD) for c in shares)


def _named_beside(related: Related, claims: Sequence[int]) -> bool:
    """Whether a percentage names what it is of right before it, as its count does, which gives it of no whole: 国产63件、进口23件，国产占26.7%.

    Or all are of a set that has a name of its own, or it stands behind its part and says that it is of all: 中药饮片抽检559批次，
    不合格率3.22%; 124 consignments, 40% of the total.
    """
    percents = [c for c in claims if related.claims[c].unit == "%"]
    return any(
        _name_again(related, c)
        or of_named_set(related, c, claims)
        or behind_own_part(related, c, claims)
        or shared.part_of_the_total(related, c) in claims
        for c in percents
    )


def _name_again(related: Related, claim: int) -> bool:
    share, own = related.claims[claim], related.of(claim)
    if own is None or not name_before(related, claim):
        return False
    counts = [
        related.claims[s.claim]
        for s in related.beside(related.places[claim])
        if s.form == "count" and s.claim < claim and s.a.group == own.a.group
    ]
    parts = [c.value for c in counts if c.value and share.start - c.end < _NEAR]
    around = (related.claims[s.claim].value for s in related.paragraph(related.places[claim].paragraph))
    wholes = [value for value in around if value]
    return bool(parts) and not any(
        nearly(part / whole, share.value or Fraction(0), share) for part in parts for whole in wholes
    )


def _apart(related: Related, claims: Sequence[int]) -> bool:
    """Whether numbers do not all stand in one statement; one that is doubted alone is held against what is not printed."""
    first = related.places[claims[0]]
    return len(claims) == 1 or not all(related.places[claim].same_statement(first) for claim in claims)


def _in_turn(related: Related, claims: Sequence[int]) -> bool:
    """Whether a percentage is one of several that are told in turn: 前两者占比分别为56.9%和24.3%."""
    text = related.text
    return any(
        related.claims[c].unit == "%"
        and BETWEEN_RESPECTIVE.fullmatch(text, related.claims[c - 1].end, related.claims[c].start)
        and RESPECTIVE_BEFORE.search(
            text, max(0, related.claims[c - 1].start - _LEAD), related.claims[c - 1].start
        )
        for c in claims
        if c
    )


def _loose(related: Related, relation: Relation) -> bool:
    """Whether a percentage may be of another whole than it was tied to: a share, or a rate of counts told elsewhere."""
    first = related.places[relation.derived]
    apart = not all(related.places[c].same_statement(first) for c in relation.members)
    return relation.kind == "share" or (relation.kind == "rate" and apart)


def _failing(
    related: Related,
    check: _Check,
    evidence: weighing.Evidence,
    lang: Language,
    group: int,
    taken: set[int],
) -> tuple[list[Finding], list[Finding]]:
    """Report the computations that fail, but for numbers that have a finding already or come out of others.

    Those of which words leave no doubt come first, then those that rest on a guess.
    """
    said: list[Finding] = []
    guessed: list[Finding] = []
    for relation in check.found:
        if relation.holds or taken & set(relation.members[: check.free]) or of_all_drawn(related, relation):
            continue
        if not (check.weighed or relation.said) and evidence.bears_out(relation.members):
            continue
        doubted = check.doubted(related, relation)
        if not doubted:
            continue
        text = relation.text
        if relation.expected is not None:
            text = say("computed", lang, text=text, printed=related.claims[relation.derived].quote)[0]
        made = said if relation.said else guessed
        made += each(
            related.claims,
            doubted,
            text,
            say(check.guess, lang)[0],
            lang,
            group,
            severity=check.severity,
            code=check.code,
        )
        group += 1
    return said, guessed
