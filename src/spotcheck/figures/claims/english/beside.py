"""Percentages beside a count, and what they share with the others: 580 (83%); 33 failed, or 13 percent; all samples (100%)."""

import re

from spotcheck.figures.claims.english import origins, scopes
from spotcheck.figures.claims.english.blamed import put_down
from spotcheck.figures.claims.english.divided import share_of_failed
from spotcheck.figures.claims.english.drawn_from import behind_places
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.moves import LAST_YEAR
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.state import State, in_year
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATE_OF, RATES, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english

_OF_COUNT = re.compile(
    r"(?:(?:\s+[a-z-]+){1,3}\s*\(|\s+(?:out )?of (?:the|all|these|those|our) [a-z][a-z -]{2,50}\("
    r"|(?:\s+[a-z-]+){0,4},?\s+(?=or |i\.e|that is)|\s*[(,]?)\s*(?:or |i\.e\.,? |that is,? |about "
    r"|around |nearly |almost |only |approx(?:imately|\.)? |just |over |which is |[<>≤≥~≈]\s?)*$",
    re.IGNORECASE,
)
#: 14 were of foreign origin (58%)
_CAME = re.compile(
    r"\s+(?:of (?:them|these|those) )?(?:were|was|are|came|originated) [^,;:()]{3,60}\(", re.IGNORECASE
)
PAST = re.compile(
    r"(?:up|down|rise|increase|improv\w+|compared|against|than|opposed)\s*(?:from|with|to|on)?(?: the"
    r"| a)?(?: \w+){0,2}\s*$",
    re.IGNORECASE,
)
OF_MANY = re.compile(
    r"(?:\s*\([^()]*\)|\s[-–—]\s[^-–—,;()]{1,16}\s[-–—](?= )|\s[-–—](?= of )|,? (?:[-–—] )?(?:roughly |about |around |nearly |almost |or "
    r"|that is )+[^-–—,;()]{3,24}(?: [-–—]|,))?\s*\)?\s*(?:of (?:the |all "
    r"|these )?(?:[a-z]+ )?(?:samples|products|items) )?(?:out )?of (?:(?:the|all|these|our|those"
    r"|overall|total|a total of|some|about|more than|over|nearly|almost|around|at least|[a-z]+['’]s"
    rf"|{lexicon_phrases_english.SUPERLATIVES}) )*",
    re.IGNORECASE,
)
#: half the 44
_THE = re.compile(r" (?:all )?(?:the|our|these|those) ")
_OF_THE = re.compile(r"\s*samples (?:of|from)(?: the| these)?\s*", re.IGNORECASE)
_SAID_OF = re.compile(
    r"(?:\s+[a-z'-]+){1,6}, (?:or |at |about |around |nearly |only |just |some |a mere |which is )*",
    re.IGNORECASE,
)
_SAID_NEXT = re.compile(
    r"\) (?:also |still |all )?(?:contained|had|were|was|showed|exceeded|lacked|carried|posed|broke|did)\b"
)
_COUNTED = re.compile(r"\s*[,;]\s*[^()]{1,40}\)")
_MAJORITY = re.compile(r"\b(?:majority|most|bulk|remainder) of (?:the |all )?[a-z]+ \($", re.IGNORECASE)
_OF_FAULTS = re.compile(
    rf"\b(?:majority|most|bulk|many) of (?:the |all |these )?(?:[a-z-]+ )?(?:{lexicon.FAULTS})\b[^.;()]*\($",
    re.IGNORECASE,
)
#: how sure a rate is of what it is said of, where it is only compared with
UNSURE = 0.5
_LISTED = re.compile(
    r"(?:\s*of (?:the )?[a-z'-]+(?: (?!(?:were|was|are|is|come|comes|came|had|have|has|did"
    rf"|do)\b)[a-z'-]+){{0,5}}?|\s*)\s*(?:,|,? ?and|,? as well as){HEDGES}\s+"
    # of the milk samples that inspectors checked in Moscow as well as
    r"|\s*of (?:the )?[a-z'-]+(?: (?!(?:were|was|are|is|come|comes|came|had|have|has|did|do)\b)[a-z'-]+){6,14}?"
    rf",? as well as{HEDGES}\s+",
    re.IGNORECASE,
)
#: one in 13 restaurants and one in seven takeaways; one in four cars, or about 27 percent
_NAMED_LIST = re.compile(
    r"(?: (?!were\b|was\b|are\b|is\b|had\b|have\b|has\b|did\b|do\b|came\b"
    rf"|[a-z]+ed\b)[a-z'-]+){{1,3}}(?:,| and){HEDGES}\s+"
    rf"|(?:\s+(?:of (?:the |all )?)?[a-z'-]+){{0,5}}?,? or{HEDGES}\s+",
    re.IGNORECASE,
)
FOR = re.compile(r"\s*(?P<word>for|of|among|in|on|at)\s", re.IGNORECASE)
_AMOUNTS = re.compile(
    r"(?:(?:\s+[a-z'-]+){0,6},?|[^;:,%]{0,90},(?= which )) (?:which (?:is|was) )?(?:which )?(?:in turn )?(?:correspond(?:s|ing"
    r"|ed)? to|represent(?:s|ing|ed)?|equal(?:s|ling)?(?: to)?|equivalent to|amount(?:s|ing) to"
    r"|account(?:s|ing) for|mak(?:es|ing) up|constitut(?:es|ing))(?: about| around| nearly| just| only"
    r"| an?| a mere| a [a-z]+| some)*\s*",
    re.IGNORECASE,
)
_OR = re.compile(
    r"(?:^|\b)(?:or|that is|which is|i\.e\.,?|equal to|equivalent to|representing|making|making up|amounting to|being)"
    r"(?: about| around| some| nearly| just| over| only)* $"
)
OF_FAILED = re.compile(
    r"\s*(?:respectively,? )?of (?:the |all |those |these |total |overall |number of )*(?:fail|non-?c"
    r"|unsat|unqual|substand|unsafe|violat|total fail|faults|defects|problems)",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"(?:\s+[a-z'-]+){0,4}, (?:or |about |around |nearly )*", re.IGNORECASE)
