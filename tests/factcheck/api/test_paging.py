import pytest
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.test import APIRequestFactory

from factcheck.access.models import User

pytestmark = pytest.mark.django_db


class PersonOut(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ("id", "first_name")


class People(ListAPIView):
    authentication_classes = ()
    permission_classes = ()
    serializer_class = PersonOut
    queryset = User.objects.all()
    newest_first = False


@pytest.fixture
def people():
    return User.objects.bulk_create(
        User(username=f"person{number}", first_name="Same") for number in range(7)
    )


def _walk(url: str, **attributes) -> list[int]:
    found = []
    view = People.as_view(**attributes)
    while url:
        data = view(APIRequestFactory().get(url)).data
        found += [row["id"] for row in data["results"]]
        url = data["next"]
    return found


def test_following_next_sees_every_row_once(people):
    assert _walk("/?page_size=2") == [person.pk for person in people]


def test_newest_first_goes_the_other_way(people):
    assert _walk("/?page_size=3", newest_first=True) == [p.pk for p in reversed(people)]


def test_page_is_one_query_without_a_count(people, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = People.as_view()(APIRequestFactory().get("/"))

    assert "count" not in response.data


@pytest.mark.parametrize("size", ["0", "201", "-1", "many", "²", ""])
def test_page_size_out_of_bounds_is_refused(people, size):
    response = People.as_view()(APIRequestFactory().get("/", {"page_size": size}))

    assert response.status_code == 400
    assert response.data["errors"][0]["pointer"] == "/page_size"
