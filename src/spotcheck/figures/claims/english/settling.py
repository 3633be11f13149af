"""Scopes settled where the words around a number do not tell enough: places that are no place, fractions in brackets, origins."""

import re
from dataclasses import replace

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.lists import told_behind
from spotcheck.figures.claims.english.numbers import Number
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import COUNTED, RATES, last_match
from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language.lexicon_english import BAD_ADJECTIVE, NOUNS
from spotcheck.language.lexicon_names import ANYWHERE, PLACES

_OF = re.compile(r"\),? of (?:the |all |these |those |all the )?(?P<of>[A-Za-z][^,;:.()\d]{2,60})")
ORIGIN = re.compile(
    r"\b(?:imported|originat(?:ed|ing)|coming|came|shipped|sourced|exported|produced|made|manufactured"
    r"|grown) (?:from|in) (?:the )?(?P<of>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b"
)
_FROM = re.compile(
    r"\b(?:from|in|at|by|through)\s+(?:(?:the|all|local|various|different"
    rf"|several)\s+)*(?:{'|'.join(sorted(ANYWHERE, key=len, reverse=True))})\b"
)
_COMPARED = re.compile(
    r"\b(?:(?:compared|[Cc]omparing (?:this|that)) (?:with|to)|against|than|on|from|versus|followed)(?: the"
    r"| about| only| just| some)*(?: [\d.,]+ ?(?:%|percent|per cent) of(?: the)?)?\s*$"
)
_OF_YEAR = re.compile(
    r"(?: of (?:the )?[\d,]+)?[^,;.()\d]{0,40}? (?:in|for|of|during) (?:fiscal year |financial year "
    r"|the year )?((?:19|20)\d\d)\b"
)
_SHOPS = re.compile(
    r"(?:(?!\bonline\b)[^,;:.()]){0,60}?\b(?:from|in|at"
    r"|by) (?:the )?(?:(?:local|physical|ordinary|high[- ]street|retail) )?(?P<of>outlets|stores|shops"
    r"|retailers)\b"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:the (?:previous|preceding|prior) year|last year|the year before),? (?:which|when)\b[^;.()]{0,40}$"
)
_LONGEST_GAP, _LONGEST_CLAUSE = 48, 80
_OF_FAILED = re.compile(rf" of (?:the |all |these |those |all the )*(?:{BAD_ADJECTIVE})(?= )", re.IGNORECASE)
#: nouns that say no more of firms than that they are some
_ANY_FIRMS = frozenset(
    "firm firms company companies business businesses enterprise enterprises establishment establishments "
    "entity entities site sites location locations".split()
)
_FIRMS = (
    r"(?:the )?(?P<of>(?:(?!(?:the|all|these|those|other|different|local|some|most|many|various|several)\b)[a-z-]+ ){0,2}?"
    rf"(?:{NOUNS['enterprise']}))\b"
)
#: 24% at bakers; but not: in shops that
_AT_FIRMS = re.compile(
    rf" (?:at|among|amongst|for|in|of (?:the )?(?:samples|products|those) (?:taken )?(?:from|at|in)) {_FIRMS}(?= ?[.,;)]| and\b| while\b|$)"
)
#: compliance among bakers was; samples from bakers were worse (
_RATE_AT = re.compile(
    r"\b(?:rates?|compliance|conformity|failures?|hygiene|samples|products|those) (?:taken |collected |bought )?"
    rf"(?:among|amongst|at|in|of|for|from) {_FIRMS}(?: (?:inspected|visited|checked))?"
    r"(?: (?:was|were|is|are|stood|reached|fell|rose|had|failed|did)\b[^,;:()]{0,40}| )\(?(?:only |just |about |over |nearly )?$",
    re.IGNORECASE,
)
_BOUGHT = COUNTED | RATES | {"share"}

#: 784 batches of food; 30 food samples
_FOOD = re.compile(
    r" (?:[a-z]+ of (?P<of>foods?)\b(?! [a-z]+(?:ing|s)\b)|(?P<bare>foods?) (?:samples|batches|products|items)\b)"
)
_GOODS_JOINT = re.compile(r" (?:and|as well as|plus|along with) (?:a further |another )?")
_ANY_FOOD = re.compile(r"(?:.* )?foods?", re.IGNORECASE)


def in_places(sentence: Sentence, read: list[Claim], told: list[Where], spoken_of: str) -> list[Claim]:
    """Leave out markets, shops and the like where no other place is told from them: products collected from the markets.

    `spoken_of`: what the numbers are of then.
    """
    words = {claim.scope.words for claim in read if claim.scope.words}
    if not any(name.lower() in ANYWHERE for name in words):
        return read
    others = words | {where.words for where in told}
    if any(name.lower() not in ANYWHERE and _tells_place(name) for name in others):
        return read
    named = {name.lower() for name in others} & ANYWHERE
    if len(named) > 1 or not _FROM.search(sentence.lower, sentence.start, sentence.end):
        return read
    return [
        replace(claim, scope=claim.scope.named(spoken_of))
        if claim.measure in _BOUGHT and claim.scope.words.lower() in named
        else claim
        for claim in read
    ]


