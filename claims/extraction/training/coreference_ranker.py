"""Trains the weights by which the reader chooses what a pronoun or description stands for.

``python -m claims.extraction.training.coreference_ranker --corpora FOLDER`` learns on the train
part of GUM and writes ``referents/weights.json``; half a minute. The weights rest on what the
encoder reads, so they are made anew after it. Needs no torch; the same texts and the same
encoder give the same weights.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from ..encoder import load_encoder
from ..referents.antecedents import link_mentions
from ..referents.mentions import find_mentions
from ..referents.ranking import CLASSES, WEIGHTS, Choice, Ranker
from .coreference_data import Marked, Text, read_texts

#: How probable a choice must be: tuned on GUM's dev part by the false and wrong names it costs.
SURE = {"person": 0.2, "it": 0.35, "they": 0.3, "noun": 0.4}
_STEPS = 300
_RATE = 0.1
#: Strength of the pull towards the weights set by hand (zero for most), in examples.
_PULL = 2.0
#: Features seen fewer times are left out.
_RARE = 3
#: Weights smaller than this are left out: they never tip a choice.
_LEAST = 0.005

#: What the weights are pulled to where the texts say little; all others are pulled to zero. GUM
#: has few companies and ministries: that "it", saying something, is one is set by hand.
_PRIOR: dict[str, dict[str, float]] = {
    "person": {
        "speaks:True:True:True": 0.5,
        "speaks:True:False:True": 0.5,
    },
    "it": {
        "acts:says:organisation:True": 2.0,
        "acts:does:organisation:True": 0.7,
        "acts:owns:organisation:True": 0.7,
        "acts:says:place:True": 0.5,
        "acts:says:thing:True": 1.0,
        "acts:says:thing:False": -1.0,
        "speaks:True:True:True": 1.0,
        "speaks:True:False:True": 1.0,
        "over:speaks:organisation:0": 2.5,
        "over:speaks:organisation:1": 1.5,
        "over:speaks:place:0": 1.0,
        "over:speaks:thing:0": 1.0,
        "told": -1.5,
        "none:acts:says": -1.0,
        "none:clause:True": 1.0,
        "none:expl:True": 2.0,
    },
    "they": {
        "acts:says:organisation:True": 1.0,
        "acts:says:person:False": 1.0,
        "speaks:True:True:True": 0.5,
        "speaks:True:False:True": 0.5,
        "over:speaks:organisation:0": 1.0,
        "over:speaks:person:0": 1.5,
        "told": -1.0,
    },
    "noun": {
        "told": -0.5,
        "why:kind:body:True:True": 2.5,
        "why:kind:body:True:False": -1.0,
        "why:unknown:body:True:True": 2.0,
    },
}
#: What is taken off none after training: GUM's speeches and interviews are full of an "it" that
#: stands for a whole thought and a "they" for people at large; news is not.
_SHIFT = {"it": -1.5, "they": -0.7}


@dataclasses.dataclass(frozen=True, slots=True)
class Example:
    """One choice: the features of none and of each candidate, and which options are right.

    ``right`` counts the options from 0, which is none.
    """

    kind: str
    options: list[list[str]]
    right: list[int]


def examples_of(text: Text) -> list[Example]:
    """Return the choices in one text, each made after all those before were made rightly."""
    out: list[Example] = []
    mentions = find_mentions(text.structure, text.speaking())
    chains = {mention.number: _chain_of(text, mention.head) for mention in mentions}

    def choose(choice: Choice) -> int | None:
        chain = chains[choice.mention.number]
        right = [
            number
            for number, cluster in enumerate(choice.found)
            if chain is not None
            and chain in (chains[cluster.last.number], chains[cluster.root.number])
        ]
        options = [choice.none, *choice.seen]
        out.append(Example(CLASSES[choice.kind], options, [n + 1 for n in right] or [0]))
        return right[0] if right else None

    link_mentions(text.structure, mentions, choose)
    return out


def _chain_of(text: Text, head: int) -> int | None:
    """Return the chain of what people marked where a word of the reader governs, or None."""
    document = text.document
    word = document.word_at(text.structure.start[head])
    found = document.by_head.get(word)
    if not found:
        # "actor Ann Lee": people take another word than the reader for the one that governs.
        found = [
            mention
            for mention in document.around(word)
            if document.heads[word] == mention.head and document.is_name(mention)
        ]
    return min(found, key=_length).chain if found else None


def _length(mention: Marked) -> int:
    return mention.last - mention.first


def learn(examples: Iterable[Example]) -> Ranker:
    """Return the weights that make the right options most probable."""
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_kind[example.kind].append(example)
    weights = {kind: _learn(by_kind[kind], prior) for kind, prior in _PRIOR.items()}
    for kind, shift in _SHIFT.items():
        weights[kind]["none"] = round(weights[kind].get("none", 0.0) + shift, 3)
    return Ranker(weights, SURE)


def _learn(examples: list[Example], prior: dict[str, float]) -> dict[str, float]:
    """Return one class's weights: gradient descent (Adam) over all examples at once."""
    count = Counter(name for e in examples for option in e.options for name in set(option))
    names = sorted({*prior, *(name for name, n in count.items() if n >= _RARE)})
    if not examples:
        return prior
    home = np.array([prior.get(name, 0.0) for name in names])
    slope_at = _slope(examples, {name: n for n, name in enumerate(names)})
    weight = home.copy()
    mean, square = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, _STEPS + 1):
        slope = (slope_at(weight) + _PULL * (weight - home)) / len(examples)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        scale = np.sqrt(square / (1 - 0.99**step)) + 1e-8
        weight -= _RATE * (mean / (1 - 0.9**step)) / scale
    pairs = zip(names, weight.tolist(), strict=True)
    return {name: round(value, 3) for name, value in pairs if abs(value) > _LEAST}


