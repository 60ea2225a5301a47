from dataclasses import replace

import pytest

from footbridge.catalogue.doing import OtherWay
from footbridge.catalogue.rules import figures_exist
from footbridge.catalogue.words import Measure
from tests.catalogue import build


def test_a_variant_that_cannot_be_drawn_is_refused():
    catalogue = build.catalogue()

    problems = list(figures_exist.check(catalogue, build.figures(catalogue) - {"toe-yoga"}))

    assert build.places(problems) == [("exercises/toe-yoga.toml", "variants.0.figure")]
    assert problems[0].what == 'there is no pose script "toe-yoga"'


def test_a_guided_test_that_cannot_be_drawn_is_refused():
    catalogue = build.catalogue(build.guided(Measure.TANDEM, figure="tightrope"))

    problems = list(figures_exist.check(catalogue, build.figures(catalogue) - {"tightrope"}))

    assert [str(problem) for problem in problems] == [
        'measures/tandem.toml: guided.figure: there is no pose script "tightrope"'
    ]


def test_a_figure_with_another_name_is_refused():
    odd = build.exercise(variants=(build.variant(figure="toe-yoga"),))
    catalogue = build.catalogue(odd)

    problems = list(figures_exist.check(catalogue, build.figures(catalogue)))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "variants.0.figure")]


def test_a_variant_may_have_its_own_figure():
    variants = (build.variant(), build.variant(id="slow", figure="ankle-pumps-slow"))
    catalogue = build.catalogue(build.exercise(variants=variants))

    assert not list(figures_exist.check(catalogue, build.figures(catalogue)))


@pytest.mark.parametrize("name", ["ankle-pumps", "nowhere"])
def test_a_second_way_without_a_figure_of_its_own_is_refused(name):
    other = OtherWay(says="Back", cue="Back", figure=name, phases=())
    doing = replace(build.seated_doing(build.timed()), other_way=other)
    catalogue = build.catalogue(build.exercise(variants=(build.variant(doing=doing),)))

    problems = list(figures_exist.check(catalogue, build.figures(catalogue) - {"nowhere"}))

    assert build.places(problems) == [
        ("exercises/ankle-pumps.toml", "variants.0.doing.other_way.figure")
    ]


def test_a_second_way_may_have_a_figure_of_its_own():
    other = OtherWay(says="Back", cue="Back", figure="ankle-pumps-back", phases=())
    doing = replace(build.seated_doing(build.timed()), other_way=other)
    catalogue = build.catalogue(build.exercise(variants=(build.variant(doing=doing),)))

    assert not list(figures_exist.check(catalogue, build.figures(catalogue)))
