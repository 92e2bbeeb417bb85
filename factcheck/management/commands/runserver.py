"""The development server, on this machine only."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.runserver import Command as RunserverCommand

from factcheck.access.signing_in import is_this_machine


class Command(RunserverCommand):
    """Django's development server, which refuses to listen for other machines.

    Static files come from whitenoise, as in production, and not from a handler of its own.
    """

    help = (
        "Starts the development server. It listens on this machine only; "
        "docs/operations.md says how to serve other people."
    )

    addr: str

    def run(self, **options: Any) -> None:
        """Start, once it is certain that the address is a loopback one."""
        if not is_this_machine(self.addr):
            raise CommandError(
                f"The development server listens on this machine only, not on {self.addr}: "
                "it shows its insides on errors and may hold demo accounts. "
                "docs/operations.md says how to serve other people."
            )
        super().run(**options)
