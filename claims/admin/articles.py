"""Articles in the admin: the list, and the page on which one is worked."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.admin.article_page import show_article
from claims.admin.letting_in import let_in
from claims.lifecycle import Status
from claims.models import Article, Claim
from claims.visibility import articles_for
from factcheck.access.by_role import SeenByRole, roles_here
from factcheck.access.models import User
from factcheck.access.roles import Role

_LET_IN_BY = frozenset({Role.CHECKER, Role.EDITOR})


def _counted(**which: Any) -> Coalesce:
    """Return the number of an article's claims, asked for the rows on the page alone."""
    claims = (
        Claim.objects.filter(article=OuterRef("pk"), **which)
        .order_by()
        .values("article")
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Coalesce(Subquery(claims, output_field=IntegerField()), 0)


@admin.register(Article)
class ArticleAdmin(SeenByRole):
    """The list of articles; each leads to its page."""

    list_display = ("title", "outlet", "byline", "published", "state", "proposed", "claims")
    list_filter = ("state", "outlet")
    search_fields = ("title", "byline", "external_id")
    search_help_text = "Title, byline, or the outlet's own id."
    date_hierarchy = "published_at"
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Return the articles the person may see, their claims counted."""
        articles = articles_for(person=request.user, roles=roles_here(request))
        return articles.select_related("outlet").annotate(
            proposed_count=_counted(status=Status.PROPOSED.value), claim_count=_counted()
        )

    @admin.display(description="published", ordering="published_at", empty_value="–")
    def published(self, article: Article) -> str | None:
        """Return the day it was published."""
        if article.published_at is None:
            return None
        return date_format(timezone.localtime(article.published_at), "j M Y")

    @admin.display(description="left to decide", ordering="proposed_count")
    def proposed(self, article: Article) -> SafeString | str:
        """Return how many claims are proposed, as a link to them."""
        count: int = article.proposed_count  # type: ignore[attr-defined]
        return _link(count, article=article.pk, status=Status.PROPOSED.value) if count else "–"

    @admin.display(description="claims", ordering="claim_count")
    def claims(self, article: Article) -> SafeString | str:
        """Return how many claims there are, as a link to them."""
        count: int = article.claim_count  # type: ignore[attr-defined]
        return _link(count, article=article.pk) if count else "–"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether one of the person's roles lets articles in."""
        return bool(roles_here(request).intersection(_LET_IN_BY))

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Let an article in by pasting it."""
        if not self.has_add_permission(request) or not isinstance(request.user, User):
            raise PermissionDenied
        return let_in(request, by=request.user)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the article's page."""
        article = self.get_object(request, object_id)
        if article is None or not self.has_view_permission(request, article):
            raise Http404("There is no such article, or none you may see.")
        return show_article(request, article=article, claim_id=request.GET.get("claim"))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show the record: there is no second history beside it."""
        record = reverse("admin:claims_recordentry_changelist")
        return redirect(f"{record}?article={int(object_id)}" if object_id.isdigit() else record)


def _link(count: int, *, article: int, status: str = "") -> SafeString:
    asked = f"?article={article}" + (f"&status__exact={status}" if status else "")
    return format_html(
        '<a href="{}{}">{}</a>', reverse("admin:claims_claim_changelist"), asked, count
    )
