"""Outlets in the admin."""

import pytest
from django.test import Client

from sources.models import Outlet
from tests.factories import make_outlet

ADD = "/admin/sources/outlet/add/"


@pytest.fixture
def desk(editor):
    editor.is_staff = True
    editor.save()
    client = Client()
    client.force_login(editor)
    return client


def test_an_outlet_is_added_through_the_service(desk):
    response = desk.post(ADD, {"name": "The Northport  Mail", "slug": "", "domain": "mail.example"})

    outlet = Outlet.objects.get()
    assert response.status_code == 302
    assert (outlet.name, outlet.slug, outlet.domain) == (
        "The Northport Mail",
        "the-northport-mail",
        "mail.example",
    )


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"name": ""}, "name"),
        ({"name": "日本"}, "slug"),
        ({"name": "Mail", "slug": "no slug"}, "slug"),
        ({"name": "Mail", "domain": "not a domain"}, "domain"),
        ({"name": "A\0"}, "name"),
        ({"name": "Another", "slug": "the-northport-mail"}, "slug"),
    ],
)
def test_what_cannot_be_used_is_named(desk, fields, name):
    make_outlet("The Northport Mail")

    response = desk.post(ADD, fields)

    assert response.context["adminform"].form.errors.keys() == {name}
    assert Outlet.objects.count() == 1


def test_an_outlet_once_added_is_only_shown(desk):
    outlet = make_outlet()

    desk.post(f"/admin/sources/outlet/{outlet.pk}/change/", {"name": "Renamed"})
    page = desk.get(f"/admin/sources/outlet/{outlet.pk}/change/")

    outlet.refresh_from_db()
    assert page.status_code == 200
    assert outlet.name == "The Northport Mail"
