"""People and their roles, for administrators."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.forms import BaseModelFormSet
from django.http import HttpRequest

from factcheck.access.models import RoleGrant, User
from factcheck.access.roles import Role
from factcheck.access.services import grant_role, withdraw_role

# Roles say who may do what; Django's groups beside them would be a second, silent answer.
admin.site.unregister(Group)


class RoleGrantInline(admin.TabularInline):
    """The roles of one person: granted and withdrawn, never edited."""

    model = RoleGrant
    fk_name = "user"
    fields = ("role", "granted_by", "granted_at")
    readonly_fields = ("granted_by", "granted_at")
    extra = 0
    max_num = len(Role)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: changing one role into another would hide who granted which."""
        return False


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Accounts with their roles."""

    list_display = ("username", "first_name", "last_name", "roles", "is_active", "is_superuser")
    list_filter = ("role_grants__role", "is_active", "is_superuser", "is_demo")
    search_fields = ("username", "first_name", "last_name", "email")
    inlines = (RoleGrantInline,)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Access", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Return people with their roles at hand, so that the list asks for them once."""
        return super().get_queryset(request).prefetch_related("role_grants")

    @admin.display(description="roles")
    def roles(self, person: User) -> str:
        """Return the person's roles as words."""
        return ", ".join(grant.role for grant in person.role_grants.all()) or "–"

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Return whether an administrator asks; model permissions are granted to nobody."""
        return bool(request.user.is_active and request.user.is_superuser)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return whether an administrator asks."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether an administrator asks."""
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return whether an administrator asks."""
        return self.has_module_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: what a person did stays theirs. An account is closed instead."""
        return False

    def save_formset(
        self, request: HttpRequest, form: Any, formset: BaseModelFormSet, change: bool
    ) -> None:
        """Grant and withdraw roles through the service, in the administrator's name."""
        if formset.model is not RoleGrant:
            super().save_formset(request, form, formset, change)
            return
        assert isinstance(request.user, User)  # the admin lets nobody else in
        formset.save(commit=False)
        person = form.instance
        for grant in formset.deleted_objects:
            withdraw_role(user=person, role=Role(grant.role))
        for grant in formset.new_objects:
            grant_role(user=person, role=Role(grant.role), by=request.user)
