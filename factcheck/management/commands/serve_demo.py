"""Starts the development server with demo accounts."""

import argparse
import os
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from factcheck.access.demo import DEMO_PEOPLE, DemoRefused, add_demo_people
from factcheck.access.signing_in import is_this_machine


class Command(BaseCommand):
    """Brings the database up to date, adds the demo accounts, and serves on this machine."""

    help = "Starts the service with demo accounts, on a loopback address only (development)."
    requires_migrations_checks = False

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument(
            "address",
            nargs="?",
            default="127.0.0.1:8000",
            help="loopback address and port (default: 127.0.0.1:8000)",
        )
        parser.add_argument("--noreload", action="store_true", help="do not restart on changes")

    def handle(self, *, address: str, noreload: bool, **options: Any) -> None:
        """Prepare and serve; a refused address leaves the database as it was."""
        if not settings.DEBUG:
            raise CommandError("serve_demo is for development; DJANGO_DEBUG is off.")
        host = "" if address.isdigit() else address.rpartition(":")[0]
        if host and not is_this_machine(host):
            raise CommandError(
                f"The demo accounts have public passwords: serve_demo listens on this machine "
                f"only (127.0.0.1, [::1], localhost), not on {address!r}."
            )
        # The reloader starts this command again for each change; once is enough for the rest.
        if os.environ.get("RUN_MAIN") != "true":
            self._prepare()
        call_command("runserver", address, use_reloader=not noreload)

    def _prepare(self) -> None:
        call_command("migrate", verbosity=0)
        try:
            add_demo_people()
        except DemoRefused as error:
            raise CommandError(str(error)) from None
        self.stdout.write("Sign in with any of these (name, password):")
        for person in DEMO_PEOPLE:
            held = ", ".join(person.roles) or "administers accounts, no role at the desk"
            self.stdout.write(f"  {person.username:9} {person.password:14} {held}")
