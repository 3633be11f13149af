"""What is told of a number by what stands around it, be it a warning or only worth a look."""

import pytest

import spotcheck as sc


def told(text: str) -> set[str]:
    """The numbers that are doubted in whatever way."""
    doubts = ("look", "contradiction", "sum", "two-values", "shares")
    return {str(f.quote) for f in sc.proofread(text).findings.itertuples() if f.code in doubts}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # parts that come to more than what they are within
        ("检出问题合计16项次，其中农药残留8项次、微生物4项次、兽药残留3项次、添加剂6项次。", "8项次"),
        # a growth from the count that words name, to one told before
        ("投诉首三位为旅游（4906宗）、电器（3877宗）及电讯（2954宗）。旅游投诉由3318宗急升45.9%。", "45.9%"),
        # one digit of a list that is said to be whole
        (
            "检出23批次不合格。抽检四类产品，依次为防晒3批次、染发11批次、美白6批次、儿童1批次不合格。",
            "6批次",
        ),
        # a part of more than its whole
        ("服装抽查46批次，其中童装48批次，占39.1%。", "48批次"),
        # a second percentage of a part, of what it names
        (
            "一共抽查620批次，不合格97批次。家具60批次里有22批次不合格，发现率36.7%，占全部不合格批次的27.2%。",
            "27.2%",
        ),
        # a share of a whole right before it
        ("A month later 25 of the 128 offers, or 15.9%, were back.", "15.9%"),
        # a price for each, told behind the total and its count, or as an average
        ("检查员共购买样品40件，花费1600元。每件45元。", "45元"),
        ("共购样品40件，总花费1600元。每件均价45元。", "45元"),
        ("The team bought 40 samples for 1,600 euros. They cost 45 euros each.", "45 euros"),
        # what is allowed, and the share of it
        ("检测的60件商品中，15件允许退货，允许退货的占28.5%。", "28.5%"),
        # short of what the books say
        ("样品380件，账面500件，短少150件。", "150件"),
        # the rest is all that is left
        ("共走访商户90家，其中10家位于市区，其余31家位于乡镇，占38.8%。", "31家"),
        ("The team visited 90 shops: 10 were closed and 31 were open, or 38.8%.", "38.8%"),
    ],
)
def test_it_is_worth_a_look(text: str, wrong: str) -> None:
    assert wrong in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # parts of fewer than all
        "检出问题合计26项次，其中农药残留7项次、微生物4项次、兽药残留3项次、添加剂7项次。",
        # one batch in several
        "其中9件不合格，包括标识5件、色牢度5件、纤维含量3件，部分样品多项不合格。",
        # two overlapping parts only
        "其中9件不合格，包括标识不合格5件、甲醛不合格6件。",
        # a growth that comes out
        "投诉首三位为旅游（4906宗）、电器（3877宗）及电讯（2954宗）。旅游投诉由3318宗急升47.9%。",
        # parts of parts
        "共有20家企业不合格，包括网店13家、实体店7家，网店中旗舰店8家、普通店5家。",
        # by how much a limit is exceeded
        "一批次月饼检出菌落总数320CFU/g，标准规定不超过100CFU/g，超标2.2倍。",
        # short is no difference, so that a share is of what is told with it
        "9月申诉22252件。投递服务9876件，占申诉的44.4%；快件短少5431件，占24.4%；快件损毁3318件，占14.9%。",
        # people of whom forms tell
        "有效问卷2410份。女性1402人，占58.2%，男性1008人，占41.8%。每周购买的980人，愿意再买的1731人，遇到短秤的396人，占16.4%。",
        # one of each of two, one part in words, and fractions
        "共30件，标示不合格11件，包括专卖店4件、传统市场5件、百货及量贩各1件。",
        "本次测试共抽取了20批样品，其中实体店、电商平台分别购买了10批；200元以下6批，200至500元11批，500元以上3批。",
        "Of the 139 samples, 16 were declared unsafe, 121 substandard and two misbranded.",
        "Of 948 sandwiches 0.2% (2/948) were hazardous and 0.3% (3/948) unsatisfactory, against 0.3% (1/475) and 0.6% (3/475) before.",
        # a price for each, and shops of another sentence
        "夜查烧烤店84家，给29家开出责令改正通知书。账单上，3斤小龙虾按每斤88元计264元。",
        # a mean of each day
        "8天累计接收投诉24.16万件，日均3.02万件。投诉17.93万件，举报6.23万件，上年2.95万件。",
        # what may be short
        "Inspectors bought 180 drinks in 90 pubs. 36 drinks were short by more than the permitted 5%, exactly one in five.",
        # a price for a kilo
        "A fine of £18,000, costs of £4,635 and a surcharge of £2,000. Bread worth £1,995 was destroyed, or £1.40 a kilo.",
        # a saving is what is left out
        "The list price is €32.00; the cheapest shop charged €19.84, a saving of 38 per cent.",
        # counts of one whole that is not printed
        "网售童帽有12款存在标签不全等问题，30%样品不符合要求，其中三无产品6款，发现率为15%。",
        # points since a year before
        "入境货物批次不合格率、货值不合格率分别为15.02%、27.63%，同比分别上升12.58个百分点、16.30个百分点。",
        # parts of one product, in a text about several
        (
            "本次共抽查150批次产品，不合格60批次。\n（一）电动自行车。抽查110批次电动自行车产品，不合格50批次。"
            "其中，生产领域共抽查20批次，不合格3批次；流通领域共抽查90批次，不合格47批次。"
        ),
        # parts that were each rounded
        "全年受理诉求412.36万件。其中，举报20.34万件、咨询296.76万件、投诉95.27万件。",
        # a share of several counts together
        "受理投诉150.00万件。涉及价格40.12万件、售后30.05万件、合同20.33万件，共占60.3%。",
        # what stands in brackets is of what stands before them
        "Officers visited 18 shops (including 8 large ones), two importers and 6 web stores.",
        # a kind that two programmes have in common
        "2024年抽查180种产品。其中，省级抽查120种1300批次，市级抽查95种2100批次。",
        # a list longer than others
        (
            "收集40款茶叶，包括9款龙井、2款碧螺春、2款毛峰、3款瓜片、2款毛尖、2款银针、3款白牡丹、"
            "4款铁观音、5款普洱、1款六堡、4款滇红和3款祁红。"
        ),
        # counts of other clauses, and of other cities
        "从检测情况看，甲市抽检120批次，其中7批次合格，113批次不合格；乙市抽检117批次，其中112批次合格，5批次不合格；丙市抽检119批次，其中28批次合格，91批次不合格；丁市抽检65批次，其中50批次合格，15批次不合格。",
        # a rest of which something else is told
        "抽得洗衣剂共60件。其中，本地制37件，进口货20件，其余3件没有写明产地。",
        # by how many times one exceeds another
        "每100克的脂肪含量介乎4.5克至31.5克，相差6倍。",
        "样本的汞含量为1.5ppm，较标准的0.5ppm高出2倍。",
        # since a year before, with half-width commas and in traditional characters
        "蔬菜合格率達97.4%,合格率比上年同期提高1.3個百分點;飼料合格率達99.2%,合格率比上年同期提高0.6個百分點。",
        # some more than those of a rate
        "測試廿款充電器，七成樣本未能通過安全測試。另有三款樣本的輸出電流量低於標示。",
        # an average of something that is not printed
        "罚没款共计37.65万元，另有35家企业被约谈，平均整改期12天。",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == set()


def test_what_two_changes_are_from_is_not_taken_from_each_other():
    text = "与2023年相比，线上不合格发现率上升2.7个百分点（2023年为25.8%），线下上升0.2个百分点（2023年为13.7%）。"
    assert not told(text)
