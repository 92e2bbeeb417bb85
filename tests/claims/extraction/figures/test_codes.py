"""Telephone numbers, keys and the marks of notes hold no figure, however they are cut."""

import pytest

from claims.extraction.figures.codes import Codes

from .briefly import bare, briefs

CODES = [
    "Call 555-0142 now.",
    "Call (020) 7946 0321 now.",
    "Call (0117) 496-0009 now.",
    "Call +44 20 7946 0958 now.",
    "Call +44 (0) 113 496 0009 now.",
    "Call +441134960009 now.",
    "Call 0161 496 0009 now.",
    "Her number is (555) 013-4567.",
    "Her number is 1 (555) 013-4567.",
    "Her number is 010-6228-8559.",
    "Her number is 555.013.4567.",
    "Her telephone: 49601357.",
    "Ask by fax: 0117 4960 009.",
    "Account 280930640118 was closed.",
    "Parcel 997200115533 was lost.",
    "The guard stands 6'2\" tall.",
    "The guard stands 5’11 tall.",
    "The mill was sold twice [12] and burned [3][4].",
    "ISBN 978-3-16-148410-0 is out.",
]

AMOUNTS = [
    ("It sold 1,234,567 tins.", [(1234567, None)]),
    ("It sold 1 234 567 tins.", [(1234567, None)]),
    ("It sold 1385710 tins.", [(1385710, None)]),
    ("It cost 250000000 euros.", [(250000000, "euro")]),
    ("Call about 40 people.", [(40, None, "about")]),
    ("It weighs 0.123456789 grams.", [(0.123456789, "gram")]),
    ("There were 150-200 guests.", [(150, 200, None)]),
]


@pytest.mark.parametrize("text", CODES)
def test_a_code_holds_no_figure(text):
    assert briefs(bare(text)) == []


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_an_amount_is_no_code(text, expected):
    assert briefs(bare(text)) == expected


def test_only_the_digits_of_the_code_belong_to_it():
    text = "Ring 0161 496 0009 for 12 tickets"
    codes = Codes(text)

    assert [codes.holds(text.index(word)) for word in ("Ring", "0161", "0009", "12")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("piece", ["1 ", "(1", "+1-", "[1]", "1.", "0 0", "1-2-", "6'2"])
def test_looking_for_codes_takes_time_in_proportion_to_the_text(piece):
    # What backtracks over all of it would not end in the test's time.
    assert not Codes(piece * (400_000 // len(piece))).holds(10**7)
