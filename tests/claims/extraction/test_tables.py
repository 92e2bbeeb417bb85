"""Tables of figures make no claims; lists and prose are no tables."""

import pytest

from claims.extraction.read import read
from claims.extraction.segments import split_paragraphs
from claims.extraction.tables import find_tables
from tests.claims.extraction.shown import silent
from tests.claims.extraction.texts import check_reading

TABLES = {
    "tabs": "Team\tPlayed\tPoints\nTarsk\t12\t30\nLindby\t12\t28\nAalberg\t11\t19",
    "pipes": "| Party | Seats |\n|---|---|\n| Greens | 32 |\n| Labour | 12 |\n| Liberals | 5 |",
    "commas": "Year,Ships,Tonnes\n2019,14,1200\n2020,9,880\n2021,11,940",
    "semicolons": "Lindby;14;3.5%\nTarsk;9;2.1%\nAalberg;11;-0.4%",
    "spaces": "Lindby     14   3.5%\nTarsk       9   2.1%\nAalberg    11  -0.4%",
    "money": "Lindby\t£14m\t$3bn\nTarsk\t£9m\t$2bn\nAalberg\t-\tn/a\nOssa\t£4m\t$1bn",
}

NO_TABLES = {
    "labels with figures": "Revenue: 987 / 941\nProfit: 81 / 72\nStaff: 4,310 / 4,475",
    "prose with commas": "The ship, old and slow, sank.\nIn May, June, July it rained.\nHe left.",
    "lines of words": "rain, wind, sleet\nsun, fog, hail\nsnow, ice, thaw",
    "two rows": "Lindby\t14\t3\nTarsk\t9\t2",
    "figures with commas": "1,200 people\n3,400 people\n5,600 people",
}


@pytest.mark.parametrize("kind", TABLES)
def test_table_of_figures_is_found_with_its_heading(kind):
    paragraphs = split_paragraphs(TABLES[kind])

    assert find_tables(TABLES[kind], paragraphs) == set(range(len(paragraphs)))


@pytest.mark.parametrize("kind", NO_TABLES)
def test_what_only_looks_like_a_table_is_none(kind):
    assert find_tables(NO_TABLES[kind], split_paragraphs(NO_TABLES[kind])) == set()


def test_table_makes_no_claims_and_says_why():
    text = f"The Greens won 32 seats.\n\n{TABLES['pipes']}\n\nNobody was hurt."

    reading = read(text)

    check_reading(text, reading)
    assert [claim.text for claim in reading.claims] == [
        "The Greens won 32 seats",
        "Nobody was hurt",
    ]
    assert silent(text) == [(TABLES["pipes"], "table")]
    assert [quantity.text for quantity in reading.quantities] == ["32 seats"]


def test_html_table_makes_no_claims():
    rows = "".join(f"<tr><td>Town {n}</td><td>{n}</td><td>{n * 3}</td></tr>\n" for n in range(9))

    reading = read(f"<table>{rows}</table>")

    check_reading(f"<table>{rows}</table>", reading)
    assert reading.claims == ()
    assert [one.why for one in reading.nothing_to_check] == ["table"]
