"""What else was found in the text: figures, times, whom claims are about, what asserts nothing."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.extraction.reading import CHANGES, QUALIFIERS, REFERENT_TYPES
from claims.models.article import Revision
from claims.models.attribution import TIME_LIMIT
from claims.models.claim import Claim
from claims.models.origin import Proposal, choices_of, one_of, one_origin

#: Units are words ("percentage point"); the column is indexed, so it stays short.
UNIT_LIMIT = 100
WHY_LIMIT = 100


class Quantity(Proposal):
    """A figure of a revision; ``claim`` is None where no claim uses it.

    A figure that two claims use is two rows with the same spans. ``value`` is None for a vague
    amount, and for one too large to compute with, whose words still stand.
    """

    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="quantities", verbose_name=_("revision")
    )
    claim = models.ForeignKey(
        Claim,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quantities",
        verbose_name=_("claim"),
    )
    spans = models.JSONField(_("spans"))
    text = models.TextField(_("words"))
    value = models.FloatField(_("value"), null=True, blank=True)
    value_max = models.FloatField(_("highest value"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=UNIT_LIMIT, blank=True)
    qualifier = models.CharField(_("bound"), max_length=16, choices=choices_of(QUALIFIERS))
    change = models.CharField(_("change"), max_length=8, choices=choices_of(CHANGES), blank=True)
    of = models.TextField(_("what is counted"), blank=True)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["id"]
        constraints = [
            one_of("qualifier", QUALIFIERS, "quantity_qualifier_is_known"),
            one_of("change", ["", *CHANGES], "quantity_change_is_known"),
            one_origin("quantity_has_one_origin"),
        ]
        indexes = [
            # Claims filtered by unit and range of value.
            models.Index(fields=["unit", "value"], name="quantity_by_unit_and_value"),
        ]

    def __str__(self) -> str:
        return self.text


class ClaimTime(Proposal):
    """An expression that places a claim in time; an end that cannot be resolved is empty.

    Ends are ISO 8601, as precise as the text is: ``"2015"``, ``"2021-03"``.
    """

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="times", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="+", verbose_name=_("revision")
    )
    spans = models.JSONField(_("spans"))
    text = models.TextField(_("words"))
    start = models.CharField(_("from"), max_length=TIME_LIMIT, blank=True)
    end = models.CharField(_("until"), max_length=TIME_LIMIT, blank=True)
    relative = models.BooleanField(_("relative to the publication"), default=False)

    class Meta:
        verbose_name = _("time")
        verbose_name_plural = _("times")
        ordering = ["id"]
        constraints = [one_origin("time_has_one_origin")]

    def __str__(self) -> str:
        return self.text


class About(Proposal):
    """A person, organisation, group, place or thing that a claim says something of.

    ``name`` is the fullest in the article, and ``named`` says that it is a proper name.
    """

    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, related_name="about", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="+", verbose_name=_("revision")
    )
    spans = models.JSONField(_("spans"))
    text = models.TextField(_("words"))
    name = models.TextField(_("name"))
    type = models.CharField(_("type"), max_length=16, choices=choices_of(REFERENT_TYPES))
    named = models.BooleanField(_("named"))

    class Meta:
        verbose_name = _("whom a claim is about")
        verbose_name_plural = _("whom claims are about")
        ordering = ["id"]
        constraints = [
            one_of("type", REFERENT_TYPES, "about_type_is_known"),
            one_origin("about_has_one_origin"),
        ]

    def __str__(self) -> str:
        return self.name


class Unclaimed(Proposal):
    """Words of a revision that assert nothing, and why: heading, question, open uncertainty."""

    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, related_name="unclaimed", verbose_name=_("revision")
    )
    spans = models.JSONField(_("spans"))
    why = models.CharField(_("why"), max_length=WHY_LIMIT)

    class Meta:
        verbose_name = _("nothing to check")
        verbose_name_plural = _("nothing to check")
        ordering = ["id"]
        constraints = [one_origin("unclaimed_has_one_origin")]

    def __str__(self) -> str:
        return self.why
