"""Whom to call is guessed from clock and language, and never taken for known."""

import pytest

from footbridge.catalogue.calling import ELSEWHERE, countries, country_of, guessed
from footbridge.catalogue.read import read_catalogue


@pytest.mark.parametrize(
    ("zones", "languages", "country"),
    [
        (["Europe/Berlin"], "", "DE"),
        ([None, "Europe/Berlin"], "en-GB,en;q=0.9", "DE"),
        (["Europe/London", "Europe/Berlin"], "de-DE", "GB"),
        ([], "de-at;q=0.9,en", "AT"),
        ([], "xx,de-at;q=0.9", "AT"),
        ([], "xx-yy,de", "DE"),
        (["Etc/UTC"], "", ELSEWHERE),
        ([], None, ELSEWHERE),
    ],
    ids=[
        "a zone",
        "the first zone that is one",
        "the first of two zones, whatever the languages",
        "a language",
        "the second language",
        "a language without a country",
        "no country's zone",
        "nothing",
    ],
)
def test_a_country_is_guessed_from_the_zone_and_else_from_the_language(zones, languages, country):
    assert guessed(read_catalogue(), zones, languages).id == country


@pytest.mark.parametrize(("asked", "given"), [("GB", "GB"), ("ZZ", ELSEWHERE), ("", ELSEWHERE)])
def test_where_no_country_is_known_what_holds_elsewhere_is_given(asked, given):
    assert country_of(read_catalogue(), asked).id == given


def test_countries_are_listed_by_name_and_the_rest_of_the_world_comes_last_and_once():
    listed = countries(read_catalogue())

    names = [each.name for each in listed[:-1]]
    assert names == sorted(names)
    assert names[0] == "Australia"
    assert listed[-1].id == ELSEWHERE
    assert len(listed) == len(read_catalogue().countries)
