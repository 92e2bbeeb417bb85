"""Mode and naming on attributions of PolNeAR that were marked twice.

What they marked lies in ``training/marks``: ids and labels, no text (``sample.py`` there says
which attributions were drawn). The articles come from the corpus.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .counts import Count
from .polnear import Article, read_articles
from .readings import Reader
from .relations import Attributed, of_reading
from .table import Figure, Table, figure_of

MARKS = Path(__file__).resolve().parents[1] / "marks"
FILES = {"first": "mode-naming-first.json", "second": "mode-naming-second.json"}
ASPECTS = ("mode", "naming")

#: "ARTICLE#E1" to aspect to label.
Labels = Mapping[str, Mapping[str, str]]


def read_marks(folder: Path = MARKS) -> dict[str, Labels]:
    """Return what each of the two marked; empty where nothing has been marked yet."""
    if not all((folder / name).exists() for name in FILES.values()):
        return {}
    return {
        who: json.loads((folder / name).read_text(encoding="utf-8")) for who, name in FILES.items()
    }


def agreement(first: Sequence[str], second: Sequence[str]) -> tuple[float, float]:
    """Return in how many percent both markings chose alike, and Cohen's kappa, times 100.

    Kappa takes off what two who mark blindly, as often each label, would agree on. It is 0
    where all agree on one label alone: nothing was told apart.
    """
    number = len(first)
    alike = sum(a == b for a, b in zip(first, second, strict=True)) / number
    often, seldom = Counter(first), Counter(second)
    by_chance = sum(often[label] * seldom[label] for label in often) / number**2
    kappa = (alike - by_chance) / (1 - by_chance) if by_chance < 1 else 0.0
    return 100 * alike, 100 * kappa


def label_table(reader: Reader, corpora: Path, marks: Mapping[str, Labels]) -> Table:
    """Return how far the two agree, and how often the reader is right by either."""
    first, second = (marks[who] for who in FILES)
    both = sorted(first.keys() & second.keys())
    found = read_labels(reader, corpora, both)
    rows: dict[str, dict[str, Figure]] = {}
    for aspect in ASPECTS:
        alike, kappa = agreement(
            [first[key][aspect] for key in both], [second[key][aspect] for key in both]
        )
        rows[aspect] = {
            "marked by both": Figure(len(both)),
            "they agree": Figure(alike),
            "kappa × 100": Figure(kappa),
            "reader found": Figure(len(found)),
        }
        for who, labels in marks.items():
            right = [its[aspect] == labels[key][aspect] for key, its in found.items()]
            rows[aspect][f"right by the {who}"] = figure_of(
                [Count.of_share(one, 1) for one in right]
            )
    note = (
        "Attributions of the training part, at most one an article; the second marked without "
        "sight of the first. The reader's are counted where it found the attribution: its cue "
        "and its content meet the marked ones."
    )
    return Table("labels", "Mode and naming, marked twice", note, rows)


def read_labels(reader: Reader, corpora: Path, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """Return the reader's attribution for each id, where it found that one."""
    wanted = {key.rpartition("#")[0] for key in ids}
    articles = {a.name: a for a in read_articles(corpora, "train") if a.name in wanted}
    readings = reader.readings("polnear-marked", {a.name: a.text for a in articles.values()})
    out = {}
    for key in ids:
        name, _, event = key.rpartition("#")
        if name in articles:
            found = _same(articles[name], event, readings[name])
            if found is not None:
                out[key] = found
    return out


def _same(article: Article, event: str, reading: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the reading's attribution that is the marked one: the likest whose cue meets its."""
    marked = article.marked[event]
    likest, best = None, 0.0
    for found, its in zip(of_reading(article.text, reading), reading["attributions"], strict=True):
        likeness = _likeness(found, marked)
        if likeness > best:
            likest, best = its, likeness
    return likest


def _likeness(found: Attributed, marked: Attributed) -> float:
    if found.inside["cue"].isdisjoint(marked.inside["cue"]):
        return 0.0
    one, other = found.inside["content"], marked.inside["content"]
    return len(one & other) / len(one | other)
