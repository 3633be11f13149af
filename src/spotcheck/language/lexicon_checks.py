"""Words for checks in Chinese bulletins: what they are called, of which kind and level they are, of whom samples are taken, and when."""

from collections.abc import Iterable

#: what a check is called, and what says of which kind it is or whose
CHECKS = (
    "体验调查|统检|普检|联检|监督抽查|抽查检验|监督抽检|抽样检验|抽样检测|联合稽查|稽查|查核|监察|比较试验|比对试验"
    "|对比试验|对比实验|比较实验|对比测试|对比检测|比对检测|核查|筛查|快检|盲测|查验|核验|检验检测|抽查"
    "|抽检|抽验|抽测|抽样|检验|检测|监测|测试|检查|检定|体察|评测|测评|回头看|摸底|排查|时令食品调查"
    "|节令食品调查|应节食品调查|食品调查|抽样调查|调查"
)
WAYS = (
    "专案|全面性|例行性|季节性|产品质量|商品质量|食品安全|质量安全|品质安全|质量|安全|专项|监督性?|国家"
    "|省级|市级|县级|区级|部级|省市|联动|联合|随机|跟踪|评价性?|风险|飞行|日常|网络|定期|不定期|年度|季度"
    "|月度|重点|全面|集中|例行|常规|执法|第?[一二三四]季度|[春夏秋冬]季|"
    r"第[一二三四五六七八九十\d]+[次批期轮]|[两三四五][次轮]|首[次批轮]|今年|去年|本年度|双随机"
)
#: levels of office and ways of checking that are set against each other: 省级抽检120批次，市级抽检300批次
LEVELS = (
    "(?:国家|[省市县区州国])(?:(?:[、和与及]|以及)?[省市县区州]级?){1,2}[两二三]级(?!联|协|合|政|平|市场|药|监管)"
    "|(?:国家|[省市区])[、和与及][省市区县]级|国家级|(?<![全各我本该])(?:国|省|市|县|区)抽(?![查检样取验测中买购到])|部级|省级|市级|县级|区级|区县级"
    "|市县级|省本级|市本级|县本级|区本级|本级|国家(?=监督|级|抽|专项|下达|安排|任务|食品|转移)|中央转移支付"
    "|中央(?=转移)|总局本级"
)
#: offices that are set against each other: 市局抽检120批次，县局抽检80批次
OFFICES_TOLD_APART = (
    "[省市县区州总]局(?=[^，。；]{0,6}[抽检监完])"
    "|[省市县区州](?:市场监管|市场监督管理|药监|质监|工商|食药监|农业农村|农业)局"
)
WAYS_TOLD_APART = (
    "(?:日常)?监督性?(?:抽查|抽检|检验)"
    "|(?:专项|评价性?|日常|常规|例行|跟踪|风险|应急|季节性|节令|定期|重点|联动|执法|委托|快速"
    "|随机)(?:监督)?(?:抽查|抽检|监测|检测|检验|检查|抽样)|飞行(?:抽检|抽查|检查)|快检"
    "|委托送[检样验]|购样检[验测]"
    "|网络(?:抽检|抽查|监测)|自检|比较试验|比对试验"
)
_FIRMS = "企业 单位 厂家 厂商 商家 公司 者 商 户 商户 主体 工厂 商店 网点 门店 店".split()
_MAKING = "生产 加工 生产加工 制造 加工生产 生产制造".split()
_SELLING = "销售 经销 经营 流通 销售流通 经营销售 经销销售 流通销售 商品销售 商贸流通".split()
#: where and of whom samples are taken, where they are told apart: what they say of the stage, and the word where none does
_OTHER_TRADERS = (
    "生产销售单位 生产经营单位 生产经销单位 生产销售企业 生产经营企业 生产经销企业 产销企业 生产经营者 "
    "经营门店 门店 网点 专卖店 直营店 加盟店 小作坊 小餐饮 小食杂店 餐饮单位 餐饮企业 餐饮服务单位 "
    "使用单位 使用企业 个体工商户 零售商 批发商 零售店 零售企业 批发企业 零售单位 批发单位 进口商 代理商 "
    "品牌商".split()
)
TRADERS = {
    **{doing + firm: "production" for doing in _MAKING for firm in _FIRMS},
    **{doing + firm: "distribution" for doing in _SELLING for firm in _FIRMS},
    **dict.fromkeys(_OTHER_TRADERS, ""),
}


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


