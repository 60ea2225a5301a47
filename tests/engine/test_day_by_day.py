"""Somebody followed from day to day is decided as if all were told at once."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.engine import day_by_day
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Entry, Journal
from footbridge.engine.kept import Kept, keep, keep_on
from footbridge.engine.person import Slot
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life
from tests.life import moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


@FEWER
@given(life=lives(least=5, most=25))
def test_each_day_is_that_of_all_facts_together(life: Life) -> None:
    followed = DayByDay((), life.person, life.catalogue)
    facts = sorted(life.facts, key=lambda one: one.at)
    day = START

    while day <= life.today:
        followed.tell(one for one in facts if one.at.date() == day)
        found = followed.decide(day)
        assert found == decide(
            Journal(facts=tuple(followed.facts)), life.person, life.catalogue, day
        )
        day += DAY


def test_what_is_told_late_is_heard(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    life.train(life.look())
    life.sleep(4)
    followed = DayByDay(life.facts, RUTH, catalogue)
    followed.decide(life.today)
    life.tell(CheckIn, "08:00", START + DAY, slot=Slot.MORNING, pain=9, soreness=9)

    followed.tell(life.facts[-1:])

    for day in (life.today, life.today - 2 * DAY):
        assert followed.decide(day) == decide(life.journal, RUTH, catalogue, day)


def test_days_that_are_over_are_gone_through_once(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two weeks cost little more than one day: only what is told late begins them anew."""
    anew: list[date] = []

    def counted(facts: Any, person: Any, known: Any, until: date) -> Kept:
        anew.append(until)
        return keep(facts, person, known, until)

    monkeypatch.setattr(day_by_day, "keep", counted)
    followed = DayByDay((), RUTH, catalogue)
    for number in range(6):
        followed.tell([_rated(f"day {number}", moment(START + number * DAY))])
        followed.decide(START + number * DAY)
    assert anew == [START]

    again = DayByDay(followed.facts, RUTH, catalogue, keep(followed.facts, RUTH, catalogue, START))
    again.decide(START + 5 * DAY)
    again.decide(START + 5 * DAY)
    assert anew == [START]

    again.tell([_rated("late", moment(START + 2 * DAY, "10:00"))])
    again.decide(START + 6 * DAY)
    again.decide(START + 3 * DAY)
    assert anew == [START, START + 5 * DAY, START + 2 * DAY]


def test_what_is_known_already_takes_no_time_again(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day that is asked for twice, and a fact of a day that is over that is told twice."""
    gone_through: list[date] = []

    def anew(facts: Any, person: Any, known: Any, until: date) -> Kept:
        gone_through.append(until)
        return keep(facts, person, known, until)

    def further(kept: Kept, later: Any, until: date) -> Kept:
        gone_through.append(until)
        return keep_on(kept, later, until)

    told = [_rated(f"day {number}", moment(START + number * DAY)) for number in range(3)]
    followed = DayByDay(told, RUTH, catalogue)
    today = START + 3 * DAY
    found = followed.decide(today)

    monkeypatch.setattr(day_by_day, "keep", anew)
    monkeypatch.setattr(day_by_day, "keep_on", further)
    followed.tell(told[:1])

    assert followed.decide(today) == found
    assert followed.decide(today) == found
    assert gone_through == []


def test_a_flight_against_the_days_is_no_mistake(catalogue: Catalogue) -> None:
    """The evening before, told far in the west, is later than this morning, told far east."""
    west, east = timezone(-timedelta(hours=10)), timezone(timedelta(hours=13))
    told = [
        _rated("a", datetime(2026, 1, 7, 23, tzinfo=west)),
        _rated("b", datetime(2026, 1, 8, 8, tzinfo=east)),
    ]
    followed = DayByDay(told, RUTH, catalogue)

    found = followed.decide(START + 3 * DAY)

    assert found == decide(Journal(facts=tuple(told)), RUTH, catalogue, START + 3 * DAY)


def _rated(name: str, at: datetime) -> Entry:
    what = CheckIn(slot=Slot.MORNING, pain=2, soreness=1)
    return Entry(id=name, at=at, recorded=at.astimezone(UTC), what=what)
