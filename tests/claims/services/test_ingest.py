"""An article comes in whole, once, exactly as given, or not at all."""

import datetime

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from claims.extraction.reading import Part
from claims.intake import Refused, TooLong
from claims.models import (
    About,
    Article,
    Attribution,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    ReaderVersion,
    RecordEntry,
    RecordHead,
    Revision,
    Unclaimed,
)
from claims.services.ingest import ArticleConflict, ingest_article
from sources.models import Source
from tests.factories import (
    AT,
    TEXT,
    harbour_reading,
    make_article,
    make_article_with_claims,
    make_outlet,
    reading,
)

pytestmark = pytest.mark.django_db

STORED = (
    About,
    Article,
    Attribution,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    ReaderVersion,
    RecordEntry,
    RecordHead,
    Revision,
    Source,
    Unclaimed,
)


def counts():
    return {model.__name__: model.objects.count() for model in STORED}


def ingest_harbour(**fields):
    fields = {"text": TEXT, "reading": harbour_reading(), "door": "service", "at": AT} | fields
    return ingest_article(outlet=fields.pop("outlet", None) or make_outlet(), **fields)


def test_the_record_tells_of_it(editor):
    article = ingest_harbour(by=editor, door="api").article

    entry = RecordEntry.objects.get()
    assert (entry.article, entry.number, entry.at) == (article, 1, AT)
    assert (entry.by, entry.door, entry.action) == (editor, "api", "ingest")
    assert (entry.object_type, entry.object_id) == ("article", article.pk)
    assert entry.after["text_sha256"] == article.text_sha256
    assert entry.after["reader"] == {"name": "by-hand", "version": "1"}
    assert entry.after["claims"] == list(
        article.claims.order_by("position").values_list("pk", flat=True)
    )


def test_the_same_article_again_changes_nothing():
    first = ingest_harbour(title="First", external_id="n-1")
    before = counts()

    again = ingest_harbour(title="Second", external_id="n-1", byline="Somebody else")

    assert (again.created, again.article) == (False, first.article)
    assert again.article.title == "First"
    assert counts() == before


def test_the_same_text_without_an_id_again_changes_nothing():
    first = ingest_harbour()

    again = ingest_harbour()

    assert (again.created, again.article) == (False, first.article)


def test_a_text_whose_article_has_an_id_is_found_without_it():
    first = ingest_harbour(external_id="n-1")

    assert ingest_harbour().article == first.article


def test_the_same_id_with_another_text_is_a_conflict():
    first = ingest_harbour(external_id="n-1").article
    before = counts()

    with pytest.raises(ArticleConflict, match="'n-1' already, with another text") as refused:
        ingest_harbour(external_id="n-1", text=TEXT + " More.", reading=None)

    assert (refused.value.field, refused.value.article) == ("external_id", first)
    assert counts() == before


def test_two_ids_with_one_text_are_two_articles():
    ingest_harbour(external_id="n-1")

    assert ingest_harbour(external_id="n-2").created


def test_the_same_text_in_another_outlet_is_another_article_that_knows_the_first():
    here = ingest_harbour().article
    there = ingest_harbour(outlet=make_outlet("The Southport Post")).article
    make_article()

    assert here != there
    assert list(here.elsewhere) == [there]
    assert list(there.elsewhere) == [here]


