"""The telephone numbers that a person may need: their own, and those of the country."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

from django.conf import settings
from django.http import HttpRequest

from footbridge import care
from footbridge.catalogue.calling import country_of, guessed
from footbridge.catalogue.model import Country
from footbridge.web.here import zone_of_device


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A number with the name of whose it is, and when somebody answers, in the person's words."""

    whose: str
    number: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """As they are dialled. `country` is two letters; empty where we know none."""

    country: str = ""
    emergency: str = ""
    advice: str = ""
    doctor: str = ""
    doctor_hours: str = ""
    foot_care: str = ""
    foot_care_hours: str = ""

    @property
    def place(self) -> Country:
        """What is said first there, and who answers when a surgery is closed."""
        return country_of(care.catalogue(), self.country)

    @property
    def is_of_the_place(self) -> bool:
        """Whether the emergency number is the country's, and nobody's own."""
        return self.emergency == self.place.emergency

    def line_for(self, call: str) -> Line | None:
        """Who answers a flag's `call`; None when nobody wrote a number for it yet."""
        doctor = Line(whose="doctor", number=self.doctor, hours=self.doctor_hours)
        clinic = Line(whose="foot_care", number=self.foot_care, hours=self.foot_care_hours)
        asked = {
            "same_day_doctor": (doctor,),
            "same_day_foot_care": (clinic, doctor),
            "clinician": (doctor,),
        }
        return next((line for line in asked.get(call, ()) if line.number), None)


def address(number: str) -> str:
    """What calls a number, which people write with spaces: "tel:01614960142"."""
    return "tel:" + "".join(each for each in number if each.isdigit() or each in "+*#")


def numbers_here(request: HttpRequest) -> Numbers:
    """Those of the country in which the device seems to be, of nobody in particular."""
    return numbers_in({}, country_here(request))


def country_here(request: HttpRequest, time_zone: str | None = None) -> Country:
    """The country of a person's own zone, of the device, of this machine, or of the language."""
    zones = (time_zone, zone_of_device(request), settings.TIME_ZONE)
    return guessed(care.catalogue(), zones, request.headers.get("Accept-Language"))


def numbers_in(kept: Mapping[str, str], here: Country) -> Numbers:
    """What was written down; those of the country where nothing was."""
    names = {field.name for field in fields(Numbers)}
    own = Numbers(**{name: told for name, told in kept.items() if name in names and told})
    place = own.place if own.country else here
    return replace(
        own,
        country=place.id,
        emergency=own.emergency or place.emergency,
        advice=own.advice or place.advice,
    )


def kept_of(numbers: Numbers) -> dict[str, str]:
    """What is kept of them: the person's own. A number of the country stays the country's."""
    place = numbers.place if numbers.country else None
    same = {"emergency": place.emergency, "advice": place.advice} if place else {}
    return {
        name: told for name, told in asdict(numbers).items() if told and same.get(name) != told
    }


def told_numbers(before: Numbers, told: Mapping[str, str]) -> Numbers:
    """What a form says of them. With another country, the numbers of the one before go."""
    now = replace(before, **{name: said for name, said in told.items() if name != "country"})
    if not told.get("country") or told["country"] == before.country:
        return now
    own = Numbers(**kept_of(replace(now, country=before.country)))
    return numbers_in(kept_of(replace(own, country=told["country"])), own.place)


def keep_numbers(key: str, numbers: Numbers) -> None:
    care.keep_contacts(key, kept_of(numbers))
