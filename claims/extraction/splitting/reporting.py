"""Cues: walked past to what they attribute."""

from __future__ import annotations

from ..attribution.link import Link
from ..lexicon.attribution import EXPECTING
from ..phrases import COMMAS, core_noun_phrase, inherited_subject, subject_of
from .draft import Draft
from .seams import is_predicate
from .walk import SUBJECT_WORDS, Walk

_OF_THE_CUE = frozenset(("punct", "cc", "mark", "aux", "aux:pass", "cop", "advmod"))
_CLAUSES = frozenset(
    ("ccomp", "xcomp", "parataxis", "advcl", "conj", "csubj", "acl", "obj", "obl", "dep")
)


class Reporting(Walk):
    """The walk past cues."""

    def reporting(self, predicate: int, link: Link) -> None:
        """Walk past a cue: only what it attributes, and what is said of its source, is claimed."""
        s = self.s
        content = link.words()
        passive = link.passive_subject
        if passive is not None:
            self.noun(passive, set(), None)
        for child in s.children[predicate]:
            relation = s.relation[child]
            if relation in _OF_THE_CUE or child == passive:
                continue
            inside = child in content or any(c in content for c in s.children[child])
            if relation in _CLAUSES and is_predicate(s, child):
                self._reported(child, predicate, link, inside=inside)
            elif (
                inside
                and relation in ("obj", "obl", "nsubj")
                and s.lemma[predicate] in EXPECTING
                and self.figures.within(child)
            ):
                self._expected(child, predicate, link)
            else:
                self.noun(child, set(), None)

    def _reported(self, child: int, predicate: int, link: Link, *, inside: bool) -> None:
        """Emit a clause that hangs on a cue; ``inside`` says that it is what the cue attributes."""
        s = self.s
        relation = s.relation[child]
        own = subject_of(s, child) is not None
        is_complement = relation in ("ccomp", "advcl")
        if link.passive_subject is not None and inside and (is_complement or relation == "xcomp"):
            self._handed_on(child, link, link.passive_subject)
        elif relation == "xcomp" or (is_complement and inside and not own):
            self._infinitive(child, link)
        elif relation == "conj" and child not in self.cue_of and not own:
            self.clause(child, inherited_subject(s, predicate), shared=True)
        elif inside or own or child in self.cue_of:
            self.clause(child)

    def _expected(self, child: int, predicate: int, link: Link) -> None:
        """Emit the figure that somebody expects: "expects a profit of 300 million"."""
        s = self.s
        draft = Draft("expected", child, set(), inherited_subject(s, predicate), link=link)
        self.noun(child, draft.words, draft)
        draft.words |= {
            i
            for i in link.words()
            if child < i <= s.reach[child][1] and s.word[i] not in COMMAS and s.tag[i] == "CD"
        }
        self.add(draft)

    def _handed_on(self, child: int, link: Link, subject: int) -> None:
        """Emit what a passive hands on: of "X is said to have Y" the claim that X has Y."""
        self.seen.add(child)
        draft = Draft("handed_on", child, {child}, subject, link=link)
        self.gather(child, draft, subject)
        draft.words -= set(link.cue_words())
        if len(link.contents) > 1:
            first, last = link.contents[0]
            short = last - first < SUBJECT_WORDS
            draft.quote_core(
                (first, last) if short else core_noun_phrase(self.s, subject, SUBJECT_WORDS)
            )
        self.add(draft)

    def _infinitive(self, child: int, link: Link) -> None:
        """Emit an infinitive with the cue's own subject: "claims to have X", "plans to X"."""
        s = self.s
        if child in self.cue_of:
            self.clause(child)
            return
        self.seen.add(child)
        subject = inherited_subject(s, child)
        draft = Draft("infinitive", child, {child}, subject, link=link)
        since = len(self.drafts)
        self.gather(child, draft, subject)
        if subject is not None and s.sentence[subject] == s.sentence[child]:
            draft.quote_core(core_noun_phrase(s, subject, SUBJECT_WORDS))
        self.add_each(draft, since)
