"""Addresses at which one calendar can be read, by whoever has them and until they are ended."""

import subprocess
import sys
from datetime import date, time, timedelta

import icalendar
import pytest

from footbridge import care
from footbridge.care import calendars
from footbridge.care.calendars import SECOND_TAP
from footbridge.engine.facts import CheckIn, ProfileChanged, Promise, Walk
from footbridge.engine.person import Slot, Weekday
from footbridge.storage import models

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(ada, now) -> str:
    return care.make_address(ada, "form", now=now)


def read_at(secret: str, now) -> str | None:
    return care.calendar_at(secret, now=lambda key: now)


def test_an_address_shows_the_calendar_of_its_person(ada, secret, now):
    assert read_at(secret, now) == care.calendar_of(ada, now=now)


def test_the_secret_itself_is_kept_nowhere(ada, secret, now):
    (row,) = models.CalendarAddress.objects.values()

    assert secret not in str(row)
    assert len(secret) >= 43


@pytest.mark.parametrize("wrong", ["", "x", "ada", "\udcff", "ż" * 5000])
def test_a_wrong_secret_shows_nothing(secret, now, wrong):
    assert read_at(wrong, now) is None
    assert read_at(secret + "x", now) is None
    assert read_at(secret[:-1], now) is None


def test_an_address_that_was_ended_leads_nowhere(ada, secret, now):
    (address,) = care.addresses(ada)

    ended = care.end_address(ada, address.key, now=now)

    assert ended
    assert read_at(secret, now) is None
    assert care.addresses(ada) == ()
    assert not care.end_address(ada, address.key, now=now)


def test_nobody_ends_the_address_of_somebody_else(ada, secret, now, answers):
    other = care.begin(name="Ida", person=answers, now=now)
    (address,) = care.addresses(ada)

    ended = care.end_address(other, address.key, now=now)

    assert not ended
    assert read_at(secret, now) is not None
    assert not care.end_address(ada, "nothing", now=now)


def test_each_address_has_its_own_wishes(ada, secret, now):
    care.write(ada, ProfileChanged(time_zone="Europe/Warsaw"), care.Stamp(now))
    times = care.Times(session=time(9), walk=time(14))
    wishes = care.CalendarWishes(with_health_words=True, times=times)

    other = care.make_address(ada, "other form", now=now + timedelta(hours=1), wishes=wishes)

    assert [each.wishes for each in care.addresses(ada)] == [wishes, care.CalendarWishes()]
    assert "balance" in read_at(other, now)
    assert "balance" not in read_at(secret, now)
    assert "T080000Z" in read_at(other, now)


def test_a_form_sent_twice_at_once_shows_an_address_that_works(ada, secret, now):
    # The browser dropped the first answer: the secret in the second is the one that was seen.
    second = care.make_address(ada, "form", now=now + SECOND_TAP)

    assert read_at(second, now) is not None
    assert read_at(secret, now) is None
    assert len(care.addresses(ada)) == 1


def test_a_form_sent_again_later_makes_nothing(ada, secret, now):
    later = now + SECOND_TAP + timedelta(seconds=1)

    assert care.make_address(ada, "form", now=later) is None
    assert read_at(secret, now) is not None


def test_a_form_sent_again_does_not_bring_back_what_was_ended(ada, secret, now):
    (address,) = care.addresses(ada)
    care.end_address(ada, address.key, now=now)

    assert care.make_address(ada, "form", now=now) is None
    assert care.addresses(ada) == ()


def test_the_same_form_of_two_people_makes_two_addresses(ada, secret, now, answers):
    other = care.begin(name="Ida", person=answers, now=now)

    assert care.make_address(other, "form", now=now) is not None
    assert read_at(secret, now) is not None


def test_with_the_person_their_addresses_go(ada, secret, now):
    care.delete(ada)

    assert models.CalendarAddress.objects.count() == 0
    assert read_at(secret, now) is None


def test_the_calendar_is_of_the_days_to_come_as_the_plan_stands(ada, now):
    entries = care.coming(ada, now=now)

    days = [one.on for one in entries]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (date(2026, 1, 5), date(2026, 1, 19))


def test_looking_at_the_days_to_come_spoils_nothing_that_is_kept(ada, now):
    for n in range(5):
        at = now + timedelta(days=n)
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(at))
        care.write(ada, Walk(seconds=300), care.Stamp(at))
    later = now + timedelta(days=5)
    before = care.today(ada, on=later.date(), now=later, store=False)

    care.calendar_of(ada, now=later)

    assert care.today(ada, on=later.date(), now=later, store=False) == before


@pytest.mark.covers("SOC-02")
def test_a_promise_stands_on_its_days_and_its_own_words_only_where_wished(ada, now):
    sundays = Promise(to="Ewa", says="I show you my bridge", weekdays=(Weekday.SUNDAY,))
    care.write(ada, sundays, care.Stamp(now))

    plain = [one for one in care.coming(ada, now=now) if one.name.startswith("promise")]
    silent = care.calendar_of(ada, now=now)
    told = care.calendar_of(ada, now=now, wishes=care.CalendarWishes(with_health_words=True))

    assert [one.on for one in plain] == [date(2026, 1, 11), date(2026, 1, 18)]
    assert "what you promised" in silent
    assert "Ewa" not in silent
    assert "I show you" not in silent
    assert "Ewa" in told


def test_whoever_has_a_source_adds_to_the_calendar(ada, now, monkeypatch):
    promise = care.Dated(name="promise", on=now.date(), title="Footbridge: show it to Anna")
    sources = (*calendars.SOURCES, lambda key, now, wishes: [promise])
    monkeypatch.setattr(calendars, "SOURCES", sources)

    found = icalendar.Calendar.from_ical(care.calendar_of(ada, now=now)).walk("VEVENT")

    assert "Footbridge: show it to Anna" in [str(each["summary"]) for each in found]


def test_the_library_of_calendars_is_loaded_only_for_a_calendar():
    asked = "import django; django.setup(); from footbridge import care; import sys; "
    asked += "print('icalendar' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"
