"""A claim has the first kind that fits; text that asserts nothing is no claim."""

import itertools

import pytest

from claims.extraction.reading import (
    KINDS,
    MODES,
    NAMINGS,
    Attribution,
    Claim,
    Quantity,
    Referent,
    SourceWords,
    Words,
)
from claims.extraction.worth import worth_of
from tests.claims.extraction.shown import miss, reading_of, silent

CASES = [
    ("Marek Dolan is suspected of bribing a customs officer.", "accusation"),
    ("Pavel Rusk was convicted of fraud in 2019.", "accusation"),
    ("Pavel Rusk pleaded guilty to fraud.", "accusation"),
    ("A judge sentenced Pavel Rusk to four years in prison.", "accusation"),
    ("The treasurer stole 40,000 euros from the club.", "accusation"),
    ("The former judge was fined 2,000 euros.", "accusation"),
    ("More than 400 people were injured.", "quantity"),
    ("Shares rose 4%.", "quantity"),
    ("The plant employed 300 people.", "quantity"),
    ("The machine can sort 40 tonnes of glass an hour.", "quantity"),
    ("Oskar Brandt is the chief executive of Velmar.", "role"),
    ("Karin Sund was appointed head of the agency.", "role"),
    ("The minister resigned.", "role"),
    ("The bridge collapsed because the cables had rusted.", "cause"),
    ("Sales rose thanks to a mild winter.", "cause"),
    ("The tower is the tallest building in Lindby.", "comparison"),
    ("The new bridge is longer than the old one.", "comparison"),
    ("Lindby has more bicycles than cars.", "comparison"),
    ("It was the largest fire since 1999.", "comparison"),
    ("The new tram will open in June.", "forecast"),
    ("The ministry may close the school.", "forecast"),
    ("Prices will fall next year.", "forecast"),
    ("Anna Petrov plans to resign in June.", "forecast"),
    ('"We will rebuild every house," said Nora Lund.', "forecast"),
    ('"The plan is a mistake," Anna Petrov said.', "opinion"),
    ('"The decision is a disgrace," said Oskar Brandt.', "opinion"),
    ("Residents believe the well is poisoned.", "opinion"),
    ("The statue is made of bronze.", "property"),
    ("The island belongs to Norland.", "property"),
    ("The drug contains lead.", "property"),
    ("The lake is deep and cold.", "property"),
    ("A storm hit the coast on Monday.", "event"),
    ("The talks ended without a deal.", "event"),
    ("The boat sank.", "event"),
    miss("Oskar Brandt became chairman of Velmar in 2020.", "role", why="became"),
    miss("“I will not resign,” said Anna Petrov.", "forecast", why="taken for a change of post"),
    ("Pavel Rusk is due to appear in court on Friday.", "forecast"),
    miss("The council wants to ban cars.", "forecast", why="a wish"),
    miss(
        '"The mayor should resign," said Oskar Brandt.', "opinion", why="a wish for a resignation"
    ),
    miss('"Long live the harbour!" the crowd shouted.', "quote", why="a slogan"),
    miss('"It was dark and I could not see the road," she said.', "event", why="could, past"),
    miss("The accident killed a girl.", "event", why="a cause of death that is nobody"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind_is_the_first_that_fits(text, kind):
    assert [c.kind for c in reading_of(text).claims] == [kind]


# ------------------------------------------------------------------ nothing to check

NOTHING = [
    ("A night on the river\n\nThe ferry left Tarsk.", [("A night on the river", "heading")]),
    ("What we know so far\n\nThe ferry left Tarsk.", [("What we know so far", "heading")]),
    ("How the flood began\n\nThe ferry left Tarsk.", [("How the flood began", "heading")]),
    ("Who paid for the trip?", [("Who paid for the trip?", "question")]),
    ("Was the pilot tired?", [("Was the pilot tired?", "question")]),
    (
        "It is unclear whether the pilot saw the mast.",
        [("It is unclear whether the pilot saw the mast.", "open uncertainty")],
    ),
    (
        "It is not known how the fire started.",
        [("It is not known how the fire started.", "open uncertainty")],
    ),
    (
        "It remains unclear who fired the shots.",
        [("It remains unclear who fired the shots.", "open uncertainty")],
    ),
    ("Thank you for reading.", [("Thank you for reading.", "courtesy")]),
    ("***\n\nThe ferry left Tarsk.", [("***", "no words")]),
    (
        "LINDBY, May 3 (Agency) - A storm hit the coast on Monday.",
        [("LINDBY, May 3 (Agency) -", "dateline")],
    ),
    (
        "Whether the bridge can be saved remains to be seen.",
        [("Whether the bridge can be saved remains to be seen.", "open uncertainty")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOTHING)
def test_what_asserts_nothing_is_listed_with_the_reason(text, expected):
    assert silent(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOTHING)
def test_no_claim_is_made_of_what_asserts_nothing(text, expected):
    quiet = {words for words, _ in expected}

    assert not any(c.text in words for c in reading_of(text).claims for words in quiet)
    assert "\n\n" in text or "(" in text or reading_of(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mayor resigns\n\nAnna Petrov resigned on Monday.",
        "The mayor said it was unclear whether the bridge would reopen.",
        "Experts know why the bridge fell.",
    ],
)
def test_headline_with_a_verb_and_reported_doubt_are_text_like_any_other(text):
    assert silent(text) == []


@pytest.mark.parametrize(
    "text",
    [miss('"Who paid for the trip?" asked Oskar Brandt.', why="somebody else's question")],
)
def test_quoted_question_asserts_nothing(text):
    assert reading_of(text).claims == ()


# ------------------------------------------------------------------ what to check first


def _claim(kind="event", *, named=False, figure=False):
    about = (Referent(((0, 4),), "Anna", "Anna Petrov", "person", named),)
    figures = (Quantity(((5, 6),), "3", 3),) if figure else ()
    return Claim("c1", ((0, 6),), "Anna 3", "Anna 3.", kind, about=about, quantities=figures)


def _attribution(mode="indirect", naming="named"):
    words = Words(((0, 4),), "Anna")
    source = None if naming == "none" else SourceWords(((0, 4),), "Anna", "Anna Petrov")
    return Attribution("a1", source, words, words, mode, naming)


def test_worth_lies_between_nothing_and_one_for_every_claim_there_can_be():
    attributions = [None, *(_attribution(m, n) for m in MODES for n in NAMINGS)]

    for kind, named, figure, attribution in itertools.product(
        KINDS, (True, False), (True, False), attributions
    ):
        worth, reasons = worth_of(_claim(kind, named=named, figure=figure), attribution)
        assert 0 < worth <= 1
        assert all(reasons)
        assert len(set(reasons)) == len(reasons)


def test_reasons_say_what_the_worth_rests_on():
    worth, reasons = worth_of(_claim("accusation", named=True, figure=True), None)

    assert worth == 0.99
    assert reasons == (
        "accuses somebody",
        "is about Anna Petrov",
        "names a figure",
        "stands in the publication's own voice",
    )


def test_accusation_outranks_a_figure_and_a_figure_an_opinion():
    accusation = worth_of(_claim("accusation"), None)[0]
    quantity = worth_of(_claim("quantity"), None)[0]
    opinion = worth_of(_claim("opinion"), None)[0]

    assert accusation > quantity > opinion


def test_hearsay_is_worth_more_than_a_named_source():
    hearsay = worth_of(_claim(), _attribution("hearsay", "none"))[0]
    named = worth_of(_claim(), _attribution())[0]

    assert hearsay > named
