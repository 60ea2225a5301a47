"""Clocks of devices: how far one goes wrong, and what it stamped put right. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

# Two clocks never agree, and an answer takes its time: less than this is no fault of a clock.
TOLERANCE = timedelta(minutes=2)
# A leap forward may be a clock that was set or a device that slept, while the count stood still
# by which it tells a leap. Asleep for longer than this with a page open is nobody's telephone.
LONGEST_SLEEP = timedelta(hours=36)
# Nothing waits on a device for longer: what seems to was stamped while the clock was right.
LONGEST_WAIT = timedelta(days=366)
MOMENTS = ("at", "recorded")


def ahead_of(sent_at: object, now: datetime) -> timedelta:
    """How far the clock of a device goes before ours; less than nothing when it is slow."""
    try:
        return datetime.fromisoformat(str(sent_at)) - now
    except (ValueError, TypeError, OverflowError):
        return timedelta()


def leapt(told: object) -> timedelta:
    """By how much a device says that its clock leapt; nothing when it says nonsense."""
    if isinstance(told, bool) or not isinstance(told, int | float):
        return timedelta()
    try:
        return timedelta(seconds=told)
    except (ValueError, OverflowError):
        return timedelta()


def error_before(leap: timedelta, ahead: timedelta) -> timedelta:
    """How far the clock was wrong before a leap, when it is `ahead` after it.

    A clock that went back was set. One that leapt forward was set when that explains better what
    it shows now, and else the device slept.
    """
    before = ahead - leap
    is_certain = leap < timedelta() or leap > LONGEST_SLEEP
    error = before if is_certain else min(ahead, before, key=abs)
    return error if abs(error) > TOLERANCE else timedelta()


def put_right(told: Mapping[str, Any], error: timedelta, now: datetime) -> dict[str, Any]:
    """`told` with its moments on our clock. Nothing has happened in the future."""
    texts = {name: told[name] for name in MOMENTS if isinstance(told.get(name), str)}
    return {**told, **{name: _put_right(text, error, now) for name, text in texts.items()}}


def _put_right(text: str, error: timedelta, now: datetime) -> str:
    try:
        moment = datetime.fromisoformat(text)
        right = moment - error if now - (moment - error) <= LONGEST_WAIT else moment
        if right > now + TOLERANCE:
            right = now.astimezone(moment.tzinfo)
    except (ValueError, TypeError, OverflowError):
        return text
    return text if right == moment else right.replace(microsecond=0).isoformat()
