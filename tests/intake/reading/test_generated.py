"""On messy lists whose truth is known: every row accounted for, every rejected cell named, every value right."""

import generated_lists
import pandas as pd
import pytest

import spotcheck as sc


def differences(truth, intake):
    """Say in what an Intake is not the truth."""
    found = []
    if intake.rows != truth.rows or intake.accepted + len(intake.rejected) != intake.rows:
        found.append(f"{intake.rows} rows read, not {truth.rows}")
    skipped = {(null(row.sheet), row.row, row.reason) for row in intake.skipped.itertuples()}
    found += [f"skipped: {one}" for one in sorted(skipped ^ truth.skipped, key=str)]
    found += rejected_differences(truth, intake)
    batches = intake.batches.set_index("batch_id")
    found += [f"accepted: {one}" for one in set(batches.index) ^ set(truth.accepted)]
    for number, means in truth.accepted.items():
        if number in batches.index:
            row = batches.loc[number]
            for column, value in means.items():
                if column != "batch_id" and plain(row[column]) != value:
                    found.append(f"{number}, {column}: {plain(row[column])!r} is not {value!r}")
    if sum(sheet.table.hidden_rows for sheet in intake.sheets) != truth.hidden:
        found.append("hidden rows")
    return found


def rejected_differences(truth, intake):
    found = []
    raw = {(null(row["sheet"]), row["row"]): row for _, row in intake.rejected.iterrows()}
    found += [f"rejected: {one}" for one in sorted(set(raw) ^ set(truth.rejected), key=str)]
    said = {}
    for line in intake.problems.itertuples():
        said.setdefault((null(line.sheet), line.row), set()).add((line.column, line.code))
    for place, (cells, problems) in truth.rejected.items():
        if said.get(place) != problems:
            found.append(f"{place}: {said.get(place)} is not {problems}")
        for header, cell in cells.items():
            if place in raw and not same(plain(raw[place][header]), cell, text=truth.path.suffix != ".xlsx"):
                found.append(f"{place}, {header}: {plain(raw[place][header])!r} is not {cell!r}")
    return found


def same(found, cell, *, text):
    """Tell whether a raw cell is what was written; a text file holds texts, and a workbook 16 digits of a number."""
    if isinstance(cell, float):
        return float(found) == pytest.approx(cell, rel=1e-14)
    return found == (None if cell == "" else str(cell) if text else cell)


def null(value):
    return None if pd.isna(value) else value


def plain(value):
    if isinstance(value, pd.Timestamp):
        return value.date() if value == value.normalize() else value.to_pydatetime()
    if isinstance(value, tuple):
        return value
    return None if pd.isna(value) else value


@pytest.mark.parametrize("seed", range(60))
def test_every_row_of_a_messy_list_is_accounted_for(seed, tmp_path):
    truth = generated_lists.written(seed, tmp_path)
    assert differences(truth, sc.read(truth.path)) == []
