"""Words cover the text: each character that is not white space is in just one of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.words import split_words
from tests.claims.extraction.texts import any_text, cuts_a_character


def words(text):
    return [text[start:end] for start, end in split_words(text)]


@settings(max_examples=300)
@given(any_text)
def test_every_character_but_white_space_is_in_just_one_word(text):
    covered = [0] * len(text)
    reached = 0

    for start, end in split_words(text):
        assert reached <= start < end <= len(text)
        reached = end
        for index in range(start, end):
            covered[index] += 1

    assert covered == [0 if character.isspace() else 1 for character in text]


@settings(max_examples=300)
@given(any_text)
def test_no_word_begins_or_ends_inside_of_a_character(text):
    for start, end in split_words(text):
        assert not cuts_a_character(text, start)
        assert not cuts_a_character(text, end)


@given(any_text, st.data())
def test_words_of_a_stretch_lie_within_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    found = split_words(text, start, end)

    assert all(start <= a < b <= end for a, b in found)
    assert sum(b - a for a, b in found) == sum(not c.isspace() for c in text[start:end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor’s dogs", ["The", "mayor", "’s", "dogs"]),
        ("It didn't bark.", ["It", "did", "n't", "bark", "."]),
        ("They’re sure we cannot win.", ["They", "’re", "sure", "we", "can", "not", "win", "."]),
        ("Mr. Brandt left at 10:30.", ["Mr.", "Brandt", "left", "at", "10:30", "."]),
        ("The U.S. firm sold 1,200.", ["The", "U.S.", "firm", "sold", "1,200", "."]),
        ("J. R. Holm won 3.5 points.", ["J.", "R.", "Holm", "won", "3.5", "points", "."]),
        ("450kg in the 1990s", ["450", "kg", "in", "the", "1990s"]),
        ("the 21st non-profit", ["the", "21st", "non-profit"]),
        ("a well-known man", ["a", "well", "-", "known", "man"]),
        ("Write to desk@example.org.", ["Write", "to", "desk@example.org", "."]),
        ("On https://example.org/a?b=1, I", ["On", "https://example.org/a?b=1", ",", "I"]),
        ("“Stop!” she cried…", ["“", "Stop", "!", "”", "she", "cried", "…"]),
        ("$5 or £3", ["$", "5", "or", "£", "3"]),
        ("US$5 or more", ["US$", "5", "or", "more"]),
        ("A$3, HK$2 and CA$1", ["A$", "3", ",", "HK$", "2", "and", "CA$", "1"]),
        ("wait -- no...", ["wait", "--", "no", "..."]),
        ("", []),
        (" \r\n\t\u00a0\u2003", []),
    ],
)  # fmt: skip
def test_words_are_cut_as_the_treebanks_cut_them(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "word",
    [
        "e\u0301te\u0301",  # accents written apart
        "nai\u0308ve",
        "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd",  # Hebrew with points
        "\u0915\u094d\u200d\u0937",  # a joined Devanagari letter
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family
        "\U0001f44d\U0001f3fd",  # a hand with its tone
        "\U0001f1ec\U0001f1e7",  # a flag
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland's
        "1\ufe0f\u20e3",  # a keycap
        "\U0001d518\U0001d52b",  # letters beyond the basic plane
    ],
)
def test_what_a_person_sees_as_one_character_is_never_cut(word):
    assert words(f"a {word} b") == ["a", word, "b"]


def test_flags_in_a_row_are_a_word_each():
    assert words("\U0001f1ec\U0001f1e7\U0001f1eb\U0001f1f7") == [
        "\U0001f1ec\U0001f1e7",
        "\U0001f1eb\U0001f1f7",
    ]


def test_byte_order_mark_counts_in_the_offsets():
    assert split_words("\ufeffThe dam")[-1] == (5, 8)


@pytest.mark.parametrize(
    "text",
    [
        "The fish were ill.",
        "There he sat.",
        "Much to miss.",
        "The answer was no.",
        "A car to wash.",
        "A large mass.",
        "Under the sun.",
    ],
)
def test_full_stop_after_an_ordinary_word_is_a_word_of_its_own(text):
    assert words(text)[-1] == "."
