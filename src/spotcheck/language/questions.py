"""Headers of a verdict that ask a question, and what yes and no say there: 是否合格, 是否不合格, Compliant?, Not passed."""

import re
import unicodedata

from spotcheck.language.cells import YES_NO, Words
from spotcheck.language.headers import TRADITIONAL

_GOOD_ZH = "(?:合格|符合|通过|达标|达到)"
#: 是否合格 and 合格与否 ask of what is good, whatever options stand beside
_WHETHER = re.compile(f"(?<![不未])(?:是否|能否){_GOOD_ZH}|(?<![不未]){_GOOD_ZH}与否")
_GOOD = re.compile(
    rf"{_GOOD_ZH}|\b(?:compl(?:y|ies|iant|iance)|conform\w*|pass(?:ed|es)?|satisf(?:ied|actory)|acceptable|accepted|qualified)\b"
)
_BAD = re.compile(
    rf"[不未](?:能|予)?{_GOOD_ZH}|超标"
    r"|\b(?:non|not|un|no|dont|doesnt|didnt)(?: in)? ?(?:compl(?:y|ies|iant|iances?)|conform\w*|pass(?:ed|es)?|satisf(?:ied|actory)"
    r"|acceptable|accepted|qualified)\b|\b(?:fail(?:s|ed|ure|ures|ing)?|reject(?:ed|s)?|substandard|violat\w*)\b"
)
_OPTIONS = re.compile(r"是/?否(?![合符通达])|\b(?:yes no|y n|true false|or not)\b")
_DENIED = re.compile(r"[不未无非没]|\b(?:non|not|no|un|never|without|t)\b")
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_OPPOSITE = {"conforming": "nonconforming", "nonconforming": "conforming"}


def answers(header: str) -> Words:
    """Give what yes and no say of the verdict below a header; nothing where it does not ask, or asks in two ways.

    >>> answers("Compliant (Y/N)")["yes"], answers("Nonconforming?")["yes"], answers("是否不合格")["否"], answers("结论")
    ('conforming', 'nonconforming', 'conforming', {})
    """
    wide = unicodedata.normalize("NFKC", header).replace("'", "").replace("’", "").translate(TRADITIONAL)
    words = " ".join(re.findall(r"[a-z0-9]+|[\u3400-\u9fff]+", _CAMEL.sub(" ", wide).casefold()))
    if _WHETHER.search(words):
        return YES_NO
    words = _OPTIONS.sub(" ", words)
    rest = _BAD.sub(" ", words)
    bad, good = rest != words, _GOOD.search(rest) is not None
    if bad == good or _DENIED.search(rest):
        return {}
    return {word: _OPPOSITE[said] for word, said in YES_NO.items()} if bad else YES_NO
