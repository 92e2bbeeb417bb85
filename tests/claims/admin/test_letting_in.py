"""Letting an article in from the desk."""

import pytest

from claims.models import Article, RecordEntry
from tests.claims.admin.pages import Page
from tests.factories import TEXT, make_article, make_outlet

ADD = "/admin/claims/article/add/"


@pytest.fixture
def outlet(db):
    return make_outlet()


def given(outlet, /, **fields):
    return {"text": TEXT, "outlet": outlet.pk, "state": "draft", **fields}


def test_a_pasted_text_is_read_and_its_page_opened(desk, outlet, checker, writer):
    response = desk.post(
        ADD,
        given(
            outlet,
            text=TEXT.replace("\n", "\r\n"),
            byline="Ada Quill",
            writers=[writer.pk],
            published_at="2026-05-31",
        ),
    )

    article = Article.objects.get()
    assert response["Location"] == f"/admin/claims/article/{article.pk}/change/"
    assert article.revisions.get().text == TEXT
    assert list(article.writers.all()) == [writer]
    assert article.claims.exists()
    assert (RecordEntry.objects.get().door, RecordEntry.objects.get().by) == ("admin", checker)


def test_a_text_that_is_there_already_leads_to_its_page(desk, outlet):
    article = make_article(text=TEXT, outlet=outlet)

    response = desk.post(ADD, given(outlet))

    assert response["Location"] == f"/admin/claims/article/{article.pk}/change/"
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"text": ""}, "text"),
        ({"text": " \n "}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"outlet": ""}, "outlet"),
        ({"outlet": "9" * 40}, "outlet"),
        ({"title": "x" * 501}, "title"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"published_at": "soon"}, "published_at"),
        ({"state": "gone"}, "state"),
        ({"writers": ["x"]}, "writers"),
    ],
)
def test_what_cannot_be_used_is_named_beside_what_was_typed(desk, outlet, fields, name):
    response = desk.post(ADD, given(outlet, byline="Ada <Quill>", **fields))

    page = Page(response.content.decode())
    assert response.status_code == 400
    assert response.context["form"].errors.keys() == {name}
    assert page.all("input", name="byline")[0][0]["value"] == "Ada <Quill>"
    assert not Article.objects.exists()


def test_another_text_under_the_same_own_id_is_refused(desk, outlet):
    make_article(outlet=outlet, external_id="cms-7")

    response = desk.post(ADD, given(outlet, external_id="cms-7"))

    assert response.context["form"].errors.keys() == {"external_id"}
    assert Article.objects.count() == 1


def test_a_checker_is_not_offered_as_a_writer(desk, checker, outlet, writer):
    form = desk.get(ADD).context["form"]

    assert list(form.fields["writers"].queryset) == [writer]


@pytest.mark.parametrize("role", ["viewer", "writer", "superuser"])
def test_who_may_not_let_in_does_not(as_, outlet, role):
    client = as_(role)

    assert client.get(ADD).status_code == 403
    assert client.post(ADD, given(outlet)).status_code == 403
    assert not Article.objects.exists()
