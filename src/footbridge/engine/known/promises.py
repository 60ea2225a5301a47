"""What was promised to somebody else, day by day; and the goal that they know of."""

from collections.abc import Iterable
from datetime import date, timedelta

from footbridge.catalogue.units import WEEK
from footbridge.engine.facts import Entry, Goal, Promise
from footbridge.engine.known.history import History

DAY = timedelta(days=1)


def goal_of(history: History) -> Goal | None:
    """The newest goal that stands."""
    told = history.of(Goal)
    return told[-1].what if told else None


def promised_on(history: History, day: date) -> tuple[Entry[Promise], ...]:
    """The promises of a day, the earliest told first."""
    return tuple(each for each in history.of(Promise) if is_of(each, day))


def promised_between(
    history: History, first: date, last: date
) -> tuple[tuple[date, Entry[Promise]], ...]:
    """Every day from `first` to `last` with each promise of it, for a calendar."""
    told = [(day, each) for each in history.of(Promise) for day in coming_days(each, first, last)]
    return tuple(sorted(told, key=lambda one: (one[0], one[1].at, one[1].id)))


def coming_days(promise: Entry[Promise], first: date, last: date) -> tuple[date, ...]:
    """The days of a promise from `first` to `last`, both included; none after it ended."""
    count = (last - first).days + 1
    days = (first + n * DAY for n in range(max(0, count)))
    return tuple(day for day in days if is_of(promise, day))


def next_day(promise: Entry[Promise], today: date) -> date | None:
    """The next day of a promise, today included; None after it ended."""
    week = coming_days(promise, today, today + WEEK - DAY)
    return week[0] if week else None


def is_of(promise: Entry[Promise], day: date) -> bool:
    """Whether a promise holds and names this day of the week."""
    return holds(promise, day) and day.weekday() in _numbers(promise.what)


def holds(promise: Entry[Promise], day: date) -> bool:
    """From the day on which it was told, until it was ended."""
    ended = promise.what.ended
    return promise.day <= day and (ended is None or day < ended)


def _numbers(promise: Promise) -> Iterable[int]:
    return {each.number for each in promise.weekdays}
