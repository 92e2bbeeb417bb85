"""Tables of figures: as text beside goals and the last committed figures, and as Markdown."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from .counts import Count, interval, total
from .goals import ANCHORS, GOALS

#: From which difference on two figures are told apart: what rounding to one digit shows.
_NOTICED = 0.05


@dataclasses.dataclass(frozen=True)
class Figure:
    """A figure in percent, or a plain number where it is whole, with its interval if any."""

    value: float
    low: float | None = None
    high: float | None = None

    def to_list(self) -> list[float]:
        """Return value, or value and both ends, rounded to three digits."""
        all_of_it = (self.value, self.low, self.high)
        return [x if isinstance(x, int) else round(x, 3) for x in all_of_it if x is not None]


@dataclasses.dataclass(frozen=True)
class Table:
    """Figures by row and column. Goals and anchors (``goals.py``) go by ``name`` and row.

    ``note`` says what the figures are of, in whole sentences.
    """

    name: str
    title: str
    note: str
    rows: Mapping[str, Mapping[str, Figure]]

    @property
    def columns(self) -> list[str]:
        """The columns of all rows, in the order in which they first come."""
        return list(dict.fromkeys(column for row in self.rows.values() for column in row))


def figure_of(counts: Sequence[Count], *, with_interval: bool = True) -> Figure:
    """Return F1 over the articles' counts, with its interval by article."""
    ends = interval(counts) if with_interval else None
    return Figure(total(counts).f1, *(ends or ()))


def as_text(table: Table, committed: Table | None) -> str:
    """Return the table for a terminal; differences from the committed figures in brackets."""
    grid = _grid(table, committed)
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    lines = [table.title]
    for row in grid:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([*lines, *(f"  {line}" for line in table.note.splitlines()), ""])


def as_markdown(table: Table) -> str:
    """Return the table in Markdown, under its title and its note."""
    grid = _grid(table, None)
    lines = [f"**{table.title}.** {table.note}".rstrip(), "", _line(grid[0])]
    lines.append(_line(["---", *["---:"] * (len(grid[0]) - 1)]))
    lines.extend(_line(row) for row in grid[1:])
    return "\n".join([*lines, ""])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _grid(table: Table, committed: Table | None) -> list[list[str]]:
    """Return head and rows as words: the figures, floor and goal, anchors, where there are any."""
    goals = GOALS.get(table.name, {})
    anchors = ANCHORS.get(table.name, {})
    head = ["", *table.columns, *(["floor", "goal"] if goals else []), *anchors]
    grid = [head]
    for name, row in table.rows.items():
        old = committed.rows.get(name, {}) if committed else {}
        cells = [name, *(_cell(row.get(column), old.get(column)) for column in table.columns)]
        if goals:
            cells.extend(_plain(goal) for goal in goals.get(name, (None, None)))
        cells.extend(_plain(values.get(name)) for values in anchors.values())
        grid.append(cells)
    return grid


def _cell(figure: Figure | None, old: Figure | None) -> str:
    if figure is None:
        return "–"
    words = _plain(figure.value)
    if figure.low is not None and figure.high is not None:
        words += f" ({figure.low:.1f}–{figure.high:.1f})"
    if old is not None and abs(figure.value - old.value) >= _NOTICED:
        change = figure.value - old.value
        words += f" [{change:+d}]" if isinstance(change, int) else f" [{change:+.1f}]"
    return words


def _plain(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:.1f}"
