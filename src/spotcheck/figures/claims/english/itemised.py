"""Lists within one line: Dairy – 210 samples, 8 unsatisfactory; percent positive: beef 1.2; main faults: labelling 12."""

import re
from bisect import bisect_right

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import names
from spotcheck.figures.claims.english.parts import noun_of
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.english.state import BLAMED
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICTS
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_LABEL = re.compile(
    r"(?:^|:)\s*(?:and )?(?P<of>[A-Za-z][A-Za-z ,'’&/-]{1,40}?)\s*(?:[-–—:]|\()\s*(?:about |over |some )?$"
)
_ITEM = re.compile(r"[,;:]?\s*(?:and )?(?P<of>[A-Za-z][A-Za-z ,'’&/-]{1,40}?)\s*[:=(]?\s*$")
_CLOSED = re.compile(r"\)?\s*(?:[,;.]|and\b|$)")
#: percent positive, non-compliance (%)
_PERCENT = re.compile(r"\b(?:percent(?:ages?)?|per cent|rates?|proportions?)\b|%", re.IGNORECASE)
_FAULTS = re.compile(
    rf"\b(?:{lexicon.FAULTS}|{lexicon.CAUSES})\b[^:;]{{0,40}}$",
    re.IGNORECASE,
)
#: what is no item of a list of percentages: tested 120, target 95
_NO_ITEM = re.compile(
    r"\b(?:numbers?|totals?|counts?|tested|sampled|checked|inspected|samples|tests|target|limit|goal"
    r"|aim|actual)\b",
    re.IGNORECASE,
)
_WHOLE = 100
#: causes of injury, violations and fines: no faults of goods
_HARM = re.compile(
    r"\b(?:injur|accident|death|fire|burn|illness|complaint)|\b(?:fines?|penalties)\b", re.IGNORECASE
)
_INSPECTED = re.compile(
    r"\s*(?:were )?(?:inspected|visited|checked|audited|controlled|surveyed)\b", re.IGNORECASE
)
_FEWEST, _LONGEST_HEADING = 2, 80


def labelled(sentence: Sentence) -> dict[int, str]:
    """Find the labels that the parts of a list begin with: place of a figure in its sentence → label.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> labelled(sentences("Results: Dairy – 210 samples, 8 unsatisfactory; Meat – 160 samples, 14 unsatisfactory.")[0])
    {0: 'Dairy', 1: 'Dairy', 2: 'Meat', 3: 'Meat'}
    """
    text = sentence.text
    if len(sentence.figures) < _FEWEST or text.find(";", sentence.start, sentence.end) < 0:
        return {}
    parts = [sentence.start, *(stop + 1 for stop in sentence.stops if text[stop] == ";")]
    found: dict[int, str] = {}
    begun, label = -1, ""
    for i, figure in enumerate(sentence.figures):
        part = bisect_right(parts, figure.start) - 1
        if part != begun:
            told = _LABEL.search(text[parts[part] : figure.start])
            begun, label = part, _name(told.group("of")) if told else ""
        if label:
            found[i] = label
    return found if len(set(found.values())) >= _FEWEST else {}


def _name(words: str) -> str:
    """Give words as a label where they are a name and nothing else."""
    return scopes.whole_name(words.strip()) if phrase(" " + words.strip()).end else ""


def percentages(here: Here) -> Stated | None:
    """Read percent positive: ground beef 1.2, turkey 2.1: the rates of a heading, without their sign."""
    heading = _heading(here)
    if not heading or not _PERCENT.search(heading):
        return None
    lower = here.sentence.lower
    start = here.sentence.start
    said = [name for name in names(lower, start, start + len(heading)) if name in RATES | VERDICTS]
    told = said[-1] if said else verdict(" were " + _PERCENT.sub("", heading).strip())
    item = _item(here, heading) if told else ""
    if not item:
        return None
    if _counts_named(here, len(heading)):
        return Stated(reason="?what is counted was not understood")
    here.state.rate = RATE_OF.get(told, told)
    return Stated(here.state.rate, here.state.narrowed(Where((), item, 0.75)), 0.6)


def _counts_named(here: Here, heading: int) -> bool:
    """Whether a list below its heading has numbers that are no percentages: tested 120, number of tests 30, target 95."""
    sentence = here.sentence
    return _NO_ITEM.search(sentence.text, sentence.start + heading, sentence.end) is not None or any(
        (figure.value or 0) > _WHOLE for figure in sentence.figures
    )


def faults(here: Here) -> Stated | None:
    """Read main faults: labelling 12, additives 6: the failed, by their fault."""
    if "nonconforming" not in here.state.known.values():
        return None
    heading = _heading(here)
    item = _item(here, heading) if heading and _FAULTS.search(heading) and not _HARM.search(heading) else ""
    if not item or phrase(f" {item}").kind in ("enterprise", "other"):
        return None
    here.state.count = "nonconforming"
    return Stated("nonconforming", here.state.narrowed(Where((), item, BLAMED)), 0.6)


def firms(here: Here) -> Stated | None:
    """Read butchers: 30 inspected, bakeries – 40: firms, by the label before them."""
    label = None if noun_of(here).end else _LABEL.search(here.around.gap.rpartition(";")[2])
    words = label.group("of") if label else ""
    head = phrase(" " + words)
    if head.kind != "enterprise" or head.end != len(words) + 1 or not words.endswith("s"):
        return None
    if not _INSPECTED.match(here.around.predicate):
        return None
    here.state.plain, here.state.plain_at = "enterprises", here.i
    return Stated("enterprises", here.state.narrowed(Where((), words, 0.75)), 0.7)


def _heading(here: Here) -> str:
    """Give what stands before the colon of a sentence whose numbers all stand behind it."""
    sentence = here.sentence
    colon = sentence.text.find(":", sentence.start, sentence.figures[0].start)
    return sentence.text[sentence.start : colon] if 0 < colon - sentence.start <= _LONGEST_HEADING else ""


def _item(here: Here, heading: str) -> str:
    """Give the name right before a number that stands alone in a list."""
    gap = here.around.gap if here.i else here.around.gap[len(heading) :]
    found = _ITEM.fullmatch(gap)
    if found is None or not _CLOSED.match(here.sentence.text, here.number.end):
        return ""
    return _name(found.group("of")) or found.group("of").strip()
