import pytest

from footbridge.catalogue.rules import weeks_follow
from tests.catalogue import build


@pytest.mark.covers("STRUCT-04")
@pytest.mark.parametrize(
    ("weeks", "keys"),
    [
        ([], ["phases.0.first_week"]),
        ([(2, 12)], ["phases.0.first_week"]),
        ([(1, 2), (4, 12)], ["phases.1.first_week"]),
        ([(1, 2), (2, 12)], ["phases.1.first_week"]),
        ([(1, 2), (3, 11)], ["phases.last_week"]),
    ],
)
def test_weeks_that_do_not_follow_are_refused(weeks, keys):
    phases = tuple(build.phase(first_week=first, last_week=last) for first, last in weeks)

    problems = list(weeks_follow.check(build.catalogue(build.programme(phases=phases))))

    assert build.places(problems) == [("programmes/feet.toml", key) for key in keys]


def test_weeks_may_go_on_after_the_programme():
    phases = (build.phase(last_week=12), build.phase(first_week=13, last_week=24))

    assert not list(weeks_follow.check(build.catalogue(build.programme(phases=phases))))
