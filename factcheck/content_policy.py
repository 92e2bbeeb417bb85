"""Tells browsers what a page of ours may load: only our own files, and no script in the page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

#: For every page. An inline script or style does not run, whoever wrote it into a text of ours.
STRICT = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
#: For the API's schema page alone, whose viewer sets styles of its own. Scripts stay strict.
SCHEMA_PAGE = STRICT + "; style-src 'self' 'unsafe-inline'"


class ContentPolicyMiddleware:
    """Sets Content-Security-Policy on every answer that does not bring one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and add the policy."""
        response = self.get_response(request)
        match = request.resolver_match
        is_schema_page = match is not None and match.view_name == "api-docs"
        response.headers.setdefault(
            "Content-Security-Policy", SCHEMA_PAGE if is_schema_page else STRICT
        )
        return response