def _tells_place(name: str) -> bool:
    """Whether a name is one of places or of firms: rural markets, caterers."""
    return name.rpartition(" ")[2].lower() in PLACES or phrase(f" {name}").kind == "enterprise"


def in_shops(sentence: Sentence) -> set[int]:
    """Find the numbers of goods from shops, where goods sold online are told from them: 40 were bought online and 20 from shops."""
    if sentence.lower.find("online", sentence.start, sentence.end) < 0:
        return set()
    return set(told_behind(sentence, _SHOPS.match, lambda of: of, fewest=1))


def of_bracket(sentence: Sentence, number: Number) -> Where | None:
    """Give what a fraction in words is of, whose percentage stands in brackets: more than half (57%) of the operators."""
    if sentence.text[number.end : number.end + 1] != ")":
        return None
    found = _OF.match(sentence.text, number.end, sentence.end)
    if found is None:
        return None
    words = found.group("of")
    head = phrase(" " + words)
    firms = scopes.group(words[: head.end - 1]) if head.end and head.kind == "enterprise" else None
    return firms or scopes.scope_of_count("", " of " + words)


def of_failed(sentence: Sentence, number: Number) -> str | None:
    """Give what the failed are of which a share is told, nothing where they are all: two thirds of the unsafe toys."""
    found = _OF_FAILED.match(sentence.text, number.end, sentence.end)
    return phrase(sentence.text[found.end() : found.end() + _LONGEST_GAP]).words if found else None


def compared_year(sentence: Sentence, number: Number) -> str:
    """Give the year behind a number that is only compared with: up on the 1,000 products tested in 2023."""
    if not any(date.year for date in sentence.found):
        return ""
    behind = _OF_YEAR.match(sentence.text, number.end, sentence.end)
    before = max(sentence.start, number.start - _LONGEST_GAP)
    return behind.group(1) if behind and _COMPARED.search(sentence.text[before : number.start]) else ""


def year_before(sentence: Sentence, number: Number, year: str) -> str:
    """Give the year of a number of the year before, as a clause of its own tells: than in the previous year, which had 3,418."""
    before = sentence.lower[max(sentence.start, number.start - _LONGEST_CLAUSE) : number.start]
    told = year and " year" in before and _YEAR_BEFORE.search(before)
    return str(int(year) - 1) if told else ""


def by_origin_again(sentence: Sentence, i: int, earlier: str) -> str:
    """Give where goods come from that were spoken of before: honey imported from Turkey had a rate of 93%."""
    start, end = sentence.figures[i - 1].end if i else sentence.start, sentence.figures[i].start
    gap = sentence.text[start:end] if earlier else ""
    found = last_match(ORIGIN, gap) if " from " in gap or " in " in gap else None
    if found is None or sentence.lower.find(earlier.lower(), sentence.start, end) < 0:
        return ""
    return found.group("of")


def of_their_kind(sentence: Sentence, i: int, stated: Stated, known: str) -> Stated:
    """Say of firms that nothing else is told of what kind they are, by their noun: 231 stores, 39% of those traders.

    `known`: what was spoken of before, which a rate of firms is not of.
    """
    rate = stated.measure in RATES and sentence.figures[i].kind == "rate"
    around, words = sentence.around(i), stated.scope.words
    if not (rate or stated.measure == "enterprises") or stated.scope.get("channel"):
        return stated
    named = (_AT_FIRMS.match(around.predicate) or last_match(_RATE_AT, around.gap)) if rate else None
    told = words and not (rate and words == known)
    if told and (named is None or f"{around.gap}{around.predicate}".find(words) >= 0):
        return stated
    head = phrase(around.predicate)
    if head.kind == "enterprise" and head.unit.rpartition(" ")[2] not in _ANY_FIRMS:
        return stated._replace(scope=stated.scope.named(head.unit))
    if named is None or named.group("of").lower() in _ANY_FIRMS:
        return stated
    return stated._replace(scope=stated.scope.named(named.group("of")))


def of_food(sentence: Sentence, i: int, stated: Stated) -> Stated:
    """Say of food that it is food, where other goods are counted right beside it: 784 batches of food and 32 batches of cosmetics."""
    own = _FOOD.match(sentence.text, sentence.figures[i].end)
    if own is None or stated.measure not in COUNTED or not _goods_beside(sentence, i):
        return stated
    return stated._replace(scope=stated.scope.named(own.group("of") or own.group("bare")))


def _goods_beside(sentence: Sentence, i: int) -> bool:
    """Whether a number is joined with one that names other goods, and nothing else stands between them."""
    figures = sentence.figures
    for j in (i - 1, i + 1):
        if not 0 <= j < len(figures) or figures[j].kind != "count":
            continue
        first, last = sorted((i, j))
        goods = phrase(sentence.text[figures[first].end : figures[last].start])
        joint = _GOODS_JOINT.fullmatch(sentence.text, figures[first].end + goods.end, figures[last].start)
        other = phrase(sentence.around(j).predicate)
        if joint and other.words and other.kind == "batch" and not _ANY_FOOD.fullmatch(other.words):
            return True
    return False
