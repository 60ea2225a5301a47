import pytest

from footbridge.catalogue.rules import programmes_exist
from footbridge.catalogue.words import Track
from tests.catalogue import build


@pytest.mark.parametrize(
    ("programme", "key"),
    [
        (build.programme(id="foot"), "track"),
        (build.programme(balance_ladder="stairs"), "balance_ladder"),
        (build.programme(core_strength=("headstand",)), "core_strength"),
        (build.programme(alternating_strength=("headstand",)), "alternating_strength"),
        (build.programme(later_strength=("headstand",)), "later_strength"),
        (build.programme(moving_balance=("headstand",)), "moving_balance"),
        (build.programme(stretches=("headstand",)), "stretches"),
    ],
)
def test_a_programme_that_names_what_is_not_there_is_refused(programme, key):
    catalogue = build.catalogue(programmes={Track.FEET: programme})

    problems = list(programmes_exist.check(catalogue))

    assert build.places(problems) == [(f"programmes/{programme.id}.toml", key)]


def test_an_exercise_of_another_track_is_refused():
    catalogue = build.catalogue(build.strength(tracks=(Track.LEG,)))

    problems = list(programmes_exist.check(catalogue))

    assert build.places(problems) == [("programmes/feet.toml", "core_strength")]
