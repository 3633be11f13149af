"""Lists that are read in step: rates of 12%, 35% and 8% for cots, sleeping bags and cot bumpers."""

import re
from collections.abc import Callable
from itertools import pairwise

from spotcheck.figures.claims.english import origins, scopes
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.model import Where

_FEWEST = 2
_JOINT = re.compile(r"\s*(?:,|,? and|,? or)\s*(?:about |nearly |only )?", re.IGNORECASE)
_BEHIND = re.compile(
    r"[^.;:]*?\b(?:for|in|among|of|from)\s+(?P<names>[^.;:]+?),?\s*(?:respectively)?\s*$", re.IGNORECASE
)
_PREPOSITION = re.compile(r"\b(?:for|in|among|of|from|on|by)\s+", re.IGNORECASE)
_TAIL = re.compile(r"(?P<names>[^.;:]+?),?\s*(?:respectively)?\s*$", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:^|[;:.]|\b(?:example|instance|however|overall|additionally|meanwhile|respectively),"
    r"|\b(?:for|of|in|among|were|are|by|as)\b)\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<names>[^.;:]+?),?\s+(?:was|were|stood at|had|being|at|with|receiv(?:ed|ing)|attract(?:ed|ing)"
    r"|account(?:ed|ing) for|record(?:ed|ing)|represent(?:ed|ing)|register(?:ed|ing)|saw|show(?:ed|ing)"
    r"|reported|reporting|made up|making up)\b[^.;:]*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?P<names>[A-Z][^.;:]+?)\s*$")
#: for samples from shops and markets, about 12% and 31% respectively
_LED = re.compile(
    r"(?:^|[;:.,]|\b(?:that|while|and|but))\s*(?:[A-Za-z -]{3,40} )?(?:[Ff]or|[Ii]n|[Aa]mong|[Aa]mongst"
    r"|[Oo]f|[Ff]rom|[Oo]n|[Aa]t|[Aa]cross) (?P<names>[^.;:]+?)(?: (?:was|were|stood at|reached))?$"
)
#: in Ireland, Greece and Spain, cosmetics were most frequent, with 42%, 4% and 43% respectively
_FRONT = re.compile(
    r"\W*(?:[Ii]n|[Ff]or|[Aa]mong|[Aa]mongst|[Oo]f|[Ff]rom|[Aa]t"
    r"|[Aa]cross) (?P<names>[^.;:]+? and [^.;:,]+?),\s"
)
_BEFORE_RUN = re.compile(
    r",?(?: (?:about|around|some|only|just|nearly|respectively|the (?:rates?|figures?) (?:was|were)),?)*\s*$"
)
_SAMPLES_FROM = re.compile(
    r"^\s*(?:of |for |in |among )?(?:the |those |all )?(?:samples|products|items|goods|those|foods?"
    r"|batches|tests|ones) (?:from|of|in|at|sold (?:in|by|at)|for|on) ",
    re.IGNORECASE,
)
#: flour from large mills was safer than that from small and medium ones, with rates of
_COMPARED = re.compile(
    r"(?:^|[;:.,]|\b(?:that|while|and|but))\s*(?P<a>[A-Za-z][^,;:.()]*?) (?:were|was|had|did|fared"
    r"|performed|showed|contained|complied|failed|scored|came off|proved|tested|turned out)\b"
    r"[^,;:.()]*? (?:than|compared (?:to|with)|relative to"
    r"|as against) (?P<b>[^;:.()]+?)(?:,? (?:with|at|recording|showing|having)|, the)\b[^,;:.()]*$"
)
#: what stands before the group that goods come from
_GOODS_FROM = re.compile(
    r"^(?:[A-Za-z-]+ ){1,3}?(?:from|in|at|of|by|on) (?:the )?(?=[A-Za-z])|^(?:in|for|from|at) (?:the )?",
    re.IGNORECASE,
)
_ONES, _JOINED = re.compile(r" ones$"), re.compile(r"^(?:from |in |at |of )?(?:the )?")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_WORSE_THAN = re.compile(
    r"(?:^|[,;.]|\band\b|\bbut\b|\bthat\b)\s*(?:and "
    r"|but )?(?:the )?(?P<a>[A-Za-z][A-Za-z'-]*(?: (?!than\b)[a-z'-]+){0,4}?) (?:(?:did|fared|performed"
    r"|were|was|came off|scored|turned out) (?:much |far |slightly |a little |somewhat |significantly "
    r"|considerably )*(?:worse|better|(?:more|less) [a-z]+|(?:safer|cleaner|riskier|poorer|dirtier))"
    r"|(?:failed|complied|passed) (?:far |much )?(?:more|less) (?:often|frequently)"
    r"|had (?:more|fewer|higher|lower) [a-z -]{3,30}?) than (?:the |in |for "
    r"|among )?(?P<b>[A-Za-z][A-Za-z'-]*(?: [a-z'-]+){0,3}?)\s*(?::|,|\(|with|at)\s*(?:with )?(?:only "
    r"|just |about |some )?$"
)
_AGAINST = re.compile(r"\b(?:against|versus|vs|compared (?:with|to)|as opposed to|and|while|but)\b|[;,]")
_IN_REGION = re.compile(
    r"[^,;()]{0,60}?\bin (?:the )?(?:state of |province of "
    r"|city of )?(?P<of>[A-Z][a-z]+(?:-?[A-Z][a-z]+)*(?:(?: and)? [A-Z][a-z]+){0,2})(?=\s*(?:[,.;()]|and\b"
    r"|while\b|but\b|$))"
)
_FOLLOWED = re.compile(
    r"(?:,|\band\b) (?:followed by|ahead of|then) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:\(|with |at )"
)
_AT_PLACE = re.compile(
    r"(?:^|[,;:.]|\b(?:and|while|but))\s*(?:[Ii]n|[Aa]t"
    r"|[Oo]n) (?P<of>[ei]?[A-Z][A-Za-z'’&]+(?: [A-Z][A-Za-z'’&]+){0,2}),?(?: (?:it was|only|just"
    r"|about))?\s*$"
)
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n) [ei]?[A-Z]")
#: and 12% failed, of 90 samples: still of the same place
_GOES_ON = re.compile(r"(?!.*\b(?:total|overall|nationwide|elsewhere|country|in [A-Z]))[^;:.]{0,80}")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring"
    r"|Summer|Autumn|Winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Ramadan"
    r"|Diwali)\b"
)
_BESIDE = re.compile(r"\s*\(|,? or |(?: [a-z]+){0,2} (?:out )?of (?:the )?|,? (?:which is |i\.e\.? )")


