"""What asserts nothing: headings, questions, open uncertainty, thanks and greetings.

Also the labels of who speaks in a transcript; headlines without a verb.
"""

from __future__ import annotations

from .phrases import DASHES, FINITE, NEGATIONS, QUOTES
from .structure import Structure

#: A line of more words than this is no heading, a sentence of more no courtesy.
_LONGEST_LINE, _LONGEST_QUESTION, _LONGEST_COURTESY = 20, 8, 12
_UNCERTAIN = frozenset(
    "unclear unknown uncertain unsure undecided unconfirmed undetermined".split()
)
_NEGATED = frozenset("clear known certain sure confirmed determined established decided".split())
_OPENERS = frozenset(("whether", "if", "how", "what", "why", "who", "when", "where", "which"))
_COURTESY = frozenset("thank thanks hello hi goodbye welcome congratulations sorry please".split())
_COURTEOUS_TAGS = frozenset(("VB", "VBP", "UH", "NNS", "NN", "JJ"))


def silent_sentences(s: Structure) -> dict[int, str]:
    """Return the sentences that assert nothing, and why."""
    out: dict[int, str] = {}
    per_paragraph: dict[int, int] = {}
    for first, _ in s.sentences:
        per_paragraph[s.paragraph[first]] = per_paragraph.get(s.paragraph[first], 0) + 1
    labels = {s.sentence[turn.name[0]] for turn in s.turns}
    for number, (first, last) in enumerate(s.sentences):
        if number in labels:
            why = "speaker label"
        else:
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
    words = sum(1 for i in range(first, last) if s.word[i][0].isalnum())
    if not words:
        return "no words"
    has_verb = any(s.tag[i] in FINITE for i in range(first, last))
    if s.word[last - 1] in DASHES and not has_verb and last - first <= _LONGEST_LINE:
        return "dateline"
    if s.paragraph[first] in s.headlines and not has_verb and not gives_row(s, first, last):
        return "heading"
    if alone and s.word[end] not in ".!?:":
        if not has_verb and words <= _LONGEST_LINE and not gives_row(s, first, last):
            return "heading"
        if words <= _LONGEST_QUESTION and s.lower[first] in _OPENERS:
            return "heading"
    if _is_uncertain(s, first, last):
        return "open uncertainty"
    courteous = s.lower[first] in _COURTESY and s.tag[first] in _COURTEOUS_TAGS
    if courteous and words <= _LONGEST_COURTESY:
        return "courtesy"
    return ""


def gives_row(s: Structure, first: int, last: int) -> bool:
    """Return whether a line without a finite verb still states a figure.

    A row of a table ("Revenue: 987") or a headline that leaves its auxiliary out
    ("6.2 million accounts exposed").
    """
    if not any(s.tag[i] == "CD" and s.word[i][0].isdigit() for i in range(first, last)):
        return False
    if "\t" in s.quote(first, last - 1):
        return True
    return any(s.word[i] in ":|" or s.tag[i] in ("VBN", "VBD") for i in range(first + 1, last))


def _reports(s: Structure, first: int, last: int) -> bool:
    """Return whether a sentence with a question mark also says who asks: it is reported then."""
    asking = ("ask", "say", "tell")
    return any(s.lemma[i] in asking and s.tag[i][:2] == "VB" for i in range(first, last))


def _is_uncertain(s: Structure, first: int, last: int) -> bool:
    """Return whether a sentence only says that nobody knows.

    "It is unclear whether", "it was not known how", "remains to be seen".
    """
    root = next((i for i in range(first, last) if s.head[i] == i), first)
    lower = s.lower[root]
    words = s.lower[first:last]
    negated = any(s.lower[c] in NEGATIONS or s.lower[c] == "yet" for c in s.children[root])
    if lower in _UNCERTAIN or (lower in _NEGATED and negated):
        return any(s.lower[i] in _OPENERS for i in range(first, last) if i != root)
    if s.lemma[root] != "remain" and lower != "seen":
        return False
    open_yet = "unclear" in words or "unknown" in words or {"to", "be", "seen"} <= set(words)
    return open_yet and any(w in _OPENERS for w in words)