@pytest.mark.parametrize("text", ["\ufeffA b.\r\nC d.\r\n", "  A\u0301 b.  ", "𝕬 b \U0001f600."])
def test_the_text_is_stored_as_given(text):
    article = ingest_harbour(text=text, reading=reading(text)).article

    assert Revision.objects.get(article=article).text == text


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"text": ""}, "text", "empty"),
        ({"text": " \n\ufeff\t"}, "text", "empty"),
        ({"text": "a\0b"}, "text", "nul"),
        ({"text": "a\ud800b"}, "text", "lone_surrogate"),
        ({"text": None}, "text", "not_text"),
        ({"title": "a\0b"}, "title", "nul"),
        ({"title": "x" * 501}, "title", "too_long"),
        ({"byline": "\udfff"}, "byline", "lone_surrogate"),
        ({"external_id": "x" * 201}, "external_id", "too_long"),
        ({"url": "ftp://example.org/a"}, "url", "not_an_address"),
        ({"url": "javascript:alert(1)"}, "url", "not_an_address"),
        ({"url": "https://"}, "url", "not_an_address"),
        ({"url": "http://[::1"}, "url", "not_an_address"),
        ({"state": "live"}, "state", "unknown_state"),
        ({"published_at": "yesterday"}, "published_at", "not_a_date"),
        ({"published_at": 20260531}, "published_at", "not_a_date"),
        ({"published_at": "0001-01-01T00:00+14:00"}, "published_at", "not_a_date"),
        ({"parts": "headline"}, "parts", "not_a_list"),
        ({"parts": ["headline"]}, "parts[0]", "not_a_part"),
        ({"parts": [{"part": "footer", "span": [0, 1]}]}, "parts[0]", "unknown_part"),
        ({"parts": [{"part": "body", "span": [0, 99999]}]}, "parts[0]", "not_a_span"),
        ({"parts": [{"part": "body", "span": [3, 3]}]}, "parts[0]", "not_a_span"),
        ({"parts": [{"part": "body", "span": [True, 2]}]}, "parts[0]", "not_a_span"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(fields, field, code):
    before = counts()

    with pytest.raises(Refused) as refused:
        ingest_harbour(**fields)

    assert (refused.value.field, refused.value.code) == (field, code)
    assert field in str(refused.value)
    assert counts() == before


def test_a_text_above_the_limit_is_too_long():
    with pytest.raises(TooLong, match="2,000,001 characters, where 2,000,000 are allowed"):
        ingest_harbour(text="x" * 2_000_001)


def test_a_failure_half_way_leaves_nothing_behind():
    before = counts()
    with (
        connection.execute_wrapper(_failing_on("claims_recordentry")),
        pytest.raises(DatabaseError, match="the disk is full"),
    ):
        ingest_harbour()

    assert counts() == before


def _failing_on(table):
    def execute(run, sql, params, many, context):
        if sql.startswith("INSERT") and table in sql:
            raise DatabaseError("the disk is full")
        return run(sql, params, many, context)

    return execute


@pytest.mark.parametrize(
    ("text", "parts", "title"),
    [
        ("\ufeff\r\n  A  headline\r\nText.", (), "A headline"),
        ("Kicker\nA headline\nText.", (Part("headline", (7, 17)),), "A headline"),
        ("x" * 600, (), "x" * 499 + "…"),
    ],
)
def test_the_title_defaults_to_headline_or_first_line(text, parts, title):
    article = ingest_harbour(text=text, parts=parts, reading=reading(text)).article

    assert article.title == title


def test_a_date_alone_is_its_first_moment_at_the_desk(settings):
    settings.TIME_ZONE = "America/New_York"

    article = ingest_harbour(published_at="2026-05-31").article

    assert article.published_at == datetime.datetime(2026, 5, 31, 4, tzinfo=datetime.UTC)


def test_writers_and_parts_are_kept(writer):
    parts = [{"part": "headline", "span": [0, 15]}]

    article = ingest_harbour(writers=[writer], parts=parts).article

    assert list(article.writers.all()) == [writer]
    assert article.revisions.get().parts == parts


def test_the_number_of_queries_does_not_grow_with_the_claims(django_assert_max_num_queries):
    outlet = make_outlet()
    with django_assert_max_num_queries(40):
        make_article_with_claims(40, outlet=outlet)
    with CaptureQueriesContext(connection) as few:
        make_article_with_claims(4, outlet=outlet)
    with CaptureQueriesContext(connection) as many:
        make_article_with_claims(12, outlet=outlet)
    assert len(few) == len(many)


def test_the_reader_is_asked_where_no_reading_is_given():
    text = "Europol said on Monday that 21 people were arrested in Tirana."

    article = ingest_article(
        outlet=make_outlet(), text=text, door="service", published_at="2026-05-31"
    ).article

    assert article.claims.exists()
