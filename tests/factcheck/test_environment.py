from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.environment import (
    address_list,
    database,
    folder,
    host_list,
    log_level,
    on_or_off,
    time_zone,
    whole_number,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("on", True), ("True", True), ("1", True), ("off", False), ("no", False), ("", True)],
)
def test_switch_is_read_in_every_usual_spelling(monkeypatch, written, expected):
    monkeypatch.setenv("A_SWITCH", written)

    assert on_or_off("A_SWITCH", default=True) is expected


@pytest.mark.parametrize(
    ("read", "written", "sentence"),
    [
        (lambda: on_or_off("X", default=True), "flase", "X must be on or off, not 'flase'."),
        (lambda: whole_number("X", default=1), "-3", "X must be a whole number, not '-3'."),
        (lambda: whole_number("X", default=1), "²", "X must be a whole number, not '²'."),
        (lambda: log_level("X", default="INFO"), "loud", "X must be one of DEBUG, INFO"),
        (lambda: host_list("X"), "https://a.example", "X lists host names"),
        (lambda: address_list("X"), "desk.example.org", "X lists addresses"),
        (lambda: time_zone("X", default="UTC"), "Mars/Base", "X must be a time zone"),
        (lambda: database("X", default=""), "mysql://u:p@h/d", "X must begin with sqlite:///"),
        (lambda: database("X", default=""), "postgres", "X must begin with sqlite:///"),
        (lambda: database("X", default=""), "postgres://u:p@h", "X names no database."),
    ],
)
def test_value_that_makes_no_sense_is_refused_with_a_sentence(monkeypatch, read, written, sentence):
    monkeypatch.setenv("X", written)

    with pytest.raises(ImproperlyConfigured, match="X") as refused:
        read()

    assert sentence in str(refused.value)
    assert "u:p@h" not in str(refused.value)


def test_lists_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("HOSTS", "desk.example.org, localhost,")
    monkeypatch.setenv("ADDRESSES", "https://a.example,http://localhost:3000")

    assert host_list("HOSTS") == ["desk.example.org", "localhost"]
    assert address_list("ADDRESSES") == ["https://a.example", "http://localhost:3000"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", None),
        ("models/ours", Path("/desk/models/ours")),
        ("/srv/models/ours", Path("/srv/models/ours")),
        ("~/ours", Path("/home/desk/ours")),
    ],
)
def test_folder_lies_in_the_project_where_it_is_relative(monkeypatch, written, expected):
    monkeypatch.setenv("A_FOLDER", written)
    monkeypatch.setenv("HOME", "/home/desk")

    assert folder("A_FOLDER", base=Path("/desk")) == expected
