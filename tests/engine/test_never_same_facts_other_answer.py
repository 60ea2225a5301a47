"""N11 and N13: the set of facts decides, not their order, their number or their year."""

import time
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.kept import ToldLate, decide_from, keep, told_since
from footbridge.engine.known.time_of_day import day_of_entry
from tests.engine.shipped import shipped
from tests.strategies import FIRST_DAY, journals, lives, people

LAST_DAY = FIRST_DAY + timedelta(days=21)
LIVES = st.one_of(lives(weeks=3), st.tuples(people(started_on=FIRST_DAY), journals(last=LAST_DAY)))
LATE = st.integers(12, 21).map(lambda day: FIRST_DAY + timedelta(days=day))


@given(lived=LIVES, on=LATE, random=st.randoms(use_true_random=False))
def test_the_order_in_which_facts_come_changes_nothing(lived, on: date, random) -> None:
    who, told = lived
    facts = list(told.facts)
    random.shuffle(facts)
    shuffled = Journal(facts=tuple(facts))

    assert decide(told, who, shipped(), on) == decide(shuffled, who, shipped(), on)


@pytest.fixture
def server_in(monkeypatch):
    """Puts the machine into another time zone, and back again."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.covers("RULE-18")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lived=LIVES, on=LATE, zone=st.sampled_from(("Pacific/Kiritimati", "Pacific/Niue", "UTC")))
def test_n11_the_time_zone_of_the_server_changes_nothing(lived, on, zone, server_in) -> None:
    who, told = lived
    here = decide(told, who, shipped(), on)

    server_in(zone)

    assert decide(told, who, shipped(), on) == here


@given(lived=LIVES, on=LATE, random=st.randoms(use_true_random=False))
def test_a_fact_that_comes_twice_counts_once(lived, on: date, random) -> None:
    who, told = lived
    again = random.sample(told.facts, k=random.randint(0, len(told.facts)))
    twice = Journal(facts=(*told.facts, *again))

    assert decide(told, who, shipped(), on) == decide(twice, who, shipped(), on)


@given(lived=lives(weeks=3), day=st.integers(0, 21), weeks=st.integers(-60, 60))
def test_whole_weeks_later_the_same_life_has_the_same_days(lived, day: int, weeks: int) -> None:
    who, told = lived
    on, by = who.started_on + timedelta(days=day), timedelta(weeks=weeks)

    here = decide(told, who, shipped(), on)
    there = decide(_shifted(told, by), _shifted(who, by), shipped(), on + by)

    assert _shifted(here, by) == there


@given(lived=LIVES, on=LATE, back=st.integers(1, 11))
def test_days_that_are_kept_change_nothing(lived, on: date, back: int) -> None:
    who, told = lived
    kept = keep(told.facts, who, shipped(), on - timedelta(days=back))

    with suppress(ToldLate):
        assert decide_from(kept, told_since(kept, told.facts), on) == decide(
            told, who, shipped(), on
        )


@given(lived=lives(weeks=2), day=st.integers(0, 14))
def test_deciding_twice_is_deciding_once(lived, day: int) -> None:
    who, told = lived
    on = who.started_on + timedelta(days=day)

    assert decide(told, who, shipped(), on) == decide(told, who, shipped(), on)


@given(lived=lives(weeks=3), day=st.integers(0, 20))
def test_what_happens_later_does_not_change_an_earlier_day(lived, day: int) -> None:
    who, told = lived
    on = who.started_on + timedelta(days=day)
    # What is told after midnight may be of the evening before.
    days = [(fact, day_of_entry(fact, shipped().numbers)) for fact in told.facts]
    known = Journal(facts=tuple(fact for fact, its_day in days if its_day <= on))

    assert decide(told, who, shipped(), on) == decide(known, who, shipped(), on)


def _shifted(value: Any, by: timedelta) -> Any:
    """The same value with every date in it moved, also those written in a reason."""
    if isinstance(value, date | datetime):
        return value + by
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _shifted_words(value, by)
    if is_dataclass(value):
        told = [one.name for one in fields(value) if one.init]
        moved = {name: _shifted(getattr(value, name), by) for name in told}
        return replace(value, **moved)  # type: ignore[type-var]
    if isinstance(value, tuple):
        return tuple(_shifted(one, by) for one in value)
    if isinstance(value, dict):
        return {key: _shifted(one, by) for key, one in value.items()}
    return value


def _shifted_words(value: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(value) + by).isoformat() if len(value) == 10 else value
    except ValueError:
        return value
