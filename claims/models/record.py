"""The record: the append-only history of an article and all that belongs to it."""

from __future__ import annotations

import enum

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.models.article import Article
from claims.models.origin import choices_of, one_of


class Door(enum.StrEnum):
    """Through which door a write came in."""

    ADMIN = "admin"
    API = "api"
    COMMAND = "command"
    SERVICE = "service"


class RecordHead(models.Model):
    """How many entries an article's record has.

    One row for each article, so that writers to one article wait for one another and writers to
    different articles do not. Whoever appends locks it.
    """

    article = models.OneToOneField(
        Article,
        primary_key=True,
        on_delete=models.PROTECT,
        related_name="record_head",
        verbose_name=_("article"),
    )
    length = models.PositiveIntegerField(_("number of entries"), default=0)

    class Meta:
        verbose_name = _("head of a record")
        verbose_name_plural = _("heads of records")

    def __str__(self) -> str:
        return f"{self.length} entries"


class RecordEntry(models.Model):
    """One thing that was done; the database refuses to change or remove it.

    ``by`` is None where the service itself did it. ``object_type`` and ``object_id`` name what
    was written ("claim", 7); ``before`` and ``after`` hold the fields that changed.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="record", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"))
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("by"),
    )
    door = models.CharField(_("door"), max_length=16, choices=choices_of(Door))
    action = models.CharField(_("action"), max_length=50)
    object_type = models.CharField(_("kind of object"), max_length=50)
    object_id = models.PositiveBigIntegerField(_("object"))
    before = models.JSONField(_("before"), null=True, blank=True)
    after = models.JSONField(_("after"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("entry of the record")
        verbose_name_plural = _("entries of the record")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="record_number_once"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="record_numbers_begin_at_one"
            ),
            one_of("door", Door, "record_door_is_known"),
            models.CheckConstraint(condition=~models.Q(action=""), name="record_names_the_action"),
        ]
        indexes = [
            # The history of one claim (or other object) of an article.
            models.Index(
                fields=["object_type", "object_id", "number"], name="record_of_one_object"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.action} {self.object_type} {self.object_id}"
