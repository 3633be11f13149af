"""Made-up bulletins in varied prose, all of whose numbers are consistent, and the same with one number wrong.

A bulletin is a list of pieces: text, and numbers that know whether another number of the text bears on them.
"""

import random
from dataclasses import dataclass
from fractions import Fraction
from math import floor


@dataclass(frozen=True)
class Number:
    """A printed number; `held`: others of the text determine it."""

    text: str
    held: bool = True


Pieces = list["str | Number"]

PRODUCTS = "童车 电热毯 儿童玩具 电线电缆 羽绒服装 电动自行车 燃气灶 插头插座 床上用品 涂料 家用电器 文具 安全帽 人造板 电饭锅".split()
PRODUCTS_EN = "toys|phone chargers|cosmetics|bicycle helmets|electric heaters|baby cots|hair dryers|lighting chains".split(
    "|"
)
REGIONS = "广东省 浙江省 江苏省 山东省 福建省 河北省".split()
OFFICES = ("全省", "全市", "我局", "市市场监管局", "省市场监管局", "总局")


def percent(a: int, b: int, places: int = 1) -> str:
    scaled = Fraction(a, b) * 100 * 10**places
    whole = floor(scaled + Fraction(1, 2))
    return f"{whole / 10**places:.{places}f}%" if places else f"{whole}%"


def points(a: str, b: str) -> str:
    return f"{abs(float(a[:-1]) - float(b[:-1])):.1f}"


