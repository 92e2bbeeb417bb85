"""Lets an article in from the desk: a form, and one call into the service."""

from __future__ import annotations

import logging
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from claims.intake import Refused
from claims.models import Article
from claims.models.article import ArticleState
from claims.models.origin import choices_of
from claims.models.record import Door
from claims.services.ingest import IngestResult, ingest_article
from factcheck.access.models import User
from factcheck.access.roles import Role
from sources.models import Outlet

logger = logging.getLogger(__name__)


class ArticleForm(forms.Form):
    """An article as it is pasted in; the rules are the service's."""

    text = forms.CharField(
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "dir": "auto"}),
        help_text="As it will be printed, headline and all.",
    )
    outlet = forms.ModelChoiceField(Outlet.objects.order_by("name", "pk"))
    title = forms.CharField(
        required=False, help_text="Where there is none, the first line of the text."
    )
    byline = forms.CharField(required=False)
    writers = forms.ModelMultipleChoiceField(
        User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Their accounts then see the article.",
    )
    published_at = forms.CharField(
        required=False,
        label="Published",
        help_text="2026-05-31, or 2026-05-31T14:30. Words like “today” are read by it.",
    )
    state = forms.ChoiceField(choices=choices_of(ArticleState))
    url = forms.CharField(required=False, label="Address")
    external_id = forms.CharField(
        required=False, label="Own id", help_text="What the outlet's own system calls it."
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        writers = User.objects.filter(role_grants__role=Role.WRITER, is_active=True)
        field: Any = self.fields["writers"]
        field.queryset = writers.order_by("username")

    def clean_text(self) -> str:
        """Return the text with the line ends it had before the browser sent it."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n")


def let_in(request: HttpRequest, *, by: User) -> HttpResponse:
    """Show the form; with an article in it, let that in and go to its page."""
    form = ArticleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        result = _ingested(form, by)
        if result is not None:
            page = reverse("admin:claims_article_change", args=[result.article.pk])
            return redirect(page)
    context = {
        **admin.site.each_context(request),
        "title": "Let an article in",
        "opts": Article._meta,
        "form": form,
    }
    status = 400 if form.errors else 200
    return TemplateResponse(request, "claims/let_in.html", context, status=status)


def _ingested(form: ArticleForm, by: User) -> IngestResult | None:
    """Return what came of it, or None with the form's errors naming what was refused."""
    # Imported here: it brings numpy, and most requests never read.
    from claims.extraction.encoder import ModelUnusable

    try:
        return ingest_article(**form.cleaned_data, by=by, door=Door.ADMIN)
    except Refused as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
    except ModelUnusable as error:
        logger.error("%s", error)
        form.add_error(None, "The reader cannot read just now; it has been logged.")
    return None
