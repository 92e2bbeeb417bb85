"""The app that holds accounts and roles."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Accounts and roles."""

    name = "factcheck.access"
    label = "access"
    verbose_name = "People and roles"
