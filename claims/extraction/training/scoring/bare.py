"""Scores of a bare model, before any rule: the parser on treebanks, the spans on PolNeAR.

The words and sentences of the treebanks are given, as is usual when parsers are compared; the
articles are read from raw text. These are the figures of the model's card.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ...encoder import Encoder
from ...structure import Structure
from ..data import Sample, read_treebank
from .counts import total
from .polnear import compare_readings, read_articles
from .readings import bare_reading
from .relations import ROLES
from .table import Figure, Table

_GAP = {0: "", 1: " ", 2: "\n"}
EWT = Path("ud-english-ewt") / "test.conllu"
GUM = Path("ud-english-gum") / "test"


def score_parser(encoder: Encoder, paths: Iterable[Path]) -> dict[str, float]:
    """Return words, and tags, UAS, LAS (full and universal relations) in percent."""
    words = tags = unlabelled = labelled = universal = 0
    for path in paths:
        for sample in read_treebank(path):
            s = _as_structure(sample)
            encoder.analyse(s)
            for index, gold in enumerate(sample.heads or ()):
                words += 1
                tags += s.tag[index] == (sample.tags or [])[index]
                if s.head[index] == gold:
                    relation = (sample.relations or [])[index]
                    unlabelled += 1
                    labelled += s.relation[index] == relation
                    universal += s.relation[index].split(":")[0] == relation.split(":")[0]
    return {
        "words": words,
        "tags": 100 * tags / words,
        "UAS": 100 * unlabelled / words,
        "LAS": 100 * labelled / words,
        "LAS universal": 100 * universal / words,
    }


def _as_structure(sample: Sample) -> Structure:
    text = ""
    start, end = [], []
    for word, gap in zip(sample.words, sample.gaps, strict=True):
        text += _GAP[gap] if text else ""
        start.append(len(text))
        text += word
        end.append(len(text))
    sentence = [n for n, (a, b) in enumerate(sample.sentences) for _ in range(a, b)]
    return Structure(
        text=text, start=start, end=end, word=sample.words, lower=[w.lower() for w in sample.words],
        sentences=sample.sentences, sentence=sentence, paragraphs=[(0, len(text))],
        paragraph=sample.paragraph, quotations=[],
    )  # fmt: skip


def score_attribution(encoder: Encoder, corpora: Path, part: str) -> dict[str, float]:
    """Return exact F1 of the encoder's own spans, by role."""
    articles = read_articles(corpora, part)
    found = {a.name: bare_reading(encoder, a.text) for a in articles}
    counts = [comparison.counts() for comparison in compare_readings(found, articles).values()]
    return {role: total([c[f"{role} exact"] for c in counts]).f1 for role in ROLES}


def score_parsers(encoder: Encoder, corpora: Path) -> dict[str, dict[str, float]]:
    """Return the parser's figures by treebank."""
    gum = sorted((corpora / GUM).glob("*.conllu"))
    return {
        "EWT test": score_parser(encoder, [corpora / EWT]),
        "GUM test": score_parser(encoder, gum),
    }


def score_all(encoder: Encoder, corpora: Path) -> dict[str, dict[str, float]]:
    """Return every table of the model's card, by what it was measured on."""
    parsers = score_parsers(encoder, corpora)
    return {
        **{f"parser, {treebank}": figures for treebank, figures in parsers.items()},
        "attribution, exact F1, tune": score_attribution(encoder, corpora, "tune"),
        "attribution, exact F1, report": score_attribution(encoder, corpora, "report"),
    }


def print_scores(scores: Mapping[str, Mapping[str, float]]) -> None:
    """Print a line for each table."""
    for name, figures in scores.items():
        print(name, " ".join(f"{key} {value:.1f}" for key, value in figures.items()))


def parser_table(encoder: Encoder, corpora: Path) -> Table:
    """Return the parser's figures as a table."""
    rows = {
        treebank: {name: Figure(value) for name, value in figures.items()}
        for treebank, figures in score_parsers(encoder, corpora).items()
    }
    note = "Words and sentences given. LAS with full relations; “universal” without subtypes."
    return Table("parser", "Parser, Universal Dependencies", note, rows)
