"""Optional packages, imported only when used."""

from importlib import import_module
from typing import Any

from spotcheck.errors import MissingExtraError


def require(module: str, extra: str, purpose: str) -> Any:
    """Import an optional module, or say which extra brings it.

    Parameters
    ----------
    module
        What to import, such as ``"docx"``.
    extra
        The extra of this package that brings it, such as ``"word"``.
    purpose
        What it is needed for, a phrase: "writing Word files".

    Raises
    ------
    MissingExtraError
        When it is not installed.

    Examples
    --------
    >>> require("no_such_module", "word", "writing Word files")
    Traceback (most recent call last):
    spotcheck.errors.MissingExtraError: writing Word files needs no_such_module: pip install 'spotcheck-stats[word]'
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"{purpose} needs {module.partition('.')[0]}: pip install 'spotcheck-stats[{extra}]'"
        ) from error
