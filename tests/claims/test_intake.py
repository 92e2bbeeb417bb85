"""What is let in stays as it is; what is not is named in one line."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.reading import Part
from claims.intake import (
    Refused,
    check_address,
    check_line,
    check_moment,
    check_parts,
    check_text,
    decode_text,
    is_blank,
)

CET = datetime.timezone(datetime.timedelta(hours=1))


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        (None, None),
        ("", None),
        ("2026-05-31", datetime.datetime(2026, 5, 31, tzinfo=CET)),
        ("2026-05-31T14:30", datetime.datetime(2026, 5, 31, 14, 30, tzinfo=CET)),
        ("2026-05-31T14:30:00Z", datetime.datetime(2026, 5, 31, 14, 30, tzinfo=datetime.UTC)),
        (datetime.date(2026, 5, 31), datetime.datetime(2026, 5, 31, tzinfo=CET)),
        (
            datetime.datetime(2026, 5, 31, tzinfo=datetime.UTC),
            datetime.datetime(2026, 5, 31, tzinfo=datetime.UTC),
        ),
    ],
)
def test_dates_become_moments(given, moment):
    assert check_moment(given, zone=CET) == moment


@pytest.mark.parametrize(
    "given", ["2026", "31.5.2026", "2026-02-30", "now", 5, [], "9999-12-31T23:00-14:00"]
)
def test_what_is_no_date_is_refused(given):
    with pytest.raises(Refused) as refused:
        check_moment(given)

    assert refused.value.field == "published_at"


@pytest.mark.parametrize(
    "given", ["https://example.org/a?b=c#d", "http://localhost:8000/", "http://[::1]/", ""]
)
def test_addresses_are_kept(given):
    assert check_address(given, field="url", limit=100) == given


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "//example.org",
        "mailto:a@example.org",
        "http://a b/",
        "http://x:port/",
        "x" * 101,
    ],
)
def test_what_is_no_address_is_refused(given):
    with pytest.raises(Refused) as refused:
        check_address(given, field="url", limit=100)

    assert refused.value.field == "url"


def test_lines_lose_white_space_at_ends_and_in_between():
    assert check_line("  A\tb\r\nc ", field="title", limit=5) == "A b c"


def test_parts_are_taken_as_rows_and_as_json():
    part = Part("headline", (0, 4))

    assert check_parts([part, {"part": "body", "span": [5, 9]}], length=9) == (
        part,
        Part("body", (5, 9)),
    )
    assert check_parts(None, length=9) == check_parts([], length=9) == ()


@given(st.binary(max_size=40))
def test_bytes_are_text_as_they_are_or_refused(data):
    try:
        data.decode()
        usable = b"\0" not in data
    except UnicodeDecodeError:
        usable = False

    if usable:
        assert decode_text(data).encode() == data
    else:
        with pytest.raises(Refused, match=r"^text "):
            decode_text(data)


@given(st.text(st.sampled_from(" \n\t\ufeff\u2003"), max_size=5))
def test_white_space_and_byte_order_marks_are_blank(text):
    assert is_blank(text)
    with pytest.raises(Refused, match="nothing to read"):
        check_text(text)
