import io

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Claim
from claims.models.record import RecordEntry
from factcheck.access.models import User
from factcheck.management.commands.demo import SEEDS


def _demo() -> str:
    out = io.StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


@pytest.fixture
def developing(settings):
    settings.DEBUG = True


@pytest.mark.django_db
def test_demo_stores_and_prints_every_article_and_a_second_time_changes_nothing(developing):
    printed = _demo()

    articles = list(Article.objects.order_by("id"))
    assert len(articles) == len(list(SEEDS.glob("*.txt")))
    for article in articles:
        assert article.claims.exists()
        assert article.title.split()[0] in printed
    assert f"{len(articles)} articles, {Claim.objects.count()} claims" in printed
    assert "make serve" in printed
    assert "editor-demo" in printed

    entries = RecordEntry.objects.count()
    printed_again = _demo()

    assert "none of the articles came in just now" in printed_again
    assert Article.objects.count() == len(articles)
    assert RecordEntry.objects.count() == entries


@pytest.mark.django_db
def test_demo_keeps_texts_byte_for_byte_and_prints_who_said_what(developing):
    printed = " ".join(_demo().split())

    for path in SEEDS.glob("*.txt"):
        article = Article.objects.get(external_id=path.stem)
        assert article.revisions.get().text.encode("utf-8") == path.read_bytes()
    assert Claim.objects.filter(attribution__source__name="Europol").exists()
    assert "Europol (“" in printed
    assert "the publication itself" in printed


@pytest.mark.django_db
def test_demo_is_refused_outside_development(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="DJANGO_DEBUG is off"):
        _demo()

    assert not User.objects.exists()
