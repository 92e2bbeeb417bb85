"""Corpora into windows of words with what the heads are to learn.

Nothing of a corpus enters the project: the files are read where ``--corpora`` says.
"""

from __future__ import annotations

import collections
import dataclasses
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..pieces import GLUED, NEW_LINE, SPACED, gap_before
from ..structure import Structure, plain_structure
from .standoff import marked_articles, read_relations, read_text

#: What a word can be the head of (GUM's entity types; "O" is none).
ENTITIES = (
    "O", "person", "organization", "place", "object", "event", "time",
    "abstract", "substance", "animal", "plant",
)  # fmt: skip


@dataclasses.dataclass
class Sample:
    """Consecutive sentences of one document. Indices count within the sample."""

    words: list[str]
    gaps: list[int]
    sentences: list[tuple[int, int]]
    paragraph: list[int]
    document: str = ""
    # Treebanks.
    tags: list[str] | None = None
    heads: list[int] | None = None  # own index at the root
    relations: list[str] | None = None
    entities: list[str] | None = None
    # Attribution.
    cues: list[tuple[list[int], list[int], list[int]]] | None = None  # cue, source, content words
    spans: list[tuple[int, int]] | None = None
    breaks: list[tuple[set[int], set[int]]] | None = None  # starts of pieces of source, content
    unjudged: set[int] | None = None  # words of which nobody said whether they attribute anything


def part_of(name: str) -> str:
    """Return which part of PolNeAR train an article is in: train, tune or report.

    By hash of the article's name, so that it never depends on order: 1 in 12 to tune, 1 in 12
    to report.
    """
    number = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 12
    return {0: "report", 1: "tune"}.get(number, "train")


_ENTITY = re.compile(r"\((\d+)-([a-z]+)[^()]*?\)|\((\d+)-([a-z]+)[^()]*|(\d+)\)")


def read_treebank(path: Path) -> Iterator[Sample]:
    """Yield the documents of a CoNLL-U file, each as one Sample."""
    with_entities = "Entity=" in path.read_text(encoding="utf-8")
    sample: Sample | None = None
    paragraph = 0
    gap = NEW_LINE
    for comments, rows in _sentences(path):
        for comment in comments:
            if comment.startswith("# newdoc"):
                if sample is not None and sample.words:
                    yield sample
                sample = Sample(
                    [], [], [], [], document=comment.split("=")[-1].strip(), tags=[], heads=[],
                    relations=[], entities=[] if with_entities else None,
                )  # fmt: skip
                paragraph, gap = 0, NEW_LINE
            elif comment.startswith("# newpar") and not comment.startswith("# newpar_block"):
                paragraph += 1
                gap = NEW_LINE
        if sample is not None and rows:
            gap = _add(sample, rows, paragraph, gap)
    if sample is not None and sample.words:
        yield sample


