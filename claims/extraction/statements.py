"""A sentence that stands alone for each claim.

The claim's own words in their order, with what grammar asks: the subject first, pronouns and
"the group" as the fullest name the article gives, a verb form that fits the subject. Hedges
stay; nothing is added but articles, auxiliaries and "is" or "are". Where nobody can tell who
is meant, the article's word stays.
"""

from __future__ import annotations

from functools import lru_cache

from .lemmas import EXCEPTIONS, VERBS
from .phrases import AUXILIARIES, COMMAS, QUOTES, core_noun_phrase, noun_phrase
from .referents import PRONOUNS, Referents
from .splitting import Draft
from .structure import Structure

_POSSESSIVE = frozenset(("his", "her", "its", "their", "hers", "theirs"))
_FIRST = frozenset(("i", "me", "my", "mine", "myself"))
_SMALL = frozenset(("the", "a", "an"))
_RELATIVE_WORDS = frozenset(("which", "who", "that", "whom"))
#: Cues that say what somebody means to do: kept in the statement, it would be false without.
_MODAL_LINKS = frozenset(
    "plan intend want hope expect aim vow promise pledge threaten agree decide refuse decline seek propose offer "
    "try attempt fail continue prepare wish need like love prefer".split()
)


class Statements:
    """Puts together the statements of one text."""

    def __init__(self, structure: Structure, referents: Referents, speakers: dict[int, str]) -> None:
        """``speakers`` gives, for words like "I" in somebody's speech, the speaker's name."""
        self.s = structure
        self.referents = referents
        self.speakers = speakers

    def of(self, draft: Draft, spans: list[tuple[int, int]]) -> str:
        """Return the statement of a claim whose pieces (first, last word) are given."""
        s = self.s
        build = {
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
            "expected": self._expected,
        }.get(draft.form, self._clause)
        parts = build(draft, spans)
        text = " ".join(p for p in parts if p).strip()
        text = _cleaned(text)
        if not text:
            text = " ".join(s.quote(a, b) for a, b in spans)
        closed = text.rstrip("”\"'’")[-1:] in (".", "!", "?", "…")
        return text[:1].upper() + text[1:] + ("" if closed else ".")

    # ------------------------------------------------------------------ words

    def _words(self, words: list[int], *, replace: bool = True) -> str:
        """Return words as text, spaced as in the article; pronouns replaced where they resolve."""
        s = self.s
        out: list[str] = []
        before = None
        opened = self._half_quotes(words)
        for index in words:
            if index in opened:
                before = index
                continue
            token = s.word[index]
            if replace and (s.lower[index] in PRONOUNS or s.lower[index] in _FIRST):
                token = self._pronoun(index) or token
            glue = before is not None and index == before + 1 and s.start[index] == s.end[before]
            if out and not glue and before is not None and not (token in ".,;:!?)”’" and len(token) == 1):
                out.append(" ")
            out.append(token)
            before = index
        return "".join(out)

    def _half_quotes(self, words: list[int]) -> set[int]:
        """Return quotation marks whose partner is not among the words."""
        s = self.s
        marks = [i for i in words if s.word[i] in QUOTES and s.word[i] not in ("'", "’")]
        if not marks:
            return set()
        have = set(words)
        keep: set[int] = set()
        for quotation in s.quotations_between(s.start[words[0]], s.end[words[-1]]):
            inner = s.words_in(quotation.start, quotation.end)
            if inner and inner[0] in have and inner[-1] in have:
                keep |= {inner[0], inner[-1]}
        return {i for i in marks if i not in keep}

    def _pronoun(self, index: int) -> str | None:
        s = self.s
        if s.lower[index] in _FIRST:
            return self._speaker(index)
        resolved = self.referents.resolve(index)
        if resolved is None or not resolved.resolved:
            return None
        name = self._with_article(resolved.head, resolved.name, resolved.named)
        if s.tag[index] == "PRP$":
            return name + ("’" if name.endswith("s") else "’s")
        return name

    def _speaker(self, index: int) -> str | None:
        """Return who says "I" within a quotation: the source of the attribution around it."""
        name = self.speakers.get(index)
        if name is None:
            return None
        if self.s.lower[index] in ("my", "mine"):
            return name + ("’" if name.endswith("s") else "’s")
        return name

    def _with_article(self, head: int, name: str, named: bool) -> str:
        """Return a noun phrase as it is taken up again: "an encrypted platform" as "the …"."""
        s = self.s
        mention = self.referents.by_head.get(head)
        words = name.split(" ", 1)
        if words[0].lower() in ("a", "an") and len(words) > 1:
            return "the " + words[1]
        if named and mention is not None:
            first = s.lower[mention.first - 1] if mention.first > 0 else ""
            if first == "the" and s.relation[mention.first - 1] == "det":
                return "the " + name
        if words[0] in ("The",):
            return name[:1].lower() + name[1:]
        return name

    def _phrase(self, head: int) -> str:
        """Return the noun phrase at ``head`` as the subject of a statement."""
        s = self.s
        if s.tag[head] in ("PRP", "PRP$") and (s.lower[head] in PRONOUNS or s.lower[head] in _FIRST):
            return self._pronoun(head) or s.word[head]
        mention = self.referents.by_head.get(head)
        if mention is not None and mention.antecedent is not None and mention.entity is None:
            resolved = self.referents.resolve(head)
            if resolved is not None and resolved.named:
                return self._with_article(resolved.head, resolved.name, True)
        first, last = noun_phrase(s, head)
        if last - first > 9:
            first, last = core_noun_phrase(s, head, 9)
        return self._words(list(range(first, last + 1)))

    def _flat(self, spans: list[tuple[int, int]]) -> list[int]:
        return [i for first, last in spans for i in range(first, last + 1)]

    # ------------------------------------------------------------------ forms

    def _clause(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        words = self._flat(spans)
        subject = draft.subject
        if subject is not None and subject in words:
            phrase = noun_phrase(self.s, subject)
            inside = [i for i in words if phrase[0] <= i <= phrase[1]]
            if inside:
                before = [i for i in words if i < inside[0]]
                after = [i for i in words if i > inside[-1]]
                return [self._words(before), self._phrase(subject) if len(inside) <= 10 else self._words(inside), self._words(after)]
        if subject is not None and draft.form == "shared" and subject not in words:
            rest = [i for i in words if draft.core is None or not draft.core[0] <= i <= draft.core[1]]
            return [self._phrase(subject), self._shared_verb(draft, rest)]
        return [self._words(words)]

    def _shared_verb(self, draft: Draft, rest: list[int]) -> str:
        """Give a second verb the auxiliary it shares with the first: "has arrested and charged"."""
        s = self.s
        verb = draft.predicate
        if s.tag[verb] in ("VBN", "VBG", "VB") and not any(s.relation[c] in AUXILIARIES for c in s.children[verb]):
            head = s.head[verb]
            if s.relation[verb] == "conj":
                shared = [i for i in s.children[head] if s.relation[i] in AUXILIARIES and i < head and s.relation[i] != "cop"]
                if shared and s.tag[head] == s.tag[verb]:
                    return self._words(shared) + " " + self._words(rest)
        return self._words(rest)

    def _infinitive(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        words = self._flat(spans)
        core = draft.core
        rest = [i for i in words if core is None or not core[0] <= i <= core[1]]
        if draft.subject is None:
            return [self._words(rest)]
        subject = draft.subject
        for index in s.children[subject]:
            if core is not None and s.relation[index] == "appos" and core[0] <= index <= core[1] and not core[0] <= subject <= core[1]:
                subject = index
                break
        phrase = self._phrase(subject)
        plural = self._is_plural(subject)
        link = draft.link
        if link is not None and link.rule == "encoder":
            head = s.lemma[link.head]
            if head in _MODAL_LINKS or s.tag[draft.predicate] == "VBG":
                cue = [i for i in range(link.cue[0], link.cue[1] + 1) if i < draft.predicate]
                to = [i for i in s.children[draft.predicate] if s.lower[i] == "to" and i not in cue]
                return [phrase, self._words(sorted(cue + to)), self._words(rest)]
        return [phrase, self._finite(draft.predicate, rest, plural)]

    def _finite(self, predicate: int, rest: list[int], plural: bool) -> str:
        """Return "have made …" as "has made …", "operate" as "operates"."""
        s = self.s
        rest = [i for i in rest if not (s.lower[i] == "to" and s.head[i] == predicate and s.relation[i] == "mark")]
        for index in rest:
            if s.tag[index] == "VB" and (index == predicate or s.head[index] == predicate):
                before = [i for i in rest if i < index]
                after = [i for i in rest if i > index]
                lemma = s.lemma[index]
                if lemma == "be":
                    form = "are" if plural else "is"
                elif lemma == "have":
                    form = "have" if plural else "has"
                else:
                    form = s.word[index] if plural else _third_person(s.word[index])
                return " ".join(p for p in (self._words(before), form, self._words(after)) if p)
        return self._words(rest)

    def _is_plural(self, head: int) -> bool:
        s = self.s
        if s.lower[head] in ("they", "we", "police", "people", "authorities", "you", "i"):
            return True
        if s.tag[head] in ("NNS", "NNPS"):
            return True
        return any(s.relation[c] == "conj" for c in s.children[head])

    def _participle(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        words = self._flat(spans)
        rest = [i for i in words if draft.core is None or not draft.core[0] <= i <= draft.core[1]]
        if draft.subject is None:
            return [self._words(rest)]
        be = "were" if self._is_plural(draft.subject) else "was"
        if s.tag[draft.predicate] == "VBG":
            verb = draft.predicate
            if any(s.relation[c] in AUXILIARIES for c in s.children[verb]):
                return [self._phrase(draft.subject), self._words(rest)]
            past = _past(s.lemma[verb] if s.lemma[verb] != s.lower[verb] else s.word[verb])
            if past is not None:
                before = [i for i in rest if i < verb]
                after = [i for i in rest if i > verb]
                return [self._phrase(draft.subject), self._words(before), past, self._words(after)]
        return [self._phrase(draft.subject), be, self._words(rest)]

    def _apposition(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        head = draft.subject
        assert head is not None and draft.core is not None
        rest = [i for i in self._flat(spans) if not draft.core[0] <= i <= draft.core[1]]
        while rest and s.word[rest[0]] in COMMAS:
            rest.pop(0)
        return [self._head_phrase(head, draft), self._be(head, draft), self._words(rest)]

    def _head_phrase(self, head: int, draft: Draft) -> str:
        s = self.s
        assert draft.core is not None
        first, last = draft.core
        possessive = next((i for i in s.children[head] if s.relation[i] == "nmod:poss" and s.lower[i] in _POSSESSIVE), None)
        if possessive is not None and first <= possessive <= last:
            owner = self.referents.resolve(possessive)
            if owner is not None and owner.resolved:
                name = self._with_article(owner.head, owner.name, owner.named)
                rest = [i for i in range(first, last + 1) if i != possessive]
                return f"the {self._words(rest)} of {name}"
        text = self._words(list(range(first, last + 1)))
        if s.tag[head] in ("NN",) and s.lower[first] not in _SMALL and first == head:
            return "the " + text
        return text

    def _be(self, head: int, draft: Draft) -> str:
        return "are" if self._is_plural(head) else "is"

    def _relative(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        head = draft.subject
        assert head is not None and draft.core is not None
        rest = [i for i in self._flat(spans) if not draft.core[0] <= i <= draft.core[1]]
        while rest and s.word[rest[0]] in COMMAS:
            rest.pop(0)
        noun = self._head_phrase(head, draft)
        if s.lower[head] in PRONOUNS:
            noun = self._phrase(head)
        relative = next((i for i in rest[:3] if s.lower[i] in _RELATIVE_WORDS or s.lower[i] in ("whose", "where", "when")), None)
        if relative is None:
            return [noun, self._words(rest)]
        word = s.lower[relative]
        after = [i for i in rest if i > relative]
        before = [i for i in rest if i < relative]
        if word == "whose":
            return [self._words(before), noun + ("’" if noun.endswith("s") else "’s"), self._words(after)]
        if word == "where":
            return [self._words(after), "in " + noun]
        if word == "when":
            return [noun, self._words(rest)]
        if s.relation[relative] in ("nsubj", "nsubj:pass"):
            if before and s.lower[before[0]] in ("and", "but"):
                before = before[1:]
            return [self._words(before), noun, self._words(after)]
        # "which the council bought", "of which ten are open"
        if before:
            return [self._words(before), noun, self._words(after)]
        return [self._words(after), noun]

    def _reduced(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        head = draft.subject
        assert head is not None and draft.core is not None
        rest = [i for i in self._flat(spans) if not draft.core[0] <= i <= draft.core[1]]
        while rest and s.word[rest[0]] in COMMAS:
            rest.pop(0)
        be = "were" if self._is_plural(head) else "was"
        return [self._head_phrase(head, draft), be, self._words(rest)]

    def _member(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        head = draft.subject
        assert head is not None
        member = [i for i in self._flat(spans) if i != head and not (s.lower[i] in ("including", "such", "as") and i < draft.predicate and i - head < 6)]
        while member and s.word[member[0]] in COMMAS:
            member.pop(0)
        first, last = noun_phrase(s, head)
        kept = [i for i in range(first, head + 1) if i not in self.referents_figures and s.relation[i] != "nummod"]
        whole = self._words([i for i in kept if s.lower[i] not in _SMALL])
        governor = s.head[head]
        done = ""
        if s.relation[head] in ("obj", "nsubj:pass") and s.tag[governor] in ("VBN", "VBD"):
            done = " " + _participle_of(s, governor)
        verb = "include" if self._is_plural(head) else "includes"
        return [f"the {whole}{done}", verb, self._words(member)]

    #: Words of figures, set by ``read`` once quantities are known.
    referents_figures: frozenset[int] = frozenset()

    def _measure(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        head = draft.subject
        assert head is not None and draft.core is not None
        rest = [i for i in self._flat(spans) if not draft.core[0] <= i <= draft.core[1]]
        while rest and (s.word[rest[0]] in COMMAS or s.lower[rest[0]] == "of"):
            rest.pop(0)
        whole = self._words(list(range(*_with_figure(s, head, draft.core))))
        return ["one of the", whole, "was of", self._words(rest)]

    def _figure(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        s = self.s
        words = self._flat(spans)
        head = draft.predicate
        owner = next((c for c in s.children[head] if s.relation[c] == "nmod" and c > head and any(s.lower[g] == "of" for g in s.children[c] if s.relation[g] == "case")), None)
        if owner is not None:
            first, last = s.reach[owner]
            case = {i for i in s.children[owner] if s.relation[i] == "case"}
            own = [i for i in words if first <= i <= last and i not in case]
            rest = [i for i in words if not first <= i <= last]
            if own and rest:
                lower = s.lower[rest[0]] == "the"
                text = self._words(rest[1:] if lower else rest)
                article = "an " if lower and text[:1].lower() in "aeiou" and s.tag[rest[1]] in ("JJ", "VBN") else ""
                if lower and not article and s.tag[rest[1]] in ("JJ", "VBN"):
                    article = "a "
                return [self._words(own), "had", article + text]
        be = "there were" if self._is_plural(head) else "there was"
        return [be, self._words(words)]

    def _row(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        return [self._words(self._flat(spans), replace=False)]

    def _expected(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        words = self._words(self._flat(spans))
        link = draft.link
        if draft.subject is None or link is None:
            return [words]
        # What somebody expects is said as expected, or it would read as fact.
        return [self._phrase(draft.subject), self._words(list(range(link.cue[0], link.cue[1] + 1))), words]

    def _object(self, draft: Draft, spans: list[tuple[int, int]]) -> list[str]:
        words = self._flat(spans)
        rest = [i for i in words if draft.core is None or not draft.core[0] <= i <= draft.core[1]]
        if draft.subject is None:
            return [self._words(rest)]
        return [self._phrase(draft.subject), self._words(rest)]


def _with_figure(s: Structure, head: int, core: tuple[int, int]) -> tuple[int, int]:
    first = core[0]
    for index in s.children[head]:
        if index < first and s.relation[index] == "nummod":
            first = min(first, index)
    return first, core[1] + 1


def _participle_of(s: Structure, verb: int) -> str:
    if s.tag[verb] == "VBN":
        return s.word[verb]
    lemma = s.lemma[verb]
    for form, base in EXCEPTIONS.get("VBN", {}).items():
        if base == lemma:
            return form
    return s.word[verb]


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


@lru_cache(maxsize=4096)
def _past(lemma: str) -> str | None:
    """Return the past form of a verb that the lists know, or None."""
    for form, base in EXCEPTIONS.get("VBD", {}).items():
        if base == lemma:
            return form
    if lemma not in VERBS:
        return None
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


_GLUED = (" ,", " .", " ;", " :", " )") + tuple(
    f" {mark}{clitic}" for mark in "'’" for clitic in ("s ", "ve ", "re ", "ll ", "d ", "m ")
) + (" n't", " n’t")


def _cleaned(text: str) -> str:
    for mark in _GLUED:
        if mark in text:
            text = text.replace(mark, mark[1:])
    while text and text[0] in ",;:–—-) ":
        text = text[1:]
    while text and text[-1] in ",;:–—-( ":
        text = text[:-1]
    return text.replace("( ", "(").replace(",,", ",").replace("  ", " ")
