"""Claims: the list and one of them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework import generics

from claims.api.filters import ClaimFilters
from claims.api.reading import SeenRows
from claims.api.shapes import ClaimOut, in_full
from claims.visibility import claims_for


class ClaimRows(SeenRows):
    """Claims with what is shown of them."""

    visible = claims_for

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the claims with source, figures, times and whom they are about."""
        rows: QuerySet[Any] = in_full(visible)
        return rows


class Claims(ClaimRows, generics.ListAPIView):
    """List the claims, oldest first."""

    serializer_class = ClaimOut
    filterset_class = ClaimFilters


class ClaimDetail(ClaimRows, generics.RetrieveAPIView):
    """One claim."""

    serializer_class = ClaimOut
