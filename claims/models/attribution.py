"""Who an article says it has something from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.extraction.reading import MODES, NAMINGS
from claims.models.article import Revision
from claims.models.origin import Proposal, choices_of, one_of, one_origin
from sources.models import Source

#: Longest form of a time, ISO 8601 with its zone.
TIME_LIMIT = 40


class Attribution(Proposal):
    """Source, cue and content as they stand in one revision.

    ``source`` is None where nobody is named or described ("is said to"), and where the words only
    point to somebody and it is not known to whom ("he"): then ``source_text`` has those words.
    ``source_name`` is the fullest name in this article, which may be fuller or shorter than the
    source's own.
    ``parent`` is the attribution in whose content this one stands.
    """

    revision = models.ForeignKey(
        Revision,
        on_delete=models.PROTECT,
        related_name="attributions",
        verbose_name=_("revision"),
    )
    position = models.PositiveIntegerField(_("place in the text"), default=0, editable=False)
    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="attributions",
        verbose_name=_("source"),
    )
    source_spans = models.JSONField(_("spans of the source"), default=list, blank=True)
    source_text = models.TextField(_("words of the source"), blank=True)
    source_name = models.TextField(_("name in the article"), blank=True)
    cue_spans = models.JSONField(_("spans of the cue"))
    cue_text = models.TextField(_("cue"))
    content_spans = models.JSONField(_("spans of the content"))
    content_text = models.TextField(_("content"))
    mode = models.CharField(_("mode"), max_length=16, choices=choices_of(MODES))
    naming = models.CharField(_("naming"), max_length=16, choices=choices_of(NAMINGS))
    said_at_spans = models.JSONField(_("spans of the time"), default=list, blank=True)
    said_at_text = models.TextField(_("words of the time"), blank=True)
    said_at_start = models.CharField(_("said from"), max_length=TIME_LIMIT, blank=True)
    said_at_end = models.CharField(_("said until"), max_length=TIME_LIMIT, blank=True)
    said_at_relative = models.BooleanField(_("time is relative"), default=False)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="nested",
        verbose_name=_("stands in"),
    )

    class Meta:
        verbose_name = _("attribution")
        verbose_name_plural = _("attributions")
        ordering = ["id"]
        constraints = [
            one_of("mode", MODES, "attribution_mode_is_known"),
            one_of("naming", NAMINGS, "attribution_naming_is_known"),
            one_origin("attribution_has_one_origin"),
            models.CheckConstraint(
                condition=models.Q(source__isnull=False)
                | models.Q(naming="none")
                | ~models.Q(source_text=""),
                name="attribution_without_words_for_a_source_has_no_naming",
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="attribution_is_not_inside_itself",
            ),
        ]
        indexes = [
            # The article page: a revision's attributions in the order of the text.
            models.Index(fields=["revision", "position"], name="attribution_in_its_revision"),
            # Lists filtered by mode or by naming.
            models.Index(fields=["mode", "naming", "id"], name="attribution_by_mode"),
        ]

    def __str__(self) -> str:
        return f"{self.source_name or 'nobody named'}: {self.cue_text}"
