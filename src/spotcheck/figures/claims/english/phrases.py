"""Noun phrases of English text: what stands behind a number, up to the verb or preposition that ends it."""

import re
from functools import lru_cache
from typing import NamedTuple

from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english
from spotcheck.language.lexicon_names import BARE, HEADLESS, MONTHS, OFFICES, SEATS
from spotcheck.language.lexicon_products import PRODUCTS

BREAK = re.compile(
    r"[,;:()\n“”‘\"]|\.(?!(?<=\b[A-Z]\.)(?: [a-z]|[A-Z]\.))|\s[-–—]\s|·+"
    r"|(?<![A-Za-z\d-])\d+(?!\d*(?:[A-Z一-鿿]|-[a-z]))"
)
#: small, battery-operated toys: adjectives in a row before a noun, the first of which names nothing
_IN_ROW = re.compile(
    r"(?: (?P<first>[A-Za-z-]+)),(?= (?P<next>[A-Za-z-]+) (?P<noun>[A-Za-z-]+))(?! [A-Za-z-]+ (?:and|or)\b)"
)
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[a-z]{3,}s(?=\d{1,2}(?![\w.-]))|(?:\d{1,3}(?=[A-Z一-鿿])|\d{1,4}-(?=[a-z]))?[A-Za-zÀ-ÿ一-鿿][A-Za-z0-9À-ÿ一-鿿'’&/-]*"
)
_GOODS = re.compile(r" goods\b", re.IGNORECASE)
_NOUNS = re.compile(
    r" (?:goods|products?|foods?|items|articles|appliances|devices|equipment)\b", re.IGNORECASE
)
#: adjectives by their endings, which name nothing without a noun: medical devices, herbal products
_NO_ADJECTIVES = "|".join(
    "metal cereal mineral animal oatmeal crystal cosmetic ceramic elastic vegetable table textile "
    "preservative additive explosive".split()
)
_ADJECTIVE_ENDS = "|".join(
    "ical inal ntal onal ural rial cial able ible ative tive etic atic onic istic ous less".split()
)
_ADJECTIVE = re.compile(rf"(?!(?:{_NO_ADJECTIVES})$)[a-z-]{{3,}}(?:{_ADJECTIVE_ENDS}|[^s]ory)")
_CLASSES = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in lexicon.NOUNS.items()), re.IGNORECASE
)
#: adjectives of what failed, which end no name: 27 underweight
_JUDGED = re.compile(
    r"(?!un(?:licensed|registered|authori[sz]ed|branded|packaged|packed|wrapped|pasteuri[sz]ed|treated"
    r"|processed|cooked|salted|refined|sealed)\b)(?:un|mis|non-?|over|under|sub-?)[a-z]+(?:ed|able|safe"
    r"|weight|fit|sized|ant|standard)",
    re.IGNORECASE,
)
#: the rest of what was checked, as it is called
_OTHERS = re.compile(
    r"\s*(?:all )?(?:the )?(?P<of>other (?:[a-z-]+ ){0,2}?(?:products|categories|commodities|types|kinds"
    r"|groups|foods?|goods|items))\b(?! (?:of|that|which|from)\b)"
)
#: participles and nouns that end like them, which name something alone
_DONE = (
    lexicon_phrases_english.ADJECTIVES
    | lexicon_phrases_english.NOUNS_IN_ED
    | lexicon_phrases_english.PREPARED
)
#: firms whose name in the singular ends in s: business operators, premises licences
_SINGLE_IN_S = re.compile(r"ss$|^premises$")
#: words before 'of' that only count; those that trail a name and are no part of it; those that begin what comes next
_COUNTING = lexicon_phrases_english.PARTITIVES | lexicon_phrases_english.AMOUNTS
_TRAILS = lexicon_phrases_english.GENERIC | lexicon_phrases_english.JUDGED | {"and", "or", "&"}
_GOES_ON = lexicon_phrases_english.ENDS | lexicon_phrases_english.DETERMINERS
#: how goods look and what they cost, which names none
_LOOKS = frozenset("cheap cheaper small large big tiny light lightweight heavy new old used popular".split())
_CHECKS = frozenset(
    "test tests inspection inspections audit audits check checks visit visits survey surveys".split()
)
#: where everything is sold
_MARKET = re.compile(
    r"(?:[A-Z][a-z]+(?:an|ese|ish|ch)|(?:[Dd]omestic|[Ll]ocal|[Nn]ational|[Hh]ome|[Ii]nternal|[Gg]lobal"
    r"|[Ww]orld|EU|US|UK)) [Mm]arkets?"
)
#: behind which I is a number: 40 Class I recalls
_CLASSES_OF = frozenset("class category type grade schedule annex level group".split())
_QUARTER = re.compile(r"q[1-4]|[1-4]q|h[12]|[12]h|fy\d*")
_SHOWING = re.compile(
    r" (?:also )?(?:show|suggest|reveal|indicate|confirm|say|said|put|from|for|on|that|published)"
)
_FIGURES = frozenset("figures data statistics records".split())
_CASES = frozenset(("complaint", "complaints"))
_FOOD_AND = frozenset("drink drinks beverage beverages feed".split())
_OFFICES = frozenset(OFFICES.split())
#: offices that goods are called by, too
_ALSO_GOODS = frozenset(("board", "boards", "regulator", "regulators"))
_ARTICLE = re.compile(r" (?:the|an|their|its|our) ")
#: what stands before a hyphen where goods are called like firms: best-sellers
_NO_FIRMS = frozenset("best top hot big steady slow".split())
_LONGEST_RUN = 10
_LONGEST_NAME = 8
_FARTHEST_OF = 6


