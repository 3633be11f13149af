"""The verdict that a clause tells by its verb and what stands behind it: had loose parts, were not labelled, leaked."""

import re
from functools import lru_cache

from spotcheck.language import lexicon_complements
from spotcheck.language import lexicon_predicates as lexicon
from spotcheck.language.lexicon_phrases_english import PREPARED

BAD, GOOD = "nonconforming", "conforming"
#: kinds of verbs that tell it by themselves
_PLAIN = {"bad": BAD, "could": BAD, "good": GOOD, "spared": GOOD}

_VERB = re.compile(
    rf"(?<![\w-])(?:(?P<spared>{lexicon.SPARED})"
    r"|(?P<negated>(?:did|do|does|could|would|can|will)(?: not|n['’]t)|cannot|never"
    r"|(?:failed|fails?|failing|unable|neglected|omitted) to)"
    r"|(?P<be>(?:was|were|is|are|had been|have been|has been|being"
    r"|(?<!expected )(?<!supposed )(?<!claimed )(?<!meant )(?<!ought )(?<!intended )(?<!likely )"
    r"(?<!thought )(?<!yet )(?<!had )(?<!have )(?<!needed )to (?:be"
    r"|have been)|proved|remained|turned out|came out|looked|seemed|appeared"
    r"|c[ao]mes? back)(?: to be)?)(?P<not> not|n['’]t)?"
    r"|(?P<have>had|have|has|having|contain(?:ed|s|ing)?|show(?:ed|s|ing)?|carr(?:ied|y|ies|ying)(?! out\b)"
    r"|bore|bearing|held|holding|gave|giving|came with|display(?:ed|s|ing)?|reveal(?:ed|s|ing)?"
    r"|present(?:ed|s|ing)?|exhibit(?:ed|s|ing)?|harbou?r(?:ed|s|ing)?|with|used|featured)"
    rf"|(?P<bad>{lexicon.BAD_VERBS})|(?P<good>{lexicon.GOOD_VERBS})"
    r"|(?P<without>without)"
    r"|(?P<could>(?:(?:could|might)(?: easily| readily"
    r"| potentially)?(?= (?!be\b|not\b|have\b|also\b|stay\b|remain\b|hold\b|carry\b|store\b|stand\b|cope\b"
    r"|take\b|serve\b|play\b|run\b|continue\b|contain|claim|meet\b|pass\b|comply|qualify|carry\b|conform"
    r"|reach\b|expect|apply|use\b|come\b|help|vary|differ|produce\b|show\b|provide\b|present\b|prove\b|document|trace\b|offer\b|account\b|now\b"
    r"|still\b|only\b)[a-z]+)"
    r"|(?:could|might|may|can)(?: easily| readily"
    r"| potentially)?(?= (?:be (?:opened|removed|detached|pulled|accessed|swallowed|inhaled|broken|touched"
    r"|reached|forced|unscrewed|hacked|intercepted|bypassed|unlocked|picked|fooled|tampered|copied"
    r"|overheard|spied|electrocuted|burned|burnt|trapped|easily)|choke|catch|burn|ignite|cause|trap"
    r"|strangle|injure|harm|kill|explode|leak|overheat|lead to|result in|give|deliver|pose|mislead|shatter"
    r"|break|tip|topple)\b))))(?!\w|-[a-z])"
)
#: verbs in the present that nouns are called, and what stands behind these: 12 jam jars were, 60 wax melts were
_MAY_NAME = frozenset(("bad", "good", "have"))
_NAMES = re.compile(r"(?:[a-z]+s|leak|jam|break|burn|crack|split|smoke|spark|burst|display|peel|bleed|pass)$")
_IS_NAME = re.compile(r"(?: [a-z]+s)? (?:were|was|are|had been|have been|had|did|failed|passed)\b")
_SKIPPED = re.compile(
    r"(?: (?:also|all|both|still|even|either|only|just|then|again|potentially|subsequently|later|to|be|been"
    r"|being|have|as(?! (?:declared|labell?ed|described|claimed|advertised|stated|required|promised"
    r"|expected|they|it|good)\b)|found|deemed|judged|adjudged|ruled|seen|pronounced|identified"
    r"|categori[sz]ed|branded(?= (?:as|un|fake|danger))|flagged(?= as)|discovered|detected|listed(?= as)"
    r"|returned(?= (?:as|un|non))|labell?ed(?= (?:as )?(?:un|non|danger|fake|sub))|rated|classed|classified"
    r"|graded|considered|declared|reported(?= (?:as|to))|shown|proved|proven|certified|confirmed|described"
    r"|assessed(?= (?:as|to))|determined|thought|said|considerably|significantly|clearly|seriously|very"
    r"|highly|completely|totally|entirely|wholly|largely|mostly|heavily|deliberately|partly|slightly|well"
    r"|fully)\b)*\s*"
)
_BAD_STATE = re.compile(rf"(?:{lexicon.BAD_STATES})(?!\w)")
_GOOD_STATE = re.compile(rf"(?:{lexicon.GOOD_STATES})(?!\w)")
_HANDLED = re.compile(rf"(?:{lexicon.HANDLED})(?!\w)")
_GOOD_HAVE, _PLAIN_HAVE = (
    re.compile(lexicon_complements.GOOD_HAVE),
    re.compile(lexicon_complements.PLAIN_HAVE),
)
_HAD_TO = re.compile(r"\s*to be (?!re-?tested|tested|sent|sampled|bought|checked|collected)[a-z]+")
_KEPT_WITHIN = re.compile(
    r"\b(?:within|below|under) (?!(?:the |all |its |their )?(?:[a-z]+ ){0,2}(?:requirements?|minimum"
    r"|declared|claimed|stated|required|labelled|advertised))(?:\d|the |all |legal|permitted|limits?)"
)
_PERFECT = re.compile(
    r"(?:(?:recently|already|just|only|previously|once) )*(?:[a-z]+ed|been|become|begun|risen|grown|met"
    r"|kept|gone|come|fallen|broken|shown|given|held|lost)\b"
)
_PERFECT_HAD = re.compile(
    r"(?:recently |already |just |only |previously |once )*(?:become|begun|risen|grown)\b"
    r"|(?:recently |already |just |only |previously |once )*(?:[a-z]+ed|been|met|kept|gone|come|fallen"
    r"|broken|shown|given|held|lost)(?: (?:the|an?|to|in|on|by|from|with|at|for)\b|\W*$)"
)
_NOT_THE = re.compile(r"(?:the|an?|what|as|of the|from (?:the|where|their|its)|where)\b")
#: what a label promises, which nothing may lack
_DECLARED = re.compile(
    r"\b(?:the|its|their|an?) (?:[a-z]+ ){0,3}?(?:labell?ed|declared|claimed|advertised|listed|stated"
    r"|promised|active)\b"
)
_WRONG = re.compile(rf"(?:the |an? )?{lexicon_complements.BAD_WORDS}\b")
_NO_SUCH = re.compile(r"no (?!longer|more|less|fewer|doubt|different|other)(?:an?y? )?")
_NOT_TO = re.compile(r"not to (?:have |be )?")
#: more of it than was stated, another species than the one ordered; but less than the limit
_THAN_PROMISED = re.compile(
    r"(?<!no )(?<!not )(?<!n't )\b(?:(?P<less>less|fewer|lower)|more|higher|other|different|another|worse"
    r"|(?!after|other|under|over|number|paper|water|butter|pepper|ever|safer|better|stronger|faster|longer"
    r"|brighter|cleaner|quieter|sturdier|cheaper"
    r"|fresher)[a-z]{3,}er) (?:[a-z-]+ ){0,6}?than (?:(?:what|those|that|it|they|the|their|its|one"
    rf"|ones|was|were|is|are|had|has|been|on|by|under|legally|originally) )*(?:{lexicon_complements.PROMISED}"
    rf"|(?P<limit>{lexicon_complements.LIMITS}))"
)
#: were actually catfish; but of 12 red snappers, were actually red snapper
_ACTUALLY = re.compile(
    r"\b(?:was|were|is|are|contained|came from) (?:actually|really|in fact) (?!accurate|correct|compliant"
    r"|safe|organic|genuine|natural|pure|authentic|fresh|new\b|better|best|[a-z]+er\b|as\b|good|made\b(?! (?:of|from|with) )|what"
    r"|the\b|within|below|under|in\b|from\b|[a-z]{3,}ed\b)(?:made (?:of|from|with) |of |an? )?(?P<of>[a-z]+)"
)
#: gave little of it, despite claiming much; but passed, despite claims
_IN_SPITE_OF = re.compile(lexicon_complements.IN_SPITE_OF)
_PASSED = re.compile(r"\b(?:pass|compl(?:y|i)|met\b|safe\b|satisf|no\b|none\b|clean\b)")
#: gave the protection promised
_AS_PROMISED = re.compile(
    rf"(?:all |the |their |its )+(?:[a-z-]+ ){{1,3}}?{lexicon_complements.PROMISED_ON}\b(?! (?:un|not|mis))"
)
#: none of the banned dyes
_NO_THREAT = re.compile(rf"(?:the |these |those |any )*(?:[a-z-]+ ){{0,2}}?(?:{lexicon.THREATS})\b")
#: than the law allows; but not: than the law requires
_ALLOWS = re.compile(
    r"(?:(?:legal |law |rules? |maximum |standards? |regulations? |safety )*(?:limits?|maximum|permi|allow"
    r"|toler|threshold|ceiling)[a-z]*)(?! requires?\b)"
)
#: less lead is good, less meat is not
_LESS_HARM = re.compile(
    rf"(?:less|fewer|lower) (?:[a-z-]+ ){{0,5}}?(?:{lexicon_complements.BAD_NOUNS}|{lexicon.THREATS}|sugar|salt|sodium"
    r"|noise)\b"
)
#: no mention of the allergens inside: of what should be told
_TELLING = re.compile(
    r"(?:[a-z]+ )?(?:mention|word|statements?|information|warnings?|declarations?|notices?|advice|details?"
    r"|label(?:s|ling)?|instructions?|lists?) (?:of|about|on|for|as to|that|regarding|against)\b"
)
#: what goods have as they should
_PROPER = re.compile(
    r"(?:an? |the |all |every |full )*(?:[a-z]+ )??(?:correct|proper|genuine|valid|adequate|legible"
    r"|accurate|appropriate|working|intact|compliant)(?: and [a-z]+)? (?=[a-z])"
)
#: what tells neither good nor bad: a thing or two that goods have
_NEUTRAL = re.compile(
    r"(?:an?|one|two|three|four|five|six|eight|ten|some|both|up to [a-z]+"
    r"|about [a-z]+) (?:[a-z'’-]+ ){0,3}?[a-z'’-]+(?= ?[.,;]?$| (?:of|in|on|at|for|from) )"
)
#: verbs whose object is held against goods only where its words tell it
_OPEN = frozenset(("with", "used", "having", "giving", "featured", "held", "holding"))
#: verbs whose object is mostly held against goods
_TELLS = ("gave", "giv", "contain", "present", "reveal", "exhibit", "harb")
_ILL = re.compile(
    rf"\b(?:{lexicon_complements.BAD_NOUNS}|{lexicon_complements.BAD_WORDS}|{lexicon.BAD_STATES}|that|which|where|only|less|fewer"
    r"|more|not|never|lower|higher|greater|lack|(?:electric )?shocks?|content|worms?|hairs?|fly|flies"
    r"|insects?|virus(?:es)?|parasites?|maggots?|glass|mou?ld|stones?|levels?|values?|temperature"
    r"|concentration|proportion|percentage|[a-z]+ing)(?!\w)"
)
_FOUND_TO = re.compile(rf"(?:{lexicon.FOUND_TO})\b")
#: what something is made of, where it comes from, and comparatives of praise say nothing against it
_SO_MADE = re.compile(
    r"(?:com(?:e|ing) from|originat[a-z]+|have (?:come|originated|been (?:made|produced|imported|grown|bought"
    r"|sold|manufactured))|manufactured|bought|sold|available|listed|on sale|made"
    r"|produced|grown|from|of|in|local|domestic|imported|foreign|home-?grown|fresh|new|old|wild"
    r"|organic|natural|popular|"
    r"cotton|wool|silk|linen|leather|plastic|wooden|metal|steel|glass|paper|[a-z]+(?:ese|ish|ian|ench)"
    r"|(?:strong|bett|saf|fast|long|bright|clean|cheap|fresh)er)\b"
)
#: turned out to be made of another species; but not: of pure gold, of what was claimed
_MADE_OF = re.compile(
    r"made (?:up )?(?:of|from) (?!(?:the |a )?(?:pure|real|genuine|true|solid|natural|good|safe|same|right|what)\b)"
)
_LABEL_FAULT = re.compile(rf"[a-z ]{{0,30}}?\b(?:{lexicon_complements.LABEL_FAULTS})")
_SINGLE_QUOTES = re.compile(r"(?<=\s)'|'(?=[\s.,;)]|$)")
_NO = re.compile(r"(?:no|not|neither|nothing(?! but| ?$)|none|little or no)\b ?(?:an?y? )?(?:of )?")
#: none that could be detected
_TO_BE_FOUND = re.compile(
    r"(?:that|which) (?:could|can) be (?:detect|measur|quantif|found)|(?:detect|measur|quantif)[a-z]*able"
)
_GOOD_NOUN = re.compile(
    r"(?:the|an?|all|both|their|its|full|complete|valid|clear|proper"
    rf"|every)?\s*(?P<words>(?:[a-z-]+ ){{0,3}}?){lexicon_complements.GOOD_NOUNS}\b"
)
_BAD_WORD = re.compile(rf"\b{lexicon_complements.BAD_WORDS}\b")
_BAD_NOUN = re.compile(
    rf"(?:[a-z-]+ ){{0,5}}?{lexicon_complements.BAD_NOUNS}\b(?! (?:information|warnings?|labels?|labelling|lists?"
    r"|statements?|declarations?|advice|notices?|signs?|menus?|data|details|polic(?:y|ies)|training"
    r"|controls?|records?|certificates?|management|plans?)\b)"
)
_CONTAINS_NONE = re.compile(
    r"(?:contain|exceed|fail|leak|break|have|show|pose|reveal|present|exhibit|carry|violate|breach"
    r"|give(?! way| off)|raise|cause|detect|find|contravene|infringe|yield|harbour)\b (?:any |the "
    rf"|an? )?(?:{lexicon_complements.BAD_NOUNS}|(?:[a-z-]+ ){{0,3}}(?:limits?|detectable|measurable|quantifiable"
    rf"|{lexicon.THREATS}|{lexicon_complements.BAD_NOUNS}))|(?:{lexicon.BAD_BARE})\b"
)
_FAULTY_WORD = re.compile(
    rf"\b(?:un(?!{lexicon.NO_FAULT_UN})[a-z]+ed|mis[a-z]+ed|non-(?!{lexicon.NO_FAULT_NON})[a-z]+"
    r"|illegal(?:ly)?|dangerous(?:ly)?|wrong(?:ly)?|incorrect(?:ly)?"
    r"|(?:turned out|proved|were found|was found) to be(?! (?:from|of|made|produced|imported|grown|sold"
    r"|manufactured|available|listed|on sale|in|at|local|domestic|foreign)\b)|too (?:[a-z]+))\b"
)
_DID = re.compile(
    r"\s+(?!(?:need|heed|feed|weed|seed|speed|breed)\b)(?P<did>[a-z]{2,}ed)(?=\s+(?!by\b|from\b|in\b|at\b"
    r"|to be\b)[a-z]|\s*(?:[.,;]|$))"
)
#: smoked within minutes, smoked and the fuse blew; but not smoked and dried fish
_DID_SO = re.compile(
    r",| (?:within|after|during|when|while|once|until|heavily|badly|under|for|but"
    r"|and (?:the|its|their|an?|one|some|then))\b"
)
_CLAUSE = re.compile(
    r"[;:()\n]|,(?! (?:which|that|who|and (?:were|had|did))\b)|\s[-–—]\s"
    r"|\b(?:while|whereas|but|although|though|because|due to|compared"
    r"|than(?! (?:satisfactory|adequate|acceptable|perfect|ideal|claimed|stated|declared|allowed|permitted"
    r"|advertised|promised|labelled))|when|whose)\b"
)
_PAUSE = re.compile(r"[,;:()\n]|\s[-–—]\s|\b(?:while|whereas|but|although|because)\b")
_BUT = frozenset(("but", "although", "though"))
_RELATIVE = re.compile(r" (?:that|which)(?= )")
#: what some goods should do and others should not: fireworks explode, fuses snap
_EITHER = re.compile(r"(?:explode|burst|snap|catch (?:fire|alight)|give way)\b")
#: forms of have, behind which a participle is no noun: had been
_HAVES = frozenset(("had", "have", "has", "having"))
#: reflect too weakly; but not: took too long to deliver
_DOES_TOO = re.compile(
    r" (?!(?:was|were|is|are|not|had|has|have|and|or|but|me|us|him|them|one|all)\b)[a-z]+ too (?:[a-z]+ly|slow|fast|hot"
    r"|loud|low|high|little|much|late|early|soon|often|bright|dim)\b"
)
_AS_REQUIRED = re.compile(r"\bas (?:required|(?:they|it) should|intended|promised|advertised)\b")
#: not having the mark, not containing any lead
_NOT_DOING = re.compile(
    r"\bnot (contain|hav|bear|carry|show|meet|comply|exceed|pass|display|provid|declar|list|conform|match"
    r"|work|reach|includ)ing "
)
_DOES = {"hav": "have", "provid": "provide", "declar": "declare", "includ": "include"}
_THAT_IS_NOT = re.compile(r" (?:that|which) (?:was|were|is|are|did|do|does|had|could)(?: not|n['’]t)\b")
_QUOTES = str.maketrans("", "", '“”‘"')


