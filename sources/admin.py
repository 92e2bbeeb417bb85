"""Outlets in the admin. Sources stand in `claims.admin`, where it is known what they said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator
from django.http import HttpRequest
from django.utils import timezone

from factcheck.access.by_role import SeenByRole, roles_here
from factcheck.access.roles import Role
from sources.models import Outlet
from sources.services import OutletRefused, ensure_outlet

_ADDED_BY = frozenset({Role.CHECKER, Role.EDITOR})


class OutletForm(forms.ModelForm):
    """An outlet to add; the service says whether it can be."""

    slug = forms.SlugField(
        label="Short name",
        max_length=80,
        required=False,
        help_text="Made from the name where none is given.",
    )
    domain = forms.CharField(
        max_length=253, required=False, validators=[DomainNameValidator()], empty_value=""
    )

    class Meta:
        model = Outlet
        fields = ("name", "slug", "domain")

    def clean(self) -> dict[str, Any]:
        """Store the outlet through the service, or name what it refused."""
        fields: dict[str, Any] = super().clean() or {}
        if self.errors:
            return fields
        now = timezone.now()
        try:
            self.instance = ensure_outlet(**fields, at=now)
        except OutletRefused as error:
            raise ValidationError({error.field: str(error)}) from None
        # One stored at exactly this moment is the one we asked for.
        if self.instance.created_at != now:
            taken = f"The short name {self.instance.slug} belongs to {self.instance.name}."
            raise ValidationError({"slug": taken})
        return fields

    def _post_clean(self) -> None:
        """Leave out Django's own checks of the model: the service has made ours."""


@admin.register(Outlet)
class OutletAdmin(SeenByRole):
    """The list of outlets; one can be added and none taken away."""

    form = OutletForm
    list_display = ("name", "slug", "domain")
    search_fields = ("name", "slug", "domain")
    search_help_text = "Name, short name or domain."
    ordering = ("name", "id")
    fields = ("name", "slug", "domain")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether one of the person's roles lets articles in."""
        return bool(roles_here(request).intersection(_ADDED_BY))

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        """Do nothing: the service has stored it."""
