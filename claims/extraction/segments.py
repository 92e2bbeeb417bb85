"""Paragraphs, sentences and quotations, found in the text as it stands.

The text is only marked, never rewritten. Sentences are runs of words; a quotation is a pair
of marks. Quotation marks are paired within a paragraph, so that a stray mark, an apostrophe
or an inch sign cannot shift the pairing of the rest; a paragraph that reopens the quotation
the one before it left open continues it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from .words import TITLES

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_BREAK = re.compile(r"(?:\r\n|[\n\r\u2028\u2029\x0b\x0c])")

#: A sentence longer than this is cut: the encoder sees that many words at once.
LONGEST_SENTENCE = 120

#: A paragraph of more words than this without any full stop is no sentence.
_LONGEST_UNMARKED = 25

_ENDS = frozenset((".", "!", "?", "…", "...", "....", "?!", "!?", "。"))
_CLOSERS = frozenset("\"'”’»)]}")
_OPENERS = frozenset("\"'“‘«([{„‚")
# Words that start a sentence but hardly ever follow an abbreviation within one.
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those there his her its their our my but "
    "and so in on at for from with when while if as after before since although though however "
    "also what who why how no not one some many most police officials".split()
)


@dataclasses.dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: the offsets take the marks in.

    ``continues`` is the index of the quotation in the paragraph before that this one goes on
    with; that one has no mark at its end, because this paragraph reopens it.
    """

    start: int
    end: int
    paragraph: int
    continues: int | None = None


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs as offsets without the white space around them.

    A line break ends a paragraph, but in a block of hard-wrapped lines (three or more, all
    but the last nearly as long as the longest) only a blank line does.
    """
    lines: list[tuple[int, int]] = []
    blocks: list[list[tuple[int, int]]] = [[]]
    position = 0
    for line in _LINE.finditer(text):
        gap = text[position : line.start()]
        if len(gap) > 1 and len(_BREAK.findall(gap)) > 1 and blocks[-1]:
            blocks.append([])
        position = line.end()
        start, end = _stripped(text, *line.span())
        if start == end:
            if blocks[-1]:
                blocks.append([])
            continue
        blocks[-1].append((start, end))
    for block in blocks:
        if _is_wrapped(text, block):
            lines.append((block[0][0], block[-1][1]))
            continue
        lines.extend(block)
    return lines


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Return whether lines were broken at a margin: long, alike, and within sentences.

    Lines that end as sentences do are paragraphs, turns of a transcript; cells are a table's.
    """
    if len(lines) < 3:
        return False
    lengths = [end - start for start, end in lines[:-1]]
    longest = max(lengths)
    if not (40 <= longest <= 120 and min(lengths) >= 0.6 * longest):
        return False
    whole = sum(
        1
        for start, end in lines[:-1]
        if text[end - 1] in '.!?:;"”’|' or _has_cells(text, start, end)
    )
    return whole * 2 < len(lines)


def _has_cells(text: str, start: int, end: int) -> bool:
    return any(text.find(mark, start, end) >= 0 for mark in ("\t", " | ", "   "))


def cut_at(
    text: str, paragraphs: Sequence[tuple[int, int]], places: Iterable[int]
) -> list[tuple[int, int]]:
    """Return the paragraphs cut at these offsets too, but never within a word."""
    cuts = sorted({at for at in places if 0 < at < len(text) and _is_between_words(text, at)})
    out: list[tuple[int, int]] = []
    number = 0
    for start, end in paragraphs:
        while number < len(cuts) and cuts[number] <= start:
            number += 1
        while number < len(cuts) and cuts[number] < end:
            out.append(_stripped(text, start, cuts[number]))
            start = cuts[number]
            number += 1
        out.append(_stripped(text, start, end))
    return [(start, end) for start, end in out if start < end]


