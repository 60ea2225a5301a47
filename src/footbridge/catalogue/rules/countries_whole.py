"""A number to call can be dialled, and belongs to one country; one of them stands for the rest."""

import re
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

ELSEWHERE = "elsewhere"
_DIALLED = re.compile(r"\d[\d ]*")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a number that cannot be dialled, and a zone or language that two countries claim."""
    if catalogue.countries and ELSEWHERE not in catalogue.countries:
        yield Problem(file=file_of("countries", ELSEWHERE), key="", what="is missing")
    taken: dict[str, str] = {}
    for country in catalogue.countries.values():
        file = file_of("countries", country.id)
        for key in ("emergency", "advice"):
            number = getattr(country, key)
            if not _DIALLED.fullmatch(number) and (number or key == "emergency"):
                yield Problem(file=file, key=key, what=f'"{number}" cannot be dialled')
        for name in (*country.zones, *country.languages):
            if taken.setdefault(name, country.id) != country.id:
                yield Problem(file=file, key="zones", what=f'"{name}" is of {taken[name]} already')
