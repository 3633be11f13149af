"""Quantities and sets of a ledger in the words of a reader: 2020年线下不合格数 for nonconforming(offline-2020)."""

from collections.abc import Mapping

from spotcheck.figures.counting import PROGRAMME_KINDS
from spotcheck.figures.quantities import Count, Difference, Growth, Quantity, Rate, Term, terms
from spotcheck.figures.scopes import PASSAGE, Scope
from spotcheck.language import Language
from spotcheck.language.labels import value_label
from spotcheck.language.proofreading import every_programme, quantity_words, scope_words


def scope_in_words(scope: Scope, lang: Language) -> str:
    """Say a set in words.

    >>> scope_in_words(Scope.of("", {"channel": ["offline", "online"], "year": 2020}), "zh")
    '2020年线下、线上'
    """
    join = "、" if lang == "zh" else " or "
    pairs = [
        (column, every_programme(lang))
        if column == "programme_kind" and set(values) == set(PROGRAMME_KINDS)
        else (
            column,
            str(values[0]) if len(values) == 1 else join.join(value_label(column, v, lang) for v in values),
        )
        for column, values in scope.conditions
        if column != PASSAGE
    ]
    return scope_words(pairs, "", lang)


def quantity_in_words(quantity: Quantity, scopes: Mapping[str, Scope], lang: Language) -> str:
    """Say a quantity in words.

    >>> from spotcheck.figures.quantities import parse_quantity
    >>> scopes = {"a": Scope.of("a", {"year": 2020}), "b": Scope.of("b", {"year": 2019})}
    >>> quantity_in_words(parse_quantity("sampled(a) / tested(b) - 1"), scopes, "zh")
    '2020年抽查数 ÷ 2019年检验数 − 1'
    """

    def told(term: Term) -> str:
        measure = term.measure if isinstance(term, Count) else term.kind
        return quantity_words(measure, scope_in_words(scopes[term.scope], lang), lang)

    said = [told(term) for term in terms(quantity)]
    if isinstance(quantity, (Count, Rate)):
        return said[0]
    joined = (" − " if isinstance(quantity, Difference) else " ÷ ").join(said)
    return f"{joined} − 1" if isinstance(quantity, Growth) else joined
