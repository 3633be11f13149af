"""Which measure a count of batches has: told by the verb behind it, the verb before it, or what it is a part of."""

import re

from spotcheck.figures.claims.english.bare import bare_state
from spotcheck.figures.claims.english.divided import of_which
from spotcheck.figures.claims.english.elliptic import did
from spotcheck.figures.claims.english.faults import by_predicate, giving, whole_first
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.joined import apposed, parts_are, with_in, with_results
from spotcheck.figures.claims.english.numbered import number_of
from spotcheck.figures.claims.english.parts import (
    HEDGES,
    from_base,
    noun_of,
    of_base,
    of_failed,
    of_many,
    plain_behind,
    premodified,
    registered,
    through_plain,
)
from spotcheck.figures.claims.english.percents import beside_share, of_share
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.english.wholes import all_but, excepted, of_all
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark, first, last
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_predicates as predicates

_FAULTY = re.compile(
    r"\s*(?:[a-z'-]+ ){0,4}?(?:were found to|was found to|had|contained|lacked|posed|showed)\b", re.IGNORECASE
)
_LED = re.compile(r"^\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_UNREAD = re.compile(
    r"\b(?:were|was|are|is|had|have|has|did|could|can|will|would|came|took|said)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\s*(?:were|was|are|had|have|has|contained|showed|held|gave|lost|broke|came)\b", re.IGNORECASE
)
_TESTS = re.compile(r"\s*(?:[a-z-]+ ){0,2}tests\b", re.IGNORECASE)
_BARE = {
    name: re.compile(rf"\b(?:{verbs}){HEDGES}(?: a total of| the)?\s*$", re.IGNORECASE)
    for name, verbs in (("tested", lexicon.BARE_TESTED), ("sampled", lexicon.BARE_SAMPLED))
}
_OF_THOSE = re.compile(r"\s*of (?:these|them|those|which)\b", re.IGNORECASE)
_OF_THEM_AT = re.compile(
    r"\s*of (?:them|these|those|which) (?:at|in|from|on|by) [a-z' -]{2,30}\s*(?:$|[,;.]|and\b)", re.IGNORECASE
)
_OTHER = frozenset(("other",))
_RATED = re.compile(r"[^,;.]{0,40},? or (?:about )?\d[\d.]*\s?(?:%|per cent|percent)", re.IGNORECASE)
_WEAK = re.compile(lexicon.WEAK, re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:at|in|from|by|across|to|on)(?: the| some| about| over)*\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|but|while|whereas|although)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:at|in|from|by|across)(?: the| some| about| over)*\s*$", re.IGNORECASE)
_NO = re.compile(
    r"(?:^|[.;:,]\s|\b(?:and|but|while)\s)\s*no (?:[a-z-]+ ){0,4}(?:was|were|is|are|has been|have been) ",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s")
_SIZE = re.compile(r"\bn\s?=\s?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s*(?:about |nearly |over |more than )?$", re.IGNORECASE)
_PASSED = frozenset(("conforming",))
_FAULTS_AMONG = re.compile(
    rf"\s*(?:{lexicon.FAULTS}) (?:in|from|among|out of)(?: the| a total of)?\s*", re.IGNORECASE
)
_ELLIPTIC_IN = re.compile(r"(?:^|,|\band\b)\s*[a-z][a-z' -]{2,40}? in\s*$", re.IGNORECASE)
_COMPRISING = re.compile(r"\b(?:comprising|consisting of|including|made up of|namely)\b", re.IGNORECASE)
_COMPOSED = re.compile(r"\b(?:comprised?|comprises|consisted of|were made up of|included?)\b", re.IGNORECASE)
_NUMBER_NEXT = re.compile(
    r"\s*(?:(?:about|some|around|over|nearly|only|a total of|all) )*(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_SELECTION = re.compile(r"\b(?:selection|sampling|basket|purchases)\b[^,;.]*$", re.IGNORECASE)
#: 18 models across nine brands were not registered
_ACROSS = re.compile(r"(?:\s+[a-z-]+){1,4} (?:across|under|from|by)(?: about| some| over)?\s*", re.IGNORECASE)
_BOUGHT_FROM = re.compile(
    r"\s*(?:had been|were|was) (?:bought|purchased|ordered|imported|obtained|sold|made) (?:online|offline|abroad|locally|on|in|at|from|by|via|through)\b",
    re.IGNORECASE,
)
_IDENTIFIED = re.compile(rf"\s(?:{predicates.DEEMED})\b", re.IGNORECASE)
_CAME_FROM = re.compile(
    r"\s*(?:[a-z]+ ){0,2}?(?:(?:came|originated|were|was) from|(?:were|was|had been) (?:sold|available|listed|on sale|offered|stocked|on offer|made|produced|manufactured|advertised) (?:on|in|at|by|from|via|through))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:further|another|remaining|other)\s*$", re.IGNORECASE)
_ARE_SAMPLES = re.compile(r"\s*(?:were|are) (?!un|non|in)(?:[a-z-]+ ){0,2}samples\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:was|were|have been) (?:reported|submitted|notified|registered|recorded|logged)\b(?! (?:as|to be|against|adversely|positive|non|un))",
    re.IGNORECASE,
)
_ARE_OF = re.compile(r"\s*(?:[a-z]+ )?(?:are|were) (?:of|from)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:plans?|planned|aims?|aimed|intends?|intended|will|would|going|hopes?|expects?|due|set|scheduled)(?: [a-z]+)?(?: to)?\s*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",|\b(?:that|which) (?:had |have |has )(?:previously |already )?$", re.IGNORECASE)
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)
_WITH_DOING = re.compile(r"\s*(?:of (?:them|these|those) )?[a-z]+ing\b", re.IGNORECASE)
_ONLY = re.compile(r"^\s*(?:only|just)\s*$", re.IGNORECASE)
_TRADED = re.compile(r"\b(?:imported|exported|produced|sold|made|shipped|delivered)\s*$", re.IGNORECASE)
#: twelve as don't buys and 18 as best buys
_AS_GOOD = re.compile(r" as (?:an? )?(?:best|great|good|recommended|excellent|top|eco)\b", re.IGNORECASE)
_BATCH = re.compile(r"\s*batch(?:es)?\b", re.IGNORECASE)
_OBJECT = re.compile(
    rf"{HEDGES}(?: (?:a total of|a further|another|the|these|a|total of|in total|all|samples of|our))*{HEDGES}\s*",
    re.IGNORECASE,
)
_AND_FOUND = re.compile(
    r" as (?:being )?|(?: [^,;]{0,40}?)? and (?:were |was )?(?:all )?(?:found |deemed |declared |proved |shown |confirmed )?(?:to be |to have |as )?",
    re.IGNORECASE,
)
#: so near stands a verb whose object is the number
_PASSIVE = re.compile(
    rf"\b(?:was|were|been|is|are|be|being)\s(?:(?:{lexicon.ADVERBS})\s){{0,3}}$", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:(?:\s+[a-z'-]+){1,5}(?:,|,? and|,? as well as)|,? and|,)\s+(?:about |some |a further |another )?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:both\s*)?(?:$|[,;:.()]|(?:respectively|each|altogether|and|or|for|on|in|from|with|at|due|because|of|while|but|as|by|to|under|(?:made|sold|bought|labelled)(?! (?:as|with|too|un|false|mis|[a-z]+ly)))\b|[-–—])",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s*$")
_DASH = re.compile(r"\s[-–—]\s")
_ASIDE = re.compile(
    rf",(?!\s*(?:which|who|that|all|both|each|and|or|have|as|i\.e|all of which|in all|carried|broke|fell|{lexicon.FINITE})\b)",
    re.IGNORECASE,
)


def measure_of(here: Here) -> str:
    """Give the measure of a count of batches; empty when nothing tells it."""
    registered(here)
    said = next((said for rule in _MEASURES if (said := rule(here)) is not None), "")
    return "" if said == "sampled" and _weak(here) else said


def _weak(here: Here) -> bool:
    """Whether only a verb like received tells, of what are no samples: received 500 complaints."""
    noun = phrase(here.around.predicate)
    marks = [m for m in (*here.around.near_marks, *here.around.predicate_marks) if m.name == "sampled"]
    if noun.kind or not noun.words or not marks or products(noun.words.lower(), 0, len(noun.words)):
        return False
    return all(_WEAK.fullmatch(here.sentence.text, m.start, m.end) for m in marks)


def _elliptic(here: Here) -> str | None:
    """54 contained lead, 117 did not."""
    return did(here) or None


def _object(here: Here) -> str | None:
    """Officers sampled 312 items: what stands right behind an active verb."""
    before = last(here.around.near_marks, COUNTED)
    if before is None or (
        before.name in DRAWN and _PASSIVE.search(here.sentence.text, here.sentence.start, before.start)
    ):
        return None
    if not _OBJECT.fullmatch(here.sentence.text, before.end, here.number.start):
        return None
    told = _governing([m for m in here.around.predicate_marks if m.name in COUNTED], here)
    between = here.sentence.text[here.number.end : told.start] if told else ""
    if told and told.role == "finite" and told.name in VERDICTS and not _RELATIVE.search(between):
        return None
    return before.name


def _bare_object(here: Here) -> str | None:
    """Read inspectors visit 127 traders and check 1,942 products."""
    for measure, pattern in _BARE.items():
        found = pattern.search(here.around.near)
        if found:
            return None if _PLANNED.search(here.around.near, 0, found.start()) else measure
    return None


def _of_those(here: Here) -> str | None:
    """Read eighteen lacked the mark; 17 of these came from online sellers."""
    if here.i and here.state.count in DRAWN and _OF_THEM_AT.match(here.around.predicate):
        return here.state.count  # 930 of them at retail
    told = _OF_THOSE.match(here.around.predicate) and here.i and here.state.count in VERDICTS
    own = first(here.around.predicate_marks, COUNTED)
    return here.state.count if told and (own is None or own.name in DRAWN) else None


def _identified(here: Here) -> str | None:
    """Read 27 lamps were inspected, with eight identified as unregistered."""
    if not around_with(here) or not _IDENTIFIED.match(here.around.predicate):
        return None
    return verdict(" were" + here.around.predicate) or None


def _origin(here: Here) -> str | None:
    """Read 73 of the contaminated samples came from retailers. A further 50 came from caterers: of what was counted before."""
    state = here.state
    if _bought_from(here):
        state.divided_at = 0
        return state.whole_count
    if not _CAME_FROM.match(here.around.predicate) or phrase(here.around.predicate).kind not in ("batch", ""):
        return None
    if state.count in VERDICTS:
        return state.count
    more = here.i == 0 and (_MORE.search(here.around.near) or not here.around.near.strip())
    return state.whole_count if more and state.whole_count in VERDICTS else None


def _bought_from(here: Here) -> bool:
    """Read nine creams were unsafe. Six had been bought online: of those that failed."""
    state, value = here.state, here.number.value or 0
    if here.i or state.whole_count not in VERDICTS or here.around.near.strip():
        return False
    whole = max((n for n, name in state.known.items() if name == state.whole_count), default=0)
    return value < whole and _BOUGHT_FROM.match(here.around.predicate) is not None


def _part_of_drawn(here: Here) -> str | None:
    """Read out of the 66 samples, 23 samples are of sweets: a part of what was drawn."""
    told = here.state.leads and here.state.count in DRAWN and _ARE_OF.match(here.around.predicate)
    if told and verdict(here.around.predicate):
        return None  # of these, 31 were of poor quality
    return "sampled" if told or _ARE_SAMPLES.match(here.around.predicate) else None


def _reported(here: Here) -> str | None:
    """Read 620,758 samples were reported by member states."""
    sampled = phrase(here.around.predicate).unit.startswith("sample")
    return "sampled" if sampled and _REPORTED.search(here.around.predicate) else None


def _bought(here: Here) -> str | None:
    """Read the project led to 46 test purchases."""
    return "sampled" if phrase(here.around.predicate).unit.endswith("purchases") else None


def _told_behind(here: Here) -> str | None:
    """1,250 samples were collected; 34 products failed; 250 products tested failed."""
    mark = _governing([m for m in here.around.predicate_marks if m.name in COUNTED], here)
    if mark and here.following and "," not in here.around.predicate:
        text = here.sentence.text
        active = mark.name in DRAWN and not _PASSIVE.search(text, here.number.end, mark.start)
        if active and not noun_of(here).kind and _OBJECT.fullmatch(text, mark.end, here.following.start):
            return None  # eight inspectorates examined 50 models
        if (
            mark.role == "finite"
            and text.endswith(" and ", 0, mark.start)
            and not text[mark.end : here.following.start].strip()
        ):
            return None  # could test 498 and passed 451
    if mark and mark.name in DRAWN and mark.start > here.around.predicate_start:
        before = here.around.predicate[: mark.start - here.around.predicate_start]
        return verdict(before) or mark.name  # 12 had loose parts when tested
    return mark.name if mark else None


def _governing(marks: list[Mark], here: Here) -> Mark | None:
    """Give the mark that is said of the number: the first finite one, or a verdict that is joined to it."""
    around, text = here.around, here.sentence.text
    if not marks:
        return None
    if premodified(around.predicate):
        return marks[0]
    aside = _ASIDE.search(text, around.predicate_start)
    inner = [m for m in marks if not aside or m.start < aside.start()]
    if not inner:
        return None
    k = next((k for k, m in enumerate(inner) if m.role == "finite"), None)
    if k is None:
        verdict = first(inner, VERDICTS)
        return verdict or inner[0]
    told = inner[k]
    joined = inner[k + 1] if k + 1 < len(inner) else None
    if (
        told.name in DRAWN
        and joined
        and joined.name in VERDICTS
        and _AND_FOUND.fullmatch(text, told.end, joined.start)
    ):
        return joined
    return told


def _shared(here: Here) -> str | None:
    """Read 12 toys and 9 chargers failed: the verb stands behind the last of the list."""
    sentence, j = here.sentence, here.i
    if first(here.around.predicate_marks, COUNTED) or _WITHIN.search(here.around.near):
        return None
    if verdict(here.around.predicate):
        return None
    while j + 1 < len(sentence.figures) and sentence.figures[j + 1].kind == "count":
        if not _LISTED.fullmatch(sentence.text, sentence.figures[j].end, sentence.figures[j + 1].start):
            return None
        j += 1
        told = _governing([m for m in sentence.around(j).predicate_marks if m.name in COUNTED], here.at(j))
        if told:
            return told.name if told.role == "finite" else None
        if here.state.count in DRAWN and (said := verdict(sentence.around(j).predicate)):
            return said
    return None


def _listed_object(here: Here) -> str | None:
    """Read the office inspected 2,310 premises and 14,500 articles: the object of one verb, in a list."""
    sentence, j = here.sentence, here.i
    if phrase(here.around.predicate).kind not in ("batch", "") or verdict(here.around.predicate):
        return None  # tested 120 toasters and 31 exploded
    while j and _LISTED.fullmatch(sentence.text, sentence.figures[j - 1].end, sentence.figures[j].start):
        j -= 1
    return _object(here.at(j)) if j < here.i else None


def _after_colon(here: Here) -> str | None:
    """Read 61 did not meet the standard: 38 were too moist and 23 contained added sugar."""
    state, sentence = here.state, here.sentence
    told = state.count == "nonconforming" and here.i and not first(here.around.predicate_marks, _PASSED)
    colon = told and _COLON.search(sentence.text, sentence.figures[0].end, here.number.start)
    return "nonconforming" if colon and _SAID.match(here.around.predicate) else None


def _told_before(here: Here) -> str | None:
    """Read what stands farther before: the number tested rose by 22% to 1,537."""
    around = here.around
    head = phrase(around.predicate)
    if _PLACE.search(around.near) and (
        head.kind not in ("batch", "") or (here.behind("count") and head.words and not head.kind)
    ):
        return None
    before = last(around.near_marks, COUNTED) or (None if here.i else last(around.gap_marks, COUNTED))
    if before is None and here.behind("rate") and _TO.search(around.near):
        stretch = here.sentence.text[here.sentence.start : here.number.start]
        clause = max(stretch.rfind(word) for word in (" while ", " and ", "; ", ", "))
        before = last(here.sentence.between(here.sentence.start + max(clause, 0), here.number.start), COUNTED)
    joined = before and before.name in DRAWN and " and " in here.sentence.text[before.end : here.number.start]
    if joined and verdict(around.predicate):
        return None  # were analysed there and 13 turned out to be diluted
    turned = (
        before
        and before.name in VERDICTS
        and _JOINED.search(here.sentence.text, before.end, here.number.start)
    )
    if turned and verdict(around.predicate):
        return None  # 33 posed no risk and five were flawed
    return before.name if before else None


def _told_aside(here: Here) -> str | None:
    """45 toys, bought in shops."""
    mark = first(here.around.predicate_marks, COUNTED)
    return mark.name if mark else None


def _rated(here: Here) -> str | None:
    """Read 96 products, or 4.9 per cent, were removed from sale: as many of those that were checked failed."""
    told = first(here.around.predicate_marks, _OTHER)
    return "nonconforming" if told and _RATED.match(here.around.after) else None


def _violations_in(here: Here) -> str | None:
    """Violations were found in 214; undeclared egg in eight; 49 failures in 162 samples."""
    around, state = here.around, here.state
    if here.behind("count") and _FAULTS_AMONG.fullmatch(around.gap):
        state.bases.add(here.i)
        return "tested"
    if found_in(here):
        state.found_in = True
        if _NO.search(here.sentence.text, here.sentence.start, here.number.start):
            return ""  # nothing was found in them
        return "nonconforming"
    return "nonconforming" if state.found_in and _ELLIPTIC_IN.search(around.near) else None


def _told_later(here: Here) -> str | None:
    """250 products across 18 categories were tested."""
    marks = here.sentence.around(here.i + 1).predicate_marks if plain_behind(here) else []
    if marks and _COMMA.search(here.around.after):
        return None  # from the 6,090 tests, 1,303 stations met the standard
    later = first([m for m in marks if m.role or m.name in DRAWN], COUNTED)
    across = here.following and _ACROSS.fullmatch(here.sentence.text, here.number.end, here.following.start)
    if later or not (plain_behind(here) or across) or _PLACE.search(here.around.near):
        return later.name if later else None
    return verdict(here.sentence.around(here.i + 1).predicate) or None


def _told_at_end(here: Here) -> str | None:
    """58 samples, comprising 30 toys and 28 lamps, were purchased: the verb stands behind the parts."""
    if not _COMPRISING.search(here.around.predicate):
        return None
    later = first(here.sentence.between(here.number.end, here.sentence.end), COUNTED)
    return later.name if later else None


def _faulty(here: Here) -> str | None:
    """Of 120 sampled, 35 were found to contain mercury."""
    if not _FAULTY.match(here.around.predicate) or not (here.state.bases or _LED.search(here.around.gap)):
        return None
    return verdict(here.around.predicate) or "nonconforming"


def _composed(here: Here) -> str | None:
    """Read a composition: the samples comprised 2,100 samples of vegetables; 300 samples of cereals."""
    text, head = here.sentence.text, phrase(here.around.predicate)
    told = _COMPOSED.search(text, here.sentence.start, here.number.start)
    if told and told.group().lower().startswith("includ") and not _NUMBER_NEXT.match(text, told.end()):
        return None  # two curries included peanut and one had milk
    drawn = last(here.sentence.between(here.sentence.start, told.start()), DRAWN) if told else None
    if (
        not told
        or first(here.sentence.between(told.end(), here.number.start), COUNTED)
        or head.kind not in ("batch", "")
    ):
        return None
    if drawn:
        return drawn.name
    selected = _SELECTION.search(text, here.sentence.start, told.start())
    drawn_here = "sampled" if selected or head.unit.startswith("sample") else ""
    return here.state.count or drawn_here or here.state.whole_count


def around_with(here: Here) -> bool:
    """Whether the number stands behind with."""
    return here.around.near.rstrip().endswith(" with")


def _apart(predicate: str) -> str | None:
    """Give what is no more of what was counted before: 12 had a serious risk, 18 no risk; 18 as best buys."""
    if predicate.startswith(" no "):
        return verdict(" had" + predicate)
    return "" if _AS_GOOD.match(predicate) else None


def _carried(here: Here) -> str | None:
    """40 for labelling, 15 for composition: what was counted last, unless a verb says something else."""
    predicate = _DASH.split(here.around.predicate)[0]
    if _SIZE.search(here.around.near) or _TESTS.match(predicate):
        return "tested"
    if here.state.count in VERDICTS and _WITH_DOING.match(predicate) and around_with(here):
        return here.state.count  # 22 were outside the limits, with 19 giving short measure
    apart = _apart(predicate)
    if apart is not None:
        return apart
    noun = phrase(predicate)
    if _UNREAD.search(predicate) or not _GOES_ON.match(predicate, noun.end):
        return ""
    if here.state.count in DRAWN and (_WITH.match(predicate) or _ONLY.search(here.around.near)):
        return ""  # 38 tested, 9 with cords; of 31, only 18
    traded = _TRADED.search(here.around.near)
    drawn = not traded and _BATCH.match(predicate) and not here.around.near.rstrip().endswith("with")
    return here.state.count or ("sampled" if drawn else "")


_MEASURES = (
    excepted,
    _violations_in,
    through_plain,
    beside_share,
    of_share,
    of_many,
    of_base,
    from_base,
    of_failed,
    of_all,
    all_but,
    number_of,
    _elliptic,
    of_which,
    bare_state,
    _object,
    _of_those,
    _identified,
    _origin,
    _part_of_drawn,
    _reported,
    giving,
    apposed,
    with_results,
    with_in,
    _told_behind,
    _bare_object,
    _bought,
    _shared,
    _listed_object,
    _after_colon,
    _composed,
    _told_before,
    _told_aside,
    _told_later,
    _told_at_end,
    _rated,
    _faulty,
    whole_first,
    by_predicate,
    parts_are,
    _carried,
)
