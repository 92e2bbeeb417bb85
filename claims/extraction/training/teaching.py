"""Train on from a model with a desk's corrections alone: no treebanks, no other corpus.

A newsroom has its corrections and the committed model. Learning from the one must not spoil what
the other knows: the encoder is shared by all heads, and corrections say nothing of trees. So the
model is held to what it said before wherever nobody decided otherwise: the columns of tags, trees
and entities at every word, and those of attribution at words that are unjudged, may drift only at
a price. A model that is taught nothing new so stays as it is.
"""

from __future__ import annotations

import copy
import itertools
import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch.nn import functional

from ..pieces import Pieces
from .batches import IGNORE, Batch, cut_windows, make_batches
from .data import Sample
from .model import Reader
from .resume import load_committed
from .train import SEED, losses, read_columns

#: A third of the first training's rate for the encoder: a few articles must not turn it around.
ENCODER_RATE, HEAD_RATE = 5e-5, 1e-3
#: Half of the first training's, in word pieces: corrections are few, and steps are what teaches.
BATCH = 800
#: Times that the corrections are gone through, where no number of steps is given.
EPOCHS = 8
#: The price of drifting, beside what the corrections ask for.
HELD = 2.0

#: The columns that corrections speak of; all others are held at every word.
TAUGHT = frozenset(
    {"source", "content", "no_cue", "cue_first", "cue_last"}
    | {"role_word", "role_cue", "role_word_gate", "role_cue_gate"}
)


def teach(
    samples: Sequence[Sample],
    start: Path,
    run: Path,
    *,
    steps: int | None = None,
    seed: int = SEED,
    threads: int = 2,
) -> int:
    """Train on from the model folder ``start``; leave weights and labels in ``run``.

    Return how many steps were taken: ``steps``, or as many as go through all about ``EPOCHS``
    times.
    Raises ModelUnusable where ``start`` cannot be gone on from.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    model, labels = load_committed(start, exact=True)
    assert model.columns.keys() >= TAUGHT
    before = copy.deepcopy(model)
    pieces = Pieces(Tokenizer.from_file(str(start / "tokenizer.json")))
    total = steps or _usual_steps(samples, pieces)
    batches = itertools.islice(_batches(samples, pieces, labels, random.Random(seed)), total)
    optimizer = torch.optim.AdamW(_groups(model), betas=(0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, total))
    for number, batch in enumerate(batches, start=1):
        # Without dropout: the model is compared with itself, and noise would count as drift.
        c = read_columns(model, batch)
        with torch.no_grad():
            old = read_columns(before, batch)
        parts = losses(model, batch, c)
        parts["held"] = HELD * drift(c, old, batch)
        optimizer.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if number % 10 == 0 or number in (1, total):
            figures = " ".join(f"{name} {float(part.detach()):.3f}" for name, part in parts.items())
            print(f"{number}/{total} {figures}", flush=True)
    run.mkdir(parents=True, exist_ok=True)
    (run / "labels.json").write_text(json.dumps(labels, indent=1))
    weights = {name: value.contiguous() for name, value in model.state_dict().items()}
    save_file(weights, str(run / "reader.safetensors"))
    return total


def drift(
    c: dict[str, torch.Tensor], before: dict[str, torch.Tensor], batch: Batch
) -> torch.Tensor:
    """Return how far the columns have come from those ``before``, where they should not have.

    The mean square over words and columns: of all words for what corrections do not speak of, of
    unjudged words for the rest.
    """
    word = batch.first > 0  # the place of a first piece; padding has 0
    unjudged = word & (batch.targets["cue"] == IGNORE)
    total, count = torch.zeros(()), 0
    for name, value in c.items():
        where = unjudged if name in TAUGHT else word
        total = total + functional.mse_loss(value[where], before[name][where], reduction="sum")
        count += int(where.sum()) * value.shape[-1]
    return total / max(1, count)


def _usual_steps(samples: Sequence[Sample], pieces: Pieces) -> int:
    """Return how many batches go through all samples EPOCHS times, about."""
    length = sum(len(its) for sample in samples for its in pieces.of(sample.words))
    return EPOCHS * math.ceil(length / BATCH)


def _batches(
    samples: Sequence[Sample], pieces: Pieces, labels: dict[str, dict[str, int]], rng: random.Random
) -> Iterator[Batch]:
    """Yield batches without end: all corrections over and over, cut anew each time.

    A window in which nothing was decided is one of them: it holds the model to what it says of
    such a text.
    """
    while True:
        yield from make_batches(cut_windows(samples, pieces, rng), pieces, labels, BATCH, rng)


def _groups(model: Reader) -> list[dict]:
    """Return the parameters with their rates.

    Those of word pieces and places stay: the words that the corrections happen to hold would
    move away from all others.
    """
    slow, fast = [], []
    for name, parameter in model.named_parameters():
        part = name.split(".")[0]
        if part in ("pieces", "positions"):
            parameter.requires_grad_(False)
        else:
            (slow if part in ("norm", "layers") else fast).append(parameter)
    return [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}]


def _rate(step: int, total: int) -> float:
    """Rise over the first tenth of the steps, then fall to a tenth in half a wave."""
    rise = max(1, total // 10)
    if step < rise:
        return (step + 1) / rise
    done = (step - rise) / max(1, total - rise)
    return 0.1 + 0.45 * (1 + math.cos(math.pi * done))
