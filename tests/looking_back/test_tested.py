"""Tests as a picture: each leg its line, and others of that age only where the test is theirs."""

from dataclasses import replace

import pytest

from footbridge.drawings.chart import BandKind, Look, Tone
from footbridge.engine.person import Baseline, Sex
from footbridge.looking_back.tested import charts_of_tests, usual_of
from tests.people import RUTH

# CDC STEADI, "30-second chair stand": a count below these is below average. Men, women.
BELOW_AVERAGE = {
    60: (14, 12), 65: (12, 11), 70: (12, 10), 75: (11, 10), 80: (10, 9), 85: (8, 8), 90: (7, 4),
}  # fmt: skip


def test(measure: str, day: int, result: int, **more):
    return {"kind": "test", "measure": measure, "day": day, "result": result, **more}


test.__test__ = False


def chart(known, name: str):
    return next(each for each in charts_of_tests(known) if each.id == name)


def bands(told) -> set[BandKind]:
    return {band.kind for band in told.bands}


def test_each_leg_is_a_line_of_its_own_told_apart_by_more_than_colour(looks):
    known = looks(
        [
            test("single_leg", -14, 10, side="left"),
            test("single_leg", -14, 14, side="right"),
            test("single_leg", 0, 12, side="left"),
        ],
        days=29,
    )

    left, right = chart(known, "single_leg").lines

    assert (left.name, left.look) == ("Left", Look.FILLED)
    assert (right.name, right.look) == ("Right", Look.OUTLINED)
    assert [plank.words for plank in left.planks] == ["7", "10", "12"]
    assert [plank.words for plank in right.planks] == ["9", "14"]


def test_legs_that_go_different_ways_are_told_apart_in_the_verdict(looks):
    days = (-56, -42, -28, -14, 0)
    diary = [test("single_leg", day, 8 + n, side="left") for n, day in enumerate(days)]
    diary += [test("single_leg", day, 9 - n, side="right") for n, day in enumerate(days)]

    found = chart(looks(diary, days=71), "single_leg")

    assert found.verdict == "Left drifting up, right drifting down"
    assert found.tone is Tone.SAME
    assert "varies a lot from day to day" in found.sentence


def test_two_results_of_a_leg_mean_nothing_yet(looks):
    found = chart(looks([test("single_leg", 0, 30, side="left")], days=15), "single_leg")

    assert found.sentence.endswith("It takes 3 reviews before a change means something.")


def test_six_more_heel_raises_are_more_than_chance_and_five_are_not(looks):
    five = chart(looks([test("heel_raises", 0, 17)], days=15), "heel_raises")
    six = chart(looks([test("heel_raises", 0, 18)], days=15), "heel_raises")

    assert (five.verdict, six.verdict) == ("No clear change yet", "Likely better")
    assert five.sentence == "From 12 to 17 times. A change of less than 6 may be chance."
    band = five.bands[0].parts[0]
    assert (band.lo, band.hi) == (6, 18)


def test_what_got_worse_is_never_hidden_behind_what_got_better(looks):
    found = chart(looks([test("heel_raises", 0, 5)], days=15), "heel_raises")

    assert (found.verdict, found.tone) == ("Likely worse", Tone.ACT)


def test_one_result_is_told_and_not_drawn(looks):
    known = looks([], days=3)

    found = chart(known, "chair_stands")

    assert found.sentence == "10 times on Monday 5 January."
    assert not found.is_drawn


def test_only_the_test_that_is_done_as_the_norm_was_taken_shows_it(looks):
    found = list(charts_of_tests(looks([test("chair_stands", 0, 12)], days=15)))

    assert {each.id for each in found if BandKind.AGE in bands(each)} == {"chair_stands"}
    assert all(each.notes for each in found)


@pytest.mark.parametrize("age", BELOW_AVERAGE)
@pytest.mark.parametrize("sex", Sex)
def test_usual_by_age_begins_where_the_published_table_ends_below_average(looks, age, sex):
    person = replace(RUTH, year_of_birth=2026 - age, sex=sex)
    known = looks([], days=3, person=person)

    lo, hi = usual_of(known, known.catalogue.measures["chair_stands"])

    assert lo == BELOW_AVERAGE[age][0 if sex is Sex.MALE else 1]
    assert hi > lo


def test_who_did_not_say_female_or_male_sees_the_span_of_both(looks):
    known = looks([], days=3)

    assert usual_of(known, known.catalogue.measures["chair_stands"]) == (10, 17)


def test_who_is_younger_than_the_table_is_compared_with_nobody(looks):
    known = looks([], days=3, person=replace(RUTH, year_of_birth=1970))

    assert usual_of(known, known.catalogue.measures["chair_stands"]) is None


def test_who_was_never_tested_has_no_chart(looks):
    untested = looks([], days=3, person=replace(RUTH, baseline=Baseline()))

    assert list(charts_of_tests(untested)) == []
