"""Tables of figures: rows of cells that say nothing without their headings.

A row becomes no claim for each cell: what a figure means stands in the heading of its column,
and a wrong pairing would read as fact. A list of "label: figure" is no table here; its rows
speak for themselves (``splitting``).

Known misses: cells set apart by one space alone; tables of words; rows that are wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .reading import Span

WHY = "table"

#: Fewer rows in a row are no table.
_FEWEST_ROWS = 3
#: From this share of cells on that are figures (labels in the first column not counted).
_FIGURES = 0.5
_LONGEST_ROW, _LONGEST_CELL = 1_000, 60
_CELLS = (
    re.compile(r"\s*\|\s*"),
    re.compile(r" *\t\s*"),
    re.compile(r" {2,}"),
    re.compile(r"\s*;\s*"),
    re.compile(r"\s*,\s+"),
    re.compile(r","),
)
#: The last way is for lines without ", ": there a comma may stand within a figure.
_CLOSE = len(_CELLS) - 1
#: At least so many cells for each of them: prose has commas too.
_FEWEST_CELLS = (2, 2, 3, 3, 3, 3)
_FIGURE = re.compile(
    r"[^\w\s]{0,2}\s?(?:[A-Z]{1,3}\$?\s?)?[\d][\d.,:/\u2013-]{0,30}\s?(?:%|[^\W\d]{1,3}|million|billion)?\)?"
    r"|[-\u2013\u2014*.]|n/?a|nil",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-+|=:\s]{3,}")


def find_tables(text: str, paragraphs: Sequence[Span]) -> set[int]:
    """Return the paragraphs that are rows of a table of figures, its heading among them."""
    out: set[int] = set()
    run: list[tuple[int, list[str]]] = []
    kind: int | None = None
    for number, (start, end) in enumerate(paragraphs):
        line = text[start:end] if end - start <= _LONGEST_ROW else ""
        if run and _RULE.fullmatch(line):
            run.append((number, []))
            continue
        split = _row(line, kind)
        if split is None:
            out.update(_table(run))
            run = []
            split = _row(line, None)
        if split is None:
            kind = None
        else:
            kind, cells = split
            run.append((number, cells))
    out.update(_table(run))
    return out


def _row(line: str, kind: int | None) -> tuple[int, list[str]] | None:
    """Return how a line is cut into cells, and its cells; None where it is no row of that kind."""
    for number in range(len(_CELLS)) if kind is None else (kind,):
        if number == _CLOSE and ", " in line:
            continue
        cells = _CELLS[number].split(line.strip(" |"))
        if len(cells) >= _FEWEST_CELLS[number] and max(map(len, cells)) <= _LONGEST_CELL:
            return number, cells
    return None


def _table(run: list[tuple[int, list[str]]]) -> list[int]:
    """Return the rows where they are a table, mostly of figures."""
    rows = [cells for _, cells in run if cells]
    if len(rows) < _FEWEST_ROWS:
        return []
    cells = [cell for row in rows for cell in row[1:] if cell]
    figures = sum(1 for cell in cells if _FIGURE.fullmatch(cell))
    # The headings of the columns are words.
    headings = len(rows[0]) - 1 if not any(map(_FIGURE.fullmatch, rows[0][1:])) else 0
    if figures < _FIGURES * max(1, len(cells) - headings):
        return []
    return [number for number, _ in run]
