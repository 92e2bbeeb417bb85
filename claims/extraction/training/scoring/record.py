"""The last committed figures: ``docs/scores.json``, and the page that shows them.

``make score WRITE=1`` writes both; a test compares the page with the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .table import Figure, Table, as_markdown

DOCS = Path(__file__).resolve().parents[4] / "docs"
RECORD = DOCS / "scores.json"
PAGE = DOCS / "reading.md"
#: Between these two lines of the page stands what is generated.
BEGIN = "<!-- figures of docs/scores.json, written by: make score WRITE=1 -->"
END = "<!-- end of the figures -->"
#: The order of the tables; those that are not listed come last.
ORDER = (
    "gold", "pairs", "attribution", "attribution by kind", "attribution by length",
    "attribution by outlet", "labels", "referents", "quantities", "propositions", "parser",
    "eight bits",
)  # fmt: skip


def read_record(path: Path = RECORD) -> dict[str, Table]:
    """Return the committed tables by name."""
    if not path.exists():
        return {}
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {name: _table(name, entry) for name, entry in entries.items()}


def _table(name: str, entry: Mapping[str, Any]) -> Table:
    rows = {
        row: {column: Figure(*values) for column, values in cells.items()}
        for row, cells in entry["rows"].items()
    }
    return Table(name, entry["title"], entry["note"], rows)


def write_record(tables: Iterable[Table], record: Path = RECORD, page: Path = PAGE) -> None:
    """Put the tables into the file, in the place of those of the same name, and onto the page."""
    together = read_record(record) | {table.name: table for table in tables}
    known = [name for name in ORDER if name in together]
    entries = {
        name: _entry(together[name]) for name in [*known, *sorted(together.keys() - {*known})]
    }
    record.write_text(_json(entries), encoding="utf-8")
    page.write_text(
        page_with(page.read_text(encoding="utf-8"), read_record(record)), encoding="utf-8"
    )


def _entry(table: Table) -> dict[str, Any]:
    rows = {
        row: {column: figure.to_list() for column, figure in cells.items()}
        for row, cells in table.rows.items()
    }
    return {"title": table.title, "note": table.note, "rows": rows}


def _json(entries: Mapping[str, Any]) -> str:
    """Return the entries as JSON with a line for each row, so that a change shows as one."""
    tables = []
    for name, entry in entries.items():
        rows = ",\n".join(
            f"   {json.dumps(row, ensure_ascii=False)}: {json.dumps(cells, ensure_ascii=False)}"
            for row, cells in entry["rows"].items()
        )
        head = ",\n".join(
            f'  "{key}": {json.dumps(entry[key], ensure_ascii=False)}' for key in ("title", "note")
        )
        tables.append(f' {json.dumps(name)}: {{\n{head},\n  "rows": {{\n{rows}\n  }}\n }}')
    return "{\n" + ",\n".join(tables) + "\n}\n"


def page_with(page: str, tables: Mapping[str, Table]) -> str:
    """Return the page with the tables between its two lines; ValueError where it lacks them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks the line {END if begin else BEGIN}")
    shown = "\n".join(as_markdown(table) for table in tables.values())
    return f"{before}{BEGIN}\n\n{shown}\n{END}{after}"
