"""Accounts and the roles granted to them."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from factcheck.access.roles import Role


class User(AbstractUser):
    """Somebody with an account.

    Our own from the first migration on, because Django cannot change the account model later.
    """

    is_demo = models.BooleanField(
        _("demo account"),
        default=False,
        editable=False,
        help_text=_(
            "Its password is public: it signs in from this machine only, while developing."
        ),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")


class RoleGrant(models.Model):
    """One role, held by one person, and who gave it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="role_grants",
        verbose_name=_("person"),
    )
    role = models.CharField(_("role"), max_length=16, choices=[(r.value, r.value) for r in Role])
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("granted by"),
        help_text=_("Empty where a command granted it."),
    )
    granted_at = models.DateTimeField(_("granted at"), default=timezone.now)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["role"]
        constraints = [
            models.UniqueConstraint(fields=["user", "role"], name="role_granted_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=[role.value for role in Role]),
                name="role_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} is {self.role}"
