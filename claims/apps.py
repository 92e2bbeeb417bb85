"""The app that holds articles, claims and how far they are checked."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Articles and their claims."""

    name = "claims"
    verbose_name = "Articles and claims"