def aligned(sentence: Sentence, before: list[Where]) -> dict[int, Where]:
    """Align the names of a list with its numbers: place of a figure in its sentence → its scope.

    `before`: what the numbers of the last sentence were of, which 'respectively' may take up.
    """
    found: dict[int, Where] = {}
    figures, text, i = sentence.figures, sentence.text, 0
    while i < len(figures):
        run = [i]
        j, end = _with_share(sentence, i)
        while (
            j + 1 < len(figures)
            and figures[j + 1].kind == figures[i].kind
            and _JOINT.fullmatch(text, end, figures[j + 1].start)
        ):
            run.append(j + 1)
            j, end = _with_share(sentence, j + 1)
        if len(run) > 1:
            names = _names(sentence, run, j) or _taken_up(sentence, before, i, len(run))
            for place, following, name in zip(run, [*run[1:], j + 1], names, strict=False):
                found.update(dict.fromkeys(range(place, following), name))
        i = j + 1
    return found


def _with_share(sentence: Sentence, i: int) -> tuple[int, int]:
    """Give the place of the last figure that tells of the i-th one, its percentage in brackets, and where that ends: 6 (20%)."""
    figures, text = sentence.figures, sentence.text
    share = figures[i + 1] if i + 1 < len(figures) and figures[i].kind == "count" else None
    if (
        share
        and share.kind == "rate"
        and text[figures[i].end : share.start].strip() == "("
        and text[share.end] == ")"
    ):
        return i + 1, share.end + 1
    return i, figures[i].end


