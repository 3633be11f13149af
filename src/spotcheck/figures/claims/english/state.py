"""What has been read so far of an English text, and what a number was found to state."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from spotcheck.figures.claims.english import openings, topics
from spotcheck.figures.claims.english.marks import names
from spotcheck.figures.claims.english.numbers import Number
from spotcheck.figures.claims.english.sentences import Sentence, headings, opens_list
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_NOWHERE = Where()
#: how sure a scope is that is what a count is put down to, and one that is the first of a list
BLAMED, LISTED = 0.75, 0.55
#: measures by which something else is counted
_OTHERS = COUNTED | RATES
_COMPARED = re.compile(
    r"(?:than|as|with|to|from|since|against"
    r"|(?:above|below)(?: (?:the|its|their) (?:level|figure|number|total|rate|average)s? (?:of|in|for"
    r"|seen))?|of the \w+ of|that of|(?:batches|samples|products|number|those) of|published|began|begun"
    r"|started|launched|introduced|established|set up|on|by|times"
    r"|same (?:period|half|quarter|month|time)(?: of)?"
    r"|period of)\s+(?:(?:our|the|its|their|last) )?(?:in\s+)?$",
    re.IGNORECASE,
)
_PAST_RATE = re.compile(
    r"(?:%|percent|per cent)\s+in\s+(?:(?:an?|the) [a-z' -]{3,40} (?:of|in|from) )?$"
    r"|\b(?:from|against|with|to|than) [\d.,]*\d\s+in\s+$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\s*(?:in|for|during)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_NEXT = 6
_LABEL = re.compile(r":\s")
_ITEM = re.compile(r"\s*[-•*#]|(?<=\n)\s*")
_BULLET = re.compile(r"\s*[-•*#]")
_WHEN = re.compile(r"(?:/\d\d)?(?: [a-z]+){0,2},? when\b", re.IGNORECASE)
#: so near before a sentence a rate is named that holds for it: the percentage of defects was high. 73% on Shein
_LEAD = 120
_TOTAL = re.compile(
    r"\W*(?:(?P<weak>in total|a total of|by [a-z]+(?=,))|and overall|in all\b|in sum|all in all|overall"
    r"|altogether|all told|taken together|taken as a whole|as a whole|on the whole|totals?(?=:)"
    r"|across (?:all|the board)|(?:across|between|in|for|of) (?:all |the |both )+(?:two|three|four|five|six"
    r"|seven|eight|both)? ?(?:cities|regions|groups|categories|countries|markets|surveys|sites|areas"
    r"|channels|years|products|provinces|states|districts|towns)(?= |,)"
    r"|for all (?:products|categories|samples)|nationwide|on average|not in these figures"
    r"|(?:the |an )?(?:overall|average|combined|total|mean) (?:[a-z-]+ ){0,2}(?:rate|share|proportion"
    r"|percentage|level|figure))\b"
)
_GOODS = r"(?:samples?|products|items|batches|tests|consignments|lots|units|goods|specimens|checks)"
#: some 12% of the total samples failed, 3 of all samples did
_OF_TOTAL = re.compile(
    r"\b(?:of|among|across) (?:(?:the|a) (?:grand |overall )?(?:total|entire"
    rf"|combined)(?: number)?(?: of)?(?: [a-z-]+)? {_GOODS}"
    rf"|all(?: of)?(?: the| these| our)? {_GOODS}(?! (?:of|from|made|sold|bought)\b)|the total\b(?! of\b))"
    r"|\d food (?:samples|items|products)\b"
)
#: the second project concerned 220 products: what the first was of is left
_NEXT_ONE = re.compile(
    r"\W*the (?:second|third|fourth|fifth|other|latter) (?:[a-z]+ )?(?:cover|concern|dealt|look|examin|test"
    r"|check)"
)
#: between two paragraphs
PARAGRAPH = re.compile(r"\n[ \t]*\n")
#: a line of a list: what it names holds for that line
_LISTED = re.compile(r"[ \t]*(?:[-•*|#]|\d{1,2}[.)] |[A-Z][^\n:.]{2,40}: )")
#: words that name the other channel
_CHANNELS = {
    "online": re.compile(
        r"\b(?<!online )(?<!web )(?:offline|in-store|high street|shops?|stores?|bricks|brick-and|warehouses"
        r"|retailers)\b"
    ),
    "offline": re.compile(r"\b(?:online|internet|e-commerce|marketplaces?|websites?)\b"),
}
_BAD_LED = re.compile(
    r"(?:of|among) (?:the |these |those "
    rf"|all )+(?:{lexicon.BAD_ADJECTIVE}) [a-z]+,?(?: (?:an?|about|some|around|nearly))? \d",
    re.IGNORECASE,
)
_THESE = re.compile(
    r"\s*(?:of|out of|among) (?:this|these|those|them)\b|\s*(?:these\b|this (?:compris|includ)|they\b)",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\s*(?:of|among|amongst|out of) ", re.IGNORECASE)


def in_year(scope: Where, behind: str) -> Where:
    """Give a scope in the year that stands right behind a number: 91,015 in 2018."""
    year = _IN_YEAR.match(behind)
    return scope.joined(year=year.group(1)) if year else scope


def _among_years(sentence: Sentence, date: Number) -> bool:
    """Whether a year stands in a list of years: in 2016, 2017 and 2018."""
    return any(
        other.reason == date.reason
        and (0 <= other.start - date.end <= _NEXT or 0 <= date.start - other.end <= _NEXT)
        for other in sentence.found
        if other is not date
    )


@dataclass
class State:
    """What later numbers lean on."""

    year: str = ""
    #: the latest year that numbers were told of, and whether the year of this sentence comes from the ones before
    latest: str = ""
    carried: bool = True
    count: str = ""
    whole_count: str = ""
    rate: str = ""
    #: the rate that an earlier sentence ended with
    rate_before: str = ""
    #: the last rate that the sentence names
    named: str = ""
    #: the rate or share before a growth that was put in between
    level: str = ""
    #: the value of the last percentage that was told of a verdict
    last_rate: Fraction | int | None = None
    #: what the last percentage stated that is a rate or a share, and where it stood
    percent: tuple[str, int] = ("", 0)
    #: the measure that grew or fell last
    grown: str = ""
    #: the rate or the count that heads a list of items
    heading: str = ""
    #: the count that the lines of a list are of: Samples tested:
    counting: str = ""
    among: str = ""
    #: whether the sentence before divided what failed or passed
    divided_before: bool = False
    #: whether what is divided was named at the start of the sentence: of the failed samples,
    led_in: bool = False
    #: the measure of the last count of kinds, enterprises or cases, while nothing else was counted
    plain: str = ""
    #: what the last firms were that were counted, exporters, and that where it is their scope
    firms: str = ""
    firms_named: str = ""
    #: the fault that was found in the firms counted last
    firms_fault: str = ""
    #: what the numbers of this sentence were read to state, by their places
    told: dict[int, str] = field(default_factory=dict[int, str])
    #: the place in its sentence of the last count of them
    plain_at: int = -9
    #: whether firms were counted that a verdict was told of
    judged_firms: bool = False
    #: the verdict of firms that were counted by their subject: shops that failed numbered 96
    judged: str = ""
    #: the place in its sentence of the last count that was set aside
    aside_at: int = -9
    #: the place in its sentence of the last count that divides what failed: out of which 40 were imported
    divided_at: int = -9
    #: the place in its sentence of the last count that is included in another: including 600 online
    included_at: int = -9
    scope: Where = _NOWHERE
    whole: Where = _NOWHERE
    falls: bool = False
    #: the scope of the first count of what was drawn in this sentence, and of the last sentence that had one
    said: Where = _NOWHERE
    antecedent: Where = _NOWHERE
    whole_said: bool = False
    #: how the samples were taken that the numbers of this sentence are of, by their places
    kinds: dict[int, str] = field(default_factory=dict[int, str])
    #: what counts of this sentence failed for most, and then what, once it was asked for
    first_faults: dict[int, str] | None = None
    #: whether something was said to be found in a count of this sentence
    found_in: bool = False
    bases: set[int] = field(default_factory=set[int])
    #: counts of the sentences before: value → measure
    known: dict[Fraction | int, str] = field(default_factory=dict[Fraction | int, str])
    #: of these, the ones that lead a sentence in: of 452 peppers and 352 cucumbers
    leads: set[int] = field(default_factory=set[int])

    #: whether it was told how many failed at all, and not with one fault
    failed: bool = False
    #: what the last count of the failed was put down to, and the scope that holds behind it
    blame: str = ""
    held: Where | None = None
    #: the last verdict: of those made in shops six did
    verdict: str = ""
    #: what was spoken of before this sentence
    earlier: str = ""
    #: what is spoken of now, and what the passage began with; not known before the first sentence with figures
    topic: Where = _NOWHERE
    #: whether the words before the numbers of this sentence name it
    led: bool = False
    #: what was spoken of before a group that leads this sentence in
    led_from: Where | None = None
    #: what was spoken of before this sentence, whatever led it in
    spoken_before: Where = _NOWHERE
    passage: Where | None = None
    #: whether anything else was counted since, and whether that was drawn or only some of it told to have failed
    others: bool = False
    drawn: bool = False
    #: where the last sentence with figures ended
    read_to: int = 0
    #: what was spoken of before a list, whose lines name what they are of; None outside of one
    before_list: Where | None = None

    def begin(self, sentence: Sentence) -> None:
        """Prepare for a sentence: the year holds, what was counted last is kept for 'of these'."""
        self.spoken_before = self.topic
        self._new_paragraph(sentence)
        self.whole = self.scope = Where((("year", self.year),)) if self.year else _NOWHERE
        self.held, self.blame, self.first_faults = None, "", None
        self.rate_before = self.rate or self.named or self.rate_before
        self.rate = ""
        self.named = next((m.name for m in reversed(sentence.marks) if m.name in RATES), "")
        plain = not first(sentence.marks, COUNTED | RATES)
        shared = self.heading == "share" and _BULLET.match(sentence.text, sentence.start)
        drawn = (
            self.heading in RATES and {m.name for m in sentence.marks} <= DRAWN
        )  # turkeys: 3.4% (438 samples analysed)
        shared = shared or (drawn and _BULLET.match(sentence.text, sentence.start))
        listed = (plain or shared) and _ITEM.match(sentence.text, sentence.start)
        kept = self.count if listed and self.count in COUNTED and opens_list(sentence, self.read_to) else ""
        headed, counted = headings(sentence.lower, sentence.start)
        self.heading = headed or kept or (self.heading if listed else "")
        self.counting = counted or (self.counting if _ITEM.match(sentence.text, sentence.start) else "")
        self.plain_at = self.aside_at = self.divided_at = self.included_at = -9
        self.antecedent = self.said if self.whole_said else self.antecedent
        self.whole_said = self.found_in = self.judged_firms = False
        self.bases.clear()
        self.told.clear()
        self.leads.clear()
        years = [d for d in sentence.found if d.year]
        late = len(years) == 1 and sentence.figures and years[0].start > sentence.figures[0].start
        if late and not _WHEN.match(sentence.text, years[0].end):
            self.years(sentence, sentence.start, sentence.end)
        self._go_on(sentence)
        named = openings.topic(sentence.text[sentence.start : min(sentence.end, sentence.start + 140)])
        self.led_from = self.topic if named else None
        if named:
            self.topic, self.led = named, bool(named.words)
            self.failed = self.failed and not self.led
            self.whole = self.scope = self.dated(Where(named.conditions, named.words, 0.8))
        opening = sentence.text[sentence.start : sentence.end].lstrip(" \n\t-•*#")
        before = self.count
        if sentence.figures:
            self.count = before if _THESE.match(opening) else ""
            self.whole_count = before
        self.divided_before = bool(self.among)
        self.among = ""
        comma = sentence.text.find(",", sentence.start, sentence.end)
        end = min([comma if comma > 0 else sentence.end, *(f.start for f in sentence.figures)])
        bare = end != comma and not _BAD_LED.match(opening)  # of the bad samples 56% had faults
        if _AMONG.match(opening) and not bare:
            mark = first(sentence.between(sentence.start, end), VERDICTS)
            self.among = mark.name if mark else ""
        self.led_in = bool(self.among)

    def _new_paragraph(self, sentence: Sentence) -> None:
        """Come back to the latest year in a new paragraph, and behind a list to what was spoken of before it."""
        self.carried = True
        text, start = sentence.text, sentence.start
        while text[start : start + 1].isspace():
            start += 1
        if "\n" not in text[self.read_to : start] or not sentence.figures:
            return
        broken = PARAGRAPH.search(text, self.read_to, start)
        line = text.rfind("\n", 0, start) + 1
        listed = _LISTED.match(text, line) is not None
        # a document gives its paragraphs without the blank lines between them
        if self.latest > self.year and (broken or self._turns(text, line, listed=listed)):
            self.year = self.latest
        if listed:
            self.topic = self.before_list = self.before_list or self.topic
        elif broken and self.before_list is not None:
            self.topic, self.before_list = self.before_list, None

    @staticmethod
    def _turns(text: str, line: int, *, listed: bool) -> bool:
        """Whether a line turns to something else: it is no item of a list, and does not go on with what was counted."""
        before = text[:line].rstrip()
        item = listed and _LISTED.match(text, text.rfind("\n", 0, len(before)) + 1)
        return before.endswith((".", "!", "?")) and not item and not _THESE.match(text, line)

    def _go_on(self, sentence: Sentence) -> None:
        """Go on with the product that was spoken of, or with one that a heading or the words before the numbers name."""
        if not sentence.figures:
            return
        opened = topics.opened(sentence.lower, self.read_to, sentence.start, known=bool(self.topic.words))
        led = topics.led(sentence.lower, sentence.start, sentence.figures[0].start)
        self.topic, self.led = led or opened or self.topic, led is not None
        self.failed = self.failed and led is None and opened is None
        said = [
            name
            for name in names(sentence.lower, max(self.read_to, sentence.start - _LEAD), sentence.start)
            if name in RATES
        ]
        self.rate_before = said[-1] if said else self.rate_before
        self.read_to = sentence.end
        if _NEXT_ONE.match(sentence.lower, sentence.start):
            self.topic = led or _NOWHERE
        total = self._totals(sentence, begun=opened is not None) if led is None else ""
        if total:
            whole = not self.others and (self.drawn or total == "weak")
            passage = (self.passage if whole else None) or _NOWHERE
            self.topic = self.antecedent = passage.without("stage")
        channel = self.topic.get("channel")
        if channel and _CHANNELS[channel].search(sentence.lower, sentence.start, sentence.end):
            self.topic = self.topic.without("channel")  # a total that is divided, or the other channel
        self.whole = self.scope = self.dated(self.topic)

    def _totals(self, sentence: Sentence, *, begun: bool) -> str:
        """Tell whether a sentence speaks of all that was checked; `begun`: what it speaks of was named right before."""
        lower = sentence.lower
        total = _TOTAL.match(lower, sentence.start)
        if total:
            weak = total.group("weak") is not None
            return "" if weak and begun else "weak" if weak else "strong"
        told = lower.find("total", sentence.start, sentence.end) >= 0
        told = told or any(
            lower.find(word, sentence.start, sentence.end) >= 0 for word in (" all ", " food ")
        )
        return "strong" if told and _OF_TOTAL.search(lower, sentence.start, sentence.end) else ""

    def end(self, found: Iterable[tuple[str, Where]]) -> None:
        """Keep what the numbers of a sentence were of, for the next ones."""
        found = list(found)
        if any(measure in _OTHERS for measure, _ in found):
            self.latest = max(self.latest, self.year)
            told = {where.get("year") for measure, where in found if measure in _OTHERS}
            self.year = max(told) if len(told - {""}) > 1 else self.year  # 14% failed; in 2024 15% did
        if {measure for measure, _ in found if measure} == {"share"}:
            self.topic = self.spoken_before  # clothing accounted for 53% of all failures
            return
        if self.led_from is not None and self._told_apart(found):
            self.topic = self.led_from  # in the north 40 failed, in the south 12
            return
        spoken_of = topics.spoken_of(found, first=self.passage is None)
        first = self.passage.words if self.passage else ""
        self.others = self.others or any(
            measure in _OTHERS and where.words and where.words != first
            for measure, where in found
            if first and where.confidence != BLAMED
        )
        if spoken_of is None:
            return
        self.topic = spoken_of
        if self.passage is None:
            self.passage = spoken_of
            self.drawn = any(measure in DRAWN for measure, _ in found)

    def not_of_itself(self, base: Where, scope: Where) -> Where:
        """Give what a share of all is of, where what leads its sentence in is the part and no whole."""
        words = base.words.lower()
        if not words or words != scope.words.lower():
            return base
        whole = self.passage if self.passage and self.passage.words.lower() != words else _NOWHERE
        return self.dated(Where(base.without("year").conditions, whole.words, 0.75))

    def _told_apart(self, found: list[tuple[str, Where]]) -> bool:
        """Whether the numbers of a sentence are of the group that led it in, and of another one."""
        words = {where.words.lower() for measure, where in found if measure in _OTHERS}
        return self.passage is not None and len(words) > 1 and self.topic.words.lower() in words

    def dated(self, scope: Where) -> Where:
        """Give a scope in the current year."""
        return scope.joined(year=self.year) if self.year else scope

    def years(self, sentence: Sentence, start: int, end: int) -> None:
        """Take the year from the dates between two places, unless they are compared with."""
        for date in sentence.found:
            if not date.year or not start <= date.start < end or _among_years(sentence, date):
                continue
            if _LABEL.match(sentence.text, date.end) and sentence.text[date.start - 1 : date.start] == "(":
                continue  # (2022: 80) is of that number alone
            if _WHEN.match(sentence.text, date.end):
                self.scope = self.scope.joined(year=date.year)  # lower than in 2017, when 33 failed
                continue
            before = sentence.text[max(sentence.start, date.start - 64) : date.start]
            if not _COMPARED.search(before) and not _PAST_RATE.search(before):
                self.year, self.carried = date.year, False
                self.scope, self.whole = self.scope.joined(year=date.year), self.whole.joined(year=date.year)

    def release(self) -> None:
        """Go on with the scope that held before a count was put down to something."""
        if self.held is not None:
            self.scope, self.held = self.held, None

    @property
    def of_firms(self) -> Where:
        """What the firms are that are counted, where that tells them from others."""
        scope = self.whole if self.scope.confidence == BLAMED else self.scope  # not what cases were about
        if scope.words and scope.words == self.topic.words and not self.led:
            scope = scope.named("")  # what was spoken of is no kind of firms
        return scope.named(self.firms_named) if self.firms_named else scope

    @property
    def drawn_as(self) -> str:
        """The measure of the last count of what was drawn, sampled or tested; nothing where none was told."""
        return next((name for name in reversed(self.known.values()) if name in DRAWN), "")

    @property
    def failed_before(self) -> bool:
        """Whether it was told before how many failed at all, so that a fault is of some of them."""
        told = self.rate_before == "failure_rate" or "nonconforming" in self.known.values()
        return told and not self.scope.words  # a product that is named holds

    def narrowed(self, local: Where | None) -> Where:
        """Give the scope that local words name within the whole; the current one where there are none."""
        if local is not None and not local.words and not local.conditions:
            self.scope = self.whole
        elif local is not None:
            self.scope = Where(
                tuple(sorted((dict(self.whole.conditions) | dict(local.conditions)).items())),
                local.words,
                local.confidence,
            )
        return self.scope
