"""Two counts that overlap by as much as words say, and what they make together: 外观不合格7件，尺寸不合格5件，其中2件两项都不合格，一共10件."""

from fractions import Fraction

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.told_lists import in_both
from spotcheck.figures.proofreading.totals import statements
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import SO_MANY_IN_ALL


def overlaps(related: Related) -> list[Relation]:
    """Add two counts up that overlap by as much as words say: 外观不合格7件，尺寸不合格5件，其中2件两项都不合格，一共10件."""
    claims, text = related.claims, related.text
    made: list[Relation] = []
    for members in statements(related):
        for unit in dict.fromkeys(claims[c].unit for c in members):
            of_unit = [c for c in members if claims[c].unit == unit]
            for a, b, both, whole in zip(of_unit, of_unit[1:], of_unit[2:], of_unit[3:], strict=False):
                told = SO_MANY_IN_ALL.search(text[claims[both].end : claims[whole].start])
                of_all = (claims[whole].measure in DRAWN) != (claims[a].measure in DRAWN)
                if not told or of_all or not in_both(related, both):
                    continue
                values = [claims[c].value or Fraction(0) for c in (a, b, both, whole)]
                size = values[0] + values[1] - values[2]
                shown = [digits(claims[c]) for c in (a, b, both)]
                made.append(
                    Relation(
                        "sum",
                        (whole, a, b, both),
                        whole,
                        holds=size == values[3],
                        text=f"{shown[0]} + {shown[1]} − {shown[2]} = {fixed(size, 0)}",
                        expected=size,
                    )
                )
    return made


def overlapped(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of two counts that overlap: which of them is wrong cannot be known."""
    right = as_printed(related.claims[relation.derived], relation.expected or Fraction(0))
    return [
        Doubted(c, digits(related.claims[c]), right if c == relation.derived else "")
        for c in relation.members
    ]
