"""Many people with a year: copies are as good as whoever was lived, in either database."""

import sys

import pytest

from footbridge import care
from footbridge.storage import models, rows
from tests.people import RUTH
from tools.trouble import Trouble
from tools.years.__main__ import _options
from tools.years.filling import fill
from tools.years.spent import spent

pytestmark = pytest.mark.django_db(transaction=True)


def test_copies_have_the_facts_and_days_of_a_life_and_replay_the_same():
    fill(5, lives=2, weeks=2)
    fill(7, lives=2, weeks=2)

    people = list(models.Person.objects.order_by("name"))
    first, copy = people[0], people[2]
    assert len(people) == 7
    assert rows.facts_of(copy.key) == rows.facts_of(first.key)
    assert len({person.key for person in people}) == 7
    assert models.Shown.objects.filter(person=copy).count() == 2
    assert all(care.replay(str(person.key)).is_clean for person in people)


def test_what_is_there_already_stays():
    fill(3, lives=1, weeks=1)
    before = set(models.Person.objects.values_list("key", flat=True))

    fill(3, lives=1, weeks=1)

    assert set(models.Person.objects.values_list("key", flat=True)) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts it like this")
def test_what_a_program_took_is_its_own_processor_and_most_memory():
    took = spent(("-c", "held = bytearray(60_000_000); print(sum(range(2_000_000)))"), None)

    assert (took.code, took.said.strip()) == (0, "1999999000000")
    assert took.cpu > 0
    assert took.megabytes > 50


def test_the_sizes_are_numbers_in_turn():
    assert _options(["200", "2000", "--here"]).people == [200, 2000]


def test_real_people_are_never_counted_among_them(ruth_is_here):
    with pytest.raises(Trouble, match="real people"):
        fill(3, lives=1, weeks=1)

    assert list(models.Person.objects.values_list("name", flat=True)) == ["Ruth"]


@pytest.fixture
def ruth_is_here() -> None:
    care.begin(name="Ruth", person=RUTH)
