"""Outlets that publish, and sources that speak, with the names they go by."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sources.names import KEY_LIMIT, NAME_LIMIT


class Outlet(models.Model):
    """Who publishes articles."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    domain = models.CharField(_("domain"), max_length=253, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Source(models.Model):
    """Somebody or something that articles cite.

    A named source is one row for all articles, where its name tells who it is. A described or
    collective one ("a senior official", "police") is a row of the one text it stands in: its
    ``scope`` is a key given by the caller, which means nothing here. Where two sources were found
    to be one, ``merged_into`` points from the old row to the one that counts.
    """

    class Kind(models.TextChoices):
        """What speaks."""

        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        GROUP = "group", _("group")
        DOCUMENT = "document", _("document")
        UNKNOWN = "unknown", _("unknown")

    class Naming(models.TextChoices):
        """How articles refer to it."""

        NAMED = "named", _("named")
        DESCRIBED = "described", _("described")
        COLLECTIVE = "collective", _("collective")

    name = models.CharField(_("name"), max_length=NAME_LIMIT)
    kind = models.CharField(
        _("kind"), max_length=16, choices=Kind.choices, default=Kind.UNKNOWN.value
    )
    naming = models.CharField(_("naming"), max_length=16, choices=Naming.choices)
    scope = models.CharField(_("scope"), max_length=100, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged_from",
        verbose_name=_("merged into"),
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("created by"),
        help_text=_("Empty where the service made it while storing an article."),
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=["person", "organisation", "group", "document", "unknown"]
                ),
                name="source_kind_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(naming__in=["named", "described", "collective"]),
                name="source_naming_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(naming="named") | ~models.Q(scope=""),
                name="only_a_named_source_has_no_scope",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True)
                | ~models.Q(merged_into=models.F("id")),
                name="source_is_not_merged_into_itself",
            ),
        ]
        indexes = [
            # The source list, in order of name, and its search from the beginning of a name.
            models.Index(fields=["name", "id"], name="source_by_name"),
            # The source list filtered by kind and naming.
            models.Index(fields=["naming", "kind", "id"], name="source_by_naming_and_kind"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def current(self) -> Source:
        """The source that counts, where this one was merged into another."""
        source = self
        while source.merged_into is not None:
            source = source.merged_into
        return source


class SourceName(models.Model):
    """One name a source goes by, and the key under which any way of writing it is found."""

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="names", verbose_name=_("source")
    )
    name = models.CharField(_("name"), max_length=NAME_LIMIT)
    normalised = models.CharField(_("key"), max_length=KEY_LIMIT, editable=False)
    scope = models.CharField(_("scope"), max_length=100, blank=True, editable=False)
    ambiguous = models.BooleanField(
        _("ambiguous"),
        default=False,
        help_text=_("Several sources go by this name, so that alone it no longer tells which."),
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("name of a source")
        verbose_name_plural = _("names of sources")
        ordering = ["id"]
        constraints = [
            # Also the index by which an incoming article's names are looked up.
            models.UniqueConstraint(
                fields=["normalised", "scope"], name="source_name_leads_to_one_source"
            ),
        ]

    def __str__(self) -> str:
        return self.name