class Phrase(NamedTuple):
    """A noun phrase at the front of a stretch.

    `words` are what it names, without generic words; `kind` is the class of its last noun (batch, kind, enterprise, case,
    item, other), if that is known, and `unit` that noun; the phrase ends at `end`.
    """

    words: str = ""
    kind: str = ""
    unit: str = ""
    end: int = 0


def noun(stretch: str) -> str:
    """Give the noun phrase at the front of a stretch, without the words that name no product; or nothing.

    >>> noun(" toys tested"), noun(" samples of raw honey were"), noun(" products bought"), noun(" imported wines and spirits,")
    ('toys', 'raw honey', '', 'imported wines and spirits')
    """
    return phrase(stretch).words


@lru_cache(maxsize=65536)
def phrase(stretch: str) -> Phrase:
    """Read the noun phrase at the front of a stretch.

    >>> phrase(" retail outlets in Delhi")
    Phrase(words='retail outlets', kind='enterprise', unit='outlets', end=15)
    """
    row = _IN_ROW.match(stretch) if "," in stretch else None
    if row and _adjectives(row):
        inner = phrase(stretch[row.end() :])
        named = bool(inner.words) and row.group("first").lower() in lexicon_phrases_english.ORIGINS
        end = stretch.index(inner.words, row.end()) + len(inner.words) if named else 0
        words = stretch[row.start("first") : end] if named else inner.words
        return inner._replace(words=words, end=row.end() + inner.end) if inner.end else inner
    stop = BREAK.search(stretch)
    words = list(_WORD.finditer(stretch[: stop.start()] if stop else stretch))[:16]
    run: list[re.Match[str]] = []
    for k, word in enumerate(words):
        lower = word.group().lower()
        behind = words[k + 1].group().lower() if k + 1 < len(words) else ""
        further = words[k + 2].group().lower() if k + 2 < len(words) else ""
        if lower == "of" and k < _FARTHEST_OF and (_counts(run) or _place_of(run, words[k + 1 : k + 2])):
            return _of(stretch, run, word.end())
        verb = behind == "too" and not run and lower[-1] != "s"  # five reflect too weakly
        if verb or (run and lower in lexicon_phrases_english.DETERMINERS):
            break
        if lower in lexicon_phrases_english.DETERMINERS:
            continue
        if lower in ("and", "or", "&"):
            if not run or not _joins(run, behind, further):
                break
            run.append(word)
            continue
        if not run and _adverb(lower) and not _participle(behind):
            continue  # supposedly clean surfaces
        named = behind == "and" and _opposite(lower, further)
        named = named or (len(lower) > 1 and word.group().isupper()) or _compound(lower, behind)  # LED strips
        named = named or (lower == "i" and bool(run) and run[-1].group().lower() in _CLASSES_OF)
        if (not named and _ends(lower, behind, run)) or len(run) == _LONGEST_RUN:
            break
        run.append(word)
    _trim(run, stretch)
    return Phrase(_name(stretch, run), *_head(stretch, run), run[-1].end() if run else 0)


