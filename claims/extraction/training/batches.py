"""Samples into padded tensors."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch

from ..decoding import CONTENT, CUE_WORDS, SOURCE
from ..distance import distance_buckets
from ..pieces import INSIDE_WORD, NEW_LINE, WINDOW, Pieces, form_of, plan_windows
from .data import ENTITIES, Sample, windows_of

IGNORE = -100
#: The share of words that training hides.
HIDDEN = 0.04
#: Numbers of tags and of relations by name.
Vocabularies = dict[str, dict[str, int]]
Arrays = dict[str, np.ndarray]


@dataclasses.dataclass
class Batch:
    """Windows side by side. Word tensors are (batch, words); pieces are (batch, pieces)."""

    ids: torch.Tensor
    forms: torch.Tensor
    gaps: torch.Tensor
    mask: torch.Tensor  # (batch, 1, 1, pieces), added to attention scores
    first: torch.Tensor  # place of each word's first piece
    targets: dict[str, torch.Tensor]


def cut_windows(
    samples: Sequence[Sample], pieces: Pieces, rng: random.Random | None
) -> list[Sample]:
    """Return all windows of the documents; with ``rng`` their sizes vary, as they do in reading."""
    out = []
    for sample in samples:
        lengths = [len(p) for p in pieces.of(sample.words)]
        limit = rng.choice((80, 160, WINDOW, WINDOW)) if rng else WINDOW
        windows = plan_windows(sample.sentences, sample.paragraph, lengths, limit)
        out.extend(windows_of(sample, windows))
    return out


def make_batches(
    windows: Sequence[Sample],
    pieces: Pieces,
    vocabularies: Vocabularies,
    size: int,
    rng: random.Random | None,
) -> Iterator[Batch]:
    """Yield batches of about ``size`` pieces, of windows of like length, in random order."""
    lengths = [sum(len(p) for p in pieces.of(w.words)) + 2 for w in windows]
    blurred = [length + (rng.random() * 20 if rng else 0) for length in lengths]
    groups: list[list[int]] = [[]]
    for index in sorted(range(len(windows)), key=blurred.__getitem__):
        group = groups[-1]
        if group and (len(group) + 1) * max(lengths[index], lengths[group[-1]]) > size:
            groups.append([])
        groups[-1].append(index)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        if group:
            yield make_batch([windows[i] for i in group], pieces, vocabularies, rng)


def make_batch(
    windows: Sequence[Sample],
    pieces: Pieces,
    vocabularies: Vocabularies,
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
        for index, (word, word_pieces) in enumerate(zip(window.words, pieces_of, strict=True)):
            # A word hidden now and then: what is around a cue has to tell it, too.
            hidden = rng is not None and rng.random() < HIDDEN
            its = (pieces.hidden,) * len(word_pieces) if hidden else word_pieces
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


def _targets(
    windows: Sequence[Sample], words: int, vocabularies: Vocabularies
) -> dict[str, torch.Tensor]:
    out: Arrays = {}
    if windows[0].tags is not None:
        out |= _tree_targets(windows, words, vocabularies)
    if windows[0].cues is not None:
        out |= _attribution_targets(windows, words)
    return {key: torch.from_numpy(value) for key, value in out.items()}


def _tree_targets(windows: Sequence[Sample], words: int, vocabularies: Vocabularies) -> Arrays:
    """Return tag, relation, entity, head (0 is the root) and sentence of each word."""
    names = ("tag", "relation", "entity", "head")
    shape = (len(windows), words)
    out = {name: np.full(shape, IGNORE, dtype=np.int64) for name in names}
    out["sentence"] = np.full(shape, -1, dtype=np.int64)
    for row, window in enumerate(windows):
        n = len(window.words)
        tags, relations = vocabularies["tags"], vocabularies["relations"]
        out["tag"][row, :n] = [tags.get(t, IGNORE) for t in window.tags or ()]
        out["relation"][row, :n] = [relations[r] for r in window.relations or ()]
        heads = enumerate(window.heads or ())
        out["head"][row, :n] = [0 if head == index else head + 1 for index, head in heads]
        if window.entities is not None:
            out["entity"][row, :n] = [ENTITIES.index(e) for e in window.entities]
        for number, (a, b) in enumerate(window.sentences):
            out["sentence"][row, a:b] = number
    return out


def _attribution_targets(windows: Sequence[Sample], words: int) -> Arrays:
    """Return marks of cue, source and content of each word, and for each cue its roles.

    The mark of a cue is its length at its first word, 0 at every other. Words that nobody has
    judged have no marks; the roles of a judged cue are known for all words.
    The cues of all windows stand in one row: ``cue_row`` (window), ``cue_span`` (first and last
    word), ``bucket`` and ``role`` (of each word).
    """
    shape = (len(windows), words)
    marks = {k: np.full(shape, IGNORE, dtype=np.int64) for k in ("cue", "source", "content")}
    seen = np.zeros(shape, dtype=bool)
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
        for (cue, source, content), breaks in zip(
            window.cues or (), window.breaks or (), strict=True
        ):
            if seen[row, cue].any():
                continue  # two attributions on one cue: the first teaches
            seen[row, cue] = True
            length = cue[-1] - cue[0] + 1
            marks["cue"][row, cue[0]] = length if length <= CUE_WORDS else IGNORE
            _mark(marks["source"][row], source, breaks[0])
            _mark(marks["content"][row], content, breaks[1])
            role = np.full(words, IGNORE, dtype=np.int64)
            role[:n] = 0
            rest = [index for index in content if index not in source]
            for base, its, starts in ((CONTENT, rest, breaks[1]), (SOURCE, source, breaks[0])):
                for first, last in _runs(its, starts):
                    role[first : last + 1] = base + 1
                    role[first], role[last] = base, base + 2
                    if first == last:
                        role[first] = base + 3
            rows.append(row)
            cue_spans.append((cue[0], cue[-1]))
            buckets.append(distance_buckets((cue[0], cue[-1]), sentence, paragraph))
            roles.append(role)
    for row, window in enumerate(windows):
        for mark in marks.values():
            mark[row, sorted(window.unjudged or ())] = IGNORE
    return {
        **marks,
        "cue_row": np.array(rows, dtype=np.int64),
        "cue_span": np.array(cue_spans, dtype=np.int64).reshape(-1, 2),
        "bucket": np.array(buckets, dtype=np.int64).reshape(-1, words),
        "role": np.array(roles, dtype=np.int64).reshape(-1, words),
    }


def _mark(mark: np.ndarray, its: list[int], starts: set[int]) -> None:
    """Write 1 where a piece begins and 2 where it goes on; what is marked already stays."""
    for first, last in _runs(its, starts):
        for index in range(first, last + 1):
            if mark[index] == 0:
                mark[index] = 1 if index == first else 2


def _runs(its: list[int], starts: set[int]) -> list[tuple[int, int]]:
    """Return the pieces (first and last word): words side by side, cut where one starts anew."""
    out: list[tuple[int, int]] = []
    for index in its:
        if out and out[-1][1] == index - 1 and index not in starts:
            out[-1] = (out[-1][0], index)
        else:
            out.append((index, index))
    return out
