"""What samples were tested for, and what was found in them: 1,203 products checked against noise limits, lead was detected in 69."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import partner
from spotcheck.figures.claims.english.state import BLAMED
from spotcheck.figures.claims.english.subjects import substance_of
from spotcheck.figures.claims.marks import DRAWN, last, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_ITEM_IS = (
    r"(?:the )?(?:presence of |levels? of |traces of |compliance with (?:the )?|conformity with (?:the )?"
    r"|(?:obligations|requirements|rules|restrictions|provisions) (?:under|of|on"
    r"|in) (?:the )?)?(?P<of>(?!the\b|an?\b|their\b|its\b)[A-Za-z][A-Za-z -]{2,40}?)"
)
_ITEM_ENDS = (
    r"(?: (?:levels?|obligations|limits?|requirements|rules|restrictions|provisions|duties))?(?=\s+(?:in"
    r"|and (?:of|\d)|of which|but|such as|including|exceed\w*|fail\w*|were|was|had|contain\w*|show\w*"
    r"|tested|which|resulting|did|complied|passed|and|with|by|during|from|as|between|where|at|on)\b|[.;(]"
    r"|,?\s*(?:and\s*)?$|, )"
)
#: where what was drawn comes from: samples from the 29 countries
_ORIGIN = r"(?:(?:from|in|across) [^,;.()]{2,40}? )?"
#: 1,203 products checked against noise limits
_TESTED_FOR = re.compile(
    rf"\s+(?:[a-z-]+ ){{0,3}}?{_ORIGIN}(?:(?:that|which) )?(?:(?:were|was|had been|have been) )?(?:tested"
    r"|analy[sz]ed|examined|checked|screened|assessed|inspected|surveyed|audited|verified"
    rf"|evaluated) (?:for|against|under) {_ITEM_IS}{_ITEM_ENDS}"
)
#: analysed for bisphenol, phthalates and musks: for no one thing
_MORE_ITEMS = re.compile(
    r", (?!(?:of|with|and|but|while|which|where|including|such|in|the|all"
    r"|from)\b)[A-Za-z][A-Za-z -]{1,40}(?:,| and | or )"
)
_VERB_FOR = re.compile(r"ed (?:for|against|under) ")
#: analysed 500 samples for dyes
_FOR_ITEM = re.compile(
    r"\s+(?:[a-z-]+ )?(?:samples?|batches|products?|items|specimens|lots|consignments|units|models|swabs"
    rf"|packs) {_ORIGIN}for {_ITEM_IS}{_ITEM_ENDS}"
)
#: samples underwent microbiological tests; were taken to look for dyes; went for testing of radiation levels
_TESTS_OF = re.compile(
    r"\b(?:for|underwent|undergoing|to) (?P<of>(?!physical|documentary|laboratory|visual|further|safety"
    r"|random|routine|official|independent|the\b)[a-z][a-z, -]{2,40}?)(?: and other)? (?:level )?(?:tests?"
    r"|testing|analys[ie]s)\b"
    r"|\bsubjected to (?P<kind>(?!physical|documentary|laboratory|visual|further|safety|random|routine"
    r"|official|independent|the\b)[a-z]+) (?:examinations?|testing|tests|analys[ie]s)\b"
    r"|\b(?:to (?:test|check|measure|analy[sz]e|look|screen)(?: for)?"
    r"|for (?:the )?(?:tests?|testing|analys[ie]s|checks?|examinations?|detection|determination"
    r"|measurement|examination|monitoring|screening) (?:of|for"
    rf"|on)) {_ITEM_IS.replace('<of>', '<item>')}{_ITEM_ENDS}",
    re.IGNORECASE,
)
#: taken for chemical and microbiological tests: for no one thing
_SEVERAL_TESTS = re.compile(
    r"[a-z-]+(?:ical|onal|sory|ic) (?:and|or|as well as) "
    r"|[A-Za-z-]+ (?:and|or|as well as) [a-z-]+ (?:tests?|testing|analys[ie]s|examinations?)\b"
)
_FOUND = re.compile(
    r"(?:^\W*"
    r"|[,;:]\s"
    r"|(?<!\b[A-Z])\.\s|\band )(?:where (?:the )?(?:presence of )?)?(?P<of>[A-Za-z](?:[^,;:.()]"
    rf"|(?<=\b[A-Z])\.){{1,60}}?) (?:(?:was|were|is|are|has been|have been) )?(?:{lexicon.FOUND}"
    r"|(?:beyond|above|over|in excess of) (?:the |all )?(?:[a-z]+ ){0,2}limits?"
    rf"|{lexicon.FAULTY_ON.partition(' (?:on')[0]}) (?:in|on|at|from|for)(?: [a-z]+)?\s*$",
    re.IGNORECASE,
)
_FOUND_TOO = re.compile(
    r"(?:[,;]\s"
    r"|\band "
    r"|\bbut "
    r"|\bwhile )(?:where (?:the )?(?:presence of )?)?(?P<of>[A-Za-z](?:(?! and )[^,;:.()]){1,40}?) (?:(?:was"
    rf"|were|is|are) )?(?:{lexicon.FOUND}) (?:in|on|at|from|among)(?: [a-z]+)?\s*$"
)
#: tests found mercury in 23 and bleach in 31
_IN_ANOTHER = re.compile(
    r"(?: [a-z]+)?\s*(?:\([^()]*\))?(?:,| and|, and) [a-z' -]{2,40} in (?:about |only |another |just )*(?:\d|(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\b)"
)
_FOUND_IT = re.compile(
    r"\b(?:found|detected|identified|revealed|confirmed|uncovered|showed) (?:the presence of |traces of "
    r"|levels of )?(?P<of>[a-z][a-z' -]{2,40}?) in(?: about| only| just| some| nearly)*\s*$"
)
#: with the presence of antibiotics beyond the limits in 31
_PRESENT = re.compile(
    r"\b(?:presence|traces|residues) of (?P<of>[A-Za-z][A-Za-z0-9' -]{2,40}?)(?: residues?)?"
    r"(?: (?:beyond|above|over|exceeding) (?:the )?(?:[a-z]+ ){0,2}(?:limits?|levels?|norms?))? in"
    r"(?: about| only| just| some| nearly)*\s*$"
)
_ELLIPTIC_IN = re.compile(
    r"(?:,|\band\b)\s*(?:an? )?(?P<of>[a-z][a-z' -]{2,40}?) (?:in|on)\s*$", re.IGNORECASE
)
_FAULT = re.compile(rf"\b(?:{lexicon.FAULTS})\b", re.IGNORECASE)
_WITH_IN = re.compile(r"\s*with (?P<of>[a-z][a-z' -]{2,40}?) in\s*", re.IGNORECASE)
#: so long may the words be that lead a number in
LONGEST_LEAD = 60
#: what is tested for at large is no test item
_AT_LARGE = frozenset(
    "adulteration contamination compliance conformity safety quality defects faults problems".split()
)
_LONGEST_TEST = 160


def tested_for(here: Here, local: Where | None) -> Where | None:
    """Read 1,203 products checked against noise limits: of the noise, unless something else is named."""
    if local and local.words.lower() != here.state.whole.words.lower():
        return None
    j, sentence = partner(here), here.sentence
    last_one = j if j in here.state.bases else here.i
    start = sentence.figures[last_one].end
    behind = sentence.text[start : min(start + _LONGEST_TEST, sentence.stop(start))]
    found = _TESTED_FOR.match(behind) if _VERB_FOR.search(behind) else None
    if found is None and " for " in behind and last(here.around.near_marks, DRAWN):
        found = _FOR_ITEM.match(behind)
    if found is None and here.state.count != "nonconforming":
        found = _TESTS_OF.search(sentence.around(last_one).predicate)
    several = found is not None and (
        _MORE_ITEMS.match(found.string, found.end()) is not None
        or _SEVERAL_TESTS.match(found.string, found.start(found.lastindex or 0)) is not None
    )
    words = next((words for words in found.groups() if words), "") if found else ""
    before = sentence.text[sentence.start : here.number.start] if here.i and several else ""
    if several and not _TESTS_OF.search(before):
        return None
    item = words if several else scopes.whole_name(words)  # 300 for chemical tests, 900 for two others
    return Where((), item, BLAMED) if item and item.lower() not in _AT_LARGE else None


def substance_found(here: Here) -> Where | None:
    """Read lead was detected in 69, undeclared egg in eight."""
    said = here.sentence.text[here.sentence.start : here.number.start]
    found = _FOUND_TOO.search(here.around.gap) if here.i else None
    listed = _IN_ANOTHER.match(here.sentence.text, here.number.end, here.sentence.end)
    found = found or (_FOUND_IT.search(here.around.gap) if listed else None)
    found = found or _FOUND.search(said[-LONGEST_LEAD * 2 :]) or last_match(_ELLIPTIC_IN, here.around.gap)
    found = _WITH_IN.fullmatch(here.around.near) or found or _PRESENT.search(here.around.gap)
    substance = substance_of(here.sentence, here.i)
    if substance:
        return substance
    if found is None or _FAULT.search(found.group("of")):
        return None
    return scopes.scope_of_count("", found.group("of"))
