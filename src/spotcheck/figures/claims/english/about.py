"""What complaints and other cases are about, by the subject of their clause: billing complaints totalled."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates
from spotcheck.language.lexicon_names import BARE, MONTHS
from spotcheck.language.lexicon_phrases_english import GENERIC

_CASES = (
    "complaints",
    "complaint cases",
    "cases",
    "disputes",
    "grievances",
    "enquiries",
    "inquiries",
    "recalls",
    "alerts",
    "notifications",
    "incidents",
    "reports",
)
#: what complaints are about is said to be a kind of these
_ISSUES = ("issues", "matters", "problems", "disputes", "grievances", "complaints", "cases", "irregularities")
#: what is said of cases: how many they were, what part of all, how they moved
_LED_BY = "alone together also still again only now have has had were was are slightly sharply".split()
_SAID = (
    (
        r"were|was|are|numbered|came to|came (?:first|next|last|second|third)|stood at|ranked|topped"
        r"|dominated|showed|saw|recorded"
    ),
    r"total(?:l?ed|s)|amount(?:ed|s) to|reach(?:ed|es)|account(?:ed|s)? for|ma(?:de|ke) up",
    r"represent(?:ed|s)?|constitut(?:ed?|es)|compris(?:ed?|es)",
    lexicon_rates.MOVED,
)
_COMES = rf"(?:(?:{'|'.join(_LED_BY)}) )*(?:{'|'.join(_SAID)})\b"
_NOUN = "|".join(sorted({*_CASES, *_ISSUES}, key=len, reverse=True))
_WORD = r"[A-Za-z][\w'’&/-]*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}?"
_RECEIVED = r"(?: (?:received|lodged|filed|made|recorded))?"
_BY = (
    "about|regarding|concerning|related to|relating to|over|against|involving|in relation to"
    "|in connection with|on"
)
#: complaints about services; those concerning travel
_ON = re.compile(
    rf"\b(?:{'|'.join(_CASES)}|those|ones){_RECEIVED} (?:{_BY}) (?:the )?(?P<of>[^,;:.()\d]{{3,70}}?) {_COMES}",
    re.IGNORECASE,
)
#: product-related complaints totalled; high street shopping complaints only dipped
_RELATED = re.compile(rf"(?P<of>{_WORD})-related (?:{'|'.join(_CASES)})\b", re.IGNORECASE)
_OF_A_KIND = re.compile(
    rf"(?P<of>(?:{_WORD} ){{1,4}})(?P<noun>{_NOUN}) (?:about [^,;:.()\d]{{3,40}} )?{_COMES}",
    re.IGNORECASE,
)
_OF_CASES = re.compile(rf"(?P<of>.+) (?P<noun>{_NOUN})", re.IGNORECASE)
#: contract issues for; telecom complaints (; civil cases rose by a third and criminal cases
_HEDGES = r"(?: ?(?:about|around|nearly|some|over|just|only))*"
_LISTED = re.compile(
    rf"(?P<of>(?:{_WORD} ){{1,4}})(?P<noun>{_NOUN}),? (?:for|with|in|at|\()?{_HEDGES} ?$",
    re.IGNORECASE,
)
#: collectors slipped back to third place with; telecoms, with a total of
_PLACED = (
    "slipped|jumped|moved|climbed|rose|fell|dropped|popped|pop|ranked|placed|came|finished|remained|held"
    "|stayed|stood|"
    "topped|led|headed|followed|continued|clung|kept|were|was|took|retained"
)
_BEGINS = r"(?:^|[.;,:–]\s|\b(?:while|but|(?P<and>and)|allowing|whereas|that)\s)\s*(?:the )?"
_WITH = re.compile(
    rf"{_BEGINS}(?P<of>{_NAME})(?:(?(and)(?!)),(?= with a total)| (?:to )?(?:{_PLACED})\b[^.;()]{{0,60}}?)"
    r" with (?:a total of |about |some |nearly |over |only )*$",
    re.IGNORECASE,
)
#: with services accounting for
_DOING = re.compile(
    rf"\bwith (?P<of>{_NAME}) (?:accounting for|making up|representing|topping|totall?ing|reaching){_HEDGES} $",
    re.IGNORECASE,
)
_PEOPLE = re.compile(lexicon.PEOPLE, re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?P<of>other (?:types|kinds|categories)) of (?:complaints|cases|issues|disputes)\b", re.IGNORECASE
)
#: “Travel matters” rose to
_QUOTED = re.compile(rf"[“\"‘'](?P<of>[A-Z][^“”\"‘’';:.\d]{{2,40}})[”\"’'],? {_COMES}")
#: words before the noun of cases that tell no kind of them
_NO_KIND = frozenset(
    (
        "complaint complaints case cases issue issues dispute disputes types kinds categories type kind category "
        "total overall consumer consumers customer customers written formal valid official online public common major main "
        "all these those such new more most many several some the a an and or of by with in on for to from its their his our "
        "number numbers volume share proportion received resolved filed recorded registered lodged accepted handled settled "
        "this that annual monthly yearly average top other individual various remaining similar first second third fewer "
        "compared year half quarter food last weekly daily quarterly year's year’s week's month's month’s pending outstanding open "
        f"upheld closed dismissed rejected {' '.join(MONTHS)}"
    ).split()
)
_INSIDE = frozenset("food and of".split())
_GOODS = frozenset(
    (
        "commodities commodity products product services service goods quality price prices safety counterfeit counterfeits "
        "contract measurement measure labelling advertising misleading others packaging delivery"
    ).split()
)
_PATTERNS = (_ON, _RELATED, _OF_A_KIND, _LISTED, _SEVERAL, _QUOTED, _DOING)
_A_CASE = re.compile(
    r"^(?:an? )?(?:[a-z]+ )?(?:complaint|case|report|dispute|alert)s? (?:about|against|on|over|of|involving) "
)
_LED = re.compile(r"^(?:the|an?|their|its|any|all)\s+", re.IGNORECASE)
#: what begins another clause
_JOINT = re.compile(r"^.*\b(?:while|whereas|but|that|then|allowing)\s|^and\s", re.IGNORECASE)
_LONGEST, _BESIDE = 200, 24
#: how a clause ends that tells who had so many cases
_ENDS = ("with", "of", "about", "some", "nearly", "over", "only")
#: a cheap look before the patterns
_MENTION = tuple(
    '“|"|those |complain|cases|dispute|grievance|issues|alerts|notification|matters|incidents|recalls|problems'.split(
        "|"
    )
)


def of_cases(sentence: Sentence, i: int) -> Where | None:
    """Give what the cases of a clause are about, by its subject, where no other number stands before it in the clause.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> told = sentences("Complaints about services were 240, and contract issues accounted for 12%.")[0]
    >>> str(of_cases(told, 0)), str(of_cases(told, 1))
    ('services', 'contract')
    """
    number = sentence.figures[i]
    begin = sentence.figures[i - 1].end if i else sentence.start
    begin = max(begin, number.start - _LONGEST)
    beside = sentence.lower[begin : min(number.end + _BESIDE, sentence.end)]
    if not any(word in beside for word in _MENTION):
        return None
    clause = sentence.text[begin : number.start]
    name = _about(clause) or (_holder(clause) if clause.rstrip().endswith(_ENDS) else "")
    return Where((), name, 0.75) if name else None


@lru_cache(maxsize=4096)
def _about(clause: str) -> str:
    """Give what the last clause of a stretch says that its cases are about."""
    found = [m for pattern in _PATTERNS for m in pattern.finditer(clause)]
    for told in sorted(found, key=lambda m: m.start(), reverse=True):
        name = _name(told)
        if name:
            return name
    return ""


def _holder(clause: str) -> str:
    """Give who had so many cases: collectors slipped to third place with, telecoms, with a total of."""
    found = _WITH.search(clause)
    if found is None:
        return ""
    words = _JOINT.sub("", found.group("of"))
    kind = _OF_CASES.fullmatch(words)
    if kind:
        return _kind(kind.group("of"), kind.group("noun"))
    head = phrase(" " + words)
    named = head.kind == "enterprise" or (
        words.lower() not in GENERIC | BARE and not _PEOPLE.fullmatch(words)
    )
    return words if named and head.end == len(words) + 1 else ""


def without_case(words: str) -> str:
    """Give what a case is about: a complaint about a used car is about a used car.

    >>> without_case("a complaint about a used car "), without_case("toys")
    ('a used car', 'toys')
    """
    return _A_CASE.sub("", words.strip())


def name_of(words: str) -> str:
    """Give what cases are said to be about, as a name: a product, a quality of theirs, goods of any kind.

    >>> name_of("the price of goods"), name_of("a complaint about a used car"), name_of("repairs made abroad")
    ('price', 'used car', 'repairs')
    """
    words = without_case(words)
    head = phrase(" " + words)
    if head.words:
        return head.words
    first = _LED.sub("", words).split()
    if first and first[0].lower() in _GOODS:
        return first[0]
    said = words.lower()
    return words if products(said, 0, len(said)) else ""


def _name(told: "re.Match[str]") -> str:
    words = told.group("of").strip()
    if told.re in (_SEVERAL, _QUOTED, _RELATED):
        return "" if words.lower() in _NO_KIND else words
    if told.re in (_OF_A_KIND, _LISTED):
        return _kind(_JOINT.sub("", words), told.group("noun"))
    if told.re is _DOING and phrase(" " + words).end != len(words) + 1:
        return ""
    return name_of(words)


def _kind(words: str, noun: str) -> str:
    """Give the words before the noun of cases where they name a kind of them: contract, other issues."""
    kept = words.split()
    while len(kept) > 1 and kept[0].lower() in _NO_KIND:
        kept.pop(0)
    if [word.lower() for word in kept] == ["other"]:
        return f"other {noun}"
    told = not any(word.lower() in _NO_KIND and word.lower() not in _INSIDE for word in kept)
    return " ".join(kept) if told and {kept[0].lower(), kept[-1].lower()}.isdisjoint(_INSIDE) else ""
