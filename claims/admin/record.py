"""The record in the admin: read, and nothing else."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from claims.admin.marked_html import address
from claims.models import RecordEntry
from claims.visibility import record_for
from factcheck.access.by_role import SeenByRole, roles_here


@admin.register(RecordEntry)
class RecordAdmin(SeenByRole):
    """The list of everything that was done."""

    list_display = ("number", "moment", "action", "of_article", "what", "who", "door", "reason")
    list_display_links = ("number", "moment")
    list_filter = ("action", "door")
    search_fields = ("reason", "article__title")
    search_help_text = "Words in the reason, or in the article's title."
    date_hierarchy = "at"
    ordering = ("-id",)
    list_select_related = ("article", "by")
    fields = (
        "number",
        "of_article",
        "moment",
        "who",
        "door",
        "action",
        "what",
        "before_shown",
        "after_shown",
        "reason",
    )
    readonly_fields = ("moment", "of_article", "who", "what", "before_shown", "after_shown")

    def get_queryset(self, request: HttpRequest) -> QuerySet[RecordEntry]:
        """Return the entries the person may see."""
        return record_for(person=request.user, roles=roles_here(request))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show the entry: it has no history, for nobody can change it."""
        return redirect(reverse("admin:claims_recordentry_change", args=[object_id]))

    @admin.display(description="at", ordering="at")
    def moment(self, entry: RecordEntry) -> str:
        """Return when it was done, to the second."""
        return date_format(timezone.localtime(entry.at), "j M Y, H:i:s")

    @admin.display(description="article", ordering="article")
    def of_article(self, entry: RecordEntry) -> SafeString:
        """Return the article as a link to its page."""
        page = reverse("admin:claims_article_change", args=[entry.article_id])
        title = Truncator(entry.article.title).chars(80)
        return format_html('<a href="{}"><bdi>{}</bdi></a>', page, title)

    @admin.display(description="what")
    def what(self, entry: RecordEntry) -> SafeString | str:
        """Return what was written, a claim as a link to its place."""
        named = f"{entry.object_type} {entry.object_id}"
        if entry.object_type != "claim":
            return named
        page = reverse("admin:claims_article_change", args=[entry.article_id])
        return format_html('<a href="{}{}">{}</a>', page, address(entry.object_id), named)

    @admin.display(description="by", ordering="by")
    def who(self, entry: RecordEntry) -> str:
        """Return who did it."""
        if entry.by is None:
            return "the service"
        return entry.by.get_full_name() or entry.by.get_username()

    @admin.display(description="before")
    def before_shown(self, entry: RecordEntry) -> SafeString | str:
        """Return the fields as they were."""
        return _fields(entry.before)

    @admin.display(description="after")
    def after_shown(self, entry: RecordEntry) -> SafeString | str:
        """Return the fields as they became."""
        return _fields(entry.after)


def _fields(fields: Any) -> SafeString | str:
    if not fields:
        return "–"
    written = json.dumps(fields, ensure_ascii=False, indent=2)
    return format_html('<pre class="fields">{}</pre>', written)
