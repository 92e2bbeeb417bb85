"""The piece being checked, and its fixed texts."""

from __future__ import annotations

import enum

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.origin import choices_of, one_of
from sources.models import Outlet

EXTERNAL_ID_LIMIT = 200
TITLE_LIMIT = 500
BYLINE_LIMIT = 500
URL_LIMIT = 2000


class ArticleState(enum.StrEnum):
    """Where an article stands with its outlet."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, and how to find those that belong together."""

    def same_text_as(self, article: Article) -> ArticleQuerySet:
        """Return the other articles that came in with the same text, in whatever outlet."""
        return self.filter(text_sha256=article.text_sha256).exclude(pk=article.pk)


class Article(models.Model):
    """A piece of an outlet: what the newsroom calls it, and who wrote it.

    ``external_id`` is the id the outlet's own system gave it, and with the outlet its identity;
    where there is none, the first text is. The words stand in its revisions.
    """

    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, related_name="articles", verbose_name=_("outlet")
    )
    external_id = models.CharField(_("own id"), max_length=EXTERNAL_ID_LIMIT, blank=True)
    url = models.URLField(_("address"), max_length=URL_LIMIT, blank=True)
    title = models.CharField(_("title"), max_length=TITLE_LIMIT)
    byline = models.CharField(_("byline"), max_length=BYLINE_LIMIT, blank=True)
    writers = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="articles_written",
        verbose_name=_("writers"),
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    state = models.CharField(
        _("state"),
        max_length=16,
        choices=choices_of(ArticleState),
        default=ArticleState.DRAFT.value,
    )
    text_sha256 = models.CharField(_("hash of the first text"), max_length=64, editable=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("created by"),
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["outlet", "external_id"],
                condition=~models.Q(external_id=""),
                name="own_id_is_unique_in_its_outlet",
            ),
            models.UniqueConstraint(
                fields=["outlet", "text_sha256"],
                condition=models.Q(external_id=""),
                name="text_without_own_id_is_unique_in_its_outlet",
            ),
            one_of("state", ArticleState, "article_state_is_known"),
        ]
        indexes = [
            # The same agency text in other outlets; also ingest's look-up of a text without id.
            models.Index(fields=["text_sha256", "outlet"], name="article_by_text"),
            # The article list of one outlet, newest first.
            models.Index(fields=["outlet", "-id"], name="article_by_outlet"),
            # The article list by state, newest first.
            models.Index(fields=["state", "-id"], name="article_by_state"),
            # The date hierarchy and filter of the article list.
            models.Index(fields=["published_at", "id"], name="article_by_publication"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def elsewhere(self) -> ArticleQuerySet:
        """The other articles with the same first text: the same agency piece in other outlets."""
        return Article.objects.same_text_as(self)


class Revision(models.Model):
    """One text of an article, exactly as it came in; the database refuses any change to it.

    ``parts`` are ``[{"part": "headline", "span": [0, 52]}]``; all spans count code points of
    ``text``, which keeps its line ends and byte order mark.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="revisions", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"))
    text_sha256 = models.CharField(_("hash of the text"), max_length=64)
    parts = models.JSONField(_("parts"), default=list, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("created by"),
    )

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="revision_numbers_begin_at_one"
            ),
        ]
        indexes = [
            # "Is this exact text the checked revision?" asked by hash.
            models.Index(fields=["text_sha256", "article"], name="revision_by_text"),
        ]

    def __str__(self) -> str:
        return f"{self.article}, revision {self.number}"
