"""How the attributions of a reading compare with those that people marked in one article.

The unit of spans is the contiguous piece: a content in two pieces is two spans. Pieces that
several attributions share count once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from ...reading import Span, Spans
from ..standoff import ROLES
from .counts import Count

#: The figures of a comparison, in the order of the tables.
FIGURES = (
    *(f"{role} {how}" for how in ("exact", "overlap", "characters") for role in ROLES),
    *(f"relation {how}" for how in ("overlap", "half", "exact")),
    "right source given content",
    "no source",
)


@dataclasses.dataclass(frozen=True)
class Attributed:
    """Who says it, by which words, and what: the pieces of each; no source has no pieces."""

    source: Spans
    cue: Spans
    content: Spans

    @cached_property
    def inside(self) -> dict[str, frozenset[int]]:
        """The offsets of all characters of each role."""
        return {role: _characters(getattr(self, role)) for role in ROLES}


def attributed(text: str, pieces: Mapping[str, Iterable[Iterable[int]]]) -> Attributed:
    """Return role to pieces as an Attributed, without white space at the ends of the pieces."""
    return Attributed(*(_trimmed(text, pieces.get(role, ())) for role in ROLES))


def of_reading(text: str, reading: Mapping[str, Any]) -> list[Attributed]:
    """Return the attributions of a reading in its JSON form."""
    return [
        attributed(text, {role: a[role]["spans"] for role in ROLES if a[role] is not None})
        for a in reading["attributions"]
    ]


@dataclasses.dataclass(frozen=True)
class Comparison:
    """The attributions found in an article and those marked in it."""

    found: Sequence[Attributed]
    marked: Sequence[Attributed]

    def counts(self, keep: Callable[[Attributed], bool] = lambda _: True) -> dict[str, Count]:
        """Return the count of each of FIGURES, of the attributions to ``keep`` on either side.

        What is kept may be matched with what is not: a direct quotation that was marked is
        found though the reader's content ends elsewhere and is no longer all quoted.
        """
        found = [a for a in self.found if keep(a)]
        marked = [a for a in self.marked if keep(a)]
        counts = {}
        for role in ROLES:
            counts[f"{role} exact"] = self._exact(role, found, marked)
            counts[f"{role} overlap"] = self._overlap(role, found, marked)
            counts[f"{role} characters"] = self._characters(role, found, marked)
        for how, pairs in self._matches.items():
            counts[f"relation {how}"] = Count(
                sum(keep(self.found[i]) for i, _ in pairs), len(found),
                sum(keep(self.marked[j]) for _, j in pairs), len(marked),
            )  # fmt: skip
        return counts | self._sources(marked)

    @cached_property
    def _pieces(self) -> dict[str, tuple[set[Span], set[Span]]]:
        return {role: (_pieces(role, self.found), _pieces(role, self.marked)) for role in ROLES}

    @cached_property
    def _inside(self) -> dict[str, tuple[set[int], set[int]]]:
        return {role: (_union(role, self.found), _union(role, self.marked)) for role in ROLES}

    def _exact(self, role: str, found: list[Attributed], marked: list[Attributed]) -> Count:
        all_found, all_marked = self._pieces[role]
        some_found, some_marked = _pieces(role, found), _pieces(role, marked)
        return Count(
            len(some_found & all_marked), len(some_found),
            len(some_marked & all_found), len(some_marked),
        )  # fmt: skip

    def _overlap(self, role: str, found: list[Attributed], marked: list[Attributed]) -> Count:
        in_found, in_marked = self._inside[role]
        some_found, some_marked = _pieces(role, found), _pieces(role, marked)
        return Count(
            sum(not in_marked.isdisjoint(range(a, b)) for a, b in some_found), len(some_found),
            sum(not in_found.isdisjoint(range(a, b)) for a, b in some_marked), len(some_marked),
        )  # fmt: skip

    def _characters(self, role: str, found: list[Attributed], marked: list[Attributed]) -> Count:
        in_found, in_marked = self._inside[role]
        some_found, some_marked = _union(role, found), _union(role, marked)
        return Count(
            len(some_found & in_marked), len(some_found),
            len(some_marked & in_found), len(some_marked),
        )  # fmt: skip

    @cached_property
    def _matches(self) -> dict[str, list[tuple[int, int]]]:
        """Pairs (found, marked) that are the same relation, each taken once, by three measures."""
        return {
            how: self._paired(same)
            for how, same in (("overlap", _overlap), ("half", _half), ("exact", _exact))
        }

    def _paired(self, same: Callable[[Attributed, Attributed], bool]) -> list[tuple[int, int]]:
        taken: set[int] = set()
        pairs = []
        for i, one in enumerate(self.found):
            for j, other in enumerate(self.marked):
                if j not in taken and same(one, other):
                    taken.add(j)
                    pairs.append((i, j))
                    break
        return pairs

    def nearest(self, marked: Attributed) -> Attributed | None:
        """Return what was found whose content has most in common with a marked one, if any has."""
        wanted = marked.inside["content"]
        best = max(self.found, key=lambda a: len(a.inside["content"] & wanted), default=None)
        return best if best is not None and best.inside["content"] & wanted else None

    def _sources(self, marked: list[Attributed]) -> dict[str, Count]:
        """Count right sources where the content was found, and what has no source at all."""
        pairs = [(near, mark) for mark in marked if (near := self.nearest(mark)) is not None]
        without = sum(not near.source and not mark.source for near, mark in pairs)
        return {
            "right source given content": Count.of_share(
                sum(_same_source(near, mark) for near, mark in pairs), len(pairs)
            ),
            "no source": Count.of_matches(
                without,
                sum(not near.source for near, _ in pairs),
                sum(not mark.source for mark in marked),
            ),
        }


def _overlap(one: Attributed, other: Attributed) -> bool:
    """Return whether all three parts meet."""
    return _meet("cue", one, other) and _meet("content", one, other) and _same_source(one, other)


def _half(one: Attributed, other: Attributed) -> bool:
    """Return whether the cues meet, and half of all characters of source and content are shared."""
    if not _meet("cue", one, other):
        return False
    return all(
        2 * len(one.inside[role] & other.inside[role]) >= len(one.inside[role] | other.inside[role])
        for role in ("source", "content")
    )


def _exact(one: Attributed, other: Attributed) -> bool:
    return (one.source, one.cue, one.content) == (other.source, other.cue, other.content)


def _same_source(one: Attributed, other: Attributed) -> bool:
    return _meet("source", one, other) or (not one.source and not other.source)


def _meet(role: str, one: Attributed, other: Attributed) -> bool:
    return not one.inside[role].isdisjoint(other.inside[role])


def _pieces(role: str, attributions: Iterable[Attributed]) -> set[Span]:
    return {piece for a in attributions for piece in getattr(a, role)}


def _union(role: str, attributions: Iterable[Attributed]) -> set[int]:
    return set().union(*(a.inside[role] for a in attributions))


def _characters(pieces: Iterable[Span]) -> frozenset[int]:
    return frozenset(place for start, end in pieces for place in range(start, end))


def _trimmed(text: str, pieces: Iterable[Iterable[int]]) -> Spans:
    out = []
    for start, end in pieces:
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            out.append((start, end))
    return tuple(sorted(out))
