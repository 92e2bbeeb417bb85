"""Claims over the API: what is shown of them, and how they move."""

import pytest

from claims.api.moves import MOVE_VIEWS
from claims.lifecycle import MOVES
from claims.models import RecordEntry
from tests.factories import TEXT, harbour_reading, make_article, make_article_with_claims


@pytest.fixture
def article(db):
    return make_article(text=TEXT, reading=harbour_reading())


@pytest.fixture
def claim(article):
    return article.claims.order_by("position").first()


def pointers(response):
    return [(error["pointer"], error["code"]) for error in response.json()["errors"]]


def test_a_claim_is_shown_with_all_that_hangs_on_it(api, article, claim):
    shown = api.get(f"/api/v1/claims/{claim.pk}/").json()

    attribution = claim.attribution
    start = TEXT.index("40 boats")
    monday = TEXT.index("on Monday")
    board = TEXT.index("Northport Harbour Board")
    assert shown == {
        "id": claim.pk,
        "article": article.pk,
        "status": "proposed",
        "version": 1,
        "kind": "quantity",
        "statement": "40 boats were moved.",
        "places": [
            {
                "revision": 1,
                "spans": [[start, start + 19]],
                "text": "40 boats were moved",
                "prefix": TEXT[start - 32 : start],
                "suffix": TEXT[start + 19 : start + 51],
            }
        ],
        "attribution": {
            "id": attribution.pk,
            "source": {
                "id": attribution.source_id,
                "name": "Northport Harbour Board",
                "kind": "organisation",
                "naming": "named",
                "merged_into": None,
            },
            "name": "Northport Harbour Board",
            "source_words": {
                "spans": [[board, board + 29]],
                "text": "Northport Harbour Board (NHB)",
            },
            "cue": {"spans": [[monday - 5, monday - 1]], "text": "said"},
            "content": {
                "spans": [[start - 5, start + 19]],
                "text": "that 40 boats were moved",
            },
            "mode": "indirect",
            "naming": "named",
            "said_at": {
                "spans": [[monday, monday + 9]],
                "text": "on Monday",
                "start": "2026-05-25",
                "end": None,
                "relative": False,
            },
            "parent": None,
        },
        "about": [
            {
                "spans": [[board, board + 23]],
                "text": "Northport Harbour Board",
                "name": "Northport Harbour Board",
                "type": "organisation",
                "named": True,
            }
        ],
        "quantities": [
            {
                "spans": [[start, start + 8]],
                "text": "40 boats",
                "value": 40.0,
                "value_max": None,
                "unit": None,
                "qualifier": "exact",
                "change": None,
                "of": "boats",
            }
        ],
        "times": [
            {
                "spans": [[monday, monday + 9]],
                "text": "on Monday",
                "start": "2026-05-25",
                "end": None,
                "relative": False,
            }
        ],
        "worth": 0.8,
        "worth_reasons": ["names a figure"],
        "proposed_by": {"name": "by-hand", "version": "1"},
        "created_at": "2026-05-31T09:30:00Z",
        "updated_at": "2026-05-31T09:30:00Z",
    }


def test_a_nested_attribution_names_the_one_it_stands_in(api, article):
    rows = api.get("/api/v1/attributions/", {"article": article.pk}).json()["results"]

    by_cue = {row["cue"]["text"]: row for row in rows}
    inner = by_cue["had told"]
    outer = next(row for row in rows if row["name"] == "a spokesman")
    assert inner["parent"] == outer["id"]
    assert (outer["article"], outer["revision"]) == (article.pk, 1)
    assert inner["claims"] == [c.pk for c in article.claims.all() if c.kind == "property"]
    assert api.get(f"/api/v1/attributions/{inner['id']}/").json() == inner


def test_a_source_is_shown_with_its_names_and_claims(api, article):
    rows = api.get("/api/v1/sources/", {"naming": "named"}).json()["results"]

    assert [(row["name"], row["claims"]) for row in rows] == [("Northport Harbour Board", 1)]
    assert {name["name"] for name in rows[0]["names"]} == {"Northport Harbour Board", "NHB"}
    assert api.get(f"/api/v1/sources/{rows[0]['id']}/").json() == rows[0]


def test_every_move_of_the_table_has_an_address():
    assert [view.move for view in MOVE_VIEWS] == list(MOVES)


def test_accept_dismiss_and_restore_follow_one_another(api, claim):
    steps = [
        ("accept", {"version": 1}, "accepted"),
        ("dismiss", {"version": 2, "reason_kind": "not_a_claim", "reason": "A wish."}, "dismissed"),
        ("restore", {"version": 3, "reason": "It is one after all."}, "accepted"),
    ]

    for move, body, status in steps:
        response = api.post(f"/api/v1/claims/{claim.pk}/{move}/", body)
        assert (response.status_code, response.json()["status"]) == (200, status)

    assert response.json()["version"] == 4
    entries = RecordEntry.objects.filter(object_type="claim").order_by("number")
    assert [(e.action, e.reason, e.door) for e in entries] == [
        ("accept", "", "api"),
        ("dismiss", "A wish.", "api"),
        ("restore", "It is one after all.", "api"),
    ]


def test_a_duplicate_names_the_claim_that_stays(api, article):
    stays, goes = article.claims.order_by("position")[:2]

    response = api.post(
        f"/api/v1/claims/{goes.pk}/dismiss/",
        {"reason_kind": "duplicate_of", "duplicate_of": stays.pk},
    )

    assert response.status_code == 200
    assert RecordEntry.objects.latest("pk").after["duplicate_of"] == stays.pk


