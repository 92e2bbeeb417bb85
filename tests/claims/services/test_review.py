"""A claim moves by the table, by somebody who may, once, and with an entry in the record."""

import itertools

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction

from claims.intake import Refused
from claims.lifecycle import IllegalMove, MissingReason, MoveNotFromHere, MoveNotYours, Status
from claims.models import Claim, RecordEntry
from claims.models.claim import StatusMovesByReview
from claims.services.review import ClaimChangedMeanwhile, NoSuchClaim, move_claim
from factcheck.access.models import User
from factcheck.access.roles import Role
from factcheck.access.services import grant_role
from tests.claims.test_lifecycle import GIVEN, LEGAL, ROLES, STATUSES
from tests.factories import AT, make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return make_article().claims.order_by("position").first()


def put(claim, status):
    """Set a status that no move reaches yet, past every service."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE claims_claim SET status = %s, version = version + 1 WHERE id = %s",
            [status, claim.pk],
        )


def status_of(claim):
    return Claim.objects.values_list("status", "version").get(pk=claim.pk)


def moves_of(claim):
    return RecordEntry.objects.filter(object_type="claim", object_id=claim.pk)


def test_a_move_writes_status_version_and_record(claim, checker):
    moved = move_claim(claim_id=claim.pk, move="accept", by=checker, door="admin", version=1, at=AT)

    assert (moved.status, moved.version, moved.updated_at) == ("accepted", 2, AT)
    assert status_of(claim) == ("accepted", 2)
    entry = moves_of(claim).get()
    assert (entry.article_id, entry.number, entry.at) == (claim.article_id, 2, AT)
    assert (entry.by, entry.door, entry.action) == (checker, "admin", "accept")
    assert (entry.before, entry.after) == ({"status": "proposed"}, {"status": "accepted"})
    assert entry.reason == ""


def test_a_dismissal_and_a_restoration_keep_their_reasons(claim, checker, editor):
    move_claim(
        claim_id=claim.pk,
        move="dismiss",
        by=checker,
        door="api",
        reason_kind="not_a_claim",
        reason=" A heading. ",
    )
    move_claim(claim_id=claim.pk, move="restore", by=editor, door="api", reason="It is one.")

    dismissal, restoration = moves_of(claim).order_by("number")
    assert dismissal.after == {"status": "dismissed", "reason_kind": "not_a_claim"}
    assert (dismissal.reason, restoration.reason) == ("A heading.", "It is one.")
    assert status_of(claim) == ("accepted", 3)


def test_every_square_of_move_status_and_role_is_as_agreed(claim):
    people = {}
    for role in ROLES:
        people[role] = User.objects.create_user(username=f"square-{role}")
        grant_role(user=people[role], role=Role(role), by=None)
    for move, status, role in itertools.product(GIVEN, STATUSES, ROLES):
        put(claim, status)
        entries = moves_of(claim).count()
        try:
            move_claim(claim_id=claim.pk, move=move, by=people[role], door="api", **GIVEN[move])
        except IllegalMove:
            target = None
        else:
            target = status_of(claim)[0]
        legal = {row for row in LEGAL if row[:3] == (move, status, role)}
        assert ({(move, status, role, target)} if target else set()) == legal
        assert moves_of(claim).count() - entries == len(legal)


def test_a_superuser_without_a_role_makes_no_move(claim, superuser):
    with pytest.raises(MoveNotYours):
        move_claim(claim_id=claim.pk, move="accept", by=superuser, door="admin")


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_makes_no_move(claim, nobody):
    with pytest.raises(MoveNotYours):
        move_claim(claim_id=claim.pk, move="accept", by=nobody, door="api")


def test_a_closed_account_makes_no_move(claim, checker):
    checker.is_active = False
    checker.save()

    with pytest.raises(MoveNotYours):
        move_claim(claim_id=claim.pk, move="accept", by=checker, door="api")


def test_a_refused_move_writes_nothing(claim, checker):
    with pytest.raises(MissingReason):
        move_claim(claim_id=claim.pk, move="dismiss", by=checker, door="api")
    with pytest.raises(MoveNotFromHere):
        move_claim(claim_id=claim.pk, move="restore", by=checker, door="api", reason="So.")

    assert status_of(claim) == ("proposed", 1)
    assert not moves_of(claim).exists()


def test_a_stale_version_is_refused_and_told_the_new_one(claim, checker):
    move_claim(claim_id=claim.pk, move="accept", by=checker, door="api")

    with pytest.raises(
        ClaimChangedMeanwhile, match="now at version 2, and you saw version 1"
    ) as no:
        move_claim(
            claim_id=claim.pk,
            move="dismiss",
            by=checker,
            door="api",
            version=1,
            reason_kind="not_a_claim",
        )

    assert (no.value.version, no.value.seen) == (2, 1)
    assert status_of(claim) == ("accepted", 2)


def test_a_claim_changed_between_reading_and_writing_is_not_overwritten(claim, checker):
    def somebody_is_first(run, sql, params, many, context):
        if sql.startswith("UPDATE") and "claims_claim" in sql and not done:
            done.append(True)
            put(claim, "withdrawn")
        return run(sql, params, many, context)

    done: list[bool] = []
    with connection.execute_wrapper(somebody_is_first), pytest.raises(ClaimChangedMeanwhile):
        move_claim(claim_id=claim.pk, move="accept", by=checker, door="api")

    assert status_of(claim)[0] == "proposed"  # the other's write was in the same transaction here
    assert not moves_of(claim).exists()


def test_a_claim_that_is_not_there_is_named(checker):
    with pytest.raises(NoSuchClaim, match="no claim 999999"):
        move_claim(claim_id=999999, move="accept", by=checker, door="api")


def test_a_duplicate_names_the_claim_that_stays(claim, checker):
    other = claim.article.claims.order_by("position").last()

    move_claim(
        claim_id=claim.pk,
        move="dismiss",
        by=checker,
        door="api",
        reason_kind="duplicate_of",
        duplicate_of=other.pk,
    )

    assert moves_of(claim).get().after == {
        "status": "dismissed",
        "reason_kind": "duplicate_of",
        "duplicate_of": other.pk,
    }


@pytest.mark.parametrize(
    ("which", "kind", "code"),
    [
        ("none", "duplicate_of", "missing"),
        ("itself", "duplicate_of", "not_found"),
        ("elsewhere", "duplicate_of", "not_found"),
        ("nowhere", "duplicate_of", "not_found"),
        ("dismissed", "duplicate_of", "not_standing"),
        ("other", "not_a_claim", "not_a_duplicate"),
    ],
)
def test_a_duplicate_of_nothing_that_stays_is_refused(claim, checker, which, kind, code):
    other, dismissed = claim.article.claims.order_by("position")[1:3]
    put(dismissed, "dismissed")
    original = {
        "none": None,
        "itself": claim.pk,
        "elsewhere": make_article().claims.first().pk,
        "nowhere": 999999,
        "dismissed": dismissed.pk,
        "other": other.pk,
    }[which]

    with pytest.raises(Refused) as refused:
        move_claim(
            claim_id=claim.pk,
            move="dismiss",
            by=checker,
            door="api",
            reason_kind=kind,
            duplicate_of=original,
        )

    assert (refused.value.field, refused.value.code) == ("duplicate_of", code)
    assert status_of(claim) == ("proposed", 1)


@pytest.mark.parametrize(
    ("reason", "code"), [("a\0b", "nul"), ("\ud800", "lone_surrogate"), ("x" * 2001, "too_long")]
)
def test_a_reason_that_cannot_be_kept_is_refused(claim, checker, reason, code):
    with pytest.raises(Refused) as refused:
        move_claim(
            claim_id=claim.pk,
            move="dismiss",
            by=checker,
            door="api",
            reason_kind="not_a_claim",
            reason=reason,
        )

    assert (refused.value.field, refused.value.code) == ("reason", code)


def test_no_queryset_writes_a_status(claim):
    with pytest.raises(StatusMovesByReview):
        Claim.objects.filter(pk=claim.pk).update(status="accepted")
    claim.status = Status.ACCEPTED.value
    with pytest.raises(StatusMovesByReview), transaction.atomic():
        Claim.objects.bulk_update([claim], ["status"])
    with pytest.raises(StatusMovesByReview):
        claim.article.claims.all().update(status="accepted")

    assert status_of(claim) == ("proposed", 1)


def test_a_move_takes_the_same_few_queries_in_a_long_article(
    claim, checker, django_assert_num_queries
):
    with django_assert_num_queries(8):
        move_claim(claim_id=claim.pk, move="accept", by=checker, door="api")
