"""Spans of attributions on every seed article: words, quotation marks and sentences stay whole."""

import json
from pathlib import Path

import pytest

from tests.claims.extraction.shown import reading_of

SEEDS = Path(__file__).parents[3] / "seeds"
ARTICLES = sorted(SEEDS.glob("*.txt"))
OPENING, CLOSING = "“", "”"


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem[:16])
def article(request):
    """Return the text of a seed article and its attributions."""
    text = request.param.read_text(encoding="utf-8")
    return text, reading_of(text).attributions


def spans(attribution):
    source = attribution.source.spans if attribution.source else ()
    return [*source, *attribution.cue.spans, *attribution.content.spans]


def test_there_are_articles_to_look_at():
    assert len(ARTICLES) == len(json.loads((SEEDS / "articles.json").read_text("utf-8")))


def test_every_attribution_has_a_cue_and_a_content(article):
    _, attributions = article

    assert attributions
    for attribution in attributions:
        assert attribution.cue.spans
        assert attribution.content.spans


def test_no_span_cuts_a_word_or_begins_or_ends_with_a_space(article):
    text, attributions = article

    for start, end in (span for a in attributions for span in spans(a)):
        assert text[start:end] == text[start:end].strip() != ""
        for edge in (start, end):
            around = text[max(0, edge - 1) : edge + 1]
            assert not around.isalpha() or len(around) < 2, text[start:end]


def test_contents_hold_both_marks_of_a_quotation_or_none(article):
    text, attributions = article

    for attribution in attributions:
        for start, end in attribution.content.spans:
            words = text[start:end]
            # A quotation that runs on is opened anew at each paragraph and closed once.
            opened = words.count(OPENING) - words.count("\n\n" + OPENING)
            assert opened == words.count(CLOSING) or "\n\n" + OPENING in text[end : end + 3], words


def test_source_and_cue_stand_in_one_paragraph(article):
    text, attributions = article

    for attribution in attributions:
        source = attribution.source.spans if attribution.source else ()
        for start, end in (*source, *attribution.cue.spans):
            assert "\n\n" not in text[start:end]


def test_source_and_cue_share_no_word_but_the_agent_of_a_passive(article):
    _, attributions = article

    for attribution in attributions:
        if attribution.source is None:
            continue
        cue = {i for start, end in attribution.cue.spans for i in range(start, end)}
        source = {i for start, end in attribution.source.spans for i in range(start, end)}
        assert not cue & source or source <= cue


def test_parent_is_an_attribution_whose_content_holds_the_cue(article):
    _, attributions = article
    by_id = {attribution.id: attribution for attribution in attributions}

    for attribution in attributions:
        if attribution.parent is None:
            continue
        around = by_id[attribution.parent].content.spans
        for start, end in attribution.cue.spans:
            assert any(first <= start and end <= last for first, last in around)
