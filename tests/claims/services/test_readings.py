"""What was read is stored as proposals, each value where its words stand."""

import dataclasses
import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction.reading import Attribution as Attributed
from claims.extraction.reading import Claim as ReadClaim
from claims.extraction.reading import SourceWords, Words, quote
from claims.models import (
    About,
    Article,
    Attribution,
    Claim,
    ClaimPlace,
    ClaimTime,
    Quantity,
    Revision,
    Unclaimed,
)
from claims.services.readings import ReadingDoesNotFit
from sources.models import Source
from tests.claims.services.test_ingest import counts, ingest_harbour
from tests.factories import (
    HAND,
    TEXT,
    harbour_reading,
    make_article,
    reading,
    spans_of,
    words,
)

pytestmark = pytest.mark.django_db


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


def test_a_claim_keeps_what_stands_around_its_words():
    article = ingest_harbour().article

    place = article.claims.order_by("position").first().places.get()
    start = TEXT.index("40 boats were moved")
    assert place.prefix == TEXT[start - 32 : start]
    assert place.suffix == TEXT[start + 19 : start + 51]


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


def test_a_reading_of_another_text_is_refused():
    with pytest.raises(ReadingDoesNotFit):
        ingest_harbour(text="Another text.", reading=harbour_reading())

    assert Article.objects.count() == 0


def test_a_reading_whose_words_are_not_there_is_refused():
    wrong = ReadClaim(id="c1", spans=((0, 3),), text="Hab", statement="S.", kind="event")

    with pytest.raises(ReadingDoesNotFit, match="quotes 'Hab'"):
        ingest_harbour(reading=reading(TEXT, claims=(wrong,)))


@pytest.mark.parametrize("value", [10**400, float("inf"), float("nan")])
def test_a_figure_too_large_to_compute_with_keeps_its_words(value):
    figure = dataclasses.replace(harbour_reading().quantities[0], value=value)

    ingest_harbour(reading=reading(TEXT, quantities=(figure,)))

    stored = Quantity.objects.get()
    assert (stored.text, stored.value, stored.claim) == ("40 boats", None, None)
