"""Words found in the cells of lists: verdicts, stages, channels, kinds of programme, blanks, separators.

Keys are compared after NFKC, without blanks, in lower case. A word that is not here is not guessed.
"""

from typing import TypeAlias

Words: TypeAlias = dict[str, str]


def _words(table: dict[str, str]) -> Words:
    """Turn value → words, separated by blanks, into word → value; a ``_`` stands for a blank inside a word."""
    return {
        word.replace("_", ""): value
        for value, words in table.items()
        for word in (value.replace(" ", ""), *words.split())
    }


#: cells that say nothing (after trimming, in lower case)
BLANK: frozenset[str] = frozenset(
    "/ // \\ - -- --- − – — —— ——— ― … …… * ** 无 空 空白 (空) （空） (空白) （空白） (blank) n/a na n.a. nan nat null nil ／ ／／".split()
) | {""}

#: cells that stand for the one above (after trimming, in lower case); which that is, nothing says once rows are sorted
DITTO: frozenset[str] = frozenset(
    '同上 同上。 同上行 同上栏 同前 上同 如上 〃 々 " "" \'\' ″ ” “ „ “” ”” -"- -〃- ditto (ditto) do. -do-'.split()
) | {"as above", "see above", "same as above"}

#: what a spreadsheet shows where a formula failed
ERROR_CELLS: frozenset[str] = frozenset(
    "#N/A #DIV/0! #REF! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED!".split()
)

VERDICT: Words = _words(
    {
        "conforming": "合格 符合 通过 未发现不合格 未发现不合格项目 未检出不合格 未见不合格 所检项目合格 所检项目符合 "
        "所检项目未发现不合格 抽检合格 检验合格 检测合格 判定合格 综合合格 合格品 合格产品 合格批次 "
        "未发现不符合 符合要求 "
        "符合标准 符合标准要求 所检项目符合标准要求 所检项目符合标准 所检项目符合要求 "
        "所检项目符合国家标准 符合国家标准 符合相关标准 未发现问题 复检合格 "
        "判定为合格 样品合格 该批次合格 实物质量合格 经检验合格 经抽样检验所检项目符合要求 本次抽检合格 "
        "本次所检项目未发现不合格 pass passed ok conform conforms conformity compliant "
        "complies qualified acceptable satisfactory accepted",
        "nonconforming": "不合格 不符合 不通过 未通过 发现不合格 检出不合格 存在不合格 严重不合格 一般不合格 抽检不合格 "
        "检验不合格 检测不合格 判定不合格 综合不合格 不合格品 不合格产品 不合格批次 不符合要求 不符合标准 "
        "不符合标准要求 所检项目不合格 所检项目不符合 所检项目不符合标准要求 所检项目不符合标准 "
        "不符合国家标准 不符合相关标准 复检不合格 复检后不合格 判定为不合格 样品不合格 "
        "该批次不合格 实物质量不合格 经检验不合格 本次抽检不合格 fail failed failure non-conforming nonconform "
        "non-conformity nonconformity noncompliant non-compliant not_compliant not_conforming unqualified "
        "unacceptable unsatisfactory rejected 不达标 does_not_conform does_not_comply did_not_conform did_not_comply "
        "did_not_pass not_passed",
        "pending": "异议处理中 异议中 异议 异议期 异议期内 复检中 复检处理中 待定 待判定 待复检 待确认 处理中 有异议 "
        "提出异议 企业有异议 under_objection objection disputed contested in_dispute",
        "untested": "未检 未检验 未检测 未检出结果 未出结果 待检 待检验 待检测 在检 检验中 检测中 检毕未出 未测 无法检验 "
        "样品不足 样品损坏 样品不足未检验 不予检验 终止检验 停止检验 不予判定 拒检 未判定 不判定 不作判定 not_tested not_yet_tested in_testing testing",
    }
)
#: what may follow a verdict in brackets without changing it
VERDICT_REMARKS: frozenset[str] = frozenset(
    "复检 复检后 经复检 复检维持 初检 复查 严重 一般 严重不合格 一般不合格 实物质量 实物 标签 标识 "
    "阴性 阳性 已复检 复检确认 re-test retest retested repeat 轻微 较重".split()
)

#: answers to 是否合格, in a column that asks so
YES_NO: Words = {
    **dict.fromkeys("是 y yes true √ ✓ ✔".split(), "conforming"),
    **dict.fromkeys("否 n no false × ✗ ✘".split(), "nonconforming"),
}

