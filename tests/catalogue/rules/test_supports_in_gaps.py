import pytest

from footbridge.catalogue.rules import supports_in_gaps
from footbridge.catalogue.words import Measure
from tests.catalogue import build

FILE = "exercises/ankle-pumps.toml"


@pytest.mark.parametrize(
    "step", ["Stand with both hands on the worktop.", "Face the wall, your palms flat on it."]
)
def test_a_support_that_is_written_is_refused(step):
    shared = build.exercise(steps=(step,))
    own = build.exercise(variants=(build.variant(steps=("Sit.", step)),))
    test = build.measure(id="tandem", how=(step,), guided=build.guided(Measure.TANDEM).guided)

    found = [
        build.places(supports_in_gaps.check(build.catalogue(each))) for each in (shared, own, test)
    ]

    assert found == [
        [(FILE, "steps.0")],
        [(FILE, "variants.0.steps.1")],
        [("measures/tandem.toml", "how.0")],
    ]


def test_one_that_is_told_in_a_gap_is_not():
    told = "Stand with both hands on the worktop. Wear shoes."
    written = {(FILE, "steps.0"): "Stand with {variants.usual.support in words}. Wear shoes."}

    catalogue = build.catalogue(build.exercise(steps=(told,)), written=written)

    assert not list(supports_in_gaps.check(catalogue))


def test_hands_and_a_worktop_in_two_sentences_are_not():
    step = "Stand beside the worktop. Let your hands hang."

    assert not list(supports_in_gaps.check(build.catalogue(build.exercise(steps=(step,)))))
