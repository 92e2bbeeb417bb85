"""Sources that are a pronoun or a common noun, on GUM, by the measure of ``coreference.py``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ..coreference import OUTCOMES, Answer, read_assembly, source_answers
from ..coreference_data import PARTS, read_documents
from .counts import Count
from .table import Figure, Table, figure_of

FOLDER = Path("ud-english-gum")


def referent_table(corpora: Path) -> Table:
    """Return how many sources are resolved right, in all and by kind of word."""
    answers: list[Answer] = []
    for document in read_documents(corpora / FOLDER, PARTS):
        answers.extend(source_answers(document, read_assembly(document.text)))
    kinds = {"all": ("pronoun", "noun"), "pronouns": ("pronoun",), "common nouns": ("noun",)}
    rows = {row: _row(a for a in answers if a.kind in kind) for row, kind in kinds.items()}
    note = "Share of sources that stand for the right name; 95% intervals by document."
    return Table("referents", "Referents of sources, GUM", note, rows)


def _row(answers: Iterable[Answer]) -> dict[str, Figure]:
    by_document: dict[str, list[str]] = defaultdict(list)
    for answer in answers:
        if answer.outcome in OUTCOMES:
            by_document[answer.document].append(answer.outcome)
    counts = [Count.of_share(some.count("right"), len(some)) for some in by_document.values()]
    every = [outcome for some in by_document.values() for outcome in some]
    return {
        "right": figure_of(counts),
        "sources": Figure(len(every)),
        **{outcome: Figure(every.count(outcome)) for outcome in OUTCOMES[1:]},
    }
