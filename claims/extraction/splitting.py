"""Sentences into atomic claims: which words state each one.

The tree is walked from the root of every sentence. A predicate gives a claim of its own
words; what is news of its own comes off and gives another: conjoined predicates, clauses with
a subject of their own, appositions and relative clauses that are set off, members of a list
after "including", figures that stand for a thing of their own. Conditions, negations,
comparisons, restrictive relatives and a figure's base stay where they are.
"""

from __future__ import annotations

import dataclasses

from .attribution import Link, head_of
from .lexicon.attribution import REPORTING
from .phrases import (
    COMMAS,
    DASHES,
    QUOTES,
    SUBJECTS,
    VERB_TAGS,
    core_noun_phrase,
    inherited_subject,
    is_detached,
    is_finite,
    marker_of,
    noun_phrase,
    start_of,
    subject_of,
)
from .silence import gives_row
from .structure import Structure

#: Conjunctions that open a clause which is news of its own.
CUT_AT = frozenset(
    "after before as while whereas since although though when where once but and with".split()
)
#: Conjunctions whose clause limits what is said: never cut.
KEEP = frozenset("if unless until till because so that than whether lest provided in to for whenever".split())
#: Verbs after which each figure is a claim: "fell 6.5% to 58 million".
CHANGING = frozenset(
    "rise fall drop climb grow decline increase decrease jump slump surge plunge slip gain lose add edge soar tumble dip "
    "shrink expand improve recover widen narrow cut raise lower reduce double triple swing ease advance retreat sink close end finish trade open".split()
)
#: Verbs whose object is what is foreseen: "expects a profit of 300 million".
EXPECTING = frozenset(("expect", "forecast", "predict", "project", "anticipate", "estimate"))
_RELATIVE = frozenset(("acl:relcl", "advcl:relcl"))
_SUBORDINATE = frozenset(("advcl", "parataxis"))
#: Forms that may say something of a source in the source's own words.
_ON_SOURCES = frozenset(("apposition", "relative", "reduced", "age", "row"))
_LISTED = frozenset(("nmod", "obl", "nmod:desc", "advcl", "appos", "parataxis", "dep", "list", "acl"))
_PRONOUN_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "where"))


@dataclasses.dataclass(slots=True)
class Draft:
    """A claim in the making; words are indices into the structure.

    ``form`` tells what kind of unit it is (clause, shared, apposition, relative, reduced,
    member, figure, adjunct) and so how its statement is put together. ``subject`` is the word
    whose phrase is the subject, ``core`` the words of it that the claim quotes, ``predicate``
    the word that carries the unit.
    """

    form: str
    predicate: int
    words: set[int]
    subject: int | None = None
    core: tuple[int, int] | None = None
    link: Link | None = None
    host: Draft | None = None
    keeps_cue: bool = False


