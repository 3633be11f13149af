"""What a sentence says of a whole that it begins with: Of the shops visited, 109 were compliant; of the samples, 120 were from cattle, 98 from sheep."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_DONE = "(?:visited|inspected|checked|tested|sampled|analysed|analyzed|collected|examined|taken|surveyed|audited|assessed)"
_LED = re.compile(
    rf"\W*[Oo]f (?:the|all|all the|these|those|our) (?P<of>[a-z][a-z' -]{{2,40}}?)(?: {_DONE})?,(?: (?:only|just|about|some|nearly))* "
)
_ORIGIN = re.compile(
    r" (?:(?:were|was|came|had come|originated) )?(?:from|of) (?:the )?(?P<of>[A-Za-z][^,;:.()\d]{1,40}?)(?=,|;|\.| and\b|$)"
)
#: 120 were imported
_KIND = re.compile(
    r" (?:were|was) (?P<of>imported|domestic|local|foreign|organic|branded|unbranded|home-grown|home-made|loose|packaged)(?=,|;|\.| and\b|$)"
)
_WERE = re.compile(r" (?:were|was|came|had come|originated) ")


def firms_of_whole(here: Here) -> Stated | None:
    """Read of the shops visited, 109 were compliant: so many shops, by their verdict."""
    led = _LED.fullmatch(here.around.gap) if not here.i else None
    told = verdict(here.around.predicate) if led else ""
    if led is None or not told or phrase(f" {led.group('of')}").kind != "enterprise":
        return None
    return Stated("enterprises", Where((("verdict", told),), "", 0.75), 0.75)


def parts_of_whole(here: Here) -> Stated | None:
    """Read of the samples, 120 were from cattle, 98 from sheep: parts of what was drawn, by where they come from."""
    sentence, predicate = here.sentence, here.around.predicate
    led = _LED.match(sentence.text, sentence.start, sentence.figures[0].start)
    drawn = here.state.drawn_as
    if led is None or led.end() != sentence.figures[0].start or not drawn:
        return None
    origin = _ORIGIN.match(predicate) or _KIND.match(predicate)
    begins = here.i == 0 and _WERE.match(predicate)
    goes_on = here.i > 0 and here.state.told.get(here.i - 1) in DRAWN
    if origin is None or not (begins or goes_on) or first(here.around.predicate_marks, VERDICTS):
        return None
    if phrase(f" {led.group('of')}").kind != "batch" or verdict(predicate):
        return None
    here.state.count = drawn
    named = scopes.scope_of_part(origin.group("of")) or Where((), origin.group("of"))
    return Stated(drawn, here.state.narrowed(named), 0.75)
