"""What others are a part of: of 104 samples tested, of the 135 that failed, 58 samples from 1,242 tests."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.parts import CHANCE, HEDGES, SHARE, has_part, premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last

_BASE = re.compile(
    r"(?<!\ball )(?<!total )(?<!number )(?<!sample )(?<!samples )(?<!collection )(?<!purchase )"
    r"(?<!testing )(?<!analysis )(?<!survey )(?<!range )(?<!testing of )(?<!sampling )(?<!inspection )"
    r"(?<!inspections )(?<!checks )(?<!results )(?<!rest )(?<!exception )(?<!identification )(?<!list )"
    r"(?<!discovery )(?<!detection )(?<!rejection )(?<!consisted )(?<!composed )(?<!made up )"
    r"\b(?:of|out of|among|amongst)(?: the| all| these| those| a| remaining| other| total(?: of)?"
    rf"|{HEDGES[3:-2]})*\s*$",
    re.IGNORECASE,
)
#: a third of a sample of 90 toys failed
_OF_SAMPLE = re.compile(
    rf"\b(?:of|among|out of) an? (?:[a-z-]+ )?(?:sample|selection|basket|group|set) of{HEDGES}\s*$",
    re.IGNORECASE,
)
_HAS_VERB = re.compile(
    r"\s*(?:[a-z-]+ ){0,6}?(?:were|was|had|did|could|came|broke|leaked|overheated|contained|exceeded|lacked)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\s*(?:[a-z-]+ )?(?:whose|for which|where) (?!.*\btested\b)[a-z]", re.IGNORECASE)
_MAKERS_OF = re.compile(
    r"\b(?:manufacturers|makers|importers|producers|sellers|suppliers|distributors|owners|traders"
    r"|recall|withdrawal|sale|sales) of\s*$",
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
_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them)\s*$", re.IGNORECASE)
_DIRECT = re.compile(
    r"\s*(?:samples |products |items |batches )?(?:failed|passed|complied|did|were|was|had|contained"
    r"|exceeded|met)\b",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"\s*of (?:the|these|those) [a-z]+ (?!tested|sampled|bought|checked)[a-z]", re.IGNORECASE
)
_IN_THE = re.compile(r"\W*(?:in|from|for) (?:the|these|those|all|our)\s*", re.IGNORECASE)
_IN = re.compile(r"\W*(?:in|from)(?: a total of| all| about| some)*\s*", re.IGNORECASE)
_COMMA = re.compile(rf",{HEDGES}\s*$", re.IGNORECASE)
_FAILURES = re.compile(
    r"\s*(?:[a-z-]+ )?(?:failures|rejections|positives|non-compliances)\b(?! rate)", re.IGNORECASE
)
#: what joins a verdict to what was drawn: of the samples collected that failed
_FOUND_SO = re.compile(r"\b(?:and|that|which|found|as|to be)\b|^\s*$", re.IGNORECASE)
#: what goods are told apart by that were turned away: rejected
_PARTICIPLE = re.compile(
    r"(?:turned away|rejected|refused|failed|failing|flagged|condemned|blacklisted|questioned)\b"
)
_WHENCE = re.compile(
    r"(?: at [^,;:.()]{3,40}?| (?:last|this) [a-z]+| in [^,;:.()]{3,30}?)? (?:were|was|are|is|came|originated)"
    r" (?:imported |made |sold )?(?:from|of|in)\b"
)
_LONGEST_BASE = 80
_FROM_YEAR = re.compile(r"\s*(?:in (?:19|20)\d\d )?from\s*", re.IGNORECASE)
_THE = re.compile(r"\b(?:among|of|out of) the(?: total)?\s*$", re.IGNORECASE)
_THESE = re.compile(r"\b(?:these|those)\s*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?: a total of| the| some| about| all)*\s*$", re.IGNORECASE)
_RATE_FROM = re.compile(
    rf" of (?:the |all )?[a-z][a-z -]{{2,40}} (?:from|out of){HEDGES}(?: a total of| the)?{HEDGES} ",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"\s*of (?:those|these|them|which)\b", re.IGNORECASE)
_AND = re.compile(
    r"(?:\s+(?!were\b|was\b|is\b|are\b|had\b|did\b|have\b|failed\b|passed\b)[a-z'-]+){1,5},? and\s+",
    re.IGNORECASE,
)


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
    if "of" not in lower and "among" not in lower:
        return False
    return _BASE.search(near) is not None or (" a" in lower and _OF_SAMPLE.search(near) is not None)


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
    if here.i in here.state.bases and _rejected(here):
        return "nonconforming"
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


def _rejected(here: Here) -> bool:
    """Whether those that others are within are told to have failed: fruit made up five of the 14 lots turned away."""
    predicate, said = here.around.predicate, first(here.around.predicate_marks, VERDICTS)
    if (
        said is None
        or said.role
        or said.name != "nonconforming"
        or not _PARTICIPLE.match(here.sentence.lower, said.start)
    ):
        return False
    if predicate[phrase(predicate).end : said.start - here.around.predicate_start].strip():
        return False
    shared = last(here.sentence.between(here.sentence.start, here.number.start), SHARE)
    return shared is not None or _WHENCE.match(predicate, said.end - here.around.predicate_start) is not None


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
    shared = last(here.sentence.between(here.sentence.start, here.number.start), SHARE)
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
    if here.behind("rate") and _RATE_FROM.fullmatch(around.gap):
        drawn = first(around.predicate_marks, DRAWN)
        if drawn and drawn.role != "finite":
            state.bases.add(here.i)
            return drawn.name  # 49% of the snacks from more than 2,000 tested were found to be bad
    told = _FROM.search(around.near) and not moved and phrase(around.predicate).kind in ("batch", "item", "")
    opening = here.i == 0 and around.near.strip().lower() == "from"
    if not told or not (opening or (here.behind("count") and state.count in VERDICTS)):
        return None
    state.bases.add(here.i)
    drawn = first(around.predicate_marks, DRAWN)
    return drawn.name if drawn else "tested"
