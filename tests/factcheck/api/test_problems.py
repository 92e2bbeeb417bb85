import pytest
from rest_framework import exceptions, serializers
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from factcheck.api.parsing import BodyTooLarge


class RowIn(serializers.Serializer):
    title = serializers.CharField(max_length=5)


class ArticleIn(serializers.Serializer):
    title = serializers.CharField()
    rows = RowIn(many=True, required=False)

    def validate(self, attrs):
        if attrs["title"] == "never":
            raise serializers.ValidationError("Never.")
        return attrs


class Door(APIView):
    authentication_classes = ()
    permission_classes = ()
    serializer_class = ArticleIn
    error: Exception | None = None

    def post(self, request):
        if self.error:
            raise self.error
        serializer = self.serializer_class(data=request.data)
        serializer.is_valid(raise_exception=True)


def _answer(data, **attributes):
    request = APIRequestFactory().post("/api/v1/articles/", data, format="json")
    response = Door.as_view(**attributes)(request)
    response.render()
    return response


def test_fields_are_named_by_pointers_into_the_body():
    response = _answer({"rows": [{"title": "fine"}, {"title": "too long"}, {"a/b": 1}]})

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.data["status"] == 400
    assert response.data["title"] == "Bad Request"
    assert response.data["instance"] == "/api/v1/articles/"
    assert [(e["pointer"], e["code"]) for e in response.data["errors"]] == [
        ("/title", "required"),
        ("/rows/1/title", "max_length"),
        ("/rows/2/title", "required"),
    ]


def test_first_row_of_a_list_is_named_too():
    response = _answer({"title": "a", "rows": [{}]})

    assert [e["pointer"] for e in response.data["errors"]] == ["/rows/0/title"]


def test_error_of_the_whole_body_names_no_field():
    response = _answer({"title": "never"})

    assert response.data["detail"] == "Never."
    assert "errors" not in response.data


def test_nul_in_a_nested_field_is_named():
    response = _answer({"title": "a", "rows": [{"title": "\x00"}]})

    assert [e["pointer"] for e in response.data["errors"]] == ["/rows/0/title"]


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (exceptions.NotFound(), 404, "not_found"),
        (exceptions.PermissionDenied("Only editors."), 403, "permission_denied"),
        (exceptions.Throttled(wait=3), 429, "throttled"),
        (BodyTooLarge(5), 413, "body_too_large"),
    ],
)
def test_every_error_has_the_same_shape(error, status, code):
    response = _answer({}, error=error)

    assert response.status_code == status
    assert response.data["type"] == f"/problems/{code}"
    assert set(response.data) == {"type", "title", "status", "detail", "instance"}


@pytest.mark.django_db
def test_unknown_address_under_the_api_is_a_problem_in_the_same_shape(client):
    response = client.get("/api/v1/nothing-here/")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["type"] == "/problems/not_found"


@pytest.mark.django_db
def test_unknown_address_elsewhere_is_a_page(client):
    response = client.get("/nothing-here/")

    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")
