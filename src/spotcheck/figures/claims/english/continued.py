"""Counts that go on with what was counted before: of those, a further 50, comprising 30 toys, 40 for labelling."""

import re

from spotcheck.figures.claims.english.contrast import own_verb
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
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
_OF_THOSE = re.compile(r"\s*of (?:these|them|those|which)\b", re.IGNORECASE)
_OF_THEM_AT = re.compile(
    r"\s*of (?:them|these|those|which) (?:at|in|from|on|by) [a-z' -]{2,30}\s*(?:$|[,;.]|and\b)", re.IGNORECASE
)
#: 42 of which were toys
_OF_THEM_WERE = re.compile(
    r"\s*of (?:them|these|those|which) (?:were|are|was) (?!not\b|found|too"
    r"|also)(?:[a-z-]+ )?[A-Za-z-]+\s*(?:$|[,;.]|and\b)",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s")
_SIZE = re.compile(r"\bn\s?=\s?$", re.IGNORECASE)
_PASSED = frozenset(("conforming",))
_COMPOSED = re.compile(
    r"\b(?:comprised?|comprises|consisted of|composed of|were made up of|included?)\b", re.IGNORECASE
)
_NUMBER_NEXT = re.compile(
    r"\s*(?:(?:about|some|around|over|nearly|only|a total of|all) )*(?:\d"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_SELECTION = re.compile(r"\b(?:selection|sampling|basket|purchases|samples)\b[^,;.]*$", re.IGNORECASE)
_BOUGHT_FROM = re.compile(
    r"\s*(?:of (?:the|these|those) (?:[a-z]+ )?[a-z]+ )?(?:had been|were|was) (?:bought|purchased"
    r"|ordered|imported|obtained|sold|made) (?:online|offline|abroad|locally|on|in|at|from|by|via"
    r"|through)\b",
    re.IGNORECASE,
)
_IDENTIFIED = re.compile(rf"\s(?:{predicates.DEEMED})\b", re.IGNORECASE)
_CAME_FROM = re.compile(
    r"\s*(?:[a-z]+ ){0,2}?(?:(?:came|originated|were|was) from"
    r"|(?:were|was) found to (?:be|come|originate|have (?:come|originated)) from"
    r"|(?:were|was) of (?:[a-z]+ ){1,2}(?:origin|make|manufacture)\b"
    r"|(?:were|was|had been) (?:sold|available|listed|on sale|offered|stocked|on offer|made|produced"
    r"|manufactured|advertised) (?:on|in|at|by|from|via|through))\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\s*(?:[a-z]+ )?(?:that|which)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:further|another|remaining|other)\s*$", re.IGNORECASE)
_ARE_SAMPLES = re.compile(
    r"\s*(?:(?:were|are) (?!un|non|in)(?:[a-z-]+ ){0,2}samples\b"
    r"|of the samples (?:were|are|came) (?:of|from)\b)",
    re.IGNORECASE,
)
_ARE_OF = re.compile(r"\s*(?:[a-z]+ )?(?:are|were) (?:of|from)\b", re.IGNORECASE)
_OF_THESE = re.compile(r"\W*(?:of|among) (?:these|those|them)\b", re.IGNORECASE)
#: one in eight failed: 214 for labelling
_WHY = re.compile(r"\s*(?:for|with|on|over|due to|because of|on account of)\b", re.IGNORECASE)
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)
_WITH_DOING = re.compile(
    r"\s*(?:of (?:them|these|those) |(?:samples|products|items|batches|models|brands|units|toys|types) )?(?!having\b)[a-z]+ing\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\s*(?:in all|altogether|in total|all told)\s*(?:$|[.,;])", re.IGNORECASE)
_BEFORE_ALL = re.compile(r"(?::|[–—-]|,)\s*$")
_TOTAL_LABEL = re.compile(r"\btotal:\s*$", re.IGNORECASE)
_THERE = re.compile(r"\s*there (?:are|were)(?: a total of| about| some| only)*\s*", re.IGNORECASE)
_FAULTS_ARE = re.compile(
    rf"\b(?:{lexicon.FAULTS}|{lexicon.CAUSES})\b[^.;()]{{0,50}}?\b(?:{lexicon.CONSISTED}|as follows)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^\s*(?:only|just)\s*$", re.IGNORECASE)
_TRADED = re.compile(r"\b(?:imported|exported|produced|sold|made|shipped|delivered)\s*$", re.IGNORECASE)
#: classed just five, downgraded eight: an act of their own
_DONE_TO = re.compile(
    r"\b(?!imported|exported|produced|bottled|included|domestic|comprised|listed|total(?:l)?ed|numbered|branded)[a-z]{3,}ed"
    r"(?: (?:just|only|about|some|nearly|another|a further))* $"
)
#: twelve as don't buys and 18 as best buys
_AS_GOOD = re.compile(r" as (?:an? )?(?:best|great|good|recommended|excellent|top|eco)\b", re.IGNORECASE)
_BATCH = re.compile(r"\s*batch(?:es)?\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:both\s*)?(?:$|[,;:.()]|(?:respectively|each|altogether|and|or|for|on|in|from|with|at|due"
    r"|because|of|while|but|as|by|to|under"
    r"|(?:made|sold|bought|labelled)(?! (?:as|with|too|un|false|mis|no\b|[a-z]+ly))"
    r"|(?:(?:were|was|had been) )?(?:identified|detected|found|reported|notified|uncovered|flagged"
    r"|picked up|discovered|traced|intercepted) (?:by|at|in|on|from|through|via|during))\b|[-–—])",
    re.IGNORECASE,
)
#: 52 were identified by one laboratory, 60 were detected by others
_FOUND_BY = re.compile(
    r"\s*(?:were|was|had been) (?:identified|detected|found|reported|notified|uncovered|flagged"
    r"|picked up|discovered|traced) (?:by|at|in|on|from|through|via|during)\b",
    re.IGNORECASE,
)
#: one laboratory has detected 16 drugs
_DETECTED = re.compile(
    rf"\b(?:detected|identified|uncovered|flagged|picked up|reported){HEDGES}(?: a further| another)? $"
)
_ENDED = re.compile(r"\s*(?:$|[,;.]|and\b|while\b|in [A-Z]|from [A-Z])")
_NEXT_OF_IT = re.compile(
    r"(?: (?:in|during|from|at|on) [^,;.:()]{2,40}| [a-z-]+)?,? (?:of which|of these|of them)"
    r"(?: only| just| some| about| nearly| over)? ",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[-–—]\s")


def of_those(here: Here) -> str | None:
    """Read eighteen lacked the mark; 17 of these came from online sellers."""
    predicate, count = here.around.predicate, here.state.count if here.i else ""
    own = first(here.around.predicate_marks, COUNTED)
    if count in DRAWN and (_OF_THEM_AT.match(predicate) or (own is None and _OF_THEM_WERE.match(predicate))):
        return None if verdict(predicate) else count  # 930 of them at retail
    told = count in VERDICTS and _OF_THOSE.match(predicate)
    return count if told and (own is None or own.name in DRAWN) else None


def identified(here: Here) -> str | None:
    """Read 27 lamps were inspected, with eight identified as unregistered."""
    if not _behind_with(here) or not _IDENTIFIED.match(here.around.predicate):
        return None
    return verdict(" were" + here.around.predicate) or None


def detected(here: Here) -> str | None:
    """Read 59 drugs failed. One laboratory detected 16 drugs, 29 were detected by another: of those that failed."""
    state, around, value = here.state, here.around, here.number.value or 0
    head = phrase(around.predicate)
    behind = around.predicate[head.end :]
    told = _FOUND_BY.match(behind) or (_DETECTED.search(around.near) and _ENDED.match(behind))
    if not told or head.kind not in ("batch", "") or around.predicate_marks:
        return None
    of_all = max((n for n, name in state.known.items() if name == "nonconforming"), default=0)
    known = state.topic.words or (state.passage.words if state.passage else "")
    same = not head.words or head.words.lower().rstrip("s") == known.lower().rstrip("s")
    return "nonconforming" if value < of_all and same else None


def origin(here: Here) -> str | None:
    """Read 73 of the contaminated samples came from retailers. A further 50 came from caterers: of what was counted before."""
    state = here.state
    if _bought_from(here):
        state.divided_at = 0
        return state.whole_count
    if not _CAME_FROM.match(here.around.predicate) or phrase(here.around.predicate).kind not in ("batch", ""):
        return None
    if state.count in VERDICTS:
        state.divided_at = here.i
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


def part_of_drawn(here: Here) -> str | None:
    """Read out of the 66 samples, 23 samples are of sweets: a part of what was drawn."""
    led = here.state.leads or _OF_THESE.match(here.sentence.text, here.sentence.start)
    told = led and here.state.count in DRAWN and _ARE_OF.match(here.around.predicate)
    if told and verdict(here.around.predicate):
        return None  # of these, 31 were of poor quality
    whence = _CAME_FROM.match(here.around.predicate) and not _RELATIVE.match(here.around.predicate)
    if led and not told and here.state.count in DRAWN and whence:
        bad = verdict(here.around.predicate) or first(here.around.predicate_marks, VERDICTS)
        return None if bad else here.state.count  # of the 19 tested, 18 came from abroad
    if not told and _ARE_SAMPLES.match(here.around.predicate) and not verdict(here.around.predicate):
        return here.state.count if here.i and here.state.count in VERDICTS else "sampled"
    return None if not told else "sampled" if here.state.leads else here.state.count


def after_colon(here: Here) -> str | None:
    """Read 61 did not meet the standard: 38 were too moist and 23 contained added sugar."""
    state, sentence = here.state, here.sentence
    failed = state.count == "nonconforming" or (state.rate == "failure_rate" and state.count == "")
    told = failed and here.i and not first(here.around.predicate_marks, _PASSED)
    colon = here.i and _COLON.search(sentence.text, sentence.figures[0].end, here.number.start)
    if colon and not told:
        return _divided_kinds(here)
    said = _SAID.match(here.around.predicate) or (here.behind("rate") and _WHY.match(here.around.predicate))
    return "nonconforming" if colon and said else None


def faulty(here: Here) -> str | None:
    """Of 120 sampled, 35 were found to contain mercury."""
    if not _FAULTY.match(here.around.predicate) or not (here.state.bases or _LED.search(here.around.gap)):
        return None
    return verdict(here.around.predicate) or None


def _divided_kinds(here: Here) -> str | None:
    """Read the survey covered two groups of products: 120 toys and 80 lamps."""
    first_one, predicate = here.at(0), here.around.predicate
    if phrase(first_one.around.predicate).kind != "kind" or verdict(predicate):
        return None
    noun = phrase(predicate)
    drawn = last(here.sentence.between(here.sentence.start, first_one.number.start), DRAWN)
    goes_on = noun.words and noun.kind in ("batch", "") and _GOES_ON.match(predicate, noun.end)
    return drawn.name if drawn and goes_on else None


def composed(here: Here) -> str | None:
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


def _behind_with(here: Here) -> bool:
    """Whether the number stands behind with."""
    return here.around.near.rstrip().endswith(" with")


def _apart(predicate: str) -> str | None:
    """Give what is no more of what was counted before: 12 had a serious risk, 18 no risk; 18 as best buys."""
    if predicate.startswith(" no "):
        return verdict(" had" + predicate)
    return "" if _AS_GOOD.match(predicate) else None


def there_are(here: Here) -> str | None:
    """Read the main faults: the plug was loose, there are four batches; a fault, and how many had it."""
    if not _THERE.fullmatch(here.around.near):
        return None
    text, start = here.sentence.text, here.sentence.start
    faults = _FAULTS_ARE.search(text, start, here.number.start)
    said = last(here.around.gap_marks, VERDICTS)
    told = said.name if said else verdict(here.around.gap.rpartition(",")[0])
    return "nonconforming" if faults else told or None


def _of_its_own(here: Here) -> str | None:
    """Give what is no more of what was counted last: and 880 in the fourth, of which 40 did; 51 recall orders: 29 toys."""
    state = here.state
    if state.count in VERDICTS and state.whole_count in DRAWN and _divided_next(here):
        return state.whole_count
    listed = state.plain == "cases" and state.plain_at >= 0
    return "" if listed and here.at(state.plain_at + 1).around.gap.endswith(": ") else None


def _divided_next(here: Here) -> bool:
    """Whether the next number is a part of this one: and 880 in the fourth, of which 40 did."""
    following = here.following
    if following is None or (following.value or 0) >= (here.number.value or 0):
        return False
    return _NEXT_OF_IT.fullmatch(here.sentence.text, here.number.end, following.start) is not None


def in_all(here: Here) -> str | None:
    """Read more than half gave way: 35 in all."""
    told = _IN_ALL.match(here.around.predicate) and _BEFORE_ALL.search(here.around.gap)
    return here.state.verdict or None if told else None


def carried(here: Here) -> str | None:
    """40 for labelling, 15 for composition: what was counted last, unless a verb says something else."""
    predicate = _DASH.split(here.around.predicate)[0]
    if _SIZE.search(here.around.near) or _TESTS.match(predicate):
        return "tested"
    if here.state.count in VERDICTS and _WITH_DOING.match(predicate) and _behind_with(here):
        return here.state.count  # 22 were outside the limits, with 19 giving short measure
    said = _apart(predicate)
    said = _of_its_own(here) if said is None else said
    if said is not None:
        return said
    noun = phrase(predicate)
    by = here.state.count in VERDICTS and _FOUND_BY.match(predicate, noun.end)
    unread = (_UNREAD.search(predicate) and not by) or _TOTAL_LABEL.search(here.around.gap)
    unread = unread or (own_verb(predicate) and not _WHY.match(predicate))
    if unread or not _GOES_ON.match(predicate, noun.end):
        return ""
    if here.state.count in DRAWN and (
        _WITH.match(predicate) or _ONLY.search(here.around.near) or _DONE_TO.search(here.around.near)
    ):
        return ""  # 38 tested, 9 with cords; of 31, only 18
    traded = _TRADED.search(here.around.near)
    drawn = not traded and _BATCH.match(predicate) and not here.around.near.rstrip().endswith("with")
    before = here.state.whole_count if here.state.whole_count in VERDICTS else "sampled"
    return here.state.count or (before if drawn else "")
