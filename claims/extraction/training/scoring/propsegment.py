"""Splitting, beside PropSegmEnt: which words of a sentence people put into one proposition.

Another convention than ours: it keeps "X said that" inside and cuts time and place apart. So
the figures are reported and nothing was ever tuned on them.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from .counts import Count
from .readings import Reader
from .table import Figure, Table, figure_of

FOLDER = Path("propsegment-dev")
THRESHOLDS = (0.5, 0.8, 1.0)

Words = frozenset[int]


@dataclasses.dataclass(frozen=True)
class Sentence:
    """A sentence; ``starts`` of its words, ``marked`` the words of each proposition."""

    name: str
    text: str
    starts: Sequence[int]
    marked: Sequence[Words]

    @property
    def cluster(self) -> str:
        """The cluster of articles on one subject that the sentence is from."""
        return self.name.partition("-")[0]


def read_sentences(corpora: Path) -> list[Sentence]:
    """Return the sentences that people found propositions in and agreed on."""
    sentences = dict(_texts(corpora / FOLDER / "document_clusters.dev.json"))
    rows = json.loads((corpora / FOLDER / "propositions.dev.json").read_text(encoding="utf-8"))
    out = []
    for row in rows:
        key = row["sentence_id"]
        place = (key["cluster_id"], key["document_id"], key["sentence_index"])
        sentence = sentences.get(place)
        marked = _agreed(row)
        if sentence and sentence.get("sentence_text") and "tokens" in sentence and marked:
            starts = [t["character_offset_of_token_in_sentence"] for t in sentence["tokens"]]
            name = "-".join(map(str, place))
            out.append(Sentence(name, sentence["sentence_text"], starts, marked))
    return out


def _texts(path: Path) -> Iterator[tuple[tuple[Any, Any, int], dict[str, Any]]]:
    for cluster in json.loads(path.read_text(encoding="utf-8")):
        for document in cluster["documents"]:
            for index, sentence in enumerate(document["sentences"]):
                yield (cluster["cluster_id"], document["document_id"], index), sentence


def _agreed(row: dict[str, Any]) -> list[Words]:
    """Return the propositions of the response that stands for all, none where it says so."""
    for response in row["segmentation_responses"]:
        if response.get("is_reference_response"):
            propositions = response.get("propositions") or []
            if response.get("non_informational"):
                return []
            return [frozenset(p["token_indices"]) for p in propositions]
    return []


def proposition_table(reader: Reader, corpora: Path) -> Table:
    """Return the figures at each threshold of shared words."""
    sentences = read_sentences(corpora)
    readings = reader.readings("propsegment", {s.name: s.text for s in sentences})
    found = [claimed_words(s, readings[s.name]["claims"]) for s in sentences]
    rows = {
        f"Jaccard {threshold}": {"reading": figure_of(_by_cluster(sentences, found, threshold))}
        for threshold in THRESHOLDS
    }
    rows["parts of a sentence"] = {"reading": Figure(sum(map(len, found)) / len(sentences))}
    marked = sum(len(s.marked) for s in sentences) / len(sentences)
    note = (
        f"F1 of precision and recall, each the mean of {len(sentences)} sentences; people made "
        f"{marked:.1f} parts of each. Another convention than ours, for comparison only."
    )
    return Table("propositions", "Splitting, PropSegmEnt dev (all of it reports)", note, rows)


def claimed_words(sentence: Sentence, claims: Iterable[dict[str, Any]]) -> list[Words]:
    """Return the words, by number, of each claim that has any."""
    out = []
    for claim in claims:
        words = frozenset(
            number
            for number, start in enumerate(sentence.starts)
            if any(first <= start < end for first, end in claim["spans"])
        )
        if words:
            out.append(words)
    return out


def _by_cluster(
    sentences: Sequence[Sentence], found: Sequence[list[Words]], threshold: float
) -> list[Count]:
    """Return a count for each cluster, in which every sentence weighs the same."""
    counts: dict[str, Count] = {}
    for sentence, claimed in zip(sentences, found, strict=True):
        hits = matched(claimed, sentence.marked, threshold)
        count = Count(hits / len(claimed) if claimed else 0, 1, hits / len(sentence.marked), 1)
        old = counts.get(sentence.cluster)
        counts[sentence.cluster] = old.plus(count) if old else count
    return [*counts.values()]


def matched(found: Sequence[Words], marked: Sequence[Words], threshold: float) -> int:
    """Return how many can be paired one to one where the Jaccard index reaches the threshold."""
    near = [
        [j for j, want in enumerate(marked) if len(have & want) >= threshold * len(have | want)]
        for have in found
    ]
    holder: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in near[i]:
            if j not in tried:
                tried.add(j)
                if j not in holder or place(holder[j], tried):
                    holder[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(found)))
