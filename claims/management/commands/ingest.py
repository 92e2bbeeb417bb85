"""`manage.py ingest`: reads articles and stores them with their claims and sources."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress
from rich.text import Text

from claims.intake import Refused, check_moment, decode_text, parse_line
from claims.management.documents import (
    Tally,
    counted,
    ends_quietly,
    printable,
    read_bytes,
    read_lines,
)
from claims.models.record import Door
from claims.provenance import read_notices
from claims.services.ingest import IngestResult, ingest_article
from factcheck.access.models import User
from sources.models import Outlet
from sources.services import OutletRefused, discard_outlet, ensure_outlet


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_text_or_nothing(value: object) -> bool:
    return value is None or isinstance(value, str)


_FIELDS = {
    "text": _is_text,
    "outlet": _is_text,
    "external_id": _is_text_or_nothing,
    "title": _is_text_or_nothing,
    "url": _is_text_or_nothing,
    "byline": _is_text_or_nothing,
    "published_at": _is_text_or_nothing,
    "state": _is_text,
    "parts": lambda value: value is None or isinstance(value, list),
    "writers": lambda value: isinstance(value, list) and all(map(_is_text, value)),
}


class Command(BaseCommand):
    """Stores articles from files of text or from lines of JSON."""

    help = (
        "Read articles and store them with their claims and sources. An article that is there "
        "already stays as it is. Exit status: 0 all stored or there before; 1 some refused, each "
        "named with its reason; 2 wrong usage or nothing could be stored."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the articles, their outlet and who brings them in."""
        parser.add_argument("files", nargs="*", metavar="FILE", help="a text; - is standard input")
        parser.add_argument(
            "--jsonl",
            metavar="ARTICLES.jsonl",
            help='one article a line: {"text"} and maybe '
            + ", ".join(sorted({*_FIELDS} - {"text"})),
        )
        outlet = parser.add_mutually_exclusive_group()
        outlet.add_argument("--outlet", metavar="SLUG", help="short name of the outlet")
        outlet.add_argument(
            "--new-outlet", metavar="NAME", help="name of the outlet, stored if it is not there yet"
        )
        parser.add_argument("--published-at", metavar="DATE", help="date of files given by name")
        parser.add_argument("--by", metavar="USERNAME", help="account that the record names")
        parser.add_argument("--json", action="store_true", help="print one line of JSON an article")

    def handle(self, *_: Any, **options: Any) -> None:
        """Store what is given, one article at a time."""
        if bool(options["files"]) == bool(options["jsonl"]):
            raise CommandError("Give either files, or --jsonl ARTICLES.jsonl.", returncode=2)
        if options["files"] and not (options["outlet"] or options["new_outlet"]):
            raise CommandError("Say whose texts these are: --outlet SLUG.", returncode=2)
        from claims.extraction.encoder import ModelUnusable

        tally = Tally(self.stderr)
        try:
            with ends_quietly():
                self._ingest(options, tally)
        except ModelUnusable as error:
            raise CommandError(str(error), returncode=2) from None
        except DatabaseError as error:
            first = str(error).partition("\n")[0]
            raise CommandError(
                f"The database does not answer as it should: {first}. Has `manage.py migrate` run?",
                returncode=2,
            ) from None
        tally.end(verb="stored or there before")

    def _ingest(self, options: dict[str, Any], tally: Tally) -> None:
        by, published_at = _account(options["by"]), _moment(options["published_at"])
        newest = Outlet.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        outlet = _outlet(options["outlet"], options["new_outlet"])
        try:
            common = {"by": by, "outlet": outlet, "published_at": published_at}
            self._ingest_each(options, tally, common)
        finally:
            # A failed ingest leaves nothing behind: no outlet without an article either.
            if outlet is not None and outlet.pk > newest and not tally.done:
                discard_outlet(outlet=outlet)

    def _ingest_each(self, options: dict[str, Any], tally: Tally, common: dict[str, Any]) -> None:
        outlets: dict[str, Outlet] = {}
        console = Console(stderr=True)
        many = len(options["files"]) > 1 or bool(options["jsonl"])
        with Progress(
            console=console, transient=True, disable=not (many and self.stderr.isatty())
        ) as progress:
            task = progress.add_task("Reading", total=len(options["files"]) or None)
            for place, fields_of in _articles(options["files"], options["jsonl"]):
                try:
                    result = ingest_article(
                        **{**common, **_arguments(fields_of(), outlets, common["outlet"])},
                        door=Door.COMMAND.value,
                    )
                except Refused as refusal:
                    tally.refuse(place, refusal)
                else:
                    tally.done += 1
                    line = _told(place, result, as_json=options["json"])
                    if progress.disable or not self.stdout.isatty():
                        self.stdout.write(line)
                    else:
                        console.print(Text(line))  # above the bar, on the same terminal
                progress.advance(task)


