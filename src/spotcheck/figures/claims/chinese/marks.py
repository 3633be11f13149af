"""Marks: the words of a sentence that say what its numbers are, in their order."""

import re

from spotcheck.figures.claims.marks import Mark, alternatives
from spotcheck.language import lexicon_chinese as lexicon

_WORDS = [
    *lexicon.BAD_RATES, *lexicon.GOOD_RATES, *lexicon.LIMITS, *lexicon.LIMITS_SHORT, *lexicon.SHARES, *lexicon.GOOD, *lexicon.BAD, *lexicon.SAMPLED, *lexicon.TESTED, "验",
    *lexicon.FALLS, *lexicon.FALLS_SHORT, *lexicon.RISES, *lexicon.RISES_SHORT, *lexicon.FOUND, *lexicon.OTHER_ACTS, *lexicon.SHAPES_BEGIN,
]  # fmt: skip
# What a mark may begin with: any other character is passed over without trying the rest.
_BEGINS = f"(?=[{''.join(sorted({re.escape(word[0]) for word in _WORDS}))}])"
_BEFORE_NUMBER = r"(?=了|出|至|到|约|近|超|逾|不足|幅|个?百分点|[-\d一二三四五六七八九十两百]|$)"
_MARKS = re.compile(
    rf"{_BEGINS}(?:(?P<order>[由从](?:高[到至]低|低[到至]高|多[到至]少))"
    rf"|(?P<failure_rate>{lexicon.BAD_RATE_SHAPE}|{alternatives(lexicon.BAD_RATES)})"
    rf"|(?P<pass_rate>{alternatives(lexicon.GOOD_RATES)}|{lexicon.GOOD_RATE_SHAPE})"
    rf"|(?P<limit>(?:{alternatives(lexicon.LIMITS)})(?!不足)|(?:{alternatives(lexicon.LIMITS_SHORT)})(?=[:：]?\d|$))"
    rf"|(?P<share>{alternatives(lexicon.SHARES)})"
    rf"|(?P<conforming>{lexicon.GOOD_FIRST}|(?:{alternatives(lexicon.GOOD)})(?<!合格)(?<!达标(?=准))|{lexicon.GOOD_SHAPE}|(?:全部|全数)?合格(?!证|标准|性|标识|标志))"
    rf"|(?P<nonconforming>{lexicon.BAD_FIRST}|{alternatives(lexicon.BAD)}|{lexicon.BAD_SHAPE})(?!率)"
    rf"|(?P<sampled>{alternatives(lexicon.SAMPLED)}|比较了?(?=\d{{1,3}}[款件个种])|[抽买](?=了?\d))(?!率|比例|比率|机构|单位|工作人员|标准|实施细则|细则|规范|计划|办法|人员)"
    rf"|(?P<tested>(?<!申请)(?:{alternatives(lexicon.TESTED)}|(?<![检试校查复抽查])验(?=[一-鿿]{{1,7}}\d)))(?!率|{lexicon.TESTED_NOT_BEFORE})"
    rf"|(?P<fall>{alternatives(lexicon.FALLS)}|(?<![最较减很])(?:{alternatives(lexicon.FALLS_SHORT)}){_BEFORE_NUMBER})"
    rf"|(?P<rise>{alternatives(lexicon.RISES)}|(?<![最较过很多])(?:{alternatives(lexicon.RISES_SHORT)}){_BEFORE_NUMBER})"
    rf"|(?P<yearly>同比|环比)|(?P<among>其中)|(?P<respective>分别|依次|依序)|(?P<found>{alternatives(lexicon.FOUND)})"
    rf"|(?P<other>{alternatives(lexicon.OTHER_ACTS)}))"
)
MOVES = frozenset(("fall", "rise", "yearly"))


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """Find the marks of a stretch of text.

    >>> [m.name for m in marks_of("抽查童车12批次，不合格率为5%，同比下降", 0, 22)]
    ['sampled', 'failure_rate', 'yearly', 'fall']
    """
    return [Mark(*m.span(), m.lastgroup or "") for m in _MARKS.finditer(text, start, end)]