def _is_between_words(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return True
    return after < "\u0300" and not (before.isalnum() and after.isalnum())


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def split_sentences(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph as ranges ``(first word, last word + 1)``."""
    out: list[tuple[int, int]] = []
    first = 0
    index = 0
    count = len(words)
    if count > _LONGEST_UNMARKED and not _has_ends(text, words):
        return _cut_at_capitals(text, words)
    dateline = _after_dateline(text, words)
    if dateline:
        out.append((0, dateline))
        first = index = dateline
    while index < count:
        start, end = words[index]
        token = text[start:end]
        last = index + 1
        if token in _ENDS or (token[0] == "." and token.strip(".") == ""):
            while last < count and text[words[last][0] : words[last][1]] in _ENDS:
                last += 1
            last = _after_closers(text, words, last)
            if last >= count or _may_start(text, words, last, last > index + 1):
                out.append((first, last))
                first = last
            index = last
            continue
        if token[-1] == "." and len(token) > 1 and last < count:
            last = _after_closers(text, words, last)
            if last < count and _ends_with_abbreviation(text, words, token, last):
                out.append((first, last))
                first = last
        if last - first >= LONGEST_SENTENCE:
            cut = _cut(text, words, first, last)
            out.append((first, cut))
            first = cut
        index = last
    if first < count:
        out.append((first, count))
    # Hundreds of closing marks may hang on an end: no more than the encoder sees at once.
    return _no_longer(out)


def _no_longer(sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        (at, min(at + LONGEST_SENTENCE, end))
        for begin, end in sentences
        for at in range(begin, end, LONGEST_SENTENCE)
    ]


def _has_ends(text: str, words: list[tuple[int, int]]) -> bool:
    return any(text[end - 1] in ".!?…。" for _, end in words)


def _cut_at_capitals(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph without full stops: one begins at a capital "The".

    Taken for a beginning is a small word with a capital after a word without: within a name
    ("Bank Of") both have one. What has no capitals stays whole, up to the longest sentence.
    """
    starts = [0]
    for index in range(1, len(words)):
        start, end = words[index]
        word = text[start:end]
        if word.istitle() and word != "I" and word.lower() in _STARTERS:
            before = text[words[index - 1][0]]
            if before.isalnum() and not before.isupper() and index - starts[-1] > 3:
                starts.append(index)
    return _no_longer(list(zip(starts, [*starts[1:], len(words)], strict=True)))


# "AALBERG, May 14 (Agency) -": at most this long, with the place in capitals.
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z]{2}[^\n()\-\u2013\u2014]{0,60}(?:\([^\n()]{1,40}\)\s*)?|[^\n()\-\u2013\u2014]{2,60}\([^\n()]{1,40}\)\s*)[\-\u2013\u2014]{1,2}\s"
)


def _after_dateline(text: str, words: list[tuple[int, int]]) -> int:
    """Return the number of words of a dateline that opens the paragraph, or 0."""
    if len(words) < 8:
        return 0
    start = words[0][0]
    found = _DATELINE.match(text, start, min(words[-1][1], start + 140))
    if not found:
        return 0
    place = text[start : words[0][1]]
    if not (place.isupper() and len(place) > 2) and "(" not in found.group():
        return 0
    return next(n for n, (a, _) in enumerate(words) if a >= found.end())


