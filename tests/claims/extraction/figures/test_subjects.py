"""What a figure measures is named where its sentence tells."""

import pytest

from .briefly import read

MEASURED = [
    ("Turnout was 61.3%.", ["Turnout"]),
    ("Net profit fell 6.5% to 58 million crowns.", ["Net profit", "Net profit"]),
    ("It has a market value of $900bn.", ["market value"]),
    ("The quake struck at a depth of up to 10 km.", ["depth"]),
    ("The fund had a loss of between 2 and 3 million euros.", ["loss"]),
    ("The trade gap shrank by 3bn euros.", ["trade gap"]),
    ("The average rent reached £900.", ["average rent"]),
    ("The share of the vote fell two points.", ["share of the vote"]),
    ("The screen measures 6.5 inches.", ["screen"]),
    ("A rise of 11% in the queues followed.", ["queues"]),
    ("A rise of 11% followed.", [None]),
    ("It rose 4%.", [None]),
    ("The firm paid $4m.", [None]),
    ("They earned $600 million last year.", [None]),
    ("Rents rose 3% year on year.", ["Rents"]),
    ("Two or more people met.", ["people"]),
    ("Two of the most popular parks closed.", ["popular parks"]),
    ("It fell six consecutive months.", ["consecutive months"]),
    ("He served three years of a five-year term.", [None, "term"]),
    ("She is 5 feet 7 inches tall.", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURED)
def test_what_is_measured_stands_in_of(text, expected):
    assert [quantity.of for quantity in read(text)] == expected
