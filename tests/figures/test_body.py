"""Bones, reach and outlines, where a figure's truth begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.figures import segments
from footbridge.figures.camera import Camera
from footbridge.figures.checks.balance import centre_of_mass
from footbridge.figures.pose import BodyPose, Foot, FreeLeg, Pelvis, PlacedArm, PlantedLeg
from footbridge.figures.reach import reach
from footbridge.figures.segments import LIMB_MASSES, TRUNK_MASSES, Side
from footbridge.figures.skeleton import Skeleton, solve
from footbridge.figures.vectors import distance3
from tests.figures.rise import a_rise, drawn
from tests.figures.shipped import figure

ANGLE = st.floats(-60, 120)


@given(hip=ANGLE, knee=st.floats(0, 130), aside=st.floats(-40, 40))
def test_a_free_leg_keeps_its_lengths_at_any_angle(hip, knee, aside):
    body = solve(BodyPose(near_leg=FreeLeg(hip=hip, knee=knee, abduct=aside)))

    thigh = distance3(body.points["hip_near"], body.points["knee_near"])
    shank = distance3(body.points["knee_near"], body.points["ankle_near"])
    assert thigh == pytest.approx(segments.THIGH)
    assert shank == pytest.approx(segments.SHANK)


@given(x=st.floats(-60, 60), y=st.floats(60, 150), z=st.floats(-40, 40))
def test_a_limb_of_two_bones_ends_where_it_is_asked_to(x, y, z):
    found = reach((0, 200, 0), (x, y, z), segments.THIGH, segments.SHANK, (1, 0.01, 0.02))

    assert distance3(found.end, (x, y, z)) == pytest.approx(0, abs=1e-6)
    assert distance3((0, 200, 0), found.middle) == pytest.approx(segments.THIGH, abs=0.05)
    assert distance3(found.middle, found.end) == pytest.approx(segments.SHANK, abs=0.05)


def test_a_place_out_of_reach_is_said_to_be_short():
    found = reach((0, 300, 0), (0, 0, 0), segments.THIGH, segments.SHANK, (1, 0, 0))

    assert found.short_by == pytest.approx(300 - 196.4 * 0.9995, abs=0.01)


@given(pitch=st.floats(1, 50))
def test_a_rising_heel_turns_about_the_ball(pitch):
    flat, tipped = (a_low_stance(Foot(z=18, pitch=p)) for p in (0, pitch))

    assert distance3(flat.points["ball_near"], tipped.points["ball_near"]) < 1e-6
    assert tipped.points["heel_near"][1] > flat.points["heel_near"][1]


@given(pitch=st.floats(-35, -1))
def test_rising_toes_turn_about_the_heel(pitch):
    flat, tipped = (a_low_stance(Foot(z=18, pitch=p)) for p in (0, pitch))

    assert tipped.points["toe_near"][1] > flat.points["toe_near"][1]
    assert abs(tipped.points["heel_near"][1] - flat.points["heel_near"][1]) < 5


def a_low_stance(foot: Foot) -> Skeleton:
    """Knees bent, so that the foot can be reached however it tips."""
    return solve(BodyPose(pelvis=Pelvis(y=185), near_leg=PlantedLeg(foot)))


def test_the_toes_stay_flat_while_the_heel_rises():
    body = solve(BodyPose(near_leg=PlantedLeg(Foot(pitch=42))))

    assert body.points["toe_near"][1] == pytest.approx(body.points["ball_near"][1])


def test_a_body_built_up_from_a_foot_stands_on_a_straight_leg():
    pose = BodyPose(
        near_leg=PlantedLeg(Foot(), knee=2), far_leg=PlantedLeg(Foot()), root=Side.NEAR
    )

    body = solve(pose)

    assert body.short_by["foot_near"] < 0.1
    assert body.points["pelvis"][1] > 205


def test_a_palm_is_put_where_it_is_asked_to_be():
    body = solve(BodyPose(near_arm=PlacedArm(palm=(80, 206, 44))))

    wrist = body.points["wrist_near"]
    assert distance3(wrist, (80 - 17, 206 + 5.5, 44)) < 0.5


def test_masses_are_a_whole_body():
    whole = sum(m.share for m in TRUNK_MASSES) + 2 * sum(m.share for m in LIMB_MASSES)

    assert whole == pytest.approx(1.0, abs=0.01)


def test_a_standing_persons_centre_of_mass_is_in_the_pelvis():
    body = solve(BodyPose())

    x, y, z = centre_of_mass(body)

    assert 0.52 < y / segments.HEIGHT < 0.60
    assert (abs(x) < 15, abs(z) < 1) == (True, True)


def test_the_side_camera_sees_the_person_facing_right():
    camera = Camera(0, 0)

    assert camera.project((10, 20, 30)) == pytest.approx((10, 20))
    assert camera.nearness((0, 0, 1)) > 0


def test_standing_figures_wear_shoes_and_the_band_never_lies_on_bare_skin():
    for name in ("heel-raise", "walking", "tandem-stance", "step-up", "marching", "lunge"):
        assert figure(name).script.drawing.footwear == "shoes", name
    for name in ("band-eversion", "band-inversion"):
        assert figure(name).script.drawing.footwear == "socks", name


def test_both_people_are_in_every_whole_figure():
    figure_of_both = drawn(a_rise())

    shapes = figure_of_both.shapes(figure_of_both.script.poses["down"])

    assert {"shirt_m", "shirt_w", "head_face_m", "head_face_w"} <= {s.name for s in shapes}
