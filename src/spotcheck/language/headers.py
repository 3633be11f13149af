"""Names of columns as offices print them, as templates over a vocabulary.

A header is compared after NFKC, in lower case, without blanks and brackets. A template must match all of it, so that
no name is taken for its near-twin: 抽样单位 (who samples) is not 被抽样单位 (who is sampled). Templates name columns
of the schema, `domain` (抽样领域: stage and channel) or `lot_or_date` (生产日期/批号); ``""`` is a column that is kept
as an extra.
"""

import re
from functools import cache

#: name of a part of a header → its words
VOCABULARY: dict[str, str] = {
    # who
    "producer": "(?:被?(?:标称|标示|标识|标注|声称)(?:的)?)?(?:产品|商品|样品|食品)?(?:标称|标示)?(?:实际)?"
    "(?:生产|制造|加工|出品)(?:企业|单位|者|商|厂商|厂家|工厂|厂|公司|方|加工企业|企业信息)|"
    "(?:标称|标示)?(?:厂家|厂商|制造商|生产商)|(?:标称|标示)(?:企业|单位|厂家)",
    "outlet": "被(?:抽样|抽检|抽查|采样|检|检查|检验|监督|抽|抽取|监测)(?:检验|检测|检查)?(?:单位|企业|者|商户|主体|经营者|方|对象|场所|人)|"
    "(?:受检|受检查|受抽|受抽检|受抽样)(?:单位|企业|者|方|主体|商户)|"
    "(?:经营|销售|经销|流通|零售|售卖|供货|进货)(?:企业|单位|者|商|商户|门店|场所|主体|商家|方)|"
    "采样(?:场所|地点单位)",
    "sampler": "(?:抽样|采样|抽检|取样|购样|买样)(?:检验)?(?:单位|机构|部门|人|人员|员|者|方|队)",
    "lab": "(?:承检|检验|检测|承担检验|承担检测|检验检测|承检检验|检测检验|承检技术|技术|承担)(?:机构|单位|中心|院|所|实验室)|承检(?:机构)?|实验室",
    "regulator": "(?:发布|公布|公示|组织|组织抽查|组织抽检|下达|任务下达|抽查组织|主办|委托|任务来源|监管|管理|执法|主管|属地监管|上报|填报|报送|承办|核查|处置)"
    "(?:单位|部门|机构|机关|方|所|局|企业|人|者|商)",
    "agent": "(?:进口|代理|总代理|经销代理|进口代理|国内代理|分装|进口经销|供应|批发|委托加工|受托|被委托|委托生产|受委托|国内总经销)"
    "(?:商|企业|单位|方|生产企业|厂家|公司|者)",
    "platform": "(?:网络|网络交易|网络销售|电商|电子商务|第三方|网络交易第三方|线上|网上|网购|网抽|网络抽样|网络食品交易第三方|购买|购样|销售|交易|入驻)*平台",
    "shop": "(?:网络|网上|线上|电商|平台|入驻|网抽)?(?:网店|店铺|商铺|网络店铺|网店商铺|网店店铺)|网店",
    "thing": "(?:产品|样品|商品|食品|货品|抽样产品|抽查产品|抽检产品|受检产品|抽样样品|被抽样产品|被抽样品)",
    # what of it
    "name": "(?:的)?(?:中文)?(?:名称|全称|名)",
    "address": "(?:的)?(?:详细|所在|注册|联系|实际|经营|生产|通讯|具体|住所)?(?:地址|住所|地点|详址)",
    "region": "(?:的)?(?:所在|所属|归属)?(?:省份?(?:[/、]?(?:自治区|直辖市|市))*|市|区|县|区县|县区|区域|地区|地|地市|州市|市州|省市|辖区|行政区划|行政区|城市|盟市|属地|省市区|省市县|街道|旗县|产地)",
    "phone": "(?:的)?(?:联系)?(?:电话|方式|手机|固话|手机号码?|电话号码|传真|邮编|邮政编码|邮箱)",
    "person": "(?:的)?(?:法人|法定代表人|负责人|联系人|代表人|法人代表)(?:姓名)?",
    "code": "(?:的)?(?:统一)?(?:社会)?(?:信用|组织机构)?(?:代码|信用代码|机构代码|注册号|许可证号?码?|营业执照号?码?|证号|编码|编号)",
    "kind": "(?:的)?(?:类型|类别|性质|规模|形式|业态|种类|属性|状态)",
    "sampled": "(?:抽样|采样|抽检|抽查|购样|取样|买样|购买|样品抽取|现场抽样)",
    "date": "(?:的)?(?:日期|时间|年月日|日)",
    "tested": "(?:检验|检测|抽查|抽检|抽样|检查|监督抽查|抽样检验|抽查检验|抽样检测|监督检查|监督抽检|质量|产品质量|最终|总体|综合|整体)",
}

