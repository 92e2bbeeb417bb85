"""A reading goes into JSON and comes back as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.reading import (
    CHANGES,
    KINDS,
    MODES,
    NAMINGS,
    QUALIFIERS,
    REFERENT_TYPES,
    Attribution,
    Claim,
    Quantity,
    ReaderVersion,
    Reading,
    Referent,
    SourceWords,
    Time,
    Unclaimed,
    Words,
    quote,
    reading_from_dict,
    text_hash,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SPANS = st.lists(st.tuples(st.integers(0, 99), st.integers(100, 999)), min_size=1, max_size=3).map(
    tuple
)
NUMBER = st.one_of(st.none(), st.integers(-(10**12), 10**12), st.floats(allow_nan=False))
TIME = st.builds(Time, SPANS, TEXT, st.none() | TEXT, st.none() | TEXT, st.booleans())
QUANTITY = st.builds(
    Quantity, SPANS, TEXT, NUMBER, NUMBER, st.none() | TEXT, st.sampled_from(QUALIFIERS),
    st.none() | st.sampled_from(CHANGES), st.none() | TEXT,
)  # fmt: skip
REFERENT = st.builds(Referent, SPANS, TEXT, TEXT, st.sampled_from(REFERENT_TYPES), st.booleans())
WORDS = st.builds(Words, SPANS, TEXT)
ATTRIBUTION = st.builds(
    Attribution, TEXT, st.none() | st.builds(SourceWords, SPANS, TEXT, TEXT), WORDS, WORDS,
    st.sampled_from(MODES), st.sampled_from(NAMINGS), st.none() | TIME, st.none() | TEXT,
)  # fmt: skip


def some(what):
    return st.lists(what, max_size=2).map(tuple)


CLAIM = st.builds(
    Claim, TEXT, SPANS, TEXT, TEXT, st.sampled_from(KINDS), st.none() | TEXT, some(REFERENT),
    some(QUANTITY), some(TIME), st.floats(0, 1), some(TEXT),
)  # fmt: skip
READING = st.builds(
    Reading, TEXT, st.builds(ReaderVersion, TEXT, TEXT), st.just("en"), some(ATTRIBUTION),
    some(CLAIM), some(QUANTITY), some(st.builds(Unclaimed, SPANS, TEXT)),
)  # fmt: skip


@given(READING)
def test_reading_comes_back_from_json_as_it_went(reading):
    assert reading_from_dict(reading.to_dict()) == reading
    assert reading_from_dict(json.loads(reading.to_json(id="x"))) == reading


@given(READING)
def test_reading_is_one_line_of_json(reading):
    assert "\n" not in reading.to_json()
    assert "\r" not in reading.to_json()


def test_id_of_the_document_comes_first():
    reading = Reading("0" * 64, ReaderVersion("reader", "1"))

    assert next(iter(reading.to_dict(id="d1"))) == "id"
    assert "id" not in reading.to_dict()


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        (((0, 3),), "The"),
        (((0, 3), (8, 12)), "The ... sank"),
        (((4, 7), (8, 12)), "dam ... sank"),
    ],
)
def test_several_pieces_are_joined_with_dots(spans, words):
    assert quote("The dam sank", spans) == words


def test_hash_is_over_the_utf8_of_the_text():
    assert text_hash("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
