"""Every word that a reader sees, in Chinese and English: tables first, and the few rules that go with them.

No other layer has a label in it. Each module is one subject, so that a new language is one more entry in each table.
"""

from typing import Literal, TypeAlias, get_args

from spotcheck.errors import one_of

Language: TypeAlias = Literal["zh", "en"]

LANGUAGES: tuple[str, ...] = get_args(Language)


def check_language(lang: str) -> None:
    """Raise `ArgumentError` unless `lang` is a language we write.

    >>> check_language("zh")
    """
    one_of("lang", lang, LANGUAGES)
