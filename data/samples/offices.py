"""How each office writes its list: headers, what a cell of each column says, and what its clerks get wrong."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

SYNTHETIC = "合成数据（synthetic），仅供演示"


@dataclass(frozen=True)
class Row:
    """One batch, in the words a list would use."""

    number: str
    date: dt.date
    domain: str
    district: str
    category: str
    product: str
    brand: str
    model: str
    lot: str
    producer: str
    province: str
    outlet: str
    verdict: str
    items: str
    severity: str
    laboratory: str
    platform: str = ""
    shop: str = ""
    mode: str = ""


# How each office writes: headers, and what a cell of each column says.
Cells = dict[str, Callable[[Row], object]]

ONLINE_2020: Cells = {
    "抽样单编号": lambda r: r.number,
    "年度": lambda r: r.date.year,
    "抽样日期": lambda r: f"{r.date.year}/{r.date.month}/{r.date.day}",
    "抽样领域": lambda r: r.domain,
    "网抽平台名称": lambda r: r.platform,
    "网店商铺名称": lambda r: r.shop,
    "销售方式": lambda r: r.mode,
    "产品大类": lambda r: r.category,
    "样品名称": lambda r: r.product,
    "商标": lambda r: r.brand or "/",
    "规格型号": lambda r: r.model,
    "生产日期/批号": lambda r: r.lot,
    "标称生产企业名称": lambda r: r.producer,
    "标称生产企业所在地": lambda r: r.province,
    "被抽样单位名称": lambda r: r.outlet,
    "检验结论": lambda r: {"合格": "未发现不合格"}.get(r.verdict, r.verdict),
    "不合格项目║检验结果║标准值": lambda r: r.items or "/",
    "不合格程度": lambda r: r.severity or "/",
    "承检机构": lambda r: r.laboratory,
    "备注": lambda _: "",
}
OFFLINE_2020: Cells = {
    "序号": lambda _: "",
    "抽样单编号": lambda r: r.number,
    "抽样信息/抽样日期": lambda r: f"{r.date.year}年{r.date.month}月{r.date.day}日",
    "抽样信息/抽样领域": lambda r: r.domain,
    "抽样信息/所在区": lambda r: r.district,
    "抽样信息/被抽样单位名称": lambda r: r.outlet,
    "抽样信息/网抽平台名称": lambda r: r.platform or "/",
    "产品信息/产品大类": lambda r: r.category,
    "产品信息/产品名称": lambda r: r.product,
    "产品信息/商标": lambda r: r.brand,
    "产品信息/规格型号": lambda r: r.model,
    "产品信息/生产日期/批号": lambda r: r.lot,
    "标称生产企业/名称": lambda r: r.producer,
    "标称生产企业/所在地": lambda r: r.province,
    "检验信息/检验结论": lambda r: r.verdict,
    "检验信息/不合格项目": lambda r: r.items.replace("║", "|") or "—",
    "检验信息/不合格程度": lambda r: r.severity or "—",
    "检验信息/检验机构": lambda r: r.laboratory,
    "备注": lambda _: "",
}
ONLINE_2019: Cells = {
    "抽样单编号": lambda r: r.number,
    "抽样日期": lambda r: r.date.isoformat(),
    "抽样领域": lambda _: "网络",
    "平台名称": lambda r: r.platform,
    "网店名称": lambda r: r.shop,
    "产品类别": lambda r: r.category,
    "产品名称": lambda r: r.product,
    "商标": lambda r: r.brand,
    "型号规格": lambda r: r.model,
    "批号": lambda r: r.lot,
    "标称生产企业": lambda r: r.producer,
    "生产企业所在省份": lambda r: r.province,
    "抽查结果": lambda r: {"合格": "符合", "不合格": "不符合"}.get(r.verdict, r.verdict),
    "不合格项目": lambda r: r.items,
    "检验机构": lambda r: r.laboratory,
    "数据说明": lambda _: SYNTHETIC,
}
OFFLINE_2019: Cells = {
    "序号": lambda _: "",
    "抽样单号": lambda r: r.number,
    "抽样日期": lambda r: r.date,
    "领域": lambda r: {"实体销售": "流通领域", "生产": "生产领域"}.get(r.domain, r.domain),
    "所属区": lambda r: r.district,
    "被抽样单位": lambda r: r.outlet,
    "产品大类": lambda r: r.category,
    "产品名称": lambda r: r.product,
    "注册商标": lambda r: r.brand,
    "规格型号": lambda r: r.model,
    "生产日期或批号": lambda r: r.lot,
    "生产单位名称（标称）": lambda r: r.producer,
    "生产单位所在地": lambda r: r.province,
    "判定结果": lambda r: r.verdict,
    "不合格项目": lambda r: r.items.replace("；", "\n"),
    "检测机构": lambda r: r.laboratory,
}
LIVESTREAM: Cells = {"抽查任务": lambda _: "直播带货商品专项监督抽查"} | ONLINE_2020


#: What clerks get wrong, by list: the column, and what stands in it.
ERRORS: dict[str, list[tuple[str, object]]] = {
    "2020-online": [
        ("检验结论", "基本合格"), ("检验结论", ""), ("样品名称", ""), ("抽样日期", "2020/2/30"), ("抽样日期", "03/04/2020"),
        ("年度", 2019), ("网抽平台名称", ""), ("抽样领域", "仓库"), ("销售方式", "电视购物？"), ("抽样日期", "去年秋天"),
        ("不合格程度", "特别严重"), ("年度", "二〇"),
    ],
    "2020-offline": [
        ("检验结论", "见报告"), ("产品名称", "—"), ("抽样日期", "2020年13月5日"), ("网抽平台名称", "一叶集市"),
        ("产品名称", "#N/A"), ("抽样领域", "其他"), ("检验结论", "合格？"), ("抽样日期", "04/05/2020"), ("检验结论", "N/A"),
    ],
    "2019-online": [("抽查结果", "需复核"), ("产品名称", ""), ("抽样日期", "2019-06-31"), ("平台名称", "/"), ("抽样日期", "5/6/2019")],
    "2019-offline": [("判定结果", "合格/不合格"), ("产品名称", ""), ("领域", "中转仓"), ("抽样日期", "20190231"), ("抽样单号", 2019310115001234567.0)],
    "2020-livestream": [("检验结论", "不详"), ("网抽平台名称", "")],
}  # fmt: skip
TABLES = {
    "2020-online": ONLINE_2020,
    "2020-offline": OFFLINE_2020,
    "2019-online": ONLINE_2019,
    "2019-offline": OFFLINE_2019,
    "2020-livestream": LIVESTREAM,
}
