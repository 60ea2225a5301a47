from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care, record
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Stumble
from footbridge.engine.person import Slot
from footbridge.storage import models

pytestmark = pytest.mark.django_db


def shown() -> list[models.Shown]:
    return list(models.Shown.objects.order_by("id"))


def queries_of(act) -> int:
    with CaptureQueriesContext(connection) as queries:
        act()
    return sum(
        not each["sql"].startswith(("SAVEPOINT", "RELEASE", "SET LOCAL")) for each in queries
    )


def test_today_is_what_the_engine_decides_from_all_that_is_known(ada, answers, now):
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))

    decision = care.today(ada, on=now.date(), now=now)

    journal = care.record_of(ada).journal
    assert decision == decide(journal, answers, care.catalogue(), now.date())


def test_the_day_brings_the_record_that_it_was_decided_from(ada, now):
    care.write(ada, Stumble(), care.Stamp(now))

    day = care.day(ada, on=now.date(), now=now)

    assert day.record == care.record_of(ada)


def test_what_was_shown_is_kept_with_what_it_was_made_from(ada, answers, now):
    fact = care.write(ada, CheckIn(slot=Slot.MORNING, pain=2), care.Stamp(now)).entry

    decision = care.today(ada, on=now.date(), now=now)

    (kept,) = shown()
    assert kept.body == record.write_decision(decision)
    assert kept.fingerprint == record.fingerprint(answers, [fact])
    assert (kept.watermark, kept.on, kept.made_at) == (1, now.date(), now)
    assert kept.engine_version == decision.engine_version
    assert kept.catalogue_version == care.catalogue().version


def test_looking_again_keeps_nothing_new(ada, now):
    care.today(ada, on=now.date(), now=now)
    care.today(ada, on=now.date(), now=now + timedelta(hours=1))

    assert [kept.made_at for kept in shown()] == [now]


def test_another_fact_or_another_day_is_kept_again(ada, now):
    care.today(ada, on=now.date(), now=now)
    care.write(ada, Stumble(), care.Stamp(now))
    care.today(ada, on=now.date(), now=now)
    care.today(ada, on=now.date() + timedelta(days=1), now=now)

    assert [kept.watermark for kept in shown()] == [0, 1, 1]


def test_only_looking_keeps_nothing(ada, now):
    care.today(ada, on=now.date(), now=now, store=False)

    assert shown() == []


def test_looking_ahead_asks_nothing_and_keeps_nothing(ada, answers, now):
    known, tomorrow = care.day(ada, on=now.date(), now=now), now.date() + timedelta(days=1)
    kept = shown()
    ahead = []

    asked = queries_of(lambda: ahead.append(care.ahead(known, on=tomorrow)))

    journal = care.record_of(ada).journal
    assert ahead == [decide(journal, answers, care.catalogue(), tomorrow)]
    assert (asked, shown()) == (0, kept)


def test_a_day_costs_four_queries_at_most_whatever_the_length_of_the_history(ada, now):
    first = queries_of(lambda: care.today(ada, on=now.date(), now=now))
    for number in range(60):
        care.write(ada, Stumble(), care.Stamp(now, at=now - timedelta(hours=number)))

    long = queries_of(lambda: care.today(ada, on=now.date(), now=now))
    again = queries_of(lambda: care.today(ada, on=now.date(), now=now))

    assert first == long == 4
    assert again == 3


@pytest.mark.django_db(transaction=True)
def test_the_day_after_is_another_day_though_nothing_was_told(ada, now):
    """Outside a transaction what was decided is remembered: never for another day."""
    tomorrow = now + timedelta(days=1)
    care.day(ada, on=now.date(), now=now)

    day = care.day(ada, on=tomorrow.date(), now=tomorrow)

    assert day.decision.on == tomorrow.date()
