"""`manage.py export_corrections`: writes what people made of readings, to teach the reader."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from claims.corrections import decided_articles, read_corrections
from claims.extraction.corrections import STATES, CorrectedArticle
from claims.intake import Refused, check_moment
from claims.management.documents import STANDARD, ends_quietly, output_lines
from claims.models import Article
from sources.models import Outlet


class Command(BaseCommand):
    """Writes the articles in which people decided something, one a line."""

    help = (
        "Write the articles in which people accepted, changed, dismissed or added something, with "
        "what became of each attribution and claim, as lines of JSON for the reader's training. "
        "The lines hold the articles' texts: keep them as safe as the database. "
        "Exit status: 0 written; 1 there is nothing to write; 2 wrong usage, or it cannot be "
        "written. What cannot be written whole is not written at all."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare where to and which articles."""
        parser.add_argument(
            "--output", metavar="FILE", default=STANDARD, help="default: standard output"
        )
        parser.add_argument("--outlet", metavar="SLUG", help="articles of this outlet alone")
        parser.add_argument(
            "--since", metavar="DATE", help="articles decided on from this date (or moment) on"
        )
        parser.add_argument(
            "--article",
            metavar="ID",
            type=int,
            action="append",
            default=[],
            help="this article alone; may be given several times",
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Write them, and say on standard error how many."""
        try:
            with ends_quietly():
                articles = decided_articles(
                    outlet=_outlet(options["outlet"]),
                    since=_since(options["since"]),
                    ids=_known(options["article"]),
                )
                told = Told()
                with output_lines(options["output"], self.stdout) as write:
                    for corrected in read_corrections(articles):
                        write(corrected.to_json())
                        told.add(corrected)
                    if not told.articles:
                        # Inside: a file that was there stays as it was.
                        raise CommandError(
                            "Nothing to export: nobody has decided anything in these articles.",
                            returncode=1,
                        )
                self.stderr.write(str(told))
        except DatabaseError as error:
            first = str(error).partition("\n")[0]
            raise CommandError(
                f"The database does not answer as it should: {first}. Has `manage.py migrate` run?",
                returncode=2,
            ) from None


class Told:
    """Counts what was written, for one line about it."""

    def __init__(self) -> None:
        self.articles = 0
        self._states: dict[str, Counter[str]] = {"attributions": Counter(), "claims": Counter()}

    def add(self, corrected: CorrectedArticle) -> None:
        """Count an article."""
        self.articles += 1
        for name, all_of_them in (
            ("attributions", corrected.attributions),
            ("claims", corrected.claims),
        ):
            for one in all_of_them:
                self._states[name][corrected.judgements[one.id].state] += 1

    def __str__(self) -> str:
        counts = [
            f"{name}: " + ", ".join(f"{states[state]:,} {state}" for state in STATES)
            for name, states in self._states.items()
        ]
        return "; ".join([f"articles: {self.articles:,}", *counts])


def _outlet(slug: str | None) -> Outlet | None:
    if slug is None:
        return None
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        known = ", ".join(Outlet.objects.values_list("slug", flat=True)[:20]) or "none yet"
        raise CommandError(f"There is no outlet {slug!r} (there are: {known}).", returncode=2)
    return outlet


def _since(value: str | None) -> Any:
    try:
        return check_moment(value, field="--since", zone=timezone.get_current_timezone())
    except Refused as refusal:
        raise CommandError(str(refusal), returncode=2) from None


def _known(ids: list[int]) -> list[int]:
    """Return the ids, or raise CommandError for the first that no article has."""
    possible = [article for article in ids if 0 < article < 2**63]  # what a database can hold
    there = set(Article.objects.filter(pk__in=possible).values_list("pk", flat=True))
    for article in ids:
        if article not in there:
            raise CommandError(f"There is no article {article}.", returncode=2)
    return ids
