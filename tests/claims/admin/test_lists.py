"""The lists of the admin: who sees what, what they find, and that they only show."""

import pytest
from django.contrib import admin
from django.urls import reverse

from claims.models import Article, Claim, RecordEntry
from sources.models import Outlet, Source
from tests.claims.admin.pages import Page
from tests.factories import TEXT, harbour_reading, make_article, make_article_with_claims

LISTS = {
    "claims/article": Article,
    "claims/claim": Claim,
    "claims/recordentry": RecordEntry,
    "sources/source": Source,
    "sources/outlet": Outlet,
}


@pytest.fixture
def article(db):
    return make_article(text=TEXT, reading=harbour_reading())


def rows_of(client, name, **asked):
    response = client.get(f"/admin/{name}/", asked)
    assert response.status_code == 200, response
    return response.context["cl"].result_list


@pytest.mark.parametrize("role", ["checker", "editor", "viewer", "writer", "superuser"])
@pytest.mark.parametrize("name", LISTS)
def test_lists_are_open_to_whoever_holds_a_role(as_, article, name, role):
    response = as_(role).get(f"/admin/{name}/")

    assert response.status_code == (403 if role == "superuser" else 200)


def test_a_writer_finds_the_own_article_and_what_is_in_it(as_, writer, article):
    own = make_article(writers=[writer])
    client = as_("writer")

    assert list(rows_of(client, "claims/article")) == [own]
    assert {claim.article_id for claim in rows_of(client, "claims/claim")} == {own.pk}
    assert {entry.article_id for entry in rows_of(client, "claims/recordentry")} == {own.pk}


@pytest.mark.parametrize("role", ["editor", "superuser"])
@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_changed_or_removed_there(as_, superuser, article, name, role):
    model = LISTS[name]
    before = list(model.objects.order_by("pk").values())
    client = as_(role)
    one = model.objects.order_by("pk")[0].pk

    answers = [
        client.post(f"/admin/{name}/{one}/change/", {"name": "x", "title": "x", "status": "x"}),
        client.post(f"/admin/{name}/{one}/delete/", {"post": "yes"}),
        client.post(f"/admin/{name}/", {"action": "delete_selected", "_selected_action": [one]}),
    ]

    assert list(model.objects.order_by("pk").values()) == before
    assert {answer.status_code for answer in answers} <= {200, 302, 403, 404}


@pytest.mark.parametrize("model", [*LISTS.values()])
def test_no_field_of_them_can_be_written(rf, editor, model):
    request = rf.get("/")
    request.user = editor
    shown = admin.site._registry[model]

    assert not shown.has_change_permission(request)
    assert not shown.has_delete_permission(request)
    assert shown.has_add_permission(request) == (model in (Article, Outlet))


def test_only_these_and_the_people_are_in_the_admin():
    models = {model._meta.label for model in admin.site._registry}

    assert models == {
        "claims.Article",
        "claims.Claim",
        "claims.RecordEntry",
        "sources.Outlet",
        "sources.Source",
        "access.User",
    }


@pytest.mark.parametrize(
    ("name", "asked", "found"),
    [
        ("claims/claim", {"q": "quay"}, ["the quay was unsafe."]),
        ("claims/claim", {"kind__exact": "opinion"}, ["Residents the noise."]),
        ("claims/claim", {"status__exact": "accepted"}, []),
        ("claims/claim", {"attribution__naming__exact": "named"}, ["40 boats were moved."]),
        ("claims/claim", {"voice": "own"}, []),
        ("claims/article", {"q": "harbour"}, ["Harbour dispute"]),
        ("claims/article", {"q": "volcano"}, []),
        ("claims/article", {"state__exact": "draft"}, ["Harbour dispute"]),
        ("claims/article", {"state__exact": "archived"}, []),
        ("sources/source", {"q": "nhb"}, ["Northport Harbour Board"]),
        ("sources/source", {"naming__exact": "collective"}, ["Residents"]),
        ("claims/recordentry", {"action__exact": "ingest"}, ["ingest"]),
        ("claims/recordentry", {"door__exact": "api"}, []),
    ],
)
def test_filters_and_search_find(desk, article, name, asked, found):
    rows = rows_of(desk, name, **asked)

    assert [
        getattr(row, "statement", None)
        or getattr(row, "title", None)
        or getattr(row, "name", None)
        or row.action
        for row in rows
    ] == found