def _sentences(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield the sentences of a file: the comments above it, and the cells of its words."""
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                comments.append(line)
            elif line == "\n":
                yield comments, rows
                comments, rows = [], []
            else:
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
    yield comments, rows


def _add(sample: Sample, rows: list[list[str]], paragraph: int, gap: int) -> int:
    """Add a sentence with the ``gap`` before it to a document; return the gap after it."""
    assert sample.tags is not None
    assert sample.heads is not None
    assert sample.relations is not None
    base = len(sample.words)
    heads = [int(row[6]) - 1 for row in rows]
    for index, (row, head) in enumerate(zip(rows, heads, strict=True)):
        sample.words.append(row[1])
        sample.gaps.append(gap)
        gap = GLUED if "SpaceAfter=No" in row[9] else SPACED
        sample.paragraph.append(paragraph)
        sample.tags.append(row[4])
        sample.relations.append(row[7])
        sample.heads.append(base + (index if head < 0 else head))
    if sample.entities is not None:
        sample.entities.extend(_entities(rows, heads))
    sample.sentences.append((base, base + len(rows)))
    return gap


def _entities(rows: list[list[str]], heads: list[int]) -> list[str]:
    """Return for each word the kind of the longest mention it is the head of, or "O"."""
    labels = ["O"] * len(rows)
    for start, end, kind in sorted(_mentions(rows), key=lambda m: m[1] - m[0]):
        for index in range(start, end + 1):
            if not start <= heads[index] <= end:
                labels[index] = kind if kind in ENTITIES else "O"
                break
    return labels


def _mentions(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """Return the mentions of a sentence: first and last word, kind of entity."""
    opened: dict[str, list[tuple[int, str]]] = collections.defaultdict(list)
    out: list[tuple[int, int, str]] = []
    for index, row in enumerate(rows):
        found = re.search(r"Entity=([^|]*)", row[9])
        for match in _ENTITY.finditer(found.group(1)) if found else ():
            if match.group(1):
                out.append((index, index, match.group(2)))
            elif match.group(3):
                opened[match.group(3)].append((index, match.group(4)))
            elif opened[match.group(5)]:
                start, kind = opened[match.group(5)].pop()
                out.append((start, index, kind))
    return out


def read_attributions(folder: Path, part: str | None = None) -> Iterator[Sample]:
    """Yield the articles of a PolNeAR folder, each as one Sample.

    The folder holds ``text/`` and ``attributions/``; ``part`` is one of ``part_of``. An article
    marked by several people takes the first file, as the scorer does.
    """
    for name, path, marks in marked_articles(folder):
        if part is None or part_of(name) == part:
            yield sample_of(plain_structure(read_text(path)), name, read_relations(marks).values())


def sample_of(
    structure: Structure, document: str, relations: Iterable[dict[str, list[tuple[int, int]]]]
) -> Sample:
    """Return a text as a Sample with its attributions: spans of cue, source and content of each.

    One whose cue or content holds no word is left out.
    """
    text, before = structure.text, 0
    gaps = []
    for index, start in enumerate(structure.start):
        gaps.append(NEW_LINE if index == 0 else gap_before(text, before, start))
        before = structure.end[index]
    cues, breaks = [], []
    for relation in relations:
        sources, contents = relation.get("source", []), relation["content"]
        cue, content = words_at(structure, relation["cue"]), words_at(structure, contents)
        if cue and content:
            cues.append((cue, words_at(structure, sources), content))
            breaks.append((_starts(structure, sources), _starts(structure, contents)))
    return Sample(
        structure.word, gaps, structure.sentences, structure.paragraph, document=document,
        cues=cues, breaks=breaks,
        spans=list(zip(structure.start, structure.end, strict=True)),
    )  # fmt: skip


def words_at(structure: Structure, spans: Iterable[tuple[int, int]]) -> list[int]:
    """Return the words that lie in the spans, in reading order."""
    out: set[int] = set()
    for start, end in spans:
        for index in structure.words_in(max(0, start - 40), end):
            # A word belongs if its middle lies inside: a mark that cuts a word is a slip.
            if start <= (structure.start[index] + structure.end[index] - 1) // 2 < end:
                out.add(index)
    return sorted(out)


def _starts(structure: Structure, spans: list[tuple[int, int]]) -> set[int]:
    return {words[0] for span in spans if (words := words_at(structure, [span]))}


def windows_of(sample: Sample, windows: list[tuple[int, int]]) -> Iterator[Sample]:
    """Yield the parts of a Sample that the windows (ranges of words) name."""
    for first, last in windows:
        cut = slice(first, last)
        part = Sample(
            sample.words[cut], sample.gaps[cut],
            [(a - first, b - first) for a, b in sample.sentences if first <= a < last],
            sample.paragraph[cut], document=sample.document,
        )  # fmt: skip
        if sample.tags is not None:
            part.tags = sample.tags[cut]
            part.heads = [h - first for h in sample.heads[cut]]
            part.relations = sample.relations[cut]
            part.entities = sample.entities[cut] if sample.entities is not None else None
        if sample.cues is not None:
            part.cues, part.breaks = [], []
            for cue, breaks in zip(sample.cues, sample.breaks, strict=True):
                # The cue decides the window; what lies outside of it cannot be seen.
                if first <= cue[0][0] < last:
                    part.cues.append(
                        tuple([i - first for i in words if first <= i < last] for words in cue)
                    )
                    part.breaks.append(
                        tuple({i - first for i in b if first <= i < last} for b in breaks)
                    )
            if sample.unjudged is not None:
                part.unjudged = {i - first for i in sample.unjudged if first <= i < last}
        yield part
