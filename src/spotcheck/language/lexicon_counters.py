"""Counters and units of numbers in Chinese bulletins, by what they count; in simplified characters, lower case."""

#: classes of counters; what 个, 件 and the like count is decided by the noun that follows
COUNTERS: dict[str, str] = {
    "batch": ("批次 个批次 批 组 款 份 件次 个批 台次 样次 批件 组次 盒次 款次"),
    "object": "个 件 台 只 条 枝 双 套 瓶 袋 盒 辆 张 支 块 桶 包 把 顶 副 罐 部 例 具 座 池 串 笔 颗 粒 尾 柱 筒 捆 管 壶 盆 篮 筐 篓 槽 锭 贴 帖 册 箱 枚 床 片 尊 扇 根 樘 卷 捆 幅 台套 台件 件套 间 样 樽 式 场",
    "kind": (
        "种 类 大类 小类 品种 个品种 个种类 个类别 种类 个大类 个品类 品类 个小类 个细类 细类 个食品大类 "
        "大种类 大品类 "
        "个产品种类 个产品类别 个食品类别 个食品种类"
    ),
    "enterprise": "家 家次 户次 间次 店次 户 个厂家",
    "item": "项 项次 个项目 个项次 项目 个指标 个参数 个检验项目 项指标 个检测项目 项目次 项检验项目 项检测项目 项不合格项目 项不合格 个不合格项目 个安全项目",
    "case": "起 宗 件案件 个案件 起案件 案 宗案件 件案",
    "money": "元 美元 港元 欧元 英镑 日元 圆 澳门元 港币 人民币 元人民币 新台币",
    "rate": "% ‰ 个% 巴仙",
    "point": "个百分点 百分点 个百分比 百分比点 个点 %点",
    "times": "倍",
}
UNIT_CLASS: dict[str, str] = {word: kind for kind, words in COUNTERS.items() for word in words.split()}

#: units of numbers that state nothing about a spot check → reason
OTHER_UNITS: dict[str, str] = {
    **dict.fromkeys(
        (
            "年 年度 个月 月 日 天 周 小时 个小时 分钟 秒 秒钟 季度 个半月 个半小时 学年 个工作日 "
            "工作日 周年 月份 个季度 年代 号 点 时 分 周岁 岁 个年度 年来 个星期 星期 岁以下 "
            "岁以上 个多月 年间 日内"
        ).split(),
        "date or duration",
    ),
    **dict.fromkeys(
        (
            "名 人 男 女 人次 位 省 市 区 县 个省 个市 个省份 省份 个区 个县 个省区市 个城市 个地区 "
            "个国家 个部门 个平台 家平台 次 场次 期 处 所 国 个县市 县市 "
            "篇 条次 头 株 亩 个品牌 品牌 个牌子 家电商平台 个电商平台 个电子商务平台 家电子商务平台 "
            "家网络平台 个网络平台 个网站 家网站 家网购平台 个网购平台 大平台 "
            "个渠道 家检验机构 家机构 家实验室 个机构 家检测机构 家技术机构 家媒体 家消协组织 家消协 "
            "家消委会 个专项 个地市 个设区市 个盟市 "
            "个乡镇 个街道 个方面 方面 个环节 个等级 个步骤 个系列 字 页 步 轮 种方式 种情况 种情形 "
            "类情形 类情况 种渠道 种行为 个村 个批发市场 个市场 个网址 网址 个链接 条链接 家购物平台 "
            "类行为 类问题 种问题 类不正当竞争行为 个商标 大行动 大任务 颗星 星 级 层 公里 万次 种农药 "
            "种元素 个小组 个组 种方法 种标准 种颜色 种兽药 种添加剂 种物质 种成分 人份 个案例 "
            "类风险 种风险 种风味 个省、自治区、直辖市 个省(区、市) 省(区、市) 个直辖市 项措施 项制度 "
            "单 项规定 项任务 项工作 项标准 项国家标准 项行动 项要求 项建议 项内容 种疾病 口 个次 户家庭 条 "
            "条线索 则 封 摊 个摊位 个摊档 种重金属 种塑化剂"
        ).split(),
        "other count",
    ),
    **dict.fromkeys(
        (
            "克 千克 公斤 吨 毫克 微克 mg kg g ml l 升 毫升 mm cm m 米 厘米 毫米 平方米 立方米 w kw v hz "
            "℃ 度 摄氏度 公克 公吨 公分 公尺 毫安 毫安时 "
            "mg/kg g/kg μg/kg ug/kg μg mg/l cfu/g cfu/ml cfu db 分贝 瓦 千瓦 伏 安 pa mpa n 牛 dpi px gb "
            "mb 斤 兆帕 英寸 寸 ppm ppb mpn 帕 千帕 焦耳 卡 千卡 大卡 kcal kj 勒克斯 流明 lm 赫兹 μm 微米 "
            "nm "
            "个菌落 菌落 个菌落形成单位 mah 毫克/千克 毫克/公斤 克/100克 码 尺 匹 匹马力"
        ).split(),
        "limit or measured value",
    ),
    **dict.fromkeys(("折",), "price or other amount"),
}

#: units that a Chinese numeral does not make a count of: 一时, 一点, 两面
NOT_AFTER_NUMERALS = frozenset(
    "点 时 分 日 号 式 位 处 部 把 头 面 元 对 度 名 方面 层 级 次 条 则 国 市 区 县 省 案 星 步 字 页 期 "
    "周 天 月 年 口 样 米 尺 寸 斤 具 座 池 串 笔 粒 尾 柱 筒 捆 管 壶 盆 篮 筐 槽 贴 帖 册 片 根 块 克 "
    "吨 升 码 折 卡 单".split()
)
