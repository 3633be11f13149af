"""Words in cells that tell what a column holds, where its name does not."""

#: parts of the names of known platforms
PLATFORMS: tuple[str, ...] = tuple(
    "淘宝 天猫 京东 拼多多 苏宁易购 唯品会 抖音 快手 小红书 1688 阿里巴巴 亚马逊 当当 国美在线 网易严选 "
    "网易考拉 考拉海购 美团 饿了么 微信小 有赞 得物 "
    "盒马 叮咚买菜 每日优鲜 蘑菇街 聚美优品 一号店 1号店 贝贝网 蜜芽 酒仙网 本来生活 顺丰优选 多点 朴朴 "
    "taobao tmall jd.com pinduoduo amazon ebay "
    "aliexpress temu shein etsy wish.com walmart shopee lazada mercado douyin kuaishou rakuten allegro "
    "zalando otto.de bol.com cdiscount".split()
)
#: ends of the names of firms, and of those that sell to the public
OUTLET_ENDINGS: tuple[str, ...] = tuple(
    "店 超市 商行 经营部 商场 市场 商店 门市 门市部 百货 药房 饭店 餐厅 食堂 商城 便利店 批发部 加油站 "
    "销售部 摊 摊位 酒楼 餐馆 专柜 卖场 购物中心 "
    "大药房 文具店 小卖部 商厦 广场 幼儿园 学校 小学 中学 supermarket store shop market retail mart".split()
)
FIRM_ENDINGS: tuple[str, ...] = (
    *OUTLET_ENDINGS,
    *(
        "公司 厂 集团 合作社 工厂 企业 作坊 加工坊 工作室 中心 农场 酒厂 分公司 总厂 制造商 ltd "
        "ltd. inc inc. llc gmbh corp corp. limited co. 社 行 坊"
    ).split(),
)
LABORATORY_MARKS: tuple[str, ...] = tuple((
    "检验研究 检测技术 检验检测 质量检验 质检院 质检所 检验院 检验所 检测中心 检验中心 检测院 "
    "检测所 研究院 计量 检测有限 检测股份 laborator testing"
).split())  # fmt: skip
ADDRESS_MARKS: tuple[str, ...] = tuple((
    "省 市 区 县 镇 乡 村 路 街 道 号 弄 栋 楼 园 大厦 组 社区 工业区 开发区 road street no. avenue"
).split())  # fmt: skip
PROGRAMME_MARKS: tuple[str, ...] = tuple("监督抽 抽查 抽检 专项 风险监测 计划 任务 国抽 省抽".split())
#: how the names of regions end, and those of provinces without an ending
REGION_ENDINGS: tuple[str, ...] = tuple("省 市 区 县 州 盟 旗 自治区 自治州".split())
REGIONS: frozenset[str] = frozenset(
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 "
    "广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 "
    "宁夏 新疆 台湾 香港 澳门 兵团 中国 china".split()
)
#: measured values that are words
MEASURED_WORDS: frozenset[str] = frozenset((
    "未检出 nd n.d. 阴性 阳性 检出 <检出限 低于检出限 notdetected negative positive"
).split())  # fmt: skip
