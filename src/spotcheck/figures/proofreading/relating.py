"""From claims to quantities: which sets of batches a text speaks of, and what each number states of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from spotcheck.figures.claims import Claim, Where
from spotcheck.figures.claims.marks import VERDICT_OF
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading.places import Place, places
from spotcheck.figures.quantities import MEASURES, RATES
from spotcheck.language.lexicon_chinese import LAST_YEAR
from spotcheck.language.proof_cues import MOVED_FROM, MOVED_TO, VAGUE

Key: TypeAlias = tuple[tuple[tuple[str, str], ...], str]
Form: TypeAlias = Literal["count", "rate", "quotient", "growth", "difference"]

#: a claim read with less is a guess: no error rests on it
SURE = 0.8
#: a vague number and a plain one further apart are not said of one quantity
_ROUGHLY = Fraction(3, 2)
#: what moved stands so near before its change
_MOVED_BEFORE = 24
_FORMS: dict[str, Form] = {
    "share": "quotient",
    "ratio": "quotient",
    "growth": "growth",
    "change": "difference",
}
#: measures whose scope keeps the verdict: failing enterprises are other ones than all enterprises
_OF_OTHER_UNITS = ("kinds", "enterprises", "items", "cases", "amount")


class Side(NamedTuple):
    """A measure of a group: ``nonconforming`` of group 3."""

    measure: str
    group: int


@dataclass
class Group:
    """A set of batches that the text speaks of; `number` tells sets apart that are called alike but differ."""

    key: Key
    number: int
    values: dict[str, tuple[Fraction, int]] = field(default_factory=dict[str, tuple[Fraction, int]])
    sentences: set[int] = field(default_factory=set[int])


@dataclass(frozen=True)
class Stated:
    """What a number states: a form over one or two sides.

    Attributes
    ----------
    claim : int
        Its place in the list of claims.
    form : str
        count, rate, quotient (a / b), growth (a / b - 1), difference (a - b).
    a, b : Side
        What it is a number of; `b` only where the form has two.
    place : Place
        Where it stands.
    sure : bool
        Whether the reading is more than a guess.
    """

    claim: int
    form: Form
    a: Side
    b: Side | None
    place: Place
    sure: bool

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides there are."""
        return (self.a,) if self.b is None else (self.a, self.b)


class Twice(NamedTuple):
    """One quantity with two values: the claims."""

    first: int
    second: int


