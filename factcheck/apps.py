"""The wiring as an app, for the commands that need every other app: demo and serve_demo."""

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    """Sits on top of all other apps and stores nothing."""

    name = "factcheck"
    verbose_name = "Factcheck"
