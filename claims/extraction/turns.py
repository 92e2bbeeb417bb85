"""Who speaks in a transcript: labels at the beginning of paragraphs, and what follows them.

"SMITH: We will.", "Q. Did you?", "Interviewer: …", "ANNA PETROV (Greens): …". One label is no
transcript, and neither is a list of them ("Revenue: 987"): labels have to come back, or be
names in capitals, and what they open has to be speech. A paragraph without a label goes on with
the turn before it where another label follows.

Known misses: turns within one paragraph; labels set off by a dash; what follows the last turn's
own paragraph.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence

from .reading import Span

_TIME = r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?"
#: Up to six words; all but small ones with a capital.
_CAPITAL = r"[^\W\d_a-z][^\s:()\[\]\"“”.]*\.?"
_NAME = rf"{_CAPITAL}(?:[ ](?:{_CAPITAL}|of|the|de|da|van|von|al|for|and|\d{{1,2}})){{0,5}}"
_LABEL = re.compile(
    rf"{_TIME}(?P<name>{_NAME})(?P<role>,?[ ]?[(\[][^()\[\]\n]{{1,60}}[)\]]|,[ ][^:,.\n]{{1,40}})?"
    rf"[ ]?(?P<mark>:)(?=\s)"
)
_QUESTION = re.compile(rf"{_TIME}(?P<name>[QA])(?P<role>)(?P<mark>[.:])(?=\s)")
#: Labels of something else than speech.
_OTHER = frozenset(
    "note notes update correction clarification photo photos photograph image picture video audio "
    "graphic source sources caption background related warning date time place location venue "
    "price tickets contact email phone tel address subject from to cc re fact claim verdict "
    "rating result results score scores summary example tip step read more see also pros cons "
    "headline title author credit".split()
)
_STAGE = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
#: The label stands within so many characters.
_WITHIN = 120
#: Words that a turn has at least, in the middle of all turns.
_SPEECH = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Label:
    """Who speaks from here on: offsets of the name, of the mark after it, and of the speech."""

    name: Span
    mark: Span
    speech: int


def find_turns(text: str, paragraphs: Sequence[Span]) -> dict[int, Label]:
    """Return the paragraphs of a transcript that open with a label; none where it is none."""
    found = {}
    for number, (start, end) in enumerate(paragraphs):
        stop = min(end, start + _WITHIN)
        match = _QUESTION.match(text, start, stop) or _LABEL.match(text, start, stop)
        if match and match["name"].lower().rstrip(".") not in _OTHER:
            label = Label(match.span("name"), match.span("mark"), match.end())
            if end > label.speech:
                found[number] = label
    return found if _is_transcript(text, paragraphs, found) else {}


def _is_transcript(text: str, paragraphs: Sequence[Span], found: dict[int, Label]) -> bool:
    if len(found) < 2:
        return False
    names = Counter(text[slice(*label.name)] for label in found.values())
    lengths = sorted(
        len(text[label.speech : min(paragraphs[number][1], label.speech + 500)].split())
        for number, label in found.items()
    )
    if lengths[len(lengths) // 2] < _SPEECH:
        return False
    if {"Q", "A"} <= names.keys():
        return True
    coming_back = sum(count for count in names.values() if count > 1)
    if len(names) > 1 and len(found) > 2 and coming_back * 2 >= len(found):
        return True
    return len(names) > 1 and all(name.isupper() for name in names)


def turn_paragraphs(
    text: str, paragraphs: Sequence[Span], labels: dict[int, Label]
) -> dict[int, list[int]]:
    """Return for each labelled paragraph all the paragraphs of its turn."""
    out: dict[int, list[int]] = {}
    opened = list(labels)
    for index, here in enumerate(opened):
        last = opened[index + 1] if index + 1 < len(opened) else here + 1
        out[here] = [here] + [
            number
            for number in range(here + 1, last)
            if not _STAGE.fullmatch(text, *paragraphs[number])
        ]
    return out
