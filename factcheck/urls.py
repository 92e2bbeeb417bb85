"""Addresses of the service."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from claims.api import urls as claims_api
from sources.api import urls as sources_api

handler404 = "factcheck.api.problems.not_found"
handler500 = "factcheck.api.problems.server_error"

admin.site.site_header = admin.site.site_title = "Factcheck"
admin.site.index_title = "The desk"
admin.site.site_url = None  # the desk is the site
admin.site.enable_nav_sidebar = False  # its few lists stand in the head of every page

api_v1 = [*claims_api.urlpatterns, *sources_api.urlpatterns]

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index"), name="home"),
    path("admin/", admin.site.urls),
    path("api/v1/", include((api_v1, "api"))),
    path("api/schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("api/docs/", SpectacularSwaggerSplitView.as_view(url_name="api-schema"), name="api-docs"),
]
