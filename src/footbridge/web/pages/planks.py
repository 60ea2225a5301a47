"""The days that were looked after. One day lays one plank; a day without one leaves no hole."""

from collections.abc import Iterator
from datetime import date

from footbridge.engine.facts import Entry, Session, Walk
from footbridge.engine.history import History


def days_laid(history: History) -> tuple[date, ...]:
    """The days with something done, in order: an exercise, or a walk."""
    return tuple(sorted(set(_days(history))))


def _days(history: History) -> Iterator[date]:
    for day, walks in history.days(Walk).items():
        if any(walk.what.seconds for walk in walks):
            yield day
    for day, sessions in history.days(Session).items():
        if any(has_something_done(session) for session in sessions):
            yield day


def has_something_done(session: Entry[Session]) -> bool:
    return any(done.skipped is None for done in session.what.sets)
