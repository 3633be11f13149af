"""How a sentence tells what a number was before and how far that of now is from it: when it was 137, the figure is 3% higher."""

import re

_PAST = (
    r"(?:last (?:year|month|quarter|season|time)|(?:the )?(?:previous|preceding|prior) (?:year|month|quarter|season|round|period|exercise|campaign)"
    r"|the (?:year|month|quarter) (?:before|earlier)|(?:a|one) (?:year|month) (?:ago|earlier|before)|(?:two|three|four|five) years ago"
    r"|(?:19|20)\d\d)"
)
#: a time before, in the sentence
THEN = re.compile(rf"\b{_PAST}\b", re.IGNORECASE)
#: before a number of such a time
WAS = re.compile(
    rf"(?:\bwhen (?:it|there|the [a-z]+) (?:was|were|stood at)|\b{_PAST}\b[^.;:\d]{{0,40}}\b(?:was|were|had been|stood at|counted|recorded)"
    r"|\b(?:compared (?:with|to)|than|from|on|against))(?: (?:the|only|just|still))* $",
    re.IGNORECASE,
)
#: what moved, where the sentence does not print how many it is now; words of its name
NOW = re.compile(
    r"\b(?:the|this|that) (?:total |overall )?(?:number|figure|total|count|tally)\b(?: of)?(?P<of>(?: [a-z-]+){0,3})"
    r"|\bthere (?:were|are) \S+ (?:more|fewer|less)\b|\bthe (?:year|month|quarter|season) (?:saw|brought|recorded)\b|\bthis (?:is|was|represents) an?\b",
    re.IGNORECASE,
)
_ROUGH = r"(?: (?:about|around|some|nearly|almost|just over|just under|only))?"
UP = re.compile(
    r"\b(?:r[io]sen|rose|rising|increased|grew|grown|gone up|went up|jumped|climbed|up)(?: by)?"
    rf"{_ROUGH} $|\b(?:rise|increase|growth|jump|climb) of{_ROUGH} $",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"\b(?:fell|fallen|falling|dropped|decreased|declined|gone down|went down|down)(?: by)?"
    rf"{_ROUGH} $|\b(?:fall|drop|decrease|decline|reduction) of{_ROUGH} $",
    re.IGNORECASE,
)
MORE = re.compile(r" (?:[a-z]+ )?(?:more|higher|up)\b", re.IGNORECASE)
FEWER = re.compile(r" (?:[a-z]+ )?(?:fewer|less|lower|down)\b", re.IGNORECASE)
#: that what was before is compared with it: more than now, higher than this year
TURNED = re.compile(r"\bthan (?:it is )?(?:now|today|this|currently|at present)\b", re.IGNORECASE)
#: a word of a name, and those of any
WORD = re.compile(r"[a-z]{4,}")
ANY = frozenset(
    "number figure total count tally this that these those were have been with from than then when year month half first second "
    "last previous period before fell rose thus therefore higher lower more fewer less samples".split()
)
