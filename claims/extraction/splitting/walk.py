"""What the walks over one text share: where the cues are, what has been seen, what came out."""

from __future__ import annotations

import dataclasses
from abc import ABC, abstractmethod

from ..attribution.link import Link
from ..phrases import COMMAS, NAME_TAGS, NEGATIONS, QUOTES, are_glued, noun_phrase
from ..structure import Structure
from .draft import Draft
from .figures import Figures
from .seams import keeps_cue
from .series import find_series, lent_noun

#: Words of its subject that a claim quotes at most.
SUBJECT_WORDS = 7
#: Forms that may say something of a source in the source's own words.
_ON_SOURCES = frozenset(("apposition", "relative", "reduced", "age", "row"))


class Walk(ABC):
    """A walk over the tree of one text that leaves drafts behind.

    ``cue_of`` gives the attribution a word is the cue of, ``frame`` the words of cues and
    sources, which no claim quotes. The methods without a body are the kinds of phrase; each
    is walked in a module of its own.
    """

    def __init__(self, structure: Structure, links: list[Link], figures: Figures) -> None:
        self.s = structure
        self.figures = figures
        self.drafts: list[Draft] = []
        self.seen: set[int] = set()
        self.cue_of: dict[int, Link] = {}
        self.frame: set[int] = set()
        for link in links:
            if link.mode == "accusation" and link.rule == "accusation":
                # What can be checked is that the person is suspected of it.
                continue
            if keeps_cue(structure, link):
                continue
            self.cue_of.setdefault(link.head, link)
            self.frame.update(link.cue_words())
            self.frame.update(link.source_words())

    @abstractmethod
    def clause(
        self,
        predicate: int,
        subject: int | None = None,
        form: str = "clause",
        *,
        shared: bool = False,
    ) -> None:
        """Emit the claim of a predicate and whatever comes off it."""

    @abstractmethod
    def gather(self, predicate: int, draft: Draft, subject: int | None) -> None:
        """Take what depends on a predicate into a claim, but for what comes off."""

    @abstractmethod
    def take(self, predicate: int, draft: Draft) -> None:
        """Take a subordinate predicate into a claim, with what is not news of its own."""

    @abstractmethod
    def reporting(self, predicate: int, link: Link) -> None:
        """Walk past a cue: only what it attributes, and what is said of its source, is claimed."""

    @abstractmethod
    def noun(self, head: int, words: set[int], draft: Draft | None) -> None:
        """Take a phrase into a claim, its modifiers that are news of their own coming off."""

    @abstractmethod
    def apposition(self, head: int, child: int) -> bool:
        """Emit "X is Y" for an apposition that is set off; return whether there was one."""

    @abstractmethod
    def relative(self, head: int, child: int) -> None:
        """Emit what a relative clause says of a noun."""

    @abstractmethod
    def members(self, head: int, child: int) -> None:
        """Emit each member of a list of what the noun at ``head`` stands for."""

    @abstractmethod
    def measures(self, head: int, child: int) -> None:
        """Emit each figure of "two shipments, of 450kg and 900kg" with its noun."""

    @abstractmethod
    def conjoined_object(self, head: int, child: int, draft: Draft) -> None:
        """Emit the second of two objects that each have a figure, with their verb."""

    def add_each(self, draft: Draft, since: int) -> None:
        """Keep a claim; one for each where figures stand in a row under its verb.

        What came off its objects (the drafts from number ``since`` on) is among them.
        """
        items = find_series(self.s, self.figures, draft)
        if not items:
            self.add(draft)
            return
        first, last = items[0].first, items[-1].last
        self.drafts[since:] = [
            d for d in self.drafts[since:] if not (first <= d.predicate <= last and d.host is draft)
        ]
        shared = {w for w in draft.words if not first <= w <= last}
        for number, item in enumerate(items):
            words = shared | set(range(item.first, item.last + 1))
            lent = lent_noun(self.s, items, number)
            if lent is not None:
                words.add(lent[0])
            self.add(dataclasses.replace(draft, words=words, lent=lent))

    def add(self, draft: Draft) -> None:
        """Keep a claim, its words tidied; one that is left with too little to say is dropped."""
        s = self.s
        keep = set(draft.core_words())
        if draft.subject is not None and s.head[draft.subject] == draft.predicate:
            # A clause keeps its own subject, though the same words may be somebody's source.
            first, last = noun_phrase(s, draft.subject)
            keep |= {w for w in draft.words if first <= w <= last}
        if draft.form not in _ON_SOURCES:
            draft.words = {w for w in draft.words if w in keep or w not in self.frame}
        hanging = {w for w in draft.words if s.word[w] in COMMAS and s.tag[w] != "HYPH"}
        draft.words -= hanging - keep
        self._trim(draft)
        self._complete_names(draft)
        self._complete_words(draft)
        meat = [w for w in draft.words if s.tag[w][:1] in "NVJCRP" and s.word[w] not in QUOTES]
        if len(meat) >= 2 or (draft.form == "figure" and meat):
            self.drafts.append(draft)

    def _trim(self, draft: Draft) -> None:
        """Take off what ties a claim to its neighbours: "and" before it, "when" after it."""
        s = self.s
        while draft.words and self._only_ties(min(draft.words)):
            draft.words.discard(min(draft.words))
        while draft.words and s.relation[last := max(draft.words)] in ("cc", "mark"):
            draft.words.discard(last)

    def _only_ties(self, first: int) -> bool:
        """Return whether a claim's first word only ties it to what stands before."""
        s = self.s
        return s.relation[first] == "cc" or (
            s.relation[first] == "mark" and s.lower[first] == "that"
        )

    def _complete_names(self, draft: Draft) -> None:
        """Take in the rest of a name of which a claim has a part."""
        s = self.s
        for word in list(draft.words):
            if s.tag[word] not in NAME_TAGS:
                continue
            start, stop = s.sentences[s.sentence[word]]
            for step in (-1, 1):
                at = word + step
                while start <= at < stop and self._completes(at, draft):
                    draft.words.add(at)
                    at += step

    def _complete_words(self, draft: Draft) -> None:
        """Take in the rest of a word of which a claim has a part, and every "not" of its verbs.

        Without its negation a claim says the opposite.
        """
        s = self.s
        for word in list(draft.words):
            for child in s.children[word]:
                if s.lower[child] in NEGATIONS and child < word:
                    draft.words.add(child)
        for word in list(draft.words):
            for step in (-1, 1):
                at = word
                while are_glued(s, min(at, at + step)):
                    at += step
                    draft.words.add(at)

    def _completes(self, at: int, draft: Draft) -> bool:
        s = self.s
        free = at not in draft.words and at not in self.frame
        return free and s.tag[at] in NAME_TAGS and s.entity[at] != "time"
