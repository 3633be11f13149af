"""Make the sample lists: synthetic batches whose totals equal the published ones, in the forms real lists come in.

    python data/samples/make_samples.py

writes the lists beside this script, the same bytes every time. Every batch, firm and shop is invented; only the
totals of 2020 are those of the published document (6619 batches, 1231 nonconforming; online 1739 and 485; livestream
66 and 15), and the 621 online batches of 2019 are one of the numbers of which 1739 is 2.8 times.
"""

import csv
import datetime as dt
import math
import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import xlsxwriter
from offices import (
    ERRORS,
    LIVESTREAM,
    OFFLINE_2019,
    OFFLINE_2020,
    ONLINE_2019,
    ONLINE_2020,
    SYNTHETIC,
    TABLES,
    Cells,
    Row,
)

HERE = Path(__file__).parent
CREATED = dt.datetime(2021, 1, 1)  # noqa: DTZ001 (a fixed stamp in the workbook, so that the bytes never change)
CATEGORIES = tomllib.loads((HERE / "catalogue.toml").read_text(encoding="utf-8"))["category"]

DISTRICTS = [
    "黄浦区",
    "徐汇区",
    "长宁区",
    "静安区",
    "普陀区",
    "虹口区",
    "杨浦区",
    "闵行区",
    "宝山区",
    "嘉定区",
    "浦东新区",
    "金山区",
    "松江区",
    "青浦区",
    "奉贤区",
    "崇明区",
]
PROVINCES = {
    "浙江": 30,
    "广东": 28,
    "江苏": 18,
    "上海": 14,
    "福建": 9,
    "山东": 7,
    "河北": 6,
    "安徽": 4,
    "湖北": 3,
    "四川": 2,
}
STEMS = [
    "晨星",
    "青禾",
    "海纳",
    "一叶",
    "远帆",
    "明朗",
    "佳木",
    "云汐",
    "百川",
    "和顺",
    "知夏",
    "安澜",
    "金穗",
    "蓝湾",
    "启程",
    "乐童",
]
PLATFORMS = {
    "晨星商城": (38, 0.75),
    "青禾优选": (27, 0.95),
    "海纳购": (19, 1.15),
    "一叶集市": (11, 1.7),
    "快舟直播": (5, 2.1),
}
SALES_MODES = {"平台自营": 30, "第三方店铺": 52, "直播": 8, "社交电商": 6, "自建网站": 4}
MODE_OF_PLATFORM = {"快舟直播": "直播"}
LABORATORIES = ["样例市质量监督检验技术研究院", "样例市纺织品检验中心", "样例电器检测所"]
STAGES = {"生产": (2300, 0.55), "实体销售": (2580, 1.2)}  # offline batches of 2020, and failure odds


@dataclass(frozen=True)
class Plan:
    """How many batches a list holds, and how many of them fail."""

    key: str  # of the category mixes
    year: int
    prefix: str
    batches: int
    nonconforming: int
    stages: dict[str, tuple[int, float]]

    @property
    def online(self) -> bool:
        """Whether the list was sampled online."""
        return self.key.startswith("online")


PLANS = {
    "2020-online": Plan("online_2020", 2020, "SO20", 1739, 485, {"电商销售": (1739, 1.0)}),
    "2020-offline": Plan("offline_2020", 2020, "SF20", 4880, 746, STAGES),
    "2019-online": Plan("online_2019", 2019, "SO19", 621, 154, {"电商销售": (621, 1.0)}),
    "2019-offline": Plan(
        "offline_2019", 2019, "SF19", 3874, 558, {"生产": (2310, 0.55), "实体销售": (1564, 1.2)}
    ),
    "2020-livestream": Plan("online_2020", 2020, "SZ20", 66, 15, {"电商销售": (66, 1.0)}),
}


def shared_out(total: int, weights: list[float]) -> list[int]:
    """Share `total` in proportion to `weights`, by largest remainders."""
    exact = [total * w / sum(weights) for w in weights]
    whole = [math.floor(e) for e in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (whole[i] - exact[i], i))
    for i in by_remainder[: total - sum(whole)]:
        whole[i] += 1
    return whole


def drawn(rng: random.Random, choices: dict[str, float]) -> str:
    """Draw one key by its weight."""
    return rng.choices(list(choices), weights=list(choices.values()))[0]


