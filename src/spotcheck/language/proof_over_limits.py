"""How a text says that a measured value is so many times its limit: 实测0.310mg/m³，是限值0.124mg/m³的2.5倍."""

import re

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_UNIT = r"(?:%|‰|[A-Za-zµμ]{1,6}(?:/[A-Za-zµμ0-9²³]{1,6})?|毫克(?:/[千公]克|每[千公]克|每升)?|微克(?:/[千公]克|每[千公]克)?|克(?:/[千公]克)?)"
_LIMIT = r"(?:限[量值額额]?|标准|標準|规定|規定|要求|上限|允许|允許)"
#: the value ``a``, its limit ``b`` of the same unit, and the multiple ``x``
OVER_LIMITS = (
    re.compile(
        rf"(?P<a>{_NUMBER})\s?(?P<unit>{_UNIT})[^。；;\n]{{0,40}}?{_LIMIT}[^。；;，,\d\n]{{0,10}}?[（(]?(?P<b>{_NUMBER})\s?(?P=unit)[）)]?"
        rf"(?:的{_LIMIT}[^。；;，,\d\n]{{0,6}})?的(?P<x>{_NUMBER})倍(?!多|以上|有余|有餘)"
    ),
    re.compile(
        rf"(?P<a>{_NUMBER})\s?(?P<unit>{_UNIT})[，,]?[按以][^。；;，,\d\n]{{0,8}}(?P<b>{_NUMBER})\s?(?P=unit)的{_LIMIT}"
        rf"[^。；;\d\n]{{0,14}}的(?P<x>{_NUMBER})倍(?!多|以上|有余|有餘)"
    ),
    re.compile(
        rf"(?P<a>{_NUMBER}) ?(?P<unit>{_UNIT})(?:,? (?:which|that) is|,? or|,|:| –| —)? ?(?P<x>{_NUMBER}|[a-z]+) times (?:the|its|our)"
        rf" (?:[a-z]+ ){{0,3}}(?:limit|maximum|threshold|level|standard)(?: of| \()? ?(?P<b>{_NUMBER}) ?(?P=unit)\b",
        re.IGNORECASE,
    ),
)
