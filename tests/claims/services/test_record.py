"""The record numbers its entries without a gap, article by article, beside what they tell of."""

import pytest
from django.db import transaction

from claims.models import RecordEntry, RecordHead
from claims.services.record import OutsideTransaction, append_entry
from tests.factories import AT, make_article


def append(article, **fields):
    fields = {"action": "note", "object_type": "article", "object_id": article.pk} | fields
    return append_entry(article_id=article.pk, by=None, door="service", at=AT, **fields)


@pytest.mark.django_db
def test_each_article_counts_for_itself():
    one, other = make_article(), make_article()

    assert [append(one).number, append(one).number, append(other).number] == [2, 3, 2]
    assert RecordHead.objects.get(article=one).length == 3


@pytest.mark.django_db
def test_an_entry_goes_with_what_it_tells_of():
    article = make_article()

    with transaction.atomic():
        append(article)
        transaction.set_rollback(True)

    assert RecordEntry.objects.filter(article=article).count() == 1
    assert append(article).number == 2


@pytest.mark.django_db
def test_an_unknown_door_is_refused():
    article = make_article()

    with pytest.raises(ValueError, match="window"):
        append_entry(
            article_id=article.pk,
            action="note",
            object_type="article",
            object_id=article.pk,
            by=None,
            door="window",
            at=AT,
        )


@pytest.mark.usefixtures("own_database")
def test_an_entry_apart_from_any_transaction_is_refused():
    article = make_article()

    with pytest.raises(OutsideTransaction):
        append(article)