_DASHED = re.compile(
    r"(?:(?:\s+[a-z'-]+){0,12}\s(?:--?\s|[–—]\s|\((?=that|i\.e))|(?:\s+[a-z'-]+){0,5}:\s)(?:that['’]?s "
    r"|that is |i\.e\.,? |or |about |around |nearly |more than |over |just |under )*",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"\s*(?:that is|that['’]s|which is|i\.e\.?,?|equal to|equivalent to|equating to|corresponding to"
    r"|representing)(?: about| around| nearly| just| over| some)*\s*",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:[.;,)]|$|--?\s|[–—]\s)")
_OF_WHOLE = re.compile(r"\s*of (?:those|all|the total|the whole|everything)\b", re.IGNORECASE)
_THE_RATE = re.compile(
    rf"\bit (?:was|had been|stood at){HEDGES}\s*$"
    r"|\b(?:the|this|its|their|that) (?:(?:19|20)\d\d )?(?:overall |average |corresponding |national "
    r"|combined )?(?:rate|figure|proportion|percentage|average|mean"
    r"|total) (?:(?:for|among|of|in) [^,;]{2,40} )?(?:was|is|being|stood at|reached|came (?:out )?(?:at|to)"
    r"|had been|(?:has |had |having |therefore |thus )?(?:rose|risen|rising|fell|fallen|falling|climb(?:ed|ing)|drop(?:ped|ping)"
    r"|went|gone|going|increas(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|moved|slipped|improv(?:ed|ing)|worsened)"
    r"(?: up| down| back| sharply| slightly)? (?:to|from))(?: about| only| just)?\s*$",
    re.IGNORECASE,
)
_WITHIN_IT = re.compile(r"\s*(?P<of>within|inside|outside) it\b", re.IGNORECASE)
_CAME_FROM = re.compile(
    r"\s*(?:(?:came |originated |was |were |originating |coming )?from"
    r"|(?:were |was )?(?:originat(?:ed|ing)|made|produced|manufactured"
    r"|grown) in) (?P<of>[A-Z][^,;:.()]{2,30}?)\s*(?:$|,|and\b|while\b|[.;(])"
)
#: with a rate of 51%, paneer topped the list
_WITH = re.compile(
    r"(?:^|[,;:.]|\band|\bthat)\s*(?:with"
    r"|at)(?: (?:an?|the))?(?: [a-z]+ (?:rate|ratio|share|level) of)?(?: only| just| about| some"
    r"| nearly)?\s*$",
    re.IGNORECASE,
)
_TOPPED = re.compile(
    r"[^,;:.]{0,50},\s*(?:the )?(?P<of>[A-Za-z][\w'-]*(?: [\w'-]+){0,4}?) (?:topped|tops|led|leads|headed"
    r"|had|has|was|were|came|fared|ranked|stood|recorded|performed|did|showed|registered|occupied|took"
    r"|remained|held|made|finished)\b"
)
_FROM = (" from ", " of those ", " came from ", " were from ")
#: (46%), (46% of the consignments), (46% based on 320 samples)
_WHO_FAILED = re.compile(
    r"\b(?:that|which) (?:had |have )?[a-z]+ [^,;:]{3,60}? (?:were|was|are|had been|have been|came"
    r"|originated) (?:imported |made |produced |sold |bought )?(?:from|in|on|by|via) [^,;:()]{2,30} \($",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*\)|\s(?:of (?:the |all |these )?|based on )[^()]{3,40}\)")
