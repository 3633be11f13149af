"""What stands before a count in Chinese bulletins and never names what is counted: adverbs, verbs of doing, times, offices.

In simplified characters. Adverbs and verbs are taken from both ends of a phrase; a phrase that is an office names nothing.
"""

import re

from spotcheck.language.lexicon_checks import SEASONS
from spotcheck.language.lexicon_chinese import LAWS, ORIGINS, SOLD_AS

#: how, how much and with whom something is done
_MANNER = (
    "单列 单独 另行 特别 特地 特意 扩大 加码 加强(?!筋) 强化(?!木|地板|玻璃|复合|营养) 加大 加密 加严 持续 陆续 连续 主动(?!脉) 全面 密集 大力 大举 全力 积极 严格 严加 随机 不定期 定期 逐一 逐步 逐年 逐批(?!查验) 集中(?!消毒|供|度|产|式|空调) 分批 分区 分组 分头 例行 常态 "
    "联合(?!收|利|国) 联手 联袂 会同 偕同 协同 协助 配合(?!饲料) 合作(?!社) 共同 一并 一起 一同 一共 一口气 兵分多路 兵分[二三四五六七八九两]路 突击 突袭 无预警 喬装 乔装 假扮 扮成 自费 自行(?!车) 亲自 亲赴 深入 直击 实地 现场(?!仪) 当场 就地 "
    "竟然 竟 居然 却 仍然 仍 依然 甚至 果然 反而 反倒 幸好 仅仅 仅有 仅 只有 竟有 还有 另有 共有 计有 合计 总计 共计 累计 合共 业已 业经 业于 已经 已 曾经 曾 均已 早已 亦 亦有 也有 更有 遂 皆 全数 全都 悉数 大部分 大多数 大多 多数 多半 少数 约有 "
    "此前 先前 稍早 早前 随后 随即 之后 之前 事后 事前 即时 立即 立刻 迅速 马上 不断 不时 频频 屡屡 屡次 多次 再度 再次 首度 初次"
)
#: what offices do
_DOINGS = (
    "派员 指派 派遣 派出 出动 动员 前往 前赴 赴 走访 巡查 巡视 查访 访查 巡检 巡察 巡逻 访视 视察 清查 追查 追踪(?!器|仪) 盘点 盘查 溯源 回溯 筛选 筛查(?!试剂) 筛检(?!试剂) 锁定(?!装置) "
    "规划 计划 筹划 启动 展开 推出 开始 完成 结束 委外 委请 委由 委托 交由 交付 检讨 汇整 整理 统整 "
    "指出 表示 透露 强调 发表 宣布 宣称 指称 直言 坦言 补充 重申 解释 说道 提到 提及 公布 公告 公开 披露 揭露 曝光 怀疑 疑似 惊见 惊传 揪出 查出 查获 破获 起获 搜出 搜获 检获 抓到 抓出 扣查 接获 接到 收到 报导 报道 "
    "暂停 停止 停售 下架 销毁 封存 标示查核 稽查"
)
#: what is done to people and firms: a phrase that holds one of these is no noun phrase
VERBS = (
    "勒令 下令 通知 函请 函转 函知 函送 行文 移请 移由 责成 限期 透过 藉由 借由 凭借 依照 裁罚 开罚 裁处 没入 获报 据报 喊话 呼吁 提醒 鼓励 避免 防止 防范 防堵 打击 杜绝 响应 因应 配合中央 为期 利用 使用者 无法 将会 会将 可能会 已遭 遭到 被罚 挨罚 受罚 触法 违者 激增 急增 急升 飙升 剧增 大增 暴增 锐减 大减 急跌 攀升 下滑 滑落 升至 增至 跌至 减至 降至 恐怕 恐 疑似遭"
).split()
#: when
_TIMES = (
    "连日来 连日 今日 今天 昨日 昨天 前日 前天 明天 当日 当天 当晚 同日 同时 当下 当时 本日 上周 本周 上星期 本星期 这星期 这周 这个月 该月 这一年 近年来 近年 近来 历年来 历年 多年来 长年 首波 第[一二三四五六七八九十·]+波 [首第一二三四五][一二三四五六七八九十]?阶段 首阶段 阶段 "
    "年节前 节前 年前 年后 节后 会后 日前 近日 近期 最近 最新 此次 这次 本次 是次 今次 该次 上次 目前 现时 现阶段 截至 截止 迄今 迄 至今 至 为止 以来 期间 早前 较早前 早些时候"
)
#: where an office works
_AREAS = "全台 全臺 全国 全市 全县 全区 全港 全澳 全省 各县市 各乡镇 各地区 各地 各区 各处 各大 辖区 辖内 县内 市内 境内 区内 岛内 本市 本县 本区 当地 多处 各式 各类"


def _words(table: str) -> str:
    return "|".join(sorted(table.split(), key=len, reverse=True))


