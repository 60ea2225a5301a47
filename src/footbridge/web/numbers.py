"""The telephone numbers that a page shows: those written down, and where the device is."""

from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest

from footbridge import care
from footbridge.care.numbers import Numbers, country_at, kept_of, numbers_in
from footbridge.catalogue.model import Country
from footbridge.telling.telephone import Line
from footbridge.web.here import zone_of_device

__all__ = [
    "Line",
    "Numbers",
    "address",
    "country_here",
    "keep_numbers",
    "kept_of",
    "numbers_here",
    "numbers_in",
    "told_numbers",
]


def address(number: str) -> str:
    """What calls a number, which people write with spaces: "tel:01614960142"."""
    return "tel:" + "".join(each for each in number if each.isdigit() or each in "+*#")


def numbers_here(request: HttpRequest) -> Numbers:
    """Those of the country in which the device seems to be, of nobody in particular."""
    return numbers_in({}, country_here(request))


def country_here(request: HttpRequest, time_zone: str | None = None) -> Country:
    """The country of a person's own zone, of the device, of this machine, or of the language."""
    zones = (time_zone, zone_of_device(request), settings.TIME_ZONE)
    return country_at(zones, request.headers.get("Accept-Language"))


def told_numbers(before: Numbers, told: Mapping[str, str]) -> Numbers:
    """What a form says of them. With another country, the numbers of the one before go."""
    now = replace(before, **{name: said for name, said in told.items() if name != "country"})
    if not told.get("country") or told["country"] == before.country:
        return now
    own = Numbers(**kept_of(replace(now, country=before.country)))
    return numbers_in(kept_of(replace(own, country=told["country"])), own.place)


def keep_numbers(key: str, numbers: Numbers) -> None:
    """Beside the record of the person, and gone with it."""
    care.keep_contacts(key, kept_of(numbers))
