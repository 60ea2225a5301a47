"""The days that were looked after. One day lays one plank; a day without one leaves no hole."""

from collections.abc import Iterator
from datetime import date

from footbridge.engine.history import History
from footbridge.engine.journal import Session


def days_laid(history: History) -> tuple[date, ...]:
    """The days with something done, in order: an exercise, or a walk."""
    return tuple(sorted(set(_days(history))))


def _days(history: History) -> Iterator[date]:
    yield from (
        day for day, walks in history.walks_by_day.items() if any(w.seconds for w in walks)
    )
    for day, sessions in history.sessions_by_day.items():
        if any(has_something_done(session) for session in sessions):
            yield day


def has_something_done(session: Session) -> bool:
    return any(done.skipped is None for done in session.sets)
