"""How long something takes, in words."""

from footbridge.catalogue.units import MINUTE
from footbridge.telling.language import _, ngettext

HALF_MINUTE = 30
# A short walk is shown to the second, so that a small rise can be seen (E5).
EXACT_WALK = 600
EXACT_UNTIL = 90


def seconds(count: int) -> str:
    return ngettext("{n} second", "{n} seconds", count).format(n=count)


def minutes(count: int) -> str:
    return ngettext("{n} minute", "{n} minutes", count).format(n=count)


def duration(total_seconds: int) -> str:
    """How long a part of the day takes: "about 9 minutes". At least one minute."""
    return _("about {time}").format(time=minutes(max(1, round(total_seconds / MINUTE))))


def walk_time(total_seconds: int) -> str:
    """A walk to the nearest half minute: "12½ minutes". Exact under ten minutes.

    The engine rounds in the same way (`streams/walking_dose.as_shown`); a test compares the two.
    """
    if total_seconds < EXACT_WALK:
        return exact_time(total_seconds)
    halves = (total_seconds + HALF_MINUTE // 2) // HALF_MINUTE
    whole, half = divmod(halves, 2)
    return _("{whole}½ minutes").format(whole=whole) if half else minutes(whole)


def exact_time(total_seconds: int) -> str:
    """ "45 seconds", "2 minutes", "2 minutes 15 seconds"."""
    whole, rest = divmod(total_seconds, MINUTE)
    if total_seconds < EXACT_UNTIL and rest:
        return seconds(total_seconds)
    if not rest and whole:
        return minutes(whole)
    if not whole:
        return seconds(rest)
    return _("{minutes} {seconds}").format(minutes=minutes(whole), seconds=seconds(rest))
