"""Filters of the lists: each keeps what it says, and what nobody knows is refused."""

import pytest

from claims.extraction.reading import Quantity
from tests.factories import (
    TEXT,
    claim,
    harbour_reading,
    make_article,
    make_article_with_claims,
    reading,
    spans_of,
)

MOVED, UNSAFE, NOISE = "40 boats were moved.", "the quay was unsafe.", "Residents the noise."


@pytest.fixture
def article(db):
    return make_article(
        text=TEXT, reading=harbour_reading(), external_id="cms-7", published_at="2026-05-31"
    )


def statements(api, **filters):
    response = api.get("/api/v1/claims/", filters)
    assert response.status_code == 200, response.json()
    return [row["statement"] for row in response.json()["results"]]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [MOVED, UNSAFE, NOISE]),
        ({"outlet": "the-northport-mail"}, [MOVED, UNSAFE, NOISE]),
        ({"outlet": "another"}, []),
        ({"external_id": "cms-7"}, [MOVED, UNSAFE, NOISE]),
        ({"external_id": "cms-8"}, []),
        ({"status": "proposed"}, [MOVED, UNSAFE, NOISE]),
        ({"status": "accepted,dismissed"}, []),
        ({"kind": "quantity,opinion"}, [MOVED, NOISE]),
        ({"attributed": "true"}, [MOVED, UNSAFE, NOISE]),
        ({"attributed": "false"}, []),
        ({"mode": "indirect"}, [MOVED, UNSAFE, NOISE]),
        ({"mode": "direct"}, []),
        ({"naming": "collective"}, [NOISE]),
        ({"naming": "named,described"}, [MOVED, UNSAFE]),
        ({"about": "northport harbour BOARD"}, [MOVED]),
        ({"about": "northport"}, []),
        ({"has_figures": "true"}, [MOVED]),
        ({"has_figures": "false"}, [UNSAFE, NOISE]),
        ({"unit": "kilogram"}, []),
        ({"value_min": "40"}, [MOVED]),
        ({"value_min": "40.5"}, []),
        ({"value_min": "10", "value_max": "40"}, [MOVED]),
        ({"value_max": "39"}, []),
        ({"worth_min": "0.5"}, [MOVED]),
        ({"search": "QUAY"}, [UNSAFE]),
        ({"search": "50%"}, []),
        ({"updated_after": "2026-05-31T09:30:00Z"}, [MOVED, UNSAFE, NOISE]),
        ({"updated_before": "2026-05-31T09:30:00Z"}, []),
        ({"article": "999999"}, []),
        ({"source": "999999"}, []),
    ],
)
def test_claims_are_kept_by_what_the_filter_says(api, article, filters, found):
    assert statements(api, **filters) == found


def test_claims_of_one_article_and_of_one_source(api, article):
    make_article_with_claims(2)
    source = article.claims.order_by("position").first().attribution.source

    assert len(statements(api, article=article.pk)) == 3
    assert statements(api, source=source.pk) == [MOVED]


def test_unit_and_value_are_asked_of_one_figure(api, db):
    text = "They seized 5 kilograms and 900 litres."
    figures = (
        Quantity(spans_of(text, "5 kilograms"), "5 kilograms", 5, unit="kilogram"),
        Quantity(spans_of(text, "900 litres"), "900 litres", 900, unit="litre"),
    )
    seized = claim(text, "They seized 5 kilograms and 900 litres", id="c1", quantities=figures)
    make_article(text=text, reading=reading(text, claims=(seized,)))

    assert len(statements(api, unit="kilogram", value_max=10)) == 1
    assert len(statements(api, unit="litre", value_max=10)) == 0


