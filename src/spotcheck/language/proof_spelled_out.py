"""How a sentence or two spell a computation out: 甲级40件，乙级35件，总共评了75件; 50 replied and 22 did not.

Patterns are read over a text whose numbers are marks: # counts and amounts, % percentages, ± points, × multiples, @ dates and names
with digits, ~ what is hedged. ``<total#>`` is the number that is the total; ``<parts:…>`` all numbers of a stretch. A figure behind
a name tells several computations of one pattern apart (``<share2%>``), a stroke more numbers for one role (``<parts'#>``).
``…`` are words of a clause, ``‥`` words of a sentence, ``⊢`` all that stands before in the sentence.
"""

import re
from functools import cache

from spotcheck.language import Language

_NO_NUMBER = "#%±×@~"
_ZH_CLAUSE, _ZH_SENTENCE = rf"[^{_NO_NUMBER}。；？！，、：\n]{{0,12}}", rf"[^{_NO_NUMBER}。；？！\n]{{0,24}}"
_ZH_START = rf"(?:^|(?<=[。；？！：]))[^{_NO_NUMBER}。；？！\n]*"
_EN_CLAUSE, _EN_SENTENCE = rf"[^{_NO_NUMBER}.;?!,:()\n]{{0,44}}", r"[^#%±×~.;?!\n]{0,70}"
_EN_START = rf"(?:^|(?<=[.;:?!] ))[^{_NO_NUMBER}.;?!\n]*"
_ROLE = re.compile(r"<(?P<role>[a-z]+\d?'*)(?P<mark>[#%±×]+)>")
_STRETCH = re.compile(r"<(?P<role>[a-z]+):(?P<stretch>[^>]*)>")

_ADDED = r"(?:[两三四五六七八九十]+[项者类种个处批次]+)?(?:相加|加起来|加在一起|合起来|合在一起|加总)"
_IN_ALL = r"(?:合计|总计|共计|一共|总共|合共)"
_NO_SHARE = r"[^占#%±×@~。；，]{0,12}"
_KINDS = r"(?:[个类种项年天次家轮批期地]|季度|方面|品种|领域|环节|渠道){1,2}"
_WORTH = rf"(?:价值|货值|总价|总额|共|计|{_IN_ALL})"
_REST = r"(?:其余|其他|其它|余下|剩下|剩余|另外|余者)的?"
_NOT = r"(?:没有?|未|尚未|还没有?)"
_MOVED = (
    r"(?:下降|上升|提高|降低|回落|增加|减少|升高|提升|下滑|上涨|增长|缩小|扩大|降|升|涨|跌|低|高|少|多)了?"
)
_DOUBLED = r"(?:翻了?一[番倍]|翻倍|增加了?一倍|多了一倍)"
_FLOW = r"(?:[^#%±×@~。；，\n]{1,10}#，)"
#: words for a time → months
MONTHS = {
    "全年": 12, "上半年": 6, "下半年": 6, "前三季度": 9, "一季度": 3, "二季度": 3, "三季度": 3, "四季度": 3,
    "前三个月": 3, "前六个月": 6, "前九个月": 9,
}  # fmt: skip

