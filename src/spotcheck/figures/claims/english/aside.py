"""What counts are set aside: limits and ratings, what was seized or recalled, countries and the like."""

import re
from itertools import pairwise

from spotcheck.figures.claims.english.acted import acted_on, acted_on_later, for_fault, taken_too
from spotcheck.figures.claims.english.bases import is_base
from spotcheck.figures.claims.english.cases import about_cases, reported
from spotcheck.figures.claims.english.counts_of_firms import among_firms
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import CHANCE, HEDGES, noun_of, partner, premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.plain import LED
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sampling import inclusion
from spotcheck.figures.claims.marks import COUNTED, VERDICTS, first, last, last_match
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates
from spotcheck.language.lexicon_names import ISSUES

_TARGETS = re.compile(
    r"\b(?:tested|analy[sz]ed|screened|looked|checked|tests?|monitored|examined|scanned|assayed"
    r"|controlled|investigated|search(?:ed)?|testing|screening|analysis) for(?: about| over| more than"
    r"| up to| some)*\s*$",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\s*(?:very )?(?:good|fair|excellent|poor|average|mediocre|adequate|acceptable)\s*(?:,|;|and\b|to\b|$)",
    re.IGNORECASE,
)
_MIDDLING = re.compile(r"\s*(?:very )?(?:fair|average|mediocre|adequate)\b", re.IGNORECASE)
_FAILED = re.compile(
    r"\b(?:fail(?:ed|ing|s)?|pass(?:ed|ing|es)?)(?: all| the| both| on| in| at least)*\s*$", re.IGNORECASE
)
#: through 28 tests each
_EACH = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}?(?:tests?|trials|cycles|measurements|checks|rounds|washes|drops) (?:each|apiece)\b",
    re.IGNORECASE,
)
#: one of the samples (1269)
_ONE_NAMED = re.compile(
    r"(?: of (?:the|these|those|our))? (?:[a-z-]+ )?[a-z-]+ \((?:no\.? |number |#)?", re.IGNORECASE
)
_TESTS = re.compile(
    r"\s*(?:[a-z-]+ ){0,2}(?:tests?|criteria|checks|panels|parameters|counts|requirements|hurdles)\b",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"\b(?:ratings?|scores?|grades?|rated|index|marks?) of(?: at least| about| up to)?\s*$", re.IGNORECASE
)
_SCORED = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rating|points)\b(?:(?! and )[^,;])*$|\bgot (?:more|less|fewer) than\s*$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\b(?:score|marks?|points|stars|rating)s? out of\s*$", re.IGNORECASE)
_IN_ALL_BEHIND = re.compile(r"\s*(?:in all|altogether|in total)\b", re.IGNORECASE)
_LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:\([^()]{1,12}\))?(?:,|,? and)\s*", re.IGNORECASE)
#: 40 notices were issued, including 31 on prices
_PARTS = re.compile(
    r"\s*(?:[a-z-]+ ?){1,6},? (?:including|comprising|namely)(?: about| some| at least)?\s*", re.IGNORECASE
)
#: including six seized near schools
_TAKEN = re.compile(
    r"\s*(?:(?:had|have) been |were |was )?(?:seized|confiscated|surrendered|intercepted|impounded)\b"
)
#: on four marketplaces, and two from shops
_PLACE = re.compile(r"\b(?:on|in|at|from|across|via|through)(?: the| about| some| over)*\s*$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:(?:bought|sold|taken|purchased|ordered|collected) )?(?:from|in|at|on|via)\b")
_OTHERS = re.compile(r"\s*others\b", re.IGNORECASE)
#: the seven Regional Drugs Testing Laboratories, three Public Analysts
_OFFICES = re.compile(
    r" (?:[A-Z][A-Za-z&'’-]+(?:,? (?:and|of|for|&))? ){1,6}(?:Laborator(?:y|ies)|Labs?|Institutes?|Cent(?:re|er)s"
    r"|Agencies|Authorities|Offices|Departments|Directorates|Commissions|Councils|Bureaus|Analysts)\b(?! (?:samples|products)\b)"
)
_DAILY = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}(?:a|per|each|every) (?:day|week|month|year)\b(?! (?:ago|earlier|later|before))",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\bnumber of (?P<of>[^,;]*)", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(?:maximum|minimum|allowed|permitted)\b[^,;.()]{0,30} (?:is|was|of|being)\s*$", re.IGNORECASE
)
#: the number of breaches rose by 64
BY_SO_MANY = re.compile(
    rf"\b(?P<move>{lexicon_rates.MOVED})(?: [a-z]+ly| further| again)? by(?: a total of| another| a further)?{HEDGES} $",
    re.IGNORECASE,
)
#: twelve more than the year before, three fewer
_DIFFERENCE = re.compile(
    r"\s*(?:more|fewer|less)(?: (?=than)(?! than (?:satisf|adequ|accept|perfect|ideal|compl))|\s*(?:$|[,.;)]))"
)
_MUST = re.compile(
    r"\s*(?:[a-z-]+ ){1,3}(?:that|which) [^,;.()]{0,30}\b(?:must|should|shall)\b", re.IGNORECASE
)
_ACCOUNTED = re.compile(r"\baccount(?:ed|s|ing) for\s*$", re.IGNORECASE)
#: against a planned 120,000 inspections, a target of 500
_PLANNED = re.compile(
    r"\b(?:planned|targets?|goal|quota|plan)\b[^,;.]{0,40}\b(?:of|to)(?: at least| about)*\s*$", re.IGNORECASE
)
_IN_EVERY = re.compile(r"\b(?:in|of|per|out of) every\s*$", re.IGNORECASE)
_IN_ALL = re.compile(r"\bin (?:all|most|some|many) (?:of the |the )?\s*$", re.IGNORECASE)
_CASES = re.compile(r"\s*cases\b", re.IGNORECASE)
_SAMPLES_OF = re.compile(
    r"\s*(?:[a-z]+ ){0,3}?(?:samples|bottles|packs|cans|jars|packets|sachets) (?:of|from)(?: the| these)?\s*",
    re.IGNORECASE,
)
_UNITS_OF = re.compile(r"\s*(?:units|pieces|items|packs) of (?:about |around |some |over )?", re.IGNORECASE)
_TOTALLING = re.compile(r"\btotall?ing (?:about |around |some |over |nearly )?$", re.IGNORECASE)
_UNITS = re.compile(r"\s*(?:units|pieces)\b", re.IGNORECASE)
#: 33 models of rice cooker of 20 brands
_MODELS_OF = re.compile(
    r"\s*(?:models|products|types|items|varieties)\b[^,;.()]{0,40}? (?:of|from|by)\s*", re.IGNORECASE
)
#: the three most common violations
_MOST = (
    r"most (?:common|frequent|important|serious|notified|reported|frequently [a-z]+|commonly [a-z]+)"
    "|main|major|leading|principal|commonest|biggest|largest|greatest|top|chief|primary|key"
)
_COMMONEST = re.compile(rf"\s*(?:{_MOST}) (?:[a-z-]+ )?(?:{'|'.join(ISSUES)})\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those|its|their)\s*$", re.IGNORECASE)
#: the top three categories
_THE_TOP = re.compile(
    r"\b(?:the|its|their|these) (?:top|main|leading|worst|biggest|largest|first)\s*$", re.IGNORECASE
)
#: 2 types of sampling, three kinds of tests
_WAYS = re.compile(
    r"\s*(?:different |other |main )?(?:types|kinds|sorts|forms|rounds|phases|stages|levels) of (?:[a-z-]+ )?"
    r"(?:sampling|tests?|testing|inspections?|checks?|analys[ie]s|surveys?|examinations?|monitoring|surveillance)\b",
    re.IGNORECASE,
)
#: from three to four
_FROM = re.compile(r"\b(?:from|rose|fell|up|down)(?: just| about| only)* $", re.IGNORECASE)
#: three to four samples of each
_OF_EACH = re.compile(r"[^,;:.()]{0,40}? (?:each|every|per)\b", re.IGNORECASE)
_A_FEW, _BEFORE = 3, 16
_FOR_MORE = re.compile(r"\b(?:for|in|of) (?:another|a further|the (?:other|remaining))\s*$", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:under|from|across|covering|representing)(?: the| about| some| over)?\s*$", re.IGNORECASE
)
_FEW = re.compile(
    r"(?:no rate is given for|with) fewer than\s*$|minimum of\s*$|at least\s*$(?<=no rate at least )",
    re.IGNORECASE,
)
_SUCH = re.compile(r"\s*such (?:products|items|goods|toys|articles|devices|appliances)\b", re.IGNORECASE)
#: 920 cases of gastroenteritis
_DISEASE = re.compile(
    r"\s*(?:[a-z]+ )?cases of (?:the |suspected |reported |confirmed )*(?:[a-z-]+ ){0,2}?(?:illness"
    r"|(?:food )?poisoning|disease|infections?|cholera|typhoid|jaundice|malaria|dengue|diarrh\w+"
    r"|salmonellosis|botulism|cancer|listeriosis|[a-z]{3,}itis|asthma)\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(lexicon.UNDECIDED, re.IGNORECASE)
_CONTAINING = re.compile(
    r"\b(?:contain(?:ed|s|ing)?|had|have|having"
    r"|with)(?: (?:at least|as many as|up to|more than|only|about|between|residues of|traces of))*\s*$",
    re.IGNORECASE,
)
_SUBSTANCES = re.compile(
    rf"\s*(?:(?!samples?|products?|items?|batches|[a-z]+ing\b)[a-z-]+ ){{0,3}}?(?:{lexicon.SUBSTANCES})\b",
    re.IGNORECASE,
)
#: the lower end of a range of percentages
_TO_RATE = re.compile(r" (?:to|-|–) ")
#: the seizure of 479 units
_TAKEN_AWAY = re.compile(
    r"\b(?:seizures?|removal|destruction|confiscation|forfeiture|disposal|impounding"
    r"|withdrawal) of(?: about| some| over| nearly| more than| a total of)* $",
    re.IGNORECASE,
)
_SUMS = frozenset("unit units piece pieces listing listings article articles item items".split())
#: sold near 38 schools
_NEARBY = (" near ", " near some ", " near about ", " close to ")
#: failed ten times out of the 28
_TIMES_OUT = re.compile(r"\s*(?:out )?of(?: the| all)?\s*")
#: stopped 4.8 million units, preventing 5,000 units from reaching the market
_STOPPED = re.compile(
    r"\b(?:stopp(?:ed|ing)|prevent(?:ed|ing)|block(?:ed|ing)|kept|keeping|turned away)(?: about| some| around"
    r"| nearly| over| more than| an estimated| a total of| another)* $",
    re.IGNORECASE,
)
_UNITS_ALONE = frozenset("unit units piece pieces".split())
#: acid and nitrates, the other two possible adulterants
_OTHER_SUBSTANCES = re.compile(
    r"\bthe other\s+(?:(?:possible|likely|common|known|banned|usual|main) )?(?:[a-z-]+ )?"
    rf"(?:{lexicon.SUBSTANCES}|adulterants|contaminants|allergens|ingredients)\b"
    r"(?! (?:samples|products|tests|items)\b)",
    re.IGNORECASE,
)
_FEW_WORDS = 40
#: at 41 shops, i.e. 40 at each; 12 bakeries (ten from each)
_AT_EACH = re.compile(
    r"\s*(?:[a-z-]+ )?(?:(?:at|from|in|per|of|for|to|by) (?:each|every)\b(?! other)|apiece\b|each\s*(?=[,;.)]|$))",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"(?:[,(–—-]|^|\b(?:i\.e\.|e\.g\.|ie|that is|namely|viz\.?|or|about|some|roughly|around|just|with|taking|making))\s*$",
    re.IGNORECASE,
)
#: a pack of 20 cigarettes, per box of twelve
_PACK_OF = re.compile(
    r"\b(?:an?|per|each|every|one) (?:[a-z-]+ )?(?:packs?|packets?|box|carton|tray|strip|tub|sachet|blister"
    r"|pouch|crate|bag|roll|reel|sheet) of $",
    re.IGNORECASE,
)
#: there are 14 allergens
_THERE = re.compile(r"\bthere (?:are|were)(?: about| some| over)* $", re.IGNORECASE)
#: three types of pesticides, two kinds or more
_TYPES = re.compile(
    r"\s*(?:different |other )?(?:types|kinds|sorts"
    rf"|classes) (?:of (?:[a-z-]+ ){{0,2}}?(?:{lexicon.SUBSTANCES})\b|or more\b)",
    re.IGNORECASE,
)
#: tested for five packaging chemicals; the laboratory detected 22 different residues
_TESTED_FOR = re.compile(
    r"\bfor(?: up to| at least| about| some| over| more than| a total of)*\s*$", re.IGNORECASE
)
_ANY_SUBSTANCES = re.compile(rf" (?:(?!and\b|or\b)[a-z-]+ ){{0,2}}?(?:{lexicon.SUBSTANCES})\b", re.IGNORECASE)
_DIFFERENT = re.compile(
    rf" (?:different|individual|various|distinct) (?:[a-z-]+ ){{0,2}}?(?:{lexicon.SUBSTANCES})\b(?! in)",
    re.IGNORECASE,
)
_SAMPLES_OF_N = re.compile(r"\bsamples (?:of|from)\s*$", re.IGNORECASE)
_OUT_OF_MANY = re.compile(r"\b(?:out of|from|among)(?: the| all)?\s*$", re.IGNORECASE)
_OR_ELSE = re.compile(r"\s*(?:,|or|and|and then|,? and/or)\s*(?:later |subsequently )?")
_RELATED = re.compile(rf"\s*(?:{lexicon.RELATED})\b", re.IGNORECASE)
_OTHER = frozenset(("other",))


def ranging(here: Here) -> Stated | None:
    """Set aside ranges of measured values: ranging from nine to 93 per cent; 26 to 87 percent."""
    if _at_each(here):
        return Stated(reason="other count")
    return Stated(reason="limit or measured value") if here.ranging or _to_rate(here) or _some(here) else None


def _at_each(here: Here) -> bool:
    """Whether as many were drawn at each place that was counted before: 1,640 at 41 shops, i.e. 40 at each."""
    around = here.around
    return (
        here.behind("count")
        and _AT_EACH.match(around.predicate) is not None
        and bool(_THAT_IS.search(around.near))
    )


def _to_rate(here: Here) -> bool:
    """Whether a number is the lower end of a range of percentages: 26 to 87 percent."""
    following = here.following
    if following is None or following.kind != "rate":
        return False
    return _TO_RATE.fullmatch(here.sentence.text, here.number.end, following.start) is not None


def _some(here: Here) -> bool:
    """Whether a few are told of by two small numbers: three to four samples of each."""
    text, i, figures = here.sentence.text, here.i, here.sentence.figures
    for one, other in pairwise(figures[max(0, i - 1) : i + 2]):
        low, high = one.value or 0, other.value or 0
        few = 0 < high - low <= _A_FEW and low <= CHANCE and other.kind == "count"
        beside = few and text[one.end : other.start] == " to " and _OF_EACH.match(text, other.end)
        if beside and not _FROM.search(text, max(0, one.start - _BEFORE), one.start):
            return True
    return False


def measured(here: Here) -> Stated | None:
    """Set aside minima, limits and ratings."""
    around = here.around
    listed = (
        here.state.count in VERDICTS and here.behind("count") and _MIDDLING.match(around.predicate) is None
    )
    if (_GRADED.match(around.predicate) and not listed) or (
        here.number.kind == "count" and here.number.decimals > 0
    ):
        return Stated(reason="?what is counted was not understood")
    scored = _SCORED.search(around.near) or (
        _OUT_OF.search(around.near) and around.predicate.strip(" .;,)")[:1] == ""
    )
    told = scored or _FEW.search(around.gap) or _RATING.search(around.near) or _ALLOWED.search(around.near)
    if around.gap.strip() == "out of" and here.behind("count"):
        told = told or _SCORED.search(here.at(here.i - 1).around.near)  # scored four out of five
    if _DIFFERENCE.match(around.predicate) or BY_SO_MANY.search(around.near):
        return Stated(reason="other count")
    return Stated(reason="limit or measured value") if told or _MUST.match(around.predicate) else None


#: inspectors from 38 departments have checked
_ACTORS = re.compile(
    r"\W*(?:the |our |its )?(?:inspectors|officers|officials|teams?|investigators|staff|agents|experts|scientists|researchers"
    r"|volunteers|members|customs officers|shoppers) (?:from|at|in|of) (?:the |all |some |about )*",
    re.IGNORECASE,
)
_ACTED = re.compile(
    r"(?: [a-z-]+){1,4}? (?:have |has |had )?(?:inspected|checked|tested|examined|visited|sampled|looked|bought|ordered|collected|took|seized"
    r"|purchased|surveyed|screened|weighed)\b"
)


def no_object(here: Here) -> Stated | None:
    """Set aside what is tested for, tests that were failed, in all cases, and 12 in every 1,000."""
    around = here.around
    j = partner(here)
    if j and _ACCOUNTED.search(around.near) and phrase(here.sentence.around(j).predicate).unit == "listings":
        here.state.bases.add(j)
        return Stated(reason="?what is counted was not understood")
    told = (
        _IN_EVERY.search(around.near)
        or _PLANNED.search(around.near)
        or (
            _CONTAINING.search(around.near)
            and (_SUBSTANCES.match(around.predicate) or _TYPES.match(around.predicate))
        )
        or around.near.lower().endswith(_NEARBY)
        or (here.behind("times") and _TIMES_OUT.fullmatch(around.gap))
        or (around.near.endswith(" of ") and _PACK_OF.search(around.near))
        or (noun_of(here).unit in _SUMS and _TAKEN_AWAY.search(around.near))
        or (noun_of(here).unit in _UNITS_ALONE and _STOPPED.search(around.near))
        or _OTHER_SUBSTANCES.search(around.near + around.predicate[:_FEW_WORDS])
        or (_SUBSTANCES.match(around.predicate) and _THERE.search(around.near))
        or (_ANY_SUBSTANCES.match(around.predicate) and _TESTED_FOR.search(around.near))
        or _DIFFERENT.match(around.predicate)
        or (_IN_ALL.search(around.near) and _CASES.match(around.predicate))
        or _EACH.match(around.predicate)
        or _of_one(here)
        or (_TARGETS.search(around.near) and noun_of(here).kind != "batch")
        or (_FAILED.search(around.near) and _TESTS.match(around.predicate))
        or (_ACTORS.fullmatch(around.gap) and _ACTED.match(around.predicate))
    )
    told = told or _DISEASE.match(around.predicate)
    return Stated(reason="other count") if told else None


def _of_one(here: Here) -> bool:
    """Whether a number in brackets names the one that was counted before it: one of the samples (1269) failed."""
    one = here.opened and here.behind("count") and here.sentence.figures[here.i - 1].value == 1
    alone = one and _ONE_NAMED.fullmatch(here.around.gap) and here.around.after.startswith(")")
    return bool(alone) and (here.number.value or 0) > 1


def other(here: Here) -> Stated | None:
    """Set aside units seized, countries and the like, and what happens a day."""
    around, state = here.around, here.state
    noun = noun_of(here)
    kind = noun.kind
    involving = kind == "case" and (
        _RELATED.match(around.predicate, noun.end) or about_cases(around.predicate[noun.end :])
    )
    if kind == "enterprise" or involving or (kind == "case" and noun.unit not in ("case", "cases")):
        return None  # 14 recalls; but 900 cases of beer were seized
    said = here.sentence.text[here.sentence.start : here.number.start]
    if _of_checked(here) or (_TAKEN.match(around.predicate) and inclusion(here)):
        return None
    if kind == "other" and (among_firms(here) or _sampled_stuff(here) or reported(here)):
        return None
    numbered = last_match(
        _NUMBER_OF, said if here.behind("rate") and around.near.strip() == "to" else around.gap
    )
    acted, own = last(around.near_marks, _OTHER), last(around.near_marks, COUNTED)
    if acted and acted.start > here.sentence.start + 1 and here.sentence.at(acted.start).isupper():
        acted = None  # the Pesticide Alert Network
    if state.plain == "cases" and state.plain_at == here.i - 1 and _OUT_OF_MANY.search(around.near):
        acted = None  # 23 recalls out of 151 products
    if state.plain == "cases" and state.plain_at == here.i - 1 and here.i and _FOR_MORE.search(around.near):
        return None  # 41 incidents, and the cause was unclear for another 18
    if (
        acted
        and own
        and own.name in VERDICTS
        and _OR_ELSE.fullmatch(said, own.end - here.sentence.start, acted.start - here.sentence.start)
    ):
        acted = None  # rejected or destroyed 23 shipments
    undecided = acted and (acted.role or _UNDECIDED.match(here.sentence.text, acted.start))
    if undecided and first(around.predicate_marks, VERDICTS) and around.near.endswith(" and "):
        acted = None  # 30 were borderline and 20 were unsatisfactory
    told = (
        (numbered and phrase(numbered.group("of")).kind == "other")
        or kind == "other"
        or _OFFICES.match(around.predicate)
        or _of_others(here)
        or (acted is not None and (own is None or acted.end > own.end) and not for_fault(here))
        or _goes_on(here)
        or _beside_others(here)
        or acted_on(here)
        or acted_on_later(here)
        or _DAILY.match(around.predicate)
        or (_COMMONEST.match(around.predicate) and _THE.search(around.near))
        or (kind in ("kind", "item") and _THE_TOP.search(around.near))
        or (_WAYS.match(around.predicate) and (here.number.value or 0) <= CHANCE)
    )
    if not told:
        return None
    state.plain = "other" if kind == "other" else state.plain
    state.aside_at = here.i
    return Stated(reason="other count")


def _of_checked(here: Here) -> bool:
    """Whether what was done was done to those that were checked: 550 of the 600 stopped, 19 such products, 31 of them recalled."""
    state, value = here.state, here.number.value or 0
    if state.known.get(value, "") in VERDICTS and value > CHANCE and is_base(here):
        return noun_of(here).kind in ("batch", "")
    checks = noun_of(here).unit == "spot checks" and is_base(here)  # of 40 spot checks, 12 failed
    return checks or such(here) or taken_too(here) or _led_firms(here)


def such(here: Here) -> bool:
    """Whether goods are called like those of which a verdict was told: 19 such products."""
    return here.state.whole_count in VERDICTS and _SUCH.match(here.around.predicate) is not None


def _led_firms(here: Here) -> bool:
    """Whether a bare number is a part of the firms that lead in: of the 45 sellers, 31."""
    state = here.state
    told = here.i == 1 and state.plain == "enterprises" and state.plain_at == 0 and not noun_of(here).end
    return told and LED.match(here.sentence.text, here.sentence.start) is not None


def _of_others(here: Here) -> bool:
    """Whether a bare number is a part of countries and the like: 33 of the country's 35 states."""
    j = 0 if noun_of(here).kind else partner(here)
    later = here.sentence.around(j) if j else None
    if later is None or phrase(later.predicate).kind != "other":
        return False
    return not (verdict(later.predicate) or first(later.predicate_marks, VERDICTS))


def _sampled_stuff(here: Here) -> bool:
    """Whether substances are what was sampled: samples of 50 pesticides."""
    return (
        _SAMPLES_OF_N.search(here.around.near) is not None
        and _SUBSTANCES.match(here.around.predicate) is not None
    )


def _goes_on(here: Here) -> bool:
    """Whether a list of what was set aside goes on: seizures included 12,000 cigarettes and 340 bottles."""
    around, state = here.around, here.state
    if here.i and state.aside_at == here.i - 1 and state.count in COUNTED and _from_elsewhere(here):
        return False
    whole = partner(here) if here.i and state.aside_at == here.i - 1 else 0
    if whole and first(here.sentence.around(whole).predicate_marks, VERDICTS):
        return False  # tested by three laboratories, 12 of 40 honeys failed
    if state.aside_at == here.i - 1 and _IN_ALL_BEHIND.match(around.predicate):
        return True  # 14 tests, 420 in all
    if state.aside_at == here.i - 1 and here.i and _OTHERS.match(around.predicate):
        return True  # cancelled the licences of three brands and suspended seven others
    beside = state.aside_at == here.i - 1 and not any(
        m.role or (m.name in VERDICTS and not premodified(around.predicate)) for m in around.predicate_marks
    )
    beside = beside and not noun_of(here).unit.startswith("sample")
    beside = beside and not verdict(around.predicate) and not around.predicate.startswith(" of which")
    return beside and (_LIST_JOINT.fullmatch(around.gap) or _PARTS.fullmatch(around.gap)) is not None


def _from_elsewhere(here: Here) -> bool:
    """Whether a count goes on behind places: 13 lamps bought on four marketplaces, and two from shops."""
    before = here.at(here.i - 1)
    return (
        _ELSEWHERE.match(here.around.predicate) is not None
        and noun_of(before).kind == "other"
        and _PLACE.search(before.around.near) is not None
    )


def _beside_others(here: Here) -> bool:
    """Whether units are told of what was counted: 647,000 units of 240 products; 50 lots, totalling 900 units; under 50 brands."""
    around = here.around
    of_units = here.state.aside_at == here.i - 1 and _UNITS_OF.fullmatch(around.gap)
    totalling = _TOTALLING.search(around.near) and _UNITS.match(around.predicate)
    brands = here.i and noun_of(here).unit in ("brand", "brands") and _of_models(here)
    return bool(of_units or totalling or brands)


def _of_models(here: Here) -> bool:
    """Whether brands are those of what was counted: under 50 brands, 33 models of ten brands."""
    if _UNDER.search(here.around.near):
        return True
    gap = here.around.gap
    return here.behind("count") and bool(_SAMPLES_OF.fullmatch(gap) or _MODELS_OF.fullmatch(gap))
