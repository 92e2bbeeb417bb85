"""Addresses of the API that sources answers."""

from django.urls import URLPattern, path

from sources.api.outlets import OutletDetail, Outlets

urlpatterns: list[URLPattern] = [
    path("outlets/", Outlets.as_view(), name="outlets"),
    path("outlets/<int:pk>/", OutletDetail.as_view(), name="outlet"),
]
