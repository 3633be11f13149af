"""What some of the failed are told apart by: three with detergents, two for small parts, nine misbranded, five over the limit for boron."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.language.lexicon_names import BLAMED, MEASURED, VERDICT_KINDS

_HEDGED = r"(?:too (?:much|many|high|little) |too |the |an? |any |some |its |their |both |only |also |excess(?:ive)? (?:of )?)*"
#: what stands between a number and what it is blamed for
_JOINT = (
    r"(?:\s+(?:of (?:them|these|those|which|the [a-z]+)|others?|more|further|of the (?:failed|failing) [a-z]+))?(?:\s+(?:[a-z-]+ )?(?:samples?|products?|items?|batch(?:es)?|units?|lots?|consignments?|brands?|models?|specimens?|failures?|cases|pieces|ones))?,?"
    r"(?:\s+(?:that|which))?(?:\s+(?:also|each|all|both|even|still|only|just))?"
)
_BLAME = re.compile(
    rf"{_JOINT}\s+(?:(?:were|was|are|is|had been|have been|has been)\s+)?(?:(?:found|detected|reported|deemed|judged|ruled|declared|seen|shown|said)\s+)?(?:to be |to have (?:been )?)?(?:{BLAMED})\s+{_HEDGED}(?:(?:{MEASURED})\s+(?:of|for|from|in)\s+)?{_HEDGED}(?P<of>[A-Za-z][A-Za-z0-9 /.'-]{{1,48}}?)"
    r"(?=\s+(?:at|above|beyond|over|below|under|exceeding|in|on|which|that|who|while|but|when|where|after|by|than|content|levels?|were|was|according|during)\b|\s+and (?:the |an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d|other|another|rest|remain)|\s+as well\b|[,;:.()]|\s*$)",
    re.IGNORECASE,
)
_PUT_DOWN = re.compile(
    r"(?:\s+[a-z-]+){0,6}?\s+(?:due to|because of|owing to|on account of|as a result of|by reason of) (?:the |an? |their |its )?(?:(?:presence|excess|lack|absence|level|levels|amount) of )?(?P<of>[A-Za-z][A-Za-z0-9 /.'-]{1,48}?)"
    r"(?=\s+(?:at|above|beyond|over|below|in|on|which|that|while|but|were|was)\b|\s+and (?:the |an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d|other)|[,;:.()]|\s*$)"
)
_KIND = re.compile(
    rf"{_JOINT}(?:\s+(?:(?:were|was|are|is|have been|has been|had been)\s+)?(?:(?:found|detected|reported|deemed|judged|ruled|declared|classed|classified|graded|rated|identified|termed|labelled)\s+)?(?:to be |as |of |being )?(?:as cases of |an? )?)(?P<of>{VERDICT_KINDS})\b(?! (?:than|to|for (?!human|consumption)))(?P<quality> quality)?",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:[a-z]+ed|not|no|as|it|them|which)\b", re.IGNORECASE)
_COLI = re.compile(r"E\. ?coli")
_LONGEST = 4
_RESIDUES = " residues"
_PLAIN = ("", "item", "batch", "other")


@lru_cache(maxsize=16384)
def blamed_for(predicate: str) -> str:
    """Give the substance, the fault or the requirement that a count of the failed is put down to, if the words behind it tell one.

    >>> blamed_for(" with detergents,"), blamed_for(" samples contained too much lead."), blamed_for(" exceeded the limit for boron")
    ('detergents', 'lead', 'boron')
    >>> blamed_for(" because of missing documents."), blamed_for(" had to be recalled."), blamed_for(" due to the fact that")
    ('documents', '', '')
    """
    found = _PUT_DOWN.match(predicate) or _BLAME.match(predicate)
    if found is None or _MORE.match(found.group("of")):
        return ""
    words = found.group("of")
    if _COLI.match(words):
        return words[: len("E. coli")]
    name = phrase(" " + words)
    if not name.words or len(name.words.split()) > _LONGEST or name.kind not in _PLAIN:
        return ""
    end = words.find(name.words) + len(name.words)
    return words[: end + len(_RESIDUES)] if words[end:].startswith(_RESIDUES) else name.words


@lru_cache(maxsize=16384)
def kind_of_failure(predicate: str) -> str:
    """Give the kind of bad verdict that tells some of the failed from others.

    >>> kind_of_failure(" were misbranded,"), kind_of_failure(" samples were found unsafe."), kind_of_failure(" failed")
    ('misbranded', 'unsafe', '')
    """
    found = _KIND.match(predicate)
    return found.group("of") if found else ""