def _slope(examples: list[Example], number: dict[str, int]):
    """Return the function from weights to the slope of minus the log probability of the right."""
    feature: list[int] = []
    row: list[int] = []
    starts: list[int] = []
    right: list[bool] = []
    for example in examples:
        starts.append(len(right))
        for n, option in enumerate(example.options):
            known = [number[name] for name in option if name in number]
            feature.extend(known)
            row.extend([len(right)] * len(known))
            right.append(n in example.right)
    features, rows, first = np.array(feature), np.array(row), np.array(starts)
    is_right = np.array(right, dtype=np.float64)
    example_of = np.repeat(np.arange(len(first)), np.diff([*starts, len(right)]))

    def slope_at(weight):
        score = np.bincount(rows, weight[features], minlength=len(is_right))
        score = np.exp(score - np.maximum.reduceat(score, first)[example_of])
        wanted = score * is_right
        given = score / np.add.reduceat(score, first)[example_of]
        wanted = wanted / np.add.reduceat(wanted, first)[example_of]
        return np.bincount(features, (given - wanted)[rows], minlength=len(weight))

    return slope_at


def write_weights(ranker: Ranker, path: Path, learned_from: dict[str, object]) -> None:
    """Write the weights, with where they come from, one weight a line."""
    stored = {"about": learned_from, "sure": ranker.sure, "weights": ranker.weights}
    text = json.dumps(stored, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def main() -> int:
    """Learn on GUM's train part and write the weights; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m claims.extraction.training.coreference_ranker", description=__doc__
    )
    parser.add_argument("--corpora", type=Path, default=Path("../corpora"))
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="file to write")
    options = parser.parse_args()
    folder = options.corpora / "ud-english-gum"
    if not folder.is_dir():
        print(f"{options.corpora} lacks ud-english-gum; name it with --corpora", file=sys.stderr)
        return 2
    texts = list(read_texts(folder, ("train",)))
    examples = [example for text in texts for example in examples_of(text)]
    ranker = learn(examples)
    about = {
        "what": "weights for choosing what a pronoun or description stands for",
        "made by": "python -m claims.extraction.training.coreference_ranker",
        "learned from": "UD English GUM, train: news, interview, bio, speech",
        "licence of the texts": "CC BY (Wikimedia) and public domain (speeches); none is here",
        "documents": len(texts),
        "choices": dict(sorted(Counter(example.kind for example in examples).items())),
        "encoder": load_encoder().version,
    }
    write_weights(ranker, options.out, about)
    print(f"{options.out}: {sum(map(len, ranker.weights.values()))} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
