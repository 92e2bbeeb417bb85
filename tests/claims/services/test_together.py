"""Several people at once: nothing is lost, nothing is there twice, and every loser is told."""

import pytest

from claims.lifecycle import MoveNotFromHere
from claims.models import Article, Claim, RecordEntry, RecordHead
from claims.services.ingest import ingest_article
from claims.services.review import ClaimChangedMeanwhile, move_claim
from factcheck.access.models import User
from factcheck.access.roles import Role
from factcheck.access.services import grant_role
from sources.models import Source, SourceName
from tests.databases import run_together
from tests.factories import TEXT, harbour_reading, make_article, make_outlet

pytestmark = pytest.mark.usefixtures("own_database")

THREADS = 6


def make_checker():
    user = User.objects.create_user(username="checker")
    grant_role(user=user, role=Role.CHECKER, by=None)
    return user


def numbers_of(article):
    return list(
        RecordEntry.objects.filter(article=article)
        .order_by("number")
        .values_list("number", flat=True)
    )


@pytest.mark.parametrize("external_id", ["", "n-1"])
def test_one_article_that_comes_in_several_times_at_once_is_stored_once(external_id):
    outlet, read = make_outlet(), harbour_reading()

    results = run_together(
        [
            lambda: ingest_article(
                outlet=outlet, text=TEXT, reading=read, external_id=external_id, door="api"
            )
        ]
        * THREADS
    )

    article = Article.objects.get()
    assert [result.article for result in results] == [article] * THREADS
    assert sum(result.created for result in results) == 1
    assert (article.claims.count(), numbers_of(article)) == (3, [1])


def test_articles_that_come_in_at_once_share_their_sources():
    outlet = make_outlet()
    texts = [f"{TEXT} Edition {n}." for n in range(THREADS)]
    readings = [harbour_reading(text) for text in texts]

    results = run_together(
        [
            lambda text=text, read=read: ingest_article(
                outlet=outlet, text=text, reading=read, door="api"
            )
            for text, read in zip(texts, readings, strict=True)
        ]
    )

    assert all(result.created for result in results)
    assert Source.objects.filter(name="Northport Harbour Board").count() == 1
    assert SourceName.objects.filter(normalised="nhb").count() == 1
    assert Source.objects.filter(name="Residents").count() == THREADS


def test_one_move_by_several_people_at_once_is_made_once():
    claim, checker = make_article().claims.first(), make_checker()

    results = run_together(
        [lambda: move_claim(claim_id=claim.pk, move="accept", by=checker, door="api")] * THREADS
    )

    won = [result for result in results if isinstance(result, Claim)]
    lost = [result for result in results if not isinstance(result, Claim)]
    claim.refresh_from_db()
    assert (len(won), claim.status, claim.version) == (1, "accepted", 2)
    assert all(isinstance(loser, ClaimChangedMeanwhile | MoveNotFromHere) for loser in lost)
    assert numbers_of(claim.article) == [1, 2]


def test_moves_of_one_article_at_once_are_numbered_without_a_gap():
    article, checker = make_article(), make_checker()
    ids = list(article.claims.values_list("pk", flat=True))

    results = run_together(
        [lambda pk=pk: move_claim(claim_id=pk, move="accept", by=checker, door="api") for pk in ids]
    )

    assert all(isinstance(result, Claim) for result in results)
    assert numbers_of(article) == [1, 2, 3, 4]
    assert RecordHead.objects.get(article=article).length == 4


def test_two_claims_are_not_dismissed_at_once_as_duplicates_of_each_other():
    article, checker = make_article(), make_checker()
    first, second = article.claims.order_by("position")[:2]

    run_together(
        [
            lambda pk=pk, other=other: move_claim(
                claim_id=pk,
                move="dismiss",
                by=checker,
                door="api",
                reason_kind="duplicate_of",
                duplicate_of=other,
            )
            for pk, other in ((first.pk, second.pk), (second.pk, first.pk))
        ]
    )

    assert sorted(article.claims.values_list("status", flat=True)) == [
        "dismissed",
        "proposed",
        "proposed",
    ]
