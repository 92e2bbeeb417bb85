"""The article page: the text with its claims, the claim in hand, and what can be done."""

import pytest
from django.urls import reverse

from claims.admin.article_page import figure_in_words, segments, sentence
from claims.extraction.reading import Attribution, Unclaimed
from claims.lifecycle import Status
from claims.models import Quantity
from claims.services.review import move_claim
from tests.claims.admin.pages import Page
from tests.factories import (
    TEXT,
    claim,
    harbour_reading,
    make_article,
    make_article_with_claims,
    make_outlet,
    reading,
    source_words,
    words,
)


@pytest.fixture
def article(db):
    return make_article(
        text=TEXT,
        reading=harbour_reading(),
        byline="Ada Quill",
        parts=[{"part": "headline", "span": [0, 15]}],
    )


@pytest.fixture
def moved_claim(article):
    return article.claims.order_by("position")[0]


@pytest.fixture
def unsafe_claim(article):
    return article.claims.order_by("position")[1]


def open_page(client, article, claim=None, **expected):
    url = reverse("admin:claims_article_change", args=[article.pk])
    response = client.get(url, {"claim": claim.pk} if claim else {})
    assert response.status_code == expected.get("status", 200)
    return Page(response.content.decode())


def squeezed(text):
    return " ".join(text.split())


def facts(page):
    terms = [squeezed(words) for _, words in page.all("dt")]
    said = [squeezed(words) for _, words in page.all("dd")]
    return dict(zip(terms, said, strict=True))


def test_the_text_is_shown_in_numbered_paragraphs(desk, article):
    page = open_page(desk, article)

    shown = page.all(class_="paragraph")
    assert [words for _, words in shown] == TEXT.split("\n\n")
    assert [found["data-number"] for found, _ in shown] == ["1", "2"]
    assert page.all("h2", class_="part-headline")[0][1] == "Harbour dispute"


def test_the_claim_in_hand_answers_who_says_it_and_in_which_words(desk, article, moved_claim):
    page = open_page(desk, article, moved_claim)

    assert page.all(class_="statement")[0][1] == "40 boats were moved."
    assert facts(page) == {
        "Said by": "Northport Harbour Board · named here: “Northport Harbour Board (NHB)”",
        "In the words": "said · indirect · on Monday (2026-05-25)",
        "In the text": "40 boats were moved",
        "Figures": "40 boats “40 boats”",
        "About": "Northport Harbour Board organisation, named",
        "When": "on Monday 2026-05-25 – …",
        "Worth checking": "names a figure 0.80",
    }


def test_its_source_cue_and_content_are_set_off_in_the_text(desk, article, moved_claim):
    page = open_page(desk, article, moved_claim)

    def words_as(role):
        return "".join(words for _, words in page.all("span", class_=f"role-{role}"))

    assert words_as("source") == "Northport Harbour Board (NHB)"
    assert words_as("cue") == "said"
    assert words_as("content") == "that 40 boats were moved"


def test_a_nested_attribution_says_who_tells_it(desk, article, unsafe_claim):
    said_by = facts(open_page(desk, article, unsafe_claim))["Said by"]

    assert said_by == "the minister · described as told by a spokesman: “said”"


def test_without_a_choice_the_first_claim_is_in_hand(desk, article, moved_claim):
    page = open_page(desk, article)

    assert page.all(class_="statement")[0][1] == moved_claim.statement
    assert page.all("a", rel="prev") == []
    assert page.all("a", rel="next")[0][0]["href"].startswith("?claim=")


@pytest.mark.parametrize("asked", ["", "0", "-1", "all", "9" * 40, "²", "1\0", "<b>"])
def test_a_choice_that_is_none_takes_the_first(desk, article, asked):
    url = reverse("admin:claims_article_change", args=[article.pk])

    assert desk.get(url, {"claim": asked}).status_code == 200


def test_a_claim_of_another_article_is_not_taken_in_hand(desk, article):
    other = make_article().claims.order_by("position")[2]

    page = open_page(desk, article, other)

    assert page.all(class_="statement")[0][1] == "40 boats were moved."


