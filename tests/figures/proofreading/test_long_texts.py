"""A text of many bulletins: what is asked of the solver grows with its length, and no piece of it does."""

import sys

import spotcheck as sc
from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.arithmetic import Computed, relations
from spotcheck.figures.proofreading.asking import suspects
from spotcheck.figures.proofreading.evidence.weighing import evidence
from spotcheck.figures.proofreading.partitioning import partitions
from spotcheck.figures.proofreading.parts import listings
from spotcheck.figures.proofreading.proposal import propose
from spotcheck.figures.proofreading.readings import relate

_SENTENCES = (
    "共抽查{n}批次产品，不合格{bad}批次，不合格率为{rate}%。\n"
    "其中线上抽查{online}批次，不合格9批次；线下抽查{offline}批次，不合格8批次。\n"
    "童车抽查40批次，不合格3批次，不合格率为9.5%。\n"
)


def bulletin(number: int) -> str:
    n = 400 + 10 * (number % 5)
    return (
        _SENTENCES.format(n=n, bad=17, rate=f"{1700 / n:.1f}", online=n // 2, offline=n - n // 2) + "\n" * 8
    )


def asked(bulletins: int) -> list[int]:
    """Give the sizes of the pieces that are asked about for what may be wrong."""
    text = "".join(bulletin(number) for number in range(bulletins))
    related = relate(claims_of(text), text)
    listed = listings(related)
    proposal = propose(
        related, partitions(related, listed), written=text, title=None, lang="zh", notes={}, columns={}
    )
    found = Computed(relations(related, proposal, listed))
    return [len(ids) for ids in suspects(related, proposal, found)]


def test_a_text_twice_as_long_asks_twice_as_much() -> None:
    once, twice = asked(20), asked(40)
    assert len(once) >= 20
    assert len(twice) <= 2.2 * len(once)
    assert max(twice) <= 1.2 * max(once)


def test_a_text_twice_as_long_has_twice_as_many_computations_around_its_numbers() -> None:
    def computations(bulletins: int) -> int:
        text = "".join(bulletin(number) for number in range(bulletins))
        found = evidence(relate(claims_of(text), text))
        return sum(len(around) for side in (found.holding, found.failing) for around in side.values())

    once, twice = computations(20), computations(40)
    assert once > 1000
    assert twice <= 2.2 * once


_BROKEN = "共抽查产品{n}批次，不合格120批次。其中，玩具310批次，不合格31批次；灯具240批次，不合格12批次；服装650批次，不合格77批次。"


def steps(bulletins: int) -> int:
    """Count the calls that proofreading one paragraph of lists makes that do not add up."""
    text = "".join(_BROKEN.format(n=1201 + number) for number in range(bulletins))
    made = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal made
        made += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        sc.proofread(text)
    finally:
        sys.setprofile(before)
    return made


def test_lists_that_do_not_add_up_in_one_paragraph_take_no_more_than_their_share() -> None:
    steps(2)  # what is imported and kept on first use
    once, twice = steps(15), steps(30)
    assert twice <= 3 * once


def test_sets_and_statements_are_found_by_name_and_place() -> None:
    text = "".join(bulletin(number) for number in range(6))
    related = relate(claims_of(text), text)
    for number, group in enumerate(related.groups):
        assert number in related.named(group.key)
        assert [related.groups[g].key for g in related.named(group.key)] == [group.key] * (
            len(related.named(group.key))
        )
        told = [s for s in related.stated if number in {side.group for side in s.sides}]
        assert list(related.of_group(number)) == told
    for stated in related.stated:
        assert related.of(stated.claim) is stated
        beside = [s for s in related.stated if s.place.same_statement(stated.place)]
        assert list(related.beside(stated.place)) == beside
        paragraph = [s for s in related.stated if s.place.paragraph == stated.place.paragraph]
        assert list(related.paragraph(stated.place.paragraph)) == paragraph


def test_the_numbers_around_one_are_found_without_the_rest_of_the_text():
    text = "玩具抽查100批次，不合格10批次。\n" * 50
    related = relate(claims_of(text), text)
    assert related.near(40, 1) == list(range(38, 44))
    assert related.near(0, 0) == [0, 1]
