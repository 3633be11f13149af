"""The old .xls: a title, four rows of which one has an error cell and one is hidden, a number of 16 digits, a hidden sheet."""

from pathlib import Path

import spotcheck as sc

# Written with xlwt 1.3.0, which is not needed to run the tests.
OLD = Path(__file__).with_name("old.xls")


def test_an_old_workbook_is_read_and_its_limit_is_that_error_cells_are_blank():
    intake = sc.read(OLD)
    assert (intake.rows, intake.accepted) == (5, 3)
    assert intake.batches["sampled_on"].dt.strftime("%m%d").tolist() == ["0306", "0307", "0308"]
    said = intake.problems[["row", "column", "code"]].to_numpy().tolist()
    assert [3, "产品名称", "missing"] in said  # in .xlsx it would be error_cell
    assert [7, "抽样单编号", "digits_lost"] in said
    assert "hidden sheets were not read: 旧" in str(intake)


def test_a_damaged_old_workbook_is_an_error(tmp_path):
    for keep in (600, 2000, 5000):
        path = tmp_path / "cut.xls"
        path.write_bytes(OLD.read_bytes()[:keep])
        try:
            assert sc.read(path).rows <= 5
        except sc.IntakeError as error:
            assert str(error).startswith("cut.xls: ")  # noqa: PT017 (what was cut away may be padding)
