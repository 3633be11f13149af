"""Messy lists drawn from a seed, with the truth of each: what every row is, and what stands in it.

A list is drawn as rows of logical cells, each with what is written and what it means; then it is laid out as offices lay
lists out (titles, headers of one or two rows, units, totals, notes, hidden rows, other sheets …) and written as .xlsx, .csv
or .tsv. Nothing here knows how lists are read.
"""

import csv
import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

#: what an office calls its columns; a header of two rows is written with a ``/``
OFFICES: list[dict[str, str]] = [
    {"serial": "序号", "batch_id": "抽样单编号", "sampled_on": "抽样日期", "domain": "抽样领域", "region": "所在区", "platform": "网抽平台名称", "category": "产品大类", "product": "样品名称", "brand": "商标", "model": "规格型号", "lot_or_date": "生产日期/批号", "producer": "标称生产企业名称", "outlet": "被抽样单位名称", "verdict": "检验结论", "failed_items": "不合格项目", "laboratory": "承检机构", "remarks": "备注"},
    {"batch_id": "抽样单号", "product": "产品名称", "domain": "抽样环节", "sampled_on": "抽样日期", "platform": "电商平台名称", "shop": "网店名称", "producer": "标称生产企业", "verdict": "检验结果", "failed_items": "不合格项目", "extra": "检验费（元）"},
    {"serial": "序号", "batch_id": "抽样单编号", "sampled_on": "抽样信息/抽样日期", "domain": "抽样信息/抽样领域", "platform": "抽样信息/网抽平台名称", "outlet": "抽样信息/被抽样单位名称", "product": "产品信息/产品名称", "brand": "产品信息/商标", "model": "产品信息/规格型号", "producer": "标称生产企业/名称", "producer_region": "标称生产企业/所在地", "verdict": "检验信息/检验结论", "failed_items": "检验信息/不合格项目", "extra": "检验费用"},
    {"batch_id": "batch_id", "sampled_on": "sampled_on", "channel": "channel", "platform": "platform", "product": "product", "verdict": "verdict", "brand": "brand", "remarks": "remarks", "extra": "inspector"},
]  # fmt: skip
TITLES = [
    "2020年产品质量监督抽查结果清单",
    "附件1",
    "某某市市场监督管理局产品质量监督抽查产品及企业名单",
    "填报单位：某某市市场监督管理局",
]
NOTES = [
    "注：本表按抽样时间排列。",
    "备注：“/”表示该项不适用",
    "1. 排名不分先后；",
    "填表人：张三",
    "（一）本次抽查不收费。",
]
SECTIONS = ["一、生产领域", "（二）流通领域", "黄浦区", "第三批抽查产品"]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
BLANKS = ["", "/", "—", "-", "无"]
PRODUCTS = ["牙刷", "儿童玩具", "电动自行车", "电热水壶（大容量）", "T恤衫", "纸尿裤 M码"]
ITEMS = [
    ("铅", "10.2 mg/kg", "≤9"),
    ("标识标志", "未标注", "应标注"),
    ("甲醛含量", "85", "≤75"),
    ("绳带", None, None),
]
DAY = dt.date(2020, 1, 1)


@dataclass
class Line:
    """A data row: what is written in each column, and what it means or why it is wrong."""

    cells: dict[str, Any]
    means: dict[str, Any]
    wrong: set[tuple[tuple[str, ...], str]] = field(default_factory=set)  # (columns, code)
    hidden: bool = False


@dataclass
class Truth:
    """What reading must give."""

    path: Path
    accepted: dict[str, dict[str, Any]]
    rejected: dict[tuple[str | None, int], tuple[dict[str, Any], set[tuple[str, str]]]]
    skipped: set[tuple[str | None, int, str]]
    rows: int
    hidden: int
    headers: dict[str, str]


@dataclass
class _ErrorCell:
    text: str


