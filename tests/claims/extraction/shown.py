"""A reading as short tuples, to be held against what a person would mark."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from claims.extraction.read import read
from claims.extraction.reading import Attribution, Claim, Reading

#: The day on which every article of the tests is published: a Thursday.
TODAY = "2024-05-16"


@functools.cache
def reading_of(text: str) -> Reading:
    """Return the reading of a text published on TODAY."""
    return read(text, TODAY)


def said(text: str) -> list[tuple[str | None, str, str, str]]:
    """Return source, cue, content and mode of every attribution."""
    return [
        (a.source and a.source.text, a.cue.text, a.content.text, a.mode)
        for a in reading_of(text).attributions
    ]


def cue(text: str, words: str) -> Attribution:
    """Return the one attribution with this cue."""
    found = [a for a in reading_of(text).attributions if a.cue.text == words]
    assert len(found) == 1, f"{len(found)} attributions have the cue {words!r} in {said(text)}"
    return found[0]


def claimed(text: str) -> list[str]:
    """Return the words of every claim, in text order."""
    return [c.text for c in reading_of(text).claims]


def stated(text: str) -> list[str]:
    """Return the statement of every claim, in text order."""
    return [c.statement for c in reading_of(text).claims]


def claim(text: str, statement: str) -> Claim:
    """Return the one claim with this statement."""
    found = [c for c in reading_of(text).claims if c.statement == statement]
    assert len(found) == 1, f"{len(found)} claims state {statement!r} in {stated(text)}"
    return found[0]


def silent(text: str) -> list[tuple[str, str]]:
    """Return what asserts nothing, with the reason."""
    return [
        (text[start:end], n.why)
        for n in reading_of(text).nothing_to_check
        for start, end in n.spans
    ]


def miss(*case: Any, why: str) -> Any:
    """Return a case the reader is known to get wrong: a fair one, kept until it reads it.

    Not strict: sums are taken in another order on another processor, and a case on the edge
    may fall either way. The summary of a run names those that pass; they lose their mark.
    """
    return pytest.param(*case, marks=pytest.mark.xfail(reason=why, strict=False))
