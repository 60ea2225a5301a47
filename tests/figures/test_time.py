"""The cycle in time, and the key frames that stand for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.figures.bake import TOLERANCE, Track, slack, thinned, tracks
from footbridge.figures.curve import Frame
from footbridge.figures.shapes import Curve
from footbridge.figures.timeline import minimum_jerk, round_spline, spline
from tests.figures.rise import a_rise, drawn
from tests.figures.shipped import figure


@given(st.floats(0, 1))
def test_a_move_starts_and_ends_gently_and_is_the_same_backwards(t):
    assert minimum_jerk(1 - t) == pytest.approx(1 - minimum_jerk(t))
    assert 0 <= minimum_jerk(t) <= 1


def test_phases_lie_end_to_end():
    segments = drawn(a_rise()).segments

    assert [(s.start, s.seconds) for s in segments] == [(0, 2), (2, 1), (3, 3)]
    assert [s.names for s in segments] == [("down", "up"), ("up",), ("up", "down")]


def test_a_move_passes_through_all_its_key_poses():
    poses = figure("sit-to-stand").script.poses
    keys = [poses[name] for name in ("sit", "lean", "rise", "stand")]

    assert spline(keys, 1 / 3).pelvis.y == pytest.approx(poses["lean"].pelvis.y)
    assert spline(keys, 1).pelvis.y == pytest.approx(poses["stand"].pelvis.y)


def test_a_round_ends_where_it_began_one_stride_further():
    script = figure("walking").script
    phase = script.cycle[0]
    keys = [script.poses[name] for name in phase.through]

    start, end = round_spline(keys, 0, phase.stride), round_spline(keys, 1, phase.stride)

    assert end.near_leg.foot.x == pytest.approx(start.near_leg.foot.x)
    assert start.ground - end.ground == pytest.approx(phase.stride)


def test_the_way_back_keeps_the_same_moments_as_the_way_there():
    values = [[x * x] for x in range(17)]
    times = [i / 16 for i in range(17)]

    there = thinned(times, values, 3.0)
    back = thinned(times, values[::-1], 3.0)

    assert back == [16 - i for i in reversed(there)]


@pytest.mark.parametrize("name", ["heel-raise", "sit-to-stand", "calf-stretch-straight"])
def test_key_frames_stay_near_the_true_outline(name):
    drawn_figure = figure(name)
    frame = Frame(drawn_figure.box)
    by_name = {track.first.name: track for track in tracks(drawn_figure)}

    worst = 0.0
    for segment, samples in zip(drawn_figure.segments, drawn_figure.samples, strict=True):
        for sample in samples:
            seconds = segment.start + segment.seconds * sample.fraction
            for shape in sample.shapes:
                if shape.curve is Curve.ART:
                    continue
                shown = _at(by_name[shape.name], seconds)
                miss = max(abs(a - b) for a, b in zip(shown, shape.numbers(), strict=True))
                worst = max(worst, miss * frame.scale / slack(drawn_figure, shape))

    assert worst <= TOLERANCE + 0.01


def test_a_planted_shoe_does_not_move_in_the_emitted_figure():
    by_name = {track.first.name: track for track in tracks(figure("sit-to-stand"))}

    assert not by_name["shoe_near"].moves
    assert not by_name["shoe_far"].moves


def test_a_planted_toe_moves_less_than_a_pixel_in_the_emitted_figure():
    drawn_figure = figure("heel-raise")
    shoe = next(t for t in tracks(drawn_figure) if t.first.name == "shoe_near")
    pixels = 400 / (drawn_figure.box[3] - drawn_figure.box[1])

    tips = [max(key.shape.points, key=lambda p: p[0]) for key in shoe.keys]

    assert max(abs(x - tips[0][0]) + abs(y - tips[0][1]) for x, y in tips) * pixels < 1


def _at(track: Track, seconds: float) -> list[float]:
    """What a player shows at a time: straight between the two keys around it."""
    before = max((k for k in track.keys if k.seconds <= seconds + 1e-9), key=lambda k: k.seconds)
    after = min(
        (k for k in track.keys if k.seconds >= seconds - 1e-9),
        key=lambda k: k.seconds,
        default=before,
    )
    span = after.seconds - before.seconds
    u = (seconds - before.seconds) / span if span > 1e-9 else 0.0
    start, end = before.shape.numbers(), after.shape.numbers()
    return [a + (b - a) * u for a, b in zip(start, end, strict=True)]