def test_a_range_reaches_as_far_as_its_higher_end(api, db):
    text = "Hundreds of people came."
    hundreds = Quantity(
        spans_of(text, "Hundreds of people"), "Hundreds of people", 100, 1000, qualifier="range"
    )
    came = claim(text, "Hundreds of people came", id="c1", quantities=(hundreds,))
    make_article(text=text, reading=reading(text, claims=(came,)))

    assert len(statements(api, value_min=500)) == 1
    assert len(statements(api, value_min=1001)) == 0


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"search": "HARBOUR"}, 1),
        ({"search": "nothing like it"}, 0),
        ({"state": "draft,published"}, 1),
        ({"state": "archived"}, 0),
        ({"outlet": "the-northport-mail"}, 1),
        ({"external_id": "cms-7"}, 1),
        ({"published_after": "2026-05-01T00:00:00Z"}, 1),
        ({"published_before": "2026-05-01T00:00:00Z"}, 0),
        ({"text_sha256": "0" * 64}, 0),
    ],
)
def test_articles_are_kept_by_what_the_filter_says(api, article, filters, count):
    assert len(api.get("/api/v1/articles/", filters).json()["results"]) == count


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"search": "nhb"}, ["Northport Harbour Board"]),
        ({"kind": "organisation"}, ["Northport Harbour Board"]),
        ({"naming": "collective"}, ["Residents"]),
        ({"merged": "true"}, []),
    ],
)
def test_sources_are_kept_by_what_the_filter_says(api, article, filters, names):
    rows = api.get("/api/v1/sources/", filters).json()["results"]

    assert [row["name"] for row in rows] == names


def test_the_record_is_kept_by_action_door_and_time(api, article):
    url = f"/api/v1/articles/{article.pk}/record/"

    assert len(api.get(url, {"action": "ingest", "door": "service"}).json()["results"]) == 1
    assert api.get(url, {"door": "admin,api"}).json()["results"] == []
    assert api.get(url, {"before": "2026-05-31T09:30:00Z"}).json()["results"] == []


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("claims", "status", "finished"),
        ("claims", "status", "proposed,finished"),
        ("claims", "kind", "QUANTITY"),
        ("claims", "attributed", "maybe"),
        ("claims", "attributed", "True"),
        ("claims", "article", "one"),
        ("claims", "article", "0"),
        ("claims", "article", "-1"),
        ("claims", "article", "9" * 30),
        ("claims", "article", "9" * 5000),
        ("claims", "article", "²"),
        ("claims", "source", "1.5"),
        ("claims", "value_min", "nan"),
        ("claims", "value_max", "inf"),
        ("claims", "value_min", "a lot"),
        ("claims", "worth_min", "1e400"),
        ("claims", "updated_after", "yesterday"),
        ("claims", "search", "a\0b"),
        ("claims", "about", "\0"),
        ("claims", "outlet", "\0"),
        ("articles", "state", "lost"),
        ("articles", "search", "\0"),
        ("articles", "published_after", "2026-13-01"),
        ("attributions", "mode", "shouted"),
        ("sources", "kind", "ghost"),
        ("sources", "search", "\0"),
        ("outlets", "slug", "\0"),
    ],
)
def test_a_bad_value_is_named_and_not_ignored(api, article, kind, name, value):
    response = api.get(f"/api/v1/{kind}/", {name: value})

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["errors"][0]["pointer"].startswith(f"/{name}")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_at_the_edge_of_the_calendar_breaks_nothing(api, article, moment):
    response = api.get("/api/v1/claims/", {"updated_after": moment})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/updated_after"


@pytest.mark.parametrize("kind", ["articles", "claims", "attributions", "sources", "outlets"])
def test_an_unknown_parameter_is_refused(api, article, kind):
    response = api.get(f"/api/v1/{kind}/", {"statsu": "proposed"})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/statsu"
    assert response.json()["errors"][0]["code"] == "unknown_parameter"


def test_a_parameter_given_twice_is_refused(api, article):
    response = api.get("/api/v1/claims/?status=proposed&status=accepted")

    assert response.status_code == 400
    assert response.json()["errors"][0]["code"] == "repeated_parameter"


@pytest.mark.parametrize(
    "cursor", ["x", "cD1hYmM=", "cD0=", "bz0tMQ==", "cj14", "😀", "cD0" + "5" * 400]
)
def test_a_cursor_of_ones_own_making_is_refused_or_empty(api, article, cursor):
    response = api.get("/api/v1/claims/", {"cursor": cursor})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/cursor"


@pytest.mark.parametrize("size", ["0", "201", "all", "9" * 5000])
def test_a_page_has_a_size_within_bounds(api, article, size):
    response = api.get("/api/v1/claims/", {"page_size": size})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/page_size"
