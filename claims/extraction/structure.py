"""The small structure the rules see: words with tag, lemma, head and relation.

Rules read nothing else of what lies below them, so that the tagger and parser can change.
Everything is held in columns (one list per property, one place per word): the rules walk
through every word of an article several times, and lists are the fastest thing to walk.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cached_property

from .reading import Span
from .segments import Quotation, find_quotations, split_paragraphs, split_sentences
from .turns import Label, find_turns, turn_paragraphs
from .words import split_words

WordRange = tuple[int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker of a transcript says, in words (first, last included).

    ``name`` is the label that stands for the speaker, ``mark`` the colon after it, ``speech``
    the words of each paragraph.
    """

    name: WordRange
    mark: WordRange
    speech: list[WordRange]


@dataclasses.dataclass
class Structure:
    """One text, read as far as words and their structure.

    ``start``, ``end`` are offsets in ``text``; ``word`` is the word as written and ``lower``
    in lower case. ``tag`` is the Penn Treebank tag, ``lemma`` the dictionary form,
    ``head`` the index of the governing word (its own index at the root of a sentence) and
    ``relation`` the Universal Dependencies relation. ``sentences`` are ranges of words
    ``(first, last + 1)``, ``sentence`` and ``paragraph`` the number of each word's own.
    ``headlines`` are the paragraphs that the caller says are one. A paragraph that is not read
    (in another language, a table) has no words.
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    sentences: list[tuple[int, int]]
    sentence: list[int]
    paragraphs: list[tuple[int, int]]
    paragraph: list[int]
    quotations: list[Quotation]
    turns: list[Turn] = dataclasses.field(default_factory=list)
    headlines: frozenset[int] = frozenset()
    tag: list[str] = dataclasses.field(default_factory=list)
    lemma: list[str] = dataclasses.field(default_factory=list)
    head: list[int] = dataclasses.field(default_factory=list)
    relation: list[str] = dataclasses.field(default_factory=list)
    entity: list[str] = dataclasses.field(default_factory=list)

    def __len__(self) -> int:
        return len(self.start)

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that depend on each word, in reading order."""
        out: list[list[int]] = [[] for _ in self.start]
        for index, head in enumerate(self.head):
            if head != index:
                out[head].append(index)
        return out

    @cached_property
    def reach(self) -> list[tuple[int, int]]:
        """For each word the first and the last word (included) of all that depends on it."""
        left = list(range(len(self.start)))
        right = list(range(len(self.start)))
        for first, last in self.sentences:
            for index in sorted(range(first, last), key=self._depth.__getitem__, reverse=True):
                head = self.head[index]
                if head != index:
                    left[head] = min(left[head], left[index])
                    right[head] = max(right[head], right[index])
        return list(zip(left, right, strict=True))

    @cached_property
    def _depth(self) -> list[int]:
        depth = [-1] * len(self.start)
        for index in range(len(self.start)):
            path = []
            at = index
            while depth[at] < 0 and self.head[at] != at:
                path.append(at)
                at = self.head[at]
            if depth[at] < 0:
                depth[at] = 0
            level = depth[at]
            for at in reversed(path):
                level += 1
                depth[at] = level
        return depth

    def words_in(self, start: int, end: int) -> range:
        """Return the words that begin within the offsets."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.start for q in self.quotations]

    def quotations_between(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations that share a character with the offsets."""
        return [quotation for _, quotation in self.numbered_quotations(start, end)]

    def numbered_quotations(self, start: int, end: int) -> list[tuple[int, Quotation]]:
        """Return the quotations that share a character with the offsets, with their numbers."""
        low = max(0, bisect_left(self._quotation_starts, start) - 3)
        high = bisect_left(self._quotation_starts, end)
        return [(n, self.quotations[n]) for n in range(low, high) if self.quotations[n].end > start]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of the words from first to last (included)."""
        return self.start[first], self.end[last]

    def quote(self, first: int, last: int) -> str:
        """Return the text of the words from first to last (included)."""
        return self.text[self.start[first] : self.end[last]]


def plain_structure(
    text: str,
    paragraphs: Sequence[Span] | None = None,
    *,
    unread: Collection[int] = frozenset(),
    headlines: Collection[int] = frozenset(),
) -> Structure:
    """Return the text cut into paragraphs, sentences and words; no tags, no heads yet.

    ``unread`` and ``headlines`` are numbers of paragraphs; what is unread gets no words.
    """
    paragraphs = list(split_paragraphs(text) if paragraphs is None else paragraphs)
    labels = {n: label for n, label in find_turns(text, paragraphs).items() if n not in unread}
    start: list[int] = []
    end: list[int] = []
    sentences: list[tuple[int, int]] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    for number, (first, last) in enumerate(paragraphs):
        if number in unread:
            continue
        words, opening = _words(text, first, last, labels.get(number))
        base = len(start)
        rest = split_sentences(text, words[opening:])
        for a, b in [(-opening, 0), *rest] if opening else rest:
            sentence.extend([len(sentences)] * (b - a))
            sentences.append((base + opening + a, base + opening + b))
        start.extend(a for a, _ in words)
        end.extend(b for _, b in words)
        paragraph.extend([number] * len(words))
    # Each word is held once, however often it stands in the text: most of them are few.
    held: dict[str, str] = {}
    word = [held.setdefault(w, w) for a, b in zip(start, end, strict=True) if (w := text[a:b])]
    small = {w: held.setdefault(w.lower(), w.lower()) for w in tuple(held)}
    quotations = find_quotations(text, paragraphs)
    s = Structure(
        text=text,
        start=start,
        end=end,
        word=word,
        lower=[small[w] for w in word],
        sentences=sentences,
        sentence=sentence,
        paragraphs=paragraphs,
        paragraph=paragraph,
        quotations=_read_ones(quotations, unread) if unread else quotations,
        headlines=frozenset(headlines),
    )
    s.turns = _turns(s, labels)
    return s


def _words(text: str, first: int, last: int, label: Label | None) -> tuple[list[Span], int]:
    """Return the words of a paragraph, and how many of them are the speaker's label."""
    if label is None:
        return split_words(text, first, last), 0
    opening = [
        *split_words(text, first, label.name[0]),
        *split_words(text, *label.name),
        *split_words(text, label.name[1], label.mark[0]),
        label.mark,
    ]
    return [*opening, *split_words(text, label.speech, last)], len(opening)


def _read_ones(quotations: list[Quotation], unread: Collection[int]) -> list[Quotation]:
    """Return the quotations of the paragraphs that are read, numbered anew."""
    places: dict[int, int] = {}
    out: list[Quotation] = []
    for number, quotation in enumerate(quotations):
        if quotation.paragraph not in unread:
            places[number] = len(out)
            before = None if quotation.continues is None else places.get(quotation.continues)
            out.append(dataclasses.replace(quotation, continues=before))
    return out


def _turns(s: Structure, labels: dict[int, Label]) -> list[Turn]:
    """Return the turns of a transcript in words."""
    out = []
    for number, members in turn_paragraphs(s.text, s.paragraphs, labels).items():
        label = labels[number]
        name, mark = s.words_in(*label.name), s.words_in(*label.mark)
        stretches = [
            s.words_in(label.speech if at == number else s.paragraphs[at][0], s.paragraphs[at][1])
            for at in members
        ]
        speech = [(words[0], words[-1]) for words in stretches if words]
        if speech:
            out.append(Turn((name[0], name[-1]), (mark[0], mark[-1]), speech))
    return out
