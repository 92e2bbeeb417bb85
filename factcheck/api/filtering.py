"""Filters of the API's lists: what nobody knows is refused and not ignored."""

from __future__ import annotations

import datetime
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django_filters.fields import IsoDateTimeField
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request

from factcheck.api.paging import LARGEST_ID

#: Parameters that belong to the page and not to a filter.
PAGE_PARAMETERS = frozenset({"cursor", "page_size"})


class KnownFilters(DjangoFilterBackend):
    """django-filter, which also refuses a parameter that is not there or is given twice.

    A misspelt filter that is ignored answers with everything, and the caller believes it.
    """

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        """Return the rows the request asks for."""
        self._check_parameters(request, queryset, view)
        rows: QuerySet = super().filter_queryset(request, queryset, view)
        return rows

    def _check_parameters(self, request: Request, queryset: QuerySet, view: Any) -> None:
        filterset = self.get_filterset_class(view, queryset)
        filters = filterset.base_filters if filterset else {}
        problems = {}
        for name, values in request.query_params.lists():
            if name not in PAGE_PARAMETERS and name not in filters:
                known = ", ".join(sorted({*filters, *PAGE_PARAMETERS}))
                problems[name] = ErrorDetail(
                    f"There is no parameter {name!r} here. Known ones: {known}.",
                    code="unknown_parameter",
                )
            elif len(values) > 1:
                problems[name] = ErrorDetail(
                    f"{name} is given {len(values)} times.", code="repeated_parameter"
                )
        if problems:
            raise ValidationError(problems)


def choices_of(values: Any) -> list[tuple[str, str]]:
    """Return the values as choices named like themselves."""
    return [(str(value), str(value)) for value in values]


class IdFilter(filters.Filter):
    """An id: a whole number that a database can hold."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, min_value=1, max_value=LARGEST_ID, **options)


class Measure(filters.NumberFilter):
    """A number with or without a fraction; neither endless nor none."""

    field_class = forms.FloatField


class MomentField(IsoDateTimeField):
    """A date and time in ISO 8601 that is still one in every zone."""

    def clean(self, value: Any) -> Any:
        """Return the moment in UTC."""
        moment = super().clean(value)
        try:
            return moment and moment.astimezone(datetime.UTC)
        except OverflowError:
            raise forms.ValidationError("Enter a valid date and time.", code="invalid") from None


class Moment(filters.IsoDateTimeFilter):
    """A date and time in ISO 8601."""

    field_class = MomentField


class OneOf(filters.BaseInFilter, filters.ChoiceFilter):
    """One of several values, separated by commas; each must be known."""


class YesNoField(forms.Field):
    """``true`` or ``false`` and nothing else."""

    def to_python(self, value: Any) -> bool | None:
        """Return what was said, or None where nothing was."""
        if value in (None, ""):
            return None
        if value not in ("true", "false"):
            raise forms.ValidationError("Say true or false.", code="invalid")
        return bool(value == "true")


class YesNo(filters.BooleanFilter):
    """Yes or no."""

    field_class = YesNoField

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, widget=forms.TextInput, **options)
