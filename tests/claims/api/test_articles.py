"""Articles over the API: how one comes in, and what is shown of it."""

import json

import pytest

from claims.extraction.encoder import Encoder
from claims.intake import TEXT_LIMIT
from claims.models import Article, Claim, RecordEntry, Revision
from tests.factories import AT, TEXT, harbour_reading, make_article, make_outlet, reading

URL = "/api/v1/articles/"


@pytest.fixture
def outlet(db):
    return make_outlet()


def given(**fields):
    return {"outlet": "the-northport-mail", "text": TEXT, **fields}


def pointers(response):
    return [(error["pointer"], error["code"]) for error in response.json()["errors"]]


def test_a_posted_text_is_read_stored_and_shown(api, outlet, checker, writer):
    response = api.post(
        URL,
        given(
            external_id="cms-7",
            title="Harbour dispute",
            byline="Ada Quill",
            url="https://mail.example/harbour",
            published_at="2026-05-31",
            parts=[{"part": "headline", "span": [0, 15]}],
            writers=["writer"],
        ),
    )

    assert response.status_code == 201
    shown = response.json()
    article = Article.objects.get()
    assert response["Location"] == f"http://testserver/api/v1/articles/{article.pk}/"
    assert shown["outlet"] == {"id": outlet.pk, "slug": outlet.slug, "name": outlet.name}
    assert shown["external_id"] == "cms-7"
    assert shown["published_at"] == "2026-05-31T00:00:00Z"
    assert shown["state"] == "draft"
    assert shown["writers"] == ["writer"]
    assert shown["claims"]["proposed"] == article.claims.count() > 0
    entry = RecordEntry.objects.get()
    assert (entry.action, entry.door, entry.by) == ("ingest", "api", checker)
    assert article.revisions.get().text == TEXT


def test_the_same_text_again_changes_nothing(api, outlet):
    article = make_article(text=TEXT, outlet=outlet, external_id="cms-7")

    response = api.post(URL, given(external_id="cms-7", title="Another title"))

    assert response.status_code == 200
    assert response.json()["id"] == article.pk
    assert response.json()["title"] == "Harbour dispute"
    assert "Location" not in response
    assert (Article.objects.count(), RecordEntry.objects.count()) == (1, 1)


