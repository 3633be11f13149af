"""Percentages that are no rates: what is told of people, what is only thought possible, ranges and measured values."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import RATES, VERDICTS, first, last
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates

_PEOPLE = re.compile(lexicon.PEOPLE)
#: of the farmers we interviewed believed the goods to be fake
_THINK = re.compile(
    r"\s*(?:(?:(?:we|who were|that were|they) )?(?:interviewed|surveyed|questioned|polled|asked) )?\s*"
    r"(?:also |still |even |wrongly )?(?:believ(?:ed?|es)|think|thought|said|say|felt|feel|knew|know|were (?:un)?aware"
    r"|are (?:un)?aware|admitted|suspect(?:ed)?|considered|reported that|agreed|complained|expected|wanted)\b",
    re.IGNORECASE,
)
_ADULTS = re.compile(
    rf" (?:of )?(?:the )?(?:[A-Za-z-]+ ){{0,2}}?(?:{lexicon.PEOPLE})(?: \([\d.]+ ?(?:%|per ?cent)\))? (?:also )?(?:said?|say|think|believe|told|admit)"
)
_ADULTS_BEFORE = re.compile(rf" (?:[A-Za-z-]+ ){{0,2}}?(?:{lexicon.PEOPLE}) \(")
_ASKED = re.compile(
    rf"\b(?:surveyed|polled|polling of|poll of|questioned|interviewed|survey of) (?:about |some |more than |over )?[\d,]+ (?:[a-z]+ ){{0,2}}(?:{lexicon.PEOPLE})\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(r"\b(?:tested|sampled|inspected|examined|checked|failed|passed|complied)\b")
#: the inspection rate will be raised to 50 percent
_PLANNED = re.compile(
    r"\b(?:will|would|shall|should|is to|are to)(?: [a-z]+)? be (?:raised|increased|reduced|lowered|cut|set|kept"
    r"|brought|doubled|stepped)\b[^,;.]{0,32}$",
    re.IGNORECASE,
)
#: the worst falling short by 37%
_SHORT_BY = re.compile(
    rf"\b(?:short|shy|adrift|wide)(?: of [^,;]{{2,40}}?)? by{HEDGES}(?: up to)?\s*$", re.IGNORECASE
)
_JOINTS = (" and ", ", ", " or ")
_COULD_BE = re.compile(
    r"\b(?:could|might|may) (?:be|reach|exceed|stand at)(?: as (?:high|much|many) as| up to| about"
    r"| around| over)?\s*$",
    re.IGNORECASE,
)
_OVER_LIMIT = re.compile(r"\s*(?:over|above|below|under) the (?:[a-z]+ ){0,2}limit\b", re.IGNORECASE)
#: exposure was 20% above the limit
_BY_SO_MUCH = re.compile(
    r"\b(?:was|were|is|are|lay)(?: (?:about|around|nearly|some|over|just|only|up to))* $"
)
_CONTENT = re.compile(r"\b(?:content|levels?|concentration|contain\w*|dose)\b", re.IGNORECASE)
_AT_THAN = re.compile(r"\bat (?:more|less|levels of more|levels of less) than\s*$", re.IGNORECASE)
_MARGIN = re.compile(
    r"\s*(?:margin|tolerance|purity)\b"
    r"|\s*of (?:the|its|their) (?:labell?ed|declared|stated|claimed|advertised|recommended|promised"
    r"|daily|permitted)\b"
    # wrong by a quarter of a litre
    r"|\s*of an? (?:[a-z-]+ ){0,2}?(?:number|point|degree|grade|percent|per cent|percentage|unit|volt"
    r"|ampere|watt|gram|kilogram|kilo|litre|liter|millilitre|metre|meter|centimetre|millimetre|inch|mile"
    r"|kilometre|minute|second|hour|day|dose|portion|serving|teaspoon|tablespoon|cup|tablet|pound|euro"
    r"|dollar|cent|penny)\b(?! (?:of|sample)s?\b)",
    re.IGNORECASE,
)
#: the average efficiency reached 95%; the moisture content was only 12%
_QUANTITY = re.compile(
    r"\b(?:(?:average|mean|median) (?!(?:[a-z-]+ )?(?:rates?|shares?|proportions?|compliance|failures?"
    r"|pass)\b)[a-z]|(?:efficienc(?:y|ies)|purity|moisture|humidity|absorption|absorbency|transmittance"
    r"|reduction rate|water content|fat content|sugar content|protein|alcohol content|strength)\b)"
    r"(?:(?! (?:and|compliance|failures?|failed|rates?|enforcement)\b)[^,;]){0,60}? (?:was|were|is|are"
    r"|reached|reaching|exceeded|of|at|from)(?: (?:only|just|about|around|over|nearly|up to|at least"
    r"|as (?:low|high) as))*\s*$",
    re.IGNORECASE,
)
#: 30% more power than stated
_THAN_CLAIMED = re.compile(
    r"\s*(?:more|less|fewer|[a-z]{3,}er)(?: (?!products?\b|samples?\b|items?\b|toys\b|models?\b|goods\b"
    r"|brands?\b|batches\b|failed\b|passed\b)[a-z]+){0,3} than (?:was |is |are |were )?(?:stated"
    r"|claimed|declared|labell?ed|advertised|allowed|permitted|promised|specified"
    r"|(?:the|its|their) (?:label|stated|claimed|declared|advertised|legal|limit|standard|permitted))",
    re.IGNORECASE,
)
#: within 10% of what the label says, by more than the permitted 5%
_WITHIN_A = re.compile(
    r"\bwithin(?: an?| about)?\s*$"
    r"|\b(?:than|over|above|beyond|exceed(?:s|ed|ing)?) (?:the|a) (?:permitted|allowed|permissible|legal"
    r"|tolerated|maximum)\s*$",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:requires?|must|should|ha(?:s|ve) to|needs?)\b[^.;]*\bbe(?: at least)?\s*$", re.IGNORECASE
)
_AT_MORE = re.compile(
    r"\b(?:at|levels?) (?:more than|over|above|less than|up to|levels of)\s*$", re.IGNORECASE
)
_LEVEL = re.compile(rf"\b{lexicon_rates.LEVELS}(?:(?! (?:when|while|whereas|but) )[^,;])*$", re.IGNORECASE)
#: traces of lead were found in 8% of the fruit: in how much of it, not at what level
_FOUND_IN = re.compile(
    rf"\b(?:{lexicon.FOUND_IN})(?: (?:about|around|nearly|almost|over|only|just|some|up to))*\s*$",
    re.IGNORECASE,
)
#: with too high a concentration (> 0.1%)
_SIGNED = re.compile(
    r"\b(?:contents?|levels?|concentrations?|limits?|values?|dose) \(\s?[<>≤≥]\s?$", re.IGNORECASE
)
_DEVIATION = re.compile(
    r"\b(?:errors?|deficienc(?:y|ies)|shortfalls?|deviations?|differences?|discrepanc(?:y|ies)"
    r"|deficits?|variations?)\b(?! rates?)(?:(?! (?:compliance|failures?"
    r"|rates?)\b)[^,;.]){0,40}?(?:,? amounting to| of| by| reaching)(?: up to| as much as| less than"
    r"| more than| over| about| around| only| just)*\s*$"
    r"|^\s*amounting to(?: less than| up to| about)*\s*$",
    re.IGNORECASE,
)
#: amounting to 1.48% of the total sampled batches
_OF_CHECKED = re.compile(
    rf"\s*of (?:the |all |these |those |total |overall |our )*(?:[a-z-]+ ){{0,3}}?{lexicon.NOUNS['batch']}\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\band(?: about| around| nearly| over| only| just| some)* $")
#: the rapid test has an accuracy rate of 95%: of the instrument, and not of what it is used on
_PRECISE = re.compile(
    r"\b(?:tests?|kits?|assays?|methods?|models?|apps?|algorithms?|software|sensors?|thermometers?|detectors?"
    r"|devices?|monitors?|instruments?|analy[sz]ers?)\b[^,;.]{0,24} an? (?:[a-z-]+ )?accuracy (?:rate|rating)\b"
)
_LONGEST_SIGNED, _ALL = 24, 100
#: contained 92 per cent lead, could contain 1% of another meat
_CONTAINS = re.compile(
    r"\b(?:was|were|is|are|had|has|have) as (?:much|little|high|low) as\s*$"
    r"|\b(?:contain(?:s|ed|ing)?|(?:consist(?:s|ed|ing)?|composed|made up) of)(?: (?:up to|only|just|about|around|nearly|over|less than|more than"
    r"|at least|at most|as (?:much|little) as))*\s*$",
    re.IGNORECASE,
)
#: complaints rose 12%, and the scales were wrong by 3%
_STATE = re.compile(r"\b(?:was|were|is|are)\b")
_BY_AS_MUCH = re.compile(
    r"\bby (?:an average of |on average |up to |about |as much as |at least |more than |over )*$",
    re.IGNORECASE,
)


def possible(here: Here) -> Stated | None:
    """Leave what is only thought possible: the share could be 70 per cent."""
    told = _COULD_BE.search(here.around.near)
    return Stated(reason="?what the percentage is of was not understood") if told else None


def of_people(here: Here) -> Stated | None:
    """Set aside what is told of people: nine in ten buyers were satisfied, 12% of consumers had bought one."""
    head = phrase(here.around.predicate)
    people = head.kind == "other" and _PEOPLE.fullmatch(head.unit)
    people = people or (head.kind == "enterprise" and _THINK.match(here.clause, head.end))
    people = people or _said_by_people(here)
    return Stated(reason="?what the percentage is of was not understood") if people else None


def _said_by_people(here: Here) -> bool:
    """Whether people were asked: we surveyed 2,078 parents, 31% said; two in five UK adults (41%) say."""
    if _THINK.match(here.around.predicate) or _ADULTS.match(here.sentence.text, here.number.end):
        return True
    if here.i and here.opened and _ADULTS_BEFORE.fullmatch(here.around.gap):
        return True
    text, start = here.sentence.text, here.sentence.start
    lower, end = here.sentence.lower, here.number.start
    if all(lower.find(word, start, end) < 0 for word in ("survey", "poll", "question", "interview")):
        return False
    asked = _ASKED.search(text[start : here.number.start])
    return asked is not None and not _CHECKED.search(here.around.predicate)


def range_of_values(here: Here) -> Stated | None:
    """Set aside ranges of measured values: ranging from 18% to 81%."""
    return Stated(reason="limit or measured value") if here.ranging else None


def _of_content(here: Here) -> bool:
    """Whether the words beside a percentage alone tell that it measures something: contained 20% water, not 100% pure."""
    near = here.around.near
    precise = "accuracy" in near and _PRECISE.search(near)
    pure = near.endswith(" not ") and here.number.value == _ALL
    told = _MARGIN.match(here.around.predicate) or any(
        words.search(near) for words in (_WITHIN_A, _CONTAINS, _PLANNED, _SHORT_BY)
    )
    return bool(told or precise or pure)


def _joined_level(here: Here) -> bool:
    """Whether a percentage goes on with one that measures something: were underweight by 26% and 22%."""
    joined = here.behind("rate") and here.around.gap in _JOINTS and not verdict(here.around.predicate)
    return joined and level(here.at(here.i - 1)) is not None


def level(here: Here) -> Stated | None:
    """Set aside levels of undeclared meat below 1%."""
    near = here.around.near
    above = _AT_MORE.search(near) and last(here.around.near_marks, VERDICTS)
    moving = last(here.around.gap_marks, MOVES) or (
        here.state.rate == "growth" and not _STATE.search(here.around.gap)
    )
    apart = _BY_AS_MUCH.search(near) and not moving
    if _of_content(here) or _joined_level(here):
        return Stated(reason="limit or measured value")
    start = max(here.sentence.start, here.number.start - _LONGEST_SIGNED)
    if _SIGNED.search(here.sentence.text[start : here.number.start]):
        return Stated(reason="limit or measured value")
    average = _QUANTITY.search(near) or _THAN_CLAIMED.match(here.around.predicate)
    over = _OVER_LIMIT.match(here.around.predicate) and (_CONTENT.search(near) or _BY_SO_MUCH.search(near))
    if _DEVIATION.search(near) and not _OF_CHECKED.match(here.around.predicate):
        return Stated(reason="limit or measured value")  # deficiencies of up to 13%
    required = _REQUIRED.search(near)
    above = above or (_AT_THAN.search(near) and not last(here.around.near_marks, RATES))
    # failed on levels of phthalates and 75% of others on standards
    joined = _AND.search(near) and first(here.around.predicate_marks, VERDICTS)
    content = _LEVEL.search(near) and not joined and not _FOUND_IN.search(near)
    told = (content or above or apart or over or required or average) and not last(
        here.around.near_marks, RATES
    )
    return Stated(reason="limit or measured value") if told else None
