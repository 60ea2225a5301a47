"""Where Footbridge is at home: on a computer that serves browsers, or whole on one device.

On one device there is no server and nobody to let in. What cannot be there is named here, once.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Door(StrEnum):
    """Who is let in: browsers that were signed in, or whoever holds the device."""

    DEVICE = "device"
    OWNER = "owner"


class BadSetting(ValueError):
    """A setting of the environment that says nothing Footbridge understands."""


# Pages for letting in other browsers, and addresses that others could read: nobody comes in here.
NOT_FOR_ONE_DEVICE = frozenset(
    {
        "key",
        "devices",
        "device",
        "device-ended",
        "sign-out",
        "calendar-feed",
        "calendar-ended",
    }
)


@dataclass(frozen=True, slots=True)
class HomeWords:
    """Words for the place of the answers. `kept` goes on after "They are kept …".

    `is_whole`: all of Footbridge is on this one device, with no server behind it.
    """

    is_whole: bool
    here: Promise | str
    kept: Promise | str


ON_A_COMPUTER = HomeWords(
    is_whole=False, here=_("this computer"), kept=_("on the computer that runs Footbridge")
)
ON_ONE_DEVICE = HomeWords(is_whole=True, here=_("this device"), kept=_("on this device"))


def door(told: str) -> Door:
    """The door that the environment names; as a rule browsers are let in one by one.

    Raises BadSetting.
    """
    if told not in ("", *Door):
        raise BadSetting(f"FOOTBRIDGE_DOOR: expected device or owner, got {told!r}")
    return Door(told or Door.DEVICE)


def prefix(told: str) -> str | None:
    """The folder of a site that all addresses begin with, such as "/feet"; None for none.

    Raises BadSetting.
    """
    if told in ("", "/"):
        return None
    if not told.startswith("/") or told.startswith("//"):
        raise BadSetting(f"FOOTBRIDGE_PREFIX: expected a path such as /feet, got {told!r}")
    return told.rstrip("/")


def is_one_device() -> bool:
    """Whether whoever holds the device is let in, and all is on it."""
    found: Door = settings.DOOR
    return found is Door.OWNER


def home_words() -> HomeWords:
    return ON_ONE_DEVICE if is_one_device() else ON_A_COMPUTER
