"""What the API shows of claims and of all that hangs on them; nothing here takes anything in."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.extraction.reading import CHANGES, KINDS, MODES, NAMINGS, QUALIFIERS, REFERENT_TYPES
from claims.lifecycle import Status
from claims.models import Attribution, Claim, ClaimPlace
from sources.models import Source

#: Spans are pairs of offsets; the schema says so where a JSON column could not.
SPANS_SCHEMA = {
    "type": "array",
    "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
    "description": "Pairs of start and end: code points of the text, 0-based, end exclusive.",
}


@extend_schema_field(SPANS_SCHEMA)
class SpansField(serializers.ReadOnlyField):
    """Spans as they are stored."""


class WordsOut(serializers.Serializer):
    """Words of the text, and where they stand."""

    spans = SpansField()
    text = serializers.CharField()


class ReaderOut(serializers.Serializer):
    """Which version of the reader proposed something."""

    name = serializers.CharField()
    version = serializers.CharField()


class SourceBriefOut(serializers.Serializer):
    """A source, as far as a claim needs it."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=Source.Kind.choices)
    naming = serializers.ChoiceField(choices=Source.Naming.choices)
    merged_into = serializers.IntegerField(source="merged_into_id", allow_null=True)


class TimeOut(serializers.Serializer):
    """An expression of time, resolved as far as the text and its date allow."""

    spans = SpansField()
    text = serializers.CharField()
    start = serializers.CharField(allow_null=True)
    end = serializers.CharField(allow_null=True)
    relative = serializers.BooleanField()

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """Return the time with null for an end that is not known."""
        shown: dict[str, Any] = super().to_representation(instance)
        return {**shown, "start": shown["start"] or None, "end": shown["end"] or None}


class AttributionOut(serializers.Serializer):
    """Who an article says it has something from.

    ``source`` is null where nobody is named or described; ``name`` is the fullest name in this
    article, ``source_words`` how it is put in this place.
    """

    id = serializers.IntegerField()
    source: Any = SourceBriefOut(allow_null=True)
    name = serializers.SerializerMethodField()
    source_words = serializers.SerializerMethodField()
    cue = serializers.SerializerMethodField()
    content = serializers.SerializerMethodField()
    mode = serializers.ChoiceField(choices=MODES)
    naming = serializers.ChoiceField(choices=NAMINGS)
    said_at = serializers.SerializerMethodField()
    parent: Any = serializers.IntegerField(source="parent_id", allow_null=True)

    @extend_schema_field({"type": ["string", "null"]})
    def get_name(self, row: Attribution) -> str | None:
        """Return the source's fullest name in the article."""
        return row.source_name or None

    @extend_schema_field(WordsOut(allow_null=True))
    def get_source_words(self, row: Attribution) -> dict[str, Any] | None:
        """Return the words that name the source here."""
        return _words(row.source_spans, row.source_text) if row.source_spans else None

    @extend_schema_field(WordsOut)
    def get_cue(self, row: Attribution) -> dict[str, Any]:
        """Return the words that show the attribution."""
        return _words(row.cue_spans, row.cue_text)

    @extend_schema_field(WordsOut)
    def get_content(self, row: Attribution) -> dict[str, Any]:
        """Return all that is attributed."""
        return _words(row.content_spans, row.content_text)

    @extend_schema_field(TimeOut(allow_null=True))
    def get_said_at(self, row: Attribution) -> dict[str, Any] | None:
        """Return when it was said, where the text tells."""
        if not row.said_at_spans:
            return None
        return {
            **_words(row.said_at_spans, row.said_at_text),
            "start": row.said_at_start or None,
            "end": row.said_at_end or None,
            "relative": row.said_at_relative,
        }


class AttributionInFullOut(AttributionOut):
    """An attribution on its own: also which article and claims it belongs to."""

    article = serializers.IntegerField(source="revision.article_id")
    revision = serializers.IntegerField(source="revision.number")
    claims = serializers.SerializerMethodField()

    @extend_schema_field({"type": "array", "items": {"type": "integer"}})
    def get_claims(self, row: Attribution) -> list[int]:
        """Return the ids of the claims that are said here."""
        return [claim.pk for claim in row.claims.all()]


class QuantityOut(serializers.Serializer):
    """A figure; ``value`` is null for a vague amount."""

    spans = SpansField()
    text = serializers.CharField()
    value = serializers.FloatField(allow_null=True)
    value_max = serializers.FloatField(allow_null=True)
    unit = serializers.CharField(allow_null=True)
    qualifier = serializers.ChoiceField(choices=QUALIFIERS)
    change = serializers.ChoiceField(choices=CHANGES, allow_null=True)
    of = serializers.CharField(allow_null=True)

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """Return the figure with null for what it does not have."""
        shown: dict[str, Any] = super().to_representation(instance)
        return {**shown, **{key: shown[key] or None for key in ("unit", "change", "of")}}


class AboutOut(serializers.Serializer):
    """Whom or what a claim is about."""

    spans = SpansField()
    text = serializers.CharField()
    name = serializers.CharField()
    type = serializers.ChoiceField(choices=REFERENT_TYPES)
    named = serializers.BooleanField()


class PlaceOut(serializers.Serializer):
    """Where a claim's words stand in one revision of the article."""

    revision = serializers.IntegerField(source="revision.number")
    spans = SpansField()
    text = serializers.CharField(source="quote")
    prefix = serializers.CharField()
    suffix = serializers.CharField()


class ClaimOut(serializers.Serializer):
    """A claim with its source, figures, times and whom it is about."""

    id = serializers.IntegerField()
    article = serializers.IntegerField(source="article_id")
    status = serializers.ChoiceField(choices=[status.value for status in Status])
    version = serializers.IntegerField(help_text="Grows with every change.")
    kind = serializers.ChoiceField(choices=KINDS)
    statement = serializers.CharField()
    places = PlaceOut(many=True)
    attribution = AttributionOut(
        allow_null=True, help_text="Null where the publication says it in its own voice."
    )
    about = AboutOut(many=True)
    quantities = QuantityOut(many=True)
    times = TimeOut(many=True)
    worth = serializers.FloatField(help_text="How much it is worth checking, 0 to 1.")
    worth_reasons = serializers.ListField(child=serializers.CharField())
    proposed_by = ReaderOut(allow_null=True, help_text="Null where a person added it.")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


def in_full(claims: Any) -> Any:
    """Return the claims with all that ClaimOut shows at hand, in a fixed number of queries."""
    # Of the revisions only the number is shown; their texts would be most of the bytes.
    places = ClaimPlace.objects.select_related("revision").defer(
        "revision__text", "revision__parts"
    )
    return claims.select_related("attribution__source", "proposed_by").prefetch_related(
        Prefetch("places", queryset=places), "about", "quantities", "times"
    )


def show_claim(claim: Claim) -> dict[str, Any]:
    """Return one claim as ClaimOut shows it."""
    return dict(ClaimOut(in_full(Claim.objects).get(pk=claim.pk)).data)


def _words(spans: Any, text: str) -> dict[str, Any]:
    return {"spans": spans, "text": text}
