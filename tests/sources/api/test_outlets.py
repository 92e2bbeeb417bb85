"""Outlets over the API."""

import pytest
from rest_framework.test import APIClient

from sources.models import Outlet
from tests.factories import make_outlet

URL = "/api/v1/outlets/"


@pytest.fixture
def api(editor):
    client = APIClient()
    client.force_login(editor)
    return client


def test_an_outlet_is_added_once(api):
    first = api.post(URL, {"name": "The Northport  Mail", "domain": "mail.example"})
    again = api.post(URL, {"name": "The Northport Mail"})

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json()["slug"] == "the-northport-mail"
    assert first.json()["domain"] == "mail.example"
    assert api.get(first["Location"]).json() == first.json()
    assert Outlet.objects.count() == 1


def test_a_short_name_belongs_to_one_outlet(api):
    make_outlet("The Northport Mail")

    response = api.post(URL, {"name": "Another", "slug": "the-northport-mail"})

    assert response.status_code == 409
    assert response.json()["errors"][0]["pointer"] == "/slug"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/name"),
        ({"name": "   "}, "/name"),
        ({"name": "x" * 201}, "/name"),
        ({"name": 7}, "/name"),
        ({"name": "a\u202eb"}, "/name"),
        ({"name": "日本"}, "/slug"),
        ({"name": "Mail", "slug": "no slug"}, "/slug"),
        ({"name": "Mail", "slug": "Upper"}, "/slug"),
        ({"name": "Mail", "domain": "not a domain"}, "/domain"),
        ({"name": "Mail", "id": 3}, "/id"),
    ],
)
def test_what_cannot_be_used_is_named(api, body, pointer):
    response = api.post(URL, body)

    assert response.status_code == 400
    assert [error["pointer"] for error in response.json()["errors"]] == [pointer]
    assert not Outlet.objects.exists()


def test_outlets_are_found_by_name_and_short_name(api):
    mail, gazette = make_outlet("The Mail"), make_outlet("A Gazette")

    def found(**filters):
        return [row["id"] for row in api.get(URL, filters).json()["results"]]

    assert found() == [mail.pk, gazette.pk]
    assert found(search="GAZ") == [gazette.pk]
    assert found(slug="the-mail") == [mail.pk]
