"""Words for checks in Chinese bulletins: what they are called, of which kind and level they are, of whom samples are taken, and when."""

#: what a check is called, and what says of which kind it is or whose
CHECKS = "监督抽查|抽查检验|监督抽检|抽样检验|抽样检测|比较试验|比对试验|对比试验|检验检测|抽查|抽检|抽验|抽测|抽样|检验|检测|监测|测试|检查|检定|体察|评测|测评"
WAYS = (
    "产品质量|商品质量|食品安全|质量安全|质量|安全|专项|监督性?|国家|省级|市级|县级|区级|部级|省市|联动|联合|随机|跟踪|评价性?|风险|飞行|日常|网络|定期|不定期|年度|季度|月度|重点|全面|集中|例行|常规|执法|第?[一二三四]季度|[春夏秋冬]季|"
    r"第[一二三四五六七八九十\d]+[次批期轮]|首[次批轮]|今年|去年|本年度|双随机"
)
#: levels of office and ways of checking that are set against each other: 省级抽检120批次，市级抽检300批次
LEVELS = "国家级|国抽|省抽|市抽|县抽|区抽|部级|省级|市级|县级|区级|区县级|市县级|省本级|市本级|县本级|区本级|本级|国家(?=监督|级|抽|专项|下达|安排|任务|食品|转移)|中央转移支付|中央(?=转移)|总局本级"
WAYS_TOLD_APART = "(?:日常)?监督性?(?:抽查|抽检|检验)|(?:专项|评价性?|日常|常规|例行|跟踪|风险|应急|季节性|节令|定期|重点|联动|执法|委托|快速|随机)(?:监督)?(?:抽查|抽检|监测|检测|检查|抽样)|飞行(?:抽检|抽查|检查)|快检|网络(?:抽检|抽查|监测)|自检|比较试验|比对试验"
#: where and of whom samples are taken, where they are told apart: what they say of the stage, and the word where none does
TRADERS = {
    **dict.fromkeys("生产企业 生产单位 生产厂家 生产商 加工企业 生产加工企业 生产者".split(), "production"),
    **dict.fromkeys("销售企业 经营企业 流通企业 经销企业 经销商 销售商 经营单位 销售单位 流通单位 经营主体 销售者 经营者 经营户".split(), "distribution"),
    **dict.fromkeys("经营门店 门店 网点 专卖店 直营店 加盟店 小作坊 小餐饮 小食杂店 餐饮单位 餐饮企业 餐饮服务单位 使用单位 个体工商户".split(), ""),
}  # fmt: skip
PROGRAMMES = {
    "专项": {"programme_kind": "special"}, "跟踪": {"programme_kind": "follow-up"}, "风险监测": {"programme_kind": "monitoring"},
}  # fmt: skip
#: times of the year that name no product: 春节前后
SEASONS = "元旦|春节|元宵|清明|五一|劳动节|六一|儿童节|端午|七夕|中秋|国庆|重阳|双节|两节|开学|春季开学|秋季开学|暑期|暑假|寒假|汛期|高考|中考|春耕|三夏|秋收|节日|假日|假期|岁末|年末|年终|年初|入夏|入冬|入秋"
