"""What people decided about claims is told of articles, claims and attributions."""

import datetime

import pytest

from claims.corrections import decided_articles, read_corrections
from claims.extraction.corrections import article_from_json
from claims.extraction.reading import Part, ReaderVersion
from claims.models import Article, Attribution, Claim, ClaimPlace, RecordEntry
from claims.services.review import move_claim
from tests.factories import AT, TEXT, make_article, make_article_with_claims, make_outlet

pytestmark = pytest.mark.django_db


def claims_of(article):
    """Return the three claims: attributed to a1, to a3 (inside a2), and to a4."""
    return list(article.claims.order_by("position"))


def accept(claim, by, **options):
    move_claim(claim_id=claim.pk, move="accept", by=by, door="admin", **options)


def dismiss(claim, by, kind="not_a_claim", **options):
    move_claim(claim_id=claim.pk, move="dismiss", by=by, door="admin", reason_kind=kind, **options)


def corrected(article):
    (only,) = read_corrections(Article.objects.filter(pk=article.pk).select_related("outlet"))
    return only


def states(corrected):
    """Return the states of the attributions and of the claims, each in order of the text."""
    return (
        [corrected.judgements[one.id].state for one in corrected.attributions],
        [corrected.judgements[one.id].state for one in corrected.claims],
    )


def test_article_in_which_nobody_decided_anything_is_left_out(checker):
    untouched, decided = make_article(), make_article()
    accept(claims_of(decided)[0], checker)

    assert list(decided_articles()) == [decided]
    assert untouched not in decided_articles(ids=[untouched.pk])


def test_outlet_and_date_narrow_the_articles(checker):
    mail, echo = make_outlet("The Mail"), make_outlet("The Echo")
    early, late = make_article(outlet=mail), make_article(outlet=echo)
    accept(claims_of(early)[0], checker, at=AT)
    accept(claims_of(late)[0], checker, at=AT + datetime.timedelta(days=2))

    assert list(decided_articles()) == [early, late]
    assert list(decided_articles(outlet=mail)) == [early]
    assert list(decided_articles(since=AT + datetime.timedelta(days=1))) == [late]
    assert list(decided_articles(since=AT)) == [early, late]
    assert list(decided_articles(outlet=mail, since=AT + datetime.timedelta(days=1))) == []
    assert list(decided_articles(ids=[late.pk])) == [late]


def test_accepted_claim_vouches_for_its_attribution(checker):
    article = make_article()
    accept(claims_of(article)[0], checker)

    assert states(corrected(article)) == (
        ["accepted", "unjudged", "unjudged", "unjudged"],
        ["accepted", "unjudged", "unjudged"],
    )


def test_accepted_claim_vouches_for_the_attributions_around_its_own(checker):
    article = make_article()
    accept(claims_of(article)[1], checker)

    attributions, _ = states(corrected(article))

    assert attributions == ["unjudged", "accepted", "accepted", "unjudged"]


def test_claim_that_is_none_speaks_against_its_attribution_and_not_against_those_around_it(
    checker,
):
    article = make_article()
    dismiss(claims_of(article)[1], checker)

    assert states(corrected(article)) == (
        ["unjudged", "unjudged", "dismissed", "unjudged"],
        ["unjudged", "dismissed", "unjudged"],
    )


@pytest.mark.parametrize("kind", ["nothing_to_check", "duplicate_of"])
def test_other_reasons_find_no_fault_with_the_attribution(checker, kind):
    article = make_article()
    first, second, _ = claims_of(article)
    stays = {"duplicate_of": second.pk} if kind == "duplicate_of" else {}
    dismiss(first, checker, kind, **stays)

    result = corrected(article)

    assert states(result) == (
        ["unjudged"] * 4,
        ["dismissed", "unjudged", "unjudged"],
    )
    assert result.judgements[result.claims[0].id].reason == kind


def test_claim_that_was_restored_stands(checker):
    article = make_article()
    claim = claims_of(article)[0]
    dismiss(claim, checker)
    move_claim(claim_id=claim.pk, move="restore", by=checker, door="admin", reason="It is one.")

    result = corrected(article)

    assert states(result)[0][0] == states(result)[1][0] == "accepted"
    assert result.judgements[result.claims[0].id].reason is None