_ENDED = re.compile(r"\s*(?:$|[,;)]|and\b|\.)")
_A_RATE = re.compile(
    r"\ba (?:rate|proportion|share|ratio|percentage) of(?: about| around| nearly| just)?\s*$", re.IGNORECASE
)


def scope_beside(around: Around, *, of: bool = False) -> Where | None:
    """Give the scope of a rate: 4.5% for medium enterprises; else of the words before it; `of`: 4.5% of the kettles too."""
    behind = FOR.match(around.predicate)
    stretch = around.predicate[behind.end() :] if behind else ""
    named = phrase(stretch)
    topped = _TOPPED.match(around.after) if _WITH.search(around.near) else None
    came = topped or _CAME_FROM.match(around.predicate)
    if came and (named_so := scopes.scope_of_count("", scopes.whole_name(came.group("of")))):
        return named_so  # 15% from Europe
    if behind and behind.group("word").lower() != "of":
        if named.words:
            return scopes.scope_of_count("", stretch)
        if named.kind == "enterprise":
            return Where((), stretch[: named.end].strip(), 0.8)  # among market traders
    origin = origins.behind(around.predicate, 0) if around.predicate.startswith(_FROM) else ""
    within = _WITHIN_IT.match(around.predicate)
    if origin or within:
        return Where((), origin or (within.group("of") if within else ""), 0.8)  # and 39% from street vendors
    of_goods = behind and of and named.words and behind.group("word").lower() == "of"
    if of_goods or _goods_next(around.predicate):
        return scopes.scope_of_count("", stretch if of_goods else around.predicate)  # in 6.4% of the grapes
    return scopes.label(around.near) or scope_of_rate(around.gap, around.predicate if behind else "")


def _goods_next(predicate: str) -> bool:
    """Whether a product is all that stands behind a percentage: 50% vegetable salad and 58% green salad."""
    own = phrase(predicate)
    goods = own.words.lower()
    named = bool(goods) and predicate.startswith(" ") and bool(products(goods, 0, len(goods)))
    return named and _ENDED.match(predicate, own.end) is not None


def in_past(around: Around, state: State, scope: Where) -> Where:
    """Give a rate that is only compared with the year it is of: up from 14.8 % in 2019."""
    dated = in_year(scope, around.predicate)
    if dated != scope:
        return dated
    own = scope.get("year") or state.year
    past = PAST.search(around.gap)
    if own and past and LAST_YEAR.search(around.predicate):
        return scope.joined(year=str(int(own) - 1))
    return Where(scope.conditions, scope.words, UNSURE) if past else scope  # up from 24% in the previous test


