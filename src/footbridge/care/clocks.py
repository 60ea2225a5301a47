"""How far the clock of the device that spoke last goes wrong, for the doctor to see."""

from datetime import datetime, timedelta

from footbridge.care.drafts import draft, save_draft

OWNER, NAME = "clock", "device"
# A clock is no more exact than this: what differs less is the same difference.
SAME = timedelta(minutes=1)


def keep_clock(ahead: timedelta, now: datetime) -> None:
    """The device that speaks now is `ahead` of this machine; less than nothing when it is slow."""
    known = last_clock()
    if known is None or abs(known - ahead) > SAME:
        save_draft(OWNER, NAME, {"ahead": round(ahead.total_seconds())}, now=now)


def last_clock() -> timedelta | None:
    """How far the clock of the last device went before ours; None when none ever said."""
    match draft(OWNER, NAME):
        case {"ahead": int(seconds)}:
            return timedelta(seconds=seconds)
        case _:
            return None
