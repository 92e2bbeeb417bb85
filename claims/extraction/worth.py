"""What to check first, with the reasons in words.

A first ranking by what a claim would cost if it were wrong: who is accused, what is counted,
who is named, how little it rests on. Scores lie between 0 and 1.
"""

from __future__ import annotations

from .reading import Attribution, Claim

_WEIGHTS = {
    "accusation": (0.45, "accuses somebody"),
    "quantity": (0.28, "names a figure"),
    "cause": (0.2, "says what caused it"),
    "comparison": (0.2, "compares or ranks"),
    "role": (0.15, "says who holds which role"),
    "quote": (0.15, "gives somebody's very words"),
    "event": (0.12, "says what happened"),
    "property": (0.08, "says what something is"),
    "forecast": (0.05, "says what may come"),
    "opinion": (0.0, "is a judgement"),
}


def worth_of(claim: Claim, attribution: Attribution | None) -> tuple[float, tuple[str, ...]]:
    """Return how much a claim is worth checking (0 to 1) and why, strongest reason first."""
    reasons: list[tuple[float, str]] = []
    weight, words = _WEIGHTS[claim.kind]
    if weight:
        reasons.append((weight, words))
    if claim.kind != "quantity" and any(q.value is not None for q in claim.quantities):
        reasons.append((0.12, "names a figure"))
    named = [r for r in claim.about if r.named and r.type in ("person", "organisation")]
    if named:
        share = 0.2 if claim.kind == "accusation" else 0.1
        reasons.append((share, f"is about {named[0].name}"))
    if attribution is None:
        reasons.append((0.12, "stands in the publication's own voice"))
    elif attribution.mode == "hearsay":
        reasons.append((0.15, "rests on hearsay"))
    elif attribution.naming in ("described", "none") and attribution.mode != "accusation":
        reasons.append((0.1, "its source is not named"))
    if attribution is not None and attribution.mode in ("direct", "mixed"):
        reasons.append((0.05, "quotes somebody"))
    reasons.sort(key=lambda r: -r[0])
    score = min(1.0, 0.1 + sum(r[0] for r in reasons))
    return round(score, 2), tuple(r[1] for r in reasons)
