"""What a claim holds beside its words: whose it is, which figures stand with it, and it alone."""

import pytest

from tests.claims.extraction.shown import reading_of


def test_denial_is_attributed_to_who_denies():
    text = "The company denied that it had dumped waste in the river."
    (only,) = reading_of(text).claims
    (attribution,) = reading_of(text).attributions

    assert only.attribution == attribution.id
    assert attribution.source is not None
    assert attribution.source.text == "The company"


@pytest.mark.parametrize(
    ("text", "words", "attributed"),
    [
        ('"The bridge is safe," said Anna Petrov, the mayor.', "The bridge is safe", True),
        ('"The bridge is safe," said Anna Petrov, the mayor.', "Anna Petrov, the mayor", False),
        (
            "The gang, which formed in 2019, is said to have moved the money abroad.",
            "The gang, which formed in 2019",
            False,
        ),
        (
            "The gang, which formed in 2019, is said to have moved the money abroad.",
            "The gang ... have moved the money abroad",
            True,
        ),
    ],
)
def test_what_is_said_beside_the_content_is_in_the_publications_own_voice(text, words, attributed):
    (found,) = [c for c in reading_of(text).claims if c.text == words]

    assert (found.attribution is not None) == attributed


def test_figure_stands_with_the_one_claim_whose_point_it_is():
    text = "Sales fell 6% to 5 million crowns. The firm employs 120 people and has an office."

    assert [[q.text for q in c.quantities] for c in reading_of(text).claims] == [
        ["6%"],
        ["5 million crowns"],
        ["120 people"],
        [],
    ]


def test_same_words_are_claimed_once():
    text = "The boat sank. The boat sank."

    spans = [c.spans for c in reading_of(text).claims]
    assert len(spans) == len(set(spans)) == 2
