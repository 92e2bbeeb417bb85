"""What to check first: each claim's worth, from the reasons found for and against it.

A desk asks of every claim: whom does it hurt if it is wrong, what does it rest on, can it be
looked up, and how much of the article hangs on it? Each reason found takes its share of what is
still missing to 1; what counts against a claim takes its share of the result. So the order in
which reasons are found does not matter, and no heap of small reasons reaches 1.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence

from ..reading import Attribution, Claim
from ..structure import Structure
from .case import Case, cases_of
from .reasons import REASONS


def weigh(
    s: Structure, claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> list[Claim]:
    """Return the claims with their worth (0 to 1) and the reasons, strongest first."""
    out = []
    for case in cases_of(s, claims, attributions):
        worth, reasons = worth_of(case)
        out.append(dataclasses.replace(case.claim, worth=worth, worth_reasons=reasons))
    return out


def worth_of(case: Case) -> tuple[float, tuple[str, ...]]:
    """Return the worth of one claim and the reasons in words; those against it come last."""
    found = [reason for find in REASONS if (reason := find(case)) is not None]
    found.sort(key=lambda reason: -abs(reason[0]))
    missing = math.prod(1 - weight for weight, _ in found if weight > 0)
    kept = math.prod(1 + weight for weight, _ in found if weight < 0)
    speaking_for = [words for weight, words in found if weight > 0]
    against = [f"but {words}" for weight, words in found if weight < 0]
    return round((1 - missing) * kept, 3), (*speaking_for, *against)
