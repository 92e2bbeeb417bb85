"""Shows the whole way once: the articles in seeds/, from text to tracked claims."""

import json
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from claims.intake import Refused
from claims.models import Article, Attribution, Claim
from claims.models.record import Door
from claims.services.ingest import IngestResult, ingest_article
from factcheck.access.demo import DEMO_PEOPLE, DemoRefused, add_demo_people
from factcheck.access.models import User
from sources.services import ensure_outlet

SEEDS = Path(settings.BASE_DIR) / "seeds"
#: Where nobody knows who published an article, it still needs an outlet to belong to.
UNKNOWN_OUTLET = "Unknown outlet"
#: Width of the tables where the output is no terminal, which would tell its own.
WIDTH = 132


class Command(BaseCommand):
    """Prepares the database, lets the articles in, and prints every claim."""

    help = (
        "Splits the articles in seeds/ into claims, stores them and prints every claim with who "
        "said it. Done again, it changes nothing. For a database to try things out in."
    )
    requires_migrations_checks = False

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it all in one process: starting Python and Django anew costs more than the work."""
        from claims.extraction.encoder import ModelUnusable

        if not settings.DEBUG:
            raise CommandError("demo is for trying things out; DJANGO_DEBUG is off.")
        call_command("migrate", verbosity=0)
        try:
            add_demo_people()
            results = self._let_articles_in()
        except (DemoRefused, Refused, ModelUnusable) as error:
            raise CommandError(str(error)) from None
        self.stdout.ending = ""  # rich ends its own lines
        console = Console(
            file=cast("IO[str]", self.stdout),
            width=None if self.stdout.isatty() else WIDTH,
            markup=False,
            highlight=False,
        )
        claims = sum(_print_article(console, result.article) for result in results)
        new = sum(result.created for result in results)
        console.print(
            f"{len(results)} articles, {claims} claims; "
            f"{new or 'none'} of the articles came in just now.\n"
        )
        person = next(person for person in DEMO_PEOPLE if person.username == "editor")
        console.print(
            "Start the server:  make serve\n"
            "Open               http://127.0.0.1:8000/\n"
            f"Sign in            {person.username}, password {person.password} "
            f"(also: {', '.join(p.username for p in DEMO_PEOPLE if p is not person)}; "
            "the password is always the name and -demo)"
        )

    def _let_articles_in(self) -> list[IngestResult]:
        index = json.loads((SEEDS / "articles.json").read_text(encoding="utf-8"))
        writer = User.objects.get(username="writer")
        quiet = Console(stderr=True)
        return [
            _let_in(entry, writer)
            for entry in track(
                index, "Reading", console=quiet, transient=True, disable=not quiet.is_terminal
            )
        ]


def _let_in(entry: dict[str, Any], writer: User) -> IngestResult:
    outlet = ensure_outlet(name=entry["outlet"] or UNKNOWN_OUTLET)
    # Bytes, because reading as text would mend line ends and every offset would be off.
    text = (SEEDS / entry["file"]).read_bytes().decode("utf-8")
    return ingest_article(
        outlet=outlet,
        text=text,
        door=Door.COMMAND,
        title=entry["title"] or "",
        external_id=entry["id"],
        byline=entry["byline"] or "",
        # So that the demo account of a writer has something of its own to look at.
        writers=[writer] if entry["byline"] else [],
        published_at=entry["published_at"],
        state="published" if entry["published_at"] else "draft",
        parts=entry["parts"],
    )


def _print_article(console: Console, article: Article) -> int:
    """Print the article's claims as a table and return how many there are."""
    claims = list(
        article.claims.order_by("position", "id")
        .select_related("attribution__parent")
        .prefetch_related("quantities")
    )
    table = Table(
        title=Text(f"{article.title}  ({article.outlet.name})", style="bold"),
        title_justify="left",
        show_lines=True,
        expand=True,
    )
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("claim", ratio=5)
    table.add_column("kind", no_wrap=True)
    table.add_column("figures", ratio=2)
    table.add_column("who said it (cue, mode)", ratio=3)
    table.add_column("status", no_wrap=True)
    for number, claim in enumerate(claims, start=1):
        cells = (
            str(number),
            claim.statement,
            claim.kind,
            "; ".join(quantity.text for quantity in claim.quantities.all()),
            _who_said_it(claim),
            claim.status.replace("_", " "),
        )
        # As Text, because square brackets in an article are words and no markup.
        table.add_row(*(Text(cell) for cell in cells))
    console.print(table)
    console.print()
    return len(claims)


def _who_said_it(claim: Claim) -> str:
    attribution = claim.attribution
    if attribution is None:
        return "the publication itself"
    said = f"{_speaker(attribution)} (“{attribution.cue_text}”, {attribution.mode})"
    if attribution.parent is None:
        return said
    return f"{said}, as told by {_speaker(attribution.parent)}"


def _speaker(attribution: Attribution) -> str:
    return attribution.source_name or "nobody named"
