"""The app that holds outlets and sources."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    """Who publishes and who speaks."""

    name = "sources"
    verbose_name = "Outlets and sources"
