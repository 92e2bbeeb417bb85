"""Words are brought back to the form a dictionary lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.lemmas import lemma_of
from tests.claims.extraction.shown import miss


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("said", "VBD", "say"),
        ("was", "VBD", "be"),
        ("has", "VBZ", "have"),
        ("denies", "VBZ", "deny"),
        ("denied", "VBD", "deny"),
        ("stopped", "VBD", "stop"),
        ("stopping", "VBG", "stop"),
        ("accused", "VBN", "accuse"),
        ("charging", "VBG", "charge"),
        ("told", "VBN", "tell"),
        ("watches", "VBZ", "watch"),
        ("cities", "NNS", "city"),
        ("men", "NNS", "man"),
        ("children", "NNS", "child"),
        ("classes", "NNS", "class"),
        ("boxes", "NNS", "box"),
        ("houses", "NNS", "house"),
        ("bus", "NN", "bus"),
        ("news", "NN", "news"),
        ("cancelled", "VBD", "cancel"),
        ("travelling", "VBG", "travel"),
        miss("modelled", "VBD", "model", why="no verb of the list"),
    ],
)
def test_lemma_is_the_dictionary_form(word, tag, lemma):
    assert lemma_of(word, tag) == lemma


@given(st.text(max_size=12), st.sampled_from(["NNS", "VBD", "VBG", "VBN", "VBZ", "NN", "", "XX"]))
def test_any_word_has_a_lemma_no_longer_than_itself_and_an_ending(word, tag):
    assert len(lemma_of(word, tag)) <= len(word) + 1