@lru_cache(maxsize=16384)
def verdict(words: str) -> str:
    """Give the verdict that the words behind a number tell of it; empty where they tell none.

    >>> verdict(" toys had loose parts"), verdict(" samples had no residues"), verdict(" of them were imported")
    ('nonconforming', 'conforming', '')
    >>> verdict(" did not carry a label"), verdict(" were within the limits"), verdict(" were not analysed")
    ('nonconforming', 'conforming', '')
    """
    words = words.lower().translate(_QUOTES)
    if "'" in words:
        words = _SINGLE_QUOTES.sub("", words)
    if "ing " in words and "not " in words:
        words = _NOT_DOING.sub(lambda found: f"did not {_DOES.get(found.group(1), found.group(1))} ", words)
    if held := _against_a_promise(words):
        return held
    stop = _CLAUSE.search(words)
    clause = words[: stop.start()] if stop else words
    if ("lly " in clause or "in fact " in clause) and (named := _ACTUALLY.search(clause)):
        return GOOD if named.group("of") in clause[: named.start()] else BAD
    for found in _VERB.finditer(clause):
        if (
            found.lastgroup in _MAY_NAME
            and _NAMES.match(found.group())
            and _IS_NAME.match(clause, found.end())
        ):
            continue  # 60 leak detectors were bought
        told = _told(found, clause[found.end() :])
        if told == GOOD and found.lastgroup == "have" and stop and stop.group() in _BUT:
            return _but(words[stop.end() :])
        if told is not None:
            return told
    if " too " in clause and _DOES_TOO.search(clause):
        return BAD
    return GOOD if " as " in clause and _AS_REQUIRED.search(clause) else ""


