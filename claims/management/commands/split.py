"""`manage.py split`: reads texts and writes what the reader found. Needs no database."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from claims.extraction import language
from claims.extraction.reading import Attribution, Claim, Reading
from claims.intake import (
    TEXT_LIMIT,
    Refused,
    check_characters,
    check_length,
    check_moment,
    check_parts,
    decode_text,
    parse_line,
)
from claims.management.documents import (
    STANDARD,
    Tally,
    counted,
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
        f"A text has at most {TEXT_LIMIT:,} characters. "
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
        lines_of: dict[str | int, int] = {}
        with output_lines(target, self.stdout) as write, self._progress(None) as done:
            for number, line in read_lines(source):
                try:
                    document = _document(line)
                    _check_id(document["id"], lines_of)
                    write(_reading_of(document))
                    lines_of[document["id"]] = number
                    tally.done += 1
                except Refused as refusal:
                    tally.refuse(f"{source}: line {number}", refusal)
                done()
            if not tally.done:
                tally.end(verb="read")  # inside: an output that was there stays as it was
        tally.end(verb="read")

    def _split_files(self, files: list[str], *, as_json: bool) -> None:
        """Print the reading of each file that can be read."""
        tally = Tally(self.stderr)
        with self._progress(len(files)) as done:
            for path in files:
                try:
                    text = decode_text(read_bytes(path), field="the file")
                    check_length(text, field="the file")
                    reading = read_text(text)
                except Refused as refusal:
                    tally.refuse(path, refusal)
                else:
                    table = reading.to_json(id=path) if as_json else self._table(path, reading)
                    self.stdout.write(table)
                    tally.done += 1
                done()
        tally.end(verb="read")

    @contextlib.contextmanager
    def _progress(self, total: int | None) -> Iterator[Callable[[], None]]:
        """Show on a terminal how many texts are done, while results go elsewhere.

        Gives a function to call after each text.
        """
        columns = (
            SpinnerColumn(), TextColumn("Reading"), MofNCompleteColumn(), TimeElapsedColumn()
        )  # fmt: skip
        shown = self.stderr.isatty() and not self.stdout.isatty()
        console = Console(stderr=True)
        with Progress(*columns, console=console, transient=True, disable=not shown) as progress:
            task = progress.add_task("", total=total)
            yield lambda: progress.advance(task)

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
        claims, silent = len(reading.claims), len(reading.nothing_to_check)
        asserts = "asserts" if silent == 1 else "assert"
        summary = f"{counted(claims, 'claim')}, {counted(silent, 'passage')} {asserts} nothing"
        console.print(Text("\n".join([summary, *_notices(reading)])))
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


def _notices(reading: Reading) -> list[str]:
    """Return in sentences what was not read for its language."""
    told = (language.told(one.why) for one in reading.nothing_to_check)
    return list(dict.fromkeys(sentence for sentence in told if sentence))


def _document(line: bytes) -> dict[str, Any]:
    """Return the fields of a document line, or raise Refused.

    A blank text is no refusal here: its reading has empty lists.
    """
    fields = parse_line(line, known=_FIELDS)
    for name in ("id", "text"):
        if name not in fields:
            raise Refused(name, "missing", f"{name} is missing.")
        check_characters(str(fields[name]), field=name)
    check_length(fields["text"])
    return fields


def _check_id(given: str | int, lines_of: dict[str | int, int]) -> None:
    """Raise Refused for an id that is empty, or that another line has."""
    if not str(given).strip():
        raise Refused("id", "empty", "id is empty.")
    if given in lines_of:
        raise Refused("id", "taken", f"id {given!r} is that of line {lines_of[given]} too.")


def _reading_of(document: dict[str, Any]) -> str:
    """Return the reading of a document as one line, or raise Refused."""
    text = document["text"]
    moment = check_moment(document.get("published_at"))
    parts = check_parts(document.get("parts"), length=len(text))
    reading = read_text(text, published_at=moment.date() if moment else None, parts=parts)
    return reading.to_json(id=document["id"])
