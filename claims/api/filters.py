"""Filters of the lists. Every value is checked: a bad one is an error and never no filter."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.extraction.reading import KINDS, MODES, NAMINGS
from claims.lifecycle import Status
from claims.models import About, Article, Attribution, Claim, Quantity, RecordEntry
from claims.models.article import ArticleState
from claims.models.record import Door
from factcheck.api.filtering import IdFilter, Measure, Moment, OneOf, YesNo, choices_of
from sources.models import Source


class ArticleFilters(filters.FilterSet):
    """Which articles."""

    outlet = filters.CharFilter(field_name="outlet__slug", help_text="Short name of the outlet.")
    external_id = filters.CharFilter(help_text="The outlet's own id.")
    state = OneOf(choices=choices_of(ArticleState))
    text_sha256 = filters.CharFilter(
        help_text="Hash of the first text: the same piece in whatever outlet."
    )
    published_after = Moment(field_name="published_at", lookup_expr="gte")
    published_before = Moment(field_name="published_at", lookup_expr="lt")
    search = filters.CharFilter(method="by_words", help_text="Words in title or byline.")

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def by_words(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Return the articles with the words in their title or byline."""
        return rows.filter(Q(title__icontains=value) | Q(byline__icontains=value))


class ClaimFilters(filters.FilterSet):
    """Which claims."""

    article = IdFilter(field_name="article_id")
    outlet = filters.CharFilter(
        field_name="article__outlet__slug", help_text="Short name of the outlet."
    )
    external_id = filters.CharFilter(
        field_name="article__external_id", help_text="The outlet's own id of the article."
    )
    status = OneOf(choices=choices_of(Status))
    kind = OneOf(choices=choices_of(KINDS))
    attributed = YesNo(
        field_name="attribution",
        lookup_expr="isnull",
        exclude=True,
        help_text="false: said in the publication's own voice.",
    )
    mode = OneOf(field_name="attribution__mode", choices=choices_of(MODES))
    naming = OneOf(field_name="attribution__naming", choices=choices_of(NAMINGS))
    source = IdFilter(field_name="attribution__source_id")
    about = filters.CharFilter(method="by_about", help_text="A name it is about, in any case.")
    has_figures = YesNo(method="by_figures")
    unit = filters.CharFilter(method="by_figure", help_text="A figure in this unit.")
    value_min = Measure(method="by_figure", help_text="A figure of at least this.")
    value_max = Measure(method="by_figure", help_text="A figure of at most this.")
    worth_min = Measure(field_name="worth", lookup_expr="gte")
    updated_after = Moment(field_name="updated_at", lookup_expr="gte")
    updated_before = Moment(field_name="updated_at", lookup_expr="lt")
    search = filters.CharFilter(
        field_name="statement", lookup_expr="icontains", help_text="Words in the statement."
    )

    class Meta:
        model = Claim
        fields: tuple[str, ...] = ()

    def by_about(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Return the claims about somebody or something of that name."""
        about = About.objects.filter(claim=OuterRef("pk"), name__iexact=value)
        return rows.filter(Exists(about))

    def by_figures(self, rows: QuerySet, name: str, value: bool) -> QuerySet:
        """Return the claims with figures, or those without."""
        figures = Exists(Quantity.objects.filter(claim=OuterRef("pk")))
        return rows.filter(figures if value else ~figures)

    def by_figure(self, rows: QuerySet, name: str, value: Any) -> QuerySet:
        """Return the rows as they are; unit and values are asked together, of one figure."""
        return rows

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Return the rows that all filters let through."""
        rows: QuerySet = super().filter_queryset(queryset)
        given = self.form.cleaned_data
        figures = Quantity.objects.filter(claim=OuterRef("pk"))
        asked = figures
        if given["unit"]:
            asked = asked.filter(unit=given["unit"])
        if given["value_min"] is not None:
            # A range reaches as far as its higher end.
            least = given["value_min"]
            asked = asked.filter(Q(value__gte=least) | Q(value_max__gte=least))
        if given["value_max"] is not None:
            asked = asked.filter(value__lte=given["value_max"])
        return rows if asked is figures else rows.filter(Exists(asked))


class AttributionFilters(filters.FilterSet):
    """Which attributions."""

    article = IdFilter(field_name="revision__article_id")
    source = IdFilter(field_name="source_id")
    mode = OneOf(choices=choices_of(MODES))
    naming = OneOf(choices=choices_of(NAMINGS))

    class Meta:
        model = Attribution
        fields: tuple[str, ...] = ()


class SourceFilters(filters.FilterSet):
    """Which sources."""

    kind = OneOf(choices=Source.Kind.choices)
    naming = OneOf(choices=Source.Naming.choices)
    merged = YesNo(field_name="merged_into", lookup_expr="isnull", exclude=True)
    search = filters.CharFilter(method="by_name", help_text="Words in any of its names.")

    class Meta:
        model = Source
        fields: tuple[str, ...] = ()

    def by_name(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """Return the sources that go by such a name."""
        names = Source.objects.filter(pk=OuterRef("pk"), names__name__icontains=value)
        return rows.filter(Exists(names))


class RecordFilters(filters.FilterSet):
    """Which entries of the record."""

    action = filters.CharFilter()
    door = OneOf(choices=choices_of(Door))
    after = Moment(field_name="at", lookup_expr="gte")
    before = Moment(field_name="at", lookup_expr="lt")

    class Meta:
        model = RecordEntry
        fields: tuple[str, ...] = ()
