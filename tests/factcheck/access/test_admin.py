import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factcheck.access.models import RoleGrant, User
from factcheck.access.roles import Role, roles_of
from factcheck.access.services import grant_role


@pytest.fixture
def administrator(client, superuser):
    client.force_login(superuser)
    return superuser


def _form(user: User, *rows: dict[str, str]) -> dict[str, str]:
    held = RoleGrant.objects.filter(user=user).count()
    data = {
        "username": user.username,
        "is_active": "on",
        "is_staff": "on",
        "role_grants-TOTAL_FORMS": str(len(rows)),
        "role_grants-INITIAL_FORMS": str(held),
    }
    for number, row in enumerate(rows):
        data |= {f"role_grants-{number}-{name}": value for name, value in row.items()}
    return data


def test_administrator_grants_a_role_in_their_own_name(client, administrator, viewer):
    held = RoleGrant.objects.get(user=viewer)
    url = reverse("admin:access_user_change", args=[viewer.pk])

    response = client.post(
        url,
        _form(
            viewer,
            {"id": str(held.pk), "user": str(viewer.pk)},
            {"user": str(viewer.pk), "role": "editor"},
        ),
    )

    assert response.status_code == 302
    assert roles_of(viewer) == {Role.VIEWER, Role.EDITOR}
    assert RoleGrant.objects.get(user=viewer, role="editor").granted_by == administrator


def test_administrator_withdraws_a_role(client, administrator, viewer):
    held = RoleGrant.objects.get(user=viewer)
    url = reverse("admin:access_user_change", args=[viewer.pk])

    client.post(url, _form(viewer, {"id": str(held.pk), "user": str(viewer.pk), "DELETE": "on"}))

    assert roles_of(viewer) == frozenset()


def test_account_cannot_be_deleted(client, administrator, viewer):
    response = client.post(reverse("admin:access_user_delete", args=[viewer.pk]), {"post": "yes"})

    assert response.status_code == 403
    assert User.objects.filter(pk=viewer.pk).exists()


def test_list_of_people_takes_as_many_queries_for_many_as_for_one(
    client, administrator, django_assert_num_queries
):
    url = reverse("admin:access_user_changelist")
    grant_role(user=administrator, role=Role.VIEWER, by=None)
    with CaptureQueriesContext(connection) as for_one:
        client.get(url)
    for number in range(50):
        user = User.objects.create_user(f"person{number}")
        grant_role(user=user, role=Role.CHECKER, by=None)

    with django_assert_num_queries(len(for_one)):
        response = client.get(url)

    assert response.content.count(b"checker") >= 50
    assert len(for_one) <= 8


@pytest.mark.parametrize("name", ["checker", "editor", "writer", "viewer"])
def test_only_administrators_see_accounts(client, request, name):
    user = request.getfixturevalue(name)
    User.objects.filter(pk=user.pk).update(is_staff=True)
    client.force_login(user)

    response = client.get(reverse("admin:access_user_changelist"))

    assert response.status_code == 403
