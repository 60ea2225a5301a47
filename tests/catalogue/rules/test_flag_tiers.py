import pytest

from footbridge.catalogue.model import Escalation
from footbridge.catalogue.rules import flag_tiers
from footbridge.catalogue.words import Outcome
from tests.catalogue import build


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        (build.flag(tier=0), "tier"),
        (build.flag(tier=5), "tier"),
        (build.flag(tier=1, outcome=Outcome.PAUSE), "outcome"),
        (build.flag(tier=2, outcome=Outcome.SEATED), "outcome"),
        (build.flag(tier=3, outcome=Outcome.EMERGENCY), "outcome"),
        (build.flag(escalation=Escalation(question="Fever?", tier=2)), "escalation.tier"),
        (build.flag(escalation=Escalation(question="Fever?", tier=0)), "escalation.tier"),
    ],
)
def test_a_flag_that_is_milder_than_its_tier_is_refused(flag, key):
    problems = list(flag_tiers.check(build.catalogue(flag)))

    assert build.places(problems) == [("flags/FLAG-04.toml", key)]


@pytest.mark.parametrize(
    "flag",
    [
        build.flag(tier=1, outcome=Outcome.EMERGENCY),
        build.flag(tier=2, escalation=Escalation(question="Fever?", tier=1)),
        build.flag(tier=4, outcome=Outcome.ADAPT),
    ],
)
def test_a_flag_as_urgent_as_its_tier_passes(flag):
    assert not list(flag_tiers.check(build.catalogue(flag)))
