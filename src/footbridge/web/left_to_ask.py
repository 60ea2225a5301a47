"""What the set-up left for later, because it only refines: asked once each, one a day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from footbridge import care
from footbridge.engine.person import Person

NAME = "left to ask"
ZONES = "zones"
WEEKDAYS = "weekdays"
DOCTOR = "doctor"


def begin(key: str, person: Person, *, now: datetime) -> None:
    """What a set-up that just ended left open. Nothing of it is asked that day."""
    wanted = [ZONES] if person.numb else []
    _keep(key, [*wanted, WEEKDAYS, DOCTOR], now.date(), now)


def next_one(key: str, on: date) -> str | None:
    """What is asked on this day; None when nothing is left, or one was asked today already."""
    left, last = _kept(key)
    return left[0] if left and (last is None or last < on) else None


def is_done(key: str, asked: str, *, now: datetime) -> None:
    """It was answered, or not wanted: it is not asked again, and nothing else today."""
    left, _last = _kept(key)
    if asked in left:
        _keep(key, [each for each in left if each != asked], now.date(), now)


def _keep(key: str, left: Sequence[str], on: date, now: datetime) -> None:
    body = {"left": list(left), "asked_on": on.isoformat()}
    care.save_draft(key, NAME, body, now=now)


def _kept(key: str) -> tuple[list[str], date | None]:
    """What another version of the program left behind is set aside."""
    body: dict[str, Any] = care.draft(key, NAME) or {}
    match body:
        case {"left": list(left), "asked_on": str(asked_on)}:
            known = [each for each in left if each in {ZONES, WEEKDAYS, DOCTOR}]
            return known, _day(asked_on)
        case _:
            return [], None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
