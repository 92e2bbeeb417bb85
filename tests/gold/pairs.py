"""Which of two claims is checked first: the reader's order against a desk's, ``pairs.json``.

``python -m tests.gold.pairs`` prints the counts; with ``--wrong`` also the pairs ordered wrongly.
"""

import argparse
import dataclasses
import functools
import json
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parent
SEEDS = GOLD.parents[1] / "seeds"
#: Articles that only pairs are of.
ARTICLES = GOLD / "pair_articles"
#: What the ranker was built against, what it was changed after once, what it was only scored on.
SETS = ("written first", "fresh articles", "written after")
#: From this likeness (Jaccard, in words) on, a claim of the reading is the one meant.
_SAME = 0.3


@dataclasses.dataclass(slots=True)
class PairCounts:
    """How many pairs there are, how many ordered right; the same of those without a figure.

    A pair of which the reading lacks a claim, or weighs both alike, is not right.
    """

    pairs: int = 0
    right: int = 0
    plain_pairs: int = 0
    plain_right: int = 0
    not_found: int = 0
    wrong: list[str] = dataclasses.field(default_factory=list)


def load_pairs() -> list[dict[str, Any]]:
    """Return the pairs as they were written down."""
    data = json.loads((GOLD / "pairs.json").read_text(encoding="utf-8"))
    return list(data["pairs"])


def count_pairs(name: str) -> PairCounts:
    """Read the articles of one set of pairs and return how they are ordered."""
    counts = PairCounts()
    for pair in load_pairs():
        if pair["set"] != name:
            continue
        first = _claim_at(pair["article"], pair["first"]["spans"])
        second = _claim_at(pair["article"], pair["second"]["spans"])
        right = first is not None and second is not None and first["worth"] > second["worth"]
        counts.pairs += 1
        counts.right += right
        counts.plain_pairs += not pair["figure"]
        counts.plain_right += right and not pair["figure"]
        counts.not_found += first is None or second is None
        if not right:
            shown = _shown(pair, "first", first), _shown(pair, "second", second)
            counts.wrong.append(f"{pair['id']}: {shown[0]} before {shown[1]}")
    return counts


def _shown(pair: dict[str, Any], side: str, claim: dict[str, Any] | None) -> str:
    worth = "not found" if claim is None else f"{claim['worth']:.3f} {claim['worth_reasons']}"
    return f"{pair[side]['words']!r} ({worth})"


def _claim_at(article: str, spans: list[list[int]]) -> dict[str, Any] | None:
    """Return the claim of the reading whose words are likest to those under the spans."""
    from tests.gold.score import _words

    text, claims = _claims_of(article)
    wanted = _words(text, spans)
    best, likeness = None, _SAME
    for claim in claims:
        words = _words(text, claim["spans"])
        like = len(words & wanted) / len(words | wanted) if words else 0.0
        if like >= likeness and (best is None or like > likeness):
            best, likeness = claim, like
    return best


@functools.cache
def _claims_of(article: str) -> tuple[str, list[dict[str, Any]]]:
    import datetime

    from claims.extraction.read import read
    from claims.extraction.reading import Part

    if (ARTICLES / f"{article}.txt").exists():
        text = (ARTICLES / f"{article}.txt").read_bytes().decode("utf-8")
        return text, read(text).to_dict()["claims"]
    index = json.loads((SEEDS / "articles.json").read_text(encoding="utf-8"))
    entry = next(e for e in index if e["file"] == f"{article}.txt")
    text = (SEEDS / entry["file"]).read_bytes().decode("utf-8")
    published = entry["published_at"]
    reading = read(
        text,
        published_at=datetime.date.fromisoformat(published) if published else None,
        parts=[Part(part["part"], tuple(part["span"])) for part in entry["parts"]],
    )
    return text, reading.to_dict()["claims"]


def main() -> None:
    """Print the counts of every set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="print the pairs ordered wrongly")
    arguments = parser.parse_args()
    for name in SETS:
        counts = count_pairs(name)
        print(
            f"{name:16} right {counts.right} of {counts.pairs}"
            f", without a figure {counts.plain_right} of {counts.plain_pairs}"
            f", a claim not found in {counts.not_found}"
        )
        if arguments.wrong:
            print(*counts.wrong, sep="\n")


if __name__ == "__main__":
    main()
