"""What the encoder sees of a text: word pieces, the form of each word, the gap before it.

Shared by reading and training, so that both see the same thing. The encoder's vocabulary is
lower-cased; the form (capital, digits, ...) is given beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tokenizers import Tokenizer

#: Word pieces kept of one word: addresses and nonsense strings run to hundreds.
PIECES_PER_WORD = 4
#: Word pieces in one window of the encoder, not counting the two marks around it.
WINDOW = 254

FORMS = 8
_LOWER, _TITLE, _UPPER, _INITIAL, _MIXED, _DIGITS, _SIGN = range(1, 8)
GAPS = 4
GLUED, SPACED, NEW_LINE, INSIDE_WORD = range(4)


def form_of(word: str) -> int:
    """Return the number of the word's form: lower, title, upper, initial, mixed, digits, sign."""
    if word.islower():
        return _LOWER
    if word.isupper():
        return _INITIAL if len(word) == 1 else _UPPER
    if word[0].isdigit():
        return _DIGITS
    if word.isalpha() or word[0].isalpha():
        if word[0].isupper() and word[1:].islower():
            return _TITLE
        return _MIXED if not word.isalpha() or word.upper() != word.lower() else _LOWER
    return _SIGN


def gap_before(text: str, end_of_last: int, start: int) -> int:
    """Return whether a word is glued to the one before, after a space, or on a new line."""
    if start == end_of_last:
        return GLUED
    gap = text[end_of_last:start]
    return NEW_LINE if "\n" in gap or "\r" in gap else SPACED


class Pieces:
    """Word pieces of words, by the encoder's own vocabulary; remembers the words it has seen."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._seen: dict[str, tuple[int, ...]] = {}
        self.unknown = self._id("[UNK]")
        self.first = self._id("[CLS]")
        self.last = self._id("[SEP]")
        self.hidden = self._id("[MASK]")

    def _id(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer knows no {piece}")
        return number

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the piece ids of each word: one to PIECES_PER_WORD of them."""
        seen = self._seen
        new = sorted({w for w in words if w not in seen})
        if new:
            # A long string of signs costs time and says nothing: its beginning is enough.
            encoded = self._tokenizer.encode_batch_fast(
                [w[:64] for w in new], add_special_tokens=False
            )
            if len(seen) > 200_000:
                seen.clear()
                return self.of(words)
            for word, encoding in zip(new, encoded, strict=True):
                seen[word] = tuple(encoding.ids[:PIECES_PER_WORD]) or (self.unknown,)
        return [seen[w] for w in words]


def plan_windows(
    sentences: Sequence[tuple[int, int]],
    paragraph: Sequence[int],
    lengths: Sequence[int],
    limit: int = WINDOW,
) -> list[tuple[int, int]]:
    """Return windows of whole sentences as ranges of words.

    ``lengths`` is the number of pieces of each word. A window is filled up to the limit; when
    the next paragraph does not fit whole and the window is more than half full, it ends with
    the paragraph, so that a quotation is seldom cut.
    """
    sizes = [sum(lengths[first:last]) for first, last in sentences]
    rest = [0] * len(sentences)
    for index in range(len(sentences) - 1, -1, -1):
        same = (
            index + 1 < len(sentences)
            and paragraph[sentences[index][0]] == paragraph[sentences[index + 1][0]]
        )
        rest[index] = sizes[index] + (rest[index + 1] if same else 0)
    windows: list[tuple[int, int]] = []
    first = 0
    filled = 0
    for index, (start, _) in enumerate(sentences):
        new_paragraph = index > 0 and paragraph[start] != paragraph[sentences[index - 1][0]]
        full = filled + sizes[index] > limit
        better_here = new_paragraph and filled > limit // 2 and filled + rest[index] > limit
        if filled and (full or better_here):
            windows.append((first, start))
            first, filled = start, 0
        filled += sizes[index]
    if sentences:
        windows.append((first, sentences[-1][1]))
    return windows
