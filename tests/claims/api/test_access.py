"""Every address of the API against every role, from the addresses themselves."""

from base64 import b64encode

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from claims.models import Attribution, Claim
from factcheck.access.roles import Role
from factcheck.access.services import grant_role
from factcheck.urls import api_v1
from sources.models import Outlet, Source
from tests.factories import make_article, make_outlet, reading

ROLES = ("checker", "editor", "writer", "viewer", "superuser", "nobody")
SEES_ALL = {"checker": 200, "editor": 200, "viewer": 200, "superuser": 403, "nobody": 401}
#: What a role gets for an article that is not the writer's own.
FOREIGN = {**SEES_ALL, "writer": 404}
FOR_ALL = {**SEES_ALL, "writer": 200}

#: Every address there is: how it is read by each role. None: it is not read.
READ = {
    "articles": FOR_ALL,
    "article": FOREIGN,
    "article-record": FOREIGN,
    "revision": FOREIGN,
    "claims": FOR_ALL,
    "claim": FOREIGN,
    "claim-record": FOREIGN,
    "claim-accept": None,
    "claim-dismiss": None,
    "claim-restore": None,
    "attributions": FOR_ALL,
    "attribution": FOREIGN,
    "sources": FOR_ALL,
    "source": FOREIGN,
    "outlets": FOR_ALL,
    "outlet": FOR_ALL,
}
#: Which addresses take a POST, and by each role what an empty body comes to.
REFUSED = {"viewer": 403, "writer": 403, "superuser": 403, "nobody": 401}
WRITE = {
    "articles": {**REFUSED, "checker": 400, "editor": 400},
    "outlets": {**REFUSED, "checker": 400, "editor": 400},
    "claim-accept": {**REFUSED, "writer": 404, "checker": 200, "editor": 200},
    "claim-dismiss": {**REFUSED, "writer": 404, "viewer": 400, "checker": 400, "editor": 400},
    "claim-restore": {**REFUSED, "writer": 404, "viewer": 400, "checker": 400, "editor": 400},
}


@pytest.fixture
def article(db):
    return make_article()


def address(name: str) -> str:
    ids = {
        "article": [1],
        "attribution": Attribution,
        "source": Source,
        "outlet": Outlet,
    }
    article_id = Claim.objects.order_by("pk").values_list("article_id", flat=True)[0]
    if name.startswith("claim-") or name == "claim":
        args = [Claim.objects.order_by("pk")[0].pk]
    elif name == "revision":
        args = [article_id, 1]
    elif name in ("article", "article-record"):
        args = [article_id]
    elif name in ids:
        args = [ids[name].objects.order_by("pk")[0].pk]
    else:
        args = []
    return reverse(f"api:{name}", args=args)


def test_every_address_is_in_the_tables():
    assert {route.name for route in api_v1} == set(READ)
    assert set(WRITE) <= set(READ)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", READ)
def test_reading_follows_the_table(article, as_, name, role):
    response = as_(role).get(address(name))

    allowed = READ[name]
    # Who is not let in learns nothing, not even that there is nothing to read.
    otherwise = {"nobody": 401, "superuser": 403}.get(role, 405)
    assert response.status_code == (allowed[role] if allowed else otherwise)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", READ)
def test_posting_follows_the_table(article, as_, name, role):
    response = as_(role).post(address(name), {}, format="json")

    allowed = WRITE.get(name)
    otherwise = {"nobody": 401}.get(role, 403)
    if allowed:
        assert response.status_code == allowed[role]
    else:
        assert response.status_code in (otherwise, 405)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
@pytest.mark.parametrize("name", READ)
def test_nothing_is_replaced_or_removed(article, as_, name, method):
    response = getattr(as_("editor"), method)(address(name), {"status": "accepted"}, format="json")

    assert response.status_code in (403, 405)


def test_a_writer_reads_the_own_article_and_all_in_it(as_, writer):
    own = make_article(writers=[writer])
    make_article()
    api = as_("writer")

    articles = api.get("/api/v1/articles/").json()["results"]
    claims = api.get("/api/v1/claims/").json()["results"]
    attributions = api.get("/api/v1/attributions/").json()["results"]
    sources = api.get("/api/v1/sources/").json()["results"]

    assert [row["id"] for row in articles] == [own.pk]
    assert {row["article"] for row in claims} == {own.pk}
    assert {row["article"] for row in attributions} == {own.pk}
    assert {row["claims"] for row in sources} <= {0, 1}
    assert api.get(f"/api/v1/articles/{own.pk}/record/").status_code == 200
    assert api.get(f"/api/v1/articles/{own.pk}/revisions/1/").status_code == 200
    assert api.get(f"/api/v1/claims/{claims[0]['id']}/").status_code == 200


def test_a_writer_does_not_learn_that_the_text_stands_elsewhere(as_, writer):
    own = make_article(text="Rain fell.", writers=[writer], reading=reading("Rain fell."))
    make_article(
        text="Rain fell.", outlet=make_outlet("Another Paper"), reading=reading("Rain fell.")
    )

    seen = as_("writer").get(f"/api/v1/articles/{own.pk}/").json()

    assert seen["elsewhere"] == []


def test_a_writer_who_is_a_checker_as_well_sees_all(as_, writer):
    make_article()
    grant_role(user=writer, role=Role.CHECKER, by=None)

    assert len(as_("writer").get("/api/v1/articles/").json()["results"]) == 1


def test_a_closed_account_is_let_in_nowhere(as_, checker):
    api = as_("checker")
    checker.is_active = False
    checker.save()

    assert api.get("/api/v1/claims/").status_code == 401


def test_name_and_password_open_the_api(db, checker):
    checker.set_password("a long enough one")
    checker.save()
    api = APIClient(enforce_csrf_checks=True)

    def asked_with(password):
        shown = b64encode(f"checker:{password}".encode()).decode()
        api.credentials(HTTP_AUTHORIZATION=f"Basic {shown}")
        return api.get("/api/v1/claims/").status_code

    assert asked_with("a long enough one") == 200
    assert asked_with("another") == 401


def test_a_post_from_elsewhere_in_the_same_browser_is_refused(db, checker):
    claim = make_article().claims.first()
    api = APIClient(enforce_csrf_checks=True)
    api.force_login(checker)

    response = api.post(f"/api/v1/claims/{claim.pk}/accept/", {}, format="json")

    claim.refresh_from_db()
    assert (response.status_code, claim.status) == (403, "proposed")
