"""Who may see which articles, and what hangs on them."""

import pytest
from django.contrib.auth.models import AnonymousUser

from claims import visibility
from factcheck.access.roles import Role, roles_of
from tests.factories import make_article

pytestmark = pytest.mark.django_db

FUNCTIONS = {
    visibility.articles_for: lambda article: {article.pk},
    visibility.revisions_for: lambda article: {r.pk for r in article.revisions.all()},
    visibility.claims_for: lambda article: {c.pk for c in article.claims.all()},
    visibility.attributions_for: lambda article: {
        a.pk for a in article.revisions.get().attributions.all()
    },
    visibility.record_for: lambda article: {e.pk for e in article.record.all()},
}


def seen(function, person):
    return {row.pk for row in function(person=person, roles=roles_of(person))}


@pytest.mark.parametrize("role", ["checker", "editor", "viewer"])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_checkers_editors_and_viewers_see_all(request, function, role):
    articles = [make_article(), make_article()]

    wanted = FUNCTIONS[function](articles[0]) | FUNCTIONS[function](articles[1])
    assert seen(function, request.getfixturevalue(role)) == wanted


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_writer_sees_the_own_articles(function, writer):
    own = make_article(writers=[writer])
    make_article()

    assert seen(function, writer) == FUNCTIONS[function](own)


@pytest.mark.parametrize("function", [*FUNCTIONS, visibility.sources_for])
def test_an_administrator_without_a_role_and_a_stranger_see_nothing(function, superuser):
    make_article()

    assert seen(function, superuser) == set()
    assert seen(function, AnonymousUser()) == set()


def test_being_named_as_writer_without_the_role_shows_nothing(superuser):
    make_article(writers=[superuser])

    assert seen(visibility.claims_for, superuser) == set()


def test_a_writer_sees_the_sources_of_the_own_articles(writer):
    own = make_article(writers=[writer])
    make_article()

    cited = {a.source_id for a in own.revisions.get().attributions.all() if a.source_id}
    assert seen(visibility.sources_for, writer) == cited


def test_roles_that_are_given_are_not_asked_of_the_database(writer, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(visibility.articles_for(person=writer, roles={Role.WRITER}))
