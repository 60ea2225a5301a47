"""Walks out of GPX, TCX and FIT files: what of a track was walked."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from footbridge.engine.facts import CameFrom
from footbridge.record import BadRecord
from tests.interop.incoming.made import (
    CYCLING_SPORT,
    FITNESS_SPORT,
    GENERIC_SPORT,
    INDOOR_WALKING,
    MORNING,
    fit,
    found_in,
    gpx,
    message,
    rested,
    tcx,
    then,
    walked,
    whole_fit,
)

BERLIN = ZoneInfo("Europe/Berlin")
MAKERS = pytest.mark.parametrize(
    ("made", "came_from"),
    [(gpx, CameFrom.GPX), (tcx, CameFrom.TCX), (fit, CameFrom.FIT)],
    ids=["gpx", "tcx", "fit"],
)
RIDE = 300
"""Metres a minute of a slow ride on a bicycle."""


def refused(data: bytes) -> str:
    with pytest.raises(BadRecord) as caught:
        found_in(data)
    return str(caught.value)


@MAKERS
def test_a_walk_without_a_rest_is_one_stretch(made, came_from):
    (walk,) = found_in(made(walked(1200))).walks

    assert walk.came_from is came_from
    assert (walk.longest_seconds, walk.total_seconds) == (1200, 1200)
    assert walk.start == MORNING


@MAKERS
def test_a_rest_parts_it_and_is_not_walked(made, came_from):
    track = then(rested(walked(600), 180), walked(900))

    (walk,) = found_in(made(track)).walks

    assert (walk.longest_seconds, walk.total_seconds) == (900, 1500)


@MAKERS
def test_a_red_light_is_no_rest(made, came_from):
    track = then(rested(walked(600), 40), walked(600))

    (walk,) = found_in(made(track)).walks

    assert walk.longest_seconds == 1240


@MAKERS
def test_a_ride_is_no_walk(made, came_from):
    found = found_in(made(walked(1200, metres_a_minute=RIDE)))

    assert (found.walks, found.others) == ((), 1)


@MAKERS
def test_the_ride_home_from_a_walk_is_not_walked(made, came_from):
    track = then(walked(1200), walked(600, metres_a_minute=RIDE))

    (walk,) = found_in(made(track)).walks

    assert walk.total_seconds == 1200


@MAKERS
def test_the_start_is_told_by_the_clock_on_the_wall(made, came_from):
    night_of_change = datetime(2026, 3, 29, 0, 55, tzinfo=UTC)

    (walk,) = found_in(made(walked(1200), night_of_change), BERLIN).walks

    assert walk.start.isoformat() == "2026-03-29T01:55:00+01:00"
    assert walk.end.astimezone(BERLIN).isoformat() == "2026-03-29T03:15:00+02:00"


@MAKERS
def test_the_second_half_past_two_of_an_autumn_night_is_another_moment(made, came_from):
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    (walk,) = found_in(made(walked(600), second), BERLIN).walks

    assert walk.start.isoformat() == "2026-10-25T02:30:00+01:00"


@MAKERS
def test_half_a_file_is_refused(made, came_from):
    data = made(walked(1200))

    said = refused(data[: len(data) // 2])

    assert "cut short" in said


@pytest.mark.parametrize("kind", ["cycling", "Running", "swimming"])
def test_a_track_that_says_it_is_no_walk_is_none(kind):
    assert found_in(gpx(walked(600), kind=kind)).others == 1


@pytest.mark.parametrize("kind", ["", "walking", "Hiking", "Nordic walking"])
def test_a_track_that_is_walked_is_a_walk(kind):
    assert len(found_in(gpx(walked(600), kind=kind)).walks) == 1


def test_a_track_that_tells_its_offset_keeps_it():
    (walk,) = found_in(gpx(walked(600), zone="-05:00"), BERLIN).walks

    assert walk.start.isoformat() == "2026-01-07T09:00:00-05:00"


def test_a_track_without_an_offset_is_in_utc():
    (walk,) = found_in(gpx(walked(600), zone=""), BERLIN).walks

    assert walk.start.isoformat() == "2026-01-07T10:00:00+01:00"


def test_a_route_that_was_only_planned_is_refused():
    data = gpx(walked(600))
    without = b"".join(part.partition(b"</time>")[2] or part for part in data.split(b"<time>"))

    assert "planned, not walked" in refused(without)


def test_a_place_off_the_earth_is_refused_with_its_line():
    said = refused(gpx(walked(600)).replace(b'lat="50.0000000"', b'lat="91"'))

    assert said == "file, line 3: expected a number from -90 to 90 (lat), got “91”"


def test_an_outing_of_a_week_is_refused():
    assert "two days" in refused(gpx([(0, 0), (7 * 86400, 500)]))


def test_a_walk_on_a_treadmill_counts_by_the_clock_of_the_watch():
    (walk,) = found_in(fit(seconds=900)).walks

    assert walk.total_seconds == 900


def test_an_indoor_walk_is_a_walk_by_its_finer_kind():
    found = found_in(fit(sport=FITNESS_SPORT, finer=INDOOR_WALKING))

    assert len(found.walks) == 1


def test_the_sport_of_the_watch_is_believed():
    assert found_in(fit(walked(600), sport=CYCLING_SPORT)).others == 1
    assert len(found_in(fit(walked(600), sport=GENERIC_SPORT)).walks) == 1


def test_strides_are_two_steps_each():
    assert found_in(fit(walked(600), strides=430)).walks[0].steps == 860


def test_a_watch_that_tells_its_own_time_keeps_it():
    (walk,) = found_in(fit(walked(600), offset=timedelta(hours=-3, minutes=-30)), BERLIN).walks

    assert walk.start.isoformat() == "2026-01-07T05:30:00-03:30"


def test_a_fit_file_without_a_session_is_refused():
    assert "an activity" in refused(whole_fit(message(0, [(0, 0x00, 4)])))


def test_a_fit_file_with_a_changed_byte_is_refused_with_its_place():
    data = bytearray(fit(walked(600)))
    data[len(data) // 2] ^= 0xFF

    assert ", byte " in refused(bytes(data))
