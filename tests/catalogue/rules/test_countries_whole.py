import pytest

from footbridge.catalogue.rules import countries_whole
from tests.catalogue import build


@pytest.mark.parametrize(
    ("different", "place"),
    [
        ([build.country(id="PL", emergency="call 112")], ("countries/PL.toml", "emergency")),
        ([build.country(id="PL", emergency="")], ("countries/PL.toml", "emergency")),
        ([build.country(id="PL", advice="none")], ("countries/PL.toml", "advice")),
        ([build.country(id="PL", zones=("Europe/Warsaw",)),
          build.country(id="DE", zones=("Europe/Warsaw",))], ("countries/DE.toml", "zones")),
    ],
)  # fmt: skip
def test_a_number_or_a_place_that_cannot_be_right_is_refused(different, place):
    problems = list(countries_whole.check(build.catalogue(*different)))

    assert build.places(problems) == [place]


def test_one_country_stands_for_all_that_are_not_known():
    only_poland = {"PL": build.country(id="PL")}

    (problem,) = countries_whole.check(build.catalogue(countries=only_poland))

    assert str(problem) == "countries/elsewhere.toml: is missing"


def test_where_nobody_is_listed_nobody_stands_for_the_rest():
    assert not list(countries_whole.check(build.catalogue(countries={})))
