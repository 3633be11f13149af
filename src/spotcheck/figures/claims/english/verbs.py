"""Counts told by a verb: sampled 312 items, 250 toys failed, the verb behind the last of a list or before the number."""

import re

from spotcheck.figures.claims.english.contrast import own_verb
from spotcheck.figures.claims.english.found import FINDING
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, noun_of, plain_behind, premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark, first, last
from spotcheck.language import lexicon_english as lexicon

_BARE = {
    name: re.compile(rf"\b(?:{verbs}){HEDGES}(?: a total of| the)?\s*$", re.IGNORECASE)
    for name, verbs in (("tested", lexicon.BARE_TESTED), ("sampled", lexicon.BARE_SAMPLED))
}
_WITHIN = re.compile(r"\b(?:at|in|from|by|across|to|on)(?: the| some| about| over)*\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|but|while|whereas|although)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:at|in|from|by|across)(?: the| some| about| over)*\s*$", re.IGNORECASE)
_TO = re.compile(r"\bto\s*(?:about |nearly |over |more than )?$", re.IGNORECASE)
_COMPRISING = re.compile(r"\b(?:comprising|consisting of|including|made up of|namely)\b", re.IGNORECASE)
#: 18 models across nine brands were not registered
_ACROSS = re.compile(
    r"(?:\s+[a-z-]+){1,4} (?:across|under|from|by|containing|carrying|holding|comprising|totall?ing"
    r"|with)(?: about| some| over| nearly| more than| around)?\s*",
    re.IGNORECASE,
)
#: 24 bottles of twelve brands were selected
_OF = re.compile(r"(?:\s+[a-z-]+){1,4} (?:of|from)(?: about| some| over)?\s*", re.IGNORECASE)
_BRANDS = re.compile(r"\s*(?:different )?brands?\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:plans?|planned|aims?|aimed|intends?|intended|will|would|going|hopes?|expects?|due|set"
    r"|scheduled|against|avoid|before|without|stop|when|from)(?: [a-z]+)?(?: to)?\s*$",
    re.IGNORECASE,
)
#: found 6,900 listings of appliances, sold online, that were not registered
_RELATIVE_CLAUSE = re.compile(
    r"\b(?:that|which) (?=(?:were|was|had|did|do|are|lacked|failed|contained|exceeded|could)\b)"
)
_RELATIVE = re.compile(r",|\b(?:that|which) (?:had |have |has )(?:previously |already )?$", re.IGNORECASE)
_OBJECT = re.compile(
    rf"{HEDGES}(?: (?:a total of|a further|another|the|these|a|total of|in total|all|samples of"
    rf"|our))*{HEDGES}\s*",
    re.IGNORECASE,
)
_AND_FOUND = re.compile(
    r" as (?:being )?|(?: [^,;]{0,40}?)? and (?:were |was )?(?:all )?(?:found |deemed |declared "
    r"|proved |shown |confirmed )?(?:to be |to have |as )?",
    re.IGNORECASE,
)
#: so near stands a verb whose object is the number
_PASSIVE = re.compile(
    rf"\b(?:was|were|been|is|are|be|being)\s(?:(?:{lexicon.ADVERBS})\s){{0,3}}$", re.IGNORECASE
)
_LIST_ENDS = re.compile(r"\b(?:respectively|in all|in total|altogether)\b", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:(?:\s+(?!and\b|but\b|while\b|were\b|was\b|had\b|did\b|that\b"
    r"|which\b)[a-z'-]+(?: (?:and|or)(?= [a-z'-]+(?:,| and| from| in| with| for| of"
    r"| such)))?){1,10}(?:, [A-Z][a-z]+)?(?:,|,? and|,? as well as)|\s*,? and"
    rf"|,)(?: (?:a further|another))?{HEDGES}\s+",
    re.IGNORECASE,
)
#: 60 samples of cider from ten brands and 30 samples of beer from 15 brands were analysed
_FROM = re.compile(r"(?:\s+[a-z'-]+){0,6}\s(?:from|across|at|in|by)(?: about| some| over)?\s+", re.IGNORECASE)
#: the verb of several: 49 samples of seeds and 14 of feed have been found
_PLURAL = re.compile(r"\b(?:were|are|have been|had been|have|both|all)\b", re.IGNORECASE)
#: 80 samples tested by officials in the county contained allergens
_SAID_OF_TESTED = re.compile(
    r"(?<!that)(?<!which)\s(?:were (?!bought|taken|collected|made|sold|from|of\b)|was|had|did|contained"
    r"|(?:may|might|could|must) have been(?! (?:bought|taken|collected|made|sold)\b)"
    r"|exceeded|carried|lacked|posed|harboured|failed|breached|fell|broke|came (?:up|back)"
    r"|turned)\b(?![^,;.]* when\b)",
    re.IGNORECASE,
)
#: 80 samples that were tested contained allergens
_IN_RELATIVE = re.compile(
    r"(?<!\bof )\b(?:that|which)(?: (?:were|was|had been|have been|has been|are))?(?: [a-z]+ly)?\s*$"
)
#: so far may the pronoun stand before its verb
_RELATIVE_REACH = 40
#: from the north zone, Ghaziabad were spurious
_TOWN = re.compile(r", [A-Z][a-z]+(?= (?:were|was|are|have|had|failed|did)\b)")
_AND_NEXT = re.compile(
    rf"(?:\s+(?!and\b|but\b|were\b|had\b)[a-z'-]+){{1,9}}(?:,|,? and|,? as well as){HEDGES}\s+", re.IGNORECASE
)
#: 432 rings and 307 pools which did not comply
_WHICH = re.compile(r"^(?:\s(?!of\b|in\b|from\b|among\b|out\b)[a-z'-]+){1,5} (?:which|that) ", re.IGNORECASE)
_OF_WHICH = re.compile(r"\s*of which\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s*of (?:them|these|those)\b", re.IGNORECASE)
#: (bought) from nine shops and two stalls were then (examined)
_FROM_PLACES = re.compile(
    r" (?:from|in|at|across|by) (?:(?!\b(?:which|that|who|whose|where|when|were|was|as|after|before|while|but)\b)"
    r"[^,;:.]){3,120}?(?P<done> (?:were|was|have been|had been) (?:then |all |each |subsequently |later )*"
    r"(?:(?:found|deemed|judged|declared|considered) (?:to be |to have )?)?)? ?",
    re.IGNORECASE,
)
_DID = re.compile(r"\s*[a-z-]+ed\b", re.IGNORECASE)
_TURNS = re.compile(r"\s*(?:turned|proved|came|went|fell|did|had|were|was|could|would)\b", re.IGNORECASE)
#: tested 50 samples and found that residues were within the limits
_AND_THEN = re.compile(
    r"\band (?:found|showed|revealed|noted|discovered|observed|reported|concluded|confirmed)\b", re.IGNORECASE
)
#: inspected 1,500 items before declaring them safe
_BEFORE = re.compile(r"\b(?:before|until|to (?:ensure|make sure|check|verify)|so that)\b", re.IGNORECASE)
#: turned up 63 offers without a warning
_HAVING = (" without ", " lacking ", " exceeding ", " containing ", " above ", " with no ", " not ")
_COMMA = re.compile(r",\s*$")
#: five of the brands tested were rancid
_OF_THE = re.compile(r"\s*of (?:the|these|those|its|our|their)\b", re.IGNORECASE)
_NONE = re.compile(
    r",\s*(?:of which )?(?:none|nil|no)\b(?: of (?:them|these|which))?(?: (?:was|were|being))? $",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",(?!\s*(?:which|who|that|all|both|each|and|or|have|as|i\.e|all of which|in all|carried|broke"
    rf"|fell|{lexicon.FINITE})\b)",
    re.IGNORECASE,
)


def direct(here: Here) -> str | None:
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
    if (
        told
        and told.role == "finite"
        and told.name in VERDICTS
        and not (_RELATIVE.search(between) or _AND_THEN.search(between) or _BEFORE.search(between))
    ):
        return None
    return before.name


def bare_object(here: Here) -> str | None:
    """Read inspectors visit 127 traders and check 1,942 products."""
    for measure, pattern in _BARE.items():
        found = pattern.search(here.around.near)
        if found and here.behind("count") and not here.around.gap.removesuffix(found.group()).strip():
            return None  # of 45 samples 11
        if found:
            return None if _PLANNED.search(here.around.near, 0, found.start()) else measure
    return None


def told_behind(here: Here) -> str | None:
    """1,250 samples were collected; 34 products failed; 250 products tested failed."""
    mark = _governing(
        [m for m in here.around.predicate_marks if m.name in COUNTED and not _of_next(m, here)], here
    )
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
        restricted = not mark.role and _OF_THE.match(before)
        rest = here.around.predicate[mark.end - here.around.predicate_start :]
        main = mark.role and not _IN_RELATIVE.search(before)
        said_of = None if restricted or main else _SAID_OF_TESTED.search(rest)
        behind = rest if restricted else rest[said_of.start() :] if said_of else ""
        said = verdict(before) or verdict(behind) or (_of_list(here) if restricted else "")
        return said or _past_places(here, mark) or mark.name  # 12 had loose parts when tested
    return mark.name if mark else None


def _past_places(here: Here, mark: Mark) -> str:
    """Read 40 kettles bought from nine shops and two stalls were examined, twelve bought in three shops failed: the verb of the clause."""
    sentence = here.sentence
    if mark.name != "sampled" or mark.role:
        return ""
    later = first([m for m in sentence.between(mark.end, sentence.end) if m.role == "finite"], COUNTED)
    places = _FROM_PLACES.fullmatch(sentence.text, mark.end, later.start) if later else None
    if later is None or places is None or (later.name == "tested" and not places.group("done")):
        return ""
    told = later.name == "tested" or (later.name in VERDICTS and " and " not in places.group())
    return later.name if told else ""


def _of_list(here: Here) -> str:
    """Give the verdict behind the last of a list: eleven of the samples taken in hotels and six from schools were unfit."""
    sentence, j = here.sentence, here.i
    while j + 1 < len(sentence.figures) and sentence.figures[j + 1].kind == "count":
        if not _AND_NEXT.fullmatch(sentence.text, sentence.figures[j].end, sentence.figures[j + 1].start):
            break
        j += 1
    behind = sentence.around(j).predicate if j > here.i else ""
    return verdict(behind) if behind and _PLURAL.search(behind) else ""


def _of_next(mark: Mark, here: Here) -> bool:
    """Whether a noun of testing is that of the next number: 17 products found in checks of 79 sellers."""
    text, following = here.sentence.text, here.following
    if mark.name not in DRAWN or mark.role or following is None or following.start < mark.end:
        return False
    noun = text[mark.start : mark.end].endswith((" of", " on", " into", " for", " covering"))
    return noun and _OBJECT.fullmatch(text, mark.end, following.start) is not None


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
    if told.name in DRAWN:
        told = _of_main(inner, k, text)
        k = inner.index(told)
    joined = inner[k + 1] if k + 1 < len(inner) else None
    if (
        told.name in DRAWN
        and joined
        and joined.name in VERDICTS
        and _AND_FOUND.fullmatch(text, told.end, joined.start)
    ):
        return joined
    return told


def _of_main(marks: list[Mark], k: int, text: str) -> Mark:
    """Give the mark of the main clause, where the k-th is of a relative one: samples that were analysed passed.

    What was tested stays so, wherever it was bought: the 31 lamps tested were bought online.
    """
    told = marks[k]
    if _IN_RELATIVE.search(text, max(0, told.start - _RELATIVE_REACH), told.start):
        later = next((m for m in marks[k + 1 :] if m.role == "finite"), told)
        return later if later.name in VERDICTS or told.name == "sampled" else told
    before = marks[k - 1] if k else told
    return before if (before.name, before.role, told.name) == ("tested", "", "sampled") else told


def shared(here: Here) -> str | None:
    """Read 12 toys and 9 chargers failed: the verb stands behind the last of the list."""
    sentence, j = here.sentence, here.i
    if first(here.around.predicate_marks, COUNTED) or _WITHIN.search(here.around.near):
        return None
    if verdict(here.around.predicate):
        return None
    while (following := _next_count(sentence, j))[0]:
        k, between = following
        apart = _OF_WHICH.match(sentence.around(k).predicate)  # covers 63 drinks, 18 of which failed
        apart = apart or _LIST_ENDS.search(between)  # 992 and 90 respectively, 1,082 in all, and 41 failed
        listed = _LISTED.fullmatch(between) and not apart and not _part_next(sentence, k)
        listed = listed or (_FROM.fullmatch(between) and _holders(here.at(k)))
        if not listed or (j == here.i and " and" not in between and _bare_part(here, k)):
            return None
        j = k
        told = _governing([m for m in sentence.around(j).predicate_marks if m.name in COUNTED], here.at(j))
        said = verdict(_TOWN.sub("", sentence.around(j).predicate))
        if told:
            plainly = told.role == "finite" or said == told.name or _found_list(here)
            return told.name if plainly else None
        plural = (
            said
            and _PLURAL.search(sentence.around(j).predicate)
            and not _PLURAL.search(here.around.predicate)
        )
        if said and (
            plural
            or _WHICH.search(sentence.around(j).predicate)
            or here.state.count in DRAWN
            or _found_list(here)
        ):
            return said
    return None


def _bare_part(here: Here, k: int) -> bool:
    """Whether nothing but a verdict stands behind the next number, a smaller one: rice: 50 samples, 2 failed."""
    told = here.sentence.around(k)
    said = first(told.predicate_marks, VERDICTS)
    bare = said is not None and not told.predicate[: said.start - told.predicate_start].strip()
    less = (here.sentence.figures[k].value or 0) < (here.number.value or 0)
    return bare and less and phrase(here.around.predicate).kind == "batch"


def _part_next(sentence: Sentence, k: int) -> bool:
    """Whether a number is a part of the one before it: the number was 361 and 27 of them failed."""
    if not _OF_THEM.match(sentence.around(k).predicate):
        return False
    return k == 1 and sentence.lower.find("respectively", sentence.figures[k].end, sentence.end) < 0


def _next_count(sentence: Sentence, j: int) -> tuple[int, str]:
    """Give the place of the next count, or 0, and the words up to it, without a percentage in brackets: (5%) and nine."""
    figures, text, end = sentence.figures, sentence.text, sentence.figures[j].end
    if j + 1 < len(figures) and figures[j + 1].kind == "count":
        return j + 1, text[end : figures[j + 1].start]
    if j + 2 >= len(figures) or (figures[j + 1].kind, figures[j + 2].kind) != ("rate", "count"):
        return 0, ""
    rate, start = figures[j + 1], figures[j + 2].start
    if text[rate.start - 1] != "(" or text[rate.end] != ")":
        return 0, ""
    return j + 2, text[end : rate.start - 1].rstrip() + text[rate.end + 1 : start]


def _holders(here: Here) -> bool:
    """Whether brands, shops or the like are counted, that goods are of."""
    noun = noun_of(here)
    return noun.kind not in ("batch", "") or noun.unit in ("brand", "brands")


def _found_list(here: Here) -> bool:
    """Whether the number is of a list of what was found: found three heaters and two lamps without a mark."""
    sentence, j = here.sentence, here.i
    while j and _LISTED.fullmatch(sentence.text, sentence.figures[j - 1].end, sentence.figures[j].start):
        j -= 1
    return FINDING.search(sentence.around(j).near) is not None


def listed_object(here: Here) -> str | None:
    """Read the office inspected 2,310 premises and 14,500 articles: the object of one verb, in a list."""
    sentence, j = here.sentence, here.i
    if phrase(here.around.predicate).kind not in ("batch", "") or verdict(here.around.predicate):
        return None  # tested 120 toasters and 31 exploded
    bare = phrase(here.around.predicate).end == 0
    if bare and (_TURNS.match(here.around.predicate) or _DID.match(here.around.predicate)):
        return None  # we cut open 25 sausages, four turned out raw
    while j and _LISTED.fullmatch(sentence.text, sentence.figures[j - 1].end, sentence.figures[j].start):
        j -= 1
    return direct(here.at(j)) if j < here.i else None


def told_before(here: Here) -> str | None:
    """Read what stands farther before: the number tested rose by 22% to 1,537."""
    around = here.around
    head = phrase(around.predicate)
    if _PLACE.search(around.near) and (
        head.kind not in ("batch", "") or (here.behind("count") and head.words and not head.kind)
    ):
        return None
    finding = FINDING.search(around.near) is not None
    relative = _RELATIVE_CLAUSE.search(around.predicate) if finding else None
    found = verdict(" were" + around.predicate) if finding else ""
    found = found or (verdict(around.predicate[relative.end() - 1 :]) if relative else "")
    behind = around.predicate[head.end :] if finding and head.end else ""
    found = found or (verdict(" were" + behind) if behind.startswith(_HAVING) else "")
    if found:
        return found  # finding 61 bad
    before = last(around.near_marks, COUNTED) or (None if here.i else last(around.gap_marks, COUNTED))
    if (
        before
        and before.name == "conforming"
        and not before.role
        and here.sentence.at(before.start).isupper()
    ):
        before = None  # part of a name: Operation Safe Christmas
    if before is None and here.behind("rate") and _TO.search(around.near):
        stretch = here.sentence.text[here.sentence.start : here.number.start]
        clause = max(stretch.rfind(word) for word in (" while ", " and ", "; ", ", "))
        before = last(here.sentence.between(here.sentence.start + max(clause, 0), here.number.start), COUNTED)
    between = here.sentence.text[before.end : here.number.start] if before and before.name in DRAWN else ""
    clause = "," in between and around.predicate[:1] == " " and not (head.end or head.words)
    if clause and _TURNS.match(around.predicate):
        return None  # when we cut open 25 sausages, four turned out raw
    if (" and " in between or "," in between or " of which" in between) and verdict(around.predicate):
        return None  # were analysed there and 13 turned out to be diluted; of those inspected, 14 were mouldy
    turned = (
        before
        and before.name in VERDICTS
        and _JOINED.search(here.sentence.text, before.end, here.number.start)
    )
    if turned and (verdict(around.predicate) or own_verb(around.predicate)):
        return None  # 33 posed no risk and five were flawed, or squealed
    return before.name if before else None


def told_aside(here: Here) -> str | None:
    """45 toys, bought in shops."""
    mark = first(here.around.predicate_marks, COUNTED)
    before = here.sentence.text[here.number.end : mark.start] if mark and mark.name in VERDICTS else ""
    if before and _NONE.search(before):
        return "tested"  # 75 samples, none unsatisfactory
    return mark.name if mark else None


def told_later(here: Here) -> str | None:
    """250 products across 18 categories were tested."""
    text, end, following = here.sentence.text, here.number.end, here.following
    across = following and (
        _ACROSS.fullmatch(text, end, following.start)
        or (_OF.fullmatch(text, end, following.start) and _BRANDS.match(text, following.end))
    )
    marks = here.sentence.around(here.i + 1).predicate_marks if plain_behind(here) or across else []
    if marks and _COMMA.search(here.around.after):
        return None  # from the 6,090 tests, 1,303 stations met the standard
    finite = [m for m in marks if m.role == "finite"]
    later = first(finite or [m for m in marks if m.name in DRAWN], COUNTED)
    if later or not (plain_behind(here) or across) or _PLACE.search(here.around.near):
        return later.name if later else None
    return verdict(here.sentence.around(here.i + 1).predicate) or None


def told_at_end(here: Here) -> str | None:
    """58 samples, comprising 30 toys and 28 lamps, were purchased: the verb stands behind the parts."""
    if not _COMPRISING.search(here.around.predicate) or _PLACE.search(here.around.near):
        return None
    later = first(here.sentence.between(here.number.end, here.sentence.end), COUNTED)
    return later.name if later else None
