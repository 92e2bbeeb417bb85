"""The desk: articles, claims, sources and the record, in the admin."""

from claims.admin.articles import ArticleAdmin
from claims.admin.claims import ClaimAdmin
from claims.admin.record import RecordAdmin
from claims.admin.sources import SourceAdmin

__all__ = ["ArticleAdmin", "ClaimAdmin", "RecordAdmin", "SourceAdmin"]
