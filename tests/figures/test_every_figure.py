"""Every shipped figure, in every frame."""

import os
import re
from xml.etree import ElementTree

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.showings import showings
from footbridge.cli.figure_files import our_both_sides
from footbridge.figures.bake import tracks
from footbridge.figures.build import bake
from footbridge.figures.checks.picture import words_are_there
from footbridge.figures.checks.run import check
from footbridge.figures.checks.told import compare
from footbridge.figures.describe import description
from footbridge.figures.figure import Figure
from footbridge.figures.other_side import other_side
from footbridge.figures.paint import PAINTS
from footbridge.figures.svg import moving
from tests.figures import golden
from tests.figures.shipped import FOLDER, IDS, figure, words

# The rungs and variants that look different; a name is for ever: someone's history shows it.
# fmt: off
PROMISED = frozenset((
    "ankle-pumps", "ankle-circles", "toe-fans", "heel-toe-rock", "heel-toe-rock-seated",
    "calf-stretch-straight", "calf-stretch-bent", "sole-roll", "tibial-slider",
    "tibial-slider-head-away", "peroneal-slider", "outer-ankle-glide", "towel-scrunch",
    "arch-lift", "heel-raise", "heel-raise-slow-lowering", "heel-raise-two-up-one-down",
    "heel-raise-single-leg", "heel-raise-seated", "toe-yoga", "band-eversion", "band-inversion",
    "short-foot", "short-foot-seated", "hip-abduction", "hip-abduction-side-lying",
    "sit-to-stand", "sit-to-stand-light-hands", "sit-to-stand-no-hands", "step-up",
    "step-up-middle", "step-up-full", "tandem-stance", "tandem-stance-feet-together",
    "tandem-stance-semi-tandem", "tandem-stance-hand-hovering", "single-leg-stance", "marching",
    "marching-seated", "heel-toe-walk", "side-steps", "leg-swing", "leg-swing-seated",
    "leg-twist", "foot-flex-lying", "walking", "leg-lift-stretch", "hamstring-stretch",
    "calf-stretch", "low-back-stretch", "butterfly", "butterfly-chair", "lunge", "cobra",
    "cobra-straight-arms", "cat", "cat-seated", "toe-touch", "toe-touch-standing", "sitting-v",
    "self-massage", "sitting-break", "toe-yoga-four", "ankle-circles-back", "single-leg-test",
    "feet-together-test", "semi-tandem-test", "tandem-test", "chair-stand-test",
))
# fmt: on
SHOWINGS = tuple(showings(read_catalogue()))
ALLOWED_ATTRIBUTES = {
    "svg": {"class", "viewBox", "data-phases"},
    "g": {"class", "transform", "display"},
    "path": {"class", "d", "stroke-width"},
    "animate": {"attributeName", "dur", "repeatCount", "keyTimes", "values"},
    "animateTransform": {
        "attributeName",
        "type",
        "additive",
        "dur",
        "repeatCount",
        "keyTimes",
        "values",
    },
}


@pytest.mark.parametrize("name", IDS)
def test_it_is_true_to_a_body_and_to_its_dose(name):
    found = check(figure(name))

    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("name", sorted(our_both_sides()))
def test_its_left_side_is_as_true_where_only_the_feet_change(name):
    found = check(Figure(other_side(figure(name).script)))

    assert [str(finding) for finding in found] == []


@pytest.mark.covers("EX-13")
@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda each: f"{each.figure} {each.place}")
def test_it_shows_what_the_words_say(showing):
    figures = {name: figure(name) for name in _named(showing)}

    assert [str(finding) for finding in compare(figures, iter([showing]))] == []


def _named(showing):
    other = showing.doing.other_way
    return {showing.figure, *([other.figure] if other else [])}


@pytest.mark.parametrize("name", IDS)
def test_it_looks_as_it_was_last_accepted(name):
    outline = golden.outline_of(figure(name))
    if os.environ.get("FOOTBRIDGE_ACCEPT"):
        golden.accept(name, outline)

    found = golden.changes(golden.accepted().get(name, {}), outline)

    assert found == []


@pytest.mark.parametrize("name", IDS)
def test_it_is_described_in_words(name):
    script = figure(name).script

    said = description(script, words())

    assert list(words_are_there(script, words())) == []
    assert all(len(sentence.split()) <= 24 for sentence in re.split(r"[.:] ", said))
    assert "!" not in said


@pytest.mark.parametrize("name", IDS)
def test_every_part_of_its_stills_has_a_known_paint(name):
    drawn = figure(name)

    for pose in drawn.script.stills:
        for shape in drawn.shapes(drawn.script.poses[pose]):
            assert shape.paint in PAINTS


@pytest.mark.parametrize("name", ["sit-to-stand", "ankle-circles", "side-steps", "toe-yoga"])
def test_the_moving_figure_carries_classes_and_nothing_else(name):
    drawn = figure(name)

    root = ElementTree.fromstring(moving(drawn, tracks(drawn)))

    lengths = [float(text) for text in root.attrib["data-phases"].split()]
    assert lengths == [segment.seconds for segment in drawn.segments]
    for element in root.iter():
        tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert set(element.attrib) <= ALLOWED_ATTRIBUTES[tag]
        assert tag != "path" or element.attrib["class"] in PAINTS


def test_every_promised_figure_is_there():
    assert set(IDS) >= PROMISED


def test_no_accepted_figure_has_lost_its_script():
    assert set(golden.accepted()) <= set(IDS)


def test_building_twice_gives_the_same_text():
    once = bake(figure("heel-raise"), words())

    assert bake(figure("heel-raise"), words()) == once


def test_no_script_names_an_unknown_reason():
    for path in FOLDER.glob("*.toml"):
        for exemption in figure(path.stem).script.exemptions:
            assert len(exemption.because.split()) >= 5, path.name
