"""Articles: the list, one of them, its texts and its record; and how one comes in."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import generics, serializers, status
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.filters import ArticleFilters
from claims.api.given import ArticleIn
from claims.api.reading import SeenRows
from claims.api.refusals import answered_as_problems, read_or_unavailable
from claims.lifecycle import Status
from claims.models import Article, Revision
from claims.models.article import ArticleState
from claims.models.record import Door
from claims.provenance import read_notices
from claims.services.ingest import ingest_article
from claims.visibility import articles_for, revisions_for
from factcheck.access.api import caller
from factcheck.access.models import User
from factcheck.access.roles import Role
from sources.models import Outlet


class OutletBriefOut(serializers.Serializer):
    """An outlet, as far as an article needs it."""

    id = serializers.IntegerField()
    slug = serializers.CharField()
    name = serializers.CharField()


class RevisionBriefOut(serializers.Serializer):
    """A text of an article, without its words."""

    number = serializers.IntegerField()
    text_sha256 = serializers.CharField()
    created_at = serializers.DateTimeField()


class PartOut(serializers.Serializer):
    """A labelled stretch of a text."""

    part = serializers.CharField()
    span = serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)


class RevisionOut(RevisionBriefOut):
    """A text of an article, as it came in."""

    article = serializers.IntegerField(source="article_id")
    text = serializers.CharField()
    parts = PartOut(many=True)


class ArticleOut(serializers.Serializer):
    """An article, without its text."""

    id = serializers.IntegerField()
    outlet = OutletBriefOut()
    external_id = serializers.CharField()
    url = serializers.CharField()
    title = serializers.CharField()
    byline = serializers.CharField()
    published_at = serializers.DateTimeField(allow_null=True)
    state = serializers.ChoiceField(choices=[state.value for state in ArticleState])
    text_sha256 = serializers.CharField(help_text="Hash of the first text.")
    revisions = RevisionBriefOut(many=True)
    created_at = serializers.DateTimeField()


class ArticleInFullOut(ArticleOut):
    """An article with its claims counted, its writers, and the same text in other outlets."""

    claims = serializers.SerializerMethodField()
    writers = serializers.SerializerMethodField()
    elsewhere = serializers.SerializerMethodField()
    notices = serializers.SerializerMethodField(
        help_text="What a person should know about how it was read, in sentences."
    )

    def get_claims(self, article: Article) -> dict[str, int]:
        """Return how many of its claims stand where, every status named."""
        counted = article.claims.order_by().values_list("status").annotate(Count("pk"))
        return {**{status.value: 0 for status in Status}, **dict(counted)}

    def get_writers(self, article: Article) -> list[str]:
        """Return the names of the writers' accounts."""
        return [writer.get_username() for writer in article.writers.all()]

    def get_elsewhere(self, article: Article) -> list[int]:
        """Return the ids of the articles with the same text, as far as the person may see them."""
        seen = self.context["seen"].filter(text_sha256=article.text_sha256)
        return list(seen.exclude(pk=article.pk).order_by("pk").values_list("pk", flat=True))

    def get_notices(self, article: Article) -> list[str]:
        """Return what was not read, and why: text in another language."""
        return read_notices(article)


class ArticleRows(SeenRows):
    """Articles with what is shown of them."""

    visible = articles_for

    def rows(self, visible: QuerySet[Any]) -> QuerySet[Any]:
        """Return the articles with outlet and revisions, the texts left where they are."""
        revisions = Revision.objects.order_by("number").defer("text", "parts")
        return visible.select_related("outlet").prefetch_related(
            Prefetch("revisions", queryset=revisions)
        )


class Articles(ArticleRows, generics.GenericAPIView):
    """The list of articles, and the door by which they come in."""

    serializer_class = ArticleOut
    filterset_class = ArticleFilters
    newest_first = True
    written_by = (Role.CHECKER, Role.EDITOR)

    @extend_schema(operation_id="articles_list", responses=ArticleOut(many=True))
    def get(self, request: Request) -> Response:
        """List the articles, newest first."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(ArticleOut(page, many=True).data)

    @extend_schema(
        operation_id="articles_create",
        request=ArticleIn,
        responses={
            201: OpenApiResponse(ArticleInFullOut, "Read and stored; Location says where."),
            200: OpenApiResponse(ArticleInFullOut, "It was there already and is unchanged."),
            409: OpenApiResponse(description="The outlet has another text under this own id."),
            503: OpenApiResponse(description="The reader cannot read just now."),
            413: OpenApiResponse(description="The text or the body is too long."),
        },
        parameters=[
            OpenApiParameter(
                "Location", str, "header", response=[201], description="Address of the article."
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Read an article's text, split it into claims and store both."""
        given = ArticleIn(data=request.data)
        given.is_valid(raise_exception=True)
        fields = dict(given.validated_data)
        with answered_as_problems(), read_or_unavailable():
            result = ingest_article(
                **{
                    **fields,
                    "outlet": _outlet(fields["outlet"]),
                    "writers": _writers(fields.get("writers", [])),
                },
                by=caller(request),
                door=Door.API,
            )
        article = self.get_queryset().get(pk=result.article.pk)
        place = reverse("api:article", args=[article.pk])
        return Response(
            ArticleInFullOut(article, context={"seen": self.seen_by(articles_for)}).data,
            status=status.HTTP_201_CREATED if result.created else status.HTTP_200_OK,
            headers={"Location": request.build_absolute_uri(place)} if result.created else None,
        )


class ArticleDetail(ArticleRows, generics.RetrieveAPIView):
    """One article."""

    serializer_class = ArticleInFullOut

    def get_serializer_context(self) -> dict[str, Any]:
        """Return the context with the articles the person may see."""
        return {**super().get_serializer_context(), "seen": self.seen_by(articles_for)}


class RevisionDetail(SeenRows, generics.RetrieveAPIView):
    """One text of an article, to the last code point."""

    visible = revisions_for
    serializer_class = RevisionOut

    def get_object(self) -> Revision:
        """Return the revision of that number."""
        wanted = {"article_id": self.kwargs["pk"], "number": self.kwargs["number"]}
        revision: Revision = get_object_or_404(self.get_queryset(), **wanted)
        return revision


def _outlet(slug: str) -> Outlet:
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        raise ValidationError(
            {"outlet": ErrorDetail(f"There is no outlet {slug!r}.", code="not_found")}
        )
    return outlet


def _writers(names: list[str]) -> list[User]:
    writers = {
        user.get_username(): user
        for user in User.objects.filter(
            username__in=names, role_grants__role=Role.WRITER, is_active=True
        )
    }
    for index, name in enumerate(names):
        if name not in writers:
            raise ValidationError(
                {f"writers.{index}": ErrorDetail(f"No writer is called {name!r}.", "not_found")}
            )
    return list(writers.values())