class Generator:
    """Draws one list."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (a seeded test)
        self.office = self.chance.choice(OFFICES)
        self.kind = self.chance.choice(["xlsx", "xlsx", "xlsx", "csv", "csv-bom", "gb18030", "tsv"])
        self.excel = self.kind == "xlsx"
        self.prefix = f"S{self.chance.randrange(10, 99)}"
        self.number = 0

    # --- rows -------------------------------------------------------------------------------------------------

    def good(self) -> Line:
        """A row that is right, written as people write."""
        chance, office = self.chance, self.office
        self.number += 1
        online = chance.random() < 0.35
        failed = chance.random() < 0.25
        day = DAY + dt.timedelta(days=chance.randrange(366))
        cells: dict[str, Any] = {}
        means: dict[str, Any] = {"batch_id": f"{self.prefix}{self.number:05d}", "year": day.year}

        def say(column: str, written: Any, meant: Any) -> None:
            if column in office:
                cells[column] = written
                if column not in ("serial", "domain", "lot_or_date", "extra"):
                    means[column] = meant

        say("serial", self.number, None)
        say("batch_id", self.untidy(means["batch_id"], wide=True), means["batch_id"])
        say("sampled_on", self.date(day), day)
        word, stage, channel = chance.choice(
            [("电商销售", "distribution", "online"), ("网络", "distribution", "online")]
            if online
            else [("生产", "production", "offline"), ("实体销售", "distribution", "offline"), ("流通领域", "distribution", "offline")]
        )  # fmt: skip
        say("domain", self.untidy(word), word)
        say("channel", chance.choice(["线上", "online"] if online else ["线下", "offline"]), None)
        means["channel"] = channel
        if "domain" in office:
            means["stage"] = stage
        platform = f"平台{chance.randrange(5)}"
        say(
            "platform",
            self.untidy(platform) if online else chance.choice(BLANKS),
            platform if online else None,
        )
        say(
            "shop",
            f"网店{self.number}" if online else chance.choice(BLANKS),
            f"网店{self.number}" if online else None,
        )
        product = chance.choice(PRODUCTS)
        say("product", self.untidy(product), product)
        for column, text in {
            "category": "日用品", "region": "黄浦区", "brand": "晨星", "model": f"XH-{chance.randrange(100)}", "producer": f"某某{chance.randrange(50)}有限公司",
            "producer_region": "浙江", "outlet": f"某某{chance.randrange(50)}超市", "laboratory": "某某检验院", "remarks": "",
        }.items():  # fmt: skip
            blank = not text or (chance.random() < 0.1)
            say(column, chance.choice(BLANKS) if blank else self.untidy(text), None if blank else text)
        if "lot_or_date" in office:
            lot = chance.choice(["20200105/L2", "L2", "2020-01-05"])
            cells["lot_or_date"] = lot
            means["lot"], means["produced_on"] = lot, dt.date(2020, 1, 5) if lot == "2020-01-05" else None
        good, bad = (
            ["合格", "符合", "未发现不合格", "pass", "合 格"],
            ["不合格", "不符合", "不合格（复检）", "fail"],
        )
        say(
            "verdict",
            self.untidy(chance.choice(bad if failed else good)),
            "nonconforming" if failed else "conforming",
        )
        items = tuple(chance.sample(ITEMS, chance.choice([1, 1, 2]))) if failed else ()
        say("failed_items", self.items(items) if failed else chance.choice(BLANKS), items)
        if "extra" in office:
            cells["extra"] = (
                chance.choice([self.number * 10, "甲", ""]) if self.excel else chance.choice(["乙", "甲", ""])
            )
            means[office["extra"]] = cells["extra"] or None
        return Line(cells, means)

    def untidy(self, text: str, *, wide: bool = False) -> str:
        """Write white space around a text, and full-width digits where they mean the same."""
        if self.chance.random() < 0.08:
            text = f" {text}　"
        return text.translate(FULL_WIDTH) if wide and self.chance.random() < 0.05 else text

    def date(self, day: dt.date) -> Any:
        """Write a day in one of the styles."""
        styles: list[Any] = [
            day.isoformat(),
            f"{day.year}/{day.month}/{day.day}",
            f"{day.year}年{day.month}月{day.day}日",
            f"{day:%Y.%m.%d}",
            f"{day:%Y%m%d}",
        ]
        styles.append(styles[1].translate(FULL_WIDTH))
        if self.excel:
            styles += [day, day, (day - dt.date(1899, 12, 30)).days, dt.datetime.combine(day, dt.time(9, 30))]
        return self.chance.choice(styles)

    def items(self, items: tuple[Any, ...]) -> str:
        """Write failed items."""
        mark = self.chance.choice(["║", "‖", "|"])
        written = []
        for name, result, limit in items:
            parts = (
                [name]
                if result is None
                else [name, limit, result]
                if limit.startswith("≤") and self.chance.random() < 0.2
                else [name, result, limit]
            )
            written.append(mark.join(parts))
        return self.chance.choice(["；", ";", "\n"]).join(written)

    def spoilt(self) -> Line:
        """A row in which one thing is wrong."""
        line = self.good()
        office, online = self.office, line.means["channel"] == "online"
        says = "domain" if "domain" in office else "channel"
        ways: list[tuple[str, Any, tuple[str, ...], str]] = [
            ("verdict", "见报告", ("verdict",), "literal_error"),
            ("verdict", self.chance.choice(BLANKS), ("verdict",), "missing"),
            ("product", self.chance.choice(BLANKS), ("product",), "missing"),
            ("sampled_on", "2020/2/30", ("sampled_on",), "date_impossible"),
            ("sampled_on", "03/04/2020", ("sampled_on",), "date_ambiguous"),
            ("sampled_on", "去年", ("sampled_on",), "date_type"),
            ("sampled_on", "", ("sampled_on",), "missing"),
            (says, "仓库", (says,), "literal_error"),
        ]
        if online:
            ways.append(("platform", self.chance.choice(BLANKS), ("platform",), "missing"))
        elif "platform" in office:
            ways.append(("platform", "某平台", (says, "platform"), "online_only"))
        if line.means["verdict"] == "conforming" and "failed_items" in office:
            ways.append(
                ("failed_items", "铅║1║≤2", ("verdict", "failed_items"), "conforming_with_failed_items")
            )
        if self.excel:
            ways += [
                ("product", _ErrorCell("#N/A"), ("product",), "error_cell"),
                ("verdict", _ErrorCell("#REF!"), ("verdict",), "error_cell"),
                ("batch_id", 2019310115001234567.0, ("batch_id",), "digits_lost"),
                ("batch_id", 1234567890123456.0, ("batch_id",), "digits_lost"),
            ]
        column, cell, columns, code = self.chance.choice(ways)
        line.cells[column] = cell
        line.wrong = {(columns, code)}
        return line

    def lines(self) -> list[Line]:
        """Draw the rows of a sheet, some of them wrong, some twice."""
        chance = self.chance
        lines = [
            self.spoilt() if chance.random() < 0.2 else self.good() for _ in range(chance.randrange(8, 40))
        ]
        fine = [line for line in lines if not line.wrong]
        if len(fine) > 3 and chance.random() < 0.5:
            again = Line(dict(fine[0].cells), {}, {(("batch_id",), "duplicate")})
            lines.insert(chance.randrange(lines.index(fine[0]) + 1, len(lines) + 1), again)
        if len(fine) > 3 and chance.random() < 0.4:
            clash = Line(fine[1].cells | {"product": "另一产品"}, {}, {(("batch_id",), "conflict")})
            fine[1].wrong = {(("batch_id",), "conflict")}
            lines.insert(chance.randrange(lines.index(fine[1]) + 1, len(lines) + 1), clash)
        failed = [
            line
            for line in fine[2:]
            if line.means.get("verdict") == "nonconforming" and "failed_items" in line.cells
        ]
        if failed and chance.random() < 0.5:
            first = failed[0]
            new = ("耐久性", "3", "≥5")
            more = Line(first.cells | {"failed_items": "耐久性║3║≥5"}, {}, {(("batch_id",), "merged")})
            first.means["failed_items"] = (*first.means["failed_items"], new)
            lines.insert(lines.index(first) + 1, more)
        if self.excel:
            for line in chance.sample(lines, min(len(lines), chance.choice([0, 0, 2]))):
                line.hidden = True
            if "extra" in self.office and not lines[0].wrong:
                cell = chance.choice([_ErrorCell("#DIV/0!"), 2019310115001234567.0])
                lines[0].cells["extra"] = cell
                lines[0].means[self.office["extra"]] = (
                    "#DIV/0!" if isinstance(cell, _ErrorCell) else "2.019310115001235e+18"
                )
        return lines

    # --- layout -----------------------------------------------------------------------------------------------

    def layout(self, lines: list[Line]) -> Iterator[tuple[str, Any]]:
        """Give what stands on each row of a sheet: a kind, and its content."""
        yield from self._top()
        for place, line in enumerate(lines):
            if place:
                yield from self._between()
            yield "data", line
        yield from self._bottom()

    def _top(self) -> Iterator[tuple[str, Any]]:
        chance = self.chance
        for title in chance.sample(TITLES, chance.choice([0, 1, 1, 2])):
            yield "title", title
        if chance.random() < 0.2:
            yield "blank", None
        yield "header", None
        if chance.random() < 0.15 and "serial" in self.office:
            yield "units", None

    def _between(self) -> Iterator[tuple[str, Any]]:
        """What may stand between two rows."""
        chance = self.chance
        for kind, share, what in (
            ("total", 0.03, chance.choice(["小计", "本页小计", "生产领域合计", "小计：", "Subtotal"])),
            ("blank", 0.02, None),
            ("repeated-header", 0.02, None),
            ("note", 0.02, chance.choice(SECTIONS)),
        ):
            if chance.random() < share:
                yield kind, what

    def _bottom(self) -> Iterator[tuple[str, Any]]:
        chance = self.chance
        if "serial" in self.office and chance.random() < 0.2:
            for n in range(chance.randrange(1, 4)):
                yield "blank", self.number + n + 1  # rows numbered beforehand, and not filled in
            if chance.random() < 0.5:
                return
        if chance.random() < 0.5:
            yield "total", chance.choice(["合计", "总计", "合 计", "Total", "合计：", "总计（批次）"])
        if chance.random() < 0.5:
            if chance.random() < 0.5:
                yield "blank", None
            for note in chance.sample(NOTES, chance.choice([1, 2])):
                yield "note", note

    def write(self, folder: Path) -> Truth:
        """Write the list, and give its truth."""
        suffix = {"csv-bom": "csv", "gb18030": "csv"}.get(self.kind, self.kind)
        headers = dict(self.office)
        truth = Truth(folder / f"list.{suffix}", {}, {}, set(), 0, 0, headers)
        if self.excel:
            self._write_book(truth)
        else:
            self._write_text(truth)
        return truth

    def _account(self, truth: Truth, sheet: str | None, row: int, kind: str, what: Any) -> None:
        if kind != "data":
            truth.skipped.add((sheet, row, kind))
            return
        truth.rows += 1
        truth.hidden += what.hidden
        if what.wrong:
            cells = {self.office[c]: getattr(v, "text", v) for c, v in what.cells.items()}
            said = {(", ".join(self.office[c] for c in columns), code) for columns, code in what.wrong}
            truth.rejected[sheet, row] = (cells, said)
        else:
            truth.accepted[what.means["batch_id"]] = what.means | {"source_row": row, "sheet": sheet}

    def _write_text(self, truth: Truth) -> None:
        chance, names = self.chance, list(self.office.values())
        encoding = {"csv-bom": "utf-8-sig", "gb18030": "gb18030"}.get(self.kind, "utf-8")
        line = 1
        with truth.path.open("w", encoding=encoding, newline="") as stream:
            delimiter = "\t" if self.kind == "tsv" else chance.choice([",", ",", ";"])
            writer = csv.writer(stream, delimiter=delimiter, lineterminator=chance.choice(["\n", "\r\n"]))
            for kind, what in self.layout(self.lines()):
                for cells in self._rows(kind, what, names):
                    writer.writerow(cells)
                    self._account(truth, None, line, kind, what)
                    line += 1 + sum(str(cell).count("\n") for cell in cells)
            stream.write(chance.choice(["", "", "\n\n", f"{3 * delimiter}\n"]))

    def _rows(self, kind: str, what: Any, names: list[str]) -> Iterator[list[Any]]:
        """Give the physical rows of one thing in the layout."""
        width = len(names)
        if kind in ("header", "repeated-header"):
            yield from self._header(names)
        elif kind == "data":
            yield [what.cells.get(column, "") for column in self.office]
        elif kind == "total":
            cells: list[Any] = [""] * width
            cells[0] = what
            if self.chance.random() < 0.3:
                cells[1:] = [12 if self.excel else "12"] * (width - 1)
            elif self.chance.random() < 0.8:
                cells[min(3, width - 1)] = "共12批次"
            yield cells
        elif kind == "units":
            yield [f"({n + 1})" for n in range(width)]
        elif kind == "note" and what.startswith("填表人"):
            yield [what, *[""] * (width - 3), "审核人：李四", ""]
        else:
            yield ["" if what is None else what, *[""] * (width - 1)]

    def _header(self, names: list[str]) -> Iterator[list[Any]]:
        """Give the header, over two rows where the office has groups of columns."""
        two = [name.split("/", 1) if self.office_of(name) != "lot_or_date" else [name] for name in names]
        if all(len(parts) == 1 for parts in two):
            yield names
            return
        yield [
            parts[0] if n == 0 or len(parts) == 1 or two[n - 1][0] != parts[0] else ""
            for n, parts in enumerate(two)
        ]
        yield [parts[1] if len(parts) == 2 else "" for parts in two]

    def office_of(self, header: str) -> str:
        return next(column for column, name in self.office.items() if name == header)

    def _write_book(self, truth: Truth) -> None:
        chance, names = self.chance, list(self.office.values())
        book = xlsxwriter.Workbook(
            truth.path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        )
        day = book.add_format({"num_format": "yyyy/m/d"})
        if chance.random() < 0.2:
            page = book.add_worksheet("汇总")
            page.write_row(0, 0, ["产品大类", "抽查批次", "不合格批次", "不合格率"])
            page.write_row(1, 0, ["日用品", 12, 3, 0.25])
        for sheet in chance.choice([["清单"], ["清单"], ["一", "二"]]):
            self._write_sheet(book.add_worksheet(sheet), sheet, truth, day)
        if chance.random() < 0.3:
            hidden = book.add_worksheet("旧表")
            hidden.write_row(0, 0, names)
            hidden.write_row(1, 0, ["x"] * len(names))
            hidden.hide()
        if chance.random() < 0.3:
            book.add_worksheet("填表说明").write_column(
                0, 0, ["填表说明", "1. 请勿修改表头", "2. 日期写成2020-03-05"]
            )
        book.close()

    def _write_sheet(self, page: Any, sheet: str, truth: Truth, day: Any) -> None:
        chance, names = self.chance, list(self.office.values())
        left, merged = chance.choice([0, 0, 0, 1]), chance.random() < 0.8
        row = 0
        for kind, what in self.layout(self.lines()):
            first = row
            for cells in self._rows(kind, what, names):
                for place, cell in enumerate(cells):
                    self._put(page, row, place + left, cell, day)
                if kind == "data" and what.hidden:
                    page.set_row(row, None, None, {"hidden": True})
                self._account(truth, sheet, row + 1, kind, what)
                row += 1
            if kind in ("title", "note") and not what.startswith("填表人") and chance.random() < 0.5:
                page.merge_range(first, left, first, left + len(names) - 1, what)
            if kind == "header" and row - first == 2 and merged:
                self._merge(page, first, left, names)
        if chance.random() < 0.2:
            self._stray(page, left + len(names) + 1)

    def _merge(self, page: Any, row: int, left: int, names: list[str]) -> None:
        """Merge a header of two rows as spreadsheets do."""
        groups: dict[str, list[int]] = {}
        for place, name in enumerate(names):
            groups.setdefault(name.split("/", 1)[0] if "/" in name else f"\0{place}", []).append(place)
        for name, places in groups.items():
            if name.startswith("\0"):
                page.merge_range(row, left + places[0], row + 1, left + places[0], names[places[0]])
            elif len(places) > 1:
                page.merge_range(row, left + places[0], row, left + places[-1], name)

    def _stray(self, page: Any, column: int) -> None:
        """A side calculation beside the list."""
        page.write_column(1, column, ["行标签", "合格", "不合格", "总计"])
        page.write_column(1, column + 1, ["计数", 12, 3, 15])

    @staticmethod
    def _put(page: Any, row: int, column: int, cell: Any, day: Any) -> None:
        if isinstance(cell, _ErrorCell):
            page.write_formula(row, column, "=1/0", None, cell.text)
        elif isinstance(cell, (dt.date, dt.datetime)):
            page.write_datetime(row, column, cell, day)
        elif isinstance(cell, (int, float)):
            page.write_number(row, column, cell)
        elif cell != "":
            page.write_string(row, column, cell)


def written(seed: int, folder: Path) -> Truth:
    """Draw and write the list of a seed."""
    return Generator(seed).write(folder)
