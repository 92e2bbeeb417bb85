"""Adds to the API's schema what all operations share: how they fail."""

from typing import Any

from factcheck.api.problems import CONTENT_TYPE

_PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong, as RFC 9457 describes it.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string", "description": "Names the kind of problem."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "A sentence for people."},
        "instance": {"type": "string", "description": "The address that was asked."},
        "errors": {
            "type": "array",
            "description": "Where single fields are named.",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": {
                    "pointer": {
                        "type": "string",
                        "description": "JSON pointer into the body, or /name of a parameter.",
                    },
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}
_CONTENT = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
_METHODS = frozenset({"get", "post", "put", "patch", "delete"})


def describe_problems(
    result: dict[str, Any], generator: Any, request: Any, public: bool
) -> dict[str, Any]:
    """Name for every operation the errors it may answer with, all of one shape."""
    result.setdefault("components", {}).setdefault("schemas", {})["Problem"] = _PROBLEM
    for path, operations in result.get("paths", {}).items():
        for method, operation in operations.items():
            if method in _METHODS:
                _describe(path, operation)
    return result


def _describe(path: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    described = {"401": "Nobody is signed in.", "403": "None of your roles allows this."}
    if "requestBody" in operation:
        described["400"] = "Something in the body cannot be used; the errors name it."
        described["413"] = "The body is too long."
        described["415"] = "The body is not JSON."
    elif any(parameter["in"] == "query" for parameter in operation.get("parameters", [])):
        described["400"] = "A parameter is unknown or cannot be used; the errors name it."
    if "{" in path:
        described["404"] = "There is nothing here, or nothing you may see."
    for status, description in described.items():
        responses.setdefault(status, {"description": description})
    for status, response in responses.items():
        if status[0] in "45":
            response["content"] = _CONTENT
    operation["responses"] = dict(sorted(responses.items()))
