"""From scores to spans, under constraints: cues that do not overlap, pieces that begin and end.

Pure numpy and shared with training, which needs the same lists of what can be.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

#: The longest cue in words; of the corpus' cues 9 in 16,615 are longer.
CUE_WORDS = 16
#: What a word is to one cue: outside, or the begin, inside, end, or single word of a piece.
ROLES = (
    "O",
    "B-source", "I-source", "E-source", "S-source",
    "B-content", "I-content", "E-content", "S-content",
)  # fmt: skip
SOURCE, CONTENT = 1, 5

_FAR = np.float32(-1e9)


def _allowed() -> npt.NDArray[np.bool_]:
    """Return which role may follow which: what begins goes on or ends, and only that."""
    out = np.zeros((len(ROLES), len(ROLES)), dtype=bool)
    for one, before in enumerate(ROLES):
        for two, after in enumerate(ROLES):
            if before[0] in "BI":
                out[one, two] = after[0] in "IE" and before[2:] == after[2:]
            else:
                out[one, two] = after[0] in "OBS"
    return out


_STEP = np.where(_allowed(), np.float32(0), _FAR)
_FIRST = np.array([0 if role[0] in "OBS" else _FAR for role in ROLES], dtype=np.float32)
_LAST = np.array([0 if role[0] in "OES" else _FAR for role in ROLES], dtype=np.float32)


def best_roles(scores: Floats) -> Integers:
    """Return the best allowed roles (cues, words) for log probabilities (cues, words, roles)."""
    cues, words, roles = scores.shape
    total = scores[:, 0] + _FIRST
    back = np.empty((words, cues, roles), dtype=np.int8)
    for index in range(1, words):
        options = total[:, :, None] + _STEP
        back[index] = options.argmax(axis=1)
        total = options.max(axis=1) + scores[:, index]
    path = np.empty((cues, words), dtype=np.int64)
    path[:, -1] = (total + _LAST).argmax(axis=1)
    rows = np.arange(cues)
    for index in range(words - 1, 0, -1):
        path[:, index - 1] = back[index, rows, path[:, index]]
    return path


def pieces_of(
    path: Integers, scores: Floats
) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    """Return the source, if any, and the content's pieces that one cue's roles spell.

    Words are indices, last included. One attribution has one source: of several the one the
    encoder is surest of.
    """
    found: dict[int, list[tuple[int, int]]] = {SOURCE: [], CONTENT: []}
    first = 0
    for index, role in enumerate(path.tolist()):
        kind = CONTENT if role >= CONTENT else SOURCE
        name = ROLES[role][0]
        if name in "BS":
            first = index
        if name in "ES":
            found[kind].append((first, index))

    def sureness(piece: tuple[int, int]) -> float:
        return float((scores[piece[0], SOURCE:CONTENT]).max() - scores[piece[0], 0])

    return max(found[SOURCE], key=sureness, default=None), found[CONTENT]


def best_cues(
    none: Floats, spans: Floats, sentence: Integers, bias: float
) -> list[tuple[int, int]]:
    """Return the cues (first and last word) that together are likeliest, in text order.

    ``none`` (words,) is the log probability that no cue begins at a word, ``spans`` (words,
    ``CUE_WORDS``) that one begins and ends so many words later. No two overlap and none runs
    over the end of a sentence. ``bias`` is added for every cue: above 0 finds more.
    """
    count = len(none)
    gains = spans - none[:, None] + np.float32(bias)
    worth_a_look = (gains.max(axis=1) > 0).tolist()
    best = np.zeros(count + 1)
    last = [-1] * count
    for index in range(count - 1, -1, -1):
        best[index] = best[index + 1]
        if not worth_a_look[index]:
            continue
        ends = np.arange(index, min(index + CUE_WORDS, count))
        ends = ends[sentence[ends] == sentence[index]]
        totals = gains[index, : len(ends)] + best[ends + 1]
        most = int(totals.argmax())
        if totals[most] > best[index]:
            best[index], last[index] = totals[most], int(ends[most])
    out = []
    index = 0
    while index < count:
        if last[index] >= 0:
            out.append((index, last[index]))
        index = max(index, last[index]) + 1
    return out
