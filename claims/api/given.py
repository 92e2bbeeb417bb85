"""What the API takes in. The rules themselves are the services'; here is only the shape."""

from __future__ import annotations

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.extraction.reading import PARTS
from claims.intake import TEXT_LIMIT
from claims.lifecycle import ReasonKind
from claims.models.article import (
    BYLINE_LIMIT,
    EXTERNAL_ID_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
    ArticleState,
)
from claims.services.review import REASON_LIMIT
from factcheck.api.given import GivenIn, PlainText, WholeNumber


@extend_schema_field(OpenApiTypes.DATETIME)
class MomentField(PlainText):
    """A date, or a date and time, in ISO 8601; which of them are good the service says."""


@extend_schema_field(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["part", "span"],
            "additionalProperties": False,
            "properties": {
                "part": {"type": "string", "enum": list(PARTS)},
                "span": {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 0},
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
        },
    }
)
class PartsField(serializers.JSONField):
    """Labelled parts of the text, ``[{"part": "headline", "span": [0, 52]}]``."""


class ArticleIn(GivenIn):
    """An article to read and store."""

    outlet = serializers.SlugField(help_text="Short name of an outlet that is there already.")
    text = PlainText(help_text=f"Kept to the last code point; at most {TEXT_LIMIT:,} of them.")
    external_id = PlainText(
        required=False,
        allow_blank=True,
        max_length=EXTERNAL_ID_LIMIT,
        help_text="The outlet's own id. Without it, the same text is the same article.",
    )
    title = PlainText(
        required=False,
        allow_blank=True,
        max_length=TITLE_LIMIT,
        help_text="Where there is none: the headline part, or the first line.",
    )
    byline = PlainText(required=False, allow_blank=True, max_length=BYLINE_LIMIT)
    url = PlainText(required=False, allow_blank=True, max_length=URL_LIMIT)
    published_at = MomentField(
        required=False,
        allow_null=True,
        help_text="Relative times in the text are resolved against it. A date alone will do.",
    )
    state = serializers.ChoiceField(
        required=False, choices=[state.value for state in ArticleState], default="draft"
    )
    parts = PartsField(required=False, allow_null=True)
    writers = serializers.ListField(
        child=PlainText(max_length=150),
        required=False,
        max_length=50,
        help_text="Names of the writers' accounts; they then see the article.",
    )


class AcceptIn(GivenIn):
    """What accepting a claim asks for: nothing but the claim."""

    version = WholeNumber(
        required=False,
        help_text="The version you saw. Where the claim has changed since, the answer is 409.",
    )


class RestoreIn(AcceptIn):
    """What restoring a claim asks for."""

    reason = PlainText(max_length=REASON_LIMIT)


class DismissIn(AcceptIn):
    """What dismissing a claim asks for."""

    reason_kind = serializers.ChoiceField(choices=[kind.value for kind in ReasonKind])
    reason = PlainText(required=False, allow_blank=True, max_length=REASON_LIMIT)
    duplicate_of = WholeNumber(
        required=False, help_text="The claim that stays; only and always with duplicate_of."
    )
