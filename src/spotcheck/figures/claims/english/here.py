"""Where the reading stands: a number, the words around it, and what has been read so far; and rules tried in order."""

import re
from dataclasses import dataclass

from spotcheck.figures.claims.english.numbers import Number
from spotcheck.figures.claims.english.sentences import Around, Sentence
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.marks import RATES, VERDICTS, Mark, last

_BETWEEN = re.compile(
    r"\b(?:between|(?:returning|measuring|levels?|values?|scores?|readings|spfs?|concentrations?"
    r"|contents?)(?: of)?(?: from)?) \d[\d.,]*\s?(?:%|per cent|percent)? (?:and|to) $",
    re.IGNORECASE,
)
_OPENS_RANGE = re.compile(
    r"\b(?:between|(?:returning|measuring|levels?|values?|scores?|readings|spfs?|concentrations?"
    r"|contents?)(?: of)?(?: from)?) $",
    re.IGNORECASE,
)
#: (from 1.8 to 2.6 percent), (about 12%)
_HEDGED = re.compile(
    r"\((?:from|about|around|nearly|almost|over|up from|down from|more than|some|approximately|up to|at|or)$"
)
_HEDGES = ("om", "ut", "nd", "ly", "st", "er", "an", "me", "to", "at", "or")
_TO = re.compile(r" (?:and|to) \d")
_JOINTS = ("and ", "to ", "and \n", "to \n")
_BRACKET = re.compile(r"\([^()]*\)")
#: what another number of the same clause stands behind: of the 65, from nine shops, than 10%
_INNER = re.compile(
    r"\b(?:not|were|was|had|contained|only|of|from|in|across|at|by|on|among|than|over|under|about|with"
    r"|between|to|for|sold in|least)(?: (?!and\b|but\b|while\b)[a-z'’-]+){0,3} $",
    re.IGNORECASE,
)
#: what is put in between: , bought in shops in May, failed
_INSERTED = re.compile(
    r",\swith [^,;:]{3,80},(?=\sfor\b)"
    r"|,[^,;:]{3,90},(?=\s(?:also |all |still )?(?:have|had|has|were|was|are|is|did|do|failed|passed"
    r"|exceeded|contained|lacked|turned|proved|came|fell|met|showed|detected|found|identified)\b)"
)
_RANGING = re.compile(r"\brang(?:ing|ed|es) (?:from|between)\b(?:[^,;()]|\([^()]*(?:\)|$))*$", re.IGNORECASE)
#: varied from 83% less than claimed to 40% more
_VARYING = re.compile(r"\bvar(?:y|ies|ied|ying|iation) (?:from|between|of)\b[^,;]*$", re.IGNORECASE)
#: of lamps was (between)
_LIES = re.compile(
    r"(?:(?! by\b)[^,;:]){0,60} (?:was|were|is|are|be|lay|lies?|stood|stands?|var(?:y|ies|ied)|ranged?s?|ranging"
    r"|fluctuat(?:ed|es)|at|of)(?: [a-z]+ly)? ",
    re.IGNORECASE,
)
_LONGEST_VARYING = 80


@dataclass(frozen=True)
class Here:
    """A number in its sentence: the i-th figure of it."""

    sentence: Sentence
    i: int
    around: Around
    state: State

    def at(self, i: int) -> "Here":
        """Give the same for another number of the sentence."""
        return Here(self.sentence, i, self.sentence.around(i), self.state)

    @property
    def number(self) -> Number:
        """The number."""
        return self.sentence.figures[self.i]

    @property
    def clause(self) -> str:
        """The words of the clause behind the number, without what stands in brackets and the numbers it leads over.

        The clause ends at a semicolon, a colon, or where another number begins one of its own.
        """
        sentence, text = self.sentence, self.sentence.text
        start = position = self.number.end
        end, pieces = sentence.stop(start), list[str]()
        for figure in sentence.figures[self.i + 1 :]:
            if figure.start >= end:
                break
            bracket = text.rfind("(", start, figure.start)
            inside = bracket >= 0 and ")" not in text[bracket : figure.start]
            if not inside and not _INNER.search(text, position, figure.start):
                joint = max(
                    text.rfind(mark, start, figure.start) for mark in (",", " and ", " but ", " while ")
                )
                end = joint if joint >= position else figure.start
                break
            pieces.append(text[position : figure.start] + "some")
            position = figure.end
        pieces.append(text[position:end])
        return _INSERTED.sub("", _BRACKET.sub("", "".join(pieces)))

    @property
    def following(self) -> Number | None:
        """The number behind it in the sentence."""
        return self.sentence.figures[self.i + 1] if self.i + 1 < len(self.sentence.figures) else None

    @property
    def opened(self) -> bool:
        """Whether a parenthesis opens right before the number."""
        gap = self.around.gap.rstrip(" <>≤≥~≈")
        return gap.endswith("(") or (gap.endswith(_HEDGES) and _HEDGED.search(gap) is not None)

    @property
    def ranging(self) -> bool:
        """Whether the number ends a range of measured values: levels ranging from 18% to 81%."""
        text, low = self.sentence.text, max(self.sentence.start, self.number.start - 48)
        lower = self.sentence.lower
        joined = lower.endswith(_JOINTS, low, self.number.start)
        between = _BETWEEN.search(text, low, self.number.start) if joined else None
        if between is None and _TO.match(text, self.number.end):
            between = _OPENS_RANGE.search(text, low, self.number.start)
        if between:
            return not self._of_a_rate(between.start())
        if self._varying:
            return True
        ranging = lower.find("rang", low, self.number.start) >= 0
        told = _RANGING.search(text, low, self.number.start) if ranging else None
        return (
            told is not None and last(self.sentence.between(self.sentence.start, told.start()), RATES) is None
        )

    def _of_a_rate(self, end: int) -> bool:
        """Whether a rate is said to lie in a range: the failure rate was between 4% and 9%; but not: rose by between 4% and 9%."""
        if self.number.kind != "rate":
            return False
        named = last(self.sentence.between(self.sentence.start, end), RATES)
        return named is not None and _LIES.fullmatch(self.sentence.text, named.end, end) is not None

    @property
    def _varying(self) -> bool:
        """Whether the number ends a range by which something varied that is no verdict and no rate."""
        low = max(self.sentence.start, self.number.start - _LONGEST_VARYING)
        if self.sentence.lower.find(" var", low, self.number.start) < 0:
            return False
        told = _VARYING.search(self.sentence.text, low, self.number.start)
        return told is not None and not last(
            self.sentence.between(self.sentence.start, told.start()), RATES | VERDICTS
        )

    def behind(self, kind: str) -> bool:
        """Whether the number before is of this kind."""
        return bool(self.i) and self.sentence.figures[self.i - 1].kind == kind

    def earlier(self, names: frozenset[str], *, near: bool = False) -> Mark | None:
        """Give the last mark of these names since the start of the sentence; `near`: up to the number itself."""
        end = self.number.start if near else self.around.gap_start
        return last(self.sentence.between(self.sentence.start, end), names)