def _adjectives(row: re.Match[str]) -> bool:
    """Whether two words with a comma between them are adjectives of one noun: cheap, foreign-made kettles."""
    first, behind, noun = (row.group(name).lower() for name in ("first", "next", "noun"))
    if behind in _GOES_ON or noun in _GOES_ON:
        return False  # 12 imported, mostly from Chile
    plain = first in BARE | lexicon_phrases_english.ADJECTIVES | lexicon_phrases_english.ORIGINS
    plain = plain or _ADJECTIVE.fullmatch(first)
    told = plain or _JUDGED.fullmatch(first) or first.startswith("un") or first in _LOOKS
    further = (
        behind in BARE | _LOOKS or _ADJECTIVE.fullmatch(behind) or ("-" in behind and behind[-1] in "dnet")
    )
    return bool(told and further) and not _adverb(behind)


def _trim(run: list[re.Match[str]], stretch: str) -> None:
    """Take from a run what is none of the phrase: sites and issued; cut the tester's hand."""
    if run and run[-1].group().lower() in ("and", "or", "&"):
        run.pop()
    if len(run) == 1 and run[0].group()[-1] != "s" and _ARTICLE.match(stretch, run[0].end()):
        run.clear()


def _counts(run: list[re.Match[str]]) -> bool:
    """Whether 'of' names what the words before it only count: portions of rice, a large number of toys, the risk of injury."""
    partitive = bool(run) and run[-1].group().lower() in _COUNTING
    return partitive or all(word.group().lower() in BARE for word in _named(run))


def _place_of(run: list[re.Match[str]], behind: list[re.Match[str]]) -> bool:
    """Whether a name behind 'of' says which place it is: the port of Valletta."""
    return bool(run) and run[-1].group().lower() in SEATS and bool(behind) and behind[0].group()[0].isupper()


def _of(stretch: str, run: list[re.Match[str]], end: int) -> Phrase:
    """Read what stands behind 'of': the noun phrase there names what the one before counts."""
    inner, others = phrase(stretch[end:]), _OTHERS.match(stretch, end)
    kind, unit = _head(stretch, run)
    words = others.group("of") if others else inner.words
    return Phrase(words, kind or inner.kind, unit if kind else inner.unit, end + inner.end)


def _ends(word: str, behind: str, run: list[re.Match[str]]) -> bool:
    """Whether a word ends the phrase: a preposition, a verb, or a participle that has no noun behind it."""
    last = run[-1].group().lower() if run else ""
    if _adverb(word) or _adverb(last):  # domestically grown herbs; but clearly exceeded the limit
        return _adverb(word) and (bool(run) or word not in lexicon_phrases_english.NAMING_ADVERBS)
    units = _CLASSES.fullmatch(last)
    plural = last.endswith("s") and not last.endswith(("'s", "’s"))
    firm = units is not None and units.lastgroup == "enterprise"
    named = word in lexicon.TRADING or (
        plural and _SINGLE_IN_S.search(last) is None and not _CLASSES.fullmatch(word)
    )
    if (firm and named) or (
        plural
        and (
            word in lexicon_phrases_english.POSTPOSED
            or (word.endswith("ing") and word not in lexicon_phrases_english.NOUNS_IN_ING)
            or (word in lexicon_phrases_english.VERBS_OR_NOUNS and behind in _GOES_ON)
        )
    ):
        return True  # 50 units leaking, chargers compatible with phones, one supplier selling unsafe toys
    if word in lexicon_phrases_english.ENDS or word.endswith(lexicon_phrases_english.CONTRACTED):
        units = _CLASSES.fullmatch(behind)  # failed products; but: passed inspection
        counted = units is not None and (behind.endswith("s") or units.lastgroup == "batch")
        return bool(run) or word not in ("failed", "failing", "passed") or not counted
    if word.endswith("ed") and len(word) > 3 and word not in lexicon_phrases_english.NOUNS_IN_ED:
        if not run and word in lexicon_phrases_english.GENERIC and behind in ("positive", "negative", ""):
            return True  # tested positive
        alone = (
            word in lexicon_phrases_english.ADJECTIVES
            and not run
            and behind in ("", "and", "or", "but", "while")
        )  # 190 imported, 120 domestic
        modifies = alone or (
            bool(behind)
            and behind
            not in lexicon_phrases_english.ENDS | lexicon_phrases_english.DETERMINERS | {"and", "or"}
        )
        return not modifies or last.endswith("s") or units is not None
    return False


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word not in lexicon_phrases_english.NOUNS_IN_LY


