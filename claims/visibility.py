"""Who may see which articles, and what hangs on them. Reads; every door asks here.

Checkers, editors and viewers see all; a writer sees the articles tied to the account and what
stands in them; nobody else sees anything, administrators without a role included.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from django.db.models import Exists, Model, OuterRef, QuerySet

from claims.models import Article, Attribution, Claim, RecordEntry, Revision
from factcheck.access.roles import Role
from sources.models import Source

_Rows = TypeVar("_Rows", bound=Model)

_SEES_ALL = frozenset({Role.CHECKER, Role.EDITOR, Role.VIEWER})


def articles_for(*, person: Any, roles: Collection[Role]) -> QuerySet[Article]:
    """Return the articles the person may see; ``roles`` are theirs."""
    return _within(Article.objects.all(), "pk", person, roles)


def revisions_for(*, person: Any, roles: Collection[Role]) -> QuerySet[Revision]:
    """Return the texts the person may see."""
    return _within(Revision.objects.all(), "article_id", person, roles)


def claims_for(*, person: Any, roles: Collection[Role]) -> QuerySet[Claim]:
    """Return the claims the person may see."""
    return _within(Claim.objects.all(), "article_id", person, roles)


def attributions_for(*, person: Any, roles: Collection[Role]) -> QuerySet[Attribution]:
    """Return the attributions the person may see."""
    return _within(Attribution.objects.all(), "revision__article_id", person, roles)


def record_for(*, person: Any, roles: Collection[Role]) -> QuerySet[RecordEntry]:
    """Return the entries of the record the person may see."""
    return _within(RecordEntry.objects.all(), "article_id", person, roles)


def sources_for(*, person: Any, roles: Collection[Role]) -> QuerySet[Source]:
    """Return the sources the person may see: a writer those that their own articles cite."""
    sources = Source.objects.all()
    if _SEES_ALL.intersection(roles):
        return sources
    own = attributions_for(person=person, roles=roles).filter(source=OuterRef("pk"))
    return sources.filter(Exists(own))


def _within(
    rows: QuerySet[_Rows], article: str, person: Any, roles: Collection[Role]
) -> QuerySet[_Rows]:
    """Return the rows whose article, in the named column, the person may see."""
    if _SEES_ALL.intersection(roles):
        return rows
    if Role.WRITER not in roles:
        return rows.none()
    own = Article.writers.through.objects.filter(user_id=person.pk).values("article_id")
    return rows.filter(**{f"{article}__in": own})
