"""A workbook read and validated, against pandas that merely reads it.

    python benchmarks/intake_read.py [--rows 60000] [--rounds 3] [--output intake-read.json]

The workbook has 20 columns as offices write them: a title, a header, texts, true dates, words, failed items, and 1 % of rows
that are wrong. Each contender runs in a process of its own; what is timed is from the path to the frame (pandas), or to
batches and the list of what is wrong (spotcheck). Memory is the peak resident size of the process.
"""

import argparse
import json
import platform
import random
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

HEADERS = [
    "序号", "抽样单编号", "抽样日期", "抽样领域", "所在区", "被抽样单位名称", "被抽样单位地址", "网抽平台名称", "网店名称", "产品大类",
    "产品名称", "商标", "规格型号", "生产日期/批号", "标称生产企业名称", "标称生产企业所在地", "检验结论", "不合格项目", "承检机构", "备注",
]  # fmt: skip


def make(rows: int, path: Path) -> int:
    """Write the workbook; give how many rows are wrong."""
    import xlsxwriter

    chance = random.Random(20260101)  # noqa: S311 (a seeded benchmark)
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    sheet, day = book.add_worksheet("清单"), book.add_format({"num_format": "yyyy/m/d"})
    sheet.write(0, 0, "2020年产品质量监督抽查清单")
    sheet.write_row(1, 0, HEADERS)
    wrong = 0
    for n in range(rows):
        online = chance.random() < 0.3
        failed = chance.random() < 0.15
        bad = chance.random() < 0.01
        wrong += bad
        sheet.write_row(
            n + 2, 0,
            [
                n + 1, f"SH20{n:08d}", None, "电商销售" if online else chance.choice(["生产", "实体销售"]), f"第{chance.randrange(16)}区",
                f"某某商贸{chance.randrange(9000)}有限公司", f"某某路{chance.randrange(20000)}号",
                f"平台{chance.randrange(8)}" if online else "/", f"网店{chance.randrange(3000)}" if online else "/",
                f"大类{chance.randrange(12)}", f"产品{chance.randrange(150)}", f"商标{chance.randrange(2000)}", f"XH-{chance.randrange(5000)}",
                f"2020{chance.randrange(1, 13):02d}{chance.randrange(1, 29):02d}/L{chance.randrange(99)}",
                f"某某企业{chance.randrange(8000)}有限公司", f"省{chance.randrange(31)}",
                "见报告" if bad else "不合格" if failed else "合格",
                f"项目{chance.randrange(300)}║{chance.randrange(1, 90)}║≤9" if failed and not bad else "—", f"检验院{chance.randrange(10)}", "",
            ],
        )  # fmt: skip
        sheet.write_number(n + 2, 2, 43831 + chance.randrange(366), day)
    book.close()
    return wrong


def clock() -> list[float]:
    """Give the time, and the time that the processor has worked for us, which others' work does not lengthen."""
    return [time.perf_counter(), time.process_time()]


def since(start: list[float]) -> list[float]:
    return [now - then for now, then in zip(clock(), start, strict=True)]


def spotcheck_read(path):
    from spotcheck.intake.reading import read  # what is loaded at first use is loaded, as pandas is below

    start = clock()
    intake = read(path)
    return since(start), f"{intake.rows} rows, {len(intake.rejected)} rejected"


def pandas_openpyxl(path):
    import pandas as pd

    start = clock()
    frame = pd.read_excel(path, header=1, engine="openpyxl")
    return since(start), f"{len(frame)} rows"


def pandas_calamine(path):
    import pandas as pd

    start = clock()
    frame = pd.read_excel(path, header=1, engine="calamine")
    return since(start), f"{len(frame)} rows"


CONTENDERS = {
    "spotcheck, read and validated": spotcheck_read,
    "pandas with openpyxl, read": pandas_openpyxl,
    "pandas with calamine, read": pandas_calamine,
}


def one(name: str, path: Path) -> None:
    """Run one contender, and print what it took."""
    took, said = CONTENDERS[name](path)
    # Not getrusage: what it says of a child begins with the peak of its parent.
    peak = int(Path("/proc/self/status").read_text(encoding="utf-8").split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"seconds": took[0], "processor": took[1], "MB": peak, "said": said}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        one(arguments.one, arguments.path)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        wrong = make(arguments.rows, path)
        results = {name: [] for name in CONTENDERS}
        for _ in range(arguments.rounds):
            for name, runs in results.items():
                command = [sys.executable, __file__, "--one", name, "--path", str(path)]
                runs.append(
                    json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
                )
    best = {name: min(runs, key=lambda run: run["seconds"]) for name, runs in results.items()}
    base = best["spotcheck, read and validated"]
    print(f"{arguments.rows} rows × {len(HEADERS)} columns, {wrong} wrong; Python {platform.python_version()}, "
          + ", ".join(f"{name} {version(name)}" for name in ("pandas", "openpyxl", "python-calamine")))  # fmt: skip
    for name, run in best.items():
        print(
            f"{name:32} {run['seconds']:7.2f} s  {run['seconds'] / base['seconds']:5.1f} ×  {run['processor']:7.2f} s of the processor  {run['processor'] / base['processor']:5.1f} ×  {run['MB']:6.0f} MB  {run['said']}"
        )
    if arguments.output:
        arguments.output.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
