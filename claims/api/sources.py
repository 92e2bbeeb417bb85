"""Sources, with how much they said. Here and not in `sources`, which knows no claims."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from rest_framework import generics, serializers

from claims.api.filters import SourceFilters
from claims.api.reading import SeenRows
from claims.api.shapes import SourceBriefOut
from claims.visibility import claims_for, sources_for


class SourceNameOut(serializers.Serializer):
    """One name a source goes by."""

    name = serializers.CharField()
    ambiguous = serializers.BooleanField(help_text="Several sources go by this name.")


class SourceOut(SourceBriefOut):
    """A source with its names and the number of claims it stands for."""

    names = SourceNameOut(many=True)
    claims = serializers.IntegerField(source="claim_count")
    created_at = serializers.DateTimeField()


class SourceRows(SeenRows):
    """Sources with what is shown of them."""

    visible = sources_for

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the sources with names and the count of claims the person may see."""
        counted = (
            self.seen_by(claims_for)
            .filter(attribution__source=OuterRef("pk"))
            .order_by()
            .values("attribution__source")
            .annotate(count=Count("pk"))
            .values("count")
        )
        count = Coalesce(Subquery(counted, output_field=IntegerField()), 0)
        counting: QuerySet[Any] = visible.annotate(claim_count=count)
        return counting.prefetch_related("names")


class Sources(SourceRows, generics.ListAPIView):
    """List the sources, oldest first."""

    serializer_class = SourceOut
    filterset_class = SourceFilters


class SourceDetail(SourceRows, generics.RetrieveAPIView):
    """One source."""

    serializer_class = SourceOut
