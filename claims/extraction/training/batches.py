"""Samples into padded tensors."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from ..distance import distance_buckets
from ..pieces import INSIDE_WORD, NEW_LINE, Pieces, form_of, plan_windows
from .data import ENTITIES, Sample, windows_of

IGNORE = -100


@dataclasses.dataclass
class Batch:
    """Windows side by side. Word tensors are (batch, words); pieces are (batch, pieces)."""

    ids: torch.Tensor
    forms: torch.Tensor
    gaps: torch.Tensor
    mask: torch.Tensor  # (batch, 1, 1, pieces), added to attention scores
    first: torch.Tensor  # place of each word's first piece
    targets: dict[str, torch.Tensor]


def cut_windows(samples: Sequence[Sample], pieces: Pieces, rng: random.Random | None) -> list[Sample]:
    """Return all windows of the documents; with ``rng`` their sizes vary, as they do in reading."""
    out = []
    for sample in samples:
        lengths = [len(p) for p in pieces.of(sample.words)]
        limit = rng.choice((80, 160, 254, 254)) if rng else 254
        out.extend(windows_of(sample, plan_windows(sample.sentences, sample.paragraph, lengths, limit)))
    return out


def make_batches(
    windows: Sequence[Sample], pieces: Pieces, vocabularies: dict[str, dict[str, int]],
    size: int, rng: random.Random | None,
) -> Iterator[Batch]:
    """Yield batches of about ``size`` pieces, of windows of like length, in random order."""
    lengths = [sum(len(p) for p in pieces.of(w.words)) + 2 for w in windows]
    order = sorted(range(len(windows)), key=lambda i: lengths[i] + (rng.random() * 20 if rng else 0))
    groups: list[list[int]] = [[]]
    for index in order:
        if groups[-1] and (len(groups[-1]) + 1) * max(lengths[index], lengths[groups[-1][-1]]) > size:
            groups.append([])
        groups[-1].append(index)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        if group:
            yield make_batch([windows[i] for i in group], pieces, vocabularies, rng)


def make_batch(
    windows: Sequence[Sample], pieces: Pieces, vocabularies: dict[str, dict[str, int]],
    rng: random.Random | None = None,
) -> Batch:
    """Return one batch with the targets the windows carry; see ``Batch`` for shapes."""
    words = max(len(w.words) for w in windows)
    ids_of = [pieces.of(w.words) for w in windows]
    length = max(sum(map(len, ids)) for ids in ids_of) + 2
    shape = (len(windows), length)
    ids = np.zeros(shape, dtype=np.int64)
    forms = np.zeros(shape, dtype=np.int64)
    gaps = np.zeros(shape, dtype=np.int64)
    used = np.zeros(shape, dtype=bool)
    first = np.zeros((len(windows), words), dtype=np.int64)
    for row, (window, pieces_of) in enumerate(zip(windows, ids_of, strict=True)):
        ids[row, 0] = pieces.first
        at = 1
        # All capitals, or none: headlines and agency copy come so, and the tags must hold.
        flat = rng.random() if rng else 1.0
        for index, (word, its) in enumerate(zip(window.words, pieces_of, strict=True)):
            form = form_of(word)
            if flat < 0.03 and form in (1, 2, 4, 5):
                form = 3
            elif flat < 0.05 and form in (2, 3, 4, 5):
                form = 1
            n = len(its)
            ids[row, at : at + n] = its
            forms[row, at : at + n] = form
            gaps[row, at] = NEW_LINE if index == 0 else window.gaps[index]
            gaps[row, at + 1 : at + n] = INSIDE_WORD
            first[row, index] = at
            at += n
        ids[row, at] = pieces.last
        used[row, : at + 1] = True
    mask = np.where(used, 0.0, -1e4).astype(np.float32)[:, None, None, :]
    return Batch(
        torch.from_numpy(ids), torch.from_numpy(forms), torch.from_numpy(gaps),
        torch.from_numpy(mask), torch.from_numpy(first),
        _targets(windows, words, vocabularies),
    )  # fmt: skip


def _targets(windows, words: int, vocabularies) -> dict[str, torch.Tensor]:
    shape = (len(windows), words)
    out: dict[str, np.ndarray] = {}
    if windows[0].tags is not None:
        tag, relation, entity = (np.full(shape, IGNORE, dtype=np.int64) for _ in range(3))
        head = np.full(shape, IGNORE, dtype=np.int64)
        sentence = np.full(shape, -1, dtype=np.int64)
        for row, window in enumerate(windows):
            n = len(window.words)
            tag[row, :n] = [vocabularies["tags"].get(t, IGNORE) for t in window.tags]
            relation[row, :n] = [vocabularies["relations"][r] for r in window.relations]
            head[row, :n] = [0 if h == i else h + 1 for i, h in enumerate(window.heads)]
            if window.entities is not None:
                entity[row, :n] = [ENTITIES.index(e) for e in window.entities]
            for number, (a, b) in enumerate(window.sentences):
                sentence[row, a:b] = number
        out |= {"tag": tag, "relation": relation, "entity": entity, "head": head, "sentence": sentence}
    if windows[0].cues is not None:
        marks = {k: np.full(shape, IGNORE, dtype=np.int64) for k in ("cue", "source", "content")}
        rows, cue_spans, buckets, roles = [], [], [], []
        for row, window in enumerate(windows):
            n = len(window.words)
            for mark in marks.values():
                mark[row, :n] = 0
            sentence = np.zeros(words, dtype=np.int64)
            for number, (a, b) in enumerate(window.sentences):
                sentence[a:b] = number
            paragraph = np.full(words, -1, dtype=np.int64)
            paragraph[:n] = window.paragraph
            for (cue, source, content), breaks in zip(window.cues, window.breaks, strict=True):
                if marks["cue"][row, cue].any():
                    continue  # two attributions on one cue: the first teaches
                for kind, its, starts in (("cue", cue, set(cue[:1])), ("source", source, breaks[0]), ("content", content, breaks[1])):
                    for index in its:
                        begins = index in starts or (kind != "cue" and index - 1 not in its)
                        if marks[kind][row, index] == 0:
                            marks[kind][row, index] = 1 if begins else 2
                role = np.full(words, IGNORE, dtype=np.int64)
                role[:n] = 0
                for base, its, starts in ((3, content, breaks[1]), (1, source, breaks[0])):
                    for index in its:
                        role[index] = base if index in starts or index - 1 not in its else base + 1
                rows.append(row)
                cue_spans.append((cue[0], cue[-1]))
                buckets.append(distance_buckets((cue[0], cue[-1]), sentence, paragraph))
                roles.append(role)
        out |= marks
        out["cue_row"] = np.array(rows, dtype=np.int64)
        out["cue_span"] = np.array(cue_spans, dtype=np.int64).reshape(-1, 2)
        out["bucket"] = np.array(buckets, dtype=np.int64).reshape(-1, words)
        out["role"] = np.array(roles, dtype=np.int64).reshape(-1, words)
    return {key: torch.from_numpy(value) for key, value in out.items()}
