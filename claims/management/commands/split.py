"""`manage.py split`: reads texts and writes what the reader found. Needs no database."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.extraction.reading import Attribution, Claim, Reading
from claims.intake import (
    Refused,
    check_characters,
    check_moment,
    check_parts,
    decode_text,
    parse_line,
)
from claims.management.documents import (
    STANDARD,
    Tally,
    ends_quietly,
    output_lines,
    printable,
    read_bytes,
    read_lines,
)
from claims.reader import read_text

_FIELDS = {
    "id": lambda value: isinstance(value, str) or type(value) is int,
    "text": lambda value: isinstance(value, str),
    "published_at": lambda value: value is None or isinstance(value, str),
    "parts": lambda value: value is None or isinstance(value, list),
}


class Command(BaseCommand):
    """Splits texts into claims and prints or writes the readings."""

    help = (
        "Split texts into claims with their sources. Needs no database. "
        "Exit status: 0 all read; 1 some refused, each named with its reason; "
        "2 wrong usage or nothing readable."
    )
    requires_system_checks: list[str] = []  # the database, and all else, may be down

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare files, or input and output."""
        parser.add_argument("files", nargs="*", metavar="FILE", help="a text; - is standard input")
        parser.add_argument(
            "--input",
            metavar="DOCS.jsonl",
            help='one document a line: {"id", "text"} and maybe "published_at" and "parts"',
        )
        parser.add_argument(
            "--output",
            metavar="READINGS.jsonl",
            help="where the readings go, one a line, in the same order (default: standard output)",
        )
        parser.add_argument(
            "--json", action="store_true", help="print readings, one a line, instead of tables"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        """Read what is asked for."""
        files, source, target = options["files"], options["input"], options["output"]
        if bool(files) == bool(source) or (target and not source):
            raise CommandError(
                "Give either files, or --input DOCS.jsonl with --output READINGS.jsonl.",
                returncode=2,
            )
        from claims.extraction.encoder import ModelUnusable

        try:
            with ends_quietly():
                if source:
                    self._split_lines(source, target or STANDARD)
                else:
                    self._split_files(files, as_json=options["json"])
        except ModelUnusable as error:
            raise CommandError(str(error), returncode=2) from None

    def _split_lines(self, source: str, target: str) -> None:
        """Write the reading of each line that can be read."""
        tally = Tally(self.stderr)
        with output_lines(target, self.stdout) as write:
            for number, line in read_lines(source):
                try:
                    write(_reading_of_line(line))
                    tally.done += 1
                except Refused as refusal:
                    tally.refuse(f"{source}: line {number}", refusal)
            if not tally.done:
                tally.end(verb="read")  # inside: an output that was there stays as it was
        tally.end(verb="read")

    def _split_files(self, files: list[str], *, as_json: bool) -> None:
        """Print the reading of each file that can be read."""
        tally = Tally(self.stderr)
        for path in files:
            try:
                reading = read_text(decode_text(read_bytes(path), field="the file"))
            except Refused as refusal:
                tally.refuse(path, refusal)
                continue
            self.stdout.write(reading.to_json(id=path) if as_json else self._table(path, reading))
            tally.done += 1
        tally.end(verb="read")

    def _table(self, path: str, reading: Reading) -> str:
        """Return the reading as a table for people, coloured on a terminal."""
        console = Console(
            file=io.StringIO(),
            force_terminal=self.stdout.isatty(),
            width=None if self.stdout.isatty() else 120,
        )
        table = Table(title=Text(printable(path)), title_justify="left", show_lines=True)
        for heading in ("", "Claim", "Kind", "Figures", "Who said it"):
            table.add_column(heading)
        attributions = {attribution.id: attribution for attribution in reading.attributions}
        for row in _rows(reading.claims, attributions):
            table.add_row(*(Text(printable(cell)) for cell in row))
        console.print(table)
        unclaimed = len(reading.nothing_to_check)
        console.print(Text(f"{len(reading.claims)} claims, {unclaimed} passages assert nothing"))
        output = console.file
        assert isinstance(output, io.StringIO)
        return output.getvalue()


def _rows(
    claims: tuple[Claim, ...], attributions: dict[str, Attribution]
) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the cells of each claim."""
    for number, claim in enumerate(claims, start=1):
        figures = "; ".join(quantity.text for quantity in claim.quantities)
        attribution = attributions.get(claim.attribution or "")
        yield str(number), claim.statement, claim.kind, figures, _who(attribution)


def _who(attribution: Attribution | None) -> str:
    """Return source, cue and mode in one line."""
    if attribution is None:
        return "the publication itself"
    source = attribution.source.name if attribution.source else "nobody named"
    return f"{source}: {attribution.cue.text} ({attribution.mode})"


def _reading_of_line(line: bytes) -> str:
    """Return the reading of one document line, as a line, or raise Refused.

    A blank text is no refusal here: its reading has empty lists.
    """
    fields = parse_line(line, known=_FIELDS)
    for name in ("id", "text"):
        if name not in fields:
            raise Refused(name, "missing", f"{name} is missing.")
        check_characters(str(fields[name]), field=name)
    text = fields["text"]
    moment = check_moment(fields.get("published_at"))
    parts = check_parts(fields.get("parts"), length=len(text))
    reading = read_text(text, published_at=moment.date() if moment else None, parts=parts)
    return reading.to_json(id=fields["id"])
