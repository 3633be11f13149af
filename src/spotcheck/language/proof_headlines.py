"""How a text begins with a rate that a reader can picture: 每5批次就有1批次不合格."""

import re

_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,2})"
_COUNTER = r"(?:批次|批|件|款|个|組|组|份|台)"
#: one in so many that failed
ONE_IN = re.compile(
    rf"每(?P<every>{_NUMBER}){_COUNTER}[^，。；、\d]{{0,10}}?[中里]?[，]?[就便]?有(?P<part>{_NUMBER}){_COUNTER}[^，。；、\d]{{0,6}}?"
    r"不(?:合格|达标|符合)"
)