def split(r: random.Random, total: int, n: int) -> list[int]:
    """Cut a total into n positive parts."""
    cuts = sorted(r.sample(range(1, total), n - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


def text_of(pieces: Pieces) -> str:
    return "".join(p.text if isinstance(p, Number) else p for p in pieces)


def spans(pieces: Pieces) -> list[tuple[int, int, Number]]:
    """Give start, end and number of each number."""
    found, at = [], 0
    for piece in pieces:
        text = piece.text if isinstance(piece, Number) else piece
        if isinstance(piece, Number):
            found.append((at, at + len(text), piece))
        at += len(text)
    return found


def chinese(seed: int) -> Pieces:
    r = random.Random(seed)  # noqa: S311 (no secret)
    year = r.randint(2015, 2025)
    n = r.randint(300, 9000)
    bad = r.randint(max(20, n // 30), n // 5)
    made: Pieces = []
    if r.random() < 0.5:
        made += [f"{year}年{r.choice(('产品质量监督抽查情况通报', '第三季度抽查结果', '全年抽查情况'))}\n"]
    overall = _overall(r, year, n, bad)
    made += overall
    kind = r.randrange(4)
    if any("实际检验" in p for p in overall if isinstance(p, str)):
        kind = 3  # how many of a part were tested is not said: its rate does not follow
    if kind == 0:
        made += _channels(r, n, bad)
    elif kind == 1:
        made += _stages(r, n, bad)
    if kind >= 2 or r.random() < 0.5:
        made += _products(r, n, bad)
    if r.random() < 0.5:
        made += _where(r, bad)
    if r.random() < 0.4:
        made += [
            "抽查涉及",
            Number(str(r.randint(n // 2, n)), held=False),
            "家企业，覆盖",
            Number("31", held=False),
            "个省份。",
        ]
    return made


def _overall(r: random.Random, year: int, n: int, bad: int) -> Pieces:
    rate, office = percent(bad, n), r.choice(OFFICES)
    choice = r.randrange(5)
    if choice == 0:
        return [
            f"{year}年，{office}共抽查",
            Number(str(n)),
            "批次产品，发现不合格",
            Number(str(bad)),
            "批次，不合格发现率为",
            Number(rate),
            "。",
        ]
    if choice == 1:
        last = percent(max(1, bad - r.randint(-9, 9)), n + r.randint(-40, 40))
        moved = "上升" if float(rate[:-1]) >= float(last[:-1]) else "下降"
        return [
            f"{year}年，{office}组织抽查", Number(str(n)), "批次，检出不合格", Number(str(bad)), "批次，不合格率", Number(rate),
            "，比上年的", Number(last), moved, Number(points(rate, last)), "个百分点。",
        ]  # fmt: skip
    if choice == 2:
        return [
            f"{year}年{office}共抽查", Number(str(n)), "批次产品，经检验，合格", Number(str(n - bad)), "批次，不合格", Number(str(bad)),
            "批次，合格率为", Number(percent(n - bad, n)), "。",
        ]  # fmt: skip
    if choice == 3:
        base = r.randint(n // 2, n * 2)
        growth = percent(abs(n - base), base)
        return [
            f"{year}年，{office}完成监督抽查", Number(str(n)), f"批次，较{year - 1}年的", Number(str(base)), "批次",
            "增长" if n >= base else "下降", Number(growth), "，不合格", Number(str(bad)), "批次，不合格率为", Number(rate), "。",
        ]  # fmt: skip
    tested = n - r.randint(1, n // 30 + 1)
    return [
        f"{year}年，{office}共抽查", Number(str(n), held=False), "批次，实际检验", Number(str(tested)), "批次，不合格", Number(str(bad)),
        "批次，不合格发现率", Number(percent(bad, tested)), "。",
    ]  # fmt: skip


def _two(r: random.Random, n: int, bad: int) -> tuple[int, int, int, int]:
    while True:
        first = r.randint(n // 5, 4 * n // 5)
        one = r.randint(1, bad - 1)
        if one < first * 0.8 and bad - one < (n - first) * 0.8:
            return first, one, n - first, bad - one


def _channels(r: random.Random, n: int, bad: int) -> Pieces:
    a, x, b, y = _two(r, n, bad)
    names = r.choice((("线上", "线下"), ("网络", "实体店"), ("线上渠道", "线下渠道")))
    head = r.choice(("其中，", "其中", "按渠道分，"))
    return [
        f"{head}{names[0]}抽查", Number(str(a)), "批次，不合格", Number(str(x)), "批次，不合格率", Number(percent(x, a)), f"；{names[1]}抽查",
       Number(str(b)), "批次，不合格", Number(str(y)), "批次，不合格率", Number(percent(y, b)), "。",
    ]  # fmt: skip


def _stages(r: random.Random, n: int, bad: int) -> Pieces:
    a, x, b, y = _two(r, n, bad)
    return [
        "从抽样领域看，生产领域抽查", Number(str(a)), "批次，不合格", Number(str(x)), "批次，不合格率为", Number(percent(x, a)), "；流通领域抽查",
       Number(str(b)), "批次，不合格", Number(str(y)), "批次，不合格率为", Number(percent(y, b)), "。",
    ]  # fmt: skip


def _products(r: random.Random, n: int, bad: int) -> Pieces:
    names = r.sample(PRODUCTS, r.randint(3, 5))
    sizes = [r.randint(10, max(12, min(150, n // 6))) for _ in names]
    fails = [r.randint(1, max(1, min(s // 5, bad // 6))) for s in sizes]
    choice = r.randrange(3)
    made: Pieces = []
    if choice == 0:
        for name, s, f in zip(names, sizes, fails, strict=True):
            made += [
                f"{name}抽查",
                Number(str(s)),
                "批次，不合格",
                Number(str(f)),
                "批次，不合格率",
                Number(percent(f, s)),
                "；",
            ]
        return ["分产品看，", *made[:-1], "。"]
    if choice == 1:
        for name, s, f in zip(names, sizes, fails, strict=True):
            made += [
                f"抽查{name}",
                Number(str(s)),
                "批次，",
                Number(str(f)),
                "批次不合格，不合格率为",
                Number(percent(f, s)),
                "。",
            ]
        return made
    made = [f"{'、'.join(names[:-1])}和{names[-1]}分别抽查"]
    for values, tail in ((sizes, "批次，不合格分别为"), (fails, "批次，不合格率分别为")):
        for k, v in enumerate(values):
            made += [
                Number(str(v)),
                "批次、" if k < len(values) - 2 else "批次和" if k < len(values) - 1 else tail,
            ]
    for k, (s, f) in enumerate(zip(sizes, fails, strict=True)):
        made += [Number(percent(f, s)), "、" if k < len(sizes) - 2 else "和" if k < len(sizes) - 1 else "。"]
    return made


def _where(r: random.Random, bad: int) -> Pieces:
    names = [*r.sample(REGIONS, min(3, bad - 2)), "其他地区"]
    sizes = split(r, bad, len(names)) if bad > len(names) else [1] * len(names)
    made: Pieces = ["在不合格产品中，"]
    with_shares = r.random() < 0.5
    for k, (name, size) in enumerate(zip(names, sizes, strict=True)):
        made += [name, Number(str(size)), "批次"]
        if with_shares:
            made += ["，占不合格总数的", Number(percent(size, bad))]
        made.append("；" if with_shares and k < len(names) - 1 else "、" if k < len(names) - 1 else "。")
    return made


def english(seed: int) -> Pieces:
    r = random.Random(seed + 10_000)  # noqa: S311 (no secret)
    year, n = r.randint(2015, 2024), r.randint(200, 3000)
    bad = r.randint(max(10, n // 20), n // 4)
    made: Pieces = []
    if r.random() < 0.5:
        made += [
            f"In {year}, ",
            Number(f"{n:,}"),
            " products were tested and ",
            Number(str(bad)),
            " failed, a failure rate of ",
            Number(percent(bad, n)),
            ". ",
        ]
    else:
        made += [
            "A total of ",
            Number(f"{n:,}"),
            " samples were collected, of which ",
            Number(str(bad)),
            " (",
            Number(percent(bad, n)),
            ") were non-compliant. ",
        ]
    if r.random() < 0.6:
        a, x, b, y = _two(r, n, bad)
        made += [
            "Online, ", Number(str(a)), " were tested and ", Number(str(x)), " failed (", Number(percent(x, a)), "); offline, ", Number(str(b)),
            " were tested and ", Number(str(y)), " failed (", Number(percent(y, b)), "). ",
        ]  # fmt: skip
    for name in r.sample(PRODUCTS_EN, r.randint(1, 4)):
        s = r.randint(10, n // 5)
        f = r.randint(1, max(1, min(s // 4, bad // 5)))
        made += [
            "Of the ",
            Number(str(s)),
            f" {name} tested, ",
            Number(str(f)),
            " failed, a failure rate of ",
            Number(percent(f, s)),
            ". ",
        ]
    return made


def wrong(pieces: Pieces, seed: int) -> tuple[str, int, int, str]:
    """Give the text with one number that others determine made wrong, its place there, and what it was."""
    r = random.Random(seed + 77)  # noqa: S311 (no secret)
    held = [i for i, p in enumerate(pieces) if isinstance(p, Number) and p.held]
    while True:
        i = r.choice(held)
        was = pieces[i].text
        text = _slipped(r, was)
        if text != was and _far(was, text):
            changed = [*pieces[:i], Number(text), *pieces[i + 1 :]]
            start = len(text_of(changed[:i]))
            return text_of(changed), start, start + len(text), was


def _slipped(r: random.Random, text: str) -> str:
    places = [k for k, c in enumerate(text) if c.isdigit()]
    k = r.choice(places)
    how = r.randrange(4)
    if how == 0 and len(places) > 1:
        j = r.randrange(len(places) - 1)
        a, b = places[j], places[j + 1]
        return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
    if how == 1 and len(places) > 2 and text[k - 1 : k] != ".":
        return text[:k] + text[k + 1 :]
    if how == 2:
        return text[:k] + r.choice("123456789") + text[k:]
    return text[:k] + r.choice("0123456789") + text[k + 1 :]


def _far(was: str, now: str) -> bool:
    """Whether the change is more than rounding, and leaves a number that may stand there."""
    a, b = (float(t.rstrip("%").replace(",", "")) for t in (was, now))
    if now[0] == "0" and not now.startswith("0."):
        return False
    if now.endswith("%") and b > 100:
        return False
    return abs(a - b) > 0.02 * max(a, b) and b > 0