def _cut(text: str, words: list[tuple[int, int]], first: int, last: int) -> int:
    for index in range(last - 1, first + LONGEST_SENTENCE // 2, -1):
        if text[words[index][0]] in ";,:\n" or "\n" in text[words[index - 1][1] : words[index][0]]:
            return index + 1
    return last


def _after_closers(text: str, words: list[tuple[int, int]], index: int) -> int:
    while index < len(words):
        start, end = words[index]
        token = text[start:end]
        if token not in _CLOSERS:
            break
        # A straight mark closes only when it stands against the word before it.
        if token in "\"'" and text[start - 1].isspace():
            break
        index += 1
    return index


def _may_start(text: str, words: list[tuple[int, int]], index: int, after_closer: bool) -> bool:
    start, _ = words[index]
    character = text[start]
    if not after_closer and words[index - 1][1] == start and character.islower():
        return False
    return not character.islower() and character not in ",;:–—-)]}"


def _ends_with_abbreviation(
    text: str, words: list[tuple[int, int]], token: str, index: int
) -> bool:
    start, end = words[index]
    following = text[start:end]
    if following in _OPENERS and index + 1 < len(words):
        start, end = words[index + 1]
        following = text[start:end]
    if not following[0].isupper():
        return False
    bare = token[:-1].lower()
    if bare in TITLES or (len(bare) == 1 and token[0].isupper()):
        return False
    return following.lower() in _STARTERS


_DOUBLE = {"“": "open", "”": "close", "„": "open", "«": "open", "»": "close", '"': "either"}
_SINGLE = {"‘": "open", "’": "close", "'": "either", "‚": "open"}
_MARK = re.compile("[“”„«»\"‘’'‚]")


def find_quotations(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """Return the quotations in reading order; nested ones after the one around them."""
    out: list[Quotation] = []
    pending: int | None = None
    for number, (first, last) in enumerate(paragraphs):
        found, unclosed = _pair(text, first, last)
        opens = found[0][0] == first if found else False
        if unclosed == first:
            opens = True
        opens = opens and (pending is None or text[out[pending].start] == text[first])
        continues = pending if pending is not None and opens else None
        if pending is not None and continues is None:
            # It was never reopened: nobody can say where it ended, so it was no quotation.
            out[pending] = dataclasses.replace(out[pending], end=out[pending].start)
        pending = None
        for start, end in found:
            out.append(Quotation(start, end, number, continues if start == first else None))
        if unclosed is not None:
            out.append(Quotation(unclosed, last, number, continues if unclosed == first else None))
            pending = len(out) - 1
    if pending is not None:
        out[pending] = dataclasses.replace(out[pending], end=out[pending].start)
    kept: dict[int, int] = {}
    result: list[Quotation] = []
    for index, quotation in enumerate(out):
        if quotation.end <= quotation.start:
            continue
        kept[index] = len(result)
        before = kept.get(quotation.continues) if quotation.continues is not None else None
        result.append(dataclasses.replace(quotation, continues=before))
    return result


def _pair(text: str, first: int, last: int) -> tuple[list[tuple[int, int]], int | None]:
    """Return the closed pairs of one paragraph and where a double quotation stays open."""
    pairs: list[tuple[int, int]] = []
    double: int | None = None
    single: int | None = None
    for found in _MARK.finditer(text, first, last):
        at = found.start()
        mark = found.group()
        before = text[at - 1] if at > first else " "
        after = text[at + 1] if at + 1 < last else " "
        at_word_start = not before.isalnum() and not after.isspace()
        at_word_end = not before.isspace() and not after.isalnum()
        if mark in _DOUBLE:
            role = _DOUBLE[mark]
            if mark == "“" and double is not None and text[double] == "„":
                role = "close"  # as in German, Czech, Polish
            if role == "either":
                if double is not None and at_word_end:
                    role = "close"
                elif at_word_start and not (before.isdigit()):
                    role = "open"
                else:
                    role = "close" if double is not None and not before.isspace() else "stray"
            if role == "open":
                double = at
                single = None
            elif role == "close" and double is not None:
                pairs.append((double, at + 1))
                double = None
                single = None
        else:
            role = _SINGLE[mark]
            opening = role == "open" or (role == "either" and at_word_start)
            if opening and at_word_start and single is None:
                single = at
            elif role != "open" and single is not None and at_word_end and at - single > 2:
                # A plural possessive ("the officers' homes") closes nothing if a later mark
                # does; the pair is taken as it comes when no other mark follows in the sentence.
                if before == "s" and after == " " and _closes_later(text, at, last):
                    continue
                pairs.append((single, at + 1))
                single = None
    pairs.sort()
    return pairs, double


def _closes_later(text: str, at: int, last: int) -> bool:
    stop = min(last, at + 300)
    for index in range(at + 1, stop):
        if text[index] in "’'":
            before = text[index - 1]
            after = text[index + 1] if index + 1 < last else " "
            if not after.isalnum() and before in ".,!?":
                return True
        elif text[index] in "‘\n":
            return False
    return False
