"""Text into words with exact offsets, cut as Universal Dependencies cuts English.

Nothing is rewritten: a word is a start and an end in the text as given. Clitics ("n't",
"'s"), hyphenated compounds and figures with a unit written to them ("450kg") come apart;
abbreviations, dotted initials, ordinals, decades, addresses and negative prefixes
("non-profit") stay whole, as they do in the treebanks the parser has learned from.
"""

from __future__ import annotations

import re
import unicodedata

# Letters and digits with the marks that belong to them: combining accents, points of Hebrew
# and Arabic, vowel signs, joiners and variation selectors. "\w" knows the letters alone, and a
# word cut before its accent would quote half a character.
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_LETTER = rf"[^\W\d_][{_MARK}]*"
_WORDISH = rf"[^\W_]|[{_MARK}]"

_ABBREVIATIONS = (
    "mr mrs ms dr prof hon sens reps sgt maj capt cmdr pvt cpl jr sr inc corp ltd plc bros dept "
    "univ assn vs etc vol pp al approx jan feb apr jun jul aug sept sep oct nov dec tues thur "
    "thurs ave blvd messrs mme mlle supt insp"
).split()
#: Abbreviations that are words too: only with a capital ("Ill." is a state, "ill." is not).
_CAPITAL_ABBREVIATIONS = (
    (
        "rev sen rep gov gen col lt adm st co mar mon tue wed thu fri sat sun rd mt ft est ind ala "
        "ark calif colo conn del fla ga ill kan ky la mass md mich minn miss mo mont neb nev okla "
        "ore pa penn tenn tex va vt wash wis wyo pres det ca"
    )
    .title()
    .split()
)
#: Abbreviations whose full stop never ends a sentence when a capital follows.
TITLES = frozenset(
    "mr mrs ms dr prof rev hon sen sens rep reps gov gen col lt sgt maj capt cmdr adm pvt cpl st "
    "messrs mme mlle pres supt det insp vs no nos fig".split()
)
_PREFIXES = (
    "anti co counter e ex extra inter mid micro mis multi neo non over post pre pro pseudo re semi "
    "sub super trans ultra un under vice"
).split()
_APOSTROPHE = "['\u2019\u02bc\uff07]"
#: What an address without "http" ends with.
_DOMAINS = r"com|org|net|gov|edu|io|info|htm|html|pdf|doc|txt|co\.uk|ac\.uk"


def _any_of(words: list[str]) -> str:
    """Return a pattern of any of the words, the longest that fits."""
    return "|".join(sorted(words, key=len, reverse=True))


_TOKEN = re.compile(
    rf"""
    (?P<address>
        (?:https?://|www\.)[^\s<>"\u201c\u201d]{{1,2000}}
      | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}
      | [@#]\w{{2,64}}
      | [\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{0,4}}\.(?:{_DOMAINS})(?!\w) )
  | (?P<number>
        {_APOSTROPHE}?\d?\d?\d0s(?![^\W_])
      | \d+(?:,\d{{3}})+(?:\.\d+)?(?!\d) | \d+\.\d+(?!\d) | \.\d+(?!\d)
      | \d+(?:st|nd|rd|th)(?![^\W_]) | \d+:\d\d(?!\d)
      | \d+ )
  | (?P<currency>(?<![^\W_])(?:US|CA?|AU?|HK|NZ|S)\$)
  | (?P<initials>(?:[^\W\d_]\.){{2,8}} | (?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_]))
  | (?P<abbreviation>(?:(?i:{_any_of(_ABBREVIATIONS)}) | {_any_of(_CAPITAL_ABBREVIATIONS)}
        | (?i:nos?|fig)(?=\.\s?\d))\.(?!\.))
  | (?P<prefixed>(?i:{_any_of(_PREFIXES)})-(?:{_LETTER})+)
  | (?P<clitic>{_APOSTROPHE}(?i:s|re|ve|ll|d|m|em|til|tis|twas)(?!{_WORDISH}))
  | (?P<word>(?:{_LETTER}|(?<=[^\W\d_])\d)+(?:{_APOSTROPHE}(?:{_LETTER})+)*[{_MARK}]*)
  | (?P<dots>\.{{2,}}|\u2026) | (?P<dash>-{{2,3}})
  | (?P<mark>[{_MARK}]+)
  | (?P<sign>[^\s] [{_MARK}]*)
    """,
    re.VERBOSE,
)

# Clitics at the end of a word, cut off from it: "did|n't", "Europol|'s", "they|'re".
_CLITIC = re.compile(rf"(?i)(?:(?P<n>n{_APOSTROPHE}t)|(?P<s>{_APOSTROPHE}(?:s|re|ve|ll|d|m)))$")
_CANNOT = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def _cut(text: str, start: int, end: int, out: list[tuple[int, int]]) -> None:
    word = text[start:end]
    if "'" in word or "\u2019" in word or "\u02bc" in word or "\uff07" in word:
        found = _CLITIC.search(word)
        if found and found.start():
            out.append((start, start + found.start()))
            out.append((start + found.start(), end))
            return
    elif len(word) in (5, 6):
        cut = _CANNOT.get(word.lower())
        if cut:
            out.append((start, start + cut))
            out.append((start + cut, end))
            return
    out.append((start, end))


_ZERO_WIDTH_JOINER = "\u200d"


def _end_of_character(text: str, first: int, last: int, end: int) -> int:
    """Return where a word ends that would end inside of what a reader sees as one character.

    Marks of every script, skin tones and tags of emoji, and the signs that a joiner or a pair
    of regional letters (a flag) makes into one.
    """
    while last < end and text[last] >= "\u0300":
        character = text[last]
        category = unicodedata.category(character)
        if not (
            category[0] == "M"
            or character == _ZERO_WIDTH_JOINER
            or (category[0] == "S" and text[last - 1] == _ZERO_WIDTH_JOINER)
            or "\U0001f3fb" <= character <= "\U0001f3ff"
            or "\U000e0020" <= character <= "\U000e007f"
            or (_is_regional(character) and _halves(text, first, last) % 2 == 1)
        ):
            break
        last += 1
    return last


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _halves(text: str, first: int, last: int) -> int:
    """Return how many regional letters in a row end at ``last``; two of them are a flag."""
    at = last
    while at > first and _is_regional(text[at - 1]):
        at -= 1
    return last - at


def split_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the words between two offsets as ``(start, end)`` pairs, in order.

    Every character that is not white space is in just one word. Linear in the text.
    """
    out: list[tuple[int, int]] = []
    end = len(text) if end is None else end
    position = start
    match = _TOKEN.match
    while position < end:
        if text[position].isspace():
            position += 1
            continue
        found = match(text, position, end)
        # Every character that is no white space matches "sign" if nothing else.
        assert found is not None
        first, last = found.span()
        last = _end_of_character(text, first, last, end)
        kind = found.lastgroup
        if kind == "word":
            _cut(text, first, last, out)
        elif kind == "address":
            # The full stop or comma after an address belongs to the sentence.
            while last > first + 1 and text[last - 1] in ".,;:!?)]}'\u2019\"":
                last -= 1
            out.append((first, last))
        else:
            out.append((first, last))
        position = last
    return out
