"""Statements by the form of their claim: clauses, then what is said of a noun."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..lexicon.attribution import EXPECTING, MEANING_TO
from ..lexicon.pronouns import PRONOUNS, RELATIVE
from ..phrases import ARTICLES, AUXILIARIES, COMMAS, has_child, noun_phrase, shared_auxiliaries
from ..referents.resolving import Referents
from ..splitting.draft import Draft
from ..structure import Structure
from .inflection import irregular_participle, past, possessive, third_person
from .wording import HEDGES, Wording, cleaned

_BOUNDS = ("more than", "less than", "fewer than", "at least", "at most", "up to")
_WORD = re.compile(r"\w+")
_OPENERS = frozenset(("including", "such", "as", "among", "them", "whom"))
_RELATIVE_WORDS = RELATIVE | {"whose", "where", "when"}


class Statements:
    """Puts together the statements of one text.

    ``speakers`` gives, for words like "I" in somebody's speech, the speaker's name;
    ``figures`` are the words of figures.
    """

    def __init__(
        self,
        structure: Structure,
        referents: Referents,
        speakers: dict[int, str],
        figures: Iterable[int],
    ) -> None:
        self.s = structure
        self.wording = Wording(structure, referents, speakers)
        self.figures = frozenset(figures)
        self._forms = {
            "apposition": self._apposition,
            "member": self._member,
            "measure": self._measure,
            "figure": self._figure,
            "relative": self._relative,
            "reduced": self._reduced,
            "infinitive": self._infinitive,
            "handed_on": self._infinitive,
            "participle": self._participle,
            "object": self._object,
            "age": self._apposition,
            "row": self._row,
            "accusing": self._object,
            "adjunct": self._adjunct,
            "expected": self._expected,
        }

    def of(self, draft: Draft, pieces: list[tuple[int, int]]) -> str:
        """Return the statement of a claim whose pieces (first, last word) are given."""
        words = [i for first, last in pieces for i in range(first, last + 1)]
        if draft.lent is not None and draft.lent[0] in words:
            noun, figure = draft.lent
            words.remove(noun)
            words.insert(words.index(figure) + 1, noun)
        self.wording.begin()
        parts = self._forms.get(draft.form, self._clause)(draft, words)
        text = cleaned(" ".join(part for part in parts if part).strip())
        if not text:
            text = " ".join(self.s.quote(first, last) for first, last in pieces)
        if self._loses_hedge(words, text):
            self.wording.begin()
            text = cleaned(self.wording.words(words))
        if text[-2:] in (",”", ',"', ",’", ",'"):
            text = text[:-2] + text[-1]
        closed = text.rstrip("”\"'’")[-1:] in (".", "!", "?", "…")
        return text[:1].upper() + text[1:] + ("" if closed else ".")

    def _loses_hedge(self, words: list[int], text: str) -> bool:
        """Return whether a statement says more surely what the claim's words leave open."""
        said = text.lower()
        hedges = {self.s.lower[i] for i in words} & HEDGES
        if not hedges <= set(_WORD.findall(said)):
            return True
        quoted = " ".join(self.s.lower[i] for i in words)
        if any(bound in quoted and bound not in said for bound in _BOUNDS):
            return True
        return any(self.s.lower[i] in ("n't", "n’t") and self.s.lower[i] not in said for i in words)

    def _rest(self, draft: Draft, words: list[int]) -> list[int]:
        """Return the words that are not of the subject the claim quotes."""
        core = draft.core_words()
        return [i for i in words if i not in core]

    def _after_marks(self, words: list[int], *also: str) -> list[int]:
        """Return words without the marks, and the words given, that they begin with."""
        s = self.s
        skip = 0
        while skip < len(words) and (s.word[words[skip]] in COMMAS or s.lower[words[skip]] in also):
            skip += 1
        return words[skip:]

    # ------------------------------------------------------------------ clauses

    def _clause(self, draft: Draft, words: list[int]) -> list[str]:
        wording, subject = self.wording, draft.subject
        if subject is None:
            return [wording.words(words)]
        if draft.lent is not None and draft.form == "clause":
            return [wording.words(words)]
        if draft.form == "shared":
            rest = self._rest(draft, words)
            core = draft.core_words()
            if core and rest and rest[0] < core.start:
                # "helped police intercept …, and seize …": who seizes is what was helped.
                before = [i for i in words if i < core.stop]
                after = self._after_marks([i for i in words if i >= core.stop], "and", "or", "but")
                return [wording.words(before), *self._shared_to(draft, after), wording.words(after)]
            return [wording.subject(subject), *self._shared_auxiliaries(draft, rest)]
        if subject in words:
            first, last = noun_phrase(self.s, subject)
            inside = [i for i in words if first <= i <= last]
            if inside:
                before = [i for i in words if i < inside[0]]
                after = [i for i in words if i > inside[-1]]
                whole = [i for i in range(first, last + 1) if self.s.word[i] not in COMMAS]
                short = len(inside) <= 10 and set(whole) <= set(inside)
                phrase = wording.subject(subject) if short else wording.words(inside)
                return [wording.words(before), phrase, wording.words(after)]
        core = draft.core_words()
        if core:
            # The name beside a description: the comma after it goes.
            before = [i for i in words if i < core.start]
            after = self._after_marks([i for i in words if i >= core.stop])
            return [wording.words(before), wording.words(core), wording.words(after)]
        return [wording.words(words)]

    def _shared_to(self, draft: Draft, after: list[int]) -> list[str]:
        """Give a second infinitive the "to" of the first: "allowed to search and seize"."""
        s, first = self.s, self.s.head[draft.predicate]
        marked = any(s.lower[c] == "to" and s.relation[c] == "mark" for c in s.children[first])
        return ["to"] if marked and after and s.lower[after[0]] != "to" else []

    def _shared_auxiliaries(self, draft: Draft, rest: list[int]) -> list[str]:
        """Give a second verb the auxiliary it shares with the first: "has arrested and charged"."""
        shared = [i for i in shared_auxiliaries(self.s, draft.predicate) if i not in rest]
        return [self.wording.words(shared), self.wording.words(rest)]

    def _infinitive(self, draft: Draft, words: list[int]) -> list[str]:
        s, wording = self.s, self.wording
        rest = self._rest(draft, words)
        if draft.subject is None:
            return [wording.words(rest)]
        subject = self._quoted_subject(draft, draft.subject)
        predicate, link = draft.predicate, draft.link
        if link is not None and s.lemma[link.head] in EXPECTING and s.tag[predicate] == "VB":
            # "He expects the rest to go": what is expected is not so yet.
            return [wording.subject(subject), "will", wording.words(rest)]
        if link is not None and link.rule == "encoder":
            if s.lemma[link.head] in MEANING_TO or s.tag[predicate] == "VBG":
                cue = {i for i in link.cue_words() if i < predicate}
                to = {i for i in s.children[predicate] if s.lower[i] == "to"}
                said = wording.words(sorted(cue | to))
                return [wording.subject(subject), said, wording.words(rest)]
        plural = wording.is_plural(subject)
        return [wording.subject(subject), self._finite(predicate, rest, plural=plural)]

    def _quoted_subject(self, draft: Draft, subject: int) -> int:
        """Return the apposition that stands for the subject where the claim quotes only that."""
        s, core = self.s, draft.core_words()
        if core and subject not in core:
            for index in s.children[subject]:
                if s.relation[index] == "appos" and index in core:
                    return index
        return subject

    def _finite(self, predicate: int, rest: list[int], *, plural: bool) -> str:
        """Return "have made …" as "has made …", "operate" as "operates"."""
        s, wording = self.s, self.wording
        mark = {i for i in s.children[predicate] if s.lower[i] == "to" and s.relation[i] == "mark"}
        rest = [i for i in rest if i not in mark]
        for at, index in enumerate(rest):
            if s.tag[index] == "VB" and (index == predicate or s.head[index] == predicate):
                form = self._present(index, plural=plural)
                parts = (wording.words(rest[:at]), form, wording.words(rest[at + 1 :]))
                return " ".join(part for part in parts if part)
        return wording.words(rest)

    def _present(self, verb: int, *, plural: bool) -> str:
        lemma = self.s.lemma[verb]
        if lemma == "be":
            return "are" if plural else "is"
        if lemma == "have":
            return "have" if plural else "has"
        word = self.s.word[verb]
        return word if plural else third_person(word)

    def _participle(self, draft: Draft, words: list[int]) -> list[str]:
        s, wording, verb = self.s, self.wording, draft.predicate
        rest = self._rest(draft, words)
        if draft.subject is None:
            return [wording.words(rest)]
        subject = wording.subject(draft.subject)
        if s.tag[verb] == "VBG":
            if has_child(s, verb, *AUXILIARIES):
                return [subject, wording.words(rest)]
            form = past(s.lemma[verb])
            if form is not None:
                before = [i for i in rest if i < verb]
                after = [i for i in rest if i > verb]
                return [subject, wording.words(before), form, wording.words(after)]
        return [subject, self._be(draft.subject, "was", "were"), wording.words(rest)]

    def _adjunct(self, draft: Draft, words: list[int]) -> list[str]:
        s = self.s
        start = max((i for i in words if i < draft.predicate and i - 1 not in words), default=0)
        if start == 0 or draft.host is None or start in draft.host.words:
            return self._clause(draft, words)
        main = self._clause(draft, [i for i in words if i < start])
        beside = self.wording.words([i for i in words if i >= start])
        return [*main[:-1], main[-1] + (" " if s.lower[start] == "as" else ", ") + beside]

    def _object(self, draft: Draft, words: list[int]) -> list[str]:
        rest = self.wording.words(self._rest(draft, words))
        if draft.subject is None:
            return [rest]
        return [self.wording.subject(draft.subject), rest]

    def _expected(self, draft: Draft, words: list[int]) -> list[str]:
        text = self.wording.words(words)
        if draft.subject is None or draft.link is None:
            return [text]
        # What somebody expects is said as expected, or it would read as fact.
        cue = self.wording.words(draft.link.cue_words())
        return [self.wording.subject(draft.subject), cue, text]

    def _row(self, _: Draft, words: list[int]) -> list[str]:
        """Return "Revenue was 987" for the row "Revenue: 987"."""
        s, wording = self.s, self.wording
        cut = next(
            (
                at
                for at in range(1, len(words))
                if s.word[words[at]] == ":" or words[at] != words[at - 1] + 1
            ),
            None,
        )
        if cut is None or (cut + 1 == len(words) and s.word[words[cut]] == ":"):
            return [wording.words(words, replace=False)]
        label = wording.words(words[:cut], replace=False)
        figure = wording.words(self._after_marks(words[cut:]), replace=False)
        plural = s.tag[words[cut - 1]] in ("NNS", "NNPS") and label.endswith("s")
        return [label, "were" if plural else "was", figure]

    # ------------------------------------------------------------------ nouns

    def _described(self, draft: Draft) -> tuple[int, str]:
        """Return the noun that a claim is about, and how the statement names it."""
        assert draft.subject is not None
        assert draft.core is not None
        return draft.subject, self.wording.noun(draft.subject, *draft.core)

    def _be(self, head: int, singular: str, plural: str) -> str:
        return plural if self.wording.is_plural(head) else singular

    def _apposition(self, draft: Draft, words: list[int]) -> list[str]:
        head, noun = self._described(draft)
        rest = self._after_marks(self._rest(draft, words))
        return [noun, self._be(head, "is", "are"), self.wording.words(rest)]

    def _reduced(self, draft: Draft, words: list[int]) -> list[str]:
        head, noun = self._described(draft)
        rest = self._after_marks(self._rest(draft, words))
        return [noun, self._be(head, "was", "were"), self.wording.words(rest)]

    def _relative(self, draft: Draft, words: list[int]) -> list[str]:
        s, wording = self.s, self.wording
        head, noun = self._described(draft)
        if s.lower[head] in PRONOUNS:
            noun = wording.subject(head)
        rest = self._after_marks(self._rest(draft, words))
        relative = next((i for i in rest[:3] if s.lower[i] in _RELATIVE_WORDS), None)
        if relative is None or s.lower[relative] == "when":
            return [noun, wording.words(rest)]
        word = s.lower[relative]
        before = [i for i in rest if i < relative]
        after = wording.words([i for i in rest if i > relative])
        if word == "whose":
            return [wording.words(before), possessive(noun), after]
        if word == "where":
            return [after, "in " + noun]
        if s.relation[relative] in ("nsubj", "nsubj:pass"):
            if before and s.lower[before[0]] in ("and", "but"):
                before = before[1:]
        elif not before:
            # "which the council bought", unlike "of which ten are open"
            return [after, noun]
        return [wording.words(before), noun, after]

    def _member(self, draft: Draft, words: list[int]) -> list[str]:
        s, head = self.s, draft.subject
        assert head is not None
        opener = {
            i for i in words if s.lower[i] in _OPENERS and i < draft.predicate and i - head < 6
        }
        member = self._after_marks([i for i in words if i != head and i not in opener])
        first, _ = noun_phrase(s, head)
        whole = [
            i
            for i in range(first, head + 1)
            if i == head
            or (i not in self.figures and s.relation[i] != "nummod" and s.lower[i] not in ARTICLES)
        ]
        return [
            f"the {self.wording.words(whole)}",
            self._done_to(head),
            self._be(head, "includes", "include"),
            self.wording.words(member),
        ]

    def _done_to(self, head: int) -> str:
        """Return the participle of the verb an object has: "the drugs seized include"."""
        s, verb = self.s, self.s.head[head]
        if s.relation[head] not in ("obj", "nsubj:pass") or s.tag[verb] not in ("VBN", "VBD"):
            return ""
        irregular = irregular_participle(s.lemma[verb]) if s.tag[verb] == "VBD" else None
        return irregular or s.word[verb]

    def _measure(self, draft: Draft, words: list[int]) -> list[str]:
        s, head = self.s, draft.subject
        assert head is not None
        assert draft.core is not None
        first, last = draft.core
        counted = (i for i in s.children[head] if i < first and s.relation[i] == "nummod")
        whole = self.wording.words(range(min(counted, default=first), last + 1))
        rest = self._after_marks(self._rest(draft, words), "of")
        return ["one of the", whole, "was of", self.wording.words(rest)]

    def _figure(self, draft: Draft, words: list[int]) -> list[str]:
        """Return "X had a fall of 3%" for "the fall of 3% of X", else "there was …"."""
        s, wording, head = self.s, self.wording, draft.predicate
        owner = self._owner(head)
        if owner is not None:
            first, last = s.reach[owner]
            case = {i for i in s.children[owner] if s.relation[i] == "case"}
            own = [i for i in words if first <= i <= last and i not in case]
            rest = [i for i in words if not first <= i <= last]
            if own and rest:
                return [wording.words(own), "had", self._with_indefinite(rest)]
        return [self._be(head, "there was", "there were"), wording.words(words)]

    def _owner(self, head: int) -> int | None:
        """Return the noun behind "of" that what is counted belongs to, or None."""
        s = self.s
        for index in s.children[head]:
            if s.relation[index] == "nmod" and index > head:
                if any(s.lower[c] == "of" for c in s.children[index] if s.relation[c] == "case"):
                    return index
        return None

    def _with_indefinite(self, words: list[int]) -> str:
        """Return a noun phrase whose "the" gives way: "the average price" as "an average price"."""
        s = self.s
        if s.lower[words[0]] != "the":
            return self.wording.words(words)
        text = self.wording.words(words[1:])
        if len(words) < 2 or s.tag[words[1]] not in ("JJ", "VBN"):
            return text
        return ("an " if text[:1].lower() in "aeiou" else "a ") + text