def base_of(measure: str, state: State) -> tuple[Where, str]:
    """Give what a share is of, and the measure of that."""
    if measure != "share":
        return Where(), ""
    if state.among == "nonconforming":
        return state.whole.joined(verdict="nonconforming"), "nonconforming"
    return state.whole, state.whole_count or "sampled"


def of_many(here: Here) -> Stated | None:
    """Read two-thirds of the 250 products: the verdict is said behind the count."""
    state, figures = here.state, here.sentence.figures
    near = (k for k in range(here.i + 1, min(here.i + 4, len(figures))) if figures[k].kind == "count")
    text, end = here.sentence.text, here.number.end
    half = text[here.number.start : end].lower() == "half"
    j = next(
        (
            k
            for k in near
            if OF_MANY.fullmatch(text, end, figures[k].start)
            or (half and _THE.fullmatch(text, end, figures[k].start))
        ),
        0,
    )
    if not j:
        return None
    later = here.sentence.around(j)
    said = first(later.predicate_marks, VERDICTS)
    if said is None and j + 1 < len(figures) and _OF_THE.fullmatch(later.predicate):
        said = first(here.sentence.around(j + 1).predicate_marks, VERDICTS)
    told = (said.name if said else verdict(later.predicate)) or behind_places(here.sentence, j)
    if not told:
        return None
    state.rate = RATE_OF[told]
    state.bases.add(j)
    local = scopes.scope_of_count(here.around.near, later.predicate)
    if local is None and told == "nonconforming":
        local = put_down(here)
    return Stated(state.rate, state.narrowed(local), 0.85)


def or_of_many(here: Here) -> Stated | None:
    """Read turned away 23 lots of nuts on account of mould, or 9.4% of the 245 presented: the rate of those."""
    state, following = here.state, here.following
    beside = here.behind("count") and state.count in VERDICTS and state.among != "nonconforming"
    if (
        not beside
        or following is None
        or following.kind != "count"
        or not (here.opened or _OR.search(here.around.near))
    ):
        return None
    if not OF_MANY.fullmatch(here.sentence.text, here.number.end, following.start):
        return None
    state.rate = RATE_OF[state.count]
    state.bases.add(here.i + 1)
    return Stated(state.rate, state.scope, 0.75)


def amounts(here: Here) -> Stated | None:
    """Read 33 products failed, which corresponds to 13 percent."""
    state, around = here.state, here.around
    verdict = state.count in VERDICTS and state.among != "nonconforming" and here.behind("count")
    if not verdict or not _AMOUNTS.fullmatch(around.gap) or OF_FAILED.match(around.predicate):
        return None
    state.rate = RATE_OF[state.count]
    return Stated(state.rate, state.scope, 0.8)


#: 1,544 held unsafe goods, or 45.3% of those inspected
_OF_INSPECTED = re.compile(
    r" of (?:all )?(?:those|the (?:number|total|goods|samples|products|items|consignments)) (?:inspected|tested|examined|checked|sampled|analy[sz]ed)\b"
)


def of_those(here: Here) -> Stated | None:
    """Read 46 consignments were rejected, 3.8% of those sampled."""
    state, around = here.state, here.around
    beside = here.behind("count") and state.count in VERDICTS
    told = beside and (_APPOSED.fullmatch(around.gap) or _SAID_OF.fullmatch(around.gap))
    told = told and _OF_WHOLE.match(around.predicate)
    dashed = (
        beside
        and state.among != "nonconforming"
        and _DASHED.fullmatch(around.gap)
        and _CLOSED.match(here.sentence.text, here.number.end)
    )
    behind = (
        beside
        and state.among != "nonconforming"
        and _SAID_OF.fullmatch(around.gap)
        and (last(around.gap_marks, VERDICTS) or verdict(around.gap))
        and _CLOSED.match(here.sentence.text, here.number.end)
    )
    behind = behind or (
        beside
        and _OF_INSPECTED.match(around.predicate)
        and around.gap.endswith((", or ", ", i.e. ", " or ", ", that is "))
    )
    behind = behind or (beside and state.among != "nonconforming" and _THAT_IS.fullmatch(around.near))
    if not told and not dashed and not behind:
        return None
    state.rate = RATE_OF[state.count]
    return Stated(state.rate, state.scope, 0.8)


