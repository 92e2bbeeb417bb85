"""Train the encoder with all its heads at once.

Batches of the treebanks and of the attribution corpus take turns; each head learns from the
batches that carry its marks. Seeds are fixed; the order of the data follows from them alone.
"""

from __future__ import annotations

import dataclasses
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from ..pieces import Pieces
from .batches import IGNORE, Batch, cut_windows, make_batches
from .data import Sample, read_attributions, read_treebank
from .model import Reader

SEED = 20261122
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
BATCH = 1600
#: The weights kept are a running mean over the last steps of about this many.
AVERAGED = 600


@dataclasses.dataclass(frozen=True, slots=True)
class Leg:
    """Epochs of the treebanks and of PolNeAR, at a share of the rates, which rise and fall once."""

    treebank: int
    attribution: int
    share: float


#: The second leg starts the rates anew, from where the first ended. Two legs and the mean of
#: their ends: 0.4 more LAS and 0.5 more exact F1 of contents than the end of the second alone.
LEGS = (Leg(5, 6, 1.0), Leg(2, 6, 2 / 3))


def gather_words(states: torch.Tensor, first: torch.Tensor) -> torch.Tensor:
    """Return the states (batch, words, width) of the words' first pieces."""
    return states.gather(1, first.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


def read_columns(model: Reader, batch: Batch) -> dict[str, torch.Tensor]:
    """Return the columns (batch, words, width) that the model gives for a batch."""
    states = model.encode(batch.ids, batch.forms, batch.gaps, batch.mask)
    return {k: v.float() for k, v in model.read_off(gather_words(states, batch.first)).items()}


def losses(model: Reader, batch: Batch, c: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Return the loss of every head that the batch has marks for; ``c`` are its columns."""
    t = batch.targets
    out: dict[str, torch.Tensor] = {}

    def entropy(name: str) -> torch.Tensor:
        return functional.cross_entropy(
            c[name].flatten(0, 1), t[name].flatten(), ignore_index=IGNORE
        )

    if "tag" in t:
        out["tag"] = entropy("tag")
        if (t["entity"] != IGNORE).any():
            out["entity"] = 0.5 * entropy("entity")
        scores = model.arc_scores(c)
        same = t["sentence"].unsqueeze(2) == t["sentence"].unsqueeze(1)
        same = torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
        scores = scores.masked_fill(~same, -1e4)
        out["arc"] = functional.cross_entropy(
            scores.flatten(0, 1), t["head"].flatten(), ignore_index=IGNORE
        )
        row, word = (t["head"] != IGNORE).nonzero(as_tuple=True)
        head = t["head"][row, word]
        heads = torch.cat(
            [model.label_root.expand(len(c["label_head"]), 1, -1), c["label_head"]], dim=1
        )[row, head]
        out["label"] = functional.cross_entropy(
            model.label_scores(c["label_dependent"][row, word], heads), t["relation"][row, word]
        )
    if "cue" in t and (t["cue"] != IGNORE).any():
        out["cue"] = 3 * functional.cross_entropy(
            model.cue_scores(c).float().flatten(0, 1), t["cue"].flatten(), ignore_index=IGNORE
        )
        out["source"] = 0.5 * entropy("source")
        out["content"] = 0.5 * entropy("content")
        if len(t["cue_row"]):
            row = t["cue_row"]
            first, last = t["cue_span"][:, 0], t["cue_span"][:, 1]
            cue = {
                k: (c[k][row, first] + c[k][row, last]) / 2 for k in ("role_cue", "role_cue_gate")
            }
            window = {k: c[k][row] for k in ("role_word", "role_word_gate")}
            scores = model.role_scores(window, cue["role_cue"], cue["role_cue_gate"], t["bucket"])
            total = functional.cross_entropy(
                scores.flatten(0, 1), t["role"].flatten(), ignore_index=IGNORE, reduction="sum"
            )
            out["role"] = total / len(row) / 10
    return out


def train(
    corpora: Path,
    base: Path,
    out: Path,
    *,
    legs: Sequence[Leg] = LEGS,
    threads: int = 2,
    seed: int = SEED,
    steps: int | None = None,
) -> None:
    """Train from the base weights in ``base`` on ``corpora``; write checkpoints to ``out``.

    The weights that count are the mean of those at the ends of the legs. With ``steps`` each leg
    stops after so many.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    rng = random.Random(seed)
    np.random.seed(seed)
    out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(Tokenizer.from_file(str(base / "tokenizer.json")))
    treebank = list(read_treebank(corpora / "ud-english-ewt" / "train.conllu"))
    for path in sorted((corpora / "ud-english-gum" / "train").glob("*.conllu")):
        treebank.extend(read_treebank(path))
    attribution = list(read_attributions(corpora / "polnear-train" / "train", "train"))
    print(f"{len(treebank)} treebank documents, {len(attribution)} articles", flush=True)
    vocabularies = _vocabularies(treebank)
    (out / "labels.json").write_text(json.dumps(vocabularies, indent=1))
    model = Reader(len(vocabularies["tags"]), len(vocabularies["relations"]))
    model.load_base(load_file(str(base / "model.safetensors")))
    ends: list[dict[str, torch.Tensor]] = []
    for leg in legs:
        plan: list[Batch] = []
        for samples, epochs in ((treebank, leg.treebank), (attribution, leg.attribution)):
            for _ in range(epochs):
                windows = cut_windows(samples, pieces, rng)
                plan.extend(make_batches(windows, pieces, vocabularies, BATCH, rng))
        rng.shuffle(plan)
        ends.append(_follow(plan[:steps], model, leg.share, out))
        model.load_state_dict(ends[-1])
    mean = {key: torch.stack([end[key] for end in ends]).mean(dim=0) for key in ends[0]}
    save_file(mean, str(out / "reader.safetensors"))


def _follow(
    plan: Sequence[Batch], model: Reader, share: float, out: Path
) -> dict[str, torch.Tensor]:
    """Train on the batches of a plan; return the averaged weights, which ``out`` gets as well."""
    optimizer = torch.optim.AdamW(
        _groups(model, share), betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )
    total = len(plan)

    def rate(step: int) -> float:
        """Rise over the first 8 percent of the steps, then fall to nothing."""
        return min((step + 1) / (0.08 * total), max(0.0, (total - step) / (0.92 * total)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    started = time.monotonic()
    running: dict[str, float] = {}
    averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(1 - 1 / AVERAGED))
    model.train()
    weights: dict[str, torch.Tensor] = {}
    for step, batch in enumerate(plan, start=1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(model, batch, read_columns(model, batch))
            loss = sum(parts.values())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        schedule.step()
        if step > 0.4 * total:
            averaged.update_parameters(model)
        for key, value in parts.items():
            now = float(value.detach())
            running[key] = 0.97 * running.get(key, now) + 0.03 * now
        if step % 25 == 1 or step == total:
            figures = " ".join(f"{k} {v:.3f}" for k, v in running.items())
            print(f"{step}/{total} {time.monotonic() - started:.0f}s {figures}", flush=True)
        if step % 500 == 0 or step == total:
            kept = averaged.module if step > 0.45 * total else model
            weights = {k: v.clone() for k, v in kept.state_dict().items()}
            save_file(weights, str(out / "reader.safetensors"))
    return weights


def _groups(model: Reader, share: float) -> list[dict]:
    """Return the parameters with their rates: what was trained before learns more slowly."""
    slow, fast = [], []
    for name, parameter in model.named_parameters():
        pretrained = name.split(".")[0] in ("pieces", "positions", "norm", "layers")
        (slow if pretrained else fast).append(parameter)
    return [
        {"params": slow, "lr": share * ENCODER_RATE},
        {"params": fast, "lr": share * HEAD_RATE},
    ]


def _vocabularies(samples: list[Sample]) -> dict[str, dict[str, int]]:
    tags = sorted({t for s in samples for t in s.tags or ()})
    relations = sorted({r for s in samples for r in s.relations or ()})
    return {
        "tags": {t: i for i, t in enumerate(tags)},
        "relations": {r: i for i, r in enumerate(relations)},
    }
