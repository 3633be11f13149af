"""Signs by which a Chinese phrase is no name, whatever it is about: how it ends, how it begins, and what it holds.

A name of goods, firms, places, faults or test items ends with a noun and holds no adverb, conjunction or auxiliary. In
simplified characters; a new word is one entry.
"""

#: what is done, and never what is counted: a phrase that ends with one of these is a clause or a piece of one. No words that
#: are nouns, too, in names of faults, test items, trades or goods (添加 of 非法添加, 投诉, 检测, 加工, 设计, 包装, 使用, 污染)
_DONE = (
    "增加 减少 提高 降低 增长 下降 上升 回升 回落 升高 提升 下滑 攀升 缩小 缩减 扩大 好转 恶化 改善 递增 递减 翻番 上涨 下跌 "
    "发生 出现 拥有 没有 还有 仅有 享有 参加 参与 加入 退出 进入 走进 来到 前往 抵达 返回 赶赴 奔赴 "
    "实行 施行 推行 执行 履行 落实 推进 推动 促进 带动 拉动 督促 申请 申报 提交 提出 提供 提醒 提及 提到 成功 完成 结束 开始 开展 展开 进行 "
    "举行 举办 召开 承办 主办 主持 牵头 出席 解决 处理 处置 查处 取缔 查办 办理 受理 办结 协调 沟通 反馈 回复 答复 回应 答应 答案 实现 达到 得到 取得 "
    "获得 赢得 收到 接到 遭到 受到 遇到 碰到 看到 听到 想到 感到 做到 找到 买到 拿到 发到 送到 策划 谋划 规划 取消 删除 推荐 承诺 保证 担保 "
    "认为 以为 觉得 得知 获悉 了解 知道 明白 发现 察觉 表示 指出 透露 强调 解释 坦言 直言 采取 采用 利用 运用 借助 依靠 选择 挑选 选取 抽取 选中 "
    "属实 显示 表明 证明 说明了 意味 导致 造成 引起 引发 带来 产生 形成 构成 组成 涉及 覆盖 涵盖 包括 包含 囊括 纳入 列入 计入 成为 变成 变为 作为 "
    "改为 称为 视为 定为 列为 评为 分为 设为 认定 判定 裁定 决定 确定 确认 核定 核实 查实 证实 准备 打算 希望 期望 期待 愿意 敢于 能够 可以 可能 应该 关注 重视 介乎 介于 "
    "应当 必须 需要 值得 不得 不能 不会 不可 不宜 未能 无法 难以 予以 给予 加以 得以 足以 用以 借以 继续 持续 保持 维持 坚持 接近 超出 超过 低于 高于 "
    "吸引 引导 鼓励 支持 帮助 协助 配合 参考 参照 比较 对照 统计 汇总 归纳 梳理 总结 分析 看来 来看 来说 而言 来讲 说来 可见 可知 算上 算起 "
    "公布 发布 公开 公示 通报 披露 曝光 曝出 爆出 传出 获准 批准 准许 允许 禁止 责令 勒令 限令 移送 移交 抄送 转送 转交 送交 呈报 上报 报告 通知 告知 "
    "下架 封存 没收 销毁 召回 追回 退回 退还 退换 赔偿 赔付 补偿 立案 结案 罚款 处罚 整改 关停 停产 停业 倒闭 注销 吊销 搬迁 报废 退市 处办 续办 流入 流出 流向 分属 划分 区分 分布 辅导 追查 储存 贮存 存放 摆放 摆卖 陈列 兼顾 居首 居次 居末 领先 垫底"
)
#: how, how much and how often
_HOW = (
    "同比 环比 日益 远远 如下 如上 如次 正常 客观 正在 已经 曾经 一连 接连 连续 陆续 相继 先后 分别 依次 逐渐 逐步 逐年 不断 经常 往往 常常 一直 始终 仍然 依然 依旧 居然 竟然 果然 突然 忽然 完全 全部 全都 "
    "几乎 大约 大概 左右 上下 至少 至多 最多 最少 最高 最低 最大 最小 最好 最差 最佳 尤其 特别 非常 十分 相当 比较 较为 颇为 极为 更为 更加 越来越 稍微 略微 "
    "同样 一样 一般 照样 不同 相同 相似 类似 相近 相当 一致 严重 突出 明显 显著 普遍 广泛 集中 频繁 良好 优良 优秀 优异 理想 满意 放心 担忧 不下 有利 不利 乐观 可喜 堪忧 "
    "甚远 悬殊 参差 不齐 不等 不一 各异 迥异 如何 怎样 什么 多少 与否 以及 或者 还是 而且 并且 但是 可是 不过 然而 因此 所以 因为 由于 如果 若是 虽然 尽管 "
    "即使 无论 不管 只要 只能 只是 就是 便是 正是 都是 也是 还是 不是 是否 尚未 从未 并未 均未 仍未 还未 才能 才会 也会 就会 将会 还会 便会 不再 再次 又是"
)
#: what is checked against
_NORMS = "上限 下限 限值 限量 限额 方案 附件 附表 会议 问卷 准则 规范 条例 指引 办法 规定 法规 规程 细则 国标 地标 行标 企标"
#: when
_WHEN = (
    "上午 下午 中午 晚上 凌晨 上旬 中旬 下旬 月初 月底 月末 年初 年底 年末 季度 月份 同期 往年 历年 上周 本周 上月 本月 当月 次月 同月 上年 次年 当年 当天 当日 "
    "次日 翌日 昨天 今天 明天 昨日 今日 明日 以来 以后 以前 之后 之前 期间 目前 现在 如今 当前 当时 此时 同时 届时 随后 最近 近期 近日 日前 前夕 前后 中期 初期 后期"
)
TIMES = frozenset(_WHEN.split())
ENDINGS = frozenset(f"{_DONE} {_HOW} {_NORMS} {_WHEN}".split())
#: words for any matter: they name nothing where they stand alone
WHOLE = frozenset(
    "行业 方法 办法 方案 途径 目的 意义 作用 影响 关系 当中 整体 全体 双方 多方 各方 人们 名单 名录 根本 "
    "重灾区 专题 重中之重 首要 大头 基础 关键 核心 前提 宗旨 原则 底线 重心 全周期 全流程 全链条".split()
)
#: characters that close no name
LAST = frozenset("稍起些看之颇说于了嘛虽但却竟亦若且则仍又还更最太很甚尚与和及或让从由不未每各某该此这那")
#: what only clauses hold, begin with or end with, and no name does
_SIGNS = (
    # adverbs, conjunctions and pronouns: 蔬菜也一样, 品质竟不合格
    r"[虽竟很您咱谁们]|(?<!冷)却|也(?!门)",
    # prepositions between two nouns, and grounds: 样机对灰尘, 热水器则因气密性
    r"(?<=[一-鿿]{2})对(?![虾讲比联开焊数苯羟甲二]|$)|(?<=[一-鿿)])(?<![原病诱起基啡])因(?!子|素|特)[一-鿿]{2}",
    # how many and how they are: 隐藏不少安全问题, 类型、不同品牌
    r"不少|许多|隐藏|、不同",
    # what it makes of people: 让人惊讶
    r"^[让令使]人|^记者",
    # beginnings of clauses: 若把, 如甲公司, 会损害, 凭经验
    r"^(?:若(?!羌)|现将|如(?!意)|但|即使|倘|凡是|容易|可能|会(?![议展计员所馆])|凭|依(?!兰|云)|靠(?![枕垫背椅])|搭配|加贴|责成|改采|防堵|杜绝|所[一-鿿]{1,3}$)",
    # what is done to somebody or something: 多款商品被检, 被列为
    r"被[列评认定称誉视判]|被[检查罚抽控诉]$|[公留送初复自委样]检$",
    # who says it: 主任林小明, 科长告诉记
    r"(?:主任|消保官|官员|[局处科厅署部会组股院校所队]长|理事|专员|秘书|总监|干事|教授|博士|经理|记者|委员|发言人)[一-鿿]{2,3}$|告诉|记$",
    # how large a difference is, and parts in words: 增幅较大, 三分一
    r"(?:[增降升跌]幅|差[距异别]|难度|压力|风险)[较甚很颇极最]?[大小高低]$|[一二三四五]分之?[一二三]",
    # particles that end other names as well: 拖把, 咖啡因, 好看
    r"(?<![拖火车扫刀门])把$|(?<![啡病诱起基])因$",
)
HOLDS = "|".join(_SIGNS)