def test_a_source_leads_to_its_claims(desk, article):
    page = Page(desk.get("/admin/sources/source/").content.decode())

    (address,) = [
        found["href"]
        for found, words in page.all("a")
        if "attribution__source" in found.get("href", "") and words == "1"
    ][:1]
    (claim,) = desk.get(address).context["cl"].result_list
    assert f"attribution__source={claim.attribution.source_id}" in address


def test_an_article_leads_to_the_claims_that_are_left(desk, article):
    page = Page(desk.get("/admin/claims/article/").content.decode())

    links = [found["href"] for found, words in page.all("a") if words == "3"]
    assert len(links) == 2
    for link in links:
        assert len(desk.get(link).context["cl"].result_list) == 3


def test_a_claim_leads_to_its_place_in_the_article(desk, article):
    claim = article.claims.order_by("position")[1]

    for page in ("change", "history"):
        response = desk.get(reverse(f"admin:claims_claim_{page}", args=[claim.pk]))
        assert response["Location"] == (
            f"/admin/claims/article/{article.pk}/change/?claim={claim.pk}#claim-{claim.pk}"
        )


def test_the_history_of_an_article_is_its_record(desk, article):
    response = desk.get(reverse("admin:claims_article_history", args=[article.pk]))

    entries = desk.get(response["Location"]).context["cl"].result_list
    assert {entry.article_id for entry in entries} == {article.pk}


@pytest.mark.parametrize(
    "asked",
    [
        {"status__exact": "\0"},
        {"voice": "\0"},
        {"article": "x"},
        {"article": "9" * 40},
        {"attribution__source": "x"},
        {"attribution__source": "9" * 40},
        {"article__title": "secret"},
        {"q": "\0"},
        {"created_at__year": "x"},
        {"p": "x"},
        {"o": "99.x"},
    ],
)
def test_what_makes_no_sense_in_the_address_breaks_nothing(desk, article, asked):
    response = desk.get("/admin/claims/claim/", asked)

    assert response.status_code in (200, 302, 400)


@pytest.mark.parametrize(
    "name", ["claims/article", "claims/claim", "claims/recordentry", "sources/source"]
)
def test_a_list_takes_the_same_number_of_queries_for_one_row_and_for_many(
    desk, checker, name, django_assert_num_queries, django_assert_max_num_queries
):
    first = make_article_with_claims(1)
    desk.get(f"/admin/{name}/")
    with django_assert_max_num_queries(14) as few:
        assert len(rows_of(desk, name)) == 1

    if name in ("claims/article", "claims/recordentry"):
        for _ in range(20):
            make_article(outlet=first.outlet)
    else:
        make_article_with_claims(20, outlet=first.outlet)
    with django_assert_num_queries(len(few)):
        assert len(rows_of(desk, name)) >= 20


def test_an_entry_of_the_record_is_shown_in_full(desk, article, checker):
    claim = article.claims.order_by("position")[0]
    desk.post(reverse("admin:claims_claim_move", args=[claim.pk, "accept"]), {"version": 1})
    entry = RecordEntry.objects.latest("pk")

    shown = desk.get(reverse("admin:claims_recordentry_change", args=[entry.pk])).content.decode()

    text = " ".join(Page(shown).all("main")[0][1].split())
    assert '"status": "proposed"' in text
    assert '"status": "accepted"' in text
    assert f"claim {claim.pk}" in text
