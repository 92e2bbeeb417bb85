"""Clauses: a predicate with what depends on it."""

from __future__ import annotations

from ..lexicon.predicates import CHANGING
from ..phrases import (
    AUXILIARIES,
    COMMAS,
    NAME_TAGS,
    SUBJECTS,
    auxiliaries_before,
    core_noun_phrase,
    has_child,
    inherited_subject,
    is_detached,
    shared_auxiliaries,
    short_phrase,
    start_of,
    subject_of,
    verb_group,
)
from .draft import Draft
from .seams import (
    CUT_AT,
    adverbial_comes_off,
    conjunct_comes_off,
    is_adjunct_of_its_own,
    is_aside,
    is_list,
    is_predicate,
    only_refers,
    opens_clause,
    renames,
)
from .walk import SUBJECT_WORDS, Walk

_PASSED_OVER = frozenset(("punct", "cc", "discourse", "vocative"))
_COMPLEMENTS = frozenset(("ccomp", "xcomp", "csubj", "csubj:pass", "acl"))
#: Marks that open a clause and are no part of what it says.
_OPENING = CUT_AT | {"that", "to", "whether"}


class Clauses(Walk):
    """The walk over clauses."""

    def clause(
        self,
        predicate: int,
        subject: int | None = None,
        form: str = "clause",
        *,
        shared: bool = False,
    ) -> None:
        """Emit the claim of a predicate and whatever comes off it.

        ``shared`` says that the ``subject`` given stands with another predicate.
        """
        s = self.s
        if predicate in self.seen:
            return
        self.seen.add(predicate)
        if predicate in self.cue_of:
            self.reporting(predicate, self.cue_of[predicate])
            return
        own = subject_of(s, predicate)
        if own is not None:
            subject, shared = own, False
        elif subject is None:
            subject = inherited_subject(s, predicate)
            shared = subject is not None
        if form == "clause" and own is None and subject is not None and self._is_loose(predicate):
            form = "participle"
        draft = Draft(form, predicate, {predicate}, subject)
        since = len(self.drafts)
        self.gather(predicate, draft, subject)
        if s.lemma[predicate] == "accuse" and own is not None and s.relation[own] == "nsubj":
            draft.form = "accusing"
            first, last = s.reach[own]
            draft.words -= set(range(first, last + 1))
        if own is not None and not shared:
            self._prefer_name(own, draft)
        others = self._further_figures(predicate, draft)
        if shared and subject is not None:
            draft.form = "shared" if form == "clause" else form
            if s.sentence[subject] == s.sentence[predicate]:
                draft.quote_core(core_noun_phrase(s, subject, SUBJECT_WORDS))
                draft.words |= self._governing(predicate)
        self.add_each(draft, since)
        for other in others:
            other.subject = draft.subject
            other.words |= verb_group(s, predicate)
            if subject is not None and s.sentence[subject] == s.sentence[predicate]:
                other.quote_core(core_noun_phrase(s, subject, SUBJECT_WORDS))
            self.add(other)

    def _prefer_name(self, subject: int, draft: Draft) -> None:
        """Quote the name as the subject where a description and a name stand side by side."""
        s = self.s
        if draft.form != "clause" or not s.tag[subject].startswith("NN"):
            return
        for name in s.children[subject]:
            if s.relation[name] != "appos" or s.tag[name] not in NAME_TAGS or name < subject:
                continue
            after = s.reach[name][1] + 1
            if is_detached(s, name) and s.word[after] == "," and s.tag[subject] not in NAME_TAGS:
                first, last = s.reach[subject]
                if last < draft.predicate and renames(s, subject, name):
                    draft.words -= set(range(first, last + 1))
                    draft.quote_core(core_noun_phrase(s, name, SUBJECT_WORDS))
                    return

    def _is_loose(self, predicate: int) -> bool:
        """Return whether a predicate is a participle without an auxiliary, its own or shared."""
        s = self.s
        if s.tag[predicate] != "VBG" or has_child(s, predicate, *AUXILIARIES):
            return False
        return s.relation[predicate] != "conj" or not auxiliaries_before(s, s.head[predicate])

    def _further_figures(self, predicate: int, draft: Draft) -> list[Draft]:
        """Take the second and third figure off: "fell 6.5% to 58 million from 62 million"."""
        s = self.s
        if s.lemma[predicate] not in CHANGING:
            return []
        out = []
        for first, last in self.figures.steps(predicate)[1:]:
            words = set(range(first, last + 1)) - self.frame
            draft.words -= words
            number = next(w for w in sorted(words) if w in self.figures.at)
            unit = s.head[number] if s.head[number] in words else number
            out.append(Draft("object", unit, {w for w in words if s.word[w] not in COMMAS}))
        return out

    def _governing(self, predicate: int) -> set[int]:
        """Return what a second conjunct shares with the first.

        Auxiliaries, and the verb above an infinitive with its object ("helped police find
        the car and arrest him").
        """
        s = self.s
        if s.relation[predicate] != "conj":
            return set()
        first = s.head[predicate]
        tag = s.tag[predicate]
        out: set[int] = set()
        out.update(shared_auxiliaries(s, predicate))
        verb = s.head[first]
        if s.relation[first] == "xcomp" and tag == "VB" and verb not in self.cue_of:
            out |= {verb, *auxiliaries_before(s, verb)}
            for child in s.children[verb]:
                if s.relation[child] in ("obj", "iobj") and verb < child < first:
                    out |= short_phrase(s, child, 4)
                elif s.relation[child] in SUBJECTS and child < verb:
                    out |= short_phrase(s, child, SUBJECT_WORDS)
        return out

    def gather(self, predicate: int, draft: Draft, subject: int | None) -> None:
        """Take what depends on a predicate into a claim, but for what comes off."""
        s = self.s
        for child in s.children[predicate]:
            relation = s.relation[child]
            if relation in _PASSED_OVER:
                continue
            if relation == "mark" or opens_clause(s, child):
                inside = any(
                    c < child and s.relation[c] in AUXILIARIES for c in s.children[predicate]
                )
                if s.lower[child] not in _OPENING or draft.predicate != predicate or inside:
                    draft.words.add(child)
            elif relation in ("parataxis", "advcl", "conj", "ccomp") and child in self.cue_of:
                self.clause(child)
            elif relation == "conj" and is_predicate(s, child):
                news = draft.predicate == predicate
                if predicate in self.cue_of or conjunct_comes_off(
                    s, predicate, child, first_is_news=news
                ):
                    self.clause(child, subject, shared=True)
                else:
                    self.take(child, draft)
            elif (
                subject is not None
                and relation in ("parataxis", "appos", "dep", "list")
                and is_list(s, child)
            ):
                self.members(subject, child)
            elif relation in ("parataxis", "appos") and is_adjunct_of_its_own(s, child):
                self._adjunct(child, draft)
            elif relation == "parataxis":
                if is_predicate(s, child):
                    self.clause(child)
            elif relation in ("advcl", "advcl:relcl"):
                self._adverbial(child, draft, subject)
            elif relation in _COMPLEMENTS:
                self.take(child, draft)
            elif relation in ("obl", "obl:unmarked") and self._is_of_cue(child, predicate):
                continue
            elif relation in ("obl", "obl:unmarked") and is_adjunct_of_its_own(s, child):
                self._adjunct(child, draft)
            elif not (relation == "obl" and child < predicate and is_aside(s, child)):
                self.noun(child, draft.words, draft)

    def _is_of_cue(self, child: int, predicate: int) -> bool:
        """Return whether a phrase tells when something was said: "said in May it would close"."""
        s = self.s
        if child > predicate:
            return False
        if any(child < c < predicate and s.lower[c] == "that" for c in s.children[predicate]):
            return True
        before = s.reach[child][0] - 1
        return before >= 0 and s.entity[child] == "time" and before in self.cue_of

    def _only_opens(self, predicate: int, mark: int) -> bool:
        """Return whether a mark only introduces; the "to" of "is due to leave" does not."""
        s = self.s
        inside = any(c < mark and s.relation[c] in AUXILIARIES for c in s.children[predicate])
        return s.lower[mark] in _OPENING and not inside

    def _adjunct(self, child: int, draft: Draft) -> None:
        """Emit what stands beside a whole clause, with the clause."""
        first, last = start_of(self.s, child), self.s.reach[child][1]
        words = set(range(first, last + 1))
        self.drafts.append(Draft("adjunct", child, words, draft.subject, host=draft))

    def take(self, predicate: int, draft: Draft) -> None:
        """Take a subordinate predicate into a claim, with what is not news of its own."""
        s = self.s
        if predicate in self.cue_of:
            self.clause(predicate)
            return
        self.seen.add(predicate)
        draft.words.add(predicate)
        draft.words |= {c for c in s.children[predicate] if s.relation[c] in ("mark", "cc")}
        subject = subject_of(s, predicate)
        if subject is None:
            subject = inherited_subject(s, predicate)
        self.gather(predicate, draft, subject)

    def _adverbial(self, child: int, draft: Draft, subject: int | None) -> None:
        s = self.s
        if only_refers(s, child):
            # "as many had expected" tells what others said, not what is so.
            self.seen.add(child)
        elif child not in self.cue_of and not adverbial_comes_off(s, child):
            self.take(child, draft)
        elif subject_of(s, child) is not None:
            self.clause(child)
        else:
            self.clause(child, subject, "participle", shared=True)
