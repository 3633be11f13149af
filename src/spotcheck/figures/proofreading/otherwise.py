"""Whether numbers that contradict may have been read wrongly: other bases, sets named elsewhere, words not understood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims.marks import VERDICT_OF
from spotcheck.figures.claims.model import BATCH_COUNTS, Claim
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.drawn_lists import of_all_drawn
from spotcheck.figures.proofreading.places import SENTENCE_STOPS, sentence_begin
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related, Side, Stated, narrower
from spotcheck.language.proof_cues import OTHER_UNIT_RATE, OWN_BASE, RATE_WORDS, REDUCED_BASE, SCOPE_WORDS

#: so many characters between a pass rate and a failure rate leave room for another subject
_APART = 40
#: a count that no chance puts where it makes up what others lack
_TELLING = 10
_WHOLE_PERCENT = Fraction(1, 100)
_CLAUSES = re.compile(r"[,;:]\s|\bwhile\b|\bwhere\b|\band\b")
_LABELLED = re.compile(
    r"(?:[.,;]? ?\(?[A-Za-z][A-Za-z -]{2,24}[:=] ?[\d.,]+%?\)?)*[.,;]? ?\(?[A-Za-z][A-Za-z -]{2,24}[:=] ?"
)
_CLAUSE = "，。；：！？,;\n（(、"


class Otherwise:
    """Other readings of the numbers of a text."""

    def __init__(self, related: Related, proposal: Proposal, found: Sequence[Relation]) -> None:
        self.related = related
        #: counts that give a rate of their own, and are no part of another
        self.settled = {c for r in found if r.kind == "rate" and r.holds for c in r.members[1:-1]}
        self.figures = proposal.by_claim
        self._statements: dict[tuple[int, int], list[Claim]] = {}
        for claim, place in zip(related.claims, related.places, strict=True):
            self._statements.setdefault(place.statement, []).append(claim)

    def local(self, claims: Sequence[int]) -> bool:
        """Whether they stand in one sentence or table, or in sentences that speak of nothing else."""
        if self.together(claims):
            return True
        places = [self.related.places[c] for c in claims]
        if not self.near(claims) or any(place.table for place in places):
            return False
        sentences = {place.sentence for place in places}
        paragraph = self.related.paragraph(places[0].paragraph)
        inside = [s for s in paragraph if s.place.sentence in sentences]
        return len({s.a.group for s in inside if s.form in ("count", "rate")}) == 1

    def together(self, claims: Sequence[int]) -> bool:
        """Whether they stand in one sentence or table."""
        places = [self.related.places[c] for c in claims]
        return all(place.same_statement(places[0]) for place in places)

    def alone(self, claims: Sequence[int]) -> bool:
        """Whether they stand in one statement, which speaks of one set of batches only, each quantity once."""
        if not self.together(claims):
            return False
        place = self.related.places[claims[0]]
        inside = [s for s in self.related.beside(place) if s.form in ("count", "rate")]
        return len({s.a.group for s in inside}) == 1 and not self._far_apart(inside)

    def _far_apart(self, inside: Sequence[Stated]) -> bool:
        """Whether the good and the bad share have words between them that may tell of another set or another fault."""
        rates = sorted(s.claim for s in inside if s.form == "rate")
        spans = [(self.related.claims[a].end, self.related.claims[b].start) for a, b in pairwise(rates)]
        measures = {s.a.measure for s in inside if s.form == "rate"}
        return len(measures) > 1 and any(start - end > _APART for end, start in spans)

    def beside(self, claims: Sequence[int]) -> bool:
        """Whether an English rate stands beside the counts that it is held against.

        57% of the 14 models names its base: a count in another clause is hardly its numerator. In Chinese, where clauses
        are short and their subject holds, the statement tells.
        """
        listed = sorted(claims)
        first, last = self.related.claims[listed[0]], self.related.claims[listed[-1]]
        said = self.related.text[first.start : last.end]
        if not said.isascii() or any(self.related.claims[c].cell is not None for c in listed):
            return True
        between = {c for c in range(listed[0], listed[-1]) if self.related.claims[c].status == "figure"}
        of_them = {s.a.group for s in self._stated(listed)}
        if any(s.a.group not in of_them for s in self._stated(sorted(between - set(listed)))):
            return False
        if between - set(listed) and not self._in_short(first, last):
            return False
        rates = [self.related.claims[c] for c in listed if self.related.claims[c].unit == "%"]
        if len(rates) == len(listed):
            return True
        if any(OWN_BASE.match(self.related.text, rate.end) for rate in rates):
            return _CLAUSES.search(said) is None
        behind = [said[rate.end - first.start :] for rate in rates if rate is not last]
        return not any(_CLAUSES.search(words) for words in behind)

    def _in_short(self, first: Claim, last: Claim) -> bool:
        """Whether numbers stand behind labels, with hardly a word between them: Tested: 63. Passed: 57. Failed: 6. Pass rate: 90.5%."""
        return _LABELLED.fullmatch(self.related.text, first.end, last.start) is not None

    def near(self, claims: Sequence[int]) -> bool:
        """Whether they stand in one paragraph."""
        return len({self.related.places[c].paragraph for c in claims}) == 1

    def reduced(self, claims: Sequence[int]) -> bool:
        """Whether their sentences speak of a base from which something was taken."""
        return any(REDUCED_BASE.search(self._sentence(s)) for s in self._stated(claims))

    def qualified(self, claims: Sequence[int]) -> bool:
        """Whether words before a rate say that it is of something that was not understood."""
        return any(s.form == "rate" and self._foreign(s) for s in self._stated(claims))

    def explained(self, claims: Iterable[int]) -> bool:
        """Whether a rate or share among them fits other printed counts than it was tied to."""
        return any(self._fits(s) for s in self._stated(claims) if s.form in ("rate", "quotient"))

    def of_list(self, broken: Iterable[Relation]) -> bool:
        """Whether rates fit all that was drawn, of which they were held against one number: 30 toys and 20 lamps; 5 failed, 10%."""
        rates = [r for r in broken if r.kind == "rate"]
        return bool(rates) and all(of_all_drawn(self.related, r) for r in rates)

    def unlike(self, claims: Iterable[int]) -> bool:
        """Whether a third number beside the good and the bad ones makes up what these lack."""
        stated = self._stated(claims)
        return self._third(stated) or self._rest(stated)

    def _rest(self, stated: Sequence[Stated]) -> bool:
        """Whether another number makes up what good and bad ones lack: 61 in order, 19 not, 8 no longer sold.

        A small one does so by chance, unless it stands in their statement.
        """
        counts = {
            s.a.measure: self.related.claims[s.claim].value or Fraction(0)
            for s in stated
            if s.form == "count"
        }
        base = counts.get("tested", counts.get("sampled"))
        if base is None or not {"conforming", "nonconforming"} <= counts.keys():
            return False
        good, bad = counts["conforming"], counts["nonconforming"]
        # 2款未达标，其余8款达标，但其中7款低于宣称: the 7 are bad by another measure
        lacking = {base - good - bad, base - good, base - bad}
        beside = [claim.value for claim in self._beside(stated[0])]
        near = [self.related.claims[s.claim].value for s in self.related.paragraph(stated[0].place.paragraph)]
        others = {*beside, *(value for value in near if value is not None and value >= _TELLING)}
        return any(
            value > 0 and value in lacking for value in others - {None, good, bad} if value is not None
        )

    def _third(self, stated: Sequence[Stated]) -> bool:
        """Whether a statement has a share beside the good and the bad ones, with which they make 100 %: 96%合格，3%基本合格."""
        rates = {s.a.measure: self.related.claims[s.claim] for s in stated if s.form == "rate"}
        if set(rates) != {"failure_rate", "pass_rate"} or any(c.unit != "%" for c in rates.values()):
            return False
        rate = next(s for s in stated if s.form == "rate")
        others = [c for c in self._beside(rate) if c.unit == "%" and c not in rates.values()]
        near = [self.related.claims[s.claim] for s in self.related.paragraph(rate.place.paragraph)]
        further = [c for c in near if c.unit == "%" and c not in rates.values()]
        left = 100 - sum((c.value or Fraction(0) for c in rates.values()), Fraction(0))
        for some in (*([other] for other in (*others, *further)), others):
            room = sum(Fraction(1, 10 ** max(0, c.decimals)) for c in (*rates.values(), *some))
            if left > 0 and abs(sum((c.value or Fraction(0) for c in some), Fraction(0)) - left) <= room:
                return True
        return False

    def _stated(self, claims: Iterable[int]) -> list[Stated]:
        return [s for c in claims if (s := self.related.of(c)) is not None]

    def _beside(self, stated: Stated) -> list[Claim]:
        """Give the numbers of a number's statement, whatever became of them."""
        return self._statements[stated.place.statement]

    def _sentence(self, stated: Stated) -> str:
        claim, text = self.related.claims[stated.claim], self.related.text
        start = sentence_begin(text, claim)
        ends = [at for stop in SENTENCE_STOPS if (at := text.find(stop, claim.end)) >= 0]
        return text[start : min(ends, default=len(text))]

    def _foreign(self, stated: Stated) -> bool:
        claim, text = self.related.claims[stated.claim], self.related.text
        if claim.cell is not None:
            return False
        start = max(text.rfind(mark, 0, claim.start) for mark in _CLAUSE) + 1
        before = text[start : claim.start]
        if OTHER_UNIT_RATE.search(before):
            return True
        known = [claim.scope.words, *(value for _, value in claim.scope.conditions)]
        rest = before
        for word in known:
            rest = rest.replace(word, "") if word else rest
        rest = RATE_WORDS.sub("", rest)
        return before.isascii() is False and len(rest.strip()) > 1 and not _named(rest)

    def _fits(self, stated: Stated) -> bool:
        """Try the counts around a rate as its two sides, and differences and sums as its base."""
        figure = self.figures.get(stated.claim)
        if figure is None:
            return False
        near = [
            s
            for s in self.related.paragraph(stated.place.paragraph)
            if s.form == "count"
            and s.a.measure in BATCH_COUNTS
            and s.claim in self.figures
            and not s.place.table
        ]
        own = {side.group for side in stated.sides}
        near = [s for s in near if s.a.group in own or self._akin(s, stated)]
        if self._behind_its_part(stated):
            near = [s for s in near if s.a.group in own or s.place.same_statement(stated.place)]
        interval = figure.claim()
        wanted, other = "nonconforming", "conforming"
        if stated.a.measure == "pass_rate":
            wanted, other = other, wanted
        fine = figure.printed.step < _WHOLE_PERCENT
        if any(value in interval for value in self._quotients(near, own, wanted, fine=fine)):
            return True
        # the share that is left, of counts of the other verdict
        return stated.form == "rate" and any(
            1 - value in interval for value in self._quotients(near, own, other, fine=fine)
        )

    def _behind_its_part(self, stated: Stated) -> bool:
        """Whether a rate stands right behind the good or bad ones that it is of: 45件样品符合标准，达标率为75%; their whole is no part told before."""
        part = self.related.of(stated.claim - 1)
        return (
            part is not None
            and part.form == "count"
            and part.a == Side(VERDICT_OF.get(stated.a.measure, ""), stated.a.group)
            and part.place.same_statement(stated.place)
        )

    def _akin(self, count: Stated, stated: Stated) -> bool:
        """Whether a count may be what a rate is of after all: of its sentence, or of a set around or within its own."""
        inner, outer = (self.related.groups[s.a.group].key for s in (count, stated))
        return count.place.same_statement(stated.place) or bool(
            narrower(inner, outer) or narrower(outer, inner)
        )

    def _within(self, count: Stated, own: set[int]) -> bool:
        """Whether a count may be a part of one of some sets: of it, called narrower, or called nothing."""
        keys = [self.related.groups[g].key for g in own]
        key = self.related.groups[count.a.group].key
        return not key[1] or count.a.group in own or any(key == o or narrower(key, o) for o in keys)

    def _quotients(
        self, near: Sequence[Stated], own: set[int], wanted: str, *, fine: bool
    ) -> Iterator[Fraction]:
        """Divide the counts of a verdict by others; sums and differences too for a rate that is fine enough to tell them."""
        tops = [s for s in near if s.a.measure == wanted and s.claim not in self.settled]
        bases = [s for s in near if s.a.measure in ("sampled", "tested", "nonconforming")]
        for top in tops:
            for base in bases:
                if base.claim != top.claim and not (top.a.group in own and base.a.group in own):
                    yield from self._quotient([top], [base])
            if fine and self._within(top, own):
                yield from self._less(top, bases, own)
                yield from self._together(top, tops, bases)

    def _less(self, top: Stated, bases: Sequence[Stated], own: set[int]) -> Iterator[Fraction]:
        """Try what one count leaves of another as the base: of one set, or of a part of it."""
        inside = [s for s in bases if self._within(s, own)]
        for base in (s for s in inside if self._lies_in(top, s)):
            for other in (s for s in inside if self._lies_in(s, base)):
                less = self._value(base) - self._value(other)
                if less > 0 and other.claim not in (top.claim, base.claim):
                    yield self._value(top) / less

    def _lies_in(self, count: Stated, whole: Stated) -> bool:
        """Whether a count may be a part of another: of one set, of one that is called narrower, or by words alone."""
        inner, outer = (self.related.groups[s.a.group].key for s in (count, whole))
        return inner == outer or bool(narrower(inner, outer)) or inner[0] == outer[0]

    def _together(self, top: Stated, tops: Sequence[Stated], bases: Sequence[Stated]) -> Iterator[Fraction]:
        """Try several counts as one side: neither the part of a whole with the whole, nor a base with what is of it."""
        # 2批次标识、3批次密封性不合格: the failed as a whole
        together = [s for s in tops if s.place.same_statement(top.place)]
        if len(together) > 1:
            yield from (q for base in bases if base not in together for q in self._quotient(together, [base]))
        # 32批次电热毯、4批次电暖器, of which one failed: of the list as a whole
        listed = [s for s in bases if s.a.measure == bases[0].a.measure]
        if len(listed) > 1 and top not in listed:
            yield from self._quotient([top], listed)

    def _quotient(self, tops: Sequence[Stated], bases: Sequence[Stated]) -> Iterator[Fraction]:
        """Divide the sum of some counts by that of others, where there are any."""
        below = sum((self._value(s) for s in bases), Fraction(0))
        if below:
            yield sum((self._value(s) for s in tops), Fraction(0)) / below

    def _value(self, stated: Stated) -> Fraction:
        return self.figures[stated.claim].printed.value


def _named(rest: str) -> bool:
    """Whether what is left before a rate is a year, or a part that a scope has as a condition."""
    return bool(SCOPE_WORDS.search(rest)) or not rest.strip("0123456789 ")


def of_other_cases(related: Related, broken: Iterable[Relation]) -> bool:
    """Whether one of some cases is more than all that it was added up to: the actions that alerts led to."""
    claims = related.claims
    return any(
        claims[c].measure == "cases" and (claims[c].value or 0) > (claims[r.derived].value or 0)
        for r in broken
        if r.kind == "sum"
        for c in r.members[1:]
    )


def one_measure(stated: Sequence[Stated]) -> bool:
    """Whether numbers all count the same: 5,800 samples and 4,600 of another examination."""
    drawn = {"tested": "sampled"}
    return len({(s.form, drawn.get(s.a.measure, s.a.measure)) for s in stated}) == 1