def test_last_of_two_dismissals_gives_the_reason(checker):
    article = make_article()
    claim = claims_of(article)[0]
    dismiss(claim, checker)
    move_claim(claim_id=claim.pk, move="restore", by=checker, door="admin", reason="It is one.")
    dismiss(claim, checker, "nothing_to_check")

    result = corrected(article)

    assert result.judgements[result.claims[0].id].reason == "nothing_to_check"
    assert states(result)[0][0] == "unjudged"


def test_attribution_with_one_claim_that_stands_stands_though_another_was_dismissed(checker):
    article = make_article()
    first, second, _ = claims_of(article)
    Claim.objects.filter(pk=second.pk).update(attribution=first.attribution)
    accept(first, checker)
    dismiss(second, checker)

    attributions, _ = states(corrected(article))

    assert attributions[0] == "accepted"


def test_what_a_person_adds_is_told_as_added(checker):
    # As the services of the next issue will store it.
    article = make_article()
    revision = article.revisions.get()
    start = TEXT.index("Residents")
    attribution = Attribution.objects.create(
        revision=revision,
        position=5,
        cue_spans=[[start + 10, start + 18]],
        cue_text="complain",
        content_spans=[[start + 19, start + 31]],
        content_text="of the noise",
        mode="indirect",
        naming="none",
        created_by=checker,
    )
    claim = Claim.objects.create(
        article=article,
        status="accepted",
        kind="opinion",
        statement="There is noise.",
        attribution=attribution,
        position=4,
        created_by=checker,
    )
    ClaimPlace.objects.create(
        claim=claim, revision=revision, spans=[[start + 19, start + 31]], quote="of the noise"
    )

    result = corrected(article)

    added = result.judgements[f"a{attribution.pk}"]
    assert (added.origin, added.state, added.reader) == ("added", "accepted", None)
    added = result.judgements[f"c{claim.pk}"]
    assert (added.origin, added.state, added.reader) == ("added", "accepted", None)


def test_everything_that_was_read_is_told(checker):
    article = make_article(
        text=TEXT,
        external_id="nm-7",
        published_at="2026-05-31",
        parts=[Part("headline", (0, 15))],
    )
    accept(claims_of(article)[0], checker)

    result = article_from_json(corrected(article).to_json())

    assert result.article == {
        "id": article.pk,
        "outlet": "the-northport-mail",
        "external_id": "nm-7",
        "revision": 1,
    }
    assert result.text == TEXT
    assert result.parts == (Part("headline", (0, 15)),)
    assert result.published_at == "2026-05-31T00:00:00+00:00"
    board = result.attributions[0]
    assert board.source.text == "Northport Harbour Board (NHB)"
    assert board.source.name == "Northport Harbour Board"
    assert (board.cue.text, board.content.text) == ("said", "that 40 boats were moved")
    assert (board.mode, board.naming, board.said_at.start) == ("indirect", "named", "2026-05-25")
    assert result.attributions[2].parent == result.attributions[1].id
    boats = result.claims[0]
    assert (boats.text, boats.kind, boats.attribution) == (
        "40 boats were moved",
        "quantity",
        board.id,
    )
    assert [figure.value for figure in boats.quantities] == [40]
    assert [time.text for time in boats.times] == ["on Monday"]
    assert [referent.name for referent in boats.about] == ["Northport Harbour Board"]
    assert result.claims[2].text == "Residents ... the noise"
    assert result.judgements[boats.id].reader == ReaderVersion("by-hand", "1")


def test_who_decided_and_what_they_wrote_stays_here(checker):
    article = make_article()
    dismiss(claims_of(article)[0], checker, reason="Ask Marta Quill about it.")

    line = corrected(article).to_json()

    assert "Marta" not in line
    assert checker.username not in line
    assert RecordEntry.objects.filter(reason__contains="Marta").exists()


def test_queries_for_an_article_are_as_many_for_one_claim_as_for_fifty(
    checker, django_assert_num_queries
):
    for count in (1, 50):
        article = make_article_with_claims(count)
        accept(article.claims.first(), checker)
        articles = decided_articles(ids=[article.pk])
        with django_assert_num_queries(9):
            assert len(next(read_corrections(articles)).claims) == count