def _but(words: str) -> str:
    """Give the verdict of those that have something good, by what stands behind but: a valid certificate but exposed wires."""
    told = verdict(words)
    if told or not words.strip(" .,;"):
        return told or GOOD
    return "" if verdict(" had" + words) == BAD else GOOD


def _against_a_promise(words: str) -> str:
    """Give the verdict of what is held against a promise, a claim or a limit: more than stated, in spite of what they claim."""
    if " than " in words:
        compared = _THAN_PROMISED.search(_PAUSE.split(words, maxsplit=1)[0])
        if compared and not (compared.group("less") and compared.group("limit")):
            return BAD
        harmful = compared and _LESS_HARM.match(compared.group())
        if compared and harmful and _ALLOWS.match(words, compared.start("limit")):
            return GOOD  # contained less nickel than the law allows
    claimed = _IN_SPITE_OF.search(words) if "spite " in words or "though " in words else None
    if claimed is None or _PASSED.search(words, 0, claimed.start()):
        return ""
    return "" if verdict(words[: claimed.start()]) == GOOD else BAD


def faulty(words: str) -> bool:
    """Whether a clause without any subject of its own tells of a fault in words that are not known.

    >>> faulty(" dripped"), faulty(" claimed to be organic"), faulty(" kettles dripped")
    (True, False, False)
    """
    if _FAULTY_WORD.search(_CLAUSE.split(words.lower(), maxsplit=1)[0]):
        return True
    found = _DID.match(words.lower())
    if found is None:
        return False
    did, end = found.group("did"), found.end("did")
    if did in PREPARED and words[end:].strip(" .,;") and not _DID_SO.match(words.lower(), end):
        return False  # smoked or dried fish
    return did not in lexicon.NEUTRAL_VERBS