@dataclass
class Related:
    """A text's numbers as quantities."""

    claims: Sequence[Claim]
    text: str
    places: list[Place]
    groups: list[Group] = field(default_factory=list[Group])
    stated: list[Stated] = field(default_factory=list[Stated])
    twice: list[Twice] = field(default_factory=list[Twice])
    # a long text names thousands of sets: each is found by its name, and each number by its place
    _named: dict[Key, list[int]] = field(default_factory=dict[Key, list[int]], repr=False)
    _of: dict[int, Stated] = field(default_factory=dict[int, Stated], repr=False)
    _beside: dict[tuple[int, int], list[Stated]] = field(
        default_factory=dict[tuple[int, int], list[Stated]], repr=False
    )
    _paragraphs: dict[int, list[Stated]] = field(default_factory=dict[int, list[Stated]], repr=False)
    _of_group: dict[int, list[Stated]] = field(default_factory=dict[int, list[Stated]], repr=False)

    def add(self, stated: Stated) -> None:
        """Take what a claim states."""
        self.stated.append(stated)
        self._of[stated.claim] = stated
        self._beside.setdefault(stated.place.statement, []).append(stated)
        self._paragraphs.setdefault(stated.place.paragraph, []).append(stated)
        for group in {side.group for side in stated.sides}:
            self._of_group.setdefault(group, []).append(stated)

    def order(self) -> None:
        """Put what is stated in the order of the text."""
        for listed in (
            self.stated,
            *self._beside.values(),
            *self._paragraphs.values(),
            *self._of_group.values(),
        ):
            listed.sort(key=lambda stated: stated.claim)

    def of(self, claim: int) -> Stated | None:
        """Give what a claim states, if it could be related."""
        return self._of.get(claim)

    def beside(self, place: Place) -> Sequence[Stated]:
        """Give what the numbers of a statement state."""
        return self._beside.get(place.statement, ())

    def paragraph(self, number: int) -> Sequence[Stated]:
        """Give what the numbers of a paragraph state."""
        return self._paragraphs.get(number, ())

    def of_group(self, group: int) -> Sequence[Stated]:
        """Give what is stated of a set."""
        return self._of_group.get(group, ())

    def named(self, key: Key) -> Sequence[int]:
        """Give the sets that are called by this name."""
        return self._named.get(key, ())

    def value(self, side: Side) -> Fraction | None:
        """Give the printed value of a side, if there is one."""
        found = self.groups[side.group].values.get(side.measure)
        return None if found is None else found[0]

    def group(self, key: Key, measure: str = "", fits: Callable[[int], bool] | None = None) -> int:
        """Give the group called by this name: one that prints the measure and fits, or the last one, or a new one.

        Parameters
        ----------
        key
            The name.
        measure
            The measure wanted of it, if any.
        fits
            Whether a group makes sense; asked where several are called alike.
        """
        named = self.named(key)
        if not named:
            return self._new(key)
        having = [g for g in named if not measure or measure in self.groups[g].values] or named
        if len(having) > 1 and fits is not None:
            having = [g for g in having if fits(g)] or having
        return having[-1]

    def meant(self, key: Key, measure: str) -> Key:
        """Give the one name with a printed measure that a name without one may stand for: 线上 for 网售童车 of 线上."""
        if any(measure in self.groups[g].values for g in self.named(key)):
            return key
        alike = {g.key for g in self.groups if measure in g.values and _may_mean(key, g.key)}
        return next(iter(alike)) if len(alike) == 1 else key

    def first(self, key: Key) -> int:
        """Give the set that was called by this name first; a new one if there is none."""
        named = self.named(key)
        return named[0] if named else self._new(key)

    def placed(self, key: Key, measure: str, value: Fraction, claim: int) -> int:
        """Give the group that a printed value belongs to: one that does not say otherwise."""
        named = self.named(key)
        at = self._at_hand(named, measure, value, claim) if named else self._new(key)
        known = self.groups[at].values.get(measure)
        if known is not None and known[0] != value and self._roughly(claim, known[1]):
            if not self.vague(claim):
                self.groups[at].values[measure] = (value, claim)
        elif known is not None and known[0] != value:
            self.twice.append(Twice(known[1], claim))
            at = self._new(key)
        self.groups[at].values.setdefault(measure, (value, claim))
        self.groups[at].sentences.add(self.places[claim].sentence)
        return at

    def _roughly(self, claim: int, other: int) -> bool:
        """Whether one of two numbers is given vaguely, and they are near enough to be said of one quantity."""
        low, high = sorted(abs(self.claims[c].value or Fraction(0)) for c in (claim, other))
        return high <= low * _ROUGHLY and (self.vague(claim) or self.vague(other))

    def vague(self, claim: int) -> bool:
        """Whether a number is given in words that widen it: 近三成 and 23.6% may be said of one rate."""
        known = self.claims[claim]
        return VAGUE.search(known.printed) is not None

    def _at_hand(self, named: Sequence[int], measure: str, value: Fraction, claim: int) -> int:
        """Choose among sets called alike: the one that says the same, or fits, or the last one."""
        for g in reversed(named):
            if self.groups[g].values.get(measure, (None, 0))[0] == value:
                return g
        here = [g for g in named if self.places[claim].sentence in self.groups[g].sentences]
        if measure in RATES:
            fitting = [
                g for g in here or named if _rate_fits(self.groups[g], measure, value, self.claims[claim])
            ]
            if fitting:
                return fitting[-1]
        free = [g for g in here if measure not in self.groups[g].values]
        return (free or here or named)[-1]

    def _new(self, key: Key) -> int:
        named = self._named.setdefault(key, [])
        named.append(len(self.groups))
        self.groups.append(Group(key, len(named) - 1))
        return len(self.groups) - 1


