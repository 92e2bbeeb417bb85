"""Marked text as HTML: every word of the article once, escaped, and nothing else in words.

What is shown besides (signs, numbers, brackets) is drawn by the stylesheet, so that what can be
selected and copied is the article.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from claims.lifecycle import Status
from claims.marked_text import Paragraph, Stretch

#: Roles from the outside in: a source may stand inside the content of its own attribution.
_ROLES = ("content", "source", "cue")
#: Statuses whose claims have a sign and no line, and never hide another claim's.
_ASIDE = frozenset({Status.DISMISSED.value, Status.WITHDRAWN.value})


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """What the page shows of a claim where its words stand."""

    number: int
    status: str
    statement: str

    @property
    def spoken(self) -> str:
        """What is read out where the sign stands."""
        status = self.status.replace("_", " ")
        return f"Claim {self.number}, {status}: {self.statement}"


def sign(status: str) -> SafeString:
    """Return the sign of a status, drawn; the word for it stands beside it or in its label."""
    sheet = static("claims/signs.svg")
    return format_html(
        '<svg class="sign-drawn status-{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        status,
        sheet,
        status,
    )


def address(claim_id: int) -> str:
    """Return where on the article page a claim is in hand, and the page stands at its words."""
    return f"?{urlencode({'claim': claim_id})}#claim-{claim_id}"


def paragraph_words(
    paragraph: Paragraph, *, marks: Mapping[int, Mark], in_hand: int | None
) -> SafeString:
    """Return the words of one paragraph with signs and links to its claims.

    ``marks`` has every claim of the paragraph; ``in_hand`` is the claim the page is about.
    """
    return _joined(_stretch(stretch, marks, in_hand) for stretch in paragraph.stretches)


def _stretch(stretch: Stretch, marks: Mapping[int, Mark], in_hand: int | None) -> SafeString:
    signs = _joined(_sign_of(key, marks[key], key == in_hand) for key in stretch.begins)
    words = format_html("{}", stretch.text)
    if stretch.claims:
        shown = marks[_leading(stretch.claims, marks)]
        classes = ["words", f"status-{shown.status}"]
        if in_hand in stretch.claims:
            classes.append("in-hand")
        if stretch.text.isspace():
            # Nothing to click on, and a link without words says nothing to who cannot see it.
            words = format_html('<span class="{}">{}</span>', " ".join(classes), words)
        else:
            words = format_html(
                '<a class="{}" href="{}" tabindex="-1">{}</a>',
                " ".join(classes),
                address(_target(stretch.claims, marks, in_hand)),
                words,
            )
    for role in reversed(_ROLES):
        if role in stretch.roles:
            ends = [("opens", stretch.opens), ("closes", stretch.closes)]
            classes = ["role", f"role-{role}", *(name for name, at in ends if role in at)]
            words = format_html('<span class="{}">{}</span>', " ".join(classes), words)
    return signs + words


def _leading(claims: tuple[int, ...], marks: Mapping[int, Mark]) -> int:
    """Return the claim whose line is drawn: the shortest that has not been put aside."""
    return next((key for key in claims if marks[key].status not in _ASIDE), claims[0])


def _target(claims: tuple[int, ...], marks: Mapping[int, Mark], in_hand: int | None) -> int:
    """Return the claim a click takes in hand: the one shown, or the next after the one in hand."""
    if in_hand in claims:
        return claims[(claims.index(in_hand) + 1) % len(claims)]
    return _leading(claims, marks)


def _sign_of(key: int, mark: Mark, is_in_hand: bool) -> SafeString:
    return format_html(
        '<span class="place" id="claim-{}"></span>'
        '<a class="sign{}" href="{}" title="{}" aria-label="{}"{}>{}</a>',
        key,
        " in-hand" if is_in_hand else "",
        address(key),
        mark.statement,
        mark.spoken,
        mark_safe(' aria-current="true"') if is_in_hand else "",
        sign(mark.status),
    )


def _joined(pieces: Iterable[SafeString]) -> SafeString:
    # Each piece is escaped already; joined, they stay so.
    return mark_safe("".join(pieces))  # noqa: S308
