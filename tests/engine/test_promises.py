"""A promise holds on its weekdays, from the day it was told until it is ended."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Goal, Journal, Promise
from footbridge.engine.known.history import history_until
from footbridge.engine.known.promises import (
    coming_days,
    goal_of,
    next_day,
    promised_between,
    promised_on,
)
from footbridge.engine.person import Weekday
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
SUNDAY = START + 6 * DAY


def promise(*weekdays: Weekday, on: date = START, ended: date | None = None) -> Entry[Promise]:
    what = Promise(to="Ewa", says="I show you my bridge", weekdays=weekdays, ended=ended)
    return Entry(id=f"promise-{on}", at=moment(on), recorded=moment(on), what=what)


def history(*facts: Entry, today: date = START + 60 * DAY):
    return history_until(Journal(facts=facts), today, NUMBERS, START)


@pytest.mark.covers("SOC-02")
def test_a_promise_is_there_on_its_weekday_and_on_no_other_day() -> None:
    known = history(promise(Weekday.SUNDAY))

    days = [START + n * DAY for n in range(14) if promised_on(known, START + n * DAY)]

    assert days == [SUNDAY, SUNDAY + 7 * DAY]


def test_a_promise_that_ended_names_no_day_from_then_on() -> None:
    ended = promise(Weekday.SUNDAY, Weekday.WEDNESDAY, ended=SUNDAY)

    assert coming_days(ended, START, START + 30 * DAY) == (START + 2 * DAY,)
    assert next_day(ended, SUNDAY) is None
    assert promised_on(history(ended), SUNDAY) == ()


def test_a_promise_names_no_day_before_it_was_told() -> None:
    later = promise(Weekday.SUNDAY, on=SUNDAY + DAY)

    assert coming_days(later, START, SUNDAY + 7 * DAY) == (SUNDAY + 7 * DAY,)


def test_the_next_day_may_be_today() -> None:
    told = promise(Weekday.SUNDAY)

    assert next_day(told, SUNDAY) == SUNDAY
    assert next_day(told, SUNDAY + DAY) == SUNDAY + 7 * DAY
    # Told today, it holds from today.
    assert next_day(promise(Weekday.SUNDAY, on=SUNDAY), SUNDAY) == SUNDAY
    assert coming_days(promise(Weekday.SUNDAY, on=SUNDAY), SUNDAY, SUNDAY) == (SUNDAY,)
    # Only the days of a week are looked at: told in a week from now, it names none of them.
    assert next_day(promise(Weekday.MONDAY, on=START + 7 * DAY), START) is None


def test_between_a_day_and_one_before_it_there_are_no_days() -> None:
    assert coming_days(promise(Weekday.SUNDAY), SUNDAY, SUNDAY - DAY) == ()


@given(
    weekdays=st.sets(st.sampled_from(Weekday), min_size=1),
    ended=st.none() | st.integers(0, 60),
    first=st.integers(-30, 60),
    count=st.integers(-3, 60),
)
def test_the_coming_days_are_those_on_which_it_is_promised(weekdays, ended, first, count) -> None:
    until = None if ended is None else START + ended * DAY
    told = promise(*sorted(weekdays), ended=until)
    begin, known = START + first * DAY, history(told, today=START + 200 * DAY)

    found = coming_days(told, begin, begin + count * DAY)

    every = [begin + n * DAY for n in range(max(0, count + 1))]
    assert list(found) == [day for day in every if promised_on(known, day)]
    assert all(day >= START for day in found)


def test_a_calendar_gets_every_day_with_each_promise_of_it() -> None:
    sundays, mondays = promise(Weekday.SUNDAY), promise(Weekday.MONDAY, on=START + DAY)

    found = promised_between(history(sundays, mondays), START, START + 13 * DAY)

    assert found == (
        (SUNDAY, sundays),
        (SUNDAY + DAY, mondays),
        (SUNDAY + 7 * DAY, sundays),
    )


def test_of_a_day_the_promise_that_was_told_first_comes_first() -> None:
    def told(name: str, at: str) -> Entry[Promise]:
        when = moment(START, at)
        what = Promise(to="Ewa", says="I show you my bridge", weekdays=(Weekday.SUNDAY,))
        return Entry(id=name, at=when, recorded=when, what=what)

    promises = [told("c", "09:00"), told("b", "10:00"), told("a", "10:00"), told("d", "08:00")]

    found = promised_between(history(*promises), START, SUNDAY)

    assert [each.id for _, each in found] == ["d", "c", "a", "b"]


def test_the_newest_goal_counts() -> None:
    first = Entry(id="a", at=moment(START), recorded=moment(START), what=Goal(says="Sleep"))
    later = moment(START + DAY)
    second = Entry(id="b", at=later, recorded=later, what=Goal(says="The market"))

    last = moment(START + 2 * DAY)
    third = Entry(id="c", at=last, recorded=last, what=Goal(says="My garden"))

    assert goal_of(history(second, first)) == second.what
    assert goal_of(history(third, second, first)) == third.what
    assert goal_of(history()) is None


def test_a_goal_and_a_promise_decide_nothing(catalogue: Catalogue) -> None:
    goal = Entry(id="g", at=moment(START), recorded=moment(START), what=Goal(says="Sleep"))
    told = Journal(facts=(goal, promise(Weekday.SUNDAY)))

    assert decide(told, RUTH, catalogue, SUNDAY) == decide(Journal(), RUTH, catalogue, SUNDAY)


@pytest.mark.parametrize(
    ("weekdays", "ended", "field"),
    [
        ((), None, "weekdays"),
        ((Weekday.SUNDAY, Weekday.SUNDAY), None, "weekdays"),
        ((Weekday.SUNDAY,), date(1, 1, 1), "ended"),
    ],
)
def test_a_promise_on_no_day_or_twice_on_one_is_untrue(weekdays, ended, field) -> None:
    found = promise(*weekdays, ended=ended).what.faults()

    assert [where for where, _, _ in found] == [field]
