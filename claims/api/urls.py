"""Addresses of the API that claims answers."""

from django.urls import URLPattern, path

from claims.api.articles import ArticleDetail, Articles, RevisionDetail
from claims.api.attributions import AttributionDetail, Attributions
from claims.api.claims import ClaimDetail, Claims
from claims.api.moves import MOVE_VIEWS
from claims.api.record import ArticleRecord, ClaimRecord
from claims.api.sources import SourceDetail, Sources

urlpatterns: list[URLPattern] = [
    path("articles/", Articles.as_view(), name="articles"),
    path("articles/<int:pk>/", ArticleDetail.as_view(), name="article"),
    path("articles/<int:pk>/record/", ArticleRecord.as_view(), name="article-record"),
    path("articles/<int:pk>/revisions/<int:number>/", RevisionDetail.as_view(), name="revision"),
    path("claims/", Claims.as_view(), name="claims"),
    path("claims/<int:pk>/", ClaimDetail.as_view(), name="claim"),
    path("claims/<int:pk>/record/", ClaimRecord.as_view(), name="claim-record"),
    *(
        path(f"claims/<int:pk>/{view.move}/", view.as_view(), name=f"claim-{view.move}")
        for view in MOVE_VIEWS
    ),
    path("attributions/", Attributions.as_view(), name="attributions"),
    path("attributions/<int:pk>/", AttributionDetail.as_view(), name="attribution"),
    path("sources/", Sources.as_view(), name="sources"),
    path("sources/<int:pk>/", SourceDetail.as_view(), name="source"),
]