_CHINESE = (
    # 通过的188批次，没通过的12批次，加起来正好200批次
    rf"⊢<parts:#(?:‥#){{1,7}}?>‥{_ADDED}{_NO_SHARE}<total#>",
    # 甲级40件，乙级35件，丙级20件，总共评了95件; 农药残留3件，标示9件；一共12件
    rf"⊢<parts:#(?:‥#){{1,7}}?>‥(?<!等)[，；]…{_IN_ALL}{_NO_SHARE}<total#>",
    # 牛奶120批次、奶酪80批次和肉200批次共400批次; 周一20批次，周二26批次，两天共46批次; 3月2批次，4月3批次，所以总数为5
    r"⊢<parts:#(?:…、…#)*…[和及与]…#>…(?<!等)共(?:计|有)?<total#>",
    rf"⊢<parts:#(?:‥#){{1,7}}?>‥[，。；](?P<size>[两三四五六七八九十]){_KINDS}…共{_NO_SHARE}<total#>",
    r"⊢<parts:#(?:‥#){1,7}?>‥[，；](?:所以|因此|可见)…(?:总数|合计|共)…<total#>",
    # 大型超市、农贸市场、网店各抽30批次，共抽90批次
    r"(?:^|(?<=[。；，：]))(?P<names>[^#%±×@~。；，\n]{1,12}(?:、[^#%±×@~。；，\n]{1,12})+)各…<each#>，?[一总]?共…<product#>",
    # 口罩600只，每只2元，价值1200元; 每人退50元，156人共退7800元
    rf"<n#>‥每…<each#>，…{_WORTH}…<product#>",
    rf"每…<each#>，…<n#>，?…{_WORTH}…<product#>",
    rf"<n#>…各…<each#>，…(?:共|{_IN_ALL})…<product#>",
    # 抽样1000批次，退检12批次，实际检验988批次; 货值2.4万元，卖掉1.5万元，还有0.9万元; 3批次改判，最后10批次
    r"<total#>[。，；]‥(?:退检|未检|剔除|损坏|扣除|报废|作废|无效)…<parts#>，(?:实际|最终|最后|实)…<parts'#>",
    r"<total#>，…(?:卖[掉出]|售出|销售|已售|用掉|销毁)了?<parts#>，…(?:还有|还剩|剩下|尚余|尚存|库存|剩余)…<parts'#>",
    r"<total#>，‥<one#>，‥<parts#>…改判(?:为?合格)?，…(?:最后|最终)…<parts'#>",
    # 售价分别为8元、6元和10元，每样买一瓶要付24元
    r"分别[为是]?<parts:#(?:[、，和及与]#)+>，(?:…各|每[样种款个])[买购](?:一|#|@)…<total#>",
    # 不合格率4.0%(8批次/200批次)
    r"<share%>\(<part#>/<whole#>\)",
    r"<part#>/<whole#>\(<share%>\)",
    # 抽查110批次，不合格11批次，不合格率10%
    r"(?:^|(?<=[。；\n]))[^#%±×@~。；，\n]{0,16}(?:抽[查检样测]|检[验测查])…<whole#>，…不合格…<part#>，不合格率…<share%>",
    # 90个样本中有2个。其他88个呢
    rf"(?<![每第])<total#>…[中里]有?<parts#>‥[。；，？]…{_REST}<parts'#>",
    # 举报65件，查实39件，查实率60%，没有查实的26件; 抽样300批次，检验296批次，未检4批次
    rf"<total#>，…(?P<verb>[一-鿿])[一-鿿]?了?的?(?:有|为)?<parts#>(?:，…%)?，…{_NOT}(?P=verb)…<parts'#>",
    r"<whole#>，(?:…(?<![未不没]))?(?P<name>(?!合格)[一-鿿]{2})了?<part#>，(?P=name)率…<share%>",
    r"<whole#>，…#，(?:…(?<![未不没]))?(?P<name>[一-鿿]{2})的?<part#>，(?P=name)率…<share%>",
    # 食品16批次，总共21批次；食品占76.2%; 计10批次；抽检125批次，不符合率8%; 七成六的表示满意，回收500份，满意380份
    r"(?P<name>[一-鿿]{2,6})<part#>[，、][^。%\n]{0,60}?(?:总共|一共|合计|共计|共)…<whole#>[；，。](?P=name)占…<share%>",
    r"计<part#>[；，。]…(?:抽[查检样测验]|检[验测查])…<whole#>，…率…<share%>",
    r"<share%>的…(?P<name>[一-鿿]{2})，…<whole#>，…(?P=name)的?有?<part#>",
    # 占不合格批次的一半，即11批次；不合格批次总数是22
    r"占(?P<name>[一-鿿]{2,8})的<share%>，(?:即|也就是|共)<part#>[；，。](?P=name)…<whole#>",
    # of every 3 one: 每3台就有1台：36台中12台; 310间，发现有31间，即每10间就有1间
    r"每<every#>…[就便]?有<few#>…[：，]…<whole#>…[中里]…<part#>",
    r"<whole#>…，…有<part#>…，(?:即|也就是|相当于)?每<every#>…[就便]?有<few#>",
    # 应抽200批次，完成190批次，还差10批次; 初检11个，再检7个，少了4个
    r"<one#>，…<other#>(?:，…%)?，(?:还差|还缺|尚差|尚缺|相差|差(?![的评劣])|多出)…<apart#>",
    r"⊢<one#>‥<other#>…，(?:少了|多了|减少了|增加了|下降了|上升了|相差)<apart#>(?=…[，。；\n])",
    # 最高分与最低分相差25分(最高95分，最低70分); 最贵的45元，最便宜的15元，相差30元
    r"(?:相差|差距|差价)[为是达了]?<apart#±>[(，：]…<one#%>‥<other#%>",
    r"最…<one#%>‥最…<other#%>…，…(?:相差|差距|差价|价差|差)[为是达了]?<apart#±>",
    # 原有210家，关停15家，新增9家，现在有204家
    rf"(?:原有|原来有|原先有|年初有|期初)…<was#>，<flows:{_FLOW}+>…(?:现有|现在有?|目前有?|现存|年末有?|还有|尚有)…<now#>",
    # 第一轮不合格率9%，第二轮降了2个百分点，为7%，第三轮再降1个百分点，为6%
    rf"<one%>‥{_MOVED}<apart±>，…[为至到是]<other%>",
    rf"±，…[为至到是]<one%>‥{_MOVED}<apart±>，…[为至到是]<other%>",
    # 由12%降到8%，下降4个百分点; 第一次占25%；第二次占10%，下降15个百分点
    rf"[由从]…<one%>…[到至为]…<other%>，…{_MOVED}<apart±>",
    rf"(?:^|(?<=[。？！]))[^%±×~。\n]*<one%>[^%±×~。\n比较]{{0,30}}<other%>，{_MOVED}<apart±>",
    # 今年3.2%，去年同期3.9%，前年同期4.4%；今年比去年低0.7个百分点，比前年低1.2个百分点
    r"<one%>，去年…<other%>，前年…<other2%>[。；，]‥比去年…<apart±>，比前年…<apart2±>",
    # 网店30件，实体店70件，不合格各为3件及2件，网店不合格率10%，实体店2.9%
    r"<whole#>，…<whole2#>，…(?:分别|各)[是为]?<part#>[和、与及]<part2#>，…<share%>，…<share2%>",
    # 标500克，平均492克，平均少8克
    r"标…<one#>[^。%\n]{0,30}?平均…<other#>，…少<apart#>",
    # 男鞋6.7%，女鞋13.3%，两者都抽了30批次，不合格分别是2批次和4批次
    r"<share%>‥<share2%>，(?:两[者类种]|都)…[各都均]…<whole#>，…分别[是为]<part#>[和、与及]<part2#>",
    # 国产样品70批次，进口样品30批次，国产不合格率10%，进口不合格率3.3%，也就是国产7批次、进口1批次
    (
        r"(?P<a>[一-鿿]{2,4}?)[一-鿿]{0,4}<whole#>[，、](?P<b>[一-鿿]{2,4}?)[一-鿿]{0,4}<whole2#>[，；。](?P=a)…<share%>[，、]"
        r"(?P=b)…<share2%>‥(?P=a)…<part#>[、，和](?P=b)…<part2#>"
    ),
    # 翻了一番，从130件升到260件
    rf"{_DOUBLED}‥[从由]<base#>…<multiple#>",
    rf"[从由]<base#>…[到至]<multiple#>，…{_DOUBLED}(?!多|有余|以上)",
    # 三分之二的样品达到，24台里有16台
    r"<share%>的…，<whole#>…[里中]有<part#>",
    # 今年抽查批次是去年的1.5倍，去年80批次，今年120批次
    r"今年…是去年…的?<times×>，去年…<base#>，今年…<multiple#>",
    # of two named times: 85%，比10月底的80%高5个百分点
    rf"<one%>，…比[^#%±×~。；，\n]{{0,12}}的?<other%>{_MOVED}<apart±>",
    # 18个市场，做快检540份，平均每个市场30份
    r"<over#>(?P<noun>[一-鿿]{2,4})‥<amount#>，平均每个?(?P=noun)…<mean#>",
    # 上半年查办126件，平均每月21件
    rf"(?P<months>{'|'.join(MONTHS)})…<amount#>，(?:月均|平均每个?月|每个?月平均|每月)…<mean#>",
    # 好、中、差三档各占50%、30%和20%，分别是50款、30款和20款
    r"[两三四五][档类种个级][各分]?别?占<hundred:%(?:[、，和及]%)+>",
    # 300批次。问：不合格多少？答：24批次，也就是8%
    r"<whole#>[。；，][^#%±×@~\n]{0,24}<part#>，(?:也就是|即|就是|相当于|等于)说?<share%>",
    # 插座70批次，…不合格7批次，占插座的10%
    r"(?P<name>[一-鿿]{2,6})<whole#>[^\n]{0,60}?<part#>，占(?P=name)的<share%>",
    # 平均84分(82分、86分)
    r"平均…<mean#>[(：]…<parts:#(?:[、，和及]…#)+>",
    r"<parts:#(?:[、，和及与]#)+>，平均…<mean#>",
    # 15款，得5分的3款，4.5分的7款，4分的5款
    r"<most#>‥#的有?<parts#>，#的有?<parts'#>，#的有?<parts''#>[。；]",
)

