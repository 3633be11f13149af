"""N of M: the part and the whole of English counts, and what is a part of what was found to fail."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.drawn_from import behind_places
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.the_case import the_case
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.language import lexicon_acts, lexicon_phrases_english, lexicon_rates
from spotcheck.language import lexicon_english as lexicon

HEDGES = (
    r"(?: (?:a whopping|a staggering|a total of|fully|no fewer than|about|around|nearly|over|almost|some"
    r"|approximately|more than|at least|just|only|up to|as many as))*"
)
#: measure of a rate → measure of what it counts
#: classes of nouns that are measures of their own
PLAIN = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}
_JOINT = re.compile(
    r"\s*(?:\([^)]*\)|(?:[a-z'-]+ ?){0,3}?,? (?:or|i\.e\.) [^,;]{1,24},"
    r"|(?:[a-z'-]+ ?){0,3}?,? (?:representing|which is|that is) [^,;]{1,24}?,?)?\s*"
    r"(?:(?:[a-z]+ )?of|(?:[a-z'-]+ ){0,10}?(?:out of|among)|from|in|/)"
    r"(?: the| all| these| those| a| remaining| other| total(?: of)?| every| our| [a-z]+['’]s"
    rf"| {lexicon_phrases_english.SUPERLATIVES}| (?:randomly )?(?:investigated|tested|inspected|examined|checked|sampled"
    rf"|analy[sz]ed|selected|surveyed|collected|purchased)|{HEDGES[3:-2]})*\s*",
    re.IGNORECASE,
)
PREMODIFIED = re.compile(
    r"\s*(?:[a-z]+ of |(?:clearly|seriously"
    rf"|highly) )?(?:{lexicon.BAD_ADJECTIVE})\s+(?:[a-z-]+ ){{0,3}}?(?:ones\b|{lexicon.NOUNS['batch']})",
    re.IGNORECASE,
)
#: what a product has, whose fault is that of the product: readings of 31 were wrong
_PART_OF = re.compile(
    r"\W*(?:the |and |but )*(?:labels?|labelling|readings?|batter(?:y|ies)|plugs?|cables?|cords?"
    r"|packaging|packs?|contents?|handles?|wheels?|parts|blades?|seams?|straps?|instructions|markings?"
    r"|filters|lenses|soles|buttons|eyes|glue|paint|casings?|wiring"
    r"|(?:[a-z]+ )*(?:levels?|concentrations?|contents?|counts?)|pins|screens?|brakes?|locks?|lids?"
    r"|caps?|colou?rs?|claims?) (?:on|of|in)\s*",
    re.IGNORECASE,
)
#: what anything may have: the bioburden of 6 models; some samples from 4 models; but no total, test or part of many
_ANY_PART_OF = re.compile(
    r"\W*(?:the |and |but |while |that |some |both |all |several )*(?:samples|specimens"
    r"|(?!(?:[a-z-]+ ){0,4}(?:total|numbers?|majority|most|many|half|rest|remainder|results?|surveys?"
    r"|tests?|testing|checks?|analys[ei]s|inspections?|stud(?:y|ies)|samples?|sampling|examinations?"
    r"|reviews?|batch(?:es)?|comparison|range|sets?|groups?|selection|basket|out|all|one|each|any|none"
    r"|purchases?|collection|shares?|proportion|percentage|lists?|some|investigations?|audits?"
    r"|screening|assessments?|monitoring|campaign|rounds?|project|programme|exercise|cases?|quarter"
    r"|third|fifth|cent|percent|types?|kinds?|units?|packs?|bottles|pieces|sales?|because|instead|short"
    r"|outside|recall|removal|owners?|operators?)\b)(?:[a-z-]+ ){0,2}[a-z-]+) (?:on|of|in"
    r"|from)(?: about| some)?\s*",
    re.IGNORECASE,
)
_BAD = re.compile(
    rf"\s*(?:[a-z]+ of |(?:clearly|seriously|highly) )?(?:{lexicon.BAD_ADJECTIVE})\s+", re.IGNORECASE
)
_DID = re.compile(r"\s*(?:did|do|does|were|was|had|have)\s*\.?")
#: where a sentence turns to others than those of which a verdict was told
_TURNED = re.compile(r"\b(?:but|while|whereas|although|though)\b")
#: the mark of a share
SHARE = frozenset(("share",))
#: what is said of a part: were imported (33%)
PART = re.compile(
    r"\s*(?:were|was|are|is|came|originated)\s+(?:from |made in "
    r"|of |for |due to |because of )?(?P<of>(?!outside|above|below|over|within|under|beyond|not\b"
    r"|too\b)(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+)\s*(?=[(,;.]|and\b|while\b|$)"
)
#: what those were that failed: 106 were electronic devices
PARTS_ARE = re.compile(
    r"(?:\s+of (?:them|these|those|the (?:[a-z-]+ )?[a-z]+s)"
    r"|\s+(?:models?|samples?|products?|items?|brands?|units?))?,?\s+(?:were|was"
    r"|are) (?:(?P<made>made|produced|manufactured) in )?(?P<of>(?!of\b)[A-Za-z][^,;.()]{2,50})"
)
SALES = re.compile(
    r"\s*(?:(?:illegal|unlawful|under-?age|positive|successful|illicit) )?sales?\b(?! (?:points?"
    r"|outlets?|staff|teams?|figures|persons?|channels?))",
    re.IGNORECASE,
)
_ARE = re.compile(r"\b(?:were|was|are|is)\b")
_SAID = re.compile(
    r"\s*(?:samples? |products? |items? |of (?:them|these|those) )?(?:were|was|are|had|have|has|came"
    r"|originated)\b",
    re.IGNORECASE,
)
_RELATED = re.compile(rf"\s*(?:of (?:them|these|those) )?(?:{lexicon.RELATED})\b", re.IGNORECASE)
_FAULTS = re.compile(rf"\s*(?:{lexicon.FAULTS})\b", re.IGNORECASE)
#: up to here two numbers may well be equal by chance
CHANCE = 12
#: so near stands a verb whose object is the number
_BESIDE = 12
_SAMPLES_OF = re.compile(
    r"\s*(?:[a-z]+ ){0,3}?(?:samples|batches|lots|bottles|packs|cans|jars|packets|sachets) (?:of|from) ",
    re.IGNORECASE,
)
_ACTED = re.compile(r"[a-z]\s+(?:off|in|from|on|out of|for|with)?\s*$", re.IGNORECASE)
_WORSE = re.compile(r"\b(?:worse|better|best|worst)\b[^.:]{0,20}:\s*$", re.IGNORECASE)
_IT_WAS = re.compile(
    r"\b(?:it|that|this|the (?:figure|number|result)) (?:was|were|is|stood at)(?: just| only| even)?\s*$",
    re.IGNORECASE,
)
#: as were almost all honeys from there (14 out of 15)
_AS_WERE = re.compile(r"\bas (?:were|was|did|had|are|is)\b[^;.]*$", re.IGNORECASE)
#: Punjab; , Sindh; by province: Punjab
_NAMED = re.compile(
    r"(?:\)?[,;]?\s*(?:and )?|[A-Za-z ]{3,40}:\s*)(?:in |for |from )?(?:the )?[A-Z][\w'-]*(?: [\w'-]+){0,3}?\s*[(:=–-]?\s*"
)
_NOUN_FROM = re.compile(r"\s*[a-z'-]+ from\s*", re.IGNORECASE)
_CAME = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}(?:came|originated|were|was) (?:bought |sold |made )?(?:from|in|by)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\s+[a-z]+ed (?:the|an?|no|its|their)\b", re.IGNORECASE)
_MOVED = re.compile(
    rf"\b(?:{lexicon_rates.MOVED})(?: up| down| back)?(?: [a-z]+ly)? (?:from|to){HEDGES}\s*$", re.IGNORECASE
)
_MOVED_NEAR = 48
_UNITS_OF = re.compile(r"\s*(?:units|pieces) of ", re.IGNORECASE)


def illegal_sales(here: Here) -> bool:
    """Whether sales are those of a trial with young volunteers: 21 sales were made from 18 stores."""
    if not SALES.match(here.around.predicate):
        return False
    text, start = here.sentence.lower, here.number.start
    return any(text.rfind(word, 0, start) >= 0 for word in lexicon_acts.TEST_PURCHASES)


def premodified(words: str) -> bool:
    """Whether a bad adjective stands before the noun of a count: 31 inaccurate scales."""
    bad = _BAD.match(words)
    if bad is None:
        return False
    behind = " ".join(words[bad.end() :].lower().split()[:3])
    return PREMODIFIED.match(words) is not None or bool(products(behind, 0, len(behind)))


def noun_of(here: Here) -> Phrase:
    """Find the noun phrase that a count is of."""
    return phrase(here.around.predicate)


def moved(near: str) -> bool:
    """Whether the words before a number say that something rose or fell to it, or from it.

    >>> moved("Failures were down to "), moved(" of the "), moved("the number tested rose from about ")
    (True, False, True)
    """
    tail = near[-_MOVED_NEAR:]
    return (" to" in tail or "from" in tail) and _MOVED.search(tail) is not None


@lru_cache(maxsize=4096)
def has_part(near: str) -> bool:
    """Whether the words before a number name a part of what is counted: the labels of, some samples from."""
    return bool(_PART_OF.fullmatch(near) or _ANY_PART_OF.fullmatch(near))


def partner(here: Here) -> int:
    """Give the place of the M of N of M, or 0; a rate may stand between: 15, or 22.7%, of 66."""
    figures, text = here.sentence.figures, here.sentence.text
    if moved(here.around.near):
        return 0  # down to 12 from 19
    for j in (here.i + 1, here.i + 2):
        if j < len(figures) and figures[j].kind == "count":
            joint = text[here.number.end : figures[j].start]
            units = _UNITS_OF.match(joint) or (
                _SAMPLES_OF.match(joint)
                and phrase(here.sentence.around(j).predicate).unit in ("brand", "brands")
            )
            bare = _NOUN_FROM.fullmatch(joint) and not phrase(here.sentence.around(j).predicate).end
            # 150 samples of 12 cheeses
            brands = phrase(here.sentence.around(j).predicate).unit in ("brand", "brands")
            more = (here.number.value or 0) > (figures[j].value or 0) and (brands or _SAMPLES_OF.match(joint))
            return j if (_joins(joint) or bare) and not (more or units) else 0
    return 0


@lru_cache(maxsize=4096)
def _joins(words: str) -> bool:
    """Whether words join an N to its M."""
    return _JOINT.fullmatch(words) is not None


def plain_behind(here: Here) -> bool:
    """Whether the next count is of kinds, enterprises or the like: 6619 batches of 150 kinds of product."""
    following = here.following
    if following is None:
        return False
    kind = phrase(here.sentence.around(here.i + 1).predicate).kind
    # 150 samples of 12 cheeses
    fewer = following.kind == "count" and (following.value or 0) < (here.number.value or 0)
    of_them = fewer and _SAMPLES_OF.fullmatch(here.sentence.text, here.number.end, following.start)
    return kind in PLAIN or kind == "other" or bool(of_them)


def registered(here: Here) -> None:
    """Remember the M of an N of M as what others are within."""
    j = partner(here)
    if j and not plain_behind(here):
        here.state.bases.add(j)


def through_plain(here: Here) -> str | None:
    """6619 batches of 150 kinds of product were sampled: the verb stands behind the kinds."""
    if not plain_behind(here) or not _joins(
        here.sentence.text[here.number.end : here.sentence.figures[here.i + 1].start]
    ):
        return None
    behind = here.sentence.around(here.i + 1)
    later = first(behind.predicate_marks, COUNTED)
    return later.name if later else verdict(behind.predicate) or None


def of_many(here: Here) -> str | None:
    """26 out of 104 samples failed: the verdict that is said of the N of M."""
    j = partner(here)
    if not j or plain_behind(here):
        return None
    later, state = here.sentence.around(j), here.state
    acted = (
        verdict(here.around.near)
        if _ACTED.search(here.around.near) and not last(here.around.near_marks, COUNTED)
        else ""
    )
    if acted:
        return acted  # small parts came off 8 of 20 toys
    # Tamil Nadu (88 of 551), Delhi (38 of 262): of what the sentence before counted, where this one says nothing else
    silent = not last(here.sentence.between(here.sentence.start, here.number.start), COUNTED)
    said = state.count or (state.whole_count if silent else "")
    told = _verdict_of_many(here, later) or _drawn_of_many(here, later, said if said in VERDICTS else "")
    told = told or (_as_rate_before(here) if silent else "")
    return told or ("nonconforming" if premodified(later.predicate) else "")  # 18 of the 25 offending lots


def _as_rate_before(here: Here) -> str:
    """Read by province: Punjab 212 of 1,340, Sindh 98 of 870: a list of names behind a sentence that tells a rate."""
    state = here.state
    named = _NAMED.fullmatch(here.around.gap)
    if state.rate_before not in RATES or named is None or here.around.predicate_marks:
        return ""
    return VERDICT_OF[state.rate_before]


def _drawn_of_many(here: Here, later: Around, said: str) -> str:
    """Give what was drawn, where no verdict is said of the N of M; `said`: the verdict of the count before."""
    drawn = last(here.around.near_marks, DRAWN)
    stretch = here.sentence.text[drawn.end : here.number.start] if drawn else ""
    if drawn and len(stretch) <= _BESIDE and " and " not in stretch:
        return drawn.name
    counted = first(later.predicate_marks, COUNTED)
    if counted and not counted.role and said and not here.around.near_marks:
        counted = None  # small parts came off 8 of 20 bought online and 3 of 20 bought in shops
    if counted and " " not in later.predicate[: counted.start - later.predicate_start].strip():
        said_more = _VERB.match(later.predicate, counted.end - later.predicate_start)
        return "" if said_more else counted.name
    if said or drawn:
        return said or (drawn.name if drawn else "")
    if _CAME.match(later.predicate):
        return "sampled"
    share = last(here.around.near_marks, SHARE)
    known = here.state.known.get(here.sentence.figures[partner(here)].value or 0, "")
    if share and known in COUNTED:
        return known  # small firms accounted for 19 of the 27
    return "sampled" if share and phrase(later.predicate).unit.startswith("sample") else ""


def _verdict_of_many(here: Here, later: Around) -> str:
    """Give the verdict behind the M, before the N, of the rate beside it, or at the end of the clause."""
    around = here.around
    own = last(around.near_marks, VERDICTS)
    if _FAULTS.match(around.predicate):
        told = "nonconforming"  # a pass rate of 99%, with 26 failures among 2,600 samples
    else:  # the laboratory failed 12 of the 130 toys and passed the others
        told = own.name if own and own.role == "finite" and here.number.start - own.end <= 1 else ""
    if told:
        return told
    behind, before = first(later.predicate_marks, VERDICTS), last(around.near_marks, VERDICTS)
    near = behind or before
    if before and near is before and _TURNED.search(here.sentence.text, before.end, here.number.start):
        told = verdict(later.predicate)
        if told:
            return told  # all passed, whereas 4 of 11 were sealed for it
    if near or noun_of(here).kind == "item":
        return near.name if near else "nonconforming"  # 41 non-compliances out of 900
    told = verdict(here.at(partner(here)).clause)
    farther = last(around.gap_marks, VERDICTS)
    if told or farther:
        return told or (farther.name if farther else "")
    before = _IT_WAS.search(around.near) or _WORSE.search(around.gap) or _AS_WERE.search(around.gap)
    carried = the_case(here) or (here.state.verdict if before else "")
    if carried:
        return carried  # among open-face helmets it was 14 of 18
    return _of_rate_before(here) or _behind_many(here, later)


def _of_rate_before(here: Here) -> str:
    """Give the verdict of a rate that stands before the N of M, or right beside it."""
    rate = here.earlier(RATES, near=True)
    if rate:
        return VERDICT_OF[rate.name]
    return VERDICT_OF.get(here.state.rate, "") if here.opened and here.behind("rate") else ""


def _behind_many(here: Here, later: Around) -> str:
    """Give the verdict that any predicate behind the M tells, or the end of the clause."""
    if _CAME.match(later.predicate):
        return ""
    sentence, j = here.sentence, partner(here)
    told = verdict(later.predicate) or behind_places(sentence, j) or _around_brackets(here, j)
    bare = not later.predicate.strip(" .") and here.around.gap.endswith(": ")  # some were unsafe: 14 of 51
    if not told and (_DID.fullmatch(later.predicate) or bare):
        told = verdict(here.around.gap.rpartition(":")[0])  # every second one has it: 19 out of 38 did
    if told:
        return told
    closing = first(sentence.between(here.number.end, sentence.stop(here.number.end)), VERDICTS)
    return closing.name if closing else ""


def _around_brackets(here: Here, j: int) -> str:
    """Give the verdict behind the brackets that an N of M stands in: every third sample (34 of 102) had been dyed."""
    text, end = here.sentence.text, here.sentence.figures[j].end
    if (
        not here.opened
        or text[end : end + 1] != ")"
        or here.state.count
        or last(here.around.gap_marks, COUNTED)
    ):
        return ""
    behind = here.sentence.figures[j + 1].start if j + 1 < len(here.sentence.figures) else here.sentence.end
    return verdict(text[end + 1 : min(behind, here.sentence.stop(end))])


def of_failed(here: Here) -> str | None:
    """Of these 54 samples, 18 were imported: a part of those that failed."""
    state = here.state
    told = state.among == "nonconforming" and (state.led_in or (state.leads and max(state.leads) < here.i))
    own = first(here.around.predicate_marks, VERDICTS)
    part = state.count == "nonconforming" and here.behind("count") and PART.match(here.around.predicate)
    part = part and not first(here.around.predicate_marks, DRAWN)  # 42 failed, and in August 275 were lifted
    if not told and part and not verdict(here.around.predicate):
        told = _ARE.search(here.around.gap) is not None  # 21 are creams, 4 are masks
    said = _SAID.match(here.around.predicate) or (told and _RELATED.match(here.around.predicate))
    return "nonconforming" if told and own is None and said else None