def _told(found: "re.Match[str]", rest: str) -> str | None:
    """Give what one verb tells; None where the next one has to be asked."""
    kind = found.lastgroup or ""
    if kind in _PLAIN:
        return _PLAIN[kind]
    skipped = _SKIPPED.match(rest)
    behind = rest[skipped.end() :] if skipped else rest
    if kind in ("be", "not"):
        if found.group().startswith("turned out") and _MADE_OF.match(behind):
            return BAD
        told = _of_state(behind, negated=found.group("not") is not None)
        return told or (_of_finding(found.group(), rest, behind) if told == "" else None)
    if kind == "have":
        return BAD if _HAD_TO.match(rest) else _of_having(found.group(), behind)
    if kind == "negated" and _EITHER.match(behind):
        return ""
    of_noun = kind == "without" or " have" in rest[: len(rest) - len(behind)]
    well = (_BAD_NOUN if of_noun else _CONTAINS_NONE).match(behind)
    return GOOD if well and not _DECLARED.search(behind) else BAD


def _of_finding(verb: str, rest: str, behind: str) -> str:
    """Give the verdict of a state that no table knows, where it was found out: proved to be tilapia."""
    said = rest[: len(rest) - len(behind)] + behind[:24]
    out = verb.startswith(("proved", "turned out")) or _FOUND_TO.search(said)
    return BAD if out and behind[:1].isalpha() and not _SO_MADE.match(behind) else ""


