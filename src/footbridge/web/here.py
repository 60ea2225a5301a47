"""Where a person is: a page keeps the time of the device that asks for it.

The device says its time zone in a cookie. Without one, the zone that the person said counts; and
the zone of this machine only where nobody ever said any.
"""

from collections.abc import Callable
from functools import cache
from urllib.parse import unquote
from zoneinfo import ZoneInfo, available_timezones

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

COOKIE = "footbridge_zone"


class Here:
    """Lets every moment of a request be one of the device that sent it."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = zone_of_device(request)
        with timezone.override(ZoneInfo(name) if name else None):
            return self.answer(request)


def zone_of_device(request: HttpRequest) -> str | None:
    """The name that the device said, if it is one."""
    name = unquote(request.COOKIES.get(COOKIE, ""))
    return name if name in zones() else None


def keep_time_of(request: HttpRequest, time_zone: str | None) -> None:
    """From here on the person's own zone counts, unless the device said another."""
    if time_zone in zones() and zone_of_device(request) is None:
        timezone.activate(ZoneInfo(str(time_zone)))


@cache
def zones() -> frozenset[str]:
    return frozenset(available_timezones())
