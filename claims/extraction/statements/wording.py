"""Words of the article as words of a statement: spacing, quotation marks, names for pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.pronouns import FIRST_SINGULAR, POSSESSIVE, PRONOUNS
from ..phrases import ARTICLES, NAME_TAGS, QUOTES, core_noun_phrase, has_child, noun_phrase
from ..referents.resolving import Referents, Resolved
from ..structure import Structure
from .agreement import Agreement
from .inflection import possessive

#: A subject of more words than this is shortened.
_LONGEST_SUBJECT = 10
#: Words of how sure or how exact a noun is meant: they are never given up for a name.
HEDGES = frozenset(
    "about alleged almost approximately around estimated few just least likely more most nearly no "
    "allegedly apparently cannot could fewer less may might never not only over possible possibly "
    "presumed probably reportedly roughly some suspected up".split()
)
#: A name or description of more words does not take a pronoun's place.
_LONGEST_NAME = 10
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
        self.agreement = Agreement(structure)
        #: What the statement in the making has named so far, in order: name, type.
        self._named: list[tuple[str, str]] = []
        #: Pronouns for which it has put a name, and whether that is plural.
        self._renamed: dict[int, bool] = {}

    def begin(self) -> None:
        """Begin a new statement: nothing is named yet."""
        self._named = []
        self._renamed = {}

    def words(self, words: Sequence[int], *, replace: bool = True) -> str:
        """Return words as text, spaced as in the article; pronouns replaced where they resolve."""
        s = self.s
        out: list[str] = []
        before = None
        spaced = False
        left_out = self._half_quotes(words) | self._half_brackets(words)
        for index in words:
            touches = before == index - 1 and s.start[index] == s.end[before]
            spaced = spaced or not touches
            if index not in left_out:
                token = (self._replaced(index) if replace else None) or s.word[index]
                form = self._agreeing(index)
                if form is not None:
                    token, spaced = form, True
                closing = len(token) == 1 and token in ".,;:!?)”’"
                if out and spaced and not closing:
                    out.append(" ")
                out.append(token)
                spaced = False
                self._take_note(index)
            before = index
        return "".join(out)

    def _agreeing(self, index: int) -> str | None:
        """Return the form of a verb whose pronoun has become a name; None where it fits."""
        pronoun = self.agreement.pronoun_of.get(index)
        if pronoun is None or pronoun not in self._renamed:
            return None
        return self.agreement.form(index, plural=self._renamed[pronoun])

    def _take_note(self, index: int) -> None:
        """Remember what a word names: a later pronoun that goes back to it may stay."""
        if index in self.referents.by_head and self.s.lower[index] not in PRONOUNS:
            resolved = self.referents.resolve(index)
            if resolved is not None:
                self._named.append((resolved.name, resolved.type))

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

    def _half_brackets(self, words: Sequence[int]) -> set[int]:
        """Return brackets whose partner is not among the words."""
        opened: list[int] = []
        half: set[int] = set()
        for index in words:
            if self.s.word[index] in "([":
                opened.append(index)
            elif self.s.word[index] in ")]":
                if opened:
                    opened.pop()
                else:
                    half.add(index)
        return half.union(opened)

    def _replaced(self, index: int) -> str | None:
        """Return the name that a pronoun stands for, or None where the pronoun stays."""
        s = self.s
        if s.lower[index] in FIRST_SINGULAR:
            name = self.speakers.get(index)
            plural = False
        elif s.lower[index] in PRONOUNS:
            resolved = self._gone_back(index)
            if resolved is None or self._is_clear(index, resolved):
                return None
            name = self._with_article(resolved.head, resolved.name, named=resolved.named)
            plural = resolved.plural or self.is_plural(resolved.head)
            self._named.append((resolved.name, resolved.type))
        else:
            return None
        if name is None:
            return None
        self._renamed[index] = plural
        owning = s.tag[index] == "PRP$" or s.lower[index] in ("my", "mine")
        return possessive(name) if owning else name

    def _is_clear(self, index: int, resolved: Resolved) -> bool:
        """Return whether a pronoun goes back to what the statement began with, and must."""
        if not self._named or self._named[0][0] != resolved.name:
            return False
        if self.s.lower[index] in ("it", "its", "they", "their", "them"):
            return True
        return all(name == resolved.name for name, kind in self._named if kind == "person")

    def _gone_back(self, head: int) -> Resolved | None:
        """Return what a pronoun goes back to, or None: unknown, or too long to stand for it."""
        resolved = self.referents.resolve(head)
        if resolved is None or not resolved.resolved:
            return None
        words = resolved.name.split()
        if len(words) > _LONGEST_NAME or any(mark in resolved.name for mark in '"“”'):
            return None
        return resolved

    def _taken_up(self, head: int) -> str | None:
        """Return what a pronoun goes back to, as it is taken up again, or None."""
        resolved = self._gone_back(head)
        if resolved is None:
            return None
        self._named.append((resolved.name, resolved.type))
        return self._with_article(resolved.head, resolved.name, named=resolved.named)

    def _with_article(self, head: int, name: str, *, named: bool) -> str:
        """Return a noun phrase as it is taken up again: "an encrypted platform" as "the …"."""
        s = self.s
        mention = self.referents.by_head.get(head)
        article, _, rest = name.partition(" ")
        if not named and mention is not None and self._is_raised(mention.first):
            name = name[:1].lower() + name[1:]
        if article.lower() in ("a", "an") and rest:
            return "the " + rest
        if named and mention is not None and mention.first > 0:
            before = mention.first - 1
            if s.lower[before] == "the" and s.relation[before] == "det":
                return "the " + name
        if article == "The":
            return name[:1].lower() + name[1:]
        return name

    def _is_raised(self, index: int) -> bool:
        """Return whether a word has its capital only because a sentence begins with it."""
        s = self.s
        first = s.sentences[s.sentence[index]][0]
        begins = all(not s.word[i][0].isalnum() for i in range(first, index))
        return begins and s.tag[index] not in NAME_TAGS and s.word[index][1:].islower()

    def subject(self, head: int) -> str:
        """Return the noun phrase at ``head`` as the subject of a statement."""
        s = self.s
        if s.tag[head] in ("PRP", "PRP$") and s.lower[head] in PRONOUNS | FIRST_SINGULAR:
            return self._replaced(head) or s.word[head]
        first, last = noun_phrase(s, head)
        if any(s.lower[i] in HEDGES for i in range(first, last + 1)):
            # "nearly half of the crew": no name says as much.
            return self.words(range(first, last + 1))
        mention = self.referents.by_head.get(head)
        if mention is not None and mention.antecedent is not None and mention.entity is None:
            resolved = self.referents.resolve(head)
            if resolved is not None and resolved.named:
                self._named.append((resolved.name, resolved.type))
                return self._with_article(resolved.head, resolved.name, named=True)
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
        if s.tag[head] == "CD" and s.lower[head] not in ("one", "1"):
            return True
        _, last = noun_phrase(s, head)
        return any(
            s.relation[c] == "conj" and c <= last and has_child(s, c, "cc")
            for c in s.children[head]
        )


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
