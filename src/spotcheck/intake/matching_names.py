"""Which column a header names, judged by the name alone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from spotcheck.intake.cells import folded
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE
from spotcheck.language import headers as chinese
from spotcheck.language import headers_english as english
from spotcheck.language.cells import DOMAIN as DOMAIN_WORDS
from spotcheck.language.cells import WORDS
from spotcheck.schema import COLUMNS, PROVENANCE

_BRACKETS = re.compile(r"[(\[【〔{《<]([^()\[\]【】〔〕{}《》<>]*)[)\]】〕}》>]")
_NUMBERING = re.compile(r"^(?:\(?\d{1,2}[.、)]|[①-⑳])+(?=\D)")
_EDGES = "/ *＊:：;；。.,，、?？!！_-—~·•\"'“”‘’"
_OPTIONS = re.compile(r"[/、,;|或]")
_ALTERNATIVES = re.compile(r"[/、,;|║‖∥丨┃│+&-]|或者?|以及|及其?|和|与")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .'/-]+[A-Za-z]")
_LATIN_RUN = re.compile(r"[a-z][a-z.'/-]+[a-z]\.?")
#: a unit in brackets, as a measured value has
_UNIT = re.compile(r"(?:m|u|μ|µ|n|k|c)?(?:g|l|m|n|pa|w|v|a|mol)(?:/|\b|\d)|%|cfu|mpn|℃|°|bq|db|ppm", re.ASCII)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z0-9#]+")


class Named(NamedTuple):
    """What the name of a header says.

    Attributes
    ----------
    target
        A column of the schema, `DOMAIN` or `LOT_OR_DATE`, or ``""``.
    confidence
        ``certain``, ``likely`` or ``unsure``.
    why
        A reason of `language.matching`.
    candidates
        What an unsure one could be.
    """

    target: str
    confidence: str
    why: str
    candidates: tuple[str, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether the name says that this is a column of the schema, or a known other one."""
        return self.confidence != "unsure" and self.why != "unknown"


#: no name is longer
_LONGEST = 100
_UNKNOWN = Named("", "likely", "unknown")


@lru_cache(20_000)
def by_name(header: str) -> Named:
    """Judge a header by its name alone.

    >>> by_name("被抽样单位名称").target, by_name("抽样单位名称"), by_name("检验结果").candidates
    ('outlet', Named(target='', confidence='certain', why='known', candidates=()), ('verdict',))
    """
    if header in COLUMNS or header in (DOMAIN, LOT_OR_DATE):
        return Named(header, "certain", "schema")
    if len(header) > _LONGEST:
        return _UNKNOWN
    name = folded(header)
    if _HAN.search(name):
        return _chinese(_trimmed(name.translate(chinese.TRADITIONAL)), header)
    return _english(header)


def _trimmed(name: str) -> str:
    name = _NUMBERING.sub("", name.strip(_EDGES)).strip(_EDGES)
    return name.replace("等名称", "名称").replace("等地址", "地址")


def _chinese(name: str, header: str) -> Named:
    found = (
        _direct(name) or _bracketed(name) or _two_languages(name, header) or _parts(name) or _ambiguous(name)
    )
    if found is not None:
        return found
    bare = _trimmed(_BRACKETS.sub("", name))
    return _by_part(bare or name)


