"""Outlets: who publishes articles."""

from __future__ import annotations

import django_filters as filters
from django.core.validators import DomainNameValidator
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import generics, serializers, status
from rest_framework.exceptions import APIException, ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from factcheck.access.roles import Role
from factcheck.api.given import GivenIn, PlainText
from sources.models import Outlet
from sources.services import OutletRefused, ensure_outlet


class OutletConflict(APIException):
    """The short name belongs to another outlet."""

    status_code = status.HTTP_409_CONFLICT

    def __init__(self, outlet: Outlet) -> None:
        message = f"The short name {outlet.slug!r} belongs to {outlet.name!r}."
        super().__init__()
        self.detail = {"slug": [ErrorDetail(message, code="conflict")]}


class OutletOut(serializers.Serializer):
    """An outlet."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    slug = serializers.CharField()
    domain = serializers.CharField()
    created_at = serializers.DateTimeField()


class OutletIn(GivenIn):
    """An outlet to add."""

    name = PlainText(max_length=200)
    slug = serializers.SlugField(
        required=False, max_length=80, help_text="Short name; made from the name if none is given."
    )
    domain = PlainText(
        required=False, allow_blank=True, max_length=253, validators=[DomainNameValidator()]
    )


class OutletFilters(filters.FilterSet):
    """Which outlets."""

    slug = filters.CharFilter(help_text="Its short name.")
    search = filters.CharFilter(field_name="name", lookup_expr="icontains")

    class Meta:
        model = Outlet
        fields: tuple[str, ...] = ()


class Outlets(generics.ListAPIView):
    """The list of outlets, and the door by which they come in."""

    queryset = Outlet.objects.all()
    serializer_class = OutletOut
    filterset_class = OutletFilters
    written_by = (Role.CHECKER, Role.EDITOR)

    @extend_schema(
        operation_id="outlets_create",
        request=OutletIn,
        responses={
            201: OpenApiResponse(OutletOut, "Added."),
            200: OpenApiResponse(OutletOut, "It was there already and is unchanged."),
            409: OpenApiResponse(description="Another outlet has this short name."),
        },
    )
    def post(self, request: Request) -> Response:
        """Add an outlet."""
        given = OutletIn(data=request.data)
        given.is_valid(raise_exception=True)
        now = timezone.now()
        try:
            outlet = ensure_outlet(**given.validated_data, at=now)
        except OutletRefused as error:
            raise ValidationError({error.field: ErrorDetail(str(error), code="invalid")}) from None
        if outlet.name != " ".join(given.validated_data["name"].split()):
            raise OutletConflict(outlet)
        # One stored at exactly this moment is the one we asked for.
        created = outlet.created_at == now
        return Response(
            OutletOut(outlet).data,
            status=status.HTTP_201_CREATED if created else status.HTTP_200_OK,
            headers={
                "Location": request.build_absolute_uri(reverse("api:outlet", args=[outlet.pk]))
            },
        )


class OutletDetail(generics.RetrieveAPIView):
    """One outlet."""

    queryset = Outlet.objects.all()
    serializer_class = OutletOut
