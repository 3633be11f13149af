"""What some of the failed are told apart by: three with detergents, two for small parts, nine misbranded, five over the limit for boron."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.defects import defect, defect_before, defect_behind
from spotcheck.figures.claims.english.found import found_active
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.state import BLAMED, State
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.model import Where
from spotcheck.language.lexicon_english import FAULTS, GRADES
from spotcheck.language.lexicon_names import IN_RESPECT_OF, MEASURED, PUT_DOWN_TO, VERDICT_KINDS
from spotcheck.language.lexicon_phrases_english import UNIONS

_HEDGED = (
    r"(?:too (?:much|many|high|little) |too |the |an? |any |some |its |their |both |only |also |even |rather |very |no "
    r"|excess(?:ive)? (?:of )?)*"
)
#: what stands between a number and what it is blamed for
_JOINT = (
    r"(?:\s+(?:of (?:them|these|those|which|the [a-z]+)|others?|more|further"
    r"|of (?:the |all |these |those |our |[\d,]+ )*(?:[a-z-]+ ){0,2}?(?:samples|products|items|batches"
    r"|units|lots|specimens|tests|failures|cases|articles|goods|models"
    r"|brands)))?(?:\s+(?:[a-z-]+ )?(?:samples?|products?|items?|batch(?:es)?|units?|lots?|consignments?"
    r"|brands?|models?|specimens?|failures?|cases|pieces|ones|articles?|goods|listings|foods|devices"
    r"|appliances|garments|toys|chargers))?,?"
    r"(?:\s+(?:that|which))?(?:\s+(?:also|each|all|both|even|still|only|just))?"
)
_BLAME = re.compile(
    rf"{_JOINT}\s+(?:(?:were|was|are|is|had been|have been|has been)\s+)?(?:(?:found|detected|reported"
    r"|deemed|judged|ruled|declared|seen|shown|said|rated|categori[sz]ed|classified|classed|graded)\s+)?"
    r"(?:to be |as (?:being )?|to have (?:been )?|to )?(?:[a-z]+/(?:potentially )?)?"
    rf"(?:{PUT_DOWN_TO})\s+{_HEDGED}(?:(?:{MEASURED})\s+(?:of|for|from"
    rf"|in)\s+)?{_HEDGED}(?P<of>[A-Za-z][A-Za-z0-9 /.'-]{{1,48}}?)"
    r"(?=\s+(?:at|above|beyond|over|below|under|exceeding|in|on|which|that|who|while|but|when|where|after"
    r"|by|than|content|levels?|up to|were|was|according|during)\b"
    r"|\s+and (?:the |an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d|other"
    r"|another|rest|remain)|\s+as well\b|[,;:()]|\.(?! ?coli)|\s*$)",
    re.IGNORECASE,
)
_PUT_DOWN = re.compile(
    r"(?:\s+(?!and (?:the |an)?other\b)[a-z-]+){0,6}?\s+(?:due to|because of|owing to|on account of|as a result of"
    rf"|by reason of) (?:the |an? |their |its )?(?:(?:the |an? )?(?:{MEASURED}) (?:of|for|from"
    r"|in) ){0,2}(?P<of>[A-Za-z][A-Za-z0-9 /.'-]{1,48}?)"
    r"(?=\s+(?:at|above|beyond|over|below|in|on|which|that|while|but|were|was)\b"
    r"|\s+and (?:the |an? )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d|other)"
    r"|[,;:()]|\.(?! ?coli)|\s*$)"
)
_KIND = re.compile(
    rf"{_JOINT}(?:\s+(?:(?:were|was|are|is|have been|has been|had been)\s+)?(?:(?:found|detected"
    r"|reported|deemed|judged|ruled|declared|classed|classified|graded|rated|identified|termed"
    r"|labelled|categori[sz]ed|adjudged|pronounced|certified)\s+)?(?:to be |as |of |being )?(?:as cases of "
    rf"|an? )?)[‘“\"']?(?P<of>{VERDICT_KINDS})\b(?! (?:than|to|(?:due|owing) to|because of"
    r"|for (?!human|consumption)))(?P<quality> quality)?",
    re.IGNORECASE,
)
#: 16 were unsatisfactory in the leakage test, 22 in the air burst test, nine failed the impact test
_IN_TEST = re.compile(
    rf"{_JOINT}\s+(?:(?:were|was|are|had been|proved)\s+)?(?:(?:failed|failing|unsatisfactory|inadequate"
    r"|deficient|poor|did not (?:pass|meet|satisfy)|flunked|fell (?:short|down)|fared badly"
    r"|performed (?:poorly|badly)|did (?:poorly|badly))\s+(?:(?:in|on|at|during|to meet|to pass)\s+)?"
    r"|(?:in|on|at)\s+)(?:both\s+)?(?:(?:the|their|its|an?)\s+"
    r"|(?=[a-z-]+\s+testing\b))(?P<of>[A-Za-z][A-Za-z -]{2,40}?)\s+(?:tests?|testing|requirements?"
    r"|checks?|assessments?|trials?)\b"
)
#: technical failures, language issues; but not serious problems
_FAULT_KIND = re.compile(
    rf"(?P<of>[A-Za-z][a-z-]+(?: [a-z-]+)?) (?:{FAULTS}|issues|errors|flaws|discrepancies)"
)
_GRADE = re.compile(
    rf"(?:{GRADES}|safety|quality|health|other|various|several|many|no|such|further|similar|more|different"
    r"|multiple)(?: [a-z-]+)?"
)
#: what goods are tested for at all, which is no fault
_ANY_TEST = frozenset("safety quality compliance".split())
_FAULTS_LED = re.compile(rf"\b(?:{FAULTS})\b")
_BULLETS = ("-", "•", "*", "–")
_LONGEST_LIST = 600
_AHEAD = 4
_MORE = re.compile(
    r"(?:[a-z]+ed(?= (?:to|by|in|on|as|for|from|with|under|that)\b|\s*$)|(?:not|no|as|it|them|which)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"\s*(?:of [a-z ]{{0,20}}(?:samples|products|items) )?(?:[a-z-]+ ){{0,3}}?(?:{IN_RESPECT_OF}|for"
    r"|on|over|due to|because of|owing to|on account of)\b",
    re.IGNORECASE,
)
_COLI = re.compile(r"E\. ?coli")
_LONGEST = 4
_NEAR = 24
_RESIDUES = " residues"
#: participles that are verbs elsewhere: broken welds, worn brakes, short measure
_WORN = re.compile(r"(?:broken|torn|worn|bent|split|burst|cracked|short|lost|frozen|stuck|failed) (?=[a-z])")
_PLAIN = ("", "item", "batch", "other")


@lru_cache(maxsize=16384)
def blamed_for(predicate: str) -> str:
    """Give the substance, the fault or the requirement that a count of the failed is put down to, if the words behind it tell one.

    >>> blamed_for(" with detergents,"), blamed_for(" samples contained too much lead."), blamed_for(" exceeded the limit for boron")
    ('detergents', 'lead', 'boron')
    >>> blamed_for(" because of missing documents."), blamed_for(" had to be recalled."), blamed_for(" due to the fact that")
    ('documents', '', '')
    """
    found = _PUT_DOWN.match(predicate) or _IN_TEST.match(predicate) or _BLAME.match(predicate)
    if found is None or _MORE.match(found.group("of")):
        return ""
    words = found.group("of")
    if _COLI.match(words) or _WORN.match(words):
        return words[: len("E. coli")] if words[0] == "E" else _worn(words)
    kind = _FAULT_KIND.fullmatch(words)
    if kind:
        return "" if _GRADE.fullmatch(kind.group("of")) else kind.group("of")
    name = phrase(" " + words)
    if found.re is _IN_TEST:
        return words if name.words and len(words.split()) <= _LONGEST else ""
    if not name.words or len(name.words.split()) > _LONGEST or not _is_fault(name.kind, name.unit):
        return ""
    end = words.find(name.words) + len(name.words)
    return words[: end + len(_RESIDUES)] if words[end:].startswith(_RESIDUES) else name.words


def _worn(words: str) -> str:
    """Give a fault by the participle before its noun: broken welds."""
    participle, _, rest = words.partition(" ")
    name = phrase(f" {rest}").words
    return f"{participle} {name}" if name and len(name.split()) < _LONGEST else ""


def _is_fault(kind: str, unit: str) -> bool:
    """Whether a class of nouns may be that of a fault: missing documents, tactile warnings; but no shops and no recalls."""
    return kind in _PLAIN or unit.endswith("warnings")


@lru_cache(maxsize=16384)
def kind_of_failure(predicate: str) -> str:
    """Give the kind of bad verdict that tells some of the failed from others.

    >>> kind_of_failure(" were misbranded,"), kind_of_failure(" samples were found unsafe."), kind_of_failure(" failed")
    ('misbranded', 'unsafe', '')
    """
    found = _KIND.match(predicate)
    return found.group("of") if found else ""


def put_down(here: Here, local: Where | None = None) -> Where | None:
    """Give what a count or a rate of the failed is put down to, where it is one of several, or plainly told.

    One of several: something else is told of another number of the sentence, or it was told before how many failed at all.
    `local`: what it is of by its noun, which gives way only where the next number is of the same.
    """
    if local is not None:
        return _of_the_same(here, local)
    predicate, state = _said(here), here.state
    name = blamed_for(predicate) or kind_of_failure(here.around.predicate)
    before, state.blame = state.blame.lower(), name or state.blame
    divided = here.sentence.at(min(here.sentence.stop(here.number.end), here.sentence.end - 1)) == ":"
    if not name or name.lower() == before or (divided and not blamed_for(predicate)):
        return None  # 24 were adulterated: 17 contained beef
    kind = not blamed_for(predicate)  # 6% of all were substandard
    several = before or _next(here) not in ("", name.lower())
    plainly = not kind and ((_FOR.match(predicate) and not state.led) or _told(state))
    if not (several or plainly):
        return None
    state.held = state.scope
    return Where((), name, BLAMED)


def put_down_again(here: Here, held: Where) -> Where | None:
    """Give what a number of the failed is put down to, where its sentence names nothing else.

    `held`: what was spoken of before, which holds where the sentence names it.
    """
    sentence, state = here.sentence, here.state
    if here.i in state.bases:
        return None
    told = state.failed or state.rate_before == "failure_rate" or _failed_before(here) or _of_faults(here)
    name = _defect_told(here) if told else _defect_first(here)
    named = sentence.lower.find(held.words.lower(), sentence.start, sentence.end) >= 0
    spoken_of = held.words and (not told or (named and not _parted(here, held.words)))
    if spoken_of or not name:
        return None
    state.held = held
    return state.narrowed(Where(held.conditions, name, BLAMED))


_FEW = 6
#: behind a count of failures, that parts of it follow
_OF_THEM = re.compile(r":|\bof (?:which|them|these|those|whom)\b|—| – ")


def _parted(here: Here, words: str) -> bool:
    """Whether a sentence tells of more failures before a number, whose own clause does not name what they are of: 12 lamps failed: five had."""
    sentence, figures, value = here.sentence, here.sentence.figures, here.number.value or 0
    more = any(
        here.state.told.get(j) == "nonconforming"
        and (figures[j].value or 0) > value
        and _OF_THEM.search(sentence.text, figures[j].end, here.number.end + _NEAR)
        for j in range(max(0, here.i - _FEW), here.i)
    )
    end = here.following.start if here.following else sentence.end
    return more and sentence.lower.find(words.lower(), figures[here.i - 1].end, end) < 0


def _defect_told(here: Here) -> str:
    """Give what a number of the failed is put down to, or what is wrong with them."""
    name = blamed_for(_said(here)) or ("" if found_active(here) else defect(here))
    return "" if name in UNIONS or name.rpartition(" ")[2] in _ANY_TEST else name


def _defect_first(here: Here) -> str:
    """Give what is wrong with some goods of which no verdict was told before."""
    name = defect_behind(here.around.predicate)
    before = here.number.kind == "count" and not found_active(here)
    return name or (defect_before(here.around.gap) if before else "")


def _failed_before(here: Here) -> bool:
    """Whether a count of the failed stands anywhere before this one."""
    return any(
        measure == "nonconforming" and value != here.number.value
        for value, measure in here.state.known.items()
    )


def _of_faults(here: Here) -> bool:
    """Whether a number stands in a list whose heading speaks of faults: the following defects:, each in a line."""
    text, start = here.sentence.text, here.sentence.start
    begun = text[start : start + 4].lstrip()[:1] in _BULLETS
    colon = text.rfind(":\n", max(0, start - _LONGEST_LIST), start) if begun else -1
    line = text.rfind("\n", 0, max(colon, 0)) + 1
    return colon > 0 and _FAULTS_LED.search(text, line, colon) is not None


def _said(here: Here) -> str:
    """Give what is said of a number, past the whole that it is a part of: 50 of the 54 toys had lead."""
    if here.i + 1 not in here.state.bases or here.following is None:
        return here.around.predicate
    later = here.sentence.around(here.i + 1)
    return here.sentence.text[here.number.end : later.predicate_start] + later.predicate


def _of_the_same(here: Here, local: Where) -> Where | None:
    """Read 0.2% of sandwiches were unacceptable for listeria and 0.3% were for staphylococci."""
    name, other = blamed_for(_past(here.around.predicate, local.words)), _next(here)
    if not name or other in ("", name.lower()):
        return None
    own = phrase(here.sentence.around(here.i + 1).predicate).words
    here.state.blame, here.state.held = name, local
    return Where((), name, BLAMED) if own.lower() in ("", local.words.lower()) else None


def _past(predicate: str, words: str) -> str:
    found = predicate.find(words)
    return predicate[found + len(words) :] if 0 <= found < _NEAR else predicate


def _told(state: State) -> bool:
    """Whether a count of all that failed was told before, and the sentence itself names no product that it goes on with."""
    named = state.led or state.scope.words not in ("", state.whole.words)
    return (state.failed and not named) or state.failed_before


def _next(here: Here) -> str:
    """Give what one of the next numbers is put down to, another one if there is: three with urea, two with starch."""
    own, same = here.number, ""
    first = _blame(_said(here))
    for j, other in enumerate(here.sentence.figures[here.i + 1 : here.i + _AHEAD], here.i + 1):
        if other.kind not in ("count", "rate"):
            break
        name = _blame(here.sentence.around(j).predicate) or (_bare(here, j) if first else "")
        if name and name != first:
            return name
        same = same or name
        if not name and other.kind == own.kind and j not in here.state.bases:
            break
    return same


def _bare(here: Here, j: int) -> str:
    """Give the name that is all that stands behind a number: ten contained lead, five arsenic and two tin."""
    around = here.sentence.around(j)
    name = phrase(around.predicate)
    rest = around.predicate[name.end :].strip(" ,.").removeprefix("and")
    if rest or name.kind or "(" in around.gap or around.near.strip() not in ("", "and"):
        return ""
    words = name.words.lower()
    return "" if products(words, 0, len(words)) else words


def _blame(predicate: str) -> str:
    return (blamed_for(predicate) or kind_of_failure(predicate)).lower()
