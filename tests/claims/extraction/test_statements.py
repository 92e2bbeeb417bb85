"""A statement says in one sentence of its own what the claim says, with the article's words."""

import functools
import json
from pathlib import Path

import pytest

from claims.extraction.lemmas import lemma_of
from claims.extraction.read import read
from claims.extraction.reading import Part, Reading
from claims.extraction.words import split_words
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
    miss(
        "Several countries, such as Norway and Chile, have banned the drug.",
        [
            "Several countries have banned the drug.",
            "The countries include Norway.",
            "The countries include Chile.",
        ],
        why="the noun is lost",
    ),
    miss(
        "The fund has bought five hotels, including the Grand in Tarsk.",
        ["The fund has bought five hotels.", "The hotels include the Grand in Tarsk."],
        why="the verb takes the noun's place",
    ),
    miss(
        "Some 30-48 people were on board.",
        ["Some 30-48 people were on board."],
        why="a range is cut in two",
    ),
    miss(
        "The treasurer was arrested at his home on Monday and released the next day.",
        [
            "The treasurer was arrested at the treasurer’s home on Monday.",
            "The treasurer was released the next day.",
        ],
        why="the passive of the first verb is lost for the second",
    ),
    miss(
        "A 34-year-old man was arrested on suspicion of arson.",
        ["A 34-year-old man was arrested on suspicion of arson."],
        why="“of” is taken out as a cue",
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
    miss(
        "Three people have died and nine are missing, officials said.",
        ["Three people have died.", "Nine are missing."],
        why="the conjunction stays",
    ),
    miss(
        "The ferry carried 60 people, according to its owner, Norland Lines.",
        ["The ferry carried 60 people.", "The owner of the ferry is Norland Lines."],
        why="the preposition is taken for part of the name",
    ),
    # A pronoun that goes back to the statement's own beginning stays.
    ("Owners must repair their piers.", ["Owners must repair their piers."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_statement_stands_alone(text, expected):
    assert stated(text) == expected


# ------------------------------------------------------------------ over whole articles

SEEDS = Path(__file__).parents[3] / "seeds"
HELD = {path.stem for path in (Path(__file__).parents[2] / "gold" / "held").glob("*.json")}
INDEX = json.loads((SEEDS / "articles.json").read_text(encoding="utf-8"))
#: What a statement may add: articles, auxiliaries, "one of the two", "is there", a list's verb.
ADDED = frozenset(
    "a an the is are was were be been has have had do does did one another of other there include "
    "includes".split()
)
_TAGS = ("NN", "NNS", "VBZ", "VBD", "VBN", "VBG")


@functools.cache
def seed(file: str) -> tuple[str, Reading]:
    (entry,) = [entry for entry in INDEX if entry["file"] == file]
    text = (SEEDS / file).read_bytes().decode("utf-8")
    parts = [Part(p["part"], tuple(p["span"])) for p in entry["parts"]]
    return text, read(text, entry["published_at"], parts)


def _forms(word: str) -> set[str]:
    """Return what a word can be a form of."""
    return {word, *(lemma_of(word, tag) for tag in _TAGS)}


FILES = [entry["file"] for entry in INDEX]


@pytest.mark.parametrize("file", FILES)
def test_every_word_of_a_statement_occurs_in_the_article_in_some_form(file):
    text, reading = seed(file)
    known = set().union(*(_forms(text[a:b].lower()) for a, b in split_words(text)))

    foreign = []
    for claim in reading.claims:
        words = [claim.statement[a:b].lower() for a, b in split_words(claim.statement)]
        foreign += [
            (claim.id, word)
            for word in words
            if word[0].isalnum() and word not in ADDED and not _forms(word) & known
        ]

    assert foreign == []


@pytest.mark.parametrize("file", FILES)
def test_statement_is_one_sentence_with_one_mark_at_its_end(file):
    _, reading = seed(file)

    for claim in reading.claims:
        statement = claim.statement
        bare = statement.rstrip("”\"'’)")
        assert bare[-1] in ".!?…", claim.id
        assert bare[-2:-1] not in (".", "!", "?", ",", ";", ":", " "), claim.id
        assert statement == statement.strip(), claim.id
        assert not statement[0].islower(), claim.id
        assert not any(gap in statement for gap in ("  ", " ,", " ...")), claim.id


#: Articles whose misses nobody reads (see tests/gold/README.md) are not looked at one by one.
DEVELOPED = [entry["file"] for entry in INDEX if entry["id"] not in HELD]


@pytest.mark.parametrize("file", DEVELOPED)
def test_claim_and_its_statement_hold_the_same_figures(file):
    _, reading = seed(file)

    for claim in reading.claims:
        for quantity in claim.quantities:
            digits = [c for c in quantity.text if c.isdigit()]
            assert digits == [] or "".join(digits) in "".join(
                c for c in claim.statement if c.isdigit()
            ), claim.id
