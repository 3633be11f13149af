"""Characters that are common in Chinese bulletins, simplified and traditional: they tell in which encoding a text is."""

#: a quarter to a half of the characters of any bulletin, and hardly any of a text that is read in the wrong encoding
COMMON = frozenset(
    "的是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年月日动動同工也能下"
    "过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進等部度家电電力加其二一四五六七八九百千万萬本及与與并並其中"
    "抽查检檢验驗测測试試合格样樣品项項目批次件率标標准準企业業监監督管理局食品药藥质質量市场場消费費者报報结果結通公告公司"
    "共个名款占佔比升降较較去今上期全部未符规規要求线線网網购購商店超玩具童安问問题題，。、；：（）《》“”「」％"
)
