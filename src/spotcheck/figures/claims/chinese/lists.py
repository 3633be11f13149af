"""Lists that are read in step: names before 分别, and the numbers behind it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from spotcheck.figures.claims.chinese import comparing, complained, periods, scopes
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.marks import marks_of
from spotcheck.figures.claims.chinese.names import names_nothing
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.sentences import Sentence
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.chinese.turns import in_step
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, last, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_checks, lexicon_complaints

_JOINT = re.compile(
    r"[^，。；、(]{0,6}?(?:[、,，/]|和|与|及|以及|[、,，]和)(?:约|近|超|为|各|上升|下降|增长|减少|提高|降低"
    r"|增加|升|降)?"
)
_COMPLAINTS = "|".join(lexicon_complaints.COMPLAINTS)
_OF_LIST = re.compile(
    r"(?:等(?!级|离|奖)(?:\d+|[一二两三四五六七八九十]+)?"
    r"|[两三四五六七八九十](?:省|市|区|县|地|国|大?类|种|者|项|个))[^，。；]*$"
    rf"|的?(?:消费)?(?:{_COMPLAINTS})(?:总?[数量])?(?:[居位排名较最相占][^，。；]*)?$"
    r"|(?:[位排]?[居列]|排名)[前后][^，。；、]{1,4}$"
)
#: 虚假宣传、价格方面的投诉有所上升，分别为: what is said of all of them
_SAID_OF_ALL = re.compile(
    rf"(?:方面|问题)?(?:的?(?:消费)?(?:{_COMPLAINTS})(?:总?[数量])?)?"
    r"(?:占比|比重|[涨增降跌]幅|数量|有所|[均都也仍呈]|大幅|明显|略微?|稳步|相对)*"
    r"(?:[较最][大多高]|较为突出|居前|靠前|居多|突出|上升|下降|增长|减少|增加|上涨|下滑|抬头|回落)(?:趋势|态势)?$"
)
#: 不履行售后承诺: what is complained of, as a clause
_MISDEED = re.compile(r"(?:不(?![断仅只同过少])|未(?!来)|拒[绝不]|擅自|随意|虚假)[^，。；、\d]{2,14}")
_THEIR_SHARE = re.compile(r"(?:其|它们|各自?|分别|上述)*(?:所?占|占比|比例|比重)[^，。；]*")
_YEARS = re.compile(r"(?<!\d)(20\d\d|1[0-2]\d|9\d)年?(?:度)?[-—–~至到]{1,2}(20\d\d|1[0-2]\d|9\d)年")
_YEAR_LIST = re.compile(r"(?<![较比同与])(?:20\d\d年?度?(?:、|和|与|及|以及)){1,9}20\d\d年")
_COMPARED_YEARS = re.compile(r"[较比与](?:20\d\d年(?:同期)?[、和与]?){2,}$")
_QUARTERS = re.compile(
    r"(?<![较比同与])(?:第?[一二三四1-4](?:季度?)?(?:、|和|与|及|以及)){1,3}第?[一二三四1-4]季度?"
)
_QUARTER = re.compile(r"[一二三四1-4]")
_YEAR = re.compile(r"(20\d\d)年?(?:度)?")
#: 生产、流通、餐饮环节
_SIDES = re.compile(r"[^、，。；]{1,4}?(环节|领域|渠道|阶段)")
#: 线上和线下的合格率为96%和98%
_PAIRED = re.compile(r"率(?:[则却也]?[为是]|[分仅均]?达到?|[：:])$")
#: 以「食肆」和「旅游」的投诉最多，分别有
_QUOTED = re.compile(r"[「“]([^「」“”]{2,16})[」”]")
#: 进行标示检查及品质检验，合格率分别为: what was looked at in each of the checks
_CHECK_OF = re.compile(
    r"(?:[^，。；]*(?:进行|开展|实施|办理|执行|[的作]))?(?P<item>[^，。；\d]{2,8}?)(?:部分|项目)?(?:检查"
    r"|检[验测]|查核|抽[查检验测]|测试|监测|稽查|购样)(?:的?结果|部分|项目)?"
)
#: 投诉、举报、建议数量分别增长
#: 2013年前5个月甲口岸进口食品
_TIME_FIRST = re.compile(
    r"^[^，。；、\d]{0,4}(?:20\d\d年(?:度|第?[一二三四]季度"
    r"|[上下]半年)?(?:前?\d{1,2}(?:[-至到]\d{1,2})?个?月份?)?|前?\d{1,2}(?:[-至到]\d{1,2})?个?月份?)"
)
_BROUGHT = re.compile(rf"(?:消费者?|市民)?(?P<word>{_COMPLAINTS}|建议)(?:[总数]?量|[总件]数)?")
#: 与近3年不合格率(分别为30%、13%、9%)相比: of years, and not of what was counted before
_LAST_YEARS = re.compile(
    r"(?:(?P<recent>近|连续)|前|过去)(?P<count>\d|[两二三四五六七八九十])个?年(?:度|[来间内])?"
    r"(?P<behind>[^，。；\d]{0,20}(?:，[^，。；\d]{0,20})?)$"
)
#: 汽油抽检289批次，柴油抽检156批次，两类油品合格率分别为: of those told before
_THOSE_TOLD = re.compile(
    r"\d[^，。；]*，(?:[上前]述|以上|这)?(?P<count>\d|[两二三四五六七八九十])(?:大?类|种|款|大)[^，。；、\d]{0,10}率$"
)
_TIMES = ("year", "quarter", "month")
_HAN_DIGITS = dict(zip("两二三四五六七八九十", (2, *range(2, 11)), strict=True))
_EARLIER = re.compile(r"(?:分别|依次|依序)[是为有]")
_SPAN = re.compile(r"^(?:近|过去|前)(?:\d|[一-鿿]{1,2})年[来间内]?")
_PLAIN = re.compile(r"[一-鿿]{2,5}")
_TOWN = re.compile(lexicon_checks.TOWN_AND_COUNTRY)
_COMMAS, _JUST_BEFORE = 6, 120
#: so many kinds are named one by one, and what stands between their names and their count
_LEAST, _MOST = 2, 12
_SUMS_UP = re.compile(r"[，]?(?:等|共计?|合计|总计|这|共有|计)*$")
#: behind names, what is told of each of them: 之不合格率各年度
_RATE_OF_THEM = re.compile(
    r"(?:[之的]?(?:检[验测]|抽[查检验])?结果)?[之的]?[^，。；、的之\d]{0,10}(?:率|比例|比率)[^，。；、\d]{0,8}$"
)
#: 合格率自100至106年逐年提升，由90%提升至99%: of the first year and the last
_FROM_TO = re.compile(
    r"(?:逐年|逐步|逐渐|稳步|略微?|大幅)?(?:上升|提升|提高|增加|下降|降低|下滑|减少|降|升|增|攀升)?(?:至|到|为)"
)
_FROM = re.compile(r"(?:由|从|自)(?:约|近)?$")
#: 食用油、油脂及其制品: one name
_NOT_IN_NAME = r"、(?![^、，及]{1,6}及其[他它]?(?:制品|产品|加工品))"
#: how names are told apart, but for what stands in brackets; the first that gives as many as there are numbers is taken
_SPLITTERS = tuple(
    re.compile(rf"(?:{p})(?!油脂及其制品|[^()]*\))")
    for p in (
        r"、|(?<![、一-鿿])和|和(?=[^、]*$)|与(?=[^、]*$)|以及|及(?!其)",
        r"，",
        r"，|、",
        r"，|、|和|与|以及|及(?!其)",
        r"、",
        _NOT_IN_NAME,
        rf"{_NOT_IN_NAME}|和(?=[^、]*$)|及(?=[^、其]*$)",
        r"(?<=类)(?:、|和|与|以及|及)",
    )
)
#: 省内大、中、小型企业: sizes, and what all of them are
_SIZE = r"(?:特大|大中|中小|小微|[大中小微])"
_FIRST_SIZE = re.compile(rf"{_SIZE}(?=型?$)")
_NEXT_SIZE = re.compile(rf"({_SIZE})型?")
_LAST_SIZE = re.compile(rf"(?P<size>{_SIZE})(?P<noun>型?[^的产抽不合数占平型]{{2,4}})")
_SIZES_TOGETHER = re.compile(r"(?<!特)(?:大中小|中小微)(?=型?[企公单商])")


@dataclass(frozen=True)
class Aligned:
    """What a list says of one of its numbers: the scope it is of, or the measure it is."""

    scope: Where | None = None
    measure: str = ""
    #: the figure of the sentence that it is a share of
    of: int = -1
    #: which of how many scopes counted before, where the list names none
    nth: tuple[int, int] = (0, 0)
    #: of how many years before that of the text it is: 近三年合格率分别为
    ago: int | None = None
    words: str = ""

    def within(self, state: State) -> "Aligned | None":
        """Give what the list says, where that hangs on what was read before it."""
        if self.nth[1]:
            return Aligned(in_step(state, self.nth))
        scope = self.scope
        if self.ago is not None and state.year:
            scope = Where((("year", str(int(state.year) - self.ago)),), self.words)
        if scope and scope.conditions and not scope.words and scope.only(*_TIMES) == scope:
            scope = Where(scope.conditions, state.scope.words)  # 化肥…。近三年合格率分别为: of that product
        return Aligned(scope, self.measure, self.of)


def aligned(sentence: Sentence) -> dict[int, Aligned]:
    """Align names with the numbers of 分别: place of a figure in its sentence → what the list says of it."""
    found = _first_and_last(sentence)
    before: list[Aligned] = []
    text, i, read_to = sentence.text, 0, sentence.start
    for start, end in _signs(sentence):
        run = _run(sentence, end)
        # 甲、乙分别检验46批次、37批次，分别不合格13批次、7批次: of those that were named
        if len(run) < 2 or _names_itself(sentence, run) or (run[0] in found and start < read_to):
            continue
        head = text[sentence.start : start]
        spoken_of = complained.WORD.search(text, max(0, sentence.start - _JUST_BEFORE), start)
        complaints = spoken_of is not None and not last(sentence.marks, DRAWN)
        names = _names(head, len(run), complaints=complaints) or _names_behind(
            text, end, sentence.figures[run[0]].first, len(run)
        )
        if not names and text.startswith("占", end) and run[0] >= len(run):
            names = [Aligned(of=run[0] - len(run) + k) for k in range(len(run))]
        if not names and len(before) == len(run):
            names = before
        if not names and _LAST_YEARS.search(head):
            found.update(zip(run, _last_years(head, len(run)), strict=False))
            continue
        if not names and start < end:
            names = [Aligned(nth=(n, len(run))) for n in range(len(run))]
        if not names:
            continue
        found.update(zip(run, names, strict=False))
        before = names or before
        # a second list in step: 分别抽查12批次、8批次，不合格3批次、1批次
        i = run[-1] + 1
        while names and i + len(names) <= len(sentence.figures):
            again = _run(sentence, sentence.figures[i].first)
            if len(again) != len(names) or again[0] != i or scope_before(sentence.around(i).gap) is not None:
                break
            found.update(zip(again, names, strict=True))
            i = again[-1] + 1
        read_to = sentence.figures[i - 1].last
    return found


def kinds_named(sentence: Sentence, i: int) -> list[Where]:
    """Give the names that a count of kinds sums up: 毛巾、袜子、童鞋3种产品."""
    number = sentence.figures[i]
    size = int(number.value or 0)
    gap = sentence.around(i).gap
    if not _LEAST <= size <= _MOST or gap.count("、") < size - _LEAST:
        return []
    scopes_named = [name.scope for name in _listed(_SUMS_UP.sub("", gap), size, complaints=False)]
    return [scope for scope in scopes_named if scope and scope.words] if all(scopes_named) else []


def _last_years(head: str, size: int) -> list[Aligned]:
    """Give the last years that a list is of, one by one, where there are as many: 近三年化肥合格率."""
    years = _LAST_YEARS.search(head)
    if not years or not years["recent"] or (_HAN_DIGITS.get(years["count"]) or int(years["count"])) != size:
        return []
    named = scope_before(years["behind"])
    words = named.words if named else ""
    return [Aligned(ago=size - 1 - n, words=words) for n in range(size)]


def _first_and_last(sentence: Sentence) -> dict[int, Aligned]:
    """Align two rates with the first and the last year of a span: 100至106年，由90%提升至99%."""
    figures, text = sentence.figures, sentence.text
    found: dict[int, Aligned] = {}
    for i, (first, second) in enumerate(pairwise(figures)):
        if (
            first.kind == second.kind == "rate"
            and _FROM_TO.fullmatch(text, first.last, second.first)
            and _FROM.search(text, max(sentence.start, first.first - 4), first.first)
            and (span := last_match(_YEARS, text[sentence.start : first.first]))
        ):
            for k, year in enumerate(span.groups()):
                full = year if len(year) > 3 else str(int(year) + 1911)
                found[i + k] = Aligned(Where((("year", full),)))
    return found


def _names_itself(sentence: Sentence, run: list[int]) -> bool:
    """Whether each number of a list has its name behind it: 分别是4个刺身和2个沙律样本."""
    text, (first, second) = sentence.text, (sentence.figures[k] for k in run[:2])
    between = text[first.last : second.first].rstrip("和与及以、")
    return len(between) > 1 and scope_behind(between) is not None


def _signs(sentence: Sentence) -> list[tuple[int, int]]:
    """Give where lists in step begin: at 分别 and its kin, and where three numbers follow each other without a name."""
    signs = [(m.start, m.end) for m in sentence.marks if m.name == "respective"]
    figures, text = sentence.figures, sentence.text
    for i in range(len(figures) - 2):
        bare_run = sentence.joined(i + 1) and sentence.joined(i + 2) and not sentence.joined(i)
        told = any(figures[i].first - 30 < end <= figures[i].first for _, end in signs)
        if bare_run and not told and figures[i].kind == figures[i + 1].kind == figures[i + 2].kind:
            signs.append((figures[i].first, figures[i].first))
    signs += [
        (pair.first, pair.first)
        for i, pair in enumerate(figures[:-1])
        if pair.kind == figures[i + 1].kind == "rate"
        and sentence.joined(i + 1)
        and _PAIRED.search(text, max(sentence.start, pair.first - 6), pair.first)
    ]
    return sorted(signs)


def _run(sentence: Sentence, position: int) -> list[int]:
    """Give the figures of one list, the first of which stands behind a place."""
    figures, text = sentence.figures, sentence.text
    first = next((k for k, f in enumerate(figures) if f.first >= position), None)
    if first is None or re.search(r"[，。；]", text[position : figures[first].first][:-1] or ""):
        return []
    run = [first]
    while (
        run[-1] + 1 < len(figures)
        and _JOINT.fullmatch(text, figures[run[-1]].last, figures[run[-1] + 1].first)
        and figures[run[-1] + 1].kind == figures[first].kind
    ):
        run.append(run[-1] + 1)
    return run


def _names(head: str, size: int, *, complaints: bool = False) -> list[Aligned]:
    """Split the names before 分别 into `size`; none where they do not fall into as many."""
    if _COMPARED_YEARS.search(head) and not _YEARS.search(head):
        return []
    those = _THOSE_TOLD.search(head)
    if those and (_HAN_DIGITS.get(those["count"]) or int(those["count"])) == size:
        return []
    return _times(head, size, complaints=complaints) or _listed(
        comparing.uncompared(head), size, complaints=complaints
    )


def _times(head: str, size: int, *, complaints: bool) -> list[Aligned]:
    """Give the years or quarters that a list is of: a span, or one by one."""
    span = _YEARS.search(head)
    years = int(span.group(2)) - int(span.group(1)) + 1 if span else 0
    if span and years > 1 and size % years == 0:
        start = int(span.group(1)) + (1911 if len(span.group(1)) < 4 else 0)
        each = _of_each_year(head[span.end() :], size // years)
        return [
            Aligned(Where((("year", str(start + year)),), words)) for year in range(years) for words in each
        ]
    years = last_match(_YEAR_LIST, head) if head.count("20") >= size else None
    if years and len(_YEAR.findall(years.group())) == size:
        named = scope_before(head[years.end() :])
        words = named.words if named else ""
        return [Aligned(Where((("year", year),), words)) for year in _YEAR.findall(years.group())]
    return _quarters(head, size, complaints=complaints)


def _listed(body: str, size: int, *, complaints: bool) -> list[Aligned]:
    """Give the names of the last clause that falls into as many."""
    clauses = re.split(r"[；：:。\n]", body)
    for clause in reversed(clauses[-2:]):
        behind = _EARLIER.split(clause)[-1]  # 第三及第四位分别是甲及乙，投诉分别
        clause = clause if re.search(r"\d", behind) else behind
        clause = _SIZES_TOGETHER.sub(lambda found: "、".join(found.group()), clause)
        clause = clause.rsplit("其中", 1)[-1].strip("，、· ")  # 甲、乙、丙3个平台: the number is masked
        quoted = _QUOTED.findall(clause) if clause.count("」") == size or clause.count("”") == size else []
        if len(quoted) == size:
            return [Aligned(Where((), name, 0.85)) for name in quoted]
        starts = _starts(clause, size)
        for splitter in _SPLITTERS:
            for start in starts:
                made = _split(clause[start:], size, splitter, complaints=complaints)
                if made:
                    return made
    return []


def _quarters(head: str, size: int, *, complaints: bool) -> list[Aligned]:
    """Give the quarters that a list is of, the last of its sentence: 第一、二、三季度合格率."""
    found = last_match(_QUARTERS, head) if "季" in head else None
    numbers = _QUARTER.findall(found.group()) if found else []
    if not found or len(numbers) != size:
        return []
    if goods := _listed(head[found.end() :], size, complaints=complaints):
        return goods  # 一、二季度毛巾、袜子的合格率: of the goods
    behind = scope_before(head[found.end() :])
    words = behind.words if behind else ""
    return [Aligned(Where(periods.named(f"第{n}季度") or (), words)) for n in numbers]


def _of_each_year(head: str, size: int) -> list[str]:
    """Give what the numbers of a year are of, behind a span of years: 市场检查及购样检验之不合格率各年度."""
    if size == 1:
        named = scope_before(head)
        return [named.words if named else ""]
    names = _names(_RATE_OF_THEM.sub("", head), size)
    return [aligned.scope.words if aligned.scope else "" for aligned in names] or [""] * size


def _starts(clause: str, size: int) -> list[int]:
    """Give where the list of names may begin: after the commas before it, the nearest first, and at the front."""
    commas = [m.end() for m in re.finditer(r"，", clause)]
    return [*reversed(commas[-max(_COMMAS, size + 2) :]), 0]


@lru_cache(maxsize=8192)
def _split(body: str, size: int, splitter: "re.Pattern[str]", *, complaints: bool = False) -> list[Aligned]:
    while "，" in body and _measures(body.rsplit("，", 1)[-1]):
        body = body.rsplit("，", 1)[0]  # what is measured, behind the names
    listed = _OF_LIST.sub("", _SAID_OF_ALL.sub("", body) if complaints else body)
    for candidate in dict.fromkeys((listed, body)):
        parts = [p for p in splitter.split(candidate) if p.strip()]
        if len(parts) == size:
            made = _with_plain(
                [_named(_SPAN.sub("", p.strip()), complaints=complaints) for p in _whole(parts)], parts
            )
            made[-1] = _owner(parts[-1], made)
            if all(a.scope for a in made) or all(a.measure for a in made):
                return made
    return []


def _measures(clause: str) -> bool:
    """Whether a clause behind names says what is measured of them, and names none: 其占总量的比重."""
    return _THEIR_SHARE.fullmatch(clause) is not None or _named(clause).scope is None


def _with_plain(made: list[Aligned], parts: list[str]) -> list[Aligned]:
    """Give the scopes of a list, in which plain words are names as those beside them are: 苏中, of 苏南、苏中、苏北地区."""
    if not 0 < sum(aligned.scope is None for aligned in made) <= len(made) / 2 or not made[-1].scope:
        return made
    return [
        Aligned(Where((), word, 0.75))
        if aligned == Aligned()
        and _PLAIN.fullmatch(word)
        and (_TOWN.fullmatch(word) or not names_nothing(word))
        else aligned
        for aligned, word in zip(made, (_SPAN.sub("", part.strip()) for part in parts), strict=True)
    ]


def _owner(part: str, made: list[Aligned]) -> Aligned:
    """Give what the last name of a list belongs to, where the others are no test items: 农膜、涂料的净含量标注."""
    *others, item = (aligned.scope for aligned in made)
    if item is None or not scopes.names_item(item) or any(o is None or scopes.names_item(o) for o in others):
        return made[-1]
    owner, of, _ = part.partition("的")
    named = scopes.scope_of(owner) if of else None
    return Aligned(named) if named else made[-1]


def _whole(parts: list[str]) -> list[str]:
    """Give each of 大、中、小型企业 the noun of the last, and of 标示检查、品质检验 what was looked at."""
    checks = [_CHECK_OF.fullmatch(part.strip()) for part in parts]
    if all(checks):
        return [check["item"] for check in checks if check]
    if sized := _sized([part.strip() for part in parts]):
        return sized
    parts = [re.sub(r".*(?:[的查，在于]|检[测验]?|[产商]品有|品种有)", "", parts[0]) or parts[0], *parts[1:]]
    noun = re.match(r".(型?[^的产抽不合数]{2,4})", parts[-1])
    sides = _SIDES.match(parts[-1])
    if sides and all(len(p.strip()) <= 4 for p in parts[:-1]):
        return [*(p.strip().removesuffix(sides[1]) + sides[1] for p in parts[:-1]), parts[-1]]
    if noun and all(len(p.strip()) == 1 for p in parts[:-1]):
        return [*(p.strip() + noun.group(1) for p in parts[:-1]), parts[-1].strip().removesuffix("数")]
    return parts


def _sized(parts: list[str]) -> list[str]:
    """Give each of 大、中、小型企业 the noun of the last; nothing for other lists."""
    first, last_one = _FIRST_SIZE.search(parts[0]), _LAST_SIZE.match(parts[-1])
    between = [_NEXT_SIZE.fullmatch(part) for part in parts[1:-1]]
    if not (first and last_one and all(between)):
        return []
    noun = last_one["noun"]
    others = noun if noun.startswith("型") or last_one["size"] != "小微" else f"型{noun}"  # 大、中、小微企业
    return [
        *(size + others for size in (first.group(), *(size[1] for size in between if size))),
        last_one["size"] + noun,
    ]


def _named(part: str, *, complaints: bool = False) -> Aligned:
    year = _YEAR.fullmatch(part.strip("， 和与及")) or _YEAR.match(part.strip("， 和与及"))
    part = re.sub(r"\d.*$", "", _TIME_FIRST.sub("", part))
    scope = scopes.scope_of(part)
    if year and (scope is None or not scope.words):
        return Aligned((scope or Where()).joined(year=year.group(1)))
    if complaints and not (scope and scope.conditions):
        scope = _complained_of(part.strip("， ")) or scope
    if scope is not None:
        return Aligned(scope)
    if re.fullmatch(r"[一-鿿]", part.strip()) and part.strip() not in "大中小":
        return Aligned(Where((), part.strip(), 0.8))
    if brought := _BROUGHT.fullmatch(part.strip()):
        return Aligned(Where((), brought["word"], 0.8))
    marks = marks_of(part, 0, len(part))
    mark = last(marks, COUNTED | RATES)
    return Aligned(None, mark.name if mark else "")


def _complained_of(part: str) -> Where | None:
    """Give what one entry of a list says that complaints are about, which need not be a name of goods: 涉及虚假宣传, 拒绝退款."""
    if brought := _BROUGHT.fullmatch(part):
        return Where((), brought["word"], 0.8)
    about = part if _MISDEED.fullmatch(part) else complained.cleaned(part)
    return complained.scope(about) if about else None


def _names_behind(text: str, start: int, end: int, size: int) -> list[Aligned]:
    """Names between 分别 and the first number: 分别在甲、乙抽查12批次、8批次."""
    body = text[start:end].strip("为是有在从对")
    return next((made for splitter in _SPLITTERS if (made := _split(body, size, splitter))), [])
