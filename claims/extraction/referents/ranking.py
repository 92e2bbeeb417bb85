"""Chooses among the candidates by learned weights, or none of them.

A log-linear model: the weights of the features seen of a candidate add up; so do those of the
features that speak for none. Trained on GUM's coreference by ``training/coreference_ranker.py``.
"""

from __future__ import annotations

import dataclasses
import json
import math
from functools import lru_cache
from pathlib import Path

from ..encoder import ModelUnusable
from .clusters import Cluster
from .mentions import Mention

#: Kinds of pronouns and descriptions that share their weights.
CLASSES = {"male": "person", "female": "person", "it": "it", "they": "they", "noun": "noun"}
WEIGHTS = Path(__file__).parent / "weights.json"


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """What a mention may stand for, each with the features seen of it; ``none`` are those of none.

    ``kind`` is male, female, it, they or noun.
    """

    mention: Mention
    kind: str
    none: list[str]
    found: list[Cluster]
    seen: list[list[str]]


@dataclasses.dataclass(frozen=True, slots=True)
class Ranker:
    """Weights for each class of mentions, and how probable a choice must be to be made."""

    weights: dict[str, dict[str, float]]
    sure: dict[str, float]

    def choose(self, choice: Choice) -> int | None:
        """Return which of the candidates is meant; None where none is, or it cannot be told."""
        name = CLASSES[choice.kind]
        weight = self.weights[name]
        scores = [sum(weight.get(seen, 0.0) for seen in features) for features in choice.seen]
        none = sum(weight.get(seen, 0.0) for seen in choice.none)
        best = max(range(len(scores)), key=scores.__getitem__)
        top = max(scores[best], none)
        total = math.exp(none - top) + sum(math.exp(score - top) for score in scores)
        return best if math.exp(scores[best] - top) >= self.sure[name] * total else None


@lru_cache(maxsize=1)
def load_ranker() -> Ranker:
    """Return the project's own weights, loaded once a process.

    Raises ``ModelUnusable`` when the file is missing or damaged.
    """
    try:
        stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        ranker = Ranker(stored["weights"], stored["sure"])
        complete = all(name in ranker.weights and name in ranker.sure for name in CLASSES.values())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"the reader's file {WEIGHTS.name} is missing or damaged") from error
    if not complete:
        raise ModelUnusable(f"the reader's file {WEIGHTS.name} lacks weights")
    return ranker
