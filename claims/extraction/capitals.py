"""Lines all in capitals, and texts without any, as they would be written otherwise.

The reader has learned from ordinary prose: "THE MAYOR OF LINDBY" looks to it like a row of names,
"the mayor of lindby" like no name at all. So it is shown the same letters in their usual size,
one for one, and what it prints is put back into the article's own. Which words are usually small
was counted in the corpora that it was trained on (``lexicon/small_letters.txt``: words seen small
within sentences, and more often than not; without those that an
ending makes of another); others are taken for names.

Known misses: rare words, which are taken for names; names that are words too ("Rose", "Mark");
lines partly in capitals.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from .lexicon.numbers import ONES, SCALES, TENS
from .reading import Claim, Reading, Span, Spans, quote, rebuild
from .words import TITLES

_SMALL = Path(__file__).parent / "lexicon" / "small_letters.txt"
#: Words counted in capitals more often than not.
_ACRONYMS = frozenset(
    "abc aca aclu aipac bbc blm cbs ceo cgi cia cio cnbc cnn dc dnc doj ecb ena epa eu fbi fdic "
    "fec foia gop hbo ii iii imf irs isil isis itv lgbt llc msnbc nasa nato nba nbc nfl nhs nra "
    "nyc nypd opec pac plc pm rnc sec tpp tv uk un unesco unicef uae usa vat vp who wto".split()
)
#: Acronyms that are everyday words too: small in a line of capitals.
_WORDS_FIRST = frozenset(("who", "pm", "sec", "vat"))
_ENDINGS = re.compile(
    r"\w{4,}(?:ations?|ments?|ness|fully|ously|ively|ically|ised|ized|ising|izing|able|ible)$"
)
_INFLECTED = (
    ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("d", ("",)), ("ed", ("", "e")), ("ied", ("y",)),
    ("ing", ("", "e")), ("ly", ("",)), ("er", ("", "e")), ("ers", ("", "e")),
)  # fmt: skip
#: After these a word that nobody knows is hardly a name.
_BEFORE_SMALL = frozenset(
    "a an his her their its our my this that these those two three some many no every each more "
    "most very was were be been is are has have had not".split()
)
#: Days, months and peoples have a capital wherever they stand.
_NAMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august"
    r"|(?:septem|octo|novem|decem)ber|\w{2,}(?:ian|ean|ese|ish)s?"
)
_CLITICS = frozenset("s t re ve ll d m".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_ENDS = re.compile(r"[.!?]['\"”’)\]]*\s|:\s*[\"“]")
#: Fewer are a name, an acronym, a label.
_FEWEST_LETTERS, _FEWEST_WORDS = 10, 3
_FEWEST_WITHOUT = 40


class Recased:
    """A text with its letters in their usual size: ``text``, as long as the one given.

    ``lines`` are the stretches that were all in capitals. ``all_capitals`` and ``no_capitals``
    hold for the whole text.
    """

    def __init__(self, text: str) -> None:
        self.original = self.text = text
        self.lines: list[Span] = []
        self.all_capitals = _is_in_capitals(text, 0, len(text))
        self.no_capitals = False
        lines = [found.span() for found in _LINE.finditer(text)]
        self.lines = [s for s in lines if self.all_capitals or _is_in_capitals(text, *s)]
        self._starts = [start for start, _ in self.lines]
        if self.lines:
            forms = {} if self.all_capitals else _forms(text, lines, set(self.lines))
            self.text = _joined(text, self.lines, forms)
        elif _has_no_capitals(text):
            self.no_capitals = True
            self.text = _joined(text, lines, {})

    def restore(self, reading: Reading) -> Reading:
        """Return a reading of these letters as one of the text as given."""
        if not self.lines and not self.no_capitals:
            return reading
        return rebuild(reading, self._restored)

    def _restored(self, thing: Any) -> dict[str, Any]:
        """Return the fields of a part of a reading that are written otherwise in the text."""
        changed: dict[str, Any] = {}
        if hasattr(thing, "text"):
            changed["text"] = quote(self.original, thing.spans)
        if isinstance(thing, Claim):
            statement = self._as_written(thing.statement, thing.spans)
            changed["statement"] = statement[0].upper() + statement[1:]
        for name in ("name", "of"):
            words = getattr(thing, name, None)
            if isinstance(words, str):
                changed[name] = self._as_written(words, thing.spans if name == "of" else ())
        return changed

    def _as_written(self, words: str, spans: Spans) -> str:
        """Return words in the letters of the article; ``spans`` are where they stand, if known."""
        if self.no_capitals:
            return words.lower()
        if self.all_capitals or (spans and self._holds(spans)):
            return words.upper()
        return words

    def _holds(self, spans: Spans) -> bool:
        return all(self._line_of(start) == self._line_of(end - 1) >= 0 for start, end in spans)

    def _line_of(self, at: int) -> int:
        """Return the number of the line in capitals that an offset lies in, or -1."""
        number = bisect_right(self._starts, at) - 1
        return number if number >= 0 and at < self.lines[number][1] else -1


def _is_in_capitals(text: str, start: int, end: int) -> bool:
    if not text[start:end].isupper():
        return False
    words = _LETTERS.findall(text, start, end)
    return len(words) >= _FEWEST_WORDS and sum(map(len, words)) >= _FEWEST_LETTERS


def _has_no_capitals(text: str) -> bool:
    return text.islower() and sum(map(str.isalpha, text[:1_000])) >= _FEWEST_WITHOUT


def _forms(text: str, lines: list[Span], but: Collection[Span]) -> dict[str, str]:
    """Return how each word is written within the other lines, where it begins no sentence."""
    out: dict[str, str] = {}
    for start, end in lines:
        if (start, end) in but:
            continue
        for found in _LETTERS.finditer(text, start, end):
            word = found.group()
            if found.start() > start + 1 and text[found.start() - 2] not in '.!?:"“':
                out.setdefault(word.lower(), word)
    return out


def _joined(text: str, lines: list[Span], forms: Mapping[str, str]) -> str:
    out: list[str] = []
    position = 0
    for start, end in lines:
        opens, after = True, ""
        for found in _LETTERS.finditer(text, start, end):
            gap = text[position : found.start()]
            opens = opens or _ENDS.search(gap) is not None
            out += (gap, _usual(text, found, forms, after=after, opens=opens))
            opens, after = False, found.group().lower()
            position = found.end()
    out.append(text[position:])
    return "".join(out)


def _usual(
    text: str, found: re.Match[str], forms: Mapping[str, str], *, after: str, opens: bool
) -> str:
    """Return a word in its usual letters; ``opens``: it is the first of a sentence."""
    word, start = found.group(), found.start()
    small = word.lower()
    if len(small) != len(word) or small.upper().lower() != small:
        return word  # some letters are two, or others, in the other size
    before = text[start - 1 : start]
    if before in "'’" and small in _CLITICS and text[start - 2 : start - 1].isalpha():
        return small
    if len(word) == 1 and small != "a":
        return small if before == "." and small == "m" else word.upper()
    usual = forms.get(small) or _guessed(small, after=after, from_small=word.islower())
    return usual[0].upper() + usual[1:] if opens else usual


def _guessed(small: str, *, after: str, from_small: bool) -> str:
    """Return a word as it is usually written; ``after`` is the word before it."""
    if is_english(small):
        return small
    if small in _ACRONYMS and small not in _WORDS_FIRST:
        return small.upper()
    if after in _BEFORE_SMALL and not _NAMES.fullmatch(small):
        return small
    if (
        not from_small
        and small not in TITLES
        and len(small) <= 3
        and not re.search("[aeiouy]", small)
    ):
        return small.upper()
    return small[0].upper() + small[1:]


def _root_is_in(word: str, known: Collection[str]) -> bool:
    """Return whether a word is a known one with an ending: plural, past, "-ing", "-ly", "-er"."""
    for ending, others in _INFLECTED:
        if not word.endswith(ending):
            continue
        root = word[: -len(ending)]
        if len(root) >= 3 and any(root + other in known for other in others):
            return True
        if len(root) > 3 and root[-1] == root[-2] and root[:-1] in known:
            return True
    return False


def is_english(word: str) -> bool:
    """Return whether a word in small letters is known as English, with or without an ending."""
    known = _small_words()
    return word in known or _ENDINGS.match(word) is not None or _root_is_in(word, known)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset((*_SMALL.read_text(encoding="utf-8").split(), *ONES, *TENS, *SCALES))
