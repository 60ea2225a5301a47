import pytest

from footbridge.catalogue.rules import told_daily
from tests.catalogue import build


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        (build.flag(tier=1, asked=("start", "session", "review")), "asked"),
        (build.flag(tier=3, asked=("start",)), "asked"),
        (build.flag(tier=3, asked=("start",), not_daily=" "), "asked"),
        (build.flag(asked=("daily",), not_daily="It is about the start."), "not_daily"),
    ],
)
def test_a_sign_that_no_day_asks_for_is_refused(flag, key):
    problems = list(told_daily.check(build.catalogue(flag)))

    assert build.places(problems) == [("flags/FLAG-04.toml", key)]


@pytest.mark.parametrize(
    "flag",
    [
        build.flag(tier=1, asked=("start", "daily")),
        build.flag(tier=3, asked=("start",), not_daily="It is about the start."),
        build.flag(tier=4, asked=("review",)),
    ],
)
def test_a_sign_that_can_be_told_each_day_or_says_why_not_passes(flag):
    assert not list(told_daily.check(build.catalogue(flag)))
