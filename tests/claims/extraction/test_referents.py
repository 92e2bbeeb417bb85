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
    (
        "Detective Inspector Mara Voss led the search. “We found the knife,” she said.",
        "she",
        "Mara Voss",
    ),
    miss(
        "Velmar makes pumps. The company said it would close its plant in Tarsk.",
        "The company",
        "Velmar",
        why="a name that nothing shows to be a company",
    ),
    (
        "The European Fisheries Agency (EFA) closed the lake. The EFA said the fish had died.",
        "The EFA",
        "European Fisheries Agency",
    ),
    # Crime and courts
    (
        "Police arrested Pavel Rusk and his brother on Monday. Rusk denied the theft. "
        "He told the court he had been at home.",
        "He",
        "Pavel Rusk",
    ),
    (
        "Judge Tobias Renn sent the banker to prison. "
        "The judge said the fraud had ruined 40 families.",
        "The judge",
        "Tobias Renn",
    ),
    # Politics
    (
        "The Ministry of Fisheries closed the harbour. The ministry said the water was not safe.",
        "The ministry",
        "Ministry of Fisheries",
    ),
    (
        "Prime Minister Karin Sund visited Ostrin. The prime minister said the dam would hold.",
        "The prime minister",
        "Karin Sund",
    ),
    (
        "Anna Holt, a spokeswoman for the harbour, met the crew on Monday. "
        "The spokeswoman said two men were missing.",
        "The spokeswoman",
        "Anna Holt",
    ),
    # Science
    (
        "A study by Tarsk University followed 400 bees. "
        "The university said the bees had lost their way.",
        "The university",
        "Tarsk University",
    ),
    (
        "The Tarsk Observatory lost its telescope in a fire. "
        "The observatory said the mirror had cracked.",
        "The observatory",
        "Tarsk Observatory",
    ),
    # Technology and business
    (
        "Kestrel Software released a phone. Analysts praised the phone. "
        "Kestrel said 2,000 people had bought one.",
        "Kestrel",
        "Kestrel Software",
    ),
    (
        "Norland Lines, a ferry operator in Lindby, lost a ship on Sunday. "
        "The operator said nobody had been hurt.",
        "The operator",
        "Norland Lines",
    ),
    (
        "Zeta Bank lost 40 million euros. Its chairman resigned. "
        "The bank said it had been deceived.",
        "The bank",
        "Zeta Bank",
    ),
    # Sport
    (
        "Lindby United beat Tarsk Rovers on Saturday. Coach Ilse Brandt praised her players. "
        "She said they had earned it.",
        "She",
        "Ilse Brandt",
    ),
    (
        "The team's doctor, Ilse Brandt, treated the striker. Brandt said the leg was broken.",
        "Brandt",
        "Ilse Brandt",
    ),
    # Two of one surname; a town of a dateline
    (
        "Nora Lund sold a horse in May. Oskar Lund bought it. Ms Lund said the horse was lame.",
        "Ms Lund",
        "Nora Lund",
    ),
    miss(
        "AALBERG, May 14 (Corvane) – Velmar Pumps closed a plant on Monday. "
        "It said 40 people would leave.",
        "It",
        "Velmar Pumps",
        why="a company that the encoder takes for a person",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), SOURCES)
def test_source_is_given_by_the_fullest_name_of_the_article(text, words, name):
    sources = [a.source for a in reading_of(text).attributions if a.source is not None]

    assert (words, name) in [(source.text, source.name) for source in sources]


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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Velmar Pumps sued the harbour. The Irish regulator said the case was weak.",
            "The Irish regulator",
            "Irish regulator",
        ),
        (
            "The mayor of Lindby met Nora Lund. The bank said the loan was safe.",
            "The bank",
            "bank",
        ),
        (
            "Anna Petrov closed the pier. The mayor said that the ferry had sunk.",
            "The mayor",
            "mayor",
        ),
        (
            "Oskar Brandt left at noon. They said the door was open.",
            "They",
            "They",
        ),
        (
            "Oskar Brandt left at noon. She said the door was open.",
            "She",
            "She",
        ),
    ],
)
def test_source_that_is_somebody_else_is_not_given_the_name_before_it(text, words, name):
    sources = [a.source for a in reading_of(text).attributions if a.source is not None]

    assert (words, name) in [(source.text, source.name) for source in sources]


@pytest.mark.parametrize(
    ("text", "longer", "shorter"),
    [
        ("Lindby Council met in Lindby.", "Lindby Council", "Lindby"),
        ("San Marlo Bridge links San Marlo and Tarsk.", "San Marlo Bridge", "San Marlo"),
        ("Ralph Lund met Matilda Lund in Tarsk.", "Ralph Lund", "Matilda Lund"),
    ],
)
def test_names_that_share_words_stay_two(text, longer, shorter):
    names = {about.name for claim in reading_of(text).claims for about in claim.about}

    assert {longer, shorter} <= names


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
