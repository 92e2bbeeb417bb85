"""What is stored: articles with their text, claims with their sources, and the record."""

from claims.models.article import Article, Revision
from claims.models.attribution import Attribution
from claims.models.claim import Claim, ClaimPlace
from claims.models.finding import About, ClaimTime, Quantity, Unclaimed
from claims.models.origin import ReaderVersion
from claims.models.record import RecordEntry, RecordHead

__all__ = [
    "About",
    "Article",
    "Attribution",
    "Claim",
    "ClaimPlace",
    "ClaimTime",
    "Quantity",
    "ReaderVersion",
    "RecordEntry",
    "RecordHead",
    "Revision",
    "Unclaimed",
]
