"""Words of the article as words of a statement: spacing, quotation marks, names for pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.pronouns import FIRST_SINGULAR, POSSESSIVE, PRONOUNS
from ..phrases import ARTICLES, QUOTES, core_noun_phrase, has_child, noun_phrase
from ..referents.resolving import Referents
from ..structure import Structure
from .inflection import possessive

#: A subject of more words than this is shortened.
_LONGEST_SUBJECT = 10
_PLURAL = frozenset("they we you i police people authorities".split())
_GLUED = (
    *(" ,", " .", " ;", " :", " )", " n't", " n’t"),
    *(f" {mark}{end} " for mark in "'’" for end in ("s", "ve", "re", "ll", "d", "m")),
)


class Wording:
    """Puts the words of one text into statements."""

    def __init__(
        self, structure: Structure, referents: Referents, speakers: dict[int, str]
    ) -> None:
        """``speakers`` gives, for words like "I" in somebody's speech, the speaker's name."""
        self.s = structure
        self.referents = referents
        self.speakers = speakers

    def words(self, words: Sequence[int], *, replace: bool = True) -> str:
        """Return words as text, spaced as in the article; pronouns replaced where they resolve."""
        s = self.s
        out: list[str] = []
        before = None
        half = self._half_quotes(words)
        for index in words:
            if index not in half:
                token = (self._replaced(index) if replace else None) or s.word[index]
                glued = before == index - 1 and s.start[index] == s.end[before]
                closing = len(token) == 1 and token in ".,;:!?)”’"
                if out and not glued and not closing:
                    out.append(" ")
                out.append(token)
            before = index
        return "".join(out)

    def _half_quotes(self, words: Sequence[int]) -> set[int]:
        """Return quotation marks whose partner is not among the words."""
        s = self.s
        marks = {i for i in words if s.word[i] in QUOTES and s.word[i] not in ("'", "’")}
        if marks:
            have = set(words)
            for quotation in s.quotations_between(s.start[words[0]], s.end[words[-1]]):
                inner = s.words_in(quotation.start, quotation.end)
                if inner and inner[0] in have and inner[-1] in have:
                    marks -= {inner[0], inner[-1]}
        return marks

    def _replaced(self, index: int) -> str | None:
        """Return the name that a pronoun stands for, or None."""
        s = self.s
        if s.lower[index] in FIRST_SINGULAR:
            name = self.speakers.get(index)
            owning = s.lower[index] in ("my", "mine")
        elif s.lower[index] in PRONOUNS:
            name = self._taken_up(index)
            owning = s.tag[index] == "PRP$"
        else:
            return None
        return possessive(name) if name is not None and owning else name

    def _taken_up(self, head: int) -> str | None:
        """Return what a pronoun goes back to, as it is taken up again, or None."""
        resolved = self.referents.resolve(head)
        if resolved is None or not resolved.resolved:
            return None
        return self._with_article(resolved.head, resolved.name, named=resolved.named)

    def _with_article(self, head: int, name: str, *, named: bool) -> str:
        """Return a noun phrase as it is taken up again: "an encrypted platform" as "the …"."""
        s = self.s
        mention = self.referents.by_head.get(head)
        article, _, rest = name.partition(" ")
        if article.lower() in ("a", "an") and rest:
            return "the " + rest
        if named and mention is not None and mention.first > 0:
            before = mention.first - 1
            if s.lower[before] == "the" and s.relation[before] == "det":
                return "the " + name
        if article == "The":
            return name[:1].lower() + name[1:]
        return name

    def subject(self, head: int) -> str:
        """Return the noun phrase at ``head`` as the subject of a statement."""
        s = self.s
        if s.tag[head] in ("PRP", "PRP$") and s.lower[head] in PRONOUNS | FIRST_SINGULAR:
            return self._replaced(head) or s.word[head]
        mention = self.referents.by_head.get(head)
        if mention is not None and mention.antecedent is not None and mention.entity is None:
            resolved = self.referents.resolve(head)
            if resolved is not None and resolved.named:
                return self._with_article(resolved.head, resolved.name, named=True)
        first, last = noun_phrase(s, head)
        if last - first >= _LONGEST_SUBJECT:
            first, last = core_noun_phrase(s, head, _LONGEST_SUBJECT - 1)
        return self.words(range(first, last + 1))

    def noun(self, head: int, first: int, last: int) -> str:
        """Return a short form of a noun phrase: "his lawyer" as "the lawyer of Tom Hill"."""
        s = self.s
        owner = next(
            (
                i
                for i in s.children[head]
                if s.relation[i] == "nmod:poss" and s.lower[i] in POSSESSIVE
            ),
            None,
        )
        if owner is not None and first <= owner <= last:
            name = self._taken_up(owner)
            if name is not None:
                rest = [i for i in range(first, last + 1) if i != owner]
                return f"the {self.words(rest)} of {name}"
        text = self.words(range(first, last + 1))
        if s.tag[head] == "NN" and first == head and s.lower[first] not in ARTICLES:
            return "the " + text
        return text

    def is_plural(self, head: int) -> bool:
        """Return whether a noun or pronoun takes a verb in the plural."""
        s = self.s
        if s.lower[head] in _PLURAL or s.tag[head] in ("NNS", "NNPS"):
            return True
        return has_child(s, head, "conj")


def cleaned(text: str) -> str:
    """Return a statement without spaces before marks, and without marks at its ends."""
    for mark in _GLUED:
        if mark in text:
            text = text.replace(mark, mark[1:])
    while text and text[0] in ",;:–—-) ":
        text = text[1:]
    while text and text[-1] in ",;:–—-( ":
        text = text[:-1]
    return text.replace("( ", "(").replace(",,", ",").replace("  ", " ")