def listed_before(here: Here) -> Stated | None:
    """Read farms (99%), abattoirs (97%) and kitchens (93%) passed: the verb stands behind the last of the list."""
    sentence, j = here.sentence, here.i
    if not here.opened or here.earlier(VERDICTS | RATES, near=True):
        return None
    while (
        j + 1 < len(sentence.figures)
        and sentence.figures[j + 1].kind == "rate"
        and sentence.text[sentence.figures[j + 1].start - 1] == "("
    ):
        j += 1
    end = sentence.figures[j].end
    stop = sentence.figures[j + 1].start if j + 1 < len(sentence.figures) else sentence.end
    said = first(sentence.between(end, min(stop, sentence.stop(end))), VERDICTS)
    named = said.name if said and said.role == "finite" else ""
    told = named if said else verdict(sentence.text[end + 1 : stop])
    if j == here.i or not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(scope_of_rate(here.around.gap, "")), 0.75)


def of_count(here: Here) -> Stated | None:
    """Read the percentage right behind a count: 580 (83%); 12 were unsatisfactory (20%)."""
    state, around = here.state, here.around
    beside = here.behind("count") and (
        _OF_COUNT.fullmatch(around.gap)
        or (state.divided_at == here.i - 1 and here.opened and _CAME.fullmatch(around.gap))
    )
    told = (
        here.opened and state.count in VERDICTS and (last(around.gap_marks, VERDICTS) or verdict(around.gap))
    )
    if not state.count or not (beside or told):
        return None
    own = first(around.predicate_marks, VERDICTS) if state.count in DRAWN and not here.opened else None
    if own and OF_MANY.match(around.predicate) and (own.role or verdict(around.predicate)):
        return None  # out of 640, 17% of the toys exceeded the limit
    divided = share_of_failed(here, state)
    measure = "share" if divided else RATE_OF.get(state.count, "share")
    said = last(around.gap_marks, VERDICTS) if told and not beside else None
    clause = around.gap.rpartition(";")[2] if ";" in around.gap else ""
    turned = (said.name if said else verdict(clause)) if clause else ""
    if turned in VERDICTS and not divided and turned != state.count:
        measure = RATE_OF[turned]  # 31 met the standards; urban samples were worse (71%)
    state.rate = measure if measure in RATES else state.rate
    base = (state.whole.joined(verdict=state.count), state.count) if divided else base_of(measure, state)
    return Stated(measure, state.scope, 0.85, *base)


def of_cases_beside(here: Here) -> Stated | None:
    """Read 36 of 129 notifications, or 28%; 161 alerts (9%): a share of the cases."""
    state = here.state
    beside = here.behind("count") and state.plain == "cases" and state.plain_at >= here.i - 2
    if not beside or not _OF_COUNT.fullmatch(here.around.gap):
        return None
    if found_in(here.at(here.i - 1)) or verdict(here.at(here.i - 1).around.near):
        state.rate = "failure_rate"  # faults were confirmed in 436 cases (63%)
        return Stated("failure_rate", state.scope, 0.75)
    state.rate = "share"
    return Stated("share", state.scope, 0.75, *base_of("share", state))


def right_behind(here: Here) -> Stated | None:
    """Read 1,198 products (17% non-compliant): the verdict right behind."""
    around, state = here.around, here.state
    verdict = first(around.predicate_marks, VERDICTS)
    if (
        not here.opened
        or verdict is None
        or around.predicate[: verdict.start - around.predicate_start].strip()
    ):
        return None
    state.rate = RATE_OF[verdict.name]
    return Stated(state.rate, state.scope, 0.85)


def of_led(here: Here) -> Stated | None:
    """Read of the nine samples that contained sulphites (1.8 per cent), five were jams: the rate of the nine."""
    state = here.state
    told = here.opened and here.behind("count") and here.i - 1 in state.leads
    if not told or state.among != "nonconforming":
        return None
    return Stated("failure_rate", state.scope, 0.75)


