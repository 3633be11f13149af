"""What the solver says, in both languages."""

SENTENCES: dict[str, dict[str, str]] = {
    "en": {
        "consistent": "The figures can all be true together.",
        "rounding": "The figures can all be true if these are read as truncated, not rounded: {ids}.",
        "contradictory": "The figures cannot all be true together: {ids}.",
        "tested": "{constrained} of {figures} figures are constrained by another.",
        "assumed": "This takes it that all that was sampled was tested.",
        "cause": "{ids} all fit a base of {needed}.",
        "repair": "{id}: {suggestion} instead of {printed} ({reason}).",
        "conflict": "No whole numbers satisfy all of: {listed}.",
        "transposed": "two digits exchanged", "substituted": "one digit another", "dropped": "a digit left out",
        "added": "a digit too many", "shifted": "the point moved", "other": "a value that the others allow",
    },
    "zh": {
        "consistent": "各数字可以同时成立。",
        "rounding": "若下列数字为截尾而非四舍五入，则各数字可以同时成立：{ids}。",
        "contradictory": "下列数字不能同时成立：{ids}。",
        "tested": "{figures}个数字中有{constrained}个受其他数字约束。",
        "assumed": "此处假定抽查的批次均已检验。",
        "cause": "{ids}均符合基数{needed}。",
        "repair": "{id}：{printed}或应为{suggestion}（{reason}）。",
        "conflict": "没有整数能同时满足：{listed}。",
        "transposed": "两位数字颠倒", "substituted": "一位数字有误", "dropped": "漏一位数字",
        "added": "多一位数字", "shifted": "小数点移位", "other": "其他数字所允许的值",
    },
}