def _articles(
    files: list[str], jsonl: str | None
) -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    """Yield where each article comes from, and what gives its fields or raises Refused."""
    for path in files:
        yield path, partial(_fields_of_file, path)
    if jsonl:
        for number, line in read_lines(jsonl):
            yield f"{jsonl}: line {number}", partial(_fields_of_line, line)


def _fields_of_file(path: str) -> dict[str, Any]:
    return {"text": decode_text(read_bytes(path), field="the file")}


def _fields_of_line(line: bytes) -> dict[str, Any]:
    fields = parse_line(line, known=_FIELDS)
    if "text" not in fields:
        raise Refused("text", "missing", "text is missing.")
    return {name: value for name, value in fields.items() if value is not None}


def _arguments(
    fields: dict[str, Any], outlets: dict[str, Outlet], usual: Outlet | None
) -> dict[str, Any]:
    """Return the fields with outlet and writers as rows, or raise Refused."""
    arguments = dict(fields)
    if slug := arguments.pop("outlet", ""):
        if slug not in outlets:
            found = Outlet.objects.filter(slug=slug).first()
            if found is None:
                raise Refused("outlet", "unknown", f"there is no outlet {slug!r}.")
            outlets[slug] = found
        arguments["outlet"] = outlets[slug]
    elif usual is None:
        raise Refused("outlet", "missing", "outlet is missing: name one here or by --outlet.")
    if names := arguments.pop("writers", []):
        writers = {user.username: user for user in User.objects.filter(username__in=names)}
        for name in names:
            if name not in writers:
                raise Refused("writers", "unknown", f"there is no account {name!r}.")
        arguments["writers"] = tuple(writers.values())
    return arguments


def _told(place: str, result: IngestResult, *, as_json: bool) -> str:
    """Return one line about an article: what became of it."""
    article = result.article
    claims = article.claims.count()
    notices = read_notices(article)
    if as_json:
        told = {
            "from": place,
            "article": article.pk,
            "created": result.created,
            "outlet": article.outlet.slug,
            "external_id": article.external_id,
            "title": article.title,
            "text_sha256": article.text_sha256,
            "claims": claims,
            "notices": notices,
        }
        return json.dumps(told, ensure_ascii=False)
    what = "stored" if result.created else "was there already"
    title = textwrap.shorten(article.title, 72, placeholder=" …")
    line = f"{place}: {what} as article {article.pk}, {counted(claims, 'claim')}: {title}"
    return printable("\n  ".join([line, *notices]))


def _account(username: str | None) -> User | None:
    if not username:
        return None
    account = User.objects.filter(username=username).first()
    if account is None:
        raise CommandError(f"There is no account {username!r}.", returncode=2)
    return account


def _outlet(slug: str | None, new_name: str | None) -> Outlet | None:
    try:
        if new_name:
            return ensure_outlet(name=new_name)
    except OutletRefused as refusal:
        raise CommandError(str(refusal), returncode=2) from None
    if not slug:
        return None
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        known = ", ".join(Outlet.objects.values_list("slug", flat=True)[:20]) or "none yet"
        raise CommandError(
            f"There is no outlet {slug!r} (there are: {known}). --new-outlet NAME stores one.",
            returncode=2,
        )
    return outlet


def _moment(value: str | None) -> Any:
    try:
        return check_moment(value, zone=timezone.get_current_timezone())
    except Refused as refusal:
        raise CommandError(str(refusal), returncode=2) from None
