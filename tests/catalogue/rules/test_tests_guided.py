import pytest

from footbridge.catalogue.rules import tests_guided
from footbridge.catalogue.words import Measure
from tests.catalogue import build


def test_a_test_that_no_text_guides_is_refused():
    unled = build.measure(id="single_leg")

    problems = list(tests_guided.check(build.catalogue(unled)))

    assert [str(problem) for problem in problems] == ["measures: single_leg: is guided by no text"]


def test_a_second_text_for_one_test_is_refused():
    second = build.measure(id="TRACK-05", guided=build.guided(Measure.SINGLE_LEG).guided)

    problems = list(tests_guided.check(build.catalogue(second)))

    assert build.places(problems) == [("measures/TRACK-05.toml", "guided.measure")]


@pytest.mark.parametrize("key", ["cue", "support"])
def test_a_line_too_long_to_be_read_standing_is_refused(key):
    long = build.guided(Measure.TANDEM, **{key: "One heel before the other toes"})

    problems = list(tests_guided.check(build.catalogue(long)))

    assert build.places(problems) == [("measures/tandem.toml", f"guided.{key}")]


def test_five_words_pass():
    fits = build.guided(Measure.TANDEM, cue="Heel to toes, look ahead")

    assert not list(tests_guided.check(build.catalogue(fits)))