def _may_mean(key: Key, other: Key) -> bool:
    """Whether two names may be of one set: they differ by a year or by words that one of them leaves out."""
    (own, words), (others, other_words) = (dict(key[0]), key[1]), (dict(other[0]), other[1])
    if words == other_words:
        untimed = ({k: v for k, v in c.items() if k != "year"} for c in (own, others))
        return len({tuple(c.items()) for c in untimed}) == 1 and ("year" in own) != ("year" in others)
    return own == others and bool(own) and not (words and other_words)


def key_of(where: Where, measure: str) -> Key:
    """Give the set that a scope names, for a measure.

    >>> key_of(Where((("channel", "online"), ("verdict", "nonconforming"))), "nonconforming")
    ((('channel', 'online'),), '')
    """
    where = where if measure in _OF_OTHER_UNITS else where.without("verdict")
    return where.conditions, where.words.strip()


def of_subject(claims: Sequence[Claim]) -> list[Claim]:
    """Give a shorter name of the one product that an English text is about its full name: fuel dispensers, dispensers.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "We tested 40 fuel dispensers at 9 stations. 31 dispensers passed."
    >>> [claim.scope.words for claim in of_subject(claims_of(text)) if claim.measure == "conforming"]
    ['fuel dispensers']
    """
    drawn = [c.scope.words for c in claims if c.measure in ("sampled", "tested") and c.scope.words]
    subject = max(drawn, key=len, default="")
    if any(not _names(words, subject) for words in drawn):
        return list(claims)

    def named(where: Where) -> Where:
        return replace(where, words=subject) if where.words and _names(where.words, subject) else where

    return [replace(c, scope=named(c.scope), base=named(c.base)) for c in claims]


def _names(words: str, subject: str) -> bool:
    """Whether words are a name, or the shorter name, of a subject."""
    return words == subject or subject.lower().endswith(f" {words.lower()}")


def relate(claims: Sequence[Claim], text: str) -> Related:
    """Say what each number states, and of which set.

    Parameters
    ----------
    claims
        As `claims_of` reads them.
    text
        The text.

    Returns
    -------
    Related
        A claim whose sides could not be told apart is not among the stated.
    """
    claims = of_subject(claims)
    related = Related(claims, text, places(claims, text))
    figures = [(i, c, c.value) for i, c in enumerate(claims) if c.status == "figure" and c.value is not None]
    # what a change is from may stand behind it: 2 points lower than in 2023, when it was 7.3%
    for i, claim, value in sorted(figures, key=lambda figure: figure[1].measure in _FORMS):
        stated = _stated(related, i, claim, value)
        if stated is not None:
            related.add(stated)
    related.order()
    return related


def _stated(related: Related, i: int, claim: Claim, value: Fraction) -> Stated | None:
    place, sure = related.places[i], claim.confidence >= SURE
    if claim.measure in MEASURES:
        group = related.placed(key_of(claim.scope, claim.measure), claim.measure, value, i)
        return Stated(i, "count", Side(claim.measure, group), None, place, sure)
    if claim.measure in RATES:
        if claim.base_measure in _OF_OTHER_UNITS:
            return _of_units(related, i, claim, claim.base_measure, sure=sure)
        if not _has_batches(related, claim):
            units = (_of_units(related, i, claim, unit, sure=sure) for unit in ("kinds", "enterprises"))
            if (of_units := next(filter(None, units), None)) is not None:
                return of_units
        group = related.placed(key_of(claim.scope, claim.measure), claim.measure, value, i)
        return Stated(i, "rate", Side(claim.measure, group), None, place, sure)
    return _of_two(related, i, claim, place, sure=sure)


def _has_batches(related: Related, claim: Claim) -> bool:
    """Whether batches are counted of what a rate is of."""
    key = key_of(claim.scope, claim.measure)
    return any(not related.groups[g].values.keys().isdisjoint(BATCH_COUNTS) for g in related.named(key))


