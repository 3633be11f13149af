"""Errors say what is allowed, and what was meant."""

import pytest

import spotcheck as sc
from spotcheck import errors


@pytest.mark.parametrize("name", [n for n in sc.__all__ if n.endswith("Error")])
def test_every_error_is_a_spotcheck_error_and_a_value_error(name):
    assert issubclass(getattr(sc, name), sc.SpotcheckError)
    assert issubclass(sc.SpotcheckError, ValueError)


@pytest.mark.parametrize("name", [n for n in sc.__all__ if n.endswith("Warning")])
def test_every_warning_is_a_user_warning_of_ours(name):
    assert issubclass(getattr(sc, name), sc.SpotcheckWarning)
    assert issubclass(sc.SpotcheckWarning, UserWarning)


def test_a_missing_extra_is_an_import_error_too():
    assert issubclass(sc.MissingExtraError, ImportError)


def test_one_of_does_not_take_true_for_one():
    with pytest.raises(sc.ArgumentError, match=r"n must be one of 1, 2 \(got True\)"):
        errors.one_of("n", True, [1, 2])  # noqa: FBT003 (True is what must be refused)


def test_one_of_takes_values_that_cannot_be_hashed():
    with pytest.raises(sc.ArgumentError, match=r"lang must be one of 'zh', 'en' \(got \['zh'\]\)"):
        errors.one_of("lang", ["zh"], ["zh", "en"])


def test_a_ledger_error_begins_with_its_place():
    error = errors.LedgerError("unknown key 'prnted'", file="a.figures.toml", line=7, key="prnted")
    assert str(error) == "a.figures.toml:7: unknown key 'prnted'"
    assert (error.file, error.line, error.key) == ("a.figures.toml", 7, "prnted")


def test_nothing_is_meant_where_nothing_is_near():
    assert errors.did_you_mean("zzz", ["channel", "year"]) == ""


def test_a_ledger_without_a_file_is_placed_by_its_line():
    assert str(errors.LedgerError("unknown key", line=7)) == "line 7: unknown key"
    assert str(errors.LedgerError("unknown key", file="a.toml", line=7)) == "a.toml:7: unknown key"
    assert str(errors.LedgerError("no such file", file="a.toml")) == "a.toml: no such file"
    assert str(errors.LedgerError("no figure")) == "no figure"
