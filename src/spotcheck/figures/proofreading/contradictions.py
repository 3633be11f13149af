"""Numbers that cannot be true together: found by the solver, said with their arithmetic, weighed by what they rest on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from spotcheck.errors import SpotcheckError
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Computed, Numbers, Relation, in_words
from spotcheck.figures.proofreading.asking import pages, solvable, suspects
from spotcheck.figures.proofreading.assumptions import ASSUMED, with_assumptions
from spotcheck.figures.proofreading.cutting import Cutting, without
from spotcheck.figures.proofreading.findings import Doubted, Finding, each
from spotcheck.figures.proofreading.mending import candidates
from spotcheck.figures.proofreading.otherwise import Otherwise, of_other_cases, one_measure
from spotcheck.figures.proofreading.own_set import of_named_set
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import SURE, Related
from spotcheck.figures.proofreading.shared import says_of_all_failed
from spotcheck.figures.slips import telling
from spotcheck.figures.solving import solve
from spotcheck.language import Language
from spotcheck.language.proof_cues import HALF
from spotcheck.language.proof_sentences import say

if TYPE_CHECKING:
    from spotcheck.figures.solving import Solution

#: so many contradictions are told apart; a text with more has been misread
_MOST = 8
#: a rate further from its counts than this is not explained by some that were not tested
_FAR = Fraction(1, 20)
_HALF = Fraction(1, 2)
#: a share read with this much names its base
_NAMED = 0.9
_FAR_FROM_HALF = Fraction(1, 5)
_OTHER_RATE = {"failure_rate": "pass_rate", "pass_rate": "failure_rate"}
#: a number nearer to what it should be than this was read rightly, and is wrong
_NEAR = Fraction(1, 20)
#: no slip makes a growth so many times larger
_TOO_MUCH = 20


@dataclass
class Verdict:
    """What the solver found.

    Attributes
    ----------
    findings : list of Finding
        Contradictions and truncations.
    left_out : set of str
        Ids of figures that had to be left out for the rest to be consistent.
    truncated : set of str
        Ids of figures to be read as truncated.
    rests : dict
        Id of a rate that is 100 % less a truncated one → id of that one.
    ledger : Ledger or None
        The figures that are left, which can all be true.
    """

    findings: list[Finding] = field(default_factory=list[Finding])
    left_out: set[str] = field(default_factory=set[str])
    truncated: set[str] = field(default_factory=set[str])
    rests: dict[str, str] = field(default_factory=dict[str, str])
    ledger: Ledger | None = None


def contradictions(
    related: Related, proposal: Proposal, found: Sequence[Relation], lang: Language
) -> Verdict:
    """Ask whether the figures can all be true, and say which cannot.

    Parameters
    ----------
    related, proposal
        What the numbers state, and the ledger of it.
    found
        The computations between them, for the arithmetic.
    lang
        Language of the messages.
    """
    verdict = Verdict()
    ledger = with_assumptions(proposal.ledger)
    if not ledger.figures:
        return verdict
    verdict.truncated, verdict.rests = _cut_off(proposal, found)
    asking = _Asking(related, proposal, found, verdict, lang)
    try:
        bounded = solvable(ledger)
        for broken in found:
            # a change of printed rates is said with these, which the solver may leave for their counts
            sized = {proposal.ids[c] for c in broken.members} <= bounded
            if not broken.holds and broken.kind != "sum" and (broken.kind == "change" or not sized):
                asking.compute(broken)
        cutting = Cutting(ledger)
        for ids in suspects(related, proposal, asking.found):
            asking.ask(cutting.only((ids & bounded) - verdict.left_out))
        gone = frozenset(verdict.left_out)
        for ids in pages(related, proposal):
            asking.ask(cutting.only((ids & bounded) - verdict.left_out, gone))
        left_out = verdict.left_out | verdict.rests.keys()
        verdict.ledger = _truncated(without(ledger, left_out), verdict.truncated)
        verdict.findings += _left_to_assume(related, proposal, found, verdict, lang)
    except (SpotcheckError, ArithmeticError) as error:  # undecided: no verdict is guessed
        message, suggestion = say("undecided", lang, reason=str(error))
        verdict.findings.append(Finding("info", "undecided", "", 0, 0, message, suggestion))
    return verdict


class _Asking:
    """Asks the solver about parts of a ledger, and gathers what it finds."""

    def __init__(
        self,
        related: Related,
        proposal: Proposal,
        found: Sequence[Relation],
        verdict: Verdict,
        lang: Language,
    ) -> None:
        self.related, self.proposal, self.verdict = related, proposal, verdict
        self.found = Computed(found)
        self.otherwise = Otherwise(related, proposal, found)
        self.lang: Language = lang
        self.number = 0
        #: the computations that have been said: each is one contradiction, however many numbers lead to it
        self.said: set[tuple[int, ...] | None] = set()

    def ask(self, ledger: Ledger) -> None:
        """Take the contradictions of a ledger into the verdict."""
        if not ledger.figures:
            return
        ledger = without(_truncated(ledger, self.verdict.truncated), self.verdict.rests.keys())
        conflicts = _conflicts(ledger, self.verdict)
        for conflict, first in conflicts:
            others = {i for c, _ in conflicts for i in c if c is not conflict}
            solution = first if len(conflicts) == 1 else solve(without(ledger, others - set(conflict)))
            repairs = [(str(row.id), str(row.suggestion)) for row in solution.repairs.itertuples()]
            self.take(_Doubt(conflict, repairs, bool(solution.assumptions)))

    def take(self, doubt: "_Doubt") -> None:
        """Take a contradiction into the verdict."""
        self.number += 1
        judged = _Judged(self.related, self.proposal, self.found, self.otherwise, doubt, self.lang)
        said = judged.broken[0].members if judged.broken else None
        if said not in self.said:
            made = judged.findings(self.number)
            if made and said:
                self.said.add(said)
            self.verdict.findings += made
        self.verdict.left_out |= set(doubt.conflict)

    def compute(self, broken: Relation) -> None:
        """Take a computation that fails for a contradiction, without the solver: a side of it has no size."""
        ids = self.proposal.ids
        conflict = tuple(ids[c] for c in broken.members)
        if set(conflict) & self.verdict.left_out or broken.expected is None:
            return
        figure = self.proposal.figures[conflict[0]]
        if _is_cut_off(figure, broken.expected):
            self.verdict.truncated.add(figure.id)
            return
        right = print_like(figure.printed, broken.expected, "nearest", figure.quantity)
        self.take(_Doubt(conflict, [(conflict[0], right), *((i, "") for i in conflict[1:])], broken.assumed))


class _Doubt(NamedTuple):
    """A contradiction: ids, what would mend it (id, printed), and whether it takes what was sampled for tested."""

    conflict: tuple[str, ...]
    repairs: list[tuple[str, str]]
    assumed: bool


def _cut_off(proposal: Proposal, found: Sequence[Relation]) -> tuple[set[str], dict[str, str]]:
    """Give the rates that their counts give as truncated, and those that are 100 % less such a one: 84.3% and 15.7%.

    What was taken from a truncated rate is of one cause with it.
    """
    cut_off: set[str] = set()
    for relation in (r for r in found if r.kind == "rate" and not r.holds):
        figure = proposal.figures[proposal.ids[relation.derived]]
        if relation.expected is not None and _is_cut_off(figure, relation.expected):
            cut_off.add(figure.id)
    cut_off -= {proposal.ids[r.derived] for r in found if r.kind == "rate" and r.holds}
    figures = {figure.is_: figure for figure in proposal.ledger.figures}
    rests: dict[str, str] = {}
    for name in sorted(cut_off):
        figure = proposal.figures[name]
        measure, opening, scope = figure.is_.partition("(")
        rest = figures.get(f"{_OTHER_RATE.get(measure, '')}{opening}{scope}")
        if rest is not None and rest.id not in cut_off and figure.printed.value + rest.printed.value == 1:
            rests[rest.id] = name
    return cut_off, rests


def _is_cut_off(figure: Figure, value: Fraction) -> bool:
    """Whether a figure is what a value gives with its digits cut off."""
    return value in replace(figure, rounding="truncated").claim()


def _left_to_assume(
    related: Related, proposal: Proposal, found: Sequence[Relation], verdict: Verdict, lang: Language
) -> list[Finding]:
    """Report rates that are far from their counts where not all that was sampled need have been tested."""
    ids, taken = proposal.ids, {f.claim for f in verdict.findings}
    figures = proposal.figures
    made: list[Finding] = []
    otherwise = Otherwise(related, proposal, found)
    for number, broken in enumerate(
        (r for r in found if r.assumed and not r.holds and r.kind == "rate"), start=500
    ):
        printed = figures[ids[broken.derived]].printed
        if taken & set(broken.members) or broken.expected is None or not otherwise.local(broken.members):
            continue
        if broken.expected > 1:  # a part that is more than its whole is one of something else
            continue
        if abs(broken.expected - printed.value) <= _FAR * abs(broken.expected):
            continue
        read_otherwise = (otherwise.explained, otherwise.unlike, otherwise.reduced)
        if any(ways(broken.members) for ways in read_otherwise) or otherwise.of_list([broken]):
            continue
        if broken.derived < broken.members[1]:  # a count behind a rate may be of another fault
            continue
        text, _ = say("computed", lang, text=broken.text, printed=related.claims[broken.derived].quote)
        guess, _ = say("guess tested", lang)
        right = print_like(printed, broken.expected, "nearest")
        doubted = (Doubted(c, printed.text, "" if at else right) for at, c in enumerate(broken.members))
        made += each(related.claims, doubted, text, guess, lang, number)
    return made


def _conflicts(ledger: Ledger, verdict: Verdict) -> list[tuple[tuple[str, ...], "Solution"]]:
    """Take contradictions out one by one until the rest can be true."""
    conflicts: list[tuple[tuple[str, ...], Solution]] = []
    for _ in range(_MOST):
        solution = solve(ledger)
        if solution.status == "rounding":
            verdict.truncated |= set(solution.rounding)
            break
        if solution.status != "contradictory":
            break
        conflicts.append((solution.conflict, solution))
        mended = [str(i) for i in solution.repairs["id"]]
        ledger = without(ledger, {mended[0]} if mended else set(solution.conflict))
    return conflicts


def _truncated(ledger: Ledger, ids: Iterable[str]) -> Ledger:
    read = set(ids)
    return replace(
        ledger, figures=tuple(replace(f, rounding="truncated") if f.id in read else f for f in ledger.figures)
    )


class _Judged:
    """A contradiction: what it rests on, which of its numbers may be the wrong one, and what is said of it."""

    def __init__(
        self,
        related: Related,
        proposal: Proposal,
        found: Computed,
        otherwise: Otherwise,
        doubt: _Doubt,
        lang: Language,
    ) -> None:
        self.related, self.proposal, self.doubt = related, proposal, doubt
        self.lang: Language = lang
        conflict = doubt.conflict
        self.conflict = list(dict.fromkeys(i.removeprefix(ASSUMED) for i in conflict))
        self.on_assumption = [i.removeprefix(ASSUMED) for i in conflict if i.startswith(ASSUMED)]
        self.claims = [proposal.claims[i] for i in self.conflict]
        broken = [
            r for r in found.of(self.claims) if not r.holds and len(set(r.members) & set(self.claims)) > 1
        ]
        #: the computations that fail, that which is said first: one of these numbers alone
        self.broken = sorted(
            broken, key=lambda r: (not set(r.members) <= set(self.claims), len(r.members), r.members)
        )
        self.off_verdicts = [r for r in found.of(self.claims) if r.kind == "verdicts" and not r.holds]
        self.otherwise = otherwise
        self.assumed = (doubt.assumed or bool(self.on_assumption)) and not self._all_tested()
        self.off_sums = found.off_sums
        #: numbers that a sum holds exactly: they are not the wrong ones
        self.counted = found.counted

    def candidates(self) -> list[tuple[str, str]]:
        """Give ids that may be wrong, each with what it should be (or nothing): the likeliest first."""
        broken = self.broken[0] if self.broken else None
        return candidates(self.proposal, self.doubt.conflict, self.doubt.repairs, broken, self.counted)

    def figure(self, name: str) -> Figure:
        return self.proposal.figures[name]

    def weight(self, candidates: Sequence[tuple[str, str]]) -> tuple[str, str, str] | None:
        """Say severity, code and the guess it rests on; None where nothing should be said."""
        read_otherwise = self._read_otherwise()
        if read_otherwise is not None:
            return read_otherwise
        slipped = any(text and telling(self.figure(i).printed.text, text) for i, text in candidates)
        if (
            self._of_other_units()
            or of_other_cases(self.related, self.broken)
            or self._halves()
            or (self._more_than_all() and not slipped)
            or self._absurd()
        ):
            return None
        if not (slipped or self._close() or self._behind_its_count()):
            return None
        guess, shown = self._guess(slipped=slipped)
        if self._in_words() and guess:
            return None
        if not shown and not self._of_all_failed():
            return ("info", "look", say(guess, self.lang)[0]) if self._of_named_sides() else None
        return (
            ("warning", "contradiction", say(guess, self.lang)[0])
            if guess
            else ("error", "contradiction", "")
        )

    def _of_all_failed(self) -> bool:
        """Whether a share among them names all that failed as what it is of."""
        return any(says_of_all_failed(self.related, r.derived) for r in self.broken)

    def _guess(self, *, slipped: bool) -> tuple[str, bool]:
        """Name the guess it rests on, and whether it is worth saying; no name is no guess."""
        stated = [s for c in self.claims if (s := self.related.of(c)) is not None]
        together = self.otherwise.together(self.claims)
        counted = all(s.form == "count" for s in stated)
        if not self.broken and (counted or not together or self._of_several_sets() or one_measure(stated)):
            return "guess same", False  # nothing that a reader could compute
        if not all(s.sure for s in stated):
            return "guess reading", slipped
        if not self.otherwise.local(self.claims):
            return "guess same", slipped or self.otherwise.near(self.claims) or self._share_beside_its_part()
        if not self.otherwise.beside(self.claims):
            near = counted and self.otherwise.near(self.claims)
            return "guess same", slipped and (near or together)
        if not self.otherwise.alone(self.claims) and not self._plainly(slipped=slipped):
            return "guess same", True
        return ("guess tested", True) if self.assumed else ("", True)

    def _behind_its_count(self) -> bool:
        """Whether rates stand behind the counts that give them: a count that follows one may be of another fault."""
        rates = (r for r in self.broken if r.kind == "rate" and r.derived in self.claims)
        return all(r.derived > r.members[1] for r in rates)

    def _share_beside_its_part(self) -> bool:
        """Whether a share stands in one statement with its part; its whole, which it names, was told before."""
        return any(r.kind == "share" and self.otherwise.together(r.members[:2]) for r in self.broken)

    def _plainly(self, *, slipped: bool) -> bool:
        """Whether numbers of sets whose names were read for sure miss their arithmetic by a slip, or by little.

        A number that is far off is rather one that was misread.
        """
        placed = all(self.related.claims[c].scope.confidence >= SURE for c in self.claims)
        likely = self._close() or (slipped and self.otherwise.together(self.claims))
        return placed and bool(self.broken) and likely

    def _halves(self) -> bool:
        """Whether half of something is far from what the counts give: then it is half of something else."""
        claims = self.related.claims
        return any(
            HALF.search(claims[r.derived].quote) is not None and abs(r.expected - _HALF) > _FAR_FROM_HALF
            for r in self.broken
            if r.expected is not None
        )

    def _absurd(self) -> bool:
        """Whether something would have grown so many times more than is printed that it was another number that grew."""
        return any(
            r.kind in ("growth", "ratio")
            and r.expected is not None
            and abs(r.expected) > _TOO_MUCH * abs(printed)
            for r in self.broken
            for printed in [self.proposal.by_claim[r.derived].printed.value]
        )

    def _in_words(self) -> bool:
        """Whether something is said in words, which is rarely meant to the last digit: one in five, all passed."""
        return any(in_words(self.related.claims[c]) for c in self.claims)

    def _more_than_all(self) -> bool:
        """Whether a part is more than the whole it is held against, though its share is printed: a whole of something else."""
        return any(
            r.kind in ("rate", "share") and r.expected is not None and r.expected > 1 for r in self.broken
        )

    def _close(self) -> bool:
        """Whether what is printed is near what the others give."""
        printed = {c: self.figure(i).printed.value for i, c in zip(self.conflict, self.claims, strict=True)}
        return any(
            abs(r.expected - printed[r.derived]) <= _NEAR * abs(r.expected)
            for r in self.broken
            if r.expected is not None and r.derived in printed
        )

    def _of_other_units(self) -> bool:
        """Whether enterprises or kinds are held against batches: those that were visited need not have been sampled."""
        stated = (self.related.of(c) for c in self.claims)
        units = {
            "batches" if s.a.measure in BATCH_COUNTS else s.a.measure
            for s in stated
            if s is not None and s.form == "count"
        }
        return len(units) > 1

    def _read_otherwise(self) -> tuple[str, str, str] | None:
        """Say that it may be no contradiction: another base, or words before a rate that were not understood."""
        # what a reader could not compute is no note either
        if self.broken and self.otherwise.reduced(self.claims):
            return "info", "other-base", say("guess reduced", self.lang)[0]
        members = {c for r in self.broken for c in r.members} | set(self.claims)
        if not (self._off_sum() or self._of_named_sides()) and (
            self.otherwise.unlike(members)
            or not (self._of_one_named_set() or self._all_verdicts() or not self.otherwise.explained(members))
        ):
            return "info", "other-base", say("guess other base", self.lang)[0]
        if self.otherwise.qualified(self.claims):
            return "warning", "contradiction", say("guess qualified", self.lang)[0]
        return None

    def _of_named_sides(self) -> bool:
        """Whether the text names what they are of: a share of the failed, a change between two rates."""
        claims = self.related.claims
        return bool(self.broken) and all(
            r.kind == "change"
            or (
                r.kind == "share"
                and claims[r.derived].base_measure == "nonconforming"
                and claims[r.derived].confidence >= _NAMED
            )
            for r in self.broken
        )

    def _of_one_named_set(self) -> bool:
        """Whether all are of one set that is named, by a name that the text gives to no other: 中药饮片抽检559批次，不合格23批次."""
        rates = [r.derived for r in self.broken if r.kind == "rate"]
        return bool(rates) and all(of_named_set(self.related, rate, self.claims) for rate in rates)

    def _all_verdicts(self) -> bool:
        """Whether a statement tells what was drawn and the good and bad of it, which do not make it up."""
        return any(self.otherwise.together(r.members) for r in self.off_verdicts)

    def _off_sum(self) -> bool:
        """Whether one of the numbers is in a list that does not add up either: then it is the wrong one."""
        return bool(self.off_sums & set(self.claims))

    def _of_several_sets(self) -> bool:
        """Whether the numbers are of different sets: that one lies in the other is then read from words alone."""
        return len(self._groups()) > 1

    def _groups(self) -> set[int]:
        """Give the sets that the numbers are of."""
        stated = [s for c in self.claims if (s := self.related.of(c)) is not None]
        return {side.group for s in stated for side in s.sides}

    def _all_tested(self) -> bool:
        """Whether the printed good and bad ones show that all that was sampled was tested."""
        numbers = Numbers(self.related, self.proposal)
        return all(numbers.all_tested(group) for group in self._groups())

    def findings(self, number: int) -> list[Finding]:
        """Give one finding for each number that may be the wrong one."""
        candidates = self.candidates()
        # 七成符合要求, of what was not understood
        vague = self._in_words() and self.otherwise.qualified(self.claims)
        weight = None if vague or self.otherwise.of_list(self.broken) else self.weight(candidates)
        if weight is None:
            return []
        severity, code, guess = weight
        text = self._arithmetic()
        doubted = (
            Doubted(self.proposal.claims[name], self.figure(name).printed.text, suggestion)
            for name, suggestion in candidates
        )
        return each(
            self.related.claims, doubted, text, guess, self.lang, number, severity=severity, code=code
        )

    def _arithmetic(self) -> str:
        """Give the computation that fails, with what is printed; the list of numbers where there is no single one."""
        if self.broken:
            broken = self.broken[0]
            printed = self.related.claims[broken.derived].quote
            return say("computed", self.lang, text=broken.text, printed=printed)[0]
        quotes = [self.related.claims[c].quote for c in sorted(self.claims)]
        return say("together", self.lang, quotes=say("join", self.lang)[0].join(quotes))[0]
