"""The telephone numbers of a person: those they wrote down, and the country's for the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace

from footbridge.care.contacts import contacts
from footbridge.care.known import catalogue
from footbridge.care.zones import zone_of
from footbridge.catalogue.calling import country_of, guessed
from footbridge.catalogue.model import Country
from footbridge.telling import telephone


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers(telephone.Numbers):
    """With what is known of the country."""

    @property
    def place(self) -> Country:
        """What is said first there, and who answers when a surgery is closed."""
        return country_of(catalogue(), self.country)

    @property
    def is_of_the_place(self) -> bool:
        """Whether the emergency number is the country's, and nobody's own."""
        return self.emergency == self.place.emergency


def numbers_on_paper(key: str) -> Numbers:
    """Where no device says where it is: by the person's own words, or their time zone."""
    return numbers_in(contacts(key), country_at((str(zone_of(key)),)))


def country_at(zones: Iterable[str | None], languages: str | None = None) -> Country:
    """The country of the first time zone that lies in one, or of the languages."""
    return guessed(catalogue(), zones, languages)


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
