"""People at the desk, one for each role."""

import pytest
from django.test import Client


@pytest.fixture
def as_(request, db):
    """Return a function: the admin as somebody with that role, signed in and let in."""

    def client_of(role: str) -> Client:
        person = request.getfixturevalue(role)
        person.is_staff = True
        person.save()
        client = Client()
        client.force_login(person)
        return client

    return client_of


@pytest.fixture
def desk(as_) -> Client:
    """Return the admin as a checker."""
    client: Client = as_("checker")
    return client
