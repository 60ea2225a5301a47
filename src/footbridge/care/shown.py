"""What was shown on past days: the plan as it stood when it was last looked at that day."""

from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import NamedTuple

from footbridge import record
from footbridge.care.people import key_from, person_row
from footbridge.engine.shown.decision import Decision
from footbridge.storage import glance, rows

MOST_REMEMBERED = 20_000
"""Walks of a household over years; a number each."""


class _Which(NamedTuple):
    """One decision as it is kept: such a row never changes."""

    person: str
    on: date
    fingerprint: str
    engine: str
    catalogue: str


_walks: OrderedDict[_Which, int | None] = OrderedDict()
_lock = Lock()


def shown_between(key: str, first: date, last: date) -> dict[date, Decision]:
    """The decisions of these days, one a day, in order. Days on which nobody looked are missing,
    and days of an earlier version of the program that cannot be read any more.
    """
    found = {}
    for row in rows.last_shown(person_row(key).key, first, last):
        decision = record.read_decision(row.body)
        if decision is not None:
            found[row.on] = decision
    return found


def last_shown(key: str) -> int:
    """A number that changes whenever something more is kept as shown to this person."""
    return glance.last_shown(key_from(key))


def walks_planned(key: str, first: date, last: date) -> dict[date, int]:
    """The seconds of walking that the plan of each day asked for; 0 on a day without a walk.

    Each decision is read once: what it said then is remembered.
    """
    person = key_from(key)
    wanted = {
        number: _Which(str(person), on, fingerprint, engine, catalogue)
        for number, on, fingerprint, engine, catalogue in rows.which_shown(person, first, last)
    }
    unread = [number for number, which in wanted.items() if which not in _walks]
    for number, body in rows.bodies_shown(unread):
        _remember(wanted[number], record.walk_asked(body))
    asked = ((which.on, _walks.get(which)) for which in wanted.values())
    return {on: seconds for on, seconds in asked if seconds is not None}


def _remember(which: _Which, seconds: int | None) -> None:
    with _lock:
        _walks[which] = seconds
        while len(_walks) > MOST_REMEMBERED:
            _walks.popitem(last=False)
