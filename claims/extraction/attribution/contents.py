"""The words that an attribution attributes, cut where the marks are."""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import COMMAS, child, ranges
from ..structure import Structure
from .link import Link, WordRange

#: A quotation of which the encoder took this share is taken whole.
_NEARLY_WHOLE = 0.8


def complement(s: Structure, head: int) -> list[WordRange]:
    """Return what a verb's clause or quotation says, where the encoder left the content open."""
    if s.lemma[head] not in lexicon.REPORTING:
        return []
    for relation in ("ccomp", "parataxis"):
        clause = child(s, head, relation)
        if clause is not None:
            first, last = s.reach[clause]
            if first > head or last < head:
                return [(first, last)]
    return []


def tidy(s: Structure, link: Link) -> list[WordRange]:
    """Return the contents with respect for marks, without the attribution's own cue and source.

    Quotations are whole, with their marks; no comma or full stop is left hanging.
    """
    out: list[WordRange] = []
    for piece in link.contents:
        first, last = _with_whole_quotations(s, piece, link)
        while first < last and s.word[first] in COMMAS:
            first += 1
        while last > first and _hangs(s, last):
            last -= 1
        if first <= last and not (first == last and s.word[first] in COMMAS):
            out.append((first, last))
    merged = _merged(sorted(out))
    blocked = {*link.cue_words(), *link.source_words()}
    words = {i for first, last in merged for i in range(first, last + 1)}
    if link.rule == "adverb" or not words & blocked:
        return merged
    return [
        (first, last)
        for first, last in ranges(words - blocked)
        if not all(s.word[i] in COMMAS or s.word[i] == "." for i in range(first, last + 1))
    ]


def _with_whole_quotations(s: Structure, piece: WordRange, link: Link) -> WordRange:
    first, last = piece
    for quotation in s.quotations_between(s.start[first], s.end[last]):
        inner = s.words_in(quotation.start, quotation.end)
        if not inner:
            continue
        opens, closes = inner[0], inner[-1]
        covered = min(last, closes) - max(first, opens) + 1
        nearly = (
            covered >= _NEARLY_WHOLE * (closes - opens + 1)
            or opens + 1 == first
            or (closes - 2 <= last < closes and opens >= first)
        )
        if nearly and not opens <= link.cue[0] <= closes:
            first, last = min(first, opens), max(last, closes)
    return first, last


def _hangs(s: Structure, index: int) -> bool:
    """Return whether a mark at the end of a content belongs to the sentence around it."""
    mark = s.word[index]
    return (mark in COMMAS or mark in (".", "!", "?")) and not _closes_quotation(s, index)


def _closes_quotation(s: Structure, index: int) -> bool:
    start, end = s.start[index], s.end[index]
    return any(
        q.start < start < q.end and q.end - end <= 2 for q in s.quotations_between(start, end)
    )


def _merged(pieces: list[WordRange]) -> list[WordRange]:
    out: list[WordRange] = []
    for first, last in pieces:
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out
