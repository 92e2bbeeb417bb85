"""Quotations without a cue of their own, and those that run over paragraphs."""

from __future__ import annotations

from ..phrases import COMMAS, DASHES, NAME_TAGS, QUOTES
from ..structure import Structure
from .link import Link

#: Shorter ones are scare quotes, titles and nicknames.
_SHORTEST = 6
#: Words of a name that signs a quotation.
_LONGEST_SIGNATURE = 8


def loose_quotations(s: Structure, links: list[Link]) -> list[Link]:
    """Attribute whole quotations that no cue covers to whoever spoke last.

    A sentence or paragraph that is nothing but a quotation goes to the speaker of the
    attribution before it; the cue is that speaker's cue, and where that cue has an
    attribution already, its content grows. Returns the attributions that are new.
    """
    covered: set[int] = set()
    for link in links:
        covered |= link.words()
    ordered = sorted(links, key=lambda link: link.cue)
    out: list[Link] = []
    for quotation in s.quotations:
        words = s.words_in(quotation.start, quotation.end)
        if len(words) < _SHORTEST or quotation.continues is not None:
            continue
        if sum(1 for i in words if i in covered) > len(words) // 2:
            continue
        first, last = words[0], words[-1]
        if not _stands_alone(s, first, last):
            continue
        before = _speaking_before(s, ordered, first)
        if before is not None:
            out.append(
                Link(before.cue, before.source, [(first, last)], "loose quotation", before.head)
            )
    # The same words said by the same speaker: one attribution, its content in pieces.
    by_cue: dict[tuple[int, int], Link] = {}
    for link in links:
        by_cue.setdefault(link.cue, link)
    for link in out:
        if link.cue in by_cue:
            other = by_cue[link.cue]
            other.contents = _joined(other.contents + link.contents)
            link.contents = []
    return [link for link in out if link.contents]


def signed_quotations(s: Structure, links: list[Link]) -> list[Link]:
    """Attribute quotations that are signed: "We will be back." - Ann Reed.

    The cue is the dash; the source is the name after it, up to a comma, bracket or full stop.
    """
    covered = {i for link in links for i in (*link.words(), *link.cue_words())}
    out = []
    for quotation in s.quotations:
        words = s.words_in(quotation.start, quotation.end)
        if len(words) < _SHORTEST or sum(i in covered for i in words) > len(words) // 2:
            continue
        dash = words[-1] + 1
        if dash + 1 >= len(s) or s.word[dash] not in DASHES or dash in covered:
            continue
        last = dash
        while last + 1 < len(s) and last - dash < _LONGEST_SIGNATURE and s.word[last + 1].isalnum():
            last += 1
        ends = last + 1 == len(s) or s.word[last + 1] in COMMAS or s.word[last + 1] == "."
        ends = ends or s.paragraph[last + 1] != s.paragraph[last]
        if last > dash and ends and s.tag[dash + 1] in NAME_TAGS:
            contents = [(words[0], words[-1])]
            out.append(Link((dash, dash), (dash + 1, last), contents, "signature", dash))
    return out


def _joined(pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces in order; those that share a word become one."""
    out: list[tuple[int, int]] = []
    for first, last in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out


def _stands_alone(s: Structure, first: int, last: int) -> bool:
    """Return whether the sentences of a quotation hold nothing else than it."""
    start, _ = s.sentences[s.sentence[first]]
    _, stop = s.sentences[s.sentence[last]]
    outside = (*range(start, first), *range(last + 1, stop))
    return all(s.word[i] in COMMAS or s.word[i] == "." for i in outside)


def _speaking_before(s: Structure, ordered: list[Link], first: int) -> Link | None:
    """Return the last attribution before a word that has a source and quotes, or is near."""
    found = None
    for link in ordered:
        if link.cue[0] > first:
            break
        paragraphs = s.paragraph[first] - s.paragraph[link.cue[0]]
        if link.source is not None and paragraphs <= 1:
            if paragraphs == 0 or any(s.word[i] in QUOTES for i in link.words()):
                found = link
    return found


def continue_quotation(s: Structure, link: Link, onward: dict[int, int]) -> None:
    """Carry a content on into the paragraphs that its quotation runs on through.

    ``onward`` gives for a quotation the one that goes on with it.
    """
    last = link.contents[-1][1]
    number = next(
        (n for n, q in s.numbered_quotations(s.start[last], s.end[last]) if n in onward), None
    )
    while number is not None and number in onward:
        number = onward[number]
        quotation = s.quotations[number]
        words = s.words_in(quotation.start, quotation.end)
        if not words or words[0] <= link.contents[-1][1]:
            return
        link.contents.append((words[0], words[-1]))