#: all of them, at the front of a phrase; what they begin with; and those that may stand at its end
FRONT = _words(f"{_MANNER} {_DOINGS} {_TIMES} {_AREAS} 资料(?![夹册袋]) 数据(?![线盒]) 说明(?!书)")
FRONT_BEGINS = frozenset(word[0] for word in FRONT.split("|")) | frozenset("首第")
BACK = tuple(re.sub(r"\(.*", "", word) for word in f"{_MANNER} {_DOINGS} {_TIMES}".split() if "[" not in word)
BACK_ENDS = frozenset(word[-1] for word in BACK)
#: an office at the front of a phrase, which does what the rest says
ACTOR = (
    r"^[一-鿿]{0,14}?(?:(?<![药邮结布棋饭])局(?![部域限])|署(?!名)|(?:食安|商业|农业|动保|渔业|卫生|保护|安全|建设|发展|管理|消保)处(?!理)|消保[官会]|保护官|(?:消委|农委|公平|保安)会|[县市]政?府|政府|(?:食安|事务|安全)厅|化验所|警方|关员|[稽巡督]查(?:人员|小组|员)|消基会)"
    r"(?:人员|官员|同仁|今日|昨日)?"
)
#: endings of offices and of people who work there
OFFICES = (
    r"处|(?:食安|安全|事务|卫生|农业|药监)厅|(?:环境|审计|农业|交通|经济|卫福|卫生|教育|财政|内政|劳动|发展|国防|文化|商务|公安|保障|福利)部|(?:监察|立法|行政|检察|法)院|(?:消保|农委|公平|议|联合|促进|监事|理事|商|农|渔|工)会"
    r"|(?:防疫|防检|检查|试验|化验|卫生|公|研究|改良|派出|事务|稽征)所|(?:警|署|处|局|会|院|校|厂|店|官|资|府|司|馆|园|站|院)方|(?<![人成])员|(?:护|保|法|察)官|(?:处|署|科|局|部|市|县|校|院|厅|组|队|站|所|课|股|会|秘书|司)长|总干事|秘书|专家|教授|学者"
    r"|小组|大队|分队|团队|团体|联盟|(?:食品|管理|卫生|商业|稽查|检验|药政|农务|行政|工商|药食|工业)[科课]|(?:相关|权责|主管|执法|协力|合作|检验|卫生|农政|警政|稽查|公权)单位|(?:检验|检测|认证|公证|顾问|验证)公司|海关(?:人员)?"
)
#: the characters that those of all offices end with
OFFICE_ENDS = frozenset(
    "统门局署委会心官室关府处商监学验构院所人任员明示出调告报果单地省市县区工质部厅方长事书家授者组队团体盟科课位司"
)
#: what is left of them, and other words of such prose that name no product
EMPTY = (
    frozenset(
        "动植物防疫 动物防疫 公司 中央 地方 绿色和平 SGS 消费者服务 公路 处方 警方 署方 局方 会方 处长 署长 科长 关员 小组 家长 立委 议员 监察 审计 专案 作业 专案作业 专案抽查 稽核 稽核作业 场次 地址 电话 名称 商家货品 店家货品 店家 检测项目 检验项目 抽验项目 受检项目 "
        "各项目 全部项目 所有项目 检验品项 抽验品项 输入品项 报验品项 稽查对象 来源 来源厂商 产品来源 厂商 厂家 同业 民众 市民 消费大众 大众 情事 事项 缺失 缺失事项 违规事项 违规情形 违规情节 态样 违规态样 部分 其余部分 其中部分 当中部分 另外部分 之外 以外 之内 受检 受测 送检 送验 被检 参检 初检 初查 初验 复检 复查 复验 初抽 复抽 一次 另一次 这一次 一次查核 其余样本 其余样品 差距 落差 总量 总重 售价 定价 原价 标价 市价".split()
    )
    | (frozenset(SEASONS.split("|")) - {"元宵"})
    | frozenset(
        "端午节 中秋节 春节前 清明节 元宵节 国庆节 圣诞节 万圣节 重阳节 冬至 农历年 农历新年 年节".split()
    )
)
#: endings of places where goods are sold, made or drawn, which are no goods
PLACES = r"(?:店|仓库|市场|超市|企业|单位|学校|食堂|站|场|餐厅|平台|网店|商户|机构|环节|领域|渠道|业者|行业|区域|地区|通路|商城|店铺|商铺|药局|药房|书局|食肆|百货|商家|零售点|据点|网站|街市|大街|老街|商圈|周边|摊位|摊商|摊贩|摊档|五金行|小吃店|农场|码头|工厂|酒楼|商行)(?:的|销售|经营|生产)?$"
#: a name in quotation marks right behind a count: 1件中国进口冷冻「芋头」
QUOTED = rf"(?:(?:{ORIGINS}|中国|本国|本土)(?:进口|输入|产制|生产|制造?|产)?|进口|输入|国产|冷冻|冷藏|生鲜|散装|包装|市售|的|品名|名为)*[“「『](?P<name>[一-鿿]{{2,10}})[”」』](?![、和及与][“「『])"
#: a law that goods were checked by: 商品检验法部分：13件不符规定
LAW = rf"(?P<law>(?:{LAWS})法)[」》”]?(?:部分|方面|规定|的)*(?:不合格|不符合?|违规|违反|未符合|规定)*[者有共计的]*$"
#: what may stand between a count and what is counted
BEHIND = (
    rf"^(?:{SOLD_AS}的|(?:抽[验检查样测]|受检|送[验检]|采样|检[验测]|购买|选购)的|"
    r"热[销卖门]|畅销|在售|的|不同(?:[^，。；、的之\d]{1,10}[的之])?|各[式种类]|多[种款]|市售|市面上?|不合格|不达标|产品|样品|商品|样本|食品(?![与和及、]|添加|相关|接触|级|包装|机械|容器)|来自|购自|为|是|因|系|属于?|由)*(?:检出|验出|存在|出现)?"
)
