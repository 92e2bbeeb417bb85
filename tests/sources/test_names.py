"""Two ways of writing one name meet; two names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.names import (
    KEY_LIMIT,
    NAME_LIMIT,
    Likeness,
    abbreviates,
    acronyms_given,
    compare_names,
    identifies,
    name_key,
    only_points,
    partial_names,
    short_name,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Europol", "EUROPOL"),
        ("Europol", "Europol's"),
        ("Europol", "Europol’s"),
        ("the Home Office", "Home Office"),
        ("The  Home\nOffice", "Home Office"),
        ("Mr John Smith", "John Smith"),
        ("Prof. Dr Anna Weiß", "Anna Weiss"),
        ("Sir Keir Hardie", "Keir Hardie"),
        ("Prime Minister Jane Doe", "Jane Doe"),
        ("Detective Chief Inspector Jane Doe", "Jane Doe"),
        ("Foreign Minister Jane Doe", "Jane Doe"),
        ("Chief Executive Jane Doe", "Jane Doe"),
        ("Finance Chief Per Aune", "Per Aune"),
        ("Jane Doe MP", "Jane Doe"),
        ("former President Jane van Doe", "Jane van Doe"),
        ("J.K. Rowe", "JK Rowe"),
        ("J. K. Rowe", "J K Rowe"),
        ("the U.S. Coast Guard", "US Coast Guard"),
        ("F.B.I.", "FBI"),
        ("Viktor Orbán", "Viktor Orban"),
        ("Viktor Orba\u0301n", "Viktor Orbán"),
        ("Halden Marine Ltd", "Halden Marine"),
        ("Halden Marine, Inc.", "Halden Marine"),
        ("Saint-Malo Council", "Saint Malo Council"),
        ("Conor O'Brien", "Conor O’Brien"),
        ("the Smiths'", "Smiths"),
    ],
)
def test_one_name_written_two_ways_has_one_key(one, other):
    assert name_key(one) == name_key(other)
    assert compare_names(one, other) == Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Interpol", "Europol"),
        ("John Smith", "Jane Smith"),
        ("John Smith Jr", "John Smith"),
        ("General Motors", "Corrow Motors"),
        ("Prince William County", "William County"),
        ("Commissioner of Police", "Police"),
        ("Health Action Corrow", "Action Corrow"),
        ("Foreign Affairs Corrow", "Affairs Corrow"),
        ("Judge Advocates Association", "Advocates Association"),
        ("Минздрав", "Минфин"),
        ("Northport Council", "Southport Council"),
        ("Department of Justice", "Department of Health"),
    ],
)
def test_two_names_keep_two_keys(one, other):
    assert name_key(one) != name_key(other)
    assert compare_names(one, other) == Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Smith", "John Smith"),
        ("J.P. Smith", "John Paul Smith"),
        ("Smith", "John Smith"),
        ("Mr Smith", "John Smith"),
        ("FBI", "Federal Bureau of Investigation"),
        ("the DoJ", "Department of Justice"),
    ],
)
def test_a_short_form_is_possibly_the_long_one(one, other):
    assert compare_names(one, other) == Likeness.POSSIBLE
    assert compare_names(other, one) == Likeness.POSSIBLE


@pytest.mark.parametrize("name", ["the", "Dr", "—", "?!", "The The", "", " "])
def test_a_name_of_nothing_but_trimmings_keeps_a_key(name):
    assert name_key(name) == name_key(name)
    assert bool(name_key(name)) is bool(name.strip())


@given(st.text(max_size=3000))
def test_any_text_has_a_short_key_and_a_short_name(text):
    assert len(name_key(text)) <= KEY_LIMIT
    assert len(short_name(text)) <= NAME_LIMIT
    assert name_key(text) == name_key(text)


def test_long_names_that_differ_only_at_their_end_keep_two_keys():
    assert name_key("word " * 100 + "one") != name_key("word " * 100 + "two")


@pytest.mark.parametrize(
    ("name", "partial", "expected"),
    [
        ("Europol", False, True),
        ("John Smith", False, True),
        ("Smith", True, False),
        ("Mr Smith", False, False),
        ("Dr Smith", False, False),
        ("police", False, False),
        ("a senior official", False, False),
        ("the White House", False, True),
        ("外务省", False, True),
        ("—", False, False),
    ],
)
def test_only_a_name_that_tells_who_it_is_identifies(name, partial, expected):
    assert identifies(name, partial=partial) is expected


def test_a_single_word_is_partial_where_the_article_shows_a_person_of_that_name():
    ways = {
        "Europol": {"Europol", "it", "the agency"},
        "Sollum": {"Sollum"},
        "Renwick": {"Renwick", "she"},
        "Brown": {"Mr Brown"},
        "Corrow": {"Corrow"},
        "Jane Doe": {"Jane Doe", "she"},
    }

    found = partial_names(ways, ["Dr Ingrid Sollum", "the University of Corrow", "Corrow Bank"])

    assert found == {"Sollum", "Renwick", "Brown"}


@pytest.mark.parametrize("words", ["he", "She", "it", "those", "The", "", "…"])
def test_a_pronoun_only_points(words):
    assert only_points(words)


@pytest.mark.parametrize("words", ["her barrister", "one of the people", "Europol", "the police"])
def test_words_that_say_who_do_more_than_point(words):
    assert not only_points(words)


@pytest.mark.parametrize(
    ("acronym", "name", "expected"),
    [
        ("FBI", "Federal Bureau of Investigation", True),
        ("F.B.I.", "the Federal Bureau of Investigation", True),
        ("DoJ", "Department of Justice", True),
        ("BoE", "Bank of England", True),
        ("NHB", "Northport Harbour Board", True),
        ("CIA", "Federal Bureau of Investigation", False),
        ("I", "Interpol", False),
        ("E", "Europol", False),
    ],
)
def test_an_acronym_is_made_of_first_letters(acronym, name, expected):
    assert abbreviates(acronym, name) is expected


def test_an_acronym_counts_where_the_text_gives_it_behind_its_name():
    text = (
        "Officers of the Northport Harbour Board (NHB) and of the Bank of Corrow (“BoC”) met. "
        "The Fish Society (est. 1902) and the Salt Guild (XYZ) did not."
    )

    found = acronyms_given(
        text, ["the Northport Harbour Board", "Bank of Corrow", "Fish Society", "Salt Guild"]
    )

    assert found == {"the Northport Harbour Board": "NHB", "Bank of Corrow": "BoC"}
