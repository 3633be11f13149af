"""How a text calls a number as it called it before: 北部379份…北部样品占33%."""

import re

#: right before a share, the name of its part
NAMES_PART = re.compile(
    r"(?:^|[，,。；;、：:\n])(?:其中)?(?P<name>[^，,。；;、：:\n()（）]{2,12}?)(?:样品|樣品|样本|樣本|产品|產品|商品|批次)?(?:[数數]量?)?"
    r"[占佔](?!分[别別]|比分)(?:比)?[^，。；;、\d]{0,14}$"
)
