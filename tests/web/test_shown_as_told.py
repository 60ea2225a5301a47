"""What the player says and shows of a movement comes from the one place where it is told."""

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Sides
from footbridge.cli.figure_files import build, our_scripts
from footbridge.engine.shown.timeline import StepKind
from footbridge.web.pages.player import _others, picture_of

FIGURES = ["single-leg-stance", "single-leg-test", "toe-yoga", "toe-yoga-four", "hip-abduction"]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    build(our_scripts(), folder, only=FIGURES)
    return folder


@pytest.fixture
def figures(drawn, settings):
    settings.FIGURES_ROOT = drawn


def test_the_one_leg_test_says_and_shows_which_leg_stands(browser, figures):
    plan = browser.get("/session/plan/?test=single-leg").json()

    (about,) = plan["about"]
    tries = [step for step in plan["timeline"]["steps"] if step["kind"] == StepKind.TRY]
    assert tries[0]["side"] == "left"
    assert about["legs"] == {
        "left": "Stand on your left leg",
        "right": "Stand on your right leg",
        "first": "First stand on your left leg",
    }
    assert about["shows"] == "right"
    assert about["support"] == "Hands just above the worktop"
    assert about["figure"].startswith("/figures/single-leg-test.svg")


def test_a_part_for_each_side_says_what_its_leg_does(browser):
    plan = browser.get("/session/plan/").json()

    for part, about in zip(plan["timeline"]["parts"], plan["about"], strict=True):
        is_sided = part["dose"]["sides"] in (Sides.EACH, Sides.EACH_BOTH_WAYS)
        assert ("legs" in about) is is_sided


def test_where_the_worktop_stays_the_left_side_has_a_picture_of_its_own(figures):
    stance = read_catalogue().exercises["single-leg-stance"].variants[0]

    (left,) = _others(stance.figure, stance.doing)

    assert left["figure"].startswith("/figures/single-leg-stance-left.svg")
    assert (left["side"], left["shows"]) == ("left", "left")


def test_two_patterns_have_a_picture_each(figures):
    toes = read_catalogue().exercises["toe-yoga"].variants[0]

    (four,) = _others(toes.figure, toes.doing)

    assert four["figure"].startswith("/figures/toe-yoga-four.svg")
    assert (four["way"], four["says"]) == (2, "Now the four small toes")


def test_a_foot_from_its_inner_side_is_a_left_one_and_a_body_shows_the_right(figures):
    assert picture_of("toe-yoga")["shows"] == "left"
    assert picture_of("hip-abduction")["shows"] == "right"


def test_the_picture_has_the_seconds_of_the_data(figures):
    hip = read_catalogue().exercises["hip-abduction"].variants[0]

    phases = picture_of(hip.figure)["phases"]

    assert [phase["seconds"] for phase in phases] == [each.seconds for each in hip.doing.phases]


def test_without_pictures_the_words_are_there(tmp_path, settings):
    settings.FIGURES_ROOT = tmp_path
    stance = read_catalogue().exercises["single-leg-stance"].variants[0]

    assert _others(stance.figure, stance.doing) == []
