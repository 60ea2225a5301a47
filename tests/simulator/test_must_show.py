"""Each row of what lives must show, on lives written by hand: some hold, some do not."""

import pytest

from footbridge.simulator.measure import measure
from footbridge.simulator.scenarios import (
    SCENARIOS,
    adherence,
    flares,
    ladder,
    minutes,
    misses,
    stable,
    worsening,
)
from tests.simulator.made_up import days, each

ALL_STRENGTH = "heel-raise sit-to-stand toe-yoga short-foot hip-abduction band-inversion"


def measured(scenario: str, row: str, says: str, *lives):
    """The one expectation whose words hold `says`, over these lives."""
    found = SCENARIOS[scenario]
    one = next(each for each in found.expected_of(row) if says in each.says)
    catalogue = measured.catalogue
    hits = [hit for life in lives if (hit := one.of_life(life, catalogue)) is not None]
    return measure(found, row, one, hits)


@pytest.fixture(autouse=True)
def _with_the_catalogue(catalogue):
    measured.catalogue = catalogue


def with_flare(*, seen: bool, asked: bool = False):
    """A flare after the session of day 14, seen on day 16 or not."""
    life = days(28)
    for day in (15, 16, 17):
        life[day] = life[day]._replace(flare=1)
    if seen:
        life[16] = life[16]._replace(flare_seen=14)
    if asked:
        life[17] = life[17]._replace(asks="FLAG-B14")
    return life


def climbing(asked_on: int | None):
    """Two points worse from day 28 on, so that usual is two points up a week later."""
    life = each("pain", *([3] * 28 + [5] * 28))
    if asked_on is not None:
        life[asked_on] = life[asked_on]._replace(asks="FLAG-15")
    return life


def two_weeks_of_strength(strength: str, minutes: int):
    return days(28, strength=strength, minutes=minutes)


def before_a_review(offers: str):
    """Held to the top of its level for two days, then a review."""
    life = days(3, rung="B2", hold=30)
    life[2] = life[2]._replace(review=True, offers=offers)
    return life


HOLDS_AND_FAILS = [
    ("stable", "sd-0.5", "end at their start", each("walk", 600, 660), each("walk", 600, 590)),
    (
        "stable",
        "sd-0.5",
        "end at their start",
        each("heel", "0:2x8", "1:2x4"),
        each("heel", "0:2x8", "0:2x7"),
    ),
    ("stable", "sd-0.8", "median walk", each("walk", 600, 960), each("walk", 600, 900)),
    ("stable", "sd-1.2", "median walk", each("walk", 600, 840), each("walk", 600, 830)),
    (
        "stable",
        "sd-0.8",
        "days with a cut",
        each("walk", *([600] * 17 + [540] * 3), cut="walking"),
        each("walk", *([600] * 16 + [540] * 4), cut="walking"),
    ),
    ("stable", "sd-0.8", "asked FLAG-15", days(3), days(3, asks="FLAG-07 FLAG-15")),
    (
        "flares",
        "every-28-sd-0.5",
        "flares caught",
        with_flare(seen=True),
        with_flare(seen=False),
    ),
    (
        "flares",
        "every-21-sd-0.8",
        "do not end below their start",
        each("walk", 600, 500, 600),
        each("walk", 600, 590),
    ),
    (
        "flares",
        "every-14-sd-0.5",
        "or FLAG-B14 stated",
        with_flare(seen=False, asked=True),
        with_flare(seen=False),
    ),
    (
        "flares",
        "every-14-sd-0.5",
        "never lies below its floor",
        each("walk", 600, 300),
        each("walk", 600, 299, 600),
    ),
    (
        "flares",
        "every-14-sd-0.8",
        "0.9 of their start",
        each("walk", 600, 540),
        each("walk", 600, 539),
    ),
    ("worsening", "point-a-fortnight", "within 7 days", climbing(43), climbing(44)),
    ("worsening", "point-a-fortnight", "within 7 days", climbing(30), climbing(None)),
    (
        "misses",
        "every-3",
        "not end below",
        each("stand", "2:2x8"),
        each("stand", "2:2x8", "2:2x7"),
    ),
    (
        "misses",
        "every-4",
        "anchors grow",
        [*days(1), *days(1, walk=630, heel="0:2x9", stand="2:2x9")],
        [*days(1), *days(1, walk=630, heel="0:2x8", stand="2:2x9")],
    ),
    (
        "minutes",
        "15-minutes",
        "both anchors",
        days(2),
        each("strength", "heel-raise sit-to-stand", "heel-raise toe-yoga"),
    ),
    (
        "minutes",
        "30-minutes",
        "strength in strength days",
        days(1, strength_seconds=720),
        days(1, strength_seconds=719),
    ),
    (
        "minutes",
        "15-minutes",
        "comes round",
        two_weeks_of_strength(ALL_STRENGTH, 15),
        two_weeks_of_strength(ALL_STRENGTH.replace("toe-yoga", ""), 15),
    ),
    (
        "minutes",
        "15-minutes",
        "fit into the minutes",
        days(1, minutes=30, planned=1980),
        days(1, minutes=30, planned=1981),
    ),
    (
        "ladder",
        "hour-three-days",
        "balance level",
        before_a_review("level:B3"),
        before_a_review(""),
    ),
    (
        "ladder",
        "hour-three-days",
        "second rung",
        days(2, offers="variant:heel-raise:slow-lowering"),
        days(2, offers="level:B3"),
    ),
    (
        "adherence",
        "as-in-trials",
        "without a break",
        days(2),
        days(2, breaks="N3 walk up from 300 s to 400 s"),
    ),
    (
        "adherence",
        "as-in-trials",
        "ground down",
        each("walk", 600, 61),
        each("walk", 600, 60),
    ),
    (
        "adherence",
        "as-in-trials",
        "ground down",
        each("heel", "0:2x8", "0:2x5"),
        each("heel", "0:2x8", "0:2x4"),
    ),
]


