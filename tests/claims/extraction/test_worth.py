"""What is checked first: the worth of claims and the reasons given for it."""

import itertools

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
