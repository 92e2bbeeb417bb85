"""The app that holds articles, claims and how far they are checked."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Articles and their claims."""

    name = "claims"
    verbose_name = "Articles and claims"

    def ready(self) -> None:
        """Let the server's start tell when the reader's model cannot be used."""
        from django.core.checks import register

        from claims.checks import check_model

        register(check_model)
