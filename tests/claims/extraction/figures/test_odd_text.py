"""Odd numbers are read or left, never invented, and always at their place."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .briefly import bare, briefs, read

ODD = [
    ("1,,000", []),
    ("In 2012-13 it closed.", []),
    ("10 000 came.", [(10000, None)]),
    ("½ was lost.", [(0.5, None)]),
    ("Version 0.5.1 is out.", []),
    ("1e309", []),
    ("9" * 400, []),
    ("9" * 400 + " people came.", []),
    ("It is 1" + "0" * 20 + " metres.", []),
    ("1,2,3,4,5", []),
    ("$", []),
    ("% %", []),
    ("$5$", [(5, "dollar")]),
    ("5%%", [(5, "percentage")]),
    ("--5", [(5, None)]),
    ("5-", [(5, None)]),
    ("-", []),
    ("1/0 of it", []),
    ("0/5 of it", []),
    ("٣ books", []),
    ("5٣ books", []),
    ("²³ litres", []),
    ("one one one", []),
    ("million", []),
    ("half", []),
    ("between and", []),
    ("from 5 to", [(5, None)]),
    ("hundreds of hundreds of hundreds", [(1000000, 10000000, None)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ODD)
def test_odd_numbers_are_read_or_left(text, expected):
    assert briefs(bare(text)) == expected


_WRITTEN = st.one_of(
    st.integers(0, 10**9).map(lambda n: f"{n:,}"),
    st.integers(10, 10**6).map(lambda n: f"{n / 100:.2f}"),
)
_BEFORE = st.sampled_from(["", "over ", "nearly ", "up to ", "$", "£", "about €", "between 5 and "])
_AFTER = st.sampled_from([" people", "%", " kg", " million euros", " points", "bn", " or more", ""])
_SENTENCES = st.lists(
    st.tuples(_BEFORE, _WRITTEN, _AFTER).map("It took {0[0]}{0[1]}{0[2]}.".format), max_size=4
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(_SENTENCES)
def test_no_value_appears_that_is_not_written(text):
    digits = {float(n.replace(",", "")) for n in re.findall(r"[0-9][0-9,]*(?:\.[0-9]+)?", text)}
    scales = (1, 1_000_000, 1_000_000_000)

    for quantity in bare(text):
        for value in (quantity.value, quantity.value_max):
            assert value is None or any(
                value == pytest.approx(number * scale) for number in digits for scale in scales
            )


@settings(max_examples=40, deadline=None)
@given(_SENTENCES)
def test_the_same_text_gives_the_same_figures(text):
    assert bare(text) == bare(text)
    assert read.__wrapped__(text) == read.__wrapped__(text)


@settings(max_examples=60, deadline=None)
@given(st.one_of(_SENTENCES, st.text(max_size=40)))
def test_tags_and_heads_never_break_the_spans(text):
    reached = 0
    for quantity in read.__wrapped__(text):
        ((start, end),) = quantity.spans
        assert text[start:end] == quantity.text
        assert reached <= start < end
        assert quantity.of is None or quantity.of in text
        reached = end
