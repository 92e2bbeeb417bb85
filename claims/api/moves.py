"""The moves of a claim, each a POST of its own. `claims.lifecycle` says who may make which."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from claims.api.given import AcceptIn, DismissIn, RestoreIn
from claims.api.reading import SeenRows
from claims.api.refusals import answered_as_problems
from claims.api.shapes import ClaimOut, show_claim
from claims.models.record import Door
from claims.services.review import move_claim
from claims.visibility import claims_for
from factcheck.access.api import caller
from factcheck.access.by_role import ANYBODY_AT_THE_DESK


class ClaimMove(SeenRows, generics.GenericAPIView):
    """Makes one move. Who may make it is the table's to say, in its own words."""

    visible = claims_for
    written_by = ANYBODY_AT_THE_DESK
    move: ClassVar[str]
    serializer_class: type[Serializer]

    def post(self, request: Request, pk: int) -> Response:
        """Move the claim and return it as it now is."""
        claim = get_object_or_404(self.get_queryset().only("pk"), pk=pk)
        given = self.serializer_class(data=request.data)
        given.is_valid(raise_exception=True)
        with answered_as_problems():
            moved = move_claim(
                claim_id=claim.pk,
                move=self.move,
                by=caller(request),
                door=Door.API,
                **given.validated_data,
            )
        return Response(show_claim(moved))


def _described(summary: str, name: str) -> Callable[[type[ClaimMove]], type[ClaimMove]]:
    described: Callable[[type[ClaimMove]], type[ClaimMove]] = extend_schema_view(
        post=extend_schema(
            operation_id=f"claims_{name}",
            summary=summary,
            responses={
                200: ClaimOut,
                409: OpenApiResponse(
                    description="The claim does not stand where this starts, or has changed."
                ),
            },
        )
    )
    return described


@_described("Accept a proposed claim", "accept")
class AcceptClaim(ClaimMove):
    """Takes a proposed claim on."""

    move = "accept"
    serializer_class = AcceptIn


@_described("Dismiss a claim, with a reason", "dismiss")
class DismissClaim(ClaimMove):
    """Puts a claim aside, with a reason."""

    move = "dismiss"
    serializer_class = DismissIn


@_described("Take a dismissed claim back, with a reason", "restore")
class RestoreClaim(ClaimMove):
    """Takes a dismissed claim back, with a reason."""

    move = "restore"
    serializer_class = RestoreIn


#: Every move that has an address; a test holds them against the table.
MOVE_VIEWS: tuple[type[ClaimMove], ...] = (AcceptClaim, DismissClaim, RestoreClaim)