def _taken_up(sentence: Sentence, before: list[Where], first: int, size: int) -> list[Where]:
    """Give what as many numbers before were of, which 'respectively' takes up: 6 pans and 4 pots; two and one failed respectively."""
    if sentence.lower.find("respectively", sentence.start, sentence.end) < 0:
        return []
    if first < size:
        return before if len(before) == size else []
    figures, text = sentence.figures[first - size : first + 1], sentence.text
    named = [scopes.scope_of_count("", text[one.end : other.start]) for one, other in pairwise(figures)]
    return [where for where in named if where] if all(named) else []


def told_apart(sentence: Sentence) -> dict[int, str]:
    """Find two groups that are told apart by their order: butchers did worse than supermarkets: 19 of 98 against 3 of 47.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> text = "Butchers did worse than supermarkets: 19 of 98 samples failed against 3 of 47."
    >>> told_apart(sentences(text)[0])
    {0: 'Butchers', 1: 'Butchers', 2: 'supermarkets', 3: 'supermarkets'}
    """
    figures, text = sentence.figures, sentence.text
    if len(figures) < 2 or text.find(" than ", sentence.start, sentence.end) < 0:
        return {}
    for i, figure in enumerate(figures[:-1]):
        begin = figures[i - 1].end if i else sentence.start
        than = _WORSE_THAN.search(text[begin : figure.start])
        if not than:
            continue
        first, second = scopes.whole_name(than.group("a")), scopes.whole_name(than.group("b"))
        against = _AGAINST.search(text, figure.end, sentence.end)
        if not against or not _group(than.group("a"), first) or not _group(than.group("b"), second):
            return {}
        return {
            k: than.group("a") if other.start < against.start() else than.group("b")
            for k, other in enumerate(figures)
            if k >= i
        }
    return {}


def _group(words: str, name: str) -> bool:
    """Whether words are a name and nothing else, or enterprises."""
    head = phrase(" " + words)
    return bool(name) or (head.kind == "enterprise" and head.end == len(words) + 1)


def placed(sentence: Sentence) -> dict[int, str]:
    """Find the regions that the numbers of a sentence are each told of: 90 failed in Punjab and 12 in Kerala.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> placed(sentences("Some 90 samples failed in Punjab and 12 in Tamil Nadu.")[0])
    {0: 'Punjab', 1: 'Tamil Nadu'}
    """
    if len(sentence.figures) < 2:
        return {}
    more = _FOLLOWED.search(
        sentence.text, sentence.start, sentence.end
    )  # 90 in Punjab, followed by Kerala (12)
    if not more and sentence.text.count(" in ", sentence.start, sentence.end) < 2:
        return {}
    return told_behind(
        sentence, _IN_REGION.match, lambda of: "" if _MONTH.match(of) else of, fewest=1 if more else 2
    )


def told_behind(
    sentence: Sentence,
    find: Callable[[str, int, int], re.Match[str] | None],
    name: Callable[[str], str],
    *,
    fewest: int = 2,
) -> dict[int, str]:
    """Give the names that stand behind the numbers of a sentence, where there are at least so many; a number shares the next one's.

    `find` looks for a group ``of`` between two places of the text, and `name` makes a name of it, or nothing.
    """
    figures, text = sentence.figures, sentence.text
    found: dict[int, str] = {}
    for i, figure in enumerate(figures):
        end = figures[i + 1].start if i + 1 < len(figures) else sentence.end
        place = find(text, figure.end, end)
        if place and (named := name(place.group("of"))):
            found[i] = named
    for i in range(len(figures) - 2, -1, -1):
        if (
            i not in found
            and i + 1 in found
            and _BESIDE.fullmatch(text, figures[i].end, figures[i + 1].start)
        ):
            found[i] = found[i + 1]
    return found if len(set(found.values())) >= fewest else {}


def led_places(sentence: Sentence) -> dict[int, str]:
    """Find the places that stand right before the numbers told of them: in Nairobi 12% failed, in Mombasa 9%."""
    figures, text = sentence.figures, sentence.text
    if len(figures) < 2 or _PLACED.search(text, sentence.start, figures[-1].start) is None:
        return {}
    found: dict[int, str] = {}
    for i, figure in enumerate(figures):
        start = figures[i - 1].end if i else sentence.start
        place = _AT_PLACE.search(text[start : figure.start])
        if place and not _MONTH.match(place.group("of")):
            found[i] = place.group("of")
        elif i - 1 in found and _GOES_ON.fullmatch(text, start, figure.start):
            found[i] = found[i - 1]
    return found if len(set(found.values())) > 1 else {}