def _of_state(behind: str, *, negated: bool) -> str | None:
    if negated:
        return _of_denied(behind)
    turned = _NOT_TO.match(behind)
    no = turned or _NO_SUCH.match(behind)
    if no:
        well = (_CONTAINS_NONE if turned else _BAD_NOUN).match(behind, no.end()) or _GOOD_STATE.match(behind)
        return GOOD if well else BAD
    if _HANDLED.match(behind):
        return None
    if _GOOD_STATE.match(behind):
        return GOOD
    if _BAD_STATE.match(behind):
        return BAD
    return None if _VERB.match(behind) else ""


def _of_denied(behind: str) -> str | None:
    if _NOT_THE.match(behind):
        return BAD  # were not the species ordered
    if _CONTAINS_NONE.match(behind):
        return GOOD  # were not found to contain lead
    if _HANDLED.match(behind) or not behind.strip():
        return None
    return GOOD if _BAD_STATE.match(behind) else BAD


def _of_having(verb: str, behind: str) -> str | None:
    perfect = _PERFECT.match(behind) and (verb != "had" or _PERFECT_HAD.match(behind))
    if perfect and verb in _HAVES:
        return BAD if behind.startswith("expired") else None  # has finished, had been
    no = _NO.match(behind)
    if no:
        return _of_lacking(no, behind)
    if _is_proper(behind):
        return _unless_told(behind)
    if _PLAIN_HAVE.match(behind) or not behind.strip(" .") or behind[:1].isdigit():
        return None
    if _is_good(behind):
        return _unless_told(behind)
    return None if _is_neutral(verb, behind) else BAD


