"""Sources in the admin, with how much they said. Here and not in `sources`: it knows no claims."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.visibility import claims_for, sources_for
from factcheck.access.by_role import SeenByRole, roles_here
from sources.models import Source


@admin.register(Source)
class SourceAdmin(SeenByRole):
    """The list of sources, named and unnamed."""

    list_display = ("name", "kind", "naming", "said", "merged_into")
    list_filter = ("naming", "kind", ("merged_into", admin.EmptyFieldListFilter))
    search_fields = ("names__name",)
    search_help_text = "Words in any of its names."
    ordering = ("-id",)
    list_select_related = ("merged_into",)
    fields = ("name", "kind", "naming", "goes_by", "said", "merged_into", "created_at")
    readonly_fields = ("goes_by", "said", "created_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Return the sources the person may see, their claims counted."""
        roles = roles_here(request)
        claims = (
            claims_for(person=request.user, roles=roles)
            .filter(attribution__source=OuterRef("pk"))
            .order_by()
            .values("attribution__source")
            .annotate(count=Count("pk"))
            .values("count")
        )
        count = Coalesce(Subquery(claims, output_field=IntegerField()), 0)
        return sources_for(person=request.user, roles=roles).annotate(claim_count=count)

    @admin.display(description="goes by")
    def goes_by(self, source: Source) -> SafeString:
        """Return its names, and which of them alone do not tell who it is."""
        names = (
            (name.name, " – alone, it may mean somebody else" if name.ambiguous else "")
            for name in source.names.order_by("pk")
        )
        return format_html(
            '<ul class="names">{}</ul>', format_html_join("", "<li><bdi>{}</bdi>{}</li>", names)
        )

    @admin.display(description="claims", ordering="claim_count")
    def said(self, source: Source) -> SafeString | str:
        """Return how many claims it stands for, as a link to them."""
        count: int = source.claim_count  # type: ignore[attr-defined]
        if not count:
            return "–"
        page = reverse("admin:claims_claim_changelist")
        return format_html('<a href="{}?attribution__source={}">{}</a>', page, source.pk, count)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show the source: it is known from articles, whose record tells of it."""
        return redirect(reverse("admin:sources_source_change", args=[object_id]))
