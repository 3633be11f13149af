"""N of M: the part and the whole of English counts, and what is a part of what was found to fail."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.drawn_from import behind_places
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.language import lexicon_english as lexicon

HEDGES = r"(?: (?:a whopping|a staggering|a total of|fully|no fewer than|about|around|nearly|over|almost|some|approximately|more than|at least|just|only|up to|as many as))*"
#: measure of a rate → measure of what it counts
#: classes of nouns that are measures of their own
PLAIN = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}
_JOINT = re.compile(
    r"\s*(?:\([^)]*\)|(?:[a-z'-]+ ?){0,3}?,? (?:or|i\.e\.) [^,;]{1,24},|(?:[a-z'-]+ ?){0,3}?,? (?:representing|which is|that is) [^,;]{1,24}?,?)?\s*"
    r"(?:(?:[a-z]+ )?of|(?:[a-z'-]+ ){0,10}?(?:out of|among)|from|in|/)"
    rf"(?: the| all| these| those| a| remaining| other| total(?: of)?| every| our| [a-z]+['’]s| {lexicon.SUPERLATIVES}| (?:randomly )?(?:investigated|tested|inspected|examined|checked|sampled|analy[sz]ed|selected|surveyed|collected|purchased)|{HEDGES[3:-2]})*\s*",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"(?<!\ball )(?<!total )(?<!number )(?<!sample )(?<!samples )(?<!collection )(?<!purchase )(?<!testing )(?<!analysis )(?<!survey )(?<!range )(?<!testing of )(?<!sampling )(?<!inspection )(?<!inspections )(?<!checks )(?<!results )(?<!rest )(?<!exception )(?<!identification )(?<!list )(?<!discovery )(?<!detection )(?<!rejection )(?<!consisted )(?<!composed )(?<!made up )"
    rf"\b(?:of|out of|among|amongst)(?: the| all| these| those| a| remaining| other| total(?: of)?|{HEDGES[3:-2]})*\s*$",
    re.IGNORECASE,
)
PREMODIFIED = re.compile(
    rf"\s*(?:[a-z]+ of |(?:clearly|seriously|highly) )?(?:{lexicon.BAD_ADJECTIVE})\s+(?:[a-z-]+ ){{0,3}}?(?:ones\b|{lexicon.NOUNS['batch']})",
    re.IGNORECASE,
)
#: what a product has, whose fault is that of the product: readings of 31 were wrong
_PART_OF = re.compile(
    r"\W*(?:the |and |but )*(?:labels?|labelling|readings?|batter(?:y|ies)|plugs?|cables?|cords?|packaging|packs?|contents?|handles?|wheels?|parts|blades?|seams?|straps?|instructions|markings?|filters|lenses|soles|buttons|eyes|glue|paint|casings?|wiring|(?:[a-z]+ )*(?:levels?|concentrations?|contents?|counts?)|pins|screens?|brakes?|locks?|lids?|caps?|colou?rs?|claims?) (?:on|of|in)\s*",
    re.IGNORECASE,
)
#: what anything may have: the bioburden of 6 models; some samples from 4 models; but no total, test or part of many
_ANY_PART_OF = re.compile(
    r"\W*(?:the |and |but |while |that |some |both |all |several )*(?:samples|specimens|(?!(?:[a-z-]+ ){0,4}(?:total|numbers?|majority|most|many|half|rest|remainder|results?|surveys?|tests?|testing|checks?|analys[ei]s|inspections?|stud(?:y|ies)|samples?|sampling|examinations?|reviews?|batch(?:es)?|comparison|range|sets?|groups?|selection|basket|out|all|one|each|any|none|purchases?|collection|shares?|proportion|percentage|lists?|some|investigations?|audits?|screening|assessments?|monitoring|campaign|rounds?|project|programme|exercise|cases?|quarter|third|fifth|cent|percent|types?|kinds?|units?|packs?|bottles|pieces|sales?|because|instead|short|outside|recall|removal|owners?|operators?)\b)(?:[a-z-]+ ){0,2}[a-z-]+) (?:on|of|in|from)(?: about| some)?\s*",
    re.IGNORECASE,
)
_HAS_VERB = re.compile(
    r"\s*(?:[a-z-]+ ){0,6}?(?:were|was|had|did|could|came|broke|leaked|overheated|contained|exceeded|lacked)\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    rf"\s*(?:[a-z]+ of |(?:clearly|seriously|highly) )?(?:{lexicon.BAD_ADJECTIVE})\s+", re.IGNORECASE
)
_WHOSE = re.compile(r"\s*(?:[a-z-]+ )?(?:whose|for which|where) (?!.*\btested\b)[a-z]", re.IGNORECASE)
_MAKERS_OF = re.compile(
    r"\b(?:manufacturers|makers|importers|producers|sellers|suppliers|distributors|owners|traders|recall|withdrawal|sale|sales) of\s*$",
    re.IGNORECASE,
)
_DID = re.compile(r"\s*(?:did|do|does|were|was|had|have)\s*\.?")
_SHARE = frozenset(("share",))
#: what is said of a part: were imported (33%)
PART = re.compile(
    r"\s*(?:were|was|are|is|came|originated)\s+(?:from |made in |of )?(?P<of>(?!outside|above|below|over|within|under|beyond|not\b|too\b)(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+)\s*(?=[(,;.]|and\b|while\b|$)"
)
#: what those were that failed: 106 were electronic devices
PARTS_ARE = re.compile(
    r"(?:\s+of (?:them|these|those|the (?:models|samples|products|items|brands|batches|goods|units))|\s+(?:models?|samples?|products?|items?|brands?|units?))?,?\s+(?:were|was|are) (?:(?P<made>made|produced|manufactured) in )?(?P<of>(?!of\b)[A-Za-z][^,;.()]{2,50})"
)
SALES = re.compile(
    r"\s*(?:(?:illegal|unlawful|under-?age|positive|successful|illicit) )?sales?\b(?! (?:points?|outlets?|staff|teams?|figures|persons?|channels?))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:\s+[a-z'-]+){0,4}\s+(?:that|which)(?=\s)", re.IGNORECASE)
#: so many words may stand between a noun and its clause, with the pronoun: tested that
_TESTED_THAT = 2
_LED = re.compile(
    r"\W*(?:[a-z ,]{0,60}?\b)?(?:(?:out )?of|among|amongst)(?: the| these| those)*\s*$", re.IGNORECASE
)
#: some of the 35 vapes contained lead: those, and not the 35
_SOME_OF = re.compile(
    r"\b(?:some|most|many|several|few|half|none|all|each|majority|bulk|part) of(?: the)? $", re.IGNORECASE
)
_ARE = re.compile(r"\b(?:were|was|are|is)\b")
_SAID = re.compile(
    r"\s*(?:samples? |products? |items? |of (?:them|these|those) )?(?:were|was|are|had|have|has|came|originated)\b",
    re.IGNORECASE,
)
_RELATED = re.compile(rf"\s*(?:of (?:them|these|those) )?(?:{lexicon.RELATED})\b", re.IGNORECASE)
#: up to here two numbers may well be equal by chance
CHANCE = 12
#: so near stands a verb whose object is the number
_BESIDE = 12
_SAMPLES_OF = re.compile(
    r"\s*(?:[a-z]+ ){0,3}?(?:samples|bottles|packs|cans|jars|packets|sachets) (?:of|from) ", re.IGNORECASE
)
_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them)\s*$", re.IGNORECASE)
_DIRECT = re.compile(
    r"\s*(?:samples |products |items |batches )?(?:failed|passed|complied|did|were|was|had|contained|exceeded|met)\b",
    re.IGNORECASE,
)
_ACTED = re.compile(r"[a-z]\s+(?:off|in|from|on|out of|for|with)?\s*$", re.IGNORECASE)
_OF_THE = re.compile(
    r"\s*of (?:the|these|those) [a-z]+ (?!tested|sampled|bought|checked)[a-z]", re.IGNORECASE
)
_WORSE = re.compile(r"\b(?:worse|better|best|worst)\b[^.:]{0,20}:\s*$", re.IGNORECASE)
_IT_WAS = re.compile(
    r"\b(?:it|that|this|the (?:figure|number|result)) (?:was|were|is|stood at)(?: just| only| even)?\s*$",
    re.IGNORECASE,
)
#: as were almost all honeys from there (14 out of 15)
_AS_WERE = re.compile(r"\bas (?:were|was|did|had|are|is)\b[^;.]*$", re.IGNORECASE)
_IN_THE = re.compile(r"\W*(?:in|from|for) (?:the|these|those|all|our)\s*", re.IGNORECASE)
_IN = re.compile(r"\W*(?:in|from)(?: a total of| all| about| some)*\s*", re.IGNORECASE)
_COMMA = re.compile(rf",{HEDGES}\s*$", re.IGNORECASE)
_NOUN_FROM = re.compile(r"\s*[a-z'-]+ from\s*", re.IGNORECASE)
_CAME = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}(?:came|originated|were|was) (?:bought |sold |made )?(?:from|in|by)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\s+[a-z]+ed (?:the|an?|no|its|their)\b", re.IGNORECASE)
_FAILURES = re.compile(
    r"\s*(?:[a-z-]+ )?(?:failures|rejections|positives|non-compliances)\b(?! rate)", re.IGNORECASE
)
#: what joins a verdict to what was drawn: of the samples collected that failed
_FOUND_SO = re.compile(r"\b(?:and|that|which|found|as|to be)\b|^\s*$", re.IGNORECASE)
_MOVED = re.compile(
    rf"\b(?:{lexicon.MOVED})(?: up| down| back)?(?: [a-z]+ly)? (?:from|to){HEDGES}\s*$", re.IGNORECASE
)
_MOVED_NEAR = 48
_LONGEST_BASE = 80
_FROM_YEAR = re.compile(r"\s*(?:in (?:19|20)\d\d )?from\s*", re.IGNORECASE)
_UNITS_OF = re.compile(r"\s*(?:units|pieces) of ", re.IGNORECASE)
_THE = re.compile(r"\b(?:among|of|out of) the(?: total)?\s*$", re.IGNORECASE)
_THESE = re.compile(r"\b(?:these|those)\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?: a total of| the| some| about| all)*\s*$", re.IGNORECASE)
_OF_THOSE = re.compile(r"\s*of (?:those|these|them|which)\b", re.IGNORECASE)
_AND = re.compile(
    r"(?:\s+(?!were\b|was\b|is\b|are\b|had\b|did\b|have\b|failed\b|passed\b)[a-z'-]+){1,5},? and\s+",
    re.IGNORECASE,
)


def illegal_sales(here: Here) -> bool:
    """Whether sales are those of a trial with young volunteers: 21 sales were made from 18 stores."""
    if not SALES.match(here.around.predicate):
        return False
    text, start = here.sentence.lower, here.number.start
    return any(text.rfind(word, 0, start) >= 0 for word in lexicon.TEST_PURCHASES)


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


def is_base(here: Here) -> bool:
    """Whether the number is what another one is a part of: of 104 samples."""
    return here.i in here.state.bases or _within(here)


def _within(here: Here) -> bool:
    """Whether what stands before leads in: of 104 samples; but not: out of these 397 failed."""
    if here.i == 0 and _IN_THE.fullmatch(here.around.gap) and "," in here.around.after:
        return phrase(here.around.predicate).kind == "batch"  # in the 31 samples of milk, 30 per cent
    if here.i == 0 and _IN.fullmatch(here.around.gap) and _part_next(here):
        return True  # in 57 samples of biscuits, 23 had too much salt
    if _OF_THE.match(here.around.predicate):
        return False  # the blades of 2 of the models
    if has_part(here.around.near) and _HAS_VERB.match(here.around.predicate):
        return not verdict(here.around.predicate)  # the labels of 31 were wrong
    if here.around.near.endswith(" of ") and _MAKERS_OF.search(here.around.near):
        return False  # ordered the makers of 14 brands to recall them
    direct = _OF_THESE.search(here.around.near) and _DIRECT.match(here.around.predicate)
    return not direct and _leads_in(here.around.near[-_LONGEST_BASE:])


def _part_next(here: Here) -> bool:
    """Whether the next number begins the clause behind a comma."""
    following = here.following
    if following is None or phrase(here.around.predicate).kind != "batch":
        return False
    return _COMMA.search(here.sentence.text, here.number.end, following.start) is not None


@lru_cache(maxsize=4096)
def _leads_in(near: str) -> bool:
    lower = near.lower()
    return ("of" in lower or "among" in lower) and _BASE.search(near) is not None


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
            more = (here.number.value or 0) > (figures[j].value or 0) and _SAMPLES_OF.match(joint)
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
    return _verdict_of_many(here, later) or _drawn_of_many(here, later, said if said in VERDICTS else "")


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
    share = last(here.around.near_marks, _SHARE)
    known = here.state.known.get(here.sentence.figures[partner(here)].value or 0, "")
    if share and known in COUNTED:
        return known  # small firms accounted for 19 of the 27
    return "sampled" if share and phrase(later.predicate).unit.startswith("sample") else ""


def _verdict_of_many(here: Here, later: Around) -> str:
    """Give the verdict behind the M, before the N, of the rate beside it, or at the end of the clause."""
    around = here.around
    own = last(around.near_marks, VERDICTS)
    if own and own.role == "finite" and here.number.start - own.end <= 1:
        return own.name  # the laboratory failed 12 of the 130 toys and passed the others
    behind, before = first(later.predicate_marks, VERDICTS), last(around.near_marks, VERDICTS)
    near = behind or before
    if near or noun_of(here).kind == "item":
        return near.name if near else "nonconforming"  # 41 non-compliances out of 900
    told = verdict(here.at(partner(here)).clause)
    farther = last(around.gap_marks, VERDICTS)
    if told or farther:
        return told or (farther.name if farther else "")
    before = _IT_WAS.search(around.near) or _WORSE.search(around.gap) or _AS_WERE.search(around.gap)
    if before and here.state.verdict:
        return here.state.verdict  # among open-face helmets it was 14 of 18
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
    if not told and _DID.fullmatch(later.predicate):
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


def of_base(here: Here) -> str | None:
    """Of 104 samples tested: what others are within."""
    around = here.around
    moved = last(around.gap_marks if around.near.strip() == "from" else around.near_marks, MOVES)
    within = (_within(here) and not moved) or _led(here)
    if here.i not in here.state.bases and not within:
        return None
    if within:
        here.state.leads.add(here.i)
    if premodified(around.predicate) or _FAILURES.match(around.predicate):
        return "nonconforming"
    inserted = around.predicate_start > here.number.end
    restricted = None if inserted else _restricting(around.predicate)
    behind = around.predicate[restricted.end() :] if restricted else ""
    told = "" if behind.startswith(" had ") else verdict(behind)
    if told:
        return told  # among the 12 toys that failed
    said = _said_of_base(here, led=bool(within))
    return said or _drawn_base(here)


def _restricting(words: str) -> "re.Match[str] | None":
    """Find the relative clause right behind a noun: seats tested that failed; but not: seats contained substances that harm."""
    found = _RELATIVE.match(words)
    if found is None:
        return None
    between = words[phrase(words).end : found.end()].split()
    return found if len(between) <= _TESTED_THAT else None


def _said_of_base(here: Here, *, led: bool) -> str:
    """Give what the words say that others are within: these 54 samples, the 135 samples that failed."""
    around = here.around
    known = here.state.known.get(here.number.value or 0, "")
    drawn = first(around.predicate_marks, DRAWN)
    if drawn and not drawn.role and not _THESE.search(around.near):
        known = ""  # out of the 15 tested
    sure = (here.number.value or 0) > CHANCE
    if known in COUNTED and (_THESE.search(around.near) or (sure and _THE.search(around.near))):
        return known
    if known in VERDICTS and (here.number.value or 0) > CHANCE and _in_brackets(here):
        return known  # 71% of violative shipments (445 of 624)
    if led and here.state.whole_count in VERDICTS and _WHOSE.match(around.predicate):
        return here.state.whole_count  # of the 219 whose origin was known
    if led and here.i not in here.state.bases and _LED.match(around.gap) and not _SOME_OF.search(around.gap):
        return _restriction(here)
    return ""


def _in_brackets(here: Here) -> bool:
    """Whether the number ends an N of M in brackets, behind a share: (445 of 624)."""
    i, sentence = here.i, here.sentence
    told = i > 1 and here.state.rate == "share" and sentence.at(sentence.figures[i - 1].start - 1) == "("
    return told and sentence.text[here.number.end : here.number.end + 1] == ")"


def _drawn_base(here: Here) -> str:
    """Give whether others are within what was tested, or what was sampled."""
    around = here.around
    beside = first(around.predicate_marks, DRAWN)
    if beside and beside.role != "finite":
        return beside.name
    names = {m.name for m in around.predicate_marks}
    drawn = last(around.near_marks, DRAWN)
    if drawn and not names & {"tested", "sampled"} and here.i not in here.state.bases:
        return drawn.name
    shared = last(here.sentence.between(here.sentence.start, here.number.start), _SHARE)
    untold = shared and here.i in here.state.bases and phrase(around.predicate).unit.startswith("sample")
    if "tested" not in names and (beside is None and _tested_next(here)):
        return "sampled"  # of 900 products, 604 were tested
    return "sampled" if "tested" not in names and ("sampled" in names or untold) else "tested"


def _tested_next(here: Here) -> bool:
    """Whether only some of what is counted are said to have been tested."""
    if here.following is None or here.following.kind != "count" or here.i:
        return False
    behind = first(here.sentence.around(here.i + 1).predicate_marks, COUNTED)
    return (
        behind is not None and behind.name == "tested" and phrase(here.around.predicate).kind in ("batch", "")
    )


def _led(here: Here) -> bool:
    """Whether the number goes on with what led in: of 452 peppers and 352 cucumbers."""
    listed = (
        here.i - 1 in here.state.leads
        and _AND.fullmatch(here.around.gap)
        and not verdict(here.around.predicate)
    )
    return bool(listed) and not _OF_THOSE.match(here.around.predicate)


def _restriction(here: Here) -> str:
    """Give the verdict before the comma: of the 135 samples that failed, 84."""
    comma = here.around.predicate.find(",")
    if comma < 0:
        return ""
    end = here.around.predicate_start + comma
    marks = [m for m in here.around.predicate_marks if m.end <= end]
    said, drawn = first(marks, VERDICTS), first(marks, DRAWN)
    if said and drawn and not _FOUND_SO.search(here.sentence.text[drawn.end : said.start]):
        return ""  # of 107 samples collected in a campaign against adulterated food
    return said.name if said else ""


def from_base(here: Here) -> str | None:
    """58 samples failed from 1,242 tests: what those that failed are a part of."""
    around, state = here.around, here.state
    moved = last(around.gap_marks, MOVES)
    if here.behind("count") and state.count and _FROM_YEAR.fullmatch(around.gap) and here.earlier(MOVES):
        return state.count  # fell to 210 in 2022 from 265
    told = _FROM.search(around.near) and not moved and phrase(around.predicate).kind in ("batch", "item", "")
    opening = here.i == 0 and around.near.strip().lower() == "from"
    if not told or not (opening or (here.behind("count") and state.count in VERDICTS)):
        return None
    state.bases.add(here.i)
    drawn = first(around.predicate_marks, DRAWN)
    return drawn.name if drawn else "tested"


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
