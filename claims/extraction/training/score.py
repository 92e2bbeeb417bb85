"""Scores of a model folder: the parser on treebanks, the attribution heads on held articles.

The words and sentences of the treebanks are given, as is usual when parsers are compared;
the articles are read from raw text, and spans count when both ends are right. Needs no torch:
``python -m claims.extraction.training.score --corpora FOLDER`` scores the committed model.
"""

from __future__ import annotations

import argparse
import collections
import sys
from collections.abc import Iterable
from pathlib import Path

from ..encoder import MODEL, Encoder
from ..structure import Structure, plain_structure
from .data import Sample, read_attributions, read_treebank

_GAP = {0: "", 1: " ", 2: "\n"}


def score_parser(encoder: Encoder, paths: Iterable[Path]) -> dict[str, float]:
    """Return tags, UAS, LAS (full relations) and LAS of universal relations, in percent."""
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
    """Return exact F1 of the encoder's own spans, by role, before any rule."""
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    folder = corpora / "polnear-train" / "train"
    for sample in read_attributions(folder, part):
        path = folder / "text" / f"{sample.document}.txt"
        with path.open(encoding="utf-8", newline="") as file:
            s = plain_structure(file.read())
        cues = encoder.analyse(s)
        gold: dict[str, set[tuple[int, int]]] = collections.defaultdict(set)
        for (cue, source, content), (source_starts, content_starts) in zip(
            sample.cues or (), sample.breaks or (), strict=True
        ):
            gold["cue"] |= _runs(cue, set())
            gold["source"] |= _runs(source, source_starts)
            gold["content"] |= _runs(content, content_starts)
        found = {
            "cue": {(c.first, c.last) for c in cues},
            "source": {c.source for c in cues if c.source},
            "content": {piece for c in cues for piece in c.contents},
        }
        for role, spans in found.items():
            counts[role][0] += len(spans & gold[role])
            counts[role][1] += len(spans)
            counts[role][2] += len(gold[role])
    return {role: 200 * hit / (have + want) for role, (hit, have, want) in counts.items()}


def _runs(words: list[int], starts: set[int]) -> set[tuple[int, int]]:
    out: list[list[int]] = []
    for index in words:
        if out and out[-1][1] == index - 1 and index not in starts:
            out[-1][1] = index
        else:
            out.append([index, index])
    return {(a, b) for a, b in out}


def score_all(encoder: Encoder, corpora: Path) -> dict[str, dict[str, float]]:
    """Return every table of the model's card, by what it was measured on."""
    gum = sorted((corpora / "ud-english-gum" / "test").glob("*.conllu"))
    return {
        "parser, EWT test": score_parser(encoder, [corpora / "ud-english-ewt" / "test.conllu"]),
        "parser, GUM test": score_parser(encoder, gum),
        "attribution, exact F1, tune": score_attribution(encoder, corpora, "tune"),
        "attribution, exact F1, report": score_attribution(encoder, corpora, "report"),
    }


def print_scores(scores: dict[str, dict[str, float]]) -> None:
    """Print a line for each table."""
    for name, figures in scores.items():
        print(name, " ".join(f"{key} {value:.1f}" for key, value in figures.items()))


def main() -> int:
    """Score a model folder; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m claims.extraction.training.score")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--model", type=Path, default=MODEL, help="default: the project's own")
    options = parser.parse_args()
    if not (options.corpora / "ud-english-ewt" / "test.conllu").exists():
        print(f"{options.corpora} lacks ud-english-ewt/test.conllu", file=sys.stderr)
        return 2
    print_scores(score_all(Encoder(options.model), options.corpora))
    return 0


if __name__ == "__main__":
    sys.exit(main())