#: column → templates over the vocabulary
CERTAIN: dict[str, str] = {
    "batch_id": "{sampled}(?:单|文书|凭证|检验单|样品单)?(?:编号|号|单号|编码|号码)|(?:抽样|采样)单(?:编)?号?(?:编号|号)|抽检编号|样品(?:编号|编码|号)|抽样编码|batchid|sampleno|samplenumber|sampleid",
    "year": "年份|年度|年|抽查年份|抽查年度|抽样年份|year",
    "sampled_on": "{sampled}{date}|samplingdate|dateofsampling|sampledon|sampledate",
    "channel": "渠道|销售渠道|抽样渠道|抽样方式|购样渠道|线上线下|线上/线下|channel",
    "domain": "(?:抽样|抽查|抽检|采样|所属)?(?:领域|环节)|抽样场所类型|domain",
    "programme": "(?:抽查|抽检|抽样|监督抽查|监督抽检)?(?:任务|计划|项目任务|批次任务)(?:名称|来源)?|任务来源|programme|program|抽查任务名称",
    "programme_kind": "(?:抽查|抽检|抽样|任务)(?:类型|类别|性质|任务类别|任务类型)|检验类别|programmekind",
    "category": "{thing}?(?:大类|类别|品类|分类|种类|大类别|类型|所属类别|亚类|小类|细类|次亚类|品种)|{thing}(?:大类|类别|分类)名称|category|productcategory",
    "product": "{thing}{name}|产品|样品|商品|品名|食品名称|产品种类名称|product|productname|samplename|commodity|nameofproduct|nameofsample",
    "brand": "(?:标称|注册|标示|{thing}|产品标称)?(?:商标|品牌)(?:名称)?|brand|trademark|brandname",
    "model": "(?:标称|{thing}|标示)?(?:规格|型号|规格型号|型号规格|型号/规格|规格/型号|规格、型号|规格及型号|规格或型号|等级规格型号|规格型号等级|规格型号/等级|型号等级|货号|款号)(?:等级)?|model|specification|spec|modelspecification|modelno",
    "lot": "{thing}?(?:生产)?(?:批号|批次号?|批次编号)|lot|lotno|lotnumber|batchno|batchnumber",
    "lot_or_date": "(?:标称|标示|{thing})?(?:生产|加工|购进|制造)?{date}(?:/|或|\\(|、|及|和|,)*(?:产品|生产|样品|或)*(?:批号|批次|批次号|编号|货号)\\)?|批号(?:/|或)生产日期|productiondate/lot|productiondate/batchno",
    "produced_on": "(?:标称|标示|{thing})?(?:生产|制造|加工|出厂){date}|productiondate|producedon|dateofmanufacture|manufacturedate|manufacturingdate",
    "producer": "(?:{producer}){name}?|producer|manufacturer|manufacturername|producername",
    "producer_region": "(?:{producer}){region}|(?:产品)?产地|producerregion|原产地",
    "producer_address": "(?:{producer}){address}|produceraddress|manufactureraddress",
    "region": "(?:{outlet})?{region}|(?:{sampled})?(?:地区|区域|城市|区县|省份)|region|province|city|district|(?:抽样|采样)所在(?:省|市|区|地区)",
    "outlet": "(?:{outlet}){name}?|outlet|sampledunit|seller|retailer",
    "address": "(?:{outlet}){address}|(?:抽样|采样)(?:地点|地址)|address|outletaddress",
    "platform": "(?:{platform}){name}?|platform|platformname",
    "shop": "(?:{shop}){name}?|shop|shopname|store|storename",
    "sales_mode": "(?:销售|经营|网络销售)(?:方式|模式|形式|类型)|salesmode",
    "verdict": "(?:{tested})?(?:检验)?(?:结论|判定|综合判定|判定结论|判定结果|结果判定|结论判定|是否合格)|(?:抽查|抽检|监督抽查|监督抽检|综合|总体|最终)结果|合格情况|verdict|conclusion|overallresult",
    "failed_items": "(?:主要)?(?:抽查|抽检|检验|检测)?(?:不合格|不符合|不达标|不符合标准|未达标)(?:检验|检测|指标)?(?:项目|项|指标|内容|项目名称)(?:名称|情况|及结果)?(?:[/║‖|丨、;和及]+(?:检验|检测|实测)?(?:结果|值|结果值).*)?|faileditems|nonconformingitems|unqualifieditems",
    "severity": "(?:不合格|严重|不符合)(?:严重)?(?:程度|等级|级别|类别|性质)|severity",
    "laboratory": "(?:{lab}){name}?|laboratory|lab|testinglaboratory|inspectionbody",
    "standard": "(?:检验|检测|判定|产品|执行|检验判定|抽样检验|明示|标称执行|产品执行|产品明示)*(?:依据|标准|标准号|标准编号|依据标准|执行标准|标准名称|方法标准)|standard",
    "remarks": "备注|备注说明|说明|其他说明|备注信息|remarks?|notes?|comments?",
    "": "序号|编号|行号|no\\.?|序|#|(?:{sampler}|{regulator}|{agent})(?:{name}|{address}|{region}|{phone}|{person}|{code}|{kind})?|(?:{producer}|{outlet}|{lab}|{platform}|{shop}|{thing})(?:{phone}|{person}|{code}|{kind}|网址|链接|url|条码|数量|单价|等级)|"
    "(?:统一社会)?信用代码|统一社会信用代码|网址|链接|url|抽样基数|抽样数量|样品数量|备样数量|检验报告编号|报告编号|公告号|公告编号|公告日期|公布日期|发布日期|检验项目|标准值|实测值|数据说明|数据来源|source|sheet|sourcerow",
}

_NAMED = {name: f"(?:{words})" for name, words in VOCABULARY.items()}


@cache
def templates() -> dict[str, re.Pattern[str]]:
    """Give for each column its templates, compiled."""
    filled: dict[str, str] = {}
    for column, text in CERTAIN.items():
        filled[column] = re.sub(r"\{(\w+)\}", lambda m: _NAMED[m[1]] if m[1] in _NAMED else m[0], text)
    return {column: re.compile(text) for column, text in filled.items()}


#: parts of names that could be a column of the schema
COULD_BE: dict[str, tuple[str, ...]] = {
    "名称": ("product", "outlet", "producer"), "企业": ("producer", "outlet"), "单位": ("outlet", "producer"),
    "结果": ("verdict",), "结论": ("verdict",), "判定": ("verdict",), "不合格": ("failed_items", "verdict"), "合格": ("verdict",), "日期": ("sampled_on", "produced_on"), "时间": ("sampled_on",),
    "平台": ("platform",), "地址": ("address", "producer_address"), "编号": ("batch_id",), "厂": ("producer",), "店": ("shop", "outlet"),
    "类别": ("category", "programme_kind"), "领域": ("domain",), "环节": ("domain",),
}  # fmt: skip