#: the same as a regular expression, told by what they do before what they are: it is tried at every character
TRADER = (
    f"{_longest_first(_OTHER_TRADERS)}"
    f"|(?:{_longest_first([*_MAKING, *_SELLING])})(?:{_longest_first(_FIRMS)})"
)
#: told apart as traders are: 城市抽检1200批次，农村抽检800批次
TOWN_AND_COUNTRY = "(?<![个座级大中小分各要])城市(?![管级])|城乡结合部|农村(?:地区)?|乡镇|县城|城区|城镇"
PROGRAMMES = {
    "专项": {"programme_kind": "special"}, "跟踪": {"programme_kind": "follow-up"}, "风险监测": {"programme_kind": "monitoring"},
}  # fmt: skip
#: times of the year that name no product: 春节前后
SEASONS = (
    "圣诞|耶诞|万圣|母亲节|父亲节|情人节|中元|农历新年|新年|年节|年关|除夕|冬至|春节|元宵|清明|五一|劳动节"
    "|六一|儿童节|端午|七夕|中秋|国庆|重阳|双节|两节|开学|春季开学|秋季开学|暑期|暑假|寒假|汛期|高考|中考"
    "|春耕|三夏|秋收|节日|假日|假期|岁末|年末|年终|年初|入夏|入冬|入秋"
)
#: endings of what is no product that a text could be about: test items, papers, doings
NO_PRODUCT = (
    r"(?:投入|[式次报]|量|措施|项目|指标|性能|标识|标签|标示|标志|标注|说明|强度|率|残留|菌落"
    r"|(?<!食用)(?<!野生)菌|毒素|辐射|核素|微生物|化学|(?<![贵色])金属|元素|甲醛|添加剂|防腐剂|数|参数?|度"
    r"|值|功能|情况|状况|概况|成分|污染|环境|工作|资质|记录|制度|线索|机构|仪器|设施|人员"
    r"|机制"
    r"|体系|(?<!约束)(?<!指示)(?<!报警)(?<!门禁)(?<!制动)(?<!灭火)(?<!净水)(?<!喷淋)(?<!供暖)(?<!监控)系统"
    r"|方案|计划|平台|能力|技术|服务|结果|力度|频次|模式|活动|管理|监管|巡查|调查|行动|标准|名单"
    r"|[汇统]总?[整计]?表|分布|类型|数据|信息|资讯|(?<!生产)资料|快讯|新闻|消息|单位|部门|买家"
    r"|[真安全稳定]性|[一二两三四五六七八九十百][番次轮级批]|批次|地|分|普通|见|不|已|大|第?[一二三四]|做"
    r"|还|部|轮)$"
    r"|^(?:假冒|仿冒|伪劣|三无|无证)|见[图表附下]|取得|网点$|交易$|单位：|如[图表下]|某"
    r"|[一二三四五六七八九十百千两卅廿]{2,}[个件款台大]|[食质药纤农]检|^[市省县区送向]"
    r"|^(?:[个件款只州]|项(?![链圈目])|台(?!灯|球|历|布|面|式|秤|扇|钻|锯|盆|称|案|湾)|条(?!码|形|纹|幅|椅)"
    r"|数(?!码|字|显|控|据)|点(?!心|火|读|钞|焊|滴|餐)|类(?!脂|肉)|波(?!纹|浪|轮)"
    r"|种(?!子|苗|猪|薯|蛋|禽|畜|植)|批(?!头|土|发|荡))|差异|风潮|昨天|早前|检疫|汇总|现将|抬头"
)
#: ends of what is no name without 产品, 商品 or 用品 behind it: 农产品, 儿童商品
OPEN_ENDS = (
    "(?:[农水畜乳蜂禽林渔矿]|儿童|婴?幼儿|婴童|母婴|孕婴|孕妇|学生|老年|老人|长者|女性|男士|成人|宠物|电子"
    "|数码|化工|家居|日用|厨房|防护|生活|文化|体育|户外|安防|节日|节庆|应节|应景|五金|信息|通讯|智能|护理"
    "|卫生|清洁|旅游)"
)
#: people for whom something is done: 保障民众饮食安全
PEOPLE = (
    "民众|消费|市民|学[童生]|孩童|公众|公共|大众|权益|居民|国人|家长|长者|用户|旅客|饮食|食用|国内|社会"
    "|生命|人体|食品"
)
#: groups of everything, which a text that lists its products in them is not about
GENERAL = frozenset("日常消费品 日用消费品 消费品 工业产品 重点工业 重点产品 重点工业产品".split())
#: words that name no product where a text says what it checks
NO_TOPICS = frozenset(
    "大学生 中学生 小学生 中小学生 学生 教师 师生 志愿者 专家 记者 代表 委员 家长 市民 消费者 网友 网民 "
    "买家 神秘买家 群众 公众 社会 社会各界 业内人士 企业 商家 地方 国家与地方 国家和地方 中央 圆满 客观 "
    "明确 生活 类型 分类 价格 品质 出口 进口 进出口 工业 农业 消防 贺年 其余 其他 之间 国产 国产产品 "
    "进口产品 进口商品 体验 圣诞 一般 部分 生产资料 质量 卫生 环保 检疫 出入境 知名品牌 品牌 车辆相关 "
    "种植养殖 水产 餐饮 校园 农村 夏季 冬季 春季 秋季 民生 重点 热销 网红 大宗".split()
)
#: nouns that name a group only with what stands before them: 塑料容器、工具等制品
GROUPS = frozenset(
    "制品 用品 器具 器材 材料 物品 设备 装置 用具 工具 部件 配件 零部件 耗材 原料 系列 设施 系统 货物 "
    "物料 工艺品 日用品 消费品 产品类 商品类 品类 组件 附件 饰品 成品 半成品 品牌 牌子".split()
)
#: whose batches they are: 家企业生产的, 家商场销售的
TRADES = (
    "企业|单位|厂家|厂商|经营户|商户|公司|商场|超市|门店|商店|专卖店|网店|店铺|店|经销商|销售商|供应商"
    "|经销处|经营部|市场|工厂|作坊|个体工商户|工商户|经营者|销售者|生产者|经营主体|市场主体|加油站|基地"
    "|合作社"
)
#: what is left of those that were counted: no name of a batch
RESTS = frozenset("其余 其他 其它 余下 剩余 剩下 其余的 其他的".split())
