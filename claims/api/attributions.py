"""Attributions: who articles say they have it from."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from rest_framework import generics

from claims.api.filters import AttributionFilters
from claims.api.reading import SeenRows
from claims.api.shapes import AttributionInFullOut
from claims.models import Claim
from claims.visibility import attributions_for


class AttributionRows(SeenRows):
    """Attributions with what is shown of them."""

    visible = attributions_for

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the attributions with their sources and the ids of their claims."""
        claims = Claim.objects.order_by("pk").only("pk", "attribution_id")
        return (
            visible.select_related("source", "revision")
            .defer("revision__text", "revision__parts")
            .prefetch_related(Prefetch("claims", queryset=claims))
        )


class Attributions(AttributionRows, generics.ListAPIView):
    """List the attributions, oldest first."""

    serializer_class = AttributionInFullOut
    filterset_class = AttributionFilters


class AttributionDetail(AttributionRows, generics.RetrieveAPIView):
    """One attribution."""

    serializer_class = AttributionInFullOut
