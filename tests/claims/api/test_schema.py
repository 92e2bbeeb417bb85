"""The schema of the API: whole, checked in, and shown without a foreign file."""

import io
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

from factcheck.urls import api_v1

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def schema():
    written = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=written)
    return yaml.safe_load(written.getvalue())


def test_every_address_is_in_the_schema(schema):
    assert schema["openapi"].startswith("3.1")
    assert len(schema["paths"]) == len(api_v1)
    assert {"/api/v1/articles/", "/api/v1/claims/{id}/", "/api/v1/claims/{id}/dismiss/"} <= set(
        schema["paths"]
    )


def test_the_checked_in_schema_is_what_the_code_says(schema):
    stored = (ROOT / "docs" / "openapi.yaml").read_text(encoding="utf-8")

    assert yaml.safe_load(stored) == schema, "docs/openapi.yaml is old: make schema"


def test_every_error_has_the_one_shape(schema):
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            assert {"401", "403"} <= set(operation["responses"]), (path, method)
            for status, response in operation["responses"].items():
                if status[0] in "45":
                    assert response["content"] == {
                        "application/problem+json": {
                            "schema": {"$ref": "#/components/schemas/Problem"}
                        }
                    }, (path, method, status)


def test_a_status_can_be_written_nowhere(schema):
    shapes = schema["components"]["schemas"]
    taken_in = {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        for operations in schema["paths"].values()
        for operation in operations.values()
        if "requestBody" in operation
    }

    assert taken_in == {"ArticleIn", "AcceptIn", "DismissIn", "RestoreIn", "OutletIn"}
    for name in taken_in:
        assert "status" not in shapes[name]["properties"]


def test_in_and_out_never_share_a_shape(schema):
    for operations in schema["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                assert "In'" not in str(response)


@pytest.mark.django_db
def test_the_schema_is_served_to_everybody(client):
    assert client.get("/api/schema/").status_code == 200


@pytest.mark.django_db
def test_the_page_of_the_schema_loads_only_our_own_files(client):
    page = client.get("/api/docs/")

    assert page.status_code == 200
    assert b"https://" not in page.content
    assert b"drf_spectacular_sidecar" in page.content
    assert "script-src" not in page["Content-Security-Policy"].replace("default-src 'self'", "")
