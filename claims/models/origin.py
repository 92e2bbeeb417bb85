"""Where a stored value comes from: a version of the reader, or a person."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ReaderVersion(models.Model):
    """One version of the engine that splits and attributes."""

    name = models.CharField(_("name"), max_length=100)
    version = models.CharField(_("version"), max_length=100)

    class Meta:
        verbose_name = _("reader version")
        verbose_name_plural = _("reader versions")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="reader_version_stored_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


def one_origin(name: str) -> models.CheckConstraint:
    """Return the constraint that a value has exactly one origin, a reader or a person."""
    return models.CheckConstraint(
        condition=models.Q(proposed_by__isnull=False, created_by__isnull=True)
        | models.Q(proposed_by__isnull=True, created_by__isnull=False),
        name=name,
    )


def one_of(field: str, values: Any, name: str) -> models.CheckConstraint:
    """Return the constraint that the field holds one of the values."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": [str(value) for value in values]}), name=name
    )


def choices_of(values: Any) -> list[tuple[str, str]]:
    """Return the values with themselves as labels, underscores as spaces."""
    return [(str(value), str(value).replace("_", " ")) for value in values]


class Proposal(models.Model):
    """Base of all that a reader proposes or a person states.

    ``proposed_by`` is the reader's version and ``created_by`` the person; exactly one is set.
    """

    proposed_by = models.ForeignKey(
        ReaderVersion,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("proposed by the reader"),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("created by"),
    )
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)

    class Meta:
        abstract = True