CHANNEL: Words = _words(
    {
        "online": "线上 网上 网络 网购 网售 电商 电商销售 电商平台 电子商务 网络销售 网络交易 网络购买 网络平台 网络抽样 "
        "線上 網上 網路 網絡 網購 電商 電商平台 網路銷售 網絡銷售 online_shop online_store 网抽 网络抽检 线上销售 线上抽样 线上渠道 线上购样 互联网 网店 e-commerce ecommerce internet web on-line",
        "offline": "线下 实体 实体店 实体销售 实体门店 门店 线下销售 线下抽样 线下渠道 现场 现场抽样 非网络 非网抽 非电商 "
        "市场 商场 超市 生产企业 線下 實體 實體店 實體銷售 實體門市 門市 off-line shop store retail "
        "in-store in_store in_shops "
        "physical brick-and-mortar",
    }
)
STAGE: Words = _words(
    {
        "production": "生产 生产领域 生产环节 生产企业 生产者 生产单位 成品库 企业成品库 工厂 出厂 生產 生產領域 生產環節 manufacturing factory "
        "manufacturer producer manufacture",
        "distribution": "流通 流通領域 流通環節 銷售 銷售領域 銷售環節 流通领域 流通环节 销售 销售领域 销售环节 经营 经营环节 经营领域 市场 市场领域 商场 超市 门店 "
        "实体销售 实体 实体店 电商 电商销售 网络 网络销售 线上 trade retail sale sales distribution market wholesale",
    }
)
#: 抽样领域: one word that says stage and channel
DOMAIN: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        "生產 生產領域 生產環節 生产 生产领域 生产环节 生产企业 生产者 生产单位 生产加工 生产加工环节 "
        "生产加工领域 加工 加工环节 成品库 企业成品库 工厂 "
        "种植 养殖 种植环节 养殖环节 种植养殖 种植养殖环节 种养殖 种养殖环节 屠宰 屠宰环节 生产基地 "
        "production factory "
        "manufacturing".split(),
        ("production", "offline"),
    ),
    **dict.fromkeys(
        "實體銷售 實體 實體店 流通領域 流通環節 銷售 線下 实体销售 实体 实体店 实体门店 实体商店 流通 "
        "流通领域 流通环节 流通企业 销售 销售领域 销售环节 销售企业 经营 "
        "经营环节 经营领域 餐饮 餐饮环节 餐饮领域 餐饮服务 餐饮服务环节 农贸市场 集贸市场 菜市场 百货 "
        "便利店 零售 批发 商店 市场 市场销售 商场 超市 商超 门店 线下 线下销售 线下实体 批发市场 "
        "流通领域(实体) 流通领域(线下) "
        "流通领域(实体店) 流通(实体) 流通(线下) 线下流通 distribution retail offline store shop physical "
        "physicalretail "
        "offlineretail".split(),
        ("distribution", "offline"),
    ),
    **dict.fromkeys(
        "電商銷售 電商 網路 網絡 網購 網上 線上 网络渠道 电商销售 电商 电商领域 电商平台 电子商务 网络 "
        "网络销售 网络领域 网络交易 网络交易领域 网络平台 网络抽样 网抽 "
        "网购 网上 网上销售 网店 线上 线上销售 互联网 互联网销售 流通领域(网络) 流通领域(线上) "
        "流通领域(电商) 流通(网络) "
        "流通(线上) 流通(电商) 线上流通 online e-commerce ecommerce internet web onlinesales onlineretail".split(),
        ("distribution", "online"),
    ),
}
#: words of 抽样领域 that speak of the stage alone: a channel column beside them decides
STAGE_ALONE: frozenset[str] = frozenset(
    "流通 流通领域 流通环节 流通企业 销售 销售领域 销售环节 经营 经营环节 经营领域 市场 市场销售 "
    "distribution".split()
)

PROGRAMME_KIND: Words = _words(
    {
        "routine": "监督抽查 监督抽检 日常 日常监督 日常抽查 日常监督抽查 例行 例行抽查 常规 常规抽查 普通 年度抽查 年度监督抽查 "
        "国家监督抽检 省级监督抽检 市级监督抽检 区级监督抽检 县级监督抽检 县级监督抽查 国家监督抽查 省级监督抽查 市级监督抽查 区级监督抽查 国抽 省抽 市抽 区抽 regular ordinary",
        "special": "专项 专项抽查 专项检查 专项监督抽查 专项整治 targeted",
        "follow-up": "跟踪 跟踪抽查 跟踪检查 跟踪监督抽查 followup",
        "re-check": "复查 复查检验 复查抽查 整改复查 recheck re-inspection",
        "monitoring": "风险监测 监测 质量安全风险监测 质量监测 riskmonitoring surveillance",
    }
)
#: part of the words of a programme → its kind; the first that is found
PROGRAMME_PARTS: tuple[tuple[str, str], ...] = (
    ("复查", "re-check"),
    ("复检", "re-check"),
    ("retest", "re-check"),
    ("re-test", "re-check"),
    ("recheck", "re-check"),
    ("re-check", "re-check"),
    ("跟踪", "follow-up"),
    ("follow-up", "follow-up"),
    ("followup", "follow-up"),
    ("风险监测", "monitoring"),
    ("监测", "monitoring"),
    ("monitoring", "monitoring"),
    ("专项", "special"),
    ("special", "special"),
    ("targeted", "special"),
    ("投诉", "special"),
    ("举报", "special"),
    ("complaint", "special"),
)

