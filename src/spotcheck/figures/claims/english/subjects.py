"""The subject of a clause, which its number is of where nothing beside the number names anything: sports goods like mats had 18%."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.owned import THOSE, own
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import HARM_AT_LARGE, OFFICES

#: where a clause begins in a sentence
_AND = " and "
_JOINT = re.compile(
    r" and |[;:]\s|\.\s|,\s(?:and|while|but|whereas|yet)\s|\s(?:while|whereas)\s"
    r"|\b(?:followed by|ahead of) "
    r"|\b(?:show(?:ed|s)?|reveal(?:ed|s)?|found|sa(?:id|ys)|indicate[ds]?|note[ds]?|reported"
    r"|suggest(?:ed|s)?|conclude[ds]?) that "
)
#: what may stand before the subject
_LED = re.compile(
    r"\W*(?:(?:and|but|while|whereas|yet|also|then|meanwhile|however|moreover|furthermore|similarly"
    r"|likewise|conversely|elsewhere|overall|in (?:contrast|comparison|addition|particular|turn)"
    r"|by (?:contrast|comparison)|on the other hand|for (?:example|instance)|additionally|notably"
    r"|interestingly|surprisingly|worryingly|alarmingly)\b,?\s+|according to [^,;:]{3,140}?, "
    r"|(?:in|during|for|since) (?:the )?[a-z ]{0,20}·{3,}[^,;:]{0,24}, )*(?:the |these )?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s?\([^()\d]{2,80}\)|, (?:which|where|who) [^,;:()]{3,90},(?= )")
_VERB = re.compile(rf"\s+(?:only )?(?:having\b|(?:that |which )?{scopes.SAYS})")
#: what tells more of the subject: scales used to sell meat; prices at the tills using scanners
_MORE = re.compile(
    r" (?:based|located|established|used|using|sold|bought|made|offered|kept|from|at|in|on|with|for|of"
    rf"|by) [^,;:()]{{2,60}}?(?= {scopes.SAYS}| \()"
)
#: who acts, and what every product has: no group of goods
_ACTING = frozenset(f"{OFFICES} team teams volunteers label labels".split())
_HARM = re.compile(HARM_AT_LARGE)
_PLURAL = re.compile(
    r"[a-z][a-z'’-]*[a-rt-z]s"
    r"|[a-z]*(?:equipment|furniture|clothing|footwear|jewellery|jewelry|produce|ware|wear|foods?)"
)
_BASED = re.compile(r" (?:based |located |established |registered )?(?:in|outside|from) (?:the )?[A-Z]\w+")
#: of the beans, four
_LEADING = re.compile(
    r" (?:[Oo]f|[Ff]or|[Ii]n|[Aa]mong|[Aa]mongst|[Ff]rom|[Oo]n|[Aa]t|[Aa]s for) (?:the |those "
    r"|these )?(?P<of>[A-Za-z][\w'’/-]*(?: [\w'’/-]+){0,5}?),?(?: (?:only|just|about|some|nearly|over"
    r"|another|it was|the figure was|the rate was))* "
)
#: the beauty sector, which saw; again the car industry with; telecom services remained at the top with
_SECTOR = re.compile(
    r"\b(?:the|an?) (?P<of>[a-z-]+(?: (?!and\b|or\b|in\b|of\b)[a-z-]+){0,2} (?:industry|sector"
    r"|trade)),? (?:which |that |with )[^.;:()]*$"
    r"|(?:^|[,;:])\s*(?P<services>[A-Za-z-]+(?: [a-z-]+){0,2} services) (?:remained|topped|ranked|stayed"
    r"|came|led|headed|continued)\b[^.;:()]*\bwith(?: about| some| nearly| only| over)? $"
)
#: who comes where in a row of cases: collectors slipped to third place with, ahead of retailers with, and builders third with
_NO_NAME = r"(?!(?:[Ww]hile|[Aa]nd|[Bb]ut|[Bb]ehind|by|then|with|followed)\b)"
_ENDS_NAME = r"(?!(?:to|in|at|on|back|down|up|also|again|while|and|with|by|of|behind|ahead)\b)"
_COMES = "|".join(
    (
        *"came come coming took take taking held was were fell falling rose rise rising led leading".split(),
        *(
            f"{verb}(?:ed|ing|ped|ping)?"
            for verb in "rank slip drop fall climb jump mov pop finish plac remain stay top head follow".split()
        ),
        *"next first second third fourth fifth sixth last move remain place".split(),
    )
)
_RANKED = re.compile(
    r"(?:(?P<free>^(?:(?:But|And|While) )?|[,;.]|\b(?:while|but|behind|by|then)\b)"
    r"|\b(?:and|of|allow(?:ing|ed)|let(?:ting)?|saw|with|put(?:ting)?|leav(?:ing|es))\b)\s*(?:the )?"
    rf"(?P<of>{_NO_NAME}[A-Za-z][\w'&/-]*(?: {_ENDS_NAME}[\w'&/-]+){{0,3}}?)(?: (?:also|again|alone|then"
    r"|now|still))?"
    rf"(?P<comes> (?:to )?(?:{_COMES})\b(?:[^,;.()]|\bNo\. ){{0,48}}?)?,? with"
    r"(?: (?:a total of|about|some|nearly|over|just|only|around))* $"
)
_PEOPLE = re.compile(lexicon.PEOPLE, re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\W*(?:of|for|in|among|amongst|from|on|at|as for) (?:the |those |these )?", re.IGNORECASE
)
_FOUND_IN = re.compile(
    rf" (?:was|were|is|are|been) (?:also )?(?:{lexicon.FOUND}) (?:in|on|at|from|among)(?: [a-z]+)? $"
)
_INSERTED = re.compile(
    r" (?:\([^()]{3,80}\)|(?:at levels? )?(?:above|over|beyond|exceeding|in excess of|up to|of more than) )"
)
#: complaints about toys rose
_CASES = re.compile(
    r" (?:(?:number|total|volume) of )?(?:[a-z-]+ )?(?:alerts|notifications|warnings|complaints|cases"
    r"|recalls|reports|inquiries|enquiries|incidents|accidents) (?:about|regarding|concerning|related to"
    r"|relating to|over|against|involving|on) "
)
_STATE = re.compile(rf" {scopes.SAYS}")
_LONGEST = 220


def of_clause(sentence: Sentence, i: int, known: str = "") -> Where | None:
    """Give what the clause of a number speaks of by its subject, where no other number stands before it in the clause.

    `known`: what the number is of already, which holds where the clause names it.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> told = sentences("Sports goods, including mats, helmets and gloves, were worse, with a failure rate of 18%.")[0]
    >>> str(of_clause(told, 0)), of_clause(sentences("Officers were busy: 12% failed.")[0], 0)
    ('Sports goods', None)
    """
    number = sentence.figures[i]
    begin = sentence.figures[i - 1].end if i else sentence.start
    clause = sentence.text[max(begin, number.start - _LONGEST) : number.start]
    if clause.rstrip().endswith("(") or (known and known.lower() in clause.lower()):
        return None
    examples = scopes.EXAMPLES.finditer(clause) if scopes.may_exemplify(clause) else ()
    such = [found.span() for found in examples]
    joints = [
        joint
        for joint in _JOINT.finditer(clause)
        if not any(low <= joint.start() < high for low, high in such)
    ]
    starts = [
        joint.end() for joint in joints if joint.group() != _AND or _STATE.search(clause, 0, joint.start())
    ]
    begins: list[int] = [*starts[::-1], *([] if i else [0])]
    for start in begins:
        led = _LED.match(clause, start)
        stretch = " " + clause[led.end() if led else start :]
        found = _led_in(stretch, like=_opens_with(sentence, known)) or _subject(stretch, known)
        if found is not None:
            return found if found.words or found.conditions else None
    return None


def substance_of(sentence: Sentence, i: int) -> Where | None:
    """Give the substance that a clause says was found in a number, past what stands between: lead (a poison) above the limit was found in 72."""
    begin = sentence.figures[i - 1].end if i else sentence.start
    clause = sentence.text[begin : sentence.figures[i].start]
    if _FOUND_IN.search(clause) is None:
        return None
    led = _LED.match(clause)
    stretch = " " + clause[led.end() if led else 0 :]
    head = phrase(stretch)
    inserted = bool(head.words) and _INSERTED.match(stretch, head.end) is not None
    return Where((), head.words, 0.8) if inserted else None


def sector(gap: str) -> Where | None:
    """Give the sector that a count of cases or a growth is of, by the words before it.

    >>> str(sector("Places changed with the beauty sector, which saw a fall by "))
    'beauty sector'
    """
    found = _SECTOR.search(gap) if "services " in gap or "sector" in gap or "industry" in gap else None
    return Where((), found.group("of") or found.group("services"), 0.8) if found else None


def ranked(gap: str) -> Where | None:
    """Give whose a count of cases is by its place among others.

    >>> str(ranked("while phone firms, with a total of ")), str(ranked(" complaints and builders third with "))
    ('phone firms', 'builders')
    """
    found = _RANKED.search(gap) if gap.endswith(" ") and " with " in gap else None
    told = found is not None and (found.group("comes") or found.group("free") is not None)
    words = found.group("of") if found and told else ""
    head = phrase(" " + words)
    if not words or head.end != len(words) + 1 or head.kind == "case" or _PEOPLE.fullmatch(words):
        return None
    name = scopes.whole_name(words)
    return scopes.group(words) or (Where((), name, 0.8) if name else None)


def _opens_with(sentence: Sentence, known: str) -> bool:
    """Whether a sentence itself led in what a number is of already: in the north 40 failed; in the south 12."""
    at = sentence.text.find(known, sentence.start, sentence.end) if known else -1
    return at >= 0 and _PREPOSITION.fullmatch(sentence.text, sentence.start, at) is not None


def _led_in(stretch: str, *, like: bool) -> Where | None:
    """Give the group that leads a number in: of the beans, four did; `like`: another one led the sentence in."""
    found = _LEADING.fullmatch(stretch)
    head = phrase(" " + found.group("of")) if found else Phrase()
    if found is None or head.end != len(found.group("of")) + 1:
        return None
    if like and head.words:
        return Where((), head.words, 0.8)
    return _named(" " + found.group("of"), head) if _group(found.group("of"), head) else None


def _subject(stretch: str, known: str) -> Where | None:
    """Give the subject of a clause, nothing where it is no group; None where no clause begins."""
    about = _CASES.match(stretch)
    stretch = " " + stretch[about.end() :] if about else stretch
    head = phrase(stretch)
    those = THOSE.match(stretch)
    end = those.end() if those else head.end
    if not end or not _told(stretch, end):
        return None
    said = stretch[1 : head.end]
    if _HARM.fullmatch(said):
        return Where()  # unsafe contamination was found
    based = _BASED.match(stretch, head.end) if head.kind == "enterprise" else None
    if based:
        return Where((), stretch[1 : based.end()], 0.8)  # sellers based in China
    if about or _group(said, head) or (known[:1].isupper() and said[:1].isupper() and head.end):
        return _named(stretch, head)
    named = own(stretch) if those or (head.kind == "batch" and not head.words) else ""
    return Where((), named, 0.8)


def _named(stretch: str, head: Phrase) -> Where | None:
    """Give the subject as a scope; firms with the noun that says what they are."""
    return scopes.scope_of_count("", stretch) if head.words else scopes.group(stretch[1 : head.end])


def _told(stretch: str, end: int) -> bool:
    """Whether a verb of state stands behind the subject, with or without examples between them."""
    more = _MORE.match(stretch, end)
    end = more.end() if more else end
    such = scopes.EXAMPLES.match(stretch, end) or _ASIDE.match(stretch, end)
    return _VERB.match(stretch, such.end() if such else end) is not None


def _group(said: str, head: Phrase) -> bool:
    """Whether words name goods or firms: a product, a plural of things, or some kind of goods."""
    last = said.rpartition(" ")[2].lower()
    if last in _ACTING or head.unit == "units" or head.kind not in ("", "batch", "enterprise"):
        return False
    if not head.words:
        return head.kind == "enterprise"
    known = head.kind or _PLURAL.fullmatch(last) or products(head.words.lower(), 0, len(head.words))
    return bool(known)
