"""A name that tells who it is leads to one source everywhere; nobody else is joined."""

import pytest

from sources.models import Outlet, Source, SourceName
from sources.services import (
    Mention,
    OutletRefused,
    ensure_outlet,
    likely_same,
    resolve_source,
    resolve_sources,
)

pytestmark = pytest.mark.django_db


def named(name, scope="one", **fields):
    return resolve_source(name=name, naming="named", scope=scope, **fields)


def test_one_name_in_two_texts_is_one_source():
    assert named("Europol") == named("EUROPOL’s", "two")
    assert Source.objects.get().name == "Europol"


@pytest.mark.parametrize(
    ("name", "naming"),
    [
        ("police", "collective"),
        ("experts", "collective"),
        ("a senior official", "described"),
        ("police", "named"),
    ],
)
def test_whoever_is_not_named_is_a_source_of_one_text(name, naming):
    here = resolve_source(name=name, naming=naming, scope="one")
    again = resolve_source(name=name.upper(), naming=naming, scope="one")
    there = resolve_source(name=name, naming=naming, scope="two")

    assert here == again or naming == "named"
    assert here != there


def test_a_surname_alone_is_a_source_of_one_text():
    assert named("Smith", partial=True) != named("Smith", "two", partial=True)
    assert named("Mr Smith") == named("Smith", partial=True)
    assert named("Mr Smith", "two") != named("John Smith", "two")


def test_a_described_one_and_a_named_one_of_the_same_words_are_two():
    assert named("Northport Council") != resolve_source(
        name="Northport Council", naming="collective", scope="one"
    )


def test_a_source_is_stored_under_its_name_without_the_article():
    source = named("the Ministry of Works")

    assert (source.name, source.naming, source.scope) == ("Ministry of Works", "named", "")
    assert source.names.get().normalised == "ministry of works"


def test_the_kind_is_noted_once_it_is_known():
    source = named("Europol")
    named("Europol", "two", kind="organisation")
    named("Europol", "three", kind="unknown")

    source.refresh_from_db()
    assert source.kind == "organisation"


def test_an_acronym_the_text_gives_is_a_name_of_the_source():
    source = named("Northport Harbour Board", acronym="NHB")

    assert named("NHB", "two") == source
    assert named("the N.H.B.", "three") == source


def test_a_source_known_by_its_acronym_gets_its_full_name():
    source = named("NHB")

    assert named("Northport Harbour Board", "two", acronym="NHB") == source
    source.refresh_from_db()
    assert source.name == "Northport Harbour Board"


def test_an_acronym_of_two_bodies_leads_to_neither():
    board = named("Northport Harbour Board", acronym="NHB")
    bank = named("New Holm Bank", "two", acronym="NHB")
    alone = named("NHB", "three")

    assert len({board, bank, alone}) == 3
    assert alone.scope == "three"
    assert SourceName.objects.get(normalised="nhb", scope="").ambiguous
    assert named("NHB", "three") == alone


def test_two_bodies_of_one_acronym_in_one_text_are_two():
    board = Mention("Northport Harbour Board", "named", acronym="NHB")
    bank = Mention("New Holm Bank", "named", acronym="NHB")

    found = resolve_sources(mentions=[board, bank], scope="one")

    assert found[board] != found[bank]


def test_a_merged_source_answers_with_the_one_it_was_merged_into():
    old, new = named("Halden Works"), named("Halden Marine")
    Source.objects.filter(pk=old.pk).update(merged_into=new)

    assert named("Halden Works", "two") == new


def test_who_stored_a_source_is_kept(editor):
    assert named("Europol", by=editor).created_by == editor


def test_very_long_names_are_stored_short_and_told_apart():
    one = resolve_source(name="word " * 2000 + "one", naming="described", scope="s")
    two = resolve_source(name="word " * 2000 + "two", naming="described", scope="s")

    assert one != two
    assert len(one.name) == 500
    assert one.name.endswith("…")


def test_the_number_of_queries_does_not_grow_with_the_mentions(django_assert_max_num_queries):
    mentions = [Mention(f"Agency {n} of Corrow", "named", acronym=f"A{n}") for n in range(100)]

    with django_assert_max_num_queries(12):
        resolve_sources(mentions=mentions, scope="one")
    with django_assert_max_num_queries(8):
        resolve_sources(mentions=mentions, scope="two")


def test_sources_that_may_be_the_same_are_offered():
    john, short = named("John Carrow"), named("J. Carrow")
    named("Jane Carrow")
    board = named("Northport Harbour Board")
    acronym = named("NHB")

    assert likely_same(source=short) == [john, Source.objects.get(name="Jane Carrow")]
    assert likely_same(source=john) == [short]
    assert likely_same(source=board) == [acronym]
    assert likely_same(source=named("Europol")) == []


def test_an_outlet_is_stored_once_under_its_short_name():
    first = ensure_outlet(name="The Northport  Mail")

    assert (first.name, first.slug) == ("The Northport Mail", "the-northport-mail")
    assert ensure_outlet(name="the northport mail") == first
    assert Outlet.objects.get().name == "The Northport Mail"


@pytest.mark.parametrize(
    ("name", "slug", "field"),
    [
        ("", "", "name"),
        ("x" * 201, "", "name"),
        ("a\0b", "", "name"),
        ("日本", "", "slug"),
        ("A", "A b", "slug"),
    ],
)
def test_an_outlet_without_usable_names_is_refused(name, slug, field):
    with pytest.raises(OutletRefused) as refused:
        ensure_outlet(name=name, slug=slug)

    assert refused.value.field == field
