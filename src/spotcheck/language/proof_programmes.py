"""What a text says of the programmes that its numbers are of: 以上为专项抽查的数据, these figures are of special checks."""

import re

from spotcheck.language.labels import VALUES
from spotcheck.language.proof_cues import SPECIAL_CHECK

#: what a text may call a kind of programme → the kind
CALLED: dict[str, str] = {
    word: kind for kind, words in VALUES["programme_kind"].items() for word in dict.fromkeys(words.values())
}
_ZH = "|".join(
    (SPECIAL_CHECK.pattern, *(words["zh"] for k, words in VALUES["programme_kind"].items() if k != "special"))
)
_EN = "|".join(words["en"] for words in VALUES["programme_kind"].values())
_KIND_ZH = re.compile(_ZH)
_KIND_EN = re.compile(rf"\b(?:{_EN})\b(?=(?:, (?:{_EN})|(?: and (?:{_EN})))* checks?\b)", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?:(?P<ahead>以下|下列|下述)|以上|上述|本文|本报告)(?:数据|数字)?(?:[均都皆])?[为是]"
    rf"(?P<zh>(?:{_ZH})(?:[、和及与](?:{_ZH}))*)的?(?:数据|数字|结果)"
    rf"|\bthese figures are of (?P<en>(?:{_EN})(?:(?:, | and )(?:{_EN}))*) checks\b",
    re.IGNORECASE,
)


def counted(text: str, first: int) -> tuple[str, ...]:
    """Give the kinds of programme that a text says its figures are of; nothing where it does not say.

    Parameters
    ----------
    text
        The text.
    first
        Where its first figure stands: what is said of those *below* holds where it stands before them all.

    Examples
    --------
    >>> counted("共抽查42批次。以上为专项抽查的数据。", 3), counted("These figures are of routine and special checks.", 0)
    (('special',), ('routine', 'special'))
    >>> counted("共抽查42批次，对专项抽查的数据进行了分析。", 3)
    ()
    """
    told = [m for m in _COUNTED.finditer(text) if not m["ahead"] or m.end() <= first]
    kinds = {tuple(sorted(named(match["zh"] or f"{match['en']} checks"))) for match in told}
    return next(iter(kinds)) if len(kinds) == 1 else ()


def named(text: str) -> set[str]:
    """Give the kinds of programme that a piece of text names.

    >>> sorted(named("专项监督抽查")), sorted(named("396 batches of routine checks (79 nonconforming)"))
    (['special'], ['routine'])
    """
    found = {CALLED.get(match.group(), "special") for match in _KIND_ZH.finditer(text)}
    return found | {CALLED[match.group().lower()] for match in _KIND_EN.finditer(text)}
