"""What asserts nothing: headings, questions, open uncertainty, thanks and greetings."""

from __future__ import annotations

from .phrases import DASHES, FINITE, QUOTES
from .structure import Structure

_UNCERTAIN = frozenset("unclear unknown uncertain unsure undecided unconfirmed undetermined".split())
_NEGATED = frozenset("clear known certain sure confirmed determined established decided".split())
_OPENERS = frozenset(("whether", "if", "how", "what", "why", "who", "when", "where", "which"))
_COURTESY = frozenset("thank thanks hello hi goodbye welcome congratulations sorry please".split())


def silent_sentences(s: Structure) -> dict[int, str]:
    """Return the sentences that assert nothing, and why."""
    out: dict[int, str] = {}
    per_paragraph: dict[int, int] = {}
    for first, _ in s.sentences:
        per_paragraph[s.paragraph[first]] = per_paragraph.get(s.paragraph[first], 0) + 1
    for number, (first, last) in enumerate(s.sentences):
        why = _why(s, first, last, alone=per_paragraph[s.paragraph[first]] == 1)
        if why:
            out[number] = why
    return out


def _why(s: Structure, first: int, last: int, *, alone: bool) -> str:
    end = last - 1
    while end > first and s.word[end] in QUOTES:
        end -= 1
    if s.word[end] == "?" and not _reports(s, first, last):
        return "question"
    has_verb = any(s.tag[i] in FINITE for i in range(first, last))
    words = sum(1 for i in range(first, last) if s.word[i][0].isalnum())
    if not words:
        return "no words"
    if s.word[last - 1] in DASHES and not has_verb and last - first <= 20:
        return "dateline"
    unclosed = alone and s.word[end] not in ".!?:"
    if unclosed and not has_verb and words <= 20 and not gives_row(s, first, last):
        return "heading"
    if unclosed and words <= 8 and s.lower[first] in _OPENERS:
        return "heading"
    if _is_uncertain(s, first, last):
        return "open uncertainty"
    if words <= 12 and s.lower[first] in _COURTESY and s.tag[first] in ("VB", "VBP", "UH", "NNS", "NN", "JJ"):
        return "courtesy"
    return ""


def gives_row(s: Structure, first: int, last: int) -> bool:
    """Return whether a line without a finite verb still states a figure.

    A row of a table ("Revenue: 987") or a headline that leaves its auxiliary out
    ("6.2 million accounts exposed").
    """
    if not any(s.tag[i] == "CD" and s.word[i][0].isdigit() for i in range(first, last)):
        return False
    return any(s.word[i] in ":|" or s.tag[i] in ("VBN", "VBD") for i in range(first + 1, last)) or "\t" in s.quote(first, last - 1)


def _reports(s: Structure, first: int, last: int) -> bool:
    """Return whether a sentence with a question mark also says who asks: it is reported then."""
    return any(s.lemma[i] in ("ask", "say", "tell") and s.tag[i][:2] == "VB" for i in range(first, last))


def _is_uncertain(s: Structure, first: int, last: int) -> bool:
    """ "It is unclear whether", "it was not known how", "remains to be seen": nothing is asserted."""
    root = next((i for i in range(first, last) if s.head[i] == i), first)
    lower = s.lower[root]
    negated = any(s.lower[c] in ("not", "n’t", "n't", "never", "yet") for c in s.children[root])
    if lower in _UNCERTAIN or (lower in _NEGATED and negated):
        return any(s.lower[i] in _OPENERS for i in range(first, last) if i != root)
    if s.lemma[root] == "remain" or lower == "seen":
        words = s.lower[first:last]
        return ("unclear" in words or "unknown" in words or ("to" in words and "be" in words and "seen" in words)) and any(w in _OPENERS for w in words)
    return False
