"""On which days strength is done: two a week, later three, never on days that follow (RULE-12)."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from footbridge.catalogue.units import WEEK_DAYS
from footbridge.engine.known.history import DAY
from footbridge.engine.person import Weekday


@cache
def planned_weekdays(chosen: tuple[Weekday, ...], days_a_week: int) -> tuple[int, ...]:
    """Weekday numbers that never follow one another, as many as wanted where a week allows it.

    The person's own days come first; a missing one is the free day farthest from the others.
    """
    planned: list[int] = []
    for number in dict.fromkeys(day.number for day in chosen):
        if len(planned) < days_a_week and _is_free(number, planned):
            planned.append(number)
    while len(planned) < days_a_week:
        free = [number for number in range(WEEK_DAYS) if _is_free(number, planned)]
        if not free:
            break
        planned.append(max(free, key=lambda number: (_nearest(number, planned), -number)))
    return tuple(sorted(planned))


def is_strength_day(
    on: date,
    weekdays: tuple[int, ...],
    done_on: Iterable[date],
    rest_days: int,
    *,
    was_put_off: bool = False,
) -> bool:
    """Planned today, or caught up from a planned day just missed, and rested in between.

    Who asked yesterday to do it on another day catches up in their first week, too.
    """
    done = [day for day in done_on if day < on]
    if any((on - day).days <= rest_days for day in done):
        return False
    if on.weekday() in weekdays:
        return _has_room(on, weekdays, done)
    return _catches_up(on, weekdays, done, was_put_off=was_put_off)


def _has_room(on: date, weekdays: tuple[int, ...], done: list[date]) -> bool:
    """No more in seven days than are planned, also when the days were chosen anew (RULE-12).

    What was caught up a day late does not take the next planned day away.
    """
    week = sorted(day for day in done if (on - day).days < WEEK_DAYS)
    if len(week) < len(weekdays):
        return True
    was_late = (week[0] - DAY).weekday() in weekdays
    return was_late and len(week) == len(weekdays)


def _catches_up(
    on: date, weekdays: tuple[int, ...], done: list[date], *, was_put_off: bool
) -> bool:
    """The day after a planned day that was missed, when no planned day follows at once."""
    yesterday = on - DAY
    missed = yesterday.weekday() in weekdays and yesterday not in done
    began = was_put_off or bool(done)
    this_week = [day for day in done if (on - day).days < WEEK_DAYS]
    next_is_free = (on + DAY).weekday() not in weekdays
    return missed and began and next_is_free and len(this_week) < len(weekdays)


def _is_free(number: int, planned: list[int]) -> bool:
    return all(_apart(number, other) > 1 for other in planned)


def _nearest(number: int, planned: list[int]) -> int:
    return min((_apart(number, other) for other in planned), default=WEEK_DAYS)


def _apart(one: int, other: int) -> int:
    gap = abs(one - other) % WEEK_DAYS
    return min(gap, WEEK_DAYS - gap)
