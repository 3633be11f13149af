"""``solve``: whether printed figures can all be true, what follows from them, and what would mend them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from spotcheck.errors import LedgerError, did_you_mean
from spotcheck.escape import visible
from spotcheck.figures.combining import combine
from spotcheck.figures.ledger import Ledger
from spotcheck.figures.loading import LedgerSource, load_all
from spotcheck.figures.quantities import MEASURES, Count, Quantity, Rate, is_whole, parse_quantity, terms
from spotcheck.figures.solving.causes import Cause, causes
from spotcheck.figures.solving.conflicts import costs, culprits, disjoint, rounded
from spotcheck.figures.solving.coverage import constrained
from spotcheck.figures.solving.explaining import explain, truncation
from spotcheck.figures.solving.outer import Range, outer
from spotcheck.figures.solving.ranges import range_of
from spotcheck.figures.solving.repairs import Repair, repairs
from spotcheck.figures.solving.search import UndecidedError
from spotcheck.figures.solving.system import Component, Known, System
from spotcheck.language import Language
from spotcheck.language.solving import said

if TYPE_CHECKING:
    import pandas as pd

Status: TypeAlias = Literal["consistent", "rounding", "contradictory"]

#: how many repairs of a conflict ``str()`` of a solution shows
_SHOWN = 3
_ASSUMPTION = "tested = sampled"


class Conflict(NamedTuple):
    """Figures that cannot be true together, none of which can be spared.

    Attributes
    ----------
    ids : tuple of str
    explanation : str
        The arithmetic in one sentence.
    rounding : tuple of str
        The figures that make it possible when read as truncated; empty where nothing does.
    assumptions : tuple of str
        What it takes for granted: ``tested = sampled`` where no figure says how many were tested.
    """

    ids: tuple[str, ...]
    explanation: str
    rounding: tuple[str, ...]
    assumptions: tuple[str, ...]


class _Part(NamedTuple):
    """A component, its conflicts, and how it is read where truncation makes it possible."""

    component: Component
    conflicts: list[int]
    truncated: int
    read: Component | None


class Solution:
    """What `solve` found. Every answer but the status is worked out when it is first asked for.

    Attributes
    ----------
    status : "consistent", "rounding" or "contradictory"
        ``rounding``: contradictory as printed, consistent when the figures of `rounding` are read as truncated.
    rounding : tuple of str
        A smallest set of ids to read as truncated.
    constrained : tuple of str
        Ids of the figures that others hold from both sides: how much was tested.
    implied : DataFrame
        quantity, low, high: the range of every count and ``failure_rate`` of every scope, and of what was asked for;
        whole numbers, or fractions as float. No value lies outside, and but for those of `wider` counts were found that
        meet each end, or come as near to it as one likes; an end that is missing is passed by counts that go on without
        end. What takes part in a contradiction has no range.
    wider : tuple of str
        Quantities of `implied` whose range may be wider than the tightest: the effort that is allowed proved no more. An
        end that is missing there was not found.
    conflict : tuple of str
        Ids of a smallest set that cannot be true together, none of which can be spared; empty where all can.
    conflicts : tuple of Conflict
        That one, and others that share no figure with it, each with its arithmetic in a sentence.
    repairs : DataFrame
        id, printed, suggestion, reason: single figures whose change mends a conflict, the likeliest first. As no two
        conflicts share a figure, each repair is of the one that names its figure, and leaves the others: one of each
        is needed.
    causes : DataFrame
        ids, quantity, printed, needed: one change that explains several figures.
    assumptions : tuple of str
        What the conflict takes for granted.
    explanation : str
        The conflict's arithmetic in one sentence; empty where there is none.
    figures : int
        How many figures were not waived.
    lang : "zh" or "en"
        The language of sentences and reasons: that of the ledger's document.
    """

    def __init__(
        self,
        system: System,
        quantities: Sequence[Quantity],
        trust: Mapping[str, float] | None,
        lang: Language,
    ) -> None:
        self.lang: Language = lang
        self.figures = sum(len(component.figures) for component in system.components)
        self._system, self._quantities = system, quantities
        self._cost = [costs(component, trust) for component in system.components]
        self._parts = [
            _part(component, cost) for component, cost in zip(system.components, self._cost, strict=True)
        ]

    @property
    def status(self) -> Status:
        """Whether the figures can all be true."""
        wrong = [part for part in self._parts if part.conflicts]
        if not wrong:
            return "consistent"
        return "rounding" if all(part.read is not None for part in wrong) else "contradictory"

    @property
    def rounding(self) -> tuple[str, ...]:
        """The ids of a smallest set to read as truncated."""
        if self.status != "rounding":
            return ()
        return self._in_order([i for part in self._parts for i in part.component.ids(part.truncated)])

    @cached_property
    def constrained(self) -> tuple[str, ...]:
        """The ids of the figures that others hold from both sides."""
        return self._in_order(
            [
                i
                for part in self._parts
                for i in part.component.ids(constrained(part.component, part.conflicts))
            ]
        )

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts that share no figure: those that are no matter of rounding first, then the smallest."""
        return tuple(
            Conflict(
                part.component.ids(conflict),
                self._explained(part, conflict),
                part.component.ids(part.truncated),
                self._assumed(part, conflict),
            )
            for part, conflict in self._ranked
        )

    @cached_property
    def _ranked(self) -> list[tuple[_Part, int]]:
        found: list[tuple[tuple[bool, int], tuple[_Part, int]]] = []
        for part, cost in zip(self._parts, self._cost, strict=True):
            for conflict in part.conflicts:
                weight = sum(cost[k] for k in part.component.bits(conflict))
                found.append(((part.read is not None, weight), (part, conflict)))
        return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]

    @property
    def conflict(self) -> tuple[str, ...]:
        """The ids of a smallest set that cannot be true together."""
        return self._ranked[0][0].component.ids(self._ranked[0][1]) if self._ranked else ()

    @property
    def explanation(self) -> str:
        """The conflict in one sentence."""
        return self.conflicts[0].explanation if self.conflicts else ""

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What the conflict takes for granted."""
        return self._assumed(*self._ranked[0]) if self._ranked else ()

    @cached_property
    def repairs(self) -> "pd.DataFrame":
        """The repairs, the likeliest first."""
        import pandas as pd

        found = sorted((r for listed in self._repairs for r in listed), key=lambda r: -r.odds)
        rows = [(r.figure.id, r.figure.printed.text, r.suggestion, r.reason) for r in found]
        return pd.DataFrame(rows, columns=["id", "printed", "suggestion", "reason"], dtype="str")

    @cached_property
    def _repairs(self) -> list[list[Repair]]:
        """The repairs of each conflict, in the order of `conflicts`."""
        return [self._repaired(part, conflict) for part, conflict in self._ranked]

    @cached_property
    def causes(self) -> "pd.DataFrame":
        """The common causes, those that explain most figures first."""
        import pandas as pd

        found = [
            c for part in self._parts for c in causes(part.component, self._ledger.parts, part.conflicts)
        ]
        found.sort(key=lambda cause: -len(cause.ids))
        return pd.DataFrame(found, columns=list(Cause._fields), dtype=object)

    @cached_property
    def implied(self) -> "pd.DataFrame":
        """The ranges."""
        import pandas as pd

        rows = [(text, *_plain(quantity, found)) for text, quantity, found in self._ranges]
        frame = pd.DataFrame(rows, columns=["quantity", "low", "high"], dtype=object)
        return frame.astype({"quantity": "str"})

    @property
    def wider(self) -> tuple[str, ...]:
        """The quantities whose range may be wider than the tightest."""
        return tuple(text for text, _, found in self._ranges if not found.tight)

    def __str__(self) -> str:
        lines = [said(self.status, self.lang, ids=", ".join(self.rounding or self.conflict))]
        apart = len(self.conflicts) > 1
        if apart:
            lines.append(self._several)
        for conflict, advice in zip(self.conflicts, self._advice, strict=True):
            lines += [conflict.explanation, *(advice if apart else ())]
        lines += [self._cause(cause) for cause in self.causes.itertuples(index=False)]
        lines += [] if apart else self.advice
        tested = {"constrained": len(self.constrained), "figures": self.figures}
        return "\n".join(visible(line) for line in [*lines, said("tested", self.lang, **tested)])

    @property
    def advice(self) -> list[str]:
        """The likeliest repairs of each conflict, each in a sentence, and of several conflicts that each needs its own."""
        lines = [line for lines in self._advice for line in lines]
        return [self._several, *lines] if len(self.conflicts) > 1 and lines else lines

    @property
    def _several(self) -> str:
        return said("several", self.lang, n=len(self.conflicts))

    @property
    def _advice(self) -> list[list[str]]:
        return [
            [
                said(
                    "repair",
                    self.lang,
                    id=repair.figure.id,
                    suggestion=repair.suggestion,
                    printed=repair.figure.printed.text,
                    reason=repair.reason,
                )
                for repair in listed[:_SHOWN]
            ]
            for listed in self._repairs
        ]

    def _cause(self, cause: Any) -> str:
        key = "cause" if isinstance(cause.needed, int) else "complement"
        return said(
            key,
            self.lang,
            ids=", ".join(cause.ids),
            needed=cause.needed,
            quantity=cause.quantity,
            printed=cause.printed,
        )

    @property
    def _ledger(self) -> Ledger:
        return self._system.ledger

    def _in_order(self, ids: list[str]) -> tuple[str, ...]:
        wanted = set(ids)
        return tuple(figure.id for figure in self._ledger.figures if figure.id in wanted)

    def _explained(self, part: _Part, conflict: int) -> str:
        text = explain(part.component, conflict, self.lang)
        if part.read is not None:
            hints = [
                truncation(part.read, k, self.lang) for k in part.component.bits(part.truncated & conflict)
            ]
            text = " ".join([text, *(hint for hint in hints if hint)])
        return f"{text} {said('assumed', self.lang)}" if self._assumed(part, conflict) else text

    def _assumed(self, part: _Part, conflict: int) -> tuple[str, ...]:
        """Whether a conflict goes away when some of what was sampled may not have been tested."""
        if not self._system.structure.assumed:
            return ()
        ids = set(part.component.ids(conflict))
        ledger = replace(self._ledger, figures=tuple(f for f in self._ledger.figures if f.id in ids))
        system = System.of(ledger, assumed=False)
        outcomes = [component.outcome(0) for component in system.components]
        free = all(values is not None for values, _ in outcomes)
        return (_ASSUMPTION,) if free else ()

    def _repaired(self, part: _Part, conflict: int) -> list[Repair]:
        off = sum(other for other in part.conflicts if other != conflict)
        blamed = culprits(part.component, conflict, off)
        return repairs(part.component, blamed, off, self.lang, cut=part.truncated)

    @cached_property
    def _ranges(self) -> list[tuple[str, Quantity, Range]]:
        listed: list[tuple[str, Quantity, Range]] = []
        wrong = {
            id(part.component): part.read for part in self._parts if part.conflicts or part.read is not None
        }
        for text, quantity in self._wanted().items():
            component = self._system.component_of(quantity)
            if id(component) in wrong:
                read = wrong[id(component)]
                if read is None:
                    continue
                component = read
            try:
                found = range_of(component, quantity)
            except UndecidedError:  # what propagation proves holds, though a tighter range may
                found = outer(component, quantity, 0)._replace(tight=False)
            if found is not None:
                listed.append((text, quantity, found))
        return listed

    def _wanted(self) -> dict[str, Quantity]:
        """Give what ranges are given of: batches and rates of every scope, other measures where they are named or tied."""
        structure = self._system.structure
        tied = {
            unknown
            for component in self._system.components
            if component.figures
            for unknown in component.places
        }
        named = {t.measure for f in self._ledger.figures for t in terms(f.quantity) if isinstance(t, Count)}
        wanted: dict[str, Quantity] = {}
        for name, scope in self._ledger.scopes.items():
            for measure in MEASURES:
                number = structure.unknowns.get((measure, scope.conditions))
                if measure == "tested" and structure.assumed:
                    number = structure.unknowns[("sampled", scope.conditions)]
                batches = measure in ("sampled", "tested", "nonconforming")
                if number is not None and (batches or (number in tied and measure in named)):
                    wanted[f"{measure}({name})"] = Count(measure, name)
            wanted[f"failure_rate({name})"] = Rate("failure_rate", name)
        return wanted | {str(quantity): quantity for quantity in self._quantities}


def _part(component: Component, cost: Sequence[int]) -> _Part:
    conflicts = disjoint(component, cost)
    found = rounded(component, conflicts) if conflicts else None
    if found is None:
        return _Part(component, conflicts, 0, None)
    return _Part(component, conflicts, *found)


def _plain(quantity: Quantity, found: Range) -> tuple[int | float | None, int | float | None]:
    whole = is_whole(quantity)
    return _end(found.low, whole=whole), _end(found.high, whole=whole)


def _end(value: Fraction | None, *, whole: bool) -> int | float | None:
    if value is None:
        return None
    return int(value) if whole and value.denominator == 1 else float(value)


def _known_ids(trust: Mapping[str, float], ids: Sequence[str]) -> None:
    """Refuse trust in a figure that no ledger has, or more than full and less than none."""
    for name, share in trust.items():
        if name not in ids:
            raise LedgerError(f"trust: no figure has the id {name!r}{did_you_mean(name, ids)}")
        if not 0 <= share <= 1:
            raise LedgerError(f"trust: {name!r} is trusted from 0 to 1 (got {share!r})")


def _asked(text: str, ledger: Ledger) -> Quantity:
    """Read a quantity that is asked for."""
    try:
        return parse_quantity(text)
    except LedgerError as error:
        name = text.strip()
        scoped = f": write what is counted, such as sampled({name})" if name in ledger.scopes else ""
        raise LedgerError(f"quantities: {str(error).removeprefix('is = ')}{scoped}") from error


def solve(
    ledger: LedgerSource,
    *,
    quantities: Sequence[str] = (),
    trust: Mapping[str, float] | None = None,
    lang: Language | None = None,
    known: Known | None = None,
) -> Solution:
    """Say whether the figures of a ledger can all be true.

    Unknowns are whole counts; each printed figure claims an interval. The verdict is certified in whole numbers: a
    witness that is put into every row, or a proof by propagation, by a combination of rows, or by cases of those.

    Parameters
    ----------
    ledger
        A ledger, a path, a glob (``"*.figures.toml"``), a folder, or a list of them, which are one system; waived
        figures are left out.
    quantities
        More quantities, in the grammar of ``is``, whose range is asked for.
    trust
        Id → how far a figure is to be trusted, 0 … 1 (1 where not named): of conflicts of one size, and half-trusted
        figures count half as much again, the one is given that one trusts most.
    lang
        The language of sentences and reasons; None takes that of the ledger's document.
    known
        Measure and scope → a count that one has, such as data give it, or None. Counts that meet every figure are a
        witness, and save the search for one; they change no answer.

    Returns
    -------
    Solution
        ``.status``, ``.rounding``, ``.constrained``, ``.implied``, ``.wider``, ``.conflict``, ``.repairs``, ``.causes``;
        ``str()`` says it in sentences.

    Raises
    ------
    LedgerError
        When a ledger cannot be read, a quantity is none of the grammar, or names a scope that no ledger has, or `trust` an
        id that none has.

    References
    ----------
    Reiter, R. (1987). A theory of diagnosis from first principles. Artificial Intelligence 32, 57-95 (smallest
    conflicts as hitting sets); Schrijver, A. (1986). Theory of Linear and Integer Programming (Farkas' lemma).

    Examples
    --------
    >>> ledger = Ledger.of(
    ...     [
    ...         {"id": "bad", "printed": "8 batches", "is": "nonconforming(a)"},
    ...         {"id": "tested", "printed": "214 batches", "is": "tested(a)"},
    ...         {"id": "rate", "printed": "1.87%", "is": "failure_rate(a)"},
    ...     ],
    ...     scopes={"a": {"year": 2021}},
    ... )
    >>> solution = solve(ledger)
    >>> solution.status, solution.conflict
    ('contradictory', ('bad', 'tested', 'rate'))
    >>> solution.explanation
    'With nonconforming(a) = 8 batches and tested(a) = 214 batches, failure_rate(a) is 8 / 214 = 3.7383%, but 1.87% is printed.'
    >>> solution.repairs.loc[0, ["id", "suggestion"]].tolist()
    ['bad', '4 batches']
    """
    together = combine(load_all(ledger))
    _known_ids(trust or {}, [figure.id for figure in together.figures])
    if isinstance(quantities, str):
        raise LedgerError(f"quantities is a list: quantities=[{quantities!r}]")
    asked = [_asked(text, together) for text in quantities]
    for term in (t for quantity in asked for t in terms(quantity)):
        if term.scope not in together.scopes:
            near = did_you_mean(term.scope, together.scopes)
            listed = ", ".join(together.scopes)
            raise LedgerError(f"quantities: unknown scope {term.scope!r}{near} (the ledger has {listed})")
    system = System.of(together, asked)
    if known is not None:
        system.offer(known)
    return Solution(system, asked, trust, lang or together.document.language)