def batches(plan: Plan, rng: random.Random) -> list[Row]:
    """Draw the batches of a list; exactly `plan.nonconforming` of them fail, those with higher odds more often."""
    numbers = shared_out(plan.batches, [c["mix"][plan.key] for c in CATEGORIES])
    kinds = [
        (c, c["kinds"][i % len(c["kinds"])])
        for c, n in zip(CATEGORIES, numbers, strict=True)
        for i in range(n)
    ]
    rng.shuffle(kinds)
    domains = [d for d, (n, _) in plan.stages.items() for _ in range(n)]
    rng.shuffle(domains)
    rows, keys = [], []
    for i, ((category, product), domain) in enumerate(zip(kinds, domains, strict=True)):
        row = batch(plan, rng, i, category, product, domain)
        odds = category["odds"]["online" if plan.online else "offline"] * plan.stages[domain][1]
        odds *= PLATFORMS[row.platform][1] if row.platform else 1.0
        keys.append((rng.expovariate(odds), i))  # the smallest keys are a weighted draw without replacement
        rows.append(row)
    for _, i in sorted(keys)[: plan.nonconforming]:
        category = next(c for c in CATEGORIES if c["name"] == rows[i].category)
        rows[i] = failed(rows[i], category["items"], rng)
    return sorted(rows, key=lambda row: row.number)


def batch(plan: Plan, rng: random.Random, i: int, category: dict, product: str, domain: str) -> Row:
    """Draw one conforming batch."""
    day = dt.date(plan.year, 2, 20) + dt.timedelta(days=rng.randrange(290))
    made = day - dt.timedelta(days=rng.randrange(20, 420))
    province = drawn(rng, PROVINCES)
    stem = rng.choice(STEMS)
    district = rng.choice(DISTRICTS)
    producer = f"{province}{stem}{category['trade']}有限公司（虚构）"
    platform = drawn(rng, {name: weight for name, (weight, _) in PLATFORMS.items()}) if plan.online else ""
    if plan.prefix == "SZ20":
        platform = rng.choice(["快舟直播", "一叶集市"])
    mode = MODE_OF_PLATFORM.get(platform) or (drawn(rng, SALES_MODES) if plan.online else "")
    shop = (
        f"{stem}{category['trade']}{rng.choice(['旗舰店', '专营店', '小店', '优品店'])}（虚构）"
        if plan.online
        else ""
    )
    store = (
        producer
        if domain == "生产"
        else f"上海{district[:2]}{rng.choice(STEMS)}{rng.choice(['商厦', '超市', '专卖店'])}（虚构）"
    )
    return Row(
        number=f"{plan.prefix}{i + 1:05d}",
        date=day,
        domain=domain,
        district=district,
        category=category["name"],
        product=product,
        brand=stem,
        model=f"{rng.choice('ABCDEFG')}{rng.choice('KLMN')}-{rng.randrange(100, 999)}",
        lot=f"{made:%Y%m%d}/L{rng.randrange(1, 30)}" if i % 3 else f"{made:%Y-%m-%d}",
        producer=producer,
        province=province,
        outlet=f"{stem}（上海）电子商务有限公司（虚构）" if plan.online else store,
        verdict="合格",
        items="",
        severity="",
        laboratory=rng.choice(LABORATORIES),
        platform=platform,
        shop=shop,
        mode="直播" if plan.prefix == "SZ20" else mode,
    )


def failed(row: Row, items: list[list[str]], rng: random.Random) -> Row:
    """Give the batch a failing verdict with one item, or two."""
    chosen = rng.sample(items, 2 if rng.random() < 0.18 else 1)
    severity = "严重不合格" if rng.random() < 0.2 else "一般不合格"
    return replace(
        row, verdict="不合格", items="；".join("║".join(item) for item in chosen), severity=severity
    )


def cells(rows: list[Row], columns: Cells) -> list[list[object]]:
    """Write the batches in an office's columns."""
    return [[cell(row) for cell in columns.values()] for row in rows]


def at(columns: Cells, header: str) -> int:
    """Position of the column whose header ends so."""
    return next(i for i, name in enumerate(columns) if name.endswith(header))


def number_column(columns: Cells) -> int:
    """Position of the batch number."""
    return next(i for i, name in enumerate(columns) if name in ("抽样单编号", "抽样单号"))


def items_column(columns: Cells) -> int:
    """Position of the failed items."""
    return next(i for i, name in enumerate(columns) if "不合格项目" in name)


