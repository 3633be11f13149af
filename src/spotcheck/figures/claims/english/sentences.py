"""Sentences of English text, the words that say what their numbers are, and what stands around each number."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from spotcheck.figures.claims.chinese.sentences import stretches
from spotcheck.figures.claims.english.marks import lowered, marks, names
from spotcheck.figures.claims.english.numbers import Number, numbers
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICTS, Mark, between
from spotcheck.language import lexicon_english as lexicon

_STOP = re.compile(
    r"[.!?\n。](?:(?<=\.)(?=\s"
    r"|$"
    r"|[A-Z][a-z])(?<!\b[Nn]o\.)(?<!\b[Rr]s\.)(?<!\bapprox\.)(?<!\bvs\.)(?<!\bSt\.)(?<!\bDr\.)(?<!\b[Cc]ap\.)"
    r"(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bspp\.)(?<!\bsubsp\.)(?<!\b[A-Z]\.)(?<!e\.g\.)(?<!i\.e\.)(?!(?:(?<=\b(?:Jan"
    r"|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)\.)"
    r"|(?<=\bSept\.)) \d)(?<!^\d\.)(?<!^\d\d\.)(?!\s+[a-z][a-z\s])(?!\s*[’'])"
    r"|(?<=[!?])(?=\s|$)(?!\s+[a-z])|(?<=\n)(?:\s*\n|(?=\s*[-•*#|])|(?=[A-Z]))"
    r"|(?<=[)%]\n)(?=\d)|(?<=。))",
    re.MULTILINE,
)
_CLAUSE = re.compile(r"[;:()\n]|,\s(?!where\b)|\s(?:--?|[–—])\s")
#: what an office is called for short, which ends no clause: the Food Standards Agency (FSA) tested
_SHORT_NAME = re.compile(
    r"(?<=[A-Za-z’']) \((?=[A-Za-z-]*[A-Z][A-Za-z-]*[A-Z])[A-Za-z][A-Za-z&-]{1,11}\)(?= [a-z])"
)
#: and the rest passed: where a clause begins that speaks of those that were not counted
_OF_OTHERS = re.compile(
    r",?\s(?:and|but|while|whereas|with|as) (?:(?:all )?(?:the |of )*(?:rest|others|remainder|remaining)"
    r"|(?:all |the |of )+other (?:ones|samples|products|items|models))\b(?! (?:of )?(?:about |some )?\d)"
    r"|[,;]\s(?:all )?the (?:rest|others|remainder|remaining"
    r"|other (?:ones|samples|products|items|models))\b(?! (?:of )?(?:about |some )?\d)"
)
_REST = ("rest", "others", "remain", "other ")
#: a subject of both: 12 toys and all the others failed
_ONLY_NAMED = re.compile(r"\s+(?:[a-z-]+[^s\W]s|items?|samples?|products?)\s*")
_DIGIT = re.compile(r"\d")
_CANDIDATE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|none|no|half"
    r"|third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|trio|quartet|quintet|hundred)\b",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(
    r"(?P<noun>(?:\s+[a-z][a-z-]*){0,6})(?:\s*\([^()]*\)(?:\d{1,2}(?=[\s.,;]))?"
    r"|,?\s*(?:or|i\.e\.?,?|which is|that is|representing|being|equal to|equivalent to) (?:about |around "
    r"|nearly |just over |a total of |some )?\d[\d,.]*[^,;()]{0,24}?(?:,|%|per cent|percent)(?! points?)"
    r"|,\s*(?:about )?\d[\d.,]*\s*(?:%|per cent|percent)(?=,),"
    r"|,\s(?:(?:out )?of|including|among them|among which"
    r"|(?:all|each|most|both)(?: of (?:them|which))? (?:from|of|in|made|sold|bought|imported|purchased"
    r"|ordered|taken|drawn|collected|manufactured|produced|labelled|available|on sale)"
    r"|each (?:of|from))\s[^,;()]{3,90},(?=\s(?:have|had|has|were|was|are|did|do|failed|passed|exceeded"
    r"|contained|lacked|turned|proved|broke|came|fell|leaked|overheated|caught|gave|posed|showed|carried"
    r"|met|complied|bore|tested|burst|melted|exploded|split|snapped)\b)"
    r"|\s(?:--?|[–—])\s[^-–—;:]{3,120}\s(?:--?|[–—])(?=\s)|—[^-–—;:]{3,80}—(?=\w))",
    re.IGNORECASE,
)

#: one (1.5%) sample (CFX1) failed: a name in brackets behind the noun
_NAMED = re.compile(r"(?P<noun>(?:\s+[a-z][a-z-]*){1,4})\s\([^()]*\)(?=\s+[a-z])")
_WORDS = re.compile(r"[a-z\s-]*", re.IGNORECASE)
#: what an insertion has behind the words that it stands behind, unless it stands between dashes
_INSERTS = frozenset("(,.0123456789")
_BESIDE_DASH = re.compile(r"—|[-–](?<=\s[-–])")


class Around(NamedTuple):
    """The words around a number.

    `gap` lies between the number before and this one, `near` is the part of it since the last comma or parenthesis;
    `after` reaches to the next number, `predicate` too, but skips a parenthesis right behind the number, and ends at a
    semicolon or colon. Marks are those of gap, near and predicate.
    """

    gap: str
    near: str
    after: str
    predicate: str
    gap_marks: list[Mark]
    near_marks: list[Mark]
    predicate_marks: list[Mark]
    gap_start: int
    predicate_start: int


@dataclass(frozen=True)
class Sentence:
    """A stretch of text up to a full stop, with its numbers and marks."""

    text: str
    lower: str
    start: int
    end: int
    found: list[Number] = field(default_factory=list[Number])
    figures: list[Number] = field(default_factory=list[Number])
    marks: list[Mark] = field(default_factory=list[Mark])
    stops: list[int] = field(default_factory=list[int])
    #: where clauses begin that speak of the rest
    others: list[int] = field(default_factory=list[int])
    #: what was asked of `around`, kept
    arounds: dict[int, Around] = field(default_factory=dict[int, Around], compare=False, repr=False)

    def between(self, start: int, end: int) -> list[Mark]:
        """Give the marks that lie within a stretch."""
        return between(self.marks, start, end)

    def _may_insert(self, begin: int) -> bool:
        """Whether something may be inserted behind a number: what ends the words there tells it at little cost."""
        words = _WORDS.match(self.text, begin, self.end)
        end = words.end() if words else begin
        return (
            self.text[end : end + 1] in _INSERTS
            or _BESIDE_DASH.search(self.text, begin, self.end) is not None
        )

    def _counted(self, start: int, end: int) -> bool:
        """Whether a figure stands in a stretch."""
        return any(start <= figure.start < end for figure in self.figures)

    def stop(self, start: int) -> int:
        """Give the place of the next semicolon or colon, of a clause that speaks of the rest, or the end."""
        told = next(
            (s for s in self.stops[bisect_left(self.stops, start) :] if self.text[s] in ";:"), self.end
        )
        return min(told, self.rest(start))

    def rest(self, start: int) -> int:
        """Give the place where a clause begins that speaks of the rest, behind a place; or the end."""
        return next((place for place in self.others if place >= start), self.end)

    def at(self, place: int) -> str:
        """Give the character at a place."""
        return self.text[place]

    def around(self, i: int) -> Around:
        """Give the words around the i-th figure."""
        known = self.arounds.get(i)
        if known is None:
            known = self.arounds[i] = self._around(i)
        return known

    def _around(self, i: int) -> Around:
        number, text = self.figures[i], self.text
        gap_start = self.figures[i - 1].end if i else self.start
        next_start = self.figures[i + 1].start if i + 1 < len(self.figures) else self.end
        k = bisect_left(self.stops, number.start)
        near_start = max(gap_start, self.stops[k - 1] + 1 if k else self.start)
        begin = number.end
        inserted = _PARENTHESIS.match(text, begin, self.end) if self._may_insert(begin) else None
        noun = inserted.group("noun") if inserted else ""
        if inserted:
            begin = inserted.end()
            named = _NAMED.match(text, begin, self.end)
            if named and not self.between(*named.span()) and not self._counted(*named.span()):
                noun, begin = noun + named.group("noun"), named.end()
            next_start = next((f.start for f in self.figures[i + 1 :] if f.start >= begin), self.end)
        j = next((s for s in self.stops[bisect_left(self.stops, begin) :] if text[s] in ";:()"), self.end)
        stop = max(begin, min(next_start, j, self.rest(begin)))
        return Around(
            text[gap_start : number.start],
            text[near_start : number.start],
            text[number.end : min(next_start, self.end)]
            if not inserted
            else text[number.end : inserted.end()],
            noun + text[begin:stop],
            self.between(gap_start, number.start),
            self.between(near_start, number.start),
            [*self.between(number.end, number.end + len(noun)), *self.between(begin, stop)],
            gap_start,
            begin,
        )


def sentences(text: str) -> list[Sentence]:
    """Cut a normal text into sentences, leaving out those without a number.

    >>> [len(s.figures) for s in sentences("Of 12 samples, three failed. All was well. In 2020, 5% did.")]
    [2, 1]
    """
    spans: list[tuple[int, int, list[Number]]] = []
    start = 0
    for stop in [*_STOP.finditer(text), None]:
        end = stop.start() if stop else len(text)
        for begin, stretch in stretches(text, start, end):
            if _DIGIT.search(text, begin, stretch) or _CANDIDATE.search(text, begin, stretch):
                spans.append((begin, stretch, numbers(text, begin, stretch)))
        start = stop.end() if stop else end
    masked = _masked(text, [n for *_, found in spans for n in found])
    lower = lowered(masked)
    return [_sentence(masked, lower, start, end, found) for start, end, found in spans if found]


def _masked(text: str, found: list[Number]) -> str:
    """Blot out names and standards, so that no word of theirs says what a number is."""
    pieces: list[str] = []
    position = 0
    for number in found:
        if number.kind == "ignored" and number.reason in ("standard", "link or address", "phone number"):
            pieces += [text[position : number.start], "·" * (number.end - number.start)]
            position = number.end
    return "".join([*pieces, text[position:]])


def _sentence(text: str, lower: str, start: int, end: int, found: list[Number]) -> Sentence:
    figures = [n for n in found if n.kind != "ignored"]
    if not figures:
        return Sentence(text, lower, start, end, found)
    stops = _without_names([m.start() for m in _CLAUSE.finditer(text, start, end)], text, start, end)
    told = any(word in lower for word in _REST) and (
        m.start() for m in _OF_OTHERS.finditer(lower, start, end)
    )
    said = marks(lower, start, end)
    others = [place for place in told or () if not _of_one_subject(lower, figures, said, place)]
    return Sentence(text, lower, start, end, found, figures, said, stops, others)


def _without_names(stops: list[int], text: str, start: int, end: int) -> list[int]:
    """Leave out the brackets in which an office is named for short."""
    if not any(text[stop] == "(" for stop in stops):
        return stops
    names = {place for m in _SHORT_NAME.finditer(text, start, end) for place in (m.start() + 1, m.end() - 1)}
    return [stop for stop in stops if stop not in names] if names else stops


def _of_one_subject(lower: str, figures: list[Number], said: list[Mark], place: int) -> bool:
    """Whether the rest is named with the number before: nothing but a name stands between them."""
    last = next((number.end for number in reversed(figures) if number.end <= place), place)
    return _ONLY_NAMED.fullmatch(lower, last, place) is not None and not between(said, last, place)


_HEADING = re.compile(
    r"(?:^|[.!?\n])(?P<of>[^.!?\n]*)(?::[ \t]*\n\s*(?:[-•*#]\s*)?|\.[ \t]*\n\s*[-•*#]?\s*)$"
)
_HEADED_NEAR = 12
#: the products tested in 2023 were:
_DIVIDED = re.compile(
    r"\b(?:samples|products|items|foods?|goods|articles|toys)\b.*\b(?:were|are|comprised|included"
    r"|consisted of|broken down|breakdown|by (?:category|type|product|origin|region|sector)"
    r"|as follows)\s*(?:as follows)?$"
)
#: the main reasons for the rejections were:
_REASONS = re.compile(
    rf"\b(?:{lexicon.CAUSES}|{lexicon.FAULTS})\b[^:]{{0,60}} (?:were|are|included?)(?: as follows)?$"
)
#: dangerous toys included:
_BAD_LIST = re.compile(rf"{lexicon.BAD_LIST}(?: as follows| the following)?$")
_NUMBER_OF = re.compile(r"\bnumbers? of\b")
_PERCENTAGES = re.compile(r"\bpercent(?:ages?)?\b|%|\bper cent\b|\bproportions?\b|\brates?\b")

#: the percentage shows compliant results, noting that some were not
_PERCENTAGE_SHOWS = re.compile(
    r"\b(?:percentages?|rates?|proportions?)\b[^,.;]* (?:indicates?|shows?|gives?|means?|represents?|refers?)"
    r" [^,.;]*"
)


def headings(lower: str, start: int) -> tuple[str, str]:
    """Give the measure of the percentages of a list by its heading, and that of the counts in its lines, in text in lower case.

    >>> text = "the following percentages were satisfactory:" + chr(10) + "- fish 92%"
    >>> headings(text, text.index("- fish"))
    ('pass_rate', '')
    >>> text = "products tested by category:" + chr(10) + "- fish: 92"
    >>> headings(text, text.index("- fish"))
    ('share', 'tested')
    """
    near = lower[max(0, start - _HEADED_NEAR) : start + 1]
    found = _HEADING.search(lower, max(0, start - 300), start) if "\n" in near else None
    return (_headed_with(lower, found), _counted_below(lower, found)) if found else ("", "")


def _headed_with(lower: str, found: "re.Match[str]") -> str:
    """Give the rate, the share or the count that a heading names."""
    said = names(lower, *found.span("of"))
    if _NUMBER_OF.search(found.group("of")):
        return next((name for name in reversed(said) if name in COUNTED), "")
    if _BAD_LIST.search(found.group("of")):
        return "nonconforming"
    if not _PERCENTAGES.search(found.group("of")):
        if _REASONS.search(found.group("of")):
            return "share"
        divided = _DIVIDED.search(found.group("of")) and any(name in DRAWN for name in said)
        return "share" if divided and not any(name in VERDICTS for name in said) else ""
    told = {"nonconforming": "failure_rate", "conforming": "pass_rate"}
    begun = _PERCENTAGE_SHOWS.search(found.group("of"))
    if begun:
        said = names(lower, found.start("of") + begun.start(), found.start("of") + begun.end())
    rates = [told.get(name, name) for name in said if name in RATES | VERDICTS]
    return rates[-1] if rates else ""


#: what may stand behind what a heading says was counted: samples tested by category:
_DIVISION = re.compile(
    r"\s*(?:samples?|products?|items|batches|articles|goods|foods?|tests)?\s*(?:(?:by|per|in|for|of|from|during|according to) (?:[a-z0-9-]+ ?){1,5})?"
    r"(?:(?:were|are|included?) )?(?:as follows)?\s*$"
)


def _counted_below(lower: str, found: "re.Match[str]") -> str:
    """Give the count of the lines below a heading that ends with it: Samples tested:."""
    if lower[found.end("of")] != ":" or _PERCENTAGES.search(found.group("of")):
        return ""
    said = [mark for mark in marks(lower, *found.span("of")) if mark.name in COUNTED]
    told = [mark for mark in said if mark.name in VERDICTS] or said
    if not told or not _DIVISION.match(lower[said[-1].end : found.end("of")]):
        return ""
    return told[-1].name


#: what opens a list of what was counted before: 14 failed, including:
_LIST_OPENS = re.compile(
    r"\b(?:includ\w+|such as|these (?:are|were)|they (?:are|were)|namely|as follows|following|of which"
    r"|compris\w+|consist\w+ of|broken down|breakdown)\b[^.\n]{0,40}:\s*$"
)
_LIST_LINE = re.compile(r"[ \t]*[-•*#]")
#: electrical products: 12
_LABELLED_LINE = re.compile(r"[ \t]*[-•*#]\s*[^:\n\d]{3,60}:\s*\d[\d,]*\s*$")
_OPENS_NEAR = 120


def opens_list(sentence: Sentence, read_to: int) -> bool:
    """Whether a sentence is the first line of a list that goes on with what was counted before it, up to `read_to`."""
    text, start = sentence.text, sentence.start
    if not _LIST_LINE.match(text, start):
        return False
    if _LIST_OPENS.search(sentence.lower, max(0, start - _OPENS_NEAR), start):
        return True
    return not text[read_to:start].strip() and _LABELLED_LINE.match(text, start, sentence.end) is not None
