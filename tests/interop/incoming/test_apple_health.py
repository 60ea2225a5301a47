"""Walks out of an export of Apple Health."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from footbridge.record import BadRecord
from tests.interop.incoming.made import (
    HEALTH_END,
    HEALTH_HEAD,
    MORNING,
    event,
    found_in,
    health,
    packed,
    steps,
    workout,
)

MINUTE = 60
BERLIN = ZoneInfo("Europe/Berlin")


def refused(data: bytes) -> str:
    with pytest.raises(BadRecord) as caught:
        found_in(data)
    return str(caught.value)


def test_a_walking_workout_is_a_walk():
    (walk,) = found_in(health(workout(minutes=31))).walks

    assert walk.start == MORNING
    assert (walk.longest_seconds, walk.total_seconds) == (31 * MINUTE, 31 * MINUTE)
    assert not walk.was_noticed


def test_a_ride_is_counted_and_is_no_walk():
    found = found_in(health(workout(kind="Cycling"), workout(kind="Hiking")))

    assert (len(found.walks), found.others) == (1, 1)


def test_a_pause_ends_the_longest_stretch():
    pause = event("Pause", MORNING + timedelta(minutes=10))
    resume = event("Resume", MORNING + timedelta(minutes=14))

    (walk,) = found_in(health(workout(inside=pause + resume, duration=26))).walks

    assert (walk.longest_seconds, walk.total_seconds) == (16 * MINUTE, 26 * MINUTE)


def test_a_red_light_is_no_rest():
    pause = event("MotionPaused", MORNING + timedelta(minutes=10))
    resume = event("MotionResumed", MORNING + timedelta(minutes=10, seconds=30))

    (walk,) = found_in(health(workout(inside=pause + resume, duration=29.5))).walks

    assert walk.longest_seconds == walk.total_seconds == 29.5 * MINUTE


def test_steps_and_the_way_come_from_the_statistics():
    kind = "HKQuantityTypeIdentifier"
    inside = (
        f'<WorkoutStatistics type="{kind}StepCount" sum="3011.4" unit="count"/>'
        f'<WorkoutStatistics type="{kind}DistanceWalkingRunning" sum="2.1" unit="km"/>'
    )

    (walk,) = found_in(health(workout(inside=inside))).walks

    assert (walk.steps, walk.metres) == (3011, 2100)


def test_the_zone_of_the_workout_is_the_wall_it_was_walked_by():
    zone = '<MetadataEntry key="HKTimeZone" value="Asia/Tokyo"/>'

    (walk,) = found_in(health(workout(inside=zone)), BERLIN).walks

    assert walk.start.isoformat() == "2026-01-07T18:00:00+09:00"


def test_an_export_of_winter_tells_a_summer_night_by_the_persons_own_zone():
    midnight = datetime(2026, 7, 1, 23, 30, tzinfo=timezone(timedelta(hours=1)))

    (walk,) = found_in(health(workout(midnight)), BERLIN).walks

    assert walk.start.isoformat() == "2026-07-02T00:30:00+02:00"


def test_steps_without_a_rest_are_a_walk_that_was_noticed():
    first = steps(MORNING, 200, 300)
    second = steps(MORNING + timedelta(seconds=210), 200, 320)

    (walk,) = found_in(health(first, second)).walks

    assert walk.was_noticed
    assert (walk.total_seconds, walk.steps) == (410, 620)


def test_a_rest_parts_two_walks():
    later = MORNING + timedelta(minutes=20)

    found = found_in(health(steps(MORNING, 400, 600), steps(later, 400, 600)))

    assert len(found.walks) == 2


def test_pottering_about_is_no_walk():
    assert found_in(health(steps(MORNING, 3000, 600))).walks == ()


def test_steps_of_a_workout_are_not_told_twice():
    inside_it = steps(MORNING + timedelta(minutes=2), 600, 900)

    found = found_in(health(inside_it, workout()))

    assert [walk.was_noticed for walk in found.walks] == [False]


def test_steps_of_a_run_are_no_walk():
    assert found_in(health(steps(MORNING, 600, 1500), workout(kind="Running"))).walks == ()


def test_two_devices_that_counted_the_same_steps_tell_one_walk():
    telephone = steps(MORNING, 400, 600)
    watch = steps(MORNING + timedelta(seconds=5), 500, 700, device="A watch")

    (walk,) = found_in(health(telephone, watch)).walks

    assert walk.steps == 700


def test_a_walk_across_midnight_begins_on_its_own_day():
    late = datetime(2026, 3, 1, 23, 50, tzinfo=UTC)

    (walk,) = found_in(health(workout(late))).walks

    assert walk.start.date().isoformat() == "2026-03-01"
    assert walk.end.date().isoformat() == "2026-03-02"


def test_the_twenty_ninth_of_february_is_a_day():
    leap = datetime(2024, 2, 29, 9, 0, tzinfo=UTC)

    assert found_in(health(workout(leap))).walks[0].start == leap


def test_it_is_found_in_its_archive_whatever_the_language_calls_it():
    files = {
        "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
        "apple_health_export/Eksport.xml": health(workout()),
    }

    assert len(found_in(packed(files)).walks) == 1


def test_a_list_of_elements_that_is_no_xml_does_not_matter():
    broken = HEALTH_HEAD.replace("<!ATTLIST HealthData", "<!ATTLIST\n  oops ((")

    found = found_in((broken + workout() + HEALTH_END).encode())

    assert len(found.walks) == 1


def test_a_sign_that_xml_forbids_in_the_name_of_a_device_does_not_matter():
    found = found_in(health(workout()).replace(b"A watch", b"A\x0bwatch"))

    assert len(found.walks) == 1


def test_a_moment_that_is_none_is_named_with_its_line():
    said = refused(health(workout(), workout().replace("2026-01-07 09:00:00", "yesterday")))

    assert said.startswith("file, line 13: expected a moment such as")
    assert "yesterday" in said


def test_an_end_before_the_start_is_refused():
    assert "not before the start" in refused(health(workout(minutes=-5)))


def test_a_number_of_steps_that_is_none_is_refused():
    assert "a number of steps" in refused(health(steps(MORNING, 60, 1).replace('"1"', '"many"')))


@pytest.mark.parametrize("counted", ["inf", "nan", "1e999", "1000000"])
def test_steps_without_end_or_past_any_day_are_refused(counted: str):
    record = steps(MORNING, 60, 1).replace('"1"', f'"{counted}"')

    assert "at most" in refused(health(record))


def test_a_year_that_nobody_walked_in_is_refused():
    assert "a year" in refused(health(workout(datetime(1901, 1, 1, tzinfo=UTC))))


def test_an_export_cut_short_is_refused_with_its_line():
    said = refused(health(workout(), workout())[:-120])

    assert "cut short" in said
    assert ", line " in said
