"""Text all in capitals, or without any, is read like other text and keeps its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.capitals import Recased
from claims.extraction.read import read
from tests.claims.extraction.shown import TODAY, said, stated
from tests.claims.extraction.texts import any_text, check_reading

TEXT = (
    "The mayor of Lindby said on Monday that Anna Petrov, a judge, had closed the bridge. "
    "Nobody was hurt. Sales fell 6% to 5 million crowns."
)


@given(st.one_of(any_text, any_text.map(str.upper), any_text.map(str.lower)))
def test_letters_change_their_size_and_nothing_else(text):
    recased = Recased(text)

    assert len(recased.text) == len(text)
    assert recased.text.casefold() == text.casefold()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE MAYOR OF LINDBY LEFT.", "The mayor of Lindby left."),
        ("the mayor of lindby left the town on a ship of velmar's.",
         "The mayor of Lindby left the town on a ship of Velmar's."),
        ("HE DIDN'T GO. “WE LEFT,” SAID O'BRIEN.", "He didn't go. “We left,” said O'Brien."),
        ("THE BBC AND THE EU MET ON FRIDAY.", "The BBC and the EU met on Friday."),
        ("SALES ROSE TO 6.2 MILLION, I SAW.", "Sales rose to 6.2 million, I saw."),
        # Left alone: too short to tell, or written in both.
        ("BBC NEWS", "BBC NEWS"),
        ("The BBC left.", "The BBC left."),
        ("velmar", "velmar"),
    ],
)  # fmt: skip
def test_words_get_their_usual_letters(text, expected):
    assert Recased(text).text == expected


def test_headline_in_capitals_takes_its_letters_from_the_article():
    text = "GALLOWGLASS LEAVES DOCK\n\nThe firm said Gallowglass would leave. It is big."

    assert Recased(text).text.startswith("Gallowglass leaves dock\n\nThe firm")


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_capitals_and_small_letters_read_alike(change):
    usual, other = read(TEXT, TODAY), read(change(TEXT), TODAY)

    check_reading(change(TEXT), other)
    assert [claim.spans for claim in other.claims] == [claim.spans for claim in usual.claims]
    assert [claim.kind for claim in other.claims] == [claim.kind for claim in usual.claims]
    assert [q.value for q in other.quantities] == [q.value for q in usual.quantities]
    assert [one[:2] for one in said(change(TEXT))] == [
        (change("The mayor of Lindby"), change("said"))
    ]


def test_statements_keep_the_letters_of_the_article():
    assert stated("THE MAYOR CLOSED THE BRIDGE.") == ["THE MAYOR CLOSED THE BRIDGE."]
    assert stated("the mayor closed the bridge of lindby in march last year.") == [
        "The mayor closed the bridge of lindby in march last year."
    ]
