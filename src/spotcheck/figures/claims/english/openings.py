"""What the opening of an English sentence speaks of: for toys, 12%; pacifiers: 17 were tested; a survey of kettles found."""

import re

from spotcheck.figures.claims.english.owned import THOSE, own
from spotcheck.figures.claims.english.phrases import noun, phrase
from spotcheck.figures.claims.english.scopes import (
    KNOWN,
    scope_of_count,
    scope_of_part,
    whole_name,
)
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_HEADED = re.compile(
    r"\s*[•*#-]\s*(?P<such>[A-Z][^,;:.()\d]{2,40}?),? (?:such as|like|including|e\.g\.)\s"
    r"|[\s\-•*#]*(?P<of>[A-Za-z][^,;:.()\d]{2,40})(?: \([^()\d]{3,60}\))?:\s"
    r"|\s*(?:[•*#-]\s*)?(?P<item>[A-Za-z][^,;:.()\d]{2,40}?)\s[-–—]\s(?=(?:over |about )?\d|[a-z])",
    re.IGNORECASE,
)
#: a line of its own that names a group: Ashford and surrounding area
_TITLED = re.compile(
    r"\s*(?![^\n]*\b(?:Standards|Council|Agency|Authority|Department|Ministry|Office|Commission"
    r"|Surveillance)\b)(?P<of>[A-Z][^\n.:;,()\d]{2,40}?)(?: and (?:the )?(?:surrounding "
    r"|neighbouring )+(?:areas?|districts?|region))?[ \t]*\n\s*(?=\d|[A-Z*•-])"
)
_PROJECT = re.compile(
    r"\s*(?:[^.;:\d]{3,80}, )?(?:[A-Za-z'’ -]{0,60} )?(?:project|survey|campaign|study|tests?|testing"
    r"|checks?|operation|programme|inspections?|sampling|investigation|review|analysis|blitz|assessment"
    r"|evaluation|examination|monitoring|probe|sweep)"
    r" (?:on|of|into) (?P<of>[A-Za-z][A-Za-z' -]{2,40}?)(?: (?:sold|bought|taken|collected|made|available"
    r"|on sale|offered|within|in|from|on|at) (?P<inner>[A-Za-z' -]{2,40}?))? (?:disclosed|uncovers|finds"
    r"|detected|concluded|indicated|reported|led|found|showed|shows|revealed|covered|was|were|had|has"
    r"|included|involved|took|uncovered|identified|targeted|turned)\b",
    re.IGNORECASE,
)
#: nineteen brands – and their names
_COUNTED = re.compile(
    r"[\s\-•*#]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?) ",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"^\W*(?:the )?(?:results?|findings|figures|data|sampling|tests?|checks?"
    r"|test purchases)(?: results?)? (?:for|of|on|in) ",
    re.IGNORECASE,
)
_SHOWED = re.compile(
    r"\W*(?:the |all |these |our )?(?P<of>[A-Za-z][a-z' -]{2,30}?) (?:samples?|testing|tests"
    r"|test results|results|specimens|products|items) (?:taken |collected |tested |bought "
    r"|from [a-z ]{3,30} )?(?:showed|showing|revealed|found|indicated|suggested|had|fared|performed|did"
    r"|uncovered|detected|turned up|gave|returned|recorded|presented"
    r"|(?:were|was) (?:(?:much|far|slightly|even|the) )?(?:worse|better|worst|best|poor|no better))\b",
)
_BETTER = re.compile(
    r"\s*(?!(?:For|With|In|At|Among|As) )(?P<of>[A-Z][A-Za-z' -]{2,40}?) (?:(?:were|was|did|fared|performed|came off) (?:much |far "
    r"|a little |slightly )?(?:better|worse|best|worst)\b"
    r"|(?:remain|remained|proved|continue to be|are still)\b)[^:;.]{0,30}:"
)
#: the picture was worse for yoghurt, with; with cooking gas the picture was brighter:
_STATE_OF_IT = "(?:picture|situation|outlook|story|news|position|record)"
_PICTURE = re.compile(
    rf"\s*(?:for|with|in|as for) (?P<of>[A-Za-z][a-z' -]{{2,40}}?),? the {_STATE_OF_IT} (?:was|is|looked|proved)\b[^:;.,]{{0,30}}[:,]"
    rf"|\s*the {_STATE_OF_IT} (?:was|is|looked|proved) [a-z ]{{3,24}}? (?:for|with|in|among) (?P<behind>[A-Za-z][a-z' -]{{2,40}}?)[,:]",
    re.IGNORECASE,
)
_VERB = re.compile(r"\s+(?:had|has|was|were|saw|showed|recorded|fared|did|scored|produced)\b")
_TOPIC = re.compile(
    r"[\s\-•*#]*(?P<led>(?:in the case of|in terms of|in respect of"
    r"|with (?:regard|respect|reference) to|in relation to|when it comes? to|turning to|moving on to"
    r"|looking at|as to|as regards|as far as|so far as|regarding|concerning|as for|out of|among|amongst"
    r"|for|in|at|of|on(?= (?-i:[A-Z]))|from(?= (?-i:[A-Z]))) )?(?P<of>[^,;:.()\d]{3,60}?)(?:,| it "
    r"| they | the (?:rate|figure|share) | (?=(?:about |some |nearly |only |just |over )?\d))",
    re.IGNORECASE,
)