def test_what_is_open_is_offered_and_what_is_not_has_its_reason(desk, article, moved_claim):
    page = open_page(desk, article, moved_claim)

    offered = [
        found["action"].rpartition("move/")[2] for found, _ in page.all("form", class_="move")
    ]
    assert offered == ["accept/", "dismiss/"]
    closed = {squeezed(words) for _, words in page.all("p", class_="not-now")}
    assert closed == {
        "Restore A claim that is proposed cannot move by restore: "
        "that starts from dismissed or withdrawn."
    }


def test_who_may_not_move_sees_why(as_, article, moved_claim):
    page = open_page(as_("viewer"), article, moved_claim)

    assert page.all("form", class_="move") == []
    assert "Only a checker or editor can accept a claim." in page.all("p", class_="not-now")[0][1]


def test_history_is_the_record(desk, article, moved_claim, checker):
    move_claim(
        claim_id=moved_claim.pk,
        move="dismiss",
        by=checker,
        door="admin",
        reason_kind="not_a_claim",
        reason="It was a wish.",
    )

    lines = open_page(desk, article, moved_claim).all("section", class_="history")[0][1]

    assert "Proposed by the reader by-hand 1" in squeezed(lines)
    assert "Dismissed as not a claim by checker" in squeezed(lines)
    assert "It was a wish." in lines


def test_a_duplicate_can_only_be_of_a_claim_that_stands(desk, article, moved_claim, checker):
    other, gone = article.claims.order_by("position")[1:3]
    move_claim(
        claim_id=gone.pk, move="dismiss", by=checker, door="admin", reason_kind="not_a_claim"
    )

    options = open_page(desk, article, moved_claim).all("option")

    assert [found["value"] for found, _ in options] == ["", str(other.pk)]


def test_the_page_of_a_text_without_claims_says_so(desk, db):
    article = make_article(text="Hush.", reading=reading("Hush."))

    page = open_page(desk, article)

    assert page.all(class_="sentence")[0][1] == "The reader found nothing to check in this text."
    assert page.all("svg", class_="bar") == []
    assert "There is no claim to take in hand." in page.all("aside")[0][1]


def test_the_same_text_elsewhere_is_linked(desk, article):
    other = make_article(text=TEXT, outlet=make_outlet("The Other"), reading=harbour_reading())

    page = open_page(desk, article)

    address = reverse("admin:claims_article_change", args=[other.pk])
    assert page.all("a", href=address)[0][1] == "The Other"


def test_a_writer_opens_the_own_article_and_no_other(as_, writer, article):
    own = make_article(writers=[writer])
    client = as_("writer")

    assert open_page(client, own).all("form", class_="move") == []
    open_page(client, article, status=404)


@pytest.mark.parametrize("role", ["viewer", "checker", "editor"])
def test_readers_open_the_page(as_, article, role):
    open_page(as_(role), article)


def test_an_administrator_without_a_role_sees_no_article(as_, article):
    open_page(as_("superuser"), article, status=404)


def test_a_text_in_another_language_is_told_in_one_sentence(desk, db):
    text = "Die Brücke bleibt geschlossen, sagte der Bürgermeister am Montag."
    why = "text in another language: German"
    found = reading(text, nothing_to_check=(Unclaimed(((0, len(text)),), why),))

    page = reverse("admin:claims_article_change", args=[make_article(text=text, reading=found).pk])
    shown = desk.get(page)

    told = "The text is in German; the reader reads English alone, so nothing was looked for."
    assert f'<p class="notice">{told}</p>' in shown.content.decode()


@pytest.mark.parametrize("wrong", ["999", "x", "9" * 40])
def test_an_article_that_is_not_there_is_a_404(desk, db, wrong):
    assert desk.get(f"/admin/claims/article/{wrong}/change/").status_code == 404


