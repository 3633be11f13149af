"""The grammar of English bulletins: what each number of a sentence states."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.normal import Normal
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.numerals import WORDS

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = rf"(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a dozen"
_MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DIGITS = r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PARTS = r"(?:two|three)[- ](?:thirds|quarters|fifths)|(?:a|one)[- ](?:third|quarter|fifth|tenth|half)|half(?=\s+(?:of|the))|(?:one|two|three|four|\d+) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?! (?:samples|batches|countries|states|cities))"
_NOUN_AFTER = r"(?:batch|sample|product|item|test|toy|food|compan|business|firm|case|model|unit|listing)"
_MASTER = re.compile(
    r"(?P<link>https?://\S+|www\.\S+|[\w.]+@[\w.]+)"
    r"|(?P<standard>\b(?:(?:bs|din|is|iec|iso|astm|gb|as/nzs|ss|cns)\s?)*(?:en|bs|iso|iec|astm|gb|is)(?:\s?/\s?\w)?[ -]?[a-z]?\d[\d.:/+-]*(?:\s?[-–:]\s?\d+)*|(?:regulations?|directive|decision|act|order|rules?|ordinance|cap\.?|chapter)\s?(?:\((?:ec|eu|no\.?)\))?\s?(?:no\.?\s?)?\d[\d/]*(?:\s?(?:ec|eu|eec))?|\(e[uc]\)\s?(?:no\s?)?\d[\d/]*)"
    r"|(?P<interval>\(?\b\d+(?:\.\d+)?\s?(?:%|per cent) (?:confidence|credible|uncertainty) (?:intervals?|limits?|level)(?:[^.;)\n]|\.(?=\d)){0,50}|\d+(?:\.\d+)?% ?ci\b(?:[^.;)\n]|\.(?=\d)){0,30}|\bp(?:[- ]value)?s?(?: of)?\s?[=<>≤]\s?0?\.\d+|confidence interval(?:[^.;)\n]|\.(?=\d)){0,40}|\((?:ci:? ?)?\d+(?:\.\d+)?\s?%?\s?(?:to|[-–])\s?\d+(?:\.\d+)?\s?%\))"
    rf"|(?P<date>\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})? (?:of )?(?:{_MONTH})\b,?(?: \d{{4}})?|\b(?:{_MONTH})\b\.?(?: \d{{1,2}}(?:st|nd|rd|th)?,?(?!\d))?(?: (?:19|20)\d\d)|\b(?:{_MONTH}) \d{{1,2}}\b(?!\.\d)|\b(?:fy|financial year)?\s?(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)\b|\b(?:q[1-4]|h[12])(?: (?:19|20)\d\d)?\b|\b(?:19|20)\d\d\b(?![,.]\d|\s(?:{_NOUN_AFTER}|of the|out of|were |%|per cent))|\b\d{{1,2}}:\d\d\b|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    r"|(?P<article>\b(?:article|section|table|figure|annex|appendix|schedule|page|no\.?|number|part|paragraph|phase|round|category|class|footnote|type|level|issue|top|group|grade|step|chart|box|case)\s(?:no\.?\s?)?\d+(?:\.\d+)*[a-z]?\b(?!%|\s?(?:per cent|percent))|\b\d+(?:st|nd|rd|th)\b|\[\d+\]|(?:^|\n)\s*\d+(?:\.\d+)*[.)]\s)"
    r"|(?P<limit>\b\d+(?:\.\d+)?\s?(?:mg/kg|mg/l|µg\S*|ug\S*|μg\S*|g/100g|mg|kg|g|ml|cm|mm|m|km|v|w|kw|hz|°c|ppm|ppb|cfu\S*|litres?|tonnes?|degrees|inches|volts?|watts?|kilograms?|grams?|metres?|times the (?:legal |permitted |maximum )?limit)\b(?![\w])|\b(?:aged?|under|over|ages) \d+\b(?= (?:years|months))|\d+ by weight)"
    rf"|(?P<duration>\b(?:\d+(?:\.\d+)?|{_WORD})(?:[- ](?:working|calendar|consecutive|successive|previous|past|last|day))?[- ](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters|decades?)\b(?:[- ]old)?|24/7)"
    r"|(?P<name>(?<=[a-z])-?\d+(?:\.\d+)?[a-z]*|\b\d+[a-df-z]{1,3}\b|\b\d+-(?:year|month|day|pin|inch|in|point|page|part|star|way)\b|e-?\d{3}\b)"
    r"|(?P<money>(?:£|€|\$|hk\$|s\$|us\$|rs\.?|₹|inr|eur|gbp|usd|cny|rmb|¥)\s?(?:"
    + _DIGITS
    + r")(?:\s?(?:million|billion|lakhs?|crores?|thousand|m|bn|k)\b)?)"
    rf"|(?P<parts>\b(?:{_PARTS})\b)"
    rf"|(?P<number>(?<![\w.])(?:{_DIGITS})|\b(?:{_WORD})\b|\b(?:none)(?= (?:was|were|of|has|failed))|\bno(?= (?:sample|product|batch)\w*(?: \w+)? (?:failed|was|were)))(?:\s?(?P<scale>million|billion|lakhs?|crores?|thousand|bn)\b)?(?P<unit>\s?(?:%|percent(?:age)?[- ]points?|percent\b|per\s?cent(?:age)?(?:[- ]points?)?\b|pp\b|ppts?\b|points?\b(?! scale)|times\b|-?fold\b|yuan\b|rupees\b|pounds\b|euros?\b|dollars\b))?",
    re.MULTILINE | re.IGNORECASE,
)
_REASONS = {
    "link": "link or address", "standard": "standard", "interval": "interval limit or p-value", "date": "date or duration", "article": "article or ordinal",
    "limit": "limit or measured value", "duration": "date or duration", "name": "name with digits",
}  # fmt: skip
_SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "bn": 9,
    "lakh": 5,
    "lakhs": 5,
    "crore": 7,
    "crores": 7,
    "m": 6,
    "k": 3,
}
_KEY = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in lexicon.MEASURE_WORDS.items()) + r")\b",
    re.IGNORECASE,
)
_RATE_KEY = re.compile(
    rf"\b(?:(?P<failure_rate>{lexicon.FAILURE_RATE})|(?P<pass_rate>{lexicon.PASS_RATE})|(?P<share>{lexicon.SHARE})|(?P<move>{lexicon.RISE}|{lexicon.FALL}))\b",
    re.IGNORECASE,
)
_FALL = re.compile(rf"\b(?:{lexicon.FALL})\b", re.IGNORECASE)
_MOVE = re.compile(rf"\b(?:{lexicon.RISE}|{lexicon.FALL})\b", re.IGNORECASE)
_NOUN = re.compile(
    r"^\s*(?:[a-z'-]+\s+){0,4}?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in lexicon.NOUNS.items())
    + r")\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, lexicon.SCOPES), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"(?<!no)(?<!rs)(?<!\bapprox)(?<!\bvs)\.(?=\s|$)(?!\s+[a-z])|[!?]\s|\n\s*\n|\n(?=\s*[-•*#|])|。",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEDGE = re.compile(
    r"(?:about|around|approximately|roughly|some|nearly|almost|close to|just under|just over|over|more than|at least|up to|fewer than|less than|under|above)\s*$",
    re.IGNORECASE,
)


@dataclass
class _Said:
    year: str = ""
    count: str = ""
    rate: str = ""
    scope: Where = Where()
    whole: Where = Where()
    unit: str = ""


@dataclass(frozen=True)
class _Number:
    start: int
    end: int
    kind: str
    value: Fraction
    unit: str
    decimals: int


def read(normal: Normal) -> list[Claim]:
    """Read a normal English text into claims, in the order of the text."""
    said, claims = _Said(), list[Claim]()
    text, start, number = normal.text, 0, 0
    stops = [m.end() for m in _SENTENCE.finditer(text)]
    for end in [*stops, len(text)]:
        if end > start:
            claims.extend(_sentence(normal, start, end, said, number))
            number += 1
        start = end
    return claims


def _sentence(normal: Normal, start: int, end: int, said: _Said, number: int) -> list[Claim]:
    text, claims = normal.text, list[Claim]()
    matches = list(_MASTER.finditer(text, start, end))
    numbers = [(m, _number(m)) for m in matches if (m.lastgroup or "") not in _REASONS]
    said.whole = said.scope = Where((("year", said.year),)) if said.year else Where()
    said.count = said.rate = ""
    position = start
    for match in matches:
        group = match.lastgroup or ""
        if group in _REASONS:
            claims.append(_set_aside(normal, match, _REASONS[group], number))
            if group == "date":
                _take_year(text, match, said, start)
            continue
        i = next(k for k, (m, _) in enumerate(numbers) if m is match)
        stop = numbers[i + 1][0].start() if i + 1 < len(numbers) else end
        token = numbers[i][1]
        claims.append(
            _claim(
                normal,
                token,
                text[position : token.start],
                text[token.end : stop],
                text[token.end : end],
                said,
                number,
            )
        )
        position = token.end
    return claims


def _take_year(text: str, match: "re.Match[str]", said: _Said, start: int) -> None:
    years = _YEAR.findall(match.group())
    before = text[max(start, match.start() - 24) : match.start()].lower()
    if not years or re.search(
        r"(?:than|with|to|from|since|against|the number of batches of|of the \w+ of|published|by|on)\s+(?:in\s+)?$",
        before,
    ):
        return
    if re.search(r"%\s+in\s+$|percent in $|per cent in $", before):
        return
    said.year = years[-1]
    said.scope = said.scope.joined(year=said.year)
    said.whole = said.whole.joined(year=said.year)


def _set_aside(normal: Normal, match: "re.Match[str]", reason: str, number: int) -> Claim:
    start, end = normal.span(*match.span())
    quote = normal.original[start:end]
    return Claim(start, end, quote, quote, "ignored", reason=reason, sentence=number)


def _number(match: "re.Match[str]") -> _Number:
    if match.group("parts"):
        return _Number(*match.span(), "rate", _part(match.group("parts").lower()), "%", 0)
    if match.group("money"):
        digits = re.search(_DIGITS, match.group("money"))
        scale = re.search(r"[a-z]+$", match.group("money").lower())
        power = _SCALES.get(scale.group(), 0) if scale else 0
        text = digits.group().replace(",", "") if digits else "0"
        return _Number(
            *match.span(),
            "money",
            Fraction(text) * 10**power,
            match.group("money")[: digits.start() if digits else 1].strip(),
            _places(text) - power,
        )
    words = match.group("number").lower()
    unit = re.sub(r"\s+", " ", (match.group("unit") or "").strip().lower())
    power = _SCALES.get((match.group("scale") or "").lower(), 0)
    value, places = _value(words)
    kind = "count"
    if unit in ("%", "percent", "per cent", "percentage", "per centage"):
        kind, unit = "rate", "%"
    elif "point" in unit or unit.startswith("pp"):
        kind = "point"
    elif unit in ("times", "fold", "-fold"):
        kind = "times"
    elif unit:
        kind = "money"
    return _Number(*match.span(), kind, value * 10**power, unit, places - power)


def _value(words: str) -> tuple[Fraction, int]:
    if words[0].isdigit():
        digits = words.replace(",", "")
        return Fraction(digits), _places(digits)
    if words in ("none", "no"):
        return Fraction(0), 0
    if words == "a dozen":
        return Fraction(12), 0
    return Fraction(sum(WORDS[w] for w in re.split(r"[- ]", words))), 0


def _places(digits: str) -> int:
    return len(digits.partition(".")[2])


_SIZES = {
    "thirds": 3,
    "third": 3,
    "quarters": 4,
    "quarter": 4,
    "fifths": 5,
    "fifth": 5,
    "tenth": 10,
    "half": 2,
}


def _part(words: str) -> Fraction:
    found = re.fullmatch(r"(\w+) in (?:every )?(\w+)", words)
    if found:
        above, below = (_value(part)[0] for part in found.groups())
        return above / below * 100 if below else Fraction(0)
    if words == "half":
        return Fraction(50)
    above, below = re.split(r"[- ]", words)
    return Fraction(1 if above == "a" else WORDS[above], _SIZES[below]) * 100


def _claim(
    normal: Normal, token: _Number, gap: str, after: str, rest: str, said: _Said, number: int
) -> Claim:
    start, end = normal.span(token.start, token.end)
    hedge = _HEDGE.search(gap)
    first = start - (len(hedge.group()) if hedge else 0)
    made = Claim(
        start,
        end,
        normal.original[start:end],
        normal.original[first:end],
        "figure",
        value=token.value,
        unit=token.unit,
        decimals=token.decimals,
        sentence=number,
    )
    return _READERS[token.kind](made, gap, after, rest, said)


def _scope(gap: str, after: str, said: _Said) -> Where:
    """Give the scope of a count: known words near it, or the noun it counts."""
    conditions: dict[str, str] = {}
    near = re.split(r"[;:]", gap)[-1]
    behind = re.split(r"[;,.(]", after)[0]
    for known in _KNOWN.finditer(_without_comparison(near) + " | " + _without_comparison(behind)):
        conditions.update(lexicon.SCOPES[known.group().lower()])
    words = _words_behind(behind) or _words_before(near)
    if not conditions and not words:
        return said.scope
    said.scope = Where(tuple(sorted((dict(said.whole.conditions) | conditions).items())), words, 0.8)
    return said.scope


def _without_comparison(phrase: str) -> str:
    return re.sub(r"\b(?:than|compared (?:with|to)|against|from)\b[^,;.]*", "", phrase)


def _words_behind(behind: str) -> str:
    noun = re.match(
        r"\s*((?:[a-z'-]+ ){0,3}?[a-z'-]+s)\b(?: of ((?:[a-z'-]+ ?){1,4}?)(?=\s*(?:$|\b(?:were|was|are|is|from|in|for|on|at|that|which|failed|passed|tested|sampled|collected|and|purchased|had|did|checks?|kinds?)\b)))?",
        behind,
        re.IGNORECASE,
    )
    if noun is None:
        return ""
    for phrase in (noun.group(2), noun.group(1)):
        words = [
            w
            for w in (phrase or "").split()
            if w.lower() not in lexicon.GENERIC and not _KEY.fullmatch(w) and not _KNOWN.fullmatch(w)
        ]
        if words and len(words) == len(
            [w for w in (phrase or "").split() if w.lower() not in ("the", "a", "of")]
        ) - sum(
            w.lower() in lexicon.GENERIC
            for w in (phrase or "").split()
            if w.lower() not in ("the", "a", "of")
        ):
            text = " ".join(words)
            if not re.fullmatch(
                rf"(?:{'|'.join(lexicon.NOUNS.values())})", text, re.IGNORECASE
            ) or text.lower() in ("toys", "cosmetics", "helmets", "chargers", "lamps"):
                return text
    return ""


def _words_before(near: str) -> str:
    named = re.search(
        r"(?:^|[,;:]|and|of|for|in|among|were)\s*((?:[A-Za-z'&-]+ ){0,4}[A-Za-z'&-]+)\s*\((?:[a-z ]+)?$", near
    )
    if named is None:
        return ""
    words = [w for w in named.group(1).split() if w.lower() not in lexicon.GENERIC]
    return (
        " ".join(words)
        if words and not _KEY.search(named.group(1)) and not _KNOWN.fullmatch(named.group(1))
        else ""
    )


def _count(made: Claim, gap: str, after: str, rest: str, said: _Said) -> Claim:
    if re.search(r"(?:no rate is given for|with) fewer than\s*$|minimum of\s*$", gap, re.IGNORECASE):
        return replace(made, status="ignored", reason="limit or measured value")
    noun = _NOUN.match(re.split(r"[,;.()]", after)[0])
    kind = (noun.lastgroup or "") if noun else ""
    if kind == "other":
        return replace(made, status="ignored", reason="other count")
    plain = {"kind": "kinds", "enterprise": "enterprises", "case": "cases", "item": "items"}.get(kind)
    if plain and not (plain == "items" and re.match(r"\s*tests? ?(?:ed)", after)):
        scope = _scope(gap, "", said)
        key = _KEY.search(re.split(r"[;.(]", after)[0])
        if key and key.lastgroup in ("nonconforming", "conforming") and plain in ("kinds", "enterprises"):
            scope = scope.joined(verdict=key.lastgroup)
        return replace(made, measure=plain, unit=_unit(after, noun), scope=scope)
    measure = _measure(gap, after, rest, said)
    if not measure:
        return replace(made, status="unknown", reason="what is counted was not understood")
    if (
        not noun
        and measure
        and not _KEY.search(after)
        and not re.search(r"\bof\b", after[:16])
        and not re.search(r"(?:of which|of these|of them|and|the other|remaining|,)\s*$", gap)
        and not _KEY.search(gap)
    ):
        return replace(made, status="unknown", reason="a number without a noun")
    said.count = measure
    unit = _unit(after, noun)
    return replace(made, measure=measure, unit=unit, scope=_scope(gap, after, said))


def _unit(after: str, noun: "re.Match[str] | None") -> str:
    return noun.group(noun.lastgroup or 0).lower() if noun and noun.lastgroup else ""


def _measure(gap: str, after: str, rest: str, said: _Said) -> str:
    """Give what a count of batches is a count of, from the verb that governs it."""
    joined = re.fullmatch(
        r"\s*(?:\([^)]*\))?\s*(?:[a-z]+ )?(?:(?:out )?of|from|in)(?: the| all| these| those| a total of| every)*\s*",
        after,
        re.IGNORECASE,
    )
    if joined:  # N of M
        keys = [k.lastgroup or "" for k in _KEY.finditer(re.split(r"[;.](?:\s|$)", rest)[0])]
        verdicts = [k for k in keys if k in ("nonconforming", "conforming")]
        before = [k.lastgroup or "" for k in _KEY.finditer(re.split(r"[;.]", gap)[-1])]
        return (verdicts or [k for k in before if k.endswith("conforming")][-1:] or keys or [""])[0]
    clause = re.split(r"[;:()]|, (?:of which|and|with|while)|\.\s", after)[0]
    keys = [k.lastgroup or "" for k in _KEY.finditer(clause)]
    within = re.search(
        r"(?:\bof|out of|from|among|in)(?: the| all| these| those| a total of)*\s*$", gap, re.IGNORECASE
    )
    before = [k.lastgroup or "" for k in _KEY.finditer(re.split(r"[;]", gap)[-1])]
    if within and not re.search(r"sample of\s*$|total of\s*$", gap):
        own = [k for k in keys if k in ("sampled", "tested")]
        first = keys[0] if keys else ""
        if first == "nonconforming" and re.match(
            r"\s*(?:[a-z-]+ )?(?:failed|failing|non-?\w+|unsafe|unsatisfactory|substandard)\s+\w+", after
        ):
            return "nonconforming"
        return own[0] if own else "tested"
    if keys:
        verdict = [k for k in keys if k in ("nonconforming", "conforming")]
        if (
            keys[0] in ("sampled", "tested")
            and verdict
            and re.search(
                r"\b(?:tested|sampled|collected|bought|purchased) (?:[a-z]+ ){0,4}?(?:fail|were|was|did|passed|complied|met)",
                clause,
            )
        ):
            return verdict[0]
        return keys[0]
    if before:
        return before[-1]
    return said.count


def _rate(made: Claim, gap: str, after: str, rest: str, said: _Said) -> Claim:
    near = re.split(r"[;]", gap)[-1]
    behind = re.split(r"[;,.()](?:\s|$)|\(", after)[0]
    keys = list(_RATE_KEY.finditer(near))
    kind = (keys[-1].lastgroup or "") if keys else ""
    verdict = _KEY.search(behind)
    first_rates = [k.lastgroup for k in keys if k.lastgroup in ("failure_rate", "pass_rate")]
    if (
        re.search(
            r"\b(?:to|from|at|of|was|were|is|stood at|in)\s*(?:about |nearly |around |only |just )?$", near
        )
        and first_rates
        and kind == "move"
        and not re.search(
            r"\b(?:by|increase of|rise of|decrease of|fall of|decline of|reduction of)\s*$", near
        )
    ):
        kind = str(first_rates[-1])
    if (
        kind == "move"
        and re.search(
            r"(?:more|less|fewer|higher|lower|up|over|above|below|under) than\s*$|(?:over|up to|above|below)\s*$",
            near,
        )
        and (len(keys) < 2 or verdict)
    ):
        kind = ""
    if kind == "move" and len(near) - keys[-1].end() > 14:
        kind = ""
    if (
        re.match(
            r"\s*(?:more|fewer|higher|lower|increase|decrease|rise|fall|growth|drop|decline|reduction)\b",
            behind,
        )
        and not first_rates
    ):
        kind = "move"
        near += " " + behind.split()[0]
    if kind == "move":
        value = -made.value if _FALL.search(near[-40:]) and made.value else made.value
        return replace(
            made,
            measure="growth",
            value=value,
            scope=_scope(gap, "", said),
            base=_base(gap + after, said),
            base_measure=said.count,
            confidence=0.8,
        )
    if kind in ("failure_rate", "pass_rate"):
        said.rate = kind
        return replace(made, measure=kind, scope=_scope(_strip_rate(gap), after if kind else "", said))
    if verdict and verdict.lastgroup in ("nonconforming", "conforming") and kind != "share":
        said.rate = {"nonconforming": "failure_rate", "conforming": "pass_rate"}[verdict.lastgroup]
        return replace(made, measure=said.rate, scope=_scope(gap, after, said), confidence=0.9)
    if kind == "share":
        said.rate = "share"
        return replace(
            made, measure="share", scope=_scope(gap, "", said), base_measure=said.count, base=said.whole
        )
    if near.rstrip().endswith(("(", "or", ",", "(or")) and said.count:
        if said.count == "nonconforming" and said.rate != "share":
            measure = "failure_rate"
        else:
            measure = {"conforming": "pass_rate"}.get(said.count, "share")
        ahead = _KEY.search(re.split(r"[;.](?:\s|$)", rest)[0])
        if (
            near.rstrip().endswith("(")
            and ahead
            and ahead.lastgroup in ("nonconforming", "conforming")
            and said.count not in ("sampled", "tested")
        ):
            measure = {"nonconforming": "failure_rate", "conforming": "pass_rate"}[ahead.lastgroup]
        return replace(
            made,
            measure=measure,
            scope=_scope(gap, "", said) if "(" not in near[:3] else said.scope,
            confidence=0.8,
        )
    before = [k.lastgroup for k in _KEY.finditer(near) if k.lastgroup in ("nonconforming", "conforming")]
    if before:
        said.rate = {"nonconforming": "failure_rate", "conforming": "pass_rate"}[str(before[-1])]
        return replace(made, measure=said.rate, scope=_scope(gap, "", said), confidence=0.7)
    if said.rate:
        return replace(made, measure=said.rate, scope=_scope(gap, after, said), confidence=0.8)
    if re.match(r"\s*of\b", after):
        return replace(made, measure="share", scope=_scope(gap, "", said), confidence=0.6)
    return replace(made, status="unknown", reason="what the percentage is of was not understood")


def _strip_rate(gap: str) -> str:
    return re.sub(rf"\b(?:{lexicon.FAILURE_RATE}|{lexicon.PASS_RATE})\b", ",", gap, flags=re.IGNORECASE)


def _base(words: str, said: _Said) -> Where:
    compared = re.search(
        r"\b(?:than|compared (?:with|to)|from|against|over|of)\b[^;.]*?((?:19|20)\d\d)", words
    )
    if compared:
        return said.scope.joined(year=compared.group(1))
    if re.search(
        r"previous year|year earlier|last year|year[- ]on[- ]year|preceding year|a year ago", words
    ) and said.scope.get("year"):
        return said.scope.joined(year=str(int(said.scope.get("year")) - 1))
    other = re.search(r"\b(?:than|compared (?:with|to))\b([^;.,]*)", words)
    known = _KNOWN.search(other.group(1)) if other else None
    if known:
        kept = said.scope.without("channel", "stage")
        return Where(tuple(sorted((dict(kept.conditions) | lexicon.SCOPES[known.group().lower()]).items())))
    return Where()


def _point(made: Claim, gap: str, after: str, rest: str, said: _Said) -> Claim:
    near = re.split(r"[;]", gap)[-1]
    behind = re.split(r"[;.,]", after)[0]
    fall = _FALL.search(behind[:24]) or (_FALL.search(near) and not _MOVE.match(behind.strip()))
    scope = _scope(_strip_rate(gap), "", said)
    return replace(
        made,
        measure="change",
        value=-(made.value or 0) if fall else made.value,
        scope=scope,
        base=_base(gap + after, said),
        base_measure=said.rate or "failure_rate",
        confidence=0.85,
    )


def _times(made: Claim, gap: str, after: str, rest: str, said: _Said) -> Claim:
    if re.match(
        r"\s*(?:the|above|over|higher than the) (?:legal|permitted|maximum|limit|safety|allowed)", after
    ) or re.match(r"\s*(?:a|per|each)\b", after):
        return replace(made, status="ignored", reason="limit or measured value")
    grown = re.search(r"\b(?:rose|grew|increas\w+|growth)\b[^,;]{0,12}$", gap)
    measure = "growth" if grown and not re.match(r"\s*(?:as|the)", after) else "ratio"
    return replace(
        made,
        measure=measure,
        scope=_scope(gap, "", said),
        base=_base(gap + after, said),
        base_measure=said.rate if "high" in after[:12] else said.count,
        confidence=0.7,
    )


def _money(made: Claim, gap: str, after: str, rest: str, said: _Said) -> Claim:
    if re.search(
        r"fine|penalt|worth|valued?|compensation|seiz|confiscat|recover", gap + after, re.IGNORECASE
    ) and not re.search(r"price|cost|each", gap + after[:20], re.IGNORECASE):
        return replace(made, measure="amount", scope=said.scope)
    return replace(made, status="ignored", reason="price or other amount")


_READERS = {"count": _count, "rate": _rate, "point": _point, "times": _times, "money": _money}