def of_faults(here: Here) -> Stated | None:
    """Read most of the breaches were for labelling (78%), followed by documents (7%): shares of the faults."""
    state = here.state
    if not here.opened or not _OF_FAULTS.search(here.around.gap):
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(scope_beside(here.around)), 0.7, *base_of("share", state))


def majority(here: Here) -> Stated | None:
    """Read the majority of the samples (69.3%) originated from the EU: a share."""
    state = here.state
    if not _MAJORITY.search(here.around.gap):
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(None), 0.7, *base_of("share", state))


def failed_more(here: Here) -> Stated | None:
    """Read toys bought online failed more often (46%)."""
    around, state = here.around, here.state
    said = last(around.gap_marks, VERDICTS)
    if not here.opened or said is None or (state.count and state.count not in DRAWN):
        return None
    if said.role != "finite" and verdict(around.gap) != said.name:
        return None
    if _WHO_FAILED.search(around.gap):
        state.rate = "share"  # most products that breached the rules were imported from abroad (17%)
        return Stated("share", state.narrowed(scope_beside(around)), 0.65, *base_of("share", state))
    if not {",", ":"}.isdisjoint(around.gap[said.end - around.gap_start :]) or not _ALONE.match(
        here.sentence.text, here.number.end
    ):
        return None
    state.rate = RATE_OF[said.name]
    return Stated(
        state.rate,
        state.narrowed(scope_of_rate(around.gap[: said.start - around.gap_start] + " was ", "")),
        0.8,
    )


def a_rate(here: Here) -> Stated | None:
    """Read 31 failed, a rate of 14.0%."""
    state = here.state
    known = state.rate if state.rate in RATES else state.rate_before
    known = known or RATE_OF.get(state.count if state.count in VERDICTS else "", "")
    if _THE_RATE.search(here.around.near) and known in RATES and not last(here.around.gap_marks, RATES):
        state.rate = known
        return Stated(known, in_past(here.around, state, state.narrowed(scope_beside(here.around))), 0.75)
    if not _A_RATE.search(here.around.near) or state.count not in VERDICTS:
        return None
    state.rate = RATE_OF[state.count]
    return Stated(state.rate, in_past(here.around, state, state.scope), 0.85)


def shared(here: Here) -> Stated | None:
    """Read 63% of raw and 43% of cooked samples were satisfactory: the verb stands behind the last of the list."""
    sentence, state, j = here.sentence, here.state, here.i
    said = [m for m in here.around.predicate_marks if m.role == "finite" or m.name in VERDICTS]
    if first(said, COUNTED) or verdict(here.around.predicate):
        return None
    while j + 1 < len(sentence.figures) and sentence.figures[j + 1].kind == "rate":
        end, start = sentence.figures[j].end, sentence.figures[j + 1].start
        named = state.rate != "share" and _NAMED_LIST.fullmatch(sentence.text, end, start)
        if not named and not _LISTED.fullmatch(sentence.text, end, start):
            return None
        j += 1
        said = first(sentence.around(j).predicate_marks, VERDICTS)
        told = said.name if said else verdict(sentence.around(j).predicate)
        if told:
            state.rate = RATE_OF[told]
            return Stated(
                state.rate,
                state.narrowed(scopes.scope_of_count(here.around.near, here.around.predicate)),
                0.8,
            )
    return None


def inserted(here: Here) -> Stated | None:
    """Read all samples (100%) were satisfactory: the verb stands behind the parenthesis."""
    text, end = here.sentence.text, here.number.end
    counted = _COUNTED.match(text, end) if here.opened else None  # most samples (70%, 21/30)
    end = counted.end() - 1 if counted else end
    if not (here.opened and text[end : end + 1] == ")"):
        return None
    stop = next((f.start for f in here.sentence.figures[here.i + 1 :] if f.start > end), here.sentence.end)
    mark = first(here.sentence.between(end, min(stop, here.sentence.stop(end))), VERDICTS)
    told = mark.name if mark and mark.role == "finite" else ""
    if mark is None and _SAID_NEXT.match(text, end):
        told = verdict(text[end + 1 : stop])  # most of them (64%) contained lead
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(scope_beside(here.around, of=True)), 0.8)
