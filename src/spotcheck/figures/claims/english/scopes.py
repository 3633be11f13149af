"""Scopes of English numbers: known words become conditions, what else names a scope is the noun phrase as it stands."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese.scopes import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_KNOWN = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, lexicon.SCOPES), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_COMPARISON = re.compile(r"\b(?:than|compared (?:with|to)|against|up from|down from)\b[^,;.]*", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z一-鿿][A-Za-z一-鿿'&/-]*")
_BREAK = re.compile(r"[,;:()\n.]|·+|\d")
_RATE_OF = re.compile(
    r"\b(?:rates?|levels?|proportion|percentage|compliance|failure)\b (?:for|of|among|in|at|amongst|on) (?P<of>[^,;:()]{3,60}?)\s*(?:was|were|is|stood|fell|rose|reached|had|at|to|remained|being|of|,|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[,;:]|\band\b|\bwhile\b|\bby\b|\bwith\b|\bfor\b|\bof\b)\s*(?P<of>[A-Za-z][^,;:()]{1,50}?)\s+(?:had|has|have|recorded|showed|saw|accounted|made up|represented|were|was|at|came|with|topped|registered|comprised|constituted)\b[^,;:]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|[,;:)]|\band\b|\bby\b|\bof\b|\bfor\b|\bin\b|\bwere\b|\bare\b|\bincluded?\b|\bincluding\b)\s*(?P<of>(?:[A-Za-z一-鿿'&-]+ ){0,4}[A-Za-z一-鿿'&-]+)\s*(?:\(|:|\bat\b|\bwith\b|,)\s*(?:about |around |nearly |or )?$",
    re.IGNORECASE,
)
_INNER = re.compile(r"\b(?:by|to|for|in|were|are|was) ")
_TOPIC = re.compile(r"[\s\-•*#]*(?:(?:in|for|among|as for|at) )?(?P<of>[^,;:.()\d]{3,40}),", re.IGNORECASE)
_GOODS = re.compile(r" goods\b", re.IGNORECASE)
_PREPOSITION = frozenset("of for from among containing".split())
_ENDS = frozenset(
    (
        "were was is are had have has from in for on at that which who whose failed passed and or but with by to into as than during between after before because if when while where did do does could would may might must should "
        "can will been being not made sold found labelled across through under over per available supplied met complied violated exceeded breached posed carried lacked showed tested sampled collected analysed analyzed claiming showing contained containing exceeded"
    ).split()
)


def _conditions(phrase: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for known in _KNOWN.finditer(_COMPARISON.sub("", phrase)):
        found.update(lexicon.SCOPES[known.group().lower()])
    return found


@lru_cache(maxsize=65536)
def noun(phrase: str) -> str:
    """Give the noun phrase at the front of a stretch, without the words that name no product; or nothing.

    >>> noun(" toys tested"), noun(" samples of raw honey were"), noun(" products bought")
    ('toys', 'raw honey', '')
    """
    stop = _BREAK.search(phrase)
    words = list(_WORD.finditer(phrase[: stop.start()] if stop else phrase))[:12]
    head: list[re.Match[str]] = []
    for k, word in enumerate(words):
        lower = word.group().lower()
        if lower == "and" and not head:
            continue
        if lower in _PREPOSITION and not _kept(head):
            if lower == "of":
                return noun(phrase[word.end() :]) if k < 4 else ""
            return ""
        joined = (
            lower == "and"
            and _kept(head)
            and k + 1 < len(words)
            and words[k + 1].group().lower() not in (_ENDS | lexicon.GENERIC)
        )
        if not joined and (lower in _ENDS or lower in _PREPOSITION or len(head) > 5):
            break
        head.append(word)
    kept = _kept(head)
    if not kept or len(kept) > 4:
        return ""
    end = kept[-1].end()
    goods = _GOODS.match(phrase, end)
    return phrase[kept[0].start() : goods.end() if goods else end]


def _kept(words: "list[re.Match[str]]") -> "list[re.Match[str]]":
    """Leave out generic words at both ends."""
    kept = list(words)
    while kept and kept[0].group().lower() in lexicon.GENERIC:
        kept.pop(0)
    while kept and kept[-1].group().lower() in lexicon.GENERIC:
        kept.pop()
    return kept


@lru_cache(maxsize=65536)
def scope_of_count(near: str, behind: str) -> Where | None:
    """Give the scope of a count: a known word near it, or the noun that it counts."""
    conditions = _conditions(near) | _conditions(_BREAK.split(behind, maxsplit=1)[0])
    words = noun(behind)
    if not words:
        before = _BEFORE.search(near)
        words = noun(before.group("of")) if before else ""
    words = "" if _KNOWN.fullmatch(words) else words
    return Where(tuple(sorted(conditions.items())), words, 0.8) if conditions or words else None


@lru_cache(maxsize=65536)
def scope_of_rate(gap: str, behind: str) -> Where | None:
    """Give the scope of a rate: what it is said to be of, the subject of its clause, or the words before its parenthesis."""
    plain = _COMPARISON.sub("", gap)
    conditions = _conditions(plain) | _conditions(_BREAK.split(behind, maxsplit=1)[0])
    words = ""
    for pattern in (_RATE_OF, _BEFORE, _SUBJECT):
        found = last_match(pattern, plain)
        words = (
            noun(_INNER.split(found.group("of"))[-1] if pattern is _BEFORE else found.group("of"))
            if found
            else ""
        )
        if words:
            break
    words = words or noun(behind)
    words = "" if _KNOWN.fullmatch(words) else words
    return Where(tuple(sorted(conditions.items())), words, 0.8) if conditions or words else None


def topic(sentence: str) -> Where | None:
    """Give the scope that a sentence begins with: Online, 1739 batches.

    >>> str(topic("Online, 1739 batches were sampled")), topic("However, 12 failed")
    ('channel=online', None)
    """
    opening = _TOPIC.match(sentence)
    if opening is None:
        return None
    known = _KNOWN.search(opening.group("of"))
    words = "" if known else noun(opening.group("of"))
    return (
        Where(tuple(sorted(lexicon.SCOPES[known.group().lower()].items())) if known else (), words, 0.8)
        if known or words
        else None
    )


def compared_scope(words: str) -> dict[str, str]:
    """Give the conditions of what is compared with: than in shops."""
    other = re.search(r"\b(?:than|compared (?:with|to)|against)\b([^;.,]*)", words, re.IGNORECASE)
    known = _KNOWN.search(other.group(1)) if other else None
    return lexicon.SCOPES[known.group().lower()] if known else {}
