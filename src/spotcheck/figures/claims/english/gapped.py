"""A verb said once for several: 48% concerned labels and 9% allergens; tyres made up 41%, shoes for 12%; Malta tested 90, Italy 80."""

import re

from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.language import lexicon_english as lexicon

_HEDGES = (
    r"(?: (?:about|some|only|just|nearly|over|around|almost|another|a further|the remaining|the other))*"
)
_WORDS = (
    r"(?!(?:of|for|in|at|on|by|to|from|the|an?|and|were|was|had|did|failed|passed|with)\b)[a-z][a-z'’/-]*"
    r"(?: (?!and\b|were\b|was\b|had\b|did\b)[a-z'’/-]+){0,3}?"
)
_STOP = r"(?=\s?\([^()]{1,12}\)(?:[,.;]| and )|,? and \d|,? and [a-z]+[- ](?:per ?cent|%)|[,;.]|$)"
#: 48% concerned labelling
_OBJECT = re.compile(
    rf"(?: of (?:them|these|those|the [a-z]+))? (?:(?:was|were|had) )?(?:{lexicon.RELATED}) (?:the )?(?P<of>{_WORDS}){_STOP}",
    re.IGNORECASE,
)
#: 9% allergens
_BARE_OBJECT = re.compile(rf" (?P<of>{_WORDS}){_STOP}", re.IGNORECASE)
_JOINT = re.compile(rf"[^,;.\d]{{0,60}}?(?:,|,? and|;){_HEDGES} ")
_NAME = r"(?P<of>[A-Za-z][\w'’-]*(?: (?!for\b|and\b)[\w'’&-]+){0,4}?)"
#: tyres accounted for 41% of detentions, shoes for 12%
_ACCOUNTED = re.compile(
    rf"(?:^\W*|[,;:.] |\b(?:and|while|where|that) ){_NAME} (?:alone )?(?:accounted|(?:was|were) responsible) for{_HEDGES} $"
)
_FOR = re.compile(
    rf"(?: [a-z][^,;.\d]{{0,50}}?)?(?:,|,? and|;|,? while) {_NAME} for{_HEDGES} ", re.IGNORECASE
)
#: Germany inspected 1,712 products and Belgium 503
_OFFICE = r"(?P<of>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
_DID = re.compile(
    rf"(?:^\W*|[,;:.] |\b(?:and|while) ){_OFFICE} (?:inspected|tested|checked|sampled|analy[sz]ed|examined|collected|took|bought"
    rf"|screened|contributed|supplied|submitted|reported|recorded){_HEDGES} $"
)
_NEXT_ONE = re.compile(rf"(?: [a-z][a-z -]{{1,40}}?)?(?:,|,? and|;|,? while) {_OFFICE}{_HEDGES} ")
#: regional stations had a failure rate of 7.8% (187 of 2,405), and metropolitan stations of 5.4%
_HAD_RATE = re.compile(
    rf"(?:^\W*|[;:.] |\b(?:while|where|that) ){_NAME} (?:had|has|have|showed|recorded|returned|posted) (?:an? |the )"
    rf"(?:[a-z-]+ ){{0,4}}(?:rate|proportion|share|level) of{_HEDGES} $"
)
_OF_RATE = re.compile(
    rf"(?: ?\([^()]*\))?(?: [a-z][^,;.\d()]{{0,50}}?)?(?:,? and|;|,? while|, but|,) (?!and\b|while\b|but\b){_NAME} (?:one )?of{_HEDGES} "
)
_IN_BRACKET = re.compile(r" ?\([^()]{0,40}")
_ISSUES = re.compile(r" (?:issues|matters|questions|reasons)$")
_FEWEST = 2


def gapped(sentence: Sentence) -> dict[int, str]:
    """Find what numbers are told of by a verb that stands before the first of them only: place of a figure → words.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> gapped(sentences("Of the failures, 48% concerned labelling, 27% composition and 9% allergens.")[0])
    {0: 'labelling', 1: 'composition', 2: 'allergens'}
    >>> gapped(sentences("Tyres accounted for 41% of detentions, lamps for 27% and footwear for 12%.")[0])
    {0: 'Tyres', 1: 'lamps', 2: 'footwear'}
    >>> gapped(sentences("Germany inspected 1,712 products and Belgium 503.")[0])
    {0: 'Germany', 1: 'Belgium'}
    >>> gapped(sentences("Large shops had a failure rate of 7% (14 of 200), and small shops of 12% (12 of 100).")[0])
    {0: 'Large shops', 1: 'Large shops', 2: 'Large shops', 3: 'small shops', 4: 'small shops', 5: 'small shops'}
    """
    if len(sentence.figures) < _FEWEST:
        return {}
    found = (
        _objects(sentence)
        or _subjects(sentence, _ACCOUNTED, _FOR)
        or _subjects(sentence, _DID, _NEXT_ONE)
        or _rates(sentence)
    )
    return {i: _ISSUES.sub("", words) for i, words in found.items()}


def _objects(sentence: Sentence) -> dict[int, str]:
    """Find what percentages concerned, the verb behind the first."""
    figures, text, found = sentence.figures, sentence.text, dict[int, str]()
    for i, figure in enumerate(figures):
        if figure.kind != "rate":
            continue
        first = _OBJECT.match(text, figure.end, sentence.end)
        goes_on = i - 1 in found and _JOINT.fullmatch(text, figures[i - 1].end, figure.start)
        told = first or (_BARE_OBJECT.match(text, figure.end, sentence.end) if goes_on else None)
        if told and (first or not verdict(f" were {told.group('of')}")):
            found[i] = told.group("of")
    return found if len(found) >= _FEWEST else {}


def _rates(sentence: Sentence) -> dict[int, str]:
    """Find whose rates are told, the counts in brackets behind one being of it too."""
    figures, text, found = sentence.figures, sentence.text, dict[int, str]()
    last = -1
    for i, figure in enumerate(figures):
        before = figures[i - 1].end if i else sentence.start
        rate = figure.kind == "rate"
        named = _HAD_RATE.search(text[before : figure.start]) if rate else None
        if rate and last >= 0:
            named = named or _OF_RATE.fullmatch(text, figures[last].end, figure.start)
        if named:
            found[i], last = named.group("of"), i
        elif last >= 0 and _IN_BRACKET.fullmatch(text, figures[last].end, figure.start):
            found[i] = found[last]
    return found if sum(figures[i].kind == "rate" for i in found) >= _FEWEST else {}


def _subjects(sentence: Sentence, begins: re.Pattern[str], goes_on: re.Pattern[str]) -> dict[int, str]:
    """Find the subjects of a verb that the first of them has alone."""
    figures, text, found = sentence.figures, sentence.text, dict[int, str]()
    for i, figure in enumerate(figures):
        before = figures[i - 1].end if i else sentence.start
        named = goes_on.fullmatch(text, before, figure.start) if i - 1 in found else None
        named = named or begins.search(text[before : figure.start])
        if named:
            found[i] = named.group("of")
    return found if len(found) >= _FEWEST else {}
