"""A text into drafts of claims, sentence by sentence."""

from __future__ import annotations

from ..phrases import QUOTES, RELATIVES, is_finite, subject_of
from ..silence import gives_row
from .clauses import Clauses
from .draft import Draft
from .lists import Lists
from .nouns import Nouns
from .reporting import Reporting
from .seams import is_predicate, only_refers
from .standing import settle

#: A line of more words is no row of a table.
_LONGEST_ROW = 25
_NO_CLAUSE = RELATIVES | {"aux", "aux:pass", "cop", "amod", "compound", "fixed", "case"}
_RELATIVE_WORDS = frozenset(("who", "which", "that", "whom", "whose", "where"))


class Splitter(Clauses, Nouns, Lists, Reporting):
    """Splits one text into claims."""

    def split(self) -> list[Draft]:
        """Return the claims of the text in the order of their first words."""
        s = self.s
        for first, last in s.sentences:
            for index in range(first, last):
                if s.head[index] == index:
                    self._top(index)
            self._missed(first, last)
        for draft in self.drafts:
            if draft.form == "adjunct" and draft.host is not None:
                start = min(draft.words)
                draft.words |= {w for w in draft.host.words if w < start}
        self.drafts = settle(s, self.drafts, self.frame, self.figures.at)
        self.drafts.sort(key=lambda d: (min(d.words), max(d.words)))
        return self.drafts

    def _top(self, index: int) -> None:
        s = self.s
        if is_predicate(s, index):
            self.clause(index)
        elif not self._row(index):
            # A sentence without a predicate asserts nothing itself; what hangs on it may.
            self.noun(index, set(), None)
            for child in s.children[index]:
                hangs = s.relation[child] in ("parataxis", "ccomp", "advcl", "conj")
                if hangs and is_predicate(s, child):
                    self.clause(child)

    def _row(self, index: int) -> bool:
        """Emit a row of a table or a headline without a verb, where it gives a figure."""
        s = self.s
        first, last = s.sentences[s.sentence[index]]
        line = range(first, last)
        figure_at = self.figures.at
        if last - first > _LONGEST_ROW or not any(i in figure_at for i in line):
            return False
        if not any(s.word[i].isalpha() for i in line) or not gives_row(s, first, last):
            return False
        colon = next((i for i in line[1:] if self._ends_label(i)), None)
        if colon is None:
            colon = last
        numbers = sorted({figure_at[i] for i in range(colon, last) if i in figure_at})
        if len(numbers) < 2:
            words = {i for i in line if s.word[i] not in ".|" and s.word[i] not in QUOTES}
            self.add(Draft("row", index, words))
            return True
        label = set(range(first, colon + 1 if s.word[colon] == ":" else colon))
        for number in numbers:
            its = {i for i in range(colon, last) if figure_at.get(i) == number}
            self.add(Draft("row", index, label | its))
        return True

    def _ends_label(self, index: int) -> bool:
        s = self.s
        return s.word[index] in ":|" or "\t" in s.text[s.end[index - 1] : s.start[index]]

    def _missed(self, first: int, last: int) -> None:
        """Emit finite clauses of a sentence that nothing has claimed: the tree lost them."""
        for index in range(first, last):
            if self._is_clause(index) and not self._claimed(index, first):
                self.seen.discard(index)
                self.clause(index)

    def _is_clause(self, index: int) -> bool:
        s = self.s
        if s.tag[index] not in ("VBD", "VBZ", "VBP", "VBN") or s.relation[index] in _NO_CLAUSE:
            return False
        if index in self.frame or index in self.cue_of or only_refers(s, index):
            return False
        subject = subject_of(s, index)
        if subject is None or s.lower[subject] in _RELATIVE_WORDS:
            return False
        return is_finite(s, index)

    def _claimed(self, index: int, first: int) -> bool:
        """Return whether a claim of the sentence that begins at ``first`` holds a word."""
        for draft in reversed(self.drafts):
            if max(draft.words) < first:
                break
            if index in draft.words:
                return True
        return False
