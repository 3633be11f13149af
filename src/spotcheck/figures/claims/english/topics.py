"""What a passage speaks of: the product that an opening, a heading or an earlier clause names holds for what follows."""

import re
from collections.abc import Iterable
from itertools import pairwise

from spotcheck.figures.claims.english.marks import names
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_phrases_english
from spotcheck.language.lexicon_products import NEVER, PLURAL_ONLY, PRODUCTS, SYSTEMS

_WORD = re.compile(r"[a-z][a-z'’-]*")
_UNITS = re.compile(r"[.!?:](?=\s|$)|\n")
_ASIDE = re.compile(r"\b(?:than|such as|including|like|for example|e\.g|instead of|rather than)\b")
#: garden shredders were next to be examined
_CHOSEN = re.compile(
    r"\W*(?:the )?(?P<of>[a-z][a-z' -]{2,40}?) (?:were|was) (?:also |next |then |again )?(?:selected|chosen"
    r"|picked|targeted|singled out|included|examined|checked|tested|investigated|inspected|sampled|surveyed"
    r"|looked at|put to the test|next)\b"
)
#: toys containing magnets
_CONTAINING = re.compile(r"(?P<of>[a-z][a-z' -]{2,40}?) (?:containing|with|fitted with|made (?:of|from)) ")
#: undeclared allergens in sauces and dressings (2020-2021)
_BEHIND_IN = re.compile(r"\b(?:in|of|on) (?P<of>[a-z][a-z' -]{2,50}?)\s*(?:\([^()]*\)|[-–—][^a-z]*)?$")
#: 2. before a heading
_NUMBER = re.compile(r"(?:^|\s)[(（]?\d{1,2}[.)）、]\s*$")
_NUMBERED = re.compile(r"[(（]?\d{1,2}[.)）、]\s*(?=[a-z])")
_ENDS_IN = re.compile(r"\s*(?:\([^()]*\))?[.:]?$")
_LONGEST_NUMBER = 8
_LISTED = re.compile(
    r"(?:,(?: [a-z-]+){1,6}?){1,6},(?: [a-z-]+){0,4},? (?:and|or) |,(?: [a-z-]+){1,4},? (?:and|or) "
)
#: dishes with sauces, pans without lids: what some goods have
_HAVING = re.compile(r"[a-z] (?:with|without|containing|fitted with)(?: an?| the)? $")
_PARTS = re.compile(r",? and |, ")
_CHECK_OF = re.compile(
    r"\b(?:inspections?|checks?|survey|sampling|tests?|testing|campaign|supervision|surveillance"
    r"|examination|project|operation) (?:for|of|on|into"
    r"|targeting) (?P<of>[a-z][a-z' -]{2,30}(?:, [a-z][a-z' -]{2,30}){0,3},? and [a-z][a-z' -]{2,30}?)(?: products)?\W*$"
)
_WERE = " were "
_LONGEST_HEADING = 60
_LONGEST_LEAD = 420
_LONGEST_HEAD = 3
#: words behind the name of a product that leave it the name of a product
_GO_ON = (
    lexicon_phrases_english.ENDS
    | lexicon_phrases_english.DETERMINERS
    | frozenset(
        "and or samples sample products product items item batches goods brands models listings safety "
        "survey surveys project campaign test tests testing sampling surveillance study checks blitz "
        "operation manufacturers makers sellers purchases imports industry".split()
    )
)
#: how sure scopes are that are of one number: the first of a list, and what a count is put down to or tested for
PASSING = (0.55, 0.75)
#: measures whose scope a passage goes on with
_SPOKEN_OF = COUNTED | RATES


