"""Ada, who begins on a Monday with numb feet, and the moment at which the tests stand."""

from datetime import date, datetime, timedelta, timezone

import pytest

from footbridge.catalogue.words import Track
from footbridge.engine.facts import Fact, FlagCleared, GateCleared, ReviewAccepted
from footbridge.engine.person import Person, Screening

MONDAY = date(2026, 1, 5)
WARSAW = timezone(timedelta(hours=1))


@pytest.fixture
def now() -> datetime:
    """The morning of her first day, by the clock on the wall."""
    return datetime(2026, 1, 5, 8, 15, tzinfo=WARSAW)


@pytest.fixture
def answers() -> Person:
    return Person(
        year_of_birth=1952,
        track=Track.FEET,
        started_on=MONDAY,
        screening=Screening(asked_on=MONDAY),
    )


@pytest.fixture
def ada(db, answers, now) -> str:
    """Her key."""
    from footbridge import care

    return care.begin(name="Ada", person=answers, now=now)


def needs_a_yes(what: Fact) -> bool:
    """Whether it is taken only with a clinician's name, or where a review offers it."""
    match what:
        case FlagCleared() | GateCleared():
            return True
        case ReviewAccepted():
            return bool(what.accepted)
        case _:
            return False
