import pytest

from footbridge.catalogue.model import Escalation
from footbridge.catalogue.rules import flag_tiers
from footbridge.catalogue.words import Outcome, Tier
from tests.catalogue import build


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        (build.flag(tier=Tier.EMERGENCY, outcome=Outcome.PAUSE), "outcome"),
        (build.flag(tier=Tier.SAME_DAY, outcome=Outcome.SEATED), "outcome"),
        (build.flag(tier=Tier.WITHIN_DAYS, outcome=Outcome.EMERGENCY), "outcome"),
        (
            build.flag(escalation=Escalation(question="Fever?", tier=Tier.SAME_DAY)),
            "escalation.tier",
        ),
    ],
)
def test_a_flag_that_is_milder_than_its_tier_is_refused(flag, key):
    problems = list(flag_tiers.check(build.catalogue(flag)))

    assert build.places(problems) == [("flags/FLAG-04.toml", key)]


@pytest.mark.parametrize(
    "flag",
    [
        build.flag(tier=Tier.EMERGENCY, outcome=Outcome.EMERGENCY),
        build.flag(
            tier=Tier.SAME_DAY, escalation=Escalation(question="Fever?", tier=Tier.EMERGENCY)
        ),
        build.flag(tier=Tier.NEXT_VISIT, outcome=Outcome.ADAPT),
    ],
)
def test_a_flag_as_urgent_as_its_tier_passes(flag):
    assert not list(flag_tiers.check(build.catalogue(flag)))
