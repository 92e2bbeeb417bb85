import io
import json

import pytest
from rest_framework.exceptions import ParseError, ValidationError

from factcheck.api.parsing import BodyTooLarge, BoundedJSONParser


def _parse(body: bytes) -> object:
    return BoundedJSONParser().parse(io.BytesIO(body))


def test_body_is_read_as_json_with_or_without_a_byte_order_mark():
    assert _parse(b'{"title": "caf\xc3\xa9"}') == {"title": "café"}
    assert _parse(b'\xef\xbb\xbf{"title": 1}') == {"title": 1}


def test_body_above_the_limit_is_too_large(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 20

    assert _parse(b'{"text": "%s"}' % (b"x" * 8)) == {"text": "x" * 8}
    with pytest.raises(BodyTooLarge, match="up to 20 bytes") as refused:
        _parse(b'{"text": "%s"}' % (b"x" * 9))
    assert refused.value.status_code == 413


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"{", "not JSON"),
        (b'{"a": NaN}', "NaN is not a JSON number"),
        (b'{"a": "\xff"}', "not UTF-8 (byte 7)"),
        (b"[" * 60 + b"]" * 60, "nested too deeply"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
    ],
)
def test_body_that_is_no_json_is_refused_with_what_is_wrong(body, sentence):
    with pytest.raises(ParseError) as refused:
        _parse(body)

    assert sentence in str(refused.value.detail)


@pytest.mark.parametrize(
    ("data", "field", "sentence"),
    [
        ({"text": "a\x00b"}, "text", "NUL"),
        ({"text": "a\ud800b"}, "text", "lone surrogates"),
        ({"parts": [{"part": "body"}, {"part": "\x00"}]}, "parts.1.part", "NUL"),
        ({"a": {"\x00": 1}}, "a", "NUL"),
        ("\x00", "non_field_errors", "NUL"),
    ],
)
def test_text_that_not_every_database_stores_is_refused_by_field(data, field, sentence):
    with pytest.raises(ValidationError) as refused:
        _parse(json.dumps(data).encode())

    assert list(refused.value.detail) == [field]
    assert sentence in str(refused.value.detail[field])