def _participle(word: str) -> bool:
    """Whether a word behind an adverb goes on with a noun phrase: randomly chosen, organically grown."""
    return word.endswith(("ed", "en")) or word in lexicon_phrases_english.PARTICIPLES


def _joins(run: list[re.Match[str]], behind: str, further: str) -> bool:
    """Whether 'and' joins two names: meat and poultry; production and business entities."""
    last = run[-1].group().lower()
    if (last == "food" and behind in _FOOD_AND) or _opposite(last, behind):
        return True
    if last == "makers" and behind in lexicon.TRADED:
        return True
    return (
        bool(_named(run))
        and last not in lexicon_phrases_english.GENERIC
        and bool(behind)
        and behind not in lexicon_phrases_english.ENDS | lexicon_phrases_english.DOINGS
        and (behind not in lexicon_phrases_english.GENERIC or _CLASSES.fullmatch(further) is not None)
        and behind not in lexicon_phrases_english.DETERMINERS
    )


def _opposite(one: str, other: str) -> bool:
    """Whether one word is the other denied: licensed and unlicensed outlets."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 3 and longer in (f"un{shorter}", f"non-{shorter}", f"non{shorter}", f"un-{shorter}")


def _compound(word: str, behind: str) -> bool:
    """Whether a word that names nothing alone is part of a name: down jackets, food contact articles."""
    return word in lexicon_phrases_english.COMPOUNDS and behind in lexicon_phrases_english.COMPOUNDS[word]


def _named(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out generic words at both ends."""
    kept = list(run)
    while (
        kept and kept[0].group().lower() in lexicon_phrases_english.GENERIC and not _capitals(kept[0].group())
    ):
        behind = kept[1].group().lower() if len(kept) > 1 else ""
        if behind == "and" or _compound(kept[0].group().lower(), behind):
            break  # food and drink
        kept.pop(0)
    while (
        kept
        and not _capitals(kept[-1].group())
        and (kept[-1].group().lower() in _TRAILS or _JUDGED.fullmatch(kept[-1].group()))
    ):
        kept.pop()
    return kept


def _capitals(word: str) -> bool:
    """Whether a word is a name for short, though a small one is spelled like it: UP, IT."""
    return len(word) == 2 and word.isupper()


def _name(stretch: str, run: list[re.Match[str]]) -> str:
    kept = _named(run)
    if not kept or len(kept) > _LONGEST_NAME or _office(run):
        return ""
    bare = kept[-1].group().lower()
    single = len(bare) == 1 or bare in _CASES or _QUARTER.fullmatch(bare)
    alone = len(kept) == 1 and single  # n = 412, 23% of complaints, in Q1
    if alone or (bare.endswith(("'s", "’s")) and (kept[-1].group()[0].isupper() or bare[:-2] in _OFFICES)):
        return ""  # of the agency's inspections
    behind = _used(run, kept) or _firms_behind(run, kept[-1])
    if behind:
        return stretch[kept[0].start() : behind.end()]  # feeding bottles, private sellers
    checks = run[-2:-1] == kept and _checks(
        kept[0].group(), run[-1].group().lower(), stretch[run[-1].end() :]
    )
    if checks or _MARKET.fullmatch(stretch, kept[0].start(), kept[-1].end()):
        return ""  # of DATCP tests, on the Ugandan market
    headless = (bare in HEADLESS and bare not in _ALSO_GOODS) or (
        "-" in bare and bare.partition("-")[0] in MONTHS
    )
    if headless or (len(kept) == 1 and (_institution(stretch, kept[0]) or _unnamed(bare))):
        return ""  # in a statement, on 24 occasions; in the district
    goods = (
        _NOUNS
        if bare in lexicon_phrases_english.ADJECTIVES
        or _ADJECTIVE.fullmatch(bare)
        or bare.endswith(("'s", "-grown", "-made", "-based"))
        else _GOODS
    ).match(stretch, kept[-1].end())
    return stretch[kept[0].start() : goods.end() if goods else kept[-1].end()]


