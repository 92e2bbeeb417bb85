import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from factcheck.access.models import RoleGrant, User
from factcheck.access.roles import Role, roles_of
from factcheck.access.services import grant_role, withdraw_role


def test_person_holds_every_role_that_was_granted(checker):
    grant_role(user=checker, role=Role.EDITOR, by=None)

    assert roles_of(checker) == {Role.CHECKER, Role.EDITOR}


def test_nobody_and_somebody_not_signed_in_hold_no_role():
    assert roles_of(None) == frozenset()
    assert roles_of(AnonymousUser()) == frozenset()


def test_superuser_holds_no_role_of_the_desk(superuser):
    assert roles_of(superuser) == frozenset()


def test_closed_account_holds_no_role(editor):
    editor.is_active = False

    assert roles_of(editor) == frozenset()


def test_roles_are_asked_for_in_one_query(editor, django_assert_num_queries):
    with django_assert_num_queries(1):
        roles_of(editor)


def test_granting_a_role_twice_leaves_the_first_grant(checker, superuser):
    granted_again = grant_role(user=checker, role=Role.CHECKER, by=superuser)

    assert granted_again is False
    assert RoleGrant.objects.get(user=checker).granted_by is None


def test_grant_says_who_gave_it(viewer, superuser):
    grant_role(user=viewer, role=Role.CHECKER, by=superuser)

    assert RoleGrant.objects.get(user=viewer, role="checker").granted_by == superuser


def test_withdrawn_role_is_no_longer_held(editor):
    assert withdraw_role(user=editor, role=Role.EDITOR) is True
    assert roles_of(editor) == frozenset()
    assert withdraw_role(user=editor, role=Role.EDITOR) is False


@pytest.mark.django_db
def test_database_refuses_a_role_nobody_knows():
    user = User.objects.create_user("somebody")

    with pytest.raises(IntegrityError, match="role_is_known"), transaction.atomic():
        RoleGrant.objects.create(user=user, role="king")


@pytest.mark.django_db
def test_database_refuses_the_same_role_twice(checker):
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(user=checker, role="checker")
