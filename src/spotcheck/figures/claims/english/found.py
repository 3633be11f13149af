"""Whether something was said to be found in what is counted: violations were found in 214."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, noun_of, partner
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import DRAWN, last, last_match
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_complements
from spotcheck.language import lexicon_english as lexicon

#: a verb whose object the number is: found three heaters
FINDING = re.compile(rf"\b(?:{lexicon.FINDING}){HEDGES}(?: a total of| a further)?\s*$", re.IGNORECASE)
_FAULTS_IN = re.compile(
    rf"\b(?:(?:{lexicon.FAULTS})\b (?:[a-z-]+ ){{0,12}}?(?:in|with|for|on)|{lexicon.FOUND_IN}"
    r"|(?:found )?faults? (?:was found )?with"
    rf"|{lexicon.FAULTY_ON})(?: (?:a total of|just|only|about|the remaining|the other"
    r"|the rest of the))?\s*$",
    re.IGNORECASE,
)
_FOUND_ACTIVE = re.compile(
    rf"\b(?:{lexicon.FOUND_ACTIVE})\b (?!that\b|out\b"
    r"|(?:largely |partly )?(?:in favour|in favor|for"
    rf"|against)\b)(?:[^;:.](?!\b(?:{lexicon.FINITE_AGAIN})\b)){{3,160}}? (?:in|from|on"
    r"|at)(?: (?:certain|some|the|all|various|several) [a-z]+ of)?(?: only| just| nearly| about"
    r"| almost| over| as many as| more than)*\s*$",
    re.IGNORECASE,
)
#: where those stand in which something was found, at the end of what stands before them
#: found high levels of chromium in leather goods (13%), and cadmium in jewellery (12%)
_FOUND_BESIDE = re.compile(
    rf"\b(?:{lexicon.FOUND_ACTIVE})\b (?!that\b|no\b|out\b)(?P<what>[^;:.()]{{3,80}}?) (?:in|on) (?:the |some )?(?P<of>[a-z][a-z' -]{{2,40}}?) \($",
    re.IGNORECASE,
)
_AND_BESIDE = re.compile(
    r"(?: of [^()]{3,40})?\)(?:,| and|, and) (?!the\b)[A-Za-z][A-Za-z' -]{2,40}? (?:in|on) (?:the |some )?(?P<of>[a-z][a-z' -]{2,40}?) \($"
)
_LED_IN, _TAIL = re.compile(r" (?:in|from|on|at) ", re.IGNORECASE), 60
#: no residues were detected in, pathogens were not found in
_NONE_FOUND = re.compile(
    r"(?:^\W*|[.;:,]\s|\b(?:and|but|while|that)\s)no (?:[a-z-]+ ){0,12}?(?:was|were|is|are|has been"
    rf"|have been|could be|can be) |\b(?:not|never|n['’]t)(?: been)? (?:{lexicon.FOUND_IN})\b",
    re.IGNORECASE,
)
#: there was no fault to be found with
_NO_FAULT_WITH = re.compile(
    rf"\b(?:no|not any|nothing|never an?) (?:[a-z-]+ ){{0,2}}?(?:{lexicon.FAULTS}|complaints?|objections?) ?"
    rf"(?:to be |could be |was |were )?(?:found|seen|detected|identified|noted|observed)? ?(?:with|in|on|about){HEDGES}\s*$",
    re.IGNORECASE,
)
#: found no residues in 44, and lead in two
_TOLD_TOO = re.compile(r"(?:,|\band\b|\bbut\b)[^,;]* (?:in|on|for|with) *$|;", re.IGNORECASE)
#: found no trace of horse in; but no label on
_FOUND_NO = re.compile(
    rf"\b(?:{lexicon.FOUND_ACTIVE}) (?:no|neither) (?:[a-z-]+ ){{0,3}}?(?:{lexicon.FAULTS}"
    rf"|{lexicon_complements.BAD_NOUNS})\b",
    re.IGNORECASE,
)
#: a clause of its own behind that, which says something else: , but faults were found in 12
_ELSE = re.compile(
    r";|,?\s(?:but|although|though|yet|while|whereas)\b"
    r"|,?\sand [^,;]{1,60}? (?:was|were|is|are|has been|have been) ",
    re.IGNORECASE,
)
_NOTED = re.compile(r"saw|sees|record|not(?:ed|ing)|observed|confirmed|spotted", re.IGNORECASE)
_FAULT = re.compile(
    rf"\b(?:{lexicon.FAULTS}|{lexicon_complements.BAD_NOUNS}|(?:undeclared|banned|prohibited|illegal|unauthori[sz]ed|excess(?:ive)?) [a-z]+)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s*of (?:them|these|those)\b,?\s*(?P<so>[a-z][^;.]*)", re.IGNORECASE)
#: in twelve, for 31%, on nine: what leads a clause in
_OPENS = re.compile(
    r"\W*(?:and |but |while )?(?:in|for|on)(?: (?:the other|another|a further|about|around|some|nearly|over"
    r"|more than|only|just|at least))*\s*",
    re.IGNORECASE,
)
#: in 35 of them lead was still present; in ten of them, no mercury was found
_WAS_THERE = re.compile(
    rf"^\s*(?!no\b)[a-z][a-z -]{{2,40}} (?:was|were) (?:still |also |again )?(?:{lexicon.FOUND})\b",
    re.IGNORECASE,
)
_NONE_THERE = re.compile(
    rf"\s*(?:no|neither) (?P<of>[a-z][a-z -]{{2,40}}?) (?:was|were|is|are|has been|have been|could be)"
    rf" (?:{lexicon.FOUND})\b",
    re.IGNORECASE,
)
_GOOD_NOUN = re.compile(rf"\b{lexicon_complements.GOOD_NOUNS}\b", re.IGNORECASE)
_BAD_NOUN = re.compile(rf"\b{lexicon_complements.BAD_NOUNS}\b", re.IGNORECASE)
#: a trait that was only measured: nutrient content was determined in 300; but high levels were measured in 12
_MEASURED = re.compile(
    r"(?:^\W*|[.;:,]\s|\b(?:and|but|while|that|the|their|its)\s)(?!(?:excess(?:ive)?|high(?:er)?|elevated|un[a-z]+"
    r"|illegal|excessively|too|low|lower|insufficient|inadequate)\b)(?:[a-z-]+ ){0,3}?(?:contents?|levels?"
    r"|concentrations?|values?|amounts?|moisture|ph|purity|weights?|strength|potency|density|activity|acidity"
    r"|viscosity|size|volume|temperature)(?: of [a-z-]+(?: and [a-z-]+)?)? (?:was|were|has been|have been)"
    rf" (?:[a-z]+ly )?(?:measured|determined|established|ascertained) (?:in|on|for){HEDGES}\s*$",
    re.IGNORECASE,
)
_MEASURING = ("measured", "determined", "established", "ascertained")
_MEASURED_IN = tuple(f"{verb} in" for verb in _MEASURING)
_WITH_WHAT = re.compile(
    r"\s*(?:[a-z-]+ ){0,4}?with (?P<what>(?!an? |the |different|similar|other|some|prices|names)[a-z][^;.]*)"
)
#: so far behind a number the comma stands that ends what it is of
_LONGEST_NOUN = 60
#: so near stands a verb whose object is the number
_BESIDE = 8
#: so far before the verb its subject begins
_SUBJECT = 60


def found_of_them(here: Here) -> Stated | None:
    """Read weighed 1,640 cylinders at 41 depots and found 32 of them short: of what was drawn, and no depots."""
    them = _OF_THEM.match(here.around.predicate) if here.behind("count") else None
    if them is None or not here.earlier(DRAWN) or not FINDING.search(here.around.near):
        return None
    told = verdict(f" were {them['so']}")
    here.state.count = told or here.state.count
    return Stated(told, here.state.narrowed(None), 0.75) if told else None


def found_in(here: Here) -> bool:
    """Whether something was said to be found in what is counted."""
    around = here.around
    drawn = last(around.near_marks, DRAWN)
    if trait_measured(around.near):
        return False
    if drawn and not around.near.rstrip().endswith(_MEASURED_IN) and here.number.start - drawn.end < _BESIDE:
        return False  # discovered after testing on 39 samples
    return _FAULTS_IN.search(around.near) is not None or found_active(here)


def trait_measured(near: str) -> bool:
    """Whether only a trait was measured in what is counted, be it good or bad: nutrient content was measured in 300.

    >>> trait_measured(" Nutrient content was measured in "), trait_measured("high levels were measured in ")
    (True, False)
    """
    return any(word in near for word in _MEASURING) and _MEASURED.search(near) is not None


def found_with(here: Here) -> str | None:
    """Read they found 21 products with solvents in the glue: by what these have."""
    with_what = _WITH_WHAT.match(here.around.predicate) if FINDING.search(here.around.near) else None
    if with_what is None or noun_of(here).kind not in ("batch", ""):
        return None
    return verdict(" contained " + with_what["what"]) or None


def opens(here: Here) -> bool:
    """Whether a number leads a clause in: in twelve of the 30 creams, lead was detected."""
    return _OPENS.fullmatch(here.around.near) is not None


def said_of_led(here: Here) -> str:
    """Give the verdict of the clause behind what leads it in; nothing without a comma, or where none is told."""
    text, j, sentence = here.sentence.text, partner(here), here.sentence
    end = sentence.figures[j].end if j else here.number.end
    comma = text.find(",", end, sentence.end)
    if not 0 <= comma - end <= _LONGEST_NOUN:
        return ""
    later = next((figure.start for figure in sentence.figures if figure.start > comma), sentence.end)
    rest = text[comma + 1 : min(later, sentence.stop(comma + 1))]
    none = _NONE_THERE.match(rest)
    if none:
        good = None if _GOOD_NOUN.search(none.group("of")) else _BAD_NOUN.search(none.group("of"))
        return "conforming" if good else "nonconforming" if _GOOD_NOUN.search(none.group("of")) else ""
    return "nonconforming" if _WAS_THERE.search(rest) else verdict(rest)


def found_active(here: Here) -> bool:
    """Whether somebody found something in what is counted: the laboratory detected lead in two thirds."""
    gap = here.around.gap
    found = _FOUND_ACTIVE.search(gap) if _LED_IN.search(gap[-_TAIL:]) else None
    if found is None:
        return False
    # a rise was recorded in 12%: no thing was found
    return _NOTED.match(found.group()) is None or _FAULT.search(found.group()) is not None


def found_beside(here: Here) -> str:
    """Give the goods before a percentage in brackets, in which something was found; empty where nothing was."""
    if not here.opened or ("in " not in here.around.gap and "on " not in here.around.gap):
        return ""
    more = (
        here.behind("rate") and here.state.count == "nonconforming" and _AND_BESIDE.fullmatch(here.around.gap)
    )
    found = more or _FOUND_BESIDE.search(here.around.gap)
    if found is None or (not more and verdict(" contained " + found.group("what")) != "nonconforming"):
        return ""
    return found.group("of")


def found_none(here: Here) -> str | None:
    """Give what it says of goods that nothing was found in them: they passed, if that would be a fault; None where it is not said."""
    said = here.sentence.text[here.sentence.start : here.number.start]
    told = _NONE_FOUND.finditer(said) if "no" in said or "No" in said or "n't" in said else ()
    none = next((none for none in told if not _ELSE.search(said, none.end())), None)
    if _NO_FAULT_WITH.search(here.around.near):
        return "conforming"
    no = last_match(_FOUND_NO, said) if none is None and " no " in said else None
    if no and not _TOLD_TOO.search(said, no.end()):
        return "conforming"
    if none is None:
        return None
    return "conforming" if _FAULT.search(said, max(0, none.start() - _SUBJECT)) else ""
