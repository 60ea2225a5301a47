"""Whom to call is guessed from clock and language, and never taken for known."""

import pytest

from footbridge.catalogue.calling import ELSEWHERE, guessed
from footbridge.catalogue.read import read_catalogue


@pytest.mark.parametrize(
    ("zones", "languages", "country"),
    [
        (["Europe/Berlin"], "", "DE"),
        ([None, "Europe/Berlin"], "en-GB,en;q=0.9", "DE"),
        ([], "de-at;q=0.9,en", "AT"),
        (["Etc/UTC"], "", ELSEWHERE),
        ([], None, ELSEWHERE),
    ],
    ids=["a zone", "the first zone that is one", "a language", "no country's zone", "nothing"],
)
def test_a_country_is_guessed_from_the_zone_and_else_from_the_language(zones, languages, country):
    assert guessed(read_catalogue(), zones, languages).id == country