@cache
def _patterns(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the templates of a table, filled with the vocabulary and compiled."""
    templates: dict[str, str] = getattr(chinese, table)
    return tuple((column, re.compile(_filled(text))) for column, text in templates.items())


def _filled(text: str) -> str:
    return re.sub(
        r"\{([a-z_]+)\}",
        lambda m: f"(?:{_filled(chinese.VOCABULARY[m[1]])})" if m[1] in chinese.VOCABULARY else m[0],
        text,
    )


@lru_cache(20_000)
def _direct(name: str) -> Named | None:
    """Match the whole of a name."""
    for confidence, table in (("certain", "CERTAIN"), ("likely", "LIKELY")):
        for column, pattern in _patterns(table):
            if pattern.fullmatch(name):
                return Named(column, confidence, "name" if column else "known")
    return None


def _bracketed(name: str) -> Named | None:
    """Read a remark in brackets: as no part of the name, as another name, or as the words of its cells."""
    remarks = [remark for remark in _BRACKETS.findall(name) if remark]
    bare = _trimmed(_BRACKETS.sub("", name))
    if bare == name or not bare:
        return None
    of_firm = _of_firm(bare, remarks)
    if of_firm:
        return of_firm
    found = _direct(bare)
    for remark in remarks:
        settled = _by_remark(found or _ambiguous(bare), remark)
        if settled:
            return settled
    if found:
        return found._replace(why="bracket") if found.target else found
    for remark in map(_trimmed, remarks):
        joined = _direct(remark + bare) or _direct(bare + remark)
        if joined:
            return joined
    found = _parts(bare) or _ambiguous(bare)
    return found or (None if _is_extra(bare) else _remark_alone(remarks))


def _of_firm(bare: str, remarks: list[str]) -> Named | None:
    """Read 省(生产企业) as 生产企业省: what is said, and of whom."""
    if bare not in chinese.OF_GROUP and _attribute().fullmatch(bare) is None:
        return None
    joined = (_direct(_trimmed(remark) + bare) for remark in remarks)
    return next((found for found in joined if found), None)


@cache
def _attribute() -> re.Pattern[str]:
    """Give the template of what is said of a firm."""
    return re.compile(_filled("(?:{address}|{region}|{detail})"))


def _by_remark(found: Named | None, remark: str) -> Named | None:
    """Read a remark that says more than the name before it, which `found` says; None where it does not."""
    said = _direct(_trimmed(remark))
    if found and said and {found.target, said.target} == {"produced_on", "lot"}:
        return Named(LOT_OR_DATE, "certain", "name")
    if found and "produced_on" in found.candidates and said and said.target == "lot":
        return Named(LOT_OR_DATE, "likely", "bracket")
    if found and found.why == "known" and said and said.target:
        return Named("", "unsure", "several", (said.target,))
    if found and found.candidates == ("verdict",) and _UNIT.match(remark):
        return Named("", "certain", "known")
    of_cells = _by_options(_OPTIONS.split(remark))
    if of_cells and (found is None or found.target in ("channel", DOMAIN, "")):
        return Named(of_cells, "certain", "bracket")
    return None


def _remark_alone(remarks: list[str]) -> Named | None:
    for remark in remarks:
        said = _direct(_trimmed(remark))
        if said and said.target:
            return Named(said.target, "likely", "bracket")
    return None


def _by_options(options: list[str]) -> str | None:
    """Give the column whose words a remark such as (合格/不合格) lists."""
    words = [folded(option) for option in options if option]
    if len(words) < 2:
        return None
    for column in ("verdict", "severity", "channel"):
        if all(word in WORDS[column] for word in words):
            return column
    return DOMAIN if all(word in DOMAIN_WORDS for word in words) else None


def _two_languages(name: str, header: str) -> Named | None:
    """Read 产品名称 Product name, where both halves must agree."""
    latin = _LATIN.search(unicodedata.normalize("NFKC", header))
    if not latin:
        return None
    han = _trimmed(_BRACKETS.sub("", _LATIN_RUN.sub("", name)))
    first, second = _direct(han) or _ambiguous(han), _english(latin[0])
    if first is None or second.why == "unknown":
        return None
    if first.target and second.target == first.target:
        return first
    return second if first.confidence == "unsure" and second.target in first.candidates else None


def _parts(name: str) -> Named | None:
    """Read the two rows of a header, or two names of one column."""
    parts = _split(name)
    head, slash, rest = name.partition("/")
    if slash and rest:
        shared = None if rest in chinese.OF_GROUP else _shared_ending(parts)
        found = shared or _grouped(head, rest)
        if found:
            return found
    return _alternatives(parts) if len(parts) > 1 else None


def _split(name: str) -> list[str]:
    parts = [_trimmed(part) for part in _ALTERNATIVES.split(name)]
    return [part for part in parts if part]


def _of_alternatives(name: str) -> Named | None:
    """Read several names of one column, below a group."""
    parts = _split(name)
    found = _alternatives(parts) if len(parts) > 1 else None
    return found if found and found.target else None


def _grouped(head: str, rest: str) -> Named | None:
    """Read a group and what is below it: 抽样信息/抽样日期, 标称生产企业/名称."""
    ending = next((end for end in chinese.GROUP_ENDINGS if head.endswith(end)), "")
    group = head.removesuffix(ending)
    below = rest.rpartition("/")[2] if "/" in rest and _direct(rest) is None else rest
    if rest in chinese.OF_GROUP or _BRACKETS.sub("", rest) in chinese.OF_GROUP:
        found = _direct(group + _BRACKETS.sub("", rest))
        return found._replace(why="group") if found else None
    found = _direct(rest) or _of_alternatives(rest) or _direct(below)
    if found is None and (ending or _direct(head) is None):
        found = _bracketed(rest) or _parts(rest)
    if found is None and ending:
        found = _ambiguous(rest)
    if found is None:
        return None
    over = _direct(head)
    if ending or (over is None and len(head) <= 12 and not _is_extra(head)):
        return found._replace(why="group") if found.target else found
    if over and not over.target and not found.target:
        return found
    return None


def _alternatives(parts: list[str]) -> Named | None:
    """Read several names of one column; the first rules where the others are no column of the schema."""
    read = [_direct(part) or _ambiguous(part) or _UNKNOWN for part in parts]
    shared = _shared_ending(parts)
    if shared:
        return shared
    targets = {one.target for one in read if one.target}
    if not targets:
        open_ = any(one.confidence == "unsure" for one in read)
        return read[0] if not open_ and all(one.decided for one in read) else None
    return _agreed(read, targets)


def _agreed(read: list[Named], targets: set[str]) -> Named:
    """Give what names of one column agree on."""
    first = read[0]
    could = targets | {one for named in read for one in named.candidates if one == "lot"}
    if targets <= {"produced_on", "lot", LOT_OR_DATE} and len(could) > 1:
        return Named(LOT_OR_DATE, "certain", "name")
    if first.target == "failed_items" and targets <= {"failed_items", "verdict", "standard"}:
        return Named("failed_items", "certain", "name")
    sure = all(one.target for one in read)
    if len(targets) == 1 and (sure or first.confidence == "certain" or targets <= set(first.candidates)):
        return Named(next(iter(targets)), "certain" if sure else "likely", "alternatives")
    return Named("", "unsure", "several", tuple(dict.fromkeys(one.target for one in read if one.target)))


_ENDINGS = ("地址", "名称", "所在地", "联系电话", "电话", "省份", "日期", "单位", "企业", "编号")


def _shared_ending(parts: list[str]) -> Named | None:
    """Read 标称生产企业/进货来源地址 and 生产/加工/购进日期, where the ending is said of all."""
    first = _direct(parts[0]) or _ambiguous(parts[0]) or _UNKNOWN
    if first.target not in ("producer", "outlet") and first.why != "unknown":
        return None
    for part in parts[1:]:
        ending = next((end for end in _ENDINGS if part.endswith(end) and part != end), "")
        found = _direct(parts[0] + ending) if ending and not parts[0].endswith(ending) else None
        if found and found.target:
            return found._replace(confidence="likely", why="alternatives")
    return None


@lru_cache(20_000)
def _ambiguous(name: str) -> Named | None:
    """Match the whole of a name that several columns have."""
    for pattern, candidates in _ambiguous_patterns():
        if pattern.fullmatch(name):
            return Named("", "unsure", "several", candidates)
    return None


@cache
def _ambiguous_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(_filled(text)), candidates) for text, candidates in chinese.UNSURE.items())


def _by_part(name: str) -> Named:
    """Tell what could be a column of the schema from what cannot."""
    if _is_extra(name):
        return Named("", "likely", "known")
    found = [
        part for part, (_, marks) in chinese.COULD_BE.items() if part in name and _marked(name, part, marks)
    ]
    if not found:
        return _UNKNOWN
    # The head of a Chinese name is its end.
    head = max(found, key=lambda part: (name.rfind(part) + len(part), len(part)))
    return Named("", "unsure", "part", chinese.COULD_BE[head][0])


def _marked(name: str, part: str, marks: str) -> bool:
    rest = name.replace(part, "", 1)
    return not marks or any(mark in rest for mark in marks.split())


def _is_extra(name: str) -> bool:
    return _extra_parts().search(name) is not None


@cache
def _extra_parts() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, chinese.EXTRA_PARTS)))


def _english(header: str) -> Named:
    """Judge a name without Chinese characters."""
    wide = unicodedata.normalize("NFKC", header)
    readings = list(dict.fromkeys(_readings(wide)))
    for words in readings:
        for column, pattern in _english_patterns():
            if pattern.fullmatch(words):
                return Named(column, "certain", "name")
    for words in readings:
        for pattern, candidates in _english_ambiguous():
            if pattern.fullmatch(words):
                return Named("", "unsure", "several", candidates)
    if any(_english_extra().fullmatch(words) for words in readings):
        return Named("", "certain", "known")
    words = f" {_words(wide)} "
    for part, candidates in english.COULD_BE_ENGLISH.items():
        if f" {part} " in words:
            return Named("", "unsure", "part", candidates)
    return _UNKNOWN


def _readings(wide: str) -> Iterator[str]:
    words = _words(wide)
    snake = words.replace(" ", "_")
    if snake in COLUMNS and snake not in PROVENANCE:
        yield snake
    yield words
    yield _words(_BRACKETS.sub(" ", wide))
    head, slash, rest = wide.partition("/")
    if slash:
        yield _words(rest)
        yield _words(head)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(_CAMEL.sub(" ", text).casefold()))


@cache
def _english_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    own = [(name, name) for name in COLUMNS if name not in PROVENANCE]
    return tuple((column, re.compile(text)) for column, text in (*own, *english.ENGLISH.items()))


@cache
def _english_extra() -> re.Pattern[str]:
    return re.compile(english.ENGLISH_EXTRA)


@cache
def _english_ambiguous() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(text), candidates) for text, candidates in english.UNSURE_ENGLISH.items())
