"""Whom to call where: the country that a clock and a language speak of."""

from collections.abc import Iterable, Iterator

from footbridge.catalogue.model import Catalogue, Country

ELSEWHERE = "elsewhere"


def country_of(catalogue: Catalogue, wanted: str) -> Country:
    """The country with these two letters, or what holds where we know none."""
    return catalogue.countries.get(wanted) or catalogue.countries[ELSEWHERE]


def countries(catalogue: Catalogue) -> tuple[Country, ...]:
    """Those that we know, by name, and last what holds elsewhere."""
    known = (each for each in catalogue.countries.values() if each.id != ELSEWHERE)
    return (*sorted(known, key=lambda each: each.name), catalogue.countries[ELSEWHERE])


def guessed(
    catalogue: Catalogue, zones: Iterable[str | None], languages: str | None = ""
) -> Country:
    """The country of the first zone that lies in one; else of the languages, as a browser says
    them ("en-GB,en;q=0.9"); else what holds elsewhere.
    """
    wanted = (*zones, *(_tongues(languages) if languages else ()))
    for name in wanted:
        for country in catalogue.countries.values():
            if name in country.zones or name in country.languages:
                return country
    return catalogue.countries[ELSEWHERE]


def _tongues(languages: str) -> Iterator[str]:
    for each in languages.split(","):
        tongue, _, region = each.partition(";")[0].strip().partition("-")
        yield f"{tongue.lower()}-{region.upper()}" if region else tongue.lower()