#: parts of words that say that a programme is routine
ROUTINE_PARTS: tuple[str, ...] = ("监督抽", "例行", "日常", "routine")

SALES_MODE: Words = _words(
    {
        "shelf": "平台货架 货架 平台自营 自营 平台店铺 第三方店铺 第三方 第三方商家 入驻商家 旗舰店 官方旗舰店 专营店 专卖店 "
        "平台 平台销售 店铺 网店 传统电商 综合电商 marketplace platform self-operated third-party listing",
        "livestream": "直播 直播带货 直播销售 直播电商 直播间 网络直播 live live-stream livestreaming live-streaming",
        "social": "社交 社交电商 微商 社区团购 团购 拼团 小程序 微信 朋友圈 社群 短视频 social-commerce",
        "own-site": "自建网站 自建 自营网站 官网 官方网站 自建平台 独立站 website ownsite own_site",
        "other": "其他 其它 其他方式 others",
    }
)
SEVERITY: Words = _words(
    {
        "minor": "一般 一般不合格 轻微 轻微不合格 较轻 general",
        "serious": "严重 严重不合格 较重 较严重 severe major critical",
    }
)

#: column → its words
WORDS: dict[str, Words] = {
    "verdict": VERDICT,
    "channel": CHANNEL,
    "stage": STAGE,
    "programme_kind": PROGRAMME_KIND,
    "sales_mode": SALES_MODE,
    "severity": SEVERITY,
}

#: cells of failed items that say that nothing failed
NO_ITEMS: frozenset[str] = frozenset(
    "none 无不合格项目 无不合格 未发现 未发现不合格 未发现不合格项目 合格 符合 全部合格 均合格 无不符合项 "
    "()".split()
)
#: what parts an item from its result and its limit
PART_SEPARATORS = ("║", "‖", "∥", "丨", "||", "|", "｜", "┃", "│")
#: what parts one failed item from the next
ITEM_SEPARATORS = "；;\n\r"
ITEM_SEPARATORS_OF_NAMES = "、，,"
#: how the clean table writes them
PART_JOIN = "║"
ITEM_JOIN = "；"
NO_ITEMS_WRITTEN = "none"
#: beginnings of a part that is a limit
LIMIT_SIGNS = ("≤", "≥", "≦", "≧", "⩽", "⩾", "<", ">", "＜", "＞", "‹", "›", "﹤", "﹥", "不得", "不应", "应",
    "不大于", "不小于", "不超过", "不少于", "不低于", "不高于", "max ", "min ", "n=", "标准值", "标准要求", "标准≥", "标准≤", "标准:", "标准：", "限值", "limit")  # fmt: skip
#: those of them that a result below or above what can be measured has too
WEAK_LIMIT_SIGNS = ("<", ">", "＜", "＞", "‹", "›", "﹤", "﹥")
#: words before a part that say what it is, and those of an item written with them
PART_NAMES = ("item", "result", "limit")
PART_LABELS: dict[str, int] = {
    "不合格项目": 0, "项目": 0, "检验项目": 0, "item": 0,
    "检验结果": 1, "检测结果": 1, "实测值": 1, "检验值": 1, "检测值": 1, "实测结果": 1, "结果": 1, "result": 1,
    "标准值": 2, "标准要求": 2, "限值": 2, "标准限值": 2, "技术要求": 2, "要求": 2, "limit": 2, "standard": 2,
}  # fmt: skip

#: English months by their first three letters
MONTHS: dict[str, int] = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
#: days of the week, from Monday on, by their Chinese numerals and their first three letters
WEEKDAYS: dict[str, int] = {
    **{numeral: day for day, numeral in enumerate("一二三四五六日")}, "天": 6,
    **{name: day for day, name in enumerate("mon tue wed thu fri sat sun".split())},
}  # fmt: skip
#: what may stand behind a date
PARTS_OF_DAY: tuple[str, ...] = tuple("上午 下午 中午 正午 早上 早晨 傍晚 晚上 夜间 凌晨".split())
