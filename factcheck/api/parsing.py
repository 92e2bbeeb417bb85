"""Reads request bodies: JSON of bounded size, with text that every database can store."""

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.parsers import BaseParser

#: Deeper bodies are nothing of ours, and would exhaust the stack of whoever walks them.
DEEPEST = 50


class BodyTooLarge(APIException):
    """The request's body is larger than the service reads."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "body_too_large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"A request body may have up to {limit:,} bytes.")


class BoundedJSONParser(BaseParser):
    """Reads a JSON body, at most ``settings.DATA_UPLOAD_MAX_MEMORY_SIZE`` bytes of it.

    Django applies that limit to forms only. NUL and lone surrogates are refused here, naming the
    field, because SQLite would store them and PostgreSQL would fail.
    """

    media_type = "application/json"

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        """Return the body as data."""
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = stream.read(limit + 1)
        if len(body) > limit:
            raise BodyTooLarge(limit)
        try:
            data = json.loads(_text(body), parse_constant=_refuse_constant)
        except RecursionError:
            raise ParseError("The body is nested too deeply.") from None
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}") from None
        for place, problem in _unstorable(data):
            raise ValidationError({".".join(place) or "non_field_errors": [problem]})
        return data


def _text(body: bytes) -> str:
    try:
        return body.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ParseError(f"The body is not UTF-8 (byte {error.start}).") from None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def _unstorable(data: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield where the data holds text that no database of ours takes, and what is wrong."""
    if len(place) > DEEPEST:
        raise ParseError("The body is nested too deeply.")
    if isinstance(data, str):
        if "\x00" in data:
            yield place, "Text may not contain a NUL character."
        try:
            data.encode("utf-8")
        except UnicodeEncodeError:
            yield place, "Text may not contain lone surrogates."
    elif isinstance(data, dict):
        for key, value in data.items():
            for _, problem in _unstorable(key):
                yield place, problem
            yield from _unstorable(value, (*place, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _unstorable(value, (*place, str(index)))
