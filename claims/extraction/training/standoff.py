"""PolNeAR's files: articles, and beside them marks that name offsets (brat's stand-off form).

Nothing of a corpus enters the project: the files are read where ``--corpora`` says.
"""

from __future__ import annotations

import collections
import re
from collections.abc import Iterator
from pathlib import Path

Pieces = list[tuple[int, int]]

ROLES = ("source", "cue", "content")


def marked_articles(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Yield name, text and marks of each article that was marked, in the order of the names.

    ``folder`` holds ``text/`` and ``attributions/``. Where several people marked an article, the
    first file counts.
    """
    marks: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*_????.ann")):
        marks.setdefault(path.stem[: -len("_????")], path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in marks:
            yield path.stem, path, marks[path.stem]


def read_text(path: Path) -> str:
    """Return a text with its line breaks as they stand: the marks count them."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def read_relations(path: Path) -> dict[str, dict[str, Pieces]]:
    """Return the attributions of a file of marks by their ids ("E1"): role to pieces, sorted.

    What has no cue or no content is none, and left out.
    """
    spans: dict[str, Pieces] = {}
    events: dict[str, str] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 2:
                continue
            if cells[0].startswith("T"):
                pieces = [p.split() for p in cells[1].partition(" ")[2].split(";")]
                if all(len(p) == 2 and p[0].isdigit() and p[1].isdigit() for p in pieces):
                    spans[cells[0]] = [(int(a), int(b)) for a, b in pieces]
            elif cells[0].startswith("E"):
                events[cells[0]] = cells[1]
    relations = {key: _relation(event, spans) for key, event in events.items()}
    return {key: r for key, r in relations.items() if r.get("cue") and r.get("content")}


def _relation(event: str, spans: dict[str, Pieces]) -> dict[str, Pieces]:
    """Return the pieces of each role of "Attribution:T1 Source:T2 Cue:T1 Content:T3 …"."""
    relation: dict[str, Pieces] = collections.defaultdict(list)
    for item in event.split():
        name, key = item.split(":")
        role = re.sub(r"\d+$", "", name).lower()
        if role in ROLES and key in spans:
            relation[role] += spans[key]
    return {role: sorted(pieces) for role, pieces in relation.items()}
