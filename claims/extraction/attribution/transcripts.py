"""Turns of a transcript: the label names the source, its colon is the cue."""

from __future__ import annotations

from ..structure import Structure
from .link import Link

#: The rule that makes these attributions.
TURN = "turn"


def turn_links(s: Structure) -> list[Link]:
    """Return an attribution for every turn: all that its speaker says is its content.

    A transcript gives the very words, so that its turns are direct speech without quotation
    marks. What the speaker says that others said stands inside, as in any quotation.
    """
    return [Link(turn.mark, turn.name, list(turn.speech), TURN, turn.mark[0]) for turn in s.turns]