#: what a colon stands behind that is no heading
_NO_HEADINGS = frozenset(
    "withdrawn taken drawn found objections failures rejections complaints action actions".split()
)


def topic(sentence: str) -> Where | None:
    """Give the scope that a sentence begins with: Online, 1739 batches.

    >>> str(topic("Online, 1739 batches were sampled")), topic("However, 12 failed")
    ('channel=online', None)
    """
    titled = _TITLED.match(sentence) if "\n" in sentence else None
    name = whole_name(titled.group("of")) if titled else ""
    if name:
        return scope_of_part(name)
    project = _PROJECT.match(sentence)
    subject = KNOWN.match(sentence.lstrip(" \n\t-•*#"))
    if subject and _VERB.match(sentence.lstrip(" \n\t-•*#"), subject.end()):
        return Where(tuple(sorted(lexicon.SCOPES[subject.group().lower()].items())), "", 0.8)
    better = _BETTER.match(sentence) or _PICTURE.match(sentence)
    if better:
        words = next(words for words in better.groups() if words).rpartition(" from ")[2]
        words = own(f" products from {words}") or noun(words)
        return scope_of_part(words) if words else None
    if project:
        of, inner = project.group("of"), project.group("inner") or ""
        goods = bool(products(inner.lower(), 0, len(inner)))  # on pathogens in soy products
        words = noun(inner if goods and not products(of.lower(), 0, len(of)) else of)
        return Where((), words, 0.8) if words else None
    showed = _SHOWED.match(sentence)
    name = whole_name(showed.group("of")) if showed else ""
    return Where((), name, 0.8) if name and not KNOWN.search(name) else _opened(sentence)


def _opened(sentence: str) -> Where | None:
    """Give what a sentence leads in: for toys, 12%; online, 12%."""
    opening = _TOPIC.match(sentence)
    if opening is None:
        return _heading(sentence)
    known = KNOWN.search(opening.group("of"))
    if known:
        return Where(tuple(sorted(lexicon.SCOPES[known.group().lower()].items())), "", 0.8)
    named = " " + _RESULTS.sub("", opening.group("of"))
    if not opening.group("led"):
        return _heading(sentence)
    words = noun(named) or (own(named) if THOSE.match(named) or phrase(named).kind == "batch" else "")
    return Where((), words, 0.8) if words else None


def _heading(sentence: str) -> Where | None:
    """Give what stands before a colon, where it is a name and nothing else: Pacifiers: 17 were tested."""
    headed = None if _COUNTED.match(sentence) else _HEADED.match(sentence)
    named = next((words for words in headed.groups() if words), "") if headed else ""
    last = named.rpartition(" ")[2].lower()
    if last.endswith("ed") or last in _NO_HEADINGS:
        return None  # Upheld: 977; Products withdrawn: 31
    name = whole_name(_RESULTS.sub("", named)) if headed else ""
    if headed and not name:
        head = phrase(" " + named)
        return Where((), named, 0.8) if head.kind == "enterprise" and head.end == len(named) + 1 else None
    return scope_of_count("", name) if name else None
