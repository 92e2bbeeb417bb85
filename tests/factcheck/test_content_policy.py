import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def _policy(response) -> dict[str, str]:
    parts = response["Content-Security-Policy"].split("; ")
    return dict(part.partition(" ")[::2] for part in parts)


@pytest.mark.parametrize("name", ["admin:login", "api-schema"])
def test_page_runs_only_our_own_files(client, name):
    policy = _policy(client.get(reverse(name)))

    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert "script-src" not in policy
    assert "style-src" not in policy


def test_error_pages_are_as_strict(client):
    assert _policy(client.get("/nothing-here/"))["default-src"] == "'self'"


def test_schema_page_sets_styles_and_runs_no_script_written_into_it(client):
    response = client.get(reverse("api-docs"))
    policy = _policy(response)

    assert "script-src" not in policy
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    page = response.content.decode()
    assert "<script>" not in page
    assert "://" not in page.replace("http://www.w3.org", "")