def by_origin(sentence: Sentence) -> dict[int, str]:
    """Find where the same goods come from that numbers tell apart: 46% of produce from shops, 48% of that from markets.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> by_origin(sentences("Some 46% of produce from shops failed and 48% of produce from wet markets.")[0])
    {0: 'shops', 1: 'wet markets'}
    """
    figures, text = sentence.figures, sentence.text
    if len(figures) < 2 or text.count(" from ", sentence.start, sentence.end) < 2:
        return {}
    found: dict[int, str] = {}
    goods: set[str] = set()
    for i, figure in enumerate(figures):
        end = figures[i + 1].start if i + 1 < len(figures) else sentence.end
        stretch = text[figure.end : end]
        head = phrase(stretch)
        place = origins.behind(stretch, head.end)
        if place:
            found[i] = place
            goods |= {head.words.lower()} - {""}
    for i in range(len(figures) - 2, -1, -1):
        if (
            i not in found
            and i + 1 in found
            and _BESIDE.fullmatch(text, figures[i].end, figures[i + 1].start)
        ):
            found[i] = found[i + 1]
    return found if len(set(found.values())) > 1 and len(goods) == 1 else {}


def _names(sentence: Sentence, run: list[int], last: int) -> list[Where]:
    """Split the names behind a run of numbers, or before it where the text says respectively, into as many."""
    text, first, size = sentence.text, run[0], len(run)
    end = sentence.figures[last + 1].start if last + 1 < len(sentence.figures) else sentence.end
    behind = text[sentence.figures[last].end : end].split(";")[0].removeprefix(")")
    told = "respectively" in text[sentence.start : sentence.end].lower()
    if not told and size == _FEWEST:
        return []  # 12% and 31% in shops and markets
    sides = [_BEHIND.match(behind)]
    before = text[sentence.start : sentence.figures[first].start]
    if told:
        sides += [_TAIL.match(behind, joint.end()) for joint in _PREPOSITION.finditer(behind)]
        sides += [_BEFORE.match(before, opening.end()) for opening in _OPENS.finditer(before)]
        years = next((found for side in (before, behind) if len(found := _YEARS.findall(side)) == size), [])
        if years:
            return [Where((("year", year),)) for year in years]
        sides += [_ALONE.match(before, opening.end()) for opening in _OPENS.finditer(before)]
        sides.append(_FRONT.match(before))
    led = _BEFORE_RUN.search(before)
    sides.append(_LED.search(before[: led.start()] if led else before))
    compared = _compared(before) if told else []
    if len(compared) == size:
        return [Where((), words, 0.75) for words in compared]
    for side in sides:
        listed = _SAMPLES_FROM.sub("", side.group("names")) if side else ""
        parts = [p for p in _SPLIT.split(listed) if p.strip()]
        if len(parts) == size:
            if " from " in parts[0] and " from " not in " ".join(parts[1:]):
                parts[0] = parts[0].rpartition(" from ")[2]  # milk from the north and the south
            made = [scopes.scope_of_count("", part) or scopes.group(part.strip()) for part in parts]
            if all(made):
                return [w for w in made if w]
    return []


def _compared(before: str) -> list[str]:
    """Give the groups that a clause compares, in their order.

    >>> _compared("Flour from large mills was safer than that from small and medium ones, with rates of ")
    ['large mills', 'small', 'medium']
    """
    found = (
        _COMPARED.search(before)
        if "than " in before or "compared " in before or " against " in before
        else None
    )
    if found is None:
        return []
    groups = [found.group("a"), found.group("b")]
    stripped = [_GOODS_FROM.sub("", words) for words in groups]
    if stripped[1] != groups[1] and stripped[0] == groups[0]:
        return []  # toys did worse than those from abroad
    parts = [stripped[0], *_SPLIT.split(stripped[1])]
    shared = len(parts) > _FEWEST or _ONES.search(stripped[1])  # small and medium size mills
    named = [_ONES.sub("", _JOINED.sub("", part.strip())) for part in parts]
    plain = [words for words in named if not scopes.group(words)]
    return [] if plain and not (shared and named[0] not in plain and all(map(str.isalpha, plain))) else named