def _of_units(related: Related, i: int, claim: Claim, unit: str, *, sure: bool) -> Stated | None:
    """Read a rate of enterprises or kinds: the bad (or good) ones of all, where the statement prints both."""
    verdict = VERDICT_OF[claim.measure]
    sides: list[Side] = []
    for scope in (claim.scope.joined(verdict=verdict), claim.scope.without("verdict")):
        key = key_of(scope, unit)
        told = [
            g
            for g in related.named(key)
            if (known := related.groups[g].values.get(unit)) is not None
            and related.places[known[1]].same_statement(related.places[i])
        ]
        if unit not in ("enterprises", "kinds") or not told:
            return None
        sides.append(Side(unit, told[-1]))
    return Stated(i, "quotient", sides[0], sides[1], related.places[i], sure)


def _of_two(related: Related, i: int, claim: Claim, place: Place, *, sure: bool) -> Stated | None:
    """Read a share, multiple, growth or change: of which two sides."""
    measure = claim.base_measure or {"share": "nonconforming", "change": "failure_rate"}.get(
        claim.measure, "sampled"
    )
    if measure not in MEASURES and measure not in RATES:
        return None
    moved = _moved(related, i, measure)
    if moved is not None:
        return (
            None
            if _points_meant(related, *moved, claim)
            else Stated(i, _FORMS[claim.measure], *moved, place, sure)
        )
    against = claim.base
    if claim.measure != "share" and against == Where():
        against = _just_before(related, i, measure)
        if against is None:
            return None
        sure = sure or related.claims[i - 1].confidence >= SURE  # the text puts the two side by side
    scope = claim.scope
    later = _later(related, i, measure) if claim.measure == "growth" else None
    if later is not None:
        scope, against = later, scope
    named = key_of(scope, measure), key_of(against, measure)
    own, base = (related.meant(key, measure) for key in named)
    if own == base:
        return None
    sure = sure and (own, base) == named
    a, b = _fitting(related, i, own, base, measure, claim)
    if _points_meant(related, a, b, claim):
        return None
    return Stated(i, _FORMS[claim.measure], a, b, place, sure)


def _fitting(related: Related, i: int, own: Key, base: Key, measure: str, claim: Claim) -> tuple[Side, Side]:
    """Choose among sets called alike those of which a share, multiple or change holds; or else the last before it."""

    def printed(key: Key) -> list[Side]:
        told = {g: related.groups[g].values.get(measure) for g in related.named(key)}
        before = [g for g, value in told.items() if value is not None and value[1] < i]
        behind = [g for g, value in told.items() if value is not None and value[1] > i]
        return [Side(measure, g) for g in (*reversed(before), *behind)]

    firsts, seconds = printed(own), printed(base)
    for a in firsts:
        for b in seconds:
            if _side_fits(related, a, b, claim):
                return a, b
    return (
        firsts[0] if firsts else Side(measure, related.group(own, measure)),
        seconds[0] if seconds else Side(measure, related.group(base, measure)),
    )


def _moved(related: Related, i: int, measure: str) -> tuple[Side, Side] | None:
    """Give what a change is between, where a text says from what to what: 由18.2%降至14.9%，下降3.3个百分点."""
    if i < 2 or related.claims[i].measure not in ("change", "growth"):
        return None
    first, second = (related.of(k) for k in (i - 2, i - 1))
    if first is None or second is None or {first.a.measure, second.a.measure} != {measure}:
        return None
    if not (first.b is second.b is None and first.place.same_statement(related.places[i])):
        return None
    text, (start, end) = related.text, (related.claims[i - 2].start, related.claims[i - 2].end)
    told = MOVED_FROM.search(text, max(0, start - _MOVED_BEFORE), start) and MOVED_TO.fullmatch(
        text, end, related.claims[i - 1].start
    )
    near = related.claims[i].start - related.claims[i - 1].end < _MOVED_BEFORE
    return (second.a, first.a) if told and near and first.a != second.a else None


