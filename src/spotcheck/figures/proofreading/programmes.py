"""Which programmes the numbers of a text are of: those that it says it counts, and those that a sentence sets apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.counting import Counted
from spotcheck.figures.proofreading.places import sentences
from spotcheck.figures.proofreading.relating import Stated
from spotcheck.figures.scopes import Scope
from spotcheck.language.proof_programmes import counted, named

_COLUMN = "programme_kind"
_ROUTINE = ("routine",)


@dataclass(frozen=True)
class Programmes:
    """Kinds of programme that the numbers of a text may be of.

    Attributes
    ----------
    counted : tuple of str
        Those that the text says its figures are of; none where it does not: then routine ones, as data are counted.
    apart : dict
        Claim → another kind that its sentence is on: 对66批次产品进行专项监督抽查.
    """

    counted: tuple[str, ...] = ()
    apart: Mapping[int, str] = field(default_factory=dict[int, str])

    def of(self, stated: Stated) -> str:
        """Give the kind that a number of batches is set apart by; or nothing."""
        batches = stated.a.measure in BATCH_COUNTS or stated.form == "rate"
        return self.apart.get(stated.claim, "") if batches and stated.b is None else ""


#: nothing is known of programmes
NONE = Programmes()


def of_text(claims: Sequence[Claim], text: str, data: Counted | None) -> Programmes:
    """Give the programmes that the numbers of a text are of, as it says; only where the data tell them apart."""
    if data is None or _COLUMN not in data.columns:
        return NONE
    first = min((claim.start for claim in claims if claim.status == "figure"), default=len(text))
    told = counted(text, first)
    others = {"special", *(_ROUTINE if told else ())} - {*(told or _ROUTINE)}
    others = {kind for kind in others & named(text) if data.count("sampled", Scope.of("", {_COLUMN: kind}))}
    if not others:
        return Programmes(told)
    apart: dict[int, str] = {}
    for claim, sentence in enumerate(sentences(claims, text)):
        kinds = named(sentence)
        if len(kinds) == 1 and kinds <= others:
            apart[claim] = next(iter(kinds))
    return Programmes(told, apart)