def _unless_told(behind: str) -> str:
    """Give what something good tells, unless its clause tells of a fault: had working switches that gave shocks."""
    clause = _RELATIVE.search(behind)
    return BAD if clause and verdict(behind[clause.end() :]) == BAD else GOOD


def _of_lacking(no: "re.Match[str]", behind: str) -> str:
    """Give the verdict of what is not there: no residues, nothing harmful; but no warnings, no information on allergens."""
    if _TELLING.match(behind, no.end()):
        return BAD
    well = (
        no.group().startswith("nothing")
        or _TO_BE_FOUND.match(behind, no.end())
        or _BAD_NOUN.match(behind, no.end())
    )
    well = well or _NO_THREAT.match(behind, no.end())
    return GOOD if well and not _DECLARED.search(behind) else BAD


def _is_proper(behind: str) -> bool:
    """Whether goods have something as they should: carried a genuine certificate."""
    proper = _PROPER.match(behind)
    return proper is not None and not _BAD_NOUN.match(behind, proper.end()) and not _BAD_WORD.search(behind)


def _is_good(behind: str) -> bool:
    """Whether what goods have is good: the promised amount, values within the limits, a label that nothing is wrong with."""
    named = _GOOD_NOUN.match(behind)
    if named and _THAT_IS_NOT.match(behind, named.end()):
        return False  # came with instructions that were not in English
    if _GOOD_HAVE.match(behind) or _AS_PROMISED.match(behind) or _KEPT_WITHIN.search(behind):
        return True
    return (
        named is not None
        and not _BAD_WORD.search(named.group("words"))
        and not _LABEL_FAULT.match(behind, named.end())
    )


def _is_neutral(verb: str, behind: str) -> bool:
    """Whether what goods have tells nothing: had a wooden frame, used a battery."""
    if _NEUTRAL.match(behind) and not verb.startswith(_TELLS) and not _ILL.search(behind):
        return True
    return (
        verb in _OPEN
        and not _BAD_NOUN.match(behind)
        and not _WRONG.match(behind)
        and not _BAD_STATE.match(behind)
    )
