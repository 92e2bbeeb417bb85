"""The sample that was marked for mode and naming: which attributions, and a sheet to mark them on.

``python -m claims.extraction.training.marks.sample FOLDER`` prints the sheet: 150 attributions of
PolNeAR's training part, at most one an article, drawn by hash of their name. The sheet holds
text of the corpus and stays outside the project; what is kept here are names and labels.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from ..data import part_of
from ..standoff import ROLES, Pieces, marked_articles, read_relations, read_text

SIZE = 150
#: How much of the text is shown on either side of an attribution, in characters.
AROUND = 350

#: Name, text and spans by role of an attribution.
Found = tuple[str, str, dict[str, Pieces]]


def attributions(folder: Path) -> Iterator[Found]:
    """Yield name (``ARTICLE#E1``), text and spans by role of the attributions that train."""
    for name, path, marks in marked_articles(folder):
        if part_of(name) == "train":
            text = read_text(path)
            for key, roles in read_relations(marks).items():
                yield f"{name}#{key}", text, roles


def sample(folder: Path) -> list[Found]:
    """Return the sample in the order of the hashes: the first of every article, the first SIZE."""

    def rank(found: Found) -> str:
        return hashlib.sha256(found[0].encode()).hexdigest()

    first: dict[str, Found] = {}
    for found in sorted(attributions(folder), key=rank):
        first.setdefault(found[0].split("#")[0], found)
    return sorted(first.values(), key=rank)[:SIZE]


def sheet(found: Found) -> str:
    """Return an attribution in its surroundings, its roles between brackets."""
    name, text, marked = found
    edges = [edge for spans in marked.values() for span in spans for edge in span]
    first, last = max(0, min(edges) - AROUND), min(len(text), max(edges) + AROUND)
    signs: list[tuple[int, int, str]] = []
    for role in ROLES:
        for start, end in marked.get(role, ()):
            signs += [(start, 1, f"[{role.capitalize()}: "), (end, 0, "]")]
    out, at = [], first
    for place, _, sign in sorted(signs):
        out += [text[at:place], sign]
        at = place
    return f"=== {name}\n{''.join(out)}{text[at:last]}\n"


def main() -> int:
    """Print the sheet; return the exit status."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "text").is_dir():
        print("usage: python -m claims.extraction.training.marks.sample POLNEAR_FOLDER")
        return 2
    for found in sample(Path(sys.argv[1])):
        print(sheet(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
