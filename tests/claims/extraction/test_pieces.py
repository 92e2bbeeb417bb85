"""What the encoder sees: pieces of words, their form, and windows of whole sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.encoder import load_encoder
from claims.extraction.pieces import (
    FORMS,
    GLUED,
    NEW_LINE,
    PIECES_PER_WORD,
    SPACED,
    WINDOW,
    form_of,
    gap_before,
    plan_windows,
)
from claims.extraction.segments import LONGEST_SENTENCE
from claims.extraction.structure import plain_structure
from tests.claims.extraction.texts import any_text

#: Word pieces that the encoder has places for, the two marks around a window included.
ENCODER_PLACES = 512


@st.composite
def documents(draw):
    """Draw sentences as ranges, the paragraph of each word, and the pieces of each word."""
    sizes = draw(st.lists(st.integers(1, LONGEST_SENTENCE), max_size=12))
    sentences, paragraph, number = [], [], 0
    for size in sizes:
        number += draw(st.booleans())
        first = len(paragraph)
        paragraph += [number] * size
        sentences.append((first, first + size))
    lengths = [draw(st.integers(1, PIECES_PER_WORD))] * len(paragraph)
    return sentences, paragraph, lengths


@given(documents(), st.sampled_from((80, 160, WINDOW)))
def test_windows_hold_every_sentence_whole_and_once(document, limit):
    sentences, paragraph, lengths = document

    windows = plan_windows(sentences, paragraph, lengths, limit)

    starts = {first for first, _ in sentences}
    assert [first for first, _ in windows[1:]] == [last for _, last in windows[:-1]]
    assert all(first in starts for first, _ in windows)
    assert not sentences or (windows[0][0], windows[-1][1]) == (0, sentences[-1][1])
    for first, last in windows:
        inside = [s for s in sentences if first <= s[0] < last]
        assert len(inside) == 1 or sum(lengths[first:last]) <= limit


@given(any_text)
def test_no_window_of_any_text_is_longer_than_the_encoder_can_take(text):
    encoder = load_encoder()

    for (first, last), feed in encoder.windows(plain_structure(text)):
        pieces = feed["ids"].shape[1]
        assert pieces <= ENCODER_PLACES
        assert feed["forms"].shape == feed["gaps"].shape == feed["ids"].shape
        assert feed["first"].shape == (last - first,)
        assert feed["first"].tolist() == sorted(set(feed["first"].tolist()))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=20))
def test_every_word_has_at_least_one_piece(words):
    found = load_encoder().pieces.of(words)

    assert len(found) == len(words)
    assert all(1 <= len(pieces) <= PIECES_PER_WORD for pieces in found)


@given(st.text(min_size=1, max_size=10))
def test_every_word_has_a_form(word):
    assert 0 < form_of(word) < FORMS


@pytest.mark.parametrize(
    ("alike", "different"),
    [
        (("mayor", "élan"), "Mayor"),
        (("Mayor", "Élan"), "MAYOR"),
        (("NATO", "ÉLAN"), "N"),
        (("12", "3.5"), "twelve"),
        ((".", "“"), "a"),
        (("iPhone", "McKay"), "Mckay"),
    ],
)
def test_form_tells_capitals_figures_and_signs_apart(alike, different):
    assert form_of(alike[0]) == form_of(alike[1]) != form_of(different)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [("", GLUED), (" ", SPACED), ("\u00a0", SPACED), ("\n", NEW_LINE), ("\r\n", NEW_LINE)],
)
def test_gap_before_a_word_is_kept(gap, expected):
    assert gap_before(f"a{gap}b", 1, 1 + len(gap)) == expected
