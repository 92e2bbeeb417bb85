"""Rules for what is let in: text, parts, dates, addresses. Plain Python.

Every door asks here, so that all of them refuse the same things in the same words. What is let in
is kept exactly as it is; nothing is mended in passing.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from claims.extraction.reading import PARTS, Part

#: Longest text of an article, in code points: a novel and a half.
TEXT_LIMIT = 2_000_000


class Refused(ValueError):
    """Something given cannot be used. ``field`` names it, ``code`` says why in one word."""

    def __init__(self, field: str, code: str, message: str) -> None:
        self.field = field
        self.code = code
        super().__init__(message)


class TooLong(Refused):
    """Something given is longer than its documented limit."""

    def __init__(self, field: str, limit: int, length: int) -> None:
        super().__init__(
            field,
            "too_long",
            f"{field} is too long: {length:,} characters, where {limit:,} are allowed.",
        )


def decode_text(data: bytes, *, field: str = "text") -> str:
    """Return the bytes as text, byte order mark and line ends kept, or raise Refused."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(
            field, "not_utf8", f"{field} is not UTF-8: byte {error.start:,} does not fit."
        ) from None
    check_characters(text, field=field)
    return text


def check_characters(text: str, *, field: str) -> None:
    """Raise Refused for characters that no database can be trusted with: NUL, lone surrogates."""
    at = text.find("\0")
    if at >= 0:
        raise Refused(field, "nul", f"{field} has a NUL character, at {at:,}.")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused(
            field, "lone_surrogate", f"{field} has a lone surrogate, at {error.start:,}."
        ) from None


def check_text(text: object, *, field: str = "text") -> str:
    """Return the text of an article, or raise Refused: something to read, and not too long."""
    if not isinstance(text, str):
        raise Refused(field, "not_text", f"{field} must be text.")
    check_length(text, field=field)
    check_characters(text, field=field)
    if is_blank(text):
        raise Refused(field, "empty", f"{field} is empty: there is nothing to read.")
    return text


def check_length(text: str, *, field: str = "text") -> None:
    """Raise TooLong for a text of more than TEXT_LIMIT characters."""
    if len(text) > TEXT_LIMIT:
        raise TooLong(field, TEXT_LIMIT, len(text))


def is_blank(text: str) -> bool:
    """Say whether a text is white space and byte order marks alone."""
    return not text.replace("\ufeff", " ").strip()


def check_line(value: object, *, field: str, limit: int) -> str:
    """Return a short text of one line, white space at its ends removed, or raise Refused."""
    if not isinstance(value, str):
        raise Refused(field, "not_text", f"{field} must be text.")
    check_characters(value, field=field)
    line = " ".join(value.split())
    if len(line) > limit:
        raise TooLong(field, limit, len(line))
    return line


def check_address(value: object, *, field: str, limit: int) -> str:
    """Return an http(s) address, or nothing where nothing is given, or raise Refused."""
    address = check_line(value, field=field, limit=limit)
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or " " in address:
        raise Refused(
            field, "not_an_address", f"{field} must be an address that begins http:// or https://."
        )
    return address


def check_parts(value: object, *, length: int, field: str = "parts") -> tuple[Part, ...]:
    """Return labelled parts of a text of that length, or raise Refused.

    Takes Parts and their JSON form, ``{"part": "headline", "span": [0, 52]}``.
    """
    if value is None:
        return ()
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Sequence):
        raise Refused(field, "not_a_list", f"{field} must be a list.")
    return tuple(
        _checked_part(part, length=length, field=f"{field}[{index}]")
        for index, part in enumerate(value)
    )


def _checked_part(part: object, *, length: int, field: str) -> Part:
    if isinstance(part, Part):
        label: object = part.part
        span: object = part.span
    elif isinstance(part, Mapping) and set(part) == {"part", "span"}:
        label, span = part["part"], part["span"]
    else:
        raise Refused(field, "not_a_part", f'{field} must have "part" and "span" and nothing else.')
    if label not in PARTS:
        known = ", ".join(PARTS)
        raise Refused(field, "unknown_part", f"{field}: part must be one of {known}.")
    if (
        isinstance(span, str)
        or not isinstance(span, Sequence)
        or len(span) != 2
        or not all(type(end) is int for end in span)
        or not 0 <= span[0] < span[1] <= length
    ):
        raise Refused(
            field,
            "not_a_span",
            f"{field}: span must be two whole numbers, start before end, inside the text "
            f"of {length:,} characters.",
        )
    return Part(part=str(label), span=(span[0], span[1]))


def check_moment(
    value: object, *, field: str = "published_at", zone: datetime.tzinfo = datetime.UTC
) -> datetime.datetime | None:
    """Return an ISO 8601 date or date and time as a moment, or raise Refused.

    A date alone is its first moment. ``zone`` is that of a date, and of a time that names none.
    Nothing given is None.
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        try:
            value = datetime.datetime.fromisoformat(value.strip())
            value.astimezone(datetime.UTC)  # the first and last years overflow in some zones
        except (ValueError, OverflowError):
            raise _no_moment(field) from None
    if isinstance(value, datetime.datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time(), tzinfo=zone)
    raise _no_moment(field)


def _no_moment(field: str) -> Refused:
    return Refused(
        field,
        "not_a_date",
        f"{field} must be a date (2026-05-31) or a date and time (2026-05-31T14:30:00+02:00).",
    )


def parse_line(line: bytes, *, known: Mapping[str, Callable[[object], bool]]) -> dict[str, Any]:
    """Return the fields of one line of JSON, or raise Refused.

    ``known`` maps each field that may be there to a check of its type; others are refused by
    name, so that a slip of the pen is not silently ignored.
    """
    try:
        fields = json.loads(decode_text(line, field="line"), parse_constant=_refuse_constant)
    except Refused:
        raise
    except RecursionError:
        raise Refused("line", "not_json", "the line is nested too deeply.") from None
    except json.JSONDecodeError as error:
        raise Refused(
            "line", "not_json", f"the line is not JSON: {error.msg}, column {error.colno}."
        ) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise Refused("line", "not_json", f"the line cannot be read: {error}.") from None
    if not isinstance(fields, dict):
        raise Refused("line", "not_json", "the line must be one JSON object.")
    for name, value in fields.items():
        if name not in known:
            raise Refused("line", "unknown_field", f"the line has an unknown field {name!r}.")
        if not known[name](value):
            raise Refused(name, "wrong_type", f"{name} has the wrong type.")
    return fields


def _refuse_constant(name: str) -> None:
    raise Refused("line", "not_json", f"the line is not JSON: {name} is no number.")
