"""What English bulletins say outright of their numbers: counts in words, what something differs from, rough shares, multiples of rates."""

import pytest

CASES = [
    # counts in words: the others, the rest, the other of two, all down to the rest
    ("The week's 640 samples were read, of which 631 conformed and {nine} (1.41%) did not.", "six"),
    ("By origin, eight of the 13 were imported and {five} were grown locally.", "three"),
    ("Six of the nine were bought online and {three} in shops.", "four"),
    ("Of the nine, seven were bought online and {two} in shops.", "three"),
    (
        "The test covers 24 kettles. Nine scored four or five stars, eight scored three and the remaining {seven} scored two.",
        "three",
    ),
    ("{Six} of the 24 kettles (25%) leaked.", "Nine"),
    # good and bad of one whole, the bad told with a noun or a share between
    ("Scales did well, with {312} of 340 within tolerance; 28 scales, or 8.2%, were outside it.", "212"),
    # what something is more or less than, in brackets behind it
    ("There were 410 recalls in 2023, {60} more than in 2022 (350).", "90"),
    ("There were 410 recalls in 2023, 60 more than in 2022 ({350}).", "35"),
    ("Officers made 924 visits, {32.0} per cent more than last year (700).", "23.0"),
    ("In 2023, 3,240 alerts were registered, compared with {4,050} in 2022 (–20%).", "40,500"),
    (
        "There were 500 toys and 700 lamps, 1,200 products in all. In 2018 the total was {1,000}, so the number rose by 20%.",
        "700",
    ),
    # so many times the rate of another set
    (
        "The failure rate online was 28.0%. In shops 30 of 430 failed, or 7.0%; the online failure rate was {4.0} times as high.",
        "3.0",
    ),
    (
        "The failure rates were 34.0 per cent online and 8.0 per cent in shops. The failure rate online was more than {four times} the rate found in shops.",
        "six times",
    ),
    # rough shares beside what they tell
    ("Around {a quarter} of the 380 samples, 98 to be exact, failed the test.", "half"),
    ("Roughly {a third} of them broke the rules: 128 products, or 32.9 percent.", "half"),
    # more than was tested, as the sentence before tells
    ("The office tested 260 articles. The failure rate was 20%, and {208} articles passed.", "308"),
    # a count that its sum and its share both tell
    (
        (
            "The office declared {62} of the 1,940 medicine samples that were tested in the month of May not of standard quality (3.20%). "
            "Of these, 34 were found by the central laboratories and 28 by the state laboratories."
        ),
        "45",
    ),
]


@pytest.mark.parametrize(("text", "wrong"), CASES)
def test_what_english_says_outright_is_computed(text: str, wrong: str, doubted) -> None:
    before, _, rest = text.partition("{")
    right, _, behind = rest.partition("}")
    assert doubted(before + right + behind) == []
    assert any(wrong in quote for quote in doubted(before + wrong + behind))


@pytest.mark.parametrize(
    "text",
    [
        # not the other of two, and some that are more
        "Five of the 15 were imported and seven had locally added labels.",
        "Nine of the 15 were sold in shops and five of these also online.",
        "We tested 93 toys. A further 120 failed elsewhere.",
        "The office tested 193 articles. Last year 247 failed.",
        # a list of goods, none of which is the total of the others, though a slip would make it so
        "Officers seized 1994 shirts, 1720 pairs of shoes and 3744 bottles of perfume.",
        # a count in words that stands in brackets behind its share is one of a list
        (
            "Failures came to 43 for adults and 31 for children, 74 overall. Wrong fibre was the reason for one in seven of the "
            "failures (eleven garments); 24 failed on colour, 19 on pH and 20 on labelling, each counted under its main fault."
        ),
        # the last two of a list of shares
        "Furniture made up 40.8% of the recalls, toys 23.9%, food 16.4%, cars 9.3% and other goods 9.5%.",
        # shares of one whole, though all but one of them come out of another number too
        (
            "Four countries took part: Denmark (107 samples), Spain (108 samples), Malta (37 samples) and Italy (113 samples). "
            "116 of the 365 samples failed (31.78%). The risk was high for 27 of the failed samples (23%), medium for 52 (45%) "
            "and low for 37 (32%)."
        ),
        # shares told in turn
        "Complaints rose by 19% to 6,162, from 5,172 a year earlier. Goods made up 3,335 complaints and services 2,827, or 54% and 46% respectively.",
        # the share of another base, and a rough share that is near enough
        "A third of the shops were closed: 40 shops, or 20% of all, had moved.",
        "Just over half of the products failed (45 items, 52%).",
        # more than four times is up to five, and rates in whole percents
        "The failure rate was 21% online and 4% in shops: online products failed five times as often.",
        "Of 48 samples 10 failed; 38 passed. In 2019 the total was 60, so the number fell by 20%.",
    ],
)
def test_what_only_looks_as_if_it_went_together_is_left_alone(text: str, doubted) -> None:
    assert doubted(text) == []
