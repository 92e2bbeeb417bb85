"""GUM's coreference: plain texts with the mentions that people chained.

Nothing of a corpus enters the project: the files are read where ``--corpora`` says.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from ..attribution.finding import find_links
from ..attribution.link import Link
from ..encoder import load_encoder
from ..repair import repair
from ..structure import Structure, plain_structure

#: The genres in which somebody is reported to say something.
GENRES = ("news", "interview", "bio", "speech")
PARTS = ("train", "dev", "test")
_NAMES = frozenset(("NNP", "NNPS"))
#: How a name hangs on the post before it.
_BESIDE = frozenset(("flat", "appos", "nmod:desc"))
# One mention in one word, a mention that begins, one that ends. The last two may carry the
# number of a piece ("[1/2]") where the words of a mention are not next to each other.
_BRACKET = re.compile(
    r"\((?P<whole>\d+)(?:\[\d+/\d+\])?-(?P<kind>[a-z]+)[^()]*\)"
    r"|\((?P<opens>\d+)(?:\[\d+/\d+\])?-(?P<opened>[a-z]+)[^()]*"
    r"|(?P<closes>\d+)(?:\[\d+/\d+\])?\)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Marked:
    """A mention as people marked it: its words (last included), governing word and chain."""

    first: int
    last: int
    head: int
    chain: int
    kind: str


@dataclasses.dataclass
class Document:
    """One text with its words as people cut them; ``start`` and ``end`` are offsets in it.

    ``heads`` are the governing words (a word's own index at the root of a sentence).
    """

    name: str
    part: str
    genre: str
    text: str
    start: list[int]
    end: list[int]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    mentions: list[Marked]

    @cached_property
    def by_head(self) -> dict[int, list[Marked]]:
        """The mentions that each word governs."""
        out: dict[int, list[Marked]] = defaultdict(list)
        for mention in self.mentions:
            out[mention.head].append(mention)
        return out

    @cached_property
    def chains(self) -> dict[int, list[Marked]]:
        """The mentions of each chain, in reading order."""
        out: dict[int, list[Marked]] = defaultdict(list)
        for mention in sorted(self.mentions, key=lambda m: (m.first, m.last)):
            out[mention.chain].append(mention)
        return out

    def word_at(self, offset: int) -> int:
        """Return the word that holds an offset, or the last one before it."""
        return max(0, bisect_right(self.start, offset) - 1)

    def around(self, word: int) -> list[Marked]:
        """Return the mentions that hold a word."""
        return [mention for mention in self.mentions if mention.first <= word <= mention.last]

    def is_name(self, mention: Marked) -> bool:
        """Return whether a mention names: "Ann Lee", and "minister Ann Lee" as well."""
        if self.tags[mention.head] in _NAMES:
            return True
        return any(
            self.heads[i] == mention.head
            and self.tags[i] in _NAMES
            and self.relations[i] in _BESIDE
            for i in range(mention.head + 1, mention.last + 1)
        )


@dataclasses.dataclass(slots=True)
class Text:
    """A document as the reader sees it: its structure, and who says what."""

    document: Document
    structure: Structure
    links: list[Link]

    def sources(self) -> list[tuple[int, int]]:
        """Return the words of each source, the last included."""
        return [link.source for link in self.links if link.source is not None]

    def speaking(self) -> set[int]:
        """Return the words that stand in sources."""
        return {i for first, last in self.sources() for i in range(first, last + 1)}


def read_texts(folder: Path, parts: tuple[str, ...] = PARTS) -> Iterator[Text]:
    """Yield the documents of ``read_documents``, each read as far as its attributions."""
    for document in read_documents(folder, parts):
        s = plain_structure(document.text)
        cues = load_encoder().analyse(s)
        repair(s)
        yield Text(document, s, find_links(s, cues))


def read_documents(folder: Path, parts: tuple[str, ...] = PARTS) -> Iterator[Document]:
    """Yield the documents of the genres in a folder with ``train/``, ``dev/`` and ``test/``."""
    for part in parts:
        for path in sorted((folder / part).glob("GUM_*.conllu")):
            genre = path.stem.split("_")[1]
            if genre in GENRES:
                yield _document(path, part, genre)


def _document(path: Path, part: str, genre: str) -> Document:
    document = Document(path.stem, part, genre, "", [], [], [], [], [], [])
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        rows = [cells for line in lines if (cells := line.split("\t"))[0].isdigit()]
        if rows:
            _add_sentence(document, lines, rows)
    return document


def _add_sentence(document: Document, lines: list[str], rows: list[list[str]]) -> None:
    """Add one sentence: its text as given, its words where they stand in it, its mentions."""
    text = next(line[len("# text = ") :] for line in lines if line.startswith("# text = "))
    if document.text:
        document.text += "\n\n" if "# newpar" in lines else " "
    base, at = len(document.start), len(document.text)
    document.text += text
    for row in rows:
        at = document.text.index(row[1], at)
        document.start.append(at)
        at += len(row[1])
        document.end.append(at)
        document.tags.append(row[4])
        document.relations.append(row[7])
    above = [int(row[6]) - 1 for row in rows]
    document.heads.extend(base + (own if head < 0 else head) for own, head in enumerate(above))
    for first, last, chain, kind in _mentions_of(rows):
        inside = range(first, last + 1)
        head = next((i for i in inside if not first <= above[i] <= last), first)
        document.mentions.append(Marked(base + first, base + last, base + head, chain, kind))


def _mentions_of(rows: list[list[str]]) -> Iterator[tuple[int, int, int, str]]:
    """Yield the mentions of a sentence: first and last word, chain, kind of thing."""
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, row in enumerate(rows):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for match in _BRACKET.finditer(found.group(1)) if found else ():
            if match["whole"]:
                yield index, index, int(match["whole"]), match["kind"]
            elif match["opens"]:
                opened[match["opens"]].append((index, match["opened"]))
            elif opened[match["closes"]]:
                first, kind = opened[match["closes"]].pop()
                yield first, index, int(match["closes"]), kind