def _singular(word: str) -> str:
    """Give a noun without the ending of its plural.

    >>> _singular("berries"), _singular("toys"), _singular("batteries"), _singular("glass")
    ('berry', 'toy', 'battery', 'glass')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


_HEADS = {tuple(_singular(word) for word in name.split()): name for name in PRODUCTS if name}
_FIRST = frozenset(head[0] for head in _HEADS)


def products(lower: str, start: int, end: int) -> list[str]:
    """Find the products that a stretch names, each once, as the words stand there.

    >>> products("unsafe car seats and toys, fewer than shoes", 0, 43)
    ['car seats', 'toys']
    """
    aside = _ASIDE.search(lower, start, end)
    words = list(_WORD.finditer(lower, start, aside.start() if aside else end))
    found: dict[tuple[str, ...], str] = {}
    k = 0
    while k < len(words):
        size = _size(words, k)
        if size:
            head = tuple(_singular(w.group()) for w in words[k : k + size])
            found.setdefault(head, lower[words[k].start() : words[k + size - 1].end()])
        k += size or 1
    if len(found) == 1 and _coordinated(words, next(iter(found.values()))):
        return [*found.values(), ""]  # fertiliser and feed
    return list(found.values())


def _coordinated(words: "list[re.Match[str]]", name: str) -> bool:
    """Whether a name is joined with a word that the table of products leaves out."""
    run = [word.group() for word in words]
    last, first = name.rpartition(" ")[2], name.partition(" ")[0]
    return any(
        joint in ("and", "or") and ((one == last and other in NEVER) or (other == first and one in NEVER))
        for one, joint, other in zip(run, run[1:], run[2:], strict=False)
    )


def _size(words: "list[re.Match[str]]", k: int) -> int:
    """Give how many words from a place on are the name of a product."""
    if _singular(words[k].group()) not in _FIRST:
        return 0
    for size in range(_LONGEST_HEAD, 0, -1):
        run = [w.group() for w in words[k : k + size]]
        head = tuple(map(_singular, run))
        if len(run) == size and head in _HEADS:
            plain = size == 1 and (head[0] in NEVER or (head[0] in PLURAL_ONLY and run[0] == head[0]))
            plain = plain or " ".join(run) in SYSTEMS
            return 0 if plain or not _ends(words, k + size) else size
    return 0


def _ends(words: "list[re.Match[str]]", k: int) -> bool:
    """Whether a noun phrase may end before a word: toy safety is of toys, pesticide residues are of no pesticide."""
    if (
        k == len(words)
        or words[k].start() != words[k - 1].end() + 1
        or words[k].string[words[k].start() - 1] != " "
    ):
        return True
    word = words[k].group()
    return word in _GO_ON or word.endswith(("ed", "ing"))


def opened(lower: str, start: int, end: int, *, known: bool) -> Where | None:
    """Give the product that the words between two sentences with numbers name: a heading, or what was looked at.

    `known`: a product is spoken of already, and only a heading or a new check replaces it.
    """
    start = max(start, end - _LONGEST_LEAD)
    stops = [start, *(m.end() for m in _UNITS.finditer(lower, start, end)), end]
    for low, high in reversed(list(pairwise(stops))):
        line = lower[low:high].strip()
        if not line:
            continue
        numbered = _numbered(lower, low, line) if len(line) < _LONGEST_HEADING else None
        if numbered:
            return numbered
        found = products(lower, low, high)
        heading = len(line) < _LONGEST_HEADING and (line[-1:] not in ".!?" or _nothing_else(line))
        if len(found) == 1 and not heading and (_one_of_several(line, found[0]) or _had(line, found[0])):
            continue
        if len(found) == 1 and (
            heading or not known or not {"sampled", "tested"}.isdisjoint(names(lower, low, high))
        ):
            named = phrase(" " + line) if heading else Phrase()
            whole = named.words and named.end == len(line) + 1
            return Where((), named.words if whole else found[0], 0.7)
        if len(found) > 1:
            return _in_heading(line) if heading else _listed_behind(line)
        chosen = _chosen(line) if not found else None
        if chosen:
            return chosen
    return None


def _one_of_several(line: str, name: str) -> bool:
    """Whether a product is one of a list whose others no table knows: microwave ovens, juicers and printers were good."""
    at = line.find(name)
    return _LISTED.match(line, at + len(name)) is not None


def _had(line: str, name: str) -> bool:
    """Whether a product is what others have: dishes with sauces were also tested for allergens."""
    return _HAVING.search(line, 0, line.find(name)) is not None


def _numbered(lower: str, low: int, line: str) -> Where | None:
    """Give the name behind the number of a heading, whatever it names: 2. Balance cars (for children)."""
    first = _NUMBERED.match(line)
    if first is None and _NUMBER.search(lower, max(0, low - _LONGEST_NUMBER), low) is None:
        return None
    plain = _ENDS_IN.sub("", line[first.end() if first else 0 :])
    named = phrase(" " + plain)
    return Where((), named.words, 0.7) if named.words and named.end == len(plain) + 1 else None


def _in_heading(line: str) -> Where:
    """Give what a heading of several products is of: allergens in sauces and dressings, toys with magnets; or that it goes on with nothing before it."""
    named = _BEHIND_IN.search(line) or _CONTAINING.match(line)
    words = named.group("of") if named else ""
    head = phrase(" " + words)
    return Where((), head.words if head.end == len(words) + 1 else "", 0.7)


def _listed_behind(line: str) -> Where | None:
    """Give what a check is said to be of, where that is a list: a special inspection for gloves, scarves and hats."""
    found = _CHECK_OF.search(line)
    named = found is not None and all(_nothing_else(part) for part in _PARTS.split(found.group("of")))
    return Where((), found.group("of"), 0.7) if found and named else None


def _nothing_else(line: str) -> bool:
    """Whether a line is a name, with or without a full stop: ready-to-eat salads."""
    return phrase(" " + line).end >= len(line)


def _chosen(line: str) -> Where | None:
    """Give what a line says was chosen or checked: garden shredders were next to be examined."""
    found = _CHOSEN.match(line)
    named = phrase(" " + found.group("of")) if found else Phrase()
    whole = found and named.words and named.end == len(found.group("of")) + 1
    return Where((), named.words, 0.7) if whole and named.kind in ("", "batch") else None


def led(lower: str, start: int, end: int) -> Where | None:
    """Give the one product that the words before the first number of a sentence name."""
    found = products(lower, start, end)
    if not found and _WERE in lower[start:end]:
        return _chosen(lower[start:end])
    return Where((), found[0], 0.7) if len(found) == 1 else None


def spoken_of(scopes_of: Iterable[tuple[str, Where]], *, first: bool) -> Where | None:
    """Give what a sentence speaks of: what was drawn, if that is one thing; two things: no scope at all.

    `scopes_of`: measure and scope of each number; `first`: in the first sentence of a passage verdicts and rates tell it too.
    """
    found = [
        (measure, scope.without("year", "verdict"))
        for measure, scope in scopes_of
        if measure in _SPOKEN_OF or (first and measure == "kinds")
    ]
    drawn = [scope for measure, scope in found if measure in DRAWN]
    told = drawn or ([scope for _, scope in found] if first else [])
    if not told:
        return None
    named = {(scope.words.lower(), scope.conditions) for scope in told}
    if len(named) > 1 or told[0].confidence in PASSING:
        return _common(told)
    # 57% of the online ones failed against one of the 10 from shops
    clashing = {
        key
        for key, value in told[0].conditions
        if any(scope.get(key) not in ("", value) for _, scope in found)
    }
    if told[0].words.lower() in lexicon_phrases_english.ADJECTIVES:
        return told[0].named("").without(*clashing)  # imported products: the next ones may be any
    return told[0].without(*clashing)


def _common(told: list[Where]) -> Where:
    """Give what several scopes have in common: 350 toys, 140 of them online and 210 from shops are of toys."""
    first = told[0]
    named = {scope.words.lower() for scope in told if scope.words or not scope.get("channel")}
    if len(named) > 1 or first.confidence in PASSING:
        return Where()
    kept = tuple(item for item in first.conditions if all(item in scope.conditions for scope in told))
    return Where(kept, first.words, first.confidence)
