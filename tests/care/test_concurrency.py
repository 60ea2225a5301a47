"""Two phones, one person, the same second."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from footbridge import care
from footbridge.engine.facts import Entry, Stumble, Test
from footbridge.storage import models

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 4


def at_once(act) -> list[object]:
    """Runs `act` with 0, 1, 2, 3 in threads that begin together; gives results or exceptions."""
    together = Barrier(THREADS)

    def one(number: int) -> object:
        together.wait()
        try:
            return act(number)
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(one, range(THREADS)))


def test_the_same_fact_from_four_sides_is_one_fact(ada, now):
    stumble = Entry(id="stumble", at=now, recorded=now, what=Stumble())

    done = at_once(lambda _: care.append(ada, [stumble], now=now))

    assert sorted(done) == [(False,), (False,), (False,), (True,)]
    assert len(care.record_of(ada).journal.facts) == 1


def test_one_id_with_four_contents_keeps_one_and_refuses_three(ada, now):
    def send(number: int) -> tuple[bool, ...]:
        fact = Entry(id="test", at=now, recorded=now, what=Test(measure="tandem", result=number))
        return care.append(ada, [fact], now=now)

    done = at_once(send)

    assert done.count((True,)) == 1
    assert sum(isinstance(each, care.DifferentContent) for each in done) == 3


def test_many_different_facts_at_once_are_all_kept_and_numbered_without_gaps(ada, now):
    def send(thread: int) -> int:
        for number in range(5):
            care.write(ada, Stumble(), care.Stamp(now, id=f"{thread}-{number}"))
        return 5

    done = at_once(send)

    assert done == [5] * THREADS
    numbers = models.Fact.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 5 * THREADS + 1))


def test_four_that_look_at_the_same_day_keep_one_decision(ada, now):
    done = at_once(lambda _: care.today(ada, on=now.date(), now=now).on)

    assert done == [now.date()] * THREADS
    assert models.Shown.objects.count() == 1


def test_a_one_time_key_lets_only_one_of_four_in(now, transactional_db):
    key = care.make_key(now=now)

    done = at_once(lambda _: care.use_key(key, now=now))

    assert sum(each is not None for each in done) == 1


def test_a_person_who_is_deleted_while_facts_come_in_is_gone_whole(ada, now):
    def act(thread: int) -> object:
        if thread == 0:
            return care.delete(ada)
        return care.write(ada, Stumble(), care.Stamp(now, id=str(thread))).is_new

    done = at_once(act)

    assert all(each in (None, True) or isinstance(each, care.UnknownPerson) for each in done)
    assert models.Person.objects.count() == models.Fact.objects.count() == 0
