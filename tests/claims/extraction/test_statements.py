"""A statement says in one sentence of its own what the claim says, with the article's words."""

import pytest

from tests.claims.extraction.shown import miss, stated

CASES = [
    # The subject of a second verb.
    (
        "The ministry closed two schools and reopened a clinic.",
        ["The ministry closed two schools.", "The ministry reopened a clinic."],
    ),
    (
        "The police stopped the lorry, searched it and found 30 kilograms of heroin.",
        [
            "The police stopped the lorry.",
            "The police searched the lorry.",
            "The police found 30 kilograms of heroin.",
        ],
    ),
    # Appositions and relative clauses as sentences.
    (
        "Nora Lund, the head of the clinic, sold the farm on Friday.",
        ["Nora Lund is the head of the clinic.", "Nora Lund sold the farm on Friday."],
    ),
    (
        "The plant, which opened in 1962, employed 300 people.",
        ["The plant opened in 1962.", "The plant employed 300 people."],
    ),
    (
        "The dam, built in 1954, holds 3 million cubic metres of water.",
        ["The dam was built in 1954.", "The dam holds 3 million cubic metres of water."],
    ),
    # The infinitive of hearsay.
    (
        "The gang is said to have moved the money abroad.",
        ["The gang has moved the money abroad."],
    ),
    (
        "The network is believed to operate from a farm near Tarsk.",
        ["The network operates from a farm near Tarsk."],
    ),
    # Figures.
    (
        "Sales fell 6% to 5 million crowns.",
        ["Sales fell 6%.", "Sales fell to 5 million crowns."],
    ),
    # A cue in the middle is left out, what stands around it is one sentence.
    ('"The tax," the minister said, "will rise in May."', ["The tax will rise in May."]),
    # The very words of a quotation.
    ('"We saw the river rise," said Nora Lund.', ["We saw the river rise."]),
    # Hedges.
    ("The ministry may close the school.", ["The ministry may close the school."]),
    ("The firm probably paid the bribe.", ["The firm probably paid the bribe."]),
    ("Velmar will not close the plant.", ["Velmar will not close the plant."]),
    ("About 300 people were hurt.", ["About 300 people were hurt."]),
    (
        "Marek Dolan is suspected of bribing a customs officer.",
        ["Marek Dolan is suspected of bribing a customs officer."],
    ),
    (
        "The company denied that it had dumped waste in the river.",
        ["The company denied that it had dumped waste in the river."],
    ),
    ("Anna Petrov plans to resign in June.", ["Anna Petrov plans to resign in June."]),
    # Its own mark stays, a second one is not added.
    ("The boat sank!", ["The boat sank."]),
    miss(
        "The agency has arrested two men and freed a third.",
        ["The agency has arrested two men.", "The agency has freed a third."],
        why="a participle that is spelt like the past tense loses its auxiliary",
    ),
    (
        "Dana Weiss, 42, teaches at the school.",
        ["Dana Weiss is 42.", "Dana Weiss teaches at the school."],
    ),
    miss(
        "The school, where 300 children learn, has no library.",
        ["300 children learn in the school.", "The school has no library."],
        why="a capital letter within",
    ),
    miss(
        "Brannock Foods, a family firm, closed a plant in May.",
        ["Brannock Foods is a family firm.", "Brannock Foods closed a plant in May."],
        why="a company's name in the plural",
    ),
    (
        "Several countries, such as Norway and Chile, have banned the drug.",
        [
            "Several countries have banned the drug.",
            "The countries include Norway.",
            "The countries include Chile.",
        ],
    ),
    miss(
        "The fund has bought five hotels, including the Grand in Tarsk.",
        ["The fund has bought five hotels.", "The hotels include the Grand in Tarsk."],
        why="the verb takes the noun's place",
    ),
    (
        "Some 30-48 people were on board.",
        ["Some 30-48 people were on board."],
    ),
    miss(
        "The treasurer was arrested at his home on Monday and released the next day.",
        [
            "The treasurer was arrested at the treasurer’s home on Monday.",
            "The treasurer was released the next day.",
        ],
        why="the passive of the first verb is lost for the second",
    ),
    (
        "A 34-year-old man was arrested on suspicion of arson.",
        ["A 34-year-old man was arrested on suspicion of arson."],
    ),
    miss(
        "Pavel Rusk has been charged with arson and is due to appear in court on Friday.",
        [
            "Pavel Rusk has been charged with arson.",
            "Pavel Rusk is due to appear in court on Friday.",
        ],
        why="“to” is lost",
    ),
    miss(
        "The soldiers were wounded when their lorry hit a mine, the army said.",
        ["The soldiers were wounded.", "The soldiers’ lorry hit a mine."],
        why="the conjunction stays, and nothing follows it",
    ),
    (
        "Three people have died and nine are missing, officials said.",
        ["Three people have died.", "Nine are missing."],
    ),
    miss(
        "The ferry carried 60 people, according to its owner, Norland Lines.",
        ["The ferry carried 60 people.", "The owner of the ferry is Norland Lines."],
        why="the preposition is taken for part of the name",
    ),
    # Nothing is left of the comma after a name beside a description.
    (
        "The mayor, Anna Petrov, opened the bridge.",
        ["The mayor is Anna Petrov.", "Anna Petrov opened the bridge."],
    ),
    # A bare number takes its noun, a second participle its auxiliary, a name its verb.
    (
        "Anna Petrov admitted three counts of theft and two of forgery.",
        [
            "Anna Petrov admitted three counts of theft.",
            "Anna Petrov admitted two counts of forgery.",
        ],
    ),
    (
        "Residents had heard a bang and seen smoke.",
        ["Residents had heard a bang.", "Residents had seen smoke."],
    ),
    (
        "The dam failed in 2018, killing 41 people and stranding 600.",
        [
            "The dam failed in 2018.",
            "The dam killed 41 people.",
            "The dam stranded 600.",
        ],
    ),
    ("“I’ve never lied,” said Nora Lund.", ["Nora Lund has never lied."]),
    # What is expected is not so yet; an intention keeps its cue.
    ("The trial is expected to last four weeks.", ["The trial will last four weeks."]),
    (
        "The prime minister landed on Wednesday and is due to address parliament.",
        [
            "The prime minister landed on Wednesday.",
            "The prime minister is due to address parliament.",
        ],
    ),
    # Rows of a table.
    ("Passengers: 4.1 million", ["Passengers were 4.1 million."]),
    # A pronoun that goes back to the statement's own beginning stays.
    ("Owners must repair their piers.", ["Owners must repair their piers."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_statement_stands_alone(text, expected):
    assert stated(text) == expected
