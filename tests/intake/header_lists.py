"""Header lists drawn from `header_lists.toml`, untidy as people write them, with truth and, for a half, cells."""

import random
import tomllib
from pathlib import Path
from typing import NamedTuple

CODES = {
    "id": "batch_id", "yr": "year", "sd": "sampled_on", "ch": "channel", "st": "stage", "pg": "programme", "pk": "programme_kind",
    "ct": "category", "pr": "product", "br": "brand", "md": "model", "lt": "lot", "pd": "produced_on", "mf": "producer",
    "mr": "producer_region", "ma": "producer_address", "rg": "region", "ou": "outlet", "ad": "address", "pl": "platform", "sh": "shop",
    "sm": "sales_mode", "vd": "verdict", "fi": "failed_items", "sv": "severity", "lb": "laboratory", "sn": "standard", "rm": "remarks",
    "-": "", "-v": "", "-f": "", "-d": "", "-a": "", "-u": "", "-c": "",
}  # fmt: skip

#: what cells of a column say
CELLS = {
    "batch_id": ["GZJ20440000{i:04d}", "SH2020-{i:05d}"],
    "year": ["2020", "2020年"],
    "sampled_on": ["2020-03-{d:02d}", "2020/4/{d}", "2020年5月{d}日"],
    "channel": ["线上", "线下"],
    "stage": ["生产", "实体销售", "电商销售"],
    "programme": ["2020年第二批产品质量监督抽查", "儿童用品专项监督抽查"],
    "programme_kind": ["监督抽检", "风险监测", "专项抽查"],
    "category": ["服装", "玩具", "家用电器"],
    "product": ["儿童牙刷", "纯棉T恤", "电热水壶", "毛绒玩具{d}"],
    "brand": ["晨星", "/", "青禾"],
    "model": ["170/92A", "500g/袋", "KX-{i}"],
    "lot": ["20200105/L{d}", "2020-01-{d:02d}", "批号{i}"],
    "produced_on": ["2020-01-{d:02d}", "2019/12/{d}"],
    "producer": ["晨星日用品有限公司", "青禾食品厂{d}"],
    "producer_region": ["浙江", "广东", "江苏省"],
    "producer_address": ["浙江省义乌市晨星路{d}号", "广东省佛山市青禾工业园{d}栋"],
    "region": ["黄浦区", "浦东新区", "静安区"],
    "outlet": ["百川商贸有限公司", "知夏超市{d}店"],
    "address": ["上海市黄浦区百川路{d}号", "静安区知夏街{d}号"],
    "platform": ["淘宝网", "京东商城", "拼多多"],
    "shop": ["晨星旗舰店", "青禾专营店"],
    "sales_mode": ["平台自营", "直播", "第三方店铺"],
    "verdict": ["合格", "合格", "不合格"],
    "failed_items": ["/", "标识标志║缺警示语║应标注", "铅║10.2 mg/kg║≤9"],
    "severity": ["一般不合格", "严重不合格", "/"],
    "laboratory": ["样例市质量监督检验研究院", "样例检测技术有限公司"],
    "standard": ["GB 6675.4-2014", "QB/T 5147-2017"],
    "remarks": ["", "", "已整改"],
}
EXTRAS = {
    "-": ["{i}"], "-v": ["0.{d} mg/kg", "未检出", "{d}"], "-f": ["海纳贸易有限公司"], "-d": ["2020-06-{d:02d}"],
    "-a": ["样例路{d}号"], "-u": ["https://example.com/item/{i}"], "-c": ["91310101MA1FPX{i:04d}"],
}  # fmt: skip
ROWS = 12


class HeaderList(NamedTuple):
    """One list: its office, headers, what each is, and cells (None where the list is only a header)."""

    office: str
    headers: list[str]
    truth: list[str]
    columns: list[list[str]] | None


def offices() -> dict[str, list[tuple[str, list[str]]]]:
    """Each office: its columns as (code, names)."""
    text = (Path(__file__).parent / "header_lists.toml").read_text(encoding="utf-8")
    found = {}
    for name, columns in tomllib.loads(text)["offices"].items():
        parts = [column.partition(":") for column in columns.split()]
        found[name] = [
            (code, [one.replace("_", " ").replace("⏎", "\n") if code in CODES else one for one in names.split("|")])
            for code, _, names in parts
        ]  # fmt: skip
    return found


def set_aside() -> set[str]:
    """The two thirds of the offices that no rule was made from."""
    return {name for place, name in enumerate(offices()) if place % 3}


def header_lists(count: int = 300, seed: str = "header lists") -> list[HeaderList]:
    """Draw lists, each office in turn; every second one has cells."""
    rng = random.Random(seed)  # noqa: S311 (drawn lists, no secrets)
    every = list(offices().items())
    return [drawn(*every[place % len(every)], rng, with_cells=place // len(every) % 2 == 1) for place in range(count)]  # fmt: skip


def drawn(office: str, columns: list[tuple[str, list[str]]], rng: random.Random, *, with_cells: bool) -> HeaderList:  # fmt: skip
    """Draw one list of an office."""
    kept = [column for column in columns if rng.random() < 0.93 or column[0] in ("pr", "vd", "mf")]
    headers = [untidy(rng.choice(names), rng) for _, names in kept]
    truth = [CODES.get(code, code) for code, _ in kept]
    cells = [column_of(code, rng) for code, _ in kept] if with_cells else None
    return HeaderList(office, headers, truth, cells)


def untidy(name: str, rng: random.Random) -> str:
    """Write a name as people do, now and then: broken over lines, spaced, in full width, with a remark."""
    chance = rng.random()
    if chance < 0.05 and len(name) > 4 and "/" not in name and not name.isascii():
        return f"{name[:4]}\n{name[4:]}"
    if chance < 0.09 and len(name) <= 4 and not name.isascii():
        return " ".join(name)
    if chance < 0.12:
        return f"{name}（必填）" if not name.isascii() else f"{name}*"
    if chance < 0.15:
        return name.translate(str.maketrans("/()", "／（）"))
    return f" {name}　" if chance < 0.18 else name


def column_of(code: str, rng: random.Random) -> list[str]:
    """Draw the cells of a column."""
    choices = CELLS.get(CODES.get(code, code)) or EXTRAS[code]
    return [rng.choice(choices).format(i=rng.randrange(1, 9999), d=rng.randrange(1, 28)) for _ in range(ROWS)]
