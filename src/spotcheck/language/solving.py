"""What the solver says, in both languages."""

from collections.abc import Sequence

from spotcheck.language import Language

#: sentences, with the names of what is put into them
SENTENCES: dict[Language, dict[str, str]] = {
    "en": {
        "consistent": "The figures can all be true together.",
        "rounding": "As printed the figures cannot all be true; they can when these are read as truncated: {ids}.",
        "contradictory": "These figures cannot all be true together: {ids}.",
        "tested": "{constrained} of {figures} figures are held from both sides by others; of the rest this says little.",
        "assumed": "This takes it that all that was sampled was tested: no figure says how many were.",
        "cause": "One cause for several: {ids} all fit a base of {needed} ({quantity} is printed {printed}).",
        "complement": "One cause for two: {ids} add up to the whole because {printed} was truncated; rounded it is {needed}.",
        "several": "There are {n} contradictions that share no figure: each needs a change of its own.",
        "repair": "{id}: {suggestion} instead of {printed} ({reason}).",
        "implied": "{quantity}: {low} … {high}",
        "value": "With {others}, {quantity} is {value}, but {printed} is printed.",
        "range": "With {others}, {quantity} lies between {low} and {high}, but {printed} is printed.",
        "least": "With {others}, {quantity} is at least {low}, but {printed} is printed.",
        "most": "With {others}, {quantity} is at most {high}, but {printed} is printed.",
        "between": "With {others}, {quantity} is {below} or {above}, and no whole number gives the printed {printed}.",
        "none": "No whole numbers give {others} and {quantity} = {printed} together.",
        "alone": "No whole numbers give {quantity} = {printed}.",
        "truncated": "Cut off instead of rounded, {value} would be printed {printed}.",
    },
    "zh": {
        "consistent": "各数字可以同时成立。",
        "rounding": "各数字按印出的取舍不能同时成立；若下列数字系截尾所得则可以：{ids}。",
        "contradictory": "下列数字不能同时成立：{ids}。",
        "tested": "{figures}个数字中有{constrained}个上下均受其他数字约束；其余的未能检验。",
        "assumed": "此处假定抽查的批次均已检验：没有数字说明检验了多少。",
        "cause": "同一原因：{ids}均符合基数{needed}（{quantity}印作{printed}）。",
        "complement": "同一原因：{printed}系截尾所得（四舍五入应为{needed}），致使{ids}凑成整数。",
        "several": "共有{n}处互不相关的矛盾，须分别更正。",
        "repair": "{id}：{printed}或应为{suggestion}（{reason}）。",
        "implied": "{quantity}：{low} … {high}",
        "value": "由{others}可知，{quantity}为{value}，而印作{printed}。",
        "range": "由{others}可知，{quantity}在{low}与{high}之间，而印作{printed}。",
        "least": "由{others}可知，{quantity}至少为{low}，而印作{printed}。",
        "most": "由{others}可知，{quantity}至多为{high}，而印作{printed}。",
        "between": "由{others}可知，{quantity}为{below}或{above}，没有整数能得出印出的{printed}。",
        "none": "没有整数能使{others}与{quantity} = {printed}同时成立。",
        "alone": "没有整数能使{quantity} = {printed}。",
        "truncated": "若截尾而不四舍五入，{value}即印作{printed}。",
    },
}

#: why a repair is proposed
REASONS: dict[str, dict[Language, str]] = {
    "transposed": {"en": "two neighbouring digits transposed", "zh": "相邻两个数字颠倒"},
    "substituted": {"en": "one digit is another", "zh": "有一个数字写错"},
    "dropped": {"en": "a digit was dropped", "zh": "漏了一个数字"},
    "added": {"en": "a digit was added", "zh": "多了一个数字"},
    "shifted": {"en": "the decimal point is shifted", "zh": "小数点移位"},
    "truncated": {"en": "truncated, not rounded", "zh": "截尾而未四舍五入"},
    "base": {"en": "wrong base: a share of {base}", "zh": "分母有误：系以{base}为分母"},
    "computed": {"en": "what the other figures give", "zh": "由其他数字算得"},
    "allowed": {"en": "nearest to what the other figures allow", "zh": "其他数字所允许的值"},
}

_AND: dict[Language, tuple[str, str]] = {"en": (", ", " and "), "zh": ("、", "、")}


#: behind a range that may be wider than need be
_NARROWER: dict[Language, str] = {"en": " (or narrower: no more was proved)", "zh": "（或更窄，未能证明）"}


def narrower(lang: Language) -> str:
    """Say of a range that it holds every value, and that a narrower one may."""
    return _NARROWER[lang]


def reason(kind: str, lang: Language, **parts: object) -> str:
    """Say why a repair is proposed.

    >>> reason("base", "en", base="tested(all)")
    'wrong base: a share of tested(all)'
    """
    return REASONS[kind][lang].format(**parts)


def said(key: str, lang: Language, **parts: object) -> str:
    """Fill a sentence.

    >>> said("contradictory", "zh", ids="a, b")
    '下列数字不能同时成立：a, b。'
    """
    return SENTENCES[lang][key].format(**parts)


def listed(items: Sequence[str], lang: Language) -> str:
    """Join items as a sentence does.

    >>> listed(["a", "b", "c"], "en"), listed(["a", "b", "c"], "zh")
    ('a, b and c', 'a、b、c')
    """
    comma, last = _AND[lang]
    return last.join([comma.join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
