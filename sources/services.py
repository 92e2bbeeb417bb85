"""Writes outlets and sources."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.text import slugify

from factcheck.access.models import User
from sources.models import Outlet, Source, SourceName
from sources.names import (
    Likeness,
    acronym_of,
    compare_names,
    identifies,
    name_key,
    short_name,
)

#: Keys in one query, below what any database takes.
_KEYS_AT_ONCE = 500
#: Another writer can be first with a name; its own transaction then holds the row we read.
_ATTEMPTS = 5

Key = tuple[str, str]


class OutletRefused(ValueError):
    """An outlet cannot be stored as given. ``field`` names what is wrong."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


@dataclasses.dataclass(frozen=True, slots=True)
class Mention:
    """A source as one text refers to it.

    ``name`` is the fullest the text gives, without what stands around it; ``acronym`` the one the
    text gives with it in parentheses. ``partial``: a part of a person's name alone.
    """

    name: str
    naming: str
    kind: str = Source.Kind.UNKNOWN.value
    acronym: str = ""
    partial: bool = False


def ensure_outlet(
    *, name: str, slug: str = "", domain: str = "", at: datetime | None = None
) -> Outlet:
    """Return the outlet of that short name, which is made from the name where none is given.

    Stores it if it is not there yet, and changes nothing if it is.
    """
    name = " ".join(name.split())
    slug = slug or slugify(name, allow_unicode=False)
    if not name or len(name) > 200 or not name.isprintable():
        raise OutletRefused("name", "An outlet needs a name of at most 200 characters.")
    if not slug or len(slug) > 80 or slug != slugify(slug):
        raise OutletRefused(
            "slug", "An outlet needs a short name of at most 80 letters, digits and hyphens."
        )
    outlet, _ = Outlet.objects.get_or_create(
        slug=slug,
        defaults={"name": name, "domain": domain, "created_at": at or timezone.now()},
    )
    return outlet


def resolve_source(
    *,
    name: str,
    naming: str,
    scope: str,
    kind: str = Source.Kind.UNKNOWN.value,
    acronym: str = "",
    partial: bool = False,
    by: User | None = None,
    at: datetime | None = None,
) -> Source:
    """Return the source that is meant, stored now if nobody has spoken of it before."""
    mention = Mention(name=name, naming=naming, kind=kind, acronym=acronym, partial=partial)
    return resolve_sources(mentions=[mention], scope=scope, by=by, at=at)[mention]


def resolve_sources(
    *,
    mentions: Iterable[Mention],
    scope: str,
    by: User | None = None,
    at: datetime | None = None,
) -> dict[Mention, Source]:
    """Return the source each mention means, storing those that are new.

    A name that tells who it is leads to one source in all texts. Whoever is only described, or a
    crowd, or goes by a surname alone, is a source of this ``scope``, an opaque key of the text.
    The number of queries does not depend on the number of mentions.
    """
    wanted = sorted(set(mentions), key=lambda mention: (_key(mention, scope), mention.kind))
    at = at or timezone.now()
    for attempt in range(_ATTEMPTS):
        try:
            with transaction.atomic():
                return _resolve(wanted, scope=scope, by=by, at=at)
        except IntegrityError:
            # Another transaction stored one of these names first; now it can be read.
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _resolve(
    wanted: Sequence[Mention], *, scope: str, by: User | None, at: datetime
) -> dict[Mention, Source]:
    """Look all names up at once, decide for each mention, and store what is new at once."""
    names = _stored_names(wanted, scope)
    before = {
        source.pk: (source.name, source.kind)
        for source in (row.source.current for row in names.values())
    }
    resolved: dict[Mention, Source] = {}
    for mention in wanted:
        key, row = _find(mention, scope, names)
        source = row.source.current if row else _known_by_acronym(mention, key, names)
        if source is None:
            source = Source(
                name=_own_name(mention),
                kind=mention.kind,
                naming=mention.naming,
                scope=key[0],
                created_at=at,
                created_by=by,
            )
        if row is None:
            names[key] = _new_name(source, source.name, key, at)
        if mention.acronym and not key[0]:
            _note_acronym(mention.acronym, source, names, at)
        resolved[mention] = source
    _store(resolved, names, before)
    return resolved


def _stored_names(wanted: Sequence[Mention], scope: str) -> dict[Key, SourceName]:
    keys = {name_key(mention.name) for mention in wanted}
    keys |= {name_key(mention.acronym) for mention in wanted if mention.acronym}
    ordered = sorted(keys)
    rows = SourceName.objects.filter(scope__in=["", scope]).select_related("source__merged_into")
    return {
        (row.scope, row.normalised): row
        for start in range(0, len(ordered), _KEYS_AT_ONCE)
        for row in rows.filter(
            normalised__in=ordered[start : start + _KEYS_AT_ONCE]
        ).prefetch_related("source__names")
    }


