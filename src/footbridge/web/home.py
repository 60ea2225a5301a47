"""Where Footbridge is at home: on a computer that serves browsers, or whole on one device.

On one device there is no server and nobody to let in. What cannot be there is named here, once.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footbridge import __version__
from footbridge.storage.door import Door

# Pages for letting in other browsers, and addresses that others could read: nobody comes in here.
NOT_FOR_ONE_DEVICE = frozenset(
    {
        "key",
        "health",
        "phone",
        "abilities",
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


def is_one_device() -> bool:
    """Whether whoever holds the device is let in, and all is on it."""
    found: Door = settings.DOOR
    return found is Door.OWNER


def home_words() -> HomeWords:
    return ON_ONE_DEVICE if is_one_device() else ON_A_COMPUTER


def which_version() -> dict[str, str]:
    """The version, and in a folder for web hosts which build of it."""
    return {"version": __version__, "build": settings.BUILD}
