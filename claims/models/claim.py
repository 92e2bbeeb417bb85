"""Claims, and where their words stand in each revision."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.extraction.reading import KINDS
from claims.lifecycle import Status
from claims.models.article import Article, Revision
from claims.models.attribution import Attribution
from claims.models.origin import Proposal, choices_of, one_of, one_origin

#: How much of the text before and after a claim is kept with it, in code points.
CONTEXT = 32


class StatusMovesByReview(Exception):
    """A status was about to be written by something other than a move.

    Only `claims.services.review` moves a claim: it alone asks the table of moves and leaves an
    entry in the record.
    """


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims; a status is written by `swap_status` and by nothing else."""

    def update(self, **values: Any) -> int:
        """Update as any queryset does, but refuse ``status``; so does ``bulk_update``."""
        if "status" in values:
            raise StatusMovesByReview("A claim's status moves by claims.services.review alone.")
        return super().update(**values)

    def swap_status(
        self, *, claim_id: int, version: int, old: Status, new: Status, at: datetime
    ) -> bool:
        """Move one claim from the old status to the new, if it still has that version and status.

        Returns False, having written nothing, where somebody else was first. For
        `claims.services.review` alone.
        """
        still_so = self.filter(pk=claim_id, status=old.value, version=version)
        written = super(ClaimQuerySet, still_so).update(
            status=new.value, version=version + 1, updated_at=at
        )
        return written == 1


class Claim(Proposal):
    """One atomic checkable statement of an article, and where the work on it stands.

    Its words stand in `ClaimPlace`, once for each revision that has them; ``position`` is its
    place in the order of the text and never its identity. ``version`` grows with every change.
    No attribution: said in the publication's own voice.
    """

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="claims", verbose_name=_("article")
    )
    status = models.CharField(
        _("status"),
        max_length=16,
        choices=choices_of(Status),
        default=Status.PROPOSED.value,
        editable=False,
    )
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    kind = models.CharField(_("kind"), max_length=16, choices=choices_of(KINDS))
    statement = models.TextField(_("statement"))
    worth = models.FloatField(_("worth checking"), default=0.0)
    worth_reasons = models.JSONField(_("why worth checking"), default=list, blank=True)
    attribution = models.ForeignKey(
        Attribution,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims",
        verbose_name=_("attribution"),
    )
    position = models.PositiveIntegerField(_("place in the text"), default=0, editable=False)
    updated_at = models.DateTimeField(_("updated at"), default=timezone.now, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["id"]
        constraints = [
            one_of("status", Status, "claim_status_is_known"),
            one_of("kind", KINDS, "claim_kind_is_known"),
            one_origin("claim_has_one_origin"),
            models.CheckConstraint(
                condition=models.Q(worth__gte=0.0, worth__lte=1.0),
                name="claim_worth_between_0_and_1",
            ),
            models.CheckConstraint(
                condition=models.Q(version__gte=1), name="claim_versions_begin_at_one"
            ),
            models.CheckConstraint(condition=~models.Q(statement=""), name="claim_has_a_statement"),
        ]
        indexes = [
            # The article page: an article's claims in the order of the text.
            models.Index(fields=["article", "position", "id"], name="claim_in_its_article"),
            # Lists filtered by status, newest last, and the count of what is left.
            models.Index(fields=["status", "id"], name="claim_by_status"),
            # "Claims left" of each article in the article list.
            models.Index(fields=["article", "status"], name="claim_by_article_and_status"),
            # Lists filtered by kind.
            models.Index(fields=["kind", "id"], name="claim_by_kind"),
            # The queue: what to check first among those of one status.
            models.Index(fields=["status", "-worth", "id"], name="claim_by_worth"),
        ]

    def __str__(self) -> str:
        return self.statement


class ClaimPlace(models.Model):
    """Where a claim's words stand in one revision.

    The quote with a little before and after it finds the words again in a later revision;
    offsets alone would not.
    """

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="places", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision,
        on_delete=models.PROTECT,
        related_name="claim_places",
        verbose_name=_("revision"),
    )
    spans = models.JSONField(_("spans"))
    quote = models.TextField(_("words"))
    prefix = models.CharField(_("before"), max_length=CONTEXT, blank=True)
    suffix = models.CharField(_("after"), max_length=CONTEXT, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("place of a claim")
        verbose_name_plural = _("places of claims")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "revision"], name="claim_stands_once_in_a_revision"
            ),
        ]

    def __str__(self) -> str:
        return self.quote
