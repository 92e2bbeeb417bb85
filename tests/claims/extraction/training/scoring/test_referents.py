"""Answers become shares: what the reader leaves in its own words counts as not right."""

from claims.extraction.training.coreference import Answer
from claims.extraction.training.scoring.referents import row_of


def answer(document, outcome):
    return Answer(document, "news", "pronoun", outcome, "she", "Anna Petrov", 0, takes_up=True)


def test_share_is_over_what_has_a_name():
    answers = [
        answer("ferry", "right"),
        answer("ferry", "wrong"),
        answer("ferry", "false"),
        answer("pier", "right"),
        answer("pier", "abstained"),
        answer("quay", "left"),
    ]

    row = {column: figure.value for column, figure in row_of(answers).items()}

    assert row == {"right": 50.0, "sources": 4, "wrong": 1, "abstained": 1, "false": 1}


def test_no_answers_are_no_share():
    assert row_of([])["right"].to_list() == [0.0]