def test_another_text_under_the_same_own_id_is_a_conflict(api, outlet):
    make_article(text=TEXT, outlet=outlet, external_id="cms-7")

    response = api.post(URL, given(external_id="cms-7", text="Something else."))

    assert response.status_code == 409
    assert response.json()["type"] == "/problems/conflict"
    assert pointers(response) == [("/external_id", "conflict")]
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "pointer", "code"),
    [
        ({"text": ""}, "/text", "blank"),
        ({"text": " \n\t"}, "/text", "empty"),
        ({"text": "\ufeff"}, "/text", "empty"),
        ({"text": 5}, "/text", "invalid"),
        ({"text": None}, "/text", "null"),
        ({"text": ["a"]}, "/text", "invalid"),
        ({"outlet": "nobody-knows-it"}, "/outlet", "not_found"),
        ({"outlet": 5}, "/outlet", "not_found"),
        ({"outlet": "not a slug"}, "/outlet", "invalid"),
        ({"title": "x" * 501}, "/title", "max_length"),
        ({"external_id": "x" * 201}, "/external_id", "max_length"),
        ({"byline": True}, "/byline", "invalid"),
        ({"url": "javascript:alert(1)"}, "/url", "not_an_address"),
        ({"published_at": "yesterday"}, "/published_at", "not_a_date"),
        ({"published_at": "0001-01-01T00:00:00+14:00"}, "/published_at", "not_a_date"),
        ({"published_at": 2026}, "/published_at", "invalid"),
        ({"state": "gone"}, "/state", "invalid_choice"),
        ({"parts": "headline"}, "/parts", "not_a_list"),
        ({"parts": [{"part": "headline", "span": [0, 99999]}]}, "/parts/0", "not_a_span"),
        ({"parts": [{"part": "footnote", "span": [0, 5]}]}, "/parts/0", "unknown_part"),
        ({"writers": ["nobody"]}, "/writers/0", "not_found"),
        ({"writers": "writer"}, "/writers", "not_a_list"),
        ({"status": "signed_off"}, "/status", "unknown_field"),
        ({"claims": []}, "/claims", "unknown_field"),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_stored(api, outlet, fields, pointer, code):
    response = api.post(URL, given(**fields))

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert pointers(response) == [(pointer, code)]
    assert not Article.objects.exists()


def test_a_checker_is_no_writer(api, outlet, checker):
    response = api.post(URL, given(writers=["checker"]))

    assert pointers(response) == [("/writers/0", "not_found")]


def test_a_viewer_is_told_who_may_let_articles_in(as_, outlet):
    response = as_("viewer").post(URL, given())

    assert response.status_code == 403
    assert response.json()["detail"] == "Only a checker or editor may do this."


def test_a_missing_text_is_named(api, outlet):
    response = api.post(URL, {"outlet": outlet.slug})

    assert pointers(response) == [("/text", "required")]


@pytest.mark.parametrize("body", ["", "[]", '"text"', "null", "{", '{"text": NaN}', "\xff"])
def test_a_body_that_is_no_object_is_refused(api, outlet, body):
    response = api.post(URL, body.encode("latin-1"), content_type="application/json")

    assert response.status_code == 400


def test_another_kind_of_body_is_refused(api, outlet):
    response = api.post(URL, {"text": "a"}, format=None, content_type="text/csv")

    assert response.status_code == 415


def test_a_text_above_the_limit_is_too_large(api, outlet):
    response = api.post(URL, given(text="a" * (TEXT_LIMIT + 1)))

    assert response.status_code == 413
    assert pointers(response) == [("/text", "too_long")]


def test_a_body_above_the_limit_is_too_large(api, outlet, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    response = api.post(URL, given(text="a" * 1000))

    assert response.status_code == 413
    assert response.json()["type"] == "/problems/body_too_large"


@pytest.mark.parametrize("hostile", ["\\u0000", "\\ud800", "\\udfff\\ud800"])
@pytest.mark.parametrize(
    "field", ["text", "title", "byline", "external_id", "url", "published_at", "outlet", "state"]
)
def test_what_no_database_can_store_is_refused_in_every_field(api, outlet, field, hostile):
    body = json.dumps(given(**{field: "HERE"})).replace("HERE", f"a{hostile}b")

    response = api.post(URL, body, content_type="application/json")

    assert response.status_code == 400
    assert [pointer for pointer, _ in pointers(response)] == [f"/{field}"]
    assert not Article.objects.exists()


def test_a_reader_that_cannot_read_is_said_to_be_out_of_order(api, outlet, monkeypatch, tmp_path):
    monkeypatch.setattr("claims.extraction.read.load_encoder", lambda: Encoder(tmp_path))

    response = api.post(URL, given())

    assert response.status_code == 503
    assert response.json()["type"] == "/problems/reader_out_of_order"
    assert str(tmp_path) not in response.content.decode()
    assert not Article.objects.exists()


def test_the_list_is_newest_first_and_without_texts(api):
    first, second = make_article(), make_article()

    rows = api.get(URL).json()["results"]

    assert [row["id"] for row in rows] == [second.pk, first.pk]
    assert rows[0]["revisions"] == [
        {"number": 1, "text_sha256": second.text_sha256, "created_at": "2026-05-31T09:30:00Z"}
    ]
    assert "text" not in rows[0]


def test_an_article_knows_where_its_claims_stand_and_where_else_its_text_is(api):
    article = make_article(text=TEXT, reading=harbour_reading())
    elsewhere = make_article(text=TEXT, outlet=make_outlet("The Other"), reading=harbour_reading())

    shown = api.get(f"{URL}{article.pk}/").json()

    assert shown["elsewhere"] == [elsewhere.pk]
    assert shown["claims"] == {
        "proposed": 3,
        "accepted": 0,
        "checking": 0,
        "awaiting_reply": 0,
        "checked": 0,
        "signed_off": 0,
        "dismissed": 0,
        "withdrawn": 0,
    }


@pytest.mark.parametrize(
    ("text", "notices"),
    [
        ("The boat sank.", []),
        (
            "Die Brücke bleibt geschlossen, sagte der Bürgermeister am Montag.",
            ["The text is in German; the reader reads English alone, so nothing was looked for."],
        ),
        (
            "The bridge stays closed, the mayor of Lindby said, and the ferry will not sail.\n\n"
            "Le pont reste fermé, a déclaré le maire.\n\nNobody has been hurt so far.",
            ["A passage in French was not read."],
        ),
    ],
)
def test_a_text_in_another_language_is_told_in_one_sentence(api, outlet, text, notices):
    response = api.post(URL, given(text=text))

    assert response.json()["notices"] == notices
    assert api.get(response["Location"]).json()["notices"] == notices


def test_a_text_is_shown_to_the_last_code_point(api):
    text = "\ufeffWind\r\n\r\nblew — “hard”. 😀\u200d e\u0301 \u202e\n "
    article = make_article(text=text, reading=reading(text))

    shown = api.get(f"{URL}{article.pk}/revisions/1/").json()

    assert shown["text"] == text
    assert shown["text_sha256"] == article.text_sha256


@pytest.mark.parametrize("place", ["articles/99", "articles/99/revisions/1", "articles/99/record"])
def test_what_is_not_there_is_a_404(api, db, place):
    assert api.get(f"/api/v1/{place}/").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "9" * 30])
def test_a_revision_that_is_not_there_is_a_404(api, number):
    article = make_article()

    assert api.get(f"{URL}{article.pk}/revisions/{number}/").status_code == 404


@pytest.mark.parametrize("kind", ["articles", "claims", "attributions", "sources", "outlets"])
def test_an_id_beyond_all_ids_is_a_404(api, db, kind):
    assert api.get(f"/api/v1/{kind}/{'9' * 30}/").status_code == 404


def test_the_record_tells_what_was_done(api, checker):
    article = make_article()
    claim = article.claims.order_by("position").first()
    api.post(f"/api/v1/claims/{claim.pk}/accept/", {})

    entries = api.get(f"{URL}{article.pk}/record/").json()["results"]

    assert [(e["number"], e["action"], e["object_type"], e["by"]) for e in entries] == [
        (1, "ingest", "article", None),
        (2, "accept", "claim", "checker"),
    ]
    assert entries[1]["before"] == {"status": "proposed"}
    assert entries[1]["after"] == {"status": "accepted"}
    assert entries[1]["door"] == "api"
    own = api.get(f"/api/v1/claims/{claim.pk}/record/").json()["results"]
    assert [entry["number"] for entry in own] == [2]


def test_the_record_of_one_article_has_nothing_of_another(api):
    article, _ = make_article(), make_article()

    entries = api.get(f"{URL}{article.pk}/record/").json()["results"]

    assert {entry["article"] for entry in entries} == {article.pk}
    assert AT.isoformat().startswith(entries[0]["at"][:16])


def test_nothing_is_counted_that_is_not_there(api, db):
    assert api.get(URL).json() == {"next": None, "previous": None, "results": []}
    assert (Claim.objects.count(), Revision.objects.count()) == (0, 0)
