"""Pages and addresses opened by role."""

import pytest
from django.contrib import admin
from django.core.exceptions import BadRequest
from django.test import RequestFactory

from factcheck.access.by_role import SeenByRole, roles_here
from factcheck.access.models import RoleGrant, User
from factcheck.access.roles import Role
from factcheck.access.services import withdraw_role


class Grants(SeenByRole):
    seen_by = (Role.EDITOR,)


def _request(person, **asked):
    request = RequestFactory().get("/", asked)
    request.user = person
    return request


def _page():
    return Grants(RoleGrant, admin.site)


def test_roles_are_asked_for_once_a_request(editor, django_assert_num_queries):
    request = _request(editor)

    with django_assert_num_queries(1):
        assert roles_here(request) == roles_here(request) == {Role.EDITOR}


def test_a_role_that_is_withdrawn_is_gone_at_the_next_request(editor):
    withdraw_role(user=editor, role=Role.EDITOR)

    assert roles_here(_request(editor)) == frozenset()


def test_only_the_named_roles_open_the_page(editor, checker, superuser):
    assert _page().has_view_permission(_request(editor))
    assert not _page().has_view_permission(_request(checker))
    assert not _page().has_view_permission(_request(superuser))


@pytest.mark.parametrize("person", ["editor", "superuser"])
def test_nobody_adds_changes_or_deletes_there(request, person):
    asked = _request(request.getfixturevalue(person))

    assert not _page().has_add_permission(asked)
    assert not _page().has_change_permission(asked)
    assert not _page().has_delete_permission(asked)
    assert _page().has_module_permission(asked) == (person == "editor")


@pytest.mark.parametrize("asked", [{"user": "9" * 19}, {"role": "a\0"}, {"q": "\0"}])
def test_what_the_database_would_fail_on_is_refused_before(editor, asked):
    with pytest.raises(BadRequest):
        _page().changelist_view(_request(editor, **asked))


def test_a_long_number_is_a_word_to_search_for(client, editor):
    User.objects.filter(pk=editor.pk).update(is_staff=True)
    client.force_login(editor)

    assert client.get("/admin/claims/claim/", {"q": "9" * 40}).status_code == 200


def test_people_are_administered_by_administrators_alone(client, editor, superuser):
    User.objects.filter(pk=editor.pk).update(is_staff=True)

    answers = []
    for person in (editor, superuser):
        client.force_login(person)
        answers.append(client.get("/admin/access/user/").status_code)

    assert answers == [403, 200]
