import pytest

from footbridge.catalogue.model import Need
from footbridge.catalogue.rules import needs_exist
from footbridge.catalogue.words import Measure
from tests.catalogue import build


def with_need(**need):
    later = build.variant(id="later", needs=(Need(source="ours", **need),))
    return build.catalogue(build.exercise(variants=(build.variant(), later)))


@pytest.mark.parametrize(
    ("need", "key"),
    [
        ({}, "source"),
        ({"measure": Measure.TANDEM}, "at_least"),
        ({"at_least": 10, "from_week": 3}, "at_least"),
        ({"balance_level": "B9"}, "balance_level"),
        ({"reached_reps": 8, "from_week": 3}, "reached_exercise"),
        ({"reached_exercise": "headstand"}, "reached_exercise"),
        ({"reached_exercise": "toe-yoga", "reached_variant": "odd"}, "reached_variant"),
    ],
)
def test_a_need_that_cannot_be_met_is_refused(need, key):
    problems = list(needs_exist.check(with_need(**need)))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", f"variants.1.needs.0.{key}")]


@pytest.mark.parametrize(
    "need",
    [
        {"measure": Measure.TANDEM, "at_least": 10},
        {"balance_level": "B0", "calm_days": 14},
        {"reached_exercise": "toe-yoga", "reached_variant": "usual", "reached_reps": 8},
        {"reached_exercise": "toe-yoga"},
    ],
)
def test_a_need_that_can_be_met_passes(need):
    assert not list(needs_exist.check(with_need(**need)))