def _office(run: list[re.Match[str]]) -> bool:
    """Whether a phrase names an office: school boards, but no chopping boards."""
    word = run[-1].group().lower()
    if word not in _OFFICES:
        return False
    before = run[-2].group() if len(run) > 1 else ""
    official = not before or before.istitle() or before in lexicon_phrases_english.OFFICIAL
    return word not in _ALSO_GOODS or official


def _used(run: list[re.Match[str]], kept: list[re.Match[str]]) -> re.Match[str] | None:
    """Give the plain noun behind a word that says what goods are for: feeding bottles, watering cans, control units."""
    word, at = kept[-1].group().lower(), run.index(kept[-1]) + 1
    told = word in lexicon_phrases_english.USES or (
        word.endswith("ing") and len(word) > 5 and word not in lexicon_phrases_english.NO_USES
    )
    if len(kept) > 1 or not told or at >= len(run) or at + 1 < len(run):
        return None
    return run[at] if run[at].group().lower() in lexicon_phrases_english.PLAIN_GOODS else None


def _checks(name: str, noun: str, behind: str) -> bool:
    """Whether a noun of checks or of figures makes the name before it that of an office: DATCP tests, Ofcom figures show."""
    return (noun in _CHECKS and name.isupper()) or (
        noun in _FIGURES
        and name[:1].isupper()
        and name.lower() not in PRODUCTS
        and _SHOWING.match(behind) is not None
    )


def _unnamed(word: str) -> bool:
    """Whether a word alone is no name: a quality, an adverb, what is done (resulting), what was done (notified)."""
    if word.endswith("ed"):
        return len(word) > 4 and "-" not in word and word not in _DONE
    done = word.rpartition("/")[2]
    doing = done.endswith("ing") and len(done) > 5 and done not in lexicon_phrases_english.NOUNS_IN_ING
    return doing or word in BARE or _adverb(word)


def _institution(stretch: str, word: re.Match[str]) -> bool:
    """Whether a name of capitals alone has an article: the EPA, but no country: the UK."""
    name = word.group()
    article = len(name) > 1 and name.isupper() and stretch[: word.start()].lower().endswith("the ")
    return article and name not in lexicon_phrases_english.UNIONS


def _firms_behind(run: list[re.Match[str]], word: re.Match[str]) -> re.Match[str] | None:
    """Give the noun right behind a word, where it is one of firms."""
    at = run.index(word) + 1
    found = _CLASSES.fullmatch(run[at].group()) if at < len(run) else None
    return run[at] if found and found.lastgroup == "enterprise" else None


def _compound_firms(word: re.Match[str]) -> bool:
    """Whether firms stand behind a hyphen: agro-dealers."""
    before, _, noun = word.group().rpartition("-")
    found = None if before.lower() in _NO_FIRMS else _CLASSES.fullmatch(noun)
    return found is not None and found.lastgroup == "enterprise"


def _head(stretch: str, run: list[re.Match[str]]) -> tuple[str, str]:
    """Give the class of the last noun of a run, or of the last one that has a class; and that noun."""
    for last in range(len(run) - 1, -1, -1):
        for first in range(max(0, last - 2), last + 1):
            start = run[first].start()
            if first == last and "/" in run[last].group():
                start = stretch.rindex("/", 0, run[last].end()) + 1  # importers/distributors
            found = _CLASSES.fullmatch(stretch, start, run[last].end())
            if found is None and first == last and "-" in run[last].group() and _compound_firms(run[last]):
                return "enterprise", run[last].group().lower()
            if found:
                return found.lastgroup or "", found.group().lower()
        joint = next((k for k in range(last) if run[k].group() in ("and", "or", "&")), 0)
        if joint:
            return _head(stretch, run[:joint])
        if run[last].group().lower() not in lexicon_phrases_english.TRAILING and not _JUDGED.fullmatch(
            run[last].group()
        ):
            return "", ""  # another noun: what stands before it only modifies it
    return "", ""
