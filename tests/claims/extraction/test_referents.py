"""Pronouns and short names stand for the fullest name of the article, or for themselves."""

import pytest

from tests.claims.extraction.shown import claim, miss, reading_of, stated

SOURCES = [
    (
        "Interpol opened an inquiry in May. It said that the paintings had been stolen in Lyon.",
        "It",
        "Interpol",
    ),
    (
        "Interpol opened an inquiry in May. The agency said the paintings had been stolen.",
        "The agency",
        "Interpol",
    ),
    (
        "Nora Lund runs a dairy farm near Tarsk. She said the flood had destroyed the barn.",
        "She",
        "Nora Lund",
    ),
    (
        "Nora Lund founded the clinic. Oskar Brandt bought it in 2019. He said it had no beds.",
        "He",
        "Oskar Brandt",
    ),
    (
        "Anna Petrov met Oskar Brandt in Lindby. She said the talks had gone well.",
        "She",
        "Anna Petrov",
    ),
    (
        "Anna Petrov opened the bridge. Petrov said the old one was rotten.",
        "Petrov",
        "Anna Petrov",
    ),
    (
        "Anna Petrov opened the bridge. Ms Petrov said it was safe.",
        "Ms Petrov",
        "Anna Petrov",
    ),
    (
        "Officers searched the farm on Friday. They said they had found 40 stolen bicycles.",
        "They",
        "Officers",
    ),
    miss(
        "Detective Inspector Mara Voss led the search. “We found the knife,” she said.",
        "she",
        "Mara Voss",
        why="a rank of two words before the name",
    ),
    miss(
        "Velmar makes pumps. The company said it would close its plant in Tarsk.",
        "The company",
        "Velmar",
        why="a name that nothing shows to be a company",
    ),
    miss(
        "The European Fisheries Agency (EFA) closed the lake. The EFA said the fish had died.",
        "The EFA",
        "European Fisheries Agency",
        why="initials given in brackets",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), SOURCES)
def test_source_is_given_by_the_fullest_name_of_the_article(text, words, name):
    (attribution,) = reading_of(text).attributions

    assert attribution.source is not None
    assert (attribution.source.text, attribution.source.name) == (words, name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"The bridge is safe," he said.', "he"),
        ("She said the bridge was safe.", "She"),
        ("They said the bridge was safe.", "They"),
        ("It said the bridge was safe.", "It"),
    ],
)
def test_source_that_nobody_can_resolve_stays_as_it_is(text, words):
    (attribution,) = reading_of(text).attributions

    assert attribution.source is not None
    assert (attribution.source.text, attribution.source.name) == (words, words)
    assert attribution.naming != "named"


STATEMENTS = [
    (
        "Nora Lund founded the clinic in 2009. She sold it last year.",
        "Nora Lund sold the clinic last year.",
    ),
    (
        "Oskar Brandt said his wife had left Tarsk.",
        "Oskar Brandt’s wife had left Tarsk.",
    ),
    (
        "The police arrested Pavel Rusk on Monday. His brother fled to Ostrin.",
        "Pavel Rusk’s brother fled to Ostrin.",
    ),
    ('"I never met the minister," Pavel Rusk said.', "Pavel Rusk never met the minister."),
    ("The agency said its staff had found the leak.", "The agency’s staff had found the leak."),
    miss(
        "Velmar said it would close the plant.",
        "Velmar would close the plant.",
        why="a name that nothing shows to be a company",
    ),
    miss(
        "Brannock Foods, a family firm in Tarsk, closed its plant in May.",
        "Brannock Foods closed Brannock Foods’ plant in May.",
        why="the place in an apposition is taken for the owner",
    ),
    miss(
        "Norland Lines, which is based in Lindby, has cancelled all its crossings.",
        "Norland Lines has cancelled all Norland Lines’ crossings.",
        why="the place in a relative clause is taken for the owner",
    ),
    miss(
        "Karin Sund told us that “nobody listened” when she warned the ministry.",
        "Karin Sund warned the ministry.",
        why="“nobody” is taken for a person who can be meant",
    ),
    miss(
        "Doctors treated 40 patients and sent 12 of them home.",
        "Doctors sent 12 of the patients home.",
        why="the subject is taken for those who are counted",
    ),
]


@pytest.mark.parametrize(("text", "statement"), STATEMENTS)
def test_statement_names_whom_the_pronoun_means(text, statement):
    assert statement in stated(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("He left the hall at noon.", "He left the hall at noon."),
        ("It is late.", "It is late."),
        ("It was the largest fire since 1999.", "It was the largest fire since 1999."),
        miss(
            "The lock was broken. It rained all night.",
            "It rained all night.",
            why="“it” that means nothing",
        ),
    ],
)
def test_statement_keeps_a_pronoun_that_nobody_can_resolve(text, statement):
    assert statement in stated(text)


ABOUT = [
    (
        "Nora Lund founded the clinic in 2009. She sold it last year.",
        "Nora Lund sold the clinic last year.",
        ("She", "Nora Lund", "person", True),
    ),
    (
        "The man visited Lindby.",
        "The man visited Lindby.",
        ("The man", "The man", "person", False),
    ),
    (
        "Interpol opened an inquiry in May.",
        "Interpol opened an inquiry in May.",
        ("Interpol", "Interpol", "organisation", True),
    ),
    (
        "The ministry closed a school.",
        "The ministry closed a school.",
        ("The ministry", "The ministry", "organisation", False),
    ),
]


@pytest.mark.parametrize(("text", "statement", "about"), ABOUT)
def test_claim_is_about_its_subject(text, statement, about):
    first = claim(text, statement).about[0]

    assert (first.text, first.name, first.type, first.named) == about
