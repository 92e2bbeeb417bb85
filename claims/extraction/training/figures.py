"""Scores of the figures on NewsQuant: ``python -m claims.extraction.training.figures``.

NewsQuant is sentences of news with the value, unit and bound of each figure. Its folder,
``newsquant-even`` among the corpora, holds one file; none of its text is in this project. A
figure counts as found when a figure of the reading has its value (or both ends of its range);
of several that have, the one whose unit and bound are right as well is taken, and each once.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ..reading import Quantity

PARTS = ("tune", "report")
#: What of a figure is right.
RIGHT = ("value", "value and unit", "value and bound")
FILE = Path("newsquant-even") / "newsquant.json"
#: The bound of the corpus that each of our qualifiers is; a rise or fall stands before it.
BOUNDS = {
    "exact": "=", "about": "~", "more_than": ">", "at_least": ">", "less_than": "<",
    "at_most": "<", "range": "=", "vague": "~",
}  # fmt: skip
_SIGNS = re.compile(r"[^\W_]+|[%$€£°]")
_SAME_UNIT = {
    "usd": "dollar", "$": "dollar", "eur": "euro", "€": "euro", "gbp": "pound sterling",
    "£": "pound sterling", "percent": "percentage", "%": "percentage", "per": "",
    "metre": "meter", "kilometre": "kilometer", "litre": "liter", "tonne": "metric ton",
}  # fmt: skip

Value = tuple[float, ...]
#: What finds the figures of a text.
Reader = Callable[[str], Iterable[Quantity]]


@dataclasses.dataclass(frozen=True)
class Marked:
    """A figure as marked: its value or both ends, the names of its unit, its bound."""

    value: Value
    units: tuple[str, str]
    bound: str


@dataclasses.dataclass(frozen=True)
class Sentence:
    """A sentence of the corpus."""

    name: str
    text: str
    figures: tuple[Marked, ...]


def part_of_sentence(name: str) -> str:
    """Return which part a sentence is in, by the hash of its number.

    One third reports and was never looked at; rules may be tuned on the other two.
    """
    number = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3
    return "tune" if number else "report"


def read_sentences(corpora: Path, part: str | None = None) -> list[Sentence]:
    """Return the sentences of a part, or of both."""
    items = json.loads((corpora / FILE).read_text(encoding="utf-8"))
    return [
        Sentence(str(item["id"]), item["text"], tuple(_marked(q) for q in item["quantities"]))
        for item in items
        if part in (None, part_of_sentence(str(item["id"])))
    ]


def _marked(item: dict[str, Any]) -> Marked:
    written = item["value"]
    if "-" in written[1:] and "E" not in written:
        low, _, high = written.partition("-")
        value: Value = (float(low), float(high))
    else:
        value = (float(written),)
    return Marked(value, (item["normalized_unit"], item["unit"]), item["change"])


def count_figures(sentence: Sentence, found: Iterable[Quantity]) -> collections.Counter[str]:
    """Return how many figures a sentence has, were found, and are right in value, unit, bound."""
    left = [quantity for quantity in found if quantity.value is not None]
    counts = collections.Counter(figures=len(sentence.figures), found=len(left))
    for marked in sentence.figures:
        fitting = [
            (_has_unit(quantity, marked), _bound(quantity) == marked.bound, -number)
            for number, quantity in enumerate(left)
            if _has_value(quantity, marked)
        ]
        if fitting:
            unit, bound, number = max(fitting)
            del left[-number]
            counts.update({"value": 1, "value and unit": unit, "value and bound": bound})
    return counts


def score_figures(sentences: Iterable[Sentence], read: Reader) -> dict[str, float]:
    """Return the F1, in percent, of values, of values with units, of values with bounds."""
    counts: collections.Counter[str] = collections.Counter()
    for sentence in sentences:
        counts.update(count_figures(sentence, read(sentence.text)))
    whole = counts["figures"] + counts["found"] or 1
    return {
        "figures": counts["figures"],
        **{name: 200 * counts[name] / whole for name in RIGHT},
    }


def _has_value(quantity: Quantity, marked: Marked) -> bool:
    ends = (quantity.value,) if quantity.value_max is None else (quantity.value, quantity.value_max)
    return len(ends) == len(marked.value) and all(
        have is not None and abs(have - want) <= 1e-8 + 1e-5 * abs(want)
        for have, want in zip(ends, marked.value, strict=True)
    )


def _has_unit(quantity: Quantity, marked: Marked) -> bool:
    """Whether a name of the unit is that of ours, or of what is counted, or its last word."""
    counted = quantity.of or "-"
    ours = {_unit_key(quantity.unit), _unit_key(quantity.of), _unit_key(counted.split()[-1])}
    return any(_unit_key(name) in ours for name in marked.units)


def _unit_key(name: str | None) -> str:
    """Return the letters and signs of a unit; plurals and spaces aside, as the corpus has them."""
    words = [
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in _SIGNS.findall((name or "-").lower())
    ]
    return " ".join(_SAME_UNIT.get(word, word) for word in words).strip() or "-"


def _bound(quantity: Quantity) -> str:
    return quantity.change or BOUNDS[quantity.qualifier]


def main() -> int:
    """Print the scores of a part; return the exit status."""
    from ..read import read

    parser = argparse.ArgumentParser(prog="python -m claims.extraction.training.figures")
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--part", choices=PARTS, default="report")
    options = parser.parse_args()
    if not (options.corpora / FILE).exists():
        print(f"{options.corpora} lacks {FILE}", file=sys.stderr)
        return 2
    sentences = read_sentences(options.corpora, options.part)
    scores = score_figures(sentences, lambda text: read(text).quantities)
    for name, figure in scores.items():
        print(f"{name:16} {figure:5.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
