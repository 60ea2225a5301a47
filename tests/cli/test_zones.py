"""The command line keeps the time of the person, wherever the machine stands."""

import json

import pytest

from footbridge.catalogue.words import Measure

pytestmark = pytest.mark.usefixtures("ruth")


def told(run, *words: str) -> dict:
    done = run("log", *words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))


@pytest.fixture
def in_auckland(run, ruth):
    run("log", "profile", "--time-zone", "Pacific/Auckland")


@pytest.mark.usefixtures("in_auckland")
@pytest.mark.parametrize(
    "words",
    [
        ("walk", "10"),
        ("fall", "--hurt", "--no-head", "--no-cannot-stand"),
        ("check-in", "--pain", "3"),
        ("session", "--set", "heel-raise:8"),
        ("test", Measure.TANDEM.value, "12"),
    ],
    ids=lambda words: words[0],
)
def test_a_time_without_an_offset_is_one_of_the_place_of_the_person(run, words):
    assert told(run, *words, "--at", "2026-01-05T20:00")["at"] == "2026-01-05T20:00:00+13:00"


@pytest.mark.usefixtures("in_auckland")
def test_an_evening_there_is_an_evening(run):
    assert told(run, "check-in", "--at", "2026-01-05T20:00")["slot"] == "evening"


def test_a_zone_that_is_none_is_refused(run):
    done = run("log", "profile", "--time-zone", "Mars/Olympus")

    assert done.exit_code == 3
    assert "time_zone" in done.output


@pytest.mark.parametrize(("hour", "slot"), [(11, "morning"), (14, "morning"), (17, "evening")])
def test_the_slot_is_the_same_as_on_the_pages(run, hour, slot):
    assert told(run, "check-in", "--at", f"2026-01-05T{hour}:00")["slot"] == slot
