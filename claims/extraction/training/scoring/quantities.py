"""Quantities on the third of NewsQuant that reports; the measure is that of ``figures.py``."""

from __future__ import annotations

from pathlib import Path

from ...reading import Quantity
from ..figures import FILE, PARTS, RIGHT, count_figures, read_sentences
from .counts import Count
from .readings import Reader
from .table import Table, figure_of

__all__ = ["FILE", "quantity_table"]


def quantity_table(reader: Reader, corpora: Path) -> Table:
    """Return F1 of values, with units, with bounds, on what reports and on what rules saw."""
    sentences = {part: read_sentences(corpora, part) for part in reversed(PARTS)}
    texts = {s.name: s.text for some in sentences.values() for s in some}
    readings = reader.readings("newsquant", texts)
    found = {
        name: [Quantity(**{**q, "text": ""}) for q in reading["quantities"]]
        for name, reading in readings.items()
    }
    counts = {
        part: [count_figures(sentence, found[sentence.name]) for sentence in some]
        for part, some in sentences.items()
    }
    rows = {
        name: {
            part: figure_of([Count.of_matches(c[name], c["found"], c["figures"]) for c in some])
            for part, some in counts.items()
        }
        for name in RIGHT
    }
    number = {part: sum(c["figures"] for c in some) for part, some in counts.items()}
    note = (
        f"F1 on {number['report']} figures in {len(sentences['report'])} sentences that nobody "
        f"looked at, and on the {number['tune']} that rules were tuned on. Others: on all of the "
        "corpus. 95% intervals by sentence."
    )
    return Table("quantities", "Quantities, NewsQuant", note, rows)
