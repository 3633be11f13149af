"""Time of reading and proofreading texts, beside a plain search for their numbers, in one run.

python benchmarks/texts.py

``extract`` and ``proofread`` on prose as bulletins have it, and on the passages of the tests, where every sixteenth character
begins a number. The ratio is the time over that of a regular expression that finds the numbers and knows nothing of them.
"""

import re
import sys
import time
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "figures" / "proofreading"))

import bulletins

import spotcheck as sc

PASSAGES = Path(__file__).parents[1] / "tests" / "figures" / "claims" / "practice"
NUMBERS = re.compile(r"\d[\d,.]*\s*[%‰\u4e00-\u9fff]{0,3}|[一二三四五六七八九十百千万两]+[\u4e00-\u9fff]")
PROSE = (
    "二、抽查情况。根据年度计划，我局于第三季度组织对全市生产、流通领域的儿童用品、家用电器、建筑材料等产品开展了质量监督抽查，"
    "样品由抽样人员在成品仓库或者卖场随机抽取，检验工作由具备资质的检验机构承担，判定依据为现行国家标准和产品明示的质量要求。"
    "共抽查{product}{drawn}批次，检验不合格{failed}批次，不合格率为{rate:.1f}%，问题集中在小零件、增塑剂和使用说明。对不合格产品，属地监管部门已责令停止销售，"
    "督促企业查找原因、召回在售产品并限期整改，整改期满后将再次抽样，仍不合格的依法从严处理，处理结果向社会公布。\n"
)
PRODUCTS = "玩具 童车 灯具 插座 家具 涂料 水泥 电线 服装 皮鞋 箱包 文具 餐具 燃气灶 电饭锅 电水壶 热水器 洗衣粉 润滑油 头盔".split()


def prose(paragraphs):
    """Give paragraphs as bulletins have them, each of another product and with other numbers."""
    drawn = [120 + 7 * n for n in range(paragraphs)]
    counts = ((d, 5 + n % 11) for n, d in enumerate(drawn))
    return "".join(
        PROSE.format(product=PRODUCTS[n % len(PRODUCTS)], drawn=d, failed=f, rate=100 * f / d)
        for n, (d, f) in enumerate(counts)
    )


def best(work, rounds=5):
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def passages(language):
    for path in sorted(PASSAGES.glob("*.toml")):
        if ("english" in path.stem) == (language == "en"):
            yield from (passage["text"] for passage in tomllib.loads(path.read_text("utf-8"))["passage"])


def row(name, texts, read):
    read(texts[0])  # imports are no part of the time
    length = sum(map(len, texts))
    ours = best(lambda: [read(text) for text in texts])
    plain = best(lambda: [NUMBERS.findall(text) for text in texts])
    return f"| {name} | {length} | {1000 * ours:.0f} | {length / ours / 1e6:.3f} | {ours / plain:.0f} |"


def main():
    two_pages = "\n".join(bulletins.text_of(bulletins.chinese(seed)) for seed in range(1, 8))
    print("| text | characters | ms | million characters a second | ratio |")
    print("|---|--:|--:|--:|--:|")
    print(row("extract, prose", [prose(20)], sc.figures.extract), flush=True)
    print(row("extract, Chinese passages", list(passages("zh")), sc.figures.extract), flush=True)
    print(row("extract, English passages", list(passages("en")), sc.figures.extract), flush=True)
    print(row("proofread, two dense pages", [two_pages], sc.proofread), flush=True)
    print(row("proofread, two pages of prose", [prose(7)], sc.proofread), flush=True)


if __name__ == "__main__":
    main()
