"""The days that were looked after. One day lays one plank; a day without one leaves no hole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Entry, Session, Walk
from footbridge.engine.known.history import History
from footbridge.engine.known.training import is_logged, was_done

ByDay = Mapping[date, Sequence[Entry[Any]]]


@dataclass(frozen=True, slots=True)
class Laid:
    """The `days` that laid a plank, in order, and what was told of all days."""

    days: tuple[date, ...] = ()
    walks: ByDay = field(default_factory=dict)
    sessions: ByDay = field(default_factory=dict)


def days_laid(history: History, numbers: Numbers) -> tuple[date, ...]:
    """The days with something done, in order: an exercise, or a walk."""
    return laid_after(Laid(), history, numbers).days


def laid_after(before: Laid, history: History, numbers: Numbers) -> Laid:
    """The same, where what was laid before is known: only days of which something else is told now
    are looked at.
    """
    walks, sessions = history.days(Walk), history.days(Session)
    other = _other_days(before.walks, walks) | _other_days(before.sessions, sessions)
    laid = {
        day
        for day in other
        if any(is_logged(walk.what, numbers) for walk in walks.get(day, ()))
        or any(has_something_done(session) for session in sessions.get(day, ()))
    }
    days = before.days
    if other:
        days = tuple(sorted(laid.union(day for day in days if day not in other)))
    return Laid(days, walks, sessions)


def _other_days(before: ByDay, now: ByDay) -> set[date]:
    """The days of which another list is told. None of them is ever changed."""
    gone = before.keys() - now.keys()
    return {day for day, told in now.items() if before.get(day) is not told} | gone


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