def spoilt(
    lines: list[list[object]], columns: Cells, changes: list[tuple[str, object]], rng: random.Random
) -> Iterator[list[object]]:
    """Copy drawn lines under new numbers, each with one cell spoilt."""
    number = number_column(columns)
    for k, (header, value) in enumerate(changes, start=1):
        line = list(rng.choice(lines))
        line[number] = f"{str(line[number])[:4]}9{k:04d}"
        line[at(columns, header)] = value
        yield line


def mixed_in(lines: list[list[object]], more: list[list[object]], rng: random.Random) -> list[list[object]]:
    """Put further lines among the others, later than any line they repeat."""
    mixed = list(lines)
    for line in more:
        mixed.insert(rng.randrange(len(lines) // 2, len(mixed)), line)
    return mixed


def repeated(
    lines: list[list[object]], columns: Cells, rng: random.Random
) -> tuple[list[list[object]], list[list[object]]]:
    """Three lines twice, one number used for two products, and a failing batch with its second item on a line of its own."""
    first_half = lines[: len(lines) // 2 - 1]
    twice = [list(line) for line in rng.sample(first_half, 3)]
    number, items = number_column(columns), items_column(columns)
    product = at(columns, "样品名称" if "样品名称" in columns else "产品名称")
    clash = [list(line) for line in rng.sample(first_half, 2)]
    for line, name in zip(clash, ("样品甲", "样品乙"), strict=True):
        line[number] = f"{str(line[number])[:4]}99999"
        line[product] = name
    one_item = next(
        line for line in first_half if len(str(line[items])) > 3 and not set("；\n") & set(str(line[items]))
    )
    second = list(one_item)
    second[items] = "标识标志║未标注║应标注" if "║" in str(one_item[items]) else "标识标志|未标注|应标注"
    return twice + clash, [second]


def write_csv(
    path: Path, columns: Cells, lines: list[list[object]], encoding: str, title: str | None = None
) -> None:
    """Write a comma-separated list, with a title line if there is one."""
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        if title:
            writer.writerow([title] + [""] * (len(columns) - 1))
        writer.writerow(columns)
        writer.writerows(lines)


def workbook(path: Path, title: str) -> xlsxwriter.Workbook:
    """Open a workbook whose bytes depend on its content only."""
    book = xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy/m/d"}
    )
    book.set_properties({"title": title, "comments": SYNTHETIC, "created": CREATED})
    return book


def put(sheet: xlsxwriter.worksheet.Worksheet, row: int, line: list[object]) -> None:
    """Write one line of a sheet; ``#N/A`` becomes a true error cell."""
    for column, value in enumerate(line):
        if value == "#N/A":
            sheet.write_formula(row, column, "=NA()", None, "#N/A")
        elif isinstance(value, dt.date):
            sheet.write_datetime(row, column, value)
        elif value != "":
            sheet.write(row, column, value)


def write_offline_2020(path: Path, lines: list[list[object]]) -> None:
    """Write the list as an office sends it: title, two-row merged header, a total in the body, notes below."""
    book = workbook(path, "2020年线下产品质量监督抽查清单")
    sheet = book.add_worksheet("抽查清单")
    head = book.add_format(
        {"bold": True, "align": "center", "valign": "vcenter", "border": 1, "text_wrap": True}
    )
    headers = [name.split("/", 1) for name in OFFLINE_2020]
    sheet.merge_range(
        0, 0, 0, len(headers) - 1, f"2020年产品质量监督抽查结果清单（线下）【{SYNTHETIC}】", head
    )
    sheet.write(1, 0, "填报单位：样例市市场监督管理局")
    start = 0
    while start < len(headers):
        end = start
        while (
            end + 1 < len(headers) and len(headers[start]) == 2 and headers[end + 1][0] == headers[start][0]
        ):
            end += 1
        if len(headers[start]) == 1:
            sheet.merge_range(2, start, 3, start, headers[start][0], head)
        else:
            sheet.merge_range(2, start, 2, end, headers[start][0], head)
            for column in range(start, end + 1):
                sheet.write(3, column, headers[column][1], head)
        start = end + 1
    row = 4
    for number, line in enumerate(lines, start=1):
        put(sheet, row, [number, *line[1:]])
        row += 1
        if number == len(lines) // 2:
            put(sheet, row, ["小计", "", "", f"共{number}批次"])
            row += 1
    put(sheet, row, ["合计", f"{len(lines)}批次"])
    put(sheet, row + 2, ["注：1. 本表为合成数据，企业、商标、批次均为虚构。"])
    put(sheet, row + 3, ["2. “—”表示该项不适用。"])
    sheet.freeze_panes(4, 2)
    sheet.set_column(0, len(headers) - 1, 14)
    book.close()


def write_sheets(path: Path, title: str, columns: Cells, sheets: dict[str, list[list[object]]]) -> None:
    """Write a plain workbook: a title row, one header row, and a sheet for each part."""
    book = workbook(path, title)
    bold = book.add_format({"bold": True})
    for name, lines in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.write(0, 0, f"{title}【{SYNTHETIC}】", bold)
        sheet.write_row(1, 0, list(columns), bold)
        for number, line in enumerate(lines, start=1):
            put(sheet, number + 1, [number if next(iter(columns)) == "序号" else line[0], *line[1:]])
        sheet.set_column(0, len(columns) - 1, 14)
    book.close()


def lines_of(name: str) -> list[list[object]]:
    """All lines of a list: the batches, and the lines that intake has to reject."""
    rng = random.Random(f"spotcheck samples {name}")
    rows, columns = batches(PLANS[name], rng), TABLES[name]
    lines = untidy(cells(rows, columns), columns, rng)
    bad = list(spoilt(lines, columns, ERRORS[name], rng))
    wrong = next(
        line
        for line in cells(rows, columns)
        if line[at(columns, verdict_header(columns))] in ("合格", "符合", "未发现不合格")
    )
    contradiction = list(wrong)
    contradiction[items_column(columns)] = "标识标志"
    contradiction[number_column(columns)] = f"{PLANS[name].prefix}99998"
    again, merged = repeated(lines, columns, rng) if len(lines) > 500 else ([], [])
    return mixed_in(lines, [*bad, contradiction, *again, *merged], rng)


def verdict_header(columns: Cells) -> str:
    """Give the header of the verdict column."""
    return next(c for c in columns if c.endswith(("检验结论", "抽查结果", "判定结果")))


def untidy(lines: list[list[object]], columns: Cells, rng: random.Random) -> list[list[object]]:
    """Write some cells as people do: blanks around them, full-width digits, other date styles; the meaning stays."""
    verdict, date = at(columns, verdict_header(columns)), at(columns, "抽样日期")
    for line in rng.sample(lines, len(lines) // 20):
        line[verdict] = f" {line[verdict]}　"
        if isinstance(line[date], str):
            line[date] = line[date].translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return lines


def main() -> None:
    """Write every list."""
    write_csv(
        HERE / "2020-online.csv",
        ONLINE_2020,
        lines_of("2020-online"),
        "gb18030",
        f"2020年网络交易商品质量监督抽查结果【{SYNTHETIC}】",
    )
    write_offline_2020(HERE / "2020-offline.xlsx", lines_of("2020-offline"))
    write_csv(HERE / "2019-online.csv", ONLINE_2019, lines_of("2019-online"), "utf-8")
    offline, domain = lines_of("2019-offline"), at(OFFLINE_2019, "领域")
    with_objections(offline)
    sheets = {
        "生产领域": [line for line in offline if line[domain] == "生产领域"],
        "流通领域": [line for line in offline if line[domain] != "生产领域"],
    }
    write_sheets(HERE / "2019-offline.xlsx", "2019年产品质量监督抽查结果（线下）", OFFLINE_2019, sheets)
    write_sheets(
        HERE / "2020-livestream.xlsx",
        "2020年直播带货商品专项监督抽查结果",
        LIVESTREAM,
        {"专项抽查": lines_of("2020-livestream")},
    )
    for path in sorted([*HERE.glob("*.csv"), *HERE.glob("*.xlsx")]):
        print(path.name, path.stat().st_size)


def with_objections(lines: list[list[object]]) -> None:
    """Leave some batches of 2019 without a verdict: an objection runs, or the sample could not be tested."""
    verdict = at(OFFLINE_2019, "判定结果")
    number = at(OFFLINE_2019, "抽样单号")
    times = Counter(line[number] for line in lines)  # a line that stands twice must stay the same line
    passed = [
        line
        for line in lines
        if line[verdict] == "合格" and not line[at(OFFLINE_2019, "不合格项目")] and times[line[number]] == 1
    ]
    for i, line in enumerate(passed[10:31]):
        line[verdict] = "异议处理中" if i % 7 < 4 else "未检"


if __name__ == "__main__":
    main()
