"""Callers of the API, one for each role."""

import pytest
from rest_framework.test import APIClient


@pytest.fixture
def as_(request, db):
    """Return a function: the API as somebody with that role ("nobody" is not signed in)."""

    def client_of(role: str) -> APIClient:
        client = APIClient()
        if role != "nobody":
            client.force_login(request.getfixturevalue(role))
        return client

    return client_of


@pytest.fixture
def api(as_) -> APIClient:
    """Return the API as a checker."""
    client: APIClient = as_("checker")
    return client
