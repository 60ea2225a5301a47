"""Things worth saying that change no dose: even days, and a horizon told honestly."""

from datetime import date, timedelta
from statistics import median

from footbridge.engine.facts import Entry, Walk
from footbridge.engine.known.history import History, day_of
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import Nudge, Says
from footbridge.engine.shown.reasons import reason


def nudges(course: Course, history: History) -> tuple[Nudge, ...]:
    """At most one: the latest walking day far above the usual of the last fortnight (REG-06)."""
    by_day = _walked(history)
    on = history.today
    recent = [day for day in by_day if 0 <= (on - day).days <= 1]
    if not recent:
        return ()
    latest = max(recent)
    window = [
        seconds
        for day, (seconds, _) in by_day.items()
        if 0 < (latest - day).days <= course.numbers.uneven_window_days
    ]
    if len(window) < course.numbers.walk_logged_days:
        return ()
    seconds, facts = by_day[latest]
    usual = median(window)
    if seconds * 100 <= usual * course.numbers.uneven_day_percent:
        return ()
    because = reason(
        course.catalogue,
        "REG-06",
        Says.NUDGED,
        "walking",
        facts,
        seconds=seconds,
        usual=int(usual),
        on=latest.isoformat(),
    )
    return (Nudge(id="uneven_days", reasons=(because,)),)


def card_of_the_day(course: Course, hidden: set[str], on: date) -> str | None:
    """One card a day, in turn, leaving out those that a gate or a missing feeling hides."""
    cards = [
        card.id
        for card in course.catalogue.cards.values()
        if card.id not in hidden
        and not set(card.hidden_by) & hidden
        and not (card.needs_feeling and course.person.numb)
    ]
    if not cards:
        return None
    day = max(0, (on - course.person.started_on).days)
    return cards[day % len(cards)]


def _walked(history: History) -> dict[date, tuple[int, tuple[str, ...]]]:
    days: dict[date, tuple[int, tuple[str, ...]]] = {}
    since = history.today - timedelta(days=28)
    for walk in history.of(Walk):
        if day_of(walk) >= since:
            seconds, facts = days.get(day_of(walk), (0, ()))
            days[day_of(walk)] = (seconds + _all_of(walk), (*facts, walk.id))
    return days


def _all_of(walk: Entry[Walk]) -> int:
    return max(walk.what.seconds, walk.what.total_seconds or 0)