def _later(related: Related, i: int, measure: str) -> Where | None:
    """Give the year that grew, where it stands before the one it is compared with: 2020年1739批次，2019年621批次，同比增长."""
    scope = related.claims[i].scope
    year = scope.get("year")
    if not year.isdigit():
        return None
    beside = {str(int(year) - 1), str(int(year) + 1)}
    same = (s for s in _alike(related, i, measure) if s.without("year") == scope.without("year"))
    nearest = next((s for s in same if s.get("year") in beside), None)
    return nearest if nearest is not None and int(nearest.get("year")) > int(year) else None


def _points_meant(related: Related, a: Side, b: Side, claim: Claim) -> bool:
    """Whether a percentage of two rates is their difference: 由5.0%降至2.2%，下降2.8%, whose wording is the fault."""
    first, second = related.value(a), related.value(b)
    if claim.measure != "growth" or a.measure not in RATES or first is None or second is None:
        return False
    # the later year may stand first: 2023年为6.0%，2022年为7.6%，下降1.6%
    return abs(first - second) == abs(claim.value or 0) and not _side_fits(related, a, b, claim)


def _alike(related: Related, i: int, measure: str) -> Iterator[Where]:
    """Give the scopes of the like numbers before a number, back to the start of its statement and not of the text."""
    for k in range(i - 1, -1, -1):
        if not related.places[k].same_statement(related.places[i]):
            return
        if related.claims[k].measure == measure:
            yield related.claims[k].scope


def _just_before(related: Related, i: int, measure: str) -> Where | None:
    """Give the scope of the like number before a comparison, where it is of another year: 比上年的13.7%下降3.1个百分点."""
    now = related.claims[i]
    if not i or now.cell is not None or related.claims[i - 1].status != "figure":
        return None
    if related.claims[i - 1].measure != measure:
        return None
    alike = list(islice(_alike(related, i, measure), 2))
    if not alike:
        return None
    # 2019年抽查621批次，2020年抽查1739批次，增长1.8倍: the one of this year is not what it is compared with
    before = alike[-1] if alike[0] == now.scope else alike[0]
    same = before.without("year") == now.scope.without("year") and before != now.scope
    return before if same or before.words == LAST_YEAR else None


def _rate_fits(group: Group, measure: str, value: Fraction, claim: Claim) -> bool:
    """Whether a rate is, to its last digit, the quotient of the counts of a group."""
    top = group.values.get("nonconforming" if measure == "failure_rate" else "conforming")
    base = group.values.get("tested") or group.values.get("sampled")
    return top is not None and base is not None and base[0] > 0 and _near(top[0] / base[0], value, claim)


def _side_fits(related: Related, a: Side, b: Side, claim: Claim) -> bool:
    """Whether a share or multiple is the quotient of two printed numbers, or a change their difference."""
    top, base = related.value(a), related.value(b)
    if top is None or not base or claim.value is None:
        return True
    if claim.measure == "change":
        return abs(top - base - claim.value) <= Fraction(1, 10 ** max(0, claim.decimals))
    return _near(top / base - (1 if claim.measure == "growth" else 0), claim.value, claim)


def _near(exact: Fraction, value: Fraction, claim: Claim) -> bool:
    scale = {"%": 100, "‰": 1000}.get(claim.unit, 1)
    return abs(exact * scale - value) <= Fraction(1, 10**claim.decimals if claim.decimals > 0 else 1)


def narrower(inner: Key, outer: Key, *, unnamed: bool = False) -> str:
    """Say along which column `inner` is one part of `outer`: a column, ``words``, or an empty string.

    `unnamed`: the part need not repeat the words of the whole: of 24 alarms, 14 bought online.

    >>> narrower(((("channel", "online"), ("year", "2020")), ""), ((("year", "2020"),), ""))
    'channel'
    """
    own, whole = dict(inner[0]), dict(outer[0])
    added = [column for column in own if column not in whole]
    if any(own.get(column) != value for column, value in whole.items()):
        return ""
    if inner[1] == outer[1] or (unnamed and not inner[1] and added):
        return added[0] if len(added) == 1 else ""
    return "words" if not outer[1] and not added else ""