@pytest.mark.parametrize(("scenario", "row", "says", "well", "badly"), HOLDS_AND_FAILS)
def test_a_row_holds_for_a_life_that_goes_well_and_fails_for_one_that_does_not(
    scenario, row, says, well, badly
):
    assert measured(scenario, row, says, well).holds is True
    assert measured(scenario, row, says, badly).holds is False


@pytest.mark.parametrize(("name", "scenario"), SCENARIOS.items())
def test_every_expectation_is_tried_here(name, scenario):
    tried = {(found, says) for found, _, says, _, _ in HOLDS_AND_FAILS}

    untried = {
        one.says
        for one in scenario.expectations
        if not any(found == name and says in one.says for found, says in tried)
    }

    assert untried - {"lives with at most one rise after that"} == set()


def test_two_rises_after_the_question_are_one_too_many():
    calm, rising = climbing(36), climbing(36)
    for place, walk in ((40, 630), (41, 660)):
        rising[place:] = [day._replace(walk=walk) for day in rising[place:]]

    assert measured("worsening", "point-a-fortnight", "at most one rise", calm).holds is True
    assert measured("worsening", "point-a-fortnight", "at most one rise", rising).holds is False


def test_both_directions_of_the_band_count_as_one():
    turned = ALL_STRENGTH.replace("band-inversion", "band-eversion")
    life = [*days(14), *days(14, strength=ALL_STRENGTH), *days(14, strength=turned)]
    life = [day._replace(day=number, minutes=15) for number, day in enumerate(life)]

    assert measured("minutes", "15-minutes", "comes round", life).holds is True


def test_a_level_that_was_not_earned_is_not_waited_for():
    life = before_a_review("")
    life[1] = life[1]._replace(hold=25)

    assert measured("ladder", "hour-three-days", "balance level", life).holds is None


def test_who_truly_worsens_is_left_out_of_those_ground_down():
    life = each("walk", 600, 60, worsens=True)

    assert measured("adherence", "as-in-trials", "ground down", life).holds is None


def test_one_life_in_twenty_may_end_below_its_start():
    well, badly = each("walk", 600, 660), each("walk", 600, 500)

    assert measured("stable", "sd-0.5", "end at their start", *[well] * 19, badly).holds is True
    assert measured("stable", "sd-0.5", "end at their start", *[well] * 18, badly).holds is False


def test_the_modules_hold_what_the_table_says():
    modules = (adherence, flares, ladder, minutes, misses, stable, worsening)

    assert {module.__name__.rpartition(".")[2] for module in modules} == set(SCENARIOS)
