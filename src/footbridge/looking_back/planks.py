"""The days that were looked after. One day lays one plank; a day without one leaves no hole."""

from collections.abc import Iterator
from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Entry, Session, Walk
from footbridge.engine.known.history import History
from footbridge.engine.known.training import is_logged, was_done


def days_laid(history: History, numbers: Numbers) -> tuple[date, ...]:
    """The days with something done, in order: an exercise, or a walk."""
    return tuple(sorted(set(_days(history, numbers))))


def _days(history: History, numbers: Numbers) -> Iterator[date]:
    for day, walks in history.days(Walk).items():
        if any(is_logged(walk.what, numbers) for walk in walks):
            yield day
    yield from session_days(history)


def session_days(history: History) -> tuple[date, ...]:
    """The days with a session in which something was done: that is how sessions are counted.

    A player and the pages write down one exercise after the other, each as a fact of its own.
    """
    return tuple(
        day
        for day, sessions in history.days(Session).items()
        if any(has_something_done(session) for session in sessions)
    )


def has_something_done(session: Entry[Session]) -> bool:
    return any(was_done(done) for done in session.what.sets)
