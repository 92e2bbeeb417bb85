"""Sources that are a pronoun or a common noun, on GUM, by the measure of ``coreference.py``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ..coreference import OUTCOMES, Answer, cross_validated, source_answers
from ..coreference_data import read_texts
from .counts import Count
from .table import Figure, Table, figure_of

FOLDER = Path("ud-english-gum")


def referent_table(corpora: Path) -> Table:
    """Return how many sources are resolved right: in all, by kind of word, taking up a name."""
    texts = list(read_texts(corpora / FOLDER))
    answers = [
        answer
        for text, referents in cross_validated(texts)
        for answer in source_answers(text, referents)
    ]
    rows = {
        "all": row_of(answers),
        "pronouns": row_of(a for a in answers if a.kind == "pronoun"),
        "common nouns": row_of(a for a in answers if a.kind == "noun"),
        "taking up what was named": row_of(a for a in answers if a.takes_up),
    }
    note = (
        f"Share of sources that stand for the right name, in {len(texts)} documents, by "
        "cross-validation over documents. “Taking up”: pronouns and definite nouns, not “a "
        "study”. “False”: names for what people chained with none. 95% intervals by document."
    )
    return Table("referents", "Referents of sources, GUM", note, rows)


def row_of(answers: Iterable[Answer]) -> dict[str, Figure]:
    """Return the share that is right, and how many there are of each outcome."""
    by_document: dict[str, list[str]] = defaultdict(list)
    for answer in answers:
        by_document[answer.document].append(answer.outcome)
    every = [outcome for some in by_document.values() for outcome in some]
    counts = [
        Count.of_share(some.count("right"), sum(outcome in OUTCOMES for outcome in some))
        for some in by_document.values()
    ]
    return {
        "right": figure_of(counts),
        "sources": Figure(sum(outcome in OUTCOMES for outcome in every)),
        **{outcome: Figure(every.count(outcome)) for outcome in ("wrong", "abstained", "false")},
    }
