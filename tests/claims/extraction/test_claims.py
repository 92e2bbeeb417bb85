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


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The grant helped farmers plant trees and restore old wells.",
            [
                "The grant helped farmers plant trees.",
                "The grant helped farmers restore old wells.",
            ],
        ),
        (
            "The ruling allowed police to search homes and seize phones.",
            [
                "The ruling allowed police to search homes.",
                "The ruling allowed police to seize phones.",
            ],
        ),
        (
            "In coordination with the Tarsk and Lindby authorities, Interpol sent the files.",
            ["In coordination with the Tarsk and Lindby authorities, Interpol sent the files."],
        ),
    ],
)
def test_who_is_helped_and_who_acts_keep_their_places(text, statements):
    assert [claim.statement for claim in reading_of(text).claims] == statements


def test_people_are_never_taken_for_the_body_that_names_them():
    text = (
        "Interpol revealed that police have arrested ten people, including a judge.\n\n"
        "The individuals are suspected of helping a violent gang as it imported weapons."
    )

    statements = [claim.statement for claim in reading_of(text).claims]
    assert not [s for s in statements if "Interpol" in s]
    assert any(s.startswith("The individuals are suspected") for s in statements)


def test_parts_of_one_measure_are_one_figure_of_one_claim():
    text = "The thief was jailed for four years and three months on Tuesday."

    assert [claim.text for claim in reading_of(text).claims] == [text.rstrip(".")]


def test_council_is_no_court_and_a_court_no_company():
    text = (
        "Elderby Borough Council lost a legal battle against Corran Homes on Friday. "
        "The case was heard at Elderby Crown Court. The company made a profit of £9.4 million. "
        "The council would set aside up to £2 million for appeals."
    )

    assert [claim.statement for claim in reading_of(text).claims][-2:] == [
        "The company made a profit of £9.4 million.",
        "Elderby Borough Council would set aside up to £2 million for appeals.",
    ]
