import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory

from factcheck.access.demo import DEMO_PEOPLE, DemoRefused, add_demo_people
from factcheck.access.models import User
from factcheck.access.roles import roles_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def developing(settings):
    # The test runner turns DEBUG off whatever the settings say.
    settings.DEBUG = True


@pytest.fixture
def demo_people(developing):
    add_demo_people()


def _sign_in(address: str) -> User | None:
    request = RequestFactory().post("/admin/login/", REMOTE_ADDR=address)
    return authenticate(request, username="editor", password="editor-demo")


def test_demo_people_are_made_once(developing):
    assert add_demo_people() == len(DEMO_PEOPLE)
    assert add_demo_people() == 0
    assert User.objects.count() == len(DEMO_PEOPLE)


def test_demo_people_hold_the_roles_they_are_listed_with(demo_people):
    for person in DEMO_PEOPLE:
        user = User.objects.get(username=person.username)

        assert roles_of(user) == set(person.roles)
        assert user.is_superuser is person.is_superuser
        assert user.check_password(person.password)


def test_demo_people_are_refused_outside_development(settings):
    settings.DEBUG = False

    with pytest.raises(DemoRefused, match="DJANGO_DEBUG is off"):
        add_demo_people()
    assert not User.objects.exists()


def test_demo_people_never_take_over_an_account_of_somebody_real(developing):
    User.objects.create_user("viewer", password="a password of their own")

    with pytest.raises(DemoRefused, match="'viewer'"):
        add_demo_people()
    assert User.objects.count() == 1


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_demo_account_signs_in_from_this_machine(demo_people, address):
    user = _sign_in(address)

    assert user is not None
    assert user.username == "editor"


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::1", "", "localhost.example.org"])
def test_demo_account_does_not_sign_in_from_elsewhere(demo_people, address):
    assert _sign_in(address) is None


def test_real_account_signs_in_from_anywhere():
    User.objects.create_user("editor", password="editor-demo")

    assert _sign_in("192.0.2.7") is not None


def test_demo_account_is_locked_when_debugging_is_off(demo_people, settings, client):
    assert client.login(username="admin", password="admin-demo")
    assert client.get("/admin/").status_code == 200

    settings.DEBUG = False

    assert client.get("/admin/").status_code == 302
    assert not client.login(username="admin", password="admin-demo")
