"""The command line, run within the test's process; lists small enough to check by hand."""

import pytest

from spotcheck.cli import main

HEADER = "抽样单编号,抽样日期,抽样领域,网抽平台名称,产品大类,产品名称,标称生产企业名称,检验结论"
ROWS = [
    "A1,2019-03-05,电商销售,晨星商城,玩具,积木,甲厂,合格",
    "A2,2019/4/6,电商销售,晨星商城,玩具,积木,乙厂,不合格",
    "A3,2019-05-07,生产,,玩具,拼图,甲厂,合格",
    "A4,2019-05-08,生产,,玩具,拼图,乙厂,合格",
    "A5,2020-03-05,电商销售,晨星商城,玩具,积木,甲厂,不合格",
    "A6,2020-03-06,电商销售,青禾优选,玩具,拼图,乙厂,不合格",
    "A7,2020-03-07,电商销售,青禾优选,家具,书桌,丙厂,合格",
    "A8,2020-03-08,生产,,家具,书桌,丙厂,合格",
    "A9,2020-03-09,实体销售,,家具,衣柜,丙厂,不合格",
    "A10,2020-13-40,实体销售,,家具,衣柜,丙厂,合格",
]


@pytest.fixture
def lists(tmp_path):
    """A folder with one list: nine good rows, and one whose date is impossible."""
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "list.csv").write_text("\n".join([HEADER, *ROWS]) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys):
    """Run a command; gives exit code, standard output, standard error."""

    def runs(*words):
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return stop.value.code, out, err

    return runs
