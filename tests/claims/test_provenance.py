"""What is read about an article and its claims, once for every door."""

import pytest

from claims.lifecycle import Status
from claims.provenance import read_article, read_claim
from claims.services.review import move_claim
from tests.factories import TEXT, harbour_reading, make_article, make_article_with_claims, reading


@pytest.fixture
def article(db):
    return make_article(text=TEXT, reading=harbour_reading())


def test_claims_come_in_the_order_of_the_text_with_their_words(article):
    read = read_article(article)

    assert [read.words_of(claim) for claim in read.claims] == [
        "40 boats were moved",
        "the quay was unsafe",
        "Residents ... the noise",
    ]
    assert [read.number_of(claim) for claim in read.claims] == [1, 2, 3]
    assert [read.revision.text[start:end] for start, end in read.headings] == ["Harbour dispute"]


def test_counts_name_only_what_is_there_in_the_order_of_the_work(article, checker):
    first, second, _ = article.claims.order_by("position")
    move_claim(
        claim_id=first.pk, move="dismiss", by=checker, door="admin", reason_kind="not_a_claim"
    )
    move_claim(claim_id=second.pk, move="accept", by=checker, door="admin")

    assert list(read_article(article).counts.items()) == [
        (Status.PROPOSED, 1),
        (Status.ACCEPTED, 1),
        (Status.DISMISSED, 1),
    ]


def test_a_claim_comes_with_all_that_hangs_on_it_and_its_own_record(article, checker):
    first, second, _ = article.claims.order_by("position")
    move_claim(claim_id=first.pk, move="accept", by=checker, door="admin")
    move_claim(claim_id=second.pk, move="accept", by=checker, door="admin")

    read = read_claim(first, revision=article.revisions.get())

    assert [figure.text for figure in read.quantities] == ["40 boats"]
    assert [time.text for time in read.times] == ["on Monday"]
    assert [one.name for one in read.about] == ["Northport Harbour Board"]
    assert [(entry.action, entry.object_id) for entry in read.record] == [("accept", first.pk)]


def test_a_text_without_claims_is_read_as_well(db):
    read = read_article(make_article(text="Hush.", reading=reading("Hush.")))

    assert (list(read.claims), read.counts, read.spans) == ([], {}, {})


def test_the_number_of_queries_does_not_grow(db, django_assert_num_queries):
    few, many = make_article_with_claims(2), make_article_with_claims(30)

    for article in (few, many):
        with django_assert_num_queries(4):
            read = read_article(article)
            [str(claim.attribution.source) for claim in read.claims]
        with django_assert_num_queries(4):
            read_claim(read.claims[0], revision=read.revision)