def test_a_move_from_the_wrong_status_is_a_conflict(api, claim):
    response = api.post(f"/api/v1/claims/{claim.pk}/restore/", {"reason": "Why not."})

    assert response.status_code == 409
    assert response.json()["type"] == "/problems/not_from_here"
    assert "cannot move by restore" in response.json()["detail"]


def test_a_stale_version_is_a_conflict(api, claim):
    api.post(f"/api/v1/claims/{claim.pk}/accept/", {})

    response = api.post(
        f"/api/v1/claims/{claim.pk}/dismiss/", {"version": 1, "reason_kind": "not_a_claim"}
    )

    claim.refresh_from_db()
    assert response.status_code == 409
    assert response.json()["type"] == "/problems/stale_version"
    assert pointers(response) == [("/version", "stale_version")]
    assert claim.status == "accepted"


@pytest.mark.parametrize("role", ["viewer", "superuser"])
def test_who_may_not_move_is_told_so(as_, claim, role):
    response = as_(role).post(f"/api/v1/claims/{claim.pk}/accept/", {})

    claim.refresh_from_db()
    assert (response.status_code, claim.status) == (403, "proposed")


def test_the_table_says_who_may(as_, claim):
    response = as_("viewer").post(f"/api/v1/claims/{claim.pk}/accept/", {})

    assert response.json()["detail"] == "Only a checker or editor can accept a claim."
    assert response.json()["type"] == "/problems/role_missing"


@pytest.mark.parametrize(
    ("move", "body", "pointer", "code"),
    [
        ("accept", {"status": "signed_off"}, "/status", "unknown_field"),
        ("accept", {"version": "1"}, "/version", "invalid"),
        ("accept", {"version": True}, "/version", "invalid"),
        ("accept", {"version": 1.5}, "/version", "invalid"),
        ("accept", {"version": 0}, "/version", "min_value"),
        ("accept", {"version": 10**30}, "/version", "max_value"),
        ("dismiss", {}, "/reason_kind", "required"),
        ("dismiss", {"reason_kind": "bored"}, "/reason_kind", "invalid_choice"),
        ("dismiss", {"reason_kind": "duplicate_of"}, "/duplicate_of", "missing"),
        (
            "dismiss",
            {"reason_kind": "duplicate_of", "duplicate_of": 10**15},
            "/duplicate_of",
            "not_found",
        ),
        (
            "dismiss",
            {"reason_kind": "not_a_claim", "duplicate_of": 1},
            "/duplicate_of",
            "not_a_duplicate",
        ),
        ("dismiss", {"reason_kind": "not_a_claim", "reason": 5}, "/reason", "invalid"),
        ("restore", {}, "/reason", "required"),
        ("restore", {"reason": ""}, "/reason", "blank"),
        ("restore", {"reason": "x" * 2001}, "/reason", "max_length"),
    ],
)
def test_what_a_move_cannot_use_is_named(api, claim, move, body, pointer, code):
    response = api.post(f"/api/v1/claims/{claim.pk}/{move}/", body)

    claim.refresh_from_db()
    assert response.status_code == 400
    assert pointers(response) == [(pointer, code)]
    assert (claim.status, claim.version) == ("proposed", 1)


@pytest.mark.parametrize("hostile", ["\\u0000", "\\ud800"])
def test_a_reason_no_database_can_store_is_refused(api, claim, hostile):
    body = f'{{"reason_kind": "not_a_claim", "reason": "a{hostile}"}}'

    response = api.post(
        f"/api/v1/claims/{claim.pk}/dismiss/", body, content_type="application/json"
    )

    assert response.status_code == 400
    assert [pointer for pointer, _ in pointers(response)] == ["/reason"]


def test_a_claim_that_is_not_there_cannot_move(api, db):
    assert api.post("/api/v1/claims/99/accept/", {}).status_code == 404


def test_a_move_has_only_the_one_address(api, claim):
    assert api.post(f"/api/v1/claims/{claim.pk}/sign_off/", {}).status_code == 404


@pytest.mark.parametrize("kind", ["articles", "claims", "attributions", "sources"])
def test_the_number_of_queries_is_the_same_for_one_and_for_fifty(
    api, kind, django_assert_max_num_queries, django_assert_num_queries
):
    if kind == "articles":
        articles = [make_article() for _ in range(50)]
        assert len(articles) == 50
    else:
        make_article_with_claims(50)
    api.get(f"/api/v1/{kind}/")

    with django_assert_max_num_queries(9) as one:
        assert len(api.get(f"/api/v1/{kind}/?page_size=1").json()["results"]) == 1
    with django_assert_num_queries(len(one)):
        assert len(api.get(f"/api/v1/{kind}/?page_size=50").json()["results"]) == 50


def test_the_record_takes_the_same_number_of_queries_for_one_and_for_fifty(
    api, checker, django_assert_num_queries, django_assert_max_num_queries
):
    article = make_article_with_claims(50)
    for claim in article.claims.all():
        api.post(f"/api/v1/claims/{claim.pk}/accept/", {})

    with django_assert_max_num_queries(5) as one:
        api.get(f"/api/v1/articles/{article.pk}/record/?page_size=1")
    with django_assert_num_queries(len(one)):
        api.get(f"/api/v1/articles/{article.pk}/record/?page_size=50")


def test_following_the_pages_sees_every_claim_once(api):
    article = make_article_with_claims(23)
    url, seen = "/api/v1/claims/?page_size=5", []

    while url:
        page = api.get(url).json()
        seen += [row["id"] for row in page["results"]]
        url = page["next"]

    assert seen == list(article.claims.order_by("pk").values_list("pk", flat=True))