_OF = r"of (?:the |all |our |these )*"
_TOGETHER = r"(?:in all|altogether|in total|between them|all told|combined|all together|overall)\b"
_MAKING = (
    r"(?:so |or |which (?:is|makes|gives|comes to) |making |giving |that is |for |and )?(?:a total of )?"
)
_TOTAL = r"(?:making|totall?ing|total:?|in all|altogether|which (?:makes|gives|comes to|adds up to)|(?:for |giving |making )?a total of)"
_NOT_DONE = r"(?:did|had|have|were|was|do|would|could)(?: not|n['’]t)\b"
_STAYED = r"(?:stayed|remained|were unchanged|was unchanged|showed no|did not|had not|were the same|saw no)"
_OUTSTANDING = r"(?:Still|Left|Remaining|Outstanding|Not yet|The rest|Missing|To come)\b"
_PAIRED = r"(?:(?:confirmed|upheld|accepted|approved|won|passed|answered|overturned|dismissed|rejected|refused|lost|failed|ignored) )"
_APART = r"(?:shortfall|difference|gap|saving|surplus|deficit|spread|range)"
#: words for how many times as much
TIMES = {
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "three times": 3,
    "trebled": 3,
    "tripled": 3,
    "four times": 4,
    "five times": 5,
    "half": 0.5,
    "halved": 0.5,
}
_TIMES = "|".join(TIMES)
_ENGLISH = (
    # 88 warnings and 23 fines were ordered, 111 altogether; Dublin took 85 and Cork 60, making 145 between them
    rf"⊢<parts:#(?:‥#){{1,7}}?>‥, {_MAKING}<total#>(?: [a-z-]+){{0,3}} {_TOGETHER}",
    rf"⊢<parts:#(?:‥#){{1,7}}?>‥, {_TOTAL} <total#>",
    # 3 in 2023 and 5 in 2024, so 8 people in the two years; every one of 48 and all 32, so the 80; in the whole year; all kinds 16
    r"⊢<parts:#(?:‥#){1,7}?>‥, so (?:the |all )?<total#>",
    r"⊢<parts:#(?:‥#){1,7}?>‥[;,:] (?:in|for|over) the (?:whole|full|entire) (?:year|period|season|quarter|month)‥<total#>",
    r"⊢<parts:#(?:‥#){1,7}?>‥, (?:all|every) (?:kinds|types|sorts|brands|shops|regions|categories|groups|of them)(?: together)?:? <total#>",
    # 415 samples, but 15 were broken, so 400 were tested; confirmed 8 and overturned 2; 88 purchases, 11 ended in a sale (12.5%); 77 were refused
    r"<total#>…, (?:but|of which|although) <parts#> (?:were|had|arrived|could)…,? (?:so|leaving|and) …<parts'#>",
    rf"<total#>…, {_PAIRED}<parts#>…,? and {_PAIRED}<parts'#>",
    rf"<parts#> {_OF}<total#>…(?:\(%\))?; <parts'#> (?:were refused|passed|complied|were fine|were satisfactory|did not|were not|had none)\b",
    # 930 vehicles: 62 failed for brakes and the remaining 868 passed
    r"<total#>‥(?::|, of which) …<parts:#(?:‥#){0,4}>‥ the (?:remaining|other|rest,?) <parts'#>",
    # We wrote to 72 sellers; 50 replied and 22 did not
    rf"<total#> (?P<verb>[a-z]+)\b…[;,:.] <parts#> (?!(?P=verb)\b)[a-z]+(?: [a-z]+){{0,2}},? (?:and|while|but) <parts'#> {_NOT_DONE}",
    # Eleven of the 16 regions improved, 3 got worse and 2 stayed the same
    rf"<parts#> {_OF}<total#> …, <parts'#> …,? and (?:the (?:other|remaining) )?<parts''#> {_STAYED}",
    # Of these 40 scales, 26 were adjusted and 14 were taken out of use
    r"\b[Oo]f (?:these |those |the )<most#>…, <parts#> … and (?:the other )?<parts'#> …\.(?=\s|$)",
    r"<share%>(?: of)? (?:the |all |our )*<whole#>‥\. (?:Of )?(?:[Tt]hese|[Tt]hose) <part#> ",
    r"<share%>(?: of)? (?:the |all |our )*<whole#>…(?:passed|complied|were (?:fine|satisfactory|safe|good))\b…\. The (?:other |remaining )?<left#>",
    # Twelve of the 60 helmets broke. That is 20% of the sample
    rf"<part#> {_OF}<whole#>[^#%±×~.;\n]{{0,60}}\. (?:That|This|It) (?:is|was|makes|means) (?:a (?:failure )?rate of )?<share%>",
    # Tested: 45; Failed: 9; Failure rate: 20%
    r"(?:[Tt]ested|[Cc]hecked|[Ss]ampled|[Ii]nspected|[Ee]xamined): <whole#>[\s.;,]+(?:Failed|failed|Failures|failures): <part#>[\s.;,]+[^\n#%]{0,12}rate: <share%>",
    # The share was 10% in Leeds, where 8 of 80 failed; 20 in 100 (20%)
    r"<share%> …, where <part#> (?:of|in|out of) (?:the |our )?<whole#>",
    # 5,200 of the 8,000 sold (65%). Still with customers: 2,800
    rf"<parts#> {_OF}<total#>…(?:\(%\))?[.;] {_OUTSTANDING}‥: <parts'#>",
    # Passed 91.2%, failed 8.8%
    (
        r"(?:[Pp]ass(?:ed)?|[Cc]ompli(?:ed|ant)|[Ss]atisfactory)(?: rate)?:? <hundred:%[,;] (?:fail(?:ed)?|did not comply|unsatisfactory|"
        r"non-?compliant|non-?conforming)(?: rate)?:? %>"
    ),
    # Compared with 64 in 2020, it handled 96 in 2021, 32 more; 410 g, a shortfall of 15 g
    r"(?:[Cc]ompared (?:with|to)|[Aa]gainst|[Aa]fter) <one#>‥, ‥<other#>‥, <apart#> (?:more|fewer|less)\b(?! than)",
    rf"⊢<one#%>‥<other#%>‥, (?:which is |that is |so )?(?:a|the) {_APART} (?:of|was|is) <apart#±>",
    # (87%). In summer (95%). The difference is 8 points; gap: 5.5 points
    r"<one%>\)?[.;,][^%±×~\n]{0,70}<other%>\)?[.;,] (?:The |the )?(?:difference|gap)(?: is| was|:)? <apart±>",
    # failed 10 of 40 (25%) and 2 of 40 (5%), so the rate was 20 points higher
    r"<one%>[^%±×~.;\n]{0,80}<other%>\)?,? (?:so|which means) …<apart±> (?:higher|lower|apart|more|less|better|worse|up|down)\b(?! than)",
    r"<one%>[^%±×~.;\n]{0,90}%[^%±×~.;\n]{0,60}<other%>[^±×~.%#\n]{0,4}[;,] over (?:the |these )?[a-z]+ (?:years|surveys|rounds|period)…<apart±>",
    # three times as many online as in shops, 81 against 27; doubled, from 3.5% in the spring to 7.0% in the autumn
    rf"\b(?P<by>{_TIMES}) as (?:many|much|high)‥[,(] ?<multiple#> (?:against|compared with|compared to|versus|to) <base#>",
    r"(?<!than )(?<!almost )(?<!nearly )\b(?P<by>doubled|trebled|tripled|halved),? from <base%#>‥ to <multiple%#>",
    # took 6.0 days in 2022 and 9.0 days in 2023, 50% longer
    r"<base#>(?: on average)? in @ (?:and|to) <later#> in @,? (?:or |which is |that is )?<growth%> (?:longer|more|higher|dearer)\b(?! than)",
    # 13 districts, 20 from each, which gave 260 samples; 12 euros a set, so the bill for 25 sets was 300 euros
    r"<n#>…, <each#>(?: [a-z]+){0,2} (?:from|in|at|for|per|by|to) (?:each|every)(?: [a-z]+){0,2}, …<product#>",
    r"<each#> (?:a|per|each|for each|for a) (?P<name>[a-z]+),? (?:so|and) …<n#> (?P=name)e?s? (?:was|were|came to|cost|is|comes to|made) <product#>",
    # a fee of 120. There were 35 such sellers and they paid 4,200 between them
    rf"<each#>\. ‥<n#> such …<product#> {_TOGETHER}",
    r"<n#> … at <each#>(?: each)? and <n'#> … at <each'#>(?: each)?, …<product#>",
    r"<each#> each …<n#> … and …<each'#> each …<n'#>…[.;,] …total…<product#>",
    # 9 among 3,000, or 3 per thousand
    r"<part#> …(?:among|of|in|out of) (?:the )?<whole#>…,? (?:or|i\.e\.|that is),? <mille#> (?:per|in every|in a|for every) thousand",
    # 6% of the trucks weighed in 2023 (72 of 1,200); 1 of 50 positive (2%)
    r"<share%>(?! points)[^#%(±×~.\n]{0,44}\(<part#> of (?:the |our )?<whole#>(?: [a-z-]+)?\)",
    r"<part#> (?:of|in|out of) (?:the |our )?<whole#>(?: [a-z-]+){0,2} \(<share%>\)",
    # should contain 80 mg and contained 60 mg, only 75% of what is claimed
    r"<whole#>‥<part#>…, (?:only |just |or |that is |i\.e\. )*<share%> of (?:what|the (?:declared|claimed|stated|labell?ed|nominal))",
    # 1,340, 890 online and 450 in shops. Online removals made up 66% of the total
    r"<whole#>…, <part#> (?P<name>[a-z]+)‥#…\. (?i:(?P=name)) …<share%> of (?:the total|all|them)",
    # fined 6,000, 2,400 and 1,500; the average fine was 3,300. An average of 70: 82, 76 and 52
    r"(?<![@~#], )<parts:#(?:…(?:, | and |, and )…#)+>[;.,] (?:the|The|an|which is an|with an|so the) average…<mean#>",
    r"average[^.:;?!\n]{0,50}?<mean#>[:;] …<parts:#(?:, (?:and )?#| and #)+>(?=\.?(?:\s|$))",
)
#: before the number of a flow: what went and what came
WENT = re.compile(r"关停|注销|减少|取消|淘汰|关闭|退出|转出|撤|吊销|歇业|停业|拆除|报废|流失|搬")
CAME = re.compile(r"新增|增加|新开|新办|转入|新设|补充|加入|迁入|添置|增设")


def _compiled(pattern: str, start: str, clause: str, sentence: str) -> "re.Pattern[str]":
    """Write a pattern out as a regular expression; a stroke in a name becomes an underscore."""
    named = _ROLE.sub(lambda role: f"(?P<{role['role'].replace(chr(39), '_')}>[{role['mark']}])", pattern)
    named = _STRETCH.sub(r"(?P<\g<role>>\g<stretch>)", named)
    written = named.replace("⊢", start).replace("…", clause).replace("‥", sentence)
    return re.compile(written, re.MULTILINE)


@cache
def patterns(lang: Language) -> tuple["re.Pattern[str]", ...]:
    """Give the patterns of a language, compiled when a text of it is read."""
    if lang == "zh":
        return tuple(_compiled(p, _ZH_START, _ZH_CLAUSE, _ZH_SENTENCE) for p in _CHINESE)
    return tuple(_compiled(p, _EN_START, _EN_CLAUSE, _EN_SENTENCE) for p in _ENGLISH)