def _find(
    mention: Mention, scope: str, names: dict[Key, SourceName]
) -> tuple[Key, SourceName | None]:
    """Return under which key the mention belongs, and the row that is there if one is."""
    key = _key(mention, scope)
    row = names.get(key)
    if row is not None and row.ambiguous:
        key = (scope, key[1])
        row = names.get(key)
    return key, row


def _known_by_acronym(mention: Mention, key: Key, names: dict[Key, SourceName]) -> Source | None:
    """Return the source so far known by the given acronym alone, which now gets its full name.

    One that has a full name already is another: several bodies share an acronym.
    """
    row = names.get(("", name_key(mention.acronym))) if mention.acronym and not key[0] else None
    if row is None or row.ambiguous:
        return None
    source = row.source.current
    stored = len(source.names.all()) if source.pk else 0
    new = sum(1 for other in names.values() if other._state.adding and other.source is source)
    if stored + new != 1:
        return None
    source.name = _own_name(mention)
    return source


def _note_acronym(acronym: str, source: Source, names: dict[Key, SourceName], at: datetime) -> None:
    """Let the acronym lead to the source, or to nobody where it leads to another already."""
    key = ("", name_key(acronym))
    row = names.get(key)
    if row is None:
        names[key] = _new_name(source, acronym, key, at)
    elif row.source.current != source:
        row.ambiguous = True


def _store(
    resolved: dict[Mention, Source],
    names: dict[Key, SourceName],
    before: dict[int, tuple[str, str]],
) -> None:
    """Store new sources and names, and what has become known of old ones."""
    sources = {id(source): source for source in resolved.values()}.values()
    known = [source for source in sources if not source._state.adding]
    Source.objects.bulk_create([source for source in sources if source._state.adding])
    # In one order for all writers: two that insert the same names never wait for each other.
    new = [names[key] for key in sorted(names) if names[key]._state.adding]
    for name in new:
        name.source = name.source  # takes over the id that the source has only now
    SourceName.objects.bulk_create(new)
    doubtful = [name.pk for name in names.values() if name.ambiguous]
    SourceName.objects.filter(pk__in=doubtful, ambiguous=False).update(ambiguous=True)
    for mention, source in resolved.items():
        if source.kind == Source.Kind.UNKNOWN:
            source.kind = mention.kind
    changed = [source for source in known if (source.name, source.kind) != before[source.pk]]
    if changed:
        Source.objects.bulk_update(changed, ["kind", "name"])


def _new_name(source: Source, name: str, key: Key, at: datetime) -> SourceName:
    return SourceName(
        source=source, name=short_name(name), scope=key[0], normalised=key[1], created_at=at
    )


def _own_name(mention: Mention) -> str:
    """Return the name as the source's own: a proper name loses its article."""
    name = short_name(mention.name)
    article, _, rest = name.partition(" ")
    proper = mention.naming == Source.Naming.NAMED and article in ("the", "a", "an") and rest
    return rest if proper else name


def likely_same(*, source: Source, limit: int = 10) -> list[Source]:
    """Return other sources that may be the same one, for a person to decide; it writes nothing.

    Candidates share the last word of the name, or are its acronym or spell it out.
    """
    own = list(source.names.values_list("name", flat=True)) or [source.name]
    endings = {name_key(name).rpartition(" ")[2] for name in own} - {""}
    keys = endings | {acronym_of(name) for name in own} - {""}
    rows = SourceName.objects.filter(scope="").exclude(source=source).select_related("source")
    found: dict[int, Source] = {}
    for row in rows.filter(normalised__in=keys):
        found[row.source_id] = row.source
    for ending in endings:
        for row in rows.filter(normalised__endswith=f" {ending}").order_by("id")[: limit * 10]:
            if any(compare_names(row.name, name) != Likeness.DIFFERENT for name in own):
                found.setdefault(row.source_id, row.source)
    return [one for one in found.values() if one.merged_into_id is None][:limit]


def _key(mention: Mention, scope: str) -> Key:
    """Return scope and key under which the mention's source is found."""
    anywhere = mention.naming == Source.Naming.NAMED and identifies(
        mention.name, partial=mention.partial
    )
    return ("" if anywhere else scope, name_key(mention.name))


def discard_outlet(*, outlet: Outlet) -> None:
    """Remove an outlet that was stored for articles of which none came in.

    The database keeps it where an article has come in meanwhile.
    """
    with contextlib.suppress(ProtectedError):
        outlet.delete()
