"""Claims in the admin: the list with its actions, and the door by which one claim moves."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from claims.admin.article_page import OfferedMove, Refusal, show_article
from claims.admin.marked_html import address, sign
from claims.admin.moves import REFUSALS, Outcome, Wanted, is_id, make_move, move_each, status_code
from claims.lifecycle import MOVES, Move
from claims.models import Claim
from claims.visibility import claims_for
from factcheck.access.by_role import SeenByRole, roles_here
from factcheck.access.models import User

#: Claims that one action may move at once; each is a transaction of its own.
MOST_AT_ONCE = 200


class VoiceFilter(admin.SimpleListFilter):
    """Whether somebody is cited for it."""

    title = "voice"
    parameter_name = "voice"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the two voices."""
        return [("cited", "somebody is cited"), ("own", "the publication's own voice")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        """Return the claims in that voice."""
        if self.value() in ("cited", "own"):
            return queryset.filter(attribution__isnull=self.value() == "own")
        return queryset


@admin.register(Claim)
class ClaimAdmin(SeenByRole):
    """The list of claims; each leads to its place on the page of its article."""

    list_display = ("statement", "stands", "kind", "said_by", "mode", "worth_shown", "of_article")
    list_filter = (
        "status",
        "kind",
        "attribution__mode",
        "attribution__naming",
        VoiceFilter,
        "article__outlet",
    )
    search_fields = ("statement",)
    search_help_text = "Words in the statement."
    date_hierarchy = "created_at"
    ordering = ("-id",)
    list_select_related = ("article", "attribution__source")
    actions = ("accept", "dismiss", "restore")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Return the claims the person may see."""
        return claims_for(person=request.user, roles=roles_here(request))

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Also allow the links that lead here from a source and from an article."""
        return lookup == "attribution__source" or super().lookup_allowed(lookup, value, request)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Return the moves that one of the person's roles may make."""
        roles = roles_here(request)
        actions = super().get_actions(request)
        return {
            name: action
            for name, action in actions.items()
            if name in MOVES and MOVES[name].roles.intersection(roles)
        }

    @admin.display(description="status", ordering="status")
    def stands(self, claim: Claim) -> SafeString:
        """Return sign and word for where the claim stands."""
        return format_html(
            '<span class="stands">{} {}</span>', sign(claim.status), claim.get_status_display()
        )

    @admin.display(description="said by")
    def said_by(self, claim: Claim) -> str:
        """Return who says it."""
        if claim.attribution is None:
            return "own voice"
        return claim.attribution.source_name or "nobody named"

    @admin.display(description="mode", ordering="attribution__mode")
    def mode(self, claim: Claim) -> str:
        """Return how it is attributed."""
        return claim.attribution.get_mode_display() if claim.attribution else "–"

    @admin.display(description="worth", ordering="worth")
    def worth_shown(self, claim: Claim) -> str:
        """Return how much it is worth checking."""
        return f"{claim.worth:.2f}"

    @admin.display(description="article", ordering="article")
    def of_article(self, claim: Claim) -> str:
        """Return the title of its article, cut to fit the list."""
        return Truncator(claim.article.title).chars(60)

    @admin.action(description="Accept")
    def accept(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Accept each of the chosen claims."""
        return self._move_many(request, queryset, MOVES["accept"])

    @admin.action(description="Dismiss, with a reason …")
    def dismiss(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask for the reason, then dismiss each of the chosen claims."""
        return self._move_many(request, queryset, MOVES["dismiss"])

    @admin.action(description="Restore, with a reason …")
    def restore(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask for the reason, then restore each of the chosen claims."""
        return self._move_many(request, queryset, MOVES["restore"])

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Lead to the claim's place on the page of its article."""
        claim = self.get_object(request, object_id)
        if claim is None or not self.has_view_permission(request, claim):
            raise Http404("There is no such claim, or none you may see.")
        return redirect(_page_of(claim))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Lead to the same place, where the claim's history stands."""
        return self.change_view(request, object_id)

    def get_urls(self) -> list[URLPattern]:
        """Add the address at which a claim moves."""
        move = path(
            "<int:claim_id>/move/<slug:move>/",
            self.admin_site.admin_view(self.move_view),
            name="claims_claim_move",
        )
        return [move, *super().get_urls()]

    def move_view(self, request: HttpRequest, claim_id: int, move: str) -> HttpResponse:
        """Move one claim and go back to it; a refusal is shown beside what was typed."""
        if move not in MOVES:
            raise Http404("There is no such move.")
        seen = claims_for(person=request.user, roles=roles_here(request))
        claim = get_object_or_404(seen.select_related("article__outlet"), pk=claim_id)
        if request.method != "POST":
            return redirect(_page_of(claim))
        given = {key: str(value) for key, value in request.POST.items()}
        try:
            make_move(
                claim_id=claim.pk,
                wanted=_wanted(move, given),
                by=_person(request),
                # 0 is nobody's version: without a readable one the move is refused as stale.
                version=_version(given) or 0,
            )
        except REFUSALS as error:
            refusal = Refusal(move, str(error), status_code(error), given)
            return show_article(request, article=claim.article, claim_id=claim.pk, refusal=refusal)
        return redirect(_page_of(claim))

    def _move_many(
        self, request: HttpRequest, claims: QuerySet[Claim], move: Move
    ) -> HttpResponse | None:
        """Ask for what the move needs, make it on each claim, and say what came of each."""
        if not move.roles.intersection(roles_here(request)):
            raise PermissionDenied
        if request.POST.get("select_across") != "1":
            # The ones that were ticked, also where they no longer fit the list's filter: whoever
            # ticked them is told what became of each.
            ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
            claims = self.get_queryset(request).filter(pk__in=ticked)
        chosen = list(claims.select_related("article").order_by("pk")[: MOST_AT_ONCE + 1])
        if len(chosen) > MOST_AT_ONCE:
            text = f"At most {MOST_AT_ONCE} claims can be moved at once; nothing was moved."
            self.message_user(request, text, messages.ERROR)
            return None
        offered = OfferedMove(move=move, closed=None, refusal=None)
        given = {key: str(value) for key, value in request.POST.items()}
        if offered.asks and "reason_asked" not in given:
            return self._ask(request, chosen, offered)
        outcomes = move_each(
            claims=chosen,
            wanted=_wanted(move.name, given),
            by=_person(request),
            versions={claim.pk: _version(given, f"version_{claim.pk}") or 0 for claim in chosen}
            if offered.asks
            else None,
        )
        self._report(request, move, outcomes)
        return None

    def _ask(
        self, request: HttpRequest, chosen: list[Claim], offered: OfferedMove
    ) -> TemplateResponse:
        word = offered.move.name.capitalize()
        context = {
            **self.admin_site.each_context(request),
            "title": f"{word} {len(chosen)} claim{'' if len(chosen) == 1 else 's'}",
            "opts": Claim._meta,
            "chosen": chosen,
            "offered": offered,
            # A duplicate needs the claim that stays, which no two of them share.
            "kinds": [one for one in offered.kinds if one[0] != "duplicate_of"],
            "action_checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "claims/move_many.html", context)

    def _report(self, request: HttpRequest, move: Move, outcomes: list[Outcome]) -> None:
        moved = [outcome for outcome in outcomes if outcome.refused is None]
        refused = [outcome for outcome in outcomes if outcome.refused is not None]
        for level, rows, word in (
            (messages.SUCCESS, moved, f"now {move.target.value}"),
            (messages.ERROR, refused, "not moved"),
        ):
            if rows:
                count = f"{len(rows)} claim{'' if len(rows) == 1 else 's'} {word}:"
                listed = format_html_join(
                    "", "<li><bdi>{}</bdi>{}</li>", (_told(outcome) for outcome in rows)
                )
                self.message_user(request, format_html("{}<ul>{}</ul>", count, listed), level)


def _told(outcome: Outcome) -> tuple[str, str]:
    why = f" – {outcome.refused}" if outcome.refused else ""
    return Truncator(outcome.claim.statement).chars(100), why


def _page_of(claim: Claim) -> str:
    page = reverse("admin:claims_article_change", args=[claim.article_id])
    return page + address(claim.pk)


def _wanted(move: str, given: dict[str, str]) -> Wanted:
    kind = given.get("reason_kind", "")
    return Wanted(
        move=move,
        reason=given.get("reason", ""),
        reason_kind=kind,
        # The list of claims stands beside every reason; it is meant with this one only.
        duplicate_of=given.get("duplicate_of", "") if kind == "duplicate_of" else "",
    )


def _version(given: dict[str, str], name: str = "version") -> int | None:
    version = given.get(name, "")
    return int(version) if is_id(version) else None


def _person(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
