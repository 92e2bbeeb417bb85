"""The record of an article, and what in it concerns one claim."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema_field
from rest_framework import generics, serializers

from claims.api.filters import RecordFilters
from claims.api.reading import SeenRows
from claims.models.record import Door
from claims.visibility import articles_for, claims_for, record_for

_FIELDS_SCHEMA = {
    "type": ["object", "null"],
    "additionalProperties": True,
    "description": "Fields by name; null where there was nothing.",
}


@extend_schema_field(_FIELDS_SCHEMA)
class FieldsField(serializers.ReadOnlyField):
    """Fields that changed, as they were or as they became."""


class RecordEntryOut(serializers.Serializer):
    """One thing that was done."""

    id = serializers.IntegerField()
    article = serializers.IntegerField(source="article_id")
    number = serializers.IntegerField(help_text="Its place in the article's record, from 1.")
    at = serializers.DateTimeField()
    by = serializers.CharField(
        source="by.username",
        default=None,
        allow_null=True,
        help_text="Null where the service did it.",
    )
    door = serializers.ChoiceField(choices=[door.value for door in Door])
    action = serializers.CharField()
    object_type = serializers.CharField()
    object_id = serializers.IntegerField()
    before = FieldsField()
    after = FieldsField()
    reason = serializers.CharField()


class RecordRows(SeenRows):
    """Entries of the record with who made them."""

    visible = record_for

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the entries with the person's account at hand."""
        return visible.select_related("by")


class ArticleRecord(RecordRows, generics.ListAPIView):
    """List what was done to an article and to all in it, in order."""

    serializer_class = RecordEntryOut
    filterset_class = RecordFilters

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the entries of this article."""
        articles = self.seen_by(articles_for).only("pk")
        article = found(articles, self)
        return super().rows(visible).filter(article=article)


class ClaimRecord(RecordRows, generics.ListAPIView):
    """List what was done to one claim, in order."""

    serializer_class = RecordEntryOut
    filterset_class = RecordFilters

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the entries of this claim."""
        claim = found(self.seen_by(claims_for).only("pk", "article_id"), self)
        if claim is None:
            return visible
        entries = super().rows(visible).filter(article_id=claim.article_id)
        return entries.filter(object_type="claim", object_id=claim.pk)


def found(rows: QuerySet[Any], view: Any) -> Any:
    """Return the row that the address names, or answer 404; nothing while the schema is made."""
    if getattr(view, "swagger_fake_view", False):
        return None
    return get_object_or_404(rows, pk=view.kwargs["pk"])
