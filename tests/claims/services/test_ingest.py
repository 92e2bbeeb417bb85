"""An article comes in whole, once, exactly as given, or not at all."""

import dataclasses
import datetime
import uuid

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction.reading import Attribution as Attributed
from claims.extraction.reading import Claim as ReadClaim
from claims.extraction.reading import Part, SourceWords, Words, quote
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
from claims.services.readings import ReadingDoesNotFit
from sources.models import Source
from tests.factories import (
    AT,
    HAND,
    TEXT,
    harbour_reading,
    make_article,
    make_article_with_claims,
    make_outlet,
    reading,
    spans_of,
    words,
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


def test_everything_that_was_read_is_stored():
    article = ingest_harbour().article

    revision = article.revisions.get()
    first, second, third = article.claims.order_by("position")
    assert counts() == {
        "About": 1,
        "Article": 1,
        "Attribution": 4,
        "Claim": 3,
        "ClaimPlace": 3,
        "ClaimTime": 1,
        "Quantity": 1,
        "ReaderVersion": 1,
        "RecordEntry": 1,
        "RecordHead": 1,
        "Revision": 1,
        "Source": 4,
        "Unclaimed": 1,
    }
    assert (revision.number, revision.text) == (1, TEXT)
    assert first.statement == "40 boats were moved."
    assert (first.status, first.version, first.worth) == ("proposed", 1, 0.8)
    assert first.attribution.source.name == "Northport Harbour Board"
    assert first.attribution.said_at_start == "2026-05-25"
    assert first.quantities.get().value == 40
    assert first.quantities.get().of == "boats"
    assert first.times.get().text == "on Monday"
    assert first.about.get().type == "organisation"
    assert second.attribution.parent.source.name == "a spokesman"
    assert third.places.get().quote == "Residents ... the noise"


def test_every_value_knows_the_reader_that_proposed_it():
    ingest_harbour()

    for model in (Claim, Attribution, Quantity, ClaimTime, About, Unclaimed):
        for row in model.objects.all():
            assert (row.proposed_by.name, row.proposed_by.version) == (HAND.name, HAND.version)
            assert row.created_by is None


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


def test_a_claim_keeps_what_stands_around_its_words():
    article = ingest_harbour().article

    place = article.claims.order_by("position").first().places.get()
    start = TEXT.index("40 boats were moved")
    assert place.prefix == TEXT[start - 32 : start]
    assert place.suffix == TEXT[start + 19 : start + 51]


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


def test_a_named_source_is_one_in_all_articles_and_a_crowd_is_not():
    make_article()
    make_article()

    assert Source.objects.filter(name="Northport Harbour Board").count() == 1
    assert Source.objects.filter(name="Residents").count() == 2
    assert Source.objects.filter(name="a spokesman").count() == 2


def test_an_acronym_given_in_the_text_leads_to_the_source():
    ingest_harbour()

    names = Source.objects.get(name="Northport Harbour Board").names
    assert list(names.values_list("normalised", flat=True).order_by("normalised")) == [
        "nhb",
        "northport harbour board",
    ]


def test_two_unresolved_pronouns_are_not_made_into_one_person():
    text = "He said so. Then he said more."
    attributions = tuple(
        Attributed(
            id=own,
            source=SourceWords(spans=spans_of(text, who), text=who, name=who),
            cue=Words(spans=spans_of(text, who, "said")[1:], text="said"),
            content=words(text, what),
            mode="indirect",
            naming="described",
        )
        for own, who, what in (("a1", "He", "so"), ("a2", "he", "more"))
    )

    article = ingest_harbour(text=text, reading=reading(text, attributions=attributions)).article

    stored = Attribution.objects.filter(revision__article=article)
    assert not Source.objects.exists()
    assert [(one.source, one.source_text, one.naming) for one in stored] == [
        (None, "He", "described"),
        (None, "he", "described"),
    ]


@pytest.mark.parametrize("text", ["\ufeffA b.\r\nC d.\r\n", "  A\u0301 b.  ", "𝕬 b \U0001f600."])
def test_the_text_is_stored_as_given(text):
    article = ingest_harbour(text=text, reading=reading(text)).article

    assert Revision.objects.get(article=article).text == text


@given(
    text=st.text(
        st.one_of(
            st.sampled_from("ab .\r\n\ufeff\u0301\u200d\u202e\u05d0“”\U0001f600"),
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
        ),
        min_size=1,
        max_size=60,
    ).filter(lambda text: text.replace("\ufeff", "").strip()),
    cuts=st.lists(st.integers(0, 60), min_size=2, max_size=6, unique=True),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_stored_spans_equal_their_quotes_on_any_text(text, cuts):
    ends = sorted({min(cut, len(text)) for cut in cuts})
    spans = tuple(zip(ends[::2], ends[1::2], strict=False)) or ((0, len(text)),)
    read = ReadClaim(id="c1", spans=spans, text=quote(text, spans), statement="S.", kind="event")

    article = ingest_harbour(
        text=text, external_id=str(uuid.uuid4()), reading=reading(text, claims=(read,))
    ).article

    stored = Revision.objects.get(article=article).text
    place = ClaimPlace.objects.filter(claim__article=article).first()
    assert stored == text
    assert " ... ".join(stored[start:end] for start, end in place.spans) == place.quote
    assert stored[: spans[0][0]].endswith(place.prefix)
    assert stored[spans[-1][1] :].startswith(place.suffix)


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


def test_a_reading_of_another_text_is_refused():
    with pytest.raises(ReadingDoesNotFit):
        ingest_harbour(text="Another text.", reading=harbour_reading())

    assert Article.objects.count() == 0


def test_a_reading_whose_words_are_not_there_is_refused():
    wrong = ReadClaim(id="c1", spans=((0, 3),), text="Hab", statement="S.", kind="event")

    with pytest.raises(ReadingDoesNotFit, match="quotes 'Hab'"):
        ingest_harbour(reading=reading(TEXT, claims=(wrong,)))


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


@pytest.mark.parametrize("value", [10**400, float("inf"), float("nan")])
def test_a_figure_too_large_to_compute_with_keeps_its_words(value):
    figure = dataclasses.replace(harbour_reading().quantities[0], value=value)

    ingest_harbour(reading=reading(TEXT, quantities=(figure,)))

    stored = Quantity.objects.get()
    assert (stored.text, stored.value, stored.claim) == ("40 boats", None, None)


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