class Splitter:
    """Splits one text; ``figures`` are the words that belong to quantities."""

    def __init__(self, structure: Structure, links: list[Link], figures: dict[int, int]) -> None:
        self.s = structure
        self.figures = figures
        self.links = links
        self.drafts: list[Draft] = []
        self.cue_of: dict[int, Link] = {}
        self.frame: set[int] = set()
        self.content: set[int] = set()
        for link in links:
            words = range(link.cue[0], link.cue[1] + 1)
            if link.mode == "accusation" and link.rule == "accusation":
                # What can be checked is that the person is suspected of it.
                continue
            if self._keeps_cue(link):
                continue
            self.cue_of.setdefault(link.head, link)
            self.frame.update(words)
            if link.source is not None:
                self.frame.update(range(link.source[0], link.source[1] + 1))
            self.content |= link.words()
        self._seen: set[int] = set()

    def _keeps_cue(self, link: Link) -> bool:
        """Return whether the words of a cue are part of what can be checked.

        So they are where the content is a thing, no statement ("approved the plans"), in a
        denial (without its cue it says the opposite), and where somebody accuses.
        """
        s = self.s
        if s.lemma[link.head] in ("deny", "dispute", "accuse", "refute") and s.tag[link.head][:2] == "VB":
            return True
        if link.rule != "encoder" or s.tag[link.head][:2] != "VB" or link.mode == "direct":
            return False
        if any(s.word[i] in QUOTES for i in link.words()):
            return False
        if s.lemma[link.head] in EXPECTING:
            return False
        head = head_of(s, link.contents[0] if len(link.contents) == 1 else max(link.contents, key=lambda c: c[1] - c[0]))
        return not self._is_statement(head, link.head)

    def _is_statement(self, head: int, cue: int) -> bool:
        """Return whether a content says something by itself: a clause, an infinitive after its cue."""
        s = self.s
        if subject_of(s, head) is not None or any(s.relation[c] == "cop" for c in s.children[head]):
            return True
        if s.tag[head] not in VERB_TAGS:
            return False
        return is_finite(s, head) or s.relation[head] in ("xcomp", "ccomp", "csubj", "advcl", "conj", "root", "parataxis")

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
                draft.words |= {w for w in draft.host.words if w < min(draft.words)}
        self.drafts.sort(key=lambda d: (min(d.words), max(d.words)))
        return self.drafts

    def _missed(self, first: int, last: int) -> None:
        """Emit finite clauses of a sentence that nothing has claimed: the tree lost them."""
        s = self.s
        for index in range(first, last):
            if (
                s.tag[index] in ("VBD", "VBZ", "VBP", "VBN")
                and index not in self.frame
                and index not in self.cue_of
                and s.relation[index] not in ("aux", "aux:pass", "cop", "amod", "compound", "fixed", "case", *_RELATIVE)
                and (subject := subject_of(s, index)) is not None
                and s.lower[subject] not in _PRONOUN_RELATIVE
                and is_finite(s, index)
                and not any(index in draft.words for draft in self._recent(first))
            ):
                self._seen.discard(index)
                self._clause(index)

    def _recent(self, first: int) -> list[Draft]:
        out = []
        for draft in reversed(self.drafts):
            if max(draft.words) < first:
                break
            out.append(draft)
        return out

    def _top(self, index: int) -> None:
        if self._is_predicate(index):
            self._clause(index)
        elif self._row(index):
            return
        else:
            # A sentence without a predicate asserts nothing itself; what hangs on it may.
            self._noun(index, set(), None)
            for child in self.s.children[index]:
                if self.s.relation[child] in ("parataxis", "ccomp", "advcl", "conj") and self._is_predicate(child):
                    self._clause(child)

    def _row(self, index: int) -> bool:
        """Emit a row of a table or a headline without a verb, where it gives a figure."""
        s = self.s
        first, last = s.sentences[s.sentence[index]]
        if last - first > 25 or not any(i in self.figures for i in range(first, last)):
            return False
        if not any(s.word[i].isalpha() for i in range(first, last)) or not gives_row(s, first, last):
            return False
        words = {i for i in range(first, last) if s.word[i] not in ".|" and s.word[i] not in QUOTES}
        colon = next((i for i in range(first + 1, last) if s.word[i] in ":|" or "\t" in s.text[s.end[i - 1] : s.start[i]]), None)
        numbers = sorted({self.figures[i] for i in range(colon or last, last) if i in self.figures})
        if colon is None or len(numbers) < 2:
            self._add(Draft("row", index, words))
            return True
        label = set(range(first, colon + 1 if s.word[colon] == ":" else colon))
        for number in numbers:
            its = {i for i in range(colon, last) if self.figures.get(i) == number}
            self._add(Draft("row", index, label | its))
        return True

    def _is_predicate(self, index: int) -> bool:
        s = self.s
        if s.tag[index] in VERB_TAGS:
            return True
        return any(s.relation[c] in ("cop", "nsubj", "nsubj:pass", "aux") for c in s.children[index])

    # ------------------------------------------------------------------ clauses

    def _clause(self, predicate: int, subject: int | None = None, form: str = "clause", *, shared: bool = False) -> None:
        """Emit the claim of a predicate and whatever comes off it."""
        s = self.s
        if predicate in self._seen:
            return
        self._seen.add(predicate)
        link = self.cue_of.get(predicate)
        if link is not None:
            self._reporting(predicate, link)
            return
        own = subject_of(s, predicate)
        if own is not None:
            subject, shared = own, False
        elif subject is None:
            subject = inherited_subject(s, predicate)
            shared = subject is not None
        draft = Draft(form, predicate, {predicate}, subject)
        self._gather(predicate, draft, subject)
        if s.lemma[predicate] == "accuse" and own is not None and s.relation[own] == "nsubj":
            draft.form = "accusing"
            first, last = s.reach[own]
            draft.words -= set(range(first, last + 1))
        others = self._several_figures(predicate, draft)
        if shared and subject is not None:
            draft.form = "shared" if form == "clause" else form
            core = core_noun_phrase(s, subject, 7) if s.sentence[subject] == s.sentence[predicate] else None
            if core is not None:
                draft.core = core
                draft.words |= set(range(core[0], core[1] + 1))
                draft.words |= self._governing(predicate)
        self._add(draft)
        for other in others:
            other.subject = draft.subject
            other.core = draft.core
            other.words |= {predicate, *(c for c in s.children[predicate] if s.relation[c] in ("aux", "aux:pass", "compound:prt", "cop"))}
            if subject is not None and s.sentence[subject] == s.sentence[predicate]:
                other.core = core_noun_phrase(s, subject, 7)
                other.words |= set(range(other.core[0], other.core[1] + 1))
            self._add(other)

    def _several_figures(self, predicate: int, draft: Draft) -> list[Draft]:
        """ "fell 6.5% to 58 million from 62 million": take the second and third figure off."""
        s = self.s
        if s.lemma[predicate] not in CHANGING:
            return []
        carriers = [
            c for c in s.children[predicate]
            if c > predicate and s.relation[c] in ("obj", "obl", "obl:unmarked", "advmod", "nmod", "xcomp") and self._valued(c)
        ]  # fmt: skip
        nested = [g for c in carriers for g in s.children[c] if s.relation[g] in ("nmod", "obl") and g > c and self._valued(g)
                  and s.lower[start_of(s, g)] in ("from", "to", "against", "compared")]  # fmt: skip
        out = []
        taken = {self._number_of(carriers[0])} if carriers else set()
        for carrier in carriers[1:] + nested:
            number = self._number_of(carrier)
            if number in taken:
                continue
            taken.add(number)
            words = {i for i in range(start_of(s, carrier), s.reach[carrier][1] + 1)} - {
                i for g in nested if g != carrier for i in range(start_of(s, g), s.reach[g][1] + 1)
            }
            if not words <= draft.words | {i for i in words if s.word[i] in COMMAS}:
                words &= draft.words
            draft.words -= words
            out.append(Draft("object", carrier, {w for w in words if s.word[w] not in COMMAS}))
        return out

    def _number_of(self, head: int) -> int | None:
        """Return which figure a phrase gives."""
        if head in self.figures:
            return self.figures[head]
        return next((self.figures[c] for c in self.s.children[head] if c in self.figures), None)

    def _valued(self, head: int) -> bool:
        s = self.s
        return head in self.figures or any(c in self.figures for c in s.children[head] if s.relation[c] in ("nummod", "compound", "amod", "advmod"))

    def _governing(self, predicate: int) -> set[int]:
        """Return what a second conjunct shares with the first: auxiliaries, the verb above an infinitive."""
        s = self.s
        if s.relation[predicate] != "conj":
            return set()
        first = s.head[predicate]
        out: set[int] = set()
        own = any(s.relation[c] in ("aux", "aux:pass", "cop") for c in s.children[predicate])
        if not own and s.tag[predicate] == s.tag[first] and s.tag[predicate] in ("VBN", "VBG", "VB"):
            out |= {c for c in s.children[first] if s.relation[c] in ("aux", "aux:pass") and c < first}
        if s.relation[first] == "xcomp" and s.tag[predicate] == "VB" and s.head[first] not in self.cue_of:
            verb = s.head[first]
            out.add(verb)
            for child in s.children[verb]:
                if s.relation[child] in ("aux", "aux:pass") and child < verb:
                    out.add(child)
                elif s.relation[child] in ("obj", "iobj") and verb < child < first:
                    a, b = core_noun_phrase(s, child, 4)
                    out |= set(range(a, b + 1))
        return out

    def _gather(self, predicate: int, draft: Draft, subject: int | None) -> None:
        s = self.s
        for child in s.children[predicate]:
            relation = s.relation[child]
            if relation in ("punct", "cc", "discourse", "vocative"):
                continue
            if relation == "mark":
                if s.lower[child] not in CUT_AT and s.lower[child] not in ("that", "to", "whether") or draft.predicate != predicate:
                    draft.words.add(child)
                continue
            if child in self.cue_of and relation in ("parataxis", "advcl", "conj", "ccomp", "discourse"):
                self._clause(child)
                continue
            if relation == "conj" and self._is_predicate(child):
                if self._cuts_conjunct(predicate, child):
                    self._clause(child, subject, shared=True)
                else:
                    self._with_coordinator(predicate, child, draft)
                continue
            if relation in ("parataxis", "appos", "dep", "list") and subject is not None and self._is_list(child):
                self._members(subject, child)
                continue
            if relation == "parataxis":
                if self._is_predicate(child):
                    self._clause(child)
                continue
            if relation in ("advcl", "advcl:relcl"):
                if self._cuts_adverbial(child):
                    self._adverbial(child, subject)
                else:
                    self._take(child, draft)
                continue
            if relation in ("ccomp", "xcomp", "csubj", "csubj:pass", "acl"):
                self._complement(child, draft)
                continue
            if relation in ("obl", "obl:unmarked") and self._is_adjunct_of_its_own(child):
                self._adjunct(child, draft)
                continue
            if relation in ("obl", "advcl") and child < predicate and self._is_aside(child):
                continue
            self._noun(child, draft.words, draft)

    def _with_coordinator(self, predicate: int, child: int, draft: Draft) -> None:
        s = self.s
        self._take(child, draft)
        for index in s.children[child]:
            if s.relation[index] == "cc":
                draft.words.add(index)

    def _take(self, predicate: int, draft: Draft) -> None:
        """Take a subordinate predicate into a claim, with what is not news of its own."""
        s = self.s
        if predicate in self.cue_of:
            self._clause(predicate)
            return
        self._seen.add(predicate)
        draft.words.add(predicate)
        for child in s.children[predicate]:
            if s.relation[child] in ("mark", "cc"):
                draft.words.add(child)
        subject = subject_of(s, predicate)
        self._gather(predicate, draft, subject if subject is not None else inherited_subject(s, predicate))

    def _complement(self, child: int, draft: Draft) -> None:
        s = self.s
        if child in self.cue_of:
            self._clause(child)
            return
        self._take(child, draft)
        for index in s.children[child]:
            if s.relation[index] == "mark":
                draft.words.add(index)

    def _cuts_conjunct(self, first: int, second: int) -> bool:
        """Return whether conjoined predicates are two claims: not where subject and object are shared."""
        s = self.s
        if second in self.cue_of or first in self.cue_of:
            return True
        if subject_of(s, second) is not None:
            return True
        if s.tag[second] not in VERB_TAGS:
            return is_finite(s, second)
        has_object = any(s.relation[c] in ("obj", "xcomp", "ccomp", "obl", "iobj", "obl:agent") for c in s.children[first] if c < second)
        shares = not has_object and any(s.relation[c] in ("obj", "obl", "ccomp") for c in s.children[second])
        if shares and second - first <= 3:
            return False
        # Infinitives under one verb ("helped intercept X and seize Y") are two, bare pairs one.
        return second - first > 2 or has_object

    def _cuts_adverbial(self, child: int) -> bool:
        s = self.s
        if child in self.cue_of:
            return True
        marker = marker_of(s, child)
        if marker in KEEP:
            return False
        has_subject = subject_of(s, child) is not None
        if has_subject:
            if marker in ("when", "where") and s.lemma[s.head[child]] in REPORTING:
                return False
            return marker in CUT_AT and is_finite(s, child)
        if s.tag[child] == "VBG" and marker in ("after", "before", "since", "while", "when"):
            return True
        if marker or s.tag[child] not in ("VBG", "VBN"):
            return False
        # A participle set off by a comma, with something to say: "leaving 20 people dead".
        if child < s.head[child]:
            return s.tag[child] == "VBG" and any(s.relation[c] == "obj" for c in s.children[child])
        return is_detached(s, child) and len(s.children[child]) > 1

    def _adverbial(self, child: int, subject: int | None) -> None:
        s = self.s
        if subject_of(s, child) is not None:
            self._clause(child)
        else:
            self._clause(child, subject, "participle", shared=True)

    def _is_adjunct_of_its_own(self, child: int) -> bool:
        s = self.s
        first = start_of(s, child)
        return (
            s.lower[first] == "as" and first + 2 < len(s) and s.lower[first + 1] == "part" and s.lower[first + 2] == "of" and is_detached(s, child)
        )

    def _is_aside(self, child: int) -> bool:
        """ "As well as the arrests, …": repeats what was said before."""
        s = self.s
        first = start_of(s, child)
        words = s.lower[first : first + 3]
        return words == ["as", "well", "as"] or words[:2] in (["apart", "from"], ["aside", "from"], ["in", "addition"]) or words[:1] == ["besides"]

    def _adjunct(self, child: int, draft: Draft) -> None:
        first, last = start_of(self.s, child), self.s.reach[child][1]
        new = Draft("adjunct", child, set(range(first, last + 1)), draft.subject, host=draft)
        self.drafts.append(new)

    # ------------------------------------------------------------------ reporting verbs

    def _reporting(self, predicate: int, link: Link) -> None:
        """Walk past a cue: only what it attributes, and what is said of its source, is claimed."""
        s = self.s
        content = link.words()
        passive = link.passive_subject
        if passive is not None:
            self._noun(passive, set(), None)
        for child in s.children[predicate]:
            relation = s.relation[child]
            if relation in ("punct", "cc", "mark", "aux", "aux:pass", "cop", "advmod"):
                continue
            inside = child in content or any(
                c in content for c in s.children[child]
            )
            if passive is not None and child == passive:
                continue
            if relation in ("ccomp", "xcomp", "parataxis", "advcl", "conj", "csubj", "acl", "obj", "obl", "dep") and self._is_predicate(child):
                if passive is not None and relation in ("xcomp", "ccomp", "advcl") and inside:
                    self._handed_on(child, link)
                elif relation == "xcomp" or (relation in ("ccomp", "advcl") and subject_of(s, child) is None and inside):
                    self._infinitive(child, predicate, link)
                elif relation == "conj" and child not in self.cue_of and subject_of(s, child) is None:
                    self._clause(child, inherited_subject(s, predicate), shared=True)
                elif inside or subject_of(s, child) is not None or child in self.cue_of:
                    self._clause(child)
            elif inside and relation == "obj" and s.lemma[predicate] in EXPECTING and self._has_figure(child):
                draft = Draft("expected", child, set(), inherited_subject(s, predicate), link=link)
                self._noun(child, draft.words, draft)
                draft.words |= {i for i in content if child < i <= s.reach[child][1] and s.word[i] not in COMMAS and s.tag[i] == "CD"}
                self._add(draft)
            else:
                self._noun(child, set(), None)
        if s.relation[predicate] in ("acl", *_RELATIVE):
            return

    def _handed_on(self, child: int, link: Link) -> None:
        subject = link.passive_subject
        self._seen.add(child)
        assert subject is not None
        piece = link.contents[0] if len(link.contents) > 1 else None
        draft = Draft("handed_on", child, {child}, subject, link=link)
        self._gather(child, draft, subject)
        draft.words = {w for w in draft.words if w > link.cue[1] or w < link.cue[0]}
        if piece is not None:
            core = piece if piece[1] - piece[0] < 7 else core_noun_phrase(self.s, subject, 7)
            draft.core = core
            draft.words |= set(range(core[0], core[1] + 1))
        self._add(draft)

    def _infinitive(self, child: int, predicate: int, link: Link) -> None:
        """ "claims to have X", "plans to X": the subject is the cue's own."""
        s = self.s
        if child in self.cue_of:
            self._clause(child)
            return
        self._seen.add(child)
        subject = inherited_subject(s, child)
        draft = Draft("infinitive", child, {child}, subject, link=link)
        self._gather(child, draft, subject)
        if subject is not None and s.sentence[subject] == s.sentence[child]:
            core = core_noun_phrase(s, subject, 7)
            draft.core = core
            draft.words |= set(range(core[0], core[1] + 1))
        self._add(draft)

    # ------------------------------------------------------------------ nouns

    def _noun(self, head: int, words: set[int], draft: Draft | None) -> None:
        """Take a phrase into a claim, its modifiers that are news of their own coming off."""
        s = self.s
        words.add(head)
        for child in s.children[head]:
            relation = s.relation[child]
            if child in self.cue_of and relation in ("parataxis", "acl:relcl", "acl", "advcl", "discourse", "appos"):
                self._clause(child)
                continue
            if relation == "punct":
                if s.word[child] in "$€£%#" or s.tag[child] in ("HYPH", "SYM") or s.word[child] in ("/",):
                    words.add(child)
                continue
            if relation in _LISTED and child > head and self._is_list(child):
                self._members(head, child)
                continue
            if relation == "appos" or self._is_hidden_apposition(head, child) or (s.tag[child] == "CD" and child > head and s.tag[head].startswith("NNP") and is_detached(s, child)):
                if self._apposition(head, child):
                    continue
                self._noun(child, words, draft)
                continue
            if relation in _RELATIVE:
                if is_detached(s, child) or self._dash_before(child):
                    self._relative(head, child)
                elif self._describes_apposition(head):
                    self._relative(s.head[head], child)
                else:
                    self._restrictive(child, words, draft)
                continue
            if relation in ("acl", "acl:to"):
                self._participial(head, child, words, draft)
                continue
            if relation in ("nmod", "obl") and child > head and s.tag[head].startswith("NNP") and s.entity[head] == "person" and is_detached(s, child) and s.lower[start_of(s, child)] == "of":
                inner: set[int] = set()
                self._noun(child, inner, None)
                core = core_noun_phrase(s, head, 6)
                self._add(Draft("apposition", child, inner | set(range(core[0], core[1] + 1)), head, core))
                continue
            if relation in ("nmod", "nmod:desc", "nmod:unmarked") and is_detached(s, child) and self._has_figure(child) and child > head:
                self._figures(head, child)
                continue
            if relation == "conj" and draft is not None and self._splits_objects(head, child):
                self._conjoined_object(head, child, draft)
                continue
            if relation in ("parataxis",):
                if self._is_predicate(child):
                    self._clause(child)
                else:
                    self._noun(child, set(), None)
                continue
            if relation in ("ccomp", "advcl", "csubj", "xcomp"):
                if draft is not None:
                    self._take(child, draft)
                elif self._is_predicate(child):
                    self._clause(child)
                continue
            self._noun(child, words, draft)

    def _restrictive(self, child: int, words: set[int], draft: Draft | None) -> None:
        if draft is None:
            draft = Draft("none", child, words)
        self._seen.add(child)
        draft.words.add(child)
        self._gather(child, draft, subject_of(self.s, child))
        words |= draft.words

    def _describes_apposition(self, head: int) -> bool:
        """ "Ashgrove, a former nurse who took over in 2016": said of Ashgrove, not of nurses."""
        s = self.s
        return (
            s.relation[head] == "appos"
            and is_detached(s, head)
            and any(s.lower[c] in ("a", "an") for c in s.children[head] if s.relation[c] == "det")
        )

    def _dash_before(self, child: int) -> bool:
        first = start_of(self.s, child)
        return first > 0 and self.s.word[first - 1] in DASHES

    def _is_hidden_apposition(self, head: int, child: int) -> bool:
        """A lone "conjunct" after a comma without a conjunction renames: "SKY ECC, an encrypted platform"."""
        s = self.s
        return (
            s.relation[child] in ("conj", "list")
            and child > head
            and s.tag[child] in ("NN", "NNP")
            and s.tag[head] in ("NN", "NNP")
            and is_detached(s, child)
            and not any(s.relation[c] == "cc" for c in s.children[child])
            and sum(1 for c in s.children[head] if s.relation[c] == s.relation[child]) == 1
            and (s.lower[start_of(s, child)] in ("a", "an", "the", "one", "its", "his", "her", "their") or s.tag[child] == "NNP")
        )

    def _apposition(self, head: int, child: int) -> bool:
        """Emit "X is Y" for an apposition that is set off; return whether there was one."""
        s = self.s
        if not is_detached(s, child):
            return False
        if s.tag[child] == "CD" and self._age(head, child):
            return True
        if s.tag[child] in ("CD",) or s.entity[child] in ("time",) or s.entity[head] == "time":
            return False
        if s.entity[child] == "place" and s.entity[head] == "place" and s.tag[child].startswith("NNP"):
            return False
        first = start_of(s, child)
        if s.word[first - 1] == "(" or (s.tag[child].startswith("NNP") and s.tag[head].startswith("NNP") and child - head < 3):
            return False
        words: set[int] = set()
        draft = Draft("apposition", child, words, head)
        self._noun(child, words, draft)
        core = core_noun_phrase(s, head, 6)
        draft.core = core
        draft.words |= set(range(core[0], core[1] + 1))
        self._add(draft)
        return True

    def _age(self, head: int, child: int) -> bool:
        """Emit "X, 52": a person's age is a claim of its own."""
        s = self.s
        if not s.tag[head].startswith("NNP") or not s.word[child].isdigit() or not 0 < int(s.word[child]) < 120:
            return False
        if s.entity[head] not in ("person", "O"):
            return False
        core = core_noun_phrase(s, head, 6)
        self._add(Draft("age", child, {child} | set(range(core[0], core[1] + 1)), head, core))
        return True

    def _relative(self, head: int, child: int) -> None:
        s = self.s
        if child in self._seen:
            return
        self._seen.add(child)
        if child in self.cue_of:
            self._reporting(child, self.cue_of[child])
            return
        draft = Draft("relative", child, {child}, head)
        self._gather(child, draft, head)
        core = core_noun_phrase(s, head, 5)
        draft.core = core
        draft.words |= set(range(core[0], core[1] + 1))
        self._add(draft)

    def _participial(self, head: int, child: int, words: set[int], draft: Draft | None) -> None:
        """A participle after a noun: cut off when set off, or when it describes an apposition."""
        s = self.s
        of_apposition = s.relation[head] == "appos" and is_detached(s, head)
        figure = draft is not None and s.tag[child] == "VBN" and self._figure_within(child) is not None and self._has_figure(head)
        if child in self.cue_of:
            self._clause(child)
            return
        if s.tag[child] in ("VBN", "VBG") and (is_detached(s, child) or of_apposition):
            if child in self._seen:
                return
            self._seen.add(child)
            new = Draft("reduced", child, {child}, s.head[head] if of_apposition else head)
            self._gather(child, new, head)
            assert new.subject is not None
            core = core_noun_phrase(s, new.subject, 5)
            new.core = core
            new.words |= set(range(core[0], core[1] + 1))
            self._add(new)
            return
        if figure:
            noun = self._figure_within(child)
            assert noun is not None
            inner: set[int] = set()
            new = Draft("figure", noun, inner, None)
            self._noun(noun, inner, new)
            new.words = {w for w in inner if w >= noun_phrase(s, noun)[0]}
            self._add(new)
            self._seen.add(child)
            return
        self._restrictive(child, words, draft)

    def _figure_within(self, child: int) -> int | None:
        """Return the noun with a figure that a participle's agent or place holds."""
        s = self.s
        for index in s.children[child]:
            if s.relation[index] in ("obl:agent", "obl") and self._has_figure(index):
                return index
        return None

    def _has_figure(self, head: int) -> bool:
        s = self.s
        first, last = s.reach[head]
        return any(i in self.figures for i in range(first, min(last, first + 12) + 1))

    def _own_figure(self, head: int) -> bool:
        s = self.s
        if head in self.figures:
            return True
        return any(
            c in self.figures
            for c in s.children[head]
            if s.relation[c] in ("nummod", "compound", "amod", "det", "advmod", "nmod:unmarked")
        )

    # ------------------------------------------------------------------ lists and figures

    def _is_list(self, child: int) -> bool:
        s = self.s
        first = start_of(s, child)
        opener = s.lower[first]
        if first > 0 and s.word[first - 1] == ":" and s.tag[child][:2] in ("NN", "CD"):
            return any(s.relation[c] == "conj" for c in s.children[child])
        if opener not in ("including", "such", "among"):
            return False
        if opener == "such" and s.lower[first + 1] != "as":
            return False
        if opener == "among":
            return False
        members = [c for c in s.children[child] if s.relation[c] == "conj"]
        return bool(members) or is_detached(s, child)

    def _members(self, head: int, child: int) -> None:
        s = self.s
        first = start_of(s, child)
        opener = [first, first + 1] if s.lower[first] == "such" else [first]
        if s.lower[first] not in ("including", "such"):
            opener = []
        members = [child] + [c for c in s.children[child] if s.relation[c] == "conj"]
        starts = []
        for member in members:
            words: set[int] = set()
            draft = Draft("member", member, words, head)
            skip = set(members) - {member}
            self._member(member, words, draft, skip)
            words -= set(opener)
            starts.append(words)
            draft.core = (head, head)
            draft.words |= {head, *opener}
            self._add(draft)

    def _member(self, head: int, words: set[int], draft: Draft, skip: set[int]) -> None:
        s = self.s
        words.add(head)
        for child in s.children[head]:
            if child in skip or s.relation[child] in ("punct", "cc", "case", "conj"):
                continue
            if s.relation[child] == "appos" and self._apposition(head, child):
                continue
            if s.relation[child] in _RELATIVE and is_detached(s, child):
                self._relative(head, child)
                continue
            self._noun(child, words, draft)

    def _figures(self, head: int, child: int) -> None:
        """ "two shipments, of 450kg and 900kg": each figure with its noun."""
        s = self.s
        members = [child] + [c for c in s.children[child] if s.relation[c] == "conj"]
        case = [c for c in s.children[child] if s.relation[c] == "case"]
        for number, member in enumerate(members):
            words: set[int] = set()
            draft = Draft("measure", member, words, head)
            self._member(member, words, draft, set(members) - {member})
            if number == 0:
                words |= set(case)
            core = core_noun_phrase(s, head, 4)
            # Without its own figure: "shipments of cocaine", not "two shipments".
            first = core[0]
            while first < head and (first in self.figures or s.relation[first] in ("nummod", "det")):
                first += 1
            draft.core = (first, core[1])
            draft.words |= set(range(first, core[1] + 1))
            self._add(draft)

    def _splits_objects(self, head: int, child: int) -> bool:
        """Conjoined objects each with a figure of its own are two claims."""
        s = self.s
        return (
            s.relation[head] in ("obj", "nsubj:pass")
            and (s.tag[child].startswith("NN") or s.tag[child] == "CD")
            and self._own_figure(head)
            and self._own_figure(child)
        )

    def _conjoined_object(self, head: int, child: int, draft: Draft) -> None:
        s = self.s
        words: set[int] = set()
        new = Draft("object", child, words, draft.subject, host=draft)
        self._member(child, words, new, set())
        governor = s.head[head]
        verb = {governor} | {c for c in s.children[governor] if s.relation[c] in ("aux", "aux:pass", "compound:prt", "cop")}
        new.words |= verb
        if draft.subject is not None and draft.subject != head and s.sentence[draft.subject] == s.sentence[child]:
            core = core_noun_phrase(s, draft.subject, 7)
            new.core = core
            new.words |= set(range(core[0], core[1] + 1))
        self._add(new)

    # ------------------------------------------------------------------ end

    def _complete_names(self, draft: Draft) -> None:
        """Take in the rest of a name of which a claim has a part."""
        s = self.s
        for word in list(draft.words):
            if s.tag[word] not in _NAME_TAGS:
                continue
            for step in (-1, 1):
                at = word + step
                while (
                    0 <= at < len(s) and s.tag[at] in _NAME_TAGS and at not in draft.words
                    and s.sentence[at] == s.sentence[word] and at not in self.frame and s.entity[at] != "time"
                ):  # fmt: skip
                    draft.words.add(at)
                    at += step

    def _add(self, draft: Draft) -> None:
        s = self.s
        keep = set(range(draft.core[0], draft.core[1] + 1)) if draft.core else set()
        if draft.subject is not None and s.head[draft.subject] == draft.predicate:
            # A clause keeps its own subject, though the same words may be somebody's source.
            first, last = s.reach[draft.subject]
            keep |= {w for w in draft.words if first <= w <= last}
        if draft.form not in _ON_SOURCES:
            draft.words = {w for w in draft.words if w in keep or w not in self.frame}
        draft.words -= {w for w in draft.words if s.word[w] in COMMAS and w not in keep and s.tag[w] != "HYPH"}
        self._complete_names(draft)
        meat = [w for w in draft.words if s.tag[w][:1] in "NVJCRP" and s.word[w] not in QUOTES]
        if len(meat) >= 2 or (draft.form == "figure" and meat):
            self.drafts.append(draft)


#: What may stand between the words of one name.
_NAME_TAGS = frozenset(("NNP", "NNPS"))


def spans_of(s: Structure, words: set[int]) -> list[tuple[int, int]]:
    """Return the pieces of a claim (first, last word): gaps of nothing but marks are closed."""
    out: list[tuple[int, int]] = []
    for index in sorted(words):
        if out:
            gap = range(out[-1][1] + 1, index)
            if s.sentence[index] == s.sentence[out[-1][1]] and all(
                s.word[i] in COMMAS or s.word[i] in QUOTES or s.word[i] == ")" for i in gap
            ):
                out[-1] = (out[-1][0], index)
                continue
        out.append((index, index))
    # A closing mark belongs when its opening one does.
    closed = []
    for first, last in out:
        for quotation in s.quotations_between(s.start[first], s.end[last]):
            if s.start[first] <= quotation.start and s.end[last] < quotation.end:
                inner = s.words_in(quotation.start, quotation.end)
                if inner and inner[-1] - last <= 2 and all(s.word[i] in ".,!?" or s.word[i] in QUOTES for i in range(last + 1, inner[-1] + 1)):
                    last = inner[-1]
        closed.append((first, last))
    return closed
