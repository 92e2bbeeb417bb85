"""Numbers of names, labels, hours and years are no figures; those beside them are."""

import pytest

from .briefly import briefs, read

NAMES = [
    "They took Uranium One over.",
    "He flew on Air Force One to Lisbon.",
    "The 737 Max stayed on the ground.",
    "The 311 Gas Transportation Agreement lapsed.",
    "Flights leave from gates 10 and 11.",
    "Flights leave from gates 10, 11 and 12.",
    "See rooms 4 & 5.",
    "Dial extension 37625 for him.",
    "He died at ten o'clock.",
    "He came at half past nine.",
    "The 1849 gold rush began here.",
    "The panel (1480) hangs in Turin.",
    "It was in use as recently as 1895.",
    "It dates from 3000 BC.",
    "He was mayor 1907 – 1912.",
    "The match ended 0 – 0.",
    "They won 3 – 1.",
    "England made 312 for 6.",
    "The film is shown in 1080p.",
    "A dispute went on 24/7.",
    "A two-way street and a one-off payment.",
    "It asks for two-factor sign-in.",
    "He kept a .45-caliber gun.",
    "He left several weeks ago.",
    "His number 10 shirt was sold.",
    "Chapter 11 and Title 42 ended.",
    "Pupils aged 11-16 walk.",
    "A 43-year-old was held.",
    "Case No. 21-1234 was heard.",
    "Article 5(2) applies.",
    "She lives at 22 Harbour Road.",
    "New Haven, CT 06510.",
    "The S&P 500 and the CAC 40 met resistance.",
]

BESIDE = [
    ("The 6.3-magnitude quake hit.", [(6.3, None)]),
    ("The 2,443 F-35 aircraft flew.", [(2443, None)]),
    ("Barely 200 came.", [(200, None, "about")]),
    ("Police Arrest Three Men In Harbour Raid", [(3, None)]),
    ("Allow 4 - 7 days.", [(4, 7, "day")]),
    ("The 1849 miners left.", [(1849, None)]),
    ("Some 40 Dutch farms closed.", [(40, None, "about")]),
    ("He has 9 Premier League goals.", [(9, None)]),
    ("The 50-year-old bridge fell.", [(50, "year")]),
]


@pytest.mark.parametrize("text", NAMES)
def test_the_number_of_a_name_is_no_figure(text):
    assert briefs(read(text)) == []


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_a_number_beside_a_name_stays_a_figure(text, expected):
    assert briefs(read(text)) == expected
