"""What every body of the API has in common, as it is taken in."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from factcheck.api.paging import LARGEST_ID


class GivenIn(serializers.Serializer):
    """A body in which every field is known: a misspelt one is refused and not ignored."""

    def to_internal_value(self, data: Any) -> Any:
        """Return the fields, or say which one is unknown."""
        if isinstance(data, dict):
            unknown = [name for name in data if name not in self.fields]
            if unknown:
                known = ", ".join(self.fields)
                raise serializers.ValidationError(
                    {
                        name: ErrorDetail(
                            f"There is no field {name!r} here. Known ones: {known}.",
                            code="unknown_field",
                        )
                        for name in unknown
                    }
                )
        return super().to_internal_value(data)


class PlainText(serializers.CharField):
    """Text exactly as it was sent; a number is not taken for text."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **options})

    def to_internal_value(self, data: Any) -> str:
        """Return the text."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class WholeNumber(serializers.IntegerField):
    """A whole number as JSON writes it, from 1 to what a database holds as an id."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 1, "max_value": LARGEST_ID, **options})

    def to_internal_value(self, data: Any) -> int:
        """Return the number; text, fractions and true are none."""
        if type(data) is not int:
            self.fail("invalid")
        return int(super().to_internal_value(data))
