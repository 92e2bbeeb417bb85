"""What is checked first: the worth of claims and the reasons given for it."""

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
from claims.extraction.worth.case import Case
from claims.extraction.worth.weigh import worth_of
from tests.claims.extraction.shown import reading_of


def _claim(kind="event", *, named=False, figure=False):
    about = (Referent(((0, 4),), "Anna", "Anna Petrov", "person", named),)
    figures = (Quantity(((5, 6),), "3", 3),) if figure else ()
    return Claim("c1", ((0, 6),), "Anna 3", "Anna 3.", kind, about=about, quantities=figures)


def _attribution(mode="indirect", naming="named", parent=None):
    words = Words(((0, 4),), "Anna")
    source = None if naming == "none" else SourceWords(((0, 4),), "Nora", "Nora Lund")
    return Attribution("a1", source, words, words, mode, naming, parent=parent)


def _worth(kind="event", attribution=None, **about):
    return worth_of(Case(_claim(kind), attribution, **about))[0]


def test_worth_lies_between_nothing_and_one_for_every_claim_there_can_be():
    attributions = [None, *(_attribution(m, n) for m in MODES for n in NAMINGS)]

    for kind, named, figure, attribution, place in itertools.product(
        KINDS, (True, False), (True, False), attributions, ("headline", "lead", "body")
    ):
        case = Case(_claim(kind, named=named, figure=figure), attribution, place=place)
        worth, reasons = worth_of(case)
        assert 0 < worth < 1
        assert all(reasons)
        assert len(set(reasons)) == len(reasons)


def test_reasons_say_what_the_worth_rests_on_strongest_first():
    case = Case(_claim("accusation", named=True, figure=True), place="headline")

    worth, reasons = worth_of(case)

    assert reasons == (
        "accuses somebody of doing wrong",
        "names Anna Petrov",
        "stands in the headline",
        "is said in the publication's own voice",
        "holds a figure",
    )
    assert worth == pytest.approx(1 - 0.5 * 0.7 * 0.82 * 0.88 * 0.92, abs=0.001)


def test_what_counts_against_a_claim_comes_last_and_says_but():
    case = Case(_claim("quantity"), row=True)

    worth, reasons = worth_of(case)

    assert reasons == (
        "gives a figure that can be looked up",
        "is said in the publication's own voice",
        "but is a row of a table: the table is checked as a whole",
    )
    assert worth == pytest.approx((1 - 0.82 * 0.88) * 0.6, abs=0.001)


def test_kinds_stand_in_the_order_of_harm():
    order = [_worth(kind) for kind in ("accusation", "cause", "role", "event", "property")]

    assert order == sorted(order, reverse=True)
    assert _worth("property") > _worth("forecast") > _worth("opinion")


def test_the_weaker_the_source_the_sooner_it_is_checked():
    named = _worth(attribution=_attribution())
    document = _worth(attribution=_attribution("document"))
    hearsay = _worth(attribution=_attribution("hearsay", "none"))
    nameless = _worth(attribution=_attribution(naming="described"))

    assert named < document < hearsay < nameless


def test_a_company_or_ministry_that_is_only_described_is_a_known_source():
    ministry = _worth(attribution=_attribution(naming="described"), source=frozenset(("ministry",)))

    assert ministry == _worth(attribution=_attribution())


def test_second_hand_is_checked_before_first_hand():
    assert _worth(attribution=_attribution(parent="a2")) > _worth(attribution=_attribution())


def test_what_the_accused_says_is_checked_before_what_a_bystander_says():
    accused = _worth(attribution=_attribution(), accused=frozenset(("Nora Lund",)))

    assert accused > _worth(attribution=_attribution())


def test_an_opinion_gains_little_by_where_it_stands():
    gained = _worth("opinion", place="headline") - _worth("opinion")

    assert 0 < gained < 0.1 < _worth("event", place="headline") - _worth("event")


# ------------------------------------------------------------------ read from text

#: Two sentences each; the first says what a desk checks first.
ORDER = [
    ("Marek Dolan stole from the club.", "The club has 4,000 members."),
    ("Nora Lund was sacked in May.", "Nora Lund lives in a house with 12 rooms."),
    ("A girl drowned in the pool.", "The pool is 25 metres long."),
    ("Two officials said the bank was insolvent.", "The bank has 14 branches."),
    ("The fire started because a heater was left on.", "The hall is made of wood."),
    ("Velmar is the oldest brewery in Norland.", "Velmar is based in Tarsk."),
    ("Oskar Brandt, the treasurer, left on Monday.", "Analysts think the price will fall."),
    ("The drug killed a patient.", "The drug is made in Tarsk."),
    ("The minister resigned.", "The minister declined to comment."),
    ("Anna Petrov denied that she had signed the letter.", "Anna Petrov laughed."),
    ("The brake was faulty, the inspector said.", "The train is blue."),
    ("Sales fell 12% in May.", "Sales will recover next year."),
]


@pytest.mark.parametrize(("sooner", "later"), ORDER)
@pytest.mark.parametrize("turned", [False, True], ids=["as told", "turned round"])
def test_what_a_desk_checks_first_is_worth_more(sooner, later, turned):
    opening = "The story so far is long."
    sentences = (later, sooner) if turned else (sooner, later)
    text = " ".join((opening, *sentences))
    reading = reading_of(text)

    def worth(sentence):
        at = text.index(sentence)
        return max(c.worth for c in reading.claims if at <= c.spans[-1][0] < at + len(sentence))

    assert worth(sooner) > worth(later)


def test_a_figure_the_article_disputes_is_checked_sooner():
    told = "Nora Lund said queues had grown by 40%. The council disputes the figure."
    plain = "Nora Lund said queues had grown by 40%. The council meets on Monday."

    disputed, undisputed = (
        next(c for c in reading_of(text).claims if "40%" in c.text) for text in (told, plain)
    )

    assert "is disputed in the article" in disputed.worth_reasons
    assert disputed.worth > undisputed.worth


def test_a_denial_is_not_disputed_by_itself_nor_by_who_said_it():
    reading = reading_of("Nora Lund denied misconduct. Nora Lund said the books were in order.")

    assert not any("is disputed in the article" in c.worth_reasons for c in reading.claims)


def test_a_denial_reaches_two_sentences_back_and_no_further():
    between = "The road is wet. The lake is deep. The town is old. "
    text = f"Nora Lund said queues had grown by 40%. {between}The council disputes the figure."

    said = next(c for c in reading_of(text).claims if "40%" in c.text)

    assert "is disputed in the article" not in said.worth_reasons