def test_the_page_takes_the_same_number_of_queries_for_three_claims_and_for_eighty(
    desk, article, django_assert_max_num_queries, django_assert_num_queries
):
    large = make_article_with_claims(80)
    open_page(desk, article)

    with django_assert_max_num_queries(13) as few:
        open_page(desk, article)
    with django_assert_num_queries(len(few)):
        open_page(desk, large)


PAYLOADS = (
    "<script>alert(1)</script>",
    "</textarea></title></p><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7|add:7 }}{% debug %}",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_stored_text_does_not_run(desk, checker, payload):
    text = f"He said {payload} to us.\n\n{payload}"
    attribution = Attribution(
        id="a1",
        source=source_words(text, "He", payload),
        cue=words(text, "said"),
        content=words(text, payload),
        mode="indirect",
        naming="named",
    )
    found = claim(text, payload, id="c1", statement=payload, attribution="a1")
    article = make_article(
        text=text,
        title=payload,
        byline=payload,
        outlet=make_outlet(f"Mail {payload}"),
        reading=reading(text, attributions=(attribution,), claims=(found,)),
    )
    only = article.claims.get()
    move_claim(
        claim_id=only.pk,
        move="dismiss",
        by=checker,
        door="admin",
        reason_kind="not_a_claim",
        reason=payload,
    )

    addresses = [
        reverse("admin:claims_article_change", args=[article.pk]),
        reverse("admin:claims_article_changelist"),
        reverse("admin:claims_claim_changelist"),
        reverse("admin:claims_recordentry_changelist"),
        reverse("admin:claims_recordentry_change", args=[article.record.latest("pk").pk]),
        reverse("admin:sources_source_changelist"),
        reverse("admin:sources_source_change", args=[only.attribution.source_id]),
    ]
    for address in addresses:
        response = desk.get(address)
        page = Page(response.content.decode())
        assert response.status_code == 200
        assert all("src" in found for found, _ in page.all("script"))
        for tag, attributes in page.elements:
            assert not [name for name in attributes if name.startswith("on")], (address, tag)
            assert not attributes.get("href", "").lower().startswith("javascript:")
        assert page.all("img", src="x") == []
        assert "default-src 'self'" in response["Content-Security-Policy"]


def test_the_page_itself_has_no_inline_style_or_script(desk, article):
    page = open_page(desk, article)

    assert not [tag for tag, found in page.elements if "style" in found]
    assert page.all("style") == []
    assert all("src" in found for found, _ in page.all("script"))


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "The reader found nothing to check in this text."),
        ({Status.PROPOSED: 1}, "1 of 1 claims waits to be accepted or dismissed."),
        (
            {Status.PROPOSED: 2, Status.ACCEPTED: 3},
            "2 of 5 claims wait to be accepted or dismissed.",
        ),
        (
            {Status.ACCEPTED: 3, Status.DISMISSED: 1},
            "Nothing is left to decide: 3 accepted, 1 dismissed.",
        ),
    ],
)
def test_one_sentence_says_how_far_the_article_is(counts, said):
    assert sentence(counts) == said


def test_the_segments_of_the_bar_fill_it():
    shown = segments({Status.PROPOSED: 1, Status.ACCEPTED: 1, Status.DISMISSED: 1})

    assert [(one.word, one.count, one.start, one.width) for one in shown] == [
        ("proposed", 1, 0.0, 33.333),
        ("accepted", 1, 33.333, 33.333),
        ("dismissed", 1, 66.667, 33.333),
    ]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ({"value": 70000, "qualifier": "about", "of": "users"}, "about 70,000 users"),
        ({"value": 57, "unit": "percentage", "qualifier": "less_than", "change": "up"},
         "less than 57 %, up"),
        ({"value": 100, "value_max": 1000, "qualifier": "range", "of": "people"},
         "100 to 1,000 people"),
        ({"value": 2.5, "unit": "kilogram", "of": "cocaine", "qualifier": "exact"},
         "2.5 kilogram of cocaine"),
        ({"qualifier": "vague", "of": "people"}, "vague people"),
    ],
)  # fmt: skip
def test_a_figure_is_said_as_it_was_understood(figure, said):
    assert figure_in_words(Quantity(text="", **figure)) == said
