"""One shape for every error of the API: problem details (RFC 9457).

``{"type", "title", "status", "detail", "instance", "errors": [{"pointer", "code", "detail"}]}``;
``errors`` is there where single fields are named, each by a JSON pointer into the body or the
name of a query parameter.
"""

import http
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views import defaults
from rest_framework.exceptions import ErrorDetail
from rest_framework.response import Response
from rest_framework.views import exception_handler

CONTENT_TYPE = "application/problem+json"


def problem(status: int, detail: str, path: str, *, code: str = "about:blank") -> dict[str, Any]:
    """Return the members every problem has; ``code`` names what kind of problem it is."""
    return {
        "type": code if code == "about:blank" else f"/problems/{code}",
        "title": http.HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": path,
    }


def describe_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return the answer to an error of the API, or None for one nobody foresaw."""
    response = exception_handler(error, context)
    if response is None:
        return None
    found = list(_errors(getattr(error, "detail", response.data)))
    named = [entry for entry in found if entry["pointer"]]
    # A body with one bad field is still an invalid body; a refused move is that refusal.
    is_the_body = response.status_code == 400 and named
    code = found[0]["code"] if len(found) == 1 and not is_the_body else "invalid"
    detail = (
        found[0]["detail"]
        if len(found) == 1
        else f"{len(found)} things are wrong with the request; see errors."
    )
    body = problem(response.status_code, detail, context["request"].path, code=code)
    if named:
        body["errors"] = found
    response.data = body
    response.content_type = CONTENT_TYPE
    return response


def _errors(detail: Any, pointer: str = "") -> Iterator[dict[str, str]]:
    if isinstance(detail, dict):
        for key, value in detail.items():
            # Rows of a list come keyed by number; errors of the whole belong to no field.
            inner = pointer if key in ("non_field_errors", "detail") else _step(pointer, key)
            yield from _errors(value, inner)
    elif isinstance(detail, list | tuple):
        for index, value in enumerate(detail):
            inner = pointer if isinstance(value, str) else _step(pointer, index)
            yield from _errors(value, inner)
    else:
        code = detail.code if isinstance(detail, ErrorDetail) else None
        yield {"pointer": pointer, "code": code or "invalid", "detail": str(detail)}


def _step(pointer: str, key: object) -> str:
    escaped = str(key).replace("~", "~0").replace("/", "~1")
    return f"{pointer}/{escaped.replace('.', '/')}"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that does not exist, in the API's shape under ``/api/``."""
    if not request.path.startswith("/api/"):
        return defaults.page_not_found(request, exception)
    return JsonResponse(
        problem(404, "There is nothing at this address.", request.path, code="not_found"),
        status=404,
        content_type=CONTENT_TYPE,
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when something broke on our side, in the API's shape under ``/api/``."""
    if not request.path.startswith("/api/"):
        return defaults.server_error(request)
    return JsonResponse(
        problem(500, "Something broke on our side; it has been logged.", request.path),
        status=500,
        content_type=CONTENT_TYPE,
    )
