"""A set-up that was begun and not ended: on this device, or on another one of the household."""

from datetime import timedelta

from django.http import HttpRequest

from footbridge import care
from footbridge.web import access, clock, half_filled
from footbridge.web.half_filled import HalfFilled

NAME = "set-up"
KEPT_FOR = timedelta(days=60)


def begun(request: HttpRequest) -> HalfFilled | None:
    """What waits on this device."""
    owner = access.owner_of_drafts(request)
    return half_filled.unsent(owner, NAME) or _of_version_1(care.draft(owner, NAME))


def begun_elsewhere(request: HttpRequest) -> HalfFilled | None:
    """What another device left half-filled, when nothing waits on this one.

    Nobody is named in it before its end, and it is there only for devices that are shared.
    """
    if begun(request) is not None:
        return None
    return half_filled.unsent_of_any(access.OF_DEVICES, NAME, since=clock.now() - KEPT_FOR)


def _of_version_1(body: dict[str, object] | None) -> HalfFilled | None:
    """What was half-filled when there was one set-up for a device, with the person's key."""
    match body:
        case {"key": str(key), "answers": dict(answers)}:
            return HalfFilled(key, clock.today().isoformat(), answers)
        case _:
            return None
