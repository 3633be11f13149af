"""Marks: the words of a sentence that say what its numbers are, in their order."""

import re

from spotcheck.figures.claims.marks import Mark, alternatives
from spotcheck.figures.claims.scanning import Scanner, fenced
from spotcheck.language import lexicon_chinese as lexicon

_BEFORE_NUMBER = r"(?=了|出|至|到|约|近|超|逾|不足|幅|个?百分点|[-\d一二三四五六七八九十两百]|$)"
_SAMPLED = (
    rf"{alternatives(lexicon.SAMPLED)}"
    r"|(?:比较|调查)了?(?=[\d一二三四五六七八九十]{1,4}[款件个种组](?!投诉|个?案|举报|消费者|月|省|市))"
    r"|市购(?=样|检|了?\d)|(?<![生老])[抽买](?=了?\d)"
)
_NOT_SAMPLED = "率|比例|比率|机构|单位|工作人员|标准|实施细则|细则|规范|计划|办法|人员|的?投诉|举报|申诉"
_TESTED = rf"{alternatives(lexicon.TESTED)}|(?<![检试校查复抽查])验(?=[一-鿿]{{1,7}}\d)"
_SCANNER = Scanner(
    [
        ("order", r"[由从](?:高[到至]低|低[到至]高|多[到至]少)"),
        # 180批次不合格率: the counter is that of the number
        (
            "failure_rate",
            fenced(f"{lexicon.BAD_RATE_SHAPE}|{alternatives(lexicon.BAD_RATES)}", before=r"(?<!\d)"),
        ),
        ("pass_rate", f"{alternatives(lexicon.GOOD_RATES)}|{lexicon.GOOD_RATE_SHAPE}"),
        ("limit", fenced(alternatives(lexicon.LIMITS), behind="(?!不足)")),
        ("limit", fenced(alternatives(lexicon.LIMITS_SHORT), behind=r"(?=[:：]?\d|$)")),
        ("share", alternatives(lexicon.SHARES)),
        ("conforming", lexicon.GOOD_FIRST),
        (
            "conforming",
            fenced(
                alternatives(lexicon.GOOD),
                before="(?<!声称)(?<!宣称)(?<!标称)(?<!号称)(?<!标榜)",
                behind=f"(?<!合格)(?<!达标(?=准))(?!性(?!能)|{lexicon.WANTED_IN_IT})",
            ),
        ),
        (
            "conforming",
            f"{lexicon.GOOD_SHAPE}|(?:全部|全数)?合格(?!证|单(?![位品元])|标准|性|标识|标志|标签|界[线限]|线(?!上))",
        ),
        (
            "nonconforming",
            fenced(f"{lexicon.BAD_FIRST}|{alternatives(lexicon.BAD)}|{lexicon.BAD_SHAPE}", behind="(?!率)"),
        ),
        ("sampled", fenced(_SAMPLED, behind=f"(?!{_NOT_SAMPLED})")),
        ("tested", fenced(_TESTED, before="(?<!申请)", behind=f"(?!率|{lexicon.TESTED_NOT_BEFORE})")),
        ("fall", alternatives(lexicon.FALLS)),
        ("fall", fenced(alternatives(lexicon.FALLS_SHORT), before="(?<![最较减很])", behind=_BEFORE_NUMBER)),
        ("rise", alternatives(lexicon.RISES)),
        (
            "rise",
            fenced(alternatives(lexicon.RISES_SHORT), before="(?<![最较过很多])", behind=_BEFORE_NUMBER),
        ),
        ("yearly", "同比|环比"),
        ("among", "其中"),
        ("respective", "分别|依次|依序"),
        ("found", alternatives(lexicon.FOUND)),
        ("other", alternatives(lexicon.OTHER_ACTS)),
    ],
    words=False,
)
_WANTED = re.compile(lexicon.WANTED_CONTENT)
MOVES = frozenset(("fall", "rise", "yearly"))


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """Find the marks of a stretch of text.

    >>> [m.name for m in marks_of("抽查童车12批次，不合格率为5%，同比下降", 0, 22)]
    ['sampled', 'failure_rate', 'yearly', 'fall']
    """
    return [Mark(*m.span(), _name(text, m)) for m in _SCANNER.finditer(text, start, end)]


def _name(text: str, match: "re.Match[str]") -> str:
    """Give the name of a mark; what is wanted in goods and below a limit is bad: 绒子含量低于规定限值."""
    name = match.lastgroup or ""
    if name == "conforming" and text[match.start()] in "低少":
        wanted = _WANTED.search(text, max(0, match.start() - 16), match.start())
        return "nonconforming" if wanted else name
    return name
