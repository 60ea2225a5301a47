import pytest

from footbridge.catalogue.rules import told_daily
from footbridge.catalogue.words import Tier
from tests.catalogue import build


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        (build.flag(tier=Tier.EMERGENCY, asked=("start", "session", "review")), "asked"),
        (build.flag(tier=Tier.WITHIN_DAYS, asked=("start",)), "asked"),
        (build.flag(tier=Tier.WITHIN_DAYS, asked=("start",), not_daily=" "), "asked"),
        (build.flag(asked=("daily",), not_daily="It is about the start."), "not_daily"),
    ],
)
def test_a_sign_that_no_day_asks_for_is_refused(flag, key):
    problems = list(told_daily.check(build.catalogue(flag)))

    assert build.places(problems) == [("flags/FLAG-04.toml", key)]


@pytest.mark.parametrize(
    "flag",
    [
        build.flag(tier=Tier.EMERGENCY, asked=("start", "daily")),
        build.flag(tier=Tier.WITHIN_DAYS, asked=("start",), not_daily="It is about the start."),
        build.flag(tier=Tier.NEXT_VISIT, asked=("review",)),
    ],
)
def test_a_sign_that_can_be_told_each_day_or_says_why_not_passes(flag):
    assert not list(told_daily.check(build.catalogue(flag)))
