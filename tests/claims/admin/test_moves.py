"""Moves from the admin: one claim at a time, and many."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from claims.models import Claim, RecordEntry
from claims.services.review import move_claim
from tests.claims.admin.pages import Page
from tests.factories import claim as claim_of_words
from tests.factories import make_article, make_article_with_claims, reading

LIST = "/admin/claims/claim/"


@pytest.fixture
def article(db):
    return make_article()


@pytest.fixture
def claim(article):
    return article.claims.order_by("position")[0]


def post_move(client, claim, move, **given):
    url = reverse("admin:claims_claim_move", args=[claim.pk, move])
    return client.post(url, {"version": claim.version, **given})


def status_of(claim):
    return Claim.objects.values_list("status", flat=True).get(pk=claim.pk)


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_a_move_goes_through_the_service_and_back_to_the_claim(desk, claim, checker):
    response = post_move(desk, claim, "accept")

    assert response.status_code == 302
    assert response["Location"] == (
        f"/admin/claims/article/{claim.article_id}/change/?claim={claim.pk}#claim-{claim.pk}"
    )
    entry = RecordEntry.objects.latest("pk")
    assert status_of(claim) == "accepted"
    assert (entry.action, entry.by, entry.door) == ("accept", checker, "admin")


def test_a_refusal_is_shown_beside_what_was_typed(desk, claim):
    response = post_move(
        desk, claim, "dismiss", reason_kind="duplicate_of", reason="Said <twice> already."
    )

    page = Page(response.content.decode())
    assert response.status_code == 400
    assert "name the claim that stays" in page.all(class_="refusal", role="alert")[0][1]
    assert page.all("textarea", name="reason")[0][1] == "Said <twice> already."
    assert "checked" in page.all("input", value="duplicate_of")[0][0]
    assert "open" in page.all("details")[0][0]
    assert status_of(claim) == "proposed"


def test_the_duplicate_chosen_for_another_reason_is_not_meant(desk, article):
    goes, stays = article.claims.order_by("position")[:2]

    post_move(desk, goes, "dismiss", reason_kind="not_a_claim", duplicate_of=stays.pk)

    assert status_of(goes) == "dismissed"
    assert "duplicate_of" not in RecordEntry.objects.latest("pk").after


def test_a_duplicate_is_dismissed_in_favour_of_the_one_that_stays(desk, article):
    goes, stays = article.claims.order_by("position")[:2]

    post_move(desk, goes, "dismiss", reason_kind="duplicate_of", duplicate_of=stays.pk)

    assert RecordEntry.objects.latest("pk").after["duplicate_of"] == stays.pk


@pytest.mark.parametrize(
    ("move", "given", "status"),
    [
        ("dismiss", {}, 400),
        ("dismiss", {"reason_kind": "bored"}, 400),
        ("dismiss", {"reason_kind": "duplicate_of", "duplicate_of": "x"}, 400),
        ("dismiss", {"reason_kind": "duplicate_of", "duplicate_of": "9" * 40}, 400),
        ("dismiss", {"reason_kind": "not_a_claim", "reason": "a\0b"}, 400),
        ("dismiss", {"reason_kind": "not_a_claim", "reason": "x" * 2001}, 400),
        ("restore", {"reason": "Why not."}, 409),
        ("accept", {"version": "7"}, 409),
    ],
)
def test_what_is_refused_changes_nothing(desk, claim, move, given, status):
    response = post_move(desk, claim, move, **given)

    assert response.status_code == status
    assert Page(response.content.decode()).all(class_="refusal")
    assert status_of(claim) == "proposed"
    assert not RecordEntry.objects.filter(object_type="claim").exists()


def test_somebody_else_was_first(desk, claim, second_checker):
    move_claim(claim_id=claim.pk, move="accept", by=second_checker, door="admin")

    response = post_move(desk, claim, "dismiss", reason_kind="not_a_claim")

    assert response.status_code == 409
    assert "has changed meanwhile" in response.content.decode()
    assert status_of(claim) == "accepted"


@pytest.mark.parametrize(("role", "status"), [("viewer", 403), ("superuser", 404)])
def test_who_may_not_move_does_not(as_, claim, role, status):
    response = post_move(as_(role), claim, "accept")

    assert (response.status_code, status_of(claim)) == (status, "proposed")


def test_a_writer_moves_no_claim_of_the_own_article(as_, writer):
    claim = make_article(writers=[writer]).claims.order_by("position")[0]

    response = post_move(as_("writer"), claim, "accept")

    assert (response.status_code, status_of(claim)) == (403, "proposed")


def test_nobody_moves_without_signing_in(client, claim):
    response = post_move(client, claim, "accept")

    assert (response.status_code, status_of(claim)) == (302, "proposed")
    assert "/login/" in response["Location"]


def test_a_form_from_elsewhere_moves_nothing(as_, claim):
    client = as_("checker")
    client.handler.enforce_csrf_checks = True

    response = post_move(client, claim, "accept")

    assert (response.status_code, status_of(claim)) == (403, "proposed")


def test_asking_for_a_move_without_posting_it_moves_nothing(desk, claim):
    response = desk.get(reverse("admin:claims_claim_move", args=[claim.pk, "accept"]))

    assert (response.status_code, status_of(claim)) == (302, "proposed")


def test_a_move_that_is_none_is_a_404(desk, claim):
    assert post_move(desk, claim, "sign-off").status_code == 404


def choose(client, move, *claims, **given):
    chosen = [claim.pk for claim in claims]
    return client.post(LIST, {"action": move, "_selected_action": chosen, "index": "0", **given})


def test_many_are_accepted_and_each_outcome_is_told(desk, article, checker):
    first, second, third = article.claims.order_by("position")
    move_claim(claim_id=second.pk, move="accept", by=checker, door="admin")

    response = choose(desk, "accept", first, second, third)

    moved, refused = told(response)
    assert [status_of(one) for one in (first, second, third)] == ["accepted"] * 3
    assert "2 claims now accepted" in moved
    assert first.statement in moved
    assert third.statement in moved
    assert "1 claim not moved" in refused
    assert second.statement in refused
    assert "cannot move by accept" in refused
    assert RecordEntry.objects.filter(action="accept").count() == 3


def test_many_are_dismissed_once_a_reason_is_given(desk, article):
    claims = list(article.claims.order_by("position")[:2])

    asked = choose(desk, "dismiss", *claims)
    form = Page(asked.content.decode())
    fields = {
        found["name"]: found["value"]
        for found, _ in form.all("input", type="hidden")
        if found["name"] not in ("csrfmiddlewaretoken", "_selected_action")
    }

    assert asked.status_code == 200
    assert {status_of(one) for one in claims} == {"proposed"}
    assert form.all("input", value="duplicate_of") == []

    done = desk.post(
        LIST,
        {
            **fields,
            "_selected_action": [one.pk for one in claims],
            "reason_kind": "nothing_to_check",
            "reason": "Weather.",
        },
    )

    assert done.status_code == 302
    assert {status_of(one) for one in claims} == {"dismissed"}
    entries = RecordEntry.objects.filter(action="dismiss")
    assert {(entry.reason, entry.after["reason_kind"]) for entry in entries} == {
        ("Weather.", "nothing_to_check")
    }


def test_a_claim_that_changed_while_the_reason_was_written_is_told(desk, claim, second_checker):
    move_claim(claim_id=claim.pk, move="accept", by=second_checker, door="admin")

    # The list was filtered, and the claim no longer fits it.
    response = desk.post(
        f"{LIST}?status__exact=proposed",
        {
            "action": "dismiss",
            "_selected_action": [claim.pk],
            "reason_asked": "yes",
            f"version_{claim.pk}": 1,
            "reason_kind": "not_a_claim",
        },
    )

    assert status_of(claim) == "accepted"
    assert "has changed meanwhile" in told(response)[0]


def test_a_missing_reason_moves_none(desk, article):
    claims = list(article.claims.all())

    response = choose(desk, "dismiss", *claims, reason_asked="yes")

    assert {status_of(one) for one in claims} == {"proposed"}
    assert "3 claims not moved" in told(response)[0]


def test_many_are_restored_with_a_reason(desk, claim, checker):
    move_claim(
        claim_id=claim.pk, move="dismiss", by=checker, door="admin", reason_kind="not_a_claim"
    )
    claim.refresh_from_db()

    choose(
        desk,
        "restore",
        claim,
        reason_asked="yes",
        reason="It is one.",
        **{f"version_{claim.pk}": claim.version},
    )

    assert status_of(claim) == "accepted"
    assert RecordEntry.objects.latest("pk").reason == "It is one."


def test_more_than_the_limit_moves_none(desk, db, monkeypatch):
    monkeypatch.setattr("claims.admin.claims.MOST_AT_ONCE", 3)
    article = make_article_with_claims(4)

    response = choose(desk, "accept", *article.claims.all(), select_across="1")

    assert "At most 3 claims" in told(response)[0]
    assert not Claim.objects.exclude(status="proposed").exists()


def test_a_statement_in_an_outcome_is_escaped(desk, db):
    text = "Wind blew."
    found = claim_of_words(text, "Wind blew", id="c1", statement="<img src=x onerror=alert(1)>")
    article = make_article(text=text, reading=reading(text, claims=(found,)))

    response = choose(desk, "accept", *article.claims.all())

    assert "<img" not in told(response)[0]
    assert "&lt;img" in told(response)[0]


@pytest.mark.parametrize("role", ["viewer", "writer", "superuser"])
def test_who_may_not_move_is_offered_no_action(as_, writer, role):
    article = make_article(writers=[writer])
    claim = article.claims.order_by("position")[0]
    client = as_(role)

    choose(client, "accept", claim)
    page = Page(client.get(LIST).content.decode())

    assert status_of(claim) == "proposed"
    assert [found["value"] for found, _ in page.all("option") if found.get("value")] == []


@pytest.mark.parametrize("ticked", ["x", "9" * 40, "", "1\0", "-1", "²"])
def test_a_ticked_id_that_can_be_none_is_refused(desk, claim, ticked):
    response = desk.post(LIST, {"action": "accept", "_selected_action": [ticked], "index": "0"})

    assert response.status_code == 400
    assert status_of(claim) == "proposed"
